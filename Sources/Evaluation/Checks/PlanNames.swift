import Records

/// How far the figures of a plan bear one name; each pair of names is compared once.
final class PlanNames {
    private let evidence: Evidence
    private let cores: NameMemo<NameMatch.Core>
    private var compared: [Pair: Shares] = [:]

    private struct Pair: Hashable {
        let one: NameID
        let other: NameID
    }
    /// How much of one name is in the other, and of the other in the one, in hundredths.
    private typealias Shares = (of: Int, back: Int)

    init(_ evidence: Evidence) {
        self.evidence = evidence
        cores = NameMemo(evidence.names) { NameMatch.core($0) }
    }

    /// Whether two figures count alike and one's name is in the other's, but for trifles.
    func areAlike(_ a: Fact, _ b: Fact) -> Bool {
        guard evidence.keys[a.id].isMeasured(like: evidence.keys[b.id]),
            a.stage == b.stage || a.stage == nil || b.stage == nil
        else { return false }
        let shares = shares(a, b)
        return max(shares.of, shares.back) >= 88
    }

    func likeness(_ a: Fact, _ b: Fact) -> Int {
        let shares = shares(a, b)
        return shares.of + shares.back
    }

    private func shares(_ a: Fact, _ b: Fact) -> Shares {
        let pair = Pair(one: evidence.keys[a.id].words, other: evidence.keys[b.id].words)
        if let known = compared[pair] { return known }
        let (one, other) = (cores[pair.one], cores[pair.other])
        let found = (of: NameMatch.contained(one, in: other), back: NameMatch.contained(other, in: one))
        compared[pair] = found
        return found
    }
}
