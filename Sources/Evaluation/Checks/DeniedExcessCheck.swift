import Exact
import Lexicon
import Records
import Source

/// 没有超过2000人的小学, 初中最大班额49人 where another place of the report counts some that are larger: 城区3所小学在校生超过2000人,
/// 仍有4个班学生数达到52人.
struct DeniedExcessCheck: Check {
    let words: LimitWords

    /// Schools or classes of which it is said how large they are at most.
    fileprivate struct Denial {
        let fact: Fact
        let isOfClasses: Bool
        /// What none exceeds.
        let limit: Rational
        /// Whether none being larger is said in a count, of which some are one too many.
        let isCount: Bool
        /// The highest of the limits of both stages, where its sentence tells both: what is above it is above each.
        var highest: Rational?
    }
    /// Schools or classes that are said to be larger.
    private struct Excess {
        let count: Fact
        let size: Fact
        let isOfClasses: Bool
        /// One that is named.
        var isNamed = false
        /// What the count's own name says that each has at least: 56人以上的大班额.
        var least: Rational?
    }

    private static let people: Set<String> = ["人", "名"]
    private static let counted: Set<String> = ["所", "个"]
    private static let nearest = 12

    func findings(in evidence: Evidence) -> [Finding] {
        let denials = evidence.facts {
            $0.isActual && $0.hasValue && !$0.isInTable && ($0.comparator == .eq || $0.comparator == .le)
        }.compactMap { denial($0, evidence) }.withHighest
        if denials.isEmpty { return [] }
        let larger = evidence.facts { $0.isActual && $0.hasValue && !$0.isInTable && $0.kind == .count }.compactMap {
            excess($0, evidence) ?? school($0, evidence) ?? large($0, evidence)
        }
        return denials.compactMap { denial in
            larger.first { contradicts($0, denial) }.map { finding(denial, $0, evidence) }
        }
    }

    private func denial(_ fact: Fact, _ evidence: Evidence) -> Denial? {
        if fact.rule == "none-of" {
            let digits = fact.words.split { !$0.isASCII || !$0.isNumber }
            guard digits.count == 1, let limit = digits.first.flatMap({ Rational($0) }) else { return nil }
            return Denial(fact: fact, isOfClasses: words.classes.occurs(in: fact.words), limit: limit, isCount: true)
        }
        if fact.mention.comparator == .le { return size(fact, evidence) }
        guard fact.indicator.id == ClassSizeCheck.indicator, let value = fact.value,
            evidence.passage(before: fact.id, atMost: 6).holds(words.highest),
            words.school(of: fact, in: evidence) == nil
        else { return nil }
        return Denial(fact: fact, isOfClasses: true, limit: value, isCount: false)
    }

    /// 全县小学、初中规模均在2000人以内, 所有班级都控制在小学45人、初中50人以内
    private func size(_ fact: Fact, _ evidence: Evidence) -> Denial? {
        let place = fact.mention.range.lowerBound
        if let limit = fact.value, fact.mention.unit == "人", !words.others.occurs(in: fact.words),
            let sentence = evidence.sentenceRange(of: fact.id),
            let clause = evidence.clauses(in: sentence).first(where: { $0.contains(place) }),
            words.allClasses.occurs(in: evidence.scalars, clause.lowerBound..<place),
            !words.someClasses.occurs(in: evidence.scalars, clause.lowerBound..<place),
            !words.sweptOpen.occurs(in: evidence.scalars, clause)
        {
            return Denial(fact: fact, isOfClasses: true, limit: limit, isCount: false)
        }
        guard let limit = fact.value, words.sizes.occurs(in: fact.words), !words.others.occurs(in: fact.words),
            evidence.passage(before: fact.id, atMost: 6).holds(words.each)
        else { return nil }
        return Denial(fact: fact, isOfClasses: false, limit: limit, isCount: false)
    }

    /// 城关小学现有学生2163人
    private func school(_ size: Fact, _ evidence: Evidence) -> Excess? {
        guard Self.people.contains(size.mention.unit), size.mention.comparator == .eq,
            let school = words.school(of: size, in: evidence), size.words.hasPrefix(school),
            words.pupils.ends(size.words),
            let sentence = evidence.sentenceRange(of: size.id), !words.noLonger.occurs(in: evidence.scalars, sentence)
        else { return nil }
        return Excess(count: size, size: size, isOfClasses: false, isNamed: true)
    }

