/// The words of the constructions that bind a number: the files of Lexicons/patterns/grammar say what each
/// list is for.
public final class GrammarWords: Sendable {
    public let perHead: WordSet
    /// A mean of any kind: 生均, 平均.
    public let means: WordSet
    /// 平均: of all together.
    public let averages: WordSet
    public let between: WordSet
    public let respectively: WordSet
    public let keptWithin: WordSet
    public let inTurn: WordSet
    public let each: WordSet
    /// With which a word of `respectively` or `inTurn` ends.
    public let turnEnds: ScalarBits
    /// Suffixes, of which the first of the list that fits is taken off.
    public let beforeNumber: [[UInt32]]
    public let beforeChange: [[UInt32]]
    public let beforeShare: [[UInt32]]
    public let ofBase: [[UInt32]]
    /// Take off words that two ways of writing one name differ by.
    public let ofShares: WordReplacement
    public let totals: WordReplacement
    public let limitBehind: WordSet
    public let fillers: WordSet
    public let plainVerbs: WordSet
    public let narrowing: [String]
    /// The same words, counted in one pass.
    public let narrowingWords: WordSet
    /// What the name of a measure ends in.
    public let measures: WordSet
    public let reaching: WordSet
    public let passing: WordSet
    public let scores: WordSet
    public let countingUnits: WordList
    public let countlessUnits: WordList
    public let schools: WordSet
    public let ofSchools: WordSet
    /// Before and behind a school that is the only one of which something is told.
    public let onlyBefore: WordSet
    public let onlyBehind: WordSet
    public let schoolParts: WordSet
    public let sameSchool: WordSet
    public let notOneSchool: WordSet
    public let becoming: WordSet
    public let reckonedBy: WordSet
    /// 计算: the verb behind what is reckoned with.
    public let reckoning: WordSet
    /// Behind a share at which something is laid out: 按…的5%|的比例|,提取….
    public let rateNouns: WordSet
    /// 均小于: of all the figures of a list before.
    public let ofAll: WordSet
    /// 平均: between a stage and its figure.
    public let stageMeans: WordSet
    /// Nouns that stand right before a stage and a figure: 骨干教师|小学412人
    public let beforeStages: WordSet
    /// 应入学: behind those who should.
    public let dueBehind: WordSet
    /// The whole names of ratios: 校际差异率.
    public let ratioWords: WordSet
    /// What a ratio of all bears, and those of its parts do not.
    public let composite: WordSet
    /// 按…的1.5%|安排…: behind a share of what is laid out.
    public let arranging: WordSet
    /// 在园: all the words of those who go to a kindergarten.
    public let enrolled: WordSet
    /// 班子, 班次: no classes.
    public let notClasses: WordSet
    /// 共: all the words of a total of what was told before.
    public let totalling: WordSet
    /// 高出: between what is compared and by how much.
    public let exceeding: WordSet
    /// 合计: the parts before it together.
    public let sums: WordSet
    /// 专项经费: behind an amount and before what it is for.
    public let fundNouns: WordSet
    /// Between a time and a verb: 未来三年|预计|投入.
    public let foretelling: WordSet
    /// 按(5倍计算)
    public let reckonedAt: WordSet
    public let placeEnds: Set<UInt32>
    /// Before a name, what makes it one of something still to be: 应完成, 未完成.
    public let notYet: Set<UInt32>
    /// Those of them that say what there should be.
    public let due: Set<UInt32>
    /// What stands for a name that is not told.
    public let masks: Set<UInt32>
    /// What a limit on people narrows down when it stands right behind.
    public let limitedNouns: WordSet
    /// What a limit describes that is itself counted: 56人以上|大班额.
    public let limited: WordSet
    /// With which words begin that only say when: 后两年.
    public let timeLeads: WordSet
    /// Behind a plan's name, a part of its time: 前两年.
    public let planTimes: WordSet
    /// With which several indicators of a standard begin, in the order to try them.
    public let beginnings: [[UInt32]]
    public let shortEnds: WordSet
    public let coefficientSubjects: WordSet
    public let coefficientEnd: String
    public let shortLeads: WordSet
    public let shortLimits: WordSet
    /// What schools are called, and what the name of none holds.
    public let schoolEnds: WordSet
    public let measured: WordSet
    /// 累计: the sum of the figures of one name.
    public let inAll: WordSet
    public let yearsTogether: WordSet
    /// Places that are counted: 12个|县(市、区).
    public let countedPlaces: WordSet
    /// To whom something is done: 对.
    public let towards: Set<UInt32>
    /// Which of several: 最低的.
    public let extremes: WordSet
    /// 秋季学期: says only when.
    public let times: WordSet
    /// 分别是: between figures and the names behind them.
    public let namedBehind: WordSet

