import Exact
import Lexicon
import Records
import Source

/// Stated values against what the standard asks of them, and of whom: each school, each indicator, or the county.
struct ThresholdCheck: Check {
    /// Kinds of the indicators that thresholds name.
    let indicators: [String: Indicator]

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.standards.flatMap { standard in
            standard.groups.flatMap { group in
                group.indicators.flatMap { indicator in
                    indicator.thresholds.isEmpty
                        ? [] : findings(on: ThresholdQuestion(standard, group, indicator), evidence)
                }
            }
        }
    }

    private func findings(on question: ThresholdQuestion, _ evidence: Evidence) -> [Finding] {
        let indicator = question.indicator
        return answers(to: indicator, in: evidence).compactMap { i in
            let fact = evidence.facts[Int(i)]
            guard question.standard.covers(fact.stage, in: indicator),
                let threshold = threshold(of: indicator, for: fact, evidence)
            else { return nil }
            return ThresholdJudgement(fact: fact, threshold: threshold, question: question, evidence: evidence).finding
        }
    }

    /// The figures that can answer an indicator's thresholds: those of its ids, and those in its block.
    private func answers(to indicator: Standard.Indicator, in evidence: Evidence) -> [Int32] {
        var found = Array(evidence.indices(indicator: indicator.id)) + evidence.indices(block: indicator.id)
        for id in Set(indicator.thresholds.compactMap(\.indicator)) { found += evidence.indices(indicator: id) }
        let stated = found.filter { evidence.keys[Int($0)].isActual && evidence.keys[Int($0)].hasValue }.sorted()
        return zip(stated, [-1] + stated).compactMap { $0 == $1 ? nil : $0 }
    }

    /// The threshold that a figure answers: by the indicator's id, or by its name within the indicator's block.
    private func threshold(
        of indicator: Standard.Indicator, for fact: Fact, _ evidence: Evidence
    ) -> Standard.Threshold? {
        let id = fact.indicator.id
        if isShareLikeOneBefore(fact, evidence) { return nil }
        if let limit = schoolLimit(indicator, fact, evidence) { return limit }
        for threshold in indicator.thresholds where !threshold.isRelaxed {
            if let stage = threshold.stage, stage == "小学" || stage == "初中", let own = fact.stage, own != stage {
                continue
            }
            let unitFits = fits(fact, threshold, indicator)
            if indicator.thresholds.count > 1 || threshold.indicator != nil {
                guard let wanted = threshold.indicator else {
                    if id == indicator.id, stageFits(fact, threshold), unitFits { return threshold }
                    continue
                }
                if id == wanted, stageFits(fact, threshold), unitFits { return threshold }
                // In the block of the indicator its own words may be too free for the lexicon.
                if id == nil || fact.block?.id == indicator.id, fact.block?.id == indicator.id, let of = threshold.of,
                    unitFits, stageFits(fact, threshold), NameMatch.contained(of, in: fact.words) >= 90,
                    fact.words.contains("占") == of.contains("占")
                {
                    return threshold
                }
            } else if id == indicator.id, unitFits {
                return threshold
            }
        }
        return nil
    }

    static let schoolSize = "edu.school_size"

    /// The pupils of a school that the block on 学校规模 names.
    private func schoolLimit(
        _ indicator: Standard.Indicator, _ fact: Fact, _ evidence: Evidence
    ) -> Standard.Threshold? {
        guard indicator.binds == .school, fact.block?.id == indicator.id, fact.mention.kind == .count,
            ["人", "名"].contains(fact.mention.unit), fact.mention.comparator == .eq,
            let scope = fact.scope, ["小学", "中学", "学校", "初中"].contains(where: { scope.contains($0) })
        else { return nil }
        let sizes = indicator.thresholds.filter { !$0.isRelaxed && $0.indicator == Self.schoolSize }
        let isNineYears = scope.contains("一贯") || speaksOfNineYears(before: fact, evidence)
        let stage = isNineYears ? "一贯制" : scope.contains("小学") ? "小学" : "初中"
        return sizes.first { $0.stage == stage }
    }

    /// 规模最大的九年一贯制学校为溪南学校,在校学生…: what the sentence says since its last 。 or ;
    private func speaksOfNineYears(before fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentenceRange(of: fact.id) else { return false }
        let s = evidence.scalars
        let end = min(max(sentence.lowerBound, fact.mention.range.lowerBound), sentence.upperBound)
        let start =
            s[sentence.lowerBound..<end].lastIndex { $0 == 0x3B || $0 == 0x3002 }.map { $0 + 1 } ?? sentence.lowerBound
        return ThresholdCheck.nineYears.occurs(in: s, start..<end)
    }
    private static let nineYears: WordSet = ["一贯制"]

    private func stageFits(_ fact: Fact, _ threshold: Standard.Threshold) -> Bool {
        guard let stage = threshold.stage else { return true }
        if stage == "一贯制" { return fact.words.contains("一贯制") }
        if stage == "特殊教育" { return true }
        return fact.stage == stage || stage == "初中" && fact.stage == nil && threshold.indicator == "edu.retention3"
    }

    private func fits(_ fact: Fact, _ threshold: Standard.Threshold, _ indicator: Standard.Indicator) -> Bool {
        // 9.6% answers a limit of 0.15.
        if fact.mention.kind == .percent, threshold.indicator != nil, threshold.indicator == fact.indicator.id,
            fact.scale(asIn: threshold.limit, unit: threshold.unit ?? indicator.unit) != 1
        {
            return true
        }
        if let kind = threshold.indicator.flatMap({ indicators[$0]?.kind }) {
            switch kind {
            case .count: return fact.mention.kind == .count
            case .money: return fact.mention.kind == .money
            case .area: return fact.mention.kind == .area
            case .percent: return fact.mention.kind == .percent && fact.mention.unit == "%"
            case .ratio: return fact.mention.kind == .ratio || fact.mention.kind == .number
            // 22.6册, 11.1台: what a figure per pupil counts is its unit.
            case .number: return fact.mention.kind != .percent && fact.mention.kind != .money
            }
        }
        let unit = threshold.unit ?? indicator.unit ?? ""
        switch fact.mention.kind {
        case .percent: return unit.isEmpty || unit.contains("%")
        case .count: return !unit.contains("%") || unit.isEmpty
        case .money: return unit.isEmpty || unit.contains("元")
        case .area: return unit.isEmpty || unit.contains("平方米")
        default: return true
        }
    }

    /// 3301人,占在校生总数的8.12%;3412人,占8.27%: the second share is of what the first one names.
    private func isShareLikeOneBefore(_ fact: Fact, _ evidence: Evidence) -> Bool {
        let own = evidence.keys[fact.id]
        guard own.rule == .share, !own.traits.contains(.hasBase) else { return false }
        return evidence.indices(inParagraphOf: fact.id).contains { i in
            let key = evidence.keys[Int(i)]
            return key.rule == .share && key.traits.contains(.hasBase) && key.indicator != own.indicator
                && key.block == own.block && key.ends(before: own)
        }
    }
}
