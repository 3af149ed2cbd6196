import ArgumentParser
import Foundation
import KaojuKit
import Lexicon
import RawData
import Reporting

/// `kaoju data`: tables beside a report.
struct DataCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "data", abstract: words("各校原始数据表。", "Tables of the schools' own figures."),
            subcommands: [DataTemplateCommand.self])
    }
}

/// `kaoju data template`: an empty table of schools to fill in.
struct DataTemplateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template",
            abstract: words("写一张空表，每行填一所学校。", "Writes an empty table to fill in, one school a row."),
            discussion: words(
                "填好以后用 kaoju check 报告 --data 本表 核对。表头的单位可以改成万元等；分学段的数另加一列，表头前写学段。",
                "When it is filled in, kaoju check REPORT --data TABLE recomputes the report from it. The units of the headings "
                    + "may be changed to 万元; figures of one stage get a column with the stage before its name."))
    }

    @Option(help: .words("csv 到处能开；xlsx 另有一页填写说明。", "csv opens anywhere; xlsx has a second sheet of notes."))
    var format: Format = .csv

    @Option(help: .words("依据哪个标准的文号；不写时用第一个。", "The standard's number; the first one otherwise.", value: "number"))
    var standard: String?

    @Option(
        name: .shortAndLong, help: .words("写到文件；xlsx 必须写。", "Write to a file; needed for xlsx.", value: "file"))
    var output: String?

    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions

    func run() throws {
        let template = SchoolTemplate(try lexicon())
        switch format {
        case .csv:
            var stream = try OutputStream(path: output)
            stream.write(String(decoding: template.csv, as: UTF8.self))
            try stream.finish()
        case .xlsx:
            guard let output, output != "-" else {
                throw Failure.usage(words("xlsx 要写到文件：请加 -o 学校数据.xlsx。", "xlsx goes to a file: add -o schools.xlsx."))
            }
            // Beside its final name first, so that it appears whole or not at all.
            let part = output + ".part\(getpid())"
            do { try template.writeWorkbook(to: part) } catch {
                unlink(part)
                throw Failure(RawDataError(code: error.code, path: output, zh: error.zh, en: error.en))
            }
            guard rename(part, output) == 0 else {
                let reason = String(cString: strerror(errno))
                unlink(part)
                throw Failure.input(
                    "\(Visible.line(output)): "
                        + words("写不了这个文件（\(reason)）；请检查文件夹和权限。", "It cannot be written (\(reason)); check the folder.")
                )
            }
        }
    }

    private func lexicon() throws -> SchoolLexicon {
        let files = try lexicons.files()
        let all: [SchoolLexicon]
        do throws(LexiconError) { all = try SchoolLexicon.load(from: files) } catch {
            throw Failure.lexicon(error, in: files)
        }
        guard let standard else {
            guard let first = all.first else {
                throw Failure.input(words("词典里没有 schools/。", "The lexicons have no schools/."))
            }
            return first
        }
        guard let found = all.first(where: { $0.standard == standard }) else {
            throw Failure.usage(
                words(
                    "没有“\(standard)”的数据表，只有 \(all.map(\.standard).joined(separator: "、"))。",
                    "There is no table for “\(standard)”, only for \(all.map(\.standard).joined(separator: ", "))."))
        }
        return found
    }
}
