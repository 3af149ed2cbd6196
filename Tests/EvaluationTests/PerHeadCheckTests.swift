@testable import Evaluation
import Exact
import Lexicon
import Records
import Source
import Testing

@Suite struct PerHeadCheckTests {
    private func fact(
        _ id: Int, _ name: String, _ value: String, _ unit: String, _ kind: Mention.Kind, row: String? = "2019",
        status: Status = .certain, scale: Int = 1
    ) throws -> Fact {
        let printed = try #require(Rational(value))
        let places = value.split(separator: ".").dropFirst().first?.count ?? 0
        let ulp = Rational.powerOfTen(-places) * Rational(scale)
        let base = printed * Rational(scale)
        let half = places == 0 && scale == 1 ? Rational(0) : ulp / 2
        let mention = Mention(
            span: Span(bytes: id..<(id + 1), chars: id..<(id + 1), line: 1, column: id + 1), quote: value,
            range: id..<(id + 1),
            value: base, valueText: base.decimal, unit: unit, comparator: .eq,
            interval: Interval(low: base - half, high: base + half),
            ulp: ulp, kind: kind, status: status, scale: Rational(scale))
        var fact = Fact(
            id: id, mention: mention, indicator: .init(id: nil, name: name), words: name,
            table: row.map { .init(title: "经费", row: $0, column: "\(name)(\(unit))") }, rule: "table",
            context: id..<(id + 1))
        if row == nil { fact.sentence = 0..<100 }
        return fact
    }

    private func findings(_ facts: [Fact], done: Set<Int> = []) throws -> [Finding] {
        let source = SourceFile(path: nil, bytes: [], encoding: "UTF-8", scalars: [], byteOffsets: [0])
        return try PerHeadCheck(done: done, words: CheckWords(.embedded).perHead).findings(
            in: Evidence(
                facts: facts, conclusions: [], sentences: [], sections: [], frames: [:], reportRanges: [0..<0],
                kind: "self-evaluation", standards: [], citations: [],
                text: .init(MappedText(identity: []), source: source)))
    }

    private func row(
        claim: String, total: String = "892416.50", heads: String = "412", row: String? = "2019",
        status: Status = .certain
    ) throws -> [Fact] {
        [
            try fact(0, "公用经费支出", total, "元", .money, row: row, status: status),
            try fact(1, "在校学生数", heads, "人", .count, row: row, status: status),
            try fact(2, "生均公用经费", claim, "元", .money, row: row, status: status),
        ]
    }

    // 892416.50 ÷ 412 = 2166.0594; over a mean of 411.67 pupils 2167.80; over 411.4, 2169.22, which prints as 411.
    @Test(arguments: [
        ("2166.06", Grade.consistent), ("2166.05", .consistent), ("2167.80", .consistentByRounding),
        ("2163.95", .consistentByRounding),
        ("2169.22", .inconsistent), ("2616.06", .inconsistent),
    ])
    func aRowOfATable(claim: String, grade: Grade) throws {
        let found = try findings(row(claim: claim))
        #expect(found.map(\.grade) == [grade])
        #expect(found.first?.rule == "ratio.per-head")
        #expect(found.first?.kind == "ratio")
        #expect(found.first?.expression == "892416.50 ÷ 412")
        #expect(found.first?.inputs.map(\.name) == ["公用经费支出", "在校学生数"])
        #expect((found.first?.gap == .zero) == grade.passes)
    }

    @Test(arguments: [Status.conjectured, .ambiguous])
    func repairedNumbersOnlyAsk(status: Status) throws {
        #expect(try findings(row(claim: "2616.06", status: status)).map(\.grade) == [.questionable])
    }

    @Test func aSentenceOnlyAsks() throws {
        #expect(try findings(row(claim: "2616.06", row: nil)).map(\.grade) == [.questionable])
        #expect(try findings(row(claim: "2166.06", row: nil)).map(\.grade) == [.consistent])
    }

    @Test func whatStandsInAnotherRowIsNotBound() throws {
        var facts = try row(claim: "2616.06")
        facts[1] = try fact(1, "在校学生数", "412", "人", .count, row: "2018")
        #expect(try findings(facts).isEmpty)
    }

    @Test func twoCountsOfPupilsDecideNothing() throws {
        let facts = try row(claim: "2616.06") + [try fact(3, "寄宿学生数", "97", "人", .count)]
        #expect(try findings(facts).isEmpty)
    }

    @Test func anotherTotalAndANormAreNotRecomputed() throws {
        var facts = try row(claim: "2616.06")
        facts[0] = try fact(0, "预算内公用经费", "892416.50", "元", .money)
        #expect(try findings(facts).isEmpty)
        facts = try row(claim: "2616.06")
        facts[2] = try fact(2, "生均公用经费基准定额", "720", "元", .money)
        #expect(try findings(facts).isEmpty)
        #expect(try findings(row(claim: "2616.06"), done: [2]).isEmpty)
    }

    @Test func theTotalInTenThousands() throws {
        let facts = [
            try fact(0, "公用经费总额", "89.24", "元", .money, scale: 10_000), try fact(1, "学生数", "412", "人", .count),
            try fact(2, "生均公用经费", "2166.06", "元", .money),
        ]
        #expect(try findings(facts).map(\.grade) == [.consistentByRounding])
        #expect(try findings(facts).first?.expression == "89.24万 ÷ 412")
    }
}
