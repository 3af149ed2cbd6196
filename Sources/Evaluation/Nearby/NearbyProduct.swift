import Exact
import Records

/// 人均补助标准84元,常住人口41.36万人,应安排资金3474.24万元: what is granted for each head, times the heads.
struct NearbyProduct: NearbyForm {
    let figures: NearbyFigures
    /// Words before a sum for each: 每人, 人均.
    let each: [String]

    private static let reach = 400
    private static let units = ["人", "名", "户", "亩", "份", "头", "所", "个", "公里"]

    func explanation(of claim: Fact) -> Neighbours? {
        guard claim.mention.kind == .money, !claim.isChangeOrGrowth, let value = claim.value else { return nil }
        let near = figures.before(claim, reach: Self.reach) { !$0.isChangeOrGrowth && $0.mention.kind != .percent }
        let counts = near.filter {
            $0.mention.kind == .count && Self.units.contains($0.mention.unit) || $0.mention.kind == .area
        }
        if counts.isEmpty { return nil }
        let prices = near.filter { $0.mention.kind == .money && ($0.value ?? value) < value && isPrice($0) }
        return prices.lazy.flatMap { price in counts.lazy.map { product(claim, price, $0) } }.first {
            $0.isTelling(isBeside: false)
        }
    }

    private func isPrice(_ fact: Fact) -> Bool {
        let words = fact.words + figures.evidence.words(before: fact, atMost: 6)
        return Self.prices.contains { words.contains($0) } || each.contains { words.contains($0) }
    }
    private static let prices = ["标准", "单价", "每个", "每户", "每亩", "每村", "每套", "每公里", "户均", "亩均"]

    private func product(_ claim: Fact, _ price: Fact, _ count: Fact) -> Neighbours {
        let written = Fact.written([price, count])
        return Neighbours(
            rule: "nearby.product", kind: "formula", claim: claim, inputs: [price, count],
            exact: (price.value ?? .undefined) * (count.value ?? .undefined),
            wide: price.mention.interval * count.mention.interval, expression: "\(written[0]) × \(written[1])",
            formula: "x1 × x2")
    }
}

/// 公务接待费7.11万元,…548人次,人均129.74元; 总产量15.9万吨,亩产432公斤: what comes to each.
struct NearbyMean: NearbyForm {
    let figures: NearbyFigures

    private static let words = ["人均", "户均", "村均", "亩产", "亩均", "每亩", "每人", "每户", "次均", "平均每", "每平方米", "每公里", "每个"]
    private static let norms = ["标准", "定额", "补助"]
    /// Units of weight in kilograms.
    private static let weights: [String: Rational] = ["吨": 1000, "公斤": 1, "千克": 1, "斤": Rational(1) / 2]

    func explanation(of claim: Fact) -> Neighbours? {
        let name = claim.words + figures.evidence.words(before: claim, atMost: 6)
        guard Self.words.contains(where: { name.contains($0) }), !Self.norms.contains(where: { name.contains($0) }),
            !claim.isChangeOrGrowth
        else { return nil }
        let near = figures.before(claim) {
            !$0.isChangeOrGrowth && $0.mention.kind != .percent && $0.role != .standard
        }
        let heads = near.filter {
            $0.mention.kind == .count && Self.weights[$0.mention.unit] == nil || $0.mention.kind == .area
        }
        let beside = Set(near.prefix(2).map(\.id))
        for total in near {
            for head in heads {
                let isBeside = beside.contains(total.id) && beside.contains(head.id)
                if let mean = mean(claim, total, head), mean.isTelling(isBeside: isBeside) { return mean }
            }
        }
        return nil
    }

    private func mean(_ claim: Fact, _ total: Fact, _ heads: Fact) -> Neighbours? {
        guard total.id != heads.id, let factor = factor(from: total, to: claim), let t = total.value,
            let n = heads.value, n > 0, t > claim.value ?? .undefined
        else { return nil }
        let written = Fact.written([total, heads])
        let times = factor == 1 ? "" : " × \(factor.decimal)"
        return Neighbours(
            rule: "nearby.mean", kind: "ratio", claim: claim, inputs: [total, heads], exact: t / n * factor,
            wide: total.mention.interval / heads.mention.interval * Interval(exactly: factor),
            expression: "\(written[0]) ÷ \(written[1])\(times)", formula: "x1 ÷ x2\(times)")
    }

    private func factor(from total: Fact, to claim: Fact) -> Rational? {
        if total.mention.kind == .money { return claim.mention.kind == .money ? 1 : nil }
        guard let from = Self.weights[total.mention.unit], let to = Self.weights[claim.mention.unit] else { return nil }
        return from / to
    }
}
