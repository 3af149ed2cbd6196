import Exact

/// A number as it is written, before it is known what it counts.
struct NumberToken {
    var range: Range<Int>
    var value: Rational
    /// Value of one unit of the last printed digit, in base units: 100 for `1.92万`.
    var ulp: Rational
    /// 余, 多, 几, 来 inside the number.
    var isMore = false
    var isChinese = false
    /// Digits before 万, 亿 and the like, for intervals of 余.
    var hasMultiplier = false
    /// Two decimal points or the like: cells glued together.
    var isGlued = false
    var hasPoint = false
    /// What 万 and 亿 multiplied the printed digits by.
    var scale = Rational(1)
}

extension UInt32 {
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0xA0 || self == 0x3000 }
    /// CJK unified ideographs, the range that running Chinese text uses.
    @inline(__always) var isHan: Bool {
        self >= 0x4E00 && self <= 0x9FFF || self >= 0x3400 && self <= 0x4DBF || self == 0x3007
    }

}

/// Reads numbers off a text of scalars.
struct NumberReader {
    let s: [UInt32]

    @inline(__always) func at(_ i: Int) -> UInt32 { i >= 0 && i < s.count ? s[i] : 0 }
    func at(_ i: Int, _ c: Unicode.Scalar) -> Bool { at(i) == c.value }

    /// The number that begins at `i`, in Arabic digits, with 万, 亿 and 余, 多 after them.
    func arabic(at i: Int) -> NumberToken? {
        guard at(i).isASCIIDigit else { return nil }
        var j = i
        var digits: [UInt8] = []
        while at(j).isASCIIDigit { digits.append(UInt8(s[j])); j += 1 }
        // 1,234,567: groups of three, the first shorter, nothing else after.
        if j - i <= 3, at(i) != 0x30 {
            var k = j
            var grouped = digits
            while at(k) == 0x2C, at(k + 1).isASCIIDigit, at(k + 2).isASCIIDigit, at(k + 3).isASCIIDigit,
                !at(k + 4).isASCIIDigit
            {
                grouped += [UInt8(s[k + 1]), UInt8(s[k + 2]), UInt8(s[k + 3])]
                k += 4
            }
            if k > j { (digits, j) = (grouped, k) }
        }
        var places = 0
        var hasPoint = false
        if at(j) == 0x2E, at(j + 1).isASCIIDigit {
            hasPoint = true
            j += 1
            while at(j).isASCIIDigit { digits.append(UInt8(s[j])); j += 1; places += 1 }
        }
        var glued = false
        if at(j) == 0x2E, at(j + 1).isASCIIDigit {
            glued = true
            while at(j).isASCIIDigit || at(j) == 0x2E && at(j + 1).isASCIIDigit { j += 1 }
        }
        guard digits.count <= 24, let mantissa = Rational(String(decoding: digits, as: UTF8.self)) else { return nil }
        var token = NumberToken(
            range: i..<j, value: mantissa * Rational.powerOfTen(-places), ulp: Rational.powerOfTen(-places))
        token.isGlued = glued
        token.hasPoint = hasPoint
        if !glued { multipliers(&token) }
        return token
    }

    /// 千 百 万 亿 after digits, 余 多 几 before or after them, and what follows (`3亿6千万`, `2万5`).
    private func multipliers(_ token: inout NumberToken) {
        var j = token.range.upperBound
        var k = j
        if at(k).isSpace, isMultiplier(at(k + 1)) { k += 1 }
        let more = isMore(at(k)) && isMultiplier(at(k + 1))
        if more { k += 1 }
        var factor = Rational(1)
        var found = false
        while let power = multiplier(at(k)) {
            // 3千米 is a length, 5百分点 none: 千 and 百 count only before 万 亿 余 多 or a unit that is not 米 克 瓦.
            if power < 10_000 {
                let next = at(k + 1)
                if power == 100, at(k + 1, "分") { break }
                if power == 1000, (["米", "克", "瓦", "伏", "卡"] as [Unicode.Scalar]).contains(where: { $0.value == next })
                {
                    break
                }
            }
            factor = factor * Rational(power)
            found = true
            k += 1
        }
        guard found else {
            if isMore(at(j)), !isMoreWord(at: j) { token.isMore = true; token.range = token.range.lowerBound..<(j + 1) }
            return
        }
        token.value = token.value * factor
        token.ulp = token.ulp * factor
        token.scale = factor
        token.hasMultiplier = true
        if more { token.isMore = true }
        j = k
        if isMore(at(j)), !isMoreWord(at: j) { token.isMore = true; j += 1 }
        token.range = token.range.lowerBound..<j
        // 3亿6千万: a second, smaller part follows at once.
        if factor >= Rational(10_000), at(j).isASCIIDigit, let rest = arabic(at: j), rest.hasMultiplier,
            rest.value < factor
        {
            token.value = token.value + rest.value
            token.ulp = rest.ulp
            token.range = token.range.lowerBound..<rest.range.upperBound
            token.isMore = rest.isMore
        }
    }

