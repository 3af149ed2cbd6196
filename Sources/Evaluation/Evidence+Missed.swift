import Lexicon
import Records

extension Evidence {
    /// 教师交流比例8.7%,低于10%的规定要求: what is required was not reached, and is no upper bound.
    func isMissed(_ limit: Fact, _ words: LimitWords) -> Bool {
        guard limit.mention.comparator == .lt, limit.role == .standard else { return false }
        return words.notReached.begins(in: scalars, at: limit.mention.range.upperBound, before: scalars.count)
    }
}
