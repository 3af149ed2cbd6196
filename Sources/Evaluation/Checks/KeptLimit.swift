import Exact
import Lexicon
import Records

/// 入学率94.03%,达到95%以上的要求: the limit that the clause right behind a figure says is kept.
extension Evidence {
    func limitSaidKept(behind fact: Fact, _ words: LimitWords) -> Fact? {
        guard fact.rule != "coordination",
            let next = facts(inSentenceOf: fact).first(where: {
                $0.mention.range.lowerBound >= fact.mention.range.upperBound
            }), next.mention.unit == fact.mention.unit, next.role == .standard || isBound(next)
        else { return nil }
        // 占83.04%,|班额普遍达标|,超过85%的国家要求: a verdict may stand between.
        let lead = passage(between: fact.id, and: next.id)
        guard lead.isOne(of: words.keptBefore) || isVerdictBetween(lead, words) else { return nil }
        // 达到|国家规定的|50%以上
        let behind = passage(after: next.id, atMost: 10)
        guard
            lead.holds(words.laidDown) || behind.begins(with: words.askedBehind)
                || behind.begins(with: words.boundBehind)
        else { return nil }
        return next
    }

    /// 94.24%,达到|95%以上|。: told as it stands, and as a bound.
    private func isBound(_ limit: Fact) -> Bool {
        limit.role == .actual && limit.mention.comparator.isBound && !limit.isChangeOrGrowth
    }

    /// Clauses of which the last leads to a limit, and those before it say no more than that something is met.
    private func isVerdictBetween(_ lead: Passage, _ words: LimitWords) -> Bool {
        guard lead.slice.first.map(Self.isMark) == true, lead.slice.count(where: Self.isMark) == 2 else { return false }
        let verdict = lead.suffix(lead.count - 1).before(first: Self.isMark)
        let last = lead.after(last: Self.isMark)
        return lead.suffix(last.count + 1).isOne(of: words.keptBefore) && verdict.ends(with: words.metEnds)
            && verdict.count <= Self.longestVerdict
    }
    private static var longestVerdict: Int { 12 }
    private static let marksOfVerdicts = ",;。!?:".scalarValues
    private static func isMark(_ c: UInt32) -> Bool { marksOfVerdicts.contains(c) }
}

extension Limit {
    /// Whether a figure that misses the limit is of its size: far off it a point may be lost (1:1373, 9403%).
    func isOfItsSize(_ fact: Fact, scale: Rational) -> Bool {
        guard let printed = fact.value, fact.mention.unit != "%" || printed <= 100 else { return false }
        let value = printed * scale
        return value * 2 >= self.value && value <= self.value * 2
    }
}
