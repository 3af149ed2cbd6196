/// When two figures of a report are one: Lexicons/patterns/same-fact.yaml.
public struct SameFactLexicon: Sendable {
    /// Words of which both names must have the same.
    public let contrasts: [String]
    /// Words of things that happen again and again.
    public let events: [String]
    /// Words that speak of what there is now.
    public let present: [String]
    /// Words that only wrap a name.
    public let wraps: [String]
    /// Words for a level of government, and the one that they are compared as.
    public let levels: [(word: String, other: String)]
    /// Longer words for a thing, and the shorter one that they are compared as.
    public let shorter: [(word: String, other: String)]
    /// Words by which a figure is told, and that are none of its name.
    public let told: [String]
    /// Words of another year, or of a change since.
    public let otherTimes: [String]
    /// Words behind a figure that say what is counted with it.
    public let inclusive: [String]
    /// Rates that a report has one of.
    public let rates: [String]
    /// Words that narrow a sentence down to a township, a school, a group.
    public let narrower: [String]
    /// Endings of short headings that name whom the text below speaks of.
    public let places: [String]
    /// Endings of the titles of reports.
    public let titles: [String]
    /// By which money is said to be laid out, and not spent.
    public let planned: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/same-fact.yaml", files)
        try root.check(keys: [
            "contrasts", "events", "present", "wraps", "levels", "narrower", "places", "titles", "planned", "shorter",
            "told",
            "other_times", "rates", "inclusive",
        ])
        contrasts = root["contrasts"]?.texts ?? []
        events = root["events"]?.texts ?? []
        present = root["present"]?.texts ?? []
        wraps = root["wraps"]?.texts ?? []
        levels = (root["levels"]?.map ?? []).map { ($0.key, $0.value.text ?? $0.key) }
        shorter = (root["shorter"]?.map ?? []).map { ($0.key, $0.value.text ?? $0.key) }
        told = root["told"]?.texts ?? []
        otherTimes = root["other_times"]?.texts ?? []
        inclusive = root["inclusive"]?.texts ?? []
        rates = root["rates"]?.texts ?? []
        narrower = root["narrower"]?.texts ?? []
        places = root["places"]?.texts ?? []
        titles = root["titles"]?.texts ?? []
        planned = root["planned"]?.texts ?? []
    }
}
