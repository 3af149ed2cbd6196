import Exact
import Extraction
import Records
import Source
import Testing

@Suite struct FactsTests {
    @Test(arguments: FactCase.all)
    func aNumberIsBoundToWhatItMeasures(_ expected: FactCase) throws {
        let problems = try FactsTests.problems(expected)
        if let reason = FactCase.knownFailures[expected.testDescription] {
            #expect(!problems.isEmpty, "works now, take it off the list: \(reason)")
        } else {
            #expect(problems.isEmpty, "\(problems.joined(separator: "; "))")
        }
    }

    /// A figure whose words name nothing gives no fact, and the one behind it is not taken for it.
    @Test(arguments: [
        "1.92 万余人至少是19200人", "至少是19200人", "是5人,减少2人", "现有、共有分别为5人和6人。", "为、是分别为5%和6%,提高了1个百分点。",
        "的率、的率均为100%,比上年提高2个百分点。",
    ])
    func figuresWithoutAName(_ text: String) throws {
        let extracted = try MentionChain.extract(text)
        #expect(extracted.facts.allSatisfy { !$0.indicator.name.isEmpty })
        #expect(!extracted.mentions.isEmpty)
    }

    /// Words that say that it is so of all tell a rate of 100 %, of those they speak of and where it is not only wished for.
    @Test(arguments: [
        ("接收随迁子女3120人,全部由公办学校接收。", "随迁子女就读比例"), ("全县教师均持证上岗。", "专任教师持证上岗率"),
        ("专任教师3631人(小学2460人、初中1171人),全部持证上岗。", "专任教师持证上岗率"), ("教师2100人,保安186人,全部持证上岗。", ""),
        ("教师应全部持证上岗。", ""), ("确保教师全部持证上岗。", ""), ("校车驾驶员均持证上岗。", ""), ("教师并非全部持证上岗。", ""),
    ])
    func wordsThatSayThatAllDo(_ text: String, rate: String) throws {
        let told = try MentionChain.extract(FactCase.title + text).facts.filter { $0.rule == Fact.allOf }
        #expect(told.map(\.indicator.name) == (rate.isEmpty ? [] : [rate]))
        #expect(told.allSatisfy { $0.value == 100 && $0.mention.unit == "%" && $0.indicator.id != nil })
    }

    /// What is told in words is told once, in a sentence without numbers too.
    @Test(arguments: ["全县没有大班额。", "因公出国费用为零。", "全县小学36所,没有大班额。", "教师均持证上岗。"])
    func whatIsToldInWordsIsToldOnce(_ text: String) throws {
        let told = try MentionChain.extract(FactCase.title + text).facts.filter { $0.mention.unit != "所" }
        #expect(told.count == 1)
    }

    /// Of the number alone the unit says all that the heading says; of the fact, the indicator's name says what it is per.
    @Test func aCellIsPerWhatItsHeadingSays() throws {
        let table = """
            | 学校 | 每百名学生拥有高于规定学历教师数 | 生均体育运动场馆面积 |
            | 松岭小学 | 6.21 | 8.30 |
            | 河口小学 | 5.87 | 9.12 |
            """
        let extracted = try MentionChain.extract(FactCase.title + table)
        let cells = extracted.mentions.filter { $0.ulp == Rational(1, 100) }
        #expect(cells.map(\.unit) == ["人/百名学生", "平方米/生", "人/百名学生", "平方米/生"])
        #expect(extracted.facts.map(\.mention.unit) == ["人", "平方米", "人", "平方米"])
        #expect(extracted.facts.allSatisfy { $0.indicator.id?.hasPrefix("2017-6.resources.") ?? false })
    }

