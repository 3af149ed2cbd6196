import Exact
import Records

/// 占…的X%, 占比, 达标率: a percentage against the counts that stand around it.
struct ShareCheck: Check {
    /// Claims that a rule has already recomputed.
    let done: Set<Int>

    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for (i, claim) in evidence.facts.enumerated()
        where claim.mention.kind == .percent && claim.role == .actual && !done.contains(i) && claim.value != nil {
            if claim.mention.unit != "%" { continue }
            if case .growth = claim.relation { continue }
            if claim.table != nil { continue }
            if let finding = check(claim, evidence: evidence) { out.append(finding) }
        }
        return out
    }

    private func check(_ claim: Fact, evidence: Evidence) -> Finding? {
        let isShare = claim.rule == "share"
        let name = claim.indicator.name
        let isRate = ["率", "比例", "占比", "比重", "比"].contains { name.hasSuffix($0) }
        guard isShare || isRate else { return nil }
        // What stands before it in its sentence, nearest first.
        let before = evidence.facts.filter { fact in
            fact.sentence == claim.sentence && fact.sentence != nil
                && fact.mention.range.upperBound <= claim.mention.range.lowerBound
                && (fact.mention.kind == .count || fact.mention.kind == .money || fact.mention.kind == .area)
                && fact.role == .actual && fact.value != nil && !isChange(fact)
        }.sorted { $0.mention.range.lowerBound > $1.mention.range.lowerBound }
        guard
            let numerator = before.first(where: { isNamed(claim, $0) })
                ?? (isShare && !hasSubject(claim) ? before.first : nil) ?? (isShare ? nil : before.first)
        else { return nil }
        let sameUnit = { (fact: Fact) in
            PartSumCheck.sameUnit(fact.mention.unit, numerator.mention.unit)
                && fact.mention.kind == numerator.mention.kind
        }
        if let base = claim.base {
            // The base by name: in the sentence, the paragraph, then the report.
            let candidates = evidence.facts.filter { fact in
                fact.mention.report == claim.mention.report && fact.id != numerator.id && fact.role == .actual
                    && sameUnit(fact) && fact.value != nil && !isChange(fact)
                    && matches(base, fact)
            }
            var last: Finding?
            var tried: [Fact] = []
            for candidate in candidates.sorted(by: { distance($0, claim) < distance($1, claim) }) {
                let finding = ratio(numerator, candidate, claim)
                if finding.grade.passes { return finding }
                tried.append(candidate)
                if last == nil { last = finding }
            }
            // Or the numerator is further off: 骨干教师142名,占…总数22.4% after other counts.
            for other in before.dropFirst() where sameUnit(other) {
                for candidate in candidates where candidate.id != other.id {
                    let finding = ratio(other, candidate, claim)
                    if finding.grade.passes { return finding }
                }
                let finding = ratio(numerator, other, claim)
                if finding.grade.passes { return finding }
            }
            guard let finding = last else { return nil }
            // Accuses only when no other reading is open: one base of that name, in this report, read with certainty.
            let exactName = tried.contains {
                isSameBase(base, $0) && $0.paragraph != nil && $0.paragraph == claim.paragraph
            }
            let isClear =
                tried.allSatisfy(\.isCertain) && exactName && numerator.isCertain && claim.isCertain
                && subjectIsNumerator(claim, numerator) && !isQualified(claim)
            if isClear { return finding }
            return finding.softened(to: .questionable)
        }
        // 总数1750人,分配名额1225人,占比70%: part and whole stand right before.
        var tried: Finding?
        let pool = before.filter(sameUnit)
        for whole in pool.dropFirst() {
            let finding = ratio(numerator, whole, claim)
            if finding.grade.passes { return finding }
            if tried == nil, let n = numerator.value, let w = whole.value, n <= w { tried = finding }
        }
        for (i, part) in pool.enumerated() {
            for whole in pool[(i + 1)...] {
                let finding = ratio(part, whole, claim)
                if finding.grade.passes { return finding }
                let reversed = ratio(whole, part, claim)
                if reversed.grade.passes { return reversed }
            }
        }
        // 达标26所,占92.86%: of the 28 schools that the paragraph named before.
        if pool.count <= 2 {
            let earlier = evidence.facts.filter { fact in
                fact.paragraph != nil && fact.paragraph == claim.paragraph && fact.sentence != claim.sentence
                    && fact.mention.range.upperBound <= numerator.mention.range.lowerBound && sameUnit(fact)
                    && fact.role == .actual && fact.value != nil
                    && (fact.stage == nil || numerator.stage == nil || fact.stage == numerator.stage) && !isChange(fact)
            }
            for whole in earlier.reversed() {
                guard let n = numerator.value, let w = whole.value, n <= w else { continue }
                let finding = ratio(numerator, whole, claim)
                if finding.grade.passes { return finding }
            }
        }
        guard let finding = tried, pool.count == 2, case .part = numerator.relation else { return nil }
        return finding.softened(to: .questionable)
    }

    private func isChange(_ fact: Fact) -> Bool {
        switch fact.relation {
        case .change, .growth: true
        default: false
        }
    }

    /// What the share is taken of, by name.
    private func matches(_ base: String, _ fact: Fact) -> Bool {
        let name = strip(fact.indicator.name + fact.words)
        let own = strip(base)
        return NameMatch.contained(own, in: name) >= 85 || NameMatch.contained(own, in: strip(fact.words)) >= 85
    }
    private func isSameBase(_ base: String, _ fact: Fact) -> Bool {
        let (a, b) = (strip(base), strip(fact.words))
        // 教师总数 is not 专任教师: nothing may be left over on either side.
        return NameMatch.contained(a, in: b) >= 90 && NameMatch.contained(b, in: a) >= 90
    }
    private func strip(_ name: String) -> String {
        var out = name
        for word in ["总数", "总人数", "人数", "数量", "学生数", "全区", "全县", "全市", "我区", "我县", "本区", "义务教育阶段", "义务教育"] {
            out = out.replacing(word, with: word.hasPrefix("学生") ? "学生" : "")
        }
        return out.replacing("在校学生", with: "在校生")
    }

    /// The words before 占 are the numerator's own, or there are none.
    private func subjectIsNumerator(_ claim: Fact, _ numerator: Fact) -> Bool {
        guard let at = claim.words.firstIndex(of: "占") else { return false }
        let subject = String(claim.words[..<at])
        return subject.isEmpty || NameMatch.contained(strip(subject), in: strip(numerator.words)) >= 95
            || NameMatch.contained(strip(numerator.words), in: strip(subject)) >= 95
    }

    /// Whether the share names its own subject (`名优教师占…`), as against `,占…` after it.
    private func hasSubject(_ claim: Fact) -> Bool {
        claim.words.firstIndex(of: "占").map { $0 > claim.words.startIndex } ?? false
    }
    private func isNamed(_ claim: Fact, _ numerator: Fact) -> Bool {
        claim.rule == "share" && subjectIsNumerator(claim, numerator)
    }

    private func isQualified(_ claim: Fact) -> Bool { claim.qualifier.map { $0.contains("年") } ?? false }

    private func distance(_ fact: Fact, _ claim: Fact) -> Int {
        if fact.sentence == claim.sentence { return 0 }
        if fact.paragraph != nil, fact.paragraph == claim.paragraph { return 1 }
        if fact.block != nil, fact.block == claim.block { return 2 }
        return 3
    }

    private func ratio(_ part: Fact, _ whole: Fact, _ claim: Fact) -> Finding {
        let exact = (part.value ?? .undefined) / (whole.value ?? .undefined) * 100
        let wide = part.mention.interval / whole.mention.interval * Interval(exactly: 100)
        let grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide)
        let written = Fact.written([part, whole])
        let expression = "\(written[0]) ÷ \(written[1]) × 100"
        let admissible = Comparison.admissible(claim.mention)
        let gap = wide.gap(to: admissible)
        var implied: String?
        if !grade.passes, let low = admissible.low, let high = admissible.high, let w = whole.mention.interval.low,
            whole.mention.interval.isExact
        {
            implied =
                "\(part.displayName) = \(Interval(low: low * w / 100 / part.mention.scale, high: high * w / 100 / part.mention.scale).short)\(Fact.prefix(part.mention.scale))"
        }
        let zh =
            grade.passes
            ? "\(claim.displayName)\(claim.mention.quote):\(expression) = \(wide.short)%,相符。"
            : "\(claim.displayName)为\(claim.mention.quote),但按\(part.displayName)\(part.mention.quote)、\(whole.displayName)\(whole.mention.quote)计算,\(expression) = \(wide.short)%,对不上。"
        let en =
            grade.passes
            ? "\(claim.displayName) \(claim.mention.valueText)%: \(expression) = \(wide.short)%, it agrees."
            : "\(claim.displayName) is given as \(claim.mention.valueText)%, but \(expression) = \(wide.short)%."
        return Finding(
            report: claim.mention.report, rule: "ratio.share", kind: "ratio", grade: grade,
            severity: grade.passes ? .info : .medium, claim: claim.term,
            inputs: [part.term, whole.term], expression: expression, recomputed: wide, gap: gap, implied: implied,
            message: Message(zh: zh, en: en))
    }
}
