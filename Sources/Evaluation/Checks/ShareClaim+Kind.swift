import Exact
import Lexicon
import Records

/// A share of what its part is known to be one of, counted in another part of the report.
extension ShareClaim {
    /// 小学教师学历合格率99.64%,其中大专以上1958人,占87.37%: of the 2241 teachers of 小学 that the report counts before.
    func ofKind(_ kinds: [ArithmeticLexicon.Kind]) -> Finding? {
        guard isShare && claim.base == nil || isNamedRate, numerator.id + 1 == claim.id,
            numerator.mention.scale == 1,
            let kind = kinds.first(where: { $0.parts.occurs(in: numerator.words.scalarValues) })
        else { return nil }
        let own = evidence.keys[numerator.id]
        if isNamedRate { return rate(of: kind) }
        let wholes = kind.wholes.flatMap { evidence.indices(indicator: $0) }.map { evidence.facts[Int($0)] }.filter {
            let key = evidence.keys[$0.id]
            return key.report == own.report && key.isActual && key.hasValue && key.comparator == .eq
                && !key.isChangeOrGrowth && key.stage == own.stage && key.measure == own.measure
                && key.traits.contains(.hasQualifier) == false && !(($0.value ?? 0) < (numerator.value ?? 0))
        }
        if let agreeing = wholes.lazy.map({ ratio(numerator, $0) }).first(where: \.agrees) { return agreeing.finding }
        // One number for all of them, of the stage that the sentence speaks of: worth asking.
        guard own.stage != .none, let whole = wholes.first, Set(wholes.map { $0.value ?? 0 }).count == 1,
            isBare, before.count == 1
        else { return nil }
        return ratio(numerator, whole).finding.asked(.severalCandidates)
    }

    /// 寄宿生1105人,寄宿率37.92%: the rate bears the name of the figure before it.
    private var isNamedRate: Bool {
        guard !isShare, claim.words.unicodeScalars.count == 3,
            let stem = names.words.shared.stem(ofRate: claim.words)
        else { return false }
        return numerator.words.contains(stem)
    }

    /// Of all that the sentence, or else the report, counts of that kind.
    private func rate(of kind: ArithmeticLexicon.Kind) -> Finding? {
        let own = evidence.keys[numerator.id]
        let all = kind.wholes.flatMap { evidence.indices(indicator: $0) }.map { evidence.facts[Int($0)] }.filter {
            let key = evidence.keys[$0.id]
            return key.report == own.report && key.isActual && key.hasValue && key.comparator == .eq
                && !key.isChangeOrGrowth && key.measure == own.measure && !key.traits.contains(.hasQualifier)
                && !(($0.value ?? 0) < (numerator.value ?? 0))
        }
        if let agreeing = all.lazy.map({ ratio(numerator, $0) }).first(where: \.agrees) { return agreeing.finding }
        let beside = all.filter { evidence.keys[$0.id].sentence == own.sentence && $0.stage == nil }
        guard beside.count == 1 else { return nil }
        return ratio(numerator, beside[0]).finding.asked(.severalCandidates)
    }
}
