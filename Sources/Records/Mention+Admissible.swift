import Exact

extension Mention {
    /// The values the digits can stand for: rounded or cut off. A count or a sum of money written to the unit is itself,
    /// unless it was computed (`mayRound`): 生均26册 can have been 26.4.
    public func admissible(mayRound: Bool = false) -> Interval {
        if interval.isExact, !mayRound { return interval }
        guard let value, comparator == .eq, !(ulp == 0) else { return interval }
        let half = ulp / 2
        let rounded = Interval(low: value - half, high: value + half)
        return interval.union(rounded).union(
            value.isNegative ? Interval(low: value - ulp, high: value) : Interval(low: value, high: value + ulp))
    }
}
