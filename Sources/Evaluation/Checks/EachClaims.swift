import Lexicon
import Records
import Source

/// 所有小学、初中均达到…的要求, 各项校际差异系数均未超过规定限值: what running text says of each of those that a group of limits
/// binds.
struct EachClaims {
    let evidence: Evidence
    let follows: FollowsLexicon
    let limits: LimitWords

    var claims: [SweepingClaims.Claim] { claims(in: evidence.sentences) }

    func claims(in sentences: [Evidence.Sentence]) -> [SweepingClaims.Claim] {
        let groups = evidence.standards.flatMap(\.groups)
        return groups.flatMap { group -> [SweepingClaims.Claim] in
            guard let names = names(of: group) else { return [] }
            let subject = Subject(group, evidence)
            return sentences.compactMap { sentence in
                (claim(sentence, of: group, naming: names) ?? rate(sentence, of: group))
                    .flatMap { isOn(subject, sentence) ? $0 : nil }
            }
        }
    }

    /// Of the schools that a sentence speaks of, whatever it says of them.
    func ofSchools(in sentences: [Evidence.Sentence]) -> [SweepingClaims.Claim] {
        evidence.standards.flatMap(\.groups).filter { $0.quorum != nil }.flatMap { group in
            sentences.compactMap { claim($0, of: group, naming: limits.eachSchool) ?? rate($0, of: group) }
        }
    }

    /// What a group's limits bind one by one: its schools, or its coefficients.
    private func names(of group: Standard.Group) -> WordSet? {
        if group.quorum != nil { return limits.eachSchool }
        return group.indicators.contains { $0.kind == .cv } ? limits.eachCoefficient : nil
    }

    private func claim(
        _ sentence: Evidence.Sentence, of group: Standard.Group, naming names: WordSet
    ) -> SweepingClaims.Claim? {
        let text = evidence.scalars
        guard let name = names.first(in: text, sentence.range),
            !leavesSomeOut(sentence.range)
        else { return nil }
        // 校际差异系数介于0.18和0.43之间,均未超过规定限值: coefficients are named first, schools where they are spoken of.
        let clauses = evidence.clauses(in: name..<sentence.range.upperBound)
        let clause =
            group.quorum == nil ? clauses.first(where: saysMet) : clauses.first.flatMap { saysMet($0) ? $0 : nil }
        guard let met = clause, !isAsked(name, in: sentence.range),
            let clause = evidence.clauses(in: sentence.range).first(where: { $0.upperBound == met.upperBound })
        else { return nil }
        return SweepingClaims.Claim(
            report: sentence.report, group: group.id, coverage: .section,
            stated: Basis.Stated(verdict: "达标", span: sentence.span(of: clause), quote: sentence.quote(of: clause)),
            place: clause.lowerBound)
    }

    /// 我县小学综合达标率为100%: that every school passes.
    private func rate(_ sentence: Evidence.Sentence, of group: Standard.Group) -> SweepingClaims.Claim? {
        let text = evidence.scalars
        guard group.quorum != nil, let at = limits.passRates.first(in: text, sentence.range),
            !leavesSomeOut(sentence.range), !isAsked(at, in: sentence.range),
            let clause = evidence.clauses(in: sentence.range).first(where: { $0.contains(at) }),
            limits.wholeRates.occurs(in: text, at..<clause.upperBound), !follows.notCalledMet.occurs(in: text, clause)
        else { return nil }
        return SweepingClaims.Claim(
            report: sentence.report, group: group.id, coverage: .section,
            stated: Basis.Stated(verdict: "达标", span: sentence.span(of: clause), quote: sentence.quote(of: clause)),
            place: clause.lowerBound)
    }

    /// 其余学校均达到; but 其余项不低于标准值的85% is part of what each must meet.
    private func leavesSomeOut(_ sentence: Range<Int>) -> Bool {
        follows.exceptions.occurs(in: evidence.scalars, sentence)
            && !limits.granted.occurs(in: evidence.scalars, sentence)
    }

    /// 均达到标准, 全部符合规定, 均未超过规定限值
    private func saysMet(_ clause: Range<Int>) -> Bool {
        let text = evidence.scalars
        // 校校达标、项项过关
        if limits.eachMet.occurs(in: text, clause) { return !follows.notCalledMet.occurs(in: text, clause) }
        return evidence.saysEachKept(clause, from: clause.lowerBound, limits, follows)
    }

    /// 按标准要求每所学校…: what is asked, and not how it stands.
    private func isAsked(_ name: Int, in sentence: Range<Int>) -> Bool {
        guard let clause = evidence.clauses(in: sentence).first(where: { $0.contains(name) }) else { return true }
        return limits.asking.occurs(in: evidence.scalars, clause.lowerBound..<name)
    }

    /// What tells that a sentence is on a group, gathered once for all sentences.
    private struct Subject {
        let group: Standard.Group
        let name: WordSet
        let sections: [Range<Int>]
        /// Of the indicators that the group has and a fact is of.
        let indicators: Set<NameID>

        init(_ group: Standard.Group, _ evidence: Evidence) {
            self.group = group
            name = WordSet([group.name])
            sections = evidence.sections.filter { $0.group == group.id }.map(\.range)
            indicators = Set(group.indicators.compactMap { evidence.names.known($0.id) })
        }
    }

    /// In a section on the group, or naming what it asks.
    private func isOn(_ subject: Subject, _ sentence: Evidence.Sentence) -> Bool {
        subject.group.quorum == nil || limits.granted.occurs(in: evidence.scalars, sentence.range)
            || subject.sections.contains { $0.contains(sentence.range.lowerBound) }
            || subject.name.occurs(in: evidence.scalars, sentence.range)
            || followsFigures(of: subject, sentence)
    }

    /// Beside figures of the group.
    private func followsFigures(of subject: Subject, _ sentence: Evidence.Sentence) -> Bool {
        if limits.eachCoefficient.occurs(in: evidence.scalars, sentence.range) { return false }
        let near = (sentence.range.lowerBound - Self.reach)..<(sentence.range.upperBound + Self.reach)
        return evidence.indices(overlapping: near).contains {
            let key = evidence.keys[Int($0)]
            return subject.indicators.contains(key.indicator) && key.report == sentence.report
        }
    }
    private static let reach = 240
}

extension Evidence {
    /// 均达到标准, 全部控制在规定范围以内: whether a clause says from a place on that each keeps its limit.
    func saysEachKept(_ clause: Range<Int>, from start: Int, _ limits: LimitWords, _ follows: FollowsLexicon) -> Bool {
        guard let each = limits.each.first(in: scalars, start..<clause.upperBound) else { return false }
        return follows.keptWithin.occurs(in: scalars, each..<clause.upperBound)
            || isCalledMet(clause, from: each, follows)
    }
}
