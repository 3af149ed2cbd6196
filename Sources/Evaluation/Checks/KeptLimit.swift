import Exact
import Lexicon
import Records

/// 入学率94.03%,达到95%以上的要求: the limit that the clause right behind a figure says is kept.
extension Evidence {
    func limitSaidKept(behind fact: Fact, _ words: LimitWords) -> Fact? {
        guard fact.rule != "coordination",
            let next = facts(inSentenceOf: fact).first(where: {
                $0.mention.range.lowerBound >= fact.mention.range.upperBound
            }), next.role == .standard, next.mention.unit == fact.mention.unit
        else { return nil }
        let lead = passage(between: fact.id, and: next.id)
        // 达到|国家规定的|50%以上
        guard lead.isOne(of: words.keptBefore),
            lead.holds(words.laidDown) || passage(after: next.id, atMost: 10).begins(with: words.askedBehind)
        else { return nil }
        return next
    }
}

extension Limit {
    /// Whether a figure that misses the limit is of its size: far off it a point may be lost (1:1373, 9403%).
    func isOfItsSize(_ fact: Fact, scale: Rational) -> Bool {
        guard let printed = fact.value, fact.mention.unit != "%" || printed <= 100 else { return false }
        let value = printed * scale
        return value * 2 >= self.value && value <= self.value * 2
    }
}
