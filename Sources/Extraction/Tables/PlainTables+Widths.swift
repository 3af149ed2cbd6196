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
    ///
    /// Where other rows have all their cells, a row of fewer lost some; one in which it stays open which tells nothing.
    func fitted(_ rows: [[Range<Int>]]) -> [[Range<Int>]] {
        var rows = headed(rows)
        var header: Int?
        var below: [Int] = []
        func finish() {
            if let header { fit(below, below: rows[header], in: &rows) }
            below = []
        }
        for (index, row) in rows.enumerated() {
            if row.contains(where: isFigure) {
                below.append(index)
            } else if isHeader(row) {
                finish()
                header = index
            }
        }
        finish()
        return rows
    }

    private func fit(_ places: [Int], below header: [Range<Int>], in rows: inout [[Range<Int>]]) {
        var bearings = header.map(bearing)
        let full = places.map { rows[$0] }.filter { $0.count == header.count }
        if full.isEmpty {
            for place in places { rows[place] = widened(rows[place], below: bearings) }
            return
        }
        for column in bearings.indices { bearings[column].learn(from: full.map { content($0[column]) }) }
        for place in places where rows[place].count < header.count {
            rows[place] = restored(rows[place], below: bearings)
        }
    }

    /// The row with the cells that it lost, where its figures fit but one way; without its figures where they fit several.
    private func restored(_ row: [Range<Int>], below header: [Bearing]) -> [Range<Int>] {
        let lacking = header.count - row.count
        let fit = RowFit(row.map(content), below: header)
        // Nothing stands below the last headings, which are not of figures.
        if header.suffix(lacking).allSatisfy(\.isOfText), fit.misfit(count: 0, at: 0) == 0 { return row }
        let misfits = (0...row.count).map { fit.misfit(count: lacking, at: $0) }
        let best = misfits.indices.filter { misfits[$0] == misfits.min() }.map { inserting(lacking, at: $0, in: row) }
        let columns = Set(best.map { row in row.indices.filter { isFigure(row[$0]) } })
        return columns.count == 1 ? best[0] : row.map { isFigure($0) ? $0.lowerBound..<$0.lowerBound : $0 }
    }

    /// So many names head columns.
    private static var leastHeadings: Int { 3 }

    private func isHeader(_ row: [Range<Int>]) -> Bool {
        row.count { !$0.isEmpty } >= Self.leastHeadings && !row.contains(where: isFigure)
    }

    /// The rows, with an empty cell before the headings that the names of the rows below have none of.
    private func headed(_ rows: [[Range<Int>]]) -> [[Range<Int>]] {
        rows.enumerated().map { index, row in
            guard isHeader(row), let first = row.first, !first.isEmpty else { return row }
            let below = rows[(index + 1)...].prefix { $0.contains(where: isFigure) }
            let named = [first.lowerBound..<first.lowerBound] + row
            guard below.map(\.count).max() == named.count else { return row }
            func misfits(_ header: [Range<Int>]) -> Int {
                let bearings = header.map(bearing)
                return below.reduce(0) { $0 + fits($1, below: bearings).misfit }
            }
            return misfits(named) < misfits(row) ? named : row
        }
    }

    /// The row with the cells that it lacks, where its figures fit but one way.
    private func widened(_ row: [Range<Int>], below header: [Bearing]) -> [Range<Int>] {
        let best = fits(row, below: header).rows
        let columns = Set(best.map { row in row.indices.filter { isFigure(row[$0]) } })
        return columns.count == 1 ? best[0] : row
    }

    /// The ways to put the empty cells that fit best, and how badly they still do.
    private func fits(_ row: [Range<Int>], below header: [Bearing]) -> (rows: [[Range<Int>]], misfit: Int) {
        let fit = RowFit(row.map(content), below: header)
        let asIs = fit.misfit(count: 0, at: 0)
        let lacking = header.count - row.count
        guard lacking > 0, !row.isEmpty else { return ([row], asIs) }
        if header.dropFirst().prefix(lacking).allSatisfy(\.isEmpty), case let moved = fit.misfit(count: lacking, at: 1),
            moved <= asIs
        {
            return ([inserting(lacking, at: 1, in: row)], moved)
        }
        guard asIs > 0 else { return ([row], 0) }
        let ways = (1...lacking).flatMap { count in row.indices.map { (count: count, place: $0) } }
        let misfits = ways.map { fit.misfit(count: $0.count, at: $0.place) }
        guard let least = misfits.min(), least < asIs else { return ([row], asIs) }
        let best = zip(ways, misfits).filter { $0.1 == least }.map(\.0)
        return (best.map { inserting($0.count, at: $0.place, in: row) }, least)
    }

    private func inserting(_ count: Int, at place: Int, in row: [Range<Int>]) -> [Range<Int>] {
        let start = place < row.count ? row[place].lowerBound : row[place - 1].upperBound
        return row[..<place] + Array(repeating: start..<start, count: count) + row[place...]
    }

    private func bearing(_ heading: Range<Int>) -> Bearing {
        guard !heading.isEmpty else { return .none }
        let name = view.string(heading)
        return Bearing(
            isEmpty: false, percent: tables.misfit(percent: true, below: name),
            bare: tables.misfit(percent: false, below: name), text: tables.points.contains(name) ? 1 : 0)
    }

    private func content(_ cell: Range<Int>) -> RowFit.Content {
        if cell.isEmpty { return .nothing }
        if isFigure(cell) || isValue(cell) { return view.at(cell.upperBound - 1) == code("%") ? .percent : .bare }
        return FlatTableLine.isBlank(view.string(cell)) ? .nothing : .text
    }

    /// `≤378元`, `15年`
    private func isValue(_ cell: Range<Int>) -> Bool {
        cell.count <= Self.longestValue
            && (view.at(cell.lowerBound).isASCIIDigit || TableFigures.signs.contains(view.at(cell.lowerBound)))
    }
    private static var longestValue: Int { 8 }

    private func isFigure(_ cell: Range<Int>) -> Bool { TableFigures.isNumber(view.s[cell]) }
}

