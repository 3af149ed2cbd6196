import Exact
import Lexicon
import Records
import Source

/// 漏损率8.9%(要求不高于10%), 吸烟率18.7%,低于20%的标准: a figure against the limit that the report itself quotes beside it.
///
/// A limit that a standard of the lexicons lays down is `ThresholdCheck`'s, one of the value's own name `StatedLimitCheck`'s.
struct LimitBesideCheck: Check {
    /// Between a figure and its limit stand so many scalars at most.
    private static let reach = 24
    let words: LimitWords

    static let rule = "threshold.beside"

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            !$0.isInTable && $0.sentence >= 0 && $0.hasValue && ($0.role == .standard || $0.role == .target)
        }.compactMap { limit in
            bound(of: limit).flatMap { behind(limit, $0, evidence) }
        }
    }

    private func bound(of limit: Fact) -> Limit.Comparator? {
        let bound = limit.mention.comparator.limit
        return bound == .gt && limit.role == .target ? .ge : bound
    }

    /// The limit stands right behind the figure.
    private func behind(_ limit: Fact, _ comparator: Limit.Comparator, _ evidence: Evidence) -> Finding? {
        guard
            let figure = evidence.facts(inSentenceOf: limit).last(where: {
                $0.mention.range.upperBound <= limit.mention.range.lowerBound
            }), isComparable(figure, limit),
            limit.mention.range.lowerBound - figure.mention.range.upperBound <= Self.reach
        else { return nil }
        let between = evidence.words(between: figure, and: limit)
        // (要求…), and ,控制在…以内, ,高于88%的目标; a new clause with a name of its own is of something else.
        guard between.hasPrefix("(") || between.hasPrefix(","), !words.besideMissed.occurs(in: between.scalarValues),
            between.hasPrefix("(") || between.unicodeScalars.count <= 6
        else { return nil }
        // A target in a bracket may have been missed; that the figure is above it is said. What a requirement asks of
        // figures without 万 and 亿 is asked about by their name.
        if evidence.isMissed(limit, words) { return nil }
        let isSaid = limit.role == .target ? between.hasPrefix(",") : limit.mention.scale != 1
        return finding(
            figure, limit, comparator, said: claim(of: figure, limit, between, evidence), mayAsk: isSaid)
    }

    /// 70.4%,|高于75%|; 4.77%,|低于4.5%的控制目标|: said of the figure right before it, in a clause of its own.
    private func claim(of figure: Fact, _ limit: Fact, _ between: String, _ evidence: Evidence) -> Basis.Stated? {
        let (text, end) = (evidence.scalars, limit.mention.range.upperBound)
        guard between.hasPrefix(","), figure.id + 1 == limit.id, figure.isCertain, limit.isCertain,
            figure.mention.scale == 1, limit.mention.scale == 1,
            let sentence = evidence.sentenceRange(of: figure.id),
            let clause = evidence.clauses(in: figure.mention.range.upperBound..<max(end, sentence.upperBound)).first,
            clause.contains(limit.mention.range.lowerBound), !words.sweptOpen.occurs(in: text, clause),
            !words.limitNames.occurs(in: text, clause.lowerBound..<limit.mention.range.lowerBound),
            !words.admitted.occurs(in: text, sentence), !words.saysChange(in: text, sentence)
        else { return nil }
        let number = limit.mention.range.lowerBound
        let verb =
            words.covering.keepsFloor.first(in: text, clause.lowerBound..<number)
            ?? words.covering.keepsCeiling.first(in: text, clause.lowerBound..<number)
        // 高于|75%|, |的控制目标|: nothing else is told of the limit.
        let rest = Passage(text, end..<clause.upperBound)
        let isAll = rest.count == 0 || words.limitNames.ends(in: text, at: clause.upperBound, after: end)
        guard verb == clause.lowerBound, isAll else { return nil }
        return evidence.stated("达标", in: clause)
    }

    private func isComparable(_ figure: Fact, _ limit: Fact) -> Bool {
        figure.role == .actual && figure.value != nil && figure.mention.comparator == .eq && !figure.isChangeOrGrowth
            && figure.mention.kind == limit.mention.kind && figure.mention.unit == limit.mention.unit
            // Of 1:15 it is not said which way is more.
            && figure.mention.kind != .ratio && figure.mention.status == .certain && limit.mention.status == .certain
    }

    /// - Parameters:
    ///   - claim: the clause that says that the limit is kept.
    ///   - mayAsk: the report says so otherwise.
    private func finding(
        _ figure: Fact, _ limit: Fact, _ comparator: Limit.Comparator, said claim: Basis.Stated?, mayAsk: Bool
    ) -> Finding? {
        guard let bound = PrintedLimit.bound(comparator, of: limit) else { return nil }
        let own = PrintedLimit(
            rule: Self.rule, figure: figure, limit: limit, bound: bound,
            place: Message(zh: "旁边所写的限额", en: "the limit stated beside it"))
        if own.isMet == true { return own.kept }
        let isSure = claim != nil && bound.isOfItsSize(figure, scale: 1) && figure.value != limit.value
        return claim != nil || mayAsk ? own.missed(claim, doubts: isSure ? [] : [.asksOnly]) : nil
    }
}
