/// Words by which a figure tells how others differ: Lexicons/checks/changes.yaml.
public final class ChangeWords: Sendable {
    /// Before growth that is the mean of several years.
    public let meanGrowth: WordSet
    /// Before the growth that another is above, that a clause is on growth, and that it denies it.
    public let above: WordSet
    public let growing: WordSet
    public let notAbove: WordSet
    /// Before a yearly mean.
    public let meanYears: WordSet
    /// In names of what is told by the year.
    public let pay: WordSet
    /// Before a growth for each year; 分别 as well.
    public let everyYear: WordSet
    /// That the growth is that of the last year.
    public let lastStep: WordSet
    /// Ends of names of growth, behind what has grown.
    public let growthRates: [String]
    /// Takes off what names are compared without.
    public let accumulated: WordReplacement
    /// Before last year's figure behind a change.
    public let lastYear: WordSet
    /// The year of a figure without a name, behind a change.
    public let yearAlone: WordSet
    /// Between two figures of a list, also with a unit behind the first.
    public let unitJoins: WordSet
    /// That something only grows, and by which it is said that it did not.
    public let onlyRises: WordSet
    public let fell: WordSet
    /// Right before the difference of two figures, also with 了, 为, 资金.
    public let differences: WordSet
    /// Right before what may be such a difference.
    public let mayDiffer: WordSet
    /// Right before what was left of another year.
    public let carried: WordSet
    /// Before a figure that another is compared with.
    public let compared: [String]
    /// Between the name of a rate and its figure.
    public let rateVerbs: [String]

    /// Takes them off.
    public let withoutGrowthRate: WordReplacement
    public let respectively: WordSet
    /// Said of what goes down, or up, every year.
    public let everDown: WordSet
    public let everUp: WordSet
    /// Ends of names of rates that such words are said of.
    public let trendRates: WordSet
    /// By which the report says itself that it was not so every year.
    public let trendExcused: WordSet
    /// Before such words, where the figures before are what they are said of.
    public let trendVerbs: WordSet
    public let inTurn: WordSet
    /// The words for so many years.
    public let years: [(count: Int, words: WordSet)]
    /// Before what there is by a year, added up.
    public let reachedByThen: WordSet
    /// Names of the years of a plan, the first one first.
    public let yearsInTurn: [String]

    /// Between two figures of which the later is more, and less.
    public let upTo: WordSet
    public let downTo: WordSet
    /// Units, and words in names, of places in a ranking and grades, which go up by going down.
    public let rankUnits: Set<String>
    public let ranks: WordSet

    public init(_ files: LexiconFiles, _ shared: SharedWords) throws(LexiconError) {
        let lists = try WordLists("checks/changes.yaml", files)
        meanGrowth = lists.set("mean_growth")
        above = lists.set("above")
        growing = lists.set("growing")
        notAbove = lists.set("not_above")
        meanYears = lists.set("mean_years")
        pay = lists.set("pay")
        everyYear = WordSet(lists["every_year"] + shared.respectively + shared.inOrder)
        lastStep = lists.set("last_step")
        growthRates = lists["growth_rates"]
        withoutGrowthRate = WordReplacement(growthRates.map { ($0, "") })
        respectively = WordSet(shared.respectively)
        everDown = lists.set("ever_down")
        everUp = lists.set("ever_up")
        trendRates = lists.set("trend_rates")
        trendExcused = lists.set("trend_excused")
        trendVerbs = lists.set("trend_verbs")
        inTurn = shared.inTurn
        reachedByThen = WordSet(lists["accumulated"])
        yearsInTurn = lists["years_in_turn"]
        years = shared.years.map { ($0.count, WordSet($0.words)) }
        accumulated = WordReplacement(lists["accumulated"].map { ($0, "") })
        lastYear = lists.set("last_year")
        yearAlone = lists.set("year_alone")
        unitJoins = WordSet(["、"] + shared.joins + lists["unit_joins"])
        let tails = [""] + lists["difference_tails"]
        differences = WordSet(lists["differences"].flatMap { word in tails.map { word + $0 } })
        onlyRises = lists.set("only_rises")
        fell = lists.set("fell")
        (upTo, downTo) = (lists.set("up_to"), lists.set("down_to"))
        rankUnits = Set(lists["rank_units"])
        ranks = lists.set("ranks")
        mayDiffer = lists.set("may_differ")
        carried = lists.set("carried")
        compared = lists["compared"]
        rateVerbs = lists["rate_verbs"]
        try lists.finish()
    }
}
