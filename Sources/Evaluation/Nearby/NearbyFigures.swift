import Exact
import Lexicon
import Records
import Source

/// The figures of running text in their order, and how telling it is that some of them give another. Figures are indices
/// of the evidence's facts: forms pass over what is far off by its key and look at the fact of what is near.
final class NearbyFigures {
    let evidence: Evidence
    let words: CheckWords
    let budgets: NearbyBudgets
    private let ordered: [Int]
    /// Where a fact stands in `ordered`, -1 for those that do not.
    private let ranks: [Int]
    /// For each of `ordered` how many characters that are no blanks stand before it: blanks of a copy take nobody further
    /// away.
    private let places: [Int]
    /// For each of `ordered` where the figures of its paragraph end, and where those of its sentence begin.
    private let paragraphEnds: [Int]
    private let sentenceStarts: [Int]

    /// How far before a claim the figures may stand that it follows from, in such characters, and how many are tried.
    private static let reach = 260
    static let most = 9

    /// 生活用水 of 生活用水占…比例; nil for a name that is no share's.
    static func subject(ofShare name: [UInt32]) -> ArraySlice<UInt32>? {
        name.firstIndex(of: makesUp).map { name[..<$0] }
    }
    private static let makesUp: UInt32 = 0x5360  // 占

    init(_ evidence: Evidence, _ words: CheckWords) {
        self.evidence = evidence
        self.words = words
        let keys = evidence.keys
        let ordered = keys.indices.filter {
            !keys[$0].isInTable && keys[$0].hasValue && keys[$0].comparator == .eq
                && evidence.facts[$0].mention.status != .ambiguous
        }.sorted { keys[$0].start < keys[$1].start }
        self.ordered = ordered
        var (place, at) = (0, 0)
        places = ordered.map { fact in
            let start = min(Int(keys[fact].start), evidence.scalars.count)
            while at < start {
                if evidence.scalars[at] != 0x20, evidence.scalars[at] != 0x0A { place += 1 }
                at += 1
            }
            return place
        }
        var ranks = [Int](repeating: -1, count: keys.count)
        for (rank, fact) in ordered.enumerated() { ranks[fact] = rank }
        self.ranks = ranks
        var paragraphEnds = Array(ordered.indices)
        var sentenceStarts = paragraphEnds
        for (rank, fact) in ordered.enumerated().dropFirst()
        where keys[fact].sentence == keys[ordered[rank - 1]].sentence {
            sentenceStarts[rank] = sentenceStarts[rank - 1]
        }
        for rank in ordered.indices.reversed() {
            let isLast =
                rank + 1 == ordered.count || keys[ordered[rank]].paragraph != keys[ordered[rank + 1]].paragraph
            paragraphEnds[rank] = isLast ? rank + 1 : paragraphEnds[rank + 1]
        }
        (self.paragraphEnds, self.sentenceStarts) = (paragraphEnds, sentenceStarts)
        budgets = NearbyBudgets(evidence, figures: ordered, words)
    }

    func fact(_ figure: Int) -> Fact { evidence.facts[figure] }
    func key(_ figure: Int) -> FactKey { evidence.keys[figure] }

    /// Those before a claim that are fit for it, nearest first.
    func before(
        _ claim: Int, reach: Int = NearbyFigures.reach, most: Int = NearbyFigures.most, where isFit: (FactKey) -> Bool
    ) -> [Int] {
        let own = key(claim)
        let (rank, place) = position(of: claim)
        var out: [Int] = []
        for i in stride(from: rank - 1, through: 0, by: -1) {
            let key = key(ordered[i])
            guard key.report == own.report, place - places[i] <= reach, out.count < most else { break }
            if key.end <= own.start, isFit(key) { out.append(ordered[i]) }
        }
        return out
    }

    /// Where a claim stands among the figures, and in the text; one that is only about so many is none of them.
    private func position(of claim: Int) -> (rank: Int, place: Int) {
        if ranks[claim] >= 0 { return (ranks[claim], places[ranks[claim]]) }
        let start = key(claim).start
        let rank = ordered.partitioningIndex { key($0).start >= start }
        guard rank > 0 else { return (0, 0) }
        return (rank, places[rank - 1] + Int(start - key(ordered[rank - 1]).start))
    }

