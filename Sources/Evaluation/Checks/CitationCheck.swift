import Exact
import Records
import Source

/// A document's number that is older than the period its title announces.
struct CitationCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        evidence.citations.compactMap { citation in
            // A plan may be issued the year before it begins; two years and more ask for a look.
            guard citation.titleYear - citation.issued >= 2 else { return nil }
            let number = citation.number
            let term = Finding.Term(
                name: "文号年份", value: String(citation.issued), unit: "年",
                interval: Interval(exactly: Rational(citation.issued)), span: number.span, quote: number.quote,
                status: number.status)
            var basis = Basis(.limit, doubts: [.asksOnly])
            basis.requirements = [.init("ge", Rational(citation.titleYear - 1))]
            return Finding(
                report: number.report, rule: "citation.year", kind: "plausibility", grade: .questionable,
                severity: .low, claim: term,
                expression: "\(citation.issued) < \(citation.titleYear)",
                recomputed: Interval(low: Rational(citation.titleYear - 1), high: nil),
                gap: Rational(citation.issued - citation.titleYear),
                message: Message(
                    zh:
                        "《\(citation.title)》从 \(citation.titleYear) 年起，所引文号“\(number.quote)”却是 \(citation.issued) 年的，请核对文号。",
                    en:
                        "“\(citation.title)” begins in \(citation.titleYear), yet the number quoted, “\(number.quote)”, is of \(citation.issued); please check it."
                ), basis: basis)
        }
    }
}
