import Exact
import Records

/// Points that a formula of other figures gives.
struct ScoreFormula {
    /// A figure with what it is called.
    typealias Figure = (name: String, mention: Mention)

    let claim: Figure
    let inputs: [Figure]
    /// Over the inputs: `x1 × x2 ÷ 100`.
    let formula: String
    /// With their figures, as a person would write it.
    let expression: String
    let exact: Rational
    let wide: Interval
    /// A whole number of points can be a rounded one.
    var mayRound = true

    /// The sum of figures.
    static func sum(_ parts: [Figure], of claim: Figure, mayRound: Bool = true) -> ScoreFormula {
        ScoreFormula(
            claim: claim, inputs: parts, formula: Basis.sum(parts.count),
            expression: parts.map(\.mention.printed).joined(separator: " + "),
            exact: parts.reduce(Rational(0)) { $0 + ($1.mention.value ?? .undefined) },
            wide: parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }, mayRound: mayRound)
    }

    /// By arithmetic alone.
    var grade: Grade { Comparison.grade(claim: claim.mention, exact: exact, wide: wide, mayRound: mayRound) }

    var isCertain: Bool { ([claim] + inputs).allSatisfy { $0.mention.status == .certain } }

    /// - Parameter doubts: why a disagreement does not accuse, besides damaged digits.
    func finding(rule: String, kind: String, doubts: [Doubt] = [], message: (Grade) -> Message) -> Finding {
        var basis = Basis(
            .equal, formula, to: claim.mention, mayRound: mayRound,
            doubts: doubts + (isCertain ? [] : [.uncertainDigits]))
        var grade = grade
        if grade.passes { basis.doubts = doubts }
        if grade == .inconsistent, !basis.doubts.isEmpty { grade = .questionable }
        return Finding(
            report: claim.mention.report, rule: rule, kind: kind, grade: grade,
            severity: grade.accuses ? .medium : grade.passes ? .info : .low,
            claim: claim.mention.term(named: claim.name), inputs: inputs.map { $0.mention.term(named: $0.name) },
            expression: expression, recomputed: wide,
            gap: wide.gap(to: Comparison.admissible(claim.mention, mayRound: mayRound)), message: message(grade),
            basis: basis)
    }
}

extension Sequence<ScoreRow> {
    /// The rows' points of one column that are there, named for their rows.
    func figures(_ column: String, _ points: KeyPath<ScoreRow, Mention?>) -> [ScoreFormula.Figure] {
        compactMap { row in row[keyPath: points].map { (row.name + column, $0) } }
    }
}
