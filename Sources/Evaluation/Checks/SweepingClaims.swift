import Exact
import Lexicon
import Records
import Source

/// 我县各项指标均达到国家规定要求, 9项全部达标: what a report says of all indicators at once, of one group or of every one.
struct SweepingClaims {
    struct Claim {
        let report: Int
        /// Empty for those of every group.
        let group: String
        let coverage: Conclusion.Coverage
        let stated: Basis.Stated
        /// Where it begins in the text, for what a sentence says.
        var place: Int?
        /// The one school that its sentence gives figures of; of another's it says nothing.
        var school: String?

        /// The same of another group that it lists.
        func of(group: String) -> Claim {
            Claim(report: report, group: group, coverage: .section, stated: stated, place: place, school: school)
        }

        /// Whether it speaks of an indicator.
        func holds(_ indicator: Standard.Indicator, of group: Standard.Group) -> Bool {
            (self.group.isEmpty || self.group == group.id) && coverage.holds(indicator.no)
        }

        var term: Finding.Term {
            Finding.Term(
                name: stated.quote, value: stated.verdict, unit: "", interval: .everything, span: stated.span,
                quote: stated.quote)
        }
    }
    private let claims: [Claim]
    private let exceptions: WordSet
    /// What is said of each of the figures beside it.
    let covering: CoveringClaims
    private let words: FollowsLexicon

    /// Whether a clause says from a place on that what it speaks of is met.
    func saysMet(_ clause: Range<Int>, from place: Int, _ evidence: Evidence) -> Bool {
        evidence.isCalledMet(clause, from: place, words)
    }

    /// 其余学校7项指标全部达标
    func leavesSomeOut(_ sentence: Range<Int>, _ evidence: Evidence) -> Bool {
        exceptions.occurs(in: evidence.scalars, sentence)
    }

    init(_ evidence: Evidence, _ words: FollowsLexicon, _ limits: LimitWords) {
        self.words = words
        exceptions = words.exceptions
        covering = CoveringClaims(evidence: evidence, words: limits, follows: words)
        let overall = evidence.conclusions.compactMap { SweepingClaims.overall($0, evidence, words) }
        let concluded = evidence.conclusions.flatMap { conclusion -> [Claim] in
            guard conclusion.coverage != .indicator, conclusion.verdict == "达标", !conclusion.indicator.group.isEmpty,
                !SweepingClaims.leavesOthersOut(conclusion, evidence, words)
            else { return [] }
            let own = Claim(
                report: conclusion.report, group: conclusion.indicator.group, coverage: conclusion.coverage,
                stated: Basis.Stated(conclusion), place: conclusion.range.lowerBound,
                school: limits.school(ofSentenceAt: conclusion.range.lowerBound, in: evidence))
            return [own] + SweepingClaims.groups(listedWith: conclusion, evidence).map { own.of(group: $0) }
        }
        claims =
            concluded + evidence.sentences.compactMap { SweepingClaims.claim($0, evidence, words) }
            + overall + EachClaims(evidence: evidence, follows: words, limits: limits).claims
    }

    /// 资源配置7项指标、|政府保障|15项指标、|教育质量|9项指标全部达标: the other groups that a conclusion names, each with how many it has.
    private static func groups(listedWith conclusion: Conclusion, _ evidence: Evidence) -> [String] {
        let text = evidence.scalars
        return evidence.standards.flatMap(\.groups).filter { group in
            guard group.id != conclusion.indicator.group, let count = group.count,
                let name = WordSet(["、" + group.name]).first(in: text, conclusion.range)
            else { return false }
            let behind = name..<min(conclusion.range.upperBound, name + group.name.unicodeScalars.count + nearby)
            return PlainNumber.all(in: text, behind).first?.value == Rational(count)
        }.map(\.id)
    }

    /// So far behind a group's name stands how many indicators it has, in scalars.
    private static let nearby = 6

