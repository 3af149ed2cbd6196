import Exact
import Lexicon
import Records
import Source

/// 33所小学中,27所7项全部达标,6所有6项达标: a count that a sentence divides without 其中. What does not add up may
/// overlap, so that only what does is said.
struct DivisionCheck: Check {
    private static let most = 6

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts.compactMap { divided($0, in: evidence) ?? byTime($0, in: evidence) } + byStage(evidence)
            + amongNamed(evidence) + byReach(evidence) + byGrade(evidence)
    }

    /// 专任教师44人。专任教师中,本科学历31人,专科学历13人: the figures behind the name of one told before, as far as they
    /// come to it.
    private func amongNamed(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts.filter { isCount($0) && $0.sentence != nil }
        return counts.indices.compactMap { i in
            guard let name = among(before: counts[i], evidence),
                let whole = counts[..<i].suffix(Self.near).last(where: { $0.words == name })
            else { return nil }
            let parts = counts[i...].prefix { $0.sentence == counts[i].sentence }.filter {
                PartSumCheck.sameUnit($0.mention.unit, whole.mention.unit)
            }
            return prefix(of: parts, adding: whole).map { finding(whole, $0) }
        }
    }
    /// How many counts before one that is divided its whole may stand.
    private static let near = 16

    /// 专任教师 of 专任教师中本科学历31人: what stands before 中 in the clause of a figure, or in the one before it.
    private func among(before fact: Fact, _ evidence: Evidence) -> String? {
        guard let sentence = evidence.sentence(of: fact) else { return nil }
        let end = fact.mention.range.lowerBound - sentence.range.lowerBound
        guard (0...sentence.scalars.count).contains(end) else { return nil }
        let lead = sentence.scalars[max(0, end - 24)..<end]
        guard let at = lead.lastIndex(of: Self.amid), at > lead.startIndex else { return nil }
        let start = lead[..<at].lastIndex { $0 < 0x3400 }.map { $0 + 1 } ?? lead.startIndex
        return at - start >= 2 ? String(scalars: lead[start..<at]) : nil
    }
    private static let amid = ("中" as Unicode.Scalar).value

    /// 78所学校……,达标75所,基本达标3所; 14个问题……,完成整改11个,正在推进3个: by how far they come, together those told before.
    private func byReach(_ evidence: Evidence) -> [Finding] {
        Self.reached.flatMap { unit in byReach(unit, evidence) }
    }
    private static let reached = ["所", "个", "条", "项"]

    private func byReach(_ unit: String, _ evidence: Evidence) -> [Finding] {
        let schools = evidence.facts.filter { isCount($0) && $0.mention.unit == unit && $0.sentence != nil }
        let paragraphs = Dictionary(grouping: schools) { $0.paragraph ?? 0..<0 }
        return paragraphs.sorted { $0.key.lowerBound < $1.key.lowerBound }.compactMap { _, counts in
            let parts = counts.filter { Self.reaching.occurs(in: $0.words.scalarValues) }
            guard (2...4).contains(parts.count), let first = parts.first else { return nil }
            let total = sum(parts)
            let whole =
                counts.first { $0.id < first.id && $0.value == total }
                ?? schools.last { $0.id < first.id && $0.value == total }
            return whole.map { finding($0, parts) }
        }
    }
    private static let reaching: WordSet = ["达标", "达到", "合格", "完成", "推进", "整改", "办结"]

    /// 73所学校,优秀48所、良好27所: one school has one grade, so that more of them than schools is worth asking.
    private func byGrade(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts.filter { isCount($0) && $0.sentence != nil }
        let sentences = Dictionary(grouping: counts) { $0.sentence ?? 0..<0 }
        return sentences.sorted { $0.key.lowerBound < $1.key.lowerBound }.compactMap { _, facts in
            guard let first = facts.firstIndex(where: isGrade), first > 0 else { return nil }
            let (whole, parts) = (facts[first - 1], Array(facts[first...].prefix(while: isGrade)))
            guard parts.count >= 2, Set(parts.map(\.words)).count == parts.count,
                parts.allSatisfy({ $0.mention.unit == whole.mention.unit }), let value = whole.value,
                sum(parts) >= value, parts.allSatisfy({ ($0.value ?? 0) <= value })
            else { return nil }
            return finding(whole, parts)
        }
    }

    private func isGrade(_ fact: Fact) -> Bool {
        fact.words.utf8.count <= 12 && Self.grades.isExactly(fact.words.scalarValues)
    }
    private static let grades: WordSet = ["优秀", "良好", "优", "良", "合格", "不合格", "一般", "较差", "达标", "不达标", "基本达标"]

    private func isCount(_ fact: Fact) -> Bool {
        fact.mention.kind == .count && fact.role == .actual && fact.mention.comparator == .eq && fact.value != nil
            && fact.mention.interval.isExact && !fact.isChangeOrGrowth
    }

    /// The figures right behind N所小学中, as far as they come to N.
    private func divided(_ whole: Fact, in evidence: Evidence) -> Finding? {
        guard isCount(whole), whole.sentence != nil else { return nil }
        guard isAmong(evidence.words(after: whole, atMost: 8)) else { return nil }
        let parts = evidence.facts(inSentenceOf: whole).filter {
            $0.mention.range.lowerBound >= whole.mention.range.upperBound && isCount($0)
                && $0.mention.unit == whole.mention.unit
        }
        return prefix(of: parts, adding: whole).map { finding(whole, $0) }
    }

    /// 所小学中, 所学校中优秀: 中 of its own, before the next figure.
    private func isAmong(_ behind: String) -> Bool {
        let noun = behind.prefix { !$0.isNumber && !",、;:(".contains($0) }
        return ["初中", "高中", "中学", "中心", "中小", "集中"].reduce(String(noun)) { $0.replacing($1, with: "") }.contains("中")
    }

    private func prefix(of parts: [Fact], adding whole: Fact) -> [Fact]? {
        guard parts.count >= 2 else { return nil }
        return (2...min(parts.count, Self.most)).lazy.map { Array(parts.prefix($0)) }.first { sum($0) == whole.value }
    }

    /// 2018年及以前建成的41所, 2018年之后新建的4所: the 45 that the report counts elsewhere.
    private func byTime(_ later: Fact, in evidence: Evidence) -> Finding? {
        guard isCount(later), speaks(["之后", "以后"], of: later) else { return nil }
        let beside = evidence.facts(inParagraphOf: later).filter {
            isCount($0) && $0.mention.unit == later.mention.unit
        }
        guard let earlier = beside.first(where: { speaks(["之前", "以前"], of: $0) && $0.id < later.id }) else {
            return nil
        }
        let whole = evidence.facts(in: later.mention.report).first { other in
            isCount(other) && other.mention.unit == later.mention.unit && other.paragraph != later.paragraph
                && other.value == sum([earlier, later]) && other.stage == nil
        }
        return whole.map { finding($0, [earlier, later]) }
    }

    private func speaks(_ words: [String], of fact: Fact) -> Bool {
        words.contains { fact.words.contains($0) || fact.qualifier?.contains($0) == true }
    }

    /// 17所小学、5所初中达标,15所小学、9所初中达到85%: together the 32 and the 14 schools that the report counts elsewhere.
    private func byStage(_ evidence: Evidence) -> [Finding] {
        let counts = evidence.facts.filter {
            isCount($0) && stage(of: $0) != nil && $0.mention.unit == "所" && $0.sentence != nil
        }
        let sentences = Dictionary(grouping: counts) { [$0.sentence?.lowerBound ?? 0, $0.mention.report] }
        return sentences.sorted { $0.key[0] < $1.key[0] }.flatMap { _, facts -> [Finding] in
            let stages = Dictionary(grouping: facts, by: stage).filter { $0.value.count == 2 }
            guard stages.count >= 2 else { return [] }
            let wholes = stages.compactMapValues { parts in
                counts.first {
                    stage(of: $0) == stage(of: parts[0]) && $0.mention.report == parts[0].mention.report
                        && $0.sentence != parts[0].sentence && $0.value == sum(parts)
                }
            }
            // One that fits could be chance, all of them are not.
            guard wholes.count == stages.count else { return [] }
            return stages.sorted { $0.value[0].id < $1.value[0].id }.compactMap { stage, parts in
                wholes[stage].map { finding($0, parts) }
            }
        }
    }

    private func stage(of fact: Fact) -> String? {
        fact.stage ?? ["小学", "初中"].first { fact.words.contains($0) }
    }

    private func sum(_ parts: [Fact]) -> Rational { parts.reduce(0) { $0 + ($1.value ?? .undefined) } }

    private func finding(_ whole: Fact, _ parts: [Fact]) -> Finding {
        Neighbours(
            rule: "sum.division", kind: "sum", claim: whole, inputs: parts, exact: sum(parts),
            wide: parts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval },
            expression: Fact.written(parts + [whole]).dropLast().joined(separator: " + "),
            formula: Basis.sum(parts.count), doubt: .partsUnclear
        ).finding
    }
}

extension Fact {
    var isChangeOrGrowth: Bool {
        switch relation {
        case .change, .growth: true
        default: false
        }
    }
}
