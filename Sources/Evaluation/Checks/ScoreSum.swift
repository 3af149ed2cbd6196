import Exact
import Records

/// The rows of points that one stated total adds up.
struct ScoreSum {
    let total: ScoreRow
    let items: [ScoreRow]
    /// What could be had for the items comes to what could be had in all: no row is missing, none is there twice.
    let isWhole: Bool

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
        var start = 0
        for (i, total) in rows.enumerated() where total.isTotal {
            let since = rows[start..<i].filter { !$0.isTotal }
            // A figure that only repeats a total has nothing of its own to add up.
            if !since.isEmpty { start = i + 1 }
            let own = since.filter { $0.table == total.table }
            let inTables = since.filter { ($0.table == nil) == (total.table == nil) }
            let wanted = total.full?.value ?? usual
            let candidates = [own, inTables, since].filter { $0.count >= 2 }
            let whole = candidates.first { items in
                items.allSatisfy { $0.full != nil }
                    && items.reduce(Rational(0)) { $0 + ($1.full?.value ?? .undefined) } == wanted
            }
            if let items = whole ?? candidates.first {
                sums.append(ScoreSum(total: total, items: items, isWhole: whole != nil))
            }
        }
        return sums
    }
}
