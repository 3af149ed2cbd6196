import Exact
import Lexicon
import Records
import Source

/// 按6倍计算为5100元, 121人,每人250元,共计30250元: a product of the figures before it.
struct ProductCheck: Check {
    let lexicon: ArithmeticLexicon
    let words: PerHeadWords

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .money && $0.sentence >= 0 && $0.hasValue && $0.isActual
        }.compactMap { claim in
            let before = evidence.facts(before: claim, where: \.hasValue)
            if before.isEmpty { return nil }
            return multiple(claim, before, evidence) ?? heads(claim, before, evidence)
        }
    }

    /// 850元,…按6倍计算为5100元
    private func multiple(_ claim: Fact, _ before: [Fact], _ evidence: Evidence) -> Finding? {
        if let found = multipleOfNamed(claim, before, evidence) { return found }
        guard let factor = before.last, factor.mention.unit == "倍", factor.mention.comparator == .eq,
            isLaidDown(factor, before.dropLast().last, evidence),
            isOnlyWords(evidence.words(between: factor, and: claim))
        else { return nil }
        let amounts = before.dropLast().filter { $0.mention.kind == .money && $0.mention.comparator == .eq }
        guard amounts.count == 1 else { return nil }
        return multiple(of: amounts[0], factor, claim)?.finding
    }

    /// 按普通小学的10倍核定,普通小学为650元,特教学校达到6500元: what is multiplied stands behind the factor, under the name that the
    /// factor is of.
    private func multipleOfNamed(_ claim: Fact, _ before: [Fact], _ evidence: Evidence) -> Finding? {
        guard before.count >= 2, case let amount = before[before.count - 1], case let factor = before[before.count - 2],
            factor.mention.unit == "倍", factor.mention.comparator == .eq, factor.id + 1 == amount.id,
            amount.id + 1 == claim.id, amount.mention.kind == .money, amount.mention.comparator == .eq
        else { return nil }
        let lead = evidence.words(before: factor, atMost: 16)
        guard words.laidDown.contains(where: { lead.hasSuffix($0 + amount.words + "的") }) else { return nil }
        return multiple(of: amount, factor, claim)?.finding
    }

    /// 按6倍, 按普通初中1050元的8倍
    private func isLaidDown(_ factor: Fact, _ amount: Fact?, _ evidence: Evidence) -> Bool {
        func isLaidDown(_ lead: String) -> Bool { words.laidDown.contains { lead.contains($0) } }
        if isLaidDown(evidence.words(before: factor, atMost: 4)) { return true }
        guard let amount, evidence.words(between: amount, and: factor) == "的" else { return false }
        return isLaidDown(evidence.words(before: amount, atMost: 12))
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
            } else if let filler = words.results.first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(filler.count)
            } else if rest.first == "," {
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
        let lead = evidence.words(before: amounts[0], atMost: 8)
        guard lexicon.each.contains(where: { lead.contains($0) || amounts[0].words.contains($0) }) else { return nil }
        let between = evidence.words(between: amounts[0], and: claim)
        let tried = product(claim, people[0], amounts[0], times: times(in: between))
        let isRepeated = lexicon.repeated.contains { lead.contains($0) }
        if tried.grade.passes { return tried.finding }
        guard before.count == 2 else { return nil }
        if !isRepeated { return tried.finding }
        // 每人每月400元,全年共发放…: twelve of them; how many are paid need not be said.
        let year = product(claim, people[0], amounts[0], times: 12)
        if words.monthly.contains(where: { lead.contains($0) }), year.grade.passes { return year.finding }
        return times(in: between) == nil ? nil : tried.finding
    }

    /// 按200天计算, 发放10个月
    private func times(in between: String) -> Rational? {
        var rest = between[...]
        while let start = rest.firstIndex(where: Self.isDigit) {
            let digits = rest[start...].prefix(while: Self.isDigit)
            rest = rest[digits.endIndex...]
            if words.periods.contains(where: { rest.hasPrefix($0) }) { return Rational(String(digits.suffix(3))) }
        }
        return nil
    }
    private static func isDigit(_ c: Character) -> Bool { c.isASCII && c.isNumber }

    private func product(_ claim: Fact, _ a: Fact, _ b: Fact, times: Rational?) -> Neighbours {
        let more = times.map { " × \($0.decimal)" } ?? ""
        return Neighbours(
            rule: "product.stated", kind: "formula", claim: claim, inputs: [a, b],
            exact: (a.value ?? .undefined) * (b.value ?? .undefined) * (times ?? 1),
            wide: a.mention.interval * b.mention.interval * Interval(exactly: times ?? 1),
            expression: Fact.written([a, b]).joined(separator: " × ") + more, formula: "x1 × x2\(more)")
    }
}
