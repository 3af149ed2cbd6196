import ArgumentParser
import Foundation
import KaojuKit
import Records
import Reporting

/// `kaoju extract`: the records.
struct ExtractCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "extract",
            abstract: words("读出数、数据和自评结论，每条都注明原文位置。", "Extracts numbers, facts and conclusions, each with its place."),
            discussion: words(
                "jsonl：每行一条记录（kaoju/1）。csv：每行一条数据；以 = + - @ 开头的文字前加单引号，免得被表格软件当成公式。",
                "jsonl: one record a line (kaoju/1). csv: one row a fact; text that begins with = + - @ gets an apostrophe, so "
                    + "that no spreadsheet takes it for a formula."))
    }

    @OptionGroup(title: words("读取", "Reading")) var inputs: InputOptions

    @Option(help: .words("输出的格式。", "Format of the output."))
    var format: Format = .jsonl

    @OptionGroup var output: OutputOptions

    @OptionGroup(title: words("读取", "Reading")) var reading: FileOptions
    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions
    @OptionGroup var parallel: JobOptions

    func run() throws {
        var documents = InputSequence(inputs, limit: reading.limits.maxBytes)
        let kaoju = try lexicons.load()
        let stream = try OutputStream(path: output.path)
        let isTerminal = stream.isTerminal
        let sink = Sink(stream, display, count: documents.count, lexicons: lexicons.remark)
        let source = DocumentSource(kaoju, reading)
        let format = format
        if format == .csv { sink.write(FactTable.heading) }
        Batch.run(
            jobs: parallel.jobs, next: { documents.next() },
            work: { (input: Input) -> Printed in
                do throws(InputError) {
                    let start = ContinuousClock.now
                    let (document, id) = try source.read(input)
                    let examined = source.kaoju.extracted(from: document, id: id)
                    var printed = Printed()
                    switch format {
                    case .jsonl: printed.output = RecordLines.extract(examined, isTerminal: isTerminal)
                    case .csv:
                        let rows = FactTable.rows(examined.facts, document: examined.id, path: examined.source.path)
                        printed.output = isTerminal ? Visible.text(rows) : rows
                    }
                    printed.remarks = [examined.remark(start.duration(to: .now))]
                    return printed
                } catch {
                    return Printed(error, asRecord: format == .jsonl, isTerminal: isTerminal)
                }
            }, emit: { sink.take($0) })
        try sink.finish()
        if sink.hasFailed { throw ExitCode(2) }
    }
}
