import Exact
import Lexicon

extension NumberReader {
    /// Whether nothing but numbers and signs stands on the line of `i`.
    func isAlone(_ i: Int) -> Bool {
        guard let vocabulary else { return false }
        func isNumber(_ c: UInt32) -> Bool {
            c < 0x80 && !c.isASCIILetter || ChineseNumeral.isNumeral(c) || c.isSpace
                || vocabulary.forms.characters.contains(c) || !c.isHan && c > 0x2000 && c < 0x3100
        }
        var j = i
        while j < s.count, s[j] != 0x0A {
            guard isNumber(s[j]) else { return false }
            j += 1
        }
        j = i - 1
        while j >= 0, s[j] != 0x0A {
            guard isNumber(s[j]) else { return false }
            j -= 1
        }
        return true
    }

    /// 三点五, 二点三万: digits behind 点. 三点五十 is a time.
    func decimals(_ token: inout NumberToken) {
        guard let vocabulary, !token.hasPoint, !token.isMore, token.high == nil else {
            if vocabulary == nil { plainDecimals(&token) }
            return
        }
        var i = token.range.upperBound
        if at(i).isSpace, isAlone(i) { i = skipBlanks(i) }
        guard vocabulary.forms.point.contains(at(i)) else { return }
        var j = i + 1
        if at(j).isSpace, isAlone(j) { j = skipBlanks(j) }
        fraction(&token, at: j)
    }

    private func plainDecimals(_ token: inout NumberToken) {
        if at(token.range.upperBound, "点") { fraction(&token, at: token.range.upperBound + 1) }
    }

    private func fraction(_ token: inout NumberToken, at start: Int) {
        var j = start
        var mantissa: Int128 = 0
        var places = 0
        if token.isChinese, at(j).isASCIIDigit, token.value == .zero || isAlone(j) {
            while at(j).isASCIIDigit, places < 30 {
                mantissa = mantissa * 10 + Int128(at(j) - 0x30)
                (j, places) = (j + 1, places + 1)
            }
        } else if token.isChinese || token.hasMultiplier || isAlone(j) {
            while let digit = ChineseNumeral.digit(at(j)), places < 30, !at(j, "两") {
                mantissa = mantissa * 10 + Int128(digit)
                (j, places) = (j + 1, places + 1)
            }
        }
        guard places > 0 else { return }
        if case .small(1)? = ChineseNumeral.symbol(at(j)) { return }
        if at(j, "刻") || token.value < Rational(24) && places <= 2 && at(j, "分") && !at(j + 1, "之") { return }
        let unit = Rational.powerOfTen(-places)
        token.value = token.value + Rational(mantissa, 1) * unit
        token.ulp = unit
        token.hasPoint = true
        while true {
            switch ChineseNumeral.symbol(at(j)) {
            case .small(let e) where !isUnitHere(j): multiply(&token, e)
            case .big(let e) where !isUnitHere(j): multiply(&token, e)
            default:
                token.range = token.range.lowerBound..<j
                if isMore(at(j)), token.hasMultiplier,
                    vocabulary?.forms.moreNot.begins(in: s, at: j, before: s.count) != true
                {
                    token.isMore = true
                    token.range = token.range.lowerBound..<(j + 1)
                }
                return
            }
            j += 1
        }
    }

    private func isUnitHere(_ i: Int) -> Bool { vocabulary?.unitsWithNumeral.longest(in: s, at: i) != nil }

    private func multiply(_ token: inout NumberToken, _ exponent: Int) {
        let factor = Rational.powerOfTen(exponent)
        token.value = token.value * factor
        token.ulp = token.ulp * factor
        token.hasMultiplier = true
    }

    /// `15k`, `30w`; `40K` and `3M` only where the number stands alone or before a unit of money.
    func letter(_ token: inout NumberToken) {
        var end = token.range.upperBound
        if at(end) == 0x20, at(end + 1).isASCIILetter, isAlone(end) { end += 1 }
        guard at(end).isASCIILetter, !token.isChinese, !token.hasMultiplier, let vocabulary,
            let letter = vocabulary.forms.letters[at(end)]
        else { return }
        let next = at(end + 1)
        guard !next.isASCIILetter, !next.isASCIIDigit, next != 0x5F, next != 0x2F else { return }
        if letter.isAlone, !isAlone(end), vocabulary.units.longest(in: s, at: end + 1)?.payload.kind != "money" {
            return
        }
        token.value = token.value * letter.value
        token.ulp = token.ulp * letter.value
        token.scale = token.scale * letter.value
        token.hasMultiplier = true
        token.hasLoneLetter = letter.isAlone
        token.range = token.range.lowerBound..<(end + 1)
    }

