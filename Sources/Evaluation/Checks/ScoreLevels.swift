import Exact
import Records

/// Points of running text that others make up: (三)教师队伍(满分27分,自评25.5分)。1.…(6分)…自评6分。2.…
///
/// The rows behind a heading that can have as many points as it can are its own.
struct ScoreLevels {
    let names: ScoreNames
    private let evidence: Evidence
    /// Of one report, in the order of the text; no totals.
    private let rows: [ScoreRow]
    private let usual: Rational

    /// A heading and the rows right below it.
    private struct Level {
        let head: ScoreRow
        let parts: [ScoreRow]
        /// Where in the order the next row behind them stands.
        let end: Int
        /// What the parts can have comes to what the heading can.
        var isWhole = true
    }

    init(_ rows: [ScoreRow], names: ScoreNames, usual: Rational, _ evidence: Evidence) {
        self.evidence = evidence
        self.rows = rows.filter { $0.table == nil && !$0.isTotal }
        self.names = names
        self.usual = usual
    }

    var findings: [Finding] {
        let levels = levels
        return levels.flatMap(findings) + odd(beside: levels).flatMap(findings)
    }

    /// In the order of the text; from the last row to the first, as a level steps over those below it.
    private var levels: [Level] {
        var levels = [Level?](repeating: nil, count: rows.count)
        for i in rows.indices.reversed() { levels[i] = level(at: i, above: levels) }
        return levels.compactMap(\.self)
    }

    private func level(at i: Int, above lower: [Level?]) -> Level? {
        guard let full = rows[i].full?.value, full > 0, full < usual else { return nil }
        var parts: [ScoreRow] = []
        var sum = Rational(0)
        var next = i + 1
        while next < rows.count, sum < full, let own = rows[next].full?.value {
            parts.append(rows[next])
            sum = sum + own
            next = lower[next]?.end ?? next + 1
        }
        return sum == full && parts.count > 1 ? Level(head: rows[i], parts: parts, end: next) : nil
    }

    /// A heading whose rows cannot have as many points as it, where those of the others can.
    private func odd(beside levels: [Level]) -> [Level] {
        let heads = rows.indices.filter { evidence.numbering(at: rows[$0].range.lowerBound) == 2 }
        let whole = Set(
            levels.filter { level in heads.contains(level.end) || level.end == rows.count }.map(\.head.range))
        let open = heads.filter { !whole.contains(rows[$0].range) }
        guard open.count == 1, let i = open.first, heads.count > 2, rows[i].isFull else { return [] }
        let end = heads.first { $0 > i } ?? rows.count
        let parts = Array(rows[(i + 1)..<end])
        guard parts.count > 1, parts.allSatisfy(\.isFull), end < rows.count else { return [] }
        return [Level(head: rows[i], parts: parts, end: end, isWhole: false)]
    }

    private func findings(of level: Level) -> [Finding] {
        let head = level.head
        var out: [Finding] = []
        if let full = head.full { out.append(ScoreLevels.weights(level.parts, of: head.name, full)) }
        guard level.isWhole, let score = head.score, !head.isUnclear,
            level.parts.allSatisfy({ $0.isFull && !$0.isUnclear })
        else { return out }
        let earned = ScoreLevels.earned(
            level.parts, of: head.name, score, mayRound: rows.allSatisfy { $0.score?.value?.isInteger ?? true })
        return earned.grade.passes || isDivided(level) ? out + [earned] : out
    }

    /// Whether the numbers of the heading and the items, or commas alone between them, say that the items are its own.
    private func isDivided(_ level: Level) -> Bool {
        guard let rank = evidence.numbering(at: level.head.range.lowerBound) else { return false }
        return level.parts.allSatisfy { part in
            guard let own = evidence.numbering(at: part.range.lowerBound) else {
                return !evidence.isBroken(
                    from: level.head.range.upperBound, to: part.range.lowerBound, bySentence: false)
            }
            return own > rank
        }
    }

    /// What the items can have against what is given for all of them.
    static func weights(_ parts: [ScoreRow], of name: String, _ full: Mention) -> Finding {
        let sum = ScoreFormula.sum(parts.figures("分值", \.full), of: (name + "分值", full))
        return sum.finding(rule: "score.weights", kind: "sum", doubts: [.asksOnly]) {
            message(name, "分值", "points to be had", sum, $0)
        }
    }

    /// What they earned against what is given for all of them.
    static func earned(_ parts: [ScoreRow], of name: String, _ score: Mention, mayRound: Bool) -> Finding {
        let sum = ScoreFormula.sum(parts.figures("得分", \.score), of: (name + "得分", score), mayRound: mayRound)
        return sum.finding(rule: "score.level", kind: "sum", doubts: [.asksOnly]) {
            message(name, "得分", "points earned", sum, $0)
        }
    }

    static func message(
        _ name: String, _ zh: String, _ en: String, _ formula: ScoreFormula, _ grade: Grade
    ) -> Message {
        let sum = "\(formula.expression) = \(formula.exact.short)"
        return grade.passes
            ? Message(zh: "“\(name)”各项\(zh)之和 \(sum)，相符。", en: "“\(name)”: the \(en) of its items add up: \(sum).")
            : Message(
                zh: "“\(name)”\(zh)写作 \(formula.claim.mention.printed)，其下各项之和 \(sum)，请核对。",
                en:
                    "“\(name)”: the \(en) are \(formula.claim.mention.printed), but those of its items \(sum); please check."
            )
    }
}
