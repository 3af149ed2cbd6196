import Exact
import Lexicon
import Records
import Source

/// 预算为46万元,支出决算为41.27万元,完成预算的89.72%: how much of an aim, or of a budget, was reached.
///
/// The aim stands before the figure in its sentence, or is the one figure of that name that the report sets itself; of 完成率 it
/// stands in its sentence.
struct AimRateCheck: Check {
    let words: ShareWords

    func findings(in evidence: Evidence) -> [Finding] {
        let isCompletion = NameMemo(evidence.names) { [words] name in words.completion.contains { name.hasSuffix($0) } }
        return evidence.facts {
            ($0.rule == .rateOfAim || isCompletion[$0.name] && $0.isActual && $0.rule != .share)
                && $0.unit == .percent && $0.hasValue && $0.sentence >= 0
        }.compactMap { claim in
            let before = evidence.facts(before: claim) { $0.hasValue && $0.kind != .percent && $0.kind != .ratio }
            guard let done = before.last, done.role == .actual,
                let aim = aim(of: done, claim, before.dropLast(), evidence), let whole = aim.value, whole > 0,
                claim.rule == Fact.rateOfAim || aim.sentence == claim.sentence
            else { return nil }
            return Neighbours(
                rule: "rate.aim", kind: "ratio", claim: claim, inputs: [done, aim],
                exact: (done.value ?? .undefined) / whole * 100,
                wide: done.mention.interval / aim.mention.interval * Interval(exactly: 100),
                expression: Fact.written([done, aim]).joined(separator: " ÷ ") + " × 100", formula: "x1 ÷ x2 × 100"
            ).finding
        }
    }

    private static func isAmount(_ fact: Fact) -> Bool {
        fact.value != nil && fact.mention.kind != .percent && fact.mention.kind != .ratio
    }

    private func aim(
        of done: Fact, _ claim: Fact, _ before: ArraySlice<Fact>, _ evidence: Evidence
    ) -> Fact? {
        let isBudget = words.budgets.contains { claim.words.hasSuffix($0) }
        func isAim(_ fact: Fact) -> Bool {
            guard Self.isAmount(fact), fact.mention.comparator == .eq,
                PartSumCheck.sameUnit(fact.mention.unit, done.mention.unit)
            else { return false }
            // 一般公共预算收入 is no budget, and nothing is an aim of itself.
            if fact.id == done.id { return false }
            guard isBudget else { return fact.role == .target }
            let name = String(scalars: words.notBudgets(fact.words))
            return words.budgets.contains { name.contains($0) }
        }
        if let beside = before.last(where: isAim) { return beside }
        let elsewhere = evidence.facts(in: done.mention.report).filter { isAim($0) && isNamed($0, like: done) }
        return Set(elsewhere.compactMap(\.value)).count == 1 ? elsewhere.first : nil
    }

    private func isNamed(_ a: Fact, like b: Fact) -> Bool {
        a.indicator.id.map { $0 == b.indicator.id } ?? false || a.words.contains(b.words) || b.words.contains(a.words)
    }
}
