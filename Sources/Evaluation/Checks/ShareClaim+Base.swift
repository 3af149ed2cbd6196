import Exact
import Records

/// A share that names what it is of: 占专任教师总数的22.4%.
extension ShareClaim {
    /// In a report copied into one paragraph the whole that a share speaks of is not further before it than so many
    /// scalars.
    private static let reach = 300

    /// The base by name: in the sentence, the paragraph, then the report.
    func ofNamed(base: NameMatch.Core) -> Finding? {
        let candidates = names.measured(like: numerator).filter { i in
            let key = evidence.keys[i]
            return i != numerator.id && key.isActual && key.hasValue && !key.isChangeOrGrowth && names.matches(base, i)
                && !isPerHead(i) && !isOfOneStage(i)
        }.map { evidence.facts[$0] }.filter(\.mention.interval.isBounded)
        let tried = candidates.sorted { distance($0) < distance($1) }
        if let agreeing = agreeing(tried, candidates) { return agreeing.finding }
        let part = numerator.value ?? 0
        guard let nearest = tried.first(where: { !(($0.value ?? 0) < part) }) else { return nil }
        return doubts(tried, nearest, base).reduce(ratio(numerator, nearest).finding) { $0.asked($1) }
    }

    /// 占义务教育在校生的8.58%: of neither stage alone.
    private func isOfOneStage(_ i: Int) -> Bool {
        evidence.keys[i].stage != .none
            && names.words.shared.compulsory.contains {
                claim.base?.contains($0) == true && !evidence.facts[i].words.contains($0)
            }
    }

    /// 占公用经费的6%: 生均公用经费 is no base of it.
    private func isPerHead(_ i: Int) -> Bool {
        names.words.shared.perHead.contains { evidence.facts[i].words.contains($0) && claim.base?.contains($0) != true }
    }

    private func agreeing(_ tried: [Fact], _ candidates: [Fact]) -> ShareRatio? {
        if let first = tried.lazy.map({ ratio(numerator, $0) }).first(where: \.agrees) { return first }
        // Or the numerator is further off: 骨干教师142名,占…总数22.4% after other counts.
        for other in before.dropFirst() where isLikeNumerator(other) {
            let ratios = candidates.lazy.filter { $0.id != other.id }.map { ratio(other, $0) }
            if let found = ratios.first(where: \.agrees) { return found }
            if ratio(numerator, other).agrees { return ratio(numerator, other) }
        }
        return nil
    }

    /// Accuses only when no other reading is open: one base of that name, in this report, read with certainty.
    private func doubts(_ tried: [Fact], _ nearest: Fact, _ base: NameMatch.Core) -> [Doubt] {
        var doubts = Basis.doubts(of: tried + [numerator, claim])
        let isExact = tried.contains {
            names.isSame(base, $0.id) && $0.rule != "noun-after" && $0.paragraph != nil
                && $0.paragraph == claim.paragraph
                && claim.mention.range.lowerBound - $0.mention.range.lowerBound <= ShareClaim.reach
        }
        if !isExact || !subject.isNumerator(numerator) { doubts.append(.severalCandidates) }
        // 初中214人 of the 2438 teachers of both stages: the whole of the stage may stand elsewhere.
        if numerator.stage != nearest.stage { doubts.append(.severalCandidates) }
        if isQualified || isOfOtherYear(nearest) { doubts.append(.otherTime) }
        return doubts
    }

    /// 2021年3301人 of 2022年在校生41236人
    private func isOfOtherYear(_ whole: Fact) -> Bool {
        guard let a = numerator.period, let b = whole.period else { return false }
        return a.prefix(4) != b.prefix(4)
    }

    private func distance(_ fact: Fact) -> Int {
        let (key, own) = (evidence.keys[fact.id], evidence.keys[claim.id])
        if key.sentence == own.sentence { return 0 }
        if key.paragraph >= 0, key.paragraph == own.paragraph { return 1 }
        return key.block >= 0 && key.block == own.block ? 2 : 3
    }
}
