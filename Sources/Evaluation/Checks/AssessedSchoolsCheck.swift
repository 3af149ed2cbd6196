import Exact
import Records

/// 参评小学61所 where the county has 52所小学 and 9所九年一贯制学校: combined schools count in each of their stages.
///
/// Which schools are left out differs from place to place, so that only what adds up is said.
struct AssessedSchoolsCheck: Check {
    private static let alone = ["小学": "edu.primary_schools", "初中": "edu.junior_schools"]
    /// Combined schools that a stage may have a part in.
    private static let combined = [
        "小学": ["edu.nine_year_schools", "edu.twelve_year_schools"],
        "初中": ["edu.nine_year_schools", "edu.complete_secondary", "edu.twelve_year_schools"],
    ]

    func findings(in evidence: Evidence) -> [Finding] {
        (0..<evidence.reports).flatMap { report -> [Finding] in
            let counts = evidence.facts(in: report).filter(isCount)
            return counts.compactMap { finding($0, among: counts) }
        }
    }

    private func isCount(_ fact: Fact) -> Bool {
        fact.role == .actual && fact.mention.unit == "所" && fact.mention.comparator == .eq && fact.value != nil
            && fact.sentence != nil
    }

    private func finding(_ claim: Fact, among counts: [Fact]) -> Finding? {
        guard let stage = claim.stage, let value = claim.value, let id = Self.alone[stage] else { return nil }
        let others = counts.filter { $0.sentence != claim.sentence }
        guard let own = others.first(where: { $0.indicator.id == id }), let base = own.value, base < value else {
            return nil
        }
        var parts = [own]
        var sum = base
        for id in Self.combined[stage] ?? [] where sum < value {
            guard let more = others.first(where: { $0.indicator.id == id }) else { continue }
            parts.append(more)
            sum = sum + (more.value ?? .undefined)
        }
        guard parts.count >= 2, sum == value else { return nil }
        return Neighbours(
            rule: "sum.assessed", kind: "sum", claim: claim, inputs: parts, exact: sum, wide: Interval(exactly: sum),
            expression: Fact.written(parts + [claim]).dropLast().joined(separator: " + "),
            formula: Basis.sum(parts.count), doubt: .partsUnclear
        ).finding
    }
}
