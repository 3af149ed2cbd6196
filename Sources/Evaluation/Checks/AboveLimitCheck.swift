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
        let scale = claim.mention.scale
        return Finding(
            report: claim.mention.report, rule: Self.rule, kind: "difference", grade: .consistent, severity: .info,
            claim: claim.term, inputs: [figure.term], expression: "\(figure.printed) − \(limit.decimal)",
            recomputed: (figure.mention.interval - Interval(exactly: limit)).scaled(by: 1 / scale), gap: 0,
            message: Message(
                zh: "\(figure.displayName)\(figure.mention.quote)，标准\(limit.decimal)，相差\(claim.mention.quote)，相符。",
                en: "\(figure.displayName) \(figure.printed) is \(claim.printed) from the standard's \(limit.decimal)."),
            basis: Basis(.equal, "x1 − \(limit.decimal)", to: claim.mention))
    }

    /// A limit is what it is, and no rounded figure.
    private func difference(_ claim: Fact, _ figure: Fact, _ limit: Fact) -> Finding? {
        guard let value = figure.value, let asked = limit.value else { return nil }
        let isBelow = value < asked
        let own = figure.mention.interval
        let low = (isBelow ? asked - (own.high ?? value) : (own.low ?? value) - asked)
        let high = (isBelow ? asked - (own.low ?? value) : (own.high ?? value) - asked)
        let wide = Interval(low: low, high: high)
        let exact = (value - asked).magnitude
        var grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide)
        if grade == .inconsistent { grade = .questionable }
        let scale = claim.mention.scale
        let written = Fact.written([figure, limit])
        let expression = isBelow ? "\(written[1]) − \(written[0])" : "\(written[0]) − \(written[1])"
        let shown = "\(expression) = \((exact / scale).short)"
        let formula = isBelow ? "\(asked.decimal) − x1" : "x1 − \(asked.decimal)"
        return Finding(
            report: claim.mention.report, rule: Self.rule, kind: "difference", grade: grade,
            severity: grade.passes ? .info : .low, claim: claim.term, inputs: [figure.term, limit.term],
            expression: expression, recomputed: wide.scaled(by: 1 / scale),
            gap: wide.gap(to: Comparison.admissible(claim.mention)) / scale,
            message: grade.passes
                ? Message(zh: "\(claim.mention.quote)：\(shown)，相符。", en: "\(claim.printed): \(shown), it agrees.")
                : Message(
                    zh: "称相差\(claim.mention.quote)，但\(shown)，请核对。",
                    en: "The difference is given as \(claim.printed), but \(shown); please check."),
            basis: Basis(.equal, formula, to: claim.mention, doubts: grade.passes ? [] : [.asksOnly]))
    }
}
