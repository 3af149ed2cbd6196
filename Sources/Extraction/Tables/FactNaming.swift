import Exact
import Lexicon
import Normalization
import Records
import Source

/// Names the figures of tables by their row and column, and gives bare numbers the unit that a heading prints.
struct FactNaming {
    let document: NormalizedDocument
    let lexicon: BindingLexicon
    let vocabulary: Vocabulary
    let terms: TermIndex
    let tables: TableLexicon
    let profile: Profile
    let standardIndex: StandardIndex
    let outline: Outline
    private let indicators = IndicatorMemo()

    static func stageOnly(_ label: String, _ lexicon: BindingLexicon) -> String? {
        let words = label.scalarValues
        guard let (length, stage) = lexicon.stage(in: words, at: 0), length == words.count,
            stage == "小学" || stage == "初中"
        else { return nil }
        return stage
    }

    /// The facts of one table; their mentions are given kind and unit in place.
    ///
    /// - Parameter others: where tables stand in the text, this one among them.
    func facts(of grid: TableGrid, among others: [Range<Int>], mentions: inout [Mention], first: Int) -> [Fact] {
        var out: [Fact] = []
        let heading =
            outline.lines.last { $0.range.upperBound <= grid.range.lowerBound }.map { outline.view.string($0.range) }
            ?? ""
        let tableUnit = unit(above: grid.range.lowerBound, among: others) ?? grid.unit
        let units = units(above: grid.range.lowerBound)
        let key = standardIndex.key(of: outline.node(at: grid.range.lowerBound))
        let areCoefficients = holdsOnlyCoefficients(grid, mentions, isOfBalance: key?.group == "balance")
        let shifted = shiftedRows(of: grid, mentions)
        var rows = WordMemo<RowReading>()
        var columns = WordMemo<ColumnReading>()
        lazy var ownPeriod = profile.period(at: grid.range.lowerBound, outline: outline)
        lazy var titlePeriod = tablePeriod(grid, below: heading)
        lazy var headingStage = onlyStage(in: heading) ?? grid.title.flatMap(onlyStage)
        for cell in grid.cells {
            guard let index = cell.mention, mentions[index].value != nil, !shifted.contains(cell.rowLabel) else {
                continue
            }
            var mention = mentions[index]
            if mention.comparator == .eq,
                let limit = cell.sign.flatMap(FactNaming.limit) ?? lexicon.plans.limit(of: cell.range, in: outline.view)
            {
                hold(&mention, to: limit)
            }
            var cell = cell
            // 比上年增长 below 单位:亿元、%
            if units.contains("%"), cell.columnLabel.hasSuffix("变动"), mention.unit.isEmpty {
                cell.columnLabel = cell.columnLabel.dropLast(2) + "增长率(%)"
            }
            let column = columns.value(of: cell.columnLabel) { read(column: cell.columnLabel) }
            let row = rows.value(of: cell.partName ?? cell.rowLabel) { read(row: cell.partName ?? cell.rowLabel) }
            let labels = CellLabels(row: row.name, column: column.name)
            var names = name(cell, labels, row, column, areCoefficients: areCoefficients)
            if column.isOfYears, tables.isWhole(names.name), let topic = topic(ofTitle: grid.title ?? heading) {
                names.name = topic + names.name
            }
            let label = cell.rowLabel + " " + cell.columnLabel
            let isBare = mention.unit.isEmpty
            let unit = isBare ? unit(cell, labels, names: names, tableUnit: tableUnit, among: units) : nil
            if isBare {
                apply(unit, to: &mention, label: label)
            }
            if !mention.kind.isQuantity { mention.kind = .number }
            mentions[index] = mention
            // 人/百生: of the fact, the indicator's name says that it is per hundred; the number alone does not.
            if isBare, !mention.unit.isEmpty, unit == names.indicator?.unit, !label.contains("/") {
                mentions[index].unit = tables.unit(mention.unit, perIn: label)
                mention.unit = mention.unit.split(separator: "/").first.map(String.init) ?? mention.unit
            }
            let stage = cell.stage ?? stage(in: label) ?? headingStage
            if column.isNumbering { mentions[index].kind = .listNumber }
            // Of L1 and 小学 alone the code says what it is.
            let isNamed = !cell.rowLabel.isEmpty || !cell.columnLabel.isEmpty || cell.code != nil
            guard !column.isNumbering, isNamed else {
                continue
            }
            let period = column.years ?? cell.period ?? ownPeriod ?? titlePeriod
            // 其中:财政资金 under 年初预算数: the row says whose, not what.
            let isPart =
                lexicon.grammar.ofWhich.occurs(in: cell.rowLabel)
                || row.isPlace && !cell.isNamedByRow && !labels.column.isEmpty
                || column.isBudget && !cell.isNamedByRow && row.isAmount && !row.isAccount && column.role != .standard
            out.append(
                Fact(
                    id: first + out.count, mention: mention, indicator: .init(id: names.id, name: names.name),
                    words: names.name,
                    scope: isPart && profile.kind != .plan
                        ? String(scalars: lexicon.grammar.withoutOfWhich(row.name))
                        : profile.scope(at: cell.range.lowerBound, outline: outline),
                    stage: stage, period: period,
                    role: cell.role
                        ?? column.role,
                    table: .init(
                        title: grid.title, row: cell.rowLabel, column: cell.columnStage + cell.columnLabel,
                        number: first),
                    rule: "table",
                    context: cell.range, block: names.key ?? key))
        }
        return out
    }

