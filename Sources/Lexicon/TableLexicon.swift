/// What the columns of flattened tables hold, by their names: Lexicons/patterns/tables.yaml.
public struct TableLexicon: Sendable {
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
    private let columns: [String: Column]
    public let notRows: Set<String>
    /// Rows of all stages together.
    public let wholeRows: Set<String>
    /// Headings of columns that number the rows.
    public let numbering: Set<String>
    /// Names of the row that adds up a table of scores, and of rows that add up a part of it.
    private let totals: Set<String>
    private let subtotals: Set<String>
    /// Words of running text right before the points that were earned.
    public let earned: WordSet
    public let total: WordSet
    /// Headings of columns of text that quote requirements.
    public let standards: Set<String>

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/tables.yaml", files)
        try root.check(
            keys: Set(
                Column.allCases.map(\.rawValue) + [
                    "whole_rows",
                    "not_rows", "numbering", "standard", "totals", "subtotals", "earned",
                ]))
        columns = Dictionary(
            Column.allCases.flatMap { column in (root[column.rawValue]?.texts ?? []).map { ($0, column) } },
            uniquingKeysWith: { first, _ in first })
        standards = Set(root["standard"]?.texts ?? [])
        numbering = Set(root["numbering"]?.texts ?? [])
        wholeRows = Set(root["whole_rows"]?.texts ?? [])
        notRows = Set(root["not_rows"]?.texts ?? [])
        totals = Set(root["totals"]?.texts ?? [])
        subtotals = Set(root["subtotals"]?.texts ?? [])
        earned = WordSet(root["earned"]?.texts ?? [])
        total = WordSet(Array(totals))
    }

    /// What a column of this heading holds; nil for a heading the lexicon does not know. What stands in a bracket behind a
    /// form is no part of it; where several columns have such a form, the first of `Column.allCases` is meant.
    public func column(_ heading: String) -> Column? {
        if let exact = columns[heading] { return exact }
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

    public func isSubtotal(_ row: String) -> Bool { subtotals.contains { row.contains($0) } }
}

extension TableLexicon.Column {
    fileprivate var order: Int { TableLexicon.Column.allCases.firstIndex(of: self) ?? 0 }
}
