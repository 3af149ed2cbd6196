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
        return "。;:!?,)】]".unicodeScalars.contains(c)
    }

    /// A blank in a report copied into one paragraph, where the line of a heading ended: `政府保障程度 指标一:`.
    func isHeadingGap(_ i: Int) -> Bool { reader.at(i - 1).isSpace && reader.at(i - 2).isHan }

    /// `1、` `1.` `(1)` at the start of a line or sentence.
    func listNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard !token.hasPoint, !token.hasMultiplier, !token.isMore, end - start <= 2 else { return nil }
        let after = reader.at(end)
        if after == code("、") || after == code(".") || after == code("．") || after == code(")"), isSentenceStart(start)
        {
            if after == code("、"), !isLineStart(start), reader.at(end + 1).isASCIIDigit { return nil }
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber)
        }
        if after == code(")"), reader.at(start - 1) == code("("), isSentenceStart(start - 1) {
            return Draft(range: (start - 1)..<(end + 1), value: token.value, kind: .listNumber)
        }
        if start >= 2, s[start - 1] == code("标"), s[start - 2] == code("指"), isSentenceStart(start - 2) {
            return Draft(range: (start - 2)..<end, value: token.value, unit: "指标", kind: .listNumber)
        }
        return nil
    }

    func chineseListNumber(_ token: NumberToken) -> Draft? {
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        let after = reader.at(end)
        if start >= 2, s[start - 1] == code("标"), s[start - 2] == code("指"),
            isSentenceStart(start - 2) || isHeadingGap(start - 2) && after == code(":")
        {
            return Draft(range: (start - 2)..<end, value: token.value, unit: "指标", kind: .listNumber, isChinese: true)
        }
        guard end - start <= 3 else { return nil }
        if after == code("、") || after == code(".") || after == code("，") || after == code("．"),
            isLineStart(start)
                || ((isSentenceStart(start) || isHeadingGap(start)) && after == code("、")
                    && !ChineseNumeral.isNumeral(reader.at(end + 1)))
        {
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        if after == code(")"), reader.at(start - 1) == code("(") {
            return Draft(range: (start - 1)..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        if after == code("是"), isSentenceStart(start), token.value <= 20 {
            return Draft(range: start..<(end + 1), value: token.value, kind: .listNumber, isChinese: true)
        }
        return nil
    }
}
