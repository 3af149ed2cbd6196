import Exact
import Records

/// 收、支总计各增加182.63万元,增长6.02%: growth whose base is last year's figure, printed or to be had from the change.
struct NearbyGrowth: NearbyForm {
    let figures: NearbyFigures

    private static let reach = 400

    func explanation(of claim: Fact) -> Neighbours? {
        guard claim.mention.unit == "%", claim.isChangeOrGrowth || claim.rule == "change" else { return nil }
        let near = figures.before(claim, reach: Self.reach) { $0.isAmount && $0.role != .standard }
        let changes = near.filter { isChange($0) && $0.sentence == claim.sentence }
        let amounts = near.filter { !isChange($0) }
        if let change = changes.first {
            for now in amounts where now.isMeasured(like: change) && now.role == .actual {
                if let growth = growth(claim, change: change, now: now), growth.isTelling(isBeside: true) {
                    return growth
                }
            }
        }
        guard let before = amounts.first(where: { $0.role == .previous && $0.sentence == claim.sentence }) else {
            return nil
        }
        return amounts.lazy.filter { $0.role == .actual && $0.isMeasured(like: before) }.compactMap {
            growth(claim, from: before, to: $0)
        }.first { $0.isTelling(isBeside: false) }
    }

    private func isChange(_ fact: Fact) -> Bool { fact.isChangeOrGrowth || fact.rule == "change" }

    private func growth(_ claim: Fact, change: Fact, now: Fact) -> Neighbours? {
        guard let c = change.value, let n = now.value, n - c > 0 else { return nil }
        let written = Fact.written([change, now])
        let size = written[0].hasPrefix("-") ? String(written[0].dropFirst()) : written[0]
        return Neighbours(
            rule: "nearby.growth", kind: "growth", claim: claim, inputs: [change, now], exact: c / (n - c) * 100,
            wide: change.mention.interval / (now.mention.interval - change.mention.interval) * Interval(exactly: 100),
            expression: c.isNegative
                ? "−\(size) ÷ (\(written[1]) + \(size)) × 100" : "\(size) ÷ (\(written[1]) − \(size)) × 100",
            formula: "x1 ÷ (x2 − x1) × 100", doubt: .baseAdjusted)
    }

    private func growth(_ claim: Fact, from before: Fact, to now: Fact) -> Neighbours? {
        guard let b = before.value, let n = now.value, b > 0 else { return nil }
        let written = Fact.written([now, before])
        return Neighbours(
            rule: "nearby.growth", kind: "growth", claim: claim, inputs: [now, before], exact: (n - b) / b * 100,
            wide: (now.mention.interval / before.mention.interval - Interval(exactly: 1)) * Interval(exactly: 100),
            expression: "(\(written[0]) − \(written[1])) ÷ \(written[1]) × 100", formula: "(x1 − x2) ÷ x2 × 100",
            doubt: .baseAdjusted)
    }
}
