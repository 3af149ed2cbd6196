import Lexicon
import Normalization
import Reading

/// Tables of plain text: rows of cells between bars, and columns that spaces or tabs hold apart.
struct PlainTables {
    let outline: Outline
    let view: TextView
    let tables: TableLexicon

    init(outline: Outline, tables: TableLexicon) {
        self.tables = tables
        self.outline = outline
        view = outline.view
    }

    /// `| 指标 | 小学 | 初中 |`: three bars and more in lines that follow one another.
    func barred() -> [Table] {
        var tables: [Table] = []
        var rows: [[Range<Int>]] = []
        for block in outline.lines {
            let line = view.trimmed(block.range)
            guard block.kind == .line, var cells = barCells(line, isFirst: rows.isEmpty) else {
                tables += table(fitted(rows), least: 2)
                rows = []
                continue
            }
            if let header = rows.last(where: isHeader) ?? rows.first {
                cells = withEmptyEnds(cells, of: line, below: header)
            }
            // Behind an empty line a row without figures heads another table.
            if let last = rows.last?.last, isApart(last.upperBound, block.range.lowerBound), !hasDigits(cells),
                rows.dropFirst().contains(where: hasDigits)
            {
                tables += table(fitted(rows), least: 2)
                rows = []
            }
            rows.append(cells)
        }
        return tables + table(fitted(rows), least: 2)
    }

    private func isApart(_ end: Int, _ start: Int) -> Bool {
        end < start && view.s[end..<start].count { $0 == 0x0A } > 1
    }

    private func hasDigits(_ cells: [Range<Int>]) -> Bool {
        cells.contains { cell in cell.contains { view.at($0).isASCIIDigit } }
    }

    /// `产出 | 产出数量 | 15` above ` | 产出质量 | 8`: bars stand only between cells, and the first is empty where a merged
    /// cell reaches down; the last one likewise.
    private func withEmptyEnds(
        _ cells: [Range<Int>], of line: Range<Int>, below header: [Range<Int>]
    ) -> [Range<Int>] {
        guard cells.count < header.count, let first = header.first, let last = header.last else { return cells }
        var cells = cells
        if view.at(line.lowerBound) == code("|"), !isBar(before: first.lowerBound) {
            cells.insert(line.lowerBound..<line.lowerBound, at: 0)
        }
        if cells.count < header.count, view.at(line.upperBound - 1) == code("|"), !isBar(behind: last.upperBound) {
            cells.append(line.upperBound..<line.upperBound)
        }
        return cells
    }

    private func isBar(before place: Int) -> Bool {
        var i = place
        while i > 0, view.at(i - 1).isSpace, view.at(i - 1) != 0x0A { i -= 1 }
        return i > 0 && view.at(i - 1) == code("|")
    }

    private func isBar(behind place: Int) -> Bool {
        var i = place
        while view.at(i).isSpace, view.at(i) != 0x0A { i += 1 }
        return view.at(i) == code("|")
    }

    private func barCells(_ range: Range<Int>, isFirst: Bool) -> [Range<Int>]? {
        let bars = range.filter { view.s[$0] == code("|") }
        guard bars.count >= 2, bars.count >= 3 || !isFirst || view.at(range.lowerBound) != code("|") else { return nil }
        var bounds = bars
        if bounds.first != range.lowerBound { bounds.insert(range.lowerBound - 1, at: 0) }
        if bounds.last != range.upperBound - 1 { bounds.append(range.upperBound) }
        return zip(bounds, bounds.dropFirst()).map { view.trimmed(($0 + 1)..<$1) }
    }

    /// Lines of cells with a tab between each, empty ones too: as a sheet is copied.
    func tabbed() -> [Table] {
        var tables: [Table] = []
        var rows: [[Range<Int>]] = []
        func flush() {
            let hasGaps = rows.contains { row in row.dropFirst().dropLast().contains(where: \.isEmpty) || row[0].isEmpty
            }
            if hasGaps, rows.contains(where: hasDigits) { tables += table(fitted(rows), least: 3) }
            rows = []
        }
        for block in outline.lines {
            let cells = block.kind == .line ? tabbedCells(block.range) : []
            if cells.count >= 3 { rows.append(cells) } else { flush() }
        }
        flush()
        return tables
    }

    private func tabbedCells(_ line: Range<Int>) -> [Range<Int>] {
        // The line may have lost the tabs before its first cell to the block's bounds.
        var start = line.lowerBound
        while start > 0, view.at(start - 1) == 0x09 { start -= 1 }
        return view.s[start..<line.upperBound].split(separator: 0x09, omittingEmptySubsequences: false).map {
            view.trimmed($0.startIndex..<$0.endIndex)
        }
    }

    /// `2020年    78    8964`: lines with as many cells each, held apart by two spaces or a tab, figures among them.
    func spaced(besides others: [Range<Int>], isFigure: (Range<Int>) -> Bool) -> [Table] {
        var tables: [Table] = []
        var rows: [[Range<Int>]] = []
        func flush() {
            let figured = rows.count { $0.dropFirst().contains(where: isFigure) }
            if figured >= 2, let first = rows.first, !first.dropFirst().contains(where: isFigure) {
                tables += table(rows, least: 3)
            }
            rows = []
        }
        for block in outline.lines {
            guard block.kind == .line, !others.contains(where: { $0.overlaps(block.range) }) else { flush(); continue }
            let cells = spacedCells(view.trimmed(block.range))
            guard cells.count >= 3 else { flush(); continue }
            if let first = rows.first, first.count != cells.count { flush() }
            rows.append(cells)
        }
        flush()
        return tables
    }

    private func spacedCells(_ range: Range<Int>) -> [Range<Int>] {
        guard range.count <= 200, !range.contains(where: { view.s[$0] == code("。") || view.s[$0] == code("|") }) else {
            return []
        }
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        var i = range.lowerBound
        while i < range.upperBound {
            var gap = i
            while gap < range.upperBound, view.s[gap].isSpace { gap += 1 }
            if gap - i >= 2 || gap > i && view.s[i] == 0x09 {
                cells.append(start..<i)
                start = gap
            }
            i = max(gap, i + 1)
        }
        cells.append(start..<range.upperBound)
        return cells
    }

    func table(_ rows: [[Range<Int>]], least: Int) -> [Table] {
        guard rows.count >= least else { return [] }
        let cells = rows.enumerated().flatMap { r, row in
            row.enumerated().map { c, range in
                Table.Cell(row: r, column: c, rowSpan: 1, columnSpan: 1, isHeader: r == 0, range: range)
            }
        }
        return [Table(title: nil, rows: rows.count, columns: rows.map(\.count).max() ?? 0, cells: cells)]
    }
}
