import Exact
import Lexicon
import Records
import Source

/// 班均45.2人, 校均规模820人: a mean against what stands before it in its sentence.
struct MeanCheck: Check {
    let means: [ArithmeticLexicon.Mean]

    init(lexicon: ArithmeticLexicon) { means = lexicon.means }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { claim in
            guard claim.role == .actual, claim.sentence != nil, claim.value != nil, claim.mention.kind == .count,
                claim.mention.comparator == .eq,
                let mean = means.first(where: { $0.words.contains { claim.words.contains($0) } })
            else { return nil }
            return finding(claim, mean: mean, in: evidence)
        }
    }

    private func finding(_ claim: Fact, mean: ArithmeticLexicon.Mean, in evidence: Evidence) -> Finding? {
        let before = evidence.facts(inSentenceOf: claim).filter {
            $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.role == .actual && $0.value != nil
                && $0.mention.kind == .count && $0.mention.comparator == .eq && isOwn($0)
                && ($0.stage == nil || claim.stage == nil || $0.stage == claim.stage)
        }
        let heads = before.filter { fact in
            mean.units.contains(fact.mention.unit)
                && mean.heads.contains { fact.words.contains($0) || fact.indicator.name.contains($0) }
        }
        let unit = claim.mention.unit.split(separator: "/").first.map(String.init) ?? ""
        let tops = before.filter { fact in
            PartSumCheck.sameUnit(fact.mention.unit, unit) && !heads.contains { $0.id == fact.id }
        }
        let tried = tops.reversed().flatMap { top in heads.reversed().map { quotient(top, by: $0, claim) } }
        if let agreeing = tried.first(where: { $0.grade.passes }) { return agreeing.finding }
        return tops.count == 1 && heads.count == 1 ? tried.first?.finding : nil
    }

    /// No change, and no mean itself.
    private func isOwn(_ fact: Fact) -> Bool {
        switch fact.relation {
        case .change, .growth: return false
        default: return !means.contains { $0.words.contains { fact.words.contains($0) } }
        }
    }

    private func quotient(_ top: Fact, by heads: Fact, _ claim: Fact) -> Neighbours {
        let written = Fact.written([top, heads])
        return Neighbours(
            rule: "ratio.mean", kind: "ratio", claim: claim, inputs: [top, heads],
            exact: (top.value ?? .undefined) / (heads.value ?? .undefined),
            wide: top.mention.interval / heads.mention.interval, expression: "\(written[0]) ÷ \(written[1])",
            formula: "x1 ÷ x2", doubt: .countedDifferently, mayRound: true)
    }
}
