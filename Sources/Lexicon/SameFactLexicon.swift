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

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/same-fact.yaml", files)
        try root.check(keys: ["contrasts", "events", "present", "wraps"])
        contrasts = root["contrasts"]?.texts ?? []
        events = root["events"]?.texts ?? []
        present = root["present"]?.texts ?? []
        wraps = root["wraps"]?.texts ?? []
    }
}