    /// 其余指标均达到要求, 课程、作业等指标均达到要求: said of some, in the clause of the verdict.
    private static func leavesOthersOut(
        _ conclusion: Conclusion, _ evidence: Evidence, _ words: FollowsLexicon
    ) -> Bool {
        let at = conclusion.range.lowerBound
        guard let sentence = evidence.sentence(at: at)?.range,
            let clause = evidence.clauses(in: sentence).first(where: { $0.contains(at) })
        else { return false }
        return words.exceptions.occurs(in: evidence.scalars, clause) || words.some.occurs(in: evidence.scalars, clause)
    }

    /// 综上,…,自评结论为达标: what sums the whole report up.
    private static func overall(_ conclusion: Conclusion, _ evidence: Evidence, _ words: FollowsLexicon) -> Claim? {
        guard conclusion.verdict == "达标", conclusion.isLabelled, conclusion.indicator.group.isEmpty,
            conclusion.indicator.id == nil,
            let sentence = evidence.sentence(at: conclusion.range.lowerBound),
            words.summing.begins(
                in: evidence.scalars, at: sentence.range.lowerBound, before: sentence.range.upperBound),
            !words.exceptions.occurs(in: evidence.scalars, sentence.range)
        else { return nil }
        return Claim(
            report: conclusion.report, group: "", coverage: .section, stated: Basis.Stated(conclusion),
            place: conclusion.range.lowerBound)
    }

    /// 各项指标均达到国家规定要求 in running text.
    private static func claim(_ sentence: Evidence.Sentence, _ evidence: Evidence, _ words: FollowsLexicon) -> Claim? {
        guard words.allIndicators.occurs(in: evidence.scalars, sentence.range),
            !words.exceptions.occurs(in: evidence.scalars, sentence.range),
            let clause = evidence.clause(of: sentence.range, naming: words.allIndicators, words),
            let name = words.allIndicators.first(in: evidence.scalars, clause),
            // 体质健康各项指标 are of something else.
            name == clause.lowerBound || words.wholeOf.ends(in: evidence.scalars, at: name, after: clause.lowerBound)
        else { return nil }
        let section = evidence.sections.first { $0.range.contains(sentence.range.lowerBound) }
        return Claim(
            report: sentence.report, group: section?.group ?? "", coverage: .section,
            stated: Basis.Stated(verdict: "达标", span: sentence.span(of: clause), quote: sentence.quote(of: clause)))
    }

    /// Those of a report that speak of an indicator beside a figure, those of its group before those of every group.
    func claims(of indicator: Standard.Indicator, in group: Standard.Group, beside fact: Fact) -> [Claim] {
        let all = claims.filter {
            $0.report == fact.mention.report && $0.holds(indicator, of: group)
                && ($0.school == nil || $0.school == fact.scope)
        }
        return all.filter { !$0.group.isEmpty } + all.filter(\.group.isEmpty)
    }
}

extension Evidence {
    /// What a report concludes of a group as a whole, where that is 达标.
    func conclusionMet(ofGroup group: String, report: Int) -> Conclusion? {
        conclusions.first {
            $0.report == report && $0.indicator.group == group && $0.coverage != .indicator && $0.verdict == "达标"
        }
    }

    /// The clause of a sentence that names something and says behind the name that it is met.
    func clause(of sentence: Range<Int>, naming names: WordSet, _ words: FollowsLexicon) -> Range<Int>? {
        clauses(in: sentence).first { clause in
            names.first(in: scalars, clause).map { isCalledMet(clause, from: $0, words) } ?? false
        }
    }

    /// Whether a clause says, from a place in it on, that something is met.
    func isCalledMet(_ clause: Range<Int>, from place: Int, _ words: FollowsLexicon) -> Bool {
        words.calledMet.occurs(in: scalars, place..<clause.upperBound)
            && !words.notCalledMet.occurs(in: scalars, clause)
    }
}
