/// Words beside which a missing mark or a torn line shows: Lexicons/patterns/damage.yaml.
public struct DamageLexicon: Sendable {
    public let bounds: [String]
    public let openers: [String]
    /// With which a title ends.
    public let titles: [String]
    public let items: [String]
    /// With which a line may end without a stop.
    public let closers: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/damage.yaml", files)
        try root.check(keys: ["bounds", "openers", "titles", "items", "closers"])
        bounds = root["bounds"]?.texts ?? []
        openers = root["openers"]?.texts ?? []
        titles = root["titles"]?.texts ?? []
        items = root["items"]?.texts ?? []
        closers = root["closers"]?.texts ?? []
    }
}
