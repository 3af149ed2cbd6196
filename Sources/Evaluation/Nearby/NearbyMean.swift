import Exact
import Lexicon
import Records

/// 公务接待费7.11万元,…548人次,人均129.74元; 总产量15.9万吨,亩产432公斤: what comes to each.
struct NearbyMean: NearbyForm {
    private let figures: NearbyFigures
    private let isMean: NameMemo<Bool>
    private let isNorm: NameMemo<Bool>
    /// Units of weight in kilograms.
    private let weights: NameMemo<Rational?>

    private static let weights: WordTable<Rational> = ["吨": 1000, "公斤": 1, "千克": 1, "斤": Rational(1) / 2]

    init(_ figures: NearbyFigures) {
        self.figures = figures
        isMean = NameMemo(figures.evidence.names, make: figures.words.nearby.means.occurs)
        isNorm = NameMemo(figures.evidence.names, make: figures.words.nearby.norms.occurs)
        weights = NameMemo(figures.evidence.names) { Self.weights[$0] }
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard !key.isChangeOrGrowth, key.kind == .money || key.kind == .area || weights[key.unit] != nil,
            isMean(claim, key)
        else {
            return nil
        }
        let near = figures.before(claim) { !$0.isChangeOrGrowth && $0.kind != .percent && $0.role != .standard }
        let heads = near.filter { isHeads(figures.key($0)) }
        for total in near {
            guard let factor = factor(from: figures.key(total), to: key) else { continue }
            for head in heads where head != total && isNear(claim, total, head, factor) {
                let isBeside = near.prefix(2).contains(total) && near.prefix(2).contains(head)
                if let mean = mean(claim, total, head, factor), mean.isTelling(isBeside: isBeside),
                    !isNorm[key.words] || isOfSentence(claim, total, head)
                {
                    return mean
                }
            }
        }
        return nil
    }

    /// By its own words and those right before it.
    private func isMean(_ claim: Int, _ key: FactKey) -> Bool {
        let before = figures.evidence.passage(before: claim, atMost: 6)
        let words = figures.words.nearby
        return (isMean[key.words] || before.holds(words.means)) && !before.holds(words.norms)
    }

    /// 人均补助标准89元 is laid down; what the two figures told right before it give was worked out.
    private func isOfSentence(_ claim: Int, _ total: Int, _ heads: Int) -> Bool {
        let own = figures.key(claim).sentence
        return own >= 0 && figures.key(total).sentence == own && figures.key(heads).sentence == own
    }

    private func isHeads(_ key: FactKey) -> Bool {
        key.kind == .count && weights[key.unit] == nil || key.kind == .area
    }

    private func isNear(_ claim: Int, _ total: Int, _ heads: Int, _ factor: Rational) -> Bool {
        figures.isNear(claim, figures.key(total).size / figures.key(heads).size * factor.size)
    }

    private func mean(_ claim: Int, _ total: Int, _ heads: Int, _ factor: Rational) -> Neighbours? {
        let (claim, total, heads) = (figures.fact(claim), figures.fact(total), figures.fact(heads))
        guard let t = total.value, let n = heads.value, n > 0, t > claim.value ?? .undefined else { return nil }
        return Neighbours.mean(claim, total, by: heads, times: factor)
    }

    private func factor(from total: FactKey, to claim: FactKey) -> Rational? {
        if total.kind == .money || total.kind == .area { return claim.kind == total.kind ? 1 : nil }
        guard let from = weights[total.unit], let to = weights[claim.unit] else { return nil }
        return from / to
    }
}
