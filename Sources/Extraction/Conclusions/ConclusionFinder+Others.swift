import Lexicon
import Records
import Source

/// What only looks like a conclusion of the report: of others, of other years, of what is asked for.
extension ConclusionFinder {
    /// `历次评估回顾`, `你县报告称“…全部达标”`: of earlier assessments, of another's report.
    func isOfOthers(_ one: Conclusion, year: Int?) -> Bool {
        let place = one.range.lowerBound
        if isAssessedEarlier(one.range, year) || isScoredByOthers(one) { return true }
        // An indicator without a conclusion is named by the words of the standard.
        if one.verdict != "missing", isFoundByOthers(one) || isOfStandard(one) || isDefined(one) { return true }
        let said = sentenceStart(place, 0..<view.s.count)..<one.range.upperBound
        if one.verdict != "missing", !one.isLabelled, one.score == nil,
            lexicon.clauses.problems.occurs(in: view.s, said)
        {
            return true
        }
        return sentences.others.occurs(in: view.s, said)
            || !one.isLabelled && (isBelowOpinion(place) || isWithinQuotation(one.range) || isRequired(one.range))
            || outline.ancestors(of: outline.node(at: place)).contains {
                sentences.historyHeadings.occurs(in: view.s, $0.title)
            }
            || outline.reports.indices.contains(one.report)
                && outline.reports[one.report].title.map { sentences.historyHeadings.occurs(in: view.s, $0) } ?? false
    }

    /// `省教育厅2018年复查,我县综合得分93.6分`, `2020年省级监测复查中,…未达标`: of an assessment by those above in another year.
    private func isAssessedEarlier(_ range: Range<Int>, _ year: Int?) -> Bool {
        let sentence = sentenceStart(range.lowerBound, 0..<view.s.count)..<range.upperBound
        let reader = NumberReader(s: view.s)
        let years = (sentence.lowerBound..<range.lowerBound).compactMap { at -> (end: Int, value: Int)? in
            guard view.at(at).isASCIIDigit, !view.at(at - 1).isASCIIDigit, let token = reader.arabic(at: at),
                token.range.count == 4, view.at(token.range.upperBound) == code("年")
            else { return nil }
            return Int(token.value.decimal).map { (token.range.upperBound, $0) }
        }
        guard let first = years.first, years.allSatisfy({ $0.value < year ?? Int.max }) else { return false }
        let lead = sentence.lowerBound..<range.lowerBound
        return !sentences.ofOurselves.occurs(in: view.s, sentence) && sentences.superiors.occurs(in: view.s, lead)
            && sentences.passed.occurs(in: view.s, first.end..<max(first.end, range.lowerBound))
    }

    /// `教育局2022年视导时第24条评为“基本做到”`, `市残联委托第三方抽查30户,验收结论为合格`: what others found, in a report that assesses itself.
    private func isFoundByOthers(_ one: Conclusion) -> Bool {
        let clauses = lexicon.clauses
        let start = one.range.lowerBound
        // 我县高分|通过省级督导评估验收 is told of ourselves.
        guard assessesItself, !begins(lexicon.passing, at: start), !sentences.ofOurselves.occurs(in: view.s, one.range)
        else { return false }
        var sentence = sentenceStart(start, 0..<view.s.count)
        // Of a row or a line of its own.
        if let feed = view.s[sentence..<start].lastIndex(where: { $0 == 0x0A || $0 == code("|") || $0 == code(";") }) {
            sentence = feed + 1
        }
        let end = one.isLabelled ? start : one.range.upperBound
        guard let body = clauses.bodies.first(in: view.s, sentence..<end),
            let name = clauses.bodies.length(in: view.s, at: body, before: end)
        else { return false }
        // 2020年|复审|时|省爱卫办|对该部分的结论是达标
        let clause = (sentence..<body).last { Self.clauseEnds.contains(view.at($0)) }.map { $0 + 1 } ?? sentence
        for at in clause..<one.range.upperBound where at < body || at >= body + name {
            guard let act = clauses.acts.length(in: view.s, at: at, before: one.range.upperBound),
                // 验收合格 of ours, behind the name of a body that has done nothing.
                at < start || !one.isLabelled,
                // 县|督导组|评价为“好”: the sentence tells nothing but their verdict.
                body > sentence + 1 || at != body + name,
                case let behind = at + act, !followsMeasure(behind),
                !clauses.own.occurs(in: view.s, body..<end)
            else { continue }
            return true
        }
        return false
    }

