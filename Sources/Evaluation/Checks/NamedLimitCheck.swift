import Exact
import Lexicon
import Records
import Source

/// 三项指标全部优于初中巩固率95%、残疾儿童入学率95%等国家标准; 入学率指标(95%以上)自评达标: limits told by their names behind the figures, with
/// the word that they are kept.
struct NamedLimitCheck: Check {
    let words: LimitWords
    let follows: FollowsLexicon

    /// So far before its limit a figure may stand, in scalars.
    private static let reach = 400

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            !$0.isInTable && $0.sentence >= 0 && $0.hasValue && !$0.isChangeOrGrowth
                && ($0.role == .standard || $0.isActual) && $0.comparator != .range
        }.compactMap { limit in
            guard let clause = clause(of: limit, evidence),
                !hasTwin(limit, in: clause, evidence),
                let claim = listed(limit, clause, evidence) ?? bracketed(limit, clause, evidence),
                let figure = figure(named: limit, before: claim.start, evidence),
                let comparator = limit.mention.comparator.limit ?? words.direction(of: figure),
                let bound = PrintedLimit.bound(comparator, of: limit)
            else { return nil }
            return finding(figure, limit, bound, claim.range, evidence)
        }
    }

    private typealias Claim = (range: Range<Int>, start: Int)

    private func finding(
        _ figure: Fact, _ limit: Fact, _ bound: Limit, _ claim: Range<Int>, _ evidence: Evidence
    ) -> Finding? {
        let own = PrintedLimit(
            rule: "threshold.named", figure: figure, limit: limit, bound: bound,
            place: Message(zh: "后文点名所说的界限", en: "the limit that is named behind it"))
        guard let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        var doubts = Basis.doubts(of: [figure, limit])
        if !bound.isOfItsSize(figure, scale: 1 / figure.mention.scale) { doubts.append(.uncertainDigits) }
        return own.missed(evidence.stated("达标", in: claim), doubts: doubts)
    }

    /// 全部优于A95%、B95%等国家标准: the clause, where its row of limits ends so.
    private func listed(_ limit: Fact, _ clause: Range<Int>, _ evidence: Evidence) -> Claim? {
        guard let first = first(in: clause, of: limit, evidence),
            let verb = words.keepsNamed.first(in: evidence.scalars, clause.lowerBound..<first.mention.range.lowerBound),
            words.each.occurs(in: evidence.scalars, clause.lowerBound..<first.mention.range.lowerBound),
            verb > clause.lowerBound, !words.sweptOpen.occurs(in: evidence.scalars, clause),
            !words.admitted.occurs(in: evidence.scalars, clause), let last = last(in: clause, of: limit, evidence),
            evidence.passage(after: last.id, atMost: 10).begins(with: words.namedLimitEnds)
        else { return nil }
        return (clause, clause.lowerBound)
    }

    /// 入学率指标(95%以上)自评为A等,达标
    private func bracketed(_ limit: Fact, _ clause: Range<Int>, _ evidence: Evidence) -> Claim? {
        guard limit.mention.comparator.limit != nil, let sentence = evidence.sentenceRange(of: limit.id)
        else { return nil }
        let text = evidence.scalars
        guard let open = text[clause.lowerBound..<limit.mention.range.lowerBound].lastIndex(of: Self.open),
            limit.mention.range.lowerBound - open <= 8,
            let close = text[limit.mention.range.upperBound..<sentence.upperBound].firstIndex(of: Self.close),
            close - limit.mention.range.upperBound <= 4, !follows.exceptions.occurs(in: text, sentence)
        else { return nil }
        let rest = close..<sentence.upperBound
        let met = evidence.clauses(in: rest).prefix(2).first { evidence.isCalledMet($0, from: $0.lowerBound, follows) }
        return met.map { ($0, clause.lowerBound) }
    }
    private static let (open, close): (UInt32, UInt32) = (0x28, 0x29)

    private func clause(of fact: Fact, _ evidence: Evidence) -> Range<Int>? {
        evidence.sentenceRange(of: fact.id).flatMap { sentence in
            evidence.clauses(in: sentence).first { $0.contains(fact.mention.range.lowerBound) }
        }
    }

    /// 分别为0.53、0.48,均超过|0.50|、|0.45|的规定: of two limits of one name none tells which is whose.
    private func hasTwin(_ limit: Fact, in clause: Range<Int>, _ evidence: Evidence) -> Bool {
        evidence.facts(inSentenceOf: limit).contains {
            $0.id != limit.id && clause.contains($0.mention.range.lowerBound) && $0.stage == limit.stage
                && $0.mention.unit == limit.mention.unit && $0.indicator.id == limit.indicator.id
                && $0.words == limit.words
        }
    }

    private func first(in clause: Range<Int>, of limit: Fact, _ evidence: Evidence) -> Fact? {
        evidence.facts(inSentenceOf: limit).first {
            clause.contains($0.mention.range.lowerBound) && $0.mention.unit != "项"
        }
    }
    private func last(in clause: Range<Int>, of limit: Fact, _ evidence: Evidence) -> Fact? {
        evidence.facts(inSentenceOf: limit).last { clause.contains($0.mention.range.lowerBound) }
    }

    /// The last figure of the limit's indicator, or of its name, in its paragraph before what is said.
    private func figure(named limit: Fact, before start: Int, _ evidence: Evidence) -> Fact? {
        evidence.facts(inParagraphOf: limit).last { figure in
            figure.mention.range.upperBound <= start && start - figure.mention.range.upperBound <= Self.reach
                && figure.role == .actual && figure.mention.comparator == .eq && figure.value != nil
                && figure.mention.unit == limit.mention.unit && figure.mention.kind == limit.mention.kind
                && (figure.stage == limit.stage || figure.stage == nil || limit.stage == nil)
                && isNamed(figure, as: limit)
        }
    }

    private func isNamed(_ figure: Fact, as limit: Fact) -> Bool {
        if let id = limit.indicator.id { return id == figure.indicator.id }
        var name = limit.words
        for end in words.nameEnds where name.hasSuffix(end) { name = String(name.dropLast(end.count)) }
        return name.count >= 3 && figure.words.hasSuffix(name)
    }
}
