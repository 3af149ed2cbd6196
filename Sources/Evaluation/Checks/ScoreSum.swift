import Exact
import Records

/// The rows of points that one stated total adds up.
struct ScoreSum {
    let total: ScoreRow
    let items: [ScoreRow]
    /// What could be had for the items comes to what could be had in all: no row is missing, none is there twice.
    let isWhole: Bool

    /// What was earned is added up, and not weighted: the sum is the total, and at most one row is above what it can have.
    var isAdditive: Bool {
        guard isWhole, let score = total.score, items.count(where: \.isOverFull) <= 1 else { return false }
        let parts = items.compactMap { row in row.score.map { (row.name, $0) } }
        return ScoreFormula.sum(parts, of: (total.name, score)).grade.passes
    }

    /// Where 权重 is a share and 得分 of a hundred each: 30 × 95 ÷ 100 and so on come to the total. Nil where they do not.
    func weighted(_ claim: ScoreFormula.Figure) -> ScoreFormula? {
        let pairs = items.compactMap { row in row.full.flatMap { full in row.score.map { (row.name, full, $0) } } }
        guard isWhole, pairs.count == items.count, items.contains(where: \.isOverFull) else { return nil }
        let hundredth = Rational(1, 100)
        let formula = ScoreFormula(
            claim: claim, inputs: pairs.flatMap { [($0.0 + "权重", $0.1), ($0.0 + "得分", $0.2)] },
            formula: pairs.indices.map { "x\(2 * $0 + 1) × x\(2 * $0 + 2) ÷ 100" }.joined(separator: " + "),
            expression: pairs.map { "\($0.1.printed) × \($0.2.printed) ÷ 100" }.joined(separator: " + "),
            exact: pairs.reduce(Rational(0)) {
                $0 + ($1.1.value ?? .undefined) * ($1.2.value ?? .undefined) * hundredth
            },
            wide: pairs.reduce(Interval(exactly: 0)) {
                $0 + $1.1.interval * $1.2.interval * Interval(exactly: hundredth)
            })
        return formula.grade.passes ? formula : nil
    }

    /// The sums of one report, in order.
    ///
    /// A total adds up the rows of its own table; or those of the tables before it as well, where the points for 执行率
    /// stand in a table of their own; or all rows since the last total. The first of these whose points come to the
    /// total's is taken.
    ///
    /// - Parameters:
    ///   - rows: of one report, in the order of the text.
    ///   - usual: what all points come to where the total does not say.
    static func find(in rows: [ScoreRow], usual: Rational) -> [ScoreSum] {
        var sums: [ScoreSum] = []
        var since: [ScoreRow] = []
        for total in rows {
            // 合计 of the funds, with the points for their 执行率, has nothing to add up and is an item itself.
            guard total.isTotal, !since.isEmpty else {
                if !total.isTotal || total.full != nil { since.append(total) }
                continue
            }
            defer { since = [] }
            let own = since.filter { $0.table == total.table }
            let inTables = since.filter { ($0.table == nil) == (total.table == nil) }
            let wanted = total.full?.value ?? usual
            let candidates = [own, inTables, since].filter { $0.count >= 2 }
            if let items = candidates.first(where: { comes($0, to: wanted) }) {
                sums.append(ScoreSum(total: total, items: items, isWhole: true))
            } else if let (items, parts) = candidates.lazy.map(divided).first(where: { comes($0.items, to: wanted) }) {
                sums.append(ScoreSum(total: total, items: items, isWhole: true))
                sums += parts
            } else if let items = candidates.first {
                sums.append(ScoreSum(total: total, items: items, isWhole: false))
            }
        }
        return sums
    }

    /// Whether what could be had for each is known, and comes to `wanted`.
    private static func comes(_ items: [ScoreRow], to wanted: Rational) -> Bool {
        !items.isEmpty && items.allSatisfy { $0.full != nil } && full(items[...]) == wanted
    }

    private static func full(_ items: ArraySlice<ScoreRow>) -> Rational {
        items.reduce(Rational(0)) { $0 + ($1.full?.value ?? .undefined) }
    }

    /// Rows that head others apart from the rows they head: 产出指标(50分) before 数量指标(20分), 质量指标(30分).
    private static func divided(_ rows: [ScoreRow]) -> (items: [ScoreRow], parts: [ScoreSum]) {
        var items: [ScoreRow] = []
        var parts: [ScoreSum] = []
        var i = 0
        while i < rows.count {
            let ends = (i + 3)...max(i + 3, rows.count)
            let end = rows[i].full?.value.flatMap { whole in
                ends.first { $0 <= rows.count && full(rows[(i + 1)..<$0]) == whole }
            }
            if let end {
                parts.append(ScoreSum(total: rows[i], items: Array(rows[(i + 1)..<end]), isWhole: true))
            }
            // What a heading has earned is what its rows have, where it does not say.
            items += end.map { rows[i].score == nil ? Array(rows[(i + 1)..<$0]) : [rows[i]] } ?? [rows[i]]
            i = end ?? i + 1
        }
        return (items, parts)
    }
}

extension ScoreRow {
    /// More was earned than could be had.
    var isOverFull: Bool {
        guard let full = full?.value, let score = score?.value else { return false }
        return score > full
    }
}
