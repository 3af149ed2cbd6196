import Exact
import Records

extension ScoreCheck {
    /// `自评得95.5分。1.入学机会(20分)…`, or `…综上,自评97分`: a total in a sentence of its own, before or behind the items that it
    /// adds up, where what could be had for them comes to the usual total.
    func stated(_ conclusions: [Conclusion], _ rows: [ScoreRow], usual: Rational, _ repeats: ScoreRepeats)
        -> [Finding]
    {
        let printed = rows.filter { $0.table == nil }
        let items = printed.filter { !$0.isTotal && $0.full != nil && $0.score != nil }
        let tops = tops(of: printed)
        return conclusions.compactMap { conclusion in
            guard let score = conclusion.score, conclusion.fullScore.map({ $0 == usual }) ?? true else { return nil }
            let after = items.filter { $0.range.lowerBound >= conclusion.range.upperBound }
            let before = items.filter { $0.range.upperBound <= conclusion.range.lowerBound }
            let behind = (2...max(2, after.count)).lazy.map { after.prefix($0) }.first { full($0) == usual }
            let ahead = (2...max(2, before.count)).lazy.map { before.suffix($0) }.first { full($0) == usual }
            let whole = [
                tops.filter { $0.range.lowerBound >= conclusion.range.upperBound },
                tops.filter {
                    $0.range.upperBound <= conclusion.range.lowerBound
                },
            ].first { $0.count >= 2 && full($0[...]) == usual && $0.allSatisfy { $0.score != nil } }
            let found = (whole ?? (behind ?? ahead).map(Array.init)).map { finding(conclusion, score, $0) }
            // 财政复核得分92分: of the same items, and given by somebody else.
            return found?.grade.passes == false && repeats.isOfOther(conclusion) ? nil : found
        }
    }

    /// The rows of the highest level: 一、产出指标(50分) with the points that 合计得 tells behind its rows; rows that no heading
    /// heads by themselves.
    private func tops(of rows: [ScoreRow]) -> [ScoreRow] {
        var out: [ScoreRow] = []
        var i = 0
        while i < rows.count {
            defer { i += 1 }
            var row = rows[i]
            guard !row.isTotal, let full = row.full?.value else { continue }
            var end = i + 1
            var sum = Rational(0)
            while end < rows.count, !rows[end].isTotal, !(sum == full) {
                sum = sum + (rows[end].full?.value ?? 0)
                end += 1
            }
            let isTold = end < rows.count && rows[end].isTotal && end > i + 1
            let parts = rows[(i + 1)..<end]
            if sum == full, parts.count >= 2 {
                row.score = row.score ?? (isTold ? rows[end].score : nil)
                out += row.score == nil ? Array(parts) : [row]
                i = isTold ? end : end - 1
            } else {
                // (10分)…分别得5分、4.92分,合计得9.92分
                let isOfScores =
                    isTold && parts.allSatisfy { ($0.full == nil) != ($0.score == nil) }
                    && parts.count { $0.score != nil } >= 2
                if row.score == nil, isOfScores { row.score = rows[end].score }
                out.append(row)
                if isOfScores { i = end }
            }
        }
        return out
    }

    private func full(_ rows: ArraySlice<ScoreRow>) -> Rational {
        rows.reduce(0) { $0 + ($1.full?.value ?? .undefined) }
    }

    private func finding(_ conclusion: Conclusion, _ score: Rational, _ items: [ScoreRow]) -> Finding {
        let parts = items.compactMap { row in row.score.map { ($0, row.name) } }
        let exact = parts.reduce(Rational(0)) { $0 + ($1.0.value ?? .undefined) }
        let wide = parts.reduce(Interval(exactly: 0)) { $0 + $1.0.interval }
        let agrees = exact == score
        let expression = parts.map(\.0.printed).joined(separator: " + ")
        var basis = Basis(.equal, formula: Basis.sum(parts.count), doubts: agrees ? [] : [.partsUnclear])
        basis.admissible = Interval(exactly: score)
        return Finding(
            report: conclusion.report, rule: "score.stated", kind: "sum", grade: agrees ? .consistent : .questionable,
            severity: agrees ? .info : .medium, claim: conclusion.term(score: score),
            inputs: parts.map { $0.0.term(named: $0.1 + "得分") }, expression: expression,
            recomputed: wide, gap: wide.gap(to: Interval(exactly: score)),
            message: agrees
                ? Message(
                    zh: "各项得分之和 \(expression) = \(exact.short)，与所写的总分相符。",
                    en: "The points earned add up: \(expression) = \(exact.short).")
                : Message(
                    zh: "总分写作 \(score.decimal)，下面各项得分之和 \(expression) = \(exact.short)，请核对。",
                    en:
                        "The points are \(score.decimal) in all, but those of the items below come to \(expression) = \(exact.short); please check."
                ),
            basis: basis)
    }
}
