import Lexicon
import Normalization
import Reading

extension PlainTables {
    /// A table copied one cell a line whose first column counts its rows: `序号`, the other headings, then `1`, its row,
    /// `2`, its row. Each row has as many cells as the header. A bar may end each line, and then a cell may be empty or
    /// a whole text; without bars it may be a text where the next number, or 合计, shows where the row ends.
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
        let isBarred = isBarred(start)
        func line(_ index: Int) -> Range<Int>? { isBarred ? barredCell(index) : cell(index) }
        guard let first = line(start), tables.serialHeadings.isExactly(in: view.s, first) else { return nil }
        var header = [first]
        var at = start + 1
        while let cell = line(at), !cell.isEmpty, !isNumber(1, cell) {
            header.append(cell)
            at += 1
            if header.count > 12 { return nil }
        }
        guard (3...12).contains(header.count) else { return nil }
        var rows = [header]
        var number = 0
        while let cell = line(at), let next = nextNumber(cell, after: number, width: header.count, at) {
            number = next
            let places = at..<(at + header.count)
            var row = places.compactMap(line)
            if row.count < header.count, !isBarred, ends(at + header.count, behind: number) {
                row = places.compactMap(text)
            }
            guard row.count == header.count else { break }
            rows.append(row)
            at += header.count
        }
        guard rows.count >= 3 else { return nil }
        let rest = (at..<(at + header.count)).prefix { line($0) != nil }.compactMap(line)
        if let total = total(rest, below: header) {
            rows.append(total.row)
            at += total.count
        }
        return (rows, at)
    }

    /// The number of the row that a cell begins: the next one; a later one where a row was left out and the next number stands
    /// where this row ends.
    private func nextNumber(_ cell: Range<Int>, after last: Int, width: Int, _ at: Int) -> Int? {
        if isNumber(last + 1, cell) { return last + 1 }
        return (2...Self.mostLeftOut + 1).lazy.map { last + $0 }.first {
            last > 0 && isNumber($0, cell) && ends(at + width, behind: $0)
        }
    }
    private static let mostLeftOut = 2

    /// `合计`, `100`, an empty cell, `97.5`: what could be had and what was earned, whatever cells are merged between.
    private func total(_ rest: [Range<Int>], below header: [Range<Int>]) -> (row: [Range<Int>], count: Int)? {
        func column(_ kind: TableLexicon.Column) -> Int? {
            header.lastIndex { tables.column(view.string($0)) == kind }
        }
        guard let label = rest.first, tables.isTotal(view.string(label)), let weight = column(.weight),
            let score = column(.score), weight < score
        else { return nil }
        let cells = rest.dropFirst().prefix { $0.isEmpty || TableFigures.isNumber(view.s[$0]) }
        let numbers = cells.filter { !$0.isEmpty }
        guard numbers.count == 2 else { return nil }
        var row = Array(repeating: label.upperBound..<label.upperBound, count: header.count)
        (row[0], row[weight], row[score]) = (label, numbers[0], numbers[1])
        return (row, 1 + (cells.lastIndex { !$0.isEmpty } ?? 0))
    }

    private func isBarred(_ index: Int) -> Bool {
        let range = view.trimmed(outline.lines[index].range)
        return view.at(range.upperBound - 1) == code("|")
    }

    /// The words before the bar that ends a line; nil for a line without one, or with another.
    private func barredCell(_ index: Int) -> Range<Int>? {
        guard outline.lines.indices.contains(index), isBarred(index) else { return nil }
        let range = view.trimmed(outline.lines[index].range)
        let cell = view.trimmed(range.lowerBound..<(range.upperBound - 1))
        return view.s[cell].contains(code("|")) ? nil : cell
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

    /// Whether the row of a number ends before a line: the next number or 合计 stands there.
    private func ends(_ index: Int, behind number: Int) -> Bool {
        cell(index).map { isNumber(number + 1, $0) || tables.isTotal(view.string($0)) } ?? false
    }

    /// The line as a cell that may be a whole text.
    private func text(_ index: Int) -> Range<Int>? {
        guard outline.lines.indices.contains(index) else { return nil }
        let range = view.trimmed(outline.lines[index].range)
        return view.s[range].contains(code("|")) ? nil : range
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

    func overlaps(_ other: Table) -> Bool {
        guard let range, let others = other.range else { return false }
        return range.overlaps(others)
    }
}
