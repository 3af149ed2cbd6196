import Exact
import Lexicon
import Normalization
import Records
import Source

extension MentionScanner {
    private static let magnitudes: Set<UInt32> = [code("万"), code("亿"), code("千"), code("百")]
    static let masks = Set("×Xx_*□■○●＊✕".scalarValues)

    /// A number in Chinese numerals at `i`: only where something counts with it or it can be nothing else.
    func chinese(at i: Int, into drafts: inout [Draft], isSigned: Bool = false) -> Int {
        if MentionScanner.magnitudes.contains(s[i]), let end = endOfMagnitudeAlone(at: i) { return end }
        if let (draft, end) = chineseDate(at: i) {
            drafts.append(draft)
            return end
        }
        guard var token = reader.chinese(at: i) else {
            var j = i + 1
            while ChineseNumeral.isNumeral(reader.at(j)) { j += 1 }
            return j
        }
        let end = token.range.upperBound
        if token.value.isUndefined { return end }
        if let (draft, end) = clock(token) {
            drafts.append(draft)
            return end
        }
        if var fraction = reader.fraction(from: token) {
            if isSigned { fraction.value = -fraction.value }
            let draft = quantity(fraction)
            drafts.append(draft)
            return draft.range.upperBound
        }
        if !isSigned, let list = chineseListNumber(token) {
            drafts.append(list)
            return end
        }
        if isSigned { token.value = -token.value }
        if vocabulary.forms.over.begins(in: s, at: end, before: s.count), !isMultiplierOnly(token), token.high == nil {
            // 二分之: the numerator is lost.
            token.isGlued = true
            return plain(token, into: &drafts)
        }
        if let draft = ordinal(token) ?? each(token) ?? grade(token) ?? moreThan(token) {
            drafts.append(draft)
            return draft.range.upperBound
        }
        return counted(token, into: &drafts)
    }

    /// Where it ends, where a magnitude is no number: ××万元, of which the number is masked, and the names of units,
    /// (万元/公里) and 单位:亿元、个、万人次.
    private func endOfMagnitudeAlone(at i: Int) -> Int? {
        if MentionScanner.masks.contains(reader.at(i - 1)) { return i + 1 }
        guard let unit = unit(at: i + 1) else { return nil }
        if reader.at(i - 1, "("), reader.at(unit.end, ")") { return unit.end }
        let isLabelled =
            (reader.at(i - 1, "、") || reader.at(i - 1, ":"))
            && (max(0, i - 16)..<i).contains {
                reader.at($0, "单") && reader.at($0 + 1, "位") && reader.at($0 + 2, ":")
            }
        return isLabelled ? unit.end : nil
    }

    private func isMultiplierOnly(_ token: NumberToken) -> Bool {
        s[token.range].allSatisfy { ChineseNumeral.isMultiplier($0) }
    }

    /// 第三, 第 三
    private func ordinal(_ token: NumberToken) -> Draft? {
        let i = token.range.lowerBound
        let before = reader.at(i - 1)
        guard before == code("第") || before.isSpace && reader.at(i - 2) == code("第") else { return nil }
        let draft = quantity(token)
        draft.isChinese = true
        return draft
    }

    /// 每百名
    private func each(_ token: NumberToken) -> Draft? {
        let (i, end) = (token.range.lowerBound, token.range.upperBound)
        guard reader.at(i - 1) == code("每"), end - i == 1, ChineseNumeral.digit(s[i]) == nil, let unit = unit(at: end)
        else { return nil }
        return Draft(range: i..<unit.end, value: token.value, unit: unit.unit.unit, kind: .ratio, isChinese: true)
    }

