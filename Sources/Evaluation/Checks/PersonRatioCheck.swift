import Exact
import Lexicon
import Records

/// 专任教师2845人,学生52036人,师生比1:18.29: a ratio against the two counts of people before it in its sentence.
struct PersonRatioCheck: Check {
    let lexicon: ArithmeticLexicon
    let limits: LimitWords

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .ratio && $0.isActual && $0.sentence >= 0 && $0.hasValue
        }.compactMap { claim in
            // 优于19∶1的编制标准
            if evidence.passage(after: claim.id, atMost: 8).before(first: { Self.marks.contains($0) }).holds(
                limits.asking)
            {
                return nil
            }
            let before = evidence.facts(before: claim) {
                $0.isActual && $0.hasValue && $0.kind == .count && $0.measure == .person && !$0.hasRelation
            }
            let pupils = before.filter { isNamed($0, lexicon.pupils) && !isNamed($0, lexicon.teachers) }
            let teachers = before.filter { isNamed($0, lexicon.teachers) && !isNamed($0, lexicon.pupils) }
            // 教职工1286人,专任教师1204人: of either, and of the last where several stages are told.
            let tried = pupils.suffix(1).flatMap { pupils in
                teachers.suffix(2).reversed().filter { $0.stage == pupils.stage }.map {
                    quotient(pupils, by: $0, claim)
                }
            }
            if let agreeing = tried.first(where: \.grade.passes) { return agreeing.finding }
            return pupils.count == 1 && teachers.count == 1 ? tried.first?.finding : nil
        }
    }

    private static let marks = ",;。、:(".scalarValues

    private func isNamed(_ fact: Fact, _ names: [String]) -> Bool { names.contains { fact.words.contains($0) } }

    private func quotient(_ pupils: Fact, by teachers: Fact, _ claim: Fact) -> Neighbours {
        .quotient("ratio.persons", claim, pupils, over: teachers, doubt: .countedDifferently)
    }
}
