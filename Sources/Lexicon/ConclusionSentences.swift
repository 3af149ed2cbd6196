/// How a sentence without a label states a conclusion: Lexicons/conclusions/sentences.yaml.
public final class ConclusionSentences: Sendable {
    /// With which a verdict begins that speaks of all, of the evaluation itself, or of what is done.
    public let sweeping: WordSet
    public let ofItself: WordSet
    public let done: WordSet
    /// Verdicts that count at the ends of sentences and items, and the beginnings of those that count by themselves.
    public let alone: WordSet
    public let onlyAlone: WordSet
    /// In a clause on all indicators.
    public let allItems: WordSet
    public let items: WordSet
    /// Before what is said of most, and not of all.
    public let most: WordSet
    /// Between a plan and its verdict: 将|全部|达到标准.
    public let betweenPlan: WordSet
    /// Behind 标准: 以上.
    public let reachedBehind: [String]
    /// Behind a verdict, before another or what else was done: 已完成|并|长期坚持.
    public let andThen: WordSet
    /// Verdicts that may be followed by what was done, and the words that says it: 完成|目标任务.
    public let withObjects: Set<String>
    public let objects: WordSet
    /// 均在|控制目标|之内: a verdict of figures that stand before it.
    public let within: [String]
    public let bounds: WordSet
    public let inside: WordSet
    /// The ends of a clause on an aim that was reached, and on an assessment that was passed.
    public let aims: WordSet
    public let passed: WordSet
    /// Those who assess, before what they found; and words by which a sentence tells of earlier years.
    public let judges: WordSet
    /// What is better the smaller it is: 差异系数, 辍学率.
    public let smallerBetter: WordSet
    /// What a clause on a pace ends in (未达序时进度), and where a clause ends in the figure of a plan: the plan, and what it does.
    public let schedules: WordSet
    /// From where a sentence tells what came of the plan before: 实际.
    public let outcomes: WordSet
    public let planNames: WordSet
    public let planned: WordSet
    public let history: WordSet
    /// In a heading of earlier assessments, and in a sentence on another's report.
    public let historyHeadings: WordSet
    public let others: WordSet
    /// What ends and what begins a line that heads the opinion of those above: 市级|复核意见.
    public let opinions: WordSet
    public let superiors: WordSet
    /// Those whose scores are not the report's own, and what makes a sentence speak of its own assessment.
    public let assessors: WordSet
    public let ofOurselves: WordSet
    /// In what a report says that it may apply for.
    public let applying: WordSet
    /// In what it says that it is ready for.
    public let ready: WordSet
    /// Right behind what was passed long ago.
    public let since: WordSet
    /// Behind a number of items with a verdict: 19条达标.
    public let itemCounters: Set<UInt32>
    /// Deny what rules a county out; of several the first counts.
    public let none: [String]
    /// Deny more of it further on.
    public let noneFurther: WordSet
    /// 满分: all that could be had.
    public let fullMarks: WordSet
    /// Of examinations, whose points are no conclusion.
    public let exams: WordSet
    /// Behind a number of those with a verdict: 优6个.
    public let counted: Set<UInt32>

    private static let names = [
        "sweeping", "self", "done", "alone", "only_alone", "all_items", "items", "most", "between_plan",
        "reached_behind", "aims", "schedules", "outcomes", "plan_names", "planned", "smaller_better", "passed",
        "judges", "history",
        "history_headings", "others", "opinions", "superiors", "assessors", "of_ourselves",
        "with_objects", "objects", "within",
        "bounds",
        "inside", "applying", "ready", "since", "item_counters",
        "none", "none_further", "and_then",
        "full_marks", "exams", "counted",
    ]

    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("conclusions/sentences.yaml", names: Self.names, files)
        sweeping = lists.set("sweeping")
        ofItself = lists.set("self")
        done = lists.set("done")
        alone = lists.set("alone")
        onlyAlone = lists.set("only_alone")
        allItems = lists.set("all_items")
        items = lists.set("items")
        most = lists.set("most")
        betweenPlan = lists.set("between_plan")
        reachedBehind = lists["reached_behind"]
        withObjects = Set(lists["with_objects"])
        objects = lists.set("objects")
        andThen = lists.set("and_then")
        within = lists["within"]
        bounds = lists.set("bounds")
        inside = lists.set("inside")
        aims = lists.set("aims")
        schedules = lists.set("schedules")
        outcomes = lists.set("outcomes")
        planNames = lists.set("plan_names")
        planned = lists.set("planned")
        passed = lists.set("passed")
        judges = lists.set("judges")
        smallerBetter = lists.set("smaller_better")
        history = lists.set("history")
        historyHeadings = lists.set("history_headings")
        others = lists.set("others")
        opinions = lists.set("opinions")
        superiors = lists.set("superiors")
        assessors = lists.set("assessors")
        ofOurselves = lists.set("of_ourselves")
        applying = lists.set("applying")
        ready = lists.set("ready")
        since = lists.set("since")
        itemCounters = lists.characters("item_counters")
        none = lists["none"]
        noneFurther = lists.set("none_further")
        fullMarks = lists.set("full_marks")
        exams = lists.set("exams")
        counted = lists.characters("counted")
    }
}
