/// What a figure is compared with, and what it goes on from: Lexicons/patterns/grammar/turns.yaml.
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

    /// Verbs of a standard that is kept to, what such a standard is called, and words of what there is.
    public let carryingOut: WordSet
    public let provisions: WordSet
    public let rates: WordSet
    public let telling: WordSet
    /// Before 无 and a kind of school, and in what such schools are counted.
    public let noneLead: WordSet
    public let noneUnits: Set<String>
    /// How long something is done, and how often.
    public let durations: WordSet
    public let timed: WordSet
    /// 日均: of what was told before, for each day.
    public let timeMeans: WordSet
    /// Behind a year: when things were counted.
    public let countTimes: WordSet
    public let daily: WordSet
    /// At the end of a name that is a length of time.
    public let spans: WordSet
    /// Behind a length of time that is part of a name: 30天|内|回款率.
    public let within: WordSet
    /// By how much one is more than another.
    public let exceeding: WordSet
    public let subjects: WordSet
    /// Words that only say for whom an amount is, that it is the most, and what was done about it.
    public let forWhom: WordSet
    public let upTo: WordSet
    public let adjusting: WordSet
    /// Behind a rate of pay, before what is paid: 的标准.
    public let atRate: WordSet
    /// Behind a year: 秋.
    public let seasons: WordSet
    /// 从…看: at the end of what the figures behind it measure.
    public let views: WordSet
    /// At the end of what a change is called.
    public let changeNouns: WordSet
    /// Words for a stage that are none for its schools.
    public let stagesOnly: WordSet
    /// Before and behind the number of things told before: 上述|三项|比率.
    public let aforesaid: WordSet
    public let aforesaidNouns: WordSet
    /// The second and the first of two.
    public let latter: WordSet
    public let former: WordSet
    /// In which single ones are counted that there is none of, those of people, and what stands behind no such unit: 无一例|外.
    public let oneUnits: WordSet
    public let peopleUnits: WordSet
    public let noOnes: Set<UInt32>
    /// All are reached: 资助|全覆盖.
    public let covered: WordSet
    /// How often lessons are given, and in what they are counted.
    public let weekly: WordSet
    public let lessons: WordSet
    /// Behind a measure that is told next: 差异系数|最大|,为0.492.
    public let atExtreme: WordSet
    /// All the words of a figure that say which one it is of what the clause before names, and among whom: 校际|最低值.
    public let extremeValues: WordSet
    public let amongSchools: WordSet
    /// Deeds that are told once for all that stands in a row, and what a class is called behind its number.
    public let sharedDeeds: WordSet
    public let classNouns: WordSet
    /// Behind a year, which point of it is meant: 2023年|末|.
    public let yearPoints: WordSet
    /// Behind what the first clause of a statement is on.
    public let topicEnds: WordSet
    /// What kinds of schools end in that are of no one stage: 教学点.
    public let schoolKinds: WordSet
    /// All the words of a figure whose name stands before a comma: 则.
    public let then: WordSet
    /// From what there is now: 由|现有|的5所增加到8所.
    public let originsOfNow: WordSet

    private static let names = [
        "compared_behind", "compared_before", "moving", "year_before_last", "nows", "joined_lead", "joined_not",
        "carrying_out", "provisions", "rates", "telling",
        "none_lead", "none_units", "durations", "timed", "count_times", "time_means", "daily", "spans", "within",
        "exceeding", "subjects", "for_whom", "up_to", "adjusting", "at_rate", "change_nouns", "stages_only",
        "seasons", "views", "aforesaid", "aforesaid_nouns", "latter", "former", "one_units", "people_units", "no_ones",
        "covered", "weekly", "lessons", "at_extreme", "extreme_values", "among_schools", "shared_deeds", "class_nouns",
        "school_kinds", "year_points", "topic_ends", "then", "origins_of_now",
    ]

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("patterns/grammar/turns.yaml", names: Self.names, files)
        comparedBehind = lists.set("compared_behind")
        comparedBefore = lists.set("compared_before")
        moving = lists.set("moving")
        nows = lists.set("nows")
        yearBeforeLast = lists.set("year_before_last")
        joinedLead = lists.set("joined_lead")
        joinedNot = lists.set("joined_not")
        carryingOut = lists.set("carrying_out")
        provisions = lists.set("provisions")
        rates = lists.set("rates")
        telling = lists.set("telling")
        noneLead = lists.set("none_lead")
        noneUnits = Set(lists["none_units"])
        durations = lists.set("durations")
        timed = lists.set("timed")
        timeMeans = lists.set("time_means")
        countTimes = lists.set("count_times")
        daily = lists.set("daily")
        spans = lists.set("spans")
        within = lists.set("within")
        exceeding = lists.set("exceeding")
        subjects = lists.set("subjects")
        forWhom = lists.set("for_whom")
        upTo = lists.set("up_to")
        adjusting = lists.set("adjusting")
        atRate = lists.set("at_rate")
        seasons = lists.set("seasons")
        views = lists.set("views")
        changeNouns = lists.set("change_nouns")
        stagesOnly = lists.set("stages_only")
        aforesaid = lists.set("aforesaid")
        aforesaidNouns = lists.set("aforesaid_nouns")
        latter = lists.set("latter")
        former = lists.set("former")
        oneUnits = lists.set("one_units")
        peopleUnits = lists.set("people_units")
        noOnes = Set(lists["no_ones"].flatMap { $0.unicodeScalars.map(\.value) })
        covered = lists.set("covered")
        weekly = lists.set("weekly")
        lessons = lists.set("lessons")
        atExtreme = lists.set("at_extreme")
        extremeValues = lists.set("extreme_values")
        sharedDeeds = lists.set("shared_deeds")
        classNouns = lists.set("class_nouns")
        schoolKinds = lists.set("school_kinds")
        yearPoints = lists.set("year_points")
        topicEnds = lists.set("topic_ends")
        amongSchools = lists.set("among_schools")
        then = lists.set("then")
        originsOfNow = lists.set("origins_of_now")
    }
}
