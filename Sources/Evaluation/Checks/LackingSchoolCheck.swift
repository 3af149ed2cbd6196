import Exact
import Lexicon
import Records
import Source

/// 城西小学有2项指标未达到标准,…每所学校均至少有6项达标: how many limits one school is said to miss, where each is said to meet all but one.
struct LackingSchoolCheck: Check {
    let words: LimitWords

    func findings(in evidence: Evidence) -> [Finding] {
        guard let quorum = evidence.standards.lazy.flatMap(\.groups).compactMap(\.quorum).first else { return [] }
        let counts = evidence.facts {
            $0.hasValue && $0.comparator == .eq && $0.kind == .count && !$0.isInTable && $0.sentence >= 0
        }.filter { fact in
            fact.mention.unit == Self.items
                && fact.value.map { $0 > Rational(quorum.of - quorum.met) && $0 <= Rational(quorum.of) } ?? false
        }
        return counts.compactMap { fact in
            guard isOfOneSchool(fact, evidence), let claim = claim(beside: fact, quorum, evidence) else { return nil }
            return finding(fact, claim, quorum, evidence)
        }
    }
    private static let items = "项"
    /// So far around the count stands what is said of each school, in scalars.
    private static let reach = 300

    /// 城西小学有|2项|指标未达到标准: the name of one school before it, what is missed behind it, and no word of another time.
    private func isOfOneSchool(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentenceRange(of: fact.id) else { return false }
        let text = evidence.scalars
        let lead = evidence.lead(before: fact.id, atMost: 24).string.scalarValues
        guard let at = words.schoolEnds.first(in: lead, lead.indices), at > 1 else { return false }
        let behind = evidence.passage(after: fact.id, atMost: 10).before { ",;。".scalarValues.contains($0) }
        return behind.holds(words.saysMissed) && !words.schoolGroups.occurs(in: lead)
            && !words.saysChange(in: text, sentence)
            // 2021年城西小学有…: of that year, and not of now.
            && !text[sentence.lowerBound..<fact.mention.range.lowerBound].holdsYear
    }

    private func claim(beside fact: Fact, _ quorum: Standard.Quorum, _ evidence: Evidence) -> Range<Int>? {
        let text = evidence.scalars
        let most = WordSet(["\(quorum.met)项"])
        let said = evidence.clauses(in: evidence.range(around: fact, above: Self.reach, below: Self.reach)).first {
            clause in
            words.eachSchool.occurs(in: text, clause)
                && most.occurs(in: text, clause)
                && words.metVerdicts.contains { WordSet([$0]).occurs(in: text, clause) }
                && !words.sweptOpen.occurs(in: text, clause) && !words.saysMissed.occurs(in: text, clause)
        }
        // 经过改扩建,每所学校均…: what was done about it stands between the two.
        guard let said, case let start = min(said.upperBound, fact.mention.range.upperBound),
            !words.saysChange(in: text, start..<max(start, said.upperBound))
        else { return nil }
        return said
    }

    private func finding(_ fact: Fact, _ claim: Range<Int>, _ quorum: Standard.Quorum, _ evidence: Evidence) -> Finding
    {
        .contradicting(
            evidence.stated("达标", in: claim), "all-of-n.lacking", kind: "all-of-n", fact,
            bound: .init("le", Rational(quorum.of - quorum.met)),
            expression: "\(quorum.of) − \(fact.printed) < \(quorum.met)",
            zh: "一所学校有\(fact.mention.quote)未达到标准", en: "One school misses \(fact.printed) limits")
    }
}