    private func multiplier(_ c: UInt32) -> Int? {
        switch Unicode.Scalar(c) {
        case "百": 100
        case "千": 1000
        case "万", "萬": 10_000
        case "亿", "億": 100_000_000
        default: nil
        }
    }
    private func isMultiplier(_ c: UInt32) -> Bool { multiplier(c) != nil }
    func isMore(_ c: UInt32) -> Bool {
        c == code("余") || c == code("多") || c == code("餘") || c == code("几") || c == code("来")
    }

    /// 余 and 多 that begin a word of their own (`多媒体`, `余项`, `来自`) say nothing about the number.
    private func isMoreWord(at i: Int) -> Bool {
        let next = at(i + 1)
        let words: [Unicode.Scalar: [Unicode.Scalar]] = [
            "多": ["媒", "功", "样", "方", "种", "校", "边", "数"], "余": ["项", "额", "量"],
            "来": ["自", "源", "校", "区", "访", "华", "渝"], "几": [],
        ]
        // 多元化, 多元文化, but 1.2亿多元 is money.
        if at(i) == code("多"), at(i + 1) == code("元"),
            ["化", "文", "体", "共", "智"].contains(where: { (c: Unicode.Scalar) in at(i + 2) == c.value })
        {
            return true
        }
        guard let c = Unicode.Scalar(at(i)), let list = words[c] else { return false }
        return list.contains { $0.value == next }
    }

    /// The number in Chinese numerals that begins at `i`.
    func chinese(at i: Int) -> NumberToken? {
        var j = i
        while ChineseNumeral.isNumeral(at(j)) { j += 1 }
        guard j > i else { return nil }
        // 三点五, 百分之 is read elsewhere.
        var run = i..<j
        var value = ChineseNumeral.value(s[run])
        while value == nil, run.count > 1 {
            run = i..<(run.upperBound - 1)
            value = ChineseNumeral.value(s[run])
        }
        guard var v = value else { return nil }
        var ulp = Rational(1)
        var end = run.upperBound
        if let last = run.last {
            // 十所 are ten schools, 三百万 may be rounded.
            if let unit = ChineseNumeral.bigUnit(s[last]) { ulp = Rational(unit) }
        }
        var hasPoint = false
        if at(end, "点"), ChineseNumeral.digit(at(end + 1)) != nil, run.count < 8 {
            var k = end + 1
            var fraction = Rational(0)
            var places = 0
            while let d = ChineseNumeral.digit(at(k)), places < 18 {
                places += 1
                fraction = fraction + Rational(d) * Rational.powerOfTen(-places)
                k += 1
            }
            v = v + fraction
            ulp = Rational.powerOfTen(-places)
            end = k
            hasPoint = true
            while let unit = ChineseNumeral.bigUnit(at(end)) ?? ChineseNumeral.smallUnit(at(end)) {
                v = v * Rational(unit)
                ulp = ulp * Rational(unit)
                end += 1
            }
        }
        var token = NumberToken(range: i..<end, value: v, ulp: ulp, isChinese: true)
        token.hasPoint = hasPoint
        let lastIsUnit = ChineseNumeral.digit(at(end - 1)) == nil
        if lastIsUnit, isMore(at(end)), !isMoreWord(at: end) {
            token.isMore = true
            token.range = i..<(end + 1)
            // 十余万, 二十多亿
            var k = end + 1
            while let unit = ChineseNumeral.bigUnit(at(k)) {
                token.value = token.value * Rational(unit)
                token.ulp = token.ulp * Rational(unit)
                k += 1
            }
            token.range = i..<k
        }
        return token
    }
}

/// The value of a scalar written out, for comparisons in loops: `at(i) == code("占")`.
@inline(__always) func code(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
