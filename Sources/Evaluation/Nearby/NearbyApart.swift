import Exact
import Lexicon
import Records

/// 年人均10.36万元;…年人均10.21万元。教师比公务员多0.15万元; 增长6.3%,快于财政经常性收入2.2个百分点: how far apart two figures nearby are, whatever
/// they are figures of, where a word says that it is a difference.
struct NearbyApart: NearbyForm {
    private let figures: NearbyFigures
    private let apart: WordSet
    private let words: NearbyWords

    private static let most = 8
    private static let reach = 16
    /// Shares of the claim that a step of its last digit is at most: right beside the two figures, and for others.
    private static let (beside, wide) = (Rational(1) / 3, Rational(1) / 15)

    init(_ figures: NearbyFigures, words apart: WordSet) {
        self.figures = figures
        self.apart = apart
        words = figures.words.nearby
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        let lead = figures.evidence.lead(before: claim, atMost: Self.reach)
        let isRight = lead.ends(with: words.differsBy) || lead.ends(with: words.differs) || lead.ends(with: apart)
        let isSaid = isRight || lead.holds(apart) || lead.holds(words.differs)
        guard key.unit != .percent, isSaid || key.isSomeChange, let value = figures.fact(claim).value?.magnitude,
            value > 0
        else { return nil }
        let step = figures.fact(claim).mention.ulp / value
        let near = candidates(claim, key)
        for (i, first) in near.prefix(3).enumerated() {
            for (j, second) in near.enumerated().dropFirst(i + 1)
            where isApart(first, second, by: key) && figures.key(first).isMeasured(like: figures.key(second)) {
                let isBeside = j == i + 1 && figures.key(second).paragraph == key.paragraph
                guard isBeside || isSaid, step <= (isBeside && isRight ? Self.beside : Self.wide) else { continue }
                let found = NearbyDifference.difference(figures.fact(claim), figures.fact(first), figures.fact(second))
                if found.exact.magnitude == value, found.grade.passes { return found }
            }
        }
        return nil
    }

    /// Rates for points, figures of its own kind for others; the two behind 分别为 first.
    private func candidates(_ claim: Int, _ key: FactKey) -> [Int] {
        func isFit(_ other: FactKey) -> Bool {
            other.paragraph == key.paragraph && key.paragraph >= 0 && other.role != .standard
                && !(other.unit == .percent && other.size == 100)
                && (key.unit == .percentPoint ? other.unit == .percent : other.isMeasured(like: key))
        }
        let behind = figures.behind(claim, where: isFit)
        let isTold = behind.first.map {
            figures.evidence.passage(between: claim, and: $0).holds(figures.words.changes.respectively)
        }
        let before = figures.before(claim, most: Self.most, where: isFit)
        return isTold == true ? behind.prefix(2) + before : before
    }

    private func isApart(_ a: Int, _ b: Int, by claim: FactKey) -> Bool {
        let size = (figures.key(a).size - figures.key(b).size).magnitude
        return (size - claim.size.magnitude).magnitude <= claim.size.magnitude * 0.01
    }
}
