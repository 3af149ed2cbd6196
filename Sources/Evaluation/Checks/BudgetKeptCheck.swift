import Exact
import Lexicon
import Records
import Source

/// 接待费预算5.50万元,决算6.12万元;…各单项支出均未突破年初预算: what was spent on each item against what was budgeted for it.
///
/// Only where the report says of all that the budget was kept.
struct BudgetKeptCheck: Check {
    let words: TargetWords
    /// So far behind a pair stands what is said of all, in scalars.
    private static let reach = 300

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .money && $0.hasValue && !$0.isInTable && $0.comparator == .eq && $0.sentence >= 0
        }.compactMap { spent in
            guard spent.id > 0, let claim = said(behind: spent, evidence) else { return nil }
            let last = evidence.facts[spent.id - 1]
            guard let budget = isPair(last, spent, evidence) ? last : budget(named: spent, evidence) else { return nil }
            return finding(spent, budget, claim, evidence)
        }
    }

    /// 预算48万元,其中公务接待费20万元、…。全年实际支出41.87万元,其中公务接待费21.36万元: that of the same name in the sentence before, which
    /// begins with a budget and tells of nothing spent.
    private func budget(named spent: Fact, _ evidence: Evidence) -> Fact? {
        guard let own = evidence.sentenceRange(of: spent.id), spent.indicator.id != nil,
            tells(own.lowerBound..<spent.mention.range.lowerBound, words.spent, evidence)
        else { return nil }
        let number = evidence.keys[spent.id].sentence
        let alike = evidence.facts(inParagraphOf: spent).filter {
            $0.id < spent.id && $0.indicator.id == spent.indicator.id && $0.mention.kind == .money
                && evidence.keys[$0.id].sentence >= number - 1
        }
        guard alike.count == 1, let budget = alike.first, budget.sentence != spent.sentence,
            budget.mention.scale == spent.mention.scale, budget.mention.comparator == .eq, budget.value != nil,
            !budget.isChangeOrGrowth, budget.stage == spent.stage,
            budget.period == nil || spent.period == nil || budget.period == spent.period,
            let sentence = evidence.sentenceRange(of: budget.id),
            tells(sentence.lowerBound..<budget.mention.range.lowerBound, words.budgets, evidence),
            !words.spentAlone.occurs(in: evidence.scalars, sentence)
        else { return nil }
        return budget
    }

    private func tells(_ range: Range<Int>, _ words: WordSet, _ evidence: Evidence) -> Bool {
        words.occurs(in: evidence.scalars, range)
    }

    /// 预算5.50万元,决算6.12万元
    private func isPair(_ budget: Fact, _ spent: Fact, _ evidence: Evidence) -> Bool {
        guard budget.sentence == spent.sentence, budget.mention.kind == .money, budget.value != nil,
            budget.mention.comparator == .eq, budget.mention.unit == spent.mention.unit,
            budget.mention.scale == spent.mention.scale, !budget.isChangeOrGrowth, !spent.isChangeOrGrowth
        else { return false }
        let between = evidence.passage(between: budget.id, and: spent.id)
        return between.slice.first.map(Self.commas.contains) ?? false
            && between.suffix(between.count - 1).isOne(of: words.spent)
            && evidence.passage(before: budget.id, atMost: 6).ends(with: words.budgets)
    }
    private static let commas = ",、".scalarValues

    /// The clause behind that says so of all, in the lines that belong together.
    private func said(behind spent: Fact, _ evidence: Evidence) -> Range<Int>? {
        let text = evidence.scalars
        let start = spent.mention.range.upperBound
        let range = start..<min(text.count, start + Self.reach)
        return evidence.clauses(in: range).first {
            guard let at = words.withinBudget.first(in: text, $0) else { return false }
            return words.budgets.occurs(in: text, at..<$0.upperBound) && !words.missed.occurs(in: text, $0)
        }
    }

    private func finding(_ spent: Fact, _ budget: Fact, _ claim: Range<Int>, _ evidence: Evidence) -> Finding? {
        guard let bound = PrintedLimit.bound(.le, of: budget) else { return nil }
        let own = PrintedLimit(
            rule: "threshold.budget", figure: spent, limit: budget, bound: bound,
            place: Message(zh: "前面所写的预算", en: "the budget told before it"))
        guard let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        var doubts = Basis.doubts(of: [spent, budget])
        if !bound.isOfItsSize(spent, scale: 1 / spent.mention.scale) { doubts.append(.uncertainDigits) }
        return own.missed(evidence.stated("达标", in: claim), doubts: doubts)
    }
}