    /// What the best fitting fact of the number has otherwise than expected; one phrase each.
    private static func problems(_ expected: FactCase) throws -> [String] {
        let extracted = try MentionChain.extract(FactCase.title + expected.text)
        let source = extracted.document.source.scalars
        let quote = expected.quote.scalarValues
        let starts = source.indices.filter { source[$0...].starts(with: quote) }
        try #require(starts.count >= expected.nth, "\(expected.testDescription)")
        let place = starts[expected.nth - 1]..<(starts[expected.nth - 1] + quote.count)
        let facts = extracted.facts.filter { $0.mention.span.chars.overlaps(place) }
        guard !facts.isEmpty else { return ["no fact"] }
        return facts.map { problems($0, expected) }.min { $0.count < $1.count } ?? []
    }

    private static func problems(_ fact: Fact, _ expected: FactCase) -> [String] {
        var out: [String] = []
        if fact.mention.value?.decimal != expected.value { out.append("value \(fact.mention.valueText)") }
        let names = fact.words + "|" + fact.indicator.name + "|" + (fact.base ?? "")
        if !names.contains(expected.words) { out.append("words \(names)") }
        if fact.stage != expected.stage { out.append("stage \(fact.stage ?? "none")") }
        if fact.role != expected.role { out.append("role \(fact.role.rawValue)") }
        let relation: String? =
            switch fact.relation {
            case .part: "part"
            case .change: "change"
            case .growth: "growth"
            case nil: nil
            }
        if let wanted = expected.relation, relation != wanted { out.append("relation \(relation ?? "none")") }
        if let wanted = expected.period, fact.period != wanted { out.append("period \(fact.period ?? "none")") }
        if let wanted = expected.comparator, fact.mention.comparator != wanted {
            out.append("comparator \(fact.mention.comparator.rawValue)")
        }
        return out
    }

    @Test func theKnownFailuresAreCases() {
        #expect(Set(FactCase.all.map(\.testDescription)).count == FactCase.all.count)
        for name in FactCase.knownFailures.keys {
            #expect(FactCase.all.contains { $0.testDescription == name }, "no such case: \(name)")
        }
    }

    @Test(arguments: FactCase.none)
    func whatMeasuresNothingGivesNoFact(text: String) throws {
        let found = try MentionChain.extract(FactCase.title + text).facts
        #expect(found.isEmpty, "\(found.map { "\($0.words) \($0.mention.quote)" })")
    }

    /// The relation points at the whole it belongs to.
    /// A text can begin anywhere: with a mark, with the end of a list, in the middle of a bracket.
    @Test(arguments: [
        "、分别为31人、12人。", "，其中小学31所、初中12所。", ")3人，中，基本支出2万元。", "；占98.2%；占1.8%。", "的20%、得5分(10分)。", "以上学校3所。", "”12名为主任。",
    ])
    func aTextMayBeginAnywhere(_ text: String) throws {
        for fact in try MentionChain.extract(text).facts { #expect(!fact.words.isEmpty) }
    }

    @Test func aPartKnowsItsWhole() throws {
        let facts = try MentionChain.extract(FactCase.title + "全县有学校31所,其中小学18所、初中13所。").facts
        let whole = try #require(facts.first { $0.mention.value == 31 })
        for value in [Rational(18), Rational(13)] {
            let part = try #require(facts.first { $0.mention.value == value })
            #expect(part.relation == .part(of: whole.id))
        }
    }

    /// A plan states what is to come, whatever its sentences say.
    @Test func aPlanHoldsTargets() throws {
        let text = "青溪县推进义务教育优质均衡发展实施方案(2023—2025年)\n\n三年新建学校6所,新增学位4500个,每年招聘教师不少于120名。"
        let facts = try MentionChain.extract(text).facts
        #expect(facts.count >= 3)
        for fact in facts { #expect(fact.role == .target, "\(fact.words) \(fact.mention.quote)") }
    }

    /// Each quote is the text of its span, and the words stand before or around the number.
    @Test(arguments: FactCase.all)
    func everyFactIsGrounded(_ example: FactCase) throws {
        let extracted = try MentionChain.extract(FactCase.title + example.text)
        for fact in extracted.facts {
            #expect(extracted.document.source.quote(fact.mention.span.chars) == fact.mention.quote)
            #expect(fact.context.upperBound >= fact.mention.range.upperBound)
            #expect(!fact.words.isEmpty)
        }
    }
}
