import Exact
import Lexicon
import Records
import Source

/// 登记862户,已消除589户,风险消除率68.33%: a rate of two counts, whatever stands between.
///
/// A class, as its slips and siblings ask it, too.
final class NearbyRatio: NearbyForm {
    private let figures: NearbyFigures
    /// Ends of names of rates, and words for what they count: 支出 for 执行率.
    private let counted: [(rate: String, words: WordSet)]
    private let kinds: NameMemo<Kinds>
    private let scalars: NameMemo<[UInt32]>
    private let totals: NearbyTotals

    init(_ figures: NearbyFigures, counted: [(rate: String, words: WordSet)]) {
        self.figures = figures
        self.counted = counted
        kinds = NameMemo(figures.evidence.names) { [words = figures.words.nearby] in Kinds(of: $0, words) }
        scalars = NameMemo(figures.evidence.names, make: \.scalarValues)
        totals = NearbyTotals(figures, rateEnds: figures.words.nearby.rateEnds)
    }

    /// What a name says of a figure.
    fileprivate struct Kinds: OptionSet {
        let rawValue: UInt8
        static let rate = Kinds(rawValue: 1)
        /// Never one of two counts.
        static let change = Kinds(rawValue: 1 << 1)
        /// 收入比为1.94: one over the other, and no share.
        static let quotient = Kinds(rawValue: 1 << 2)
        static let spending = Kinds(rawValue: 1 << 3)
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard isRate(claim, key) else { return nil }
        let near = candidates(claim)
        let named = named(claim, key, near)
        for i in near.indices {
            for j in (i + 1)..<max(i + 1, near.count)
            where figures.key(near[j]).isMeasured(like: figures.key(near[i])) {
                let isBeside = i == 0 && j == 1 && figures.key(near[i]).paragraph == key.paragraph
                let isFar = j >= NearbyFigures.most
                if let ratio = telling(claim, near[i], of: near[j], named, isBeside, isFar)
                    ?? telling(claim, near[j], of: near[i], named, isBeside, isFar)
                {
                    return ratio
                }
            }
        }
        return (named.first ?? near.first).flatMap { ofAll(claim, $0) } ?? ofBudget(claim, key)
            ?? ofRest(claim, key, near) ?? ofThoseBehind(claim, key, near) ?? totals.explanation(of: claim, near.first)
    }

    /// 生活用水占17.1%: of figures by that very name the share is of one of them, and of 生态用水 never.
    private func named(_ claim: Int, _ key: FactKey, _ near: [Int]) -> [Int] {
        guard key.rule == .share else { return [] }
        let words = scalars[key.words]
        guard let subject = NearbyFigures.subject(ofShare: words), subject.count > 1 else { return [] }
        return near.filter { scalars[figures.key($0).words].elementsEqual(subject) }
    }

    /// The ratio of two figures where it gives the claim, and that is no chance.
    private func telling(_ claim: Int, _ part: Int, of whole: Int, _ named: [Int], _ isBeside: Bool, _ isFar: Bool)
        -> Neighbours?
    {
        guard mayGive(claim, part, whole), named.isEmpty || named.contains(part), let ratio = ratio(claim, part, whole),
            ratio.isTelling(isBeside: isBeside, isFar: isFar),
            isBeside || mayBe(ratio.claim, ratio.inputs[0], of: ratio.inputs[1], isFar: isFar)
        else { return nil }
        return ratio
    }

    /// 802个班中,班额超标的19个,达标率97.63%: the rate of all but those that were just told.
    private func ofRest(_ claim: Int, _ key: FactKey, _ near: [Int]) -> Neighbours? {
        guard kinds[key.name].contains(.rate), key.unit == .percent, let part = near.first,
            figures.key(part).sentence == key.sentence,
            figures.words.nearby.failing.occurs(in: scalars[figures.key(part).words])
                || figures.evidence.passage(before: part, atMost: 8).holds(figures.words.nearby.failing)
        else { return nil }
        for whole in near.dropFirst() where figures.key(whole).isMeasured(like: figures.key(part)) {
            let (p, w) = (figures.key(part).size, figures.key(whole).size)
            guard w > p, figures.isNear(claim, (w - p) / w * 100) else { continue }
            let found = Self.rest(figures.fact(claim), but: figures.fact(part), of: figures.fact(whole))
            if found.isTelling(isBeside: false) { return found }
        }
        return nil
    }

