import Lexicon
import Normalization
import Reading

/// A table with what stands at each place of it; a spanning cell stands at several.
struct GridSheet {
    let table: Table
    let view: TextView
    /// By place, row by row: the index of the cell there, -1 for none; and where each row begins, one more ends the last.
    private let cells: [Int32]
    private let rowStarts: [Int]
    /// The text of each cell that is no figure, by its index; empty for a figure.
    private let labels: [String]
    /// The cells that are a figure and nothing else, in order.
    let figures: [Table.Cell]
    private let figureStarts: Set<Int>
    /// The rows with figures.
    let figureRows: Set<Int>

    /// - Parameter isCode: whether digits below a heading are names of rows, or of units: 科目编码, 单位 above 亿元.
    init(table: Table, view: TextView, isCode: (String) -> Bool, isFigure: (Range<Int>) -> Bool) {
        self.table = table
        self.view = view
        (cells, rowStarts) = GridSheet.places(of: table)
        let texts = table.cells.map { view.string(view.trimmed($0.range)) }
        let named = Set(
            zip(table.cells, texts).filter { isCode($0.1) }.flatMap {
                $0.0.column..<($0.0.column + $0.0.columnSpan)
            })
        let found: [Table.Cell] = table.cells.compactMap { cell in
            if named.contains(cell.column) { return nil }
            var inner = cell
            inner.range = view.trimmed(cell.range)
            guard !inner.range.isEmpty, isFigure(inner.range) else { return nil }
            // 2020 in the first column of a table of years says which row it is.
            if cell.column == 0, GridSheet.bareYear(view.string(inner.range)) != nil { return nil }
            return inner
        }
        // | 学段 | 2018 | 2019 |: years and nothing else above figures head their columns.
        let ofYears = GridSheet.firstRowOfYears(found, view)
        figures = found.filter { $0.row != ofYears }
        let starts = Set(figures.map { $0.row * 4096 + $0.column })
        figureStarts = starts
        figureRows = Set(figures.map(\.row))
        labels = zip(table.cells, texts).map { starts.contains($0.row * 4096 + $0.column) ? "" : $1 }
    }

    /// The cells by place, each row as wide as its cells take it.
    private static func places(of table: Table) -> (cells: [Int32], rowStarts: [Int]) {
        var widths = [Int](repeating: 0, count: table.cells.map { $0.row + $0.rowSpan }.max() ?? 0)
        for cell in table.cells {
            for r in cell.row..<(cell.row + cell.rowSpan) { widths[r] = max(widths[r], cell.column + cell.columnSpan) }
        }
        var rowStarts = [0]
        for width in widths { rowStarts.append(rowStarts[rowStarts.count - 1] + width) }
        var cells = [Int32](repeating: -1, count: rowStarts[rowStarts.count - 1])
        for (i, cell) in table.cells.enumerated() {
            for r in cell.row..<(cell.row + cell.rowSpan) {
                for c in cell.column..<(cell.column + cell.columnSpan) { cells[rowStarts[r] + c] = Int32(i) }
            }
        }
        return (cells, rowStarts)
    }

    private func index(_ row: Int, _ column: Int) -> Int? {
        guard row >= 0, row + 1 < rowStarts.count, column >= 0, column < rowStarts[row + 1] - rowStarts[row],
            case let cell = cells[rowStarts[row] + column], cell >= 0
        else { return nil }
        return Int(cell)
    }

    func cell(_ row: Int, _ column: Int) -> Table.Cell? { index(row, column).map { table.cells[$0] } }
    func text(_ cell: Table.Cell) -> String { view.string(view.trimmed(cell.range)) }
    func figures(in row: Int) -> [Table.Cell] { figures.filter { $0.row == row } }
    func isFigure(_ cell: Table.Cell) -> Bool { figureStarts.contains(cell.row * 4096 + cell.column) }

    /// The text that heads a column in a row; empty where a figure or nothing stands.
    func label(_ row: Int, _ column: Int) -> String { index(row, column).map { labels[$0] } ?? "" }

    var range: Range<Int>? { table.range }

    /// Cells with text in the rows that head no columns.
    func texts(besides headers: Set<Int>) -> [Table.Cell] {
        table.cells.compactMap { cell in
            guard !headers.contains(cell.row), !isFigure(cell), !view.trimmed(cell.range).isEmpty else { return nil }
            var inner = cell
            inner.range = view.trimmed(cell.range)
            return inner
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What a row is about: its first cell of text, or the longest name before a column; and the number before it.
    func subject(_ row: Int, nameColumn: Int?) -> (name: String, number: Int?) {
        var name = ""
        if let nameColumn {
            name = label(row, nameColumn)
        } else {
            for column in 0..<min(3, table.columns) {
                let text = label(row, column)
                // 班额 | 小学不超过45人: what is asked for is no name.
                if name.contains(where: { !$0.isASCII }), text.contains(where: { $0.isASCII && $0.isNumber }) { break }
                if text.count > name.count, name.count < 4 { name = text }
            }
        }
        let digits = name.prefix { $0.isNumber && $0.isASCII }
        guard !digits.isEmpty, digits.count <= 2, let mark = name.dropFirst(digits.count).first, ".、．".contains(mark)
        else {
            return (name, nil)
        }
        return (String(name.dropFirst(digits.count + 1)), Int(digits))
    }

    /// The first row with figures, where they are years one after another and figures stand below.
    private static func firstRowOfYears(_ figures: [Table.Cell], _ view: TextView) -> Int? {
        guard let row = figures.map(\.row).min(), figures.contains(where: { $0.row > row }) else { return nil }
        let years = figures.filter { $0.row == row }.map { bareYear(view.string($0.range)) }
        return areSuccessive(years) ? row : nil
    }

    /// `2018`, `2019`, `2020`, or from the last to the first.
    static func areSuccessive(_ years: [String?]) -> Bool {
        let years = years.map { $0.flatMap(Int.init) }
        guard years.count >= 2, years.allSatisfy({ $0 != nil }) else { return false }
        let steps = zip(years, years.dropFirst()).map { ($1 ?? 0) - ($0 ?? 0) }
        return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 }
    }

    /// The year that a label of a table names: `2019年度`, `2019`.
    static func year(in label: String) -> String? { Profile.year(in: label.scalarValues[...]) ?? bareYear(label) }

    /// As `year(in:)`; and `2021-2023` of a column headed 2021—2023年.
    static func years(in label: String) -> String? {
        if let year = year(in: label) { return year }
        let years = label.split { !$0.isNumber }.map(String.init)
        guard label.count <= 12, label.hasSuffix("年"), years.count == 2, let low = bareYear(years[0]),
            let high = bareYear(years[1]), low < high, label.hasPrefix(low)
        else { return nil }
        return "\(low)-\(high)"
    }

    /// `2019` standing for the year.
    static func bareYear(_ text: String) -> String? {
        guard text.hasPrefix("19") || text.hasPrefix("20"), text.count == 4, text.allSatisfy(\.isNumber) else {
            return nil
        }
        return text
    }
}
