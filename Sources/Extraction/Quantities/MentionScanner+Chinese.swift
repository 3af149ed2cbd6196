import Exact
import Lexicon
import Normalization
import Records
import Source

extension MentionScanner {
    func chinese(at i: Int, into drafts: inout [Draft]) -> Int {
        // 百分之三十, 千分之一
        if let (draft, end) = outOfHundred(at: i) {
            drafts.append(draft)
            return end
        }
        // 二〇二三年
        if let (draft, end) = chineseYear(at: i) {
            drafts.append(draft)
            return end
        }
        guard let token = reader.chinese(at: i) else {
            var j = i
            while ChineseNumeral.isNumeral(reader.at(j)) { j += 1 }
            // 三五个, 两三百: an estimate whose bounds are the two digits.
            if j - i == 2, let a = ChineseNumeral.digit(s[i]), let b = ChineseNumeral.digit(s[i + 1]), b == a + 1,
                let unit = unit(at: j)
            {
                var draft = Draft(
                    range: i..<unit.end, value: Rational(a), unit: unit.unit.unit, kind: kind(of: unit.unit),
                    isChinese: true)
                draft.comparator = .range
                draft.high = Rational(b)
                drafts.append(draft)
                return unit.end
            }
            return max(j, i + 1)
        }
        let end = token.range.upperBound
        if let list = chineseListNumber(token) {
            drafts.append(list)
            return end
        }
        let before = reader.at(i - 1)
        if before == code("第") {
            let unit = unit(at: end)
            drafts.append(
                Draft(
                    range: (i - 1)..<(unit?.end ?? end), value: token.value, unit: unit?.unit.unit ?? "",
                    kind: .ordinal,
                    isChinese: true))
            return unit?.end ?? end
        }
        if before == code("每"), end - i == 1, ChineseNumeral.digit(s[i]) == nil, let unit = unit(at: end) {
            drafts.append(
                Draft(range: i..<unit.end, value: token.value, unit: unit.unit.unit, kind: .ratio, isChinese: true))
            return unit.end
        }
        let after = reader.at(end)
        // 四年级, 初二, 高三
        if after == code("年"), reader.at(end + 1) == code("级") {
            drafts.append(
                Draft(range: i..<(end + 2), value: token.value, unit: "年级", kind: .ordinal, isChinese: true))
            return end + 2
        }
        // 数十所, 上万人: more than one ten, more than ten thousand.
        if end - i == 1, ChineseNumeral.digit(s[i]) == nil, before == code("数") || before == code("上"),
            let unit = unit(at: end)
        {
            var draft = quantity(token)
            draft.range = (i - 1)..<unit.end
            draft.isChinese = true
            draft.comparator = .gt
            draft.isMore = false
            drafts.append(draft)
            return draft.range.upperBound
        }
        if let unit = unit(at: end) {
            // 两个100%, 四个聚焦, 三大体系: a slogan counts its own points.
            if ["个", "大", "项", "种", "类", "条", "支"].contains(unit.unit.unit), token.value <= 20,
                isSlogan(at: unit.end)
            {
                drafts.append(
                    Draft(
                        range: i..<unit.end, value: token.value, unit: unit.unit.unit, kind: .phraseNumber,
                        isChinese: true))
                return unit.end
            }
            var draft = quantity(token)
            draft.isChinese = true
            drafts.append(draft)
            return draft.range.upperBound
        }
        if after == code("大"), isSlogan(at: end + 1) {
            drafts.append(
                Draft(range: i..<(end + 1), value: token.value, unit: "大", kind: .phraseNumber, isChinese: true))
            return end + 1
        }
        // A number of several numerals with 百, 千, 万 in it needs no unit (一百五十二); a lone 一 or 万 is a word.
        let isWhole = isLineStart(i) && (end == s.count || s[end] == 0x0A)
        let hasUnitNumeral = s[i..<min(end, s.count)].contains { ChineseNumeral.digit($0) == nil }
        if isWhole || end - i >= 2 && hasUnitNumeral || token.hasPoint {
            drafts.append(quantity(token))
            return drafts.last?.range.upperBound ?? end
        }
        return end
    }

    /// What follows `N个` and makes it a slogan: a listed noun, a quotation, or `100%`.
    func isSlogan(at i: Int) -> Bool {
        if vocabulary.abstractNouns.longest(in: s, at: i) != nil { return true }
        let c = reader.at(i)
        return c == code("“") || c == code("”") || c == code("\"")
            || reader.at(i) == 0x31 && reader.at(i + 1) == 0x30 && reader.at(i + 2) == 0x30 && reader.at(i + 3) == 0x25
    }

    func outOfHundred(at i: Int) -> (Draft, Int)? {
        guard reader.at(i + 1, "分"), reader.at(i + 2, "之") else { return nil }
        let base: Int
        switch Unicode.Scalar(s[i]) {
        case "百": base = 100
        case "千": base = 1000
        case "万": base = 10_000
        default:
            guard let denominator = ChineseNumeral.value(s[i...i]), denominator > 1,
                let token = reader.chinese(at: i + 3)
            else { return nil }
            var draft = Draft(
                range: i..<token.range.upperBound, value: token.value / denominator, kind: .ratio, ulp: 0,
                isChinese: true)
            if let (comparator, _) = comparatorBefore(i) { draft.comparator = comparator }
            return (draft, token.range.upperBound)
        }
        guard let token = reader.chinese(at: i + 3) ?? reader.arabic(at: i + 3) else { return nil }
        let factor = Rational(100) / Rational(base)
        var draft = Draft(
            range: i..<token.range.upperBound, value: token.value * factor, unit: "%", kind: .percent,
            ulp: token.ulp * factor, isMore: token.isMore, isChinese: true)
        finishComparators(&draft, numberStart: i)
        return (draft, draft.range.upperBound)
    }

    func chineseYear(at i: Int) -> (Draft, Int)? {
        var j = i
        while j - i < 4, let _ = ChineseNumeral.digit(reader.at(j)) { j += 1 }
        guard j - i == 4, reader.at(j, "年"), let value = ChineseNumeral.value(s[i..<j]), value >= 1900, value <= 2100
        else { return nil }
        return (Draft(range: i..<(j + 1), value: value, unit: "年", kind: .year, isChinese: true), j + 1)
    }
}
