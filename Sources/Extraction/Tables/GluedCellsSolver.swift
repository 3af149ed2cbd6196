/// Chooses among the ways of dividing all rows of a table.
///
/// The decimals of a column have one width in all rows; of what is left, the divisions win for which the most relations
/// between the columns hold. That arithmetic holds only after a division is evidence for the division; it never speaks
/// against the document.
struct GluedCellsSolver {
    /// Divisions that are equally good.
    struct Solution {
        var count = GluedCellsArithmetic.Count()
        /// For each row the divisions that occur in one of them.
        var rows: [[GluedCellsRow]] = []

        /// The divisions of both; what they do not agree in is open.
        func joined(with other: Solution) -> Solution {
            var out = self
            for (r, row) in other.rows.enumerated() where r < rows.count {
                for candidate in row where !out.rows[r].contains(candidate) { out.rows[r].append(candidate) }
            }
            return out
        }

        /// Whether some cell has decimals, and not two of them.
        var hasOddDecimals: Bool {
            rows.contains { $0.contains { $0.cells.contains { !$0.isFree && $0.places != 0 && $0.places != 2 } } }
        }
    }

    private let arithmetic: GluedCellsArithmetic
    private let columns: Int
    /// Comparisons that may still be made; an exhausted solver finds nothing.
    private(set) var budget = 800_000

    init(columns: [GluedCellsColumn], allowsCutOff: Bool) {
        arithmetic = GluedCellsArithmetic(columns: columns, allowsCutOff: allowsCutOff)
        self.columns = columns.count
    }

    /// The best divisions with one width of decimals for each column; nil when there is none or too much to try.
    mutating func solve(_ rows: [[GluedCellsRow]], isAscending: Bool) -> Solution? {
        guard let vectors = widths(rows) else { return nil }
        let grouped = rows.map { row in Dictionary(grouping: row, by: \.widths) }
        var best: Solution?
        for vector in vectors {
            spend(grouped.reduce(0) { $0 + $1.count })
            let fitting = grouped.map { groups in
                groups.keys.filter { GluedCellsSolver.fits($0, vector) }.sorted { $0.lexicographicallyPrecedes($1) }
                    .flatMap { groups[$0] ?? [] }
            }
            guard budget > 0, let found = bestPaths(fitting, isAscending: isAscending) else { return nil }
            Self.merge(found, into: &best)
        }
        return best
    }

    /// The best divisions whatever the decimals; for tables whose trailing zeros were dropped.
    mutating func solveLoosely(_ rows: [[GluedCellsRow]], isAscending: Bool) -> Solution? {
        bestPaths(rows, isAscending: isAscending)
    }

    /// Keeps the better of two, or all divisions of both.
    static func merge(_ found: Solution, into best: inout Solution?) {
        guard let kept = best, !(kept.count < found.count) else { best = found; return }
        if !(found.count < kept.count) { best = kept.joined(with: found) }
    }

    private mutating func spend(_ amount: Int) { budget -= amount }

    // MARK: - Decimals

    private static let mostVectors = 2000

    private static func fits(_ own: [Int8], _ vector: [Int8]) -> Bool {
        for i in own.indices where own[i] >= 0 && vector[i] >= 0 && own[i] != vector[i] { return false }
        return true
    }

    /// Every choice of widths for which each row has a division.
    private mutating func widths(_ rows: [[GluedCellsRow]]) -> [[Int8]]? {
        var vectors: Set<[Int8]> = [Array(repeating: -1, count: columns)]
        // The row with the fewest choices first.
        let choices = rows.map { Set($0.map(\.widths)) }.sorted { $0.count < $1.count }
        for row in choices {
            var next: Set<[Int8]> = []
            spend(vectors.count * row.count)
            guard budget > 0 else { return nil }
            for vector in vectors {
                for own in row where GluedCellsSolver.fits(own, vector) {
                    next.insert(zip(vector, own).map { max($0, $1) })
                }
                if next.count > Self.mostVectors { return nil }
            }
            vectors = next
        }
        return vectors.sorted { $0.lexicographicallyPrecedes($1) }
    }

    // MARK: - Rows

    /// The best chains of rows, by dynamic programming from the first to the last.
    private mutating func bestPaths(_ all: [[GluedCellsRow]], isAscending: Bool) -> Solution? {
        var rows: [[GluedCellsRow]] = []
        var scores: [[GluedCellsArithmetic.Count]] = []
        for row in all {
            spend(row.count)
            guard budget > 0 else { return nil }
            var own = row.map { arithmetic.within($0) }
            var kept = row
            if row.count > 60, let top = own.max(), top.held > 0 {
                let chosen = row.indices.filter { own[$0].held == top.held }
                kept = chosen.map { row[$0] }
                own = chosen.map { own[$0] }
            }
            guard !kept.isEmpty else { return Solution(count: .init(held: -1, failed: 0)) }
            rows.append(kept)
            scores.append(own)
        }
        for (a, b) in zip(rows, rows.dropFirst()) { spend(a.count * b.count) }
        guard budget > 0 else { return nil }
        var edges: [[[GluedCellsArithmetic.Count]]] = []
        for (a, b) in zip(rows, rows.dropFirst()) {
            edges.append(
                a.map { first in b.map { isAscending ? arithmetic.between(first, $0) : arithmetic.between($0, first) } }
            )
        }
        var forward = [scores[0]]
        for r in rows.indices.dropFirst() {
            forward.append(
                rows[r].indices.map { i in
                    let best = rows[r - 1].indices.map { forward[r - 1][$0] + edges[r - 1][$0][i] }.max() ?? .init()
                    return best + scores[r][i]
                })
        }
        guard let last = forward.last, let top = last.max() else { return nil }
        // Back from the best ends along the steps that led to them.
        var chosen: [Set<Int>] = Array(repeating: [], count: rows.count)
        chosen[rows.count - 1] = Set(last.indices.filter { last[$0] == top })
        for r in stride(from: rows.count - 1, to: 0, by: -1) {
            for i in chosen[r] {
                for j in rows[r - 1].indices
                where forward[r - 1][j] + edges[r - 1][j][i] + scores[r][i] == forward[r][i] {
                    chosen[r - 1].insert(j)
                }
            }
        }
        return Solution(count: top, rows: rows.indices.map { r in chosen[r].sorted().map { rows[r][$0] } })
    }
}