/// How badly what can stand below a heading fits it.
private struct Bearing {
    let isEmpty: Bool
    var percent: Int
    var bare: Int
    var text: Int
    /// No figure stands below it in the rows that have all their cells.
    private(set) var isOfText = false

    /// No heading: whatever stands below.
    static var none: Bearing { Bearing(isEmpty: true, percent: 0, bare: 0, text: 0) }

    init(isEmpty: Bool, percent: Int, bare: Int, text: Int) {
        (self.isEmpty, self.percent, self.bare, self.text) = (isEmpty, percent, bare, text)
    }

    /// What else stands in the column tells what does not belong there.
    mutating func learn(from cells: [RowFit.Content]) {
        let hasPercent = cells.contains(.percent)
        let hasBare = cells.contains(.bare)
        isOfText = !hasPercent && !hasBare
        if !hasPercent { percent += 1 }
        if !hasBare { bare += 1 }
        if !cells.contains(.text), !isOfText { text += 1 }
    }
}

/// How badly a row fits the headings above it where empty cells are put into it.
private struct RowFit {
    enum Content { case nothing, percent, bare, text }

    /// What the first cells cost in their own columns, by how many they are.
    private var before: [Int] = [0]
    /// What the cells from one on cost that many columns to the right, by columns and by cell.
    private var behind: [[Int]] = []

    init(_ row: [Content], below header: [Bearing]) {
        func misfit(_ cell: Int, in column: Int) -> Int {
            guard column < header.count else { return 0 }
            switch row[cell] {
            case .nothing: return 0
            case .percent: return header[column].percent
            case .bare: return header[column].bare
            case .text: return header[column].text
            }
        }
        for cell in row.indices { before.append(before[cell] + misfit(cell, in: cell)) }
        for shift in 0...max(0, header.count - row.count) {
            var sums = Array(repeating: 0, count: row.count + 1)
            for cell in row.indices.reversed() { sums[cell] = sums[cell + 1] + misfit(cell, in: cell + shift) }
            behind.append(sums)
        }
    }

    /// With so many empty cells before one.
    func misfit(count: Int, at place: Int) -> Int { before[place] + behind[count][place] }
}
