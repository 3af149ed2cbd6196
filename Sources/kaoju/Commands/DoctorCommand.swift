import ArgumentParser
import CVersions
import Foundation
import KaojuKit
import Lexicon
import Records
import Reporting

/// `kaoju doctor`: what is installed, what is missing, how to get it.
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: words("检查装了什么、缺什么、怎么装。", "Says what is installed, what is missing and how to get it."),
            discussion: words("必需的都在时退出码为 0，否则为 2。", "Exits with 0 when all that is needed is there, with 2 otherwise.")
        )
    }

    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions

    func run() throws {
        var out = OutputStream.standardOutput
        let palette = display.palette(isTerminal: out.isTerminal)
        var isWell = true
        func line(_ state: State, _ name: String, _ remark: String) {
            let mark =
                switch state {
                case .good: palette.green(words("有", "ok"))
                case .absent: palette.dim(words("无", "--"))
                case .bad: palette.red(words("坏", "!!"))
                }
            out.write("  \(mark)  \(DisplayWidth.pad(name, to: 14))  \(remark)\n")
            if state == .bad { isWell = false }
        }
        out.write(palette.bold(words("程序", "Program")) + "\n")
        line(
            .good, "kaoju",
            KaojuCommand.configuration.version + words("；运行时不需要装 Swift", "; Swift is not needed to run it"))
        out.write("\n" + palette.bold(words("链接的库", "Linked libraries")) + "\n")
        line(.good, "ICU", LinkedLibrary.icu ?? words("版本不明", "tells no version"))
        line(.good, "gumbo", words("已链接（它不报版本）", "linked (it tells no version)"))
        line(.good, "crypto", LinkedLibrary.crypto ?? words("版本不明", "tells no version"))
        line(.good, "libarchive", LinkedLibrary.archive ?? words("版本不明", "tells no version"))
        line(.good, "libxml2", LinkedLibrary.xml ?? words("版本不明", "tells no version"))
        line(.good, "libxlsxwriter", LinkedLibrary.xlsxwriter ?? words("版本不明", "tells no version"))

        out.write("\n" + palette.bold(words("词典", "Lexicons")) + "\n")
        var kaoju: Kaoju?
        do throws(Failure) {
            let files = try lexicons.files()
            let loaded = try lexicons.load()
            kaoju = loaded
            line(
                .good, lexicons.isBuiltIn ? words("自带", "built in") : words("文件夹", "folder"),
                (lexicons.isBuiltIn ? "" : lexicons.place)
                    + LexiconSummary(files).text.dropFirst(lexicons.isBuiltIn ? 1 : 0)
                    .trimmingCharacters(in: .whitespaces))
        } catch {
            line(.bad, words("词典", "lexicons"), error.sentence)
        }

        out.write("\n" + palette.bold(words("自检", "Self-test")) + "\n")
        if let kaoju {
            let problems = SelfTest.problems(kaoju)
            if problems.isEmpty {
                line(
                    .good, words("一段文字", "one text"),
                    words("从字节到核对，结果都对", "from bytes to findings, all as it should be"))
            }
            for problem in problems { line(.bad, words("一段文字", "one text"), problem) }
        } else {
            line(.bad, words("一段文字", "one text"), words("词典读不了，没有做", "not done, because the lexicons cannot be read"))
        }

        out.write(
            "\n"
                + palette.bold(
                    words("可选的程序（先把别的格式变成文字或网页）", "Optional programs (to turn other formats into text or HTML first)"))
                + "\n")
        for program in OptionalProgram.all {
            if let path = program.path {
                line(.good, program.name, Visible.line(path))
            } else {
                line(
                    .absent, program.name,
                    program.purpose + words("；安装：", "; install: ") + "sudo apt install " + program.package)
            }
        }
        try out.finish()
        if !isWell { throw ExitCode(2) }
    }

    private enum State { case good, absent, bad }
}

/// What the linked libraries say of themselves.
private enum LinkedLibrary {
    static var icu: String? { text(kaoju_version_icu) }
    static var crypto: String? { text(kaoju_version_crypto) }
    static var archive: String? { text(kaoju_version_archive) }
    static var xml: String? { text(kaoju_version_xml) }
    static var xlsxwriter: String? { text(kaoju_version_xlsxwriter) }

    private static func text(_ ask: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> String? {
        var buffer = [CChar](repeating: 0, count: 128)
        let count = ask(&buffer, Int32(buffer.count))
        return count > 0
            ? String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }
}

/// A program that helps and is not needed.
private struct OptionalProgram {
    let name: String
    let package: String
    let purpose: String

    static var all: [OptionalProgram] {
        [
            OptionalProgram(name: "pdftotext", package: "poppler-utils", purpose: words("PDF 变文字", "text out of PDF")),
            OptionalProgram(
                name: "tesseract", package: "tesseract-ocr tesseract-ocr-chi-sim",
                purpose: words("扫描件识字", "text out of scans")),
            OptionalProgram(
                name: "soffice", package: "libreoffice",
                purpose: words("Word、WPS 变网页", "HTML out of Word and WPS files")),
            OptionalProgram(
                name: "opencc", package: "opencc", purpose: words("繁简转换，作对照", "another script conversion, to compare")),
        ]
    }

    /// The first in PATH.
    var path: String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

/// One small text through every stage: traditional characters in Big5, and a 其中 that adds up.
private enum SelfTest {
    /// `全縣有學校10所,其中小學6所、初中4所。` in Big5.
    static let bytes: [UInt8] = [
        0xA5, 0xFE, 0xBF, 0xA4, 0xA6, 0xB3, 0xBE, 0xC7, 0xAE, 0xD5, 0x31, 0x30, 0xA9, 0xD2, 0x2C, 0xA8, 0xE4, 0xA4,
        0xA4, 0xA4, 0x70, 0xBE, 0xC7, 0x36, 0xA9, 0xD2, 0xA1, 0x42, 0xAA, 0xEC, 0xA4, 0xA4, 0x34, 0xA9, 0xD2, 0xA1,
        0x43,
    ]

    static func problems(_ kaoju: Kaoju) -> [String] {
        do {
            let examined = kaoju.examine(try kaoju.read(bytes: bytes))
            var problems: [String] = []
            if examined.source.encoding != "Big5" {
                problems.append(
                    words("编码认成了 \(examined.source.encoding)", "the encoding was taken for \(examined.source.encoding)")
                )
            }
            let text = examined.extracted.document.text.string
            if !text.hasPrefix("全县有学校10所") {
                problems.append(words("繁体没有变对：\(text)", "the characters came out as \(text)"))
            }
            if examined.facts.map(\.mention.valueText) != ["10", "6", "4"] {
                problems.append(
                    words(
                        "读出了 \(examined.facts.count) 条数据，应为 3 条",
                        "\(examined.facts.count) facts were found instead of 3"))
            }
            if !examined.findings.contains(where: { $0.grade.passes }) {
                problems.append(words("6 + 4 = 10 没有核对出来", "6 + 4 = 10 was not checked"))
            }
            return problems
        } catch {
            return [language.say(zh: error.zh, en: error.en)]
        }
    }
}
