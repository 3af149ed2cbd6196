/// How reports state conclusions: Lexicons/conclusions/conclusions.yaml.
public struct ConclusionLexicon: Sendable {
    /// Ways of writing a verdict, where a label introduces it.
    public let verdicts: Trie<String>
    /// Ways of writing a verdict that need no label.
    public let anywhere: Trie<String>
    public let labels: Trie<Bool>
    public let scores: Trie<Bool>
    public let fullScores: Trie<Bool>
    public let plans: [[UInt32]]
    public let notPlans: [[UInt32]]
    public let conditions: [[UInt32]]
    public let all: [String]
    /// Words by which a verdict speaks of some members only.
    public let ofSome: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("conclusions/conclusions.yaml", files)
        func verdictTrie(_ key: String) -> Trie<String> {
            var trie = Trie<String>()
            for (verdict, forms) in root[key]?.map ?? [] {
                for form in forms.texts { trie.insert(form, verdict) }
            }
            return trie
        }
        func wordTrie(_ key: String) -> Trie<Bool> { Trie((root[key]?.texts ?? []).map { ($0, true) }) }
        func words(_ key: String) -> [[UInt32]] { (root[key]?.texts ?? []).map { $0.unicodeScalars.map(\.value) } }
        verdicts = verdictTrie("verdicts")
        anywhere = verdictTrie("anywhere")
        labels = wordTrie("labels")
        scores = wordTrie("scores")
        fullScores = wordTrie("full_scores")
        plans = words("plans")
        notPlans = words("not_plans")
        conditions = words("conditions")
        all = root["all"]?.texts ?? []
        ofSome = root["of_some"]?.texts ?? []
    }
}
