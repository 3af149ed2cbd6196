import Exact
import Lexicon
import Records
import Source

/// 得分88.56分,评价等级为“优”(90分及以上为优,80—89分为良): the grade that a report gives itself against the scale that it prints.
struct ScoreScale {
    let words: ScoreWords
    let evidence: Evidence

    var findings: [Finding] {
        evidence.conclusions.compactMap { conclusion in
            guard let score = conclusion.score, conclusion.status == .certain,
                let names = words.scaleGrades.first(where: { $0.contains(conclusion.verdict) }),
                let lowest = lowest(of: names, near: conclusion)
            else { return nil }
            return finding(conclusion, score, lowest)
        }
    }

    /// In the paragraph of the conclusion; nil where it prints none, or more than one.
    private func lowest(of names: [String], near conclusion: Conclusion) -> PlainNumber? {
        let text = evidence.scalars
        let low = text[..<conclusion.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let high = text[conclusion.range.upperBound...].firstIndex(of: 0x0A) ?? text.count
        let grades = WordSet(names)
        let found = PlainNumber.all(in: text, low..<high).filter {
            tells(grades, at: $0.range.upperBound, before: high)
        }
        return found.count == 1 ? found[0] : nil
    }

    /// 分及以上为“优”, —100分为优; the grade and no other that begins like it.
    private func tells(_ grades: WordSet, at start: Int, before end: Int) -> Bool {
        let text = evidence.scalars
        var i = start
        func skip(_ length: Int?) -> Bool {
            i += length ?? 0
            return length != nil
        }
        func skipPoints() { if i < end, text[i] == Self.points { i += 1 } }
        skipPoints()
        if skip(words.scaleTo.length(in: text, at: i, before: end)) {
            let digits = text[i..<end].prefix { PlainNumber.isDigit($0) || $0 == PlainNumber.point }
            guard !digits.isEmpty else { return false }
            i += digits.count
            skipPoints()
        } else if !skip(words.scaleFrom.length(in: text, at: i, before: end)) {
            return false
        }
        guard skip(words.scaleIs.length(in: text, at: i, before: end)) else { return false }
        if i < end, text[i] == Self.quote { i += 1 }
        guard skip(grades.length(in: text, at: i, before: end)) else { return false }
        return i == end || !(0x4E00...0x9FFF).contains(text[i])
    }
    private static let points = ("分" as Unicode.Scalar).value
    private static let quote = ("“" as Unicode.Scalar).value

    private func finding(_ conclusion: Conclusion, _ score: Rational, _ lowest: PlainNumber) -> Finding {
        let limit = Limit(comparator: .ge, value: lowest.value, text: lowest.value.decimal)
        let isMet = score >= lowest.value
        var basis = Basis(.limit)
        basis.requirements = [.init(limit)]
        basis.conclusion = isMet ? Basis.Stated(conclusion) : Basis.Stated(conclusion).asKept
        return Finding(
            report: conclusion.report, rule: "score.scale", kind: "conclusion-follows",
            grade: isMet ? .consistent : .decisionInconsistency, severity: isMet ? .info : .critical,
            claim: conclusion.term(score: score), expression: "\(score.decimal) \(limit)",
            recomputed: Interval(exactly: score), gap: isMet ? 0 : score - lowest.value,
            conclusionChanges: isMet ? nil : true,
            message: isMet
                ? Message(
                    zh: "得分 \(score.decimal)，等级“\(conclusion.verdict)”，符合报告所写的等级标准（\(limit)）。",
                    en: "\(score.decimal) points are “\(conclusion.verdict)” by the report's own scale (\(limit)).")
                : Message(
                    zh: "得分 \(score.decimal)，等级却是“\(conclusion.verdict)”，不符合报告自己写的等级标准（\(limit)）。",
                    en:
                        "\(score.decimal) points are called “\(conclusion.verdict)”, against the report's own scale (\(limit))."
                ), basis: basis)
    }
}
