import Records

/// What checks compare of a fact, in plain numbers: to pass over a fact costs no look at a string and counts no reference.
struct FactKey: Sendable {
    /// What can be answered with yes or no.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16

        static let hasValue = Traits(rawValue: 1)
        static let isCertain = Traits(rawValue: 1 << 1)
        static let isInTable = Traits(rawValue: 1 << 2)
        static let hasBase = Traits(rawValue: 1 << 3)
        static let hasScope = Traits(rawValue: 1 << 4)
        static let hasPeriod = Traits(rawValue: 1 << 5)
        static let hasQualifier = Traits(rawValue: 1 << 6)
        static let isPart = Traits(rawValue: 1 << 7)
        static let isChange = Traits(rawValue: 1 << 8)
        static let isGrowth = Traits(rawValue: 1 << 9)
        /// Its digits allow one value only.
        static let isExact = Traits(rawValue: 1 << 10)
        /// See `Mention.isStated`.
        static let isStated = Traits(rawValue: 1 << 11)
    }

    let report: Int32
    /// Where the number stands, in scalars of the normalised text.
    let start: Int32
    let end: Int32
    /// Numbers of its sentence and its paragraph, -1 for none.
    let sentence: Int32
    let paragraph: Int32
    let block: Int32
    let words: NameID
    let name: NameID
    let indicator: NameID
    let stage: NameID
    let scope: NameID
    let rule: NameID
    let unit: NameID
    /// The unit that stands for all that count alike.
    let measure: NameID
    /// The number of its table, -1 outside of tables.
    let table: Int32
    /// Its value in base units, roughly; no number where it has none. To pass over what is far off: what is near is
    /// reckoned exactly.
    let size: Double
    /// The headings of its row and column; `none` outside of tables.
    let row: NameID
    let column: NameID
    let kind: Mention.Kind
    let role: Role
    let comparator: Comparator
    let traits: Traits

    var hasValue: Bool { traits.contains(.hasValue) }
    var isInTable: Bool { traits.contains(.isInTable) }
    var isActual: Bool { role == .actual }
    var isChangeOrGrowth: Bool { !traits.isDisjoint(with: [.isChange, .isGrowth]) }
    var hasRelation: Bool { !traits.isDisjoint(with: [.isPart, .isChange, .isGrowth]) }
    /// An amount of something, and no rate.
    var isAmount: Bool { kind == .count || kind == .money || kind == .area }

    /// Whether the number stands before that of another.
    func ends(before other: FactKey) -> Bool { end <= other.start }
}

extension FactKey.Traits {
    init(_ fact: Fact) {
        var traits: FactKey.Traits = []
        if fact.value != nil { traits.insert(.hasValue) }
        if fact.isCertain { traits.insert(.isCertain) }
        if fact.mention.interval.isExact { traits.insert(.isExact) }
        if fact.mention.isStated { traits.insert(.isStated) }
        if fact.table != nil { traits.insert(.isInTable) }
        if fact.base != nil { traits.insert(.hasBase) }
        if fact.scope != nil { traits.insert(.hasScope) }
        if fact.period != nil { traits.insert(.hasPeriod) }
        if fact.qualifier != nil { traits.insert(.hasQualifier) }
        switch fact.relation {
        case .part: traits.insert(.isPart)
        case .change: traits.insert(.isChange)
        case .growth: traits.insert(.isGrowth)
        case nil: break
        }
        self = traits
    }
}
