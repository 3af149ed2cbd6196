import Exact
import Lexicon
import Records
import Source

/// 其中, 含 and brackets: the parts of a whole that the sentence divides.
struct PartSumCheck: Check {
    let partitions: PartitionLexicon
    let arithmetic: ArithmeticLexicon
    /// 班均, 平均
    let means: WordSet

    func findings(in evidence: Evidence) -> [Finding] {
        var groups: [Int: [Fact]] = [:]
        for fact in evidence.facts {
            if case .part(let whole) = fact.relation, fact.role != .standard, fact.role == evidence.facts[whole].role,
                !isBase(fact, evidence)
            {
                groups[whole, default: []].append(fact)
            }
        }
        var out: [Finding] = []
        let divisions = groups.flatMap { whole, parts in
            Dictionary(grouping: parts, by: { $0.division ?? 0 }).map {
                (whole: whole, division: $0.key, parts: $0.value)
            }
        }.sorted { ($0.whole, $0.division) < ($1.whole, $1.division) }
        for (wholeIndex, _, all) in divisions {
            let whole = evidence.facts[wholeIndex]
            guard whole.value != nil, !isMean(whole) else { continue }
            let parts = withoutSubtotals(
                upToOthers(all, evidence).filter {
                    sameMeasure($0.mention, whole.mention) && $0.mention.kind != .percent && $0.mention.kind != .ratio
                })
            guard !parts.isEmpty else { continue }
            if parts.count >= 2 {
                let finding = best(whole, parts, evidence)
                // Parts that may overlap can exceed the whole: 其中应届650名, 研究生247名. That says nothing.
                if !(finding.grade == .questionable && (finding.gap ?? 0) > 0 && !isPartition(parts)
                    && !parts.allSatisfy { $0.stage != nil || isKindOfSchool($0) } && !coversYears(whole, parts)
                    && !parts.contains(where: isRest) && !areOfYears(parts))
                {
                    out.append(finding)
                }
            } else if let part = parts.first {
                out.append(within(whole, part))
            }
        }
        out += siblingSums(groups, evidence: evidence)
        out += coordinatedTotals(evidence)
        return out
    }

    /// 1.8亿元,其中中央0.9亿元、省级0.9亿元,用于产业的1.1亿元: the first parts that add up are all of them; what follows tells
    /// of something else.
    private func best(_ whole: Fact, _ parts: [Fact], _ evidence: Evidence) -> Finding {
        let all = sum(whole, parts, rule: "sum.parts", evidence: evidence)
        guard !all.grade.passes else { return all }
        let ends = (2..<max(2, parts.count)).reversed().filter { i in
            evidence.words(between: parts[i - 1], and: parts[i]).hasPrefix(",")
        }
        return ends.lazy.map { sum(whole, Array(parts.prefix($0)), rule: "sum.parts", evidence: evidence) }
            .first { $0.grade.passes && ($0.gap ?? 0) == 0 } ?? all
    }

    /// 2410人(占专任教师2845人的84.7%): what the bracket names is what the figure is a share of.
    private func isBase(_ fact: Fact, _ evidence: Evidence) -> Bool {
        let lead = evidence.words(before: fact, atMost: 16)
        return lead.split(separator: "(", omittingEmptySubsequences: false).last?.hasPrefix("占") == true
            && lead.contains("(")
    }

    /// 班均45.1人, 生均1200元: a mean has no parts, and 1200.5 persons are one.
    private func isMean(_ fact: Fact) -> Bool {
        if fact.words.contains("每") || means.occurs(in: fact.words.scalarValues) { return true }
        return fact.mention.kind == .count && fact.mention.scale == 1 && !(fact.value ?? .undefined).isInteger
    }

    /// The parts before 另有, 此外.
    private func upToOthers(_ parts: [Fact], _ evidence: Evidence) -> [Fact] {
        let ordered = parts.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
        guard let first = ordered.first, let sentence = evidence.sentence(of: first) else { return parts }
        func offset(_ i: Int) -> Int { min(max(0, i - sentence.range.lowerBound), sentence.scalars.count) }
        let start = offset(first.mention.range.upperBound)
        return ordered.filter { part in
            let end = offset(part.mention.range.lowerBound)
            return part.sentence != first.sentence || end <= start
                || !partitions.apart.occurs(in: sentence.scalars, start..<end)
        }
    }

    /// Without a part that only adds up those before it (合计26998人 after 25295人 and 1703人).
    private func withoutSubtotals(_ parts: [Fact]) -> [Fact] {
        var kept: [Fact] = []
        for part in parts {
            let sum = kept.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
            if kept.count >= 2, part.value == sum { continue }
            kept.append(part)
        }
        return kept
    }

