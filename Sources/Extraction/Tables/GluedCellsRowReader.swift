import Source

/// Lists every way of dividing a run of digits among columns.
///
/// A cell has no leading zero but in `0` and `0.…`; a column of people or schools has no point; a percentage is not larger
/// than its column allows. What the decimals of one column have in common is decided over all rows, elsewhere.
struct GluedCellsRowReader {
    let view: TextView
    private let columns: [GluedCellsColumn.Shape]
    /// Steps of work that are left; an exhausted reader lists nothing.
    private(set) var budget: Int
    private var rows: GluedCellsRows
    private var cells: [GluedCellsRow.Cell] = []
    private var end = 0
    /// Steps that are left for the row at hand.
    private var steps = 0

    private static let mostRows = 4000
    private static let mostSteps = 30_000

    init(view: TextView, columns: [GluedCellsColumn], budget: Int) {
        self.view = view
        self.columns = columns.map(\.shape)
        self.budget = budget
        rows = GluedCellsRows(width: columns.count)
    }

    /// Nil when there are more ways than are worth listing.
    mutating func rows(in range: Range<Int>) -> GluedCellsRows? {
        let none = GluedCellsRows(width: columns.count)
        let points = view.s[range].count { $0 == 0x2E }
        let digits = view.s[range].count { $0.isASCIIDigit }
        let most = columns.reduce(0) { $0 + $1.maximumWholeDigits + $1.maximumPlaces }
        guard points <= columns.count(where: { $0.maximumPlaces > 0 }), digits <= most else { return none }
        let share = min(budget, Self.mostSteps)
        budget -= share
        defer { budget += steps }
        steps = share
        rows = none
        cells.removeAll(keepingCapacity: true)
        end = range.upperBound
        read(from: range.lowerBound)
        return steps > 0 && rows.count <= Self.mostRows ? rows : nil
    }

    private mutating func read(from start: Int) {
        steps -= 1
        guard steps > 0, rows.count <= Self.mostRows else { return }
        var i = start
        while i < end, view.at(i).isSpace || view.at(i) == 0x0A { i += 1 }
        let column = cells.count
        if column == columns.count {
            if i == end { rows.append(cells) }
            return
        }
        guard i < end, end - i >= columns.count - column else { return }
        readCells(at: i, columns[column])
    }

    /// Every cell that can begin at `start`, each with all that can follow it.
    private mutating func readCells(at start: Int, _ column: GluedCellsColumn.Shape) {
        // — and / stand in an empty cell.
        var mark = start
        while mark < end, isBlankMark(view.at(mark)) { mark += 1 }
        if mark > start { take(.init(range: start..<mark, digits: nil, places: 0)) }
        let isNegative = isMinus(view.at(start)) && column.isGrowth
        var i = isNegative ? start + 1 : start
        guard i < end, view.at(i).isASCIIDigit else { return }
        var value = 0
        var length = 0
        let isZero = view.at(i) == 0x30
        while i < end, length < column.maximumWholeDigits, view.at(i).isASCIIDigit || isGroupComma(i, length) {
            if view.at(i) == 0x2C {
                i += 1
                continue
            }
            value = value * 10 + Int(view.at(i)) - 0x30
            length += 1
            i += 1
            guard column.isPlausible(percent: value) else { break }
            let next = i < end ? view.at(i) : 0
            if next == 0x2E {
                readDecimals(after: i, start: start, whole: value, isNegative: isNegative, column)
            } else if !(next == 0x2C && isGroupComma(i, length)), isGroupedRight(start..<i), !(isNegative && value == 0)
            {
                take(start..<i, digits: isNegative ? -value : value, places: 0, column)
            }
            if isZero { break }
        }
    }

    private mutating func readDecimals(
        after point: Int, start: Int, whole: Int, isNegative: Bool, _ column: GluedCellsColumn.Shape
    ) {
        guard column.maximumPlaces > 0 else { return }
        var digits = whole
        for places in 1...column.maximumPlaces {
            let at = point + places
            guard at < end, view.at(at).isASCIIDigit else { return }
            digits = digits * 10 + Int(view.at(at)) - 0x30
            take(start..<(at + 1), digits: isNegative ? -digits : digits, places: places, column)
        }
    }

    private mutating func take(_ range: Range<Int>, digits: Int, places: Int, _ column: GluedCellsColumn.Shape) {
        var range = range
        if range.upperBound < end, view.at(range.upperBound) == 0x25 {
            guard column.isPercent else { return }
            range = range.lowerBound..<(range.upperBound + 1)
        }
        take(.init(range: range, digits: digits, places: places))
    }

    private mutating func take(_ cell: GluedCellsRow.Cell) {
        cells.append(cell)
        read(from: cell.range.upperBound)
        cells.removeLast()
    }

    /// A comma between groups of three digits: 1,314,980.98.
    private func isGroupComma(_ i: Int, _ length: Int) -> Bool {
        guard view.at(i) == 0x2C, length >= 1, i + 3 < end else { return false }
        return (1...3).allSatisfy { view.at(i + $0).isASCIIDigit }
    }

    /// No comma, or one before each last group of three and no more than three digits before the first.
    private func isGroupedRight(_ range: Range<Int>) -> Bool {
        var digitsSince = 0
        var hasComma = false
        for i in range {
            if view.at(i) == 0x2C {
                if hasComma ? digitsSince != 3 : digitsSince > 3 { return false }
                hasComma = true
                digitsSince = 0
            } else if view.at(i).isASCIIDigit {
                digitsSince += 1
            }
        }
        return !hasComma || digitsSince == 3
    }

    private func isMinus(_ c: UInt32) -> Bool { c == 0x2D || c == 0x2212 }
    private func isBlankMark(_ c: UInt32) -> Bool { c == 0x2D || c == code("—") || c == 0x2F }
}
