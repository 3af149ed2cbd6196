import Exact
import Extraction
import Records
import Source
import Testing

@Suite struct MentionsTests {
    @Test(arguments: MentionCase.all)
    func aNumberIsReadAsTheContractSays(_ expected: MentionCase) throws {
        let problems = try MentionsTests.problems(expected)
        if let reason = MentionCase.knownFailures[expected.testDescription] {
            #expect(!problems.isEmpty, "works now, take it off the list: \(reason)")
        } else {
            #expect(problems.isEmpty, "\(problems.joined(separator: "; "))")
        }
    }

    /// What is not as expected, one phrase each.
    private static func problems(_ expected: MentionCase) throws -> [String] {
        let extracted = try MentionChain.extract(expected.text)
        let source = extracted.document.source
        let quote = expected.quote.scalarValues
        let start = try #require(
            source.scalars.indices.first { source.scalars[$0...].starts(with: quote) }, "\(expected.testDescription)")
        let place = start..<(start + quote.count)
        let near = extracted.mentions.filter { $0.span.chars.overlaps(place) }
        guard let mention = near.first else { return ["no mention"] }
        var out: [String] = []
        func compare(_ what: String, _ found: String, _ wanted: String) {
            if found != wanted { out.append("\(what) \(found), not \(wanted)") }
        }
        if near.count > 1 { out.append("\(near.count) mentions: \(near.map(\.quote))") }
        compare("value", mention.value == nil ? mention.valueText : mention.value?.decimal ?? "", expected.value)
        compare("unit", mention.unit, expected.unit)
        compare("comparator", mention.comparator.rawValue, expected.comparator.rawValue)
        if let kind = expected.kind { compare("kind", mention.kind.rawValue, kind.rawValue) }
        if let interval = expected.interval {
            let (low, high) = (mention.interval.low?.decimal ?? "…", mention.interval.high?.decimal ?? "…")
            compare("interval", "\(low) \(high)", interval)
        }
        if mention.status != .certain { out.append("status \(mention.status.rawValue)") }
        if source.quote(mention.span.chars) != mention.quote { out.append("the quote is not the text's") }
        return out
    }

    @Test(arguments: MentionCase.none + MentionCase.noneOfForm)
    func whereNoNumberStandsNoneIsFound(text: String) throws {
        let found = try MentionChain.extract(text).mentions
        #expect(found.isEmpty, "\(found.map(\.quote))")
    }

    @Test func theTableIsLongEnoughAndNamesEachCaseOnce() {
        #expect(MentionCase.all.count >= 60)
        #expect(Set(MentionCase.all.map(\.testDescription)).count == MentionCase.all.count)
        for name in MentionCase.knownFailures.keys {
            #expect(MentionCase.all.contains { $0.testDescription == name }, "no such case: \(name)")
        }
    }

    /// Both numbers of a name are found.
    @Test func fivePlusTwoIsTwoNumbers() throws {
        let found = try MentionChain.extract("推行“5+2”课后服务。").mentions
        #expect(found.map(\.valueText) == ["5", "2"])
        #expect(found.allSatisfy { $0.kind == .phraseNumber })
    }
}
