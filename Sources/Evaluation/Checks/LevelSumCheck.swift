import Exact
import Lexicon
import Records

/// 各级各类学校177所,在校生86350人 before a section on each level: what the levels count, taken together.
///
/// A report need not have a section on each, so that only agreement is said.
struct LevelSumCheck: Check {
    private static let levels = ["幼儿园", "小学", "初中", "高中", "特殊教育"]

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.kind == .count && $0.isActual && $0.hasValue && $0.comparator == .eq && $0.stage == .none
                && !$0.isInTable && !$0.isChangeOrGrowth && !$0.traits.contains(.isPart)
        }.compactMap { finding($0, evidence) }
    }

    private func finding(_ whole: Fact, _ evidence: Evidence) -> Finding? {
        guard let value = whole.value, value >= 10, let measure = Measure(whole) else { return nil }
        let parts = evidence.facts(in: whole.mention.report).filter {
            $0.id != whole.id && isPart($0, of: value, measure, evidence)
        }
        let levels = Set(parts.compactMap(\.stage))
        guard levels.count >= 3, !levels.isSubset(of: ["小学", "初中", "特殊教育"]) else { return nil }
        let tried = [parts, parts.filter { $0.stage != "特殊教育" }]
        guard let agreeing = tried.first(where: { sums($0, to: whole) }) else { return nil }
        return Neighbours(
            rule: "sum.levels", kind: "sum", claim: whole, inputs: agreeing, exact: agreeing.sum,
            wide: agreeing.interval, expression: Fact.written(agreeing + [whole]).dropLast().joined(separator: " + "),
            formula: Basis.sum(agreeing.count), doubt: .countedDifferently
        ).finding
    }

    private func sums(_ parts: [Fact], to whole: Fact) -> Bool {
        Comparison.grade(claim: whole.mention, exact: parts.sum, wide: parts.interval).passes
    }

    private func isPart(_ fact: Fact, of value: Rational, _ measure: Measure, _ evidence: Evidence) -> Bool {
        let key = evidence.keys[fact.id]
        guard key.isActual, key.comparator == .eq, key.hasValue, !key.isInTable, !key.hasRelation,
            !key.traits.contains(.hasQualifier), let stage = fact.stage, Self.levels.contains(stage)
        else { return false }
        return measure.counts(fact) && (fact.value ?? 0) < value
    }

    /// What is counted on each level.
    private enum Measure {
        case pupils, teachers, staff, schools

        init?(_ whole: Fact) {
            switch whole.indicator.id {
            case "edu.pupils": self = .pupils
            case "edu.teachers": self = .teachers
            case "edu.staff": self = .staff
            case "edu.schools": self = .schools
            default: return nil
            }
        }

        func counts(_ fact: Fact) -> Bool {
            let id = fact.indicator.id ?? ""
            switch self {
            case .pupils: return id == "edu.pupils" || Measure.pupilsOf.contains(id)
            case .teachers: return id == "edu.teachers"
            case .staff: return id == "edu.staff"
            case .schools: return fact.mention.unit == "所" && Measure.kinds.isExactly(fact.words.scalarValues)
            }
        }
        private static let pupilsOf: Set<String> = [
            "edu.pupils_primary", "edu.pupils_junior", "edu.pupils_kindergarten",
        ]
        private static let kinds: WordSet = [
            "幼儿园", "小学", "小学学校", "初中", "初中学校", "初级中学", "普通高中", "普通高中学校", "高中", "高级中学", "完全中学", "特殊教育学校",
            "中等职业学校", "职业学校", "中职学校", "职业高中", "九年一贯制学校",
        ]
    }
}
