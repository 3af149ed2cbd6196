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
        var lines: [Range<Int>] = []
        func flush() {
            tables += table(fitted(barCells(lines)), least: 2)
            lines = []
        }
        for block in outline.lines {
            let line = view.trimmed(block.range)
            guard block.kind == .line, isBarred(line, isFirst: lines.isEmpty) else { flush(); continue }
            // Behind an empty line a row without figures heads another table.
            if let last = lines.last, isApart(last.upperBound, block.range.lowerBound), !hasDigits(line),
                lines.dropFirst().contains(where: hasDigits)
            {
                flush()
            }
            lines.append(line)
        }
        flush()
        return tables
    }

    private func isApart(_ end: Int, _ start: Int) -> Bool {
        end < start && view.s[end..<start].count { $0 == 0x0A } > 1
    }

    private func hasDigits(_ line: Range<Int>) -> Bool { line.contains { view.at($0).isASCIIDigit } }

    private func isBarred(_ line: Range<Int>, isFirst: Bool) -> Bool {
        let bars = line.count { view.s[$0] == code("|") }
        return bars >= 3 || bars == 2 && !(isFirst && view.at(line.lowerBound) == code("|"))
    }

    /// The cells of each line. Where bars stand only between cells, as one line at least shows, a line that begins or ends with
    /// one has an empty cell there: ` | 产出质量 | 8` below `产出 | 产出数量 | 15`.
    private func barCells(_ lines: [Range<Int>]) -> [[Range<Int>]] {
        let isOpened = lines.allSatisfy { view.at($0.lowerBound) == code("|") }
        let isClosed = lines.allSatisfy { view.at($0.upperBound - 1) == code("|") }
        return lines.map { line in
            var bounds = line.filter { view.s[$0] == code("|") }
            if !isOpened { bounds.insert(line.lowerBound - 1, at: 0) }
            if !isClosed { bounds.append(line.upperBound) }
            return zip(bounds, bounds.dropFirst()).map { view.trimmed(($0 + 1)..<$1) }
        }
    }

    /// Lines of cells with a tab between each, empty ones too: as a sheet is copied.
    func tabbed() -> [Table] {
        var tables: [Table] = []
        var rows: [[Range<Int>]] = []
        func flush() {
            let hasGaps = rows.contains { row in row.dropFirst().dropLast().contains(where: \.isEmpty) || row[0].isEmpty
            }
            let isEven = Set(rows.map(\.count)).count == 1
            if hasGaps || isEven, rows.contains(where: { $0.contains(where: hasDigits) }) {
                tables += table(fitted(rows), least: 3)
            }
            rows = []
        }
        for block in outline.lines {
            let cells = block.kind == .line ? tabbedCells(block.range) : []
            if cells.count >= 3 { rows.append(cells) } else { flush() }
        }
        flush()
        return tables
    }

    /// The cells of a line; none where no tab holds any apart.
    private func tabbedCells(_ line: Range<Int>) -> [Range<Int>] {
        // The line may have lost the tabs before its first cell to the block's bounds.
        var start = line.lowerBound
        while start > 0, view.at(start - 1) == 0x09 { start -= 1 }
        guard view.s[start..<line.upperBound].contains(0x09) else { return [] }
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
            let cells = withOwnLabel(spacedCells(view.trimmed(block.range)), isFigure: isFigure)
            guard cells.count >= 3 else { flush(); continue }
            if rows.count == 1, cells.count == rows[0].count + 1, !rows[0].contains(where: isFigure),
                !isFigure(cells[0])
            {
                // Nothing heads the labels of the rows.
                rows[0].insert(rows[0][0].lowerBound..<rows[0][0].lowerBound, at: 0)
            }
            if let first = rows.first, first.count != cells.count { flush() }
            rows.append(cells)
        }
        flush()
        return tables
    }

    /// `年度资金总额: 486.20  471.93`: one space between the label of a row and its first figure.
    private func withOwnLabel(_ cells: [Range<Int>], isFigure: (Range<Int>) -> Bool) -> [Range<Int>] {
        guard cells.count >= 2, let first = cells.first, cells.dropFirst().allSatisfy({ isFigure($0) || isDash($0) }),
            let gap = view.s[first].lastIndex(where: \.isSpace), gap > first.lowerBound,
            case let figure = (gap + 1)..<first.upperBound, isFigure(figure) || isDash(figure)
        else { return cells }
        return [view.trimmed(first.lowerBound..<gap), figure] + cells.dropFirst()
    }

    private func isDash(_ cell: Range<Int>) -> Bool { FlatTableLine.isBlank(view.string(cell)) }

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
