import Exact

/// A cell of a table that was given beside a report.
public struct DataCell: Hashable, Sendable {
    /// As it stands in the table.
    public var text: String
    /// 1-based, as a spreadsheet counts.
    public var row: Int
    public var column: Int

    public init(text: String, row: Int, column: Int) {
        self.text = text
        self.row = row
        self.column = column
    }

    /// `C5`
    public var name: String { DataCell.letters(column) + String(row) }

    /// `C` for 3, `AA` for 27.
    public static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

/// A number of a table, in base units (元 where the heading says 万元).
public struct DataNumber: Hashable, Sendable {
    public var value: Rational
    /// What its digits can stand for: exact for a whole number and for a count of money or people.
    public var interval: Interval
    public var cell: DataCell

    public init(value: Rational, interval: Interval, cell: DataCell) {
        self.value = value
        self.interval = interval
        self.cell = cell
    }
}

/// One row of a table of schools.
public struct School: Hashable, Sendable {
    /// What a number of the row measures.
    public enum Measure: Hashable, Sendable {
        case pupils
        /// By its name in the lexicon: `教学及辅助用房面积`.
        case quantity(String)
        /// By the standard's id: the table gives the indicator itself.
        case indicator(String)
    }
    public struct Key: Hashable, Sendable {
        public var measure: Measure
        /// nil for the whole school.
        public var stage: String?

        public init(_ measure: Measure, stage: String?) {
            self.measure = measure
            self.stage = stage
        }
    }

    public var name: String
    public var row: Int
    /// As written.
    public var type: String
    /// The stages that it has; empty for a school that takes no part.
    public var stages: [String]
    public var numbers: [Key: DataNumber]
    /// Numbers that could not be read.
    public var unreadable: Set<Key>

    public init(name: String, row: Int, type: String, stages: [String]) {
        self.name = name
        self.row = row
        self.type = type
        self.stages = stages
        numbers = [:]
        unreadable = []
    }
}

/// A table of schools, as far as it could be read.
public struct SchoolTable: Hashable, Sendable {
    /// Something in the table that is not as it should be: what, where, what to try.
    public struct Note: Hashable, Sendable {
        /// Stable, for programs: `unknown-column`, `not-a-number`, `unknown-type` …
        public var code: String
        public var cell: DataCell?
        public var message: Message
        /// Whether a value was lost by it.
        public var isLoss: Bool

        public init(code: String, cell: DataCell?, message: Message, isLoss: Bool) {
            self.code = code
            self.cell = cell
            self.message = message
            self.isLoss = isLoss
        }
    }

    /// The path as the user gave it.
    public var path: String
    /// The sheet of a workbook; nil for CSV.
    public var sheet: String?
    /// The standard whose lexicon read it.
    public var standard: String
    public var schools: [School]
    /// What the columns give, each with the cell of its heading.
    public var columns: [School.Key: DataCell]
    public var notes: [Note]

    public init(
        path: String, sheet: String?, standard: String, schools: [School], columns: [School.Key: DataCell],
        notes: [Note]
    ) {
        self.path = path
        self.sheet = sheet
        self.standard = standard
        self.schools = schools
        self.columns = columns
        self.notes = notes
    }
}
