import Exact
import Records

/// The figures of running text in their order, and how telling it is that some of them give another.
struct NearbyFigures {
    let evidence: Evidence
    private let ordered: [Fact]
    /// Where a fact stands in `ordered`, by its id.
    private let ranks: [Int: Int]
    /// For each of `ordered` how many characters that are no blanks stand before it: blanks of a copy take nobody further
    /// away.
    private let places: [Int]

    /// How far before a claim the figures may stand that it follows from, in such characters, and how many are tried.
    private static let reach = 260
    private static let most = 9

    init(_ evidence: Evidence) {
        self.evidence = evidence
        ordered = evidence.facts.filter {
            $0.table == nil && $0.value != nil && $0.mention.comparator == .eq && $0.mention.status != .ambiguous
        }.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
        var (place, at) = (0, 0)
        places = ordered.map { fact in
            let start = min(fact.mention.range.lowerBound, evidence.scalars.count)
            while at < start {
                if evidence.scalars[at] != 0x20, evidence.scalars[at] != 0x0A { place += 1 }
                at += 1
            }
            return place
        }
        ranks = Dictionary(ordered.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    }

    /// Those before a claim that are fit for it, nearest first.
    func before(
        _ claim: Fact, reach: Int = NearbyFigures.reach, where isFit: (Fact) -> Bool
    ) -> [Fact] {
        guard let rank = ranks[claim.id] else { return [] }
        let start = claim.mention.range.lowerBound
        var out: [Fact] = []
        for i in (0..<rank).reversed() {
            let fact = ordered[i]
            guard fact.mention.report == claim.mention.report, places[rank] - places[i] <= reach, out.count < Self.most
            else { break }
            if fact.mention.range.upperBound <= start, isFit(fact) { out.append(fact) }
        }
        return out
    }

    /// The rows of totals in the tables of a claim's report.
    func totals(of claim: Fact, where isFit: (Fact) -> Bool) -> [Fact] {
        evidence.facts.filter {
            $0.table.map { TableSumCheck.isTotal($0.row) } ?? false && $0.value != nil
                && $0.mention.report == claim.mention.report && isFit($0)
        }
    }

    /// All of a claim's report.
    func inReport(of claim: Fact, where isFit: (Fact) -> Bool) -> [Fact] {
        ordered.filter { $0.mention.report == claim.mention.report && $0.id != claim.id && isFit($0) }
    }

    /// Those of its sentence behind a claim, in order.
    func behind(_ claim: Fact, where isFit: (Fact) -> Bool) -> [Fact] {
        guard let rank = ranks[claim.id], claim.sentence != nil else { return [] }
        return ordered[(rank + 1)...].prefix { $0.sentence == claim.sentence }.filter(isFit)
    }

    /// Those after a fact in its paragraph, in order.
    func following(_ fact: Fact) -> ArraySlice<Fact> {
        guard let rank = ranks[fact.id], fact.paragraph != nil else { return [] }
        return ordered[(rank + 1)...].prefix { $0.paragraph == fact.paragraph }
    }

    /// The figures of each paragraph after a fact's own, in order, as far as they are asked for.
    func paragraphs(after fact: Fact) -> some Sequence<ArraySlice<Fact>> {
        let later = ranks[fact.id].map { ordered[($0 + 1)...].drop { $0.paragraph == fact.paragraph } } ?? []
        return sequence(state: later.startIndex) { start -> ArraySlice<Fact>? in
            guard start < later.endIndex else { return nil }
            let own = later[start].paragraph
            let end = later[start...].firstIndex { $0.paragraph != own } ?? later.endIndex
            defer { start = end }
            return later[start..<end]
        }
    }

    /// Those before a fact in its sentence, nearest first.
    func preceding(_ fact: Fact) -> ReversedCollection<ArraySlice<Fact>> {
        guard let rank = ranks[fact.id], fact.sentence != nil else { return ordered[..<0].reversed() }
        let start = ordered[..<rank].lastIndex { $0.sentence != fact.sentence }.map { $0 + 1 } ?? 0
        return ordered[start..<rank].reversed()
    }
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
    /// - Parameter isBeside: no other figure stands between them, so that less is needed.
    func isTelling(isBeside: Bool) -> Bool {
        guard !exact.isUndefined, let value = claim.value, !(value == 0) else { return false }
        // Most pairs are far off.
        let off = (exact - value).magnitude
        guard off * 20 <= value.magnitude, grade.passes, let low = wide.low, let high = wide.high else { return false }
        let chance = (high - low + claim.mention.ulp) / value.magnitude
        return chance <= (isBeside ? Self.besideChance : Self.chance)
    }

    private static let chance = Rational(1) / 160
    private static let besideChance = Rational(1) / 12
}
