import Exact
import Lexicon
import Records
import Source

/// 班均45.2人, 校均规模820人: a mean against what stands before it in its sentence.
struct MeanCheck: Check {
    let means: [ArithmeticLexicon.Mean]
    private let leads: WordSet
    private let overall: WordSet

    init(lexicon: ArithmeticLexicon, words: SharedWords) {
        means = lexicon.means
        overall = words.overall
        leads = WordSet(lexicon.mean.flatMap { mean in [mean] + words.rate.map { mean + $0 } })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        quotients(in: evidence) + besideBoth(in: evidence)
            + evidence.facts {
                $0.isActual && $0.sentence >= 0 && $0.hasValue && $0.comparator == .eq && $0.kind == .percent
            }.compactMap { outOfRange($0, in: evidence) }
    }

    /// 小学、初中分别为99.8%和99.2%,平均为98.6%: no mean, however weighted, lies outside of what it is of.
    private func outOfRange(_ claim: Fact, in evidence: Evidence) -> Finding? {
        let parts = parts(of: claim, in: evidence)
        guard parts.count >= 2, let low = parts.compactMap(\.mention.interval.low).min(by: <),
            let high = parts.compactMap(\.mention.interval.high).max(by: <)
        else { return nil }
        let range = Interval(low: low, high: high)
        let gap = claim.mention.interval.gap(to: range)
        guard !(gap == 0), let value = claim.value else { return nil }
        let bound = gap > 0 ? high : low
        var basis = Basis(.limit, doubts: [.countedDifferently])
        basis.requirements = [.init(gap > 0 ? "le" : "ge", bound)]
        return Finding(
            report: claim.mention.report, rule: "mean.within", kind: "mean", grade: .questionable, severity: .low,
            claim: claim.term, expression: "\(claim.printed) \(gap > 0 ? "≤" : "≥") \(bound.decimal)",
            recomputed: claim.mention.interval, gap: value - bound,
            message: Message(
                zh: "平均值\(claim.mention.quote)不在前面各数（\(range.short)%）之间，请核对。",
                en:
                    "The mean \(claim.mention.quote) lies outside of the figures before it (\(range.short) %); please check."
            ),
            basis: basis)
    }

    /// 小学、初中分别为…,平均为…; 家长满意率92.4%、教师满意率95.1%、校长满意率98.2%,综合满意率…
    private func parts(of claim: Fact, in evidence: Evidence) -> [Fact] {
        let before = evidence.facts(inSentenceOf: claim).filter {
            $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.mention.unit == claim.mention.unit
                && $0.value != nil
        }
        if evidence.passage(before: claim.id, atMost: 6).ends(with: leads) {
            let areGiven = before.allSatisfy { $0.rule == "coordination" } || areInTurn(before, before: claim)
            return areGiven && before.allSatisfy { $0.role == .actual } ? before : []
        }
        guard let id = claim.indicator.id, overall.begins(claim.words) else { return [] }
        let alike = before.filter { $0.indicator.id == id && $0.role == .actual }
        return alike.count >= 3 && alike.last?.id == claim.id - 1 ? alike : []
    }

    /// 四个年级合格率分别为A、B、C和D,平均E: one name for all of them, right before the mean.
    private func areInTurn(_ parts: [Fact], before claim: Fact) -> Bool {
        zip(parts, parts.dropFirst() + [claim]).allSatisfy { $0.id + 1 == $1.id }
            && Set(parts.map(\.words)).count == 1
    }

    private func quotients(in evidence: Evidence) -> [Finding] {
        let names = NameMemo(evidence.names) { words in
            means.firstIndex { $0.words.contains { words.contains($0) } }
        }
        return evidence.facts {
            $0.isActual && $0.sentence >= 0 && $0.hasValue && $0.kind == .count && $0.comparator == .eq
                && names[$0.words] != nil
        }.compactMap { claim in
            names[evidence.keys[claim.id].words].flatMap { finding(claim, mean: means[$0], in: evidence) }
        }
    }

    /// 小班92个班2208人,平均24人: the two figures right before a mean that has no name of its own.
    private func besideBoth(in evidence: Evidence) -> [Finding] {
        let claims = evidence.facts {
            $0.isActual && $0.sentence >= 0 && $0.hasValue && $0.kind == .count && $0.comparator == .eq
        }
        return claims.compactMap { beside($0, in: evidence) }
    }

