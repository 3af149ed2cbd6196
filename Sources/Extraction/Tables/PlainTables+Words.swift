import Normalization
import Reading

extension PlainTables {
    /// `年度 收入 支出` above `2013 48.6 47.9`: columns that a single space holds apart, below a row of words, where all
    /// but the first cells of a row are bare numbers.
    ///
    /// A table of budgets has a column of codes before its names, which its row of totals leaves out:
    ///
    ///     科目编码 科目名称 合计 基本支出 项目支出
    ///     205 教育支出 20133.60 14488.12 5645.48
    ///     合计 20133.60 14488.12 5645.48
    func singleSpaced() -> [Table] { wordTables(words) }

    /// `年度,预算安排(万元),实际支出(万元)` above `2021,4126.50,3988.72`: the same with commas.
    func commaSeparated() -> [Table] { wordTables(betweenCommas) }

    private func wordTables(_ words: (Range<Int>) -> [Range<Int>]) -> [Table] {
        var tables: [Table] = []
        var table: WordTable?
        for block in outline.lines {
            // A paragraph may be cut short where its line is.
            let words = block.kind == .line ? words(view.trimmed(block.range)) : []
            if table?.append(words, in: self) == true { continue }
            if let table { tables += self.table(table, least: 3) }
            table = WordTable(header: words, in: self)
        }
        if let table { tables += self.table(table, least: 3) }
        return tables
    }

    private func words(_ line: Range<Int>) -> [Range<Int>] {
        guard line.count <= 120, let first = view.s[line].firstIndex(where: \.isSpace) else { return [] }
        // Two spaces hold columns apart by themselves, and so does a tab.
        var last = first - 1
        for i in first..<line.upperBound where view.s[i].isSpace {
            if i == last + 1, i > first || view.s[i] == 0x09 { return [] }
            last = i
        }
        return view.s[line].split(whereSeparator: \.isSpace).map { $0.startIndex..<$0.endIndex }
    }

    private func betweenCommas(_ line: Range<Int>) -> [Range<Int>] {
        guard line.count <= 120,
            !view.s[line].contains(where: { $0 == code("。") || $0 == code(";") || $0 == code(":") })
        else { return [] }
        let cells = view.s[line].split(separator: code(","), omittingEmptySubsequences: false)
        return cells.count < 3 ? [] : cells.map { view.trimmed($0.startIndex..<$0.endIndex) }
    }

    private func table(_ words: WordTable, least: Int) -> [Table] {
        guard words.rows.count >= least else { return [] }
        let columns = words.rows[0].count
        let cells = words.rows.enumerated().flatMap { r, row in
            let merged = columns - row.count
            return row.enumerated().map { c, range in
                Table.Cell(
                    row: r, column: c == 0 ? 0 : c + merged, rowSpan: 1, columnSpan: c == 0 ? 1 + merged : 1,
                    isHeader: r == 0, range: range)
            }
        }
        return [Table(title: nil, rows: words.rows.count, columns: columns, cells: cells)]
    }

    fileprivate func isHeading(_ cell: Range<Int>) -> Bool {
        guard cell.count <= 16 else { return false }
        guard !cell.isEmpty else { return false }
        let digits = cell.count { view.at($0).isASCIIDigit }
        if digits == 0 { return view.at(cell.lowerBound).isHan }
        return digits == 4 && cell.count <= 6
            && GridSheet.bareYear(view.string(cell.lowerBound..<(cell.lowerBound + 4))) != nil
    }

    fileprivate func isFigure(_ cell: Range<Int>) -> Bool {
        TableFigures.isNumber(view.s[cell]) || cell.count <= 2 && cell.allSatisfy { Self.dashes.contains(view.at($0)) }
    }
    private static let dashes = [code("-"), code("—"), code("/")]
}

/// The words of a table's lines: the header's, and those of each row below it.
private struct WordTable {
    private(set) var rows: [[Range<Int>]]
    /// Cells of a row before its figures; known from the first row on.
    private var labels: Int?

    init?(header: [Range<Int>], in tables: PlainTables) {
        guard header.count >= 3, header.allSatisfy(tables.isHeading) else { return nil }
        rows = [header]
    }

    /// False for what is no row of the table.
    mutating func append(_ words: [Range<Int>], in tables: PlainTables) -> Bool {
        let columns = rows[0].count
        let figures = words.reversed().prefix(while: tables.isFigure).count
        // 2013 48.6 47.9: the year of a row is its label.
        let own = figures == words.count ? 1 : words.count - figures
        guard words.count >= 3 || labels != nil && words.count >= 2, words.count <= columns + 1 else { return false }
        let expected = labels ?? own
        guard (1...2).contains(expected) else { return false }
        // 其中: 公共卫生: one name of two words.
        if expected == 1, own == 2, words.count == columns + 1 {
            rows.append([words[0].lowerBound..<words[1].upperBound] + words[2...])
            return true
        }
        let isRow = words.count == columns && own == expected
        // 合计: the names of the columns before the figures are one cell.
        let isTotal = labels == 2 && own == 1 && words.count == columns - 1 && figures < words.count
        guard isRow || isTotal else { return false }
        labels = expected
        rows.append(words)
        return true
    }
}
