import Exact
import Lexicon
import Records
import Source

/// 15项指标中,达到要求的13项,基本达到要求的2项 beside 15项指标全部达到要求: a count of those that are not wholly met, where all are said to be.
struct CountedConclusionCheck: Check {
    let follows: FollowsLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.conclusions.compactMap { claim in
            guard claim.verdict == "达标", let count = claim.coverage.count, !claim.indicator.group.isEmpty else {
                return nil
            }
            return evidence.facts(in: claim.report).first { isCounted($0, besides: claim, of: count, evidence) }
                .map { finding($0, claim) }
        }
    }

    /// Some of as many, in the section on the same group and not in the claim's own sentence.
    private func isCounted(_ fact: Fact, besides claim: Conclusion, of count: Int, _ evidence: Evidence) -> Bool {
        guard fact.mention.unit == Self.items, fact.table == nil, fact.isCertain, fact.mention.comparator == .eq,
            let value = fact.value, value > 0, value < Rational(count), follows.partly.occurs(in: fact.words),
            let sentence = evidence.sentenceRange(of: fact.id), !sentence.contains(claim.range.lowerBound)
        else { return false }
        let whole: WordSet = [String(count) + Self.items]
        return whole.occurs(in: evidence.scalars, sentence)
            && evidence.sections.contains {
                $0.group == claim.indicator.group && $0.report == claim.report
                    && $0.range.contains(sentence.lowerBound) && $0.range.contains(claim.range.lowerBound)
            }
    }
    private static let items = "项"

    private func finding(_ fact: Fact, _ claim: Conclusion) -> Finding {
        var basis = Basis(.limit)
        basis.requirements = [.init("eq", 0)]
        basis.conclusion = Basis.Stated(claim)
        let (shown, quote, line) = (fact.words + fact.mention.quote, claim.quote, fact.mention.span.line)
        return Finding(
            report: claim.report, rule: "all-of-n.counted", kind: "all-of-n", grade: .decisionInconsistency,
            severity: .critical, claim: fact.term, expression: "\(fact.printed) = 0",
            recomputed: fact.mention.interval, gap: fact.value, conclusionChanges: true,
            message: Message(
                zh: "第\(line)行写“\(shown)”，却又写“\(quote)”，两处矛盾。",
                en: "Line \(line) says “\(shown)”, yet the report says “\(quote)”."),
            basis: basis)
    }
}
