import Exact
import Lexicon
import Records

/// What is known to be a part of what stands right before it, though no word says so: 在校生5120人,寄宿生1846人.
extension PartSumCheck {
    /// Only what is more than its whole is told.
    func kindsWithin(_ evidence: Evidence) -> [Finding] {
        let parts = kinds.arithmetic.kinds.map(\.parts)
        let isKind = NameMemo(evidence.names) { (name: String) in
            let name = name.scalarValues
            return parts.contains { $0.occurs(in: name) }
        }
        return evidence.facts {
            $0.kind == .count && $0.isActual && $0.hasValue && $0.comparator == .eq && !$0.isInTable
                && !$0.hasRelation && $0.sentence >= 0 && isKind[$0.words]
        }.compactMap { part in
            guard part.id > 0, case let whole = evidence.facts[part.id - 1], whole.sentence == part.sentence,
                whole.role == .actual, whole.mention.comparator == .eq, whole.relation == nil,
                whole.isMeasured(like: part), whole.stage == part.stage, whole.period == part.period,
                let id = whole.indicator.id,
                kinds.arithmetic.kinds.contains(where: {
                    $0.wholes.contains(id) && $0.parts.occurs(in: part.words.scalarValues)
                }),
                part.value ?? 0 > whole.value ?? 0
            else { return nil }
            return within(whole, part, evidence)
        }
    }
}
