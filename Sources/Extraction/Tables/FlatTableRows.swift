import Lexicon
import Source

/// The rows of a flattened table: runs of figures, each with the label that stands right before it.
struct FlatTableRows {
    private let lines: [FlatTableLine]
    /// The lines of each row's figures (and, between bars, of empty cells among them).
    let runs: [Range<Int>]

    private init(_ lines: [FlatTableLine], runs: [Range<Int>]) {
        self.lines = lines
        self.runs = runs
    }

    /// Nil where too few figures stand together for a table.
    init?(_ lines: [FlatTableLine]) {
        var runs: [Range<Int>] = []
        var i = 0
        while i < lines.count {
            // A dash before a figure stands for an empty cell of its row.
            let isDash = lines[i].isBlank && !lines[i].text.isEmpty && i + 1 < lines.count && lines[i + 1].isNumber
            guard lines[i].isNumber || isDash && i > 0 else { i += 1; continue }
            var j = i
            while j < lines.count, lines[j].isNumber || lines[j].isBlank && (lines[j].isBar || !lines[j].text.isEmpty) {
                j += 1
            }
            runs.append(i..<j)
            i = j
        }
        self.init(lines, runs: runs)
        let most = widths.max() ?? 0
        // 年度 | 学生数 | 2018 | 5126 | 2019 | 5308
        let areYears = runs.count >= 2 && runs.allSatisfy { $0.lowerBound > 0 && lines[$0.lowerBound - 1].isYear }
        if areYears || isRegular { return }
        guard runs.count >= 2 && most >= 2 || most >= 3, widths.reduce(0, +) >= 4 else { return nil }
    }

    var widths: [Int] { runs.map(\.count) }

    /// `毛入园率 | 93.7% | 是`: three rows or more of one figure each, with as many cells of words between them, and as many headings.
    var isRegular: Bool {
        guard runs.count >= 3, widths.allSatisfy({ $0 == 1 }), case let step = runs[1].lowerBound - runs[0].lowerBound,
            (3...5).contains(step), runs[0].lowerBound >= step + 1
        else { return false }
        return zip(runs, runs.dropFirst()).allSatisfy { $1.lowerBound - $0.lowerBound == step }
    }

    /// The first row of those with the most figures, which lost none of its cells.
    var fullest: ArraySlice<FlatTableLine>? {
        let figures = runs.map { run in lines[run].count(where: \.isNumber) }
        return figures.max().flatMap(figures.firstIndex).map { lines[runs[$0]] }
    }

    /// What stands before the first row.
    var header: [FlatTableLine] { Array(lines[..<(runs.first?.lowerBound ?? 0)]) }

    /// The lines between a row's figures and those of the row before it.
    func labels(of row: Int, header: FlatTableHeader) -> [String] {
        let start =
            row == 0
            ? header.labelStart : min(runs[row - 1].upperBound + header.verdicts.count, runs[row].lowerBound)
        return lines[start..<runs[row].lowerBound].filter { !$0.isBlank }.map(\.text)
    }
}

/// Names the figures of a flattened table by its rows and columns.
struct FlatTableReader {
    let lines: [FlatTableLine]
    let rows: FlatTableRows
    let header: FlatTableHeader
    let figures: TableFigures
    let lexicon: BindingLexicon
    let tables: TableLexicon
    /// The header has a column of remarks: what they say stands in front of the next row's label.
    let hasNotes: Bool

    private var isScored: Bool { header.column(.score, tables) != nil }

    func read() -> (cells: [TableGrid.Cell], scores: [TableGrid.Score], verdicts: [TableGrid.Text]) {
        var verdicts: [TableGrid.Text] = []
        var cells: [TableGrid.Cell] = []
        var scores: [TableGrid.Score] = []
        var stage: String?
        var whole = FlatTableWhole(hasGroups: header.hasGroups)
        for (r, run) in rows.runs.enumerated() {
            var row: [String] = []
            var ownStage: String?
            var labels = rows.labels(of: r, header: header).filter { !lexicon.plans.properties.contains($0) }
            let unit = unit(takenFrom: &labels)
            for label in labels {
                if let name = FactNaming.stageOnly(label, lexicon) { ownStage = name } else { row.append(label) }
            }
            // 小学, 初中 below 其中: are parts; elsewhere they head the rows to the next.
            let isPart = row.isEmpty && ownStage != nil && whole.isDivided
            if !isPart, let ownStage { stage = ownStage }
            let otherStage = row.lazy.compactMap(otherStage).first
            if otherStage != nil || row.contains(where: { tables.wholeRows.contains($0) }) { stage = nil }
            // A note of the row before (原因) stands in front of the label.
            if lines[run.lowerBound].isBar || hasNotes, let last = row.last { row = [last] }
            let label = whole.label(
                of: row, isPart ? labels.first : nil, lexicon, tables,
                unique: { name in count(ofRowsNamed: name) == 1 })
            if isScored, let score = score(run, name: row.last ?? whole.label) { scores.append(score) }
            for (heading, line) in zip(header.verdicts, lines[run.upperBound...]) {
                verdicts.append(
                    TableGrid.Text(range: line.range, heading: heading, subject: label, number: nil, role: nil))
            }
            cells += self.cells(
                run, label: label, part: whole.partName,
                stage: isPart ? ownStage : otherStage ?? stage ?? whole.stage, unit: unit)
        }
        return (cells, scores, verdicts)
    }

