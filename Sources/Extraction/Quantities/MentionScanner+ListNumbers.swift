import Exact
import Lexicon
import Normalization
import Records
import Source

extension MentionScanner {
    func isLineStart(_ i: Int) -> Bool {
        var j = i - 1
        while j >= 0, s[j].isSpace || s[j] == code("|") || s[j] == code("“") { j -= 1 }
        return j < 0 || s[j] == 0x0A
    }
    func isSentenceStart(_ i: Int) -> Bool {
        if isLineStart(i) { return true }
        var j = i - 1
        while j >= 0, s[j].isSpace || s[j] == code("“") { j -= 1 }
        guard let c = Unicode.Scalar(reader.at(j)) else { return false }
        return "。;:!?,)】]|".unicodeScalars.contains(c)
    }

    /// A blank in a report copied into one paragraph, where the line of a heading ended: `政府保障程度 指标一:`.
    func isHeadingGap(_ i: Int) -> Bool { reader.at(i - 1).isSpace && reader.at(i - 2).isHan }

    /// `1、` `1.` `(1)` at the start of a line or sentence.
    func listNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        if token.hasPoint { return listNumberBeforeFigure(token) }
        guard !token.hasMultiplier, !token.isMore, end - start <= 2 else { return nil }
        let after = reader.at(end)
        if after == code("、") || after == code(".") || after == code("．") || after == code(")"), isSentenceStart(start)
        {
            if after == code("、"), !isLineStart(start), reader.at(end + 1).isASCIIDigit { return nil }
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber)
        }
        if after == code(")"), reader.at(start - 1) == code("("), isSentenceStart(start - 1) {
            return Draft(range: (start - 1)..<(end + 1), value: token.value, kind: .listNumber)
        }
        if let label = itemLabel(before: start, end),
            isSentenceStart(start - 2) || isBehindSection(start - 2, end)
        {
            return Draft(range: (start - 2)..<end, value: token.value, unit: label, kind: .listNumber)
        }
        return annexNumber(token)
    }

    /// `附件2`, `附表1`, `表3`: what is attached to a report, or stands in it, goes by a number.
    private func annexNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard let length = vocabulary.forms.annexes.lengthEnding(in: s, at: start, after: 0),
            length > 1 || isSentenceStart(start - length) || !reader.at(start - length - 1).isHan,
            reader.at(end).isSpace || reader.at(end) == 0x0A || !reader.at(end).isHan || unit(at: end) == nil
        else { return nil }
        return Draft(
            range: (start - length)..<end, value: token.value,
            unit: String(scalars: s[(start - length)..<start]), kind: .listNumber, isChinese: token.isChinese)
    }

    /// `指标3`, and `问题3:` in a list of what was found wanting.
    private func itemLabel(before start: Int, _ end: Int) -> String? {
        guard start >= 2 else { return nil }
        if let length = vocabulary.forms.bareItemLabels.lengthEnding(in: s, at: start, after: 0) {
            return String(scalars: s[(start - length)..<start])
        }
        guard let length = vocabulary.forms.itemLabels.lengthEnding(in: s, at: start, after: start - 2), length == 2
        else { return nil }
        let isMarked = [code(":"), code("."), code("、"), 0x20].contains(reader.at(end))
        return isMarked ? String(scalars: s[(start - 2)..<start]) : nil
    }

    /// `教育质量|指标7:`: the name of its section stands before the label, from the start of the line.
    private func isBehindSection(_ label: Int, _ end: Int) -> Bool {
        guard reader.at(end) == code(":") else { return false }
        var start = label
        while label - start < Self.longestSection, start > 0, s[start - 1].isHan { start -= 1 }
        return start < label && isLineStart(start)
    }
    private static let longestSection = 10

    /// `2.2023年全县…`, `1.3个乡镇…`: the number of an item stands right before its first figure, which is a year, or
    /// counts what cannot be divided.
    private func listNumberBeforeFigure(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        // 指标14.2023年…
        let label = vocabulary.forms.bareItemLabels.lengthEnding(in: s, at: start, after: 0) ?? 0
        guard !token.hasMultiplier, !token.isMore, !token.isGlued, isSentenceStart(start - label),
            let point = s[token.range].firstIndex(of: 0x2E), (1...2).contains(point - start), reader.at(start) != 0x30,
            reader.at(point + 1) != 0x30
        else { return nil }
        if isLineStart(start), end - point == 2, numbersHeading(end) {
            return Draft(range: token.range, value: token.value, kind: .listNumber)
        }
        let isYear = end - point == 5 && reader.at(end, "年") && ["1", "2"].contains { reader.at(point + 1, $0) }
        // 注:1.…;2.1个项目因疫情取消
        let isItem = isLineStart(start) || reader.at(start - 1, ";")
        guard isYear || isItem && countsWhole(at: end) else { return nil }
        let number = s[start..<point].reduce(Rational.zero) { $0 * 10 + Rational(Int($1) - 0x30) }
        return Draft(
            range: (start - label)..<(point + 1), value: number,
            unit: String(scalars: s[(start - label)..<start]), kind: .listNumber)
    }

    /// `1.1学校概况`: words right behind the number, and no unit.
    private func numbersHeading(_ end: Int) -> Bool {
        let first = reader.at(end).isSpace ? end + 1 : end
        return reader.at(first).isHan && reader.at(first + 1).isHan && unit(at: end) == nil && unit(at: first) == nil
            && ChineseNumeral.bigUnit(reader.at(first)) == nil
    }

    /// Whether a classifier of whole things stands at `i`, and what it counts behind it.
    private func countsWhole(at i: Int) -> Bool {
        guard let unit = unit(at: i), unit.unit.kind == "count", vocabulary.forms.whole.contains(unit.unit.unit) else {
            return false
        }
        return reader.at(unit.end).isHan
    }

    /// `一、二年级`: the mark joins two grades.
    func isGradeBesideGrade(_ end: Int) -> Bool {
        var i = end
        while reader.at(i) == code("、"), ChineseNumeral.digit(reader.at(i + 1)) != nil { i += 2 }
        return i > end && reader.at(i, "年") && reader.at(i + 1, "级")
    }

    func chineseListNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        let after = reader.at(end)
        if let label = itemLabel(before: start, end),
            isSentenceStart(start - 2) || isHeadingGap(start - 2) && after == code(":")
                || isBehindSection(start - 2, end)
        {
            return Draft(range: (start - 2)..<end, value: token.value, unit: label, kind: .listNumber, isChinese: true)
        }
        guard end - start <= 3, !isGradeBesideGrade(end) else { return nil }
        if let annex = annexNumber(token) { return annex }
        if after == code("、") || after == code(".") || after == code("，") || after == code("．"),
            isLineStart(start)
                || ((isSentenceStart(start) || isHeadingGap(start)) && after == code("、")
                    && !ChineseNumeral.isNumeral(reader.at(end + 1)))
        {
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        if after == code(")"), reader.at(start - 1) == code("("), token.value < 100 {
            return Draft(range: (start - 1)..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        if after == code("是"), isSentenceStart(start), token.value <= 20 {
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        return nil
    }
}
