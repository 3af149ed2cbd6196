import Exact
import Lexicon
import Records
import Source

/// 入学率94.03%,达到95%以上的要求: a figure and, right behind it, the claim that it keeps the limit.
extension ThresholdJudgement {
    /// Contradicts itself whatever is concluded of the indicator, where the limit is the standard's own.
    var claimedKept: Finding? {
        guard let said = saidKept else { return nil }
        let (shown, shownEn, limit) = (shown, shownEn, limit)
        var basis = general
        basis.conclusion = Basis.Stated(verdict: "达标", span: said.mention.span, quote: said.mention.quote)
        if fact.mention.comparator != .eq || said.mention.status != .certain { basis.doubts.append(.uncertainDigits) }
        if !fact.isExactIndicator && !isOfSubject { basis.doubts.append(.nameNotExact) }
        if !limit.isOfItsSize(fact, scale: scale) { basis.doubts.append(.uncertainDigits) }
        let zh = Deferred("\(shown.value)未达到标准（\(limit)），却写达到\(said.mention.quote)的要求。")
        let en = Deferred(
            "\(shownEn.value) does not meet the standard (\(limit)), yet the report says that it keeps \(said.mention.quote)."
        )
        return basis.doubts.isEmpty
            ? finding(.decisionInconsistency, .critical, zh.value, en.value, basis: basis, changes: true)
            : finding(.questionable, .medium, zh.value + "请核对。", en.value + " Please check.", basis: basis)
    }

    private var saidKept: Fact? { saidRightBehind ?? saidOfAll }

    /// 占12.3%,…占18.8%,两项比例均超过国家规定的10%、20%; 分别为86.4%、87.9%、84.7%,均达到了85%以上的要求: in the clause behind, of
    /// each of the figures before it.
    private var saidOfAll: Fact? {
        evidence.facts(inSentenceOf: fact).first { other in
            guard other.mention.range.lowerBound >= fact.mention.range.upperBound,
                other.mention.unit == fact.mention.unit, isSaid(other)
            else { return false }
            let clause = evidence.passage(before: other.id, atMost: 32).after(last: { Self.marks.contains($0) })
            return clause.holds(words.each) && clause.holds(words.keptAnywhere) && !clause.holds(words.besideMissed)
                && (clause.holds(words.laidDown)
                    || evidence.passage(after: other.id, atMost: 8).begins(with: words.askedBehind))
        }
    }
    private static let marks = ",;".scalarValues

    /// The limit that the clause behind the figure says is kept, where it is the standard's.
    private var saidRightBehind: Fact? {
        evidence.limitSaidKept(behind: fact, words).flatMap { isSaid($0) ? $0 : nil }
    }

    /// Whether it is the limit, and not told the other way round: 0.161,高于|0.15|的规定 admits that less was asked.
    private func isSaid(_ said: Fact) -> Bool {
        guard said.value == limit.value else { return false }
        if limit.comparator.boundsFromAbove,
            evidence.lead(before: said.id, atMost: 12).begins(with: words.keptBeyond)
        {
            return false
        }
        guard let bound = said.mention.comparator.limit else { return true }
        return limit.comparator.boundsFromBelow ? !bound.boundsFromAbove : !bound.boundsFromBelow
    }
}