    static func rest(_ claim: Fact, but part: Fact, of whole: Fact) -> Neighbours {
        let written = Fact.written([part, whole])
        let rest = whole.mention.interval - part.mention.interval
        return Neighbours(
            rule: "nearby.ratio", kind: "ratio", claim: claim, inputs: [part, whole],
            exact: ((whole.value ?? .undefined) - (part.value ?? .undefined)) / (whole.value ?? .undefined) * 100,
            wide: rest / whole.mention.interval * Interval(exactly: 100),
            expression: "(\(written[1]) − \(written[0])) ÷ \(written[1]) × 100", formula: "(x2 − x1) ÷ x2 × 100")
    }

    /// 资金使用率86.21%: of what the totals of the tables tell.
    private func ofBudget(_ claim: Int, _ key: FactKey) -> Neighbours? {
        guard kinds[key.name].contains(.spending) else { return nil }
        // 已支出18269.75万元,支出进度98%: what was spent is told right before.
        let last = figures.preceding(claim).first
        for (fund, spent) in figures.budgets.pairs(of: claim) where mayGive(claim, spent, fund) {
            if let found = ratio(claim, spent, fund), found.isTelling(isBeside: spent == last) { return found }
        }
        return nil
    }

    /// Whether a figure can be a rate, a share or a quotient of two others.
    func isRate(_ claim: Int, _ key: FactKey) -> Bool {
        guard !key.isChangeOrGrowth, key.size > 0 else { return false }
        let unit = figures.evidence.names[key.unit]
        let isPure = unit.isEmpty && (key.kind == .ratio || key.kind == .number) || unit == Self.toOne
        guard isPure || key.unit == .percent && key.size != 100 else { return false }
        let kinds = kinds[key.name]
        if kinds.contains(.change) { return false }
        if isPure { return kinds.contains(.quotient) }
        return kinds.contains(.rate) || key.rule == .share || key.rule == .rateOfAim || isOfCounted(claim)
            || isOfOther(claim)
            || figures.evidence.passage(before: claim, atMost: 4).ends(with: figures.words.nearby.reached)
    }

    /// 1.90:1
    private static let toOne = "n:1"

    /// 非在编教师工资为在编教师的79.58%: of another figure that is named.
    private func isOfOther(_ claim: Int) -> Bool {
        let before = figures.evidence.passage(before: claim, atMost: 14).after { Self.stops.contains($0) }
        return before.ends(with: Self.of) && before.holds(figures.words.nearby.equals)
    }
    private static let stops = ",。;、:".scalarValues

    /// 占全县142个行政村的83.1%, 为年度目标任务18000人的103.6%: the base stands right before, with its noun.
    private func isOfCounted(_ claim: Int) -> Bool {
        let keys = figures.evidence.keys
        guard let base = figures.before(claim, where: \.isAmount).first,
            keys[base].sentence == keys[claim].sentence
        else { return false }
        let between = figures.evidence.passage(between: base, and: claim)
        return between.ends(with: Self.of) && between.count <= 8
            && between.slice.allSatisfy { (0x4E00...0x9FFF).contains($0) }
    }
    private static let of: WordSet = ["的"]

    /// 10万元以上的村129个,占94.85%: of all 136 villages, wherever the report counts them.
    private func ofAll(_ claim: Int, _ part: Int) -> Neighbours? {
        let (key, own) = (figures.key(claim), figures.key(part))
        guard key.rule == .share, !key.traits.contains(.hasBase), own.sentence == key.sentence,
            let noun = scalars[own.words].last
        else { return nil }
        for whole in figures.inReport(of: claim) where mayGive(claim, part, whole) {
            let other = figures.key(whole)
            guard other.isMeasured(like: own), other.isActual, !other.isChangeOrGrowth,
                scalars[other.words].last == noun || scalars[other.name].contains(noun)
            else { continue }
            if let ratio = ratio(claim, part, whole), ratio.isTelling(isBeside: false),
                mayBe(ratio.claim, ratio.inputs[0], of: ratio.inputs[1], isFar: false)
            {
                return ratio
            }
        }
        return nil
    }

    /// The count in the bracket behind a share, or behind 即, comes before those that stand before it.
    private func candidates(_ claim: Int) -> [Int] {
        func isFit(_ key: FactKey) -> Bool { key.isAmount && !key.isChangeOrGrowth && key.role != .standard }
        let before = figures.before(claim, reach: Self.reach, most: Self.most, where: isFit)
        let behind = figures.behind(claim, where: isFit)
        guard let first = behind.first else { return before }
        let words = figures.evidence.passage(between: claim, and: first)
        if words.begins(with: Self.bracket) { return [first] + before }
        return words.begins(with: figures.words.nearby.namely) ? behind.prefix(2) + before : before
    }

