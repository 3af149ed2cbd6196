/// The words by which numbers as they are printed belong together: Lexicons/checks/printed.yaml.
public final class PrintedWords: Sendable {
    /// Between a whole and its parts.
    public let parted: WordSet
    /// Beside the last part of a whole.
    public let remaining: WordSet
    /// Before a sum.
    public let sums: WordSet
    /// Before a difference.
    public let differences: WordSet
    /// Before how many each of some are counted as.
    public let countedAs: WordSet
    /// Before what is paid each month.
    public let monthly: WordSet
    /// Before what a share of a norm is of.
    public let norms: WordSet
    /// Before a change in percent.
    public let changes: WordSet

    /// In names of the share of pupils who stayed, and right before those who left school, entered, came and went.
    public let retained: WordSet
    public let graduated: WordSet
    public let entered: WordSet
    public let came: WordSet
    public let went: WordSet

    /// Between a whole and its share, and before last year's figure.
    public let makesUp: WordSet
    public let lastYear: WordSet
    /// Right before a number of those who have one together.
    public let forEvery: WordSet
    /// The characters of what is counted there.
    public let counted: Set<UInt32>

    /// Before the largest or the least of several.
    public let extremes: WordSet
    /// By which a figure is of a stage.
    public let stages: [(stage: String, names: WordSet)]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/printed.yaml", files)
        parted = lists.set("parted")
        remaining = lists.set("remaining")
        sums = lists.set("sums")
        differences = lists.set("differences")
        countedAs = lists.set("counted_as")
        monthly = lists.set("monthly")
        norms = lists.set("norms")
        changes = lists.set("changes")
        retained = lists.set("retained")
        graduated = lists.set("graduated")
        entered = lists.set("entered")
        came = lists.set("came")
        went = lists.set("went")
        makesUp = lists.set("makes_up")
        lastYear = lists.set("last_year")
        forEvery = lists.set("for_every")
        counted = Set(lists["counted"].flatMap { $0.unicodeScalars.map(\.value) })
        extremes = lists.set("extremes")
        stages = lists.map("stages").map { ($0.key, WordSet($0.words)) }
        try lists.finish()
    }
}
