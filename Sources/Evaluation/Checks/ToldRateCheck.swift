import Exact
import Lexicon
import Records
import Source

/// `适龄残疾儿童少年187人,已安置入学174人。其中特殊教育学校就读92人、…。入学率为95.05%`: a rate whose whole and part the paragraph tells right before,
/// with nothing else between them and the rate than what divides the part.
struct ToldRateCheck: Check {
    let words: CheckWords

    /// From the whole to the rate, in scalars, and how many parts of the part may stand between.
    private static let (reach, most) = (220, 6)
    /// Of a figure in which one that is wrong says something: of 212 and 226 some digit always gives a rate of one decimal.
    private static let digits = 4

    func findings(in evidence: Evidence) -> [Finding] {
        let rates = evidence.facts {
            $0.kind == .percent && $0.unit == .percent && $0.isActual && $0.comparator == .eq && !$0.isInTable
                && $0.rule != .share && $0.paragraph >= 0 && !$0.isChangeOrGrowth
                && $0.traits.isSuperset(of: [.hasValue, .isCertain])
        }
        return rates.compactMap { finding($0, evidence) }
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        guard claim.base == nil, let stem = stem(of: claim), let told = told(claim, stem, evidence) else { return nil }
        let ratio = ShareRatio(part: told.part, whole: told.whole, claim: claim).finding
        if ratio.grade.passes { return ratio }
        let bound = BoundFigures(
            claim: claim, inputs: [told.part, told.whole], evidence: evidence, words: words.bound)
        let exact = (told.part.value ?? .undefined) / (told.whole.value ?? .undefined) * 100
        let isSlip =
            told.isBound && bound.isMisprint(fewest: Self.digits, ShareClaim.share)
            || DigitSlip.keepsDecimals(
                printed: claim.value ?? .undefined, right: exact, ulp: claim.mention.ulp)
        return isSlip ? ratio : ratio.asked(.severalCandidates)
    }

    /// 入学 of 入学率
    private func stem(of claim: Fact) -> [UInt32]? {
        guard let suffix = words.shares.stems.first(where: claim.words.hasSuffix) else { return nil }
        let stem = claim.words.unicodeScalars.dropLast(suffix.unicodeScalars.count)
        return stem.count >= 2 ? stem.map(\.value) : nil
    }

    /// The part and the whole: the two amounts that the paragraph tells before the rate, when what divides the part is left out.
    private func told(
        _ claim: Fact, _ stem: [UInt32], _ evidence: Evidence
    ) -> (part: Fact, whole: Fact, isBound: Bool)? {
        let before = evidence.facts(inParagraphOf: claim).filter {
            $0.mention.range.upperBound <= claim.mention.range.lowerBound
        }.suffix(Self.most + 2)
        for i in before.indices.dropLast().reversed() {
            let (whole, part, parts) = (before[i], before[i + 1], before[(i + 2)...])
            guard isWhole(whole, of: part, claim), bears(part, of: whole, stem, evidence) else { continue }
            let divides = parts.isEmpty || parts.allSatisfy { isLike($0, part) } && Array(parts).sum == part.value
            let all = BoundFigures(
                claim: claim, inputs: [whole, part] + parts, evidence: evidence, words: words.bound)
            let isNear = claim.mention.range.upperBound - whole.mention.range.lowerBound <= Self.reach
            return divides && isNear && all.areCertain ? (part, whole, all.areBoundInParagraph) : nil
        }
        return nil
    }

    private func isLike(_ a: Fact, _ b: Fact) -> Bool {
        a.mention.kind == .count && b.mention.kind == .count && PartSumCheck.countsAlike(a.mention.unit, b.mention.unit)
    }

    private func isWhole(_ whole: Fact, of part: Fact, _ claim: Fact) -> Bool {
        guard isLike(whole, part), let all = whole.value, let some = part.value, some <= all,
            words.shares.wholes.occurs(in: whole.words)
        else { return false }
        return [part, claim].allSatisfy {
            ($0.stage == nil || whole.stage == nil || $0.stage == whole.stage)
                && ($0.period == nil || whole.period == nil || $0.period == whole.period)
        }
    }

    /// 已安置|入学|174人, and of the children of an age also 安置174人.
    private func bears(_ part: Fact, of whole: Fact, _ stem: [UInt32], _ evidence: Evidence) -> Bool {
        let name = part.words.scalarValues + evidence.lead(before: part.id, atMost: 8).slice
        if stem.suffix(2).allSatisfy(name.contains) { return true }
        return words.shares.ofAge.occurs(in: whole.words) && words.shares.placed.occurs(in: name)
            && words.shares.ofChildren.ends(in: stem, at: stem.count, after: 0)
    }
}
