import Exact
import Records

extension Finding {
    /// A figure beside a bound that the report says is kept: critical where nothing is open about the figures, and asked about otherwise.
    ///
    /// - Parameters:
    ///   - stated: what is said, which the message quotes behind `zh` and `en`.
    ///   - bound: what the figure would have to be, as it is printed.
    static func contradicting(
        _ stated: Basis.Stated, _ rule: String, kind: String, _ claim: Fact, beside inputs: [Fact] = [],
        bound: Basis.Requirement, expression: String, zh: String, en: String
    ) -> Finding {
        var basis = Basis(.limit, doubts: Basis.doubts(of: [claim] + inputs))
        basis.requirements = [bound]
        basis.conclusion = stated
        let accuses = basis.doubts.isEmpty
        return Finding(
            report: claim.mention.report, rule: rule, kind: kind,
            grade: accuses ? .decisionInconsistency : .questionable, severity: accuses ? .critical : .medium,
            claim: claim.term, inputs: inputs.map(\.term), expression: expression,
            recomputed: claim.mention.interval, gap: (claim.value ?? 0) - bound.value,
            conclusionChanges: accuses ? true : nil,
            message: Message(
                zh: "\(zh)，却写“\(stated.quote)”\(accuses ? "。" : "，请核对。")",
                en: "\(en), yet the report says “\(stated.quote)”\(accuses ? "." : "; please check.")"),
            basis: basis)
    }
}
