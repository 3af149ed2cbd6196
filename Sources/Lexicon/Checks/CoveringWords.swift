import Source

/// Words by which a clause says of each of the figures beside it that it keeps its limit: Lexicons/checks/covering.yaml.
public final class CoveringWords: Sendable {
    /// That it is said of each.
    public let each: WordSet
    /// That what is asked is reached, besides those of `FollowsLexicon`.
    public let met: WordSet
    /// That no limit is passed, before what the limit is called.
    public let kept: WordSet
    /// How a sentence begins that looks back at what stands before.
    public let overviews: WordSet
    /// How many there are, before what they are called.
    public let counted: WordSet
    /// How a name ends that only says that there are figures.
    public let things: WordSet
    public let stages: WordSet
    /// That a limit from below is kept, or one from above, before the limit.
    public let keepsFloor: WordSet
    public let keepsCeiling: WordSet
    /// Behind a limit from above: 在45人以内.
    public let within: WordSet
    /// How a paragraph begins that speaks of the one above it.
    public let lookBack: WordSet
    /// That it is told of now, or of another year.
    public let now: WordSet
    /// Characters around a verb that name nothing: 虽|已|达到.
    public let fillers: Set<UInt32>
    /// That what follows is told of parts.
    public let divides: WordSet

    public init(_ files: LexiconFiles, _ shared: SharedWords) throws(LexiconError) {
        let lists = try WordLists("checks/covering.yaml", files)
        each = lists.set("each", within: shared.longer)
        met = lists.set("met")
        kept = lists.set("kept")
        overviews = lists.set("overviews")
        counted = lists.set("counted")
        things = lists.set("things")
        stages = lists.set("stages")
        keepsFloor = lists.set("keeps_floor")
        keepsCeiling = lists.set("keeps_ceiling")
        within = lists.set("within")
        lookBack = lists.set("look_back")
        divides = lists.set("divides")
        now = lists.set("now")
        fillers = Set(lists["fillers"].flatMap(\.scalarValues))
        try lists.finish()
    }
}
