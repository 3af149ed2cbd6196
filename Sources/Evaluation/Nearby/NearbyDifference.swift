import Exact
import Lexicon
import Records
import Source

/// 862户,已消除589户,未消除273户; 比上年的395.2万元增加23.3万元: what is left of one figure without another.
struct NearbyDifference: NearbyForm {
    private let figures: NearbyFigures
    /// Words that say by how much figures differ.
    private let apart: WordSet
    /// Words that say that something is left, and where a name has them.
    private let left: WordSet
    private let leavings: NameMemo<(begins: Bool, holds: Bool)>

    init(_ figures: NearbyFigures, left: WordSet, apart: WordSet) {
        self.figures = figures
        self.apart = apart
        self.left = left
        leavings = NameMemo(figures.evidence.names) { name in
            let name = name.scalarValues
            return (left.begins(in: name, at: 0, before: name.count), left.occurs(in: name))
        }
    }

    /// From so many on, two figures hardly differ by a number by chance.
    private static let enough: Rational = 10

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        if key.kind == .ratio, key.isSomeChange { return ofCoefficients(claim, key) }
        guard key.isAmount || key.unit == .percentPoint, let form = form(claim, key),
            let value = figures.fact(claim).value?.magnitude
        else { return nil }
        func isFit(_ other: FactKey) -> Bool {
            other.role != .standard && !(other.isAmount && other.isSomeChange)
                && (key.isAmount ? other.isMeasured(like: key) : other.unit == .percent)
        }
        // 高于全县增幅7.3个百分点(全县…增长8.2%): the other one may be told behind it.
        let behind = key.isAmount ? [] : Array(figures.behind(claim, where: isFit).prefix(2))
        let near = behind + figures.before(claim, where: isFit)
        for (i, first) in near.enumerated() {
            for second in near[(i + 1)...] where figures.key(second).isMeasured(like: figures.key(first)) {
                if form == .apart, key.isAmount, isSmaller(first, value) || isSmaller(second, value) { continue }
                // Right behind the two figures the words are enough.
                let isNamed =
                    i == 0 && second == near[1]
                    && (value >= Self.enough || leavings[key.words].begins
                        || form == .apart && isOfSentence(first, second, key))
                    || i == 0 && isBehindBracket(claim) && figures.key(second).sentence == key.sentence
                let mayBeOpposite = form == .left && isGreater(second, first) && isOpposite(claim, of: first)
                let isNear = isNear(claim, first, second)
                guard isNamed || mayBeOpposite || isNear else { continue }
                let found = difference(claim, first, second)
                if mayBeOpposite, found.grade.passes { return found }
                if isNamed ? found.grade.passes : isNear && found.isTelling(isBeside: false) { return found }
            }
        }
        if form == .apart, isBehindBracket(claim), near.count >= 2, isOfSentence(near[0], near[1], key) {
            return difference(claim, near[0], near[1])
        }
        return form == .left ? ofBudget(claim) : nil
    }

    /// 高于2025年目标(93%)1.2个百分点: the bracket tells what the figure is above.
    private func isBehindBracket(_ claim: Int) -> Bool {
        guard claim > 0, figures.key(claim - 1).sentence == figures.key(claim).sentence,
            figures.key(claim).sentence >= 0,
            figures.evidence.passage(between: claim - 1, and: claim).isOne(of: Self.closing)
        else { return false }
        return figures.evidence.passage(before: claim - 1, atMost: 16).holds(apart)
    }
    private static let closing: WordSet = [")"]

    /// 普惠覆盖率91.2%,比目标88%高3.2个百分点
    private func isOfSentence(_ a: Int, _ b: Int, _ claim: FactKey) -> Bool {
        claim.unit == .percentPoint && claim.sentence >= 0 && figures.key(a).sentence == claim.sentence
            && figures.key(b).sentence == claim.sentence
    }

    /// 小学0.482…;2017年0.529…。小学两年下降0.047: two values of one indicator and stage in the paragraph.
    private func ofCoefficients(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let words = figures.fact(claim).words
        let stage = ["小学", "初中"].first { words.hasPrefix($0) } ?? figures.fact(claim).stage
        let near = figures.before(claim) {
            $0.kind == key.kind && $0.unit == key.unit && !$0.isSomeChange && $0.role != .standard
                && $0.paragraph == key.paragraph && $0.indicator != .none
        }.filter { stage == nil || figures.fact($0).stage == stage }
        for (i, first) in near.enumerated() {
            for second in near[(i + 1)...]
            where figures.key(second).indicator == figures.key(first).indicator && isNear(claim, first, second) {
                let found = difference(claim, first, second)
                if found.grade == .consistent, found.isTelling(isBeside: true) { return found }
            }
        }
        return nil
    }

    private func isSmaller(_ figure: Int, _ value: Rational) -> Bool {
        figures.fact(figure).value?.magnitude ?? 0 < value
    }
    private func isGreater(_ a: Int, _ b: Int) -> Bool {
        (figures.fact(a).value ?? 0) > (figures.fact(b).value ?? 0)
    }

    private func isNear(_ claim: Int, _ a: Int, _ b: Int) -> Bool {
        let size = (figures.key(a).size - figures.key(b).size).magnitude
        return figures.isNear(claim, figures.key(claim).size < 0 ? -size : size)
    }

    /// 结转资金125.53万元: of the funds and what was spent of them, wherever the report tells of both.
    private func ofBudget(_ claim: Int) -> Neighbours? {
        guard figures.key(claim).kind == .money else { return nil }
        let near = figures.budgets.pairs(of: claim).filter { isNear(claim, $0.fund, $0.spent) }.map {
            difference(claim, $0.fund, $0.spent)
        }
        return near.first { $0.exact == $0.claim.value && ($0.isTelling(isBeside: false) || $0.claim.hasManyDigits) }
            ?? (near.count == 1 ? near.first(where: isSlip) : nil)
    }

    /// 结余资金179.4万元 where the one fund of its paragraph less what was spent leaves 170.4: it is asked about.
    private func isSlip(_ found: Neighbours) -> Bool {
        guard let value = found.claim.value, found.claim.hasManyDigits, found.claim.paragraph != nil,
            found.inputs.allSatisfy({
                $0.paragraph == found.claim.paragraph && $0.mention.scale == found.claim.mention.scale
            })
        else { return false }
        let (scale, ulp) = (found.claim.mention.scale, found.claim.mention.ulp)
        return DigitSlip.lies(between: value / scale, and: found.exact / scale, ulp: ulp / scale, fewest: 3)
    }

    /// 审结72件,尚未审结7件: what was done is called alike, but for the word that denies it.
    private func isOpposite(_ claim: Int, of done: Int) -> Bool {
        let (words, done) = (figures.fact(claim).words, figures.fact(done).words)
        let lead = figures.words.nearby.done.first { done.hasPrefix($0) }
        let name = done.dropFirst(lead?.count ?? 0)
        return figures.words.nearby.notDone.contains { words == $0 + name }
    }

    private enum Form { case left, apart, change }

    private func form(_ claim: Int, _ key: FactKey) -> Form? {
        if key.isSomeChange { return .change }
        let lead = figures.evidence.passage(before: claim, atMost: 8)
        // 前者高10.81个百分点
        let isOfPoints = key.unit == .percentPoint && lead.ends(with: figures.words.nearby.more)
        if lead.holds(apart) || isBehindBracket(claim) || isOfPoints { return .apart }
        return lead.holds(left) || leavings[key.words].holds ? .left : nil
    }

    private func difference(_ claim: Int, _ a: Int, _ b: Int) -> Neighbours {
        Self.difference(figures.fact(claim), figures.fact(a), figures.fact(b))
    }

    /// The larger one less the other, or the other way about for a decrease.
    static func difference(_ claim: Fact, _ a: Fact, _ b: Fact) -> Neighbours {
        let (x, y) = (a.value ?? .undefined, b.value ?? .undefined)
        let isDown = claim.value.map(\.isNegative) ?? false
        let (first, second) = (x >= y) != isDown ? (a, b) : (b, a)
        return Neighbours(
            rule: "nearby.difference", kind: "difference", claim: claim, inputs: [first, second],
            exact: (first.value ?? .undefined) - (second.value ?? .undefined),
            wide: first.mention.interval - second.mention.interval,
            expression: Fact.written([first, second, claim])[..<2].joined(separator: " − "), formula: "x1 − x2")
    }
}

extension Fact {
    /// Printed in a thousand steps of its last digit and more.
    fileprivate var hasManyDigits: Bool { value.map { $0.magnitude >= mention.ulp * 1000 } ?? false }
}
