import Exact
import Lexicon
import Records

extension MentionScanner {
    /// `投资总额(万元):3500`, `发行总额(亿)25.3`: the unit that the name of a bare number prints in brackets.
    func labelledUnit(_ draft: Draft) {
        guard let value = draft.value, let label = bracketBefore(draft.range.lowerBound) else { return }
        var i = label.lowerBound
        var factor = Rational(1)
        if let power = ChineseNumeral.bigUnit(s[i]) ?? (reader.at(i, "千") ? 1000 : nil),
            unit(at: i)?.end != label.upperBound
        {
            factor = Rational(power)
            i += 1
        }
        if i == label.upperBound {
            guard hasMoneyBefore(label.lowerBound) else { return }
            (draft.unit, draft.kind, draft.inferredUnit) = ("元", .money, true)
        } else {
            guard let found = unit(at: i), found.end == label.upperBound else { return }
            (draft.unit, draft.kind) = (found.unit.unit, kind(of: found.unit))
            if draft.unit == "‰" { draft.kind = .percent }
        }
        draft.value = value * factor
        draft.high = draft.high.map { $0 * factor }
        draft.ulp = draft.ulp * factor
        draft.scale = draft.scale * factor
    }

    /// The code that begins at `i`, in a text with many of them.
    func indicatorCode(at i: Int) -> Draft? {
        guard hasCodes, (code("A")...code("D")).contains(reader.at(i)) else { return nil }
        var end = i + 1
        while reader.at(end).isASCIIDigit { end += 1 }
        return indicatorCode(i..<end)
    }

    /// Whether codes of indicators stand in the text all over: A1组织管理…B1领导重视….
    static func hasCodes(_ s: [UInt32]) -> Bool {
        var count = 0
        for i in s.indices.dropLast(3) where (code("A")...code("D")).contains(s[i]) && s[i + 1].isASCIIDigit {
            let end = s[i + 2].isASCIIDigit ? i + 3 : i + 2
            if end < s.count, s[end].isHan, i == 0 || !s[i - 1].isASCIILetter { count += 1 }
        }
        return count >= 4
    }

    /// `A1办学条件`, `B3 教师达标`: the code of an indicator where an item begins.
    func indicatorCode(_ range: Range<Int>) -> Draft? {
        let start = range.lowerBound
        guard (2...3).contains(range.count), (code("A")...code("D")).contains(s[start]),
            isSentenceStart(start) || reader.at(start - 1).isSpace || hasCodes,
            let token = reader.arabic(at: start + 1), token.range.upperBound == range.upperBound
        else { return nil }
        let next = reader.at(range.upperBound)
        guard
            next.isSpace && reader.at(range.upperBound + 1).isHan || next.isHan && next != code("纸")
                || next == code("、") || next == code(":") || isPointBehindCode(range)
        else { return nil }
        let end = isPointBehindCode(range) ? range.upperBound + 1 : range.upperBound
        return Draft(
            range: start..<end, value: token.value, unit: String(scalars: [s[start]]), kind: .listNumber)
    }

    /// `A1.学前三年毛入园率`, `B3.师资`: a point behind the code that begins a line.
    private func isPointBehindCode(_ range: Range<Int>) -> Bool {
        guard isLineStart(range.lowerBound), [code("."), code("．")].contains(reader.at(range.upperBound)) else {
            return false
        }
        let next = reader.at(range.upperBound + 1)
        return next.isHan || next == code("“") || next.isSpace && reader.at(range.upperBound + 2).isHan
    }

    /// What stands in the bracket that closes right before a number, with a colon or one blank between.
    private func bracketBefore(_ start: Int) -> Range<Int>? {
        var i = start
        if reader.at(i - 1) == 0x20 { i -= 1 }
        if reader.at(i - 1) == 0x3A { i -= 1 }
        guard reader.at(i - 1) == 0x29 else { return nil }
        let close = i - 1
        var open = close - 1
        while open > 0, close - open < 8, s[open] != 0x28, s[open] != 0x0A { open -= 1 }
        guard open > 0, s[open] == 0x28, open + 1 < close, s[open - 1].isHan else { return nil }
        return (open + 1)..<close
    }
}
