import Lexicon
import Records

extension Comparator {
    /// The limit that a number so printed sets: 不低于, 以上, 小于; nil for one that sets none.
    var limit: Limit.Comparator? { self == .eq ? nil : Limit.Comparator(rawValue: rawValue) }
}
