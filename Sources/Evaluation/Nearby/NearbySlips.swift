import Exact
import Lexicon
import Records

/// Claims that nothing nearby gives, but for a digit: 整改完成率99.81% of 1274 and 1316, which make 96.81%; 27,893.16万元 whose
/// parts come to 21,893.16.
///
/// No word says that the one follows from the others, so that many digits have to: see `DigitSlip`.
struct NearbySlips {
    let figures: NearbyFigures
    let ratio: NearbyRatio

    /// Digits of an amount, of a rate, and of a rate that bears its part's name.
    private static let (amountDigits, rateDigits, namedDigits) = (5, 4, 3)
    /// How many figures before a claim are tried with each other.
    private static let most = 4

    /// - Parameter open: claims that no check explains.
    func questions(of open: some Sequence<Int>) -> [Neighbours] {
        open.compactMap { claim in
            let key = figures.key(claim)
            guard key.isActual, !key.isChangeOrGrowth, key.sentence >= 0 else { return nil }
            if key.unit == .percent { return rate(claim) }
            return key.isAmount ? sum(claim, key) ?? difference(claim, key) : nil
        }
    }

    private func isSlip(_ found: Neighbours, _ digits: Int) -> Bool {
        guard let value = found.claim.value else { return false }
        return DigitSlip.lies(
            between: value / found.claim.mention.scale, and: found.exact / found.claim.mention.scale,
            ulp: found.claim.mention.ulp / found.claim.mention.scale, fewest: digits)
    }

    // MARK: - Rates

    /// Of two of the last figures before it in its sentence.
    private func rate(_ claim: Int) -> Neighbours? {
        guard ratio.isRate(claim, figures.key(claim)) else { return nil }
        let near = inSentence(claim) { $0.isAmount }
        for (i, part) in near.enumerated() {
            for whole in near[(i + 1)...] where figures.key(whole).isMeasured(like: figures.key(part)) {
                let (part, whole) = (figures.fact(part), figures.fact(whole))
                guard let p = part.value, let w = whole.value, p > 0, p < w else { continue }
                let found = NearbyRatio.ratio(figures.fact(claim), part, of: whole)
                let isNamed = i == 0 && isBeside(part.id, claim) && ratio.isNamed(found.claim, for: [part])
                if isSlip(found, isNamed ? Self.namedDigits : Self.rateDigits) { return found }
            }
        }
        return nil
    }

    /// 整改1274个,整改完成率99.81%
    private func isBeside(_ part: Int, _ claim: Int) -> Bool {
        figures.evidence.passage(between: part, and: claim).count <= Self.reach
    }
    private static let reach = 12

    // MARK: - Amounts

    /// Of the figures behind it in its sentence, or of the last ones before it.
    private func sum(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let behind = figures.following(claim).lazy.filter { isPart($0, of: key) }.prefix(Self.most)
        let before = figures.preceding(claim).lazy.filter { isPart($0, of: key) }.prefix(Self.most)
        return runs(Array(behind)).lazy.map { NearbySum.sum(figures.fact(claim), $0) }.first {
            isSlip($0, Self.amountDigits)
        }
            ?? runs(Array(before)).lazy.map { NearbySum.sum(figures.fact(claim), $0) }.first {
                isSlip($0, Self.amountDigits)
            }
    }

    /// The first two, three … of them.
    private func runs(_ parts: [Int]) -> [[Fact]] {
        (2..<max(2, parts.count + 1)).map { parts.prefix($0).map(figures.fact) }
    }

    private func isPart(_ figure: Int, of whole: FactKey) -> Bool {
        let key = figures.key(figure)
        return key.sentence == whole.sentence && key.isMeasured(like: whole) && key.isActual && !key.isChangeOrGrowth
    }

    private func difference(_ claim: Int, _ key: FactKey) -> Neighbours? {
        let near = inSentence(claim) { $0.isMeasured(like: key) }
        for (i, first) in near.enumerated() {
            for second in near[(i + 1)...] {
                let found = NearbyDifference.difference(figures.fact(claim), figures.fact(first), figures.fact(second))
                if isSlip(found, Self.amountDigits) { return found }
            }
        }
        return nil
    }

    /// Those of its sentence before a claim, nearest first.
    private func inSentence(_ claim: Int, where isFit: (FactKey) -> Bool) -> [Int] {
        let sentence = figures.key(claim).sentence
        return Array(
            figures.before(claim) {
                $0.sentence == sentence && $0.isActual && !$0.isChangeOrGrowth && isFit($0)
            }.prefix(Self.most))
    }
}
