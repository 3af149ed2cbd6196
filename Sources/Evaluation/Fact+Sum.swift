import Exact
import Records

extension Sequence<Fact> {
    /// The sum of the figures as printed; undefined where one has no value.
    var sum: Rational { reduce(0) { $0 + ($1.value ?? .undefined) } }
    /// What their sum can be, each anywhere in its interval.
    var interval: Interval { reduce(Interval(exactly: 0)) { $0 + $1.mention.interval } }
}
