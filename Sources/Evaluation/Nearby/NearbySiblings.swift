import Records

/// 农业用水占69.5%,生活用水占17.1%: where the first is a share of 用水总量, and 农业, 生活用水 are parts that add up to it, the
/// second is such a share, too.
struct NearbySiblings {
    /// What the figures nearby gave.
    let explained: [Neighbours]

    /// The shares that nothing gave, as shares of the whole that one of the same sentence is of.
    func questions(of open: [Fact]) -> [Neighbours] {
        let done = Set(explained.map(\.claim.id))
        return open.filter { $0.rule == "share" && $0.mention.unit == "%" && !done.contains($0.id) }.compactMap {
            share in
            explained.lazy.compactMap { question(share, beside: $0) }.first
        }
    }

    private func question(_ share: Fact, beside sibling: Neighbours) -> Neighbours? {
        guard sibling.kind == "ratio", sibling.claim.sentence != nil, sibling.claim.sentence == share.sentence,
            sibling.claim.rule == "share", let whole = sibling.inputs.last,
            let parts = explained.first(where: { $0.kind == "sum" && $0.claim.id == whole.id })?.inputs,
            let part = parts.first(where: { isNamed(share, for: $0) })
        else { return nil }
        return NearbyRatio.ratio(share, part, of: whole)
    }

    /// The words before 占 are the part's own.
    private func isNamed(_ share: Fact, for part: Fact) -> Bool {
        guard let at = share.words.range(of: "占") else { return false }
        return at.lowerBound > share.words.startIndex && share.words[..<at.lowerBound] == part.words
    }
}
