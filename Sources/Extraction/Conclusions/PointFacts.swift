import Exact
import Records

/// The points that a report gives itself are its conclusion, and measure nothing: 责任落实:20分 is no fact.
struct PointFacts {
    /// By conclusion with points, in the order of the text.
    private let scored: [(range: Range<Int>, score: Rational, full: Rational?)]

    init(_ conclusions: [Conclusion]) {
        scored = conclusions.compactMap { one in one.score.map { (one.range, $0, one.fullScore) } }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The facts without those that are the points of a conclusion, numbered anew. One that others are told of stays.
    func removed(from facts: [Fact]) -> [Fact] {
        guard !scored.isEmpty else { return facts }
        let bound = Set(facts.compactMap { $0.relation?.whole })
        var places: [Int: Int] = [:]
        var kept: [Fact] = []
        for (i, fact) in facts.enumerated() where bound.contains(i) || !isPoints(fact) {
            places[i] = kept.count
            kept.append(fact)
        }
        guard kept.count < facts.count else { return facts }
        for i in kept.indices {
            kept[i].id = i
            kept[i].relation = kept[i].relation.flatMap { relation in places[relation.whole].map(relation.of) }
        }
        return kept
    }

    private func isPoints(_ fact: Fact) -> Bool {
        let mention = fact.mention
        guard mention.unit == "分" || mention.unit.isEmpty, let value = mention.value, fact.relation == nil else {
            return false
        }
        return scored.contains {
            $0.range.lowerBound <= mention.range.lowerBound && mention.range.upperBound <= $0.range.upperBound
                && (value == $0.score || value == $0.full)
        }
    }
}

extension Fact.Relation {
    /// The index of the fact that it is told of.
    fileprivate var whole: Int {
        switch self {
        case .part(let i), .change(let i), .growth(let i): i
        }
    }

    /// The same, of the fact at another index.
    fileprivate func of(_ index: Int) -> Self {
        switch self {
        case .part: .part(of: index)
        case .change: .change(of: index)
        case .growth: .growth(of: index)
        }
    }
}
