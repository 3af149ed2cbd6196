import Exact
import Source

/// What a number was printed for.
public enum Role: String, Hashable, Sendable, CaseIterable {
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
        /// Tells the tables of a document apart, as not all have titles.
        public var number: Int

        public init(title: String?, row: String, column: String, number: Int = 0) {
            self.number = number
            self.title = title
            self.row = row
            self.column = column
        }

        /// All that heads the cell, run together.
        public var labels: String { (title ?? "") + row + column }
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

    /// The pattern of figures whose short name the rate beside them explains: 入学231人, before 残疾儿童少年入学率.
    public static let namedByRate = "topic"
    /// Rule of a rate that says how much of an aim or a budget was reached: 完成预算的89.72%.
    public static let rateOfAim = "rate-of-aim"
    /// A share of what is laid out: 按工资总额的1.5%安排.
    public static let arranged = "arranged"
    /// Words said that it is so of all, without a figure.
    public static let allOf = "all-of"

    @inlinable public var id: Int {
        _read { yield shared.value.id }
        _modify { yield &shared.value.id }
    }
    @inlinable public var mention: Mention {
        _read { yield shared.value.mention }
        _modify { yield &shared.value.mention }
    }
    @inlinable public var indicator: Indicator {
        _read { yield shared.value.indicator }
        _modify { yield &shared.value.indicator }
    }
    /// The lexicon's name covers the document's words as a whole, not only their end.
    @inlinable public var isExactIndicator: Bool {
        _read { yield shared.value.isExactIndicator }
        _modify { yield &shared.value.isExactIndicator }
    }
    /// The document's own words for it, tidied; the indicator's name where nothing better stands.
    @inlinable public var words: String {
        _read { yield shared.value.words }
        _modify { yield &shared.value.words }
    }
    @inlinable public var scope: String? {
        _read { yield shared.value.scope }
        _modify { yield &shared.value.scope }
    }
    @inlinable public var stage: String? {
        _read { yield shared.value.stage }
        _modify { yield &shared.value.stage }
    }
    @inlinable public var period: String? {
        _read { yield shared.value.period }
        _modify { yield &shared.value.period }
    }
    @inlinable public var role: Role {
        _read { yield shared.value.role }
        _modify { yield &shared.value.role }
    }
    @inlinable public var table: TableCell? {
        _read { yield shared.value.table }
        _modify { yield &shared.value.table }
    }
    /// Id of the pattern that bound it.
    @inlinable public var rule: String {
        _read { yield shared.value.rule }
        _modify { yield &shared.value.rule }
    }
    /// The range of normalised text from the words it was bound by to the number.
    @inlinable public var context: Range<Int> {
        _read { yield shared.value.context }
        _modify { yield &shared.value.context }
    }
    @inlinable public var relation: Relation? {
        _read { yield shared.value.relation }
        _modify { yield &shared.value.relation }
    }
    /// Tells the divisions of one whole apart: a bracket of its own, a 其中 of its own.
    @inlinable public var division: Int? {
        _read { yield shared.value.division }
        _modify { yield &shared.value.division }
    }
    /// The words after 占, where the number is a share: what it is a share of.
    @inlinable public var base: String? {
        _read { yield shared.value.base }
        _modify { yield &shared.value.base }
    }
    /// What narrows it down (`2016年之后`, `城区`), so that two facts of one name are not taken for one.
    @inlinable public var qualifier: String? {
        _read { yield shared.value.qualifier }
        _modify { yield &shared.value.qualifier }
    }
    /// Group and number of the standard's indicator in whose block it stands.
    @inlinable public var block: IndicatorKey? {
        _read { yield shared.value.block }
        _modify { yield &shared.value.block }
    }
    /// The sentence and the paragraph it stands in, in scalars of the normalised text; nil in a table.
    @inlinable public var sentence: Range<Int>? {
        _read { yield shared.value.sentence }
        _modify { yield &shared.value.sentence }
    }
    @inlinable public var paragraph: Range<Int>? {
        _read { yield shared.value.paragraph }
        _modify { yield &shared.value.paragraph }
    }

    public init(
        id: Int = 0, mention: Mention, indicator: Indicator, words: String, scope: String? = nil,
        stage: String? = nil, period: String? = nil, role: Role = .actual, table: TableCell? = nil, rule: String,
        context: Range<Int>, relation: Relation? = nil, division: Int? = nil, base: String? = nil,
        qualifier: String? = nil,
        block: IndicatorKey? = nil
    ) {
        shared = Shared(
            Fields(
                id: id, mention: mention, indicator: indicator, words: words, scope: scope, stage: stage,
                period: period, role: role, table: table, rule: rule, context: context, relation: relation,
                division: division, base: base, qualifier: qualifier, block: block))
    }

    /// What a fact holds, shared by its copies.
    @usableFromInline struct Fields: Hashable, Sendable {
        @usableFromInline var id: Int
        @usableFromInline var mention: Mention
        @usableFromInline var indicator: Indicator
        @usableFromInline var isExactIndicator: Bool = true
        @usableFromInline var words: String
        @usableFromInline var scope: String?
        @usableFromInline var stage: String?
        @usableFromInline var period: String?
        @usableFromInline var role: Role
        @usableFromInline var table: TableCell?
        @usableFromInline var rule: String
        @usableFromInline var context: Range<Int>
        @usableFromInline var relation: Relation?
        @usableFromInline var division: Int?
        @usableFromInline var base: String?
        @usableFromInline var qualifier: String?
        @usableFromInline var block: IndicatorKey?
        @usableFromInline var sentence: Range<Int>?
        @usableFromInline var paragraph: Range<Int>?
    }
    @usableFromInline var shared: Shared<Fields>

    public static func == (a: Fact, b: Fact) -> Bool { a.shared.value == b.shared.value }
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.value) }
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
    @inlinable public var group: String {
        _read { yield shared.value.group }
        _modify { yield &shared.value.group }
    }
    @inlinable public var groupName: String {
        _read { yield shared.value.groupName }
        _modify { yield &shared.value.groupName }
    }
    /// As the document counts it: `3`, or a code such as `A4-B17-C32`.
    @inlinable public var no: String? {
        _read { yield shared.value.no }
        _modify { yield &shared.value.no }
    }
    /// Id of the indicator in the standard, when it is known.
    @inlinable public var id: String? {
        _read { yield shared.value.id }
        _modify { yield &shared.value.id }
    }

    public init(group: String, groupName: String, no: String?, id: String?) {
        shared = Shared(Fields(group: group, groupName: groupName, no: no, id: id))
    }

    /// What a key holds, shared by its copies.
    @usableFromInline struct Fields: Hashable, Sendable {
        @usableFromInline var group: String
        @usableFromInline var groupName: String
        @usableFromInline var no: String?
        @usableFromInline var id: String?
    }
    @usableFromInline var shared: Shared<Fields>

    public static func == (a: IndicatorKey, b: IndicatorKey) -> Bool {
        a.shared.address == b.shared.address || a.shared.value == b.shared.value
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.value) }
}
