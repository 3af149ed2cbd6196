import Exact

/// What is asked about when documents are held against each other: Lexicons/patterns/compare.yaml.
public struct CompareLexicon: Hashable, Sendable {
    /// How far a figure may move before it is asked about.
    public struct Bounds: Hashable, Sendable {
        /// Times, for counts and money.
        public let amount: Rational
        /// Percentage points, for percentages.
        public let points: Rational
        /// Times, for figures per head and other quotients.
        public let ratio: Rational
    }

    /// What names of regions end in, longer words first.
    public let suffixes: [String]
    public let wide: [String]
    public let own: [String]
    /// In names of figures that are for each of something, of which no sum makes sense.
    public let perHead: [String]
    /// Words by which a report calls its own place.
    public let places: OwnPlaceWords
    public let jump: Bounds
    public let reversal: Bounds
    /// Characters of a shingle; characters that two passages must share; their least share of the shorter one, in per
    /// cent; the least length of one shared run.
    public let shingle: Int
    public let leastShared: Int
    public let leastShare: Int
    public let leastRun: Int
    /// What more than so many per cent of the documents have is nobody's.
    public let common: Int
    /// Sentences that anybody may write.
    public let boilerplate: [String]
    public let figureDigits: Int
    public let leastFigures: Int

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let path = "patterns/compare.yaml"
        var reader = LexiconReader()
        let root = try BindingLexicon.root(path, files)
        try root.check(keys: [
            "wide", "own", "jump", "reversal", "copied", "figures",
            "boilerplate", "per_head",
        ])
        suffixes = try WordLists("patterns/places.yaml", names: PlaceLexicon.names, files)["region_endings"].sorted {
            $0.count > $1.count
        }
        wide = root["wide"]?.texts ?? []
        boilerplate = root["boilerplate"]?.texts ?? []
        let shared = try SharedWords(files)
        perHead = try shared.perHead + WordLists.words(of: root, "per_head")
        places = shared.places
        own = root["own"]?.texts ?? []
        jump = CompareLexicon.bounds(root["jump"], &reader)
        reversal = CompareLexicon.bounds(root["reversal"], &reader)
        let copied = root["copied"] ?? root
        if let node = root["copied"] { reader.check(node, keys: ["shingle", "least", "share", "run", "common"]) }
        shingle = max(2, reader.int(copied, "shingle") ?? 6)
        leastShared = reader.int(copied, "least") ?? 50
        leastShare = reader.int(copied, "share") ?? 60
        leastRun = reader.int(copied, "run") ?? 15
        common = reader.int(copied, "common") ?? 50
        let figures = root["figures"] ?? root
        if let node = root["figures"] { reader.check(node, keys: ["digits", "least"]) }
        figureDigits = reader.int(figures, "digits") ?? 4
        leastFigures = reader.int(figures, "least") ?? 3
        if let first = reader.problems.first { throw first }
    }

    private static func bounds(_ node: Node?, _ reader: inout LexiconReader) -> Bounds {
        guard let node else { return Bounds(amount: 2, points: 20, ratio: 2) }
        reader.check(node, keys: ["amount", "points", "ratio"])
        return Bounds(
            amount: reader.number(node, "amount") ?? 2, points: reader.number(node, "points") ?? 20,
            ratio: reader.number(node, "ratio") ?? 2)
    }
}
