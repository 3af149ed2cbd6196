/// Words that say that a figure was computed from those beside it: Lexicons/patterns/arithmetic.yaml.
public struct ArithmeticLexicon: Sendable {
    /// What is a mean over what: 班均 over 教学班.
    public struct Mean: Sendable {
        public let words: [String]
        public let units: [String]
        public let heads: [String]
    }
    public let means: [Mean]
    public let times: [String]
    public let each: [String]
    public let repeated: [String]
    public let together: [String]
    public let from: [String]
    public let to: [String]
    public let among: [String]
    public let totals: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/arithmetic.yaml", files)
        try root.check(keys: ["means", "times", "each", "repeated", "together", "from", "to", "among", "totals"])
        means = (root["means"]?.list ?? []).map {
            Mean(words: $0["words"]?.texts ?? [], units: $0["units"]?.texts ?? [], heads: $0["heads"]?.texts ?? [])
        }
        times = root["times"]?.texts ?? []
        each = root["each"]?.texts ?? []
        repeated = root["repeated"]?.texts ?? []
        together = root["together"]?.texts ?? []
        from = root["from"]?.texts ?? []
        to = root["to"]?.texts ?? []
        among = root["among"]?.texts ?? []
        totals = root["totals"]?.texts ?? []
    }
}
