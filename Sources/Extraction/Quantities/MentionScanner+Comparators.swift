import Lexicon
import Records

extension MentionScanner {
    /// `不低于交流轮岗教师总数的20%`: the limit stands in front of what the share is taken of.
    func comparatorBeforeBase(_ start: Int) -> Comparator? {
        if let comparator = comparatorBeforeWhole(start) { return comparator }
        let total = vocabulary.baseEnds.lengthEnding(in: s, at: start, after: 0)
        guard let ending = reader.at(start - 1, "的") ? 1 : total else { return nil }
        var end = start - ending
        while end > 0, start - end < MentionScanner.longestBase, s[end - 1].isHan || reader.at(end - 1, "、") {
            if let (length, means) = vocabulary.comparatorsBefore.longest(in: s, backFrom: end, to: max(0, end - 8)),
                length > 1, start - end > 2, let comparator = Comparator(rawValue: means), comparator.isBound
            {
                // 高于全县总数5% may be higher by so much.
                return total == nil || comparator == .ge || comparator == .le ? comparator : nil
            }
            end -= 1
        }
        return nil
    }

    /// `不到全省|千分之一`: the limit stands before the whole that a share is taken of.
    private func comparatorBeforeWhole(_ start: Int) -> Comparator? {
        guard let whole = vocabulary.wholes.lengthEnding(in: s, at: start, after: 0),
            let (length, means) = vocabulary.comparatorsBefore.longest(
                in: s, backFrom: start - whole, to: max(0, start - whole - 8)), length > 1,
            let comparator = Comparator(rawValue: means), comparator.isBound
        else { return nil }
        return comparator
    }

    /// `较公务员平均工资111425元超出|9111元`: exactly so much more than what it is compared with.
    func isExcess(_ word: Range<Int>) -> Bool {
        guard reader.at(word.lowerBound + 1, "出"), !reader.at(word.lowerBound, "不"), !reader.at(word.lowerBound, "未")
        else { return false }
        var i = word.lowerBound
        while i > 0, word.lowerBound - i < 40, !Self.clauseEnds.contains(s[i - 1]) {
            i -= 1
            if s[i] == code("较") || s[i] == code("比") { return true }
        }
        return false
    }
    private static let clauseEnds = ",。;\n".scalarValues

    /// Characters that the name of a base has at most.
    private static let longestBase = 24
}
