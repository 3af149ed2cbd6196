import Exact
import Lexicon
import Records
import Source

/// Which schools keep the bounds of the indicators, for certain and possibly: a value that is rounded before it is compared
/// may reach a bound that it lies below.
struct SchoolBounds {
    let bounds: [Limit]
    let quorum: Standard.Quorum?
    /// Half a unit of the decimals that values are kept with.
    let widening: Rational

    enum Verdict { case yes, no, open }

    func keeps(_ value: Interval, indicator: Int, share: Rational = 1) -> Verdict {
        let limit = bounds[indicator]
        let bound = Limit(comparator: limit.comparator, value: limit.value * share, text: limit.text)
        if bound.isMet(by: value) == true { return .yes }
        let wide = value + Interval(low: -widening, high: widening)
        return bound.isMet(by: wide) == false ? .no : .open
    }

    /// At least `met` of all, and the rest at `floor` of the bound.
    func passes(_ values: [Interval]) -> Verdict {
        guard let quorum, values.count == bounds.count else { return .open }
        let own = values.indices.map { keeps(values[$0], indicator: $0) }
        let floor = values.indices.map { keeps(values[$0], indicator: $0, share: quorum.floor) }
        func isPassed(_ accepts: (Verdict) -> Bool) -> Bool {
            own.count(where: accepts) >= quorum.met && floor.allSatisfy(accepts)
        }
        if isPassed({ $0 == .yes }) { return .yes }
        return isPassed({ $0 != .no }) ? .open : .no
    }
}
