/// Words by which a conclusion does not follow from what stands before it: Lexicons/patterns/follows.yaml.
public struct FollowsLexicon: Sendable {
    public let denied: [String]
    public let resolved: [String]
    public let open: [String]
    /// Words by which a sentence on all of them leaves some out.
    public let excepted: [String]
    /// Words by which a section says whether its schools keep the limits that bind each.
    public let concludesSchools: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/follows.yaml", files)
        try root.check(keys: ["denied", "resolved", "open", "excepted", "concludes_schools"])
        denied = root["denied"]?.texts ?? []
        resolved = root["resolved"]?.texts ?? []
        open = root["open"]?.texts ?? []
        excepted = root["excepted"]?.texts ?? []
        concludesSchools = WordSet(root["concludes_schools"]?.texts ?? [])
    }
}
