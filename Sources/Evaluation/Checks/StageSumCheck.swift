import Exact
import Lexicon
import Records
import Source

/// A figure for all of compulsory education against those for 小学 and 初中, stated apart.
struct StageSumCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for report in 0..<evidence.reports {
            let facts = evidence.facts(in: report).filter {
                $0.role == .actual && $0.table == nil && $0.mention.kind != .percent && $0.mention.kind != .ratio
                    && $0.mention.comparator == .eq && $0.qualifier == nil
            }
            let stages = Stages(facts)
            for whole in facts where whole.stage == nil {
                if case .part = whole.relation { continue }
                if stages.divided.contains(whole.id) { continue }
                guard let primary = stages.match(whole, stage: "小学"), let junior = stages.match(whole, stage: "初中")
                else { continue }
                var parts = [primary, junior]
                // 原有2所学校超过2000人 is no total of 24 and 9: what is less than half of its larger part counts something else.
                if let value = whole.value, parts.contains(where: { ($0.value ?? 0).magnitude > value.magnitude * 2 }) {
                    continue
                }
                if Comparison.grade(
                    claim: whole.mention, exact: sum(parts), wide: primary.mention.interval + junior.mention.interval
                ) == .inconsistent {
                    parts += rest(of: whole, beyond: parts, evidence)
                }
                let exact = sum(parts)
                let wide = parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }
                let grade = Comparison.grade(claim: whole.mention, exact: exact, wide: wide)
                let scale = whole.mention.scale
                let expression = Fact.written(parts + [whole]).dropLast().joined(separator: " + ")
                let total = (exact / scale).short
                let gap = wide.gap(to: Comparison.admissible(whole.mention)) / scale
                let agrees = grade.passes
                let more = parts.dropFirst(2).map { $0.displayName }
                let (beside, besideEn) = (
                    more.map { "、" + $0 }.joined(), more.isEmpty ? "" : " and " + more.joined(separator: ", ")
                )
                out.append(
                    Finding(
                        report: report, rule: "sum.stages", kind: "sum", grade: agrees ? grade : .questionable,
                        severity: agrees ? .info : .low,
                        claim: whole.term, inputs: parts.map(\.term), expression: expression,
                        recomputed: wide.scaled(by: 1 / scale), gap: gap,
                        message: agrees
                            ? Message(
                                zh:
                                    "\(whole.displayName)\(whole.mention.quote)等于小学与初中\(beside)之和 \(expression) = \(total)。",
                                en:
                                    "\(whole.displayName) \(whole.mention.quote) is the sum of both stages\(besideEn), \(expression) = \(total)."
                            )
                            : Message(
                                zh:
                                    "\(whole.displayName)\(whole.mention.quote)与小学、初中之和 \(expression) = \(total) 相差 \(gap.magnitude.short)；口径可能不同，请核对。",
                                en:
                                    "\(whole.displayName) \(whole.mention.quote) differs from the sum of both stages, \(expression) = \(total), by \(gap.magnitude.short); they may be counted differently, please check."
                            ),
                        basis: Basis(.equal, Basis.sum(parts.count), to: whole.mention, doubts: [.countedDifferently])))
            }
        }
        return out
    }

    private func sum(_ parts: [Fact]) -> Rational { parts.reduce(0) { $0 + ($1.value ?? .undefined) } }

    /// 小学40所、初中15所、九年一贯制学校5所、特殊教育学校1所: what else the paragraph counts, where one or two of them are
    /// the very difference.
    private func rest(of whole: Fact, beyond parts: [Fact], _ evidence: Evidence) -> [Fact] {
        guard let value = whole.value else { return [] }
        let missing = value - sum(parts)
        let others = evidence.facts(inParagraphOf: whole).filter { fact in
            fact.mention.kind == whole.mention.kind && fact.role == .actual && fact.mention.comparator == .eq
                && PartSumCheck.sameUnit(fact.mention.unit, whole.mention.unit) && fact.id != whole.id
                && !parts.contains { $0.id == fact.id } && fact.stage != "小学" && fact.stage != "初中"
                && (fact.value.map { $0 > 0 && $0 <= missing } ?? false)
        }
        if let one = others.first(where: { $0.value == missing }) { return [one] }
        for (i, one) in others.enumerated() {
            if let two = others[(i + 1)...].first(where: { sum([one, $0]) == missing }) { return [one, two] }
        }
        return []
    }

    /// The figures of a report that speak of one stage, by what they measure.
    private struct Stages {
        /// Ids of the facts that others divide by stages.
        private(set) var divided: Set<Int> = []
        private var byMeasure: [Measure: [Candidate]] = [:]

        private struct Measure: Hashable {
            let stage: String
            let unit: String
            let kind: Mention.Kind
            let isChange: Bool

            init(_ fact: Fact, stage: String) {
                self.stage = stage
                unit = fact.mention.unit
                kind = fact.mention.kind
                isChange = Stages.isChange(fact)
            }
        }
        /// A class, as each is held against many wholes.
        private final class Candidate {
            let fact: Fact
            let name: Name

            init(_ fact: Fact) {
                self.fact = fact
                name = Name(fact)
            }
        }
        private struct Name {
            let bare: [UInt32]
            let core: NameMatch.Core

            init(_ fact: Fact) {
                bare = Stages.bare(fact)
                core = NameMatch.core(bare)
            }
        }

        init(_ facts: [Fact]) {
            for fact in facts {
                guard let stage = fact.stage else { continue }
                if case .part(let whole) = fact.relation { divided.insert(whole) }
                byMeasure[Measure(fact, stage: stage), default: []].append(Candidate(fact))
            }
        }

        /// The only figure of that stage with the same name, unit and role in the change, or the only one beside it.
        func match(_ whole: Fact, stage: String) -> Fact? {
            guard let candidates = byMeasure[Measure(whole, stage: stage)] else { return nil }
            let name = Name(whole)
            let isAlike: (Candidate) -> Bool = { candidate in
                candidate.name.bare == name.bare
                    || NameMatch.contained(name.core, in: candidate.name.core) >= 80
                        && NameMatch.contained(candidate.name.core, in: name.core) >= 80
            }
            let alike = candidates.filter(isAlike).map(\.fact)
            if alike.count <= 1 { return alike.first }
            let beside = alike.filter { $0.sentence != nil && $0.sentence == whole.sentence }
            return beside.count == 1 ? beside[0] : nil
        }

        private static func isChange(_ fact: Fact) -> Bool {
            switch fact.relation {
            case .change, .growth: true
            default: fact.indicator.name.hasSuffix("变动")
            }
        }

        private static let wrapping = WordReplacement(
            ["义务教育阶段", "义务教育", "中小学", "小学", "初中", "学校", "全区", "全县", "全省", "在岗", "现有"].map { ($0, "") })
        private static let school = "学校".scalarValues
        /// What is left of 小学数.
        private static let count = "数".scalarValues

        private static func bare(_ fact: Fact) -> [UInt32] {
            let name = wrapping(fact.indicator.name.scalarValues)
            return name.isEmpty || name == count ? school : name
        }
    }
}
