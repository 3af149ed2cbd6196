import Exact
import Lexicon
import Records

/// Indicators that a report calls met, or answers in part, without a figure that the standard asks for.
extension StandardCheck {
    func missingFigures(_ evidence: Evidence) -> [Finding] {
        guard evidence.kind == "self-evaluation" else { return [] }
        return evidence.standards.flatMap { standard in
            let asked = asked[standard.id] ?? AskedFigures.all(of: standard)
            return (0..<evidence.reports).flatMap { report -> [Finding] in
                let statements = FigureStatements(report, evidence, follows)
                return asked.compactMap { finding($0, statements) }
            }
        }
    }

    private func finding(_ asked: AskedFigures, _ statements: FigureStatements) -> Finding? {
        let (stated, missing) = asked.divided { statements.give($0, asked) }
        guard !missing.isEmpty else { return nil }
        let isPartly = !stated.isEmpty
        let beside = stated.compactMap { statements.fact(bound: $0, asked) }
        guard let place = statements.claim(of: missing, asked) ?? beside.first.map(FigureStatements.Place.init) else {
            return nil
        }
        let names = missing.map { "“\($0.name)”" }.joined(separator: "、")
        let limits = missing.map(\.limit.description).joined(separator: ", ")
        let given = stated.map { "“\($0.name)”" }.joined(separator: "、")
        let shown = isPartly ? "写了\(given)，" : ""
        return Finding.unstated(
            "completeness.figure", asked.indicator.name, place.span, place.quote, in: statements.report,
            of: .init(document: asked.standard.document, clause: asked.clause, threshold: limits),
            Message(
                zh: "“\(place.shown)”：\(shown)没有给出\(names)的数，\(asked.standard.document)\(asked.clause)要求\(limits)。",
                en:
                    "“\(place.shown)” gives no figure for \(names), of which \(asked.standard.document)\(asked.clause) asks \(limits)."
            ), beside: beside)
    }
}