    /// 比例: with no 占 before it, of what was counted last.
    public let bareRatios: WordSet
    /// Before 小学 or 初中, which of them are counted: 参评.
    public let narrowsSchools: WordSet

    /// Of which, with digits, the name of a class is made: 七年级3班.
    public let classWords: Set<UInt32>

    /// Names that tell only what was done: 已入学.
    public let deedNames: WordSet
    /// When and how something was done, beside the verb (实际); deeds that are no verbs of `heads.yaml`; what the heading of an item
    /// whose figures are counted ends in, and what stands behind its noun (建设).
    public let deedLeads: WordSet
    public let moreDeeds: WordSet
    public let topicThings: WordSet
    public let topicTails: WordSet
    /// What no heading begins with that names a thing: 加大…投入.
    public let topicVerbs: WordSet
    /// What the pupils of a school are called where it speaks of all: 学生.
    public let pupils: WordSet
    /// The same in a kindergarten, and how it calls itself.
    public let children: WordSet
    public let kindergartens: WordSet
    /// Before a figure per hundred pupils of what was counted right before it.
    public let perHundred: WordSet
    /// 高于, and what stands behind the figure of others that it compares with: 的平均水平.
    public let comparing: WordSet
    public let levels: WordSet
    /// What is done with money, rooms and aims, before what they are called: 安排|培训经费.
    public let dealings: WordSet
    /// Whose members are counted in pupils: 其他班级.
    public let classes: WordSet
    /// Where schools stand, before a number of them: 县城|3所学校.
    public let townAndCountry: WordSet
    /// In which the names of towns and streets end that may head a line: 街道.
    public let townEndings: WordSet
    /// Behind the names of several things, before how many there are of each: 图书室、实验室|各|1间.
    public let apiece: WordSet
    /// In the title of a collection of articles, before how many it holds: 精选|3篇.
    public let collections: WordSet
    /// 对620名学生|进行|问卷调查
    public let treating: WordSet
    /// Of those who do something, alone behind them: 82%的学生|参加|.
    public let takingPart: WordSet
    /// Before what others take part in: |开设|课后服务.
    public let offering: WordSet
    /// Units that name what they measure: 学时.
    public let lessonUnits: WordSet
    /// In which the items of a standard are counted: 6大, 22项, 88条.
    public let itemUnits: WordList
    /// Between what is listed and its examples: 课程|有|剪纸、合唱等3门.
    public let listing: WordSet
    /// 占比仅43.4%,距离|50%的目标: of the same.
    public let distances: WordSet
    /// 编制: behind those for whom there are places.
    public let staffPlans: WordSet
    /// 补助: behind an amount, what was paid; and before it, that it was.
    public let benefits: WordSet
    public let granting: WordSet
    /// In which things are counted that a school buys: 台, 套.
    public let thingUnits: WordList
    /// In which copies of what a title names are counted: 份, 册.
    public let copyUnits: WordList
    /// What became of some of those just counted: 其中6篇|获奖.
    public let outcomes: WordSet
    /// 面积, alone behind a number of rooms; and what rooms and buildings are called.
    public let plainAreas: WordSet
    public let rooms: WordSet
    /// Before those of whom is spoken: 由, 被.
    public let prepositions: WordSet

