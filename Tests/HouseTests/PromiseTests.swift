import Foundation
import KaojuKit
import Reading
import Records
import Source
import Testing

/// The promises of the README, over every document of the corpus, and over real ones where a folder of them lies beside
/// the project.
@Suite struct PromiseTests {
    private static let kaoju: Kaoju = {
        do { return try Kaoju(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()

    /// No correct report is accused.
    @Test(arguments: CorpusFolderTests.documents)
    func aCorrectReportIsNotAccused(name: String) throws {
        guard try Self.isCorrect(name) else { return }
        for finding in try Self.examine("Corpus/" + name).findings where finding.grade.accuses {
            Issue.record("Corpus/\(name) is correct, yet \(finding.rule) says: \(finding.message.en)")
        }
    }

    /// Everything is grounded.
    @Test(arguments: CorpusFolderTests.documents)
    func everyQuoteIsTheSourceOfItsSpan(name: String) throws {
        let examined = try Self.examine("Corpus/" + name)
        for sentence in Self.ungrounded(in: examined) { Issue.record("Corpus/\(name): \(sentence)") }
    }

    /// Same input, same output: a second time, and on several threads at once.
    @Test(arguments: CorpusFolderTests.documents)
    func theSameInputGivesTheSameOutput(name: String) async throws {
        let first = try Self.lines(of: Self.examine("Corpus/" + name))
        let others = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<3 { group.addTask { try Self.lines(of: Self.examine("Corpus/" + name)) } }
            return try await group.reduce(into: [[String]]()) { $0.append($1) }
        }
        for other in others { #expect(other == first) }
    }

    // MARK: Real documents

    /// Text files below `../shared`, which holds published documents on some machines and is no part of the project.
    static let real: [String] = ["seeds", "gold/dev/docs"].flatMap { folder in
        let path = Repository.root + "/../shared/" + folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { "../shared/\(folder)/\($0)" }
    }

    @Test(.enabled(if: !real.isEmpty, "There is no folder ../shared with real documents here."), arguments: real)
    func everyQuoteOfARealDocumentIsTheSourceOfItsSpan(path: String) throws {
        for sentence in Self.ungrounded(in: try Self.examine(path)) { Issue.record("\(path): \(sentence)") }
    }

    // MARK: Helpers

    private static func examine(_ path: String) throws -> Examined {
        kaoju.examine(try kaoju.read(bytes: Repository.bytes(path), path: path))
    }

    private static func isCorrect(_ name: String) throws -> Bool {
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        let first = try #require(Repository.lines(try Repository.text("Corpus/expected/\(stem).jsonl")).first)
        let meta = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
        return try #require(meta?["correct_report"] as? Bool, "Corpus/expected/\(stem).jsonl does not begin with meta")
    }

    /// One sentence for each record whose quote is not what its span holds.
    private static func ungrounded(in examined: Examined) -> [String] {
        var places: [(what: String, span: Span, quote: String)] = []
        for mention in examined.mentions { places.append(("m\(mention.id)", mention.span, mention.quote)) }
        for fact in examined.facts { places.append(("f\(fact.id)", fact.mention.span, fact.mention.quote)) }
        for conclusion in examined.conclusions {
            places.append(("c\(conclusion.id)", conclusion.span, conclusion.quote))
        }
        for repair in examined.repairs { places.append(("r\(repair.id)", repair.span, repair.observed)) }
        for finding in examined.findings {
            for term in finding.inputs + [finding.claim].compactMap({ $0 }) {
                if let span = term.span { places.append(("k\(finding.id)", span, term.quote)) }
            }
        }
        let source = examined.source
        return places.compactMap { what, span, quote in
            guard span.chars.lowerBound >= 0, span.chars.upperBound <= source.scalars.count else {
                return "\(what) lies at \(span.chars), outside the file"
            }
            if source.span(span.chars) != span { return "\(what): bytes, line or column do not fit \(span.chars)" }
            let text = source.quote(span.chars)
            if source.encoding == "UTF-8", String(decoding: source.bytes[span.bytes], as: UTF8.self) != text {
                return "\(what): its bytes are not its characters"
            }
            return text == quote ? nil : "\(what) quotes “\(quote)” where the file holds “\(text)”"
        }
    }

    private static func lines(of examined: Examined) -> [String] {
        [examined.document.json.line] + examined.repairs.map { $0.json(document: "").line }
            + examined.mentions.map { $0.json(document: "").line } + examined.facts.map { $0.json(document: "").line }
            + examined.conclusions.map { $0.json(document: "").line }
            + examined.findings.map { $0.json(document: "").line }
    }
}
