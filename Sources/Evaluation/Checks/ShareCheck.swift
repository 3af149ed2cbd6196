import Exact
import Records
import Source

/// 占…的X%, 占比, 达标率: a percentage against the counts that stand around it.
struct ShareCheck: Check {
    /// Claims that a rule has already recomputed.
    let done: Set<Int>

    func findings(in evidence: Evidence) -> [Finding] { findings(of: evidence.facts.indices, in: evidence) }

    /// The findings of some facts only.
    func findings(of claims: some Sequence<Int>, in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let names = ShareNames(evidence.facts)
        for (i, claim) in claims.map({ ($0, evidence.facts[$0]) })
        where claim.mention.kind == .percent && claim.role == .actual && !done.contains(i) && claim.value != nil {
            if claim.mention.unit != "%" { continue }
            if case .growth = claim.relation { continue }
            if claim.table != nil || TogetherShareCheck.isTogether(claim, evidence) { continue }
            if let finding = check(claim, names: names, evidence: evidence) { out.append(finding) }
        }
        return out
    }

    private func check(_ claim: Fact, names: ShareNames, evidence: Evidence) -> Finding? {
        let isShare = claim.rule == "share"
        let name = claim.indicator.name
        let isRate = ["率", "比例", "占比", "比重", "比", "满意度", "认可度"].contains { name.hasSuffix($0) }
        guard isShare || isRate else { return nil }
        // What stands before it in its sentence, nearest first.
        let before = evidence.facts(inSentenceOf: claim).filter { fact in
            fact.mention.range.upperBound <= claim.mention.range.lowerBound
                && (fact.mention.kind == .count || fact.mention.kind == .money || fact.mention.kind == .area)
                && fact.role == .actual && fact.value != nil && !isChange(fact)
        }.sorted { $0.mention.range.lowerBound > $1.mention.range.lowerBound }
        guard
            let numerator = before.first(where: { isNamed(claim, $0, names) && !isBase($0, claim, names) })
                ?? (isShare && !hasSubject(claim) ? before.first : nil) ?? (isShare ? nil : before.first)
        else { return nil }
        let sameUnit = { (fact: Fact) in
            PartSumCheck.sameUnit(fact.mention.unit, numerator.mention.unit)
                && fact.mention.kind == numerator.mention.kind
        }
        // 36人,占全县骨干教师266人的13.53%: what stands between 占 and the share is the whole.
        if isShare, let whole = wholeInside(claim, before, evidence) {
            let parts = before.filter { $0.mention.range.upperBound <= whole.mention.range.lowerBound }
            if let part = parts.first(where: { agrees($0, whole, claim) }) { return ratio(part, whole, claim) }
            let part = parts.first { PartSumCheck.sameUnit($0.mention.unit, whole.mention.unit) }
            return part.map { ratio($0, whole, claim).asked(.severalCandidates) }
        }
        if let base = claim.base, !ShareNames.strip(base).isEmpty {
            // The base by name: in the sentence, the paragraph, then the report.
            let own = NameMatch.core(ShareNames.strip(base))
            let candidates = names.measured(like: numerator).filter { id in
                let fact = evidence.facts[id]
                return id != numerator.id && fact.role == .actual && fact.value != nil && !isChange(fact)
                    && names.matches(own, id)
            }.map { evidence.facts[$0] }
            let tried = candidates.sorted { distance($0, claim) < distance($1, claim) }
            for candidate in tried where agrees(numerator, candidate, claim) {
                return ratio(numerator, candidate, claim)
            }
            // Or the numerator is further off: 骨干教师142名,占…总数22.4% after other counts.
            for other in before.dropFirst() where sameUnit(other) {
                for candidate in candidates where candidate.id != other.id && agrees(other, candidate, claim) {
                    return ratio(other, candidate, claim)
                }
                if agrees(numerator, other, claim) { return ratio(numerator, other, claim) }
            }
            guard let nearest = tried.first else { return nil }
            let finding = ratio(numerator, nearest, claim)
            // Accuses only when no other reading is open: one base of that name, in this report, read with certainty.
            let exactName = tried.contains {
                names.isSame(own, $0.id) && $0.rule != "noun-after" && $0.paragraph != nil
                    && $0.paragraph == claim.paragraph
                    && claim.mention.range.lowerBound - $0.mention.range.lowerBound <= ShareCheck.reach
            }
            var doubts = Basis.doubts(of: tried + [numerator, claim])
            if !exactName || !subjectIsNumerator(claim, numerator, names) { doubts.append(.severalCandidates) }
            // 初中214人 of the 2438 teachers of both stages: the whole of the stage may stand elsewhere.
            if numerator.stage != nearest.stage { doubts.append(.severalCandidates) }
            if isQualified(claim) || isOfOtherYear(numerator, nearest) { doubts.append(.otherTime) }
            return doubts.reduce(finding) { $0.asked($1) }
        }
        // 总数1750人,分配名额1225人,占比70%: part and whole stand right before.
        var tried: Finding?
        let pool = before.filter(sameUnit)
        for whole in pool.dropFirst() {
            let finding = ratio(numerator, whole, claim)
            if finding.grade.passes { return finding }
            if tried == nil, let n = numerator.value, let w = whole.value, n <= w { tried = finding }
        }
        // 生活用水占17.1%: of no other use of water.
        let isItsOwn = isShare && hasSubject(claim) && isNamed(claim, numerator, names)
        func own(_ part: Fact, _ whole: Fact) -> Finding? {
            isItsOwn && !isNamed(claim, part, names) ? nil : ratio(part, whole, claim)
        }
        for (i, part) in pool.enumerated() {
            for whole in pool[(i + 1)...] {
                if agrees(part, whole, claim) { return own(part, whole) }
                if agrees(whole, part, claim) { return own(whole, part) }
            }
        }
        // 达标26所,占92.86%: of the 28 schools that the paragraph named before.
        if pool.count <= 2 {
            let earlier = evidence.facts(inParagraphOf: claim).filter { fact in
                fact.sentence != claim.sentence
                    && fact.mention.range.upperBound <= numerator.mention.range.lowerBound && sameUnit(fact)
                    && fact.role == .actual && fact.value != nil
                    && (fact.stage == nil || numerator.stage == nil || fact.stage == numerator.stage) && !isChange(fact)
            }
            for whole in earlier.reversed() {
                guard let n = numerator.value, let w = whole.value, n <= w else { continue }
                if agrees(numerator, whole, claim) { return ratio(numerator, whole, claim) }
            }
        }
        // 14个问题。已完成11个,正在推进3个,整改完成率78.57%: of another one before it, where the digits leave no doubt.
        if !isShare, claim.mention.ulp < 1, pool.count <= 3 {
            let earlier = evidence.facts(inParagraphOf: claim).filter { fact in
                fact.sentence != claim.sentence && fact.id < claim.id && sameUnit(fact) && fact.role == .actual
                    && fact.value != nil && !isChange(fact)
            }
            for part in pool.dropFirst() {
                if let whole = earlier.first(where: { agrees(part, $0, claim) }) { return ratio(part, whole, claim) }
            }
        }
        if let finding = tried, isBare(claim, numerator, evidence), pool.count <= 4, !isQualified(claim) {
            // Of all that is listed: 小学300人,初中200人,占40%.
            let all = pool.reduce(Rational(0)) { $0 + ($1.value ?? 0) }
            let share = pool.map { ($0.value ?? 0) / all * 100 }
            if share.contains(where: { Comparison.admissible(claim.mention).contains($0) }) { return nil }
            return finding.asked(.severalCandidates)
        }
        // 抽查113所,合格98所,合格率: the rate of those whose name it bears.
        if let finding = tried, !isShare, pool.count == 2, numerator.id + 1 == claim.id,
            bears(claim, nameOf: numerator, over: pool[1], evidence)
        {
            return finding.asked(.severalCandidates)
        }
        // 入学率 after 小学150人 is a rate of the part; 学历达标率 after 大专以上学历17人 is what the part makes up.
        guard let finding = tried, pool.count == 2, case .part = numerator.relation,
            claim.words.contains("占") || claim.words.contains("比") || numerator.words.contains(claim.words.prefix(2))
        else { return nil }
        return finding.asked(.severalCandidates)
    }

