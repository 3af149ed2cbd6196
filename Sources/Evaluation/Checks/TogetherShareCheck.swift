import Exact
import Lexicon
import Records

/// 随迁子女9874人,其中公办就读8236人、购买学位1458人,合计占98.2%: the share of several parts together.
struct TogetherShareCheck: Check {
    let words: ShareWords

    /// Parts that a share is taken of together.
    private static let most = 4

    /// Whether a share says that it is of several figures together; the whole may stand between: 共占教师1820人的65.7%.
    func isTogether(_ share: Fact, _ evidence: Evidence) -> Bool {
        guard evidence.keys[share.id].rule == .share else { return false }
        let before = evidence.passage(before: share.id, atMost: 6)
        return before.holds(words.together) || wholeInside(share, evidence) != nil
    }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts { $0.rule == .share && $0.unit == .percent && $0.hasValue }.compactMap { share in
            guard isTogether(share, evidence) else { return nil }
            if let whole = wholeInside(share, evidence) { return ofWholeInside(share, whole, evidence) }
            // Where none holds, which figures are meant is not known.
            return agreeing(share, evidence)
        }
    }

    /// Parts and a whole that give a share, the last parts before it.
    func agreeing(_ share: Fact, _ evidence: Evidence) -> Finding? {
        let before = evidence.facts(before: share) { $0.isActual && $0.hasValue && $0.isAmount }
        guard before.count > 2 else { return nil }
        let tried = (2...min(Self.most, before.count - 1)).lazy.flatMap { n in
            // All of it is no share.
            before.dropLast(n).lazy.filter { before.suffix(n).sum < $0.value ?? 0 }
                .compactMap { whole in ratio(share, before.suffix(n), of: whole) }
        }
        return tried.first(where: \.grade.passes)?.finding ?? ofLast(share, before)
    }

    /// 小学2个班、初中3个班,占全县610个班的|0.82%: the figure right before is the whole.
    private func ofLast(_ share: Fact, _ before: [Fact]) -> Finding? {
        guard let whole = before.last, whole.id + 1 == share.id else { return nil }
        let parts = before.dropLast()
        return (2...min(Self.most, parts.count)).lazy.compactMap { ratio(share, parts.suffix($0), of: whole) }
            .first(where: \.grade.passes)?.finding
    }

    private func wholeInside(_ share: Fact, _ evidence: Evidence) -> Fact? {
        guard share.id > 0, case let whole = evidence.facts[share.id - 1], whole.sentence == share.sentence,
            evidence.passage(before: whole.id, atMost: 14).after(last: Self.isStop).holds(words.together)
        else { return nil }
        return whole
    }
    private static func isStop(_ c: UInt32) -> Bool { ",;、:".unicodeScalars.contains { $0.value == c } }

    /// 高级教师410人、一级教师786人,共占教师1820人的65.7%: of all before the whole; asks where a digit explains it.
    private func ofWholeInside(_ share: Fact, _ whole: Fact, _ evidence: Evidence) -> Finding? {
        let parts = evidence.facts(before: whole) { $0.isActual && $0.hasValue && $0.isAmount }
        guard parts.count >= 2 else { return nil }
        let tried = (2...min(Self.most, parts.count)).compactMap { ratio(share, parts.suffix($0), of: whole) }
        if let agreeing = tried.first(where: \.grade.passes) { return agreeing.finding }
        return parts.count == 2 ? tried.first?.finding : nil
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
