import Exact
import Records

/// How much a figure grew from another, in per cent.
struct Rise {
    static let formula = "(x1 − x2) ÷ x2 × 100"

    private let before: Fact
    let now: Fact

    init(from before: Fact, to now: Fact) {
        self.before = before
        self.now = now
    }

    var figures: [Fact] { [now, before] }
    /// With both as printed, and with both anywhere in their intervals.
    var exact: Rational {
        let base = before.value ?? .undefined
        return ((now.value ?? .undefined) - base) / base * 100
    }
    var wide: Interval { Self.growth(figures.map(\.mention.interval)) }
    /// Of the later figure and the earlier one.
    static func growth(_ figures: [Interval]) -> Interval {
        (figures[0] / figures[1] - Interval(exactly: 1)) * Interval(exactly: 100)
    }
    var expression: String {
        let written = Fact.written(figures)
        return "(\(written[0]) − \(written[1])) ÷ \(written[1]) × 100"
    }
}