    /// What the label of a row says, read once for all its cells.
    struct RowReading {
        /// Without its code, the unit that it prints, and blanks.
        let name: String
        let isPlace: Bool
        /// Whether it may say of whom an amount is: 财政资金, and neither a year nor 总额.
        let isAmount: Bool
        /// 事业收入, 公用经费: it says what came in or was spent, and not whose it is.
        let isAccount: Bool
    }

    /// What the heading of a column says, read once for all its cells.
    struct ColumnReading {
        /// Without the unit that it prints, and blanks.
        let name: String
        let isNumbering: Bool
        /// The years that the heading, and its name, tell of.
        let years: String?
        let isOfYears: Bool
        let isBudget: Bool
        let isYearlyGrowth: Bool
        let role: Role
    }

    private func read(row label: String) -> RowReading {
        let name = TableCode(startingIn: tables.withoutUnit(label)).name
        return RowReading(
            name: name, isPlace: isPlace(name),
            isAmount: !name.isEmpty && GridSheet.bareYear(name) == nil && !tables.wholeAmounts.occurs(in: name),
            isAccount: tables.accountRows.ends(name))
    }

    private func read(column label: String) -> ColumnReading {
        let name = tables.withoutUnit(label)
        return ColumnReading(
            name: name, isNumbering: tables.numbering.contains(label), years: GridSheet.years(in: label),
            isOfYears: GridSheet.years(in: name) != nil,
            isBudget: terms.term(exactly: name.scalarValues)?.id.hasPrefix("fin.") ?? false,
            isYearlyGrowth: tables.isYearlyGrowth(name),
            role: isWeight(label) ? .standard : role(ofColumn: label))
    }

    /// 2020年(基期值) in a plan is what it starts from, as is a year before it begins; the rest is to be reached. Under 标准 stands
    /// what is asked for.
    private func role(ofColumn heading: String) -> Role {
        if tables.standards.contains(FactNaming.unspaced(heading)) { return .standard }
        let isOver = profile.planYears?.isOver(GridSheet.year(in: heading)) ?? false
        let told = profile.kind == .plan || profile.kind == .other ? lexicon.plans.role(ofColumn: heading) : nil
        return told ?? (profile.kind == .plan && !isOver ? .target : .actual)
    }

    /// What 单位 says in the lines above a table: right above it or its caption, or above the caption of an earlier one,
    /// when it is said once for all.
    private func unit(above start: Int, among tables: [Range<Int>]) -> String? {
        var isCaptioned = false
        for line in outline.lines.reversed() where line.range.upperBound <= start {
            if tables.contains(where: { $0.overlaps(line.range) }) { isCaptioned = false; continue }
            let text = outline.view.string(line.range)
            if self.tables.tellsUnit(text) || !isCaptioned && isHeadingInMoney(line.range),
                let unit = self.tables.unit(inHeading: text)
            {
                let isDirect = !tables.contains { $0.lowerBound >= line.range.upperBound && $0.upperBound <= start }
                return isDirect || isCaptioned ? unit : nil
            }
            // Running text ends what a heading said.
            if line.range.count > 60 { return nil }
            if !text.allSatisfy(\.isWhitespace) { isCaptioned = true }
        }
        return nil
    }

    /// `资金情况(万元)` right above the table.
    private func isHeadingInMoney(_ line: Range<Int>) -> Bool {
        let line = outline.view.trimmed(line)
        guard line.count <= 20, let last = line.last, outline.view.at(last) == code(")") else { return false }
        return tables.unit(inHeading: outline.view.string(line))?.hasSuffix("元") ?? false
    }

    /// The units of several columns that a line right above a table tells.
    private func units(above start: Int) -> [String] {
        let above = outline.lines.last { $0.range.upperBound <= start && !outline.view.trimmed($0.range).isEmpty }
        return above.map { tables.units(inHeading: outline.view.string($0.range)) } ?? []
    }

