import ArgumentParser
import Foundation
import KaojuKit
import Normalization
import Reading
import Records
import Reporting
import Source

/// `kaoju normalize`: the text as understood, or what was done to it.
struct NormalizeCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "normalize",
            abstract: words(
                "整理过的文字：转码、去掉杂质、繁体变简体。", "The text as understood: decoded, cleaned, in simplified characters."),
            discussion: words("步骤依次是：\n", "The steps, in order:\n")
                + Normalizer.steps.map { "  \(DisplayWidth.pad($0.name, to: 18))\(language.say(zh: $0.zh, en: $0.en))" }
                .joined(separator: "\n"))
    }

    @OptionGroup(title: words("读取", "Reading")) var inputs: InputOptions

    @Flag(help: .words("不输出文字，而是逐条说明做了什么、凭什么。", "Instead of the text, say what was done and on what evidence."))
    var explain = false

    @Flag(help: .words("读出来的文字，一步也不整理。", "The text as read, before any step."))
    var raw = false

    @Flag(
        help: .words(
            "不输出文字，而是列出一个繁体字可有几种简体写法的地方、所取的写法和根据。",
            "Instead of the text, list where a traditional character has several simplified forms, and which was taken."
        ))
    var ambiguous = false

    @Flag(
        help: .words(
            "在 jsonl 中再写出所做的步骤和每处改动：按次序用到 --raw 的文字上，就得到整理后的文字。",
            "In jsonl, also the plan and every change: applied in order to the text of --raw they give the text."))
    var changes = false

    @Option(help: .words("跳过这一步；可以写几次。", "Leave this step out; can be given several times.", value: "step"))
    var without: [String] = []

    @Option(
        help: .words(
            "加上平时不做的一步（vocabulary：台湾、香港用语换成大陆用语）。",
            "Add a step that is left out otherwise (vocabulary: words of Taiwan and Hong Kong to those of the mainland).",
            value: "step"))
    var with: [String] = []

    @Flag(
        help: .words(
            "标点也改成半角，和核对时所用的文字一样；不写则保留中文标点。",
            "Half-width punctuation too, as matching sees the text; without it Chinese punctuation stays."))
    var halfWidth = false

    @Option(
        help: .words("text 给人看；jsonl 每份一行 {\"id\",\"text\"}。", "text, or jsonl: one line {\"id\",\"text\"} a document.")
    )
    var format: Format = .text

    @OptionGroup var output: OutputOptions

    @OptionGroup(title: words("读取", "Reading")) var reading: FileOptions
    @OptionGroup var lexicons: LexiconOptions
    @OptionGroup(title: words("显示", "Display")) var display: DisplayOptions
    @OptionGroup var parallel: JobOptions

    func validate() throws {
        let known = Normalizer.steps.map(\.name)
        for step in without + with where !known.contains(step) {
            throw ValidationError(
                words(
                    "没有“\(Visible.line(step))”这一步；有：\(known.joined(separator: "、"))。",
                    "There is no step “\(Visible.line(step))”; the steps are: \(known.joined(separator: ", "))."))
        }
        if raw, explain || ambiguous || halfWidth || changes || !(without + with).isEmpty {
            throw ValidationError(
                words(
                    "--raw 是整理之前的文字，不能和 --explain、--ambiguous、--half-width、--changes、--with、--without 一起用。",
                    "--raw is the text before any step; it does not go with --explain, --ambiguous, --half-width, --changes, "
                        + "--with or --without."))
        }
        if changes, format == .text {
            throw ValidationError(
                words("--changes 要和 --format jsonl 一起用。", "--changes goes with --format jsonl."))
        }
        if explain, ambiguous, format == .text {
            throw ValidationError(
                words("--explain 和 --ambiguous 只能用一个。", "Only one of --explain and --ambiguous can be given."))
        }
    }

    func run() throws {
        var documents = InputSequence(inputs, limit: reading.limits.maxBytes)
        let kaoju = try lexicons.load()
        let stream = try OutputStream(path: output.path)
        let sink = Sink(stream, display, count: documents.count, lexicons: lexicons.remark)
        let printer = NormalizationPrinter(
            source: DocumentSource(kaoju, reading), isRaw: raw, explains: explain,
            listsAmbiguous: ambiguous, listsChanges: changes, isHalfWidth: halfWidth, without: Set(without),
            with: Set(with),
            format: format,
            isTerminal: stream.isTerminal,
            report: RepairReport(
                language: language, palette: display.palette(isTerminal: stream.isTerminal),
                width: display.width(isTerminal: stream.isTerminal)))
        Batch.run(
            jobs: parallel.jobs, next: { documents.next() }, work: { printer.print($0) }, emit: { sink.take($0) })
        try sink.finish()
        if sink.hasFailed { throw ExitCode(2) }
    }
}

