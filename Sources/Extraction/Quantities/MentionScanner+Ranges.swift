import Exact
import Lexicon
import Records
import Source

extension MentionScanner {
    /// The upper end of a range, read behind the lower: the number, and where its own unit may stand.
    struct Upper {
        var token: NumberToken
        /// What the lower number has to be multiplied by: 两到三万.
        var factor: Rational
    }

    /// `6%—8%`, `30至40人`, 两到三万, `1万(含)至5万(不含)`: what follows the connector behind `end`.
    ///
    /// - Parameter hasUnit: whether a unit stands between the lower number and the connector.
    func upper(after lower: NumberToken, at end: Int, hasUnit: Bool) -> Upper? {
        let forms = vocabulary.forms
        var j = end
        if let (length, _) = forms.bounds.longest(in: s, at: j) { j += length }
        let isSpaced = reader.at(j) == 0x20 && forms.spacedRanges.contains(reader.at(j + 1))
        if isSpaced { j += 1 } else if reader.at(j).isSpace, j > end { j += 1 }
        let c = reader.at(j)
        guard forms.ranges.contains(c) else { return nil }
        if hasUnit, c == code("到"), startsChange(lower.range.lowerBound) { return nil }
        var k = j + 1
        while reader.at(k) == c { k += 1 }
        if isSpaced, reader.at(k) != 0x20 { return nil }
        if reader.at(k).isSpace { k += 1 }
        if forms.negative.contains(reader.at(k)), !s[k].isHan, lower.value > 0, !c.isHan { return nil }
        let isNegative = forms.negative.contains(reader.at(k))
        if isNegative { k += 1 }
        guard reader.at(k).isASCIIDigit || ChineseNumeral.isNumeral(reader.at(k)), var token = reader.numeral(at: k),
            !token.isGlued, token.high == nil, !token.value.isUndefined
        else { return nil }
        if let fraction = reader.fraction(from: token) { token = fraction }
        if reader.at(token.range.upperBound, "年"), token.range.count == 4, lower.range.count < 4 { return nil }
        if isNegative { token.value = -token.value }
        var factor = Rational(1)
        if !hasUnit, !hasBigUnit(lower), !lower.isFraction, token.isPercent == lower.isPercent {
            factor = self.factor(shared: lower, by: token)
        }
        // 百分之五至八, 百分之五到百分之八
        if lower.isPercent != token.isPercent, !(lower.isPercent && !token.isFraction) { return nil }
        guard token.value > lower.value * factor else { return nil }
        if isSpaced, !hasUnit, unit(at: token.range.upperBound) == nil,
            !forms.betweenEnds.begins(in: s, at: token.range.upperBound, before: s.count)
        {
            return nil
        }
        return Upper(token: token, factor: factor)
    }

    private func hasBigUnit(_ token: NumberToken) -> Bool {
        token.isChinese ? s[token.range].contains { ChineseNumeral.bigUnit($0) != nil } : token.hasMultiplier
    }

    /// 从35所到40所 tells of a change.
    private func startsChange(_ i: Int) -> Bool {
        var j = i - 1
        while j > 0, i - j < 8, reader.at(j).isHan {
            if s[j] == code("从") || s[j] == code("由") || s[j] == code("自") { return true }
            j -= 1
        }
        return reader.at(j, "从") || reader.at(j, "由")
    }

    /// What the digits of the upper number were multiplied by, where the lower one shares it: 七千到九千亿, 10~15k.
    private func factor(shared lower: NumberToken, by upper: NumberToken) -> Rational {
        let one = Rational(1)
        if !upper.isChinese {
            guard upper.hasMultiplier, upper.scale > 0, lower.value < upper.value / upper.scale else { return one }
            return upper.scale
        }
        var factor = one
        var end = upper.range.upperBound
        let start = upper.range.lowerBound
        while end > start, let unit = ChineseNumeral.bigUnit(s[end - 1]) {
            factor = factor * Rational(unit)
            end -= 1
        }
        // 两到三百, but 一到五百 begins with one.
        if lower.range.count == 1, lower.value > 1, lower.value < 10 {
            var small = end
            while small > start + 1, let unit = ChineseNumeral.smallUnit(s[small - 1]), unit > 10 {
                factor = factor * Rational(unit)
                small -= 1
            }
            if small != start + 1 { factor = end == upper.range.upperBound ? one : factor }
        }
        return end > start && lower.value < upper.value / factor ? factor : one
    }

