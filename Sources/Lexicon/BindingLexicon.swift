/// The words around a number that tell what it measures: Lexicons/patterns/heads.yaml and roles.yaml.
///
/// A class, so that those who hold it share it: it is made once and never changes.
public final class BindingLexicon: Sendable {
    public let prefixes: [[UInt32]]
    public let suffixes: [[UInt32]]
    /// The same words, to be found from either end of a text.
    public let prefixSet: WordSet
    public let suffixSet: WordSet
    /// Words of a name that begin like a prefix: 在校.
    public let kept: WordSet
    /// Words of a name that end like a suffix: 违法行为.
    public let keptEnds: WordSet
    public let verbs: WordSet
    /// 偏低, 不足: a clause that judges a measure whose figure follows.
    public let judged: WordSet
    /// 适龄: before the name of those whom a rate is taken of.
    public let ofAge: WordSet
    /// 按性质分, 分年度为: the figures behind divide the one before.
    public let divides: WordSet
    public let nounsUntil: Trie<Bool>
    /// Words of a noun that hold one of those, and such as begin it only.
    public let nounsKept: WordSet
    public let nounsKeptFirst: WordSet
    public let increases: WordSet
    public let decreases: WordSet
    public let compared: WordSet
    /// Before a change, that it was reached: 完成增长6.2%.
    public let achieving: WordSet
    /// The stage a word stands for; nil for a word that holds a stage's name without being bound to it.
    public let stages: Trie<String?>
    /// Whose the numbers of a row of ratios are, in their order.
    public let structures: [(of: String, parts: [String])]
    public let stageReset: WordSet
    public let scopes: [[UInt32]]
    public let scopeSet: WordSet
    /// The scopes of a school, those that only a title tells, and those that tell nothing by how often they are said.
    public let schoolScopes: WordList
    public let wideScopes: [String]
    public let anyScopes: WordList
    /// 小学、初中: both are meant.
    public let bothStages: WordSet
    /// 合计, 总体: what follows is of no stage.
    public let wholes: WordSet
    public let scopeSame: [String: String]
    public let ratios: WordSet
    /// Words before a name that narrow nothing down.
    public let neutral: [[UInt32]]
    /// Words that speak of the time of the report.
    public let present: WordSet
    /// 上年, 去年同期: the figure behind is last year's of the same.
    public let lastYear: WordSet
    /// 数据均截至…: a sentence that dates every figure of the report.
    public let asOf: [String]
    /// Before the year in such a sentence: 截至.
    public let upTo: WordSet
    /// Before the year in which something was founded.
    public let founding: [[UInt32]]
    /// What people counted did: 参加, 获.
    public let deeds: WordSet
    /// Words with which what stands before a figure ends that is no part of its name: 实验中学等|9个教育集团.
    public let enders: WordSet
    /// Behind an amount, before what it was spent on.
    public let spentOn: WordSet
    /// A limit, where the base of a share stands between it and the figure.
    public let limits: WordSet
    /// Before a year that something is compared with.
    public let comparing: Set<UInt32>
    /// Before last year's figure, or a year that one is compared with.
    public let yearLeads: ScalarBits
    /// Before what something was, and before what it became: 由3万人增加到4万人.
    public let origins: WordSet
    public let arrivals: WordSet
    /// The words of constructions.
    public let grammar: GrammarWords
    /// With which the base of a share ends that has no 的 behind it: 预算总额|5%.
    public let baseEnds: WordSet
    public let turns: TurnWords
    /// What a unit counts by itself: 户 → 户数.
    public let unitNouns: [String: String]
    /// What a report has none of, the words that say so, and the words for zero behind a name.
    public let noneOf: Trie<String>
    public let noneTails: [[UInt32]]
    public let noneWords: [[UInt32]]
    public let zeroWords: [[UInt32]]
    /// How those end that tell what was done where no unit tells that things are counted: 清零.
    public let cleared: WordSet
    /// With which a figure of zero in words begins.
    public let absent: WordSet
    /// 全部由公办学校接收: words that say that a rate is 100 %, by the name of the rate; and words before them that say that
    /// it should be, or is not.
    public let allOf: Trie<AllOf>
    public let notAll: WordSet
    /// Of whom such words speak, where they stand between them and those whose rate it is.
    public let allOfOthers: WordSet

