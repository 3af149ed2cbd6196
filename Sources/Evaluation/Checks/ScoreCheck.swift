import Exact
import Lexicon
import Records
import Source

/// The points a report gives itself: each within what could be had, together what is stated, and of the grade they come
/// to.
///
///     预算执行率10分,得9.82分;产出指标50分,得48分;…;自评得分96.32分,等级为优
///
/// The sums are arithmetic and may accuse where every row is known; how points follow from results, and which grade they
/// are, differs from place to place and is asked about at most.
struct ScoreCheck: Check {
    let points: PointWords
    private static let usualTotal: Rational = 100
    /// Points that may come on top of what could be had, or be taken off.
    let words: ScoreWords

    func findings(in evidence: Evidence) -> [Finding] {
        let graded = evidence.standards.first { $0.scoring != nil }
        let usual = graded?.scoring?.total ?? Self.usualTotal
        let rows = Dictionary(grouping: evidence.scores, by: \.report)
        let reports = Set(rows.keys).union(evidence.deductions.map(\.points.report))
            .union(evidence.conclusions.lazy.filter { $0.score != nil }.map(\.report)).sorted()
        let found = reports.flatMap { findings(of: rows[$0] ?? [], in: $0, usual: usual, evidence) }
        let scaled = ScoreScale(words: words, evidence: evidence).findings
        let decided = Set(scaled.compactMap { $0.claim?.place })
        let usually = graded.map { ScoreGrades(standard: $0, evidence: evidence).findings } ?? []
        return found + scaled + usually.filter { finding in finding.claim?.place.map { !decided.contains($0) } ?? true }
    }

    private func findings(
        of rows: [ScoreRow], in report: Int, usual: Rational, _ evidence: Evidence
    ) -> [Finding] {
        let sums = ScoreSum.find(in: rows, usual: usual)
        let additive = Set(sums.filter(\.isAdditive).flatMap(\.items).map(\.range))
        // Two and more above what they can have: 权重 is a share there, and 得分 of a hundred each.
        let weighted = Dictionary(grouping: rows.filter(\.isOverFull), by: \.table).filter { $0.value.count > 1 }
        var out = rows.filter { weighted[$0.table] == nil }.compactMap {
            within($0, isAdditive: additive.contains($0.range))
        }
        out += sums.compactMap(weights)
        let totals = sums.compactMap { total($0, evidence) }
        out += totals
        out += ScoreResults(evidence).findings(of: rows)
        // What a total of rows has been held against needs no second look.
        let open = evidence.conclusions.filter { conclusion in
            conclusion.report == report && !sums.contains { $0.total.score?.value == conclusion.score }
        }
        if totals.isEmpty || sums.allSatisfy({ $0.total.full == nil }) {
            out += stated(
                open, evidence.withoutBracketed(rows), usual: usual,
                ScoreRepeats(words: points, evidence: evidence, confirmed: []))
        }
        out += ScoreTogether(conclusions: evidence.conclusions.filter { $0.report == report }).findings(besides: out)
        out += restated(evidence.conclusions.filter { $0.report == report }, rows)
        let names = ScoreNames(words: points)
        out += ScoreLevels(rows, names: names, usual: usual, evidence).findings
        out += ScoreGroups(names: names, rows: rows, usual: usual).findings
        out +=
            ScoreDeductions(
                names: names, rows: rows, deductions: evidence.deductions.filter { $0.points.report == report },
                evidence: evidence
            ).findings
        out += ScoreRepeats(words: points, evidence: evidence, confirmed: out).findings(in: report)
        return out
    }

