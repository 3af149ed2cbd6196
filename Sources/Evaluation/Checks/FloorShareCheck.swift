import Exact
import Lexicon
import Records
import Source

/// 未达到10.2平方米,分别为:东河初中9.1平方米、西河初中8.4平方米,但都在标准值的85%以上: the share of its limit that each figure is said to reach.
struct FloorShareCheck: Check {
    let words: LimitWords

    static let rule = "threshold.floor-share"

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .percent && $0.hasValue && !$0.isInTable && $0.paragraph >= 0
                && ($0.comparator == .ge || $0.comparator == .gt)
        }.flatMap { share in
            claim(of: share, evidence).map { findings(of: share, said: $0, evidence) } ?? []
        }
    }

    /// 都达到了标准值的|85%以上
    func claim(of share: Fact, _ evidence: Evidence) -> Range<Int>? {
        let text = evidence.scalars
        guard let sentence = evidence.sentenceRange(of: share.id),
            let clause = evidence.clauses(in: sentence).first(where: { $0.contains(share.mention.range.lowerBound) }),
            words.ofLimit.ends(in: text, at: share.mention.range.lowerBound, after: clause.lowerBound),
            words.each.occurs(in: text, clause.lowerBound..<share.mention.range.lowerBound),
            !words.sweptOpen.occurs(in: text, clause)
        else { return nil }
        return clause
    }

    private func findings(of share: Fact, said clause: Range<Int>, _ evidence: Evidence) -> [Finding] {
        let before = evidence.facts(inParagraphOf: share).filter {
            $0.mention.range.upperBound <= clause.lowerBound && $0.value != nil
                && $0.mention.kind != .percent && !$0.isChangeOrGrowth
        }
        guard let limit = before.last(where: { $0.role == .standard && isFallenShortOf($0, evidence) }) else {
            return ofStages(before, share, said: clause, evidence)
        }
        return before.filter { $0.id > limit.id && isOfKind($0, limit) }.compactMap {
            finding($0, limit, share, clause, evidence)
        }
    }

    /// 东桥小学6.12平方米,河口中学8.94平方米|(小学、初中标准值分别为7.5平方米、10.2平方米): limits told for each stage behind the
    /// figures of the sentence, which are of the stage that they name.
    private func ofStages(
        _ before: [Fact], _ share: Fact, said clause: Range<Int>, _ evidence: Evidence
    ) -> [Finding] {
        let limits = before.filter {
            $0.stage != nil && $0.mention.comparator == .eq && words.limitNames.occurs(in: $0.words)
        }
        guard let first = limits.first, Set(limits.map(\.stage)).count == limits.count,
            limits.allSatisfy({ $0.sentence == first.sentence })
        else { return [] }
        let figures = before.filter {
            $0.sentence == first.sentence && $0.id < first.id && isOfKind($0, first)
        }
        return figures.compactMap { figure in
            let stage = figure.scope.flatMap(words.stage(ofSchool:)) ?? figure.stage
            return limits.first { $0.stage == stage }.flatMap { finding(figure, $0, share, clause, evidence) }
        }
    }

    private func isOfKind(_ figure: Fact, _ limit: Fact) -> Bool {
        figure.role == .actual && figure.mention.comparator == .eq && figure.mention.unit == limit.mention.unit
            && figure.mention.kind == limit.mention.kind && figure.mention.scale == limit.mention.scale
    }

    /// 未达到|10.2平方米, 低于10.2平方米
    private func isFallenShortOf(_ limit: Fact, _ evidence: Evidence) -> Bool {
        let lead = evidence.passage(before: limit.id, atMost: 12)
        return lead.holds(words.shortOf)
    }

    private func finding(
        _ figure: Fact, _ limit: Fact, _ share: Fact, _ clause: Range<Int>, _ evidence: Evidence
    ) -> Finding? {
        guard let asked = limit.value, let percent = share.value, percent < 100 else { return nil }
        let least = asked / limit.mention.scale * percent / 100
        let bound = Limit(comparator: .ge, value: least, text: least.decimal)
        let own = PrintedLimit(
            rule: Self.rule, figure: figure, limit: limit, bound: bound,
            place: Message(
                zh: "标准\(limit.mention.quote)的\(share.mention.quote)", en: "\(share.printed)% of \(limit.printed)"))
        guard let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        var doubts = Basis.doubts(of: [figure, limit, share])
        if !bound.isOfItsSize(figure, scale: 1 / figure.mention.scale) { doubts.append(.uncertainDigits) }
        return own.missed(evidence.stated("达标", in: clause), doubts: doubts)
    }
}
