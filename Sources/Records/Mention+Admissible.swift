import Exact

extension Mention {
    /// Whether the number itself is stated, to the unit or nearly, and no limit: 3000, 约3000, 近3000.
    public var isStated: Bool {
        comparator == .eq || comparator == .approx || comparator == .lt && interval.low != nil
    }

    /// The values the digits can stand for: rounded or cut off. A count or a sum of money written to the unit is itself,
    /// unless it was computed (`mayRound`): 生均26册 can have been 26.4.
    public func admissible(mayRound: Bool = false) -> Interval {
        if interval.isExact, !mayRound { return interval }
        // 近300 says less, but who writes it of 302 is not wrong by much.
        if comparator == .lt, let value, let low = interval.low {
            return Interval(low: low, high: value + (value - low))
        }
        guard let value, comparator == .eq, !(ulp == 0) else { return interval }
        let half = ulp / 2
        let rounded = Interval(low: value - half, high: value + half)
        return interval.union(rounded).union(
            value.isNegative ? Interval(low: value - ulp, high: value) : Interval(low: value, high: value + ulp))
    }
}
