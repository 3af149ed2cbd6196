import Exact
import Lexicon
import Records

/// 专任教师2845人,学生52036人,师生比1:18.29: a ratio against the two counts of people before it in its sentence.
struct PersonRatioCheck: Check {
    let lexicon: ArithmeticLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { claim in
            guard claim.mention.kind == .ratio, claim.role == .actual, claim.sentence != nil, claim.value != nil else {
                return nil
            }
            let before = evidence.facts(inSentenceOf: claim).filter {
                $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.role == .actual && $0.value != nil
                    && $0.mention.kind == .count && PartSumCheck.unitClass($0.mention.unit) == "人" && $0.relation == nil
            }
            let pupils = before.filter { isNamed($0, lexicon.pupils) && !isNamed($0, lexicon.teachers) }
            let teachers = before.filter { isNamed($0, lexicon.teachers) && !isNamed($0, lexicon.pupils) }
            guard pupils.count == 1, teachers.count == 1, pupils[0].stage == teachers[0].stage else { return nil }
            return quotient(pupils[0], by: teachers[0], claim).finding
        }
    }

    private func isNamed(_ fact: Fact, _ names: [String]) -> Bool { names.contains { fact.words.contains($0) } }

    private func quotient(_ pupils: Fact, by teachers: Fact, _ claim: Fact) -> Neighbours {
        let written = Fact.written([pupils, teachers])
        return Neighbours(
            rule: "ratio.persons", kind: "ratio", claim: claim, inputs: [pupils, teachers],
            exact: (pupils.value ?? .undefined) / (teachers.value ?? .undefined),
            wide: pupils.mention.interval / teachers.mention.interval, expression: "\(written[0]) ÷ \(written[1])",
            formula: "x1 ÷ x2", doubt: .countedDifferently, mayRound: true)
    }
}
