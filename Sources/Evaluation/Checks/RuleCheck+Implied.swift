import Exact
import Records

extension RuleCheck {
    /// What would make a claim true: the figure that the formula gives, or one of the inputs as the others would have it, under
    /// the names that the report gives them.
    func implied(of claim: Fact, _ inputs: Inputs, _ outcome: RuleOutcome) -> [String] {
        if outcome.grade.passes || outcome.grade == .unverifiable { return [] }
        let own = outcome.recomputed.flatMap { value -> String? in
            guard let low = value.low, let high = value.high else { return nil }
            return claim.implied((low + high) / 2)
        }
        // Of many inputs no one is to be singled out.
        let others = (outcome.implied.count > RuleCheck.mostImplied ? [] : outcome.implied).map { implied in
            let facts = inputs.names.firstIndex(of: implied.name).map { inputs.facts[$0] } ?? []
            guard facts.count == 1, let fact = facts.first, !(fact.mention.scale == 1),
                let low = implied.interval.low, let high = implied.interval.high
            else { return "\(facts.count == 1 ? facts[0].displayName : implied.name) = \(implied.text)" }
            return "\(fact.displayName) = \(fact.rewritten((low + high) / 2))"
        }
        return [own].compactMap(\.self) + others
    }
    private static let mostImplied = 3
}
