import Exact
import Lexicon
import Records
import Source

/// 其中, 含 and brackets: the parts of a whole that the sentence divides.
struct PartSumCheck: Check {
    private let partitions: PartitionLexicon
    let kinds: PartKinds
    let bound: BoundWords
    /// 其余: what is left.
    private let rest: WordSet
    /// 班均, 平均
    private let means: WordSet
    /// 每
    private let forEach: [String]
    /// Words right before a total of everything.
    let totals: WordSet
    /// And those that may have 为 between.
    let totalLeads: WordSet
    /// Right before what went away, and is no total.
    let notTotals: WordSet
    let above: WordSet
    /// 三 in 三年共: of how many figures a total is.
    let counts: [UInt32: Int]
    /// Between the names that a total names.
    let joints: Set<Character>

    /// In names of the whole of what stands before a bracket.
    private let bases: WordSet

    init(partitions: PartitionLexicon, arithmetic: ArithmeticLexicon, means: WordSet, words: CheckWords) {
        self.partitions = partitions
        kinds = PartKinds(partitions: partitions, arithmetic: arithmetic, words: words)
        self.means = means
        bound = words.bound
        rest = WordSet(arithmetic.rest)
        forEach = words.shared.forEach
        totals = arithmetic.totalWords
        counts = words.sums.counts
        notTotals = words.sums.notTotals
        above = words.sums.above
        bases = words.sums.bases
        joints = Set(["、"] + words.shared.joins.flatMap(\.self))
        totalLeads = WordSet((arithmetic.totals + words.sums.totalLeads).flatMap { [$0, $0 + "为"] })
    }

    func findings(in evidence: Evidence) -> [Finding] {
        var groups: [Int: [Fact]] = [:]
        for fact in evidence.facts(where: { $0.traits.contains(.isPart) && $0.role != .standard }) {
            if case .part(let whole) = fact.relation, fact.role == evidence.facts[whole].role,
                !isBase(fact, evidence), !isTaught(fact, by: evidence.facts[whole])
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
            guard whole.value != nil, !isMean(whole), ![.le, .lt].contains(whole.mention.comparator) else { continue }
            let measured = upToOthers(all, evidence).filter {
                sameMeasure($0.mention, whole.mention) && $0.mention.kind != .percent && $0.mention.kind != .ratio
            }
            let listed = withoutRepeated(measured, of: whole, evidence)
            // 26所,其中省级4所、市级9所、县级13所: what seems to add up the others may be one of them.
            let parts = listed.sum == whole.value ? listed : withoutSubtotals(listed)
            guard !parts.isEmpty else { continue }
            if parts.count >= 2 {
                let counted =
                    whole.mention.unit == "所" ? all.filter { ["所", "个", "处"].contains($0.mention.unit) } : parts
                let finding = best(whole, parts, counted, evidence)
                let isOver = finding.grade == .questionable && (finding.gap ?? 0) > 0
                let used = Array(parts.prefix(max(2, finding.inputs.count)))
                if !isOver || kinds.mayNotOverlap(used, of: whole) || isSlip(whole, parts, evidence) {
                    out.append(finding)
                } else if let larger = parts.first(where: { $0.value ?? 0 > whole.value ?? 0 }), !isShare(of: larger) {
                    // 教师3106人,其中骨干教师4120人,名师37人: one of them alone.
                    out += one(of: whole, larger, evidence).map { [$0] } ?? []
                }
            } else if let part = parts.first, whole.sentence == part.sentence || isNext(part, after: whole, evidence) {
                out += one(of: whole, part, evidence).map { [$0] } ?? []
            }
        }
        out += siblingSums(groups, evidence: evidence)
        out += kindsWithin(evidence)
        out += coordinatedTotals(evidence)
        return out
    }

    /// 1.8亿元,其中中央0.9亿元、省级0.9亿元,用于产业的1.1亿元: the first parts that add up are all of them; what follows tells
    /// of something else.
    /// 糖尿病患者1.16万人,其余为孕产妇、儿童等: with no figure of their own.
    private func hasRest(behind part: Fact, _ evidence: Evidence) -> Bool {
        guard evidence.passage(after: part.id, atMost: 4).holds(rest) else { return false }
        let next = evidence.facts(inSentenceOf: part).first { $0.id > part.id }
        return next.map { $0.mention.range.lowerBound - part.mention.range.upperBound > Self.longestRest } ?? true
    }
    /// In scalars.
    private static let longestRest = 16

