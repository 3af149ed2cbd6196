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
    /// Comparisons that may still be made; an exhausted solver finds nothing.
    private(set) var budget = 800_000

    init(columns: [GluedCellsColumn], allowsCutOff: Bool) {
        arithmetic = GluedCellsArithmetic(columns: columns, allowsCutOff: allowsCutOff)
    }

    /// The best divisions with one width of decimals for each column; nil when there is none or too much to try.
    mutating func solve(_ rows: [GluedCellsRows], isAscending: Bool) -> Solution? {
        guard let vectors = widths(rows) else { return nil }
        let grouped = rows.map { row in Dictionary(grouping: row.indices, by: { row.decimals[$0] }) }
        var best: Solution?
        for vector in vectors {
            spend(grouped.reduce(0) { $0 + $1.count })
            let fitting = zip(rows, grouped).map { row, groups in
                Choice(
                    rows: row, indices: groups.keys.filter { $0.fits(vector) }.sorted().flatMap { groups[$0] ?? [] })
            }
            guard budget > 0, let found = bestPaths(fitting, isAscending: isAscending) else { return nil }
            Self.merge(found, into: &best)
        }
        return best
    }

    /// The best divisions whatever the decimals; for tables whose trailing zeros were dropped.
    mutating func solveLoosely(_ rows: [GluedCellsRows], isAscending: Bool) -> Solution? {
        bestPaths(rows.map { Choice(rows: $0, indices: Array($0.indices)) }, isAscending: isAscending)
    }

    /// Keeps the better of two, or all divisions of both.
    static func merge(_ found: Solution, into best: inout Solution?) {
        guard let kept = best, !(kept.count < found.count) else { best = found; return }
        if !(found.count < kept.count) { best = kept.joined(with: found) }
    }

    private mutating func spend(_ amount: Int) { budget -= amount }

    // MARK: - Decimals

    private static let mostVectors = 2000

    /// Every choice of widths for which each row has a division.
    private mutating func widths(_ rows: [GluedCellsRows]) -> [GluedCellsDecimals]? {
        var vectors: Set<GluedCellsDecimals> = [GluedCellsDecimals()]
        // The row with the fewest choices first.
        let choices = rows.map { Set($0.decimals) }.sorted { $0.count < $1.count }
        for row in choices {
            var next: Set<GluedCellsDecimals> = []
            spend(vectors.count * row.count)
            guard budget > 0 else { return nil }
            for vector in vectors {
                for own in row where own.fits(vector) { next.insert(vector.joined(with: own)) }
                if next.count > Self.mostVectors { return nil }
            }
            vectors = next
        }
        return vectors.sorted()
    }

    // MARK: - Rows

    /// Some of the ways of dividing a row.
    private struct Choice {
        let rows: GluedCellsRows
        var indices: [Int]
    }

    /// A row's choice with what speaks for each of its divisions by itself.
    private struct Weighed {
        var choice: Choice
        var scores: [GluedCellsArithmetic.Count]
    }

    /// The best chains of rows, by dynamic programming from the first to the last.
    private mutating func bestPaths(_ all: [Choice], isAscending: Bool) -> Solution? {
        var rows: [Weighed] = []
        for choice in all {
            spend(choice.indices.count)
            guard budget > 0 else { return nil }
            let weighed = weighed(choice)
            guard !weighed.scores.isEmpty else { return Solution(count: .init(held: -1, failed: 0)) }
            rows.append(weighed)
        }
        for (a, b) in zip(rows, rows.dropFirst()) { spend(a.scores.count * b.scores.count) }
        guard budget > 0 else { return nil }
        let steps = zip(rows, rows.dropFirst()).map { edges($0.choice, $1.choice, isAscending: isAscending) }
        let forward = totals(rows, steps)
        guard let last = forward.last, let top = last.max() else { return nil }
        // Back from the best ends along the steps that led to them.
        var chosen: [Set<Int>] = Array(repeating: [], count: rows.count)
        chosen[rows.count - 1] = Set(last.indices.filter { last[$0] == top })
        for r in stride(from: rows.count - 1, to: 0, by: -1) {
            let width = rows[r].scores.count
            for i in chosen[r] {
                let own = rows[r].scores[i]
                for (j, before) in forward[r - 1].enumerated()
                where before + steps[r - 1][j * width + i] + own == forward[r][i] {
                    chosen[r - 1].insert(j)
                }
            }
        }
        let best = zip(rows, chosen).map { row, chosen in
            chosen.sorted().map { row.choice.rows.row(row.choice.indices[$0]) }
        }
        return Solution(count: top, rows: best)
    }

    /// For each division of each row, what holds along the best chain that leads to it.
    private func totals(_ rows: [Weighed], _ steps: [[GluedCellsArithmetic.Count]]) -> [[GluedCellsArithmetic.Count]] {
        var out = [rows[0].scores]
        for r in rows.indices.dropFirst() {
            let (before, scores) = (out[r - 1], rows[r].scores)
            var own: [GluedCellsArithmetic.Count] = []
            for (i, score) in scores.enumerated() {
                var best: GluedCellsArithmetic.Count?
                for (j, total) in before.enumerated() {
                    let sum = total + steps[r - 1][j * scores.count + i]
                    if best.map({ $0 < sum }) ?? true { best = sum }
                }
                own.append((best ?? .init()) + score)
            }
            out.append(own)
        }
        return out
    }

    private static let manyDivisions = 60

    /// Of very many divisions only those for which the most holds are kept.
    private func weighed(_ choice: Choice) -> Weighed {
        let own = choice.indices.map { arithmetic.within(choice.rows, $0) }
        guard choice.indices.count > Self.manyDivisions, let top = own.max(), top.held > 0 else {
            return Weighed(choice: choice, scores: own)
        }
        let kept = own.indices.filter { own[$0].held == top.held }
        return Weighed(
            choice: Choice(rows: choice.rows, indices: kept.map { choice.indices[$0] }), scores: kept.map { own[$0] })
    }

    /// What each division of a row says of each of the next, row by row.
    private func edges(_ first: Choice, _ second: Choice, isAscending: Bool) -> [GluedCellsArithmetic.Count] {
        var out: [GluedCellsArithmetic.Count] = []
        out.reserveCapacity(first.indices.count * second.indices.count)
        for i in first.indices {
            for j in second.indices {
                out.append(
                    isAscending
                        ? arithmetic.between((first.rows, i), (second.rows, j))
                        : arithmetic.between((second.rows, j), (first.rows, i)))
            }
        }
        return out
    }
}
