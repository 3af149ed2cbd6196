import Exact
import Lexicon
import Records
import Source

/// 68.4%,比上年的60.0%提高8.4个百分点: how far apart two percentages are; or two coefficients, two counts.
struct PointsCheck: Check {
    let lexicon: ArithmeticLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { claim in
            guard claim.role == .actual, claim.sentence != nil, claim.value != nil, let unit = unit(of: claim) else {
                return nil
            }
            let rates = evidence.facts(inSentenceOf: claim).filter {
                $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.mention.unit == unit
                    && $0.rule != "change" && $0.value != nil && $0.mention.comparator == .eq
                    && ($0.role == .actual || $0.role == .previous)
            }.suffix(2)
            guard rates.count == 2, let a = rates.first, let b = rates.last else { return nil }
            if unit != "%", !isKnownChange(claim, from: a, to: b, evidence) { return nil }
            // 上年的, 由…提高到: which of the two is the later one.
            if b.role == .previous { return difference(claim, now: a, before: b).finding }
            if a.role == .previous || evidence.isChange(from: a, to: b, lexicon) {
                return difference(claim, now: b, before: a).finding
            }
            return [difference(claim, now: a, before: b), difference(claim, now: b, before: a)].first {
                $0.grade.passes
            }?.finding
        }
    }

    /// 由19个减少到4个, or a coefficient beside last year's; what 比上年的57起 means, `DifferenceCheck` knows.
    private func isKnownChange(_ claim: Fact, from a: Fact, to b: Fact, _ evidence: Evidence) -> Bool {
        if claim.mention.kind == .ratio { return a.role == .previous || b.role == .previous }
        return a.role == .previous && b.role == .actual && evidence.isChange(from: a, to: b, lexicon)
    }

    /// What the two figures are counted in: of 百分点 in %, of 0.356…下降0.015 and 由19个…减少15个 in the same.
    private func unit(of claim: Fact) -> String? {
        if claim.mention.unit.hasSuffix("百分点") { return "%" }
        let isAmount = claim.mention.kind == .count || claim.mention.kind == .ratio
        return claim.rule == "change" && isAmount ? claim.mention.unit : nil
    }

    private func difference(_ claim: Fact, now: Fact, before: Fact) -> Neighbours {
        Neighbours(
            rule: "difference.points", kind: "difference", claim: claim, inputs: [now, before],
            exact: (now.value ?? .undefined) - (before.value ?? .undefined),
            wide: now.mention.interval - before.mention.interval, expression: "\(now.printed) − \(before.printed)",
            formula: "x1 − x2")
    }
}

extension Evidence {
    /// 由A增加到B
    func isChange(from a: Fact, to b: Fact, _ lexicon: ArithmeticLexicon) -> Bool {
        let between = words(between: a, and: b)
        guard between.unicodeScalars.count <= 16,
            lexicon.to.contains(where: {
                between.hasSuffix($0) || between.hasSuffix($0 + "了") || between.contains($0) && between.hasSuffix("的")
            })
        else {
            return false
        }
        let before = words(before: a, atMost: 12)
        return lexicon.from.contains { before.contains($0) }
    }
}