private struct NormalizationPrinter: Sendable {
    let source: DocumentSource
    let isRaw: Bool
    let explains: Bool
    let listsAmbiguous: Bool
    let listsChanges: Bool
    let isHalfWidth: Bool
    let without: Set<String>
    let with: Set<String>
    let format: NormalizeCommand.Format
    let isTerminal: Bool
    let report: RepairReport

    func print(_ input: Input) -> Printed {
        do {
            let (document, id) = try source.read(input)
            var printed = Printed()
            let normalized = isRaw ? nil : source.kaoju.normalize(document, without: without, with: with)
            switch format {
            case .text:
                if explains, let normalized {
                    printed.output = report.text(
                        of: normalized.account(without: without, with: with, name: id ?? document.source.path ?? "-"))
                } else if listsAmbiguous {
                    printed.output = report.text(
                        of: choices(in: document), name: id ?? document.source.path ?? "-")
                } else {
                    let text = text(of: document, normalized)
                    printed.output = isTerminal ? Visible.text(text) : text
                    if text.unicodeScalars.last != "\n" { printed.output += "\n" }
                    printed.errors = []
                }
            case .jsonl:
                printed.output = RecordLines.line(json(document, normalized, id: id), isTerminal: isTerminal)
            }
            return printed
        } catch {
            return Printed(error, asRecord: format == .jsonl, isTerminal: isTerminal)
        }
    }

    private func text(of document: Document, _ normalized: NormalizedDocument?) -> String {
        guard let normalized else { return document.text.string }
        return isHalfWidth ? normalized.text.string : String(scalars: normalized.printed)
    }

    private func json(_ document: Document, _ normalized: NormalizedDocument?, id: String?) -> JSON {
        let name = id ?? Kaoju.identifier(document.source.bytes)
        var fields: JSONObject = [
            "id": .string(name), "text": .string(text(of: document, normalized)),
        ]
        if id == nil, let path = document.source.path { fields["path"] = .string(path) }
        if explains, let normalized {
            let account = normalized.account(without: without, with: with, name: name)
            fields["encoding"] = document.encodingJSON(account.encoding)
            fields["steps"] = .array(
                account.steps.map {
                    .object([
                        "name": .string($0.name), "characters": .int($0.characters), "repairs": .int($0.repairs),
                        "skipped": .bool($0.isSkipped),
                    ])
                })
            fields["repairs"] = .array(account.repairs.map { $0.record.json(document: name) })
        }
        if listsChanges, let normalized {
            let plan = Normalizer.steps.filter { $0.isRun(without: without, with: with) }.map(\.name)
            fields["plan"] = .array(plan.map(JSON.string))
            fields["changes"] = normalized.changesJSON(
                source.kaoju.normalizer.changes(in: document, without: without, with: with), isHalfWidth: isHalfWidth)
        }
        if listsAmbiguous {
            fields["ambiguous"] = .array(
                choices(in: document).map { choice in
                    .object([
                        "span": choice.span.json, "observed": .string(choice.observed),
                        "chosen": .string(choice.chosen), "others": .array(choice.others.map(JSON.string)),
                        "word": .optional(choice.word),
                    ])
                })
        }
        return .object(fields)
    }

    private func choices(in document: Document) -> [ScriptChoiceLine] {
        source.kaoju.normalizer.scriptChoices(in: document).map { choice in
            ScriptChoiceLine(
                span: document.source.span(choice.source), observed: choice.observed, chosen: choice.chosen,
                others: choice.others, word: choice.word, excerpt: document.excerpt(choice.source))
        }
    }
}
