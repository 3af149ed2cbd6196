import Lexicon
import Records
import Source

/// 小学676间,初中303间,每百名学生拥有2.97间和2.84间: two figures per pupil without stages, behind one of 小学 and one of 初中.
struct PerPupilPairs {
    let evidence: Evidence
    let names: PerPupilNames
    let joins: WordSet

    /// The stages that figures of a report must be of.
    func stages(of figures: [Int]) -> [Int: NameID] {
        var stages: [Int: NameID] = [:]
        for (first, second) in zip(figures, figures.dropFirst()) where isPair(first, second) {
            guard hasStages(before: first, in: figures) else { continue }
            (stages[first], stages[second]) = (.primary, .junior)
        }
        return stages
    }

    private func isPair(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (evidence.keys[first], evidence.keys[second])
        return a.stage == .none && b.stage == .none && names.isPerPupil(a) && names.isPerPupil(b)
            && a.sentence >= 0 && a.sentence == b.sentence && a.unit == b.unit && a.kind == b.kind
            && evidence.passage(between: first, and: second).isOne(of: joins)
    }

    /// The last two amounts before it that have stages are of 小学 and of 初中.
    private func hasStages(before claim: Int, in figures: [Int]) -> Bool {
        let own = evidence.keys[claim]
        let before = figures.filter { i in
            let key = evidence.keys[i]
            return key.sentence == own.sentence && key.ends(before: own)
        }
        let staged = before.filter { evidence.keys[$0].stage != .none && evidence.keys[$0].isAmount }.suffix(2)
        guard staged.count == 2, !before.suffix(3).contains(where: { names.isPerPupil(evidence.keys[$0]) }) else {
            return false
        }
        return staged.map { evidence.keys[$0].stage } == [.primary, .junior]
    }
}
