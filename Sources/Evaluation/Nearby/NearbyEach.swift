import Exact
import Lexicon
import Records

/// 教学点23个,…配教师96人,点均4.2人; 幼儿园46所…教师612人,平均每园13.3人: what comes to each of what is counted nearby, whatever that
/// is. Words say that it is a mean; what it is of, the figures say.
struct NearbyEach: NearbyForm {
    private let figures: NearbyFigures
    private let words: NearbyWords

    /// How far before a figure the word may stand, and how many figures are tried.
    private static let reach = 12
    private static let (most, mostNamed) = (8, 20)
    /// 教学点数: a count says no more than its noun.
    private static let count: UInt32 = 0x6570

    init(_ figures: NearbyFigures) {
        self.figures = figures
        words = figures.words.nearby
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.isAmount, !key.isChangeOrGrowth, key.size > 0 else { return nil }
        let lead = lead(of: claim)
        guard lead.holds(words.means) || lead.holds(words.eachOf), !lead.holds(words.norms) else { return nil }
        let near = figures.before(claim, most: Self.mostNamed) {
            $0.isAmount && !$0.isChangeOrGrowth && $0.role != .standard && $0.size > 0
        }
        let factor = factor(claim, lead)
        for total in near where figures.key(total).isMeasured(like: key) {
            for heads in near where heads != total && isHeads(heads) {
                let size = figures.key(total).size / figures.key(heads).size * Double(factor)
                guard figures.isNear(claim, size) else { continue }
                let found = Neighbours.mean(
                    figures.fact(claim), figures.fact(total), by: figures.fact(heads), times: Rational(factor))
                let isNamed = isNamed(heads, in: lead)
                guard isNamed || near.prefix(Self.most).contains(total) && near.prefix(Self.most).contains(heads) else {
                    continue
                }
                if isTelling(found, isNamed: isNamed, isBeside: isBeside(total, heads, near)) {
                    return found
                }
            }
        }
        return nil
    }

    /// The words of its clause right before it.
    private func lead(of claim: Int) -> Passage {
        figures.evidence.lead(before: claim, atMost: Self.reach)
    }

    /// 每百名学生7.47人
    private func factor(_ claim: Int, _ lead: Passage) -> Int {
        words.perMany.first { lead.holds($0.words) || $0.words.occurs(in: figures.evidence.words(of: claim)) }?.count
            ?? 1
    }

    private func isHeads(_ figure: Int) -> Bool {
        let key = figures.key(figure)
        return (key.kind == .count || key.kind == .area) && key.size >= 2
    }

    private func isBeside(_ total: Int, _ heads: Int, _ near: [Int]) -> Bool {
        near.prefix(2).contains(total) && near.prefix(2).contains(heads)
    }

    /// 每园 of 幼儿园46所, 每名 of 88名: the mean's words hold the last character of what is counted, or its unit.
    private func isNamed(_ heads: Int, in lead: Passage) -> Bool {
        let evidence = figures.evidence
        let name = evidence.words(of: heads)
        let noun = name.last == Self.count ? name.dropLast().last : name.last
        let unit = evidence.names.scalars(of: figures.key(heads).unit)
        return noun.map(lead.slice.contains) == true || unit.count == 1 && lead.slice.contains(unit[0])
            || figures.key(heads).measure == .person && lead.holds(words.eachPerson)
    }

    /// What is both named and right before the mean needs no digits to tell that it is no chance.
    private func isTelling(_ found: Neighbours, isNamed: Bool, isBeside: Bool) -> Bool {
        if isNamed, isBeside, found.inputs.allSatisfy({ $0.sentence == found.claim.sentence }) {
            return found.grade.passes
        }
        return found.isTelling(isBeside: isNamed || isBeside)
    }
}
