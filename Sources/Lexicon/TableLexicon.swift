/// What the columns of flattened tables hold, by their names: Lexicons/patterns/tables.yaml.
public final class TableLexicon: Sendable {
    public enum Column: String, Hashable, Sendable, CaseIterable {
        case name, sign, target, unit, actual, weight, score, note

        /// Whether its cells are figures.
        public var isFigure: Bool {
            switch self {
            case .target, .actual, .weight, .score: true
            default: false
            }
        }
    }
    /// By each of their forms.
    private let columns: WordTable<Column>
    public let notRows: WordList
    /// The cell above the rows' names, which is no title.
    public let corners: WordList
    /// Rows of all stages together.
    public let wholeRows: WordList
    /// Headings of columns that say only that figures stand below.
    public let values: WordList
    /// Headings of columns that say by how much the figure to the left grew: 增长率, 比上年增减.
    private let growths: WordList
    /// Headings of columns that number the rows.
    public let numbering: WordList
    /// Headings of columns whose digits are codes of the rows, and of those that print units: 亿立方米 is no figure there.
    public let codes: WordList
    public let unitHeadings: WordList
    /// Headings of columns that say by how much something grows a year, on the whole: 年均增长.
    private let yearlyGrowths: WordList
    /// Names of the row that adds up a table of scores, and of rows that add up a part of it.
    private let totals: Set<String>
    private let subtotals: WordSet
    /// Words of running text right before the points that were earned.
    public let earned: WordSet
    public let total: WordSet
    /// Words by which points are those of a whole item: 本项自评得.
    public let ofItem: WordSet
    /// Headings of columns of text that quote requirements.
    public let standards: WordList
    /// Headings of columns of verdicts, under which no figures stand.
    private let verdicts: WordList
    /// Words in headings of columns that say why: the figures in them are no results.
    public let reasons: [String]
    /// How rows end that name a place.
    public let placeEnds: [String]
    /// Words of cells that say how the form is filled in.
    public let instructions: [String]
    /// Units that a heading prints in brackets, or a table behind 单位.
    private let headingUnits: WordList
    /// By what a unit is per, the other ways of saying it: 百生 is 百名学生.
    private let perForms: [(per: String, forms: [String])]

    /// Which of `growths` are in per cent, by how they end.
    private let percentGrowths: WordSet
    /// In names of rows that are no part of another's: 总额.
    public let wholeAmounts: WordSet
    /// Rows that end in these say what came in, or what it was spent on.
    public let accountRows: WordSet
    /// With which rows begin that go on with the row before: 普通(高中).
    public let continuingRows: WordSet
    /// The first cell of a table copied one cell a line that numbers its rows.
    public let serialHeadings: WordSet
    /// Cells of the column of signs: ≥, 定性.
    public let signs: WordList
    /// The column behind those of the indicators: 综合.
    public let wholeColumn: WordSet
    public let wholeCodes: Set<String>
    /// Words of rows that are means.
    public let means: WordSet
    /// In headings below which stand figures in per cent.
    public let rateHeadings: WordSet
    /// By what a label holds, the stage of its figures: the first word that fits counts.
    private let stageWords: WordSet
    private let stages: [String]
    /// In labels of 差异系数, and of the schools that meet a standard, counted or as a share.
    public let coefficients: WordSet
    public let qualified: WordSet
    public let qualifiedShares: WordSet
    /// In labels of figures in 所 and in %, and what labels of figures in % and in 人 end in.
    public let schoolCounts: WordSet
    public let shareLabels: WordSet
    public let rateEnds: WordSet
    public let peopleEnds: WordSet
    /// In labels of money whose unit is 亿 or 万.
    public let moneyLabels: WordSet
    /// Which of `weights` may be printed with `%`, by how they end.
    private let percentWeights: WordSet
    /// Headings of columns of points: those that can be had; all.
    public let weights: WordList
    public let points: WordList
    /// 单位:
    private let unitLabels: WordSet
    /// In running text right before points that are neither had nor to be had, and before those that were taken off.
    public let adjusting: WordSet
    public let taken: WordSet
    /// Between a name and its points.
    public let pointWords: WordSet
    /// Behind points that cannot be had.
    public let noPoints: WordSet
    /// Before a list of points each of which was earned.
    public let earnedInTurn: WordSet
    public let glued: GluedTableWords

