import Exact
import Lexicon
import Records
import Source

/// 占94.6%,高出85%的标准9.6个百分点; 生均2718元,高出国家标准718元: by how much a figure is above what is asked.
///
/// Where the limit is not printed beside it, those of the standards that the report follows are tried, and only agreement is said.
struct AboveLimitCheck: Check {
    let words: LimitWords

    static let rule = "difference.limit"

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.facts {
            $0.sentence >= 0 && $0.hasValue && !$0.isInTable && ($0.isAmount || $0.unit == .percentPoint)
        }.compactMap { claim in
            guard let lead = lead(of: claim, evidence) else { return nil }
            let unit = claim.mention.unit == Self.points ? Self.percent : claim.mention.unit
            let before = evidence.facts(inSentenceOf: claim).filter {
                $0.id < claim.id && $0.mention.unit == unit && $0.value != nil
                    && $0.mention.scale == claim.mention.scale
                    && $0.mention.kind != .ratio
            }
            let isPrinted = before.last.map { lead.contains($0.mention.range.lowerBound) } ?? false
            guard let figure = (isPrinted ? before.dropLast() : before[...]).last(where: { $0.role == .actual }) else {
                return nil
            }
            if isPrinted, let limit = before.last { return difference(claim, figure, limit) }
            return unprinted(claim, figure, unit: unit, evidence)
        }
    }
    private static let (points, percent) = ("百分点", "%")

    /// 高出国家标准(80%)|7.49个百分点: the clause before the claim, where it says that something is above what is asked.
    private func lead(of claim: Fact, _ evidence: Evidence) -> Range<Int>? {
        guard let sentence = evidence.sentenceRange(of: claim.id) else { return nil }
        let text = evidence.scalars
        let end = claim.mention.range.lowerBound
        let low = max(sentence.lowerBound, end - Self.reach)
        guard low < end else { return nil }
        let start = text[low..<end].lastIndex(where: Self.marks.contains).map { $0 + 1 } ?? low
        guard let above = words.aboveBy.first(in: text, start..<end),
            words.limitNames.occurs(in: text, start..<end)
        else { return nil }
        return above..<end
    }
    private static let reach = 28
    private static let marks = ",;。、:".scalarValues

    private func unprinted(_ claim: Fact, _ figure: Fact, unit: String, _ evidence: Evidence) -> Finding? {
        guard let value = figure.value, let by = claim.value?.magnitude else { return nil }
        let asked = evidence.standards.lazy.flatMap(\.groups).flatMap(\.indicators).first { indicator in
            indicator.thresholds.contains { threshold in
                indicator.unit.map { $0.contains(unit) } ?? false
                    && (threshold.stage == nil || figure.stage == nil || threshold.stage == figure.stage)
                    && (value - threshold.limit.value).magnitude == by && threshold.limit.value > 0
            }
        }
        let limit = asked?.thresholds.first { (value - $0.limit.value).magnitude == by }?.limit.value
        guard let limit else { return nil }
        let gap = Gap(figure, asked: limit, written: [figure.printed, (limit / claim.mention.scale).decimal])
        return gap.map {
            finding(
                claim, [figure], $0, .consistent,
                Message(
                    zh: "\(figure.displayName)\(figure.mention.quote)，标准\(limit.decimal)，相差\(claim.mention.quote)，相符。",
                    en:
                        "\(figure.displayName) \(figure.printed) is \(claim.printed) from the standard's \(limit.decimal)."
                ))
        }
    }

    private func difference(_ claim: Fact, _ figure: Fact, _ limit: Fact) -> Finding? {
        guard let asked = limit.value,
            let gap = Gap(figure, asked: asked, written: Fact.written([figure, limit]))
        else { return nil }
        var grade = Comparison.grade(claim: claim.mention, exact: gap.exact, wide: gap.wide)
        if grade == .inconsistent { grade = .questionable }
        let shown = "\(gap.expression) = \((gap.exact / claim.mention.scale).short)"
        return finding(
            claim, [figure, limit], gap, grade,
            grade.passes
                ? Message(zh: "\(claim.mention.quote)：\(shown)，相符。", en: "\(claim.printed): \(shown), it agrees.")
                : Message(
                    zh: "称相差\(claim.mention.quote)，但\(shown)，请核对。",
                    en: "The difference is given as \(claim.printed), but \(shown); please check."))
    }

    /// How far a figure is from a limit, the less taken from the more. A limit is what it is, and no rounded figure.
    private struct Gap {
        let exact: Rational
        let wide: Interval
        let expression: String
        let formula: String

        /// - Parameter written: the two, as a person would write them.
        init?(_ figure: Fact, asked: Rational, written: [String]) {
            guard let value = figure.value else { return nil }
            let isBelow = value < asked
            let (own, limit) = (figure.mention.interval, Interval(exactly: asked))
            exact = (value - asked).magnitude
            wide = isBelow ? limit - own : own - limit
            expression = (isBelow ? written.reversed() : written).joined(separator: " − ")
            formula = isBelow ? "\(asked.decimal) − x1" : "x1 − \(asked.decimal)"
        }
    }

    private func finding(_ claim: Fact, _ inputs: [Fact], _ gap: Gap, _ grade: Grade, _ message: Message) -> Finding {
        let scale = claim.mention.scale
        return Finding(
            report: claim.mention.report, rule: Self.rule, kind: "difference", grade: grade,
            severity: grade.passes ? .info : .low, claim: claim.term, inputs: inputs.map(\.term),
            expression: gap.expression, recomputed: gap.wide.scaled(by: 1 / scale),
            gap: gap.wide.gap(to: Comparison.admissible(claim.mention)) / scale, message: message,
            basis: Basis(.equal, gap.formula, to: claim.mention, doubts: grade.passes ? [] : [.asksOnly]))
    }
}
