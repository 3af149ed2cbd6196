import Exact
import Lexicon
import Records
import Source

/// A claim and the figures that its sentence binds it to: whether another reading is left, by which they need not agree.
///
///     在公办学校就读25295人,在民办学校就读1703人,合计28998人     // no other figure, no word that leaves anything out
///     小学22所、初中8所等,共35所                              // 等: open
struct BoundFigures {
    let claim: Fact
    let inputs: [Fact]
    let evidence: Evidence
    let words: BoundWords

    private var all: [Fact] { inputs + [claim] }

    /// Read with certainty, exact, told in one breath, and with no other number among them.
    var areBound: Bool {
        guard let stretch else { return false }
        return !evidence.scalars[stretch].contains(where: Self.isStop) && areBoundInParagraph
    }

    /// The same where they may stand in several sentences of a paragraph.
    var areBoundInParagraph: Bool {
        guard let stretch, all.allSatisfy(isPlain) else { return false }
        return !words.open.occurs(in: evidence.scalars, stretch) && !hasOthers(stretch)
    }

    /// Whether nothing of what the claim counts or measures follows behind the last of them in its sentence: no part that was
    /// not read as one.
    var isEnd: Bool {
        guard let stretch, let last = all.max(by: { $0.mention.range.upperBound < $1.mention.range.upperBound }),
            let sentence = evidence.sentenceRange(of: last.id), stretch.upperBound <= sentence.upperBound
        else { return false }
        let next = evidence.scalars[stretch.upperBound..<sentence.upperBound].first { $0 != 0x20 }
        if next == Self.closing { return true }
        let key = evidence.keys[claim.id]
        return next != Self.listing
            && !evidence.indices(inSentenceOf: last.id).contains { i in
                let other = evidence.keys[Int(i)]
                return Int(other.start) >= stretch.upperBound && other.isMeasured(like: key)
            }
    }
    private static let (closing, listing): (UInt32, UInt32) = (0x29, 0x3001)

    /// Whether each is read with certainty and is no rough figure.
    var areCertain: Bool {
        all.allSatisfy { $0.isCertain && $0.mention.comparator == .eq && $0.value != nil && $0.role == .actual }
    }

    /// From the first of them to the last.
    private var stretch: Range<Int>? {
        let keys = all.map { evidence.keys[$0.id] }
        guard let low = keys.map(\.start).min(), let high = keys.map(\.end).max(), keys[0].paragraph >= 0,
            keys.allSatisfy({ $0.paragraph == keys[0].paragraph }), Int(high) <= evidence.scalars.count
        else { return nil }
        return Int(low)..<Int(high)
    }

    private func isPlain(_ fact: Fact) -> Bool {
        fact.isCertain && fact.table == nil && fact.mention.comparator == .eq && fact.value != nil
            && (fact.role == .actual || fact.role == .previous)
    }

    /// Whether a number stands among them that is none of them, and no year.
    private func hasOthers(_ stretch: Range<Int>) -> Bool {
        let own = all.map(\.mention.range)
        var i = stretch.lowerBound
        while i < stretch.upperBound {
            if let range = own.first(where: { $0.contains(i) }) {
                i = range.upperBound
            } else if isDigit(i) {
                while i < stretch.upperBound, isDigit(i) { i += 1 }
                guard words.dates.begins(in: evidence.scalars, at: i, before: stretch.upperBound) else { return true }
            } else {
                i += 1
            }
        }
        return false
    }

    private func isDigit(_ i: Int) -> Bool { (0x30...0x39).contains(evidence.scalars[i]) }
    private static func isStop(_ c: UInt32) -> Bool { c == 0x3002 || c == 0x0A }

    // MARK: - Changes

    /// Whether the claim, told together with the inputs, is a change that no other way of reckoning and no other figure between
    /// explains, and one misprint does.
    ///
    /// - Parameter isPlain: the figures confirm each other, so that a misprint needs no showing.
    func isChange(isPlain: Bool = false, _ formula: ([Interval]) -> Interval) -> Bool {
        guard areTogether, areBound, let sentence = evidence.sentenceRange(of: claim.id) else { return false }
        let end = min(max(sentence.lowerBound, claim.mention.range.upperBound), sentence.upperBound)
        return !words.adjusted.occurs(in: evidence.scalars, sentence.lowerBound..<end)
            && !inputs.contains {
                words.atConstantPrices.occurs(in: $0.words) || words.atConstantPrices.occurs(in: $0.indicator.name)
            } && (isPlain ? isMissed(formula) : isMisprint(formula))
    }