    /// By how much something got shorter is told as a figure of its own, unless it is compared: 缩短.
    public let shortening: WordSet
    /// Behind the digits of the year that a change is held against.
    public let yearEnds: WordSet
    /// A change in one character, behind the year that it is held against: 比2020年|多, |少.
    public let moreThan: WordSet
    public let lessThan: WordSet
    /// With which an earlier time ends that a change is held against: 三年|前.
    public let earlier: WordSet
    /// Words that begin as a comparison does, and hold nothing against anything: 比例, 较大.
    public let notCompared: WordSet
    /// What was looked at, and not what there is: 抽查; and what is left of the figures before: 其余.
    public let inspecting: WordSet
    public let leftOver: WordSet
    /// What stands behind a stage in a heading that is nothing else: 小学|教育.
    public let stageHeadings: WordSet
    /// Fields of a form that tell the stage of what stands below them: 学段, 部别.
    public let stageLabels: WordSet
    /// Before a growth, that it is one of each year.
    public let yearly: WordSet
    /// How words begin that say what became of so many: 3条|已整改,1条|正在整改.
    public let stateLeads: WordSet
    /// Words by which a passage speaks of schools and pupils.
    public let schooling: WordSet
    /// Between a number of things and how many of them: 12个项目|中有|5个.
    public let among: WordSet
    /// 其中: what follows is part of what stands before; and what takes it off.
    public let ofWhich: WordSet
    public let withoutOfWhich: WordReplacement
    /// That something was done, before what it is called: 完成|食品抽检.
    public let completing: WordSet
    /// Right before a figure that was not reached: 未达.
    public let missed: WordSet
    /// In headings of passages that tell points: 自评得分.
    public let scoreHeadings: WordSet
    /// How names end that are of numbers without a unit: 活产数, 综合指数.
    public let numberEnds: WordSet
    /// Words that end what growth is reckoned by: 同口径, 剔除减税因素后.
    public let reckoningBases: WordSet

    /// Behind a figure, before what it counts: 左右.
    public let aboutBehind: WordSet
    /// Before a number of what was listed before: 以上5项.
    public let listedAbove: WordSet
    /// Before which, and behind which, 等 is part of another word: 等级, 高等.
    public let notEtcBefore: ScalarBits
    public let notEtcBehind: ScalarBits
    /// How the names of rates end.
    public let rateEnds: WordSet
    /// Before what each has: 每人1个床位.
    public let eachPerson: WordSet
    /// Behind a share, which part is meant: 10%部分.
    public let portions: WordSet
    /// Behind which 均 always is a mean; alone; and, behind 生 and 人, not where these stand before: 学生|均.
    public let alwaysMean: ScalarBits
    public let meanOf: ScalarBits
    public let notMeanBehind: ScalarBits
    /// Words with 中 that do not mean “among”.
    public let notAmong: WordSet
    /// Behind a figure or a year that another is compared with.
    public let comparedBehind: WordSet
    /// Behind a year that another is compared with: 同期.
    public let sameTime: WordSet
    /// At the end of the name of a rate, and part of it: 培训完成98.6%.
    public let done: WordSet
    /// What each is made of: 由1名医生、2名护士组成.
    public let madeOf: WordSet
    /// How sums end of which a share is laid out.
    public let sumEnds: WordSet
    /// Behind a stage, its schools: 特殊教育学校.
    public let anySchool: WordSet
    /// Behind the number of a grade: 四年级.
    public let grade: WordSet
    /// In names of indicators that count pupils.
    public let pupilNames: WordSet
    /// Taken off the name of a measure that is of others: 教师年人均工资.
    public let staff: WordSet
    /// In the item on exchanges of teachers: of whom the share of the best is, and what those are called.
    public let exchange: WordSet
    public let backbone: WordSet
    public let backboneAlso: WordSet
    /// Takes off what may be left out: 儿童(少年).
    public let withoutLeftOut: WordReplacement
    /// Behind the number of indicators of a standard: 7项指标.
    public let indicators: WordSet
    /// Before figures that follow the order of the standard, and before those that are its coefficients.
    public let ofIndicators: WordSet
    public let ofCoefficients: WordSet
    /// Characters of which a clause holds one that gives one figure to several names: 均, 各, 率.
    public let sharedMarks: ScalarBits

