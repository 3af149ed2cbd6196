import Exact
import Lexicon
import Records
import Source

/// 由2017年的5.20亿元增加到2022年的7.64亿元,年均增长8.0%: the earlier figure, grown as many times at that rate, gives the later one.
///
/// The years may be counted with the first of them; what grew at constant prices agrees with no figures.
struct SteadyGrowthCheck: Check {
    let words: CheckWords

    /// Years over which a growth is told.
    private static let years = 2...10

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.rule == .change && $0.unit == .percent && $0.hasValue && $0.sentence >= 0 && $0.comparator == .eq
        }.compactMap { rate in
            guard rate.id >= 2, isOfThese(rate.id, evidence) else { return nil }
            let (before, now) = (evidence.facts[rate.id - 2], evidence.facts[rate.id - 1])
            guard now.sentence == rate.sentence, before.sentence == rate.sentence, before.isMeasured(like: now),
                let first = before.plainYear, let last = now.plainYear, Self.years.contains(last - first),
                [before, now].allSatisfy({ $0.mention.comparator == .eq && !$0.isChangeOrGrowth && $0.value ?? 0 > 0 })
            else { return nil }
            let years = [last - first, last - first + 1]
            let tried = years.map { grown(now, from: before, by: rate, years: $0) }
            if let agreeing = tried.first(where: \.grade.passes) { return agreeing.finding }
            // The rate may be cut off.
            let cut = Comparison.admissible(rate.mention)
            let isMissed = years.allSatisfy { years in
                let wide = before.mention.interval * Self.factor(cut, years)
                return wide.isBounded && !wide.meets(Comparison.admissible(now.mention, mayRound: true))
            }
            return isMissed && isPlain(now, evidence) ? tried[0].finding : nil
        }
    }

    /// 年均增长, 三年年均增长: behind the figure before it, with no name of its own.
    private func isOfThese(_ rate: Int, _ evidence: Evidence) -> Bool {
        let clause = evidence.passage(between: rate - 1, and: rate).after { Self.stops.contains($0) }
        return clause.count <= Self.reach && clause.holds(words.changes.meanGrowth)
    }
    private static let reach = 8
    private static let stops = ",;、".scalarValues

    private static func factor(_ rate: Interval, _ years: Int) -> Interval {
        let one = Interval(exactly: 1) + rate.scaled(by: Rational(1, 100))
        return (1..<years).reduce(one) { product, _ in product * one }
    }

    private func grown(_ now: Fact, from before: Fact, by rate: Fact, years: Int) -> Neighbours {
        let one = 1 + (rate.value ?? .undefined) / 100
        return Neighbours(
            rule: "growth.steady", kind: "growth", claim: now, inputs: [before, rate],
            exact: (1...years).reduce(before.value ?? .undefined) { product, _ in product * one },
            wide: before.mention.interval * Self.factor(rate.mention.interval, years),
            expression: Fact.written([before, now])[0] + String(repeating: " × (1 + \(rate.printed)%)", count: years),
            formula: "x1" + String(repeating: " × (1 + x2 ÷ 100)", count: years), doubt: .baseAdjusted, mayRound: true)
    }

    /// No figure that grows at constant prices.
    private func isPlain(_ now: Fact, _ evidence: Evidence) -> Bool {
        let prices = words.bound.atConstantPrices
        return !prices.occurs(in: now.words) && !prices.occurs(in: now.indicator.name)
            && evidence.sentenceRange(of: now.id).map { words.bound.reckoned.occurs(in: evidence.scalars, $0) } == false
    }
}
