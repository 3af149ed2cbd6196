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

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/covering.yaml", files)
        each = try lists.eachSet("each", files)
        met = lists.set("met")
        kept = lists.set("kept")
        overviews = lists.set("overviews")
        counted = lists.set("counted")
        things = lists.set("things")
        stages = lists.set("stages")
        try lists.finish()
    }
}
