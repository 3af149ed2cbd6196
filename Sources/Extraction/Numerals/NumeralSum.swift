import Exact

/// The value of a numeral as it is read from left to right: digits, 十 百 千 within a section, 万 亿 兆 behind one.
///
/// Each step says whether the numeral can go on so. A coefficient may be written in Arabic digits (`3亿6千万`).
struct NumeralSum {
    // What stands behind 兆, 亿 and 万 already.
    private var trillions = Rational.zero
    private var hundredMillions = Rational.zero
    private var tenThousands = Rational.zero
    private var section = Rational.zero
    private var pending: Rational?
    private var isSingleDigit = false
    private var isLiteral = false
    private var literalUnit = Rational(1)
    /// The exponent of the last 十 百 千 of the section; 0 at its beginning.
    private var lastSmall = 0
    /// The exponent of the unit read last, where nothing but a digit or 零 came after it.
    private var lastUnit: Int?
    private var isDirectlyAfterBig = false
    private var afterZero = false
    private var needsDigit = false
    private(set) var isEmpty = true
    private(set) var isMore = false
    /// One unit of the last printed digit.
    private(set) var unit = Rational(1)
    /// What 百 千 万 亿 multiplied the one coefficient in digits by; 1 where there is none or more than one.
    private(set) var scale = Rational(1)
    private(set) var hasMultiplier = false
    private var coefficients = 0

    /// Whether a digit may follow: nothing, a unit, or 零 came before.
    var takesDigit: Bool { pending == nil && !isMore }
    /// Whether nothing but one digit was read.
    var isOneDigit: Bool {
        pending != nil && isSingleDigit && lastUnit == nil && section == .zero && tenThousands == .zero
            && hundredMillions == .zero && trillions == .zero
    }
    /// Whether the last thing read is a coefficient without its unit.
    var hasPending: Bool { pending != nil }
    var endsInUnit: Bool { lastUnit != nil && pending == nil && !afterZero }

    mutating func zero() -> Bool {
        guard pending == nil, !isMore, isEmpty || lastUnit != nil, !afterZero else { return false }
        (isEmpty, afterZero, needsDigit) = (false, true, true)
        return true
    }

    mutating func digit(_ value: Int) -> Bool {
        guard takesDigit else { return false }
        pending = Rational(value)
        (isSingleDigit, isLiteral, isEmpty, needsDigit, isDirectlyAfterBig) = (true, false, false, false, false)
        literalUnit = 1
        coefficients += 1
        return true
    }

    /// A number in digits, or several Chinese digits in a row.
    mutating func literal(_ value: Rational, unit: Rational, digits: Int, leadingZero: Bool, isArabic: Bool) -> Bool {
        guard takesDigit else { return false }
        if let lastUnit, !(value < Rational.powerOfTen(lastUnit)) { return false }
        pending = value
        (isSingleDigit, isLiteral) = (digits == 1 && unit == Rational(1), isArabic)
        (isEmpty, needsDigit, isDirectlyAfterBig) = (false, false, false)
        if leadingZero, lastUnit != nil { afterZero = true }
        literalUnit = unit
        coefficients += 1
        return true
    }

    /// 廿 卅 卌.
    mutating func tens(_ value: Int) -> Bool {
        guard pending == nil, !isMore, lastSmall == 0 || lastSmall > 1 else { return false }
        section = section + Rational(value * 10)
        unit = 1
        closeUnit(1)
        lastSmall = 1
        coefficients += 1
        return true
    }

    mutating func small(_ exponent: Int) -> Bool {
        guard !isMore, lastSmall == 0 || exponent < lastSmall else { return false }
        let coefficient: Rational
        if let pending {
            if exponent == 1, isLiteral, !isSingleDigit { return false }
            coefficient = pending
        } else if isEmpty || afterZero || exponent == 1 && lastSmall > 1 {
            coefficient = 1
        } else {
            return false
        }
        section = section + coefficient * Rational.powerOfTen(exponent)
        unit = isLiteral && pending != nil ? literalUnit * Rational.powerOfTen(exponent) : 1
        multiplied(by: exponent)
        closeUnit(exponent)
        lastSmall = exponent
        return true
    }

