import Exact
import Records
import Source

/// A claim that its neighbours give by a formula; where they do not, it is asked about and accuses nobody.
struct Neighbours {
    var rule: String
    var kind: String
    var claim: Fact
    var inputs: [Fact]
    var exact: Rational
    var wide: Interval
    /// As a person would write it, and over `x1`, `x2` … for replaying.
    private let writing: Deferred<String>
    var formula: String
    /// Why a disagreement proves nothing.
    var doubt: Doubt
    var mayRound: Bool
    /// No other reading is left: see `BoundFigures`.
    var isBound = false

    /// - Parameters:
    ///   - exact: with every input as printed.
    ///   - wide: with every input anywhere in its interval.
    init(
        rule: String, kind: String, claim: Fact, inputs: [Fact], exact: Rational, wide: Interval,
        expression: @autoclosure @escaping @Sendable () -> String, formula: String, doubt: Doubt = .asksOnly,
        mayRound: Bool = false
    ) {
        self.rule = rule
        self.kind = kind
        self.claim = claim
        self.inputs = inputs
        self.exact = exact
        self.wide = wide
        writing = Deferred(expression())
        self.formula = formula
        self.doubt = doubt
        self.mayRound = mayRound
    }

    /// One figure over another: `part ÷ whole × 100`.
    static func quotient(
        _ rule: String, _ claim: Fact, _ part: Fact, over whole: Fact, times factor: Rational = 1,
        mayRound: Bool = true,
        doubt: Doubt = .asksOnly
    ) -> Neighbours {
        let times = factor == 1 ? "" : " × \(factor.decimal)"
        return Neighbours(
            rule: rule, kind: "ratio", claim: claim, inputs: [part, whole],
            exact: (part.value ?? .undefined) / (whole.value ?? .undefined) * factor,
            wide: part.mention.interval / whole.mention.interval * Interval(exactly: factor),
            expression: Fact.written([part, whole]).joined(separator: " ÷ ") + times, formula: "x1 ÷ x2\(times)",
            doubt: doubt, mayRound: mayRound)
    }

    /// What comes to each of so many heads, or to each thousand of them.
    static func mean(_ claim: Fact, _ total: Fact, by heads: Fact, times factor: Rational = 1) -> Neighbours {
        quotient("nearby.mean", claim, total, over: heads, times: factor)
    }

    /// A sum of money for each of so many heads.
    static func product(_ claim: Fact, _ price: Fact, by heads: Fact) -> Neighbours {
        Neighbours(
            rule: "nearby.product", kind: "formula", claim: claim, inputs: [price, heads],
            exact: (price.value ?? .undefined) * (heads.value ?? .undefined),
            wide: price.mention.interval * heads.mention.interval,
            expression: Fact.written([price, heads]).joined(separator: " × "), formula: "x1 × x2")
    }

    var grade: Grade {
        let grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide, mayRound: mayRound)
        return grade == .inconsistent && !isBound ? .questionable : grade
    }

    var finding: Finding {
        let grade = grade
        let scale = claim.mention.scale
        let (claim, writing) = (claim, writing)
        let shown = Deferred((grade == .consistent ? Interval(exactly: exact) : wide).scaled(by: 1 / scale).short)
        return Finding(
            report: claim.mention.report, rule: rule, kind: kind, grade: grade,
            severity: grade.passes ? .info : isBound ? .medium : .low, claim: claim.term, inputs: inputs.map(\.term),
            expression: writing.value, recomputed: wide.scaled(by: 1 / scale),
            gap: wide.gap(to: Comparison.admissible(claim.mention, mayRound: mayRound)) / scale,
            implied: grade.passes ? nil : claim.implied(exact), message: message(grade, shown),
            basis: Basis(.equal, formula, to: claim.mention, mayRound: mayRound, doubts: isBound ? [] : [doubt]))
    }

    private func message(_ grade: Grade, _ shown: Deferred<String>) -> Message {
        let (claim, writing) = (claim, writing)
        if grade.passes {
            return Message(
                zh: "\(claim.displayName)\(claim.mention.quote)：\(writing.value) = \(shown.value)，相符。",
                en: "\(claim.displayName) \(claim.printed): \(writing.value) = \(shown.value), it agrees.")
        }
        if isBound, inputs.contains(where: { $0.sentence != claim.sentence }) {
            return Message(
                zh: "\(claim.displayName)为\(claim.mention.quote)，但按报告所列的数计算，\(writing.value) = \(shown.value)，对不上。",
                en:
                    "\(claim.displayName) is given as \(claim.printed), but by the figures that the report lists \(writing.value) = \(shown.value)."
            )
        }
        return isBound
            ? Message(
                zh: "\(claim.displayName)为\(claim.mention.quote)，但按同一句所列的数计算，\(writing.value) = \(shown.value)，对不上。",
                en:
                    "\(claim.displayName) is given as \(claim.printed), but by the figures of its sentence \(writing.value) = \(shown.value)."
            )
            : Message(
                zh: "\(claim.displayName)为\(claim.mention.quote)，按旁边的数计算 \(writing.value) = \(shown.value)，请核对。",
                en:
                    "\(claim.displayName) is given as \(claim.printed), but by the figures beside it \(writing.value) = \(shown.value); please check."
            )
    }
}
