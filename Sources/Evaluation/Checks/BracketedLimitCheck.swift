import Exact
import Lexicon
import Records
import Source

/// 初中27.80册(省标30册), 27.80册,标准30册: a figure against the bare limit right behind it, which its name gives a direction.
///
/// What says 不低于 or 以内 itself is `LimitBesideCheck`'s. Of a name that tells no direction nothing is said.
struct BracketedLimitCheck: Check {
    let words: LimitWords
    let follows: FollowsLexicon

    private static let openings = "([【〔,".scalarValues
    /// So far behind a list stands what is said of all of it.
    private static let reach = 1200

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            !$0.isInTable && $0.sentence >= 0 && $0.hasValue && $0.comparator == .eq
                && ($0.role == .standard || $0.role == .actual)
        }.compactMap { limit in
            figure(before: limit, evidence).flatMap { finding($0, limit, evidence) }
        }
    }

    /// The figure behind which the limit stands, in a bracket or a clause, with nothing else before it.
    private func figure(before limit: Fact, _ evidence: Evidence) -> Fact? {
        guard
            let figure = evidence.facts(inSentenceOf: limit).last(where: {
                $0.mention.range.upperBound <= limit.mention.range.lowerBound
            }), figure.role == .actual, figure.value != nil, figure.mention.comparator == .eq,
            !figure.isChangeOrGrowth, figure.mention.kind == limit.mention.kind,
            figure.mention.unit == limit.mention.unit, figure.mention.scale == limit.mention.scale
        else { return nil }
        let between = evidence.passage(between: figure.id, and: limit.id)
        guard let first = between.slice.first, Self.openings.contains(first), endsClause(limit, evidence),
            !isFollowedByMore(limit, evidence)
        else { return nil }
        return between.suffix(between.count - 1).isOne(of: words.ownLimits) ? figure : nil
    }

    /// 标准800元从2023年起执行 is a sentence of its own.
    private func endsClause(_ limit: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(after: limit.id, atMost: 1).slice.first.map(Self.closings.contains) ?? true
    }
    private static let closings = ")]】〕,。;、\n ".scalarValues

    /// 由20册,标准25册,增加到26册
    private func isFollowedByMore(_ limit: Fact, _ evidence: Evidence) -> Bool {
        evidence.facts(inSentenceOf: limit).contains {
            $0.id == limit.id + 1 && $0.indicator == limit.indicator && $0.mention.unit == limit.mention.unit
                && $0.role == .actual && $0.stage == limit.stage
        }
    }

    private func finding(_ figure: Fact, _ limit: Fact, _ evidence: Evidence) -> Finding? {
        let own = words.direction(of: figure).flatMap { PrintedLimit.bound($0, of: limit, text: limit.printed) }.map {
            PrintedLimit(
                rule: "threshold.bracket", figure: figure, limit: limit, bound: $0,
                place: Message(zh: "紧接着所写的标准", en: "the limit printed behind it"))
        }
        guard let own, let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        if isAdmitted(figure, evidence) { return nil }
        let claim = claim(behind: limit, evidence)
        return own.missed(claim, doubts: doubts(figure, limit, hasClaim: claim != nil))
    }

    /// Why a figure that misses the limit behind it may be right.
    private func doubts(_ figure: Fact, _ limit: Fact, hasClaim: Bool) -> [Doubt] {
        var doubts = Basis.doubts(of: [figure, limit])
        if !hasClaim { doubts.append(.asksOnly) }
        // Of 1:15 it is not said which way is more; far off the limit a point may be lost.
        if figure.mention.kind == .ratio, !figure.mention.unit.isEmpty { doubts.append(.nameNotExact) }
        if let value = figure.value, let other = limit.value, value * 2 < other || value > other * 2 {
            doubts.append(.uncertainDigits)
        }
        return doubts
    }

    /// Whether the sentence says itself that the figure falls short.
    private func isAdmitted(_ figure: Fact, _ evidence: Evidence) -> Bool {
        evidence.sentenceRange(of: figure.id).map { words.admitted.occurs(in: evidence.scalars, $0) } ?? false
    }

    /// Where the report says that the limit is kept: behind it in its sentence, in the conclusion of its paragraph, or of all that
    /// was listed.
    private func claim(behind limit: Fact, _ evidence: Evidence) -> Basis.Stated? {
        sentenceClaim(behind: limit, evidence) ?? conclusion(behind: limit, evidence)
            ?? claimOfAll(behind: limit, evidence)
    }

    /// ,达标: the clause right behind the bracket.
    private func sentenceClaim(behind limit: Fact, _ evidence: Evidence) -> Basis.Stated? {
        guard let sentence = evidence.sentence(of: limit) else { return nil }
        let end = limit.mention.range.upperBound
        let next = evidence.facts(inSentenceOf: limit).first { $0.mention.range.lowerBound >= end }
        let behind = end..<max(end, next?.mention.range.lowerBound ?? sentence.range.upperBound)
        return met(in: behind, of: sentence, evidence)
    }

    private func met(in range: Range<Int>, of sentence: Evidence.Sentence, _ evidence: Evidence) -> Basis.Stated? {
        evidence.clauses(in: range).first { evidence.isCalledMet($0, from: $0.lowerBound, follows) }.map {
            Basis.Stated(verdict: "达标", span: sentence.span(of: $0), quote: sentence.quote(of: $0))
        }
    }

    private func conclusion(behind limit: Fact, _ evidence: Evidence) -> Basis.Stated? {
        guard let paragraph = limit.paragraph else { return nil }
        return evidence.conclusions.first {
            $0.report == limit.mention.report && $0.isLabelled && $0.verdict == "达标"
                && paragraph.contains($0.range.lowerBound) && $0.range.lowerBound > limit.mention.range.upperBound
        }.map(Basis.Stated.init)
    }

    /// 以上八项指标, and not 中级及以上
    private func speaksOfAll(_ sentence: Range<Int>, _ evidence: Evidence) -> Bool {
        evidence.clauses(in: sentence).contains { clause in
            let start = clause.first { evidence.scalars[$0] != 0x20 } ?? clause.lowerBound
            return words.allAbove.begins(in: evidence.scalars, at: start, before: clause.upperBound)
        }
    }

    /// 以上八项指标,小学、初中均达到或超过省定标准
    private func claimOfAll(behind limit: Fact, _ evidence: Evidence) -> Basis.Stated? {
        let start = limit.mention.range.upperBound
        return evidence.sentences.lazy.filter {
            $0.report == limit.mention.report && $0.range.lowerBound >= start
                && $0.range.lowerBound - start <= Self.reach
        }.first { speaksOfAll($0.range, evidence) }.flatMap { sentence in
            follows.exceptions.occurs(in: evidence.scalars, sentence.range)
                ? nil : met(in: sentence.range, of: sentence, evidence)
        }
    }
}
