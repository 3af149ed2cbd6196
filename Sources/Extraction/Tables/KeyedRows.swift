import Lexicon
import Records
import Source

/// Rows of a flattened table whose columns hold things of different kinds: a name, a sign, a target, a unit, a result,
/// a weight, a score.
///
/// The headings tell which columns there are; a row is read from its name on, each cell going to the next column that
/// can hold it. A merged cell to the left of the name (产出指标) is not missed.
struct KeyedRows {
    let lexicon: TableLexicon

    struct Cell {
        var range: Range<Int>
        var text: String
        var isNumber: Bool
        var isBlank: Bool
    }

    /// The cells of the table that are figures; nil when the headings are not of this kind.
    func grid(_ cells: [Cell], title: String?, mention: (Range<Int>) -> Int?) -> TableGrid? {
        guard let (columns, start) = header(cells) else { return nil }
        var out: [TableGrid.Cell] = []
        var scores: [TableGrid.Score] = []
        var i = start
        while i < cells.count {
            if let (total, full, end) = total(cells, at: i, mention) {
                scores.append(total)
                if columns.contains(.weight) { out.append(weight(full, row: cells[i].text, mention)) }
                i = end
                continue
            }
            // A row's name: a text with a sign or a figure behind it.
            let cell = cells[i]
            guard !cell.isNumber, !cell.isBlank, !isSign(cell.text), i + 1 < cells.count,
                cells[i + 1].isNumber || isSign(cells[i + 1].text), !lexicon.notRows.contains(cell.text)
            else { i += 1; continue }
            let name = cell.text
            i += 1
            var row: [(column: TableLexicon.Column, cell: Cell)] = []
            var sign: String?
            for column in columns where i < cells.count {
                let next = cells[i]
                switch column {
                case .sign:
                    if isSign(next.text) { (sign, i) = (next.text, i + 1) }
                case .unit:
                    guard !next.isNumber else { continue }
                    if !next.isBlank { row.append((column, next)) }
                    i += 1
                case .target, .actual, .weight, .score:
                    guard next.isNumber || next.isBlank else { continue }
                    if next.isNumber { row.append((column, next)) }
                    i += 1
                case .note:
                    if next.isBlank { i += 1 }
                case .name: break
                }
            }
            func points(_ column: TableLexicon.Column) -> Int? {
                row.first { $0.column == column }.flatMap { mention($0.cell.range) }
            }
            if columns.contains(.score),
                var score = TableGrid.Score(
                    name: name, full: points(.weight), score: points(.score),
                    range: cell.range.lowerBound..<cells[i - 1].range.upperBound)
            {
                score.isMeasured = row.contains { $0.column == .target || $0.column == .actual }
                scores.append(score)
            }
            let unit = row.first { $0.column == .unit }?.cell.text
            for (column, figure) in row where column.isFigure && column != .score {
                out.append(
                    TableGrid.Cell(
                        range: figure.range, mention: mention(figure.range), rowLabel: name, columnLabel: label(column),
                        code: nil,
                        stage: nil, unit: column == .weight ? "分" : unit, role: TableGrid.role(of: column),
                        sign: column == .target ? sign : nil))
            }
        }
        guard !out.isEmpty, let first = cells.first, let last = cells.last else { return nil }
        return TableGrid(
            title: title, unit: nil, cells: out, range: first.range.lowerBound..<last.range.upperBound, scores: scores)
    }

    private func weight(_ cell: Cell, row: String, _ mention: (Range<Int>) -> Int?) -> TableGrid.Cell {
        TableGrid.Cell(
            range: cell.range, mention: mention(cell.range), rowLabel: row, columnLabel: label(.weight), code: nil,
            stage: nil, unit: "分", role: TableGrid.role(of: .weight))
    }

    /// `合计`, `100`, `99.34`: what could be had and what was earned, right behind the name; and where the row ends.
    private func total(
        _ cells: [Cell], at i: Int, _ mention: (Range<Int>) -> Int?
    ) -> (TableGrid.Score, full: Cell, end: Int)? {
        guard lexicon.isTotal(cells[i].text), !cells[i].isNumber else { return nil }
        var next = i + 1
        while next < cells.count, cells[next].isBlank { next += 1 }
        guard next + 1 < cells.count, cells[next].isNumber, cells[next + 1].isNumber,
            let score = TableGrid.Score(
                name: cells[i].text, full: mention(cells[next].range), score: mention(cells[next + 1].range),
                range: cells[i].range.lowerBound..<cells[next + 1].range.upperBound)
        else { return nil }
        return (score, cells[next], next + 2)
    }

    /// The columns after the name, and where the first row begins.
    private func header(_ cells: [Cell]) -> (columns: [TableLexicon.Column], start: Int)? {
        for at in cells.indices {
            guard lexicon.column(cells[at].text) == .name else { continue }
            var columns: [TableLexicon.Column] = []
            var i = at + 1
            while i < cells.count, let column = lexicon.column(cells[i].text), column != .name {
                columns.append(column)
                i += 1
            }
            if columns.count(where: \.isFigure) >= 2 { return (columns, i) }
        }
        return nil
    }

    private func isSign(_ text: String) -> Bool { lexicon.signs.contains(text) }

    private func label(_ column: TableLexicon.Column) -> String {
        switch column {
        case .weight: "权重"
        default: ""
        }
    }
}
