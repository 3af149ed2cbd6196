/// How a name is told from the sentence it stands in: Lexicons/patterns/names.yaml.
public final class NameWords: Sendable {
    /// In the middle of a head: 义务段|共有|专任教师.
    public let innerVerbs: WordSet
    /// What schools are called, and what goes on with such a name behind them.
    public let schools: WordSet
    public let goesOn: WordSet
    /// Counted in a bracket behind schools, of these schools: 校区.
    public let insideSchools: WordSet
    /// What names of people end in.
    public let persons: WordSet
    /// Verbs of money that name nothing but that there is some.
    public let allotting: WordSet
    /// At the end of what money is for: 的开展.
    public let purposeTails: WordSet
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
        "inner_verbs", "school_words", "school_goes_on", "inside_schools", "persons", "allotting", "purpose_tails",
        "giving", "school_measures", "of_all", "limit_nouns", "school_deeds",
    ]

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/names.yaml", names: Self.names, files)
        innerVerbs = lists.set("inner_verbs")
        schools = lists.set("school_words")
        goesOn = lists.set("school_goes_on")
        insideSchools = lists.set("inside_schools")
        persons = lists.set("persons")
        allotting = lists.set("allotting")
        purposeTails = lists.set("purpose_tails")
        giving = lists.set("giving")
        schoolMeasures = lists.set("school_measures")
        ofAll = lists.set("of_all")
        limitNouns = lists.set("limit_nouns")
        schoolDeeds = lists.set("school_deeds")
    }
}