    /// 满意率98.2%,发放问卷500份,收回491份,满意482份; 合格率95.4%(应训326人,合格311人): the figures behind a rate, where
    /// both are told there or one of them last before it.
    private func ofThoseBehind(_ claim: Int, _ key: FactKey, _ before: [Int]) -> Neighbours? {
        guard kinds[key.name].contains(.rate), key.rule != .share else { return nil }
        let behind = figures.behind(claim) { $0.isAmount && $0.isActual && !$0.isChangeOrGrowth }.prefix(
            Self.mostBehind)
        let near = before.prefix(1) + behind
        for part in behind {
            for whole in near where whole != part && figures.key(part).isMeasured(like: figures.key(whole)) {
                for (part, whole) in [(part, whole), (whole, part)] where mayGive(claim, part, whole) {
                    if let ratio = ratio(claim, part, whole), ratio.isTelling(isBeside: false),
                        isNamed(ratio.claim, for: ratio.inputs)
                    {
                        return ratio
                    }
                }
            }
        }
        return nil
    }
    private static let mostBehind = 4
    private static let reach = 700
    private static let most = 24
    private static let bracket: WordSet = ["("]

    /// Whether the two can give the claim, at a glance.
    private func mayGive(_ claim: Int, _ part: Int, _ whole: Int) -> Bool {
        let factor: Double = figures.key(claim).unit == .percent ? 100 : 1
        return figures.isNear(claim, figures.key(part).size / figures.key(whole).size * factor)
    }

    private func ratio(_ claim: Int, _ part: Int, _ whole: Int) -> Neighbours? {
        let (claim, part, whole) = (figures.fact(claim), figures.fact(part), figures.fact(whole))
        guard let p = part.value, let w = whole.value, w > 0, p > 0,
            p <= w || !(claim.mention.unit == "%") || claim.value ?? 0 > 100
        else { return nil }
        return Self.ratio(claim, part, of: whole)
    }

    static func ratio(_ claim: Fact, _ part: Fact, of whole: Fact) -> Neighbours {
        Neighbours.quotient(
            "nearby.ratio", claim, part, over: whole, times: claim.mention.unit == "%" ? 100 : 1, mayRound: false)
    }

    /// A share of what it is named for; a rate of figures of its sentence, or of such as bear its name.
    private func mayBe(_ claim: Fact, _ part: Fact, of whole: Fact, isFar: Bool) -> Bool {
        if claim.rule == "share", let at = claim.words.range(of: "占"), at.lowerBound > claim.words.startIndex {
            let subject = NameMatch.core(String(claim.words[..<at.lowerBound]))
            func match(_ fact: Fact) -> Int {
                NameMatch.contained(subject, in: NameMatch.core(fact.indicator.name + fact.words))
            }
            let own = match(part)
            // 生活用水占17.1%: not of 生态用水, where 生活用水 stands beside it.
            let isOfAnother =
                own < 100
                && figures.evidence.facts(inSentenceOf: claim).contains {
                    $0.id != part.id && $0.isMeasured(like: part) && match($0) == 100
                }
            return !isOfAnother && own >= (isFar ? 90 : 50)
        }
        if part.sentence == claim.sentence, whole.sentence == claim.sentence { return true }
        return isNamed(claim, for: [part, whole])
    }

    /// Whether a rate bears the name of one of the figures it may be of, the part first.
    func isNamed(_ claim: Fact, for inputs: [Fact]) -> Bool {
        if let counted = counted.first(where: { claim.indicator.name.hasSuffix($0.rate) }),
            counted.words.occurs(in: inputs[0].words.scalarValues)
        {
            return true
        }
        // 满意 of 满意度, 到位 of 到位率: two characters together.
        let name = claim.indicator.name.scalarValues
        let own: [UInt32] = inputs.flatMap { $0.words.scalarValues + [0] + $0.indicator.name.scalarValues + [0] }
        return zip(name, name.dropFirst()).contains { a, b in zip(own, own.dropFirst()).contains { $0 == a && $1 == b }
        }
    }
}

extension NearbyRatio.Kinds {
    fileprivate init(of name: String, _ words: NearbyWords) {
        let scalars = name.scalarValues
        func ends(in words: WordSet) -> Bool { words.ends(in: scalars, at: scalars.count, after: 0) }
        self = []
        if ends(in: words.rateEnds) || words.rateBegins.begins(name) { insert(.rate) }
        if words.neverRates.occurs(in: scalars) { insert(.change) }
        if ends(in: words.quotients) { insert(.quotient) }
        if ends(in: words.spendingRates) { insert(.spending) }
    }
}
