/// Words that say whether a cited document is a draft or in force: Lexicons/patterns/status.yaml.
public struct StatusLexicon: Sendable {
    public let drafts: [String]
    public let adopted: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/status.yaml", files)
        try root.check(keys: ["drafts", "adopted"])
        drafts = root["drafts"]?.texts ?? []
        adopted = root["adopted"]?.texts ?? []
    }
}
