import Exact
import Lexicon
import Records

/// The grade a report gives itself (优, 良, 中, 差) against the points it states, and those points against its table.
struct ScoreGrades {
    let standard: Standard
    let evidence: Evidence

    var findings: [Finding] {
        guard let scoring = standard.scoring else { return [] }
        return evidence.conclusions.flatMap { conclusion -> [Finding] in
            guard let score = conclusion.score, conclusion.status == .certain,
                conclusion.fullScore.map({ $0 == scoring.total }) ?? true,
                let band = scoring.band(conclusion.verdict)
            else { return [] }
            return [graded(conclusion, score, band, scoring), restated(conclusion, score)].compactMap(\.self)
        }
    }

    private func term(_ conclusion: Conclusion, _ score: Rational, _ name: String) -> Finding.Term {
        Finding.Term(
            name: name, value: score.decimal, unit: "分", interval: Interval(exactly: score), span: conclusion.span,
            quote: conclusion.quote)
    }

    private func graded(
        _ conclusion: Conclusion, _ score: Rational, _ band: Standard.Scoring.Band, _ scoring: Standard.Scoring
    ) -> Finding? {
        let lower = band.low.map { Limit(comparator: .ge, value: $0, text: $0.decimal) }
        let upper = band.below.map { Limit(comparator: .lt, value: $0, text: $0.decimal) }
        let limits = [lower, upper].compactMap(\.self)
        guard let limit = limits.first(where: { $0.isMet(by: score) == false }) ?? limits.first else { return nil }
        let isMet = band.holds(score)
        var basis = Basis(.limit, doubts: isMet ? [] : [.standardOpen])
        basis.requirements = [.init(limit)]
        let range = limits.map(\.description).joined(separator: "、")
        let should = scoring.grade(of: score) ?? ""
        return Finding(
            report: conclusion.report, rule: "score.grade", kind: "conclusion-follows",
            grade: isMet ? .consistent : .questionable, severity: isMet ? .info : .medium,
            claim: term(conclusion, score, "得分"), expression: "\(score.decimal) \(limit)",
            recomputed: Interval(exactly: score), gap: isMet ? 0 : score - limit.value,
            standard: .init(document: standard.document, clause: scoring.clause, threshold: range),
            message: isMet
                ? Message(
                    zh: "得分 \(score.decimal)，自评等级“\(conclusion.verdict)”（\(range)），相符。",
                    en: "\(score.decimal) points are “\(conclusion.verdict)” (\(range)).")
                : Message(
                    zh:
                        "得分 \(score.decimal)，自评等级却是“\(conclusion.verdict)”（\(range)）；按\(standard.document)一般为“\(should)”，"
                        + "当地可另定等级，请核对。",
                    en:
                        "\(score.decimal) points are called “\(conclusion.verdict)” (\(range)); by \(standard.document) they are "
                        + "usually “\(should)”. Places may set grades of their own, please check."), basis: basis)
    }

    /// The points of the text against the last total of a table.
    private func restated(_ conclusion: Conclusion, _ score: Rational) -> Finding? {
        let totals = evidence.scores.filter {
            $0.isTotal && $0.table != nil && $0.report == conclusion.report
        }.compactMap(\.score)
        guard totals.count == 1, let total = totals.first, let value = total.value else { return nil }
        let agrees = value == score
        var basis = Basis(.same, doubts: agrees ? [] : [.otherFigure])
        basis.admissible = Interval(exactly: score)
        return Finding(
            report: conclusion.report, rule: "score.restated", kind: "same-fact",
            grade: agrees ? .consistent : .questionable, severity: agrees ? .info : .medium,
            claim: term(conclusion, score, "得分"), inputs: [total.term(named: "表中总得分")],
            expression: "\(total.printed) \(agrees ? "=" : "≠") \(score.decimal)", recomputed: total.interval,
            gap: agrees ? 0 : score - value,
            message: agrees
                ? Message(
                    zh: "正文的得分 \(score.decimal) 与表中合计相符。", en: "The text repeats the table's total, \(score.decimal).")
                : Message(
                    zh: "正文写得分 \(score.decimal)，表中合计却是 \(total.printed)，请核对。",
                    en: "The text says \(score.decimal) points, the table \(total.printed) in all; please check."),
            basis: basis)
    }
}
