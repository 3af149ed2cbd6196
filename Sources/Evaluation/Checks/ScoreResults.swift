import Exact
import Records

/// Points against the results that stand in the same row of a table: the 执行率 beside the points for it, a result below
/// its target that got all points.
///
/// Most forms give points in proportion; some places have steps of their own, so that nothing here accuses.
struct ScoreResults {
    private static let rate = "fin.execution_rate"
    private let cells: [Fact]

    init(_ evidence: Evidence) {
        cells = evidence.facts.filter { $0.table != nil && $0.value != nil && $0.mention.comparator != .approx }
    }

    func findings(of rows: [ScoreRow]) -> [Finding] {
        rows.compactMap { row in
            guard let full = row.full, let score = row.score, row.table != nil, !row.isTotal, full.value != nil,
                score.value != nil
            else { return nil }
            let own = cells.filter {
                row.range.contains($0.mention.range.lowerBound) && $0.mention.report == row.report
            }
            return execution(row, full, score, own) ?? completion(row, full, score, own)
        }
    }

    /// 10 × 97.26% = 9.73
    private func execution(_ row: ScoreRow, _ full: Mention, _ score: Mention, _ own: [Fact]) -> Finding? {
        let rates = own.filter { $0.indicator.id == Self.rate }
        guard rates.count == 1, let rate = rates.first, let percent = rate.value, let points = full.value else {
            return nil
        }
        // Spending more than the budget earns no more points than there are.
        let isCapped = percent > 100
        let formula = ScoreFormula(
            claim: (row.name + "得分", score), inputs: [(row.name + "分值", full), (rate.displayName, rate.mention)],
            formula: isCapped ? "x1" : "x1 × x2 ÷ 100",
            expression: isCapped ? full.printed : "\(full.printed) × \(rate.printed) ÷ 100",
            exact: isCapped ? points : points * percent / 100,
            wide: isCapped
                ? Interval(exactly: points)
                : Interval(exactly: points) * rate.mention.interval * Interval(exactly: Rational(1, 100)))
        return formula.finding(rule: "score.execution", kind: "formula", doubts: [.asksOnly]) {
            $0.passes
                ? Message(
                    zh: "“\(row.name)”得分 \(score.printed) = 分值 × 执行率（\(formula.expression)），相符。",
                    en:
                        "“\(row.name)”: \(score.printed) points follow from the rate of execution (\(formula.expression))."
                )
                : Message(
                    zh: "“\(row.name)”得分 \(score.printed)，按分值 × 执行率应为 \(formula.expression) = "
                        + "\(formula.exact.short)；当地若分档计分，请核对。",
                    en:
                        "“\(row.name)” has \(score.printed) points; in proportion to the rate of execution they would be "
                        + "\(formula.expression) = \(formula.exact.short). Please check whether points go by steps here."
                )
        }
    }

    /// 完成值 ÷ 指标值 × 分值, all points where the target was met.
    private func completion(_ row: ScoreRow, _ full: Mention, _ score: Mention, _ own: [Fact]) -> Finding? {
        let (targets, actuals) = (own.filter { $0.role == .target }, own.filter { $0.role == .actual })
        guard targets.count == 1, actuals.count == 1, let target = targets.first, let actual = actuals.first,
            target.mention.unit == actual.mention.unit, [.ge, .eq].contains(target.mention.comparator),
            let asked = target.value, let reached = actual.value, let points = full.value, asked > 0
        else { return nil }
        let isMet = reached >= asked
        let formula = ScoreFormula(
            claim: (row.name + "得分", score),
            inputs: [(row.name + "分值", full), (row.name + "完成值", actual.mention)],
            formula: isMet ? "x1" : "x1 × x2 ÷ \(asked.decimal)",
            expression: isMet
                ? full.printed
                : "\(full.printed) × \(actual.printed)\(Fact.prefix(actual.mention.scale)) ÷ \(target.printed)\(Fact.prefix(target.mention.scale))",
            exact: isMet ? points : points * reached / asked,
            wide: isMet
                ? Interval(exactly: points)
                : Interval(exactly: points) * actual.mention.interval / Interval(exactly: asked))
        // Fewer points than that are a place's own judgement.
        guard formula.grade.passes || !isMet && score.value == points else { return nil }
        return formula.finding(rule: "score.completion", kind: "formula", doubts: [.asksOnly]) {
            $0.passes
                ? Message(
                    zh:
                        "“\(row.name)”完成值 \(actual.mention.quote)、指标值 \(target.mention.quote)，得分 \(score.printed) 与完成情况相符。",
                    en: "“\(row.name)”: \(score.printed) points follow from what was reached (\(formula.expression)).")
                : Message(
                    zh:
                        "“\(row.name)”完成值 \(actual.mention.quote) 未到指标值 \(target.mention.quote)，却得满分 \(score.printed)，请核对。",
                    en:
                        "“\(row.name)” reached \(actual.mention.quote), below its target of \(target.mention.quote), yet has all "
                        + "\(score.printed) points; please check.")
        }
    }
}
