import Lexicon
import Records
import Source

/// 占9.1%,尚未达到10%的要求; 最大班额52人,高于45人的规定; (一)未达标指标: a limit that is missed, as the report says itself.
extension ThresholdJudgement {
    /// The words that say so.
    var admission: Basis.Stated? {
        guard fact.table == nil else { return nil }
        let clause = clauseBehind ?? clauseOfLimit ?? heading
        return clause.map { evidence.stated("未达标", in: $0) }
    }

    /// How far behind the figure it may be said, and how far above a heading says it, in scalars of the text.
    private static let (reach, farthestHeading) = (80, 400)

    /// 94.46%,|暂不达标|: in the clauses behind the figure, before the next one of another indicator.
    private var clauseBehind: Range<Int>? {
        guard let sentence = evidence.sentenceRange(of: fact.id) else { return nil }
        let start = fact.mention.range.upperBound
        let rest = start..<max(start, min(sentence.upperBound, start + Self.reach))
        let statement = rest.lowerBound..<(evidence.scalars[rest].firstIndex(of: Self.semicolon) ?? rest.upperBound)
        let next = evidence.facts(inSentenceOf: fact).first {
            $0.id > fact.id && $0.role == .actual && $0.indicator.id != nil && $0.indicator.id != fact.indicator.id
                && evidence.scalars[$0.mention.range.lowerBound - 1] != Self.listMark
        }
        let end = min(statement.upperBound, next?.mention.range.lowerBound ?? statement.upperBound)
        return evidence.clauses(in: start..<max(start, end)).first { words.saysMissed.occurs(in: evidence.scalars, $0) }
    }
    private static let semicolon: UInt32 = 0x3B
    private static let listMark = ("、" as Unicode.Scalar).value

    /// 小学已达到不高于0.65的评估要求,|初中尚未达到不高于0.55的评估要求|: the clause of the paragraph that names the limit.
    private var clauseOfLimit: Range<Int>? {
        for said in evidence.facts(inParagraphOf: fact)
        where said.id != fact.id && said.value == limit.value && said.mention.unit == fact.mention.unit
            && (said.stage == nil || fact.stage == nil || said.stage == fact.stage)
        {
            guard let sentence = evidence.sentenceRange(of: said.id),
                let clause = evidence.clauses(in: sentence).first(where: {
                    $0.contains(said.mention.range.lowerBound)
                })
            else { continue }
            let isBehind = clause.lowerBound >= fact.mention.range.upperBound
            if isBehind, words.saysMissed.occurs(in: evidence.scalars, clause) || passes(said, in: clause) {
                return clause
            }
        }
        return nil
    }

    /// Whether the words around the limit say that the figure is on the other side: 低于 before one from below, 高于 before
    /// one from above; 比95%的要求|低|1.3个百分点.
    private func passes(_ said: Fact, in clause: Range<Int>) -> Bool {
        let (text, isUpper) = (evidence.scalars, limit.comparator.boundsFromAbove)
        let beyond = isUpper ? words.keptBeyond : words.fallsBelow
        let lead = clause.lowerBound..<said.mention.range.lowerBound
        var start = lead.lowerBound
        while let at = beyond.first(in: text, start..<lead.upperBound) {
            if !words.denies.ends(in: text, at: at, after: lead.lowerBound) { return true }
            start = at + 1
        }
        let rest = said.mention.range.upperBound..<max(said.mention.range.upperBound, clause.upperBound)
        return words.than.occurs(in: text, lead) && (isUpper ? words.more : words.less).occurs(in: text, rest)
    }

    /// (一)|未达标指标|: the short line right above the figure's items.
    private var heading: Range<Int>? {
        guard let start = fact.paragraph?.lowerBound else { return nil }
        let above = evidence.headings(above: start, behind: start - Self.farthestHeading)
        guard let heading = above.first(where: { _ in true }) else { return nil }
        return words.missedHeadings.occurs(in: evidence.scalars, heading) ? heading : nil
    }
}
