import Exact
import Lexicon
import Records
import Source

/// What a report says of the things that rule it out (一票否决): a denial is a claim on record, an admission beside 达标 is
/// a contradiction.
///
/// Only what is said to be there now, of the place that reports, in a report that concludes otherwise in so many words is
/// accused; anything less is asked about, and what the standard leaves open is asked about at most.
struct VetoCheck: Check {
    let lexicon: VetoLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.standards.flatMap { standard in
            standard.groups.filter(\.isVeto).flatMap { group in
                (0..<evidence.reports).flatMap { report in
                    Section(standard: standard, group: group, report: report, evidence: evidence, lexicon: lexicon)
                        .findings
                }
            }
        }
    }

    /// One report's statements on one group.
    private struct Section {
        let standard: Standard
        let group: Standard.Group
        let report: Int
        let evidence: Evidence
        let lexicon: VetoLexicon

        private typealias Said = (sentence: Evidence.Sentence, statement: VetoStatement)

        var findings: [Finding] {
            // Most sentences speak of none of them.
            let sentences = evidence.sentences.indices.filter { i in
                evidence.sentences[i].report == report
                    && group.indicators.contains { $0.named.occurs(in: evidence.scalars, evidence.sentences[i].range) }
            }.map { evidence.sentences[$0] }
            let isAnswered = evidence.sections.contains { $0.report == report && $0.group == group.id }
            if sentences.isEmpty, !isAnswered { return [] }
            let said = group.indicators.map { indicator -> (Standard.Indicator, [Said]) in
                (
                    indicator,
                    sentences.compactMap { sentence in
                        VetoStatement(sentence.scalars, of: indicator.named, lexicon: lexicon).map { (sentence, $0) }
                    }
                )
            }
            return said.compactMap { finding($0, $1) } + unsaid(said.filter { $0.1.isEmpty }.map(\.0), of: said.count)
        }

        private func finding(_ indicator: Standard.Indicator, _ said: [Said]) -> Finding? {
            let admission = said.first { if case .admitted = $0.statement.kind { true } else { false } }
            let denial = said.first { if case .denied = $0.statement.kind { true } else { false } }
            return admission.flatMap { admitted(indicator, $0, denial: denial) }
                ?? denial.map { denied(indicator, $0) }
        }

        private func denied(_ indicator: Standard.Indicator, _ said: Said) -> Finding {
            var basis = Basis(.absent)
            if case .denied(let word) = said.statement.kind { basis.words = [word] }
            return finding(
                indicator, said, .consistent, basis,
                Message(
                    zh: "报告写明“\(said.statement.clause)”，没有\(place(indicator))所列的“\(indicator.name)”。",
                    en: "The report states “\(said.statement.clause)”: there is no “\(indicator.name)”, which "
                        + "\(place(indicator)) rules out."))
        }

        private func admitted(_ indicator: Standard.Indicator, _ said: Said, denial: Said?) -> Finding? {
            guard case .admitted(let word, let isPlain) = said.statement.kind else { return nil }
            let isDenied = denial != nil
            // 1.存在违规择校行为。我县无此情况: the standard's words head what is said of them.
            if !isPlain, isDenied || isWording(said.sentence, of: indicator) { return nil }
            // What the report denies in so many words, it concludes.
            let conclusion =
                denial.map { Basis.Stated(verdict: "不存在", span: $0.sentence.span, quote: $0.statement.clause) }
                ?? conclusion.map(Basis.Stated.init)
            var basis = Basis(.absent)
            basis.conclusion = conclusion
            if !indicator.isCertain { basis.doubts.append(.standardOpen) }
            if !isPlain { basis.doubts.append(.notLabelled) }
            if !lexicon.ours.occurs(in: evidence.scalars, said.sentence.range) { basis.doubts.append(.otherPlace) }
            let zh = "报告写着“\(said.statement.clause)”，属于\(place(indicator))的“\(indicator.name)”"
            let en = "The report says “\(said.statement.clause)”, which is “\(indicator.name)” of \(place(indicator))"
            guard let conclusion, basis.doubts.isEmpty else {
                return finding(
                    indicator, said, .questionable, basis, counted: counted(word, said),
                    Message(zh: zh + "，请核对是否影响认定。", en: en + "; please check whether it rules the county out."))
            }
            return finding(
                indicator, said, .decisionInconsistency, basis, counted: counted(word, said),
                Message(
                    zh: zh + "，出现即不予认定，却写“\(conclusion.quote)”。",
                    en: en + " and rules the county out, yet the report concludes “\(conclusion.quote)”."))
        }

        /// 长期聘用代课教师|46人: how many an admission counts, where it is a figure of the report.
        private func counted(_ word: String, _ said: Said) -> [Finding.Term] {
            let fact = evidence.facts.first { fact in
                said.sentence.range.contains(fact.mention.range.lowerBound)
                    && evidence.scalars[fact.mention.range].elementsEqual(word.scalarValues)
            }
            return fact.map { [$0.term] } ?? []
        }

        /// What the report concludes of the group, or of everything under a label of its own.
        private var conclusion: Conclusion? {
            let own = evidence.conclusions.filter { $0.report == report }
            return own.first { $0.indicator.group == group.id && ["达标", "不存在"].contains($0.verdict) }
                ?? own.first {
                    $0.indicator.group.isEmpty && $0.indicator.no == nil && $0.verdict == "达标" && $0.isLabelled
                }
        }

        private func isWording(_ sentence: Evidence.Sentence, of indicator: Standard.Indicator) -> Bool {
            let wording = indicator.wording ?? indicator.name
            return sentence.range.count <= wording.unicodeScalars.count + 6
                && NameMatch.contained(wording, in: sentence.string) >= 75
        }

        /// A section that answers several items one by one, and some not at all.
        private func unsaid(_ indicators: [Standard.Indicator], of count: Int) -> [Finding] {
            guard let section = evidence.sections.first(where: { $0.report == report && $0.group == group.id }),
                count - indicators.count >= 3, evidence.reportRanges.indices.contains(report)
            else { return [] }
            return indicators.filter { indicator in
                indicator.isCertain
                    && !indicator.named.occurs(in: evidence.scalars, evidence.reportRanges[report])
            }.map { indicator in
                Finding.unstated(
                    "completeness.\(indicator.id)", indicator.name, section.span, section.quote, in: report,
                    of: .init(document: standard.document, clause: clause(indicator), threshold: nil),
                    Message(
                        zh: "“\(group.name)”一节没有说有无“\(indicator.name)”，\(place(indicator))要求逐项排查。",
                        en: "The section on \(group.name) does not say whether there is “\(indicator.name)”, as "
                            + "\(place(indicator)) asks."), severity: .low)
            }
        }

        private func clause(_ indicator: Standard.Indicator) -> String {
            indicator.clause ?? "\(group.name)第\(indicator.no)项"
        }
        private func place(_ indicator: Standard.Indicator) -> String { standard.document + clause(indicator) }

        private func finding(
            _ indicator: Standard.Indicator, _ said: Said, _ grade: Grade, _ basis: Basis,
            counted: [Finding.Term] = [], _ message: Message
        ) -> Finding {
            Finding(
                report: report, rule: "veto.\(indicator.id)", kind: "conclusion-follows", grade: grade,
                severity: grade.accuses ? .critical : grade.passes ? .info : .medium,
                claim: Finding.Term(
                    name: indicator.name, value: said.statement.clause, unit: "", interval: .everything,
                    span: said.sentence.span, quote: said.sentence.sourceQuote), inputs: counted,
                standard: .init(document: standard.document, clause: clause(indicator), threshold: nil),
                conclusionChanges: grade.accuses ? true : nil, message: message, basis: basis)
        }
    }
}
