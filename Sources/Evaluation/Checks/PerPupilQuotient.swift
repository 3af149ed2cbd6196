import Exact
import Records

/// A figure per pupil against the figures that it may have been computed from.
struct PerPupilQuotient {
    let claim: Fact
    /// 100 for 每百名学生, 1 for 生均.
    let factor: Rational
    /// The counts of pupils that it can be of: indices of the evidence's facts.
    let pupils: [Int]
    let evidence: Evidence

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

    /// The one count of pupils that the claim can be of: of its own stage, else of all that are given.
    var onlyCount: Fact? {
        let keys = evidence.keys
        let own = pupils.filter { keys[$0].stage == keys[claim.id].stage }
        let counts = own.isEmpty ? pupils : own
        guard let first = counts.first, counts.dropFirst().allSatisfy({ keys[$0].size == keys[first].size }) else {
            return nil
        }
        let fact = evidence.facts[first]
        return counts.dropFirst().allSatisfy { evidence.facts[$0].value == fact.value } ? fact : nil
    }

    func question(of numerator: Fact, by base: Fact) -> Finding {
        let (claim, factor) = (claim, factor)
        let wide = numerator.mention.interval / base.mention.interval * Interval(exactly: factor)
        let shown = wide.scaled(by: 1 / claim.mention.scale)
        let expression = Deferred(PerPupilQuotient.written([numerator], by: base, factor: factor))
        return Finding(
            report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio", grade: .questionable, severity: .low,
            claim: claim.term, inputs: [numerator.term, base.term],
            expression: expression.value, recomputed: shown,
            gap: wide.gap(to: Comparison.admissible(claim.mention)) / claim.mention.scale,
            message: Message(
                zh:
                    "\(claim.displayName)为\(claim.mention.quote)，按\(expression.value) = \(shown.short)，对不上；学生数的口径可能不同，请核对。",
                en:
                    "\(claim.displayName) is given as \(claim.mention.valueText), but \(expression.value) = \(shown.short); the pupils may be counted differently, please check."
            ),
            basis: Basis(.equal, formula(1), to: claim.mention, mayRound: true, doubts: [.countedDifferently]))
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
