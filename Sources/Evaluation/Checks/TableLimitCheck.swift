import Exact
import Lexicon
import Records
import Source

/// 活动用房生均建筑面积 | ≥8.17 | 7.96 | 达标: a row of a table that holds what is asked, what there is, and the verdict.
///
/// The report states the limit itself, so that nothing of the standard is open.
struct TableLimitCheck: Check {
    /// How far behind the figure its verdict may stand.
    private static let reach = 8
    let words: LimitWords

    func findings(in evidence: Evidence) -> [Finding] {
        let limits = evidence.facts { $0.isInTable && $0.role == .standard && $0.hasValue }
        return limits.compactMap { limit in
            guard limit.mention.unit != "1:n",
                let figure = figure(beside: limit, evidence),
                let comparator = limit.mention.comparator.limit ?? words.direction(of: figure)
            else { return nil }
            return finding(figure, limit, comparator, evidence)
        }
    }

    /// The one figure of its row that the limit can be of: right behind it, or right before it.
    private func figure(beside limit: Fact, _ evidence: Evidence) -> Fact? {
        let beside = evidence.facts(inTableOf: limit).filter { isBeside($0, limit) }
        return beside.first { $0.id > limit.id } ?? beside.first
    }

    /// A neighbour in the row, in the unit of the limit.
    private func isBeside(_ figure: Fact, _ limit: Fact) -> Bool {
        (figure.id == limit.id + 1 || figure.id == limit.id - 1) && figure.table?.row == limit.table?.row
            && figure.table?.number == limit.table?.number
            && figure.role == .actual && figure.mention.comparator == .eq && figure.mention.unit == limit.mention.unit
            && figure.mention.scale == limit.mention.scale && figure.stage == limit.stage && figure.value != nil
    }

    private func finding(
        _ figure: Fact, _ limit: Fact, _ comparator: Limit.Comparator, _ evidence: Evidence
    ) -> Finding? {
        let own = PrintedLimit.bound(comparator, of: limit, text: limit.printed).map {
            PrintedLimit(
                rule: "threshold.row", figure: figure, limit: limit, bound: $0,
                place: Message(zh: "同一行所列的标准", en: "the limit of its row"))
        }
        guard let own, let isMet = own.isMet else { return nil }
        if isMet { return own.kept }
        let end = max(figure.mention.range.upperBound, limit.mention.range.upperBound)
        let verdict = evidence.conclusions.first {
            $0.report == figure.mention.report && (end...end + Self.reach).contains($0.range.lowerBound)
        }
        if verdict.map({ $0.verdict != "达标" }) ?? false { return nil }
        let doubts = Basis.doubts(of: [figure, limit]) + (verdict == nil ? [.asksOnly] : [])
        return own.missed(verdict.map(Basis.Stated.init), doubts: doubts)
    }
}
