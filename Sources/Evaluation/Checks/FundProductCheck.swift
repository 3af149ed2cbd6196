import Exact
import Lexicon
import Records

/// 公办园在园586人。…公办园生均公用经费每年600元,全年拨付35.16万元: what each gets, times those whom the report counts by that name.
///
/// Asks only where one count bears the name, and comes close.
struct FundProductCheck: Check {
    let words: PerHeadWords
    /// One in so many.
    private static let near: Rational = 10

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .money && $0.isActual && $0.hasValue && $0.sentence >= 0 && $0.comparator == .eq
                && !$0.isChangeOrGrowth
        }.compactMap { finding($0, evidence) }
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        guard claim.id > 0, case let price = evidence.facts[claim.id - 1], price.sentence == claim.sentence,
            price.mention.kind == .money, price.mention.scale == 1, price.role != .previous,
            words.eachWords.occurs(in: price.words.scalarValues),
            !words.eachWords.occurs(in: claim.words.scalarValues),
            evidence.passage(between: price.id, and: claim.id).holds(words.yearTotals),
            let kind = words.kinds.first(where: { price.words.contains($0) || price.stage == $0 })
        else { return nil }
        let heads = evidence.facts(in: claim.mention.report).filter { isHead($0, of: kind, evidence) }
        let tried = heads.map { product(claim, price, $0) }
        if let agreeing = tried.first(where: \.grade.passes) { return agreeing.finding }
        guard Set(heads.map { $0.value ?? 0 }).count == 1, let only = tried.first, let value = claim.value,
            (only.exact - value).magnitude * Self.near <= value
        else { return nil }
        return only.finding
    }

    /// Pupils of that kind.
    private func isHead(_ fact: Fact, of kind: String, _ evidence: Evidence) -> Bool {
        let key = evidence.keys[fact.id]
        guard key.isActual, key.kind == .count, key.measure == .person, key.comparator == .eq, key.hasValue,
            !key.isChangeOrGrowth, !key.isInTable, fact.words.contains(kind) || fact.stage == kind
        else { return false }
        let id = fact.indicator.id ?? ""
        return id.hasPrefix("edu.pupils") && id != "edu.pupils_female" && id != "edu.pupils_male"
            || words.fundHeads.contains { fact.words.hasSuffix($0) }
    }

    private func product(_ claim: Fact, _ price: Fact, _ heads: Fact) -> Neighbours {
        Neighbours(
            rule: "product.funds", kind: "formula", claim: claim, inputs: [price, heads],
            exact: (price.value ?? .undefined) * (heads.value ?? .undefined),
            wide: price.mention.interval * heads.mention.interval,
            expression: Fact.written([price, heads]).joined(separator: " × "), formula: "x1 × x2",
            doubt: .countedDifferently)
    }
}
