import Exact
import Records
import Source

/// What the printed digits of a number allow (records.md, `interval`).
enum MentionInterval {
    /// - Parameters:
    ///   - ulp: value of one unit of the last printed digit; zero for an exact fraction.
    ///   - isClose: 余, 近: by no more than one of the last digit that is not 0.
    ///   - upper: the upper number of a printed range.
    ///   - low: the lower one, where it is not the value (±).
    ///   - bound: what a second comparator of the same quantity allows (大于20且小于35).
    static func interval(
        value: Rational, ulp: Rational, kind: Mention.Kind, comparator: Comparator, isClose: Bool, upper: Rational?,
        low: Rational? = nil, bound: Rational? = nil
    ) -> Interval {
        if comparator == .range, let upper { return Interval(low: low ?? value, high: upper) }
        let printed = rounded(value: value, ulp: ulp, kind: kind)
        switch comparator {
        case .eq, .range: return printed
        case .gt where isClose:
            // 1.92万余 is less than 1.93万; 1000余 less than 2000: one unit of the last digit that is not 0.
            let step = lastSignificantUnit(of: value, ulp: ulp)
            return Interval(low: value, high: value + step)
        case .lt where isClose:
            return Interval(low: value - lastSignificantUnit(of: value, ulp: ulp), high: value)
        case .gt, .ge: return Interval(low: value, high: bound)
        case .le, .lt: return Interval(low: bound, high: value)
        case .approx:
            let step = lastSignificantUnit(of: value, ulp: ulp)
            return Interval(low: value - step, high: value + step)
        }
    }

    /// A count or a sum of money written to the unit is exact; everything else may be rounded in its last digit.
    private static func rounded(value: Rational, ulp: Rational, kind: Mention.Kind) -> Interval {
        let isWhole = ulp == Rational(1) && kind != .percent && kind != .ratio && kind != .area
        if isWhole || ulp == Rational(0) || kind == .year || kind == .ordinal { return Interval(exactly: value) }
        let half = ulp / 2
        return Interval(low: value - half, high: value + half)
    }

    private static func lastSignificantUnit(of value: Rational, ulp: Rational) -> Rational {
        if value == Rational(0) { return 1 }
        // 三分之一, 两年半: one of its parts.
        if ulp == Rational(0) { return Rational(1, value.denominator) }
        var unit = ulp
        for _ in 0..<20 {
            let next = unit * 10
            guard (value / next).isInteger else { break }
            unit = next
        }
        return unit
    }
}
