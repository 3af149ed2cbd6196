import ArgumentParser
import Foundation
import KaojuKit
import Records
import Reporting

/// `kaoju check`: the findings.
struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl, html }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: words("核对报告，把对不上的地方列出来。", "Checks reports and lists what does not add up."),
            discussion: words(
                "每处都写明原文、位置、依据、算法和标准。“不一致”和“结论不成立”才是指错，其余只是提请注意。",
                "Each finding says what is written where, what it rests on and how it was computed. Only “inconsistent” and "
                    + "“conclusion does not hold” accuse; the rest asks for attention."))
    }

    @OptionGroup(title: words("读取", "Reading")) var inputs: InputOptions

    @Option(
        help: .words(
            "text 给人看；jsonl 给程序；html 是一张自足的网页。",
            "text for people, jsonl for programs, html for one page that needs nothing else."))
    var format: Format = .text

    @OptionGroup var severity: FindingOptions

    @Flag(help: .words("通过的核对也逐条列出。", "List the checks that passed, too."))
    var all = false

    @OptionGroup var output: OutputOptions

    @Option(
        help: .words(
            "各校原始数据表（CSV 或 .xlsx），用它重算报告里的均值、差异系数和达标学校数；模板见 kaoju data template。",
            "A table of the schools (CSV or .xlsx) to recompute the report's means, coefficients and counts from; see "
                + "kaoju data template.", value: "table"))
    var data: String?

    @OptionGroup(title: words("读取", "Reading")) var reading: FileOptions
    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions
    @OptionGroup var parallel: JobOptions

    func run() throws {
        var documents = InputSequence(inputs, limit: reading.limits.maxBytes)
        let kaoju = try lexicons.load()
        let schools = try data.map { try SchoolData.load($0, kaoju: kaoju, lexicons: lexicons, count: documents.count) }
        let stream = try OutputStream(path: output.path)
        let paper = WorkingPaper(
            language: language, palette: display.palette(isTerminal: stream.isTerminal),
            width: display.width(isTerminal: stream.isTerminal), showsAll: all)
        let sink = Sink(stream, display, count: documents.count, lexicons: lexicons.remark)
        let printer = CheckPrinter(
            source: DocumentSource(kaoju, reading), schools: schools, format: format, paper: paper,
            isQuiet: display.quiet,
            isTerminal: stream.isTerminal)
        if format == .html { sink.write(HTMLPaper(language: language, showsAll: all).opening) }
        Batch.run(
            jobs: parallel.jobs, next: { documents.next() }, work: { printer.print($0) }, emit: { sink.take($0) })
        switch format {
        case .text where !display.quiet && sink.tally.documents > 0: sink.write(paper.totals(sink.tally))
        case .html: sink.write(HTMLPaper(language: language, showsAll: all).closing(sink.tally))
        default: break
        }
        try sink.finish()
        if sink.hasFailed { throw ExitCode(2) }
        try severity.judge(worst: sink.tally.worst)
    }
}

/// Makes one document's part of the output; used from several threads.
private struct CheckPrinter: Sendable {
    let source: DocumentSource
    let schools: SchoolData?
    let format: CheckCommand.Format
    let paper: WorkingPaper
    let isQuiet: Bool
    let isTerminal: Bool

    func print(_ input: Input) -> Printed {
        do {
            let start = ContinuousClock.now
            let (document, id) = try source.read(input)
            var examined = source.kaoju.examine(document, id: id)
            let schools = schools?.examine(examined)
            if let schools { examined = examined.adding(schools) }
            var printed = Printed()
            let examinedPaper = ExaminedPaper(examined)
            printed.tally = Tally(examinedPaper)
            switch format {
            case .text:
                if !isQuiet || paper.hasSomethingToShow(examinedPaper) {
                    printed.output = paper.text(of: examinedPaper) + "\n"
                    if let schools {
                        printed.output += SchoolPaper(paper).text(table: schools.table, schools: schools.schools) + "\n"
                    }
                }
            case .html:
                printed.output = HTMLPaper(language: language, showsAll: paper.showsAll).article(
                    examinedPaper, table: schools?.table, schools: schools?.schools ?? [])
            case .jsonl: printed.output = RecordLines.check(examined, schools, isTerminal: isTerminal)
            }
            printed.remarks = [examined.remark(start.duration(to: .now))]
            return printed
        } catch {
            return Printed(error, asRecord: format == .jsonl, isTerminal: isTerminal)
        }
    }
}

extension Printed {
    /// An input that failed: a sentence for people, and a record where records are asked for.
    init(_ error: InputError, asRecord: Bool, isTerminal: Bool) {
        self.init()
        failed = true
        tally.failed = 1
        errors = [error.sentence]
        if asRecord { output = RecordLines.line(error.record.json, isTerminal: isTerminal) }
    }
}

extension Examined {
    /// `report.html: UTF-8, 213 numbers, 180 facts, 31 findings, 12 ms`
    func remark(_ time: Duration) -> String {
        let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        return Visible.line(source.path ?? id) + ": "
            + words(
                "\(source.encoding)，\(mentions.count) 个数，\(facts.count) 条数据，\(findings.count) 项核对，\(milliseconds) 毫秒",
                "\(source.encoding), \(mentions.count) numbers, \(facts.count) facts, \(findings.count) findings, \(milliseconds) ms"
            )
    }
}
