/// Which years a plan is for, and what the columns of its tables are: Lexicons/patterns/plans.yaml.
public final class PlanWords: Sendable {
    /// What the title of a plan ends in.
    public let endings: WordSet
    /// What the title of the notice ends in that a plan comes with: 的通知.
    public let notices: WordSet
    /// 十四五 and the like, and the first year of each.
    public let fiveYears: WordTable<Int>
    public let fiveYearNames: WordSet
    /// Before the name of a five-year plan that something is compared with: 比“十三五”末.
    public let compared: WordSet
    /// In headings of columns that tell what a plan starts from, and what it aims at.
    public let bases: WordSet
    public let targets: WordSet
    /// Headings of columns of what comes together over the years, and how the growth a year is called.
    public let together: WordSet
    public let yearlyGrowth: String
    /// Behind the figure of a cell: 以上; and which comparator each means.
    public let limits: WordSet
    public let limitMeans: WordTable<String>
    /// Headings and cells that say what kind of indicator a row is: 约束性.
    public let properties: WordList
    /// Headings of columns whose cells put rows into groups.
    public let groups: WordList
    /// What such a cell ends in where it belongs to the name of an indicator: 高中阶段教育.
    public let groupNames: WordSet
    /// In the heading above the years of a table of tasks.
    public let yearly: WordSet

    private static let names = [
        "endings", "notices", "compared", "bases", "targets", "together", "yearly_growth", "properties", "groups",
        "group_names", "yearly",
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/plans.yaml", names: Self.names, maps: ["five_years", "limits"], files)
        let years = lists.map("five_years").flatMap { name, years in years.compactMap { Int($0) }.map { (name, $0) } }
        endings = lists.set("endings")
        notices = lists.set("notices")
        fiveYears = WordTable(years)
        fiveYearNames = WordSet(years.map(\.0))
        compared = lists.set("compared")
        bases = lists.set("bases")
        targets = lists.set("targets")
        together = lists.set("together")
        yearlyGrowth = lists["yearly_growth"][0]
        let means = lists.map("limits").flatMap { word, means in means.map { (word, $0) } }
        limits = WordSet(means.map(\.0))
        limitMeans = WordTable(means)
        properties = WordList(lists["properties"])
        groups = WordList(lists["groups"])
        groupNames = lists.set("group_names")
        yearly = lists.set("yearly")
    }
}
