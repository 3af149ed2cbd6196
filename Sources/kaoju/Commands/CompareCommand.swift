import ArgumentParser
import Comparing
import Foundation
import KaojuKit
import Lexicon
import Records
import Reporting

/// `kaoju compare`: documents against each other.
struct CompareCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl, html }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: words("把几份报告放在一起比：历年、上下级、各县之间。", "Holds reports against each other: years, levels, counties."),
            discussion: words(
                "列出同一指标历年的数；前后两份说法不一、骤增骤减、忽升忽降、县的数大过全市、与别县除地名外相同的段落和数，都提请注意。只有同一份报告的两个版本互相矛盾才算不一致。",
                "Lists each indicator through the years, and asks about figures that two reports state differently, jumps, turns, a "
                    + "county's figure above its city's, and passages and figures that two counties share. Only two versions of "
                    + "the same report that contradict each other are called inconsistent."))
    }

    @OptionGroup(title: words("读取", "Reading")) var inputs: InputOptions

    @Option(
        help: .words(
            "text 给人看；jsonl 给程序；html 是一张自足的网页。",
            "text for people, jsonl for programs, html for one page that needs nothing else."))
    var format: Format = .text

    @OptionGroup var severity: FindingOptions

    @Flag(help: .words("相符的也逐条列出。", "List what agrees, too."))
    var all = false

    @OptionGroup var output: OutputOptions

    @OptionGroup(title: words("读取", "Reading")) var reading: FileOptions
    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions
    @OptionGroup var parallel: JobOptions

    func run() throws {
        var documents = InputSequence(inputs, limit: reading.limits.maxBytes)
        let kaoju = try lexicons.load()
        var stream = try OutputStream(path: output.path)
        let source = DocumentSource(kaoju, reading)
        var read: [ComparedDocument] = []
        var errors: [InputError] = []
        var same: [(String, String)] = []
        Batch.run(
            jobs: parallel.jobs, next: { documents.next() }, work: { CompareCommand.read($0, source) },
            emit: { result in
                switch result {
                case .success(let document):
                    // The same bytes under two names would agree with themselves.
                    if let twin = read.first(where: { $0.record.id == document.record.id }) {
                        same.append((document.record.path ?? "-", twin.record.path ?? "-"))
                    } else {
                        read.append(document)
                    }
                case .failure(let error): errors.append(error)
                }
            })
        for error in errors { StandardError.say(error.sentence) }
        for (path, twin) in same where !display.quiet {
            StandardError.say(
                Visible.line(path) + ": "
                    + words(
                        "与 \(Visible.line(twin)) 是同一份文件，只算一次。", "The same file as \(Visible.line(twin)); counted once.")
            )
        }
        guard read.count >= 2 else {
            throw errors.isEmpty
                ? Failure.usage(words("比较至少要两份能读的报告。", "Comparing needs two reports that can be read."))
                : Failure.input(words("比较至少要两份能读的报告。", "Comparing needs two reports that can be read."))
        }
        let result: DocumentComparison
        do { result = try kaoju.compare(read) } catch { throw Failure.lexicon(error, in: kaoju.lexicons) }
        write(result, read.map(\.record), errors, to: &stream)
        try stream.finish()
        if !errors.isEmpty { throw ExitCode(2) }
        try severity.judge(worst: result.findings.map(\.grade.weight).max() ?? -1)
    }

    private static func read(_ input: Input, _ source: DocumentSource) -> Result<ComparedDocument, InputError> {
        do {
            let (document, id) = try source.read(input)
            return .success(source.kaoju.examine(document, id: id).compared)
        } catch { return .failure(error) }
    }

    private func write(
        _ result: DocumentComparison, _ documents: [DocumentRecord], _ errors: [InputError],
        to stream: inout OutputStream
    ) {
        switch format {
        case .text:
            let paper = WorkingPaper(
                language: language, palette: display.palette(isTerminal: stream.isTerminal),
                width: display.width(isTerminal: stream.isTerminal), showsAll: all)
            stream.write(
                ComparisonPaper(paper).text(
                    documents: documents, places: result.places, rows: result.series.map(\.row),
                    findings: result.findings))
        case .html:
            stream.write(
                HTMLComparison(language: language, showsAll: all).text(
                    documents: documents, places: result.places, rows: result.series.map(\.row),
                    findings: result.findings))
        case .jsonl:
            let records =
                documents.map(\.json) + result.series.map { $0.json(documents: documents) }
                + result.findings.map { $0.json(document: $0.claim?.document ?? "") } + errors.map(\.record.json)
            for record in records { stream.write(RecordLines.line(record, isTerminal: stream.isTerminal)) }
        }
    }
}

extension Series {
    /// For the table: what each period says, once where documents agree.
    fileprivate var row: ComparisonPaper.Row {
        var values: [String: [String]] = [:]
        for observation in observations {
            let text = observation.fact.printed + Fact.prefix(observation.fact.mention.scale)
            if values[observation.period]?.contains(text) != true {
                values[observation.period, default: []].append(text)
            }
        }
        return ComparisonPaper.Row(place: key.place, name: name, unit: key.unit, values: values)
    }
}
