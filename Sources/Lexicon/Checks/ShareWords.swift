/// Words by which shares are held against the figures around them: Lexicons/checks/shares.yaml.
public final class ShareWords: Sendable {
    /// Ends of names of percentages that are shares.
    public let names: [String]
    /// Ends behind the name of what a rate counts.
    public let stems: [String]
    /// In names of means, of which nothing is a share.
    public let means: [String]
    /// Words that only wrap a name.
    public let wraps: [String]
    /// Takes them off, and calls all pupils alike.
    public let wrapping: WordReplacement
    /// In names of children that count for the share of inclusive kindergartens, and of those that do not.
    public let inclusive: WordSet
    public let exclusive: WordSet
    /// Names of pupils, all taken for the first.
    public let pupils: [String]
    /// In names of what something makes up of a whole.
    public let makingUp: [String]
    /// Between a part and the share that is its own.
    public let shareLeads: [String]
    /// Before the share of several parts.
    public let together: WordSet
    /// Before shares of several parts, one each.
    public let inTurn: WordSet
    /// Ends of names of how much of an aim was reached.
    public let completion: [String]
    /// In the name of what a rate of the budget is of.
    public let budgets: [String]
    /// Takes off the names that hold such a word and are no budget.
    public let notBudgets: WordReplacement
    /// Between a whole and the part behind it.
    public let amongWhole: WordSet
    /// In names of what there should be, and of what there is of it.
    public let wholes: WordSet
    public let parts: WordSet
    /// Stems of rates of children of an age, and of rates whose names do not tell what was done.
    public let ofChildren: WordSet
    public let ofAll: WordSet
    /// In names of all children of an age, and of those of them who go to school.
    public let ofAge: WordSet
    public let placed: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/shares.yaml", files)
        names = lists["names"]
        stems = lists["stems"]
        means = lists["means"]
        wraps = lists["wraps"]
        inclusive = lists.set("inclusive")
        exclusive = lists.set("exclusive")
        pupils = lists["pupils"]
        let pupil = pupils[0]
        wrapping = WordReplacement(wraps.map { ($0, "") } + pupils.dropFirst().map { ($0, pupil) })
        makingUp = lists["making_up"]
        shareLeads = lists["share_leads"]
        together = lists.set("together")
        inTurn = lists.set("in_turn")
        completion = lists["completion"]
        budgets = lists["budgets"]
        notBudgets = WordReplacement(lists["not_budgets"].map { ($0, "") })
        amongWhole = lists.set("among_whole")
        wholes = lists.set("wholes")
        parts = lists.set("parts")
        ofChildren = lists.set("of_children")
        ofAll = lists.set("of_all")
        ofAge = lists.set("of_age")
        placed = lists.set("placed")
        try lists.finish()
    }
}
