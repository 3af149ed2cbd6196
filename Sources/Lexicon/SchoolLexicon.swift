import Exact

/// How a table of schools is read and what is computed from it: `Lexicons/schools/*.yaml`, one file a standard.
public struct SchoolLexicon: Hashable, Sendable {
    /// A kind of school by its name in the table, and the stages with which it takes part.
    public struct SchoolType: Hashable, Sendable {
        public let words: [String]
        public let stages: [String]
    }
    public struct Stage: Hashable, Sendable {
        public let stage: String
        public let words: [String]
    }
    public struct Unit: Hashable, Sendable {
        /// The unit that quantities are kept in.
        public let unit: String
        public let words: [String]
        /// How many of it the words mean: 10000 for 万元.
        public let scale: Rational
    }
    /// What an indicator is computed from.
    public struct Quantity: Hashable, Sendable {
        public let name: String
        public let unit: String
        /// Cannot be a fraction.
        public let isWhole: Bool
        public let aliases: [String]
        /// What is counted, for the template.
        public let hint: String
        public var forms: [String] { [name] + aliases }
    }
    /// quantity ÷ pupils × per
    public struct Indicator: Hashable, Sendable {
        public let id: String
        /// Id of its 差异系数.
        public let balance: String
        public let quantity: String
        public let per: Rational
    }
    /// How the pupils of each stage count when a school's quantities are divided among its stages.
    public struct Split: Hashable, Sendable {
        public let label: String
        public let weights: [String: Rational]
    }

    /// The standard's number: `教督〔2017〕6号`.
    public let standard: String
    public let decimals: Int
    public let nameColumns: [String]
    public let typeColumns: [String]
    public let pupilColumns: [String]
    public let ignoredColumns: [String]
    public let stages: [Stage]
    public let types: [SchoolType]
    /// Schools with fewer pupils may be left out.
    public let smallBelow: Rational?
    public let totals: [String]
    /// Words for places of any level: 全市, 全县.
    public let places: [String]
    public let units: [Unit]
    public let quantities: [Quantity]
    public let indicators: [Indicator]
    public let composite: String?
    public let splits: [Split]
    /// What is not settled about the splits never accuses.
    public let splitsAreCertain: Bool
    /// Relative to the lexicon folder.
    public let file: String

    /// - Throws: `LexiconError` with the file, the line and what to change.
    public static func load(from files: LexiconFiles) throws(LexiconError) -> [SchoolLexicon] {
        var reader = LexiconReader()
        let all = read(files, &reader)
        return try reader.result(all)
    }
}
