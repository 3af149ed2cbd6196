import Exact
import Lexicon
import Records
import Source

/// 达标 at the end of a paragraph that says otherwise, or that says nothing yet; 基本达标, which no standard knows.
struct ConclusionFollowsCheck: Check {
    private let words: ConclusionGround.Words
    private let qualified: [String]

    init(lexicon: FollowsLexicon) {
        words = ConclusionGround.Words(lexicon)
        qualified = lexicon.qualified
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let concluded = evidence.conclusions.filter { conclusion in
            guard case .indicator = conclusion.coverage else { return false }
            return (conclusion.verdict == "达标" || isQualified(conclusion)) && conclusion.indicator.no != nil
        }
        if concluded.isEmpty { return [] }
        // Most sentences are of the block of the one before.
        var blocks = Numbering<Place>()
        var sentences: [[Evidence.Sentence]] = []
        for sentence in evidence.sentences where sentence.block?.no != nil {
            let number = Int(blocks.number(of: Place(report: sentence.report, key: sentence.block)))
            if number == sentences.count { sentences.append([]) }
            sentences[number].append(sentence)
        }
        let grounds = sentences.map { ConclusionGround($0, in: evidence.scalars, words: words) }
        let numbers = Dictionary(uniqueKeysWithValues: zip(blocks.keys, grounds.indices))
        return concluded.compactMap { conclusion in
            let place = Place(report: conclusion.report, key: conclusion.indicator)
            return numbers[place].flatMap { check(conclusion, ground: grounds[$0], evidence: evidence) }
        }
    }

    /// Whether the block of a conclusion has a figure of its own.
    private func hasFigures(_ conclusion: Conclusion, _ evidence: Evidence) -> Bool {
        guard let block = evidence.index.blocks.firstIndex(of: conclusion.indicator) else { return false }
        return evidence.keys.contains {
            $0.block == block && $0.isActual && $0.report == conclusion.report
        }
    }

    private struct Place: Hashable {
        let report: Int
        let key: IndicatorKey?
    }

    private func check(
        _ conclusion: Conclusion, ground: ConclusionGround, evidence: Evidence
    ) -> Finding? {
        let count = ground.count(before: conclusion.range.lowerBound)
        let standard = evidence.standards.first { s in conclusion.indicator.id.map { s.indicator($0) != nil } ?? false }
        if isQualified(conclusion) {
            return standard.flatMap { $0.scoring == nil ? between(conclusion, ground.denial(in: count)?.0, $0) : nil }
        }
        if let (sentence, word) = ground.denial(in: count) {
            return finding(
                conclusion, sentence, word, standard,
                Message(
                    zh: "段落里写着“\(excerpt(sentence))”，结论却是“\(conclusion.quote)”，请核对。",
                    en: "The paragraph says “\(excerpt(sentence))”, yet concludes “\(conclusion.quote)”; please check.")
            )
        }
        // Only where nothing else speaks for it: no figure of its own in the block.
        if let (sentence, word) = ground.openQuestion(in: count), !hasFigures(conclusion, evidence) {
            return finding(
                conclusion, sentence, word, standard,
                Message(
                    zh: "段落里只说“\(excerpt(sentence))”，没有给出结果，“\(conclusion.quote)”缺少依据。",
                    en:
                        "The paragraph only says “\(excerpt(sentence))” and gives no result; “\(conclusion.quote)” has no basis."
                ))
        }
        return nil
    }

    private func isQualified(_ conclusion: Conclusion) -> Bool {
        conclusion.isLabelled && qualified.contains(conclusion.verdict)
    }

    /// - Parameter admitted: the sentence that says what is not met.
    private func between(
        _ conclusion: Conclusion, _ admitted: Evidence.Sentence?, _ standard: Standard
    ) -> Finding {
        let said = admitted.map(excerpt)
        var finding = finding(
            conclusion, admitted, conclusion.verdict, standard,
            Message(
                zh:
                    "“\(conclusion.quote)”：\(standard.document)只分达标与未达标\(said.map { "，段落里写着“\($0)”" } ?? "")，请核对这一项是否达标。",
                en: "“\(conclusion.quote)”: \(standard.document) knows only 达标 and not 达标"
                    + "\(said.map { ", and the paragraph says “\($0)”" } ?? ""); please check whether it is met."))
        finding.rule = "conclusion-follows.qualified"
        return finding
    }

    private func excerpt(_ sentence: Evidence.Sentence) -> String {
        let text = sentence.string.filter { $0 != "\n" && $0 != " " }
        return text.count <= 40 ? text : String(text.prefix(38)) + "…"
    }

    private func finding(
        _ conclusion: Conclusion, _ sentence: Evidence.Sentence?, _ word: String, _ standard: Standard?,
        _ message: Message
    ) -> Finding {
        let claim = Finding.Term(
            name: conclusion.indicator.groupName + "指标" + (conclusion.indicator.no ?? ""), value: conclusion.verdict,
            unit: "",
            interval: .everything, span: conclusion.span, quote: conclusion.quote)
        let input = sentence.map {
            Finding.Term(
                name: "段落", value: excerpt($0), unit: "", interval: .everything, span: $0.span, quote: $0.sourceQuote)
        }
        var basis = Basis(.wording, doubts: [.asksOnly])
        basis.words = [word]
        return Finding(
            report: conclusion.report, rule: "conclusion-follows.text", kind: "conclusion-follows",
            grade: .questionable,
            severity: .medium, claim: claim, inputs: input.map { [$0] } ?? [],
            standard: standard.map {
                .init(
                    document: $0.document,
                    clause: "\(conclusion.indicator.groupName)第\(conclusion.indicator.no ?? "")项", threshold: nil)
            },
            message: message, basis: basis)
    }
}
