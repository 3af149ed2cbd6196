import Exact
import Lexicon
import Records
import Source

/// 满分25分,得23.8分 … 过程方面扣1.2分。…扣0.7分;…扣0.5分: what could be had less what was earned was taken off, item by item.
///
/// Points may be lost that the text names nowhere, so that a disagreement only asks.
struct ScoreDeductions {
    let names: ScoreNames
    /// Of one report, in the order of the text.
    let rows: [ScoreRow]
    let deductions: [PointDeduction]
    let evidence: Evidence

    /// Where some points have decimals, a whole number of them is no rounded one.
    private var mayRound: Bool {
        deductions.allSatisfy { $0.points.value?.isInteger ?? true }
            && rows.allSatisfy { $0.score?.value?.isInteger ?? true }
    }

    var findings: [Finding] {
        if deductions.isEmpty { return [] }
        let said = rows.filter { $0.table == nil && $0.isFull }
        return said.compactMap { inside($0) ?? named($0, among: said) }
            + deductions.indices.compactMap {
                items(of: $0) ?? listed(before: $0)
            }
    }

    // MARK: - Of what could be had

    /// 10分,扣0.22分,得9.78分; 得9.3分,扣0.7分
    private func inside(_ row: ScoreRow) -> Finding? {
        guard let full = row.full, let score = row.score else { return nil }
        let clause = min(full.range.lowerBound, score.range.lowerBound)
        let lost = deductions.filter { deduction in
            let at = deduction.points.range.lowerBound
            if at < score.range.lowerBound { return at > clause }
            return at - score.range.upperBound < Self.reach
                && !evidence.isBroken(from: score.range.upperBound, to: at, bySentence: true)
                && !rows.contains {
                    $0.range != row.range && $0.range.lowerBound >= score.range.upperBound && $0.range.lowerBound < at
                }
        }
        let totals = lost.filter(\.isTotal)
        return finding(full, score, lost: totals.count == 1 ? totals : lost, name: row.name)
    }
    private static let reach = 40

    /// 过程方面扣1.2分, of the one row that bears the name.
    private func named(_ row: ScoreRow, among said: [ScoreRow]) -> Finding? {
        let core = names.core(row.name)
        guard core.unicodeScalars.count > 1, said.count(where: { names.core($0.name) == core }) == 1,
            let full = row.full, let score = row.score
        else { return nil }
        let lost = deductions.filter { names.core($0.name) == core && $0.range.lowerBound >= row.range.upperBound }
        return lost.count == 1 ? finding(full, score, lost: lost, name: row.name) : nil
    }

    /// The points taken off are the claim where there is one, what was earned where there are several.
    private func finding(_ full: Mention, _ score: Mention, lost: [PointDeduction], name: String) -> Finding? {
        guard let first = lost.first, let whole = full.value, let earned = score.value else { return nil }
        let taken = lost.map { ($0.name + "扣分", $0.points) }
        let formula =
            lost.count == 1
            ? ScoreFormula(
                claim: (first.name + "扣分", first.points), inputs: [(name + "分值", full), (name + "得分", score)],
                formula: "x1 − x2", expression: "\(full.printed) − \(score.printed)", exact: whole - earned,
                wide: full.interval - score.interval, mayRound: mayRound)
            : ScoreFormula(
                claim: (name + "得分", score), inputs: [(name + "分值", full)] + taken,
                formula: "x1" + taken.indices.map { " − x\($0 + 2)" }.joined(),
                expression: full.printed + lost.map { " − " + $0.points.printed }.joined(),
                exact: lost.reduce(whole) { $0 - ($1.points.value ?? .undefined) },
                wide: lost.reduce(full.interval) { $0 - $1.points.interval }, mayRound: mayRound)
        return formula.finding(rule: "score.lost", kind: "difference", doubts: [.asksOnly]) { grade in
            let sum = "\(formula.expression) = \(formula.exact.short)"
            return grade.passes
                ? Message(zh: "“\(name)”分值减去扣分等于得分：\(sum)，相符。", en: "“\(name)”: the points taken off agree: \(sum).")
                : Message(
                    zh:
                        "“\(name)”的\(lost.count == 1 ? "扣分" : "得分")写作 \(formula.claim.mention.printed)，按分值与\(lost.count == 1 ? "得分" : "扣分")计算 \(sum)，请核对。",
                    en: "“\(name)”: \(formula.claim.mention.printed) is stated, but \(sum); please check.")
        }
    }

