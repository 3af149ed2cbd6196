import Normalization
import Reading

extension PlainTables {
    /// `年度 收入 支出` above `2013 48.6 47.9`: columns that a single space holds apart, below a row of words, where
    /// every row has as many cells and all of them but the first are bare numbers.
    func singleSpaced() -> [Table] {
        var tables: [Table] = []
        var rows: [[Range<Int>]] = []
        for block in outline.lines {
            let cells = block.kind == .line ? words(view.trimmed(block.range)) : []
            let isRow = cells.count >= 3 && cells.dropFirst().allSatisfy { TableFigures.isNumber(view.s[$0]) }
            if isRow, let header = rows.first, header.count == cells.count {
                rows.append(cells)
                continue
            }
            tables += table(rows, least: 3)
            rows = cells.count >= 3 && cells.allSatisfy(isHeading) ? [cells] : []
        }
        return tables + table(rows, least: 3)
    }

    private func isHeading(_ cell: Range<Int>) -> Bool {
        cell.count <= 16 && view.at(cell.lowerBound).isHan && !view.s[cell].contains(where: \.isASCIIDigit)
    }

    private func words(_ line: Range<Int>) -> [Range<Int>] {
        // Two spaces hold columns apart by themselves.
        let isWide = zip(view.s[line], view.s[line].dropFirst()).contains { $0.isSpace && $1.isSpace }
        guard line.count <= 120, !isWide else { return [] }
        return view.s[line].split(whereSeparator: \.isSpace).map { $0.startIndex..<$0.endIndex }
    }
}
