import Lexicon

/// The words beside a verdict that make it none: Lexicons/conclusions/conclusions.yaml, and those of its grammar.
struct ConclusionWords: Sendable {
    /// Takes off what only looks like a plan.
    let notPlans: WordReplacement
    /// A plan, a condition, a means to it.
    let plans: WordSet

    init(_ lexicon: ConclusionLexicon) {
        ofSome = WordSet(lexicon.ofSome)
        notPlans = WordReplacement(lexicon.notPlans.map { (String(scalars: $0), "") })
        let all = lexicon.plans.map { String(scalars: $0) } + ["力争", "逐步", "促进", "推动", "对标", "确保", "合力推进", "要求每"]
        plans = WordSet(all.filter { $0.count >= 2 })
    }

    static let conditionAhead: WordSet = ["如"]
    static let condition: WordSet = [",则", "如此"]
    /// Before a verdict that speaks of some schools.
    let ofSome: WordSet
    /// Right behind a verdict that belongs to a longer word.
    static let following: WordSet = [
        "学校", "的学校", "率", "比例", "的", "验收", "创建", "情况", "工作", "任务", "教室", "上", "单位", "学", "值", "方案", "整改", "为", "区",
        "县",
    ]
}