    /// 10000与20000之间, 第十和第十五之间: the number that closes such a range behind `end`, and where its words end.
    func between(after end: Int) -> (NumberToken, Int)? {
        let forms = vocabulary.forms
        guard forms.between.contains(reader.at(end)) else { return nil }
        var k = reader.skipBlanks(end + 1, 1)
        if reader.at(k, "第") { k += 1 }
        guard reader.at(k).isASCIIDigit || ChineseNumeral.isNumeral(reader.at(k)), let token = reader.numeral(at: k),
            !token.isGlued, token.high == nil
        else { return nil }
        let last = unit(at: token.range.upperBound)?.end ?? token.range.upperBound
        guard forms.betweenEnds.begins(in: s, at: last, before: s.count) else { return nil }
        return (token, last)
    }

    /// 比三十大一些: what the words around the number say of it.
    func than(_ start: Int, _ end: Int) -> Comparator? {
        let forms = vocabulary.forms
        guard forms.than.contains(reader.at(start - 1)), let (length, means) = forms.thanWords.longest(in: s, at: end)
        else { return nil }
        let rest = end + length
        // 比5000元高300元: what it is held against.
        let isEnd = !reader.at(rest).isHan && !reader.at(rest).isASCIIDigit
        guard isEnd || forms.thanEnds.begins(in: s, at: rest, before: s.count) else { return nil }
        return Comparator(rawValue: means)
    }

    /// 大于20且小于35, 1000以上、1500以下: two limits of one quantity narrow one another.
    func joinBounds(_ drafts: inout [Draft]) {
        guard drafts.count > 1 else { return }
        for i in 1..<drafts.count {
            let (a, b) = (drafts[i - 1], drafts[i])
            guard a.kind.isQuantity, b.kind.isQuantity, let low = a.value, let high = b.value,
                isLower(a.comparator) && isUpper(b.comparator) && low < high
                    || isUpper(a.comparator) && isLower(b.comparator) && high < low,
                a.unit == b.unit || a.unit.isEmpty || b.unit.isEmpty, joins(a, b)
            else { continue }
            drafts[i - 1].bound = high
            drafts[i].bound = low
        }
    }

    private func isLower(_ c: Comparator) -> Bool { c == .ge || c == .gt }
    private func isUpper(_ c: Comparator) -> Bool { c == .le || c == .lt }

    /// Whether nothing but a conjunction and the comparators stands between.
    private func joins(_ a: Draft, _ b: Draft) -> Bool {
        var i = a.range.upperBound
        let end = min(b.start, b.range.lowerBound)
        if i == end - 1, vocabulary.forms.than.contains(s[i]) { return true }
        guard i <= end, end - i <= 12 else { return false }
        var words = 0
        while i < end {
            if s[i].isSpace { i += 1; continue }
            if let (length, _) = vocabulary.forms.both.longest(in: s, at: i, before: end) {
                i += length
            } else if let (length, _) = vocabulary.forms.thanWords.longest(in: s, at: i, before: end) {
                i += length
            } else if vocabulary.forms.than.contains(s[i]) {
                i += 1
            } else if words == 0, let (length, _) = vocabulary.comparatorsAfter.longest(in: s, at: i, before: end) {
                i += length
            } else {
                return false
            }
            words += 1
        }
        // 大于50小于12 of two things, or one: without a conjunction the words themselves must follow one another.
        return words > 0 || b.start < b.range.lowerBound
    }
}
