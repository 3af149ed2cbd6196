/// Words by which a figure is for each head: Lexicons/checks/per-head.yaml.
public final class PerHeadWords: Sendable {
    /// Words that names are compared without.
    public let reached: [String]
    /// In names of what is laid down, and not worked out.
    public let norms: [String]
    /// In names of those that a figure for each pupil is of.
    public let pupils: [String]
    public let pupilNames: WordSet
    /// The name of the total may have the characters of these besides.
    public let totalWraps: [String]
    /// For each hundred pupils.
    public let perHundred: WordSet
    /// In names of what is granted for each.
    public let granted: WordSet
    /// In names of what is for each inhabitant.
    public let inhabitants: WordSet
    /// Words that names are compared without; of those with 总 only that is left out.
    public let wraps: [String]
    /// That a figure is of several levels.
    public let levels: [String]
    /// Ends of short names that count pupils.
    public let pupilEnds: [String]
    /// For each, besides those per pupil.
    public let each: [String]
    /// Between what each gets and what all get.
    public let yearTotals: WordSet
    /// Kinds of pupils that funds are given for.
    public let kinds: [String]
    /// Ends of names of those whom funds are given for.
    public let fundHeads: [String]
    /// Before a factor that is laid down.
    public let laidDown: [String]
    /// Between a factor and its result, besides the words of arithmetic.yaml.
    public let results: [String]
    /// Units of how often a sum is given.
    public let periods: [String]
    /// That a sum is given each month.
    public let monthly: [String]
    /// At the end of names that are held against each other without it.
    public let measured: WordSet

    /// Takes off what names are compared without.
    public let wrapping: WordReplacement
    public let pupilWords: WordSet
    public let personWords: WordSet
    /// 生均, 每生
    public let eachWords: WordSet
    /// Takes off the words for each head, and that it was reached.
    public let withoutHeads: WordReplacement
    /// Characters that a total may have besides.
    public let totalCharacters: Set<UInt32>
    /// The words for each head.
    public let heads: [String]
    public let perPupil: [String]

    public init(_ files: LexiconFiles, _ shared: SharedWords) throws(LexiconError) {
        let lists = try WordLists("checks/per-head.yaml", files)
        reached = lists["reached"]
        norms = lists["norms"]
        pupils = lists["pupils"]
        pupilNames = WordSet(pupils)
        totalWraps = lists["total_wraps"]
        perHundred = lists.set("per_hundred")
        granted = lists.set("granted")
        inhabitants = lists.set("inhabitants")
        wraps = lists["wraps"]
        wrapping = WordReplacement(wraps.map { ($0, $0.hasPrefix("总") ? String($0.dropFirst()) : "") })
        levels = lists["levels"]
        pupilEnds = lists["pupil_ends"]
        each = lists["each"]
        yearTotals = lists.set("year_totals")
        kinds = lists["kinds"]
        fundHeads = lists["fund_heads"]
        laidDown = lists["laid_down"]
        results = lists["results"]
        periods = lists["periods"]
        monthly = lists["monthly"]
        measured = lists.set("measured")
        pupilWords = WordSet(shared.perPupil)
        personWords = WordSet(shared.perPerson)
        eachWords = WordSet(shared.perPupil + each)
        heads = shared.perHead
        perPupil = shared.perPupil
        withoutHeads = WordReplacement((heads + reached).map { ($0, "") })
        totalCharacters = Set(totalWraps.flatMap { $0.unicodeScalars.map(\.value) })
        try lists.finish()
    }
}
