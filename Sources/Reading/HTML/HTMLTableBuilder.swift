/// Puts the cells of a table at their places in the grid, as the HTML standard's table model does.
struct HTMLTableBuilder {
    struct Cell {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var isHeader: Bool
    }
    private(set) var cells: [Cell] = []
    private(set) var rows = 0
    /// For each column, the first row in which it is free.
    private var freeFrom: [Int] = []
    private var nextColumn = 0
    private var groupStart = 0
    private let maxColumns: Int
    var caption: String?
    /// The pieces of the flow before the table, where its title may stand.
    var piecesBefore = 0

    init(maxColumns: Int) { self.maxColumns = maxColumns }

    mutating func openRow() {
        rows += 1
        nextColumn = 0
    }

    /// - Returns: the index of the cell, or nil when it stands too far right.
    mutating func openCell(rowSpan: Int, columnSpan: Int, isHeader: Bool) -> Int? {
        if rows == 0 { openRow() }
        let row = rows - 1
        while nextColumn < freeFrom.count, freeFrom[nextColumn] > row { nextColumn += 1 }
        guard nextColumn < maxColumns else { return nil }
        let column = nextColumn
        let columnSpan = min(max(1, columnSpan), 1000, maxColumns - column)
        // Zero means: to the end of the row group.
        let rowSpan = rowSpan == 0 ? 65534 : min(max(1, rowSpan), 65534)
        while freeFrom.count < column + columnSpan { freeFrom.append(0) }
        for c in column..<(column + columnSpan) { freeFrom[c] = max(freeFrom[c], row + rowSpan) }
        nextColumn = column + columnSpan
        cells.append(
            Cell(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, isHeader: isHeader))
        return cells.count - 1
    }

    /// The end of `thead`, `tbody`, `tfoot` or the table: no cell reaches beyond it.
    mutating func closeGroup() {
        for i in groupStart..<cells.count {
            cells[i].rowSpan = max(1, min(cells[i].rowSpan, rows - cells[i].row))
        }
        groupStart = cells.count
        for c in freeFrom.indices { freeFrom[c] = min(freeFrom[c], rows) }
    }

    /// Columns that a row of two or more cells reaches; a lone cell that claims more is clipped to them.
    mutating func finish() -> Int {
        closeGroup()
        var perRow: [Int: Int] = [:]
        for cell in cells { perRow[cell.row, default: 0] += 1 }
        var columns = 0
        for cell in cells where perRow[cell.row, default: 0] > 1 {
            columns = max(columns, cell.column + cell.columnSpan)
        }
        if columns == 0 { columns = cells.map { $0.column + $0.columnSpan }.max() ?? 0 }
        for i in cells.indices {
            cells[i].columnSpan = max(1, min(cells[i].columnSpan, columns - cells[i].column))
            columns = max(columns, cells[i].column + 1)
        }
        return columns
    }
}
