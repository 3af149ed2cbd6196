import Lexicon

/// Which rows of a table head its columns, and what each column holds.
struct GridHeaders {
    private let sheet: GridSheet
    private let terms: TermIndex
    private let tables: TableLexicon
    /// Rows that head columns, each with the rows above that it is one header with.
    private var groups: [[Int]] = []
    private var kinds: [[Int: TableLexicon.Column]] = []
    private var names: [Int?] = []
    /// By header and column: what stands over the column, from above.
    private var heads: [[[String]]] = []
    /// By header: the unit of money that it prints over no column of its own: 项目资金(万元).
    private var moneyUnits: [String?] = []

    var rows: Set<Int> { Set(groups.flatMap { $0 }) }

    init(sheet: GridSheet, terms: TermIndex, tables: TableLexicon) {
        self.sheet = sheet
        self.terms = terms
        self.tables = tables
        let withFigures = Set(sheet.figures.map(\.row))
        for row in 0..<sheet.table.rows where !withFigures.contains(row) && isHeader(row) {
            if let last = groups.last, last.last == row - 1, continues(row, above: row - 1) {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        for (header, group) in groups.enumerated() {
            heads.append((0..<sheet.table.columns).map { labels(of: group, column: $0) })
            var found: [Int: TableLexicon.Column] = [:]
            for column in 0..<sheet.table.columns {
                if let kind = heads[header][column].last.flatMap({ tables.column(tables.withoutUnit($0)) }) {
                    found[column] = kind
                }
            }
            // 单位 over the first column names institutions: 区人民医院.
            if found[0] == .unit { found[0] = nil }
            kinds.append(found)
            moneyUnits.append(moneyUnit(of: header))
            let asks = found.values.contains(.target) || asksStandard(header)
            let isKeyed = asks && found.values.contains(.actual)
            let named = found.filter { $0.value == .name }.keys.max()
            // 二级指标, right before the targets, where no 三级指标 stands.
            let before = found.filter { $0.value == .target }.keys.min().map { $0 - 1 }.flatMap { column in
                column > 0 && found[column] == nil && !heads[header][column].isEmpty ? column : nil
            }
            names.append(isKeyed ? named ?? before : nil)
        }
    }

    /// Whether a column is headed 标准值, 评估标准.
    private func asksStandard(_ group: Int) -> Bool {
        heads[group].contains { labels in labels.last.map { tables.standards.contains($0) } ?? false }
    }

    /// Whether the cells of a column tell what is asked for.
    func asksStandard(_ group: Int?, column: Int) -> Bool {
        labels(group, column: column).last.map { tables.standards.contains($0) } ?? false
    }

    /// Several cells of text over most of the columns; and, where the table has a header already, words that head columns.
    private func isHeader(_ row: Int) -> Bool {
        var starts: Set<Int> = []
        var covered = 0
        var known = 0
        var dashes = 0
        for column in 0..<sheet.table.columns {
            guard let cell = sheet.cell(row, column) else { continue }
            let text = sheet.text(cell)
            if !text.isEmpty || isSpread(row, column) { covered += 1 }
            guard !text.isEmpty else { continue }
            guard starts.insert(cell.row * 4096 + cell.column).inserted else { continue }
            if text.allSatisfy({ $0 == "-" || $0 == ":" }) { dashes += 1 }
            let name = tables.withoutUnit(text)
            if tables.column(name) != nil || terms.isTerm(name.scalarValues) { known += 1 }
        }
        guard dashes == 0, starts.count >= 2 else { return false }
        if known >= 2 { return true }
        return groups.isEmpty && (starts.count >= min(3, sheet.table.columns)) && covered * 2 > sheet.table.columns
    }

    /// `小学 | | | 初中 | |` above `校数 | 学生数 | 教师数 | 校数 | 学生数 | 教师数`: a heading that copies set over the first of its
    /// columns only; the empty cells behind it are its, too.
    private func isSpread(_ row: Int, _ column: Int) -> Bool {
        sheet.label(row, column).isEmpty && !sheet.hasFigure(row) && !sheet.hasFigure(row + 1)
            && !sheet.label(row + 1, column).isEmpty && column > 0
            && (!sheet.label(row, column - 1).isEmpty && !sheet.label(row + 1, column - 1).isEmpty
                || isSpread(row, column - 1))
    }

    /// Whether a row is the lower part of the header above it: a cell of that reaches down, or stands over an empty one.
    private func continues(_ row: Int, above: Int) -> Bool {
        (0..<sheet.table.columns).contains { column in
            guard let upper = sheet.cell(above, column), !sheet.text(upper).isEmpty else { return false }
            return upper.row < row && upper.row + upper.rowSpan > row || sheet.label(row, column).isEmpty
        }
    }

    /// The header that governs a row.
    func above(row: Int) -> Int? { groups.lastIndex { ($0.last ?? 0) < row } }

    /// The last row of a header; -1 where none governs.
    func lastRow(_ group: Int?) -> Int { group.flatMap { groups[$0].last } ?? -1 }

    /// What stands over a column, from above.
    func labels(_ group: Int?, column: Int) -> [String] {
        guard let group, heads[group].indices.contains(column) else { return [] }
        return heads[group][column]
    }

    private func labels(of rows: [Int], column: Int) -> [String] {
        rows.reduce(into: []) { out, row in
            var start = column
            while row != rows.last, isSpread(row, start) { start -= 1 }
            let label = sheet.label(row, start)
            if !label.isEmpty, out.last != label { out.append(label) }
        }
    }

    func kind(_ group: Int?, column: Int) -> TableLexicon.Column? { group.flatMap { kinds[$0][column] } }

    /// The last column of a kind that stands before another.
    func last(_ kind: TableLexicon.Column, _ group: Int?, before end: Int) -> Int? {
        group.flatMap { kinds[$0].filter { $0.value == kind && $0.key < end }.keys.max() }
    }

    /// The column whose cells name the rows, in a table of targets and results.
    func nameColumn(_ group: Int?) -> Int? { group.flatMap { names[$0] } }

    /// The unit of money that a header prints over no column of its own: 项目资金(万元).
    func moneyUnit(_ group: Int?) -> String? { group.flatMap { moneyUnits[$0] } }

    private func moneyUnit(of group: Int) -> String? {
        heads[group].indices.lazy.filter { kinds[group][$0] == nil }.flatMap { heads[group][$0] }
            .compactMap { tables.unit(inHeading: $0) }.first { $0.hasSuffix("元") }
    }

    /// Whether an unknown heading has the most part of one of money: 全年行数 beside 全年预算数.
    func isLikeMoney(_ group: Int?, column: Int) -> Bool {
        guard let group, kinds[group][column] == nil, let own = labels(group, column: column).last,
            own.count >= 3,
            !terms.isTerm(tables.withoutUnit(own).scalarValues)
        else { return false }
        return (0..<sheet.table.columns).contains { other in
            guard other != column, let name = labels(group, column: other).last,
                terms.term(exactly: tables.withoutUnit(name).scalarValues)?.kind == .money
            else { return false }
            return Set(own).intersection(name).count >= 3
        }
    }

    /// The unit that a row prints in a column of its own.
    func unit(_ group: Int?, row: Int, sheet: GridSheet) -> String? {
        guard let group, let column = kinds[group].first(where: { $0.value == .unit })?.key else { return nil }
        let text = tables.withoutUnit(sheet.label(row, column))
        return FlatTableLine.isBlank(text) ? nil : text
    }
}
