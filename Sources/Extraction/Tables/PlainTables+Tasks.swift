import Lexicon
import Normalization
import Reading

extension PlainTables {
    /// A table of tasks copied one cell a line, with a column a year: `序号 | 项目 | 重点任务 | 2023年 | 2024年`, then its rows by
    /// their numbers, whose cells are sentences.
    ///
    /// The years may stand below a heading of their own, behind all the others: `年度工作目标 | 责任单位 | 2023年 | 2024年`.
    func tasks(_ words: PlanWords) -> [Table] {
        var tables: [Table] = []
        var at = 0
        while at < outline.lines.count {
            guard let found = tasks(from: at, words) else { at += 1; continue }
            tables += table(found.rows, least: 2)
            at = found.end
        }
        return tables
    }

    private func tasks(from start: Int, _ words: PlanWords) -> (rows: [[Range<Int>]], end: Int)? {
        guard let first = taskCell(start), tables.serialHeadings.isExactly(in: view.s, first) else { return nil }
        var header = [first]
        var at = start + 1
        while let cell = taskCell(at), view.string(cell) != "1" {
            header.append(cell)
            at += 1
            if header.count > 16 || cell.count > 20 { return nil }
        }
        guard let columns = TaskColumns(header.map(view.string), words) else { return nil }
        let (rows, end) = numbered(from: at)
        let width = rows.first?.count ?? 0
        let whole = rows.filter { $0.count == width }
        guard whole.count >= 2, columns.years.upperBound <= width else { return nil }
        let names = columns.headings.map { header[$0] }
        let empty = header[0].lowerBound..<header[0].lowerBound
        let heading = names.prefix(width) + Array(repeating: empty, count: max(0, width - names.count))
        return ([Array(heading)] + whole, end)
    }

    /// The cells of each row, from its number to the next; the last row has as many as the first.
    private func numbered(from start: Int) -> (rows: [[Range<Int>]], end: Int) {
        var rows: [[Range<Int>]] = []
        var at = start
        while let number = taskCell(at), view.string(number) == String(rows.count + 1) {
            var row = [number]
            let width = rows.first?.count ?? 0
            at += 1
            while let cell = taskCell(at), view.string(cell) != String(rows.count + 2), row.count < Self.mostCells {
                row.append(cell)
                at += 1
            }
            // Nothing says where the last row ends but the rows before it.
            if taskCell(at).map(view.string) != String(rows.count + 2), width > 0, row.count > width {
                at -= row.count - width
                row.removeSubrange(width...)
                rows.append(row)
                break
            }
            rows.append(row)
        }
        return (rows, at)
    }
    private static let mostCells = 24

    private func taskCell(_ index: Int) -> Range<Int>? {
        guard outline.lines.indices.contains(index) else { return nil }
        let range = view.trimmed(outline.lines[index].range)
        return range.isEmpty || view.s[range].contains(code("|")) ? nil : range
    }
}

/// Which lines head the columns of a table of tasks, and which of the columns are years.
private struct TaskColumns {
    /// By column, as far as they are known, the index of the line.
    let headings: [Int]
    let years: Range<Int>

    init?(_ header: [String], _ words: PlanWords) {
        let named = header.map { GridSheet.year(in: $0) }
        guard let first = named.firstIndex(where: { $0 != nil }) else { return nil }
        let end = named[first...].firstIndex { $0 == nil } ?? named.count
        guard GridSheet.areSuccessive(Array(named[first..<end])) else { return nil }
        // 年度工作目标: the years stand below it.
        let above = header[..<first].lastIndex { words.yearly.occurs(in: $0) }
        let place = end == header.count ? above ?? first : first
        headings = Array(0..<place) + Array(first..<end) + (place == first ? Array(end..<header.count) : [])
        years = place..<(place + end - first)
    }
}
