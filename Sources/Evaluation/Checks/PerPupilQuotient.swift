import Exact
import Records

/// A figure per pupil against the figures that it may have been computed from.
struct PerPupilQuotient {
    let claim: Fact
    /// The stage that it is of, or must be of.
    let stage: NameID
    /// 100 for 每百名学生, 1 for 生均.
    let factor: Rational
    /// The counts of pupils that it can be of: indices of the evidence's facts.
    let pupils: [Int]
    let evidence: Evidence
    let names: PerPupilNames

    /// The finding for the first count of pupils by which the figures, taken together, give the claim.
    func agreement(of numerators: [Fact]) -> Finding? {
        let over = numerators.sum
        let sum = numerators.interval
        let target = Comparison.admissible(claim.mention, mayRound: true)
        for index in pupils where mayHold(index, numerators, target) {
            let base = evidence.facts[index]
            guard target.mayHold(sum, over: base.mention.interval, times: factor) else { continue }
            let exact = over / (base.value ?? .undefined) * factor
            let wide = sum / base.mention.interval * Interval(exactly: factor)
            let grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide, mayRound: true)
            if grade.passes { return agreement(grade, numerators, base, wide) }
        }
        return nil
    }

    /// False only where figures that are exact give something else, as a look at their sizes tells.
    private func mayHold(_ base: Int, _ numerators: [Fact], _ target: Interval) -> Bool {
        let keys = evidence.keys
        guard keys[base].traits.contains(.isExact), keys[base].size > 0,
            numerators.allSatisfy({ keys[$0.id].traits.contains(.isExact) }), let low = target.low,
            let high = target.high
        else { return true }
        let size = numerators.reduce(0) { $0 + keys[$1.id].size } / keys[base].size * factor.size
        let room = size.magnitude * 1e-6
        return size >= low.size - room && size <= high.size + room
    }

    private func agreement(_ grade: Grade, _ numerators: [Fact], _ base: Fact, _ wide: Interval) -> Finding {
        let (claim, factor) = (claim, factor)
        let shown = wide.scaled(by: 1 / claim.mention.scale)
        let expression = Deferred(PerPupilQuotient.written(numerators, by: base, factor: factor))
        return Finding(
            report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio", grade: grade,
            claim: claim.term, inputs: (numerators + [base]).map(\.term), expression: expression.value,
            recomputed: shown, gap: 0,
            message: Message(
                zh: "\(claim.displayName)\(claim.mention.quote)：\(expression.value) = \(shown.short)，相符。",
                en:
                    "\(claim.displayName) \(claim.mention.valueText): \(expression.value) = \(shown.short), it agrees."
            ), basis: Basis(.equal, formula(numerators.count), to: claim.mention, mayRound: true))
    }

    /// The count of pupils that the claim is asked about by, where none of them gives it: the only one that it can be of, of
    /// its own stage if there is one; of several rolls, the one that comes nearest.
    func base(of numerator: Fact) -> Fact? {
        let keys = evidence.keys
        let own = pupils.filter { keys[$0].stage == stage }
        let counts = own.isEmpty ? pupils : own
        guard let first = counts.first else { return nil }
        let fact = evidence.facts[first]
        if counts.allSatisfy({ keys[$0].size == keys[first].size && evidence.facts[$0].value == fact.value }) {
            return fact
        }
        if isOfOthers { return nil }
        let rolls = counts.filter { names.isRoll(keys[$0]) }
        let nearest = rolls.min { distance(numerator, by: $0) < distance(numerator, by: $1) }
        return nearest.flatMap { distance(numerator, by: $0) <= Self.reach ? evidence.facts[$0] : nil }
    }
    /// What is further off than this many times is of something else.
    private static let reach = 2.0

    /// 惠及农村学生23185名,…补助资金1854.8万元,人均800元: money is for those whom the sentence counts.
    private var isOfOthers: Bool {
        guard claim.mention.kind == .money else { return false }
        let others = evidence.facts(before: claim) { $0.kind == .count && $0.measure == .person && !names.isRoll($0) }
        return !others.isEmpty
    }

    /// How many times the quotient is off the claim.
    private func distance(_ numerator: Fact, by base: Int) -> Double {
        let keys = evidence.keys
        let quotient = keys[numerator.id].size / keys[base].size * factor.size
        let claim = keys[claim.id].size
        return quotient > 0 && claim > 0 ? max(quotient / claim, claim / quotient) : .infinity
    }

    /// - Parameter isSure: that the two are what it is a figure of, so that it is wrong where they do not give it.
    func question(of numerator: Fact, by base: Fact, isSure: Bool = false) -> Finding {
        let (claim, factor) = (claim, factor)
        let wide = numerator.mention.interval / base.mention.interval * Interval(exactly: factor)
        let shown = wide.scaled(by: 1 / claim.mention.scale)
        let expression = Deferred(PerPupilQuotient.written([numerator], by: base, factor: factor))
        return Finding(
            report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio",
            grade: isSure ? .inconsistent : .questionable, severity: isSure ? .medium : .low,
            claim: claim.term, inputs: [numerator.term, base.term],
            expression: expression.value, recomputed: shown,
            gap: wide.gap(to: Comparison.admissible(claim.mention)) / claim.mention.scale,
            message: isSure
                ? Message(
                    zh:
                        "\(claim.displayName)为\(claim.mention.quote)，但\(expression.value) = \(shown.short)，对不上；同一句里的其他生均数都是按这个人数算的。",
                    en:
                        "\(claim.displayName) is given as \(claim.mention.valueText), but \(expression.value) = \(shown.short); the other figures per pupil of its sentence follow from that count."
                )
                : Message(
                    zh:
                        "\(claim.displayName)为\(claim.mention.quote)，按\(expression.value) = \(shown.short)，对不上；学生数的口径可能不同，请核对。",
                    en:
                        "\(claim.displayName) is given as \(claim.mention.valueText), but \(expression.value) = \(shown.short); the pupils may be counted differently, please check."
                ),
            basis: Basis(
                .equal, formula(1), to: claim.mention, mayRound: true, doubts: isSure ? [] : [.countedDifferently]))
    }

    /// `(1 + 9) ÷ 756 × 100`
    private static func written(_ numerators: [Fact], by base: Fact, factor: Rational) -> String {
        let written = Fact.written(numerators + [base])
        let parts = written.dropLast().joined(separator: " + ")
        return (numerators.count > 1 ? "(\(parts))" : parts) + " ÷ \(written[written.count - 1])"
            + (factor == 1 ? "" : " × \(factor.decimal)")
    }

    /// `(x1 + x2) ÷ x3 × 100`
    private func formula(_ count: Int) -> String {
        Basis.term(1...count) + " ÷ x\(count + 1)" + (factor == 1 ? "" : " × \(factor.decimal)")
    }
}
