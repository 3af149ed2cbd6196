import Exact
import Lexicon
import Records

/// 在园幼儿10196名;…专任教师达到984名,师幼比1:10.4: people over people told nearby, where the sentence itself does not tell both; either way
/// about.
struct NearbyPersons: NearbyForm {
    private let figures: NearbyFigures
    private let pupils: WordSet
    private let teachers: WordSet

    private static let most = 10

    init(_ figures: NearbyFigures, pupils: [String], teachers: [String]) {
        self.figures = figures
        (self.pupils, self.teachers) = (WordSet(pupils), WordSet(teachers))
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.kind == .ratio, key.size > 2, !key.isSomeChange else { return nil }
        let near = figures.before(claim, most: Self.most) {
            $0.measure == .person && !$0.isChangeOrGrowth && $0.role != .standard && $0.size > 0
        }
        for teachers in near where isNamed(teachers, teachers: true) {
            for pupils in near where isNamed(pupils, teachers: false) {
                let (p, t) = (figures.fact(pupils), figures.fact(teachers))
                guard figures.isNear(claim, figures.key(pupils).size / figures.key(teachers).size) else { continue }
                let found = Neighbours.mean(figures.fact(claim), p, by: t)
                if found.isTelling(isBeside: true), isRounded(found) { return found }
            }
        }
        return nil
    }

    /// 13.87 is no 13.8 of another place.
    private func isRounded(_ found: Neighbours) -> Bool {
        (found.exact - (found.claim.value ?? .undefined)).magnitude * 2 <= found.claim.mention.ulp
    }

    private func isNamed(_ figure: Int, teachers isTeachers: Bool) -> Bool {
        let evidence = figures.evidence
        let names = [evidence.words(of: figure), evidence.names.scalars(of: figures.key(figure).name)]
        func holds(_ words: WordSet) -> Bool { names.contains { words.occurs(in: $0) } }
        return isTeachers ? holds(teachers) && !holds(pupils) : holds(pupils) && !holds(teachers)
    }
}