    public struct AllOf: Sendable {
        public let name: String
        /// Whose rate it is; one of the words must stand before.
        public let who: WordSet
    }
    /// The unit of a figure whose name ends so; longer endings first.
    public let endingUnits: [(ending: String, unit: String)]
    /// 未发生, and the ends of what did not come about, with the units that it is counted in.
    public let happened: WordSet
    public let incidents: [(ending: String, unit: String)]
    /// Units that count nothing by themselves, and the words that make of them how often something happens.
    public let countlessNamed: Set<String>
    public let frequency: [String]
    /// Behind an amount: how it is given, not what for.
    public let paying: [[UInt32]]
    /// 每低(1%扣0.5分): what a figure costs in points.
    public let scoring: [[UInt32]]
    /// In a bracket behind a figure: what it was to be, what it must be.
    public let bracketTarget: WordSet
    public let bracketStandard: WordSet
    /// Behind a limit and a comma, where what was achieved follows.
    public let answered: [String]
    /// What the name of a township, a hospital ends in; what the name of an office does.
    public let units: [String]
    public let offices: [String]
    /// End like the names of units, and are none; in names of schools; in front of a name in a title.
    public let notUnits: WordSet
    public let schoolUnits: WordSet
    public let titleLeads: WordSet
    /// Characters behind such an ending that make it part of a longer word.
    public let notAfterName: Set<UInt32>
    /// Words behind such an ending that begin with one of these characters, and are no part of the name.
    public let mayFollowName: WordSet
    /// 实施单位, 主管部门: what stands before a name in a form.
    public let nameLabels: [String]
    /// Words of a title by which a report is about one office.
    public let officeReports: [String]
    public let standardWords: [String]
    public let targetWords: [String]
    public let achievedWords: [String]
    public let requirementWords: [String]
    public let requirementVerbs: [String]
    /// Of `standardWords` those that ask for nothing where something was achieved: 标准为.
    public let standardUnlessAchieved: [String]
    /// What those words hold that ask in the name of others, even in a plan: 规定.
    public let standardOfOthers: WordSet
    /// Right before a number: a requirement, whatever the comparator; one that is official; one that is all must meet.
    public let standardNamed: [String]
    public let standardOfficial: [String]
    public let standardHeadings: [String]
    public let everyone: [String]
    /// Labels of the county's own account of an indicator, behind the standard's words.
    public let ownAccount: [String]
    /// At the beginning of a clause: its limits are to be reached.
    public let assuring: [String]
    /// Words that hold one of `standard` and ask for nothing: 高于规定学历.
    public let notStandard: [String]
    public let notTarget: [String]
    /// Ends of names of rates of which each stands for the others: 比例, 率, 占比.
    public let rateEnds: [String]
    public let aims: AimWords
    public let plans: PlanWords
    public let names: NameWords
    /// Said of what came about: 已达, 实际.
    public let achieved: WordSet

    private static let heads = [
        "prefixes", "kept", "kept_ends", "suffixes", "verbs", "nouns_until", "nouns_kept", "nouns_kept_first",
        "increases", "decreases", "judged", "of_age", "divides",
        "compared", "achieving", "stage_neutral", "both_stages", "stage_reset", "scopes", "school_scopes",
        "wide_scopes", "any_scopes", "wholes", "ratios", "neutral", "present", "units", "offices", "not_after_name",
        "may_follow_name",
        "not_units", "school_units", "title_leads", "name_labels", "office_reports", "last_year", "founding", "limits",
        "enders", "spent_on", "deeds", "as_of", "up_to", "comparing", "happened", "none_tails", "none_words",
        "all_of_others",
        "not_all", "paying", "zero_words", "cleared", "countless_named", "scoring", "frequency", "rate_ends",
    ]
    private static let roles = [
        "standard", "target", "achieved", "achieved_anywhere", "standard_unless_achieved", "standard_of_others",
        "requirement_comparators",
        "requirement_verbs", "bracket_target", "bracket_standard", "standard_behind", "answered", "named", "official",
        "headings", "everyone", "own_account", "assuring", "not_standard", "not_target",
    ]

