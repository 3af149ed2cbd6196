/// How reports state conclusions: Lexicons/conclusions/conclusions.yaml.
public final class ConclusionLexicon: Sendable {
    /// Ways of writing a verdict, where a label introduces it.
    public let verdicts: Trie<String>
    /// Ways of writing a verdict that need no label.
    public let anywhere: Trie<String>
    /// Ways of writing a verdict that are one only where they stand in brackets by themselves: 【符合】.
    public let bracketed: Trie<String>
    /// Verbs of a sentence that states a verdict, and what it then ends in: 已达到…认定标准.
    public let reaching: Trie<String>
    public let reached: [String]
    /// Verbs of a clause that concludes on the figure before it: 超过…标准; of one on an aim: 实现…目标; and 通过…验收.
    public let exceeding: Trie<String>
    public let reachingAims: Trie<String>
    public let below: Trie<String>
    public let passing: Trie<String>
    /// The report speaks of itself; a standard is one that is assessed by; an assessment is of other years.
    public let ourselves: [String]
    public let assessed: [String]
    public let recurring: [String]
    /// What holds a word of these and tells of no year: 每人每年.
    public let notRecurring: [String]
    /// 此项指标: the item that is being told of.
    public let thisItem: Trie<Bool>
    /// What ends an item and begins the next.
    public let nextItem: [String]
    /// In the title of a report that concludes something of itself.
    public let selfEvaluations: [String]
    public let labels: Trie<Bool>
    /// Introduce text as often as a conclusion: 自评情况.
    public let weakLabels: Trie<Bool>
    public let scores: Trie<Bool>
    public let fullScores: Trie<Bool>
    /// 总分: the points that could be had where a score stands beside it, else the score.
    public let scoresOrFull: Trie<Bool>
    /// Before points in a list of them, and before those that were taken off.
    public let had: Trie<Bool>
    public let deductions: Trie<Bool>
    /// Between a score and its grade: 被评为.
    public let gradeLeads: Trie<Bool>
    /// It is hoped or planned for; and words that only contain one of these.
    public let plans: [String]
    /// That are one only in the clause of the verdict.
    public let nearPlans: [String]
    public let notPlans: [String]
    /// It hangs on something; and words that only contain one of these.
    public let conditions: [String]
    public let notConditions: [String]
    /// A verdict is denied.
    public let negations: [String]
    /// Words by which a verdict speaks of some members only.
    public let ofSome: [String]
    /// Right behind a verdict that belongs to a longer word.
    public let following: [String]

    /// How a sentence without a label states one.
    public let sentences: ConclusionSentences
    /// Verdicts that stand by themselves, one an item.
    public let series: ConclusionSeries
    /// The parts of a clause that states one.
    public let clauses: ConclusionClauses

    private static let keys: Set = [
        "verdicts", "anywhere", "bracketed", "reaching", "reached", "exceeding", "below", "reaching_aims", "passing",
        "ourselves", "assessed", "recurring", "this_item",
        "next_item",
        "self_evaluations",
        "labels", "weak_labels", "scores", "full_scores", "scores_or_full", "had",
        "deductions", "grade_leads", "plans", "near_plans", "not_plans", "not_recurring", "conditions",
        "not_conditions", "negations",
        "of_some",
        "following", "spellings",
    ]

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("conclusions/conclusions.yaml", files)
        try root.check(keys: Self.keys)
        // 到达 for 达到: spun copies of a report put one word for another.
        let spellings = (root["spellings"]?.map ?? []).flatMap { word, others in others.texts.map { (word, $0) } }
        func verdictTrie(_ key: String) -> Trie<String> {
            var trie = Trie<String>()
            for (verdict, forms) in root[key]?.map ?? [] {
                for form in forms.texts {
                    trie.insert(form, verdict)
                    for (word, other) in spellings where form.contains(word) {
                        trie.insert(form.replacing(word, with: other), verdict)
                    }
                }
            }
            return trie
        }
        let forms = ["verdicts", "anywhere", "bracketed"].flatMap { key in
            (root[key]?.map ?? []).flatMap { verdict, forms in
                // 完成率100%, 达标(是) need their labels.
                forms.texts.filter { !$0.contains(where: "%:(".contains) }.map { ($0, verdict) }
            }
        }
        func words(_ key: String) -> [String] { root[key]?.texts ?? [] }
        func wordTrie(_ key: String) -> Trie<Bool> { Trie(words(key).map { ($0, true) }) }
        verdicts = verdictTrie("verdicts")
        anywhere = verdictTrie("anywhere")
        bracketed = verdictTrie("bracketed")
        reaching = verdictTrie("reaching")
        reached = words("reached")
        exceeding = verdictTrie("exceeding")
        reachingAims = verdictTrie("reaching_aims")
        below = verdictTrie("below")
        passing = verdictTrie("passing")
        ourselves = words("ourselves")
        assessed = words("assessed")
        recurring = words("recurring")
        thisItem = wordTrie("this_item")
        nextItem = words("next_item")
        selfEvaluations = words("self_evaluations")
        labels = wordTrie("labels")
        weakLabels = wordTrie("weak_labels")
        scores = wordTrie("scores")
        fullScores = wordTrie("full_scores")
        scoresOrFull = wordTrie("scores_or_full")
        had = wordTrie("had")
        deductions = wordTrie("deductions")
        gradeLeads = wordTrie("grade_leads")
        plans = words("plans")
        nearPlans = words("near_plans")
        notPlans = words("not_plans")
        notRecurring = words("not_recurring")
        conditions = words("conditions")
        notConditions = words("not_conditions")
        negations = words("negations")
        ofSome = words("of_some")
        following = words("following")
        sentences = try ConclusionSentences(files)
        series = try ConclusionSeries(files, forms: forms)
        clauses = try ConclusionClauses(files)
    }
}
