import Exact
import Lexicon
import Records

/// Tables by their layout alone: totals of rows and columns, columns that are one of the others over another, and means.
///
/// What at least two cells keep, and would hardly by chance, is told; one cell that keeps it not, where the others do, is asked about.
struct PrintedTables {
    let figures: PrintedFigures
    let totals: WordSet

    private static let rule = "table.printed"
    private static let widest = 14
    private static let longestSum = 9
    /// That so many cells agree by chance.
    private static let chance = 1e-4
    /// And where one does not.
    private static let slipChance = 1e-6

    func agreements(in grid: PrintedGrid) -> [PrintedAgreement] {
        guard grid.width <= Self.widest else { return [] }
        return rowSums(grid) + columnTotals(grid) + quotients(grid) + means(grid)
    }

    /// A column that is the sum of its neighbours in every row.
    private func rowSums(_ grid: PrintedGrid) -> [PrintedAgreement] {
        (0..<grid.width).flatMap { column in
            spans(beside: column, width: grid.width).lazy.map { kept(sums(of: column, over: $0, grid)) }.first {
                !$0.isEmpty
            } ?? []
        }
    }

    /// The columns right behind one and right before it.
    private func spans(beside column: Int, width: Int) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for length in 2...Self.longestSum {
            if column + length < width { out.append(column + 1..<column + 1 + length) }
            if column >= length { out.append(column - length..<column) }
        }
        return out
    }

    private func sums(of column: Int, over span: Range<Int>, _ grid: PrintedGrid) -> [PrintedAgreement] {
        grid.rows.indices.compactMap { row in
            guard let claim = grid[row, column] else { return nil }
            let parts = span.compactMap { grid[row, $0] }
            return parts.count == span.count && areLike(claim, parts)
                ? PrintedAgreement.sum(claim, parts, in: figures, rule: Self.rule) : nil
        }
    }

    /// The last row, or the first, that adds up the others.
    private func columnTotals(_ grid: PrintedGrid) -> [PrintedAgreement] {
        guard grid.rows.count >= 3 else { return [] }
        return [grid.rows.count - 1, 0].lazy.map { total in
            let others = grid.rows.indices.filter { $0 != total }
            let sums = (0..<grid.width).compactMap { column -> PrintedAgreement? in
                guard let claim = grid[total, column] else { return nil }
                let parts = others.compactMap { grid[$0, column] }
                guard parts.count >= 2, areLike(claim, parts) else { return nil }
                let sum = PrintedAgreement.sum(claim, parts, in: figures, rule: Self.rule)
                return sum.exact == figures.mentions[claim].value ? sum : nil
            }
            let isNamed = grid.rows[total].label.holds(totals)
            return isNamed || chance(sums) <= Self.chance ? sums : []
        }.first { !$0.isEmpty } ?? []
    }

    /// A column that is one of the others over another, in every row.
    private func quotients(_ grid: PrintedGrid) -> [PrintedAgreement] {
        var out: [PrintedAgreement] = []
        for column in 0..<grid.width {
            let claims = grid.rows.indices.compactMap { grid[$0, column] }
            guard claims.count >= 2, claims.contains(where: { figures.mentions[$0].ulp < 1 }) else { continue }
            out += quotients(of: column, grid)
        }
        return out
    }

    private func quotients(of column: Int, _ grid: PrintedGrid) -> [PrintedAgreement] {
        for factor: Rational in [100, 1] {
            for a in 0..<grid.width where a != column {
                for b in 0..<grid.width where b != a && b != column {
                    let found = kept(
                        grid.rows.indices.compactMap { row in
                            guard let claim = grid[row, column], let part = grid[row, a], let whole = grid[row, b],
                                figures.size(whole) > 0, isAmount(part), isAmount(whole)
                            else { return nil }
                            return PrintedAgreement.quotient(
                                claim, part, over: whole, times: factor, in: figures, rule: Self.rule)
                        })
                    if !found.isEmpty { return found }
                }
            }
        }
        return []
    }

    /// A rate is what two amounts give, and gives none.
    private func isAmount(_ figure: Int) -> Bool { figures.mentions[figure].kind != .percent }

    /// The last number of a column, or of a row of its own, that is the mean of those before it.
    private func means(_ grid: PrintedGrid) -> [PrintedAgreement] {
        let columns = (0..<grid.width).map { column in grid.rows.indices.compactMap { grid[$0, column] } }
        let lists = columns + (grid.rows.count <= 2 ? grid.rows.map { $0.cells.compactMap(\.self) } : [])
        return lists.compactMap { list in
            guard list.count >= Self.fewest, let claim = list.last, figures.mentions[claim].ulp < 1 else { return nil }
            let mean = PrintedAgreement.mean(claim, list.dropLast(), in: figures, rule: Self.rule)
            guard mean.grade(in: figures) == .consistent, PrintedAgreement.chance(figures.mentions[claim]) <= 0.01
            else {
                return nil
            }
            return mean
        }
    }
    private static let fewest = 5

    /// Shares and amounts of money are not added up, nor is anything to 0.
    private func areLike(_ claim: Int, _ parts: [Int]) -> Bool {
        let own = figures.mentions[claim]
        return figures.size(claim) > 0
            && parts.allSatisfy {
                let part = figures.mentions[$0]
                return part.scale == own.scale && (part.kind == .percent) == (own.kind == .percent)
            }
    }

    /// All of them where all come out and that is no chance; and where one does not, so many more.
    private func kept(_ tried: [PrintedAgreement]) -> [PrintedAgreement] {
        guard tried.count >= 2 else { return [] }
        var failed = 0
        let good = tried.filter {
            let passes = $0.grade(in: figures) == .consistent
            if !passes { failed += 1 }
            return passes || failed <= 1
        }
        guard failed <= 1, good.count == tried.count else { return [] }
        let held = tried.filter { $0.grade(in: figures) == .consistent }
        let chance = chance(held)
        if failed == 0 { return held.count >= 2 && chance <= Self.chance ? held : [] }
        return held.count >= 2 && chance <= Self.slipChance && tried.allSatisfy(mayAsk) ? tried : []
    }

    /// A total may count what no column does: only a digit makes it worth asking.
    private func mayAsk(_ found: PrintedAgreement) -> Bool {
        let claim = figures.mentions[found.claim]
        if found.grade(in: figures).passes { return true }
        guard found.kind == "sum", let value = claim.value else { return claim.kind == .percent }
        return DigitSlip.lies(
            between: value / claim.scale, and: found.exact / claim.scale, ulp: claim.ulp / claim.scale, fewest: 3)
    }

    /// 0 and 100 % say nothing of how they were worked out.
    private func chance(_ held: [PrintedAgreement]) -> Double {
        held.reduce(1) { product, one in
            let claim = figures.mentions[one.claim]
            let isPlain = one.inputs.allSatisfy { figures.mentions[$0].value == claim.value } || one.exact == 100
            return isPlain || claim.value == 0 ? product : product * PrintedAgreement.chance(claim)
        }
    }
}
