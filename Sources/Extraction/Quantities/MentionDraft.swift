import Exact
import Records
import Source

extension MentionScanner {
    /// A number and what was read around it, before it becomes a record. A class, as it is large and nobody else's.
    final class Draft {
        var range: Range<Int>
        var value: Rational?
        var text: String?
        var unit: String
        var kind: Mention.Kind
        var comparator: Comparator
        var ulp: Rational
        var isMore = false
        /// 近: less, and no more than one of the last digit that is not 0.
        var isLess = false
        var isChinese: Bool
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
        var start: Int
        var scale = Rational(1)
        /// What another comparator of the same quantity allows: 大于20且小于35.
        var bound: Rational?

        init(
            range: Range<Int>, value: Rational? = nil, text: String? = nil, unit: String = "",
            kind: Mention.Kind = .number, comparator: Comparator = .eq, ulp: Rational = 1, isChinese: Bool = false,
            start: Int = 0
        ) {
            self.range = range
            self.value = value
            self.text = text
            self.unit = unit
            self.kind = kind
            self.comparator = comparator
            self.ulp = ulp
            self.isChinese = isChinese
            self.start = start
        }
    }
}
