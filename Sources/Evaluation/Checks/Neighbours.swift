import Exact
import Records
import Source

/// A claim that its neighbours give by a formula; where they do not, it is asked about and accuses nobody.
struct Neighbours {
    var rule: String
    var kind: String
    var claim: Fact
    var inputs: [Fact]
    /// With every input as printed, and with every input anywhere in its interval.
    var exact: Rational
    var wide: Interval
    /// As a person would write it, and over `x1`, `x2` … for replaying.
    var expression: String
    var formula: String
    /// Why a disagreement proves nothing.
    var doubt = Doubt.asksOnly
    var mayRound = false

    var grade: Grade {
        let grade = Comparison.grade(claim: claim.mention, exact: exact, wide: wide, mayRound: mayRound)
        return grade == .inconsistent ? .questionable : grade
    }

    var finding: Finding {
        let grade = grade
        let scale = claim.mention.scale
        let shown = (grade == .consistent ? Interval(exactly: exact) : wide).scaled(by: 1 / scale).short
        return Finding(
            report: claim.mention.report, rule: rule, kind: kind, grade: grade,
            severity: grade.passes ? .info : .low, claim: claim.term, inputs: inputs.map(\.term),
            expression: expression, recomputed: wide.scaled(by: 1 / scale),
            gap: wide.gap(to: Comparison.admissible(claim.mention, mayRound: mayRound)) / scale,
            message: grade.passes
                ? Message(
                    zh: "\(claim.displayName)\(claim.mention.quote)：\(expression) = \(shown)，相符。",
                    en: "\(claim.displayName) \(claim.printed): \(expression) = \(shown), it agrees.")
                : Message(
                    zh: "\(claim.displayName)为\(claim.mention.quote)，按旁边的数计算 \(expression) = \(shown)，请核对。",
                    en:
                        "\(claim.displayName) is given as \(claim.printed), but by the figures beside it \(expression) = \(shown); please check."
                ), basis: Basis(.equal, formula, to: claim.mention, mayRound: mayRound, doubts: [doubt]))
    }
}

extension Evidence {
    /// The words of a fact's sentence before it, of at most so many scalars and without spaces.
    func words(before fact: Fact, atMost count: Int) -> String {
        guard let sentence = sentence(of: fact) else { return "" }
        let end = min(max(0, fact.mention.range.lowerBound - sentence.range.lowerBound), sentence.scalars.count)
        return text(sentence.scalars[max(0, end - count)..<end])
    }

    /// The words between two facts of one sentence.
    func words(between a: Fact, and b: Fact) -> String {
        guard let sentence = sentence(of: b) else { return "" }
        let low = min(max(0, a.mention.range.upperBound - sentence.range.lowerBound), sentence.scalars.count)
        let high = min(max(0, b.mention.range.lowerBound - sentence.range.lowerBound), sentence.scalars.count)
        return low < high ? text(sentence.scalars[low..<high]) : ""
    }

    /// The words of a fact's sentence behind it.
    func words(after fact: Fact, atMost count: Int) -> String {
        guard let sentence = sentence(of: fact) else { return "" }
        let start = min(max(0, fact.mention.range.upperBound - sentence.range.lowerBound), sentence.scalars.count)
        return text(sentence.scalars[start..<min(start + count, sentence.scalars.count)])
    }

    private func text(_ scalars: ArraySlice<UInt32>) -> String {
        String(scalars: scalars.filter { $0 != 0x20 })
    }
}
