/// The values a printed number can stand for: a closed interval, open towards infinity where a bound is nil.
///
///     Interval(printed: 97.46, places: 2)   // [97.455, 97.465]: any value that rounds to 97.46
///
/// Operations give the smallest interval that holds every result (Moore, *Interval Analysis*, 1966).
public struct Interval: Hashable, Sendable {
    public let low: Rational?
    public let high: Rational?

    public init(low: Rational?, high: Rational?) {
        self.low = low.flatMap { $0.isUndefined ? nil : $0 }
        self.high = high.flatMap { $0.isUndefined ? nil : $0 }
    }

    public init(exactly value: Rational) { self.init(low: value, high: value) }

    /// What a decimal with `places` digits after the point can have been rounded from (half a unit to either side).
    public init(printed value: Rational, places: Int) {
        let half = Rational.powerOfTen(-places) / 2
        self.init(low: value - half, high: value + half)
    }

    /// Wider by one unit of the last place towards what was cut off: truncation instead of rounding.
    public static func truncated(_ value: Rational, places: Int) -> Interval {
        let unit = Rational.powerOfTen(-places)
        return value.isNegative
            ? Interval(low: value - unit, high: value) : Interval(low: value, high: value + unit)
    }

    public static let everything = Interval(low: nil, high: nil)

    public var isExact: Bool { low != nil && low == high }
    public var isBounded: Bool { low != nil && high != nil }

    public func contains(_ value: Rational) -> Bool {
        (low.map { $0 <= value } ?? true) && (high.map { value <= $0 } ?? true)
    }

    /// Whether some value lies in both.
    public func meets(_ other: Interval) -> Bool { gap(to: other) == .zero }

    /// The signed distance from `other` to this: positive when this lies above it, zero when they meet.
    public func gap(to other: Interval) -> Rational {
        if let low, let top = other.high, low > top { return low - top }
        if let high, let bottom = other.low, high < bottom { return high - bottom }
        return .zero
    }

    /// The smallest interval that holds both.
    public func union(_ other: Interval) -> Interval {
        Interval(
            low: low.flatMap { a in other.low.map { a < $0 ? a : $0 } },
            high: high.flatMap { a in other.high.map { a > $0 ? a : $0 } })
    }

    public static func + (a: Interval, b: Interval) -> Interval {
        Interval(
            low: a.low.flatMap { x in b.low.map { x + $0 } }, high: a.high.flatMap { x in b.high.map { x + $0 } })
    }
    public static prefix func - (a: Interval) -> Interval { Interval(low: a.high.map { -$0 }, high: a.low.map { -$0 }) }
    public static func - (a: Interval, b: Interval) -> Interval { a + -b }

    public static func * (a: Interval, b: Interval) -> Interval {
        if let al = a.low, let ah = a.high, let bl = b.low, let bh = b.high {
            if al >= 0, bl >= 0 {
                let (low, high) = (al * bl, ah * bh)
                return low.isUndefined || high.isUndefined ? .everything : Interval(low: low, high: high)
            }
            let products = [al * bl, al * bh, ah * bl, ah * bh]
            if products.contains(where: \.isUndefined) { return .everything }
            return Interval(low: products.min(by: <), high: products.max(by: <))
        }
        // Half-open: only the common case of two non-negative factors keeps a bound.
        guard let al = a.low, let bl = b.low, al >= 0, bl >= 0 else { return .everything }
        return Interval(low: al * bl, high: nil)
    }

    /// The quotient; everything when the divisor may be zero.
    public static func / (a: Interval, b: Interval) -> Interval {
        if let bl = b.low, bl > 0 {
            let inverse = Interval(low: b.high.map { 1 / $0 } ?? .zero, high: 1 / bl)
            return a * inverse
        }
        if let bh = b.high, bh < 0 { return -(a / -b) }
        return .everything
    }
}

extension Interval: CustomStringConvertible {
    /// `[97.455, 97.465]`, with `…` for an open end.
    public var description: String { "[\(low?.decimal ?? "…"), \(high?.decimal ?? "…")]" }
}