    /// 2013年至2015年分别为5.26亿元、5.83亿元、6.57亿元,2014年增长10.84%,2015年增长14.69%: each of a year that the sentence names.
    func isGrowthOfYears(_ formula: ([Interval]) -> Interval) -> Bool {
        let sentence = evidence.keys[claim.id].sentence
        guard let range = evidence.sentenceRange(of: claim.id), all.allSatisfy(isPlain), inputs.count == 2,
            inputs.allSatisfy({ evidence.keys[$0.id].sentence == sentence && $0.mention.kind != .percent }),
            let year = claim.plainYear, inputs[0].plainYear == year, inputs[1].plainYear == year - 1
        else { return false }
        return !words.adjusted.occurs(in: evidence.scalars, range)
            && !inputs.contains { words.atConstantPrices.occurs(in: $0.words) } && isMisprint(formula)
    }

    /// One of several changes told in turn, of which others agree.
    func isOneOfMany(_ formula: ([Interval]) -> Interval) -> Bool {
        guard let sentence = evidence.sentenceRange(of: claim.id) else { return false }
        return all.allSatisfy(isPlain) && !words.adjusted.occurs(in: evidence.scalars, sentence) && isMisprint(formula)
    }

    /// Whether no other figure stands between them, in their sentence.
    private var areTogether: Bool {
        let ids = all.map(\.id).sorted()
        return zip(ids, ids.dropFirst()).allSatisfy { $1 == $0 + 1 }
            && inputs.allSatisfy { evidence.keys[$0.id].sentence == evidence.keys[claim.id].sentence }
    }

    // MARK: - What else there is

    /// The other figures of the paragraph, not far before or behind, that count or measure what one does.
    private func others(like fact: Fact) -> [Fact] {
        let key = evidence.keys[fact.id]
        let own = Set(all.map(\.id))
        let (low, high) = (stretch?.lowerBound ?? 0, stretch?.upperBound ?? 0)
        return evidence.indices(inParagraphOf: fact.id).lazy.map(Int.init).filter {
            let other = evidence.keys[$0]
            return !own.contains($0) && other.isMeasured(like: key) && other.hasValue
                && Int(other.end) + Self.reach >= low && Int(other.start) <= high + Self.reach
        }.map { evidence.facts[$0] }
    }
    /// In scalars.
    private static let reach = 100

    /// Whether some of the figures of the paragraph, with some of the inputs, add up to the claim all the same.
    var addUpOtherwise: Bool {
        let others = others(like: claim)
        guard others.count + inputs.count <= Self.most else { return true }
        let admissible = Comparison.admissible(claim.mention)
        let terms = (inputs + others).map(\.mention.interval)
        return (1..<(1 << terms.count)).contains { set in
            let chosen = terms.indices.filter { set & (1 << $0) != 0 }
            return chosen.reduce(Interval(exactly: 0)) { $0 + terms[$1] }.meets(admissible)
        }
    }
    private static let most = 14

    /// Whether the inputs do not give the claim, rounded or cut off as they may be.
    func isMissed(_ formula: ([Interval]) -> Interval) -> Bool {
        !formula(inputs.map { Comparison.admissible($0.mention) }).meets(Comparison.admissible(claim.mention))
    }
    /// The same of a sum.
    var isMissedSum: Bool { isMissed(Self.sum) }
    static func sum(_ figures: [Interval]) -> Interval { figures.reduce(Interval(exactly: 0), +) }

    /// Whether one wrong digit in one of them, or two neighbours that changed places, explains all: what a figure was bound to
    /// by mistake would hardly be so close.
    ///
    /// - Parameter fewest: digits of a figure in which one that is wrong says something.
    func isMisprint(fewest: Int = 3, _ formula: ([Interval]) -> Interval) -> Bool {
        guard isMissed(formula) else { return false }
        let intervals = inputs.map(\.mention.interval)
        let admissible = Comparison.admissible(claim.mention)
        func moved(_ interval: Interval, by delta: Rational) -> Interval { interval + Interval(exactly: delta) }
        let given = formula(intervals)
        if DigitSlip.deltas(of: claim.mention, fewest: fewest).contains(where: {
            moved(admissible, by: $0).meets(given)
        }) {
            return true
        }
        return inputs.indices.contains { i in
            DigitSlip.deltas(of: inputs[i].mention, fewest: fewest).contains { delta in
                var changed = intervals
                changed[i] = moved(changed[i], by: delta)
                return formula(changed).meets(admissible)
            }
        }
    }
}
