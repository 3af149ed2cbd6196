import Exact
import Records

extension Finding {
    /// A figure beside another of its measure that it is not to be less than: teachers' pay beside that of civil servants, a year's beside
    /// the last.
    ///
    /// - Parameters:
    ///   - isPlain: nothing is open about the two, so that a lack contradicts what is stated.
    ///   - asked: how much a lack matters that is only asked about.
    ///   - stated: where the report says that it is not less.
    static func bounded(
        _ rule: String, kind: String, _ fact: Fact, below bound: Fact, isPlain: Bool, asked: Severity,
        stated: Basis.Stated?, message: Message
    ) -> Finding {
        let scale = fact.mention.scale
        let (value, least) = (fact.value ?? .undefined, bound.value ?? .undefined)
        let isKept = value >= least
        let accuses = !isKept && isPlain
        var basis = Basis(.limit, doubts: isKept || isPlain ? [] : [.asksOnly])
        basis.requirements = [.init("ge", least / scale, factor: 1 / scale)]
        basis.conclusion = isKept ? nil : stated
        return Finding(
            report: fact.mention.report, rule: rule, kind: kind,
            grade: isKept ? .consistent : isPlain ? .decisionInconsistency : .questionable,
            severity: isKept ? .info : isPlain ? .critical : asked, claim: fact.term, inputs: [bound.term],
            expression: "\(fact.printed) ≥ \(bound.mention.scale == scale ? bound.printed : (least / scale).short)",
            recomputed: fact.mention.interval.scaled(by: 1 / scale), gap: isKept ? 0 : (value - least) / scale,
            conclusionChanges: accuses ? true : nil, message: message, basis: basis)
    }
}