    /// 现有56人以上的大班额|7个|
    private func large(_ count: Fact, _ evidence: Evidence) -> Excess? {
        guard count.indicator.id == Self.oversized, count.mention.comparator == .eq, count.value ?? 0 > 0,
            case let sizes = PlainNumber.all(in: count.words.scalarValues, count.words.scalarValues.indices),
            sizes.count == 1,
            let sentence = evidence.sentenceRange(of: count.id), !words.noLonger.occurs(in: evidence.scalars, sentence)
        else { return nil }
        return Excess(count: count, size: count, isOfClasses: true, least: sizes[0].value)
    }
    private static let oversized = "edu.oversized_classes"

    /// The count right before the size, in the same clause: 3所小学在校生超过2000人.
    private func excess(_ size: Fact, _ evidence: Evidence) -> Excess? {
        guard Self.people.contains(size.mention.unit),
            [.gt, .ge, .eq].contains(size.mention.comparator),
            let sentence = evidence.sentenceRange(of: size.id), !words.noLonger.occurs(in: evidence.scalars, sentence),
            let count = evidence.facts(before: size, where: { $0.isActual && $0.hasValue }).last,
            Self.counted.contains(count.mention.unit), count.mention.comparator == .eq,
            count.value.map({ $0 > 0 }) ?? false,
            case let between = evidence.passage(between: count.id, and: size.id), between.count <= Self.nearest,
            !between.slice.contains(where: Self.marks.contains)
        else { return nil }
        return Excess(count: count, size: size, isOfClasses: between.holds(words.classes))
    }
    private static let marks = ",;。、".scalarValues

    private func contradicts(_ excess: Excess, _ denial: Denial) -> Bool {
        guard excess.isOfClasses == denial.isOfClasses, excess.size.mention.report == denial.fact.mention.report,
            excess.size.sentence != denial.fact.sentence, let size = excess.least ?? excess.size.value
        else { return false }
        // 城关一小有3个班达到48人: the name tells the stage.
        let stage = excess.size.stage ?? excess.count.stage ?? words.stage(ofSchool: excess.count.words)
        // Of no stage: above the limits of both.
        let limit = stage == nil ? denial.highest ?? denial.limit : denial.limit
        let isLarger = size > limit || size == limit && excess.size.mention.comparator == .gt
        // 没有超过2000人的小学、初中 is of both stages.
        let isOfStage = stage == nil || denial.fact.stage == stage || denial.fact.words.contains(stage ?? "")
        // 小学规模均在2000人以内。城西小学现有学生2136人: told in the item itself, it is an exception.
        let isOfItem =
            excess.size.paragraph == denial.fact.paragraph
            || excess.size.block != nil && excess.size.block == denial.fact.block
        if excess.isNamed, denial.isCount || isOfItem { return false }
        return isLarger && isOfStage && (excess.isNamed || excess.isOfClasses || excess.count.mention.unit == "所")
    }

    private func finding(_ denial: Denial, _ excess: Excess, _ evidence: Evidence) -> Finding {
        let said = denial.fact
        var doubts = Basis.doubts(of: [said, excess.count, excess.size])
        let sentence = evidence.sentenceRange(of: excess.size.id) ?? 0..<0
        // 2019年以前有2个班达到58人: of another time, where it tells a year.
        let isProblem =
            !evidence.scalars[sentence].holdsYear && isAmongProblems(sentence.lowerBound, evidence)
        if !words.still.occurs(in: evidence.scalars, sentence), !isProblem {
            doubts.append(.otherTime)
        }
        if excess.size.stage == nil, excess.count.stage == nil, words.stage(ofSchool: excess.count.words) == nil,
            denial.highest == nil, isOfStage(said, evidence)
        {
            doubts.append(.otherPlace)
        }
        let clause = evidence.clauses(in: sentence).first { $0.contains(excess.size.mention.range.lowerBound) }
        let larger = clause.map { String(scalars: evidence.scalars[$0]) } ?? excess.size.mention.quote
        if excess.least != nil, !denial.isCount { return classes(said, excess.count, larger, doubts) }
        return denial.isCount
            ? counted(said, excess, larger, doubts) : sized(said, excess.size, above: denial.limit, larger, doubts)
    }

