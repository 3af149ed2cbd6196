import Exact
import Lexicon
import Records

/// 藏书352538册 … 生均图书册数18.80册, in the text or in a table: figures per pupil by the totals that the report gives
/// elsewhere, found by what they measure.
///
/// Asks only where several such figures of the report follow from their totals and one does not: the figures may be of
/// other pupils, or means over schools.
struct PerPupilTotals {
    let words: PerPupilWords
    let names: PerPupilNames
    let report: PerPupilFigures
    let evidence: Evidence

    /// So many must agree before one that does not is asked about.
    private static let enough = 2

    /// - Parameters:
    ///   - claims: figures per pupil of one report.
    ///   - explained: those of them that other figures have given.
    func findings(of claims: [Int], explained: Set<Int>) -> [Finding] {
        let open = claims.filter { !explained.contains($0) }
        var found: [Finding] = []
        var odd: [Int] = []
        for claim in open {
            let totals = totals(for: claim)
            if totals.isEmpty { continue }
            let quotient = report.quotient(claim)
            if let agreement = totals.lazy.compactMap({ quotient?.agreement(of: [evidence.facts[$0]]) }).first {
                found.append(agreement)
            } else {
                odd.append(claim)
            }
        }
        guard found.count + explained.count >= Self.enough else { return found }
        return found + odd.compactMap(question)
    }

    private func question(_ claim: Int) -> Finding? {
        let key = evidence.keys[claim]
        let totals = totals(for: claim)
        guard key.comparator == .eq, report.stage(of: claim) != .none, let first = totals.first,
            totals.allSatisfy({ evidence.keys[$0].size == evidence.keys[first].size }),
            !key.isInTable || words.wholeRows.occurs(in: (evidence.facts[claim].table?.row ?? "").scalarValues),
            let quotient = report.quotient(claim), let base = quotient.base(of: evidence.facts[first])
        else { return nil }
        return quotient.question(of: evidence.facts[first], by: base)
    }

    /// The totals of the claim's stage that its name is of, outside tables.
    private func totals(for claim: Int) -> [Int] {
        let own = evidence.keys[claim]
        let (name, stage) = (evidence.facts[claim].words.scalarValues, report.stage(of: claim))
        let indicators = words.indicators(for: name, stage: stage == .none ? nil : evidence.names[stage])
        return indicators.flatMap { evidence.indices(indicator: $0) }.map { Int($0) }.filter { i in
            let key = evidence.keys[i]
            return i != claim && key.report == own.report && key.isActual && key.hasValue && !key.isInTable
                && key.stage == stage && key.comparator == .eq && !key.isChangeOrGrowth && key.kind != .percent
                && report.fitsUnit(i, claim) && !names.isPerPupil(key)
                && !words.partial.occurs(in: evidence.facts[i].words.scalarValues)
        }
    }
}
