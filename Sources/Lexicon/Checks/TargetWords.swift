/// Words for targets and what was reached: Lexicons/checks/targets.yaml.
public final class TargetWords: Sendable {
    /// Right before a target.
    public let targets: WordSet
    /// Between those and the number.
    public let bounds: WordSet
    /// Right before what was reached.
    public let results: WordSet
    /// Those that may stand between a target and its result with nothing else.
    public let plainResults: WordSet
    /// Behind the items of a list, that all were met.
    public let allReached: WordSet
    /// That the target was met.
    public let reached: WordSet
    /// That it was not, or why.
    public let missed: WordSet
    /// In names of what may be bound from above as well as from below.
    public let open: WordSet
    /// Before a target of several figures.
    public let each: WordSet

    /// How names end of which more is better.
    public let rising: WordSet
    /// What was to be spent, and what was; that none was overdrawn.
    public let budgets: WordSet
    public let spent: WordSet
    public let withinBudget: WordSet
    /// That a sentence tells what was spent.
    public let spentAlone: WordSet
    /// Before what is to be done, before what was, and that all of it was.
    public let planned: WordSet
    public let done: WordSet
    public let allDone: WordSet
    /// That a plan runs on, or that some of it waits.
    public let overYears: WordSet
    /// Behind what a plan starts from: 在12.86亿元的基础上
    public let bases: WordSet
    /// In names of what is no amount that adds up over years: 人均.
    public let levels: WordSet

    public init(_ files: LexiconFiles, _ shared: SharedWords) throws(LexiconError) {
        let lists = try WordLists("checks/targets.yaml", files)
        targets = lists.set("targets")
        bases = lists.set("bases")
        levels = lists.set("levels")
        bounds = lists.set("bounds")
        results = lists.set("results")
        plainResults = lists.set("plain_results")
        allReached = lists.set("all_reached")
        reached = lists.set("reached")
        missed = lists.set("missed")
        open = lists.set("open")
        each = lists.set("each", within: shared.longer)
        rising = lists.set("rising")
        budgets = lists.set("budgets")
        spent = lists.set("spent")
        withinBudget = lists.set("within_budget")
        spentAlone = lists.set("spent_alone")
        planned = lists.set("planned")
        done = lists.set("done")
        allDone = lists.set("all_done")
        overYears = lists.set("over_years")
        try lists.finish()
    }
}
