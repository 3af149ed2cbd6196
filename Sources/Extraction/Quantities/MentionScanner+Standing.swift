import Lexicon
import Records

/// Numbers that name sessions, ranks and files, by what stands around them.
extension MentionScanner {
    func tellNames(_ drafts: inout [Draft]) {
        for i in drafts.indices {
            let draft = drafts[i]
            let (start, end) = (draft.range.lowerBound, draft.range.upperBound)
            if i > 0, ordersOn(draft, behind: drafts[i - 1]) { drafts[i].kind = .ordinal }
            if draft.kind == .ordinal, draft.isChinese, draft.unit == "届", reader.at(start) != code("第") {
                if i + 1 < drafts.count, drafts[i + 1].unit == "次", drafts[i + 1].range.lowerBound == end {
                    // 五届三次会议
                    drafts[i].kind = .phraseNumber
                    drafts[i + 1].kind = .phraseNumber
                } else if !vocabulary.bodies.begins(in: s, at: end, before: s.count) {
                    // 三届教师论坛, and not 七届人大
                    drafts[i].kind = .count
                }
            } else if draft.kind == .count, reader.at(start - 1, "前"), draft.unit == "名" || draft.unit == "位",
                draft.comparator == .eq, !vocabulary.notRank.ends(in: s, at: start, after: 0)
            {
                drafts[i].kind = .phraseNumber
            } else if draft.kind == .ordinal, draft.unit == "号", isFileNumber(draft) {
                drafts[i].kind = .docNumber
            } else if reader.at(end - 1) == code("M"), draft.unit == "兆", draft.range.count > Self.longestData {
                // 11500000009276804M: the index number of a letter.
                (drafts[i].unit, drafts[i].kind) = ("", .docNumber)
            }
        }
    }

    /// 第1、|2、|8项: more of the numbers that the first word orders.
    private func ordersOn(_ draft: Draft, behind last: Draft) -> Bool {
        last.kind == .ordinal && (last.unit.isEmpty || last.unit == draft.unit) && !last.isChinese
            && draft.kind != .percent
            && draft.range.lowerBound == last.range.upperBound + 1 && reader.at(last.range.upperBound) == code("、")
            && s[draft.range.lowerBound].isASCIIDigit && draft.value.map { $0.isInteger } ?? false
    }

    /// Digits and the M of a quantity of data.
    private static let longestData = 9

    /// 第0325号
    private func isFileNumber(_ draft: Draft) -> Bool {
        let digits = s[draft.range].filter(\.isASCIIDigit)
        return digits.count >= 3 && digits.first == 0x30
    }
}
