import Exact
import Lexicon
import Records

/// What a sentence itself says follows from two figures, and does not: each is asked about.
struct NearbyAsked {
    let figures: NearbyFigures
    /// What the figures nearby gave.
    let explained: [Neighbours]

    private var words: NearbyWords { figures.words.nearby }

    func questions(of open: [Int]) -> [Neighbours] {
        let done = Set(explained.map(\.claim.id))
        return open.lazy.filter { !done.contains($0) && figures.key($0).isActual && figures.key($0).sentence >= 0 }
            .compactMap { behind($0) ?? apart($0) }
    }

    // MARK: - 培训经费占公用经费预算的5%,2015年公用经费预算3860万元,安排培训经费139万元

    /// The two figures right behind a share, of which one bears the name of its base and the other that of its part.
    private func behind(_ claim: Int) -> Neighbours? {
        let fact = figures.fact(claim)
        guard let base = fact.base, let at = fact.words.range(of: Self.makesUp), figures.key(claim).unit == .percent
        else { return nil }
        let behind = figures.behind(claim) { $0.isAmount && $0.isActual && !$0.isChangeOrGrowth }
        guard behind.count >= 2, behind[0] == claim + 1, behind[1] == claim + 2,
            figures.key(behind[0]).isMeasured(like: figures.key(behind[1]))
        else { return nil }
        let subject = String(fact.words[..<at.lowerBound])
        for (whole, part) in [(behind[0], behind[1]), (behind[1], behind[0])]
        where isCalled(figures.fact(whole), base) && isCalled(figures.fact(part), subject) {
            let found = NearbyRatio.ratio(fact, figures.fact(part), of: figures.fact(whole))
            return found.exact <= 100 ? found : nil
        }
        return nil
    }
    private static let makesUp = "占"

    /// 公用经费预算 of 公用经费预算总额, 培训经费 of 教师培训经费: one name holds the other.
    private func isCalled(_ fact: Fact, _ name: String) -> Bool {
        let own = fact.words
        return own.unicodeScalars.count >= 3 && name.unicodeScalars.count >= 3
            && (name.contains(own) || own.contains(name))
    }

    // MARK: - 城区比乡村高4.1个百分点,分别为92.7%和89.6%

    /// Two rates told behind the points by which they differ, and no others.
    private func apart(_ claim: Int) -> Neighbours? {
        guard figures.key(claim).unit == .percentPoint,
            figures.evidence.passage(before: claim, atMost: 8).ends(with: words.more)
        else { return nil }
        let rates = figures.behind(claim) { $0.unit == .percent && $0.isActual }
        guard rates.count == 2, rates == [claim + 1, claim + 2],
            figures.evidence.passage(between: claim, and: rates[0]).holds(figures.words.changes.respectively)
        else { return nil }
        let found = NearbyDifference.difference(figures.fact(claim), figures.fact(rates[0]), figures.fact(rates[1]))
        return found.exact.magnitude == figures.fact(claim).value?.magnitude ? nil : found
    }
}
