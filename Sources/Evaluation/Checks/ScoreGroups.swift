import Exact
import Records

/// Groups that the text sums up beside a table of their rows: 投入类指标满分15分,得14.5分;过程类指标…, each against the rows that
/// bear its name, all of them against the table's total.
struct ScoreGroups {
    let names: ScoreNames
    /// Of one report, in the order of the text.
    let rows: [ScoreRow]
    let usual: Rational

    var findings: [Finding] {
        let said = rows.filter { $0.table == nil && !$0.isTotal && $0.isFull }
        let totals = rows.filter { $0.isTotal && $0.table != nil && $0.score != nil }
        guard totals.count == 1, let total = totals.first, said.count > 1 else { return [] }
        let own = rows.filter { $0.table == total.table && !$0.isTotal }
        return said.flatMap { group($0, of: own) } + whole(said, total)
    }

    private func group(_ head: ScoreRow, of rows: [ScoreRow]) -> [Finding] {
        let core = names.core(head.name)
        let parts = rows.filter { !core.isEmpty && names.core($0.name) == core }
        guard parts.count > 1, parts.allSatisfy(\.isFull), let full = head.full, let score = head.score else {
            return []
        }
        let found = [
            ScoreLevels.weights(parts, of: head.name, full),
            ScoreLevels.earned(parts, of: head.name, score, mayRound: false),
        ]
        // Rows of which some may be others': only where one of the two columns agrees does the other say something.
        return found.contains(where: \.grade.passes) ? found : []
    }

    /// The first rows that can have all points together.
    private func whole(_ said: [ScoreRow], _ total: ScoreRow) -> [Finding] {
        for start in said.indices {
            var sum = Rational(0)
            for end in said.indices[start...] {
                sum = sum + (said[end].full?.value ?? .undefined)
                guard sum == usual, end > start else { continue }
                return findings(Array(said[start...end]), total)
            }
        }
        return []
    }

    private func findings(_ parts: [ScoreRow], _ total: ScoreRow) -> [Finding] {
        let columns: [(String, KeyPath<ScoreRow, Mention?>, String, String)] = [
            ("分值", \.full, "score.weights", "points to be had"), ("得分", \.score, "score.groups", "points earned"),
        ]
        return columns.compactMap { column, path, rule, en in
            guard let claim = total[keyPath: path] else { return nil }
            let formula = ScoreFormula.sum(parts.figures(column, path), of: (total.name + column, claim))
            return formula.finding(rule: rule, kind: "sum", doubts: [.asksOnly]) {
                ScoreLevels.message(total.name, column, en, formula, $0)
            }
        }
    }
}
