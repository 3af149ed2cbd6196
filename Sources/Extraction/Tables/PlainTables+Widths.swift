import Lexicon
import Normalization
import Reading

/// Rows between bars or tabs that have other widths than the row that heads them: cells were merged, or empty ones lost.
extension PlainTables {
    /// The rows with empty cells put where the figures below a heading then fit it best.
    ///
    ///     项目资金(万元) |    | 全年预算数 | 全年执行数 | 执行率      one cell below two columns
    ///     年度资金总额   | 612.50 | 588.00 | 96.00%
    ///     年初预算 | 调整后预算数 | 预算执行率                        no heading above the names
    ///     总额 | 568.89 | 632.10 | 94.00%
    func fitted(_ rows: [[Range<Int>]]) -> [[Range<Int>]] {
        let rows = headed(rows)
        var header: [Range<Int>]?
        return rows.map { row in
            guard row.contains(where: isFigure) else {
                if isHeader(row) { header = row }
                return row
            }
            return header.map { widened(row, below: $0) } ?? row
        }
    }

    /// So many names head columns.
    private static var leastHeadings: Int { 3 }

    func isHeader(_ row: [Range<Int>]) -> Bool {
        row.count { !$0.isEmpty } >= Self.leastHeadings && !row.contains(where: isFigure)
    }

    /// The rows, with an empty cell before the headings that the names of the rows below have none of.
    private func headed(_ rows: [[Range<Int>]]) -> [[Range<Int>]] {
        rows.enumerated().map { index, row in
            guard isHeader(row), let first = row.first, !first.isEmpty else { return row }
            let below = rows[(index + 1)...].prefix { $0.contains(where: isFigure) }
            let named = [first.lowerBound..<first.lowerBound] + row
            guard below.map(\.count).max() == named.count else { return row }
            func misfits(_ header: [Range<Int>]) -> Int { below.reduce(0) { $0 + fits($1, below: header).misfit } }
            return misfits(named) < misfits(row) ? named : row
        }
    }

    /// The row with the cells that it lacks, where its figures fit but one way.
    private func widened(_ row: [Range<Int>], below header: [Range<Int>]) -> [Range<Int>] {
        let best = fits(row, below: header).rows
        let columns = Set(best.map { row in row.indices.filter { isFigure(row[$0]) } })
        return columns.count == 1 ? best[0] : row
    }

    /// The ways to put the empty cells that fit best, and how badly they still do.
    private func fits(_ row: [Range<Int>], below header: [Range<Int>]) -> (rows: [[Range<Int>]], misfit: Int) {
        let asIs = misfit(row, below: header)
        let lacking = header.count - row.count
        guard lacking > 0, !row.isEmpty else { return ([row], asIs) }
        if header.dropFirst().prefix(lacking).allSatisfy(\.isEmpty) {
            let moved = inserting(lacking, at: 1, in: row)
            if misfit(moved, below: header) <= asIs { return ([moved], misfit(moved, below: header)) }
        }
        guard asIs > 0 else { return ([row], 0) }
        let ways = (1...lacking).flatMap { count in row.indices.map { inserting(count, at: $0, in: row) } }
        let misfits = ways.map { misfit($0, below: header) }
        guard let least = misfits.min(), least < asIs else { return ([row], asIs) }
        return (zip(ways, misfits).filter { $0.1 == least }.map(\.0), least)
    }

    private func inserting(_ count: Int, at place: Int, in row: [Range<Int>]) -> [Range<Int>] {
        let start = row[place].lowerBound
        return row[..<place] + Array(repeating: start..<start, count: count) + row[place...]
    }

    private func misfit(_ row: [Range<Int>], below header: [Range<Int>]) -> Int {
        zip(row, header).reduce(0) { sum, pair in
            let (cell, heading) = pair
            guard !cell.isEmpty, !heading.isEmpty else { return sum }
            let name = view.string(heading)
            if isFigure(cell) || isValue(cell) {
                return sum + tables.misfit(percent: view.at(cell.upperBound - 1) == code("%"), below: name)
            }
            let isPoints = tables.points.contains(name) && !FlatTableLine.isBlank(view.string(cell))
            return sum + (isPoints ? 1 : 0)
        }
    }

    /// `≤378元`, `15年`
    private func isValue(_ cell: Range<Int>) -> Bool {
        cell.count <= Self.longestValue
            && (view.at(cell.lowerBound).isASCIIDigit || TableFigures.signs.contains(view.at(cell.lowerBound)))
    }
    private static var longestValue: Int { 8 }

    private func isFigure(_ cell: Range<Int>) -> Bool { TableFigures.isNumber(view.s[cell]) }
}
