import Exact
import Lexicon
import Records
import Source

/// Stated values against what the standard asks of them, and of whom: each school, each indicator, or the county.
struct ThresholdCheck: Check {
    /// Kinds of the indicators that thresholds name.
    let indicators: [String: Indicator]
    let words: LimitWords
    let follows: FollowsLexicon

    func findings(in evidence: Evidence) -> [Finding] { findings(in: evidence, confirmed: []) }

    /// - Parameter confirmed: facts that a rule of their indicator gives.
    func findings(in evidence: Evidence, confirmed: Set<Int>) -> [Finding] {
        let sweeping = SweepingClaims(evidence, follows, words)
        let found = findings(in: evidence, confirmed: confirmed, sweeping)
        return found + SweptThresholds(claims: sweeping).findings(beside: found, in: evidence)
            + SchoolQuorums(claims: sweeping, words: words).findings(beside: found, in: evidence)
    }

    private func findings(
        in evidence: Evidence, confirmed: Set<Int>, _ sweeping: SweepingClaims
    ) -> [Finding] {
        var out: [Finding] = []
        for standard in evidence.standards {
            for group in standard.groups {
                for indicator in group.indicators where !indicator.thresholds.isEmpty {
                    let answers = answers(to: indicator, in: evidence)
                    if answers.isEmpty { continue }
                    let question = ThresholdQuestion(
                        standard, group, indicator, evidence, kinds: indicators, confirmed: confirmed)
                    out += answers.compactMap { finding(Int($0), question, evidence, sweeping) }
                }
            }
        }
        return out
    }

    private func finding(
        _ i: Int, _ question: ThresholdQuestion, _ evidence: Evidence, _ sweeping: SweepingClaims
    ) -> Finding? {
        guard question.covers(evidence.keys[i].stage), let limit = limit(question, for: i, evidence) else { return nil }
        return ThresholdJudgement(
            fact: evidence.facts[i], asked: limit, question: question, evidence: evidence, words: words,
            sweeping: sweeping
        ).finding
    }

    /// The figures that can answer an indicator's thresholds: those of its ids, and those in its block.
    private func answers(to indicator: Standard.Indicator, in evidence: Evidence) -> [Int32] {
        var found = Array(evidence.indices(indicator: indicator.id)) + evidence.indices(block: indicator.id)
        for id in Set(indicator.thresholds.compactMap(\.indicator)) { found += evidence.indices(indicator: id) }
        if asksForSize(indicator) {
            found += evidence.keys.indices.filter { heads($0, indicator, evidence) }.map(Int32.init)
        }
        found += funded(indicator, evidence)
        let stated = found.filter { evidence.keys[Int($0)].isActual && evidence.keys[Int($0)].hasValue }.sorted()
        return zip(stated, [-1] + stated).compactMap { $0 == $1 ? nil : $0 }
    }

    /// The limit that a figure answers: by the indicator's id, or by its name within the indicator's block.
    private func limit(_ question: ThresholdQuestion, for i: Int, _ evidence: Evidence) -> AskedLimit? {
        let key = evidence.keys[i]
        if isShareLikeOneBefore(i, evidence) { return nil }
        let isInBlock = question.isInBlock(key)
        if !isInBlock, isOfOtherThing(i, question.indicator.notAbout, evidence) { return nil }
        let isOfItem = isInBlock || asksForSize(question.indicator) && heads(i, question.indicator, evidence)
        if isOfItem, let limit = schoolLimit(question, evidence.facts[i], evidence) { return limit }
        if let limit = fundedLimit(question, evidence.facts[i], evidence) { return limit }
        let stage = stage(toldOf: evidence.facts[i], evidence)
        return question.limits.first { limit in
            if limit.isOfMainStage, key.stage != .none, key.stage != limit.stage { return false }
            let isOwn = key.indicator != .none && key.indicator == limit.indicator
            guard isOwn || isInBlock && limit.isNamed else { return false }
            let fact = evidence.facts[i]
            guard limit.fits(fact, isOwn: isOwn) else { return false }
            if !question.hasSeveral { return true }
            guard limit.stageFits(fact, of: stage) else { return false }
            // In the block of the indicator its own words may be too free for the lexicon.
            return isOwn || limit.isName(of: fact)
        }
    }

    /// 开设课后服务,…家长满意度98%: of what the sentence tells, and not of all.
    private func isOfOtherThing(_ i: Int, _ words: WordSet, _ evidence: Evidence) -> Bool {
        guard !words.words.isEmpty, let sentence = evidence.sentenceRange(of: i) else { return false }
        return words.occurs(in: evidence.scalars, sentence)
    }

    /// 3301人,占在校生总数的8.12%;3412人,占8.27%: the second share is of what the first one names.
    private func isShareLikeOneBefore(_ i: Int, _ evidence: Evidence) -> Bool {
        let own = evidence.keys[i]
        guard own.rule == .share, !own.traits.contains(.hasBase) else { return false }
        return evidence.indices(inParagraphOf: i).contains { other in
            let key = evidence.keys[Int(other)]
            return key.isActual && key.rule == .share && key.traits.contains(.hasBase)
                && key.indicator != own.indicator && key.block == own.block && key.ends(before: own)
        }
    }
}