    /// Whether the words of the denial itself name a stage.
    private func isOfStage(_ said: Fact, _ evidence: Evidence) -> Bool {
        guard let stage = said.stage else { return false }
        let lead = evidence.statement(before: said.id)
        return lead.holds(WordSet([stage])) || said.words.contains(stage)
    }

    /// 三、存在的主要问题: a problem that the report has, and not one that it had.
    private func isAmongProblems(_ place: Int, _ evidence: Evidence) -> Bool {
        let start = evidence.line(around: place).lowerBound
        for line in evidence.headings(above: start, behind: place - Self.longestSection) {
            if words.missedHeadings.occurs(in: evidence.scalars, line) { return true }
            if Self.numerals.contains(evidence.scalars[line.lowerBound]) { return false }
        }
        return false
    }
    private static let longestSection = 1500
    private static let numerals = "一二三四五六七八九十".scalarValues

    /// None, and some.
    private func counted(_ said: Fact, _ excess: Excess, _ larger: String, _ doubts: [Doubt]) -> Finding {
        let accuses = doubts.isEmpty
        return finding(
            said.term, [excess.count.term], "\(excess.count.printed) > \(said.printed)",
            accuses ? .inconsistent : .questionable, Basis(.within, "x1", to: said.mention, doubts: doubts),
            recomputed: excess.count.mention.interval, gap: (excess.count.value ?? 0) - (said.value ?? 0),
            message(said.mention.quote, larger, excess.size, accuses), said.mention.report)
    }

    /// So large at most, and so many larger ones.
    private func classes(_ said: Fact, _ count: Fact, _ larger: String, _ doubts: [Doubt]) -> Finding {
        let accuses = doubts.isEmpty
        let shown = said.displayName + said.mention.quote
        var basis = Basis(.limit, doubts: doubts)
        basis.requirements = [.init("le", 0)]
        basis.conclusion = Basis.Stated(verdict: "达标", span: said.mention.span, quote: shown)
        return finding(
            count.term, [said.term], "\(count.printed) > 0", accuses ? .decisionInconsistency : .questionable, basis,
            recomputed: count.mention.interval, gap: count.value ?? 0, message(shown, larger, count, accuses),
            said.mention.report)
    }

    /// So large at most, and larger.
    private func sized(
        _ said: Fact, _ size: Fact, above limit: Rational, _ larger: String, _ doubts: [Doubt]
    ) -> Finding {
        let accuses = doubts.isEmpty
        let shown = said.displayName + said.mention.quote
        var basis = Basis(.limit, doubts: doubts)
        basis.requirements = [.init("le", limit)]
        basis.conclusion = Basis.Stated(verdict: "达标", span: said.mention.span, quote: shown)
        return finding(
            size.term, [said.term], "\(size.printed) ≤ \(said.printed)",
            accuses ? .decisionInconsistency : .questionable, basis,
            recomputed: size.mention.interval, gap: (size.value ?? 0) - limit,
            message(shown, larger, size, accuses), said.mention.report)
    }

    private func message(_ said: String, _ larger: String, _ size: Fact, _ accuses: Bool) -> Message {
        let line = size.mention.span.line
        return Message(
            zh: "“\(said)”，第\(line)行却写“\(larger)”\(accuses ? "，两处矛盾。" : "，请核对。")",
            en: "“\(said)”, yet line \(line) says “\(larger)”\(accuses ? "." : "; please check.")")
    }

    private func finding(
        _ claim: Finding.Term, _ inputs: [Finding.Term], _ expression: String, _ grade: Grade, _ basis: Basis,
        recomputed: Interval, gap: Rational, _ message: Message, _ report: Int
    ) -> Finding {
        Finding(
            report: report, rule: "limit.denied-excess", kind: "same-fact", grade: grade,
            severity: grade.accuses ? .critical : .medium, claim: claim, inputs: inputs, expression: expression,
            recomputed: recomputed, gap: gap, conclusionChanges: grade.accuses ? true : nil, message: message,
            basis: basis)
    }
}

extension [DeniedExcessCheck.Denial] {
    /// Each with the highest of those of its sentence, where they are of several stages.
    fileprivate var withHighest: Self {
        map { denial in
            let beside = filter { $0.fact.sentence == denial.fact.sentence && $0.isOfClasses == denial.isOfClasses }
            var denial = denial
            if Set(beside.compactMap(\.fact.stage)).count > 1 { denial.highest = beside.map(\.limit).max { $0 < $1 } }
            return denial
        }
    }
}
