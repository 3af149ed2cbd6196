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
    public let verbs: WordSet
    /// 偏低, 不足: a clause that judges a measure whose figure follows.
    public let judged: WordSet
    /// 适龄: before the name of those whom a rate is taken of.
    public let ofAge: WordSet
    /// 按性质分, 分年度为: the figures behind divide the one before.
    public let divides: WordSet
    public let nounsUntil: Trie<Bool>
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
    /// 合计, 总体: what follows is of no stage.
    public let wholes: WordSet
    public let scopeSame: [String: String]
    public let ratios: [String]
    /// Words before a name that narrow nothing down.
    public let neutral: [[UInt32]]
    /// Words that speak of the time of the report.
    public let present: WordSet
    /// 上年, 去年同期: the figure behind is last year's of the same.
    public let lastYear: WordSet
    /// 数据均截至…: a sentence that dates every figure of the report.
    public let asOf: [String]
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
    /// What a unit counts by itself: 户 → 户数.
    public let unitNouns: [String: String]
    /// What a report has none of, the words that say so, and the words for zero behind a name.
    public let noneOf: Trie<String>
    public let noneTails: [[UInt32]]
    public let noneWords: [[UInt32]]
    public let zeroWords: [[UInt32]]
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
    /// Characters behind such an ending that make it part of a longer word.
    public let notAfterName: Set<UInt32>
    /// 实施单位, 主管部门: what stands before a name in a form.
    public let nameLabels: [String]
    /// Words of a title by which a report is about one office.
    public let officeReports: [String]
    public let standardWords: [String]
    public let targetWords: [String]
    public let achievedWords: [String]
    public let requirementWords: [String]
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
    public let aims: AimWords
    public let names: NameWords
    /// Said of what came about: 已达, 实际.
    public let achieved: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let heads = try BindingLexicon.root("patterns/heads.yaml", files)
        try heads.check(keys: [
            "prefixes", "kept", "suffixes", "verbs", "nouns_until", "increases", "decreases", "compared", "achieving",
            "stages",
            "stage_neutral", "stage_reset", "scopes", "wholes", "scope_same", "ratios", "neutral", "present",
            "last_year", "founding", "deeds", "as_of", "comparing", "unit_nouns", "none_of", "none_tails",
            "ending_units", "none_words", "all_of", "not_all", "all_of_others", "zero_words", "countless_named",
            "frequency", "scoring", "paying",
            "judged", "of_age", "divides", "structures",
            "units", "offices", "not_after_name", "name_labels", "office_reports", "enders", "spent_on", "limits",
        ])
        func words(_ key: String) -> [[UInt32]] {
            (heads[key]?.texts ?? []).map { $0.unicodeScalars.map(\.value) }.sorted { $0.count > $1.count }
        }
        prefixes = words("prefixes")
        suffixes = words("suffixes")
        prefixSet = WordSet(prefixes)
        suffixSet = WordSet(suffixes)
        kept = WordSet(words("kept"))
        verbs = WordSet(words("verbs"))
        var until = Trie<Bool>()
        for word in heads["nouns_until"]?.texts ?? [] { until.insert(word, true) }
        nounsUntil = until
        increases = WordSet(words("increases"))
        decreases = WordSet(words("decreases"))
        judged = WordSet(words("judged"))
        ofAge = WordSet(words("of_age"))
        divides = WordSet(words("divides"))
        compared = WordSet(words("compared"))
        achieving = WordSet(words("achieving"))
        var stages = Trie<String?>()
        for (stage, forms) in heads["stages"]?.map ?? [] { for form in forms.texts { stages.insert(form, stage) } }
        for form in heads["stage_neutral"]?.texts ?? [] { stages.insert(form, nil) }
        self.stages = stages
        structures = (heads["structures"]?.map ?? []).map { ($0.key, $0.value.texts) }
        stageReset = WordSet(words("stage_reset"))
        scopes = words("scopes")
        scopeSet = WordSet(scopes)
        wholes = WordSet(words("wholes"))
        scopeSame = Dictionary(
            (heads["scope_same"]?.map ?? []).map { ($0.key, $0.value.text ?? $0.key) }, uniquingKeysWith: { $1 })
        ratios = heads["ratios"]?.texts ?? []
        neutral = words("neutral")
        present = WordSet(words("present"))
        lastYear = WordSet(words("last_year"))
        asOf = heads["as_of"]?.texts ?? []
        founding = words("founding")
        deeds = WordSet(words("deeds"))
        enders = WordSet(words("enders"))
        spentOn = WordSet(words("spent_on"))
        limits = WordSet(words("limits"))
        comparing = Set(words("comparing").compactMap(\.first))
        yearLeads = ScalarBits(comparing.union("由从".unicodeScalars.map(\.value)))
        let arithmetic = try ArithmeticLexicon(files)
        origins = WordSet(arithmetic.from)
        arrivals = WordSet(arithmetic.to)
        grammar = try GrammarWords(files)
        unitNouns = Dictionary(
            (heads["unit_nouns"]?.map ?? []).map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { $1 })
        noneOf = Trie((heads["none_of"]?.map ?? []).map { ($0.key, $0.value.text ?? "") })
        allOf = try BindingLexicon.allOf(heads["all_of"])
        allOfOthers = WordSet(words("all_of_others"))
        notAll = WordSet(words("not_all"))
        noneTails = words("none_tails")
        endingUnits = (heads["ending_units"]?.map ?? []).map { ($0.key, $0.value.text ?? "") }
            .sorted { $0.0.count > $1.0.count }
        noneWords = words("none_words")
        zeroWords = words("zero_words")
        absent = WordSet(noneWords + zeroWords)
        countlessNamed = Set(heads["countless_named"]?.texts ?? [])
        paying = words("paying")
        scoring = words("scoring")
        frequency = heads["frequency"]?.texts ?? []
        units = heads["units"]?.texts ?? []
        offices = heads["offices"]?.texts ?? []
        notAfterName = Set((heads["not_after_name"]?.texts ?? []).flatMap { $0.unicodeScalars.map(\.value) })
        nameLabels = heads["name_labels"]?.texts ?? []
        officeReports = heads["office_reports"]?.texts ?? []

        let roles = try BindingLexicon.root("patterns/roles.yaml", files)
        try roles.check(keys: [
            "standard", "target", "achieved", "requirement_comparators", "bracket_target", "bracket_standard",
            "standard_behind", "answered", "named", "official", "headings", "everyone", "own_account", "assuring", "not_standard", "not_target",
        ])
        standardNamed = roles["named"]?.texts ?? []
        standardOfficial = roles["official"]?.texts ?? []
        standardHeadings = roles["headings"]?.texts ?? []
        everyone = roles["everyone"]?.texts ?? []
        ownAccount = roles["own_account"]?.texts ?? []
        assuring = roles["assuring"]?.texts ?? []
        notStandard = roles["not_standard"]?.texts ?? []
        notTarget = roles["not_target"]?.texts ?? []
        achieved = WordSet((roles["achieved"]?.texts ?? []) + ["已"])
        names = try NameWords(files)
        aims = try AimWords(files, required: roles["standard_behind"]?.texts ?? [])
        answered = roles["answered"]?.texts ?? []
        bracketTarget = WordSet(roles["bracket_target"]?.texts ?? [])
        bracketStandard = WordSet(roles["bracket_standard"]?.texts ?? [])
        standardWords = roles["standard"]?.texts ?? []
        targetWords = roles["target"]?.texts ?? []
        achievedWords = roles["achieved"]?.texts ?? []
        requirementWords = roles["requirement_comparators"]?.texts ?? []
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
