import Exact
import Lexicon
import Records
import Source

/// A figure for all of compulsory education against those for 小学 and 初中, stated apart.
struct StageSumCheck: Check {
    let words: CheckWords

    func findings(in evidence: Evidence) -> [Finding] {
        let stages = StageNames(evidence, words.sums, where: isStated)
        return evidence.facts {
            $0.stage == .none && !$0.traits.contains(.isPart) && isStated($0)
        }.compactMap { whole in
            guard !stages.divided.contains(whole.id), let primary = stages.match(whole.id, stage: .primary),
                let junior = stages.match(whole.id, stage: .junior)
            else { return nil }
            return check(whole, of: [evidence.facts[primary], evidence.facts[junior]], evidence)
        }
    }

    /// So far before the figure of the largest its word may stand.
    private static let largest = 16
    private static let bothStages = "edu.nine_year_schools"

    private func isStated(_ key: FactKey) -> Bool {
        key.isActual && !key.isInTable && key.kind != .percent && key.kind != .ratio && key.comparator == .eq
            && !key.traits.contains(.hasQualifier)
    }

    private func check(_ whole: Fact, of stages: [Fact], _ evidence: Evidence) -> Finding? {
        // 原有2所学校超过2000人 is no total of 24 and 9: what is less than half of its larger part counts something else.
        if let value = whole.value, stages.contains(where: { ($0.value ?? 0).magnitude > value.magnitude * 2 }) {
            return nil
        }
        if isOfMore(whole, than: stages, evidence) { return nil }
        // 学生数最多的是海湾小学,1986人: the largest of its kind.
        let isOfLargest = ([whole] + stages).contains {
            evidence.passage(before: $0.id, atMost: Self.largest).holds(words.limits.highest)
        }
        if isOfLargest { return nil }
        let grade = Comparison.grade(claim: whole.mention, exact: stages.sum, wide: stages.interval)
        let parts = grade == .inconsistent ? stages + rest(of: whole, beyond: stages, evidence) : stages
        return finding(whole, parts)
    }

    /// 在校学生8.92万人 of a paragraph that counts 幼儿园 and 高中 too, or a sum of money beside what a pupil gets: no total of
    /// these two.
    private func isOfMore(_ whole: Fact, than stages: [Fact], _ evidence: Evidence) -> Bool {
        guard let value = whole.value, stages.sum < value else { return false }
        if stages.sum * 4 < value { return true }
        if countsOtherLevels(whole, evidence) { return true }
        return evidence.facts(inParagraphOf: whole).contains { fact in
            fact.stage.map { Self.otherStages.contains($0) } ?? false
                && fact.id < whole.id
                && whole.mention.range.lowerBound - fact.mention.range.upperBound < Self.near
        }
    }
    /// A bulletin that counts the same of 幼儿园 or 高中 in a section of its own: the whole is of all levels.
    private func countsOtherLevels(_ whole: Fact, _ evidence: Evidence) -> Bool {
        guard !words.shared.compulsory.contains(where: { whole.words.contains($0) }) else { return false }
        return evidence.facts(in: whole.mention.report).contains { fact in
            let key = evidence.keys[fact.id]
            return fact.stage.map { Self.otherStages.contains($0) } ?? false && key.isActual && !key.hasRelation
                && fact.mention.unit == whole.mention.unit
                && (fact.indicator.id == whole.indicator.id || fact.indicator.id == "edu.pupils_kindergarten")
        }
    }

    /// In scalars of the text: about two sentences.
    private static let near = 80
    private static let otherStages: Set<String> = ["幼儿园", "高中"]

    private func finding(_ whole: Fact, _ parts: [Fact]) -> Finding {
        let (exact, wide) = (parts.sum, parts.interval)
        let grade = Comparison.grade(claim: whole.mention, exact: exact, wide: wide)
        let scale = whole.mention.scale
        let gap = wide.gap(to: Comparison.admissible(whole.mention)) / scale
        let agrees = grade.passes
        let expression = Deferred(Fact.written(parts + [whole]).dropLast().joined(separator: " + "))
        let sum = Deferred("\(expression.value) = \((exact / scale).short)")
        let more = Deferred(parts.dropFirst(2).map { "、" + $0.displayName }.joined())
        let moreEn = Deferred(
            parts.count > 2 ? " and " + parts.dropFirst(2).map(\.displayName).joined(separator: ", ") : "")
        return Finding(
            report: whole.mention.report, rule: "sum.stages", kind: "sum", grade: agrees ? grade : .questionable,
            severity: agrees ? .info : .low, claim: whole.term, inputs: parts.map(\.term),
            expression: expression.value, recomputed: wide.scaled(by: 1 / scale), gap: gap,
            message: agrees
                ? Message(
                    zh: "\(whole.displayName)\(whole.mention.quote)等于小学与初中\(more.value)之和 \(sum.value)。",
                    en:
                        "\(whole.displayName) \(whole.mention.quote) is the sum of both stages\(moreEn.value), \(sum.value)."
                )
                : Message(
                    zh:
                        "\(whole.displayName)\(whole.mention.quote)与小学、初中\(more.value)之和 \(sum.value) 相差 \(gap.magnitude.short)；口径可能不同，请核对。",
                    en:
                        "\(whole.displayName) \(whole.mention.quote) differs from the sum of both stages\(moreEn.value), \(sum.value), by \(gap.magnitude.short); they may be counted differently, please check."
                ), basis: Basis(.equal, Basis.sum(parts.count), to: whole.mention, doubts: [.countedDifferently]))
    }

    /// 小学40所、初中15所、九年一贯制学校5所、特殊教育学校1所: what else the paragraph counts, where one or two of them are
    /// the very difference.
    private func rest(of whole: Fact, beyond parts: [Fact], _ evidence: Evidence) -> [Fact] {
        guard let value = whole.value else { return [] }
        let missing = value - parts.sum
        let counted = evidence.facts(inParagraphOf: whole).filter { fact in
            fact.mention.kind == whole.mention.kind && fact.role == .actual && fact.mention.comparator == .eq
                && PartSumCheck.sameUnit(fact.mention.unit, whole.mention.unit) && fact.id != whole.id
                && !parts.contains { $0.id == fact.id } && isOfNeither(fact)
        }
        let others = counted.filter { $0.value.map { $0 > 0 && $0 <= missing } ?? false }
        if let one = others.first(where: { $0.value == missing }) { return [one] }
        for (i, one) in others.enumerated() {
            if let two = others[(i + 1)...].first(where: { [one, $0].sum == missing }) { return [one, two] }
        }
        // Schools of both stages may be counted where the report begins.
        let both = evidence.facts.first { fact in
            fact.mention.report == whole.mention.report && fact.role == .actual && fact.mention.unit == "所"
                && fact.indicator.id == Self.bothStages && fact.value == missing
        }
        return both.map { [$0] } ?? bothStages(beside: parts, counted)
    }

    /// 12所初中和1所九年一贯制学校: the latter is of both, whatever stage was carried on.
    private func isOfNeither(_ fact: Fact) -> Bool {
        fact.indicator.id == Self.bothStages || fact.stage != "小学" && fact.stage != "初中"
    }

    /// 小学12所、初中8所、九年一贯制学校3所: counted with the two, whatever they come to.
    private func bothStages(beside parts: [Fact], _ others: [Fact]) -> [Fact] {
        others.filter { fact in
            fact.indicator.id == Self.bothStages && parts.contains { $0.sentence == fact.sentence }
        }.prefix(1).map { $0 }
    }
}