    /// 特殊教育学校, 九年一贯制学校 below 初中: a row of its own, and none of the stage above.
    private func otherStage(_ label: String) -> String?? {
        let words = label.scalarValues
        guard let (length, stage) = lexicon.stage(in: words, at: 0),
            length == words.count || lexicon.grammar.anySchool.isExactly(in: words, length..<words.count)
        else { return nil }
        return .some(stage)
    }

    /// The unit that a row prints in the cell before its figures, under 单位.
    private func unit(takenFrom labels: inout [String]) -> String? {
        guard header.hasUnits, let last = labels.last, tables.unit(inHeading: "(\(last))") != nil else { return nil }
        return labels.removeLast()
    }

    private func count(ofRowsNamed name: String) -> Int {
        rows.runs.indices.count { rows.labels(of: $0, header: header).contains(name) }
    }

    private func score(_ run: Range<Int>, name: String) -> TableGrid.Score? {
        let figured = zip(header.columns, lines[run]).filter { !$0.1.isBlank }
        guard !tables.isShifted(figured.map { (heading: $0.0, isPercent: $0.1.text.hasSuffix("%")) }) else {
            return nil
        }
        func points(_ kind: TableLexicon.Column) -> Int? {
            guard let at = header.column(kind, tables).map({ run.lowerBound + $0 }), run.contains(at),
                !lines[at].isBlank
            else { return nil }
            return figures.beginning(at: lines[at].range.lowerBound)
        }
        var score = TableGrid.Score(
            name: name, full: points(.weight), score: points(.score),
            range: lines[run.lowerBound].range.lowerBound..<lines[run.upperBound - 1].range.upperBound)
        score?.isMeasured = zip(header.columns, lines[run]).contains { column, line in
            !line.isBlank && tables.column(column) != .weight && tables.column(column) != .score
        }
        return score
    }

    /// Whether it is known which figure of a row stands in which column: there are as many, or what lacks is known. Means have
    /// none below 综合, and what nobody has (0) no share.
    private func fits(_ row: ArraySlice<FlatTableLine>, label: String) -> Bool {
        let columns = header.columns
        if header.lacksFigures { return false }
        let width = row.count - row.reversed().prefix(while: \.isBlank).count
        guard width != columns.count, row.count < columns.count || width > columns.count,
            header.hasCodes || !columns.contains("")
        else {
            return true
        }
        guard width == columns.count - 1, let last = columns.last else { return false }
        let isWhole = tables.wholeColumn.occurs(in: last) || header.codes.last?.map(tables.wholeCodes.contains) ?? false
        return isWhole && tables.means.occurs(in: label)
            || width == 1 && tables.rateHeadings.occurs(in: last) && !tables.rateHeadings.occurs(in: columns[0])
    }

    private func cells(
        _ run: Range<Int>, label: String, part: String?, stage: String?, unit: String?
    ) -> [TableGrid.Cell] {
        // Under 单位 a dash says that there is none.
        let hasNoUnit = header.hasUnits && lines[run.lowerBound].isBlank && run.count > header.columns.count
        let run = hasNoUnit ? run.dropFirst() : run
        guard fits(lines[run], label: label) else { return [] }
        let stages = ColumnStages.carried(header.columns, tables)
        return lines[run].enumerated().compactMap { c, line in
            let column = c < header.columns.count ? header.columns[c] : ""
            guard !line.isBlank, column.isEmpty || tables.column(column) != .score else { return nil }
            let isStandard = tables.standards.contains(column)
            let growth = column.isEmpty ? nil : tables.growth(column, behind: header.columns[..<c].reversed())
            return TableGrid.Cell(
                range: line.range, mention: figures.first(of: line.range), rowLabel: label, partName: part,
                columnLabel: growth ?? column, code: c < header.codes.count ? header.codes[c] : nil,
                stage: stage ?? (c < stages.count ? stages[c] : nil),
                unit: unit,
                role: isStandard ? .standard : nil, period: label.count <= 6 ? GridSheet.year(in: label) : nil,
                isNamedByRow: isStandard)
        }
    }
}
