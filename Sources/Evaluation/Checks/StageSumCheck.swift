import Exact
import Records

/// A figure for all of compulsory education against those for 小学 and 初中, stated apart.
struct StageSumCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for report in 0..<evidence.reports {
            let facts = evidence.facts(in: report).filter {
                $0.role == .actual && $0.table == nil && $0.mention.kind != .percent && $0.mention.kind != .ratio
                    && $0.mention.comparator == .eq && $0.qualifier == nil
            }
            for whole in facts where whole.stage == nil {
                if case .part = whole.relation { continue }
                if facts.contains(where: {
                    if case .part(let w) = $0.relation { w == whole.id && $0.stage != nil } else { false }
                }) {
                    continue
                }
                guard let primary = match(whole, stage: "小学", in: facts),
                    let junior = match(whole, stage: "初中", in: facts)
                else { continue }
                let parts = [primary, junior]
                let exact = (primary.value ?? .undefined) + (junior.value ?? .undefined)
                let wide = primary.mention.interval + junior.mention.interval
                let grade = Comparison.grade(claim: whole.mention, exact: exact, wide: wide)
                let scale = whole.mention.scale
                let expression = Fact.written([primary, junior, whole]).dropLast().joined(separator: " + ")
                let total = (exact / scale).short
                let gap = wide.gap(to: Comparison.admissible(whole.mention)) / scale
                let agrees = grade.passes
                out.append(
                    Finding(
                        report: report, rule: "sum.stages", kind: "sum", grade: agrees ? grade : .questionable,
                        severity: agrees ? .info : .low,
                        claim: whole.term, inputs: parts.map(\.term), expression: expression,
                        recomputed: wide.scaled(by: 1 / scale), gap: gap,
                        message: agrees
                            ? Message(
                                zh: "\(whole.displayName)\(whole.mention.quote)等于小学与初中之和 \(expression) = \(total)。",
                                en:
                                    "\(whole.displayName) \(whole.mention.valueText) is the sum of both stages, \(expression) = \(total)."
                            )
                            : Message(
                                zh:
                                    "\(whole.displayName)\(whole.mention.quote)与小学、初中之和 \(expression) = \(total) 相差 \(gap.magnitude.short);口径可能不同,请核对。",
                                en:
                                    "\(whole.displayName) \(whole.mention.valueText) differs from the sum of both stages, \(expression) = \(total), by \(gap.magnitude.short); they may be counted differently, please check."
                            )))
            }
        }
        return out
    }

    /// The only figure of that stage with the same name, unit and role in the change.
    private func match(_ whole: Fact, stage: String, in facts: [Fact]) -> Fact? {
        let name = bare(whole)
        let found = facts.filter { fact in
            guard fact.stage == stage, fact.mention.unit == whole.mention.unit, fact.mention.kind == whole.mention.kind
            else { return false }
            guard isChange(fact) == isChange(whole) else { return false }
            let other = bare(fact)
            return other == name
                || NameMatch.contained(name, in: other) >= 80 && NameMatch.contained(other, in: name) >= 80
        }
        return found.count == 1 ? found[0] : nil
    }

    private func isChange(_ fact: Fact) -> Bool {
        switch fact.relation {
        case .change, .growth: true
        default: fact.indicator.name.hasSuffix("变动")
        }
    }

    private func bare(_ fact: Fact) -> String {
        var name = fact.indicator.name
        for word in ["义务教育阶段", "义务教育", "中小学", "小学", "初中", "学校", "全区", "全县", "全省", "在岗", "现有"] {
            name = name.replacing(word, with: "")
        }
        return name.isEmpty ? "学校" : name
    }
}