    /// 四年级, 三四年级, and the first of 七、八年级
    private func grade(_ token: NumberToken) -> Draft? {
        let (i, end) = (token.range.lowerBound, token.range.upperBound)
        if end - i == 1, isGradeBesideGrade(end) {
            return Draft(range: i..<end, value: token.value, unit: "年级", kind: .ordinal, isChinese: true)
        }
        guard reader.at(end) == code("年"), reader.at(end + 1) == code("级") else { return nil }
        let draft = Draft(range: i..<(end + 2), value: token.value, unit: "年级", kind: .ordinal, isChinese: true)
        if let high = token.high { (draft.high, draft.comparator) = (high, .range) }
        return draft
    }

    /// 上万人, 上千万元: more than ten thousand, than ten million.
    private func moreThan(_ token: NumberToken) -> Draft? {
        let (i, end) = (token.range.lowerBound, token.range.upperBound)
        guard isMultiplierOnly(token), reader.at(i - 1) == code("上"), standsAlone(code("上"), at: i - 1),
            let unit = unit(at: end)
        else { return nil }
        let draft = quantity(token)
        draft.range = (i - 1)..<unit.end
        (draft.isChinese, draft.comparator, draft.isMore) = (true, .gt, false)
        return draft
    }

    /// A number that counts with a unit, counts the points of a slogan, or stands alone.
    private func counted(_ token: NumberToken, into drafts: inout [Draft]) -> Int {
        let (i, end) = (token.range.lowerBound, token.range.upperBound)
        let unit = unit(at: end)
        if token.isDigitPair || isEnumeration(token) {
            // 五五折; 一二三 is no number.
            let isDiscount = unit?.unit.mark.map(vocabulary.forms.discounts.contains) == true
            return isDiscount || reader.isAlone(i) ? plain(token, into: &drafts) : end
        }
        func phrase(upTo close: Int, unit: String) -> Int {
            drafts.append(
                Draft(range: i..<close, value: token.value, unit: unit, kind: .phraseNumber, isChinese: true))
            return close
        }
        if let unit {
            // 两个100%, 四个聚焦, 三大体系: a slogan counts its own points.
            let isPoints = vocabulary.forms.sloganUnits.contains(unit.unit.unit) && isSlogan(at: unit.end)
            if token.value <= 20, isPoints || isQuotedName(from: i) {
                return phrase(upTo: unit.end, unit: unit.unit.unit)
            }
            return plain(token, into: &drafts)
        }
        if reader.at(end) == code("大"), isSlogan(at: end + 1) { return phrase(upTo: end + 1, unit: "大") }
        // 一百姓: the word that begins with the last numeral.
        if end - i > 1, case .notNumber? = vocabulary.words.longest(in: s, at: end - 1)?.payload { return end }
        return isNumber(token) ? plain(token, into: &drafts) : end
    }

    private func plain(_ token: NumberToken, into drafts: inout [Draft]) -> Int {
        let draft = quantity(token, after: drafts.last?.range.upperBound ?? 0)
        draft.isChinese = true
        drafts.append(draft)
        return max(draft.range.upperBound, token.range.upperBound)
    }

    /// Three digits and more in a row that are no year and hold no zero: 一二三产业.
    private func isEnumeration(_ token: NumberToken) -> Bool {
        let digits = s[token.range]
        return token.range.count > 2 && !token.hasPoint
            && digits.allSatisfy { ChineseNumeral.digit($0).map { $0 > 0 } ?? false }
    }

