import Exact
import Lexicon
import Records
import Source

/// 公用经费3328.64万元,安排培训经费164.52万元,达到不低于5%的要求; 在编教师6.84万元,非在编教师5.02万元,非在编教师工资达到在编教师的75%以上: two figures
/// that come to less than the share that is said to be reached, and the share itself is not printed.
///
/// The two are those that the clause names, or those of which a rule of the standard takes the share.
struct ShareKeptCheck: Check {
    let words: LimitWords
    let quotients: [RuleQuotient]

    static let rule = "threshold.share-kept"

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .percent && $0.hasValue && !$0.isInTable && $0.sentence >= 0
                && ($0.comparator == .ge || $0.comparator == .gt)
        }.compactMap { share in
            guard let claim = Claim(share, words, evidence) else { return nil }
            return named(claim, evidence) ?? ruled(claim, evidence)
        }
    }

    /// What is said to be reached: 非在编教师工资|达到|在编教师的|75%以上.
    private struct Claim {
        let share: Fact
        let clause: Range<Int>
        /// What stands before the verb, and between it and the share.
        let subject: [UInt32]
        let object: [UInt32]
        /// Amounts of the sentence before the clause, the nearest last.
        let before: [Fact]

        init?(_ share: Fact, _ words: LimitWords, _ evidence: Evidence) {
            let (text, number) = (evidence.scalars, share.mention.range.lowerBound)
            guard let sentence = evidence.sentenceRange(of: share.id),
                let clause = evidence.clauses(in: sentence).first(where: { $0.contains(number) }),
                let verb = words.covering.keepsFloor.first(in: text, clause.lowerBound..<number),
                !words.sweptOpen.occurs(in: text, clause), !words.admitted.occurs(in: text, clause),
                !words.saysMissed.occurs(in: text, clause)
            else { return nil }
            var end = verb
            while let length = words.covering.keepsFloor.length(in: text, at: end, before: number), length > 0 {
                end += length
            }
            let isSaid =
                share.mention.comparator.isBound
                || evidence.passage(after: share.id, atMost: 8).begins(with: words.askedBehind)
            guard isSaid else { return nil }
            (self.share, self.clause) = (share, clause)
            subject = words.sweptSubject(text, clause.lowerBound..<verb)
            object = Array(text[end..<number])
            before = evidence.facts(inSentenceOf: share).filter {
                $0.mention.range.upperBound <= clause.lowerBound && $0.role == .actual && $0.isAmount
                    && $0.mention.comparator == .eq && $0.value ?? 0 > 0 && !$0.isChangeOrGrowth
            }
        }
    }

    // MARK: - By the clause's own words

    /// 在编教师 of 在编教师年平均工资, and not of 非在编教师…; the other is the one that the subject names, or that stands right before.
    private func named(_ claim: Claim, _ evidence: Evidence) -> Finding? {
        guard claim.object.count > Self.shortest, claim.object.last == Self.of else { return nil }
        let object = Array(claim.object.dropLast())
        let wholes = claim.before.filter { isNamed($0, object) }
        guard wholes.count == 1, let whole = wholes.first else { return nil }
        let others = claim.before.filter { $0.id != whole.id && $0.isMeasured(like: whole) }
        let parts = claim.subject.isEmpty ? others.suffix(1) : others.filter { isNamed($0, claim.subject) }
        guard others.count == 1, parts.count == 1, let part = parts.first else { return nil }
        return finding(part, of: whole, claim, evidence)
    }
    private static let shortest = 3
    private static let of = ("的" as Unicode.Scalar).value

    /// Whether the figure's name begins as the words do, behind a kind of schools.
    private func isNamed(_ fact: Fact, _ words: [UInt32]) -> Bool {
        let name = fact.words.scalarValues
        let lead = Array(words.prefix(Self.lead))
        guard lead.count == Self.lead, let at = WordSet([String(scalars: lead)]).first(in: name, name.indices) else {
            return false
        }
        return !self.words.otherKinds.ends(in: name, at: at, after: 0)
    }
    private static let lead = 4

    // MARK: - By a rule

    /// 公用经费预算总额3328.64万元,安排教师培训经费164.52万元,|达到不低于5%的要求|: the two right before the clause.
    private func ruled(_ claim: Claim, _ evidence: Evidence) -> Finding? {
        guard claim.subject.isEmpty, claim.object.isEmpty || words.limitNames.occurs(in: claim.object),
            let part = claim.before.last, part.mention.range.upperBound + 1 == claim.clause.lowerBound,
            let id = part.indicator.id, part.isExactIndicator
        else { return nil }
        let wholes = claim.before.dropLast().filter { whole in
            whole.isExactIndicator
                && quotients.contains { $0.part.contains(id) && $0.whole.contains(whole.indicator.id ?? "") }
        }
        guard wholes.count == 1, let whole = wholes.first, whole.isMeasured(like: part) else { return nil }
        return finding(part, of: whole, claim, evidence)
    }

    private func finding(_ part: Fact, of whole: Fact, _ claim: Claim, _ evidence: Evidence) -> Finding? {
        guard let percent = claim.share.value, let value = whole.value, let low = whole.mention.interval.low,
            part.period == whole.period || part.period == nil || whole.period == nil,
            let high = part.mention.interval.high
        else { return nil }
        let scale = part.mention.scale
        let least = value * percent / 100 / scale
        let own = PrintedLimit(
            rule: Self.rule, figure: part, limit: whole,
            bound: Limit(comparator: .ge, value: least, text: least.short),
            place: Message(
                zh: "\(whole.displayName)\(whole.mention.quote)的\(claim.share.mention.quote)",
                en: "\(claim.share.printed)% of \(whole.printed)"))
        if own.isMet == true { return own.kept }
        guard high < low * percent / 100 else { return nil }
        var doubts = Basis.doubts(of: [part, whole, claim.share])
        // 在编教师…, 非在编教师…: pupils of both or of one stage.
        if part.stage != whole.stage { doubts.append(.severalCandidates) }
        if !own.bound.isOfItsSize(part, scale: 1 / scale) { doubts.append(.uncertainDigits) }
        return own.missed(evidence.stated("达标", in: claim.clause), doubts: doubts)
    }
}
