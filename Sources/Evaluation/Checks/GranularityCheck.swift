import Exact
import Lexicon
import Records
import Source

/// 25所学校中,88%的学校…: a share of few schools comes from a whole number of them.
///
/// After Brown and Heathers, The GRIM Test (2017), for shares in place of means.
struct GranularityCheck: Check {
    let lexicon: ArithmeticLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isActual && $0.sentence >= 0 && $0.unit == .percent && !$0.hasRelation && $0.comparator == .eq
                && $0.hasValue
        }.compactMap { claim in
            // The share is of the count right before it: …26所学校中,
            guard let value = claim.value, value >= 0,
                let whole = evidence.facts(before: claim, where: { _ in true }).last, whole.mention.kind == .count,
                whole.role == .actual,
                whole.mention.interval.isExact, let n = whole.value, n.isInteger, n > 0
            else { return nil }
            let between = evidence.words(between: whole, and: claim)
            guard between.unicodeScalars.count <= 12,
                isShareAmong(between) && evidence.words(after: claim, atMost: 1) == "的" || isRateOf(between)
            else { return nil }
            let part = value * n / 100
            let tried = [part.floor, part.floor + 1].map { share($0, of: whole, claim) }
            return (tried.first { $0.grade.passes } ?? tried.first)?.finding
        }
    }

    /// 25所学校中,88%的
    private func isShareAmong(_ between: String) -> Bool {
        lexicon.among.flatMap { [$0, $0 + ",", $0 + ",有"] }.contains { between.hasSuffix($0) }
    }

    /// 17所初中达标率为94.12%
    private func isRateOf(_ between: String) -> Bool {
        !between.contains(where: { ",、(:".contains($0) })
            && lexicon.countedRates.contains { rate in ["", "为", "达", "达到"].contains { between.hasSuffix(rate + $0) } }
    }

    private func share(_ part: Rational, of whole: Fact, _ claim: Fact) -> Neighbours {
        let exact = part / (whole.value ?? .undefined) * 100
        return Neighbours(
            rule: "granularity.share", kind: "granularity", claim: claim, inputs: [whole], exact: exact,
            wide: Interval(exactly: exact), expression: "\(part.decimal) ÷ \(whole.printed) × 100",
            formula: "\(part.decimal) ÷ x1 × 100", doubt: .countedDifferently)
    }
}
