import Exact
import Lexicon
import Records
import Source

/// 占…的X%, 占比, 达标率: a percentage against the counts that stand around it.
struct ShareCheck: Check {
    /// Claims that a rule has already recomputed.
    let done: Set<Int>
    let kinds: [ArithmeticLexicon.Kind]
    let words: CheckWords
    private var together: TogetherShareCheck { TogetherShareCheck(words: words.shares) }

    func findings(in evidence: Evidence) -> [Finding] { findings(of: evidence.facts.indices, in: evidence) }

    /// 合格率 is no share of 不合格19批次, and nothing is a share of 百元医疗收入消耗卫生材料17.6元: such figures ask nothing.
    private func mayAsk(_ finding: Finding) -> Bool {
        let names = finding.inputs.map(\.name)
        let isDenied = words.shared.denials.contains {
            names.first?.hasPrefix($0) ?? false && !(finding.claim?.name.contains($0) ?? false)
        }
        // 持证率100% of 3278 and 3216: all of some are no share of fewer others.
        let isPart = finding.claim?.value != "100" || finding.recomputed?.low.map { $0 <= 100 } ?? true
        return isPart && !isDenied && !names.contains { name in words.shares.means.contains { name.contains($0) } }
    }

    /// The findings of some facts only.
    func findings(of claims: some Sequence<Int>, in evidence: Evidence) -> [Finding] {
        let names = ShareNames(evidence, words)
        let isOfRate = NameMemo(evidence.names) { [words] name in words.shares.names.contains { name.hasSuffix($0) } }
        return claims.compactMap { i in
            let key = evidence.keys[i]
            guard key.kind == .percent, key.isActual, key.hasValue, key.unit == .percent, !key.isInTable,
                !key.traits.contains(.isGrowth), key.rule == .share || isOfRate[key.name], !done.contains(i)
            else { return nil }
            let claim = evidence.facts[i]
            guard !together.isTogether(claim, evidence), let finding = found(claim, names, evidence) else {
                return nil
            }
            return finding.grade.passes || mayAsk(finding) ? finding : nil
        }
    }

    private func found(_ claim: Fact, _ names: ShareNames, _ evidence: Evidence) -> Finding? {
        guard let share = ShareClaim(claim, names, evidence) else { return nil }
        guard let finding = share.finding else { return share.ofKind(kinds) }
        if finding.grade.passes { return finding }
        let ofKind = share.ofKind(kinds).flatMap { $0.grade.passes ? $0 : nil }
        // 研究生52人,本科1807人,本科以上学历占98.2%
        return ofKind ?? (claim.rule == "share" ? together.agreeing(claim, evidence) : nil) ?? finding
    }
}
