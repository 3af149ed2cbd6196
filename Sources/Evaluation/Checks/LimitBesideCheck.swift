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
        return finding(figure, limit, comparator, mayAsk: isSaid)
    }

    private func isComparable(_ figure: Fact, _ limit: Fact) -> Bool {
        figure.role == .actual && figure.value != nil && figure.mention.comparator == .eq && !figure.isChangeOrGrowth
            && figure.mention.kind == limit.mention.kind && figure.mention.unit == limit.mention.unit
            // Of 1:15 it is not said which way is more.
            && figure.mention.kind != .ratio && figure.mention.status == .certain && limit.mention.status == .certain
    }

    /// - Parameter mayAsk: the report says that the limit is kept.
    private func finding(_ figure: Fact, _ limit: Fact, _ comparator: Limit.Comparator, mayAsk: Bool) -> Finding? {
        guard let bound = PrintedLimit.bound(comparator, of: limit) else { return nil }
        let own = PrintedLimit(
            rule: "threshold.beside", figure: figure, limit: limit, bound: bound,
            place: Message(zh: "旁边所写的限额", en: "the limit stated beside it"))
        if own.isMet == true { return own.kept }
        return mayAsk ? own.missed(nil, doubts: [.asksOnly]) : nil
    }
}