    /// The year of the table's title, else of the line above it that heads it: `学校基本情况表(2022-2023学年度)`.
    private func tablePeriod(_ grid: TableGrid, below heading: String) -> String? {
        let isHeading = heading.count <= Self.longestHeading && !heading.contains("。") && !heading.contains(",")
        guard let title = grid.title ?? (isHeading ? heading : nil) else { return nil }
        return Profile.year(in: title.scalarValues[...])
    }
    private static let longestHeading = 40

    /// 各级各类教育在校生 of `表1 2022—2023年各级各类教育在校生情况`: what a row of totals is of.
    private func topic(ofTitle title: String) -> String? {
        let words = title.scalarValues.filter { !$0.isSpace }
        let start = words.lastIndex(where: \.isASCIIDigit).map { $0 + 1 } ?? 0
        let rest = Array(words[start...].drop { $0 == code("年") || $0 == code("度") || $0 == code("表") })
        let tail = lexicon.names.headingTails.lengthEnding(in: rest, at: rest.count, after: 1) ?? 0
        guard tail > 0, (4...16).contains(rest.count - tail) else { return nil }
        return String(scalars: rest.dropLast(tail))
    }

    private func isWeight(_ label: String) -> Bool { tables.weights.contains(FactNaming.unspaced(label)) }

    static func unspaced(_ label: String) -> String {
        label.utf8.contains(UInt8(ascii: " ")) ? label.filter { $0 != " " } : label
    }

    private func stage(in label: String) -> String? {
        tables.stage(in: label)
    }

    /// The stage that a table's heading names, when it names one and no other.
    private func onlyStage(in heading: String) -> String? {
        guard heading.count <= 40, heading.contains("小学") != heading.contains("初中") else { return nil }
        return heading.contains("小学") ? "小学" : "初中"
    }

    /// 东川市, 省本级, 海湾中学: a row that says whose the figures are.
    private func isPlace(_ row: String) -> Bool {
        let words = row.scalarValues
        guard (2...10).contains(row.count), !terms.isTerm(words), !tables.isWhole(row),
            // 改造薄弱小学: what was done, and no school.
            !lexicon.turns.sharedDeeds.begins(in: words, at: 0, before: words.count)
        else { return false }
        return row.count <= 8 && tables.placeEnds.contains { row.hasSuffix($0) }
            || profile.schoolNames.school(inTitle: row.scalarValues)?.count == row.unicodeScalars.count
    }

    struct Name {
        var id: String?
        var name: String
        var key: IndicatorKey?
        var indicator: Standard.Indicator?
    }

    private func name(
        _ cell: TableGrid.Cell, _ labels: CellLabels, _ ofRow: RowReading, _ ofColumn: ColumnReading,
        areCoefficients: Bool
    ) -> Name {
        // 合计 names nothing where the other side does.
        let isTotalColumn =
            cell.isNamedByRow
            || !labels.row.isEmpty
                && (tables.isWhole(labels.column) || tables.values.contains(labels.column)
                    || tables.column(labels.column) == .actual)
        let column = isTotalColumn ? "" : labels.column
        if !labels.row.isEmpty, !isTotalColumn, let name = nameOverYears(labels.row, ofColumn) { return name }
        let isYear = !isTotalColumn && ofColumn.isOfYears
        let row = !column.isEmpty && !isYear && tables.isWhole(labels.row) ? "" : labels.row
        // The columns of the national tables are known by their code, or by name.
        if areCoefficients, let coefficient = coefficient(column: column, row: row) { return coefficient }
        if let (standard, indicator) = resource(code: cell.code, column: column, row: row) ?? shortResource(column, row)
        {
            // What the cell counts stands on the other side than the indicator.
            let isRow = indicator.map { i in i.forms.contains { row.contains($0) } } ?? false
            let other = isRow ? column : row
            if areCoefficients || isOf(tables.coefficients, row, column) {
                let cv = standard.group("balance")?.indicators.first { $0.code == cell.code || $0.of == indicator?.id }
                let name = indicator.map { $0.name + "校际差异系数" } ?? "综合评估校际差异系数"
                return Name(
                    id: cv?.id, name: name,
                    key: cv.map { IndicatorKey(group: "balance", groupName: "校际差异系数", no: String($0.no), id: $0.id) },
                    indicator: cv)
            }
            let base = indicator?.name ?? "综合评估"
            let group = IndicatorKey(
                group: "resources", groupName: "资源配置", no: indicator.map { String($0.no) }, id: indicator?.id)
            if isOf(tables.qualified, row, column) {
                let isShare = tables.qualifiedShares.occurs(in: row + column)
                return Name(
                    id: isShare ? "edu.qualified_rate" : "edu.qualified_schools", name: base + other, key: group,
                    indicator: nil)
            }
            return Name(
                id: indicator?.id, name: base + (lexicon.grammar.averages.occurs(in: other) ? other : ""), key: group,
                indicator: indicator)
        }
        let isOfBalance = areCoefficients || tables.coefficients.occurs(in: row + column)
        if isOfBalance, lexicon.grammar.composite.occurs(in: row + column) {
            for standard in standardIndex.standards {
                guard let group = standard.group("balance"),
                    let composite = group.indicators.first(where: { $0.kind == .mean })
                else { continue }
                return Name(
                    id: composite.id, name: composite.name,
                    key: IndicatorKey(
                        group: "balance", groupName: group.name, no: String(composite.no), id: composite.id),
                    indicator: composite)
            }
        }
        if tables.points.contains(column), !row.isEmpty {
            return Name(id: terms.term(exactly: column.scalarValues)?.id, name: row + column)
        }
        let joined: String
        if isYear {
            joined = row
        } else if cell.period != nil, !column.isEmpty {
            joined = column
        } else if row.isEmpty || column.isEmpty {
            joined = row + column
        } else if ofRow.isPlace {
            joined = column
        } else if column == "增长率" || column == "变动" {
            joined = row + column
        } else if lexicon.grammar.townAndCountry.isExactly(column.scalarValues) {
            joined = row
        } else if ofColumn.isBudget, ofRow.isAccount {
            joined = row + column
        } else if terms.isTerm(column.scalarValues) {
            joined = column
        } else if terms.isTerm(row.scalarValues) || FactNaming.stageOnly(column, lexicon) != nil {
            joined = row
        } else {
            joined = row + column
        }
        let match = terms.term(exactly: joined.scalarValues) ?? terms.best(for: joined.scalarValues)?.term
        guard let match, terms.isTerm(joined.scalarValues) else { return Name(id: match?.id, name: joined) }
        return Name(id: match.id, name: match.name(besides: joined, joined.scalarValues))
    }

