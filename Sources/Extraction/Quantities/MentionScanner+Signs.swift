import Exact
import Lexicon
import Records
import Source

extension MentionScanner {
    /// A negative number that begins with its sign at `i`: `-3.2%`, 负三分之一, 零下五度.
    func negative(at i: Int, length: Int, into drafts: inout [Draft]) -> Int? {
        let forms = vocabulary.forms
        var start = reader.skipBlanks(i + length, s[i].isHan ? 1 : 0)
        if reader.at(start) == 0x20, reader.at(i - 1) == 0 || reader.at(i - 1) == 0x0A, reader.isAlone(i) { start += 1 }
        let c = reader.at(start)
        let isPoint = c == 0x2E && reader.at(start + 1).isASCIIDigit
        guard c.isASCIIDigit || isPoint || ChineseNumeral.isNumeral(c) else { return nil }
        if s[i].isHan {
            guard !forms.negativeNot.contains(reader.at(i - 1)) else { return nil }
            if case .notNumber? = vocabulary.words.longest(in: s, at: i)?.payload { return nil }
        } else if !isMinus(at: i) {
            return nil
        }
        let count = drafts.count
        let end: Int
        if c.isASCIIDigit || isPoint {
            guard date(at: start) == nil else { return nil }
            end = digits(at: start, into: &drafts, isSigned: true)
        } else {
            end = chinese(at: start, into: &drafts, isSigned: true)
        }
        guard drafts.count == count + 1, drafts[count].kind.isQuantity || drafts[count].kind == .ordinal,
            drafts[count].range.lowerBound >= start, drafts[count].value != nil
        else {
            drafts.removeSubrange(count...)
            return nil
        }
        let draft = drafts[count]
        // At the beginning of a line a hyphen may be a bullet, unless the number is the whole of a cell.
        if !s[i].isHan, isLineStart(i), !isCellEnd(draft.range.upperBound) {
            drafts.removeSubrange(count...)
            return nil
        }
        draft.range = i..<draft.range.upperBound
        finishComparators(draft, numberStart: i)
        drafts[count] = draft
        return max(end, draft.range.upperBound)
    }

    /// Whether blanks or the end of the line follow the figure behind the sign.
    private func isCellEnd(at sign: Int) -> Bool {
        guard let end = reader.arabic(at: sign + 1)?.range.upperBound else { return false }
        let last = reader.at(end) == 0x25 ? end + 1 : end
        return isCellEnd(last) || reader.at(last) == 0x20 && reader.at(last + 1) == 0x20
    }

    /// Whether a tab or the end of the line follows the figure behind the sign.
    private func isTabbedCellEnd(at sign: Int) -> Bool {
        guard let end = reader.arabic(at: sign + 1)?.range.upperBound else { return false }
        let c = reader.at(reader.at(end) == 0x25 ? end + 1 : end)
        return c == 0 || c == 0x0A || c == 0x09
    }

    private func isCellEnd(_ i: Int) -> Bool {
        let c = reader.at(reader.skipBlanks(i))
        return c == 0 || c == 0x0A || c == 0x7C
    }

    /// Whether the hyphen at `i` is a minus sign.
    private func isMinus(at i: Int) -> Bool {
        var j = i - 1
        while reader.at(j).isSpace { j -= 1 }
        let c = reader.at(j)
        if j < 0 || c == 0x0A { return j == i - 1 }
        if reader.at(i - 1) == 0x09, isTabbedCellEnd(at: i) { return true }
        // 79864.15    -6557.55: a cell of its own, held apart by blanks.
        if i - j > 2, isCellEnd(at: i) { return true }
        if c.isHan { return vocabulary.forms.minusAfter.ends(in: s, at: j + 1, after: max(0, j - 6)) }
        if c.isASCIIDigit || c.isASCIILetter || c == 0x25 || c == 0x29 || c == 0x5D || c == 0x5F { return false }
        if c == 0x2D || c == code("—") || c == code("–") || c == code("〕") || c == code("》") || c == code("”") {
            return false
        }
        return c < 0x80 || c >= 0x3000 && c < 0x3020 || c >= 0xFF00
    }

    /// ± before the number that begins at `start`: where the sign begins.
    func either(before start: Int) -> Int? {
        let end = reader.at(start - 1).isSpace ? start - 1 : start
        return vocabulary.forms.either.longest(in: s, backFrom: end, to: max(0, end - 4)).map { end - $0.length }
    }
}