    private static let names = [
        "whole_rows", "not_rows", "numbering", "codes", "standard", "verdicts", "totals", "subtotals", "earned",
        "of_item",
        "heading_units", "values", "growths", "percent_growths", "yearly_growths", "reasons", "instructions",
        "place_ends",
        "whole_amounts", "account_rows", "continuing_rows", "serial_headings", "signs", "whole_column", "whole_codes",
        "means",
        "rate_headings",
        "coefficients", "qualified", "qualified_shares", "school_counts", "share_labels", "rate_ends", "people_ends",
        "money_labels", "weights", "percent_weights", "marks", "unit_labels", "adjusting", "taken", "point_words",
        "no_points",
        "earned_in_turn", "corners",
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists(
            "patterns/tables.yaml", names: Column.allCases.map(\.rawValue) + Self.names,
            maps: ["per_forms", "label_stages"], files)
        columns = WordTable(Column.allCases.flatMap { column in lists[column.rawValue].map { ($0, column) } })
        standards = WordList(lists["standard"])
        verdicts = WordList(lists["verdicts"])
        reasons = lists["reasons"]
        placeEnds = lists["place_ends"]
        instructions = lists["instructions"]
        codes = WordList(lists["codes"])
        unitHeadings = WordList(lists["unit"])
        yearlyGrowths = WordList(lists["yearly_growths"])
        numbering = WordList(lists["numbering"])
        growths = WordList(lists["growths"])
        percentGrowths = lists.set("percent_growths")
        values = WordList(lists["values"])
        wholeRows = WordList(lists["whole_rows"])
        headingUnits = WordList(lists["heading_units"])
        perForms = lists.map("per_forms").map { ($0.key, $0.words) }
        notRows = WordList(lists["not_rows"])
        corners = WordList(lists["corners"])
        totals = Set(lists["totals"])
        subtotals = lists.set("subtotals")
        earned = lists.set("earned")
        ofItem = lists.set("of_item")
        total = WordSet(Array(totals))
        wholeAmounts = lists.set("whole_amounts")
        accountRows = lists.set("account_rows")
        continuingRows = lists.set("continuing_rows")
        serialHeadings = WordSet(lists["serial_headings"])
        signs = WordList(lists["signs"])
        wholeColumn = lists.set("whole_column")
        wholeCodes = Set(lists["whole_codes"])
        means = lists.set("means")
        rateHeadings = lists.set("rate_headings")
        let labelStages = lists.map("label_stages").compactMap { word, stages in stages.first.map { (word, $0) } }
        stageWords = WordSet(labelStages.map(\.0))
        stages = labelStages.map(\.1)
        coefficients = lists.set("coefficients")
        qualified = lists.set("qualified")
        qualifiedShares = lists.set("qualified_shares")
        schoolCounts = lists.set("school_counts")
        shareLabels = lists.set("share_labels")
        rateEnds = lists.set("rate_ends")
        peopleEnds = lists.set("people_ends")
        moneyLabels = lists.set("money_labels")
        percentWeights = lists.set("percent_weights")
        weights = WordList(lists["weights"])
        points = WordList(lists["weights"] + lists["marks"])
        unitLabels = lists.set("unit_labels")
        adjusting = lists.set("adjusting")
        taken = lists.set("taken")
        pointWords = lists.set("point_words")
        noPoints = lists.set("no_points")
        earnedInTurn = lists.set("earned_in_turn")
        glued = try GluedTableWords(files)
    }

    /// Whether a text says in what something is printed: 单位:万元.
    public func tellsUnit(_ text: String) -> Bool { unitLabels.occurs(in: text) }

