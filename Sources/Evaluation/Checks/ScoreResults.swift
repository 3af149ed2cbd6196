import Exact
import Records

/// Points against the results that stand in the same row of a table: the 执行率 beside the points for it, a result below
/// its target that got all points.
///
/// Most forms give points in proportion; some places have steps of their own, so that nothing here accuses.
struct ScoreResults {
    private let evidence: Evidence

    init(_ evidence: Evidence) { self.evidence = evidence }

    /// The figures of a row, in order.
    private func cells(of row: ScoreRow) -> [Fact] {
        let cells = evidence.indices(overlapping: row.range).filter { i in
            let key = evidence.keys[Int(i)]
            return key.isInTable && key.hasValue && key.comparator != .approx
                && row.range.contains(Int(key.start)) && Int(key.report) == row.report
        }
        return evidence.facts(at: cells.sorted())
    }

    /// - Parameter rows: of one report.
    func findings(of rows: [ScoreRow]) -> [Finding] {
        // Where some points have decimals, a whole number of them is no rounded one.
        let mayRound = rows.allSatisfy { $0.score?.value?.isInteger ?? true }
        return rows.compactMap { row in
            guard row.table != nil, !row.isTotal, let full = row.full, let points = full.value, let score = row.score,
                score.value != nil
            else { return nil }
            let result = Result(
                name: row.name, full: full, points: points, score: score, facts: cells(of: row), mayRound: mayRound)
            return result.execution ?? result.completion
        }
    }

    /// A row's points and the figures beside them.
    private struct Result {
        private static let rate = "fin.execution_rate"

        let name: String
        let full: Mention
        /// The value of `full`.
        let points: Rational
        let score: Mention
        let facts: [Fact]
        let mayRound: Bool

        /// 10 × 97.26% = 9.73
        var execution: Finding? {
            let rates = facts.filter { $0.indicator.id == Self.rate }
            guard rates.count == 1, let rate = rates.first, let percent = rate.value else { return nil }
            // Spending more than the budget earns no more points than there are.
            let formula =
                percent > 100
                ? all(besides: (rate.displayName, rate.mention))
                : share(
                    (rate.displayName, rate.mention), of: 100, expression: "\(full.printed) × \(rate.printed) ÷ 100")
            return formula.finding(rule: "score.execution", kind: "formula", doubts: [.asksOnly]) {
                $0.passes
                    ? Message(
                        zh: "“\(name)”得分 \(score.printed) = 分值 × 执行率（\(formula.expression)），相符。",
                        en:
                            "“\(name)”: \(score.printed) points follow from the rate of execution (\(formula.expression))."
                    )
                    : Message(
                        zh: "“\(name)”得分 \(score.printed)，按分值 × 执行率应为 \(formula.expression) = \(formula.exact.short)；"
                            + "当地若分档计分，请核对。",
                        en:
                            "“\(name)” has \(score.printed) points; in proportion to the rate of execution they would be "
                            + "\(formula.expression) = \(formula.exact.short). Please check whether points go by steps here."
                    )
            }
        }

        /// 完成值 ÷ 指标值 × 分值, all points where the target was met.
        var completion: Finding? {
            let (targets, actuals) = (facts.filter { $0.role == .target }, facts.filter { $0.role == .actual })
            guard targets.count == 1, actuals.count == 1, let target = targets.first, let actual = actuals.first,
                target.mention.unit == actual.mention.unit,
                [.ge, .eq, .le].contains(target.mention.comparator),
                let asked = target.value, let reached = actual.value, asked > 0
            else { return nil }
            // ≤9.5万元: what costs more than it may is judged by each place in its own way.
            let isUpper = target.mention.comparator == .le
            let isMet = isUpper ? reached <= asked : reached >= asked
            guard isMet || !isUpper else { return nil }
            let figure = (name + "完成值", actual.mention)
            let (done, due) = (actual.mention.quote, target.mention.quote)
            let written = Fact.written([actual, target])
            let formula =
                isMet
                ? all(besides: figure)
                : share(figure, of: asked, expression: "\(full.printed) × \(written[0]) ÷ \(written[1])")
            // Fewer points than that are a place's own judgement.
            guard formula.grade.passes || !isMet && score.value == points else { return nil }
            return formula.finding(rule: "score.completion", kind: "formula", doubts: [.asksOnly]) {
                $0.passes
                    ? Message(
                        zh: "“\(name)”完成值 \(done)、指标值 \(due)，得分 \(score.printed) 与完成情况相符。",
                        en: "“\(name)”: \(score.printed) points follow from what was reached (\(formula.expression)).")
                    : Message(
                        zh: "“\(name)”完成值 \(done) 未到指标值 \(due)，却得满分 \(score.printed)，请核对。",
                        en:
                            "“\(name)” reached \(done), below its target of \(due), yet has all \(score.printed) points; "
                            + "please check.")
            }
        }

        private func all(besides figure: ScoreFormula.Figure) -> ScoreFormula {
            ScoreFormula(
                claim: (name + "得分", score), inputs: [(name + "分值", full), figure], formula: "x1",
                expression: full.printed, exact: points, wide: Interval(exactly: points), mayRound: mayRound)
        }

        private func share(_ figure: ScoreFormula.Figure, of whole: Rational, expression: String) -> ScoreFormula {
            ScoreFormula(
                claim: (name + "得分", score), inputs: [(name + "分值", full), figure],
                formula: "x1 × x2 ÷ \(whole.decimal)", expression: expression,
                exact: points * (figure.mention.value ?? .undefined) / whole,
                wide: Interval(exactly: points) * figure.mention.interval * Interval(exactly: 1 / whole),
                mayRound: mayRound)
        }
    }
}
