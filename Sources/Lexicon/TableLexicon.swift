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
    public let notRows: Set<String>
    /// Rows of all stages together.
    public let wholeRows: Set<String>
    /// Headings of columns that say only that figures stand below.
    public let values: Set<String>
    /// Headings of columns that say by how much the figure to the left grew: 增长率, 比上年增减.
    private let growths: Set<String>
    /// Headings of columns that number the rows.
    public let numbering: Set<String>
    /// Headings of columns whose digits are codes of the rows.
    public let codes: Set<String>
    /// Names of the row that adds up a table of scores, and of rows that add up a part of it.
    private let totals: Set<String>
    private let subtotals: Set<String>
    /// Words of running text right before the points that were earned.
    public let earned: WordSet
    public let total: WordSet
    /// Words by which points are those of a whole item: 本项自评得.
    public let ofItem: WordSet
    /// Headings of columns of text that quote requirements.
    public let standards: Set<String>
    /// Words in headings of columns that say why: the figures in them are no results.
    public let reasons: [String]
    /// How rows end that name a place.
    public let placeEnds: [String]
    /// Words of cells that say how the form is filled in.
    public let instructions: [String]
    /// Units that a heading prints in brackets, or a table behind 单位.
    private let headingUnits: Set<String>
    /// By what a unit is per, the other ways of saying it: 百生 is 百名学生.
    private let perForms: [(per: String, forms: [String])]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/tables.yaml", files)
        try root.check(
            keys: Set(
                Column.allCases.map(\.rawValue) + [
                    "whole_rows",
                    "not_rows", "numbering", "codes", "standard", "totals", "subtotals", "earned", "of_item",
                    "heading_units",
                    "per_forms", "values", "growths", "reasons", "instructions", "place_ends",
                ]))
        columns = WordTable(
            Column.allCases.flatMap { column in (root[column.rawValue]?.texts ?? []).map { ($0, column) } })
        standards = Set(root["standard"]?.texts ?? [])
        reasons = root["reasons"]?.texts ?? []
        placeEnds = root["place_ends"]?.texts ?? []
        instructions = root["instructions"]?.texts ?? []
        codes = Set(root["codes"]?.texts ?? [])
        numbering = Set(root["numbering"]?.texts ?? [])
        growths = Set(root["growths"]?.texts ?? [])
        values = Set(root["values"]?.texts ?? [])
        wholeRows = Set(root["whole_rows"]?.texts ?? [])
        headingUnits = Set(root["heading_units"]?.texts ?? [])
        perForms = (root["per_forms"]?.map ?? []).map { ($0.key, $0.value.texts) }
        notRows = Set(root["not_rows"]?.texts ?? [])
        totals = Set(root["totals"]?.texts ?? [])
        subtotals = Set(root["subtotals"]?.texts ?? [])
        earned = WordSet(root["earned"]?.texts ?? [])
        ofItem = WordSet(root["of_item"]?.texts ?? [])
        total = WordSet(Array(totals))
    }

    /// The unit that a heading prints: `在校学生数(万人)` → `万人`, `金额单位:万元` → `万元`.
    public func unit(inHeading label: String) -> String? {
        // Most labels name none.
        guard label.utf8.contains(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ":") }) else { return nil }
        var rest = label[...]
        while let mark = rest.firstRange(of: "单位:") {
            rest = rest[mark.upperBound...]
            let unit = rest.drop { $0 == " " }.prefix { !")) ,。|、".contains($0) }
            // 单位:所、人、平方米: each column has its own.
            if rest[unit.endIndex...].first == "、" { continue }
            if headingUnits.contains(String(unit)) { return String(unit) }
        }
        let scalars = label.unicodeScalars
        guard let close = scalars.lastIndex(of: ")"), let open = scalars[..<close].lastIndex(of: "(") else {
            return nil
        }
        let inner = String(scalars[scalars.index(after: open)..<close])
        return headingUnits.contains(inner) ? inner : nil
    }

    /// `单位:亿元、个、万人次`: the units of the columns, where there are several.
    public func units(inHeading label: String) -> [String] {
        guard let mark = label.firstRange(of: "单位:") else { return [] }
        let units = label[mark.upperBound...].drop { $0 == " " }.prefix { !"))。|\n".contains($0) }
            .split { "、,/ ".contains($0) }.map(String.init)
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
        let bare = heading.filter { !"()%± ".contains($0) }
        guard growths.contains(bare) else { return (false, false) }
        return (true, heading.contains("%") || bare.hasSuffix("率") || bare.hasSuffix("幅") || bare.hasSuffix("百分比"))
    }

    public func isSubtotal(_ row: String) -> Bool { subtotals.contains { row.contains($0) } }
}

extension TableLexicon.Column {
    fileprivate var order: Int { TableLexicon.Column.allCases.firstIndex(of: self) ?? 0 }
}
