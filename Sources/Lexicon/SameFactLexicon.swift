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
            "contrasts", "events", "present", "wraps", "levels", "narrower", "places", "titles", "planned",
        ])
        contrasts = root["contrasts"]?.texts ?? []
        events = root["events"]?.texts ?? []
        present = root["present"]?.texts ?? []
        wraps = root["wraps"]?.texts ?? []
        levels = (root["levels"]?.map ?? []).map { ($0.key, $0.value.text ?? $0.key) }
        narrower = root["narrower"]?.texts ?? []
        places = root["places"]?.texts ?? []
        titles = root["titles"]?.texts ?? []
        planned = root["planned"]?.texts ?? []
    }
}
