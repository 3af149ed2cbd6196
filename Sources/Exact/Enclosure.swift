extension Interval {
    /// The smallest interval that holds this one and has ends with at most `places` decimals: numbers stay short, and no
    /// value is lost. Everything where an end cannot be written so.
    public func enclosed(places: Int) -> Interval {
        let unit = Rational.powerOfTen(places)
        return Interval(low: low.map { ($0 * unit).floor / unit }, high: high.map { -(-($0 * unit)).floor / unit })
    }

    /// The square roots of the values that are not negative, in ends with `places` decimals: the low one squared is not
    /// above what it is the root of, the high one squared not below. `Rational` has no roots; this needs none.
    ///
    ///     Interval(exactly: 2).squareRoot(places: 3)   // [1.414, 1.415]
    public func squareRoot(places: Int) -> Interval {
        let unit = Rational.powerOfTen(places)
        func root(_ value: Rational) -> Int128? {
            let scaled = (value * unit * unit).floor
            return scaled.isUndefined ? nil : scaled.isNegative ? 0 : scaled.numerator.integerSquareRoot
        }
        return Interval(
            low: low.flatMap { root($0).map { Rational($0, 1) / unit } },
            high: high.flatMap { value in
                // One unit above the root of the whole part: that whole part may have lost a fraction.
                root(value).map { Rational($0, 1) / unit }.map { $0 * $0 == value ? $0 : $0 + 1 / unit }
            })
    }
}

extension Int128 {
    /// The largest whole number whose square is not greater. Newton's iteration on whole numbers.
    var integerSquareRoot: Int128 {
        guard self > 0 else { return 0 }
        var guess = Int128(1) << Int128((Int128.bitWidth - leadingZeroBitCount + 1) / 2)
        while true {
            let next = (guess + self / guess) / 2
            if next >= guess { return guess }
            guess = next
        }
    }
}
