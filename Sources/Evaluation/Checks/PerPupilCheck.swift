import Exact
import Records
import Source

/// 每百名学生拥有…, 生均…: a figure per pupil against the figure itself and the pupils.
struct PerPupilCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        var reports: [Int: PerPupilFigures] = [:]
        return evidence.facts.compactMap { claim in
            guard claim.role == .actual, claim.table == nil, claim.value != nil, claim.mention.kind != .percent,
                let factor = PerPupilFigures.factor(claim)
            else { return nil }
            let number = claim.mention.report
            let report = reports[number] ?? PerPupilFigures(evidence.facts(in: number))
            reports[number] = report
            return check(claim, factor: factor, in: report)
        }
    }

    private func check(_ claim: Fact, factor: Rational, in report: PerPupilFigures) -> Finding? {
        let pupils = report.pupils(for: claim)
        guard !pupils.isEmpty else { return nil }
        // What it is a figure of: the same words without 每百名学生拥有 and 生均; or the count right before it.
        let core = report.core(of: claim)
        let named = report.named(like: claim)
        let nearest = named.map { (index: $0, distance: report.distance($0, claim)) }.sorted {
            $0.distance < $1.distance
        }
        for tops in nearest.map({ [$0.index] }) + report.levels(of: claim) {
            let over = tops.reduce(Rational(0)) { $0 + report.value($1) }
            let sum = tops.reduce(Interval(exactly: 0)) { $0 + report.interval($1) }
            for bottom in pupils {
                let exact = over / report.value(bottom) * factor
                let wide = sum / report.interval(bottom) * Interval(exactly: factor)
                let grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide, mayRound: true)
                guard grade.passes else { continue }
                let (numerators, base) = (tops.map { report[$0] }, report[bottom])
                let expression = quotient(numerators, by: base, factor: factor)
                let shown = wide.scaled(by: 1 / claim.mention.scale)
                let basis = Basis(.equal, formula(numerators.count, factor), to: claim.mention, mayRound: true)
                return Finding(
                    report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio", grade: grade,
                    claim: claim.term, inputs: numerators.map(\.term) + [base.term], expression: expression,
                    recomputed: shown, gap: 0,
                    message: Message(
                        zh: "\(claim.displayName)\(claim.mention.quote)：\(expression) = \(shown.short)，相符。",
                        en:
                            "\(claim.displayName) \(claim.mention.valueText): \(expression) = \(shown.short), it agrees."
                    ), basis: basis)
            }
        }
        // Only where one count stands right before it, in its own sentence, and the pupils are one number: worth asking.
        // 县级及以上 is of several levels, which one count need not hold.
        guard let numerator = named.first(where: { report.precedes($0, claim) }).map({ report[$0] }),
            !claim.words.contains("及以上") || numerator.words.contains("及以上"),
            let base = report.only(pupils, like: claim),
            NameMatch.contained(core, in: report.core(of: numerator)) >= 60 || report.isNameless(claim),
            claim.mention.comparator == .eq
        else { return nil }
        let wide = numerator.mention.interval / base.mention.interval * Interval(exactly: factor)
        let expression = quotient([numerator], by: base, factor: factor)
        let shown = wide.scaled(by: 1 / claim.mention.scale)
        return Finding(
            report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio", grade: .questionable, severity: .low,
            claim: claim.term, inputs: [numerator.term, base.term],
            expression: expression, recomputed: shown,
            gap: wide.gap(to: Comparison.admissible(claim.mention)) / claim.mention.scale,
            message: Message(
                zh: "\(claim.displayName)为\(claim.mention.quote)，按\(expression) = \(shown.short)，对不上；学生数的口径可能不同，请核对。",
                en:
                    "\(claim.displayName) is given as \(claim.mention.valueText), but \(expression) = \(shown.short); the pupils may be counted differently, please check."
            ),
            basis: Basis(
                .equal, formula(1, factor), to: claim.mention, mayRound: true, doubts: [.countedDifferently]))
    }

    /// `(1 + 9) ÷ 756 × 100`
    private func quotient(_ numerators: [Fact], by base: Fact, factor: Rational) -> String {
        let written = Fact.written(numerators + [base])
        let parts = written.dropLast().joined(separator: " + ")
        return (numerators.count > 1 ? "(\(parts))" : parts) + " ÷ \(written[written.count - 1])"
            + (factor == 1 ? "" : " × \(factor.decimal)")
    }

    /// `(x1 + x2) ÷ x3 × 100`
    private func formula(_ count: Int, _ factor: Rational) -> String {
        Basis.term(1...count) + " ÷ x\(count + 1)" + (factor == 1 ? "" : " × \(factor.decimal)")
    }
}
