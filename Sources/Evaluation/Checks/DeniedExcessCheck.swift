import Exact
import Lexicon
import Records
import Source

/// 没有超过2000人的小学, 初中最大班额49人 where another place of the report counts some that are larger: 城区3所小学在校生超过2000人,
/// 仍有4个班学生数达到52人.
struct DeniedExcessCheck: Check {
    let words: LimitWords

    /// Schools or classes of which it is said how large they are at most.
    private struct Denial {
        let fact: Fact
        let isOfClasses: Bool
        /// What none exceeds.
        let limit: Rational
        /// Whether none being larger is said in a count, of which some are one too many.
        let isCount: Bool
    }
    /// Schools or classes that are said to be larger.
    private struct Excess {
        let count: Fact
        let size: Fact
        let isOfClasses: Bool
    }

    private static let people: Set<String> = ["人", "名"]
    private static let counted: Set<String> = ["所", "个"]
    private static let nearest = 12

    func findings(in evidence: Evidence) -> [Finding] {
        let denials = evidence.facts { $0.isActual && $0.hasValue && $0.comparator == .eq && !$0.isInTable }.compactMap
        {
            denial($0, evidence)
        }
        if denials.isEmpty { return [] }
        let larger = evidence.facts { $0.isActual && $0.hasValue && !$0.isInTable && $0.kind == .count }.compactMap {
            excess($0, evidence)
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
        guard fact.indicator.id == "edu.class_size", let value = fact.value,
            evidence.passage(before: fact.id, atMost: 6).holds(words.highest),
            words.school(of: fact, in: evidence) == nil
        else { return nil }
        return Denial(fact: fact, isOfClasses: true, limit: value, isCount: false)
    }

    /// The count right before the size, in the same clause: 3所小学在校生超过2000人.
    private func excess(_ size: Fact, _ evidence: Evidence) -> Excess? {
        guard Self.people.contains(size.mention.unit), size.mention.comparator == .gt || size.mention.comparator == .eq,
            let sentence = evidence.sentenceRange(of: size.id), !words.noLonger.occurs(in: evidence.scalars, sentence),
            let count = evidence.facts(before: size, where: { $0.isActual && $0.hasValue }).last,
            Self.counted.contains(count.mention.unit), count.mention.comparator == .eq,
            count.value.map({ $0 > 0 }) ?? false,
            case let between = evidence.passage(between: count.id, and: size.id), between.count <= Self.nearest,
            !between.slice.contains(where: Self.marks.contains)
        else { return nil }
        return Excess(count: count, size: size, isOfClasses: between.holds(words.classes))
    }
    private static let marks = Set(",;。、".unicodeScalars.map(\.value))

    private func contradicts(_ excess: Excess, _ denial: Denial) -> Bool {
        guard excess.isOfClasses == denial.isOfClasses, excess.size.mention.report == denial.fact.mention.report,
            excess.size.sentence != denial.fact.sentence, let size = excess.size.value
        else { return false }
        let isLarger = size > denial.limit || size == denial.limit && excess.size.mention.comparator == .gt
        // 没有超过2000人的小学、初中 is of both stages.
        let stage = excess.size.stage ?? excess.count.stage
        let isOfStage = stage == nil || denial.fact.stage == stage || denial.fact.words.contains(stage ?? "")
        return isLarger && isOfStage && (excess.isOfClasses || excess.count.mention.unit == "所")
    }

    private func finding(_ denial: Denial, _ excess: Excess, _ evidence: Evidence) -> Finding {
        let claim = denial.fact
        let input = denial.isCount ? excess.count : excess.size
        var doubts = Basis.doubts(of: [claim, excess.count, excess.size])
        let sentence = evidence.sentenceRange(of: excess.size.id) ?? 0..<0
        if !words.still.occurs(in: evidence.scalars, sentence) { doubts.append(.otherTime) }
        if excess.size.stage == nil, excess.count.stage == nil, claim.stage != nil { doubts.append(.otherPlace) }
        let accuses = doubts.isEmpty
        let clause = evidence.clauses(in: sentence).first { $0.contains(excess.size.mention.range.lowerBound) }
        let said = clause.map { String(scalars: evidence.scalars[$0]) } ?? excess.size.mention.quote
        let shown = denial.isCount ? claim.mention.quote : claim.displayName + claim.mention.quote
        let line = excess.size.mention.span.line
        let end = accuses ? "，两处矛盾。" : "，请核对。"
        return Finding(
            report: claim.mention.report, rule: "limit.denied-excess", kind: "same-fact",
            grade: accuses ? .inconsistent : .questionable, severity: accuses ? .critical : .medium, claim: claim.term,
            inputs: [input.term], expression: "\(input.printed) > \(claim.printed)",
            recomputed: input.mention.interval.scaled(by: 1 / claim.mention.scale),
            gap: (input.value ?? 0) - (claim.value ?? 0), conclusionChanges: accuses ? true : nil,
            message: Message(
                zh: "“\(shown)”，第\(line)行却写“\(said)”\(end)",
                en: "“\(shown)”, yet line \(line) says “\(said)”\(accuses ? "." : "; please check.")"
            ),
            basis: Basis(.within, "x1", to: claim.mention, doubts: doubts))
    }
}
