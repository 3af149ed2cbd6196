import Lexicon

/// The words beside a verdict that make it none: Lexicons/conclusions/conclusions.yaml.
final class ConclusionWords: Sendable {
    /// Takes off what only looks like a plan, or a condition.
    private let notPlans: WordReplacement
    private let notConditions: WordReplacement
    /// A plan, a condition, a means to it; those of one character apart, which are part of many words.
    private let plans: WordSet
    private let shortPlans: WordSet
    private let nearPlans: WordSet
    private let conditions: WordSet
    private let shortConditions: WordSet
    private let negations: WordSet
    /// 将全部达到标准: what may stand between a plan and its verdict.
    private let betweenPlan: WordSet
    /// What a sentence that states a verdict in other words ends in.
    let reached: WordSet
    /// What introduces the limits that figures keep within.
    let within: WordSet
    let ourselves: WordSet
    let assessed: WordSet
    let recurring: WordSet
    private let notRecurring: WordReplacement
    /// What ends an item and begins the next.
    let nextItem: WordSet
    let selfEvaluations: WordSet
    /// Before a verdict that speaks of some schools.
    let ofSome: WordSet
    /// Before what is said of most, and not of all.
    let most: WordSet
    /// Right behind a verdict that belongs to a longer word.
    let following: WordSet

    /// With which scalars a conclusion or its label may begin.
    let starts: ScalarBits
    /// With which a conclusion in passing may begin.
    let remarkStarts: ScalarBits

    init(_ lexicon: ConclusionLexicon) {
        var starts = lexicon.labels.firsts
        for others in [
            lexicon.weakLabels.firsts, lexicon.scores.firsts, lexicon.anywhere.firsts, lexicon.had.firsts,
            lexicon.thisItem.firsts, lexicon.reaching.firsts,
        ] { starts.formUnion(others) }
        for bracket in ConclusionFinder.opening { starts.insert(bracket) }
        within = WordSet(lexicon.sentences.within)
        for first in lexicon.sentences.within.compactMap(\.unicodeScalars.first) { starts.insert(first.value) }
        self.starts = starts
        var remarkStarts = lexicon.had.firsts
        for others in [
            lexicon.reaching.firsts, lexicon.exceeding.firsts, lexicon.below.firsts, lexicon.reachingAims.firsts,
            lexicon.passing.firsts,
        ] { remarkStarts.formUnion(others) }
        remarkStarts.insert(code("("))
        self.remarkStarts = remarkStarts
        notPlans = WordReplacement(lexicon.notPlans.map { ($0, "") })
        notConditions = WordReplacement(lexicon.notConditions.map { ($0, "") })
        plans = WordSet(lexicon.plans.filter { $0.count >= 2 })
        shortPlans = WordSet(lexicon.plans.filter { $0.count == 1 })
        nearPlans = WordSet(lexicon.nearPlans)
        conditions = WordSet(lexicon.conditions.filter { $0.count >= 2 })
        shortConditions = WordSet(lexicon.conditions.filter { $0.count == 1 })
        negations = WordSet(lexicon.negations.filter { $0.count >= 2 })
        betweenPlan = lexicon.sentences.betweenPlan
        nextItem = WordSet(lexicon.nextItem)
        selfEvaluations = WordSet(lexicon.selfEvaluations)
        reached = WordSet(
            lexicon.reached + lexicon.sentences.reachedBehind.flatMap { behind in lexicon.reached.map { $0 + behind } })
        ourselves = WordSet(lexicon.ourselves)
        assessed = WordSet(lexicon.assessed)
        recurring = WordSet(lexicon.recurring)
        notRecurring = WordReplacement(lexicon.notRecurring.map { ($0, "") })
        ofSome = WordSet(lexicon.ofSome)
        most = lexicon.sentences.most
        following = WordSet(lexicon.following)
    }

    /// Whether what stands in the sentence before a verdict makes it a plan, or hangs it on something.
    func isOpen(_ lead: [UInt32]) -> Bool {
        let planned = notPlans(lead)
        var end = planned.count
        while let length = betweenPlan.lengthEnding(in: planned, at: end, after: 0) { end -= length }
        if plans.occurs(in: planned) || shortPlans.ends(in: planned, at: end, after: 0) { return true }
        // 促进学生全面发展22条,|总体达到: the name of an item.
        let near = planned.lastIndex(of: code(",")).map { $0 + 1 } ?? 0
        if nearPlans.occurs(in: planned, near..<planned.count) { return true }
        let conditional = notConditions(lead)
        return conditions.occurs(in: conditional)
            || conditional.split(separator: code(",")).contains {
                shortConditions.begins(in: conditional, at: $0.startIndex, before: $0.endIndex)
            }
    }

    /// Whether a lead speaks of assessments of other years; 按每年每生800元拨付 does not.
    func isRecurring(_ lead: [UInt32]) -> Bool {
        recurring.occurs(in: lead) && recurring.occurs(in: notRecurring(lead))
    }

    /// Without the words that compare with another year: |比上年|提高0.6个百分点.
    func withoutComparisons(_ lead: [UInt32]) -> [UInt32] { recurring.occurs(in: lead) ? notRecurring(lead) : lead }

    /// 没有一项未达标
    func isDenied(_ lead: [UInt32]) -> Bool { negations.occurs(in: lead) }
}
