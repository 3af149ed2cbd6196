import Exact
import Lexicon
import Records

/// The row of a plan's table: what it starts from, what it aims at, and by how much that is more each year (年均增长), or
/// in all (五年累计).
struct PlanTableCheck: Check {
    let words: PlanWords

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts { $0.isInTable && $0.hasValue && $0.comparator == .eq }.compactMap { claim in
            guard let heading = claim.table?.column, claim.plainYear == nil else { return nil }
            let isGrowth = claim.mention.unit == "%" && claim.indicator.name.hasSuffix(words.yearlyGrowth)
            guard isGrowth || words.together.isExactly(heading.scalarValues), let row = Row(of: claim, evidence) else {
                return nil
            }
            return isGrowth ? growth(claim, row) : together(claim, row)
        }
    }

    /// The first and the last year of a row.
    private struct Row {
        let before: Fact
        let after: Fact
        let years: Int

        init?(of claim: Fact, _ evidence: Evidence) {
            let row = evidence.facts(inTableOf: claim).filter {
                $0.table?.row == claim.table?.row && $0.stage == claim.stage && $0.id != claim.id
                    && $0.plainYear != nil && $0.value != nil
            }
            guard let before = row.first, let after = row.last, let from = before.plainYear, let to = after.plainYear,
                (1...Self.most).contains(to - from), before.isMeasured(like: after),
                Set(row.map(\.plainYear)).count == row.count, before.mention.comparator == .eq,
                after.mention.comparator == .eq || after.mention.comparator == .approx
            else { return nil }
            (self.before, self.after, years) = (before, after, to - from)
        }
        private static let most = 15
    }

    /// 9.46 in 2020 and 10.58 in 2025, 2.26 % more a year.
    private func growth(_ claim: Fact, _ row: Row) -> Finding? {
        guard row.before.isAmount else { return nil }
        func grown(_ value: Rational, by rate: Rational) -> Rational {
            (0..<row.years).reduce(value) { grown, _ in grown * (1 + rate / 100) }
        }
        let wide = (0..<row.years).reduce(row.before.mention.interval) { grown, _ in
            grown * (Interval(exactly: 1) + claim.mention.interval / Interval(exactly: 100))
        }
        let exact = grown(row.before.value ?? .undefined, by: claim.value ?? .undefined)
        let factors = String(repeating: " × (1 + x2 ÷ 100)", count: row.years)
        let written = Fact.written([row.before, row.after])
        let shown = "\(written[0]) × (1 + \(claim.printed)%)^\(row.years)"
        return finding(
            row.after, of: claim, [row.before, claim], exact: exact, wide: wide, formula: "x1" + factors,
            expression: written[0] + factors.replacing("x2", with: claim.printed), shown: shown)
    }

    /// 71 % in 2020 and 82 % in 2025, 11 in all.
    private func together(_ claim: Fact, _ row: Row) -> Finding? {
        let exact = (row.after.value ?? .undefined) - (row.before.value ?? .undefined)
        let wide = row.after.mention.interval - row.before.mention.interval
        let written = Fact.written([row.after, row.before])
        let expression = "\(written[0]) − \(written[1])"
        let found = finding(
            claim, of: claim, [row.after, row.before], exact: exact, wide: wide, formula: "x1 − x2",
            expression: expression, shown: expression)
        // What comes together may be of another kind than the difference: so much was built in all.
        return found.grade.passes || row.before.mention.kind == .percent ? found : nil
    }

    private func finding(
        _ claim: Fact, of named: Fact, _ inputs: [Fact], exact: Rational, wide: Interval, formula: String,
        expression: String, shown: String
    ) -> Finding {
        var grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide)
        if !grade.passes { grade = .questionable }
        let scale = claim.mention.scale
        let result = wide.scaled(by: 1 / scale)
        return Finding(
            report: claim.mention.report, rule: "plan.table", kind: "growth", grade: grade,
            severity: grade.passes ? .info : .low, claim: claim.term, inputs: inputs.map(\.term),
            expression: expression, recomputed: result,
            gap: wide.gap(to: Comparison.admissible(claim.mention)) / scale,
            message: grade.passes
                ? Message(
                    zh: "“\(named.displayName)”\(named.mention.quote)：\(shown) = \((exact / scale).short)，相符。",
                    en: "“\(named.displayName)” \(named.printed): \(shown) = \((exact / scale).short), it agrees.")
                : Message(
                    zh:
                        "“\(named.displayName)”为\(named.mention.quote)，但 \(shown) = \((exact / scale).short)，表中为\(claim.mention.quote)，请核对。",
                    en:
                        "“\(named.displayName)” is \(named.printed), but \(shown) = \((exact / scale).short), while the table has \(claim.printed); please check."
                ), basis: Basis(.equal, formula, to: claim.mention, doubts: [.asksOnly]))
    }
}