    /// - Parameter vocabulary: whose words for the ends of bases are these, too.
    public init(_ files: LexiconFiles, _ vocabulary: Vocabulary) throws(LexiconError) {
        baseEnds = vocabulary.baseEnds
        let heads = try WordLists(
            "patterns/heads.yaml", names: Self.heads,
            maps: ["stages", "scope_same", "unit_nouns", "none_of", "incidents", "ending_units", "structures"],
            nodes: ["all_of"],
            files)
        func words(_ key: String) -> [[UInt32]] {
            heads.scalars(key).sorted { $0.count > $1.count }
        }
        rateEnds = heads["rate_ends"]
        prefixes = words("prefixes")
        suffixes = words("suffixes")
        prefixSet = WordSet(prefixes)
        suffixSet = WordSet(suffixes)
        kept = WordSet(words("kept"))
        keptEnds = WordSet(words("kept_ends"))
        verbs = WordSet(words("verbs"))
        var until = Trie<Bool>()
        for word in heads["nouns_until"] { until.insert(word, true) }
        nounsUntil = until
        nounsKept = WordSet(words("nouns_kept"))
        nounsKeptFirst = WordSet(words("nouns_kept_first"))
        increases = WordSet(words("increases"))
        decreases = WordSet(words("decreases"))
        judged = WordSet(words("judged"))
        ofAge = WordSet(words("of_age"))
        divides = WordSet(words("divides"))
        compared = WordSet(words("compared"))
        achieving = WordSet(words("achieving"))
        var stages = Trie<String?>()
        for (stage, forms) in heads.map("stages") { for form in forms { stages.insert(form, stage) } }
        for form in heads["stage_neutral"] { stages.insert(form, nil) }
        self.stages = stages
        structures = heads.map("structures").map { ($0.key, $0.words) }
        stageReset = WordSet(words("stage_reset"))
        scopes = words("scopes")
        scopeSet = WordSet(scopes)
        schoolScopes = WordList(heads["school_scopes"])
        wideScopes = heads["wide_scopes"]
        anyScopes = WordList(heads["any_scopes"])
        bothStages = WordSet(words("both_stages"))
        wholes = WordSet(words("wholes"))
        scopeSame = Dictionary(
            heads.map("scope_same").map { ($0.key, $0.words[0]) }, uniquingKeysWith: { $1 })
        ratios = WordSet(heads["ratios"])
        neutral = words("neutral")
        present = WordSet(words("present"))
        lastYear = WordSet(words("last_year"))
        upTo = WordSet(words("up_to"))
        asOf = heads["as_of"]
        founding = words("founding")
        deeds = WordSet(words("deeds"))
        enders = WordSet(words("enders"))
        spentOn = WordSet(words("spent_on"))
        limits = WordSet(words("limits"))
        comparing = Set(words("comparing").compactMap(\.first))
        let arithmetic = try ArithmeticLexicon(files)
        yearLeads = ScalarBits(comparing.union(arithmetic.from.compactMap { $0.unicodeScalars.first?.value }))
        origins = WordSet(arithmetic.from)
        arrivals = WordSet(arithmetic.to)
        grammar = try GrammarWords(files)
        turns = try TurnWords(files)
        unitNouns = Dictionary(
            heads.map("unit_nouns").map { ($0.key, $0.words[0]) }, uniquingKeysWith: { $1 })
        noneOf = Trie(heads.map("none_of").map { ($0.key, $0.words[0]) })
        allOf = try BindingLexicon.allOf(heads.node("all_of"))
        allOfOthers = WordSet(words("all_of_others"))
        notAll = WordSet(words("not_all"))
        noneTails = words("none_tails")
        happened = WordSet(words("happened"))
        incidents = heads.map("incidents").map { ($0.key, $0.words[0]) }
        endingUnits = heads.map("ending_units").map { ($0.key, $0.words[0]) }
            .sorted { $0.0.count > $1.0.count }
        noneWords = words("none_words")
        zeroWords = words("zero_words")
        cleared = WordSet(words("cleared"))
        absent = WordSet(noneWords + zeroWords)
        countlessNamed = Set(heads["countless_named"])
        paying = words("paying")
        scoring = words("scoring")
        frequency = heads["frequency"]
        units = heads["units"]
        offices = heads["offices"]
        notUnits = WordSet(words("not_units"))
        schoolUnits = WordSet(words("school_units"))
        titleLeads = WordSet(words("title_leads"))
        notAfterName = Set(heads["not_after_name"].flatMap { $0.unicodeScalars.map(\.value) })
        mayFollowName = WordSet(words("may_follow_name"))
        nameLabels = heads["name_labels"]
        officeReports = heads["office_reports"]

        let roles = try WordLists("patterns/roles.yaml", names: Self.roles, files)
        standardNamed = roles["named"]
        standardOfficial = roles["official"]
        standardHeadings = roles["headings"]
        everyone = roles["everyone"]
        ownAccount = roles["own_account"]
        assuring = roles["assuring"]
        notStandard = roles["not_standard"]
        notTarget = roles["not_target"]
        achieved = WordSet(roles["achieved"] + roles["achieved_anywhere"])
        aims = try AimWords(files, required: roles["standard_behind"])
        plans = try PlanWords(files)
        answered = roles["answered"]
        bracketTarget = roles.set("bracket_target")
        bracketStandard = roles.set("bracket_standard")
        standardWords = roles["standard"]
        targetWords = roles["target"]
        achievedWords = roles["achieved"]
        requirementWords = roles["requirement_comparators"]
        requirementVerbs = roles["requirement_verbs"]
        standardUnlessAchieved = roles["standard_unless_achieved"]
        standardOfOthers = roles.set("standard_of_others")
        names = try NameWords(files)
    }

    private static func allOf(_ node: Node?) throws(LexiconError) -> Trie<AllOf> {
        var out = Trie<AllOf>()
        for (name, words) in node?.map ?? [] {
            try words.check(keys: ["who", "said"])
            let rate = AllOf(name: name, who: WordSet(words["who"]?.texts ?? []))
            for form in words["said"]?.texts ?? [] { out.insert(form, rate) }
        }
        return out
    }

    static func root(_ path: String, _ files: LexiconFiles) throws(LexiconError) -> Node {
        guard let text = files[path] else {
            throw LexiconError(file: path, line: 1, zh: "缺少这个文件。", en: "This file is missing.")
        }
        return try Node.parse(text, file: path)
    }
}
