import Exact
import Lexicon
import Records

/// The points a report gives itself: each within what could be had, together what is stated, and of the grade they come
/// to.
///
///     预算执行率10分,得9.82分;产出指标50分,得48分;…;自评得分96.32分,等级为优
///
/// The sums are arithmetic and may accuse where every row is known; how points follow from results, and which grade they
/// are, differs from place to place and is asked about at most.
struct ScoreCheck: Check {
    private static let usualTotal: Rational = 100
    /// Points that may come on top of what could be had, or be taken off.
    private static let extra = ["加分", "附加", "奖励", "扣分", "减分"]

    func findings(in evidence: Evidence) -> [Finding] {
        let graded = evidence.standards.first { $0.scoring != nil }
        let rows = Dictionary(grouping: evidence.scores, by: \.report)
        return rows.sorted { $0.key < $1.key }.flatMap { _, rows in
            let sums = ScoreSum.find(in: rows, usual: graded?.scoring?.total ?? Self.usualTotal)
            let whole = Set(sums.filter(\.isWhole).flatMap(\.items).map(\.range))
            return rows.compactMap { within($0, isWhole: whole.contains($0.range)) }
                + sums.flatMap { [weights($0), total($0)].compactMap(\.self) }
                + ScoreResults(evidence).findings(of: rows)
        } + (graded.map { ScoreGrades(standard: $0, evidence: evidence).findings } ?? [])
    }

    /// 得分 ≤ 分值
    private func within(_ row: ScoreRow, isWhole: Bool) -> Finding? {
        guard let full = row.full, let score = row.score, let limit = full.value, let value = score.value else {
            return nil
        }
        let over = score.interval.gap(to: Comparison.admissible(full))
        let isOver = over > 0
        var basis = Basis(.within, "x1", to: full)
        if isOver {
            if full.status != .certain || score.status != .certain { basis.doubts.append(.uncertainDigits) }
            if !isWhole { basis.doubts.append(.partsUnclear) }
            if isExtra(row) { basis.doubts.append(.countedDifferently) }
        }
        let grade: Grade = !isOver ? .consistent : basis.doubts.isEmpty ? .inconsistent : .questionable
        let (a, b) = (score.printed, full.printed)
        return Finding(
            report: row.report, rule: "score.within", kind: "plausibility", grade: grade,
            severity: isOver ? .medium : .info, claim: full.term(named: row.name + "分值"),
            inputs: [score.term(named: row.name + "得分")], expression: "\(a) ≤ \(b)", recomputed: score.interval,
            gap: isOver ? over : 0,
            message: isOver
                ? Message(
                    zh: "“\(row.name)”分值 \(b)，得分却是 \(a)，多出 \((value - limit).short)。",
                    en: "“\(row.name)” can have \(b) points but is given \(a), \((value - limit).short) more.")
                : Message(zh: "“\(row.name)”得分 \(a)，在分值 \(b) 以内。", en: "“\(row.name)”: \(a) of \(b) points."),
            basis: basis)
    }

    /// What could be had adds up to what could be had in all.
    private func weights(_ sum: ScoreSum) -> Finding? {
        guard let full = sum.total.full, sum.items.allSatisfy({ $0.full != nil }) else { return nil }
        let formula = ScoreFormula.sum(sum.figures("分值", \.full), of: ("分值合计", full))
        return formula.finding(rule: "score.weights", kind: "sum", doubts: sum.isWhole ? [] : [.partsUnclear]) {
            let sum = "\(formula.expression) = \(formula.exact.short)"
            return $0.passes
                ? Message(zh: "各项分值之和 \(sum)，与合计相符。", en: "The points to be had add up: \(sum).")
                : Message(
                    zh: "分值合计写作 \(full.printed)，各项之和 \(sum)，请核对。",
                    en: "The points to be had are \(full.printed) in all, but \(sum); please check.")
        }
    }

    /// What was earned adds up to what is stated.
    private func total(_ sum: ScoreSum) -> Finding? {
        let parts = sum.figures("得分", \.score)
        guard let score = sum.total.score, parts.count >= 2 else { return nil }
        let formula = ScoreFormula.sum(parts, of: ("总得分", score))
        // Where rows may be missing, only agreement says something.
        guard sum.isWhole || formula.grade.passes else { return nil }
        var doubts: [Doubt] = []
        if !sum.isWhole || !sum.items.allSatisfy(\.isAnswered) { doubts.append(.partsUnclear) }
        if sum.items.contains(where: { isExtra($0) && !$0.isNone }) { doubts.append(.countedDifferently) }
        return formula.finding(rule: "score.total", kind: "sum", doubts: doubts) { grade in
            let sum = "\(formula.expression) = \(formula.exact.short)"
            if grade.passes {
                return Message(zh: "各项得分之和 \(sum)，与总得分相符。", en: "The points earned add up: \(sum).")
            }
            let isQuestion = grade == .questionable
            return Message(
                zh: "总得分写作 \(score.printed)，各项得分之和 \(sum)，\(isQuestion ? "请核对" : "对不上")。",
                en: "The points are \(score.printed) in all, but \(sum)\(isQuestion ? "; please check" : "").")
        }
    }

    private func isExtra(_ row: ScoreRow) -> Bool { Self.extra.contains { row.name.contains($0) } }
}

extension ScoreSum {
    /// The rows' points of one column that are there, named for their rows.
    fileprivate func figures(_ column: String, _ points: KeyPath<ScoreRow, Mention?>) -> [ScoreFormula.Figure] {
        items.compactMap { row in row[keyPath: points].map { (row.name + column, $0) } }
    }
}
