import Exact
import Lexicon
import Records
import Source

/// 年教育事业费 ÷ 在校学生数 = 生均教育事业费: figures per head against the total and the heads beside them.
///
/// The heads are often a mean over the year, printed as a whole number: what fits for half a head more or less is no
/// accusation. It accuses only in a table, where the three stand in one row and are certain; in a sentence, and wherever
/// the text was repaired, a gap is a question.
struct PerHeadCheck: Check {
    /// Claims that a rule has already recomputed.
    let done: Set<Int>
    let words: PerHeadWords

    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let isPerHead = NameMemo(evidence.names) { [words] name in words.heads.contains { name.contains($0) } }
        let candidates = evidence.facts {
            $0.hasValue && $0.isActual && $0.comparator == .eq && !$0.hasRelation && $0.isAmount
                && ($0.isInTable || isPerHead[$0.words])
        }
        for claim in candidates where !done.contains(claim.id) && isClaim(claim) {
            // Beside it: in its row, or in its sentence.
            let near =
                claim.table == nil ? evidence.indices(inSentenceOf: claim.id) : evidence.indices(inTableOf: claim)
            if let finding = finding(claim, among: near, evidence, where: isBeside)
                ?? (claim.table == nil
                    ? finding(claim, among: evidence.indices(inParagraphBefore: claim.id), evidence) { figure, claim in
                        isRightBefore(figure, claim) || isBeside(figure, claim)
                    } : nil)
            {
                out.append(finding)
            }
        }
        return out
    }

    private func finding(
        _ claim: Fact, among near: ArraySlice<Int32>, _ evidence: Evidence, where isBeside: (Fact, Fact) -> Bool
    ) -> Finding? {
        let beside = evidence.facts(at: near.filter { mayBeBeside(evidence.keys[Int($0)], evidence.keys[claim.id]) })
            .filter { $0.id != claim.id && isBeside($0, claim) }
        guard let heads = heads(of: claim, in: beside), let total = total(of: claim, in: beside) else { return nil }
        return check(claim, total: total, heads: heads)
    }

    /// 校舍建筑面积12870平方米;在校学生1826人,生均校舍建筑面积7.05平方米: in the statement before.
    private func isRightBefore(_ fact: Fact, _ claim: Fact) -> Bool {
        fact.table == nil && fact.period == claim.period && fact.qualifier == claim.qualifier
            && claim.mention.range.lowerBound - fact.mention.range.upperBound <= Self.reach
    }
    /// In scalars.
    private static let reach = 60

    // MARK: - Binding

    private func isClaim(_ fact: Fact) -> Bool {
        guard let value = fact.value, value > 0 else { return false }
        let name = name(fact)
        // 生均公用经费定额 is what is granted for each head, not what was spent.
        return words.heads.contains { name.contains($0) } && !words.norms.contains { name.contains($0) }
    }

    /// The words it is printed under: in a table those of its column, without the unit.
    private func name(_ fact: Fact) -> String {
        guard let table = fact.table else { return fact.words }
        return table.column.firstIndex(of: "(").map { String(table.column[..<$0]) } ?? table.column
    }

    /// Figures of the same report, stage and scope.
    private func mayBeBeside(_ key: FactKey, _ claim: FactKey) -> Bool {
        key.report == claim.report && key.isActual && key.hasValue && key.comparator == .eq && key.stage == claim.stage
            && key.scope == claim.scope && !key.isChangeOrGrowth
    }

    /// The same row of a table, or the same sentence.
    private func isBeside(_ fact: Fact, _ claim: Fact) -> Bool {
        guard fact.period == claim.period, fact.qualifier == claim.qualifier else { return false }
        if let table = claim.table {
            return fact.table?.title == table.title && fact.table?.row == table.row && fact.rule == claim.rule
        }
        return claim.sentence != nil && fact.sentence == claim.sentence && fact.table == nil
    }

    /// The one count of people; of pupils where it is 生均.
    private func heads(of claim: Fact, in facts: [Fact]) -> Fact? {
        let own = name(claim)
        let isPerPupil = words.perPupil.contains { own.contains($0) }
        let people = facts.filter { fact in
            guard ["人", "名", "生"].contains(fact.mention.unit), fact.mention.kind == .count, let n = fact.value, n > 0
            else { return false }
            return !isPerPupil || words.pupils.contains { name(fact).contains($0) }
        }
        return people.count == 1 ? people[0] : nil
    }

    /// The one figure whose name is the claim's without 生均, give or take words such as 年, 实际支出.
    private func total(of claim: Fact, in facts: [Fact]) -> Fact? {
        let unit = claim.mention.unit.split(separator: "/").first.map(String.init) ?? ""
        let own = NameMatch.core(words.withoutHeads(name(claim)))
        let named = facts.filter { fact in
            guard fact.mention.kind == claim.mention.kind, fact.mention.unit == unit else { return false }
            let name = name(fact)
            guard !words.heads.contains(where: { name.contains($0) }) else { return false }
            let core = NameMatch.core(name)
            return NameMatch.contained(own, in: core) == 100 && isTotal(core, own)
        }
        return named.count == 1 ? named[0] : nil
    }

    /// 预算内公用经费 is not the whole of 公用经费: what a name has more may only be of the wrapping.
    private func isTotal(_ name: NameMatch.Core, _ own: NameMatch.Core) -> Bool {
        var rest = name
        for c in own {
            if let i = rest.firstIndex(of: c) { rest.remove(at: i) }
        }
        return rest.allSatisfy { words.totalCharacters.contains($0) }
    }

    // MARK: - Arithmetic

    private func check(_ claim: Fact, total: Fact, heads: Fact) -> Finding? {
        guard let t = total.value, let n = heads.value, t > 0 else { return nil }
        let isWhole = n.isInteger && heads.mention.scale == 1
        let slack = isWhole ? Interval(low: n - Rational(1, 2), high: n + Rational(1, 2)) : heads.mention.interval
        let exact = t / n
        let strict = total.mention.interval / heads.mention.interval
        let wide = total.mention.interval / slack
        guard !exact.isUndefined, wide.isBounded else { return nil }
        // A quotient is rounded to what is printed: 901元.
        let target = Comparison.admissible(claim.mention, mayRound: true)
        var grade: Grade
        if target.meets(strict) {
            grade = Comparison.grade(claim: claim.mention, exact: exact, wide: strict, mayRound: true)
        } else {
            grade = target.meets(wide) ? .consistentByRounding : .inconsistent
        }
        let isMean = grade == .consistentByRounding && !target.meets(strict)
        var basis = Basis(
            .equal, "x1 ÷ x2", to: claim.mention, mayRound: true, doubts: Basis.doubts(of: [claim, total, heads]))
        if isWhole { basis.means = [2] }
        if claim.table == nil { basis.doubts.append(.countedDifferently) }
        if grade == .inconsistent, !basis.doubts.isEmpty { grade = .questionable }
        let scale = claim.mention.scale
        let expression = Deferred(Fact.written([total, heads, claim]).prefix(2).joined(separator: " ÷ "))
        let recomputed = (grade.passes && !isMean ? strict : wide).scaled(by: 1 / scale)
        let (name, unit) = (claim.displayName, Fact.prefix(scale) + claim.mention.unit)
        let message: Message
        if isMean {
            message = Message(
                zh: "\(name)\(claim.printed)\(unit)：\(expression.value) = \((exact / scale).short)，人数若为年平均数（印作整数）则相符。",
                en:
                    "\(name) \(claim.printed): \(expression.value) = \((exact / scale).short); it agrees where the heads are a yearly mean printed as a whole number."
            )
        } else if grade.passes {
            message = Message(
                zh: "\(name)\(claim.printed)\(unit)：\(expression.value) = \((exact / scale).short)，相符。",
                en: "\(name) \(claim.printed): \(expression.value) = \((exact / scale).short), it agrees.")
        } else {
            message = Message(
                zh:
                    "\(name)为\(claim.printed)\(unit)，按所列数计算 \(expression.value) = \((exact / scale).short)\(unit)，人数为年平均数也对不上，请核对。",
                en:
                    "\(name) is given as \(claim.printed), but \(expression.value) = \((exact / scale).short), which no yearly mean of the heads explains; please check."
            )
        }
        return Finding(
            report: claim.mention.report, rule: "ratio.per-head", kind: "ratio", grade: grade,
            severity: grade.accuses ? .medium : grade.passes ? .info : .low, claim: claim.term,
            inputs: [total.term, heads.term],
            expression: expression.value, recomputed: recomputed,
            gap: (grade.passes ? 0 : wide.gap(to: target)) / scale,
            message: message, basis: basis)
    }
}