    /// 得分 ≤ 分值
    ///
    /// - Parameter isAdditive: the points of the table are known to be added up; where they are weighted, 95 of 权重 30 is
    ///   nothing odd.
    private func within(_ row: ScoreRow, isAdditive: Bool) -> Finding? {
        guard let full = row.full, let score = row.score, let limit = full.value, let value = score.value else {
            return nil
        }
        let over = score.interval.gap(to: Comparison.admissible(full))
        let isOver = over > 0
        var basis = Basis(.within, "x1", to: full)
        if isOver {
            if full.status != .certain || score.status != .certain { basis.doubts.append(.uncertainDigits) }
            if !isAdditive { basis.doubts.append(.countedDifferently) }
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
        let formula = ScoreFormula.sum(sum.items.figures("分值", \.full), of: ("分值合计", full))
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
    private func total(_ sumOfItems: ScoreSum, _ evidence: Evidence) -> Finding? {
        let parts = sumOfItems.items.figures("得分", \.score)
        guard let score = sumOfItems.total.score, parts.count >= 2 else { return nil }
        let claim = ("总得分", score)
        let sum = ScoreFormula.sum(parts, of: claim)
        let weighted = sum.grade.passes ? nil : sumOfItems.weighted(claim)
        let formula = weighted ?? sum
        // Where rows may be missing, only agreement says something.
        guard sumOfItems.isWhole || formula.grade.passes else { return nil }
        var doubts: [Doubt] = []
        if !sumOfItems.isWhole || !sumOfItems.items.allSatisfy({ $0.isAnswered && !$0.isUnclear }) {
            doubts.append(.partsUnclear)
        }
        if sumOfItems.total.isOverFull
            || sumOfItems.items.contains(where: { $0.isOverFull || isExtra($0) && !$0.isNone })
        {
            doubts.append(.countedDifferently)
        }
        // 总分100分自评得分96.32分, where a comma was lost: what could be had in all is not what was earned.
        if sumOfItems.total.full == nil, sumOfItems.couldHave == score.value { doubts.append(.severalCandidates) }
        let excess = formula.exact - (score.value ?? .undefined)
        if states(excess, evidence, report: score.report) { doubts.append(.excessStated) }
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

    /// `另加2分`: the report names the very points that are missing, or too many.
    private func states(_ difference: Rational, _ evidence: Evidence, report: Int) -> Bool {
        guard !(difference == 0), evidence.reportRanges.indices.contains(report) else { return false }
        let words = WordSet([difference.magnitude.decimal + "分"])
        let (text, range) = (evidence.scalars, evidence.reportRanges[report])
        return range.contains { i in
            words.begins(in: text, at: i, before: range.upperBound)
                && (i == range.lowerBound || !(0x30...0x39).contains(text[i - 1]) && text[i - 1] != 0x2E)
                // 扣2分 leaves less than the items have, and never more.
                && !(difference < 0 && points.taken.ends(in: text, at: i, after: max(range.lowerBound, i - 6)))
        }
    }

    /// The points that the grades of the text go with, against the total of the one table. One that repeats it is
    /// enough: others are those of a review.
    private func restated(_ conclusions: [Conclusion], _ rows: [ScoreRow]) -> [Finding] {
        let totals = rows.filter { $0.isTotal && $0.table != nil }.compactMap(\.score)
        guard totals.count == 1, let total = totals.first, let value = total.value else { return [] }
        let found = conclusions.compactMap { conclusion -> Finding? in
            guard let score = conclusion.score, conclusion.verdict != score.decimal + "分" else { return nil }
            return restated(conclusion, score, total, value)
        }
        let agreeing = found.filter(\.grade.passes)
        return agreeing.isEmpty ? found : agreeing
    }

    private func restated(_ conclusion: Conclusion, _ score: Rational, _ total: Mention, _ value: Rational) -> Finding {
        let agrees = value == score
        var basis = Basis(.same, doubts: agrees ? [] : [.otherFigure])
        basis.admissible = Interval(exactly: score)
        return Finding(
            report: conclusion.report, rule: "score.restated", kind: "same-fact",
            grade: agrees ? .consistent : .questionable, severity: agrees ? .info : .medium,
            claim: conclusion.term(score: score), inputs: [total.term(named: "表中总得分")],
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

    private func isExtra(_ row: ScoreRow) -> Bool { words.extra.contains { row.name.contains($0) } }
}

extension ScoreSum {
    /// What could be had in all rows together; undefined where one of them does not say.
    fileprivate var couldHave: Rational { items.reduce(0) { $0 + ($1.full?.value ?? .undefined) } }
}
