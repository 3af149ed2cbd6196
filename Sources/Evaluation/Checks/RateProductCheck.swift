import Exact
import Lexicon
import Records
import Source

/// 每生每年300元给予奖补,全年补助5012人、150.36万元: what each gets, times how many, is what all get.
///
/// Asks only where the sentence has one price, one count of what it is paid for and, right behind them, one sum, and does
/// not say that the price is paid several times.
struct RateProductCheck: Check {
    let words: ProductWords
    let bound: BoundWords
    /// The words of all rates: most figures have none of them before them.
    private let anyRate: WordSet

    init(words: ProductWords, bound: BoundWords) {
        self.words = words
        self.bound = bound
        anyRate = WordSet(words.rates.flatMap(\.each.words))
    }

    /// Between the later of price and count and the sum, at most; and before a price for the word that says it is one.
    private static let gap = 14
    private static let reach = 10

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            ($0.kind == .money || $0.kind == .count) && $0.isActual && $0.hasValue && $0.sentence >= 0
                && $0.comparator == .eq && !$0.isChangeOrGrowth && !$0.isInTable
        }.compactMap {
            $0.mention.kind == .money
                ? stages($0, evidence) ?? product($0, evidence) ?? paid($0, evidence) : things($0, evidence)
        }
    }

    private func product(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        let before = evidence.facts(before: claim) { $0.hasValue && $0.kind != .percent }
        guard before.contains(where: { $0.mention.kind == .money }),
            before.contains(where: { $0.mention.kind == .count })
        else { return nil }
        let prices = before.filter {
            $0.mention.kind == .money && ($0.value ?? 0) * 2 < claim.value ?? 0 && rate(of: $0, evidence) != nil
        }
        guard !isPriced(claim, evidence), prices.count == 1, let price = prices.first,
            let rate = rate(of: price, evidence), price.role != .previous, price.mention.comparator == .eq
        else { return nil }
        let counts = before.filter {
            $0.mention.kind == .count && rate.units.contains($0.mention.unit) && $0.mention.comparator == .eq
        }
        guard counts.count == 1, let count = counts.first, let last = before.last,
            last.id == price.id || last.id == count.id, price.value ?? 0 < claim.value ?? 0
        else { return nil }
        let between = evidence.passage(between: last.id, and: claim.id)
        guard between.count <= Self.gap, !between.holds(words.others) else { return nil }
        let found = Self.product(claim, [(price, count)])
        return found.grade.passes || isAsked(found, price, evidence) ? found.finding : nil
    }

    /// 在园幼儿13420人,…按每生每年600元标准,应拨公用经费835.2万元: price and count further before it. It only asks.
    private func paid(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        guard let value = claim.value, evidence.item(before: claim.id, atMost: Self.gap).ends(with: words.paid),
            !isPriced(claim, evidence)
        else { return nil }
        let start = claim.mention.range.lowerBound
        let near = evidence.facts(at: evidence.indices(inParagraphBefore: claim.id)).filter {
            start - $0.mention.range.upperBound <= Self.farthest && $0.mention.comparator == .eq && $0.role != .previous
                && $0.value != nil && $0.table == nil
        }
        let prices = near.filter { isPaid(by: $0, value, evidence) }
        guard let price = prices.last, prices.allSatisfy({ $0.value == price.value }),
            let rate = rate(of: price, evidence)
        else { return nil }
        let counts = near.filter { $0.mention.kind == .count && rate.units.contains($0.mention.unit) }
        guard let count = counts.last else { return nil }
        let found = Self.product(claim, [(price, count)])
        let isOther = counts.contains { Self.product(claim, [(price, $0)]).grade.passes }
        guard !isOther, isAsked(found, price, evidence),
            found.exact * 2 < value * 3, value * 2 < found.exact * 3
        else { return nil }
        return found.finding.asked(.severalCandidates)
    }
    /// In scalars.
    private static let farthest = 90

    /// 按每生每年600元, much less than what was paid in all.
    private func isPaid(by price: Fact, _ total: Rational, _ evidence: Evidence) -> Bool {
        price.mention.kind == .money && (price.value ?? total) * 10 <= total && rate(of: price, evidence) != nil
            && evidence.lead(before: price.id, atMost: Self.gap).holds(words.paidBy)
    }

    /// 35所学校,每校配备保安3名,共配备105名: as many for each, right before the count of them all; asks where a digit explains it.
    private func things(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        let own = evidence.keys[claim.id]
        guard claim.id >= 2,
            (claim.id - 2..<claim.id).allSatisfy({ i in
                let key = evidence.keys[i]
                return key.kind == .count && key.sentence == own.sentence
            }), !isPriced(claim, evidence)
        else { return nil }
        let before = [evidence.facts[claim.id - 2], evidence.facts[claim.id - 1]]
        guard before.allSatisfy({ $0.sentence == claim.sentence && $0.mention.kind == .count && isPlain($0) }),
            let each = before.first(where: { $0.isMeasured(like: claim) && noun(of: $0, evidence) != nil }),
            let noun = noun(of: each, evidence), let heads = before.first(where: { $0.id != each.id }),
            heads.words.unicodeScalars.contains(noun)
                || heads.mention.unit != Self.piece && counts(heads, each, evidence)
        else { return nil }
        let found = Self.product(claim, [(each, heads)])
        let figures = BoundFigures(claim: claim, inputs: [each, heads], evidence: evidence, words: bound)
        return found.grade.passes || figures.isMisprint(fewest: 2) { $0[0] * $0[1] } ? found.finding : nil
    }
    private static let piece = "个"

    private func isPlain(_ fact: Fact) -> Bool {
        fact.role == .actual && fact.value != nil && fact.mention.comparator == .eq && !fact.isChangeOrGrowth
    }

    private func counts(_ heads: Fact, _ each: Fact, _ evidence: Evidence) -> Bool {
        rate(of: each, evidence)?.units.contains(heads.mention.unit) == true
    }

    /// 班 of 每班
    private func noun(of each: Fact, _ evidence: Evidence) -> Unicode.Scalar? {
        let before = evidence.item(before: each.id, atMost: Self.reach)
        return rate(of: each, evidence).flatMap { before.word(of: $0.each) }?.unicodeScalars.last
    }

    /// The price is paid once, and the sum is about what it comes to.
    private func isAsked(_ found: Neighbours, _ price: Fact, _ evidence: Evidence) -> Bool {
        guard let value = found.claim.value, !found.exact.isUndefined,
            !evidence.passage(before: price.id, atMost: Self.reach).holds(words.repeated),
            !evidence.passage(after: price.id, atMost: 4).holds(words.repeated)
        else { return false }
        // 标准为10000元/生: a standard, beside which more may be granted.
        if price.mention.unit.contains("/") {
            let inputs = [price] + found.inputs.filter { $0.id != price.id }
            return BoundFigures(claim: found.claim, inputs: inputs, evidence: evidence, words: bound)
                .isMisprint { $0[0] * $0[1] }
        }
        return found.exact < value * 2 && value < found.exact * 2
    }

    /// The kind of price that the words before a sum of money make it; nil for none.
    private func rate(of fact: Fact, _ evidence: Evidence) -> ProductWords.Rate? {
        // 6000元/生
        if let unit = fact.mention.unit.split(separator: "/").dropFirst().first {
            return words.rates.first { $0.units.contains(String(unit)) }
        }
        let before = evidence.item(before: fact.id, atMost: Self.reach)
        let name = evidence.words(of: fact.id)
        guard anyRate.occurs(in: name) || before.holds(anyRate) else { return nil }
        return words.rates.last { $0.each.occurs(in: name) || before.holds($0.each) }
    }

    /// Whether the words before a sum make it a price; its name may be the one before it, carried on.
    private func isPriced(_ claim: Fact, _ evidence: Evidence) -> Bool {
        let before = evidence.item(before: claim.id, atMost: Self.reach)
        return before.holds(anyRate)
    }

    /// 小学600元/年,初中800元/年,…按小学18752名、初中9664名计算,全年拨付1898.24万元
    private func stages(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        let before = evidence.facts(before: claim) { $0.hasValue && $0.comparator == .eq && $0.kind != .percent }
        let heads = before.suffix(2)
        guard heads.count == 2, let first = heads.first, let second = heads.last,
            heads.allSatisfy({ $0.mention.kind == .count && $0.stage != nil }), first.stage != second.stage,
            first.mention.unit == second.mention.unit,
            evidence.passage(between: second.id, and: claim.id).holds(words.reckoned)
        else { return nil }
        let pairs = [first, second].compactMap { head -> (Fact, Fact)? in
            let prices = evidence.facts(inParagraphOf: claim).filter {
                $0.mention.kind == .money && $0.stage == head.stage && $0.id < claim.id && $0.role == .actual
                    && $0.value ?? .undefined < claim.value ?? .undefined
            }
            return prices.count == 1 ? (prices[0], head) : nil
        }
        return pairs.count == 2 ? Self.product(claim, pairs).finding : nil
    }

    private static func product(_ claim: Fact, _ pairs: [(price: Fact, count: Fact)]) -> Neighbours {
        let inputs = pairs.flatMap { [$0.price, $0.count] }
        return Neighbours(
            rule: "product.rate", kind: "formula", claim: claim, inputs: inputs,
            exact: pairs.reduce(Rational(0)) {
                $0 + ($1.price.value ?? .undefined) * ($1.count.value ?? .undefined)
            },
            wide: pairs.reduce(Interval(exactly: 0)) { $0 + $1.price.mention.interval * $1.count.mention.interval },
            expression: pairs.map { Fact.written([$0.price, $0.count]).joined(separator: " × ") }.joined(
                separator: " + "),
            formula: pairs.indices.map { "x\(2 * $0 + 1) × x\(2 * $0 + 2)" }.joined(separator: " + "), mayRound: true)
    }
}