    private func best(_ whole: Fact, _ parts: [Fact], _ counted: [Fact], _ evidence: Evidence) -> Finding {
        var listed = sum(whole, parts, rule: "sum.parts")
        listed.isAll = isOfTheseYears(whole, parts, evidence) || isBracket(whole, parts, evidence)
        listed.isClosed = isClosed(listed, evidence)
        listed.hasRest = hasRest(behind: parts[parts.count - 1], evidence)
        let all = listed.finding(beside: evidence.facts(inSentenceOf: parts[0]))
        guard !all.grade.passes else { return all }
        // 排查187起,调处183起,其中婚姻62起…: of a figure before the one right before.
        let earlier = wholesBefore(parts[0], besides: whole, evidence)
        if let other = earlier.first(where: { $0.value == parts.sum }) {
            return sum(other, parts, rule: "sum.parts").finding(beside: [])
        }
        // 学校36所,其中小学22所、初中8所…、完全中学初中部1个: counted in another unit.
        if counted.count > parts.count, case let mixed = sum(whole, counted, rule: "sum.parts"),
            mixed.grade == .consistent
        {
            return mixed.finding(beside: [])
        }
        let ends = (2..<max(2, parts.count)).reversed().filter { i in
            evidence.words(between: parts[i - 1], and: parts[i]).hasPrefix(",")
        }
        let shorter = ends.lazy.map { sum(whole, Array(parts.prefix($0)), rule: "sum.parts") }
        if let agreeing = shorter.first(where: \.grade.passes) { return agreeing.finding(beside: []) }
        // 教学班692个,其中小学488个、初中214个,大班额13个: what divides the whole ends where something else is told.
        guard !kinds.isPartition(parts), !kinds.isExhaustive(parts, whole) else { return all }
        return shorter.first { kinds.isPartition($0.parts) }?.finding(beside: evidence.facts(inSentenceOf: parts[0]))
            ?? all
    }

    /// 包括教学用房41360平方米、食堂9480平方米、其他用房7640平方米: parts that leave nothing out, and are fewer than the whole all the same.
    private func isClosed(_ listed: PartSum, _ evidence: Evidence) -> Bool {
        guard listed.grade == .inconsistent, let value = listed.whole.value, listed.parts.sum < value,
            let last = listed.parts.last
        else { return false }
        let bound = BoundFigures(claim: listed.whole, inputs: listed.parts, evidence: evidence, words: self.bound)
        let names = listed.parts.map(\.words)
        func isMisprint() -> Bool { bound.isMisprint(BoundFigures.sum) }
        let isWhole =
            rest.begins(last.words) || partitions.areExhaustive(names) && isMisprint()
            || kinds.coversYears(listed.whole, listed.parts)
            || kinds.areYearsInTurn(listed.parts, of: listed.whole)
                && evidence.passage(before: listed.whole.id, atMost: 20).holds(kinds.years(listed.parts.count))
            || kinds.isOfBothStages(listed.parts, listed.whole)
                && isMisprint()
                && (isAllOfCompulsory(listed, evidence) || listed.parts.sum * 20 < value * 19)
        return isWhole && bound.isMissedSum && bound.areBound && bound.isEnd && !bound.addUpOtherwise
    }

    /// Whether the stages told are all that the report counts, or special schools are told with them.
    private func isAllOfCompulsory(_ listed: PartSum, _ evidence: Evidence) -> Bool {
        if listed.parts.contains(where: {
            bound.special.occurs(in: $0.words) || bound.special.occurs(in: $0.stage ?? "")
        }) {
            return true
        }
        return !bound.otherLevels.occurs(in: evidence.scalars, evidence.reportRanges[listed.whole.mention.report])
    }

    /// 幼儿园58所(县直园6所,中心园21所,村级园31所): three parts and more, in a bracket that says nothing else, and a digit explains
    /// what they lack.
    private func isBracket(_ whole: Fact, _ parts: [Fact], _ evidence: Evidence) -> Bool {
        guard parts.count >= 3, parts[0].sentence == whole.sentence,
            case let lead = evidence.passage(between: whole.id, and: parts[0].id), lead.slice.contains(Self.bracket),
            !lead.holds(bound.among), whole.mention.interval.isExact
        else { return false }
        let figures = BoundFigures(claim: whole, inputs: parts, evidence: evidence, words: bound)
        return figures.areBound && figures.isMisprint(fewest: 2, BoundFigures.sum)
    }

    /// Whether the parts are of one year after the other, and the whole is not said to be of more of them: 五年累计.
    private func isOfTheseYears(_ whole: Fact, _ parts: [Fact], _ evidence: Evidence) -> Bool {
        guard kinds.areYearsInTurn(parts, of: whole) else { return false }
        let before = evidence.passage(before: whole.id, atMost: 14)
        // 未来三年, and three years
        return !before.slice.contains(Self.year) || before.holds(kinds.years(parts.count))
    }
    private static let year = ("年" as Unicode.Scalar).value

