import Lexicon
import Normalization
import Reading
import Records

/// Tables whose rows and columns are known: those of a page, and rows of cells between bars.
struct GridTables {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: BindingLexicon

    func find(mentions: [Mention]) -> [TableGrid] {
        (document.tables + barTables()).compactMap { grid($0, mentions: mentions) }
    }

    private func grid(_ table: Table, mentions: [Mention]) -> TableGrid? {
        let view = outline.view
        var at: [Int: Table.Cell] = [:]
        for cell in table.cells {
            for r in cell.row..<(cell.row + cell.rowSpan) {
                for c in cell.column..<(cell.column + cell.columnSpan) { at[r * 4096 + c] = cell }
            }
        }
        func text(_ cell: Table.Cell) -> String { view.string(view.trimmed(cell.range)) }
        func isNumber(_ cell: Table.Cell) -> Bool { FlatTables.isNumber(view.s[view.trimmed(cell.range)]) }
        var cells: [TableGrid.Cell] = []
        for cell in table.cells where isNumber(cell) && !cell.range.isEmpty {
            let range = view.trimmed(cell.range)
            guard let mention = mentions.firstIndex(where: { range.contains($0.range.lowerBound) }) else { continue }
            var rowLabels: [String] = []
            var stage: String?
            for c in 0..<cell.column {
                guard let left = at[cell.row * 4096 + c], !isNumber(left), !left.range.isEmpty else { continue }
                let label = text(left)
                if label.isEmpty || rowLabels.last == label { continue }
                if let name = FactNaming.stageOnly(label, lexicon) { stage = name } else { rowLabels.append(label) }
            }
            var columnLabels: [String] = []
            var code: String?
            for r in 0..<cell.row {
                guard let above = at[r * 4096 + cell.column], !isNumber(above), !above.range.isEmpty,
                    above.columnSpan < table.columns
                else { continue }
                let label = text(above)
                if label.isEmpty || columnLabels.last == label { continue }
                if label.count <= 3, label.hasPrefix("L"), Int(label.dropFirst()) != nil { code = label; continue }
                if let name = FactNaming.stageOnly(label, lexicon) { stage = name } else { columnLabels.append(label) }
            }
            cells.append(
                TableGrid.Cell(
                    range: range, mention: mention, rowLabel: rowLabels.joined(), columnLabel: columnLabels.joined(),
                    code: code, stage: stage))
        }
        guard !cells.isEmpty, let low = table.cells.map(\.range.lowerBound).min(),
            let high = table.cells.map(\.range.upperBound).max()
        else { return nil }
        return TableGrid(title: table.title, unit: nil, cells: cells, range: low..<high)
    }

    /// `| 指标 | 小学 | 初中 |`: three bars and more in lines that follow one another.
    private func barTables() -> [Table] {
        let view = outline.view
        var tables: [Table] = []
        var rows: [[Range<Int>]] = []
        func flush() {
            if rows.count >= 2 {
                var cells: [Table.Cell] = []
                for (r, row) in rows.enumerated() {
                    for (c, range) in row.enumerated() {
                        cells.append(
                            Table.Cell(row: r, column: c, rowSpan: 1, columnSpan: 1, isHeader: r == 0, range: range))
                    }
                }
                tables.append(Table(title: nil, rows: rows.count, columns: rows.map(\.count).max() ?? 0, cells: cells))
            }
            rows = []
        }
        for block in outline.lines where block.kind == .line {
            let range = view.trimmed(block.range)
            let bars = range.filter { view.s[$0] == code("|") }
            guard bars.count >= 2, bars.count >= 3 || rows.isEmpty == false || view.at(range.lowerBound) != code("|")
            else { flush(); continue }
            var bounds = bars
            if bounds.first != range.lowerBound { bounds.insert(range.lowerBound - 1, at: 0) }
            if bounds.last != range.upperBound - 1 { bounds.append(range.upperBound) }
            rows.append(zip(bounds, bounds.dropFirst()).map { view.trimmed(($0 + 1)..<$1) })
        }
        flush()
        return tables
    }
}