    /// 三分之二, 五百万分之七, 3又4分之1, `3/8`, `1 3/4`: the fraction that a number begins, or nil.
    func fraction(from token: NumberToken) -> NumberToken? {
        guard let forms = vocabulary?.forms, !token.isGlued, !token.value.isUndefined, token.high == nil, !token.isMore
        else { return nil }
        let end = token.range.upperBound
        guard mayBeginFraction(at: end, forms) else { return nil }
        if let part = numerator(of: token, at: end, forms) {
            var result = token
            result.value = part.value / token.value
            (result.ulp, result.isFraction) = (0, true)
            result.range = token.range.lowerBound..<part.range.upperBound
            // 百分之, 千分之, 百万分之 without a digit before them give a percentage.
            if s[token.range].allSatisfy({ ChineseNumeral.isMultiplier($0) || $0.isSpace }) {
                let hundredth = 100 / token.value
                (result.isPercent, result.isFraction) = (true, false)
                result.value = result.value * 100
                (result.ulp, result.isMore, result.isAbout) = (part.ulp * hundredth, part.isMore, part.isAbout)
                result.high = part.high.map { $0 * hundredth }
            }
            return result
        }
        if !token.hasPoint, let part = vulgar(at: end) { return mixed(token, part) }
        // 一又二分之一
        let mark = skipBlanks(end, isAlone(end) ? 3 : 0)
        if forms.mixed.contains(at(mark)), !token.hasPoint {
            let start = skipBlanks(mark + 1)
            if let part = numeral(at: start), let whole = fraction(from: part), whole.value < 1 || !part.isFraction,
                whole.value < Rational(1)
            {
                return mixed(token, whole)
            }
            return nil
        }
        guard !token.isChinese, !token.hasMultiplier, !token.hasPoint else { return nil }
        if let slash = slash(from: token) { return slash }
        // 1 3/4
        if at(end) == 0x20, let part = numeral(at: end + 1), let whole = slash(from: part), !part.isChinese,
            isAlone(end) || at(token.range.lowerBound - 1) == 0
                || at(token.range.lowerBound - 1).isHan && whole.value < 1
        {
            return mixed(token, whole)
        }
        return nil
    }

    /// Asked first, as most numbers are followed by nothing of the kind.
    private func mayBeginFraction(at end: Int, _ forms: NumberForms) -> Bool {
        let c = at(end)
        return c.isSpace || c == 0x2F || c == code("分") || forms.mixed.contains(c) || forms.vulgar(c) != nil
            || forms.overAlone.begins(in: s, at: end, before: s.count)
    }

    /// `½`.
    func vulgar(at i: Int) -> NumberToken? {
        guard let value = vocabulary?.forms.vulgar(at(i)) else { return nil }
        return NumberToken(range: i..<i + 1, value: value, ulp: 0, isFraction: true)
    }

    private func mixed(_ whole: NumberToken, _ part: NumberToken) -> NumberToken {
        var result = whole
        result.value = whole.value + part.value
        (result.ulp, result.isFraction) = (0, true)
        result.range = whole.range.lowerBound..<part.range.upperBound
        return result
    }

    /// What follows 分之 over the denominator `token`.
    private func numerator(of token: NumberToken, at end: Int, _ forms: NumberForms) -> NumberToken? {
        var i = skipBlanks(end, 2)
        if at(i, "分"), at(skipBlanks(i + 1), "之") {
            i = skipBlanks(skipBlanks(i + 1) + 1)
        } else if forms.overAlone.begins(in: s, at: i, before: s.count), isAlone(i) {
            // 十份十一 is eleven tenths.
            i += 1
        } else {
            return nil
        }
        let isNegative = forms.negative.contains(at(i))
        if isNegative { i = skipBlanks(i + 1, 1) }
        guard var part = numeral(at: i), !part.isGlued, !part.value.isUndefined, token.value > 0 else { return nil }
        if isNegative { part.value = -part.value }
        return part
    }

    /// `3/8`; not a date, a page, a path, or a unit (元/生).
    private func slash(from token: NumberToken) -> NumberToken? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard at(end) == 0x2F, at(end + 1).isASCIIDigit, end - start <= 4, at(start) != 0x30 else { return nil }
        let before = at(start - 1)
        guard !before.isASCIILetter, before != 0x2F,
            before != 0x2D || !at(start - 2).isASCIIDigit && !at(start - 2).isASCIILetter, before != 0x2E,
            before != 0x25, before != 0x3D,
            before != code("第")
        else { return nil }
        guard let part = arabicLiteral(at: end + 1, isFirst: true), !part.hasPoint, part.count <= 4, part.value > 1,
            !part.leadingZero
        else { return nil }
        let next = at(part.end)
        guard next != 0x2F, !next.isASCIILetter, next != 0x2D, next != 0x25, next != 0x3A, next != code("万") else {
            return nil
        }
        var result = token
        result.value = token.value / part.value
        // 24/7 in running text is no share.
        guard result.value < 1 || isAlone(start) || before == 0x20 && at(start - 2).isASCIIDigit else { return nil }
        (result.ulp, result.isFraction, result.range) = (0, true, start..<part.end)
        return result
    }
}
