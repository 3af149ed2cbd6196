import Normalization
import Reading

extension PlainTables {
    /// A table copied one cell a line whose first column counts its rows: `序号`, the other headings, then `1`, its row,
    /// `2`, its row. Each row has as many cells as the header.
    func serial() -> [Table] {
        var tables: [Table] = []
        var at = 0
        while at < outline.lines.count {
            guard let found = serial(from: at) else { at += 1; continue }
            tables += table(found.rows, least: 3)
            at = found.end
        }
        return tables
    }

    private func serial(from start: Int) -> (rows: [[Range<Int>]], end: Int)? {
        guard let first = cell(start), tables.serialHeadings.contains(view.string(first)) else { return nil }
        var header = [first]
        var at = start + 1
        while let cell = cell(at), !isNumber(1, cell) {
            header.append(cell)
            at += 1
            if header.count > 12 { return nil }
        }
        guard (3...12).contains(header.count) else { return nil }
        var rows = [header]
        while let cell = cell(at), isNumber(rows.count, cell) {
            let row = (at..<(at + header.count)).compactMap { self.cell($0) }
            guard row.count == header.count else { break }
            rows.append(row)
            at += header.count
        }
        return rows.count >= 3 ? (rows, at) : nil
    }

    /// The line as a cell; nil at the end, for a sentence, and between bars.
    private func cell(_ index: Int) -> Range<Int>? {
        guard outline.lines.indices.contains(index) else { return nil }
        let range = view.trimmed(outline.lines[index].range)
        guard range.count <= 60, !view.s[range].contains(where: { $0 == code("。") || $0 == code("|") }) else {
            return nil
        }
        return range
    }

    private func isNumber(_ number: Int, _ cell: Range<Int>) -> Bool { view.string(cell) == String(number) }
}

extension Table {
    /// From its first cell to its last.
    var range: Range<Int>? {
        guard let low = cells.map(\.range.lowerBound).min(), let high = cells.map(\.range.upperBound).max() else {
            return nil
        }
        return low..<high
    }
}
