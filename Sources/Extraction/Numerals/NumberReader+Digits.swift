import Exact

extension NumberReader {
    /// A number in Arabic digits without anything that multiplies it.
    struct Literal {
        var value: Rational
        /// One unit of the last digit.
        var unit: Rational
        var count: Int
        var leadingZero: Bool
        var hasPoint = false
        var isGlued = false
        var isTooLong = false
        var isJoined = false
        var end: Int
    }

    /// `1,234.5`, `0.50`, `.5`, `1 234`: what begins with a digit, or with a point before one, at `i`.
    func arabicLiteral(at i: Int, isFirst: Bool) -> Literal? {
        var j = i
        var mantissa: Int128 = 0
        var count = 0
        func take() {
            if count < 37 { mantissa = mantissa * 10 + Int128(at(j) - 0x30) }
            count += 1
            j += 1
        }
        while at(j).isASCIIDigit { take() }
        var isJoined = false
        if j - i <= 3, j > i, at(i) != 0x30, isFirst {
            // 1,234,567: groups of three, the first shorter, nothing else after.
            while at(j) == 0x2C, isGroup(at: j + 1) {
                j += 1
                for _ in 0..<3 { take() }
            }
            if j - i <= 3, isSpacedGroups(from: i, j) {
                isJoined = !at(j).isGroupSpace
                while at(j).isSpace || at(j).isGroupSpace, isGroup(at: j + 1) {
                    j += 1
                    for _ in 0..<3 { take() }
                }
            }
        }
        let leadingZero = at(i) == 0x30 && count > 1
        var places = 0
        var hasPoint = false
        if at(j) == 0x2E, at(j + 1).isASCIIDigit {
            hasPoint = true
            j += 1
            while at(j).isASCIIDigit {
                take()
                places += 1
            }
        }
        var isGlued = false
        if at(j) == 0x2E, at(j + 1).isASCIIDigit {
            isGlued = true
            while at(j).isASCIIDigit || at(j) == 0x2E && at(j + 1).isASCIIDigit { j += 1 }
        }
        let unit = Rational.powerOfTen(-places)
        let isTooLong = count > 37
        return Literal(
            value: isTooLong ? Rational.zero : places == 0 ? Rational(mantissa, 1) : Rational(mantissa, 1) * unit,
            unit: unit, count: count, leadingZero: leadingZero, hasPoint: hasPoint, isGlued: isGlued,
            isTooLong: isTooLong, isJoined: isJoined, end: j)
    }

    /// Exactly three digits.
    private func isGroup(at i: Int) -> Bool {
        at(i).isASCIIDigit && at(i + 1).isASCIIDigit && at(i + 2).isASCIIDigit && !at(i + 3).isASCIIDigit
    }

    /// `1 234`: a no-break or thin space parts groups; a common blank does between a Chinese character that is no list
    /// word and a unit behind the last group, `占地 2 600 平方米`, but not in a row of cells.
    private func isSpacedGroups(from i: Int, _ j: Int) -> Bool {
        if at(j).isGroupSpace { return isGroup(at: j + 1) }
        guard at(j) == 0x20, isGroup(at: j + 1), at(i - 1).isHan || at(i - 1) == 0x20 && at(i - 2).isHan,
            let vocabulary
        else { return false }
        var end = j
        while at(end) == 0x20, isGroup(at: end + 1) { end += 4 }
        if at(end) == 0x2E, at(end + 1).isASCIIDigit {
            end += 1
            while at(end).isASCIIDigit { end += 1 }
        }
        // 投资1 200 万元 tells not what the blanks part.
        let isApart = at(i - 1) == 0x20
        if isApart, at(end) == 0x20 { end += 1 }
        guard at(end).isHan || at(end) == 0x25 else { return false }
        let name = isApart ? i - 1 : i
        if vocabulary.forms.notGroupedBehind.ends(in: s, at: name, after: 0) { return false }
        while ChineseNumeral.bigUnit(at(end)) != nil { end += 1 }
        return vocabulary.units.longest(in: s, at: end) != nil
    }

    /// Whether an exponent may begin with a character that is no letter.
    func isExponentMark(_ c: UInt32) -> Bool {
        c == 0x5E || c == 0xD7 || c == 0x2A || superscriptDigit(c) != nil || c == 0x207B
    }

    /// `2e5`, `1.5×10^6`, `2^-1`.
    func exponent(_ token: inout NumberToken) {
        guard !token.isChinese, !token.hasMultiplier, !token.isMore else { return }
        let end = token.range.upperBound
        if at(end) == 0x65 || at(end) == 0x45 {
            guard let (power, next) = signedDigits(at: end + 1), !at(next).isASCIILetter, at(next) != 0x2E else {
                return
            }
            scale(&token, by: Rational.powerOfTen(power), to: next)
        } else if at(end) == 0x5E {
            guard let (power, next) = signedDigits(at: end + 1) else { return }
            var value = Rational(1)
            for _ in 0..<min(power.magnitude, 200) { value = value * token.value }
            token.value = power < 0 ? 1 / value : value
            token.ulp = 0
            token.range = token.range.lowerBound..<next
            token.hasExponent = true
        } else if at(end) == 0xD7 || at(end) == 0x78 || at(end) == 0x2A, at(end + 1) == 0x31, at(end + 2) == 0x30 {
            if at(end + 3) == 0x5E, let (power, next) = signedDigits(at: end + 4) {
                scale(&token, by: Rational.powerOfTen(power), to: next)
            } else if let (power, next) = superscript(at: end + 3) {
                scale(&token, by: Rational.powerOfTen(power), to: next)
            }
        } else if token.value == Rational(10), let (power, next) = superscript(at: end) {
            scale(&token, by: Rational.powerOfTen(power - 1), to: next)
        }
    }

    private func scale(_ token: inout NumberToken, by factor: Rational, to end: Int) {
        token.value = token.value * factor
        token.ulp = token.ulp * factor
        token.scale = token.scale * factor
        token.range = token.range.lowerBound..<end
        token.hasExponent = true
    }

    /// A whole number of one to three digits, with as many signs as stand before it.
    private func signedDigits(at i: Int) -> (value: Int, end: Int)? {
        var j = i
        var sign = 1
        while j - i < 2, at(j) == 0x2D || at(j) == 0x2B || at(j) == 0x2212 {
            if at(j) != 0x2B { sign = -sign }
            j += 1
        }
        var value = 0
        let first = j
        while at(j).isASCIIDigit, j - first < 3 {
            value = value * 10 + Int(at(j) - 0x30)
            j += 1
        }
        return j > first && !at(j).isASCIIDigit ? (sign * value, j) : nil
    }

    private func superscript(at i: Int) -> (value: Int, end: Int)? {
        var j = i
        var value = 0
        var sign = 1
        if at(j) == 0x207B { (sign, j) = (-1, j + 1) }
        let first = j
        while let digit = superscriptDigit(at(j)), j - first < 3 {
            value = value * 10 + digit
            j += 1
        }
        return j > first ? (sign * value, j) : nil
    }

    private func superscriptDigit(_ c: UInt32) -> Int? {
        switch c {
        case 0xB9: 1
        case 0xB2: 2
        case 0xB3: 3
        case 0x2070: 0
        case 0x2074...0x2079: Int(c) - 0x2070
        default: nil
        }
    }
}
