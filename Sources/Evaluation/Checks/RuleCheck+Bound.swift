import Exact
import Records

extension RuleCheck {
    /// 符合条件的随迁子女3027人,其中在公办学校就读2886人,占比95.43%: though the name is not quite the indicator's, the sentence says
    /// what the percentage is of.
    func isBound(_ claim: Fact, _ inputs: [Fact], _ chosen: RuleOutcome.Trial?, _ evidence: Evidence) -> Bool {
        guard claim.mention.unit == "%", inputs.count >= 2, let formula = chosen?.formula,
            let order = [("x1 ÷ x2 × 100", 0), ("x2 ÷ x1 × 100", 1)].first(where: { $0.0 == formula })?.1
        else { return false }
        // 公用经费预算总额4826.5万元,安排教师培训经费229.8万元,占5.06%: a share of the two figures of the rule, right behind them.
        let isPlain = claim.rule == "share" && claim.base == nil && inputs.count == 2
        return BoundFigures(claim: claim, inputs: Array(inputs.prefix(2)), evidence: evidence, words: words).isChange(
            isPlain: isPlain
        ) {
            $0[order] / $0[1 - order] * Interval(exactly: 100)
        }
    }
}
