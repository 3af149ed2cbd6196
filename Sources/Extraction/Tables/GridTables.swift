import Lexicon
import Normalization
import Reading
import Records
import Source

/// Tables whose rows and columns are known: those of a page, rows of cells between bars, and columns held apart by spaces.
struct GridTables {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: BindingLexicon
    let terms: TermIndex
    let tables: TableLexicon
    let figures: TableFigures

    private var view: TextView { outline.view }

    /// - Parameters:
    ///   - plain: the document's tables of plain text; those between bars and held apart by spaces are read from it.
    ///   - listed: tables of plain text whose rows were told apart already.
    ///   - tabbed: those whose cells tabs hold apart.
    func find(in plain: PlainTables, listed: [Table], tabbed: [Table]) -> [TableGrid] {
        (document.tables + plain.barred() + listed + tabbed
            + plain.spaced(besides: tabbed.compactMap(\.range), isFigure: { figure(in: $0) != nil })).compactMap {
                table in
                let sheet = GridSheet(
                    table: table, view: outline.view,
                    isCode: { tables.codes.contains($0) || tables.unitHeadings.contains($0) },
                    isFigure: { figure(in: $0) != nil })
                return grid(sheet, figure: figure)
            }
    }

    /// The mention that is the whole of a cell, but for a sign before it and a limit behind: `≥7处`, `46.8公里`, `2,105`,
    /// `80以上`; `[11]` is what comes together over the years.
    private func figure(in cell: Range<Int>) -> Int? {
        let mentions = figures.mentions
        let cell = lexicon.plans.bare(cell, in: view)
        var start = cell.lowerBound
        if let index = figures.beginning(at: start), mentions[index].range.upperBound >= cell.upperBound {
            return mentions[index].kind == .listNumber || mentions[index].kind == .year ? nil : index
        }
        while start < cell.upperBound, view.at(start).isSpace || TableFigures.signs.contains(view.at(start)) {
            start += 1
        }
        guard let index = figures.beginning(at: start) ?? figures.beginning(at: cell.lowerBound) else { return nil }
        if mentions[index].range.upperBound >= cell.upperBound { return index }
        // A number in words of the scanner's own reading: all that stands in the cell is the number.
        return TableFigures.isNumber(view.s[cell]) ? index : nil
    }

    private func grid(_ sheet: GridSheet, figure: (Range<Int>) -> Int?) -> TableGrid? {
        let headers = GridHeaders(sheet: sheet, terms: terms, tables: tables)
        let sections = sections(of: sheet)
        var cells: [TableGrid.Cell] = []
        var isSpread = false
        var columns: [Int: Column] = [:]
        var stages: [Int: [String?]] = [:]
        for cell in sheet.figures {
            guard let mention = figure(cell.range) else { continue }
            let header = headers.above(row: cell.row)
            let place = (header ?? -1) * sheet.table.columns + cell.column
            let column = columns[place] ?? self.column(cell.column, headers, header)
            columns[place] = column
            let kind = headers.kind(header, column: cell.column)
            if kind == .score { isSpread = true; continue }
            let stage = column.stage ?? sections.last { $0.row < cell.row && $0.row > headers.lastRow(header) }?.stage
            let named = headers.nameColumn(header).flatMap { sheet.cell(cell.row, $0) }
            var row = GridRow(labels: [], stage: stage)
            if let named {
                row.labels = [sheet.text(named)].filter { !$0.isEmpty }
            } else {
                row = GridRowReader(sheet: sheet, headers: headers, lexicon: lexicon).row(
                    left: cell, header, stage: stage)
            }
            if named != nil, row.labels.isEmpty { isSpread = true; continue }
            let carried = stages[header ?? -1] ?? carriedStages(headers, header, of: sheet)
            stages[header ?? -1] = carried
            cells.append(
                TableGrid.Cell(
                    range: cell.range, mention: mention, rowLabel: row.labels.joined(), partName: row.partName,
                    columnLabel: growth(column.heading, left: cell, sheet, headers, header) ?? column.heading,
                    code: column.code,
                    stage: row.stage ?? carried[cell.column],
                    columnStage: column.labels.isEmpty ? "" : column.stage ?? "",
                    unit: headers.unit(header, row: cell.row, sheet: sheet),
                    moneyUnit: headers.moneyUnit(header),
                    isLikeMoney: column.isLikeMoney,
                    role: tables.standards.contains(column.labels.last ?? "")
                        ? .standard : named == nil ? nil : kind.map(TableGrid.role(of:)), period: row.period,
                    isNamedByRow: named != nil && (kind == .target || kind == .actual)))
        }
        guard !cells.isEmpty || isSpread || !headers.rows.isEmpty, let range = sheet.range else { return nil }
        return TableGrid(
            title: sheet.table.title,
            unit: sheet.table.cells.lazy.map { sheet.text($0) }.filter { tables.tellsUnit($0) }
                .compactMap { tables.unit(inHeading: $0) }.first,
            cells: cells, range: range, texts: texts(sheet, headers),
            scores: scores(sheet, headers, figure))
    }

