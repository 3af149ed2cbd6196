import Exact
import Lexicon
import Records

/// 862户,已消除589户,未消除273户; 比上年的395.2万元增加23.3万元: what is left of one figure without another.
struct NearbyDifference: NearbyForm {
    let figures: NearbyFigures
    /// Words that say that something is left, and by how much figures differ.
    let left: WordSet
    let apart: WordSet

    /// From so many on, two figures hardly differ by a number by chance.
    private static let enough: Rational = 10

    func explanation(of claim: Fact) -> Neighbours? {
        guard claim.isAmount || claim.mention.unit == "百分点", let value = claim.value?.magnitude,
            let form = form(claim)
        else { return nil }
        let isNamed = value >= Self.enough || left.begins(claim.words)
        func isFit(_ fact: Fact) -> Bool {
            fact.role != .standard && !isOtherChange(fact)
                && (claim.isAmount ? fact.isMeasured(like: claim) : fact.mention.unit == "%")
        }
        // 高于全县增幅7.3个百分点(全县…增长8.2%): the other one may be told behind it.
        let near =
            (claim.isAmount ? [] : figures.behind(claim, where: isFit).prefix(2)) + figures.before(claim, where: isFit)
        for (i, first) in near.enumerated() {
            for (j, second) in near[(i + 1)...].enumerated() where second.isMeasured(like: first) {
                if form == .apart, claim.isAmount,
                    [first, second].contains(where: { $0.value?.magnitude ?? 0 < value })
                {
                    continue
                }
                let found = difference(claim, first, second)
                if form == .left, isOpposite(claim, of: first), (second.value ?? 0) > (first.value ?? 0),
                    found.grade.passes
                {
                    return found
                }
                // Right behind the two figures the words are enough.
                if i == 0 && j == 0 && isNamed ? found.grade.passes : found.isTelling(isBeside: false) { return found }
            }
        }
        return form == .left ? ofBudget(claim) : nil
    }

    /// 结转资金125.53万元: of the funds and what was spent of them, wherever the report tells of both.
    private func ofBudget(_ claim: Fact) -> Neighbours? {
        guard claim.mention.kind == .money else { return nil }
        return figures.budgets(of: claim).lazy.map { difference(claim, $0.fund, $0.spent) }.first {
            $0.exact == claim.value && $0.isTelling(isBeside: false)
        }
    }

    /// 审结72件,尚未审结7件: what was done is called alike, but for the word that denies it.
    private func isOpposite(_ claim: Fact, of done: Fact) -> Bool {
        let name = done.words.hasPrefix("已") ? done.words.dropFirst() : done.words[...]
        return Self.denials.contains { claim.words == $0 + name }
    }
    private static let denials = ["未", "尚未", "没有", "不", "未予"]

    private enum Form { case left, apart, change }

    private func form(_ claim: Fact) -> Form? {
        if claim.isChangeOrGrowth || claim.rule == "change" { return .change }
        let lead = figures.evidence.words(before: claim, atMost: 8).scalarValues
        if apart.occurs(in: lead) { return .apart }
        return left.occurs(in: lead) || left.occurs(in: claim.words.scalarValues) ? .left : nil
    }

    /// Growth in per cent may be what two points differ by; a change of the same thing is no figure of it.
    private func isOtherChange(_ fact: Fact) -> Bool {
        fact.isAmount && (fact.isChangeOrGrowth || fact.rule == "change")
    }

    private func difference(_ claim: Fact, _ a: Fact, _ b: Fact) -> Neighbours {
        let (x, y) = (a.value ?? .undefined, b.value ?? .undefined)
        let isDown = claim.value.map(\.isNegative) ?? false
        let (first, second) = (x >= y) != isDown ? (a, b) : (b, a)
        let written = Fact.written([first, second, claim])
        return Neighbours(
            rule: "nearby.difference", kind: "difference", claim: claim, inputs: [first, second],
            exact: (first.value ?? .undefined) - (second.value ?? .undefined),
            wide: first.mention.interval - second.mention.interval, expression: "\(written[0]) − \(written[1])",
            formula: "x1 − x2")
    }
}
