/// Words for points taken off, and for totals that a report repeats: Lexicons/checks/points.yaml.
public final class PointWords: Sendable {
    /// Right before the points.
    public let taken: WordSet
    /// By which they are a rule, and nothing that was taken off.
    public let byRule: WordSet
    /// By which they are those of several items together.
    public let inAll: WordSet
    /// Ends of names that say nothing.
    public let ends: [String]
    /// By which a total is not what the report gives itself this year.
    public let others: WordSet
    /// By which a total may be that of one of several things.
    public let objects: WordSet
    /// What a total is called.
    public let totals: WordSet
    /// By which the next of several points begins.
    public let next: WordSet
    /// What a number of an item is written with.
    public let numbering: Set<Character>

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/points.yaml", files)
        taken = lists.set("taken")
        byRule = lists.set("by_rule")
        inAll = lists.set("in_all")
        ends = lists["ends"]
        others = lists.set("others")
        objects = lists.set("objects")
        totals = lists.set("totals")
        next = lists.set("next")
        numbering = Set(lists["numbering"].joined())
        try lists.finish()
    }
}