    /// 年均增长, 五年累计: of what the row is about, and no figure of a year.
    private func nameOverYears(_ row: String, _ column: ColumnReading) -> Name? {
        if column.isYearlyGrowth { return Name(id: nil, name: row + lexicon.plans.yearlyGrowth) }
        return lexicon.plans.together.isExactly(column.name.scalarValues) ? Name(id: nil, name: row + column.name) : nil
    }

    private func resource(code: String?, column: String, row: String) -> (Standard, Standard.Indicator?)? {
        for (i, standard) in standardIndex.standards.enumerated() {
            guard let group = standard.group("resources") else { continue }
            if let code {
                if let indicator = group.indicators.first(where: { $0.code == code }) { return (standard, indicator) }
                if standard.group("balance")?.indicators.contains(where: { $0.code == code }) == true {
                    return (standard, nil)
                }
            }
            let texts = [column, row].filter { $0.unicodeScalars.count >= 6 }
            let isShort = !texts.isEmpty && isOfGroup(row + column)
            for text in texts {
                if let named = indicators.named(text, isShort: isShort, make: named)[i] { return (standard, named) }
            }
        }
        return nil
    }

    /// By standard: the indicator of its schools' resources that a label names.
    ///
    /// - Parameter isShort: it may lack what such names begin with.
    private func named(_ text: String, isShort: Bool) -> [Standard.Indicator?] {
        let short = (isShort ? lexicon.grammar.beginnings : []).map { String(scalars: $0) + text }
        return standardIndex.standards.map { standard in
            standard.group("resources")?.indicators.first { i in
                i.forms.contains { text.contains($0) || short.contains($0) }
            }
        }
    }

    /// What labels name, found once each: they stand at the head of many cells.
    final class IndicatorMemo {
        private var full = WordMemo<[Standard.Indicator?]>()
        private var short = WordMemo<[Standard.Indicator?]>()

        func named(
            _ text: String, isShort: Bool, make: (String, Bool) -> [Standard.Indicator?]
        ) -> [Standard.Indicator?] {
            isShort ? short.value(of: text) { make(text, true) } : full.value(of: text) { make(text, false) }
        }
    }

    /// Beside 均值, 差异系数 and 达标 the indicators of schools may stand without 每百名学生拥有 and 生均.
    func isOfGroup(_ label: String) -> Bool {
        let words = label.scalarValues
        return tables.coefficients.occurs(in: words) || lexicon.grammar.averages.occurs(in: words)
            || tables.qualified.occurs(in: words)
    }

    private func isOf(_ words: WordSet, _ row: String, _ column: String) -> Bool {
        words.occurs(in: row) || words.occurs(in: column)
    }
}
