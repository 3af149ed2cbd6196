import Exact
import Records

/// `(一)办园条件…得分:18分。(二)安全卫生…得分:27分。…自评总得分93分`: a total that the points told before it come to, one by one,
/// where nothing says what could be had. Only agreement is reported.
struct ScoreTogether {
    /// Of one report, in the order of the text.
    let conclusions: [Conclusion]

    /// So many items hardly come to a total by chance.
    private static let enough = 3

    /// - Parameter known: totals that were recomputed from their items already.
    func findings(besides known: [Finding]) -> [Finding] {
        let scored = conclusions.compactMap { one in one.score.map { (conclusion: one, score: $0) } }
        return scored.indices.compactMap { i in
            var (sum, first) = (Rational(0), i)
            while first > 0, sum < scored[i].score {
                first -= 1
                sum = sum + scored[first].score
            }
            let items = scored[first..<i]
            let claim = scored[i].conclusion.term(score: scored[i].score)
            guard items.count >= Self.enough, sum == scored[i].score,
                !known.contains(where: { $0.claim?.place == claim.place })
            else { return nil }
            let expression = items.map(\.score.decimal).joined(separator: " + ")
            var basis = Basis(.equal, formula: Basis.sum(items.count))
            basis.admissible = Interval(exactly: scored[i].score)
            return Finding(
                report: scored[i].conclusion.report, rule: "score.stated", kind: "sum", grade: .consistent,
                severity: .info, claim: claim, inputs: items.map { $0.conclusion.term(score: $0.score) },
                expression: expression, recomputed: Interval(exactly: sum), gap: 0,
                message: Message(
                    zh: "各项得分之和 \(expression) = \(scored[i].score.short)，与所写的总分相符。",
                    en: "The points earned add up: \(expression) = \(scored[i].score.short)."),
                basis: basis)
        }
    }
}