    private func carriedStages(_ headers: GridHeaders, _ header: Int?, of sheet: GridSheet) -> [String?] {
        ColumnStages.carried(
            (0..<sheet.table.columns).map { headers.labels(header, column: $0).joined() }, tables)
    }

    /// What a header says of a column, read once for all its cells.
    private struct Column {
        /// Without codes and stages.
        var labels: [String] = []
        var code: String?
        var stage: String?
        var heading = ""
        var isLikeMoney = false
    }

    private func column(_ number: Int, _ headers: GridHeaders, _ header: Int?) -> Column {
        var column = Column()
        for label in headers.labels(header, column: number) {
            if label.count <= 3, label.hasPrefix("L"), Int(label.dropFirst()) != nil {
                column.code = label
            } else if let name = FactNaming.stageOnly(label, lexicon) {
                column.stage = name
            } else {
                column.labels.append(label)
            }
        }
        column.heading = heading(column.labels)
        column.isLikeMoney = headers.isLikeMoney(header, column: number)
        return column
    }

    /// The rows of one cell that head those below them, each with its stage: `| 普通小学 | | | |`.
    private func sections(of sheet: GridSheet) -> [(row: Int, stage: String?)] {
        (0..<sheet.table.rows).compactMap { row in
            guard sheet.table.columns >= 2, case let name = sheet.label(row, 0), !name.isEmpty,
                (1..<sheet.table.columns).allSatisfy({ sheet.label(row, $0).isEmpty }),
                !(0..<sheet.table.columns).contains(where: { sheet.cell(row, $0).map(sheet.isFigure) ?? false })
            else { return nil }
            let words = name.scalarValues
            return (row, words.indices.lazy.compactMap { lexicon.stage(in: words, at: $0)?.payload }.first ?? nil)
        }
    }

    /// `增长%` behind `预算内教育经费拨款(万元)`: of that. Behind a column of years it is of what the row is about.
    private func growth(
        _ heading: String, left cell: Table.Cell, _ sheet: GridSheet, _ headers: GridHeaders, _ header: Int?
    ) -> String? {
        tables.growth(
            heading,
            behind: (0..<cell.column).reversed().lazy.compactMap { column in
                guard let left = sheet.cell(cell.row, column), sheet.isFigure(left) else { return nil }
                let label = self.heading(headers.labels(header, column: column))
                return Profile.year(in: label.scalarValues[...]) != nil || GridSheet.bareYear(label) != nil ? "" : label
            })
    }

