import Exact
import Records

/// 每百名学生拥有…, 生均…: a figure per pupil against the figure itself and the pupils.
struct PerPupilCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { claim in
            guard claim.role == .actual, claim.table == nil, claim.value != nil, claim.mention.kind != .percent,
                let factor = factor(claim)
            else { return nil }
            return check(claim, factor: factor, evidence: evidence)
        }
    }

    /// 100 for 每百名学生, 1 for 生均; nil for a figure that is none per pupil.
    private func factor(_ fact: Fact) -> Rational? {
        let name = fact.words
        if name.contains("每百名学生") || name.contains("每百生") || name.contains("百生") { return 100 }
        if name.contains("生均") || name.hasPrefix("人均"), !name.contains("公用经费"), !name.contains("拨款") { return 1 }
        return nil
    }

    private func check(_ claim: Fact, factor: Rational, evidence: Evidence) -> Finding? {
        let report = evidence.facts(in: claim.mention.report).filter {
            $0.role == .actual && $0.value != nil && $0.id != claim.id && $0.table == nil
        }
        let pupils = report.filter { fact in
            guard fact.mention.kind == .count, ["人", "名"].contains(fact.mention.unit), fact.qualifier == nil else {
                return false
            }
            guard fact.stage == claim.stage || claim.stage == nil && isSchool(claim, fact) else { return false }
            let id = fact.indicator.id ?? ""
            return id.hasPrefix("edu.pupils") && id != "edu.pupils_female" && id != "edu.pupils_male"
                && id != "edu.pupils_boarding" || id == "edu.pupils"
                || fact.words.hasSuffix("学生") && fact.words.count <= 6 || isPart(fact, of: report)
        }
        guard !pupils.isEmpty else { return nil }
        // What it is a figure of: the same words without 每百名学生拥有 and 生均; or the count right before it.
        let core = strip(claim.words)
        let named = report.filter { fact in
            fitsUnit(fact.mention, claim.mention)
                && (fact.stage == claim.stage || fact.sentence == claim.sentence && fact.sentence != nil)
                && factor_(fact) == nil && !pupils.contains { $0.id == fact.id }
                && (NameMatch.contained(core, in: strip(fact.words)) >= 85
                    && NameMatch.contained(strip(fact.words), in: core) >= 60 || precedes(fact, claim, in: report))
        }
        for numerator in named.sorted(by: { distance($0, claim) < distance($1, claim) }) {
            for base in pupils {
                let exact = (numerator.value ?? .undefined) / (base.value ?? .undefined) * factor
                let wide = numerator.mention.interval / base.mention.interval * Interval(exactly: factor)
                let grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide)
                guard grade.passes else { continue }
                let written = Fact.written([numerator, base])
                let expression = "\(written[0]) ÷ \(written[1])" + (factor == 1 ? "" : " × \(factor.decimal)")
                return Finding(
                    report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio", grade: grade,
                    claim: claim.term, inputs: [numerator.term, base.term], expression: expression,
                    recomputed: wide.scaled(by: 1 / claim.mention.scale), gap: 0,
                    message: Message(
                        zh:
                            "\(claim.displayName)\(claim.mention.quote):\(expression) = \((wide.scaled(by: 1 / claim.mention.scale)).short),相符。",
                        en:
                            "\(claim.displayName) \(claim.mention.valueText): \(expression) = \((wide.scaled(by: 1 / claim.mention.scale)).short), it agrees."
                    ))
            }
        }
        // Only where one count stands right before it, in its own sentence, and the pupils are one number: worth asking.
        guard let numerator = named.first(where: { precedes($0, claim, in: report) }),
            Set(pupils.compactMap(\.mention.value)).count == 1, let base = pupils.first,
            NameMatch.contained(core, in: strip(numerator.words)) >= 60 || core.isEmpty, claim.mention.comparator == .eq
        else { return nil }
        let wide = numerator.mention.interval / base.mention.interval * Interval(exactly: factor)
        let written = Fact.written([numerator, base])
        let expression = "\(written[0]) ÷ \(written[1])" + (factor == 1 ? "" : " × \(factor.decimal)")
        let shown = wide.scaled(by: 1 / claim.mention.scale)
        return Finding(
            report: claim.mention.report, rule: "ratio.per-pupil", kind: "ratio", grade: .questionable, severity: .low,
            claim: claim.term, inputs: [numerator.term, base.term],
            expression: expression, recomputed: shown,
            gap: wide.gap(to: Comparison.admissible(claim.mention)) / claim.mention.scale,
            message: Message(
                zh: "\(claim.displayName)为\(claim.mention.quote),按\(expression) = \(shown.short),对不上;学生数的口径可能不同,请核对。",
                en:
                    "\(claim.displayName) is given as \(claim.mention.valueText), but \(expression) = \(shown.short); the pupils may be counted differently, please check."
            ))
    }

    private func factor_(_ fact: Fact) -> Rational? { factor(fact) }
    private func isSchool(_ claim: Fact, _ fact: Fact) -> Bool { fact.stage == nil || claim.scope == fact.scope }
    private func isPart(_ fact: Fact, of report: [Fact]) -> Bool {
        guard case .part(let whole) = fact.relation, let w = report.first(where: { $0.id == whole }) else {
            return false
        }
        return w.indicator.id == "edu.pupils"
    }

    /// A count directly before the claim, in its sentence.
    private func precedes(_ fact: Fact, _ claim: Fact, in report: [Fact]) -> Bool {
        guard fact.sentence != nil, fact.sentence == claim.sentence,
            fact.mention.range.upperBound <= claim.mention.range.lowerBound
        else { return false }
        return !report.contains {
            $0.sentence == claim.sentence && $0.mention.range.lowerBound >= fact.mention.range.upperBound
                && $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.id != fact.id
        }
    }

    private func fitsUnit(_ a: Mention, _ claim: Mention) -> Bool {
        if a.kind == .money || claim.kind == .money { return a.kind == claim.kind }
        if a.kind == .area || claim.kind == .area { return a.kind == claim.kind }
        return a.kind == .count && (PartSumCheck.sameUnit(a.unit, claim.unit) || claim.unit.hasPrefix(a.unit))
    }

    private func strip(_ words: String) -> String {
        var out = words
        for word in ["每百名学生拥有", "每百名学生", "百生", "生均", "小学", "初中", "全县", "全区", "总值", "总面积", "数"] {
            out = out.replacing(word, with: word.hasPrefix("总") ? String(word.dropFirst()) : "")
        }
        return out
    }

    private func distance(_ fact: Fact, _ claim: Fact) -> Int {
        abs(fact.mention.range.lowerBound - claim.mention.range.lowerBound)
    }
}