    /// Which lists stand in which file of the folder.
    static let files: KeyValuePairs = [
        "coordination": [
            "between", "respectively", "in_turn", "each", "of_all", "apiece", "named_behind", "listing",
            "listed_above", "not_etc_before", "not_etc_behind",
        ],
        "totals": [
            "in_all", "years_together", "totalling", "sums", "of_which", "among", "outcomes", "state_leads",
            "inspecting", "left_over",
            "narrowing",
        ],
        "around-number": [
            "before_number", "limit_behind", "fillers", "kept_within", "times", "time_leads", "plan_times",
            "foretelling",
            "prepositions", "towards", "not_yet", "due", "masks", "place_ends",
            "about_behind",
        ],
        "names": [
            "measures", "number_ends", "beginnings", "short_ends",
            "short_leads", "short_limits", "stage_headings", "stage_labels", "deed_names", "collections", "extremes",
            "counted_places",
        ],
        "shares": [
            "per_head", "averages", "stage_means", "before_stages", "per_hundred", "coefficient_subjects",
            "coefficient_end", "before_share", "of_base",
            "of_shares", "totals",
            "bare_ratios", "ratio_words", "composite", "distances",
            "rate_ends", "each_person", "portions", "always_mean", "mean_of", "not_mean_behind", "not_among",
        ],
        "changes": [
            "before_change", "shortening", "year_ends", "yearly", "reckoning_bases", "exceeding", "comparing", "levels",
            "more_than", "less_than", "not_compared", "earlier",
            "compared_behind", "same_time",
        ],
        "units": [
            "counting_units", "lesson_units", "countless_units", "item_units", "thing_units", "copy_units",
        ],
        "deeds": [
            "plain_verbs", "dealings", "completing", "treating", "taking_part", "offering", "becoming",
            "done", "made_of", "deed_leads", "more_deeds", "topic_things", "topic_tails", "topic_verbs",
        ],
        "money": [
            "fund_nouns", "arranging", "benefits", "granting", "reckoned_by", "reckoning", "reckoned_at", "rate_nouns",
            "sum_ends",
        ],
        "schools": [
            "schools", "school_ends", "measured", "of_schools", "only_before", "only_behind",
            "narrows_schools", "town_and_country", "town_endings", "school_parts", "same_school", "not_one_school",
            "limited_nouns", "limited", "classes", "class_words", "not_classes", "pupils", "children",
            "kindergartens",
            "enrolled", "due_behind",
            "staff_plans", "schooling", "plain_areas", "rooms",
            "any_school", "grade", "pupil_names", "staff", "exchange", "backbone", "backbone_also", "left_out",
        ],
        "standards": [
            "reaching", "passing", "missed", "scores", "score_headings",
            "indicators", "of_indicators", "of_coefficients",
        ],
    ]