    /// All of a claim's report.
    func inReport(of claim: Int) -> some Sequence<Int> {
        ordered.lazy.filter { [keys = evidence.keys] in keys[$0].report == keys[claim].report && $0 != claim }
    }

    /// Those of its sentence behind a claim that are fit for it, in order.
    func behind(_ claim: Int, where isFit: (FactKey) -> Bool) -> [Int] {
        let sentence = key(claim).sentence
        var out: [Int] = []
        guard ranks[claim] >= 0, sentence >= 0 else { return out }
        for i in (ranks[claim] + 1)..<ordered.count {
            let key = key(ordered[i])
            guard key.sentence == sentence else { break }
            if isFit(key) { out.append(ordered[i]) }
        }
        return out
    }

    /// Those after a fact in its paragraph, in order.
    func following(_ figure: Int) -> ArraySlice<Int> {
        let rank = ranks[figure]
        return rank < 0 || key(figure).paragraph < 0 ? [] : ordered[(rank + 1)..<paragraphEnds[rank]]
    }

    /// Where in the order of all figures the next paragraph after that of one begins.
    func endOfParagraph(of figure: Int) -> Int { ranks[figure] < 0 ? ordered.count : paragraphEnds[ranks[figure]] }

    /// The figures of the paragraph that begins at a place in the order of all; none at its end.
    func paragraph(at rank: Int) -> ArraySlice<Int> {
        rank < ordered.count ? ordered[rank..<paragraphEnds[rank]] : []
    }

    /// Those before a fact in its sentence, nearest first.
    func preceding(_ figure: Int) -> ReversedCollection<ArraySlice<Int>> {
        let rank = ranks[figure]
        let start = rank < 0 || key(figure).sentence < 0 ? max(0, rank) : sentenceStarts[rank]
        return ordered[start..<max(0, rank)].reversed()
    }
}

extension NearbyFigures {
    /// Whether a figure of so many in base units can be the claim's, at a glance: see `isTelling`.
    func isNear(_ claim: Int, _ size: Double) -> Bool {
        let own = key(claim).size
        return (size - own).magnitude <= own.magnitude * 0.06
    }
}

extension FactKey {
    /// Same kind and a unit that counts the same: households are no people.
    func isMeasured(like other: FactKey) -> Bool { kind == other.kind && measure == other.measure }
    /// A change of another figure, by its words or by how it is bound.
    var isSomeChange: Bool { isChangeOrGrowth || rule == .change }
}

extension Fact {
    var isAmount: Bool { [.count, .money, .area].contains(mention.kind) }

    /// Same kind and a unit that counts the same: households are no people.
    func isMeasured(like other: Fact) -> Bool {
        mention.kind == other.mention.kind && PartSumCheck.sameUnit(mention.unit, other.mention.unit)
    }
}

extension Neighbours {
    /// Whether the figures give the claim, and others would hardly do so by chance.
    ///
    /// - Parameters:
    ///   - isBeside: no other figure stands between them, so that less is needed.
    ///   - isFar: so many figures were tried that more is needed.
    func isTelling(isBeside: Bool, isFar: Bool = false) -> Bool {
        guard !exact.isUndefined, let value = claim.value, !(value == 0) else { return false }
        // Most pairs are far off.
        let off = (exact - value).magnitude
        guard off * 20 <= value.magnitude, grade.passes, let low = wide.low, let high = wide.high else { return false }
        // What the printed digits give themselves is hit or missed by a step of the claim's last digit.
        let isTogether = claim.paragraph != nil && inputs.allSatisfy { $0.paragraph == claim.paragraph }
        let width = grade == .consistent && isTogether ? claim.mention.ulp : high - low + claim.mention.ulp
        let chance = width / value.magnitude
        return chance <= (isBeside ? Self.besideChance : isFar ? Self.farChance : Self.chance)
    }

    private static let chance = Rational(1) / 160
    private static let farChance = Rational(1) / 1200
    private static let besideChance = Rational(1) / 12
}
