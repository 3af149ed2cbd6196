import Exact
import Records

extension RuleCheck {
    /// 符合条件的随迁子女3027人,其中在公办学校就读2886人,占比95.43%: though the name is not quite the indicator's, the sentence says
    /// what the percentage is of.
    func isBound(_ claim: Fact, _ inputs: [Fact], _ chosen: RuleOutcome.Trial?, _ evidence: Evidence) -> Bool {
        guard claim.mention.unit == "%", inputs.count == 2, let formula = chosen?.formula,
            let order = [("x1 ÷ x2 × 100", 0), ("x2 ÷ x1 × 100", 1)].first(where: { $0.0 == formula })?.1
        else { return false }
        return BoundFigures(claim: claim, inputs: inputs, evidence: evidence, words: words).isChange {
            $0[order] / $0[1 - order] * Interval(exactly: 100)
        }
    }
}
