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
    private let words: [(column: Column, forms: [String])]
    public let notRows: Set<String>
    /// Headings of columns of text that quote requirements.
    public let standards: Set<String>

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/tables.yaml", files)
        try root.check(keys: Set(Column.allCases.map(\.rawValue) + ["not_rows", "standard"]))
        words = Column.allCases.map { ($0, root[$0.rawValue]?.texts ?? []) }
        standards = Set(root["standard"]?.texts ?? [])
        notRows = Set(root["not_rows"]?.texts ?? [])
    }

    /// What a column of this heading holds; nil for a heading the lexicon does not know.
    public func column(_ heading: String) -> Column? {
        if let exact = words.first(where: { $0.forms.contains(heading) }) { return exact.column }
        return words.first { $0.forms.contains { heading.hasPrefix($0 + "(") } }?.column
    }
}
