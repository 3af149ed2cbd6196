import Lexicon
import Records

extension Evidence {
    /// 教师交流比例8.7%,低于10%的规定要求: what is required was not reached, and is no upper bound.
    func isMissed(_ limit: Fact) -> Bool {
        guard limit.mention.comparator == .lt, limit.role == .standard else { return false }
        return Self.asked.begins(in: scalars, at: limit.mention.range.upperBound, before: scalars.count)
    }
    private static let asked: WordSet = ["的要求", "的规定", "的国家要求", "的省定要求", "的最低要求", "要求", "规定"]
}
