import Exact
import Lexicon
import Records

/// 各项差异系数依次为:0.418、0.527、…、0.254,综合差异系数为0.385: the mean of a running list.
///
/// Asks where the list has as many as a standard has indicators.
struct CoefficientMeanCheck: Check {
    private static let lengths = 7...8
    private static let gap = 16
    private static let mark: UInt32 = 0x3001  // 、

    func findings(in evidence: Evidence) -> [Finding] {
        let isComposite = NameMemo(evidence.names) { $0.hasSuffix(".composite") }
        return evidence.facts {
            isComposite[$0.indicator] && $0.isActual && !$0.isInTable && $0.hasValue && $0.comparator == .eq
                && $0.sentence >= 0
        }.compactMap { claim in
            let parts = list(before: claim, evidence)
            guard Self.lengths.contains(parts.count) else { return nil }
            let count = Rational(parts.count)
            return Neighbours(
                rule: "mean.coefficients", kind: "mean", claim: claim, inputs: parts,
                exact: parts.sum / count, wide: parts.interval.scaled(by: 1 / count),
                expression: "(\(parts.map(\.printed).joined(separator: " + "))) ÷ \(parts.count)",
                formula: "(\(Basis.sum(parts.count))) ÷ \(parts.count)"
            ).finding
        }
    }

    /// The figures right before the claim with nothing but 、 between them.
    private func list(before claim: Fact, _ evidence: Evidence) -> [Fact] {
        let before = evidence.facts(before: claim) { $0.isActual && $0.hasValue && $0.comparator == .eq }
        guard let last = before.last, evidence.passage(between: last.id, and: claim.id).count <= Self.gap else {
            return []
        }
        var out = [last]
        for fact in before.dropLast().reversed() {
            let between = evidence.passage(between: fact.id, and: out[out.count - 1].id)
            guard between.count == 1, between.slice.first == Self.mark, fact.mention.kind == last.mention.kind else {
                break
            }
            out.append(fact)
        }
        return out.reversed()
    }
}