    /// `3900人,占82.86%`: the share of a part that stands right before it, and no word in between says of what.
    private func isBare(_ claim: Fact, _ numerator: Fact, _ evidence: Evidence) -> Bool {
        guard claim.rule == "share" else { return false }
        let between = evidence.words(between: numerator, and: claim)
        return between.unicodeScalars.count <= 8 && (between.contains("占") || between.contains("比例"))
            || claim.base == nil && !hasSubject(claim)
    }

    /// 合格率 of 合格98所, 持证比例 of 持有教师资格证753人; of money also 预算执行率 of what was in the 预算.
    private func bears(_ claim: Fact, nameOf numerator: Fact, over whole: Fact, _ evidence: Evidence) -> Bool {
        guard let suffix = ["率", "比例"].first(where: { claim.words.hasSuffix($0) }) else { return false }
        let stem = claim.words.unicodeScalars.dropLast(suffix.unicodeScalars.count)
        guard stem.count >= 2 else { return false }
        var open = stem[...]
        for c in numerator.words.unicodeScalars where c == open.first { open = open.dropFirst() }
        if open.isEmpty || evidence.words(after: numerator, atMost: 4).hasPrefix(String(stem)) { return true }
        return numerator.mention.kind == .money && whole.words.contains(String(stem.prefix(2)))
    }

