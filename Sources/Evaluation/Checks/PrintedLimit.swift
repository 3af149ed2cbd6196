import Exact
import Lexicon
import Records

/// A figure held against a limit that the report itself prints near it.
struct PrintedLimit {
    let rule: String
    let figure: Fact
    let limit: Fact
    let bound: Limit
    /// Where the limit stands, in the words of a message: `同一行所列的标准`, `the limit of its row`.
    let place: Message

    /// In the unit that is printed.
    static func bound(_ comparator: Limit.Comparator, of limit: Fact, text: String? = nil) -> Limit? {
        limit.value.map { value in
            let printed = value / limit.mention.scale
            return Limit(comparator: comparator, value: printed, text: text ?? printed.decimal)
        }
    }

    private var scale: Rational { figure.mention.scale }
    private var value: Rational { (figure.value ?? .undefined) / scale }
    private var interval: Interval { figure.mention.interval.scaled(by: 1 / scale) }

    private var basis: Basis {
        var basis = Basis(.limit)
        basis.requirements = [.init(bound.comparator.rawValue, bound.value, factor: 1 / scale)]
        return basis
    }

    /// Nil where the printed digits leave it open.
    var isMet: Bool? { bound.isMet(by: interval) ?? bound.isMet(by: value) }

    var kept: Finding {
        finding(
            .consistent, .info, basis, gap: 0,
            Message(
                zh: "\(figure.displayName)\(figure.mention.quote)，符合\(place.zh)（\(bound)）。",
                en: "\(figure.displayName) \(figure.printed) keeps \(place.en) (\(bound))."))
    }

    /// - Parameters:
    ///   - claim: where the report says that the limit is kept.
    ///   - doubts: why the figure may be right all the same; without any it is accused.
    func missed(_ claim: Basis.Stated?, doubts: [Doubt]) -> Finding {
        var basis = basis
        basis.conclusion = claim
        basis.doubts = doubts
        let accuses = doubts.isEmpty
        let said = claim.map { "，却写“\($0.quote)”" } ?? ""
        let saidEn = claim.map { ", yet the report says “\($0.quote)”" } ?? ""
        return finding(
            accuses ? .decisionInconsistency : .questionable, accuses ? .critical : .medium, basis,
            gap: value - bound.value,
            Message(
                zh:
                    "\(figure.displayName)\(figure.mention.quote)，不符合\(place.zh)（\(bound)）\(said)\(accuses ? "" : "，请核对")。",
                en:
                    "\(figure.displayName) \(figure.printed) does not keep \(place.en) (\(bound))\(saidEn)\(accuses ? "" : "; please check")."
            ))
    }

    private func finding(
        _ grade: Grade, _ severity: Severity, _ basis: Basis, gap: Rational, _ message: Message
    ) -> Finding {
        Finding(
            report: figure.mention.report, rule: rule, kind: "threshold", grade: grade, severity: severity,
            claim: figure.term, inputs: [limit.term], expression: "\(figure.printed) \(bound)", recomputed: interval,
            gap: gap, conclusionChanges: grade.accuses ? true : nil, message: message, basis: basis)
    }
}

extension LimitWords {
    /// Whether more is better of a figure, as its name tells; nil where it does not.
    func direction(of figure: Fact) -> Limit.Comparator? {
        func holds(_ names: [String]) -> Bool {
            names.contains { figure.words.contains($0) || figure.indicator.name.contains($0) }
        }
        if figure.mention.kind == .ratio, figure.mention.unit.contains(":") { return holds(lessRatios) ? .le : nil }
        if moreEnds.contains(where: { figure.words.hasSuffix($0) }) { return .ge }
        return holds(lessNames) ? .le : holds(moreNames) ? .ge : nil
    }
}