    /// The figures of the sentence before a part that it may be a part of as well.
    private func wholesBefore(_ part: Fact, besides whole: Fact, _ evidence: Evidence) -> [Fact] {
        let near = evidence.facts(inSentenceOf: part)
        // 采购3257.84万元,节约222.16万元;其中面向中小企业2606.27万元: those before the semicolon, too.
        return (whole.sentence == part.sentence ? near : evidence.facts(inSentenceOf: whole) + near).filter { fact in
            fact.id != whole.id && fact.mention.range.upperBound <= part.mention.range.lowerBound
                && fact.role == whole.role && fact.relation == nil && sameMeasure(fact.mention, whole.mention)
        }
    }

    /// 2410人(占专任教师2845人的84.7%): what the bracket names is what the figure is a share of.
    private func isBase(_ fact: Fact, _ evidence: Evidence) -> Bool {
        let lead = evidence.passage(before: fact.id, atMost: 16)
        return lead.slice.contains(Self.bracket)
            && lead.after { $0 == Self.bracket }.slice.first == Self.share
    }

    /// 教职工732人,其中专任教师690人,在校生9246人: pupils are no part of those who teach them.
    private func isTaught(_ fact: Fact, by whole: Fact) -> Bool {
        let (teachers, pupils) = (kinds.arithmetic.teachers, kinds.arithmetic.pupils)
        func holds(_ words: [String], _ fact: Fact) -> Bool { words.contains { fact.words.contains($0) } }
        return holds(teachers, whole) && !holds(pupils, whole) && holds(pupils, fact) && !holds(teachers, fact)
    }

    private static let (bracket, share) = (("(" as Unicode.Scalar).value, ("占" as Unicode.Scalar).value)

    /// 班均45.1人, 生均1200元: a mean has no parts, and 1200.5 persons are one.
    private func isMean(_ fact: Fact) -> Bool {
        if forEach.contains(where: { fact.words.contains($0) }) || means.occurs(in: fact.words.scalarValues) {
            return true
        }
        return fact.mention.kind == .count && fact.mention.scale == 1 && !(fact.value ?? .undefined).isInteger
            && !kinds.words.sums.lengths.contains(fact.mention.unit)
    }

    /// The parts before 另有, 此外.
    private func upToOthers(_ parts: [Fact], _ evidence: Evidence) -> [Fact] {
        let ordered = parts.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
        guard let first = ordered.first, let sentence = evidence.sentenceRange(of: first.id) else { return parts }
        func offset(_ i: Int) -> Int { min(max(sentence.lowerBound, i), sentence.upperBound) }
        let start = offset(first.mention.range.upperBound)
        return ordered.filter { part in
            let end = offset(part.mention.range.lowerBound)
            return part.sentence != first.sentence || end <= start
                || !partitions.apart.occurs(in: evidence.scalars, start..<end)
        }
    }

    /// Without a part that only adds up those before it (合计26998人 after 25295人 and 1703人).
    private func withoutSubtotals(_ parts: [Fact]) -> [Fact] {
        var kept: [Fact] = []
        for part in parts {
            if kept.count >= 2, part.value == kept.sum { continue }
            kept.append(part)
        }
        return kept
    }

    /// 其中有9人经鉴定不能入学的9人: one part, said twice in a clause; unless both together are the whole.
    private func withoutRepeated(_ parts: [Fact], of whole: Fact, _ evidence: Evidence) -> [Fact] {
        guard parts.count >= 2, parts.sum != whole.value else { return parts }
        return parts.enumerated().filter { i, part in
            guard i > 0, part.value == parts[i - 1].value, part.mention.unit == parts[i - 1].mention.unit else {
                return true
            }
            let between = evidence.passage(between: parts[i - 1].id, and: part.id)
            return !between.ends(with: partitions.saidAgain) || between.slice.contains(where: Self.isStop)
        }.map(\.element)
    }
    private static func isStop(_ c: UInt32) -> Bool { ",、;。(".unicodeScalars.contains { $0.value == c } }

    func sum(_ whole: Fact, _ parts: [Fact], rule: String) -> PartSum {
        PartSum(whole: whole, parts: parts, rule: rule, kinds: kinds)
    }

    /// Characters at the end of a name that say what it counts: 专任教师.
    private static let noun = 4

    /// 学生456人,占9.51%。与上年相比增加218人,其中…: what another figure stands before is no part of the sentence before.
    private func isNext(_ part: Fact, after whole: Fact, _ evidence: Evidence) -> Bool {
        let (key, own) = (evidence.keys[whole.id], evidence.keys[part.id])
        return !evidence.keys[whole.id..<part.id].contains { other in
            other.start > key.start && other.start < own.start && other.sentence == own.sentence
        }
    }

