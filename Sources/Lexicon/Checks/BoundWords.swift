/// Words by which a sentence binds figures to each other, or leaves them open: Lexicons/checks/bound.yaml.
public final class BoundWords: Sendable {
    /// Among or beside figures that may be read in another way.
    public let open: WordSet
    /// In a report that counts more than 小学 and 初中.
    public let otherLevels: WordSet
    /// In names of what makes up compulsory education besides them.
    public let special: WordSet
    /// All that stands between a part and its share.
    public let shareJoins: WordSet
    /// Between a whole and its part.
    public let among: WordSet
    /// In a sentence whose growth is reckoned in another way.
    public let adjusted: WordSet
    /// Those of them that say that a growth was reckoned otherwise.
    public let reckoned: WordSet
    /// In names of what grows at constant prices.
    public let atConstantPrices: WordSet
    /// Behind the number of a date.
    public let dates: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/bound.yaml", files)
        open = lists.set("open")
        otherLevels = lists.set("other_levels")
        special = lists.set("special")
        shareJoins = lists.set("share_joins")
        among = lists.set("among")
        reckoned = lists.set("reckoned")
        adjusted = WordSet(lists["reckoned"] + lists["adjusted"])
        dates = lists.set("dates")
        atConstantPrices = lists.set("at_constant_prices")
        try lists.finish()
    }
}
