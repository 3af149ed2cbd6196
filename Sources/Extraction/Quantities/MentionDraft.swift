import Exact
import Records

extension MentionScanner {
    /// A number and what was read around it, before it becomes a record.
    struct Draft {
        var range: Range<Int>
        var value: Rational?
        var text: String?
        var unit = ""
        var kind = Mention.Kind.number
        var comparator = Comparator.eq
        var ulp = Rational(1)
        var isMore = false
        /// 近: less, and no more than one of the last digit that is not 0.
        var isLess = false
        var isChinese = false
        var hasMultiplier = false
        var isGlued = false
        /// The upper end of a range, or of both sides of ±.
        var high: Rational?
        /// Where the printed range begins below the value (±).
        var low: Rational?
        var inferredUnit = false
        /// The comparator stood before the number and can serve coordinated numbers too.
        var comparatorBefore = false
        /// Where the comparator before the number begins, or the number.
        var start = 0
        var scale = Rational(1)
        /// What another comparator of the same quantity allows: 大于20且小于35.
        var bound: Rational?
    }
}
