/// What a figure is compared with, and what it goes on from: Lexicons/patterns/turns.yaml.
public final class TurnWords: Sendable {
    /// Behind and before a figure that another is compared with: 与…相比.
    public let comparedBehind: WordSet
    public let comparedBefore: WordSet
    /// Behind a name, how it moves: 连续五年保持增长.
    public let moving: WordSet
    public let yearBeforeLast: WordSet
    /// Of now, before what a figure became: 上升到|目前|的.
    public let nows: WordSet
    /// Before the first of things that stand side by side, no part of their name.
    public let joinedLead: WordSet
    /// Words that stand side by side and are no one name.
    public let joinedNot: WordSet

    private static let names = [
        "compared_behind", "compared_before", "moving", "year_before_last", "nows", "joined_lead", "joined_not",
    ]

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/turns.yaml", names: Self.names, files)
        comparedBehind = lists.set("compared_behind")
        comparedBefore = lists.set("compared_before")
        moving = lists.set("moving")
        nows = lists.set("nows")
        yearBeforeLast = lists.set("year_before_last")
        joinedLead = lists.set("joined_lead")
        joinedNot = lists.set("joined_not")
    }
}
