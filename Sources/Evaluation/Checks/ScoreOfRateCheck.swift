import Exact
import Lexicon
import Records
import Source

/// 执行率96%,该项得分9.6分: points of running text that are a rate of what could be had, told beside it or ten by custom. Only
/// agreement is said, and of a rate of spending with decimals a disagreement is asked about.
struct ScoreOfRateCheck: Check {
    let words: NearbyWords

    /// What 预算执行 can have in the forms of most places.
    private static let usual: Rational = 10
    /// Between the rate and the points, in scalars.
    private static let reach = 40
    private static let points = ("分" as Unicode.Scalar).value

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.conclusions.compactMap { conclusion in
            guard let score = conclusion.score, score > 0, conclusion.status == .certain,
                let rate = rate(before: conclusion, evidence), let percent = rate.value
            else { return nil }
            let fulls = fulls(around: conclusion, rate, evidence)
            let full = fulls.first {
                Comparison.admissible(rate.mention).scaled(by: $0 / 100).meets(rounding(score))
            }
            if let full { return finding(conclusion, score, rate, full) }
            guard words.spendingRates.ends(rate.words), percent < 100, !score.isInteger, score < Self.usual,
                fulls == [Self.usual]
            else { return nil }
            return finding(conclusion, score, rate, Self.usual)
        }
    }

    /// The one percentage of the line right before the points.
    private func rate(before conclusion: Conclusion, _ evidence: Evidence) -> Fact? {
        let place = conclusion.range.lowerBound
        let near = evidence.indices(overlapping: (place - Self.reach - 1)..<place).filter { i in
            let key = evidence.keys[Int(i)]
            return key.unit == .percent && key.hasValue && key.comparator == .eq && Int(key.end) <= place
                && (key.isActual || key.role == .target)
        }
        guard let rate = near.max().map({ evidence.facts[Int($0)] }),
            !evidence.scalars[rate.mention.range.upperBound..<place].contains(where: Self.ends.contains)
        else { return nil }
        return rate
    }
    private static let ends = "。\n".scalarValues

    /// A score is printed to two places at most.
    private func rounding(_ score: Rational) -> Interval {
        let half = Rational(1) / 200
        return Interval(low: score - half, high: score + half)
    }

    /// Numbers of points of the line that are more than the score: 满分20分, 按分值10分; ten where there is none.
    private func fulls(around conclusion: Conclusion, _ rate: Fact, _ evidence: Evidence) -> [Rational] {
        let (text, score) = (evidence.scalars, conclusion.score ?? 0)
        let low = rate.mention.range.upperBound
        let high = min(text.count, conclusion.range.upperBound + Self.reach / 2)
        let end = text[low..<high].firstIndex(of: 0x0A) ?? high
        let out = PlainNumber.all(in: text, low..<max(low, end)).filter {
            $0.range.upperBound < end && $0.isFollowed(by: Self.points, in: text) && $0.value > score
        }.map(\.value)
        return out.isEmpty ? [Self.usual] : out
    }

    private func finding(_ conclusion: Conclusion, _ score: Rational, _ rate: Fact, _ full: Rational) -> Finding? {
        let wide = rate.mention.interval.scaled(by: full / 100)
        let agrees = wide.contains(score)
        // 9.94 of 99.44%: a score that was cut to two places is printed as it stands, and nothing is said of it.
        if !agrees, wide.meets(rounding(score)) { return nil }
        let expression = "\(full.decimal) × \(rate.printed) ÷ 100"
        var basis = Basis(.equal, formula: "x1 × \((full / 100).decimal)", doubts: agrees ? [] : [.asksOnly])
        basis.admissible = Interval(exactly: score)
        let exact = (rate.value ?? .undefined) * full / 100
        return Finding(
            report: conclusion.report, rule: "score.execution", kind: "formula",
            grade: agrees ? .consistent : .questionable, severity: agrees ? .info : .low,
            claim: conclusion.term(score: score), inputs: [rate.term],
            expression: expression, recomputed: wide,
            gap: wide.gap(to: Interval(exactly: score)),
            message: agrees
                ? Message(
                    zh: "得分 \(score.decimal) = 分值 × \(rate.displayName)（\(expression)），相符。",
                    en: "\(score.decimal) points follow from the rate (\(expression)).")
                : Message(
                    zh: "得分 \(score.decimal)，按分值 × \(rate.displayName)应为 \(expression) = \(exact.short)；当地若分档计分，请核对。",
                    en:
                        "\(score.decimal) points; in proportion to the rate they would be \(expression) = \(exact.short). Please check whether points go by steps here."
                ), basis: basis)
    }
}