    private func beside(_ claim: Fact, in evidence: Evidence) -> Finding? {
        let isNamed = means.contains { mean in mean.words.contains { claim.words.contains($0) } }
        guard claim.id >= 2, !isNamed, evidence.passage(before: claim.id, atMost: 6).ends(with: leads) else {
            return nil
        }
        let (heads, top) = (evidence.facts[claim.id - 2], evidence.facts[claim.id - 1])
        func isCount(_ fact: Fact) -> Bool {
            fact.role == .actual && fact.mention.kind == .count && fact.mention.comparator == .eq
                && fact.sentence == claim.sentence
        }
        guard isCount(heads), isCount(top), top.isMeasured(like: claim), let n = heads.value, let all = top.value,
            n > 1, all > n,
            evidence.passage(between: top.id, and: claim.id).count <= 6
        else { return nil }
        guard means.contains(where: { isHeads(heads, of: $0, evidence) }) else { return nil }
        return quotient(top, by: heads, claim).finding
    }

    /// 92个|班, 12所|学校
    private func isHeads(_ fact: Fact, of mean: ArithmeticLexicon.Mean, _ evidence: Evidence) -> Bool {
        guard mean.units.contains(fact.mention.unit) else { return false }
        let behind = evidence.words(after: fact, atMost: 4)
        return mean.heads.contains { head in
            fact.words.contains(head) || behind.hasPrefix(head) || behind.first.map { head.last == $0 } == true
        }
    }

    private func finding(_ claim: Fact, mean: ArithmeticLexicon.Mean, in evidence: Evidence) -> Finding? {
        let before = evidence.facts(inSentenceOf: claim).filter {
            $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.role == .actual && $0.value != nil
                && $0.mention.kind == .count && $0.mention.comparator == .eq && isOwn($0)
                && ($0.stage == nil || claim.stage == nil || $0.stage == claim.stage)
        }
        let named = before.filter { fact in
            mean.heads.contains { fact.words.contains($0) || fact.indicator.name.contains($0) }
        }
        // 34所小学共有班级612个: the schools, and not the classes.
        let heads = mean.units.lazy.map { unit in named.filter { $0.mention.unit == unit } }.first { !$0.isEmpty } ?? []
        let unit = claim.mention.unit.split(separator: "/").first.map(String.init) ?? ""
        let tops = before.filter { fact in
            PartSumCheck.sameUnit(fact.mention.unit, unit) && !heads.contains { $0.id == fact.id }
        }
        let tried = tops.reversed().flatMap { top in heads.reversed().map { quotient(top, by: $0, claim) } }
        if let agreeing = tried.first(where: { $0.grade.passes }) { return agreeing.finding }
        if heads.isEmpty, let agreeing = byNext(claim, tops, mean, in: evidence) { return agreeing.finding }
        guard tops.count == 1, heads.count == 1, let only = tried.first, isOfItsSize(only) else { return nil }
        return only.finding
    }

    /// 班级612个,最大班额45人,平均38.6人: what is so far off is no total of the classes.
    private func isOfItsSize(_ mean: Neighbours) -> Bool {
        guard let value = mean.claim.value, case let exact = mean.exact else { return true }
        return exact <= value * Self.farOff && value <= exact * Self.farOff
    }
    private static let farOff: Rational = 5

    /// 班均50.2人,共有教学班167个: the heads stand behind.
    private func byNext(
        _ claim: Fact, _ tops: [Fact], _ mean: ArithmeticLexicon.Mean, in evidence: Evidence
    ) -> Neighbours? {
        let next = evidence.facts(inSentenceOf: claim).first { $0.id > claim.id }
        guard let next, mean.units.contains(next.mention.unit), next.role == .actual,
            mean.heads.contains(where: { next.words.contains($0) || next.indicator.name.contains($0) })
        else { return nil }
        return tops.reversed().lazy.map { quotient($0, by: next, claim) }.first { $0.grade.passes }
    }

    /// No change, and no mean itself.
    private func isOwn(_ fact: Fact) -> Bool {
        switch fact.relation {
        case .change, .growth: return false
        default: return !means.contains { $0.words.contains { fact.words.contains($0) } }
        }
    }

    private func quotient(_ top: Fact, by heads: Fact, _ claim: Fact) -> Neighbours {
        .quotient("ratio.mean", claim, top, over: heads, doubt: .countedDifferently)
    }
}
