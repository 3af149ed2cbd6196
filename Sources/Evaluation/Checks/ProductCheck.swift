import Exact
import Lexicon
import Records
import Source

/// 按6倍计算为5100元, 121人,每人250元,共计30250元: a product of the figures before it.
struct ProductCheck: Check {
    let lexicon: ArithmeticLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { claim in
            guard claim.mention.kind == .money, claim.sentence != nil, claim.value != nil, claim.role == .actual else {
                return nil
            }
            let before = evidence.facts(inSentenceOf: claim).filter {
                $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.value != nil
            }
            return multiple(claim, before, evidence) ?? heads(claim, before, evidence)
        }
    }

    /// 850元,…按6倍计算为5100元
    private func multiple(_ claim: Fact, _ before: [Fact], _ evidence: Evidence) -> Finding? {
        guard let factor = before.last, factor.mention.unit == "倍", factor.mention.comparator == .eq,
            isLaidDown(factor, before.dropLast().last, evidence),
            isOnlyWords(evidence.words(between: factor, and: claim))
        else { return nil }
        let amounts = before.dropLast().filter { $0.mention.kind == .money && $0.mention.comparator == .eq }
        guard amounts.count == 1 else { return nil }
        return multiple(of: amounts[0], factor, claim)?.finding
    }

    /// 按6倍, 按普通初中1050元的8倍
    private func isLaidDown(_ factor: Fact, _ amount: Fact?, _ evidence: Evidence) -> Bool {
        if evidence.words(before: factor, atMost: 4).contains("按") { return true }
        guard let amount, evidence.words(between: amount, and: factor) == "的" else { return false }
        return evidence.words(before: amount, atMost: 12).contains("按")
    }

    private func multiple(of amount: Fact, _ factor: Fact, _ claim: Fact) -> Neighbours? {
        // The factor is laid down, not measured: 6倍 is no rounded 5.8.
        guard let times = factor.value else { return nil }
        return Neighbours(
            rule: "product.stated", kind: "formula", claim: claim, inputs: [amount],
            exact: (amount.value ?? .undefined) * times, wide: amount.mention.interval * Interval(exactly: times),
            expression: "\(Fact.written([amount])[0]) × \(times.decimal)", formula: "x1 × \(times.decimal)")
    }

    /// 计算为, 拨付,达到: nothing that could make it another figure's.
    private func isOnlyWords(_ between: String) -> Bool {
        var rest = between[...]
        while !rest.isEmpty {
            if let word = lexicon.times.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
                rest = rest.dropFirst(word.count)
            } else if "为达到是即,的".contains(rest.first ?? " ") {
                rest = rest.dropFirst()
            } else {
                return false
            }
        }
        return true
    }

    /// 121人,每人250元,共计30250元: one count of people, one sum for each of them.
    private func heads(_ claim: Fact, _ before: [Fact], _ evidence: Evidence) -> Finding? {
        let marker = evidence.words(before: claim, atMost: 6)
        guard lexicon.together.contains(where: { marker.hasSuffix($0) || marker.hasSuffix($0 + "为") }) else {
            return nil
        }
        // 随班就读5人,发放补助112人,每生1000元,共11.2万元: the last two; where others stand before them, only agreement counts.
        let near = before.suffix(2)
        let people = near.filter { $0.mention.kind == .count && PartSumCheck.unitClass($0.mention.unit) == "人" }
        let amounts = near.filter { $0.mention.kind == .money }
        guard people.count == 1, amounts.count == 1, people[0].mention.comparator == .eq,
            amounts[0].mention.comparator == .eq
        else { return nil }
        let words = evidence.words(before: amounts[0], atMost: 8)
        guard lexicon.each.contains(where: { words.contains($0) || amounts[0].words.contains($0) }) else { return nil }
        let between = evidence.words(between: amounts[0], and: claim)
        let tried = product(claim, people[0], amounts[0], times: times(in: between))
        let isRepeated = lexicon.repeated.contains { words.contains($0) }
        if tried.grade.passes { return tried.finding }
        guard before.count == 2 else { return nil }
        if !isRepeated { return tried.finding }
        // 每人每月400元,全年共发放…: twelve of them; how many are paid need not be said.
        let year = product(claim, people[0], amounts[0], times: 12)
        if words.contains("月"), year.grade.passes { return year.finding }
        return times(in: between) == nil ? nil : tried.finding
    }

    /// 按200天计算, 发放10个月
    private func times(in words: String) -> Rational? {
        guard let match = words.firstMatch(of: /(\d{1,3})(?:天|个月|个学期|次)/) else { return nil }
        return Rational(String(match.output.1))
    }

    private func product(_ claim: Fact, _ a: Fact, _ b: Fact, times: Rational?) -> Neighbours {
        let written = Fact.written([a, b])
        let more = times.map { " × \($0.decimal)" } ?? ""
        return Neighbours(
            rule: "product.stated", kind: "formula", claim: claim, inputs: [a, b],
            exact: (a.value ?? .undefined) * (b.value ?? .undefined) * (times ?? 1),
            wide: a.mention.interval * b.mention.interval * Interval(exactly: times ?? 1),
            expression: "\(written[0]) × \(written[1])\(more)", formula: "x1 × x2\(more)")
    }
}
