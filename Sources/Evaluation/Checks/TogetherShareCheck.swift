import Exact
import Lexicon
import Records

/// 随迁子女9874人,其中公办就读8236人、购买学位1458人,合计占98.2%: the share of several parts together.
struct TogetherShareCheck: Check {
    let words: ShareWords

    /// Parts that a share is taken of together.
    private static let most = 4

    /// Whether a share says that it is of several figures together.
    func isTogether(_ share: Fact, _ evidence: Evidence) -> Bool {
        evidence.keys[share.id].rule == .share && evidence.passage(before: share.id, atMost: 6).holds(words.together)
    }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts { $0.rule == .share && $0.unit == .percent && $0.hasValue }.compactMap { share in
            guard isTogether(share, evidence) else { return nil }
            let before = evidence.facts(before: share) { $0.isActual && $0.hasValue && $0.isAmount }
            guard before.count > 2 else { return nil }
            let tried = (2...min(Self.most, before.count - 1)).flatMap { n in
                before.dropLast(n).compactMap { whole in ratio(share, before.suffix(n), of: whole) }
            }
            // Where none holds, which figures are meant is not known.
            return tried.first(where: \.grade.passes)?.finding
        }
    }

    /// `(8236 + 1458) ÷ 9874 × 100`
    private static func expression(_ written: [String]) -> String {
        "(\(written.dropLast().joined(separator: " + "))) ÷ \(written[written.count - 1]) × 100"
    }

    private func ratio(_ share: Fact, _ parts: ArraySlice<Fact>, of whole: Fact) -> Neighbours? {
        guard let value = whole.value, !(value == 0),
            parts.allSatisfy({
                $0.mention.kind == whole.mention.kind && PartSumCheck.sameUnit($0.mention.unit, whole.mention.unit)
            })
        else { return nil }
        let figures = Array(parts) + [whole]
        let names = parts.indices.map { "x\($0 - parts.startIndex + 1)" }
        let sum = parts.sum
        let wide = parts.interval
        return Neighbours(
            rule: "ratio.together", kind: "ratio", claim: share, inputs: figures,
            exact: sum / value * 100, wide: wide / whole.mention.interval * Interval(exactly: 100),
            expression: Self.expression(Fact.written(figures)),
            formula: "(\(names.joined(separator: " + "))) ÷ x\(parts.count + 1) × 100", doubt: .severalCandidates)
    }
}
