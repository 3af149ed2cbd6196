/// Words that say that a figure was computed from those beside it: Lexicons/patterns/arithmetic.yaml.
public struct ArithmeticLexicon: Sendable {
    /// What is a mean over what: 班均 over 教学班.
    public struct Mean: Sendable {
        public let words: [String]
        public let units: [String]
        public let heads: [String]
    }
    public let means: [Mean]
    /// What is a share of what where nothing says so: names of parts, and the indicators that count the wholes.
    public struct Kind: Sendable {
        public let parts: WordSet
        public let wholes: [String]
    }
    public let kinds: [Kind]
    public let times: [String]
    public let each: [String]
    public let repeated: [String]
    public let together: [String]
    public let from: [String]
    public let to: [String]
    public let fromWords: WordSet
    public let toWords: WordSet
    /// 到, 到了: what stands right before the figure that another changed to.
    public let toEnds: WordSet
    public let among: [String]
    public let totals: [String]
    public let totalWords: WordSet
    /// Between the last two names of a list, and words that say that a list is not complete.
    public let joins: [String]
    public let open: [String]
    /// Behind a count and a comma, before the names that it counts.
    public let named: [String]
    /// Before what a figure is above or below, and before a difference behind what it is from.
    public let above: [String]
    public let turned: [String]
    /// Ends of names of rates that cannot exceed 100 %, and words that make them rates that can.
    public let bounded: [String]
    public let never: [String]
    /// Names of figures per head that are part of others per head.
    public let perHeadParts: [String]
    public let perHeadWholes: [String]
    public let rest: [String]
    /// Ends of names of rates, and words for what they count, where the name does not say it.
    public let counted: [(rate: String, words: WordSet)]
    /// What is left of a figure, by how much two differ, and what stands between a whole and its parts.
    public let left: WordSet
    public let apart: WordSet
    public let divided: WordSet
    public let mean: [String]
    /// Names of those whom one teacher has, in a ratio of 1:n.
    public let pupils: [String]
    public let teachers: [String]
    /// Ends of names of rates that count schools.
    public let countedRates: [String]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/arithmetic.yaml", files)
        try root.check(keys: [
            "means", "times", "each", "repeated", "together", "from", "to", "among", "totals", "joins", "open", "above",
            "turned", "bounded", "never", "per_head", "rest", "mean", "counted_rates", "person_ratio", "left", "apart",
            "counted", "divided", "kinds", "named",
        ])
        kinds = (root["kinds"]?.list ?? []).map {
            Kind(parts: WordSet($0["parts"]?.texts ?? []), wholes: $0["wholes"]?.texts ?? [])
        }
        means = (root["means"]?.list ?? []).map {
            Mean(words: $0["words"]?.texts ?? [], units: $0["units"]?.texts ?? [], heads: $0["heads"]?.texts ?? [])
        }
        times = root["times"]?.texts ?? []
        each = root["each"]?.texts ?? []
        repeated = root["repeated"]?.texts ?? []
        together = root["together"]?.texts ?? []
        from = root["from"]?.texts ?? []
        to = root["to"]?.texts ?? []
        fromWords = WordSet(from)
        toWords = WordSet(to)
        toEnds = WordSet(to + to.map { $0 + "了" })
        among = root["among"]?.texts ?? []
        totals = root["totals"]?.texts ?? []
        totalWords = WordSet(totals)
        joins = root["joins"]?.texts ?? []
        named = root["named"]?.texts ?? []
        open = root["open"]?.texts ?? []
        above = root["above"]?.texts ?? []
        turned = root["turned"]?.texts ?? []
        bounded = root["bounded"]?.texts ?? []
        never = root["never"]?.texts ?? []
        perHeadParts = root["per_head"]?["parts"]?.texts ?? []
        perHeadWholes = root["per_head"]?["whole"]?.texts ?? []
        rest = root["rest"]?.texts ?? []
        left = WordSet(root["left"]?.texts ?? [])
        counted = (root["counted"]?.map ?? []).map { ($0.key, WordSet($0.value.texts)) }
        apart = WordSet(root["apart"]?.texts ?? [])
        divided = WordSet(root["divided"]?.texts ?? [])
        mean = root["mean"]?.texts ?? []
        pupils = root["person_ratio"]?["pupils"]?.texts ?? []
        teachers = root["person_ratio"]?["teachers"]?.texts ?? []
        countedRates = root["counted_rates"]?.texts ?? []
    }
}
