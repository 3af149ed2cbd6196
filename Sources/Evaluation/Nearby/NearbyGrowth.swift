import Exact
import Records

/// 收、支总计各增加182.63万元,增长6.02%: growth whose base is last year's figure, printed or to be had from the change.
struct NearbyGrowth: NearbyForm {
    let figures: NearbyFigures

    private static let reach = 400

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.unit == .percent, key.isSomeChange else { return nil }
        let near = figures.before(claim, reach: Self.reach) { $0.isAmount && $0.role != .standard }
        func isOfSentence(_ figure: Int) -> Bool { figures.key(figure).sentence == key.sentence }
        let amounts = near.filter { !figures.key($0).isSomeChange }
        if let change = near.first(where: { figures.key($0).isSomeChange && isOfSentence($0) }) {
            for now in actual(amounts, like: change) {
                if let growth = growth(claim, change: change, now: now), growth.isTelling(isBeside: true) {
                    return growth
                }
            }
        }
        guard let before = amounts.first(where: { figures.key($0).role == .previous && isOfSentence($0) }) else {
            return ofSeries(claim, amounts)
        }
        return actual(amounts, like: before).lazy.compactMap { growth(claim, from: before, to: $0) }.first {
            $0.isTelling(isBeside: false)
        }
    }

    /// 2012年5.86亿元、2013年6.47亿元、2014年7.02亿元,三年累计19.35亿元;2013年、2014年分别增长10.41%和8.50%: of two that stand side by side.
    private func ofSeries(_ claim: Int, _ amounts: [Int]) -> Neighbours? {
        let near = amounts.filter {
            figures.key($0).isActual && figures.key($0).paragraph == figures.key(claim).paragraph
        }
        return zip(near, near.dropFirst()).lazy.filter { [figures] now, before in
            before + 1 == now && figures.key(now).isMeasured(like: figures.key(before)) && figures.key(before).size > 0
        }.compactMap { growth(claim, from: $1, to: $0) }.first { $0.isTelling(isBeside: false) }
    }

    private func actual(_ amounts: [Int], like other: Int) -> [Int] {
        amounts.filter { figures.key($0).isActual && figures.key($0).isMeasured(like: figures.key(other)) }
    }

    private func growth(_ claim: Int, change: Int, now: Int) -> Neighbours? {
        let (x, y) = (figures.key(change).size, figures.key(now).size)
        guard figures.isNear(claim, x / (y - x) * 100) else { return nil }
        let (claim, change, now) = (figures.fact(claim), figures.fact(change), figures.fact(now))
        guard let c = change.value, let n = now.value, n - c > 0 else { return nil }
        return Neighbours(
            rule: "nearby.growth", kind: "growth", claim: claim, inputs: [change, now], exact: c / (n - c) * 100,
            wide: change.mention.interval / (now.mention.interval - change.mention.interval) * Interval(exactly: 100),
            expression: Self.written(change, now), formula: "x1 ÷ (x2 − x1) × 100", doubt: .baseAdjusted)
    }

    private static func written(_ change: Fact, _ now: Fact) -> String {
        let written = Fact.written([change, now])
        let size = written[0].hasPrefix("-") ? String(written[0].dropFirst()) : written[0]
        return change.value?.isNegative == true
            ? "−\(size) ÷ (\(written[1]) + \(size)) × 100" : "\(size) ÷ (\(written[1]) − \(size)) × 100"
    }

    private func growth(_ claim: Int, from before: Int, to now: Int) -> Neighbours? {
        let (x, y) = (figures.key(before).size, figures.key(now).size)
        guard figures.isNear(claim, (y - x) / x * 100) else { return nil }
        let (claim, before, now) = (figures.fact(claim), figures.fact(before), figures.fact(now))
        guard let b = before.value, let n = now.value, b > 0 else { return nil }
        return Neighbours(
            rule: "nearby.growth", kind: "growth", claim: claim, inputs: [now, before], exact: (n - b) / b * 100,
            wide: (now.mention.interval / before.mention.interval - Interval(exactly: 1)) * Interval(exactly: 100),
            expression: Self.written(from: before, to: now), formula: "(x1 − x2) ÷ x2 × 100", doubt: .baseAdjusted)
    }

    private static func written(from before: Fact, to now: Fact) -> String {
        let written = Fact.written([now, before])
        return "(\(written[0]) − \(written[1])) ÷ \(written[1]) × 100"
    }
}
