import Lexicon

/// Which rows of a table head its columns, and what each column holds.
struct GridHeaders {
    private let sheet: GridSheet
    private let terms: TermIndex
    private let tables: TableLexicon
    /// Rows that head columns, each with the rows above that it is one header with.
    private var groups: [[Int]] = []
    /// What stands over each column of a group, from above.
    private var labels: [[[String]]] = []
    private var kinds: [[Int: TableLexicon.Column]] = []
    private var names: [Int?] = []
    private var moneyUnits: [String?] = []
    private var likeMoney: [Set<Int>] = []

    var rows: Set<Int> { Set(groups.flatMap { $0 }) }

    init(sheet: GridSheet, terms: TermIndex, tables: TableLexicon) {
        self.sheet = sheet
        self.terms = terms
        self.tables = tables
        for row in 0..<sheet.table.rows where !sheet.figureRows.contains(row) && isHeader(row) {
            if let last = groups.last, last.last == row - 1, continues(row, above: row - 1) {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        labels = groups.map(columnLabels)
        for group in groups.indices {
            var found: [Int: TableLexicon.Column] = [:]
            for (column, labels) in labels[group].enumerated() {
                if let kind = labels.last.flatMap({ tables.column(tables.withoutUnit($0)) }) { found[column] = kind }
            }
            // 单位 over the first column names institutions: 区人民医院.
            if found[0] == .unit { found[0] = nil }
            kinds.append(found)
            let asks =
                found.values.contains(.target) || labels[group].indices.contains { asksStandard(group, column: $0) }
            let isKeyed = asks && found.values.contains(.actual)
            let named = found.filter { $0.value == .name }.keys.max()
            // 二级指标, right before the targets, where no 三级指标 stands.
            let before = found.filter { $0.value == .target }.keys.min().map { $0 - 1 }.flatMap { column in
                column > 0 && found[column] == nil && !labels[group][column].isEmpty ? column : nil
            }
            names.append(isKeyed ? named ?? before : nil)
            moneyUnits.append(moneyUnit(of: group))
            likeMoney.append(columnsLikeMoney(group))
        }
    }

    /// Whether the cells of a column tell what is asked for: 标准值, 评估标准.
    func asksStandard(_ group: Int?, column: Int) -> Bool {
        labels(group, column: column).last.map { tables.standards.contains($0) } ?? false
    }

    /// Several cells of text over most of the columns; and, where the table has a header already, words that head columns.
    private func isHeader(_ row: Int) -> Bool {
        var starts: Set<Int> = []
        var covered = 0
        var known = 0
        var dashes = 0
        let spread = spreadStarts(row)
        for column in 0..<sheet.table.columns {
            guard let cell = sheet.cell(row, column) else { continue }
            let text = sheet.text(cell)
            if !text.isEmpty || spread[column] < column { covered += 1 }
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

    /// For each column the one that its heading in a row stands over: itself, but for
    /// `小学 | | | 初中 | |` above `校数 | 学生数 | 教师数 | 校数 | 学生数 | 教师数`, a heading that copies set over the first of its
    /// columns only; the empty cells behind it are its, too.
    private func spreadStarts(_ row: Int) -> [Int] {
        var starts = Array(0..<sheet.table.columns)
        guard !sheet.figureRows.contains(row), !sheet.figureRows.contains(row + 1) else { return starts }
        let own = starts.map { sheet.label(row, $0).isEmpty }
        let below = starts.map { sheet.label(row + 1, $0).isEmpty }
        for column in starts.dropFirst() where own[column] && !below[column] {
            let left = column - 1
            if !own[left] && !below[left] || starts[left] < left { starts[column] = starts[left] }
        }
        return starts
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
    func labels(_ group: Int?, column: Int) -> [String] { group.map { labels[$0][column] } ?? [] }

    private func columnLabels(_ rows: [Int]) -> [[String]] {
        let starts = rows.map { $0 == rows.last ? Array(0..<sheet.table.columns) : spreadStarts($0) }
        return (0..<sheet.table.columns).map { column in
            zip(rows, starts).reduce(into: []) { out, row in
                let label = sheet.label(row.0, row.1[column])
                if !label.isEmpty, out.last != label { out.append(label) }
            }
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
        zip(labels[group].indices, labels[group]).lazy.filter { kinds[group][$0.0] == nil }.flatMap(\.1)
            .compactMap { tables.unit(inHeading: $0) }.first { $0.hasSuffix("元") }
    }

    /// Whether an unknown heading has the most part of one of money: 全年行数 beside 全年预算数.
    func isLikeMoney(_ group: Int?, column: Int) -> Bool { group.map { likeMoney[$0].contains(column) } ?? false }

    private func columnsLikeMoney(_ group: Int) -> Set<Int> {
        let names = labels[group].map {
            $0.last.map { (printed: $0, term: terms.term(exactly: tables.withoutUnit($0).scalarValues)) }
        }
        let money = names.indices.filter { names[$0]?.term?.kind == .money }
        return Set(
            names.indices.filter { column in
                guard kinds[group][column] == nil, let own = names[column], own.printed.count >= 3,
                    !terms.isTerm(tables.withoutUnit(own.printed).scalarValues)
                else { return false }
                let words = Set(own.printed)
                return money.contains { $0 != column && words.intersection(names[$0]?.printed ?? "").count >= 3 }
            })
    }

    /// The unit that a row prints in a column of its own.
    func unit(_ group: Int?, row: Int, sheet: GridSheet) -> String? {
        guard let group, let column = kinds[group].first(where: { $0.value == .unit })?.key else { return nil }
        let text = tables.withoutUnit(sheet.label(row, column))
        return FlatTableLine.isBlank(text) ? nil : text
    }
}
