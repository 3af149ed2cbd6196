import Exact
import Records

/// 随迁子女9874人,其中公办就读8236人、购买学位1458人,合计占98.2%: the share of several parts together.
struct TogetherShareCheck: Check {
    private static let markers = ["合计占", "共占", "合占", "两项占", "三项占", "两者占", "三者占"]
    /// Parts that a share is taken of together.
    private static let most = 4

    /// Whether a share says that it is of several figures together.
    static func isTogether(_ share: Fact, _ evidence: Evidence) -> Bool {
        let words = evidence.words(before: share, atMost: 6)
        return share.rule == "share" && markers.contains { words.contains($0) }
    }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { share in
            guard share.mention.unit == "%", share.value != nil, Self.isTogether(share, evidence) else { return nil }
            let before = evidence.facts(inSentenceOf: share).filter {
                $0.mention.range.upperBound <= share.mention.range.lowerBound && $0.role == .actual && $0.value != nil
                    && [.count, .money, .area].contains($0.mention.kind)
            }
            guard before.count > 2 else { return nil }
            let tried = (2...min(Self.most, before.count - 1)).flatMap { n in
                before.dropLast(n).compactMap { whole in ratio(share, before.suffix(n), of: whole) }
            }
            // Where none holds, which figures are meant is not known.
            return tried.first(where: \.grade.passes)?.finding
        }
    }

    private func ratio(_ share: Fact, _ parts: ArraySlice<Fact>, of whole: Fact) -> Neighbours? {
        guard let value = whole.value, !(value == 0),
            parts.allSatisfy({
                $0.mention.kind == whole.mention.kind && PartSumCheck.sameUnit($0.mention.unit, whole.mention.unit)
            })
        else { return nil }
        let written = Fact.written(Array(parts) + [whole])
        let names = parts.indices.map { "x\($0 - parts.startIndex + 1)" }
        let sum = parts.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
        let wide = parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }
        return Neighbours(
            rule: "ratio.together", kind: "ratio", claim: share, inputs: Array(parts) + [whole],
            exact: sum / value * 100, wide: wide / whole.mention.interval * Interval(exactly: 100),
            expression: "(\(written.dropLast().joined(separator: " + "))) ÷ \(written[written.count - 1]) × 100",
            formula: "(\(names.joined(separator: " + "))) ÷ x\(parts.count + 1) × 100", doubt: .severalCandidates)
    }
}
