/// The parts of a clause that states a conclusion, and of those that only look like one: Lexicons/conclusions/clauses.yaml.
public final class ConclusionClauses: Sendable {
    /// Verbs whose object is a standard (符合), and those whose object is a task (完成), with the verdict that each states.
    public let meeting: Trie<String>
    public let doing: Trie<String>
    /// Between a subject and its verb: 按要求.
    public let manner: WordSet
    /// Before a verb or a verdict, which is then denied; and before one that is denied of all.
    public let denials: WordSet
    public let denialsOfAll: WordSet
    /// What a clause on a task ends in.
    public let objects: WordSet
    /// With which a subject begins that is the item being told of, the nouns behind it, and the ends of subjects that are items.
    public let this: WordSet
    public let nouns: WordSet
    public let tasks: WordSet
    /// With which the clause behind a conclusion begins.
    public let afterwards: WordSet
    /// Those who assess others, what they do, and the words behind it that make it a standard instead.
    public let bodies: WordSet
    public let acts: WordSet
    public let measures: WordSet
    /// The report assesses itself.
    public let own: WordSet
    /// Before a figure that was set, and within the figure of a day: 计划10场, 计划年底.
    public let quotas: WordSet
    public let due: WordSet
    /// Before a colon: what follows is the standard, until the next label.
    public let standardLabels: WordSet
    /// With which a rule on points begins.
    public let ruleOpeners: WordSet
    /// A standard reached is a task done where the object is one of `aims`.
    public let asTasks: [String: String]
    public let aims: WordSet
    /// Before what is missing: 差|1家.
    public let short: WordSet
    /// With which a clause begins that no plan before it reaches.
    public let settled: WordSet
    /// Around a figure that a grade asks for: 不低于35%为达标.
    public let limits: WordSet
    /// Before a figure that tells a score in another way: 得分率88%.
    public let rates: WordSet
    /// A sentence on what is wrong.
    public let problems: WordSet

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("conclusions/clauses.yaml", files)
        func trie(_ name: String) -> Trie<String> {
            Trie(lists.map(name).flatMap { verdict, words in words.map { ($0, verdict) } })
        }
        meeting = trie("meeting")
        doing = trie("doing")
        manner = lists.set("manner")
        denials = lists.set("denials")
        denialsOfAll = lists.set("denials_of_all")
        objects = lists.set("objects")
        this = lists.set("this")
        nouns = lists.set("nouns")
        tasks = lists.set("tasks")
        afterwards = lists.set("afterwards")
        bodies = lists.set("bodies")
        acts = lists.set("acts")
        measures = lists.set("measures")
        own = lists.set("own")
        quotas = lists.set("quotas")
        due = lists.set("due")
        standardLabels = lists.set("standard_labels")
        ruleOpeners = lists.set("rule_openers")
        asTasks = Dictionary(
            lists.map("as_tasks").flatMap { task, verdicts in verdicts.map { ($0, task) } },
            uniquingKeysWith: { a, _ in a })
        aims = lists.set("aims")
        short = lists.set("short")
        settled = lists.set("settled")
        limits = lists.set("limits")
        rates = lists.set("rates")
        problems = lists.set("problems")
        try lists.finish()
    }
}
