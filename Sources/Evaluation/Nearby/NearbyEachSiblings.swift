import Exact
import Lexicon
import Records

/// 高于规定学历教师398人,每百名学生7.47人;骨干教师69人,每百名学生1.29人;体艺教师57人,每百名学生1.70人: each has its own figure right before it,
/// and where two and more are of the same heads, another that is not is asked about.
struct NearbyEachSiblings {
    let figures: NearbyFigures
    let explained: [Neighbours]

    private static let fewest = 2

    func questions(of open: [Int]) -> [Neighbours] {
        let done = Set(explained.map(\.claim.id))
        let siblings = explained.filter {
            $0.rule == "nearby.mean" && $0.inputs.count == 2 && $0.inputs[0].id + 1 == $0.claim.id
        }
        guard siblings.count >= Self.fewest else { return [] }
        return open.filter { !done.contains($0) }.compactMap { question($0, siblings) }
    }

    private func question(_ claim: Int, _ siblings: [Neighbours]) -> Neighbours? {
        let key = figures.key(claim)
        guard key.isAmount, key.isActual, !key.isChangeOrGrowth, claim > 0, case let total = figures.key(claim - 1),
            total.isMeasured(like: key), total.sentence == key.sentence, total.isActual, total.size > key.size,
            let words = words(of: figures.fact(claim))
        else { return nil }
        let alike = siblings.filter {
            $0.claim.mention.report == figures.fact(claim).mention.report && self.words(of: $0.claim) == words
                && $0.claim.stage == figures.fact(claim).stage
        }
        let heads = Set(alike.map { $0.inputs[1].id })
        guard alike.count >= Self.fewest, heads.count == 1, let heads = heads.first else { return nil }
        return Neighbours.mean(
            figures.fact(claim), figures.fact(claim - 1), by: figures.fact(heads), times: Rational(words.factor))
    }

    /// How it says what it is of: 每百名学生, and by how many.
    private func words(of fact: Fact) -> Words? {
        let words = figures.words.nearby
        let lead = figures.evidence.item(before: fact.id, atMost: 12)
        guard
            let word = lead.word(of: words.means)
                ?? words.perMany.first(where: { lead.holds($0.words) }).map({ "\($0.count)" })
        else { return nil }
        return Words(word: word, factor: words.perMany.first { lead.holds($0.words) }?.count ?? 1)
    }

    private struct Words: Hashable {
        let word: String
        let factor: Int
    }
}
