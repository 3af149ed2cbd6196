import KaojuKit
import Reading
import Records
import Source
import Testing

/// Every record slices back to the file: promise 3.
@Suite struct GroundingTests {
    @Test(arguments: CorpusDocument.names)
    func everyQuoteIsTheFiles(name: String) throws {
        let examined = try #require(CorpusDocument.all[name]).examined
        try GroundingTests.expectGrounded(examined)
        #expect(examined.source.bytes == CorpusDocument.all[name]?.bytes)
    }

    /// Mentions, facts, conclusions, repairs, the terms of findings: each quote is the text of its scalars and of its
    /// bytes, decoded by themselves.
    static func expectGrounded(_ examined: Examined, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let source = examined.source
        var quotes: [(what: String, span: Span, quote: String)] = []
        quotes += examined.mentions.map { ("mention \($0.id)", $0.span, $0.quote) }
        quotes += examined.facts.map { ("fact \($0.id)", $0.mention.span, $0.mention.quote) }
        quotes += examined.conclusions.map { ("conclusion \($0.id)", $0.span, $0.quote) }
        quotes += examined.repairs.map { ("repair \($0.id)", $0.span, $0.observed) }
        for finding in examined.findings {
            quotes += finding.terms.compactMap { term in
                term.span.map { ("\(finding.rule) “\(term.name)”", $0, term.quote) }
            }
        }
        for (what, span, quote) in quotes {
            #expect(
                !span.chars.isEmpty && span.chars.upperBound <= source.scalars.count, "\(what)",
                sourceLocation: sourceLocation)
            #expect(source.quote(span.chars) == quote, "\(what)", sourceLocation: sourceLocation)
            #expect(source.span(span.chars) == span, "\(what)", sourceLocation: sourceLocation)
            let decoded = try #require(Codec.decode(Array(source.bytes[span.bytes]), encoding: source.encoding))
            #expect(String(scalars: decoded.scalars) == quote, "\(what), by its bytes", sourceLocation: sourceLocation)
        }
    }

    /// A finding whose terms stand nowhere cannot be followed up.
    @Test(arguments: CorpusDocument.names)
    func everyFindingStandsSomewhere(name: String) throws {
        for finding in try #require(CorpusDocument.all[name]).examined.findings {
            #expect(finding.terms.contains { $0.span != nil }, "\(finding.rule): \(finding.message.zh)")
            #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty, "\(finding.rule)")
        }
    }
}
