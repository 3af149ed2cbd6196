import Exact
import Lexicon
import Records

/// 达标 at the end of a paragraph that says otherwise, or that says nothing yet.
struct ConclusionFollowsCheck: Check {
    let lexicon: FollowsLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        let blocks = Dictionary(grouping: evidence.sentences.filter { $0.block?.no != nil }) { sentence in
            Place(report: sentence.report, key: sentence.block)
        }
        return evidence.conclusions.compactMap { conclusion in
            guard conclusion.verdict == "达标", case .indicator = conclusion.coverage, conclusion.indicator.no != nil else {
                return nil
            }
            let sentences = (blocks[Place(report: conclusion.report, key: conclusion.indicator)] ?? []).filter {
                $0.range.lowerBound < conclusion.range.lowerBound
            }
            return check(conclusion, sentences: sentences, evidence: evidence)
        }
    }

    private struct Place: Hashable {
        let report: Int
        let key: IndicatorKey?
    }

    private func check(_ conclusion: Conclusion, sentences: [Evidence.Sentence], evidence: Evidence) -> Finding? {
        let whole = sentences.map(\.text).joined()
        let standard = evidence.standards.first { s in conclusion.indicator.id.map { s.indicator($0) != nil } ?? false }
        if !lexicon.resolved.contains(where: { whole.contains($0) }),
            let sentence = sentences.first(where: { s in lexicon.denied.contains { s.text.contains($0) } })
        {
            return finding(
                conclusion, sentence, standard,
                Message(
                    zh: "段落里写着“\(excerpt(sentence))”,结论却是“\(conclusion.quote)”,请核对。",
                    en: "The paragraph says “\(excerpt(sentence))”, yet concludes “\(conclusion.quote)”; please check."))
        }
        // Only where nothing else speaks for it: no figure of its own in the block.
        let hasFigures = evidence.facts.contains { fact in
            fact.block == conclusion.indicator && fact.mention.report == conclusion.report && fact.role == .actual
        }
        if !hasFigures, let sentence = sentences.last(where: { s in lexicon.open.contains { s.text.contains($0) } }) {
            return finding(
                conclusion, sentence, standard,
                Message(
                    zh: "段落里只说“\(excerpt(sentence))”,没有给出结果,“\(conclusion.quote)”缺少依据。",
                    en: "The paragraph only says “\(excerpt(sentence))” and gives no result; “\(conclusion.quote)” has no basis."))
        }
        return nil
    }

    private func excerpt(_ sentence: Evidence.Sentence) -> String {
        let text = sentence.text.filter { $0 != "\n" && $0 != " " }
        return text.count <= 40 ? text : String(text.prefix(38)) + "…"
    }

    private func finding(
        _ conclusion: Conclusion, _ sentence: Evidence.Sentence, _ standard: Standard?, _ message: Message
    ) -> Finding {
        let claim = Finding.Term(
            name: conclusion.indicator.groupName + "指标" + (conclusion.indicator.no ?? ""), value: conclusion.verdict, unit: "",
            interval: .everything, span: conclusion.span, quote: conclusion.quote)
        let input = Finding.Term(
            name: "段落", value: excerpt(sentence), unit: "", interval: .everything, span: sentence.span,
            quote: sentence.sourceQuote)
        return Finding(
            report: conclusion.report, rule: "conclusion-follows.text", kind: "conclusion-follows", grade: .questionable,
            severity: .medium, claim: claim, inputs: [input],
            standard: standard.map {
                .init(document: $0.document, clause: "\(conclusion.indicator.groupName)第\(conclusion.indicator.no ?? "")项", threshold: nil)
            },
            message: message)
    }
}
