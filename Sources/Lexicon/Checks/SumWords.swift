/// Words by which parts are added up to a whole: Lexicons/checks/sums.yaml.
public final class SumWords: Sendable {
    /// Right before a total, besides the totals of arithmetic.yaml.
    public let totalLeads: [String]
    /// Numerals by which a total says of how many figures it is, with that number.
    public let counts: [UInt32: Int]
    /// Right before what was done away with.
    public let notTotals: WordSet
    /// At the beginning of the clause of a total of all that was told before.
    public let above: WordSet
    /// In names of what both stages make up, besides those for compulsory education.
    public let bothStages: [String]
    /// Takes off the words whose 中 does not mean among.
    public let notAmong: WordReplacement
    /// What came after a time.
    public let later: WordSet
    /// What came before it.
    public let earlier: WordSet
    /// Between counts of one kind after another, and 、 and the comma.
    public let kindJoins: WordSet
    /// Units of what is divided by how far it has come.
    public let reachedUnits: [String]
    /// In names that tell how far something has come.
    public let reached: WordSet
    /// Grades, of which each has one.
    public let grades: WordSet
    /// Takes off what names of figures of both stages are compared without.
    public let stageWraps: WordReplacement
    /// What a name is of when nothing is left of it.
    public let stageSchools: [UInt32]
    /// Ends of names of changes.
    public let changeEnds: [String]
    /// Names of the schools of each level.
    public let levelSchools: WordSet
    /// Headings of the total row or column of a table.
    public let tableTotals: [String]
    /// Headings of the whole, to the letter.
    public let tableWholes: [String]
    /// In headings of parts of the line above.
    public let tableParts: [String]
    /// In headings of lines that are no sums.
    public let tableMeans: [String]
    /// In the title of a table that shows some rows only.
    public let tableExcerpts: WordSet

    /// In names of what is no part of what stands before its bracket, but the whole of it.
    public let bases: WordSet
    /// Units of what is measured, and not counted one by one.
    public let lengths: Set<String>
    /// Between the sizes of classes and their limit, and what the words before are of.
    public let within: WordSet
    public let sizes: WordSet
    /// That sums are of functions, and ends of their names.
    public let functions: WordSet
    public let spendings: [String]

    /// In names of what is of one stage only.
    public let oneStage: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/sums.yaml", files)
        totalLeads = lists["total_leads"]
        lengths = Set(lists["lengths"])
        bases = lists.set("bases")
        oneStage = lists.set("one_stage")
        within = lists.set("within")
        sizes = lists.set("sizes")
        functions = lists.set("functions")
        spendings = lists["spendings"]
        counts = Dictionary(
            lists["counts"].enumerated().compactMap { i, word in word.unicodeScalars.first.map { ($0.value, i + 2) } },
            uniquingKeysWith: { first, _ in first })
        notTotals = lists.set("not_totals")
        above = lists.set("above")
        bothStages = lists["both_stages"]
        notAmong = WordReplacement(lists["not_among"].map { ($0, "") })
        later = lists.set("later")
        earlier = lists.set("earlier")
        kindJoins = WordSet(["、", ","] + lists["kind_joins"])
        reachedUnits = lists["reached_units"]
        reached = lists.set("reached")
        grades = lists.set("grades")
        stageWraps = WordReplacement(lists["stage_wraps"].map { ($0, "") })
        stageSchools = lists.scalars("stage_schools")[0]
        changeEnds = lists["change_ends"]
        levelSchools = lists.set("level_schools")
        tableTotals = lists["table_totals"]
        tableWholes = lists["table_wholes"]
        tableParts = lists["table_parts"]
        tableMeans = lists["table_means"]
        tableExcerpts = lists.set("table_excerpts")
        try lists.finish()
    }
}
