import Exact
import Lexicon
import Records
import Source

/// 登记862户,已消除589户,风险消除率68.33%: a rate of two counts, whatever stands between.
struct NearbyRatio: NearbyForm {
    let figures: NearbyFigures
    /// Ends of names of rates, and words for what they count: 支出 for 执行率.
    let counted: [(rate: String, words: WordSet)]

    private static let ends: WordSet = ["率", "度", "比", "比例", "占比", "比重", "进度", "覆盖面"]
    private static let never: WordSet = ["增长", "增速", "增幅", "降幅", "下降", "利率", "税率", "提高", "变动"]

    func explanation(of claim: Fact) -> Neighbours? {
        guard isRate(claim) else { return nil }
        let near = candidates(claim)
        for (i, first) in near.enumerated() {
            for (j, second) in near[(i + 1)...].enumerated() where second.isMeasured(like: first) {
                let isBeside = j == 0 && i == 0 && first.paragraph == claim.paragraph
                for (part, whole) in [(first, second), (second, first)] where isBeside || mayBe(claim, part, of: whole)
                {
                    if let ratio = ratio(claim, part, whole), ratio.isTelling(isBeside: isBeside) { return ratio }
                }
            }
        }
        return near.first.flatMap { ofAll(claim, $0) } ?? ofBudget(claim)
    }

    /// 资金使用率86.21%: of what the totals of the tables tell.
    private func ofBudget(_ claim: Fact) -> Neighbours? {
        let name = claim.indicator.name.scalarValues
        guard Self.spending.ends(in: name, at: name.count, after: 0) else { return nil }
        return figures.budgets(of: claim).lazy.compactMap { ratio(claim, $0.spent, $0.fund) }.first {
            $0.isTelling(isBeside: false)
        }
    }
    private static let spending: WordSet = ["执行率", "使用率", "支出进度", "支出率"]

    private func isRate(_ claim: Fact) -> Bool {
        guard !claim.isChangeOrGrowth, let value = claim.value, value > 0 else { return false }
        let name = claim.indicator.name.scalarValues
        if Self.never.occurs(in: name) { return false }
        if claim.mention.unit.isEmpty, claim.mention.kind == .ratio || claim.mention.kind == .number {
            return Self.quotients.ends(in: name, at: name.count, after: 0)
        }
        return claim.mention.unit == "%" && !(value == 100)
            && (Self.ends.ends(in: name, at: name.count, after: 0) || claim.rule == "share"
                || claim.rule == Fact.rateOfAim || Self.done.begins(claim.indicator.name) || isOfCounted(claim))
    }
    /// 收入比为1.94: one over the other, and no share.
    private static let quotients: WordSet = ["收入比", "之比", "比值"]
    private static let done: WordSet = ["完成"]

    /// 占全县142个行政村的83.1%, 为年度目标任务18000人的103.6%: the base stands right before, with its noun.
    private func isOfCounted(_ claim: Fact) -> Bool {
        guard let base = figures.before(claim, where: \.isAmount).first, base.sentence == claim.sentence else {
            return false
        }
        let between = figures.evidence.words(between: base, and: claim).unicodeScalars
        return between.last == "的" && between.count <= 8 && between.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// 10万元以上的村129个,占94.85%: of all 136 villages, wherever the report counts them.
    private func ofAll(_ claim: Fact, _ part: Fact) -> Neighbours? {
        guard claim.rule == "share", claim.base == nil, part.sentence == claim.sentence,
            let noun = part.words.unicodeScalars.last
        else { return nil }
        let wholes = figures.inReport(of: claim) {
            $0.isMeasured(like: part) && $0.role == .actual && !$0.isChangeOrGrowth
                && ($0.words.unicodeScalars.last == noun || $0.indicator.name.unicodeScalars.contains(noun))
        }
        return wholes.lazy.compactMap { ratio(claim, part, $0) }.first { $0.isTelling(isBeside: false) }
    }

    /// The count in the bracket behind a share, or behind 即, comes before those that stand before it.
    private func candidates(_ claim: Fact) -> [Fact] {
        func isFit(_ fact: Fact) -> Bool { fact.isAmount && !fact.isChangeOrGrowth && fact.role != .standard }
        let behind = figures.behind(claim, where: isFit)
        let words = behind.first.map { figures.evidence.words(between: claim, and: $0) } ?? ""
        let isExplained = words.hasPrefix("(") || words.hasPrefix(",即")
        return (isExplained ? behind.prefix(words.hasPrefix("(") ? 1 : 2) : []) + figures.before(claim, where: isFit)
    }

    private func ratio(_ claim: Fact, _ part: Fact, _ whole: Fact) -> Neighbours? {
        guard let p = part.value, let w = whole.value, w > 0, p > 0,
            p <= w || claim.mention.unit.isEmpty || claim.value ?? 0 > 100
        else { return nil }
        return Self.ratio(claim, part, of: whole)
    }

    static func ratio(_ claim: Fact, _ part: Fact, of whole: Fact) -> Neighbours {
        let written = Fact.written([part, whole])
        let factor: Rational = claim.mention.unit.isEmpty ? 1 : 100
        let times = factor == 1 ? "" : " × 100"
        return Neighbours(
            rule: "nearby.ratio", kind: "ratio", claim: claim, inputs: [part, whole],
            exact: (part.value ?? .undefined) / (whole.value ?? .undefined) * factor,
            wide: part.mention.interval / whole.mention.interval * Interval(exactly: factor),
            expression: "\(written[0]) ÷ \(written[1])\(times)", formula: "x1 ÷ x2\(times)")
    }

    /// A share of what it is named for; a rate of figures of its sentence, or of such as bear its name.
    private func mayBe(_ claim: Fact, _ part: Fact, of whole: Fact) -> Bool {
        if claim.rule == "share", let at = claim.words.range(of: "占"), at.lowerBound > claim.words.startIndex {
            let subject = NameMatch.core(String(claim.words[..<at.lowerBound]))
            return NameMatch.contained(subject, in: NameMatch.core(part.indicator.name + part.words)) >= 50
        }
        if part.sentence == claim.sentence, whole.sentence == claim.sentence { return true }
        if let counted = counted.first(where: { claim.indicator.name.hasSuffix($0.rate) }),
            counted.words.occurs(in: part.words.scalarValues)
        {
            return true
        }
        // 满意 of 满意度, 到位 of 到位率: two characters together.
        let name = claim.indicator.name.scalarValues
        let own = part.words.scalarValues + [0] + whole.words.scalarValues
        return zip(name, name.dropFirst()).contains { a, b in zip(own, own.dropFirst()).contains { $0 == a && $1 == b }
        }
    }
}
