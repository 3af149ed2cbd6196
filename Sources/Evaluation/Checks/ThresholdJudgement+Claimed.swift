import Exact
import Lexicon
import Records
import Source

/// 入学率94.03%,达到95%以上的要求: a figure and, right behind it, the claim that it keeps the limit.
extension ThresholdJudgement {
    /// Contradicts itself whatever is concluded of the indicator, where the limit is the standard's own.
    var claimedKept: Finding? {
        guard let said = saidKept else { return claimedOfNumber ?? claimedOfLimit }
        var basis = general
        basis.conclusion = Basis.Stated(verdict: "达标", span: said.mention.span, quote: said.mention.quote)
        if said.mention.status != .certain { basis.doubts.append(.uncertainDigits) }
        var finding = contradictedBySaying(
            basis, zh: "达到\(said.mention.quote)的要求", en: "it keeps \(said.mention.quote)")
        finding.inputs = [said.term]
        return finding
    }

    /// - Parameters:
    ///   - basis: with what the report says.
    ///   - zh: what that comes to.
    private func contradictedBySaying(
        _ basis: Basis, zh said: String, en saidEn: String, isNamed: Bool = false
    ) -> Finding {
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        var basis = basis
        if !tellsEnd { basis.doubts.append(.uncertainDigits) }
        // 之比1:15.4,达到1:15的标准: of the figure right before it the claim leaves nothing open.
        if !isNamed && !fact.isExactIndicator && !isOfSubject && !isMeant && saidRightBehind == nil {
            basis.doubts.append(.nameNotExact)
        }
        if !limit.isOfItsSize(fact, scale: scale) { basis.doubts.append(.uncertainDigits) }
        let zh = Deferred("\(shown.value)未达到标准（\(limit)），却写\(said)。")
        let en = Deferred(
            "\(shownEn.value) does not meet the standard (\(limit)), yet the report says that \(saidEn).")
        return basis.doubts.isEmpty
            ? finding(.decisionInconsistency, .critical, zh.value, en.value, basis: basis, changes: true)
            : finding(.questionable, .medium, zh.value + "请核对。", en.value + " Please check.", basis: basis)
    }

    /// The figure itself, or 最低为7.6平方米 of a limit from below: the end that has to keep it.
    private var tellsEnd: Bool {
        fact.mention.comparator == .eq || fact.mention.comparator == .ge && limit.comparator.boundsFromBelow
    }

    /// 占9.4%;…占21.3%。两项比例均达到国家要求: of as many figures as stand before it.
    private var claimedOfNumber: Finding? {
        guard let clause = clauseOfNumber else { return nil }
        var basis = general
        let stated = evidence.stated("达标", in: clause)
        basis.conclusion = stated
        return contradictedBySaying(basis, zh: "“\(stated.quote)”", en: "“\(stated.quote)”")
    }

    /// 满意度79.9%。…社会认可度高于85%的国家标准: the text goes on to say that this limit is kept.
    private var claimedOfLimit: Finding? {
        let claims = LimitClaims(evidence: evidence, words: words, follows: sweeping.covering.follows)
        guard scale != 0,
            let clause = claims.claim(
                of: fact, keeping: limit, printed: limit.value / scale, names: [indicator.name])
        else { return nil }
        var basis = general
        let stated = evidence.stated("达标", in: clause)
        basis.conclusion = stated
        return contradictedBySaying(
            basis, zh: "“\(stated.quote)”", en: "“\(stated.quote)”", isNamed: true)
    }

    /// The clause that says of so many figures, and of no other, that each keeps what is asked.
    private var clauseOfNumber: Range<Int>? {
        guard let paragraph = fact.paragraph, let own = evidence.sentenceRange(of: fact.id) else { return nil }
        let text = evidence.scalars
        let end = min(paragraph.upperBound, own.upperBound + Self.reach)
        guard fact.mention.range.upperBound < end else { return nil }
        return evidence.clauses(in: fact.mention.range.upperBound..<end).first { clause in
            guard let each = words.each.first(in: text, clause), each > clause.lowerBound,
                case let lead = clause.lowerBound..<each,
                let number = words.numberOfItems.first(where: { Passage(text, lead).begins(with: $0.words) })?.number,
                words.keptAnywhere.occurs(in: text, each..<clause.upperBound),
                Passage(text, clause).ends(with: words.asking),
                words.sweptSubject(text, lead).isEmpty || isRates(words.sweptSubject(text, lead)),
                !words.sweptOpen.occurs(in: text, clause), !words.besideMissed.occurs(in: text, clause)
            else { return false }
            return counts(before: clause.lowerBound) == number
        }
    }
    private static let reach = 80

