import Exact
import Lexicon
import Records

/// 教师年均收入10.82万元,公务员10.91万元: in the block that asks that the one be no less than the other.
///
/// A lack contradicts the conclusion that it is met, where both are the plain pay, or what its parts come to; a report that
/// says how pay is counted is asked.
struct PayCheck: Check {
    let words: LimitWords
    /// Before what several figures come to.
    let totals: WordSet

    private static let block = "2017-6.government.8"

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.indices(block: Self.block).compactMap { i -> Finding? in
            let civil = evidence.facts[Int(i)]
            guard civil.id > 0, isOf(civil, words.civilServants), !isOf(civil, words.teachers), isPay(civil),
                let teachers = beside(civil, evidence) ?? totalOfTeachers(for: civil, evidence)
            else { return nil }
            return finding(teachers, civil, evidence)
        } + ofTotals(evidence) + claimed(evidence)
    }

    /// 教师…98647元,公务员…98921元,实现了教师收入水平不低于公务员的目标: wherever the report says so in the paragraph of both.
    private func claimed(_ evidence: Evidence) -> [Finding] {
        evidence.facts { $0.kind == .money && $0.isActual && $0.hasValue && $0.sentence >= 0 }.compactMap {
            civil -> Finding? in
            guard civil.mention.range.lowerBound > 0, isPay(civil), isOf(civil, words.civilServants),
                !isOf(civil, words.teachers),
                let teachers = beside(civil, evidence),
                let clause = clauseSayingSo(behind: civil, and: teachers, evidence)
            else { return nil }
            let isConcluded = teachers.block.flatMap { evidence.conclusion($0, report: teachers.mention.report) } != nil
            if isConcluded, teachers.block?.id == Self.block { return nil }
            return finding(teachers, civil, Said(clause, evidence), evidence)
        }
    }

    /// 教师平均工资收入水平不低于公务员, of the pair right before it; 近两年…均不低于… is said of each.
    private func clauseSayingSo(behind civil: Fact, and teachers: Fact, _ evidence: Evidence) -> Range<Int>? {
        guard let paragraph = civil.paragraph, let sentence = evidence.sentenceRange(of: civil.id) else { return nil }
        // What stands between two figures of pay is of neither.
        let start = max(civil.mention.range.upperBound, teachers.mention.range.upperBound)
        let end = min(max(sentence.upperBound, start + Self.below), paragraph.upperBound)
        guard start < end else { return nil }
        let said = evidence.clauses(in: start..<end).first { saysSo($0, evidence) }
        guard let said else { return nil }
        let isLast = !evidence.facts(inParagraphOf: civil).contains {
            $0.id > civil.id && isOf($0, words.civilServants) && isPay($0)
                && $0.mention.range.upperBound <= said.lowerBound
        }
        return isLast || words.eachYear.occurs(in: evidence.scalars, said) ? said : nil
    }
    /// So far behind the sentence of a pair, in scalars.
    private static let below = 160

    private func saysSo(_ clause: Range<Int>, _ evidence: Evidence) -> Bool {
        let text = evidence.scalars
        guard let at = words.notBelow.first(in: text, clause), !words.sweptOpen.occurs(in: text, clause) else {
            return false
        }
        return WordSet(words.civilServants).occurs(in: text, at..<clause.upperBound)
            && WordSet(words.teachers).occurs(in: text, clause.lowerBound..<at)
    }

    /// What the report says of the two.
    private struct Said {
        let stated: Basis.Stated
        /// Where it begins in the text.
        let start: Int
        /// Whether it says so itself, and not only that something is met.
        let isPlain: Bool
        /// Whether it names the pay of both.
        var namesBoth = false

        init(_ conclusion: Conclusion) {
            (stated, start) = (Basis.Stated(conclusion), conclusion.range.lowerBound)
            isPlain = conclusion.isLabelled
        }

        /// A clause that names both.
        init(_ clause: Range<Int>, _ evidence: Evidence) {
            (stated, start) = (evidence.stated("达标", in: clause), clause.lowerBound)
            (isPlain, namesBoth) = (true, true)
        }
    }

    /// What is said of the pair: by the clause that names both, before what is concluded of the indicator.
    private func said(of teachers: Fact, and civil: Fact, _ evidence: Evidence) -> Said? {
        guard
            let conclusion = teachers.block.flatMap({ evidence.conclusion($0, report: teachers.mention.report) }),
            conclusion.verdict == "达标"
        else { return nil }
        if let clause = clauseSayingSo(behind: civil, and: teachers, evidence) { return Said(clause, evidence) }
        return Said(conclusion)
    }

    /// 教师基本工资…,合计113977元;公务员基本工资…,合计115768元: what the parts of either come to, told in a clause of its own.
    private func ofTotals(_ evidence: Evidence) -> [Finding] {
        let all = evidence.indices(block: Self.block).map { evidence.facts[Int($0)] }.filter {
            isPay($0) && evidence.passage(before: $0.id, atMost: 4).ends(with: totals)
        }
        return Dictionary(grouping: all) { evidence.keys[$0.id].paragraph }.values.sorted { $0[0].id < $1[0].id }
            .compactMap { totals in
                let civil = totals.filter { tells(of: words.civilServants, before: $0, evidence) }
                let teachers = totals.filter { fact in
                    tells(of: words.teachers, before: fact, evidence) && !civil.contains { $0.id == fact.id }
                }
                guard civil.count == 1, teachers.count == 1 else { return nil }
                return finding(teachers[0], civil[0], evidence)
            }
    }

    private func tells(of words: [String], before fact: Fact, _ evidence: Evidence) -> Bool {
        let clause = evidence.passage(before: fact.id, atMost: Self.reach).string
        return words.contains { clause.contains($0) }
    }
    /// In scalars, a clause that lists what pay is made up of.
    private static let reach = 120

    /// The teachers' pay right before that of civil servants, or right behind it: 公务员年均收入11.26万元,义务教育教师11.08万元.
    private func beside(_ civil: Fact, _ evidence: Evidence) -> Fact? {
        [civil.id - 1, civil.id + 1].lazy.filter(evidence.facts.indices.contains).map { evidence.facts[$0] }.first {
            $0.sentence == civil.sentence && isOf($0, words.teachers) && !isOf($0, words.civilServants) && isPay($0)
        }
    }

    /// 教师…合计111970元;公务员基本工资…,合计101149元: where the paragraph tells what pay is made up of, the only figure
    /// for the whole of either.
    private func totalOfTeachers(for civil: Fact, _ evidence: Evidence) -> Fact? {
        guard civil.indicator.id == Self.civilPay else { return nil }
        let here = evidence.facts(inParagraphOf: civil).filter(isPay)
        let (all, own) = (
            here.filter { $0.indicator.id == Self.teacherPay && mayBeOf($0.period, civil.period) },
            here.filter { $0.indicator.id == Self.civilPay && mayBeOf($0.period, civil.period) }
        )
        return all.count == 1 && own.count == 1 ? all[0] : nil
    }
    private func mayBeOf(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
    /// So many times as much nobody is paid.
    private static let farOff: Rational = 5
    private static let civilPay = "edu.civil_pay"
    private static let teacherPay = "edu.teacher_pay"

    private func isOf(_ fact: Fact, _ words: [String]) -> Bool { words.contains { fact.words.contains($0) } }

    private func isPay(_ fact: Fact) -> Bool {
        fact.mention.kind == .money && fact.role == .actual && fact.value != nil && fact.mention.comparator == .eq
            && !fact.isChangeOrGrowth
    }

    private func finding(_ teachers: Fact, _ civil: Fact, _ evidence: Evidence) -> Finding? {
        finding(teachers, civil, said(of: teachers, and: civil, evidence), evidence)
    }

    private func finding(_ teachers: Fact, _ civil: Fact, _ said: Said?, _ evidence: Evidence) -> Finding? {
        // 高于公务员100元 is by how much, and no pay.
        guard let a = teachers.value, let b = civil.value, a <= b * Self.farOff, b <= a * Self.farOff else {
            return nil
        }
        let isMet = a >= b
        guard isMet || said != nil else { return nil }
        let isPlain = said.map { isOpenToNoDoubt($0, teachers, civil, evidence) } ?? false
        return .bounded(
            "threshold.pay", kind: "threshold", teachers, below: civil, isPlain: isPlain, asked: .high,
            stated: said?.stated,
            message: isMet
                ? Message(
                    zh: "教师\(teachers.mention.quote)，不低于公务员的\(civil.mention.quote)。",
                    en: "Teachers get \(teachers.printed), no less than the \(civil.printed) of civil servants.")
                : Message(
                    zh: "教师\(teachers.mention.quote)低于公务员的\(civil.mention.quote)，自评却为达标\(isPlain ? "。" : "，请核对。")",
                    en:
                        "Teachers get \(teachers.printed), less than the \(civil.printed) of civil servants, yet it is concluded to be met\(isPlain ? "." : "; please check.")"
                ))
    }

    /// 教师|年均收入 and 公务员|年均收入: one measure of both, in one sentence.
    private func areAlike(_ teachers: Fact, _ civil: Fact, _ said: Said, _ evidence: Evidence) -> Bool {
        func measure(_ fact: Fact, _ words: [String]) -> Substring? {
            words.lazy.compactMap { fact.words.firstRange(of: $0) }.first.map { fact.words[$0.upperBound...] }
        }
        guard teachers.sentence == civil.sentence, let own = measure(teachers, words.teachers),
            let other = measure(civil, words.civilServants)
        else { return false }
        // 教师年平均工资8.61万元,公务员8.57万元;2022年教师9.68万元,公务员9.72万元: the measure is told once, and in what is said.
        if said.namesBoth, other.isEmpty, teachers.id + 1 == civil.id {
            return own.count >= 2
                || own.isEmpty
                    && evidence.facts(inParagraphOf: teachers).contains {
                        $0.id < teachers.id && $0.indicator.id == Self.teacherPay && isPay($0)
                    }
        }
        // 教师年人均工资收入…,公务员年人均…: the second in short.
        if own == other { return own.count >= 2 }
        return teachers.id + 1 == civil.id
            ? other.count >= 2 && own.hasPrefix(other)
            : civil.id + 1 == teachers.id && own.count >= 2 && other.hasPrefix(own)
    }

    /// Whether nothing is open: both figures are read with certainty, are of one year and of all, and nothing is said of how
    /// they were counted.
    private func isOpenToNoDoubt(_ said: Said, _ teachers: Fact, _ civil: Fact, _ evidence: Evidence)
        -> Bool
    {
        let areTotals = [teachers, civil].allSatisfy { evidence.passage(before: $0.id, atMost: 4).ends(with: totals) }
        let areNamed =
            teachers.indicator.id == Self.teacherPay && civil.indicator.id == Self.civilPay
            && teachers.isExactIndicator && civil.isExactIndicator || areAlike(teachers, civil, said, evidence)
        let isBelow = (civil.mention.interval.low ?? 0) > (teachers.mention.interval.high ?? .undefined)
        let start = evidence.sentenceRange(of: teachers.id)?.lowerBound ?? teachers.mention.range.lowerBound
        let passage = start..<max(start, said.start)
        return isBelow && (areTotals || areNamed)
            && teachers.isCertain && civil.isCertain && mayBeOf(teachers.period, civil.period)
            && teachers.mention.scale == civil.mention.scale && teachers.stage == civil.stage
            && teachers.qualifier == nil && civil.qualifier == nil && said.isPlain
            && !words.paidOtherwise.occurs(in: evidence.scalars, passage)
    }
}