    private func wholeInside(_ claim: Fact, _ before: [Fact], _ evidence: Evidence) -> Fact? {
        guard let last = before.first, let sentence = evidence.sentence(of: claim) else { return nil }
        let end = claim.mention.range.lowerBound - sentence.range.lowerBound
        let figure = last.mention.range.lowerBound - sentence.range.lowerBound
        guard (0...sentence.scalars.count).contains(end), figure >= 0, figure < end else { return nil }
        guard let at = sentence.scalars[..<end].lastIndex(of: ShareCheck.share), at < figure else { return nil }
        return last
    }
    private static let share = ("占" as Unicode.Scalar).value

    /// In a report copied into one paragraph the whole that a share speaks of is not further before it than so many
    /// scalars.
    private static let reach = 300

    private func isChange(_ fact: Fact) -> Bool {
        switch fact.relation {
        case .change, .growth: true
        default: false
        }
    }

    /// The words before 占 are the numerator's own, or there are none.
    private func subjectIsNumerator(_ claim: Fact, _ numerator: Fact, _ names: ShareNames) -> Bool {
        guard let at = claim.words.firstIndex(of: "占") else { return false }
        let subject = NameMatch.core(ShareNames.strip(String(claim.words[..<at])))
        let own = names.words(numerator.id)
        return at == claim.words.startIndex || NameMatch.contained(subject, in: own) >= 95
            || NameMatch.contained(own, in: subject) >= 95
    }

    /// Whether the share names its own subject (`名优教师占…`), as against `,占…` after it.
    private func hasSubject(_ claim: Fact) -> Bool {
        claim.words.firstIndex(of: "占").map { $0 > claim.words.startIndex } ?? false
    }
    private func isNamed(_ claim: Fact, _ numerator: Fact, _ names: ShareNames) -> Bool {
        claim.rule == "share" && subjectIsNumerator(claim, numerator, names)
    }

    /// 占全县学生8839人的比例: the figure of the base itself.
    private func isBase(_ fact: Fact, _ claim: Fact, _ names: ShareNames) -> Bool {
        guard let base = claim.base, !ShareNames.strip(base).isEmpty, fact.id + 1 == claim.id else { return false }
        return fact.words == base
    }

    /// 2021年3301人 of 2022年在校生41236人
    private func isOfOtherYear(_ part: Fact, _ whole: Fact) -> Bool {
        guard let a = part.period, let b = whole.period else { return false }
        return a.prefix(4) != b.prefix(4)
    }

    private func isQualified(_ claim: Fact) -> Bool { claim.qualifier.map { $0.contains("年") } ?? false }

    private func distance(_ fact: Fact, _ claim: Fact) -> Int {
        if fact.sentence == claim.sentence { return 0 }
        if fact.paragraph != nil, fact.paragraph == claim.paragraph { return 1 }
        if fact.block != nil, fact.block == claim.block { return 2 }
        return 3
    }

    private func graded(_ part: Fact, _ whole: Fact, _ claim: Fact) -> (grade: Grade, wide: Interval) {
        let exact = (part.value ?? .undefined) / (whole.value ?? .undefined) * 100
        let wide = part.mention.interval / whole.mention.interval * Interval(exactly: 100)
        return (Comparison.grade(claim: claim.mention, exact: exact, wide: wide), wide)
    }

    /// Whether the finding of `ratio` passes; it is made only where it is wanted.
    private func agrees(_ part: Fact, _ whole: Fact, _ claim: Fact) -> Bool { graded(part, whole, claim).grade.passes }

    private func ratio(_ part: Fact, _ whole: Fact, _ claim: Fact) -> Finding {
        let (grade, wide) = graded(part, whole, claim)
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
        let message =
            grade.passes
            ? Message(
                zh: "\(claim.displayName)\(claim.mention.quote)：\(expression) = \(wide.short)%，相符。",
                en: "\(claim.displayName) \(claim.mention.valueText)%: \(expression) = \(wide.short)%, it agrees.")
            : Message(
                zh:
                    "\(claim.displayName)为\(claim.mention.quote)，但按\(part.displayName)\(part.mention.quote)、\(whole.displayName)\(whole.mention.quote)计算，\(expression) = \(wide.short)%，对不上。",
                en: "\(claim.displayName) is given as \(claim.mention.valueText)%, but \(expression) = \(wide.short)%.")
        return Finding(
            report: claim.mention.report, rule: "ratio.share", kind: "ratio", grade: grade,
            severity: grade.passes ? .info : .medium, claim: claim.term,
            inputs: [part.term, whole.term], expression: expression, recomputed: wide, gap: gap, implied: implied,
            message: message, basis: Basis(.equal, "x1 ÷ x2 × 100", to: claim.mention))
    }
}