    /// The rows below a header with a column of points that were earned.
    private func scores(_ sheet: GridSheet, _ headers: GridHeaders, _ figure: (Range<Int>) -> Int?) -> [TableGrid.Score]
    {
        (0..<sheet.table.rows).compactMap { row in
            let header = headers.above(row: row)
            guard !headers.rows.contains(row), let earned = headers.last(.score, header, before: sheet.table.columns),
                !isShifted(row, sheet, headers, figure)
            else { return nil }
            let weight = headers.last(.weight, header, before: earned)
            func points(_ column: Int?) -> (cell: Table.Cell, mention: Int)? {
                guard let column, let cell = sheet.cell(row, column), cell.row == row, sheet.isFigure(cell),
                    let mention = figure(view.trimmed(cell.range))
                else { return nil }
                return (cell, mention)
            }
            var (full, score) = (points(weight), points(earned))
            let labels = (0..<(weight ?? earned)).map { sheet.label(row, $0) }.filter { !$0.isEmpty }
            if let name = labels.first, tables.isTotal(name), weight != nil {
                // A row of two figures, what could be had and what was earned: whatever columns they slipped into.
                let both = (0..<sheet.table.columns).compactMap { points($0) }
                if both.count == 2 { (full, score) = (both[0], both[1]) }
            }
            guard let last = score?.cell ?? full?.cell else { return nil }
            // A cell that reaches down from a row above is no part of this one's text.
            let own = (0...last.column).compactMap { sheet.cell(row, $0) }.filter { $0.row == row }
            let start = own.map(\.range.lowerBound).min() ?? last.range.lowerBound
            let name = headers.nameColumn(header).map { sheet.label(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
            var found = TableGrid.Score(
                name: name ?? labels.first ?? "", full: full?.mention, score: score?.mention,
                range: start..<max(start, last.range.upperBound))
            found?.isMeasured = own.contains { cell in
                cell.column != weight && cell.column != earned && sheet.isFigure(cell)
                    && !headers.labels(header, column: cell.column).contains { tables.numbering.contains($0) }
            }
            return found
        }
    }

    /// Whether the figures of a row lost cells among them: 84.12% below 得分.
    private func isShifted(
        _ row: Int, _ sheet: GridSheet, _ headers: GridHeaders, _ figure: (Range<Int>) -> Int?
    ) -> Bool {
        let header = headers.above(row: row)
        return tables.isShifted(
            sheet.figures(in: row).compactMap { cell in
                figure(cell.range).map {
                    (headers.labels(header, column: cell.column).last ?? "", figures.mentions[$0].unit == "%")
                }
            })
    }

    private func texts(_ sheet: GridSheet, _ headers: GridHeaders) -> [TableGrid.Text] {
        sheet.texts(besides: headers.rows).compactMap { cell in
            let header = headers.above(row: cell.row)
            let heading = headers.labels(header, column: cell.column).last ?? ""
            // 偏差原因分析及改进措施: what the figures there tell of is why, and no result.
            if tables.reasons.contains(where: { heading.contains($0) }) { return nil }
            // 发病率(1/10万) names a row, and in what its figures are.
            if tables.unit(inHeading: sheet.text(cell)) != nil, cell.range.last.map({ view.at($0) }) == code(")") {
                return nil
            }
            let subject = sheet.subject(cell.row, nameColumn: headers.nameColumn(header))
            let kind = headers.kind(header, column: cell.column)
            let role: Role? = tables.standards.contains(heading) ? .standard : kind == .target ? .target : nil
            return TableGrid.Text(
                range: cell.range, heading: heading, subject: subject.name,
                number: subject.number ?? serialNumber(ofRow: cell.row, below: header, sheet, headers), role: role)
        }
    }

    /// What stands in a row below 序号.
    private func serialNumber(
        ofRow row: Int, below header: Int?, _ sheet: GridSheet, _ headers: GridHeaders
    ) -> Int? {
        (0..<min(2, sheet.table.columns)).first { column in
            headers.labels(header, column: column).contains { tables.numbering.contains($0) }
        }.flatMap { sheet.cell(row, $0) }.flatMap { Int(sheet.text($0)) }
    }

    /// The lowest label where it names an indicator by itself, with a unit that stands above it; else all of them.
    private func heading(_ labels: [String]) -> String {
        guard let last = labels.last, labels.count > 1, terms.isTerm(tables.withoutUnit(last).scalarValues) else {
            return labels.joined()
        }
        guard tables.unit(inHeading: last) == nil,
            let unit = labels.lazy.compactMap({ tables.unit(inHeading: $0) }).first
        else { return last }
        return "\(last)(\(unit))"
    }
}
