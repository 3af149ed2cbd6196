import Exact
import Lexicon
import Records
import Source

/// 各级各类学校177所,在校生86350人 before a section on each level: what the levels count, taken together.
///
/// A report need not have a section on each, so that only agreement is said.
struct LevelSumCheck: Check {
    let words: SumWords

    private static let levels: WordList = ["幼儿园", "小学", "初中", "高中", "特殊教育"]

    func findings(in evidence: Evidence) -> [Finding] {
        let wholes = evidence.indices {
            $0.kind == .count && $0.isActual && $0.size >= 10 && $0.comparator == .eq && $0.stage == .none
                && $0.indicator != .none && !$0.isInTable && !$0.isChangeOrGrowth && !$0.traits.contains(.isPart)
        }
        let figures = LevelFigures(evidence, words, isLevel: Self.levels.contains)
        return wholes.compactMap { whole in
            LevelMeasure(evidence.names[evidence.keys[whole].indicator]).flatMap {
                finding(evidence.facts[whole], figures.of($0, below: whole).map { evidence.facts[$0] })
            }
        }
    }

    private func finding(_ whole: Fact, _ parts: [Fact]) -> Finding? {
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
}

/// What is counted on each level.
private enum LevelMeasure {
    case pupils, teachers, staff, schools

    init?(_ indicator: String) {
        switch indicator {
        case "edu.pupils": self = .pupils
        case "edu.teachers": self = .teachers
        case "edu.staff": self = .staff
        case "edu.schools": self = .schools
        default: return nil
        }
    }

    private static let pupilIndicators: WordList = [
        "edu.pupils", "edu.pupils_primary", "edu.pupils_junior", "edu.pupils_kindergarten",
    ]

    /// Whether it is what an indicator counts; schools go by their names.
    func isCounted(by indicator: String) -> Bool {
        switch self {
        case .pupils: Self.pupilIndicators.contains(indicator)
        case .teachers: indicator == "edu.teachers"
        case .staff: indicator == "edu.staff"
        case .schools: false
        }
    }
}

/// The figures of each level in each report, by what they count.
private final class LevelFigures {
    private let evidence: Evidence
    private let figures: [Int]
    private let isSchools: NameMemo<Bool>
    private var known: [Place: [Int]] = [:]

    private struct Place: Hashable {
        let report: Int32
        let measure: LevelMeasure
    }

    init(_ evidence: Evidence, _ words: SumWords, isLevel: @escaping (String) -> Bool) {
        self.evidence = evidence
        let isLevel = NameMemo(evidence.names, make: isLevel)
        isSchools = NameMemo(evidence.names) { words.levelSchools.isExactly($0.scalarValues) }
        figures = evidence.indices {
            $0.isActual && $0.comparator == .eq && $0.hasValue && !$0.isInTable && !$0.hasRelation
                && !$0.traits.contains(.hasQualifier) && isLevel[$0.stage]
        }
    }

    /// Those of a whole's report that are less than it.
    func of(_ measure: LevelMeasure, below whole: Int) -> [Int] {
        let place = Place(report: evidence.keys[whole].report, measure: measure)
        let all = known[place] ?? figures.filter { isOf(measure, evidence.keys[$0], place.report) }
        known[place] = all
        let value = evidence.facts[whole].value ?? .undefined
        return all.filter { $0 != whole && (evidence.facts[$0].value ?? 0) < value }
    }

    private func isOf(_ measure: LevelMeasure, _ key: FactKey, _ report: Int32) -> Bool {
        guard key.report == report else { return false }
        if measure == .schools { return key.unit == .school && isSchools[key.words] }
        return measure.isCounted(by: evidence.names[key.indicator])
    }
}