    mutating func big(_ exponent: Int) -> Bool {
        var before = section
        var step = isLiteral && pending != nil ? literalUnit : Rational(1)
        if pending == nil, !(section == .zero) { step = unit }
        if let pending {
            // 百二万 is 120 万.
            let shift = isSingleDigit && !afterZero && lastSmall >= 2
            before = before + (shift ? pending * Rational.powerOfTen((lastUnit ?? 1) - 1) : pending)
        }
        let factor = Rational.powerOfTen(exponent)
        // 0万元, 0.00亿元: a table's nothing in its own unit.
        let isNothing = isLiteral && pending == .zero && lastUnit == nil
        let isBare = before == .zero && !isNothing
        if isBare, isEmpty || afterZero && tenThousands == .zero && hundredMillions == .zero { before = 1 }
        switch exponent {
        case 4:
            if isBare, isDirectlyAfterBig, !(tenThousands == .zero), hundredMillions == .zero {
                // 四万万
                (hundredMillions, tenThousands) = (tenThousands * factor, .zero)
                step = unit
            } else {
                guard isNothing || !(before == .zero), tenThousands == .zero else { return false }
                tenThousands = before * factor
            }
        case 8:
            if before == .zero, !isNothing { step = unit }
            before = before + tenThousands
            guard isNothing || !(before == .zero), hundredMillions == .zero else { return false }
            (hundredMillions, tenThousands) = (before * factor, .zero)
        default:
            if before == .zero { step = unit }
            before = before + tenThousands + hundredMillions
            guard !(before == .zero), trillions == .zero else { return false }
            (trillions, hundredMillions, tenThousands) = (before * factor, .zero, .zero)
        }
        unit = step * factor
        multiplied(by: exponent)
        section = .zero
        lastSmall = 0
        closeUnit(exponent)
        isDirectlyAfterBig = true
        return true
    }

    private mutating func multiplied(by exponent: Int) {
        hasMultiplier = true
        scale = coefficients == 1 ? scale * Rational.powerOfTen(exponent) : 1
    }

    private mutating func closeUnit(_ exponent: Int) {
        pending = nil
        lastUnit = exponent
        (afterZero, needsDigit, isEmpty, isDirectlyAfterBig, isSingleDigit) = (false, false, false, false, false)
    }

    /// 余, 多, 几 behind a unit or behind digits.
    mutating func more() -> Bool {
        guard !isEmpty, pending == nil || isLiteral, !needsDigit || lastUnit != nil else { return false }
        if let pending, lastUnit == nil {
            section = section + pending
            self.pending = nil
        } else if pending != nil {
            return false
        }
        (isMore, afterZero, needsDigit) = (true, false, false)
        if lastSmall == 0, !hasMultiplier { unit = literalUnit }
        return true
    }

    /// The value and one unit of its last digit, where what was read so far is a number.
    var result: (value: Rational, unit: Rational)? {
        guard !isEmpty else { return nil }
        let closed = trillions + hundredMillions + tenThousands + section
        guard let pending else {
            if needsDigit { return lastUnit == nil ? (closed, unit) : nil }
            return (closed, unit)
        }
        guard let lastUnit else { return (closed + pending, literalUnit) }
        // 一万二, 一百一: a digit after a unit without 零 stands for the next lower unit.
        if isSingleDigit, !afterZero, lastUnit >= 2 {
            let step = Rational.powerOfTen(lastUnit - 1)
            return (closed + pending * step, lastUnit >= 4 ? step : 1)
        }
        guard literalUnit == Rational(1) else { return nil }
        return (closed + pending, 1)
    }
}
