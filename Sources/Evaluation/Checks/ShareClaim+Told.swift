import Exact
import Lexicon
import Records

/// A rate whose whole and part its sentence tells in so many words: 适龄儿童194人,已入学186人,其中…,入学率95.88%.
extension ShareClaim {
    /// - Parameter pool: what counts or measures the same before the rate in its sentence, nearest first.
    func toldRatio(_ pool: [Fact]) -> (part: Fact, whole: Fact)? {
        guard !isShare, claim.base == nil, !isQualified, let stem = stem?.map(\.value) else { return nil }
        if let spent = spending(pool) { return spent }
        if let children = ofChildren(pool, stem) { return children }
        for (i, part) in pool.prefix(Self.mostBetween).enumerated() {
            guard let value = part.value,
                let whole = pool.dropFirst(i + 1).first(where: { $0.value ?? 0 >= value })
            else { return nil }
            if isWhole(whole, of: part), areParts(pool[..<i], of: part), isTold(stem, by: part, of: whole) {
                return (part, whole)
            }
        }
        return nil
    }

    /// 适龄残疾儿童226名。…安置212名:…。残疾儿童少年入学率为95.5%: of all of the age, wherever the paragraph tells them.
    private func ofChildren(_ pool: [Fact], _ stem: [UInt32]) -> (part: Fact, whole: Fact)? {
        guard shares.ofChildren.ends(in: stem, at: stem.count, after: 0) else { return nil }
        let told = pool + earlier.reversed()
        guard let whole = told.first(where: { shares.ofAge.occurs(in: $0.words) }), let all = whole.value else {
            return nil
        }
        let parts = told.filter {
            $0.id > whole.id && $0.value ?? 0 <= all && shares.placed.occurs(in: $0.words)
                && PartSumCheck.countsAlike($0.mention.unit, whole.mention.unit)
        }
        guard let part = parts.first, parts.allSatisfy({ $0.value == part.value }) else { return nil }
        return (part, whole)
    }

    /// So many parts of the part may stand between it and the rate.
    private static let mostBetween = 8

    private var shares: ShareWords { names.words.shares }

    /// In one clause or the next, and of its stage; 适龄儿童 wherever they stand in the sentence.
    private func isWhole(_ whole: Fact, of part: Fact) -> Bool {
        guard part.mention.kind != .money, whole.stage == part.stage || part.stage == nil,
            PartSumCheck.countsAlike(part.mention.unit, whole.mention.unit)
        else { return false }
        if shares.wholes.occurs(in: whole.words) { return true }
        let between = evidence.passage(between: whole.id, and: part.id)
        return whole.id + 1 == part.id && between.count <= Self.farthest
            && !between.slice.contains { $0 == Self.semicolon || $0 == Self.listMark }
    }
    private static let farthest = 40
    private static let semicolon = (";" as Unicode.Scalar).value
    private static let listMark = ("、" as Unicode.Scalar).value

    /// 其中随班就读118人、特殊教育学校就读42人: what stands between the part and the rate divides the part.
    private func areParts(_ between: ArraySlice<Fact>, of part: Fact) -> Bool {
        guard let total = part.value else { return false }
        return between.isEmpty
            || between.allSatisfy { $0.value.map { $0 < total } ?? false } && Array(between).sum <= total
    }

    private func isTold(_ stem: [UInt32], by part: Fact, of whole: Fact) -> Bool {
        let behind = evidence.passage(after: part.id, atMost: Self.behind).before { Self.marks.contains($0) }
        let words = part.words.scalarValues + behind.slice
        let joined = evidence.passage(between: whole.id, and: part.id)
        // 54所学校中有47所加入集团,集团化办学覆盖率
        if joined.ends(with: shares.amongWhole), part.id + 1 == claim.id { return true }
        // 收回|11486份,|回收|率
        if stem.allSatisfy(words.contains) { return true }
        guard shares.parts.occurs(in: words) else { return false }
        let isOfAll = shares.ofAll.ends(in: stem, at: stem.count, after: 0)
        if isOfAll, whole.id + 1 == part.id, part.id + 1 == claim.id { return true }
        return shares.wholes.occurs(in: whole.words)
            && (isOfAll || shares.ofChildren.ends(in: stem, at: stem.count, after: 0)
                || stem.suffix(2).contains(where: words.contains))
    }
    private static let behind = 6
    private static let marks = ",;。:()".scalarValues

    /// 年初预算80万元,…。实际支出71.28万元,执行率89.1%: of the nearest sum before it that could be spent and was no less.
    private func spending(_ pool: [Fact]) -> (part: Fact, whole: Fact)? {
        guard let part = pool.first, part.mention.kind == .money, part.id + 1 == claim.id, let value = part.value,
            spending.spendingRates.ends(claim.words), isSpent(part)
        else { return nil }
        let granted = (pool.dropFirst() + earlier.reversed()).filter { fact in
            guard spending.funds.occurs(in: fact.words), !isSpent(fact), fact.value ?? 0 >= value else { return false }
            if case .part = fact.relation { return false }
            return true
        }
        // Of two sums, either may be meant.
        guard let whole = granted.first, granted.allSatisfy({ $0.value == whole.value }) else { return nil }
        return (part, whole)
    }

    private var spending: NearbyWords { names.words.nearby }

    private func isSpent(_ fact: Fact) -> Bool {
        spending.spent.occurs(in: fact.words) && !spending.unspent.occurs(in: fact.words)
    }
}
