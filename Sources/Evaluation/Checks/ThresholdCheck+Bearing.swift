import Records

extension ThresholdCheck {
    /// 3301人,占在校生总数的8.12%;3412人,占8.27%: the second share is of what the first one names.
    func isShareLikeOneBefore(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard fact.rule == "share", fact.base == nil else { return false }
        return evidence.facts(inParagraphOf: fact).contains { other in
            other.rule == "share" && other.base != nil && other.indicator.id != fact.indicator.id
                && other.block == fact.block && other.mention.range.upperBound <= fact.mention.range.lowerBound
        }
    }

    /// 平均值, 区域均值: a row or a column of another name may hold counts of schools.
    func isNamedMean(_ fact: Fact) -> Bool {
        guard let table = fact.table else { return true }
        return [table.row, table.column].contains { $0.contains("平均") || $0.contains("均值") }
    }
}