    /// 人 and 名 count alike; 所 and 个 both count schools.
    static func sameUnit(_ a: String, _ b: String) -> Bool {
        a == b || unitClass(a) == unitClass(b)
    }
    /// The unit that stands for all that count alike.
    static func unitClass(_ unit: String) -> String {
        PartSumCheck.unitClasses[unit] ?? unit
    }
    private static let unitClasses: WordTable = [
        "人": "人", "名": "人", "位": "人", "所": "所", "个": "所", "处": "所", "家": "所",
    ]
    private static let persons: WordList = ["人", "名"]

    private func sameMeasure(_ a: Mention, _ b: Mention) -> Bool {
        a.kind == b.kind
            && (a.unit == b.unit || PartSumCheck.persons.contains(a.unit) && PartSumCheck.persons.contains(b.unit))
    }

    private func sum(_ whole: Fact, _ parts: [Fact], rule: String, isAll: Bool = false, evidence: Evidence) -> Finding {
        let exact = parts.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
        let wide = parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }
        let scale = whole.mention.scale
        let mixed = Fact.written(parts + [whole])
        let expression = mixed.dropLast().joined(separator: " + ")
        var grade = Comparison.grade(claim: whole.mention, exact: exact, wide: wide)
        let gap = wide.gap(to: Comparison.admissible(whole.mention)) / scale
        let total = (exact / scale).short
        let excess = ((exact - (whole.value ?? .undefined)) / scale)
        var message = Message(
            zh: "\(whole.displayName)\(whole.mention.quote)，各部分之和 \(expression) = \(total)，相符。",
            en: "\(whole.displayName) \(whole.mention.quote): the parts \(expression) = \(total) add up.")
        var severity = Severity.info
        var basis = Basis(.parts, Basis.sum(parts.count), to: whole.mention)
        if grade == .inconsistent {
            // Parts that stay below the whole may be only some of them; parts of different kinds may overlap.
            let exceeds = gap > 0
            let isPartition = isPartition(parts)
            // A school with two stages may stand in both lists: only people and money cannot.
            let isCountable = ["人", "名"].contains(whole.mention.unit) || whole.mention.kind == .money
            // 县级800万元(含上年结转300万元): a figure of the sentence that is the very excess may explain it.
            let excessStands = evidence.facts.contains {
                $0.sentence != nil && $0.sentence == parts[0].sentence && $0.id != whole.id
                    && !parts.map(\.id).contains($0.id) && $0.mention.kind == whole.mention.kind
                    && $0.value == exact - (whole.value ?? .undefined)
            }
            basis.doubts = Basis.doubts(of: parts + [whole])
            // Behind a semicolon something else may begin.
            if parts.contains(where: { $0.sentence != parts[0].sentence }) { basis.doubts.append(.partsUnclear) }
            if !isPartition || !isCountable { basis.doubts.append(.partsUnclear) }
            if excessStands { basis.doubts.append(.excessStated) }
            basis.isExhaustive = isAll || isExhaustive(parts, whole) || isNearlyAll(parts, exact, of: whole)
            if exceeds, basis.doubts.isEmpty {
                severity = .medium
                message = Message(
                    zh:
                        "\(whole.displayName)\(whole.mention.quote)，所列各部分之和 \(expression) = \(total)，比总数多 \(excess.short)。",
                    en:
                        "\(whole.displayName) is given as \(whole.mention.quote), but the parts listed, \(expression) = \(total), exceed it by \(excess.short)."
                )
            } else if exceeds {
                grade = .questionable
                severity = .low
                message = Message(
                    zh:
                        "\(whole.displayName)\(whole.mention.quote)，所列各部分之和 \(expression) = \(total)，比总数多 \(excess.short)；各部分可能有重叠，请核对。",
                    en:
                        "The parts listed, \(expression) = \(total), exceed \(whole.displayName) \(whole.mention.quote) by \(excess.short); they may overlap, please check."
                )
            } else if basis.isExhaustive {
                grade = .questionable
                severity = .low
                message = Message(
                    zh:
                        "\(whole.displayName)\(whole.mention.quote)，所列各部分之和 \(expression) = \(total)，比总数少 \((-excess).short)；可能有未列出的部分，请核对。",
                    en:
                        "The parts listed, \(expression) = \(total), fall short of \(whole.displayName) \(whole.mention.quote) by \((-excess).short); some may not be listed, please check."
                )
            } else {
                grade = .consistent
                message = Message(
                    zh: "\(whole.displayName)\(whole.mention.quote)，所列部分 \(expression) = \(total)，不超过总数。",
                    en:
                        "The parts listed, \(expression) = \(total), do not exceed \(whole.displayName) \(whole.mention.quote)."
                )
            }
        }
        return Finding(
            report: whole.mention.report, rule: rule, kind: "sum", grade: grade, severity: severity, claim: whole.term,
            inputs: parts.map(\.term),
            expression: expression, recomputed: wide.scaled(by: 1 / scale), gap: gap, message: message,
            basis: basis)
    }

    /// One part cannot be more than the whole.
    private func within(_ whole: Fact, _ part: Fact) -> Finding {
        let gap = part.mention.interval.gap(to: Comparison.admissible(whole.mention)) / whole.mention.scale
        let written = Fact.written([part, whole])
        let isMore = gap > 0
        // 含, 其中 promise a part; other brackets only stand beside.
        let grade: Grade = isMore ? .questionable : .consistent
        return Finding(
            report: whole.mention.report, rule: "sum.part-within-whole", kind: "sum", grade: grade,
            severity: isMore ? .low : .info, claim: whole.term, inputs: [part.term],
            expression: "\(written[0]) ≤ \(written[1])",
            recomputed: part.mention.interval.scaled(by: 1 / whole.mention.scale), gap: isMore ? gap : 0,
            message: isMore
                ? Message(
                    zh: "\(part.displayName)\(part.mention.quote)大于它所属的\(whole.displayName)\(whole.mention.quote)，请核对。",
                    en:
                        "\(part.displayName) \(part.mention.quote) is more than \(whole.displayName) \(whole.mention.quote), of which it should be a part; please check."
                )
                : Message(
                    zh: "\(part.displayName)\(part.mention.quote)不超过\(whole.displayName)\(whole.mention.quote)。",
                    en:
                        "\(part.displayName) \(part.mention.quote) is within \(whole.displayName) \(whole.mention.quote)."
                ), basis: Basis(.within, "x1", to: whole.mention, doubts: [.partsUnclear]))
    }

    /// Disjoint by what they are: each of another stage, or of another member of a group that the lexicon lists.
    private func isPartition(_ parts: [Fact]) -> Bool {
        let staged = parts.map { part in
            part.stage.map { part.words.contains($0) ? part.words : $0 + part.words } ?? part.words
        }
        return partitions.areDisjoint(staged) || partitions.areDisjoint(parts.map(\.words))
    }

    /// 九年一贯制学校 beside 小学 and 初中.
    private func isKindOfSchool(_ fact: Fact) -> Bool {
        fact.mention.unit == "所" && partitions.overlapping.occurs(in: fact.words.scalarValues)
    }

    /// 2020年81名、2021年96名、2022年97名: nobody is in two of them.
    private func areOfYears(_ parts: [Fact]) -> Bool {
        let years = Set(parts.compactMap { $0.period.map { String($0.prefix(4)) } })
        return years.count == parts.count && Set(parts.map(\.words)).count == 1
    }

    /// 其余50人: with it the parts are all of the whole.
    private func isRest(_ part: Fact) -> Bool { arithmetic.rest.contains { part.words.hasPrefix($0) } }

    /// 未来三年招聘…(2024年…、2025年…、2026年…): a part for each of the years that the whole speaks of.
    private func coversYears(_ whole: Fact, _ parts: [Fact]) -> Bool {
        let years = Set(parts.compactMap { $0.period.map { String($0.prefix(4)) } })
        guard years.count == parts.count, (2...6).contains(years.count) else { return false }
        if let span = whole.period?.split(separator: "-"), span.count == 2, let first = Int(span[0]),
            let last = Int(span[1]), last - first + 1 == years.count, years.contains(String(span[0])),
            years.contains(String(span[1]))
        {
            return true
        }
        let digits = ["二", "三", "四", "五", "六"]
        let names = ["\(years.count)年", digits[years.count - 2] + "年"] + (years.count == 2 ? ["两年"] : [])
        return names.contains { whole.words.contains($0) }
    }

    /// 教职工54人,其中专任教师26人、保育员12人、后勤人员14人: three parts and more that come close leave hardly another one out.
    private func isNearlyAll(_ parts: [Fact], _ sum: Rational, of whole: Fact) -> Bool {
        guard parts.count >= 3, whole.mention.interval.isExact, let value = whole.value, sum < value else {
            return false
        }
        return (value - sum) * 100 <= value * 4 && Set(parts.map(\.words)).count == parts.count
    }

    /// Parts that overlap make more of the whole, never less: whether they do is no matter here.
    private func isExhaustive(_ parts: [Fact], _ whole: Fact) -> Bool {
        if partitions.areExhaustive(parts.map(\.words)) || coversYears(whole, parts) || parts.contains(where: isRest) {
            return true
        }
        // All teachers of a county may include those of kindergartens and high schools.
        return Set(parts.compactMap(\.stage)).isSuperset(of: ["小学", "初中"]) && whole.stage == nil
            && ["义务教育", "中小学", "小学、初中"].contains { whole.words.contains($0) }
    }

    /// 教职工(专任教师6276人),其中小学教职工(专任教师4201人),初中教职工(专任教师2075人): what stands in the brackets
    /// of the parts adds up to what stands in the bracket of the whole.
    private func siblingSums(_ groups: [Int: [Fact]], evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for (wholeIndex, parts) in groups.sorted(by: { $0.key < $1.key }) {
            let inner = parts.compactMap { part in groups[part.id]?.count == 1 ? groups[part.id]?.first : nil }
            guard inner.count >= 2 else { continue }
            let own = (groups[wholeIndex] ?? []).filter { candidate in
                !inner.contains { $0.id == candidate.id } && groups[candidate.id] == nil
                    && inner.allSatisfy {
                        NameMatch.contained(candidate.words, in: $0.words) >= 75
                            && $0.mention.unit == candidate.mention.unit
                    }
            }
            if let claim = own.first { out.append(sum(claim, inner, rule: "sum.brackets", evidence: evidence)) }
        }
        return out
    }

    /// Right before a total.
    private static let markers = WordSet(
        ["合计", "共计", "总计", ",共", "、共", "累计", "累计投入"].flatMap { [$0, $0 + "为"] })
    /// Before a total, with other words between.
    private static let clearMarkers: WordSet = ["合计", "共计", "总计", "累计"]

    /// `音乐室2间、美术室1间……,功能室共9间`: a short name between the comma and 共.
    private func namesTotal(before end: Int, in s: [UInt32]) -> Bool {
        guard end > 2, s[end - 1] == PartSumCheck.inAll,
            let comma = s[max(0, end - 8)..<(end - 1)].lastIndex(of: PartSumCheck.comma)
        else { return false }
        return end - comma > 3 && s[(comma + 1)..<end].allSatisfy { $0 > 0x3400 }
    }
    private static let inAll = ("共" as Unicode.Scalar).value
    private static let comma = ("," as Unicode.Scalar).value

    /// The last words before a figure; another figure ends them: 合计5029人,专任教师346人.
    private func lead(before end: Int, in s: [UInt32]) -> Range<Int> {
        let window = max(0, end - 14)..<end
        return (s[window].lastIndex { (0x30...0x39).contains($0) }.map { $0 + 1 } ?? window.lowerBound)..<end
    }

    /// `A25295人,B1703人,合计26998人`.
    private func coordinatedTotals(_ evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for (i, fact) in evidence.facts.enumerated()
        where (fact.role == .actual || fact.role == .target) && fact.sentence != nil {
            let words = fact.mention.range.lowerBound
            guard let sentence = evidence.sentence(of: fact) else { continue }
            let end = min(max(0, words - sentence.range.lowerBound), sentence.scalars.count)
            let isTotal =
                Self.markers.ends(in: sentence.scalars, at: end, after: 0)
                || Self.clearMarkers.occurs(in: sentence.scalars, lead(before: end, in: sentence.scalars))
            let isNamedTotal = namesTotal(before: end, in: sentence.scalars)
            guard isTotal || isNamedTotal else { continue }
            var parts: [Fact] = []
            for j in stride(from: i - 1, through: 0, by: -1) {
                let other = evidence.facts[j]
                guard
                    other.sentence == fact.sentence
                        || (fact.paragraph != nil && other.paragraph == fact.paragraph && parts.isEmpty)
                else { break }
                guard sameMeasure(other.mention, fact.mention), other.role == fact.role,
                    !(other.mention.range == fact.mention.range)
                else { continue }
                if other.sentence != fact.sentence { break }
                parts.insert(other, at: 0)
            }
            guard parts.count >= 2, isTotal || parts.count >= 3 else { continue }
            // The longest run that ends right before the total and adds up; else all since the last total.
            for start in 0...(parts.count - 2) {
                let run = Array(parts[start...])
                let exact = run.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
                let wide = run.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }
                if Comparison.grade(claim: fact.mention, exact: exact, wide: wide).passes { parts = run; break }
            }
            let isWhole =
                isNamedTotal || arithmetic.totals.contains { evidence.words(before: fact, atMost: 4).contains($0) }
            let finding = sum(fact, parts, rule: "sum.total", isAll: isWhole, evidence: evidence)
            // 小学97.76%、初中93.75%,合计96.26%: rates have no sum, but shares that make up 100%.
            if fact.mention.kind == .percent, fact.value != 100, !finding.grade.passes { continue }
            out.append(finding.asked(.partsUnclear))
        }
        return out
    }
}