    private func isRates(_ subject: [UInt32]) -> Bool { words.rates.contains(String(scalars: subject[...])) }

    /// The figures in the unit of this one since the statement of it began, up to a place in its paragraph.
    private func counts(before end: Int) -> Int {
        let key = evidence.keys[fact.id]
        return evidence.indices(inParagraphOf: fact.id).count { i in
            let other = evidence.keys[Int(i)]
            return other.unit == key.unit && other.kind == key.kind && Int(other.end) <= end && other.isActual
        }
    }

    private var saidKept: Fact? { saidRightBehind ?? saidOfAll }

    /// 占12.3%,…占18.8%,两项比例均超过国家规定的10%、20%; 分别为86.4%、87.9%、84.7%,均达到了85%以上的要求: in the clause behind, of
    /// each of the figures before it.
    private var saidOfAll: Fact? {
        evidence.facts(inSentenceOf: fact).first { other in
            guard other.mention.range.lowerBound >= fact.mention.range.upperBound,
                other.mention.unit == fact.mention.unit, isSaid(other)
            else { return false }
            let clause = clause(before: other)
            return clause.holds(words.each) && clause.holds(words.keptAnywhere) && !clause.holds(words.besideMissed)
                && !isOfOthers(clause, than: fact)
                && (clause.holds(words.laidDown)
                    || evidence.passage(after: other.id, atMost: 8).begins(with: words.askedBehind))
        }
    }
    private func clause(before said: Fact) -> Passage {
        evidence.passage(before: said.id, atMost: 32).after(last: { Self.marks.contains($0) })
    }
    private static let marks = ",;".scalarValues

    /// 公办园1:15.31、民办园1:13.02,|公办园和民办园均|符合1:15: a part that is named where it is said of each, or each and no name.
    private var isMeant: Bool {
        guard let said = saidOfAll, let last = said.id > 0 ? evidence.facts[said.id - 1] : nil else { return false }
        let clause = clause(before: said)
        return clause.holds(WordSet([heading(fact)]))
            || clause.begins(with: words.each) && last.sentence == fact.sentence
    }

    /// 全县1:14.15,其中公办园1:15.31、民办园1:13.02,|公办园和民办园均|…: where the clause names some of the figures, it is of no other.
    private func isOfOthers(_ clause: Passage, than fact: Fact) -> Bool {
        let beside = evidence.facts(inSentenceOf: fact).filter {
            $0.mention.unit == fact.mention.unit && $0.role == .actual && $0.words != fact.words
        }
        let isNamed = clause.holds(WordSet([heading(fact)]))
        return !isNamed && beside.contains { clause.holds(WordSet([heading($0)])) }
    }

    /// 公办 of 公办园专任教师与在园幼儿之比
    private func heading(_ fact: Fact) -> String { String(fact.words.prefix(2)) }

    /// The limit that the clause behind the figure says is kept, where it is the standard's.
    private var saidRightBehind: Fact? {
        evidence.limitSaidKept(behind: fact, words).flatMap { isSaid($0) ? $0 : nil }
    }

    /// Whether it is the limit, and not told the other way round: 0.161,高于|0.15|的规定 admits that less was asked.
    private func isSaid(_ said: Fact) -> Bool {
        guard said.value == limit.value else { return false }
        // 不低于1:15 says which side is better, and not which way the number goes.
        if fact.mention.kind == .ratio, !fact.mention.unit.isEmpty { return true }
        if limit.comparator.boundsFromAbove,
            evidence.lead(before: said.id, atMost: 12).begins(with: words.keptBeyond)
        {
            return false
        }
        guard let bound = said.mention.comparator.limit else { return true }
        return limit.comparator.boundsFromBelow ? !bound.boundsFromAbove : !bound.boundsFromBelow
    }
}
