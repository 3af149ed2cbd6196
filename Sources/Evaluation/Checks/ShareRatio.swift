import Exact
import Records

/// A part over its whole, as the share that is claimed.
struct ShareRatio {
    let part: Fact
    let whole: Fact
    let claim: Fact

    /// By arithmetic alone.
    private var graded: (grade: Grade, wide: Interval) {
        let exact = (part.value ?? .undefined) / (whole.value ?? .undefined) * 100
        let wide = part.mention.interval / whole.mention.interval * Interval(exactly: 100)
        return (Comparison.grade(claim: claim.mention, exact: exact, wide: wide), wide)
    }

    /// Whether the finding passes; it is made only where it is wanted. No share of a hundred is of less than itself: 3396 ÷ 3371
    /// is not cut off to 100%.
    var agrees: Bool {
        if let share = claim.value, share <= 100, let part = part.value, let whole = whole.value, part > whole {
            return false
        }
        return Comparison.admissible(claim.mention).mayHold(
            part.mention.interval, over: whole.mention.interval, times: 100)
            && graded.grade.passes
    }

    /// What the part would have to be: whole persons where it counts them one by one; nil where no number of them does.
    private func partText(_ low: Rational, _ high: Rational) -> String? {
        let scale = part.mention.scale
        let (first, last) = (-(-low).floor, high.floor)
        if part.mention.kind == .count, scale == 1, part.value?.isInteger == true {
            guard first <= last else { return nil }
            return first == last ? first.decimal : "\(first.decimal)–\(last.decimal)"
        }
        return Interval(low: low / scale, high: high / scale).short + Fact.prefix(scale)
    }

    var finding: Finding {
        let (part, whole, claim) = (part, whole, claim)
        let (grade, wide) = graded
        let expression = Deferred(Fact.written([part, whole]).joined(separator: " ÷ ") + " × 100")
        let admissible = Comparison.admissible(claim.mention)
        let gap = wide.gap(to: admissible)
        var implied = grade.passes ? nil : claim.implied((part.value ?? .undefined) / (whole.value ?? .undefined) * 100)
        if !grade.passes, let low = admissible.low, let high = admissible.high, let w = whole.mention.interval.low,
            whole.mention.interval.isExact
        {
            let other = partText(low * w / 100, high * w / 100).map { "\(part.displayName) = \($0)" }
            implied = [implied, other].compactMap(\.self).joined(separator: ";")
        }
        let message =
            grade.passes
            ? Message(
                zh: "\(claim.displayName)\(claim.mention.said)：\(expression.value) = \(wide.short)%，相符。",
                en: "\(claim.displayName) \(claim.mention.saidEn): \(expression.value) = \(wide.short)%, it agrees."
            )
            : Message(
                zh:
                    "\(claim.displayName)为\(claim.mention.said)，但按\(part.displayName)\(part.mention.quote)、\(whole.displayName)\(whole.mention.quote)计算，\(expression.value) = \(wide.short)%，对不上。",
                en:
                    "\(claim.displayName) is given as \(claim.mention.saidEn), but \(expression.value) = \(wide.short)%."
            )
        return Finding(
            report: claim.mention.report, rule: "ratio.share", kind: "ratio", grade: grade,
            severity: grade.passes ? .info : .medium, claim: claim.term,
            inputs: [part.term, whole.term], expression: expression.value, recomputed: wide, gap: gap, implied: implied,
            message: message, basis: Basis(.equal, "x1 ÷ x2 × 100", to: claim.mention))
    }
}