    // MARK: - Item by item

    /// 2.过程方面扣1.5分。…扣0.7分;…扣0.5分。
    private func items(of i: Int) -> Finding? {
        let head = deductions[i]
        var parts: [PointDeduction] = []
        var looked = head.range.upperBound
        for part in deductions[(i + 1)...] {
            let start = part.points.range.lowerBound
            let rest = max(head.range.upperBound, looked - Self.longestWord)
            guard !evidence.isBroken(from: looked, to: start, bySentence: false),
                !(rest < start && names.words.next.occurs(in: evidence.scalars, rest..<start))
            else { break }
            parts.append(part)
            looked = max(looked, start)
        }
        guard parts.count > 1 else { return nil }
        let formula = sum(head, parts)
        return formula.grade.passes || isHead(head, parts) ? finding(head, formula) : nil
    }

    /// In scalars.
    private static let longestWord = 16

    /// It begins a line with a number of its own, or is said to be of all, and a stop or a colon ends it; and it is none of
    /// several groups in a row.
    private func isHead(_ head: PointDeduction, _ parts: [PointDeduction]) -> Bool {
        let end = head.range.upperBound
        guard end < evidence.scalars.count, Self.ends.contains(evidence.scalars[end]),
            head.isTotal || evidence.isNumbered(head.range.lowerBound), !parts.contains(where: \.isTotal)
        else { return false }
        let groups = Set(rows.filter { $0.table == nil }.map { names.core($0.name) })
        return !groups.contains(names.core(head.name)) || !parts.contains { groups.contains(names.core($0.name)) }
    }
    private static let ends = "。:(".scalarValues

    /// 产出指标扣1.5分,效益指标扣0.8分,共扣2.3分
    private func listed(before i: Int) -> Finding? {
        let total = deductions[i]
        guard total.isTotal else { return nil }
        var parts: [PointDeduction] = []
        for part in deductions[..<i].reversed() {
            guard !part.isTotal,
                !evidence.isBroken(from: part.range.upperBound, to: total.range.lowerBound, bySentence: false)
            else { break }
            parts.insert(part, at: 0)
        }
        guard parts.count > 1 else { return nil }
        let formula = sum(total, parts)
        let isOneSentence = !evidence.isBroken(
            from: parts[0].range.upperBound, to: total.range.lowerBound, bySentence: true)
        return formula.grade.passes || isOneSentence ? finding(total, formula) : nil
    }

    private func sum(_ claim: PointDeduction, _ parts: [PointDeduction]) -> ScoreFormula {
        ScoreFormula.sum(
            parts.map { ($0.name + "扣分", $0.points) }, of: (claim.name + "扣分", claim.points), mayRound: mayRound)
    }

    private func finding(_ claim: PointDeduction, _ formula: ScoreFormula) -> Finding {
        formula.finding(rule: "score.deductions", kind: "sum", doubts: [.asksOnly]) { grade in
            let sum = "\(formula.expression) = \(formula.exact.short)"
            return grade.passes
                ? Message(zh: "各处扣分之和 \(sum)，与所写的扣分相符。", en: "The points taken off add up: \(sum).")
                : Message(
                    zh: "扣分写作 \(claim.points.printed)，各处扣分之和 \(sum)，请核对。",
                    en: "\(claim.points.printed) points were taken off, but \(sum); please check.")
        }
    }
}

extension Evidence {
    /// Whether what stands at a place, with the number before or in it, is the first of its line.
    fileprivate func isNumbered(_ at: Int) -> Bool {
        var i = at
        while i > 0, ScoreNumbering.isMark(scalars[i - 1]) { i -= 1 }
        guard i == 0 || scalars[i - 1] == 0x0A else { return false }
        return scalars[i...].prefix { ScoreNumbering.isMark($0) }.contains { $0 != 0x20 && $0 != 0x3000 }
    }
}
