import Exact
import Lexicon
import Records

/// `7项指标校际差异系数均小于0.50` against the seven values, in a table or told one after another.
struct CoefficientLimitCheck: Check {
    let words: LimitWords
    let follows: FollowsLexicon

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.isActual && !$0.isInTable && Self.comparators.contains($0.comparator) && $0.hasValue && $0.stage != .none
        }.filter { fact in
            words.coefficients.contains { fact.words.contains($0) }
        }.compactMap { fact in
            // 综合差异系数均控制在0.65以内 says nothing of the single ones.
            let isOfSingles = !words.composites.occurs(in: fact.words)
            let isBound = fact.mention.comparator == .lt || fact.mention.comparator == .le
            return isBound && isOfSingles ? finding(fact, evidence) ?? highest(fact, evidence) : highest(fact, evidence)
        }
    }
    private static let comparators: Set<Comparator> = [.lt, .le, .eq, .range]

    /// The highest of the coefficients that a figure speaks of: 最高0.437, 最大值为0.437, 在0.213至0.486之间.
    private func top(_ fact: Fact, _ evidence: Evidence) -> Rational? {
        switch fact.mention.comparator {
        case .range: fact.mention.interval.high
        case .le: evidence.passage(before: fact.id, atMost: 4).holds(words.highest) ? fact.value : nil
        case .eq: evidence.passage(before: fact.id, atMost: 6).holds(words.highest) ? fact.value : nil
        default: nil
        }
    }

    /// 小学7项差异系数最高0.437: the highest keeps the limit of each, or one does not.
    private func highest(_ fact: Fact, _ evidence: Evidence) -> Finding? {
        guard let value = top(fact, evidence) else { return nil }
        for standard in evidence.standards {
            guard let indicator = standard.group("balance")?.indicators.first(where: { $0.kind == .cv }),
                let limit = indicator.thresholds(stage: fact.stage).first(where: { $0.stage == fact.stage })?.limit,
                let isMet = limit.isMet(by: value)
            else { continue }
            let stated = isMet || !fact.isCertain ? nil : self.stated(of: fact, limit, evidence)
            return finding(fact.end(of: value), value, limit, isMet: isMet, of: standard, beside: stated)
        }
        return nil
    }

    /// What is concluded of all coefficients; of a range only by its own sentence, as it may be of other years.
    private func stated(of fact: Fact, _ limit: Limit, _ evidence: Evidence) -> Basis.Stated? {
        let concluded = evidence.conclusionMet(ofGroup: "balance", report: fact.mention.report)
        if let concluded, fact.mention.comparator != .range { return Basis.Stated(concluded) }
        let own = evidence.sentenceRange(of: fact.id) ?? 0..<0
        let sentences = evidence.sentences.filter { $0.range.overlaps(own) }
        return EachClaims(evidence: evidence, follows: follows, limits: words).claims(in: sentences).first { claim in
            claim.group == "balance" && claim.place.map(own.contains) ?? false
        }?.stated ?? said(behind: fact, evidence)
            ?? CoveringClaims(evidence: evidence, words: words, follows: follows).claim(covering: fact, limit)
    }

    /// 我县小学、初中所有指标均控制在规定范围以内: what the next sentence says of each, after nothing but coefficients.
    private func said(behind fact: Fact, _ evidence: Evidence) -> Basis.Stated? {
        guard let paragraph = fact.paragraph, let own = evidence.sentenceRange(of: fact.id) else { return nil }
        let (text, end) = (evidence.scalars, fact.mention.range.upperBound)
        // 2020年…,当年未达标: what another range of the stage says may be of now.
        let isOnly = !evidence.facts(inParagraphOf: fact).contains {
            $0.id != fact.id && $0.stage == fact.stage && $0.mention.comparator == .range
        }
        guard isOnly, !words.admitted.occurs(in: text, own) else { return nil }
        let sentences = evidence.sentences.filter {
            $0.range.upperBound > end && paragraph.contains($0.range.lowerBound)
        }
        for sentence in sentences.prefix(4) where !follows.exceptions.occurs(in: text, sentence.range) {
            let clause = evidence.clauses(in: sentence.range).first { clause in
                guard clause.lowerBound > end, let item = words.everyItem.first(in: text, clause) else { return false }
                return evidence.saysEachKept(clause, from: item, words, follows)
            }
            if let clause { return evidence.stated("达标", in: clause) }
        }
        return nil
    }

    private func finding(
        _ fact: Fact, _ value: Rational, _ limit: Limit, isMet: Bool, of standard: Standard,
        beside stated: Basis.Stated?
    ) -> Finding {
        let isContradicted = !isMet && stated != nil
        var basis = Basis(.limit, doubts: isMet || isContradicted ? [] : [.asksOnly])
        basis.requirements = [.init(limit)]
        basis.conclusion = stated
        let shown = "\(fact.displayName)最高\(value.decimal)"
        return Finding(
            report: fact.mention.report, rule: "threshold.highest", kind: "threshold",
            grade: isMet ? .consistent : isContradicted ? .decisionInconsistency : .questionable,
            severity: isMet ? .info : isContradicted ? .critical : .high, claim: fact.term,
            expression: "\(value.decimal) \(limit)", recomputed: fact.mention.interval,
            gap: isMet ? 0 : value - limit.value,
            standard: .init(document: standard.document, clause: nil, threshold: limit.description),
            conclusionChanges: isContradicted ? true : nil,
            message: isMet
                ? Message(
                    zh: "\(shown)，各项都达到标准（\(limit)）。",
                    en: "The highest, \(value.decimal), keeps the limit of each (\(limit)).")
                : Message(
                    zh: "\(shown)，未达到标准（\(limit)）\(stated.map { "，却写“\($0.quote)”" } ?? "")。",
                    en:
                        "The highest, \(value.decimal), does not keep the limit of each (\(limit))\(stated.map { ", yet the report says “\($0.quote)”" } ?? "")."
                ),
            basis: basis)
    }

    private func finding(_ claim: Fact, _ evidence: Evidence) -> Finding? {
        guard let limit = claim.value, let stage = claim.stage else { return nil }
        let all = singles(of: claim, evidence)
        guard all.count >= 2 else { return nil }
        let over = all.filter { fact in
            guard let low = fact.mention.interval.low else { return false }
            return claim.mention.comparator == .lt ? low >= limit : low > limit
        }
        let highest = all.max { ($0.value ?? 0) < ($1.value ?? 0) }?.printed ?? ""
        var basis = Basis(.each, doubts: Basis.doubts(of: over + [claim]))
        basis.requirements = [.init(claim.mention.comparator.rawValue, limit)]
        basis.members = all.map(\.term)
        let bound = Limit(comparator: .le, value: limit, text: limit.decimal)
        if !over.allSatisfy({ bound.isOfItsSize($0, scale: 1) }) { basis.doubts.append(.uncertainDigits) }
        // Two values of one indicator may be of two years.
        let isOneList = all.allSatisfy { !Self.isSingle($0) && $0.sentence == all[0].sentence }
        if !isOneList, Set(all.map(\.indicator.id)).count < all.count, !over.isEmpty {
            basis.doubts.append(.severalCandidates)
        }
        let grade: Grade = over.isEmpty ? .consistent : basis.doubts.isEmpty ? .decisionInconsistency : .questionable
        let shown = over.map { "\($0.indicator.name)为\($0.mention.quote)" }.joined(separator: "、")
        let (count, word) = (all.count, claim.mention.comparator == .lt ? "小于" : "不超过")
        return Finding(
            report: claim.mention.report, rule: "all-of-n.coefficients", kind: "all-of-n", grade: grade,
            severity: over.isEmpty ? .info : .critical, claim: claim.term,
            inputs: (over.isEmpty ? all : over).map(\.term),
            expression: "max = \(highest)",
            recomputed: all.max { ($0.value ?? 0) < ($1.value ?? 0) }?.mention.interval, gap: 0,
            standard: .init(
                document: evidence.standards.first?.document ?? "", clause: nil, threshold: "≤\(limit.decimal)"),
            conclusionChanges: grade.accuses ? true : nil,
            message: over.isEmpty
                ? Message(
                    zh: "\(stage)\(count)项差异系数最大为 \(highest)，与“\(claim.mention.quote)”相符。",
                    en: "The largest of the \(count) coefficients is \(highest), as stated.")
                : Message(
                    zh: "称\(stage)差异系数均\(word) \(limit.decimal)，但\(shown)。",
                    en: "All coefficients are said to be below \(limit.decimal), but \(shown)."),
            basis: basis)
    }

    /// Those of the tables; in running text only where the claim is of each of them, those that stand before it.
    private func singles(of claim: Fact, _ evidence: Evidence) -> [Fact] {
        let own = evidence.keys[claim.id]
        let known = evidence.facts {
            $0.report == own.report && $0.stage == own.stage && $0.hasValue && $0.isActual && $0.comparator == .eq
        }.filter(Self.isSingle)
        let listed = known.filter { $0.table != nil }
        if listed.count >= 2 { return listed }
        // 均控制在小学0.50、初中0.45以内: in the clause of the claim.
        guard evidence.passage(before: claim.id, atMost: 24).after(last: { $0 == Self.comma }).holds(words.each) else {
            return []
        }
        func isBefore(_ fact: Fact) -> Bool {
            let key = evidence.keys[fact.id]
            return fact.table == nil && key.paragraph >= 0 && key.paragraph == own.paragraph && key.ends(before: own)
        }
        let single = known.filter(isBefore)
        return single.isEmpty ? unnamed(before: claim, evidence).filter(isBefore) : single
    }

    /// 小学七项差异系数分别为0.31、0.42、…: a list of the sentence that names none of them.
    private func unnamed(before claim: Fact, _ evidence: Evidence) -> [Fact] {
        let listed = evidence.facts(inSentenceOf: claim).filter { fact in
            fact.role == .actual && fact.mention.comparator == .eq && fact.value != nil && fact.stage == claim.stage
                && fact.id < claim.id && words.coefficients.contains { fact.words.hasSuffix($0) }
                && !words.averages.contains { fact.words.contains($0) }
        }
        return listed.count >= Self.leastListed ? listed : []
    }
    private static let leastListed = 5

    private static let comma: UInt32 = 0x2C

    private static func isSingle(_ fact: Fact) -> Bool {
        let id = fact.indicator.id ?? ""
        return id.contains(".balance.") && !id.hasSuffix("composite")
    }
}
