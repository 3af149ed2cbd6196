import Exact
import Source

/// What a number was printed for.
public enum Role: String, Hashable, Sendable {
    case actual
    /// A plan's figure.
    case target
    /// A requirement, quoted.
    case standard
    case previous
}

/// A number bound to what it measures.
public struct Fact: Hashable, Sendable {
    public struct Indicator: Hashable, Sendable {
        /// Lexicon id, or nil where the lexicon has none.
        public var id: String?
        public var name: String

        public init(id: String?, name: String) {
            self.id = id
            self.name = name
        }
    }
    public struct TableCell: Hashable, Sendable {
        public var title: String?
        public var row: String
        public var column: String

        public init(title: String?, row: String, column: String) {
            self.title = title
            self.row = row
            self.column = column
        }
    }
    /// How a number stands to the one it is a part or a change of, as the sentence has it.
    public enum Relation: Hashable, Sendable {
        /// Part of the fact with this index (其中, 含, brackets).
        case part(of: Int)
        /// Absolute change of the fact with this index (比上年增加…).
        case change(of: Int)
        /// Growth in per cent of the fact with this index.
        case growth(of: Int)
    }

    public var id: Int
    public var mention: Mention
    public var indicator: Indicator
    /// The lexicon's name covers the document's words as a whole, not only their end.
    public var isExactIndicator: Bool = true
    /// The document's own words for it, tidied; the indicator's name where nothing better stands.
    public var words: String
    public var scope: String?
    public var stage: String?
    public var period: String?
    public var role: Role
    public var table: TableCell?
    /// The pattern of figures whose short name the rate beside them explains: 入学231人, before 残疾儿童少年入学率.
    public static let namedByRate = "topic"

    /// Id of the pattern that bound it.
    public var rule: String
    /// The range of normalised text from the words it was bound by to the number.
    public var context: Range<Int>
    public var relation: Relation?
    /// Tells the divisions of one whole apart: a bracket of its own, a 其中 of its own.
    public var division: Int?
    /// The words after 占, where the number is a share: what it is a share of.
    public var base: String?
    /// What narrows it down (`2016年之后`, `城区`), so that two facts of one name are not taken for one.
    public var qualifier: String?
    /// Group and number of the standard's indicator in whose block it stands.
    public var block: IndicatorKey?
    /// The sentence and the paragraph it stands in, in scalars of the normalised text; nil in a table.
    public var sentence: Range<Int>?
    public var paragraph: Range<Int>?

    public init(
        id: Int = 0, mention: Mention, indicator: Indicator, words: String, scope: String? = nil,
        stage: String? = nil, period: String? = nil, role: Role = .actual, table: TableCell? = nil, rule: String,
        context: Range<Int>, relation: Relation? = nil, division: Int? = nil, base: String? = nil,
        qualifier: String? = nil,
        block: IndicatorKey? = nil
    ) {
        self.id = id
        self.mention = mention
        self.indicator = indicator
        self.words = words
        self.scope = scope
        self.stage = stage
        self.period = period
        self.role = role
        self.table = table
        self.rule = rule
        self.context = context
        self.relation = relation
        self.division = division
        self.base = base
        self.qualifier = qualifier
        self.block = block
    }
}

/// A document that is cited with its number: `《…规划(2021—2025年)》(教发〔2021〕3号)`.
public struct Citation: Hashable, Sendable {
    public var title: String
    /// The first year that the title speaks of.
    public var titleYear: Int
    /// The year in the number.
    public var issued: Int
    public var number: Mention

    public init(title: String, titleYear: Int, issued: Int, number: Mention) {
        self.title = title
        self.titleYear = titleYear
        self.issued = issued
        self.number = number
    }
}

/// One indicator of a standard's group in one report: `政府保障程度` number 3.
public struct IndicatorKey: Hashable, Sendable {
    /// Id of the group in the standard's file.
    public var group: String
    public var groupName: String
    /// As the document counts it: `3`, or a code such as `A4-B17-C32`.
    public var no: String?
    /// Id of the indicator in the standard, when it is known.
    public var id: String?

    public init(group: String, groupName: String, no: String?, id: String?) {
        self.group = group
        self.groupName = groupName
        self.no = no
        self.id = id
    }
}