    /// 占骨干教师266人
    private func isShare(of part: Fact) -> Bool { part.words.unicodeScalars.first?.value == Self.share }

    /// One wrong digit in the whole or a part explains what they have too much.
    private func isSlip(_ whole: Fact, _ parts: [Fact], _ evidence: Evidence) -> Bool {
        // 其中中医师216人,女医师398人: kinds of things that overlap. A bracket divides what stands before it.
        let isInBracket = parts.first.map {
            evidence.passage(between: whole.id, and: $0.id).slice.contains(Self.bracket)
        }
        return sum(whole, parts, rule: "sum.parts").isSlip
            || BoundFigures(claim: whole, inputs: parts, evidence: evidence, words: bound)
                .isMisprint(fewest: isInBracket == true ? 3 : 4, BoundFigures.sum)
    }

    /// A part on its own; nil for one that may be a part of something else.
    private func one(of whole: Fact, _ part: Fact, _ evidence: Evidence) -> Finding? {
        // 立案268件,移送公安4件,其中专项行动73件: of one before it may be a part.
        let isMore = (part.value ?? 0) > (whole.value ?? 0)
        // 残疾幼儿入园38名(适龄残疾幼儿42名): the bracket tells what the first is a part of.
        if isMore, bases.occurs(in: part.words.scalarValues) { return nil }
        let isOfOther =
            isMore
            && wholesBefore(part, besides: whole, evidence).contains { ($0.value ?? 0) >= (part.value ?? 0) }
        return isOfOther ? nil : within(whole, part, evidence)
    }

    /// One part cannot be more than the whole.
    func within(_ whole: Fact, _ part: Fact, _ evidence: Evidence) -> Finding {
        let gap = part.mention.interval.gap(to: Comparison.admissible(whole.mention)) / whole.mention.scale
        let isMore = gap > 0
        let isBound = isMore && isBound(part, to: whole, evidence)
        // 含, 其中 promise a part; other brackets only stand beside.
        let grade: Grade = isBound ? .inconsistent : isMore ? .questionable : .consistent
        return Finding(
            report: whole.mention.report, rule: "sum.part-within-whole", kind: "sum", grade: grade,
            severity: isBound ? .medium : isMore ? .low : .info, claim: whole.term, inputs: [part.term],
            expression: Fact.written([part, whole]).joined(separator: " ≤ "),
            recomputed: part.mention.interval.scaled(by: 1 / whole.mention.scale), gap: isMore ? gap : 0,
            message: isMore
                ? Message(
                    zh:
                        "\(part.displayName)\(part.mention.quote)大于它所属的\(whole.displayName)\(whole.mention.quote)\(isBound ? "" : "，请核对")。",
                    en:
                        "\(part.displayName) \(part.mention.quote) is more than \(whole.displayName) \(whole.mention.quote), of which it should be a part\(isBound ? "." : "; please check.")"
                )
                : Message(
                    zh: "\(part.displayName)\(part.mention.quote)不超过\(whole.displayName)\(whole.mention.quote)。",
                    en:
                        "\(part.displayName) \(part.mention.quote) is within \(whole.displayName) \(whole.mention.quote)."
                ), basis: Basis(.within, "x1", to: whole.mention, doubts: isBound ? [] : [.partsUnclear]))
    }

    /// 在职专任教师6006人,其中取得教师资格证的专任教师6606人: told as a part of it, under its name, and of nothing larger before it.
    private func isBound(_ part: Fact, to whole: Fact, _ evidence: Evidence) -> Bool {
        let figures = BoundFigures(claim: whole, inputs: [part], evidence: evidence, words: bound)
        guard whole.id + 1 == part.id, whole.sentence == part.sentence, figures.areBound,
            evidence.passage(between: whole.id, and: part.id).holds(bound.among)
        else { return false }
        // A name of its own may be of anything before it.
        let (name, own) = (NameMatch.core(whole.words).suffix(Self.noun), NameMatch.core(part.words))
        let key = evidence.keys[part.id]
        return name.count >= 3 && own.suffix(name.count) == name
            && !evidence.indices(inParagraphOf: part.id).contains { i in
                let other = evidence.keys[Int(i)]
                return other.ends(before: evidence.keys[whole.id]) && other.isMeasured(like: key)
                    && other.size >= key.size
            }
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
            if let claim = own.first {
                out.append(
                    sum(claim, inner, rule: "sum.brackets").finding(beside: evidence.facts(inSentenceOf: inner[0])))
            }
        }
        return out
    }
}
