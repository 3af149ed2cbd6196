import Exact
import Lexicon
import Records
import Source

/// 85分为合格线。我县自评84.2分,达到合格要求: points that are said to be enough, against the fewest that the paragraph or the one before it
/// asks for.
struct ScoreLimitCheck: Check {
    let words: ScoreWords

    /// Points as printed.
    private struct Points {
        let value: Rational
        let range: Range<Int>
    }
    private static let points = ("分" as Unicode.Scalar).value
    private static let of = ("的" as Unicode.Scalar).value
    /// Scalars before points that say what they are, and of paragraphs that belong together.
    private static let (lead, longest) = (12, 600)

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.sentences.filter { words.passed.occurs(in: evidence.scalars, $0.range) }.compactMap {
            finding($0, evidence)
        }
    }

    private func finding(_ sentence: Evidence.Sentence, _ evidence: Evidence) -> Finding? {
        let text = evidence.scalars
        guard let clause = evidence.clauses(in: sentence.range).last(where: { saysEnough($0, text) }) else {
            return nil
        }
        let end = text[..<clause.upperBound].lastIndex(of: 0x0A) ?? 0
        let start = max(
            text[..<max(0, end - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0, clause.upperBound - Self.longest)
        let all = points(in: min(start, clause.lowerBound)..<clause.upperBound, text)
        let limits = all.filter { isLimit($0, text, upTo: clause.upperBound) }
        let earned = all.last { one in
            one.range.upperBound <= clause.lowerBound && !limits.contains { $0.range == one.range }
                && isEarned(one, text)
        }
        guard Set(limits.map(\.value)).count == 1, let limit = limits.first, let earned,
            clause.lowerBound - earned.range.upperBound <= Self.lead,
            // 自评94.5分。其中…自评29分。超过85分的要求: those of the parts are not what is asked for.
            !all.contains(where: { one in
                one.range.upperBound <= earned.range.lowerBound && one.value >= limit.value
                    && earned.value < limit.value
                    && isEarned(one, text)
            })
        else { return nil }
        return finding(earned, limit, said: clause, sentence)
    }

    /// 达到合格要求, 超过优秀分数线
    private func saysEnough(_ clause: Range<Int>, _ text: [UInt32]) -> Bool {
        guard let at = words.passed.first(in: text, clause),
            let length = words.passed.length(in: text, at: at, before: clause.upperBound)
        else { return false }
        return words.passNames.occurs(in: text, (at + length)..<clause.upperBound)
            && !words.denied.occurs(in: text, clause.lowerBound..<at)
    }

    /// The numbers of a stretch that are points, 分 included.
    private func points(in range: Range<Int>, _ text: [UInt32]) -> [Points] {
        PlainNumber.all(in: text, range).filter { $0.isFollowed(by: Self.points, in: text) }.map {
            Points(value: $0.value, range: $0.range.lowerBound..<$0.range.upperBound + 1)
        }
    }

    /// 85分以上为|合格|, 90分|优秀等次|, |合格线为|85分
    private func isLimit(_ one: Points, _ text: [UInt32], upTo end: Int) -> Bool {
        var i = one.range.upperBound
        i += words.scaleFrom.length(in: text, at: i, before: end) ?? 0
        i += words.scaleIs.length(in: text, at: i, before: end) ?? 0
        if i < end, text[i] == Self.of { i += 1 }
        if words.passNames.length(in: text, at: i, before: end) != nil { return true }
        let before = Passage(text, max(0, one.range.lowerBound - 8)..<one.range.lowerBound)
        return before.after { !(0x4E00...0x9FFF).contains($0) }.holds(words.passLines)
    }

    private func isEarned(_ one: Points, _ text: [UInt32]) -> Bool {
        words.earned.ends(in: text, at: one.range.lowerBound, after: max(0, one.range.lowerBound - Self.lead))
    }

    private func finding(
        _ earned: Points, _ fewest: Points, said: Range<Int>, _ sentence: Evidence.Sentence
    ) -> Finding {
        let limit = Limit(comparator: .ge, value: fewest.value, text: fewest.value.decimal)
        let isMet = earned.value >= fewest.value
        let quote = sentence.quote(of: said)
        var basis = Basis(.limit)
        basis.requirements = [.init(limit)]
        basis.conclusion = Basis.Stated(verdict: "达标", span: sentence.span(of: said), quote: quote)
        let claim = Finding.Term(
            name: "得分", value: earned.value.decimal, unit: "分", interval: Interval(exactly: earned.value),
            span: sentence.span(of: earned.range), quote: sentence.quote(of: earned.range))
        let shown = earned.value.decimal
        return Finding(
            report: sentence.report, rule: "score.enough", kind: "threshold",
            grade: isMet ? .consistent : .decisionInconsistency, severity: isMet ? .info : .critical, claim: claim,
            expression: "\(shown) \(limit)", recomputed: Interval(exactly: earned.value),
            gap: isMet ? 0 : earned.value - fewest.value, conclusionChanges: isMet ? nil : true,
            message: isMet
                ? Message(
                    zh: "得分 \(shown)，不低于所写的 \(limit.text) 分。",
                    en: "\(shown) points are no fewer than the \(limit.text) asked for.")
                : Message(
                    zh: "得分 \(shown)，低于所写的 \(limit.text) 分，却写“\(quote)”。",
                    en: "\(shown) points are fewer than the \(limit.text) asked for, yet the report says “\(quote)”."),
            basis: basis)
    }
}
