import Exact
import Lexicon
import Records

/// The grade a report gives itself (优, 良, 中, 差) against the points it states.
struct ScoreGrades {
    let standard: Standard
    let evidence: Evidence

    var findings: [Finding] {
        guard let scoring = standard.scoring else { return [] }
        return evidence.conclusions.compactMap { conclusion in
            guard let score = conclusion.score, conclusion.status == .certain,
                conclusion.fullScore.map({ $0 == scoring.total }) ?? true,
                let band = scoring.band(conclusion.verdict)
            else { return nil }
            return graded(conclusion, score, band, scoring)
        }
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
            claim: conclusion.term(score: score), expression: "\(score.decimal) \(limit)",
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
}

extension Conclusion {
    /// Its points as a finding names them.
    func term(score: Rational) -> Finding.Term {
        Finding.Term(
            name: "得分", value: score.decimal, unit: "分", interval: Interval(exactly: score), span: span, quote: quote)
    }
}