    /// Where the first 单位: of a text ends.
    private func endOfUnitLabel(in text: [UInt32], from start: Int) -> Int? {
        guard let first = unitLabels.first(in: text, start..<text.count),
            let length = unitLabels.lengthBeginning(in: text, at: first, before: text.count)
        else { return nil }
        return first + length
    }

    private static let afterUnit = Set(") ,。|、".unicodeScalars)

    /// Whether the cells below a heading hold verdicts: 自评等级.
    public func isVerdict(_ heading: String) -> Bool { verdicts.contains(heading) }

    /// The unit that a heading prints: `在校学生数(万人)` → `万人`, `金额单位:万元` → `万元`.
    public func unit(inHeading label: String) -> String? {
        // Most labels name none.
        guard label.utf8.contains(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ":") }) else { return nil }
        let scalars = label.unicodeScalars
        let text = scalars.map(\.value)
        var end = 0
        while let mark = endOfUnitLabel(in: text, from: end) {
            end = mark
            let unit = scalars.dropFirst(mark).drop { $0 == " " }.prefix { !Self.afterUnit.contains($0) }
            // 单位:所、人、平方米: each column has its own.
            if scalars[unit.endIndex...].first == "、" { continue }
            if headingUnits.contains(String(unit)) { return String(unit) }
        }
        guard let close = scalars.lastIndex(of: ")"), let open = scalars[..<close].lastIndex(of: "(") else {
            return nil
        }
        let inner = String(scalars[scalars.index(after: open)..<close])
        return headingUnits.contains(inner) ? inner : nil
    }

    /// `单位:亿元、个、万人次`: the units of the columns, where there are several.
    public func units(inHeading label: String) -> [String] {
        let scalars = label.unicodeScalars
        guard let mark = endOfUnitLabel(in: scalars.map(\.value), from: 0) else { return [] }
        let units = scalars.dropFirst(mark).drop { $0 == " " }.prefix { !")。|\n".unicodeScalars.contains($0) }
            .split { "、,/ ".unicodeScalars.contains($0) }.map { String($0) }
        return units.count >= 2 && units.allSatisfy(headingUnits.contains) ? units : []
    }

    /// The unit as a heading says what it is per: 人/百生 under 每百名学生拥有… is 人/百名学生.
    public func unit(_ unit: String, perIn label: String) -> String {
        for (per, forms) in perForms where unit.hasSuffix("/" + per) {
            guard let form = forms.first(where: { label.contains($0) }) else { continue }
            return unit.dropLast(per.count) + form
        }
        return unit
    }

    /// The heading without the units that it prints in brackets, and without blanks.
    public func withoutUnit(_ label: String) -> String {
        // Most labels have neither.
        guard label.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: " ") }) else { return label }
        var text = label.unicodeScalars
        while let open = text.lastIndex(of: "(") {
            guard let close = text[open...].firstIndex(of: ")") else {
                text.removeSubrange(open...)
                continue
            }
            guard unit(inHeading: String(text[open...close])) != nil || Self.isSign(text[open...close]) else { break }
            text.removeSubrange(open...close)
        }
        text.removeAll { $0 == " " }
        return String(text)
    }

    /// `(A)`, `(B/A)`: by which signs a form reckons with its columns.
    private static func isSign(_ bracket: Substring.UnicodeScalarView) -> Bool {
        let inner = bracket.dropFirst().dropLast()
        return inner.count <= 10 && inner.contains { "A" <= $0 && $0 <= "G" }
            && inner.allSatisfy { "A" <= $0 && $0 <= "G" || "/÷=×+-*100%".unicodeScalars.contains($0) }
    }

    /// What a column of this heading holds; nil for a heading the lexicon does not know. What stands in a bracket behind a
    /// form is no part of it; where several columns have such a form, the first of `Column.allCases` is meant.
    public func column(_ heading: String) -> Column? {
        if let exact = columns[heading] { return exact }
        guard heading.utf8.contains(UInt8(ascii: "(")) else { return nil }
        var first: Column?
        for (i, byte) in zip(heading.utf8.indices, heading.utf8) where byte == UInt8(ascii: "(") {
            guard let column = columns[String(heading[..<i])] else { continue }
            if first.map({ column.order < $0.order }) ?? true { first = column }
        }
        return first
    }

    /// Whether a row of scores adds up the others. A remark of the row before may stand in front: 宣传不够合计.
    public func isTotal(_ row: String) -> Bool {
        let name = row.filter { !$0.isWhitespace }
        return totals.contains(name) || totals.contains { name.hasSuffix($0) } && !isSubtotal(name)
    }

    /// Whether a label says only that its figures are of everything: 合计, 全县.
    public func isWhole(_ label: String) -> Bool { wholeRows.contains(label) }

    /// Whether a heading says only by how much something grew, and whether in per cent.
    public func growth(_ heading: String) -> (isGrowth: Bool, isPercent: Bool) {
        let bare = Self.bare(heading)
        guard growths.contains(bare) else { return (false, false) }
        return (true, heading.contains("%") || percentGrowths.ends(bare))
    }

    /// `增长%` behind `预算内教育经费拨款(万元)`: the growth of that. Nil for a heading that says more, or something else.
    ///
    /// - Parameter headings: of the columns of figures before it, the nearest first.
    public func growth(_ heading: String, behind headings: some Sequence<String>) -> String? {
        let kind = growth(heading)
        guard kind.isGrowth else { return nil }
        let of = headings.first { !$0.isEmpty && !growth($0).isGrowth } ?? ""
        return withoutUnit(of) + (kind.isPercent ? "增长率(%)" : "变动")
    }

    /// How badly a figure stands below a heading: 96.00% below 分值 or 支出(万元), a bare 9.6 below 执行率.
    public func misfit(percent isPercent: Bool, below heading: String) -> Int {
        let isRate = rateHeadings.occurs(in: heading) || growth(heading).isGrowth
        let name = withoutUnit(heading)
        guard isPercent || !isRate else { return heading.contains("%") ? 0 : 1 }
        if isRate { return 0 }
        if notRows.contains(name) { return 1 }
        if let kind = column(name), kind == .name || kind == .note { return 1 }
        guard isPercent else { return 0 }
        switch column(name) {
        case .score: return 2
        // 权重 may be printed either way.
        case .weight: return weights.contains(name) && percentWeights.ends(name) ? 1 : 2
        default: return moneyLabels.occurs(in: name) || unit(inHeading: heading)?.hasSuffix("元") == true ? 2 : 0
        }
    }

    /// Whether the figures of a row lost cells among them, so that some stand in wrong columns: a bare number below 执行率
    /// alone is nothing, one beside a percentage in another column is.
    public func isShifted(_ row: [(heading: String, isPercent: Bool)]) -> Bool {
        let misfits = row.map { misfit(percent: $0.isPercent, below: $0.heading) }
        return zip(row, misfits).contains { $0.0.isPercent && $0.1 > 0 } && misfits.reduce(0, +) >= 2
    }

    /// The stage that a label tells of: 农村小学教师数.
    public func stage(in label: String) -> String? {
        let label = label.unicodeScalars.map(\.value)
        return stageWords.found(in: label, label.indices).first.map { stages[$0] }
    }

    /// Whether a heading says by how much a year something grew on the whole.
    public func isYearlyGrowth(_ heading: String) -> Bool {
        yearlyGrowths.contains(Self.bare(heading))
    }

    /// A heading without the marks around what it says: 增长(±%).
    private static func bare(_ heading: String) -> String {
        let scalars = heading.unicodeScalars
        return scalars.contains(where: marks.contains) ? String(scalars.filter { !marks.contains($0) }) : heading
    }
    private static let marks = Set("()%± ".unicodeScalars)

    public func isSubtotal(_ row: String) -> Bool { subtotals.occurs(in: row) }
}

extension TableLexicon.Column {
    fileprivate var order: Int { TableLexicon.Column.allCases.firstIndex(of: self) ?? 0 }
}
