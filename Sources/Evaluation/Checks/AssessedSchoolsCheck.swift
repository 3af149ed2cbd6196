import Exact
import Records

/// 参评小学61所 where the county has 52所小学 and 9所九年一贯制学校: combined schools count in each of their stages.
///
/// Which schools are left out differs from place to place, so that only what adds up is said.
struct AssessedSchoolsCheck: Check {
    private struct Stage {
        let name: NameID
        let schools: String
        /// Combined schools that the stage may have a part in.
        let combined: [String]
    }
    private static let stages = [
        Stage(
            name: .primary, schools: "edu.primary_schools",
            combined: ["edu.nine_year_schools", "edu.twelve_year_schools"]),
        Stage(
            name: .junior, schools: "edu.junior_schools",
            combined: ["edu.nine_year_schools", "edu.complete_secondary", "edu.twelve_year_schools"]),
    ]

    func findings(in evidence: Evidence) -> [Finding] {
        let keys = evidence.keys
        return Self.stages.flatMap { stage in
            keys.indices.lazy.filter { keys[$0].stage == stage.name && isCount(keys[$0]) }.compactMap {
                finding($0, stage, in: evidence)
            }
        }
    }

    private func isCount(_ key: FactKey) -> Bool {
        key.isActual && key.unit == .school && key.comparator == .eq && key.hasValue && key.sentence >= 0
    }

    private func finding(_ index: Int, _ stage: Stage, in evidence: Evidence) -> Finding? {
        let key = evidence.keys[index]
        /// The first count of such schools in another sentence.
        func other(_ id: String) -> Fact? {
            evidence.indices(indicator: id).first {
                let other = evidence.keys[Int($0)]
                return other.report == key.report && other.sentence != key.sentence && isCount(other)
            }.map { evidence.facts[Int($0)] }
        }
        let claim = evidence.facts[index]
        guard let own = other(stage.schools), let value = claim.value, let base = own.value, base < value else {
            return nil
        }
        var parts = [own]
        var sum = base
        for id in stage.combined where sum < value {
            guard let more = other(id) else { continue }
            parts.append(more)
            sum = sum + (more.value ?? .undefined)
        }
        guard parts.count >= 2, sum == value else { return nil }
        let figures = parts
        return Neighbours(
            rule: "sum.assessed", kind: "sum", claim: claim, inputs: parts, exact: sum, wide: Interval(exactly: sum),
            expression: Fact.written(figures + [claim]).dropLast().joined(separator: " + "),
            formula: Basis.sum(parts.count), doubt: .partsUnclear
        ).finding
    }
}
