/// How a name is told from the sentence it stands in: Lexicons/patterns/names.yaml.
public final class NameWords: Sendable {
    /// In the middle of a head: 义务段|共有|专任教师.
    public let innerVerbs: WordSet
    /// What schools are called, and what goes on with such a name behind them.
    public let schools: WordSet
    public let goesOn: WordSet
    /// Before a stage, which schools of it are meant: 其余.
    public let whichSchools: WordSet
    /// At the end of a heading, behind what its section tells of.
    public let headingTails: WordSet
    /// Where a heading ends that the text was glued to, and what says that it does not.
    public let gluedHeadings: WordSet
    public let headingGoesOn: WordSet
    /// Counted in a bracket behind schools, of these schools: 校区.
    public let insideSchools: WordSet
    /// What names of people end in.
    public let persons: WordSet
    /// Verbs of money that name nothing but that there is some.
    public let allotting: WordSet
    /// At the end of what money is for: 的开展.
    public let purposeTails: WordSet
    /// Units of what is done again and again, words by which it is a habit and no amount, and verbs that take part in it.
    public let turnUnits: WordSet
    public let tooOften: WordSet
    public let taking: WordSet
    /// What was done for people: 提供.
    public let giving: WordSet
    /// What is said of all the schools counted: 资源配置 behind them, 都 behind that.
    public let schoolMeasures: WordSet
    public let ofAll: WordSet
    /// What a limit is called: 上限.
    public let limitNouns: WordSet
    /// What is done to schools, at the end of a name: 8所学校智慧校园|建设.
    public let schoolDeeds: WordSet

    private static let names = [
        "inner_verbs", "school_words", "school_goes_on", "which_schools", "heading_tails", "glued_headings",
        "heading_goes_on", "inside_schools", "persons", "allotting",
        "purpose_tails",
        "turn_units", "too_often", "taking", "giving", "school_measures", "of_all", "limit_nouns", "school_deeds",
    ]

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/names.yaml", names: Self.names, files)
        innerVerbs = lists.set("inner_verbs")
        schools = lists.set("school_words")
        whichSchools = lists.set("which_schools")
        headingTails = lists.set("heading_tails")
        gluedHeadings = lists.set("glued_headings")
        headingGoesOn = lists.set("heading_goes_on")
        goesOn = lists.set("school_goes_on")
        insideSchools = lists.set("inside_schools")
        persons = lists.set("persons")
        allotting = lists.set("allotting")
        purposeTails = lists.set("purpose_tails")
        turnUnits = lists.set("turn_units")
        tooOften = lists.set("too_often")
        taking = lists.set("taking")
        giving = lists.set("giving")
        schoolMeasures = lists.set("school_measures")
        ofAll = lists.set("of_all")
        limitNouns = lists.set("limit_nouns")
        schoolDeeds = lists.set("school_deeds")
    }
}
