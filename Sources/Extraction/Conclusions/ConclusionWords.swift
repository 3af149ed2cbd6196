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

    /// Verbs of reaching a standard that is named behind them, and what such a name holds and ends with.
    static let reaches: WordSet = ["达到", "已达到", "均达到", "符合", "均符合", "保持在", "均保持在"]
    static let assessed: WordSet = ["评估", "认定", "验收", "督导", "国家", "省定", "省级"]
    static let standards: WordSet = ["标准", "要求", "条件", "标准以上", "要求以上"]
    /// A report that speaks of itself.
    static let ourselves: WordSet = [
        "经自评", "自评", "自查", "综上", "我县", "我区", "我市", "我镇", "我乡", "我校", "我园", "全县", "全区", "全市", "该县", "该区", "该市", "各项指标",
    ]
    static let denied: WordSet = ["未", "没有", "尚未", "不", "能否", "是否", "难以"]

    /// Assessments of other years.
    static let recurring: WordSet = ["每年", "历年", "历次", "连续"]
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
