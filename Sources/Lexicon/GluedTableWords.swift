/// How tables are taken apart that were copied as one run: Lexicons/patterns/glued-tables.yaml.
public final class GluedTableWords: Sendable {
    /// With which the headings begin, and the characters behind which they do not.
    public let firstColumns: WordSet
    public let notFirstBehind: Set<UInt32>
    /// With which the headings end.
    public let headingEnds: Set<UInt32>
    /// Behind the year that begins a row: 学年.
    public let yearEnds: WordSet
    /// What the names of columns end in whose unit is not printed.
    public let percentEnds: WordSet
    public let peopleEnds: WordSet
    public let schoolEnds: WordSet
    /// In names of numbers of things that need not be whole.
    public let fractional: WordSet
    /// In names of what there is for each, and in those of what there is for each person, pupil or not.
    public let perHead: WordSet
    public let perPerson: WordSet
    public let pupils: WordSet
    /// Columns that add up those before them.
    public let sums: WordSet
    public let growth: WordSet
    /// Take off what only says “growth”, and 生均.
    public let withoutGrowth: WordReplacement
    public let withoutPerHead: WordReplacement
    /// Characters in which two names of one thing may differ.
    public let noMatter: Set<UInt32>

    private static let names = [
        "first_columns", "not_first_behind", "heading_ends", "year_ends", "percent_ends", "people_ends", "school_ends",
        "fractional", "per_head", "per_person", "pupils", "sums", "growth", "growth_off", "no_matter",
    ]

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/glued-tables.yaml", names: Self.names, files)
        firstColumns = lists.set("first_columns")
        notFirstBehind = lists.characters("not_first_behind")
        headingEnds = lists.characters("heading_ends")
        yearEnds = lists.set("year_ends")
        percentEnds = lists.set("percent_ends")
        peopleEnds = lists.set("people_ends")
        schoolEnds = lists.set("school_ends")
        fractional = lists.set("fractional")
        perHead = lists.set("per_head")
        perPerson = lists.set("per_person")
        pupils = lists.set("pupils")
        sums = lists.set("sums")
        growth = lists.set("growth")
        withoutGrowth = WordReplacement(lists["growth_off"].map { ($0, "") })
        withoutPerHead = WordReplacement(lists["per_head"].map { ($0, "") })
        noMatter = lists.characters("no_matter")
    }
}
