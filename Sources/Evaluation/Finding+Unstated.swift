import Exact
import Records
import Source

extension Finding {
    /// What ought to be stated of something that a place of the report is about, and is not.
    static func unstated(
        _ rule: String, _ name: String, _ span: Span, _ quote: String, in report: Int,
        of standard: StandardReference?, _ message: Message, grade: Grade = .incomplete, severity: Severity = .medium,
        doubts: [Doubt] = [], beside: [Fact] = []
    ) -> Finding {
        Finding(
            report: report, rule: rule, kind: "completeness", grade: grade, severity: severity,
            claim: Term(name: name, value: "missing", unit: "", interval: .everything, span: span, quote: quote),
            inputs: beside.map(\.term), standard: standard, message: message, basis: Basis(.stated, doubts: doubts))
    }
}
