import Exact
import Records

extension Finding {
    /// A figure of the text beside a table's cell for the same thing: they agree, or it is asked.
    ///
    /// - Parameters:
    ///   - asked: how much it matters where they do not agree.
    ///   - sign: what stands between the two in the expression.
    static func restated(
        _ rule: String, _ fact: Fact, in cell: Fact, isSame: Bool, asked: Severity = .low, sign: String = "=",
        message: Message, basis: Basis
    ) -> Finding {
        let scale = fact.mention.scale
        return Finding(
            report: fact.mention.report, rule: rule, kind: "same-fact", grade: isSame ? .consistent : .questionable,
            severity: isSame ? .info : asked, claim: fact.term, inputs: [cell.term],
            expression: "\(cell.printed) \(sign) \(fact.printed)",
            recomputed: cell.mention.interval.scaled(by: 1 / scale),
            gap: isSame ? 0 : ((fact.value ?? .undefined) - (cell.value ?? .undefined)) / scale, message: message,
            basis: basis)
    }
}