    /// `绿地率不低于35%为达标`: what a grade asks for.
    private func isDefined(_ one: Conclusion) -> Bool {
        guard !one.isLabelled, one.score == nil else { return false }
        let (start, end) = (one.range.lowerBound, one.range.upperBound)
        guard let copula = (start - 1..<end).last(where: { lexicon.series.copulas.contains(view.at($0)) }),
            end - copula <= 6
        else { return false }
        var clause = copula
        while clause > 0, copula - clause < 24, !Self.clauseEnds.contains(view.at(clause - 1)) { clause -= 1 }
        let lead = clause..<copula
        return view.s[lead].contains(where: \.isASCIIDigit) && lexicon.clauses.limits.occurs(in: view.s, lead)
            && !sentences.ofOurselves.occurs(in: view.s, clause..<end)
    }

    /// 考核|要求: what is asked for.
    private func followsMeasure(_ at: Int) -> Bool {
        (at...(at + 3)).prefix { $0 == at || view.at($0 - 1).isHan }
            .contains { lexicon.clauses.measures.begins(in: view.s, at: $0, before: view.s.count) }
    }

    /// `标准:账物相符,…,低于80%不得分。现状:…`: behind a label of the standard and before the next label.
    private func isOfStandard(_ one: Conclusion) -> Bool {
        guard !one.isLabelled, let index = outline.line(at: one.range.lowerBound) else { return false }
        let line = outline.lines[index].range
        let start = one.range.lowerBound
        guard
            let colon = (max(line.lowerBound, start - 200)..<max(line.lowerBound, start)).last(where: {
                view.at($0) == code(":") && !view.at($0 - 1).isASCIIDigit
            }), view.s[colon..<start].count > 2, !view.s[colon..<start].contains(code("。")),
            // (标准:≥60%),工业用水计量率100%,得10分
            !view.s[colon..<start].contains(code(")"))
        else { return false }
        var label = colon
        while label > line.lowerBound, view.at(label - 1).isHan { label -= 1 }
        return lexicon.clauses.standardLabels.isExactly(in: view.s, label..<colon)
    }

    /// `县财政局抽查复核得分为96分`: a score behind the name of a body that is not the report's, and no score of its own.
    private func isScoredByOthers(_ one: Conclusion) -> Bool {
        let start = one.range.lowerBound
        guard one.score != nil, !sentences.ofOurselves.occurs(in: view.s, one.range) else { return false }
        var clause = start
        while clause > 0, start - clause < 24, !Self.clauseEnds.contains(view.at(clause - 1)) { clause -= 1 }
        return sentences.assessors.occurs(in: view.s, clause..<start)
            && !sentences.ofOurselves.occurs(in: view.s, clause..<start)
    }

    /// `市级复核意见⏎…31项指标达标`: below the line that heads what those above say, or have yet to say.
    private func isBelowOpinion(_ place: Int) -> Bool {
        guard let own = outline.line(at: place) else { return false }
        let heading = outline.lines[..<own].suffix(4).reversed().lazy.map { self.view.trimmed($0.range) }.first {
            $0.count <= 12 && self.sentences.opinions.ends(in: self.view.s, at: $0.upperBound, after: $0.lowerBound)
        }
        return heading.map { sentences.superiors.begins(in: view.s, at: $0.lowerBound, before: $0.upperBound) } ?? false
    }

    /// `如期实现“校校达标、项项达标”`: in quotation marks that hold more than the verdict.
    private func isWithinQuotation(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard
            let open = (max(0, start - 30)..<start).last(where: { view.at($0) == code("“") || view.at($0) == code("”") }
            ),
            view.at(open) == code("“"), !view.s[open..<start].contains(code("。")),
            let close = (start..<min(view.s.count, range.upperBound + 30)).first(where: { view.at($0) == code("”") })
        else { return false }
        return open + 1 < start && close > range.upperBound || close > range.upperBound + 1
    }

    /// `国家要求:所有指标均达到规定标准`: what stands behind a label of what is asked for. `国家标准:85%,达标` judges.
    private func isRequired(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let sentence = sentenceStart(start, 0..<view.s.count)
        guard range.count >= 5,
            let colon = view.s[sentence..<min(range.upperBound, view.s.count)].firstIndex(of: code(":")),
            colon <= start,
            !view.s[(colon + 1)..<max(colon + 1, start)].contains(code(":")),
            lexicon.series.measuredBy.ends(in: view.s, at: colon, after: sentence)
        else { return false }
        let label = (sentence..<colon).last { Self.labelStarts.contains(view.at($0)) }.map { $0 + 1 } ?? sentence
        return !lexicon.series.measuredBy.begins(in: view.s, at: label, before: colon - 1)
            && !words.ourselves.occurs(in: view.s, (colon + 1)..<max(colon + 1, range.upperBound))
            && !sentences.outcomes.occurs(in: view.s, (colon + 1)..<max(colon + 1, start))
    }
    private static let labelStarts = ",)、 ”.".scalarValues
}