    /// Whether numerals that no unit follows are a number all the same: 一百五十二, but not a lone 一 or 万.
    private func isNumber(_ token: NumberToken) -> Bool {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        let isDigit = s[token.range].allSatisfy { ChineseNumeral.digit($0) != nil }
        if token.hasPoint || token.hasMultiplier && !token.isChinese { return true }
        if !isDigit, end - start >= 2 { return true }
        if let upper = upper(after: token, at: end, hasUnit: false) {
            let last = upper.token.range
            let isNumeral = last.count > 1 && !s[last].allSatisfy { ChineseNumeral.digit($0) != nil }
            if isNumeral || unit(at: last.upperBound) != nil || reader.at(start - 1, "从") || reader.at(start - 1, "由") {
                return true
            }
        }
        if between(after: end) != nil { return true }
        // 一 or 十 by itself on the line; 万 by itself is a word.
        if !ChineseNumeral.isMultiplier(s[start]) || end - start > 1, reader.isAlone(start) { return true }
        let next = reader.at(end)
        let isClosed =
            !next.isHan || vocabulary.forms.both.longest(in: s, at: end) != nil
            || vocabulary.forms.predicateEnds.begins(in: s, at: end, before: s.count)
        // 大于等于五, 超过五的: a comparator of two characters and more.
        if isClosed || next == code("的"), !ChineseNumeral.isMultiplier(s[start]),
            let said = comparatorBefore(start), said.comparator != .eq, said.comparator != .approx, !said.isNear,
            start - said.start > 1
        {
            return true
        }
        if vocabulary.forms.predicates.contains(reader.at(start - 1)), isClosed, !ChineseNumeral.isMultiplier(s[start])
        {
            return true
        }
        return vocabulary.forms.currencies.longest(in: s, backFrom: start, to: max(0, start - 4)) != nil && isClosed
    }

    /// What follows `N个` and makes it a slogan: a listed noun, a quotation, or `100%`.
    func isSlogan(at i: Int) -> Bool {
        if vocabulary.abstractNouns.longest(in: s, at: i) != nil { return true }
        let c = reader.at(i)
        return c == code("“") || c == code("”") || c == code("\"")
            || reader.at(i) == 0x31 && reader.at(i + 1) == 0x30 && reader.at(i + 2) == 0x30 && reader.at(i + 3) == 0x25
    }

    /// `“三名人员”`: a short name in quotation marks that begins with a numeral.
    private func isQuotedName(from start: Int) -> Bool {
        guard reader.at(start - 1, "“") else { return false }
        for i in start..<(start + 10) {
            if reader.at(i, "”") { return true }
            guard reader.at(i).isHan else { return false }
        }
        return false
    }

    /// 二〇二三年, 二〇二三年三月十五日, 三月十五日.
    func chineseDate(at i: Int) -> (Draft, Int)? {
        var j = i
        while j - i < 4, ChineseNumeral.digit(reader.at(j)) != nil { j += 1 }
        var year: Int?
        if j - i == 4, reader.at(j, "年"), !reader.at(j + 1, "级") {
            let value = s[i..<j].reduce(0) { $0 * 10 + (ChineseNumeral.digit($1) ?? 0) }
            guard (1900...2100).contains(value) else { return nil }
            (year, j) = (value, j + 1)
        } else {
            j = i
        }
        guard let (month, afterMonth) = calendarNumber(at: j, "月", 12), !reader.at(afterMonth, "龄") else {
            guard let year else { return nil }
            var end = j
            if reader.at(end, "度") { end += 1 }
            let draft = Draft(range: i..<end, value: Rational(year), unit: "年", kind: .year, isChinese: true)
            draft.comparator = yearComparator(i, end)
            return (draft, end)
        }
        var (day, end) = (Int?.none, afterMonth)
        if let (number, last) = calendarNumber(at: end, "日", 31) { (day, end) = (number, last) }
        guard let year else {
            if reader.at(end, "份") { end += 1 }
            return (Draft(range: i..<end, text: String(scalars: s[i..<end]), kind: .date, isChinese: true), end)
        }
        return (Draft(range: i..<end, text: iso(year, month, day), kind: .date, isChinese: true), end)
    }

    private func calendarNumber(at i: Int, _ mark: Unicode.Scalar, _ limit: Int) -> (Int, Int)? {
        var j = i
        while j - i < 3, ChineseNumeral.isNumeral(reader.at(j)) { j += 1 }
        guard j > i, reader.at(j, mark), let value = ChineseNumeral.value(s[i..<j]), value >= 1,
            value <= Rational(limit), let number = Int(value.decimal)
        else { return nil }
        return (number, j + 1)
    }
}