    /// The words of figures per head and of means alone, for who needs no others.
    public static func means(_ files: LexiconFiles) throws(LexiconError) -> WordSet {
        let shares = try BindingLexicon.root("patterns/grammar/shares.yaml", files)
        return WordSet(try WordLists.words(of: shares, "per_head") + WordLists.words(of: shares, "averages"))
    }

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists(folder: "patterns/grammar", Self.files, files)
        perHead = lists.set("per_head")
        averages = lists.set("averages")
        means = WordSet(lists["per_head"] + lists["averages"])
        between = lists.set("between")
        respectively = lists.set("respectively")
        shortening = lists.set("shortening")
        yearEnds = lists.set("year_ends")
        yearly = lists.set("yearly")
        stageHeadings = lists.set("stage_headings")
        stageLabels = lists.set("stage_labels")
        moreThan = lists.set("more_than")
        lessThan = lists.set("less_than")
        notCompared = lists.set("not_compared")
        earlier = lists.set("earlier")
        inspecting = lists.set("inspecting")
        leftOver = lists.set("left_over")
        reckoningBases = lists.set("reckoning_bases")
        numberEnds = lists.set("number_ends")
        stateLeads = lists.set("state_leads")
        scoreHeadings = lists.set("score_headings")
        missed = lists.set("missed")
        completing = lists.set("completing")
        ofWhich = lists.set("of_which")
        withoutOfWhich = WordReplacement(lists["of_which"].flatMap { [($0 + ":", ""), ($0, "")] })
        among = lists.set("among")
        schooling = lists.set("schooling")
        keptWithin = lists.set("kept_within")
        inTurn = lists.set("in_turn")
        each = lists.set("each")
        turnEnds = ScalarBits((lists.scalars("respectively") + lists.scalars("in_turn")).compactMap(\.last))
        beforeNumber = lists.scalars("before_number")
        beforeChange = lists.scalars("before_change")
        beforeShare = lists.scalars("before_share")
        ofBase = lists.scalars("of_base")
        ofShares = WordReplacement(lists["of_shares"].map { ($0, "") })
        totals = WordReplacement(lists["totals"].map { ($0, "") })
        limitBehind = lists.set("limit_behind")
        fillers = lists.set("fillers")
        plainVerbs = lists.set("plain_verbs")
        narrowing = lists["narrowing"]
        narrowingWords = lists.set("narrowing")
        measures = lists.set("measures")
        reaching = lists.set("reaching")
        passing = lists.set("passing")
        scores = lists.set("scores")
        countingUnits = WordList(lists["counting_units"])
        countlessUnits = WordList(lists["countless_units"])
        schools = lists.set("schools")
        ofSchools = lists.set("of_schools")
        onlyBefore = lists.set("only_before")
        onlyBehind = lists.set("only_behind")
        schoolParts = lists.set("school_parts")
        sameSchool = lists.set("same_school")
        notOneSchool = lists.set("not_one_school")
        becoming = lists.set("becoming")
        reckonedBy = lists.set("reckoned_by")
        reckoning = lists.set("reckoning")
        rateNouns = lists.set("rate_nouns")
        ofAll = lists.set("of_all")
        stageMeans = lists.set("stage_means")
        beforeStages = lists.set("before_stages")
        dueBehind = lists.set("due_behind")
        ratioWords = lists.set("ratio_words")
        composite = lists.set("composite")
        arranging = lists.set("arranging")
        totalling = lists.set("totalling")
        enrolled = lists.set("enrolled")
        notClasses = lists.set("not_classes")
        exceeding = lists.set("exceeding")
        sums = lists.set("sums")
        fundNouns = lists.set("fund_nouns")
        foretelling = lists.set("foretelling")
        reckonedAt = lists.set("reckoned_at")
        placeEnds = Set(lists.scalars("place_ends").compactMap(\.first))
        notYet = Set(lists.scalars("not_yet").compactMap(\.first))
        due = Set(lists.scalars("due").compactMap(\.first))
        masks = Set(lists.scalars("masks").compactMap(\.first))
        times = lists.set("times")
        limitedNouns = lists.set("limited_nouns")
        limited = lists.set("limited")
        timeLeads = lists.set("time_leads")
        planTimes = lists.set("plan_times")
        beginnings = lists.scalars("beginnings")
        shortEnds = lists.set("short_ends")
        coefficientSubjects = lists.set("coefficient_subjects")
        coefficientEnd = lists["coefficient_end"].first ?? ""
        shortLeads = lists.set("short_leads")
        shortLimits = lists.set("short_limits")
        schoolEnds = lists.set("school_ends")
        measured = lists.set("measured")
        inAll = lists.set("in_all")
        yearsTogether = lists.set("years_together")
        countedPlaces = lists.set("counted_places")
        towards = Set(lists.scalars("towards").compactMap(\.first))
        extremes = lists.set("extremes")
        namedBehind = lists.set("named_behind")
        bareRatios = lists.set("bare_ratios")
        deedNames = lists.set("deed_names")
        pupils = lists.set("pupils")
        children = lists.set("children")
        kindergartens = lists.set("kindergartens")
        perHundred = lists.set("per_hundred")
        comparing = lists.set("comparing")
        levels = lists.set("levels")
        dealings = lists.set("dealings")
        classes = lists.set("classes")
        townAndCountry = lists.set("town_and_country")
        townEndings = lists.set("town_endings")
        apiece = lists.set("apiece")
        itemUnits = WordList(lists["item_units"])
        listing = lists.set("listing")
        distances = lists.set("distances")
        staffPlans = lists.set("staff_plans")
        benefits = lists.set("benefits")
        granting = lists.set("granting")
        thingUnits = WordList(lists["thing_units"])
        copyUnits = WordList(lists["copy_units"])
        outcomes = lists.set("outcomes")
        plainAreas = lists.set("plain_areas")
        rooms = lists.set("rooms")
        treating = lists.set("treating")
        takingPart = lists.set("taking_part")
        offering = lists.set("offering")
        lessonUnits = lists.set("lesson_units")
        prepositions = lists.set("prepositions")
        collections = lists.set("collections")
        classWords = Set(lists.scalars("class_words").compactMap(\.first))
        narrowsSchools = lists.set("narrows_schools")
        aboutBehind = lists.set("about_behind")
        listedAbove = lists.set("listed_above")
        notEtcBefore = ScalarBits(lists.characters("not_etc_before"))
        notEtcBehind = ScalarBits(lists.characters("not_etc_behind"))
        rateEnds = lists.set("rate_ends")
        eachPerson = lists.set("each_person")
        portions = lists.set("portions")
        alwaysMean = ScalarBits(lists.characters("always_mean"))
        meanOf = ScalarBits(lists.characters("mean_of"))
        notMeanBehind = ScalarBits(lists.characters("not_mean_behind"))
        notAmong = lists.set("not_among")
        comparedBehind = lists.set("compared_behind")
        sameTime = lists.set("same_time")
        done = lists.set("done")
        deedLeads = lists.set("deed_leads")
        moreDeeds = lists.set("more_deeds")
        topicThings = lists.set("topic_things")
        topicTails = lists.set("topic_tails")
        topicVerbs = lists.set("topic_verbs")
        madeOf = lists.set("made_of")
        sumEnds = lists.set("sum_ends")
        anySchool = lists.set("any_school")
        grade = lists.set("grade")
        pupilNames = lists.set("pupil_names")
        staff = lists.set("staff")
        exchange = lists.set("exchange")
        backbone = lists.set("backbone")
        backboneAlso = lists.set("backbone_also")
        withoutLeftOut = WordReplacement(lists["left_out"].map { ($0, "") })
        indicators = lists.set("indicators")
        ofIndicators = lists.set("of_indicators")
        ofCoefficients = lists.set("of_coefficients")
        sharedMarks = ScalarBits(
            (lists.scalars("each") + lists.scalars("rate_ends")).compactMap(\.last)
                + lists.scalars("apiece").compactMap(\.first))
    }

    /// Whether words are only such as say nothing: 共, 约.
    public func fillersOnly(_ words: [UInt32]) -> Bool { words.allSatisfy { fillers.isExactly([$0]) } }
}
