import Exact
import Records

extension ScoreCheck {
    /// `自评得95.5分。1.入学机会(20分)…`, or `…综上,自评97分`: a total in a sentence of its own, before or behind the items that it
    /// adds up, where what could be had for them comes to the usual total.
    func stated(_ conclusions: [Conclusion], _ rows: [ScoreRow], usual: Rational) -> [Finding] {
        let items = rows.filter { $0.table == nil && !$0.isTotal && $0.full != nil && $0.score != nil }
        return conclusions.compactMap { conclusion in
            guard let score = conclusion.score, conclusion.fullScore.map({ $0 == usual }) ?? true else { return nil }
            let after = items.filter { $0.range.lowerBound >= conclusion.range.upperBound }
            let before = items.filter { $0.range.upperBound <= conclusion.range.lowerBound }
            let behind = (2...max(2, after.count)).lazy.map { after.prefix($0) }.first { full($0) == usual }
            let ahead = (2...max(2, before.count)).lazy.map { before.suffix($0) }.first { full($0) == usual }
            return (behind ?? ahead).map { finding(conclusion, score, Array($0)) }
        }
    }

    private func full(_ rows: ArraySlice<ScoreRow>) -> Rational {
        rows.reduce(0) { $0 + ($1.full?.value ?? .undefined) }
    }

    private func finding(_ conclusion: Conclusion, _ score: Rational, _ items: [ScoreRow]) -> Finding {
        let parts = items.compactMap { row in row.score.map { ($0, row.name) } }
        let exact = parts.reduce(Rational(0)) { $0 + ($1.0.value ?? .undefined) }
        let wide = parts.reduce(Interval(exactly: 0)) { $0 + $1.0.interval }
        let agrees = exact == score
        let expression = parts.map(\.0.printed).joined(separator: " + ")
        var basis = Basis(.equal, formula: Basis.sum(parts.count), doubts: agrees ? [] : [.partsUnclear])
        basis.admissible = Interval(exactly: score)
        return Finding(
            report: conclusion.report, rule: "score.stated", kind: "sum", grade: agrees ? .consistent : .questionable,
            severity: agrees ? .info : .medium, claim: conclusion.term(score: score),
            inputs: parts.map { $0.0.term(named: $0.1 + "得分") }, expression: expression,
            recomputed: wide, gap: wide.gap(to: Interval(exactly: score)),
            message: agrees
                ? Message(
                    zh: "各项得分之和 \(expression) = \(exact.short)，与所写的总分相符。",
                    en: "The points earned add up: \(expression) = \(exact.short).")
                : Message(
                    zh: "总分写作 \(score.decimal)，下面各项得分之和 \(expression) = \(exact.short)，请核对。",
                    en:
                        "The points are \(score.decimal) in all, but those of the items below come to \(expression) = \(exact.short); please check."
                ),
            basis: basis)
    }
}
