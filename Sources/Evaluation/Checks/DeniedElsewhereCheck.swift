import Lexicon
import Records
import Source

/// 所有幼儿园均无“小学化”现象 where another place of the report says that it is there still.
struct DeniedElsewhereCheck: Check {
    let lexicon: VetoLexicon
    private let phenomena: [(name: String, words: WordSet)]
    private let anyPhenomenon: WordSet

    init(lexicon: VetoLexicon) {
        self.lexicon = lexicon
        phenomena = lexicon.phenomena.map { ($0, WordSet([$0])) }
        anyPhenomenon = WordSet(lexicon.phenomena)
    }

    private typealias Said = (sentence: Evidence.Sentence, statement: VetoStatement)

    func findings(in evidence: Evidence) -> [Finding] {
        // Few sentences name any.
        let naming = evidence.sentences.filter { anyPhenomenon.occurs(in: evidence.scalars, $0.range) }
        if naming.isEmpty { return [] }
        return phenomena.flatMap { name, names -> [Finding] in
            let said = naming.compactMap { sentence -> Said? in
                guard let at = names.first(in: evidence.scalars, sentence.range),
                    !lexicon.notBefore.ends(in: evidence.scalars, at: at, after: sentence.range.lowerBound)
                else { return nil }
                return VetoStatement(sentence.scalars, of: names, lexicon: lexicon).map { (sentence, $0) }
            }
            return (0..<evidence.reports).compactMap { report in
                let own = said.filter { $0.sentence.report == report }
                guard let denial = own.first(where: { isDenied($0.statement) }),
                    let admission = own.first(where: { isThere($0.statement) })
                else { return nil }
                return finding(name, denial, admission)
            }
        }
    }

    private func isDenied(_ statement: VetoStatement) -> Bool {
        if case .denied = statement.kind { true } else { false }
    }

    /// Counted, or said to be there still; of an earlier year it may have been.
    private func isThere(_ statement: VetoStatement) -> Bool {
        guard case .admitted(_, isPlain: true) = statement.kind else { return false }
        let digits = statement.clause.scalarValues.split(whereSeparator: { !(0x30...0x39).contains($0) })
        return !digits.contains { $0.count == 4 }
    }

    private func finding(_ name: String, _ denial: Said, _ admission: Said) -> Finding {
        var basis = Basis(.absent)
        basis.conclusion = Basis.Stated(
            verdict: "不存在", span: denial.sentence.span, quote: denial.statement.clause)
        let (denied, there, line) = (denial.statement.clause, admission.statement.clause, denial.sentence.span.line)
        return Finding(
            report: admission.sentence.report, rule: "denied.elsewhere", kind: "conclusion-follows",
            grade: .decisionInconsistency, severity: .high,
            claim: Finding.Term(
                name: name, value: there, unit: "", interval: .everything, span: admission.sentence.span,
                quote: admission.sentence.sourceQuote),
            conclusionChanges: true,
            message: Message(
                zh: "第\(line)行写“\(denied)”，这里却写“\(there)”，两处矛盾。",
                en: "Line \(line) says “\(denied)”, yet here stands “\(there)”."), basis: basis)
    }
}
