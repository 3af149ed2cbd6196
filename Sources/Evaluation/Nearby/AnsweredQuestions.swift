import Exact
import Records

/// Questions about a share, a growth rate or a difference that other figures of the claim's own sentence answer.
///
///     收入完成12.63亿元,为年初预算12.2亿元的103.5%,比上年(11.86亿元)增长6.5%      12.63, and not 12.2
///     用水总量3.86亿立方米,…四舍五入后合计3.87亿,与总量相差0.01亿立方米
///     去重后共17个断面,其中1个为Ⅳ类,优良比例94.1%                            the share of the others
///
/// The agreement may be chance, and so it is no finding; that nothing else is meant can no longer be said.
struct AnsweredQuestions {
    let evidence: Evidence

    /// So many figures before the claim are tried.
    private static let most = 8

    func isAnswered(_ finding: Finding) -> Bool {
        guard let index = finding.claim?.place.flatMap({ evidence.index.byPlace[$0] }) else { return false }
        let claim = evidence.facts[index]
        let target = Comparison.admissible(claim.mention, mayRound: true)
        if finding.kind == "ratio", isOfTheRest(finding, target) { return true }
        let before = evidence.indices(inSentenceOf: index).before(Int32(index)).suffix(Self.most).map {
            evidence.facts[Int($0)]
        }.filter { $0.value != nil && $0.mention.comparator == .eq }
        let isPercent = claim.mention.unit == "%"
        return before.contains { a in
            before.contains { b in
                guard a.id != b.id, a.isMeasured(like: b), let x = a.value, let y = b.value else { return false }
                if finding.kind == "difference" {
                    return a.isMeasured(like: claim) && target.contains((x - y).magnitude)
                }
                guard isPercent, a.mention.kind != .percent, !y.isNegative, y != 0 else { return false }
                return finding.kind == "growth" ? target.contains((x - y) / y * 100) : target.contains(x / y * 100)
            }
        }
    }

    /// What the parts make up is 100 % without the rate.
    private func isOfTheRest(_ finding: Finding, _ target: Interval) -> Bool {
        guard finding.claim?.unit == "%", let low = finding.recomputed?.low, let high = finding.recomputed?.high,
            low == high
        else { return false }
        return target.contains(100 - low)
    }
}
