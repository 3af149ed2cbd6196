import Exact
import Lexicon
import Records

/// The total that a report gives itself, stated twice: 自评得分95.1分,评价等级为“优” … 部门整体支出绩效自评得分为91.5分,等级为“优”.
///
/// Asks only where two totals are stated and one of them is the sum of its items: reports of several projects, and totals
/// that somebody else gave, have reasons for two.
struct ScoreRepeats {
    let words: PointWords
    let evidence: Evidence
    /// What the sums of points gave.
    let confirmed: [Finding]

    private static let sums: Set<String> = ["score.restated", "score.stated", "score.total"]

    func findings(in report: Int) -> [Finding] {
        let totals = evidence.conclusions.filter { $0.report == report && isTotal($0) }
        let values = Set(totals.compactMap(\.score))
        let sound = Set(
            confirmed.filter { Self.sums.contains($0.rule) && $0.grade.passes && $0.report == report }
                .compactMap { $0.claim?.value })
        let agreeing = values.filter { sound.contains($0.decimal) }
        guard values.count == 2, agreeing.count == 1, let right = agreeing.first,
            let first = totals.first(where: { $0.score == right })
        else { return [] }
        return totals.compactMap { odd in
            guard let score = odd.score, score != right else { return nil }
            return finding(odd, score, first, right)
        }
    }

    /// A total with its grade, or with a name that says so, of the whole and of this year.
    private func isTotal(_ conclusion: Conclusion) -> Bool {
        guard let score = conclusion.score, conclusion.status == .certain else { return false }
        let isGraded = conclusion.verdict != score.decimal + "分"
        return words.totals.occurs(in: evidence.scalars, evidence.sentence(of: conclusion))
            && (isGraded || conclusion.fullScore == nil) && conclusion.fullScore.map { $0 >= 100 } ?? true
            && !isOfOther(conclusion)
    }

    /// What somebody else gave, of another year, or of one of several things.
    func isOfOther(_ conclusion: Conclusion) -> Bool {
        let (text, sentence) = (evidence.scalars, evidence.sentence(of: conclusion))
        if words.others.occurs(in: text, sentence) { return true }
        let start = evidence.reportRanges[conclusion.report].lowerBound
        let title = start..<evidence.endOfTitle(from: start, atMost: Self.title)
        let years = sentence.filter { text[$0...].starts(with: Self.century) }.map { Array(text[$0...].prefix(4)) }
        if years.contains(where: { year in !title.contains { text[$0...].starts(with: year) } }) { return true }
        return words.objects.occurs(in: text, sentence) && !words.objects.occurs(in: text, title)
    }
    private static let title = 120
    private static let century = "20".scalarValues

    private func finding(_ odd: Conclusion, _ score: Rational, _ first: Conclusion, _ right: Rational) -> Finding {
        var basis = Basis(.same, doubts: [.otherFigure])
        basis.admissible = Interval(exactly: score)
        return Finding(
            report: odd.report, rule: "score.repeated", kind: "same-fact", grade: .questionable, severity: .medium,
            claim: odd.term(score: score), inputs: [first.term(score: right)],
            expression: "\(right.decimal) ≠ \(score.decimal)", recomputed: Interval(exactly: right), gap: score - right,
            message: Message(
                zh: "自评总得分这里写作 \(score.decimal)，别处写作 \(right.decimal)（与各项之和相符），请核对。",
                en:
                    "The total is \(score.decimal) here but \(right.decimal) elsewhere, where it is the sum of its items; please check."
            ), basis: basis)
    }
}

extension Evidence {
    /// Where the first line of a report ends that is long enough to be its title: 附件2 stands before it.
    fileprivate func endOfTitle(from start: Int, atMost count: Int) -> Int {
        var line = start
        let end = min(start + count, scalars.count)
        for i in start..<end where scalars[i] == 0x0A {
            if i - line >= 8 { return i }
            line = i + 1
        }
        return end
    }

    /// The sentence that states a conclusion, from its beginning.
    fileprivate func sentence(of conclusion: Conclusion) -> Range<Int> {
        var low = conclusion.range.lowerBound
        while low > 0, conclusion.range.lowerBound - low < 60, scalars[low - 1] != 0x0A, scalars[low - 1] != 0x3002 {
            low -= 1
        }
        return low..<conclusion.range.upperBound
    }
}
