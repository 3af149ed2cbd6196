import Exact
import Lexicon
import Records
import Source

/// Figures of one school, and which limit they answer.
extension ThresholdCheck {
    /// The stage of a figure: its own, that of its school, or the one told right behind it (最大班额47人,为小学部四年级).
    func stage(toldOf fact: Fact, _ evidence: Evidence) -> String? {
        if let stage = fact.stage ?? fact.scope.flatMap(words.stage(ofSchool:)) { return stage }
        let behind = evidence.passage(after: fact.id, atMost: 8)
        guard behind.begins(with: words.toldBehind) else { return nil }
        return ["小学", "初中"].first { behind.string.contains($0) }
    }

    static let schoolSize = "edu.school_size"

    func asksForSize(_ indicator: Standard.Indicator) -> Bool {
        indicator.thresholds.contains { $0.indicator == Self.schoolSize }
    }

    /// 学校规模。…在校生2268人: whether the paragraph of a figure opens with the indicator's name, and no number heads it.
    func heads(_ i: Int, _ indicator: Standard.Indicator, _ evidence: Evidence) -> Bool {
        guard let paragraph = evidence.facts[i].paragraph,
            let length = indicator.named.length(
                in: evidence.scalars, at: paragraph.lowerBound, before: paragraph.upperBound),
            case let mark = paragraph.lowerBound + length, mark < paragraph.upperBound
        else { return isHeadedAbove(i, indicator, evidence) }
        return Self.headEnds.contains(evidence.scalars[mark])
    }

    /// [学校规模] on a line of its own, not far above.
    private func isHeadedAbove(_ i: Int, _ indicator: Standard.Indicator, _ evidence: Evidence) -> Bool {
        guard let paragraph = evidence.facts[i].paragraph else { return false }
        let text = evidence.scalars
        var start = paragraph.lowerBound
        for _ in 0..<Self.linesBelowHead {
            guard let line = evidence.line(above: start) else { return false }
            if line.count > 1, Self.headOpens.contains(text[line.lowerBound]),
                Self.headCloses.contains(text[line.upperBound - 1])
            {
                return indicator.named.isExactly(in: text, line.dropFirst().dropLast())
            }
            start = line.lowerBound
        }
        return false
    }
    private static let linesBelowHead = 6
    private static let headOpens = "[【〔(「".scalarValues
    private static let headCloses = "]】〕)」".scalarValues
    private static let headEnds = "。:".scalarValues

    /// The pupils of a school that the block on 学校规模 names.
    func schoolLimit(_ question: ThresholdQuestion, _ fact: Fact, _ evidence: Evidence) -> AskedLimit? {
        guard question.indicator.binds == .school, fact.mention.kind == .count,
            ["人", "名"].contains(fact.mention.unit), fact.mention.comparator == .eq,
            let scope = school(of: fact)
        else { return nil }
        let isShort = words.shortPrimary.contains { scope.hasSuffix($0) }
        let isPrimary = isShort || words.primarySchools.contains { scope.hasSuffix($0) }
        // 规模最大的九年一贯制学校为溪南学校,在校学生…
        let isNineYears =
            words.nineYearNames.contains { scope.contains($0) }
            || !isPrimary && evidence.statement(before: fact.id).holds(words.nineYears)
        let holdsPrimary = isShort || words.primarySchools.contains { scope.contains($0) }
        let stage = isNineYears ? "一贯制" : holdsPrimary ? "小学" : "初中"
        return question.limits.first { $0.threshold.indicator == Self.schoolSize && $0.threshold.stage == stage }
    }

    /// The school that a figure is of; or the kind of school that is said to be the largest, or that the figure is called by
    /// in a list of them.
    private func school(of fact: Fact) -> String? {
        let kinds = words.schools
        if let scope = fact.scope,
            kinds.contains(where: { scope.contains($0) })
                || words.shortSchools.contains(where: { scope.hasSuffix($0) })
        {
            return scope
        }
        if kinds.contains(where: { fact.words.hasSuffix($0) }) { return fact.words }
        return schoolOfCampus(fact.words)
    }

    /// 实验小学 of 实验小学东校区学生
    private func schoolOfCampus(_ name: String) -> String? {
        let all = name.scalarValues
        guard let at = words.campuses.first(in: all, all.indices), at > 2 else { return nil }
        let school = String(scalars: all[..<at])
        return words.schools.contains { school.contains($0) } ? school : nil
    }

    private static let fundedReach = 16
    private static let fundedPupils = "edu.funded_pupils_floor"

    /// 龙洞小学按在校学生95人核拨公用经费: by how many pupils a school is given its funds, where they are fewer than are asked for.
    func funded(_ indicator: Standard.Indicator, _ evidence: Evidence) -> [Int32] {
        guard indicator.thresholds.contains(where: { $0.indicator == Self.fundedPupils }) else { return [] }
        return evidence.keys.indices.filter { isFunded(evidence.facts[$0], evidence) }.map(Int32.init)
    }

    private func isFunded(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard fact.mention.kind == .count, ["人", "名"].contains(fact.mention.unit), fact.mention.comparator == .eq,
            fact.table == nil, school(of: fact) != nil || words.villageSchools.occurs(in: fact.words),
            case let behind = evidence.passage(after: fact.id, atMost: Self.fundedReach), behind.holds(words.funds)
        else { return false }
        // 学生46人,按实有人数核定公用经费
        if behind.begins(with: words.fundedAsThere), behind.holds(words.funding) { return true }
        guard behind.begins(with: words.funding) else { return false }
        let clause = evidence.passage(before: fact.id, atMost: 16).after { $0 == 0x2C || $0 == 0x3B }
        return clause.holds(words.fundedBy)
    }

    func fundedLimit(_ question: ThresholdQuestion, _ fact: Fact, _ evidence: Evidence) -> AskedLimit? {
        guard let limit = question.limits.first(where: { $0.threshold.indicator == Self.fundedPupils }),
            isFunded(fact, evidence)
        else { return nil }
        return limit
    }
}
