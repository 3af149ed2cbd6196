import Exact
import Lexicon
import Records

/// 教学点23个,分布情况为:独山乡6个,牛塘乡5个,大坪乡4个,界首镇5个: a whole whose parts are said to follow, all of them, and do not come to it.
struct NearbyDivided {
    let figures: NearbyFigures
    /// What the figures nearby gave.
    let explained: [Neighbours]

    /// Fewer parts may be examples; words between the whole and them are no more.
    private static let (fewest, reach) = (3, 14)

    func questions(of open: [Int]) -> [Neighbours] {
        let done = Set(explained.map(\.claim.id))
        return open.filter { !done.contains($0) }.compactMap(question)
    }

    private func question(_ whole: Int) -> Neighbours? {
        let key = figures.key(whole)
        guard key.isAmount, key.isActual, !key.isChangeOrGrowth, key.sentence >= 0 else { return nil }
        var parts: [Int] = []
        for part in figures.following(whole) {
            let other = figures.key(part)
            guard part == whole + 1 + parts.count, other.sentence == key.sentence else { break }
            guard other.unit == key.unit, other.isActual, other.comparator == .eq, !other.isChangeOrGrowth else {
                return nil
            }
            parts.append(part)
        }
        guard parts.count >= Self.fewest, let first = parts.first, let last = parts.last else { return nil }
        let lead = figures.evidence.passage(between: whole, and: first)
        guard lead.count <= Self.reach, lead.holds(figures.words.nearby.distributed),
            !figures.words.bound.open.occurs(
                in: figures.evidence.scalars,
                Int(key.start)..<min(Int(figures.key(last).end) + 2, figures.evidence.scalars.count))
        else { return nil }
        return NearbySum.sum(figures.fact(whole), parts.map(figures.fact))
    }
}
