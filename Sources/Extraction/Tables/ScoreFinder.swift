import Exact
import Lexicon
import Records
import Source

/// Collects the points of a document: from its tables, and from running text that gives them item by item.
///
///     产出指标50分,得48分;效益指标30分,得28.5分;总分100分,自评得分96.32分
///     数量指标(30分):建设面积得28.98分
struct ScoreFinder {
    let outline: Outline
    let tables: TableLexicon
    /// As the scanner read them: a table's unit (万元) is none of its points'.
    let mentions: [Mention]
    let view: TextView

    init(outline: Outline, tables: TableLexicon, mentions: [Mention]) {
        self.outline = outline
        self.tables = tables
        self.mentions = mentions
        view = outline.view
    }

    /// In the order of the text.
    func find(grids: [TableGrid], lines: [Range<Int>]) -> [ScoreRow] {
        var rows: [ScoreRow] = []
        for (table, grid) in grids.enumerated() {
            for score in grid.scores where !tables.isSubtotal(score.name) {
                rows.append(
                    ScoreRow(
                        name: score.name, full: mention(score.full), score: mention(score.score), range: score.range,
                        isTotal: tables.isTotal(score.name), table: table))
            }
        }
        rows += inText(lines)
        return rows.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    func mention(_ index: Int?) -> Mention? {
        index.map { i in
            var mention = mentions[i]
            mention.report = outline.report(at: mention.range.lowerBound)
            return mention
        }
    }

    // MARK: - Running text

    private func inText(_ lines: [Range<Int>]) -> [ScoreRow] {
        let points = mentions.indices.filter { i in
            mentions[i].unit == "分" && mentions[i].comparator == .eq && mentions[i].value != nil
                && !isAdjusting(i)
                && lines.contains { $0.contains(mentions[i].range.lowerBound) }
        }
        var rows: [ScoreRow] = []
        for (k, i) in points.enumerated() {
            let start = mentions[i].range.lowerBound
            if k > 0, isFullBehind(i, points[k - 1]) || isTaken(i) { continue }
            if isEarned(i), tables.isSubtotal(view.string(clause(before: start)..<start)) {
                if let head = head(of: i, among: rows) { rows[head].score = mention(i) }
                continue
            }
            if k > 0 && isListed(points[k - 1], i) || k + 1 < points.count && isEarned(i) && isListed(i, points[k + 1])
            {
                rows.append(row(i, full: nil, score: mention(i)))
            } else if isEarned(i) {
                if k + 1 < points.count, isFullBehind(points[k + 1], i) {
                    rows.append(row(i, full: mention(points[k + 1]), score: mention(i)))
                    continue
                }
                let isTotal = tables.total.occurs(in: view.s, clause(before: start)..<start)
                // The item's own points came before it; a total has its own.
                if let last = rows.last, !last.isAnswered, last.isTotal == isTotal || last.isTotal {
                    rows[rows.count - 1].score = mention(i)
                    rows[rows.count - 1].range = last.range.lowerBound..<mentions[i].range.upperBound
                    rows[rows.count - 1].isUnclear = !isOfWholeItem(i) && isLater(i, than: last)
                } else if let last = rows.last, !isTotal, !last.isTotal, last.full != nil {
                    // 得4分;…,得4分。本项自评得8分: parts of an item, and then the item.
                    let isOwn = isOfWholeItem(i)
                    guard !view.s[last.range.upperBound..<max(last.range.upperBound, start)].contains(0x0A) else {
                        continue
                    }
                    if isOwn { rows[rows.count - 1].score = mention(i) }
                    rows[rows.count - 1].isUnclear = !isOwn
                } else if isTotal {
                    rows.append(row(i, full: nil, score: mention(i)))
                }
            } else if isBracketed(i)
                || k + 1 < points.count && isEarned(points[k + 1]) && isRightBefore(i, points[k + 1])
            {
                var item = row(i, full: mention(i), score: nil)
                item.isNone = isNone(after: i)
                rows.append(item)
            }
        }
        return rows
    }

    /// 扣2.5分, 加1分: neither what could be had nor what was earned.
    private func isAdjusting(_ i: Int) -> Bool {
        tables.adjusting.ends(in: view.s, at: mentions[i].range.lowerBound, after: 0)
    }

    /// `自评得24分(满分25分)`: what could be had, right behind what was earned.
    private func isFullBehind(_ full: Int, _ score: Int) -> Bool {
        let end = mentions[score].range.upperBound
        return isEarned(score) && isBracketed(full) && view.at(end) == code("(")
            && mentions[full].range.lowerBound - end <= 5
    }

    /// 扣0.22分,得9.78分
    private func isTaken(_ i: Int) -> Bool {
        let start = mentions[i].range.lowerBound
        return tables.taken.ends(in: view.s, at: start, after: max(0, start - 4))
    }

    /// 产出指标(50分) of 产出指标小计得49.37分: the last row without points of its own that bears the name.
    private func head(of i: Int, among rows: [ScoreRow]) -> Int? {
        let name = view.string(clause(before: mentions[i].range.lowerBound)..<mentions[i].range.lowerBound)
        return rows.lastIndex { $0.table == nil && !$0.isTotal && $0.score == nil && name.hasPrefix($0.name) }
            ?? rows.lastIndex { $0.table == nil && !$0.isTotal && $0.score == nil && $0.full != nil }
    }

    /// 自评得, 本项得: not the points of one of its parts.
    private func isOfWholeItem(_ i: Int) -> Bool {
        let start = mentions[i].range.lowerBound
        // 自评得分:14.5分, and not 自评总得分:92.5分
        let label = view.at(start - 1) == code(":") ? start - 1 : start
        let words = max(clause(before: label), start - 8)..<start
        return tables.ofItem.occurs(in: view.s, words) && !tables.total.occurs(in: view.s, words)
    }

    /// Whether a sentence ends between what could be had and what was earned.
    private func isLater(_ i: Int, than row: ScoreRow) -> Bool {
        view.s[row.range.upperBound..<max(row.range.upperBound, mentions[i].range.lowerBound)].contains {
            $0 == code("。") || $0 == code(";") || $0 == 0x0A
        }
    }

    private func row(_ i: Int, full: Mention?, score: Mention?) -> ScoreRow {
        let start = mentions[i].range.lowerBound
        let low = clause(before: start)
        let isTotal = tables.total.occurs(in: view.s, low..<start)
        return ScoreRow(
            name: name(low..<start), full: full, score: score, range: low..<mentions[i].range.upperBound,
            isTotal: isTotal)
    }

    /// The words before the points, or the heading they stand under.
    private func name(_ range: Range<Int>) -> String {
        var end = range.upperBound
        while end > range.lowerBound, ScoreFinder.marks.contains(view.at(end - 1)) { end -= 1 }
        if let length = tables.pointWords.lengthEnding(in: view.s, at: end, after: range.lowerBound) { end -= length }
        while end > range.lowerBound, ScoreFinder.marks.contains(view.at(end - 1)) { end -= 1 }
        let own = view.trimmed(range.lowerBound..<end)
        if own.count >= 2 { return view.string(own) }
        let heading = outline.node(at: range.lowerBound).map { outline.nodes[$0].title }
        return heading.map { view.string(view.trimmed($0.prefix(20))) } ?? "该项"
    }

    private static let marks = "(: ".scalarValues

    /// `加分项(8分)。无。`
    private func isNone(after i: Int) -> Bool {
        var at = mentions[i].range.upperBound
        while at < view.s.count, view.at(at) == code(")") || ScoreFinder.clauseEnds.contains(view.at(at)) { at += 1 }
        guard let length = tables.noPoints.length(in: view.s, at: at, before: view.s.count) else { return false }
        return at + length == view.s.count || ScoreFinder.clauseEnds.contains(view.at(at + length))
    }

    /// `分别得19分、28.5分、27.5分`: each of a list is earned.
    private func isListed(_ i: Int, _ next: Int) -> Bool {
        let between = mentions[i].range.upperBound..<mentions[next].range.lowerBound
        let low = clauseOfList(before: mentions[i].range.lowerBound)
        return between.count == 1 && view.at(between.lowerBound) == code("、")
            && tables.earnedInTurn.occurs(in: view.s, low..<mentions[i].range.lowerBound)
    }

    private func clauseOfList(before start: Int) -> Int {
        var i = start
        while i > 0, start - i < 60, ![code(","), code("。"), code(";"), 0x0A].contains(view.at(i - 1)) { i -= 1 }
        return i
    }

    /// `得48分`, `自评得分:96.32分`.
    private func isEarned(_ i: Int) -> Bool {
        var end = mentions[i].range.lowerBound
        while end > 0, view.at(end - 1) == code(":") || view.at(end - 1) == code("为") { end -= 1 }
        guard tables.earned.ends(in: view.s, at: end, after: max(0, end - 8)) else { return false }
        // 总分100分,自评得分96分: what a total could come to is followed by what it came to.
        return !(tables.total.ends(in: view.s, at: end, after: max(0, end - 8)) && nextIsEarned(after: i))
    }

    private func nextIsEarned(after i: Int) -> Bool {
        guard i + 1 < mentions.count, mentions[i + 1].unit == "分" else { return false }
        let between = mentions[i].range.upperBound..<mentions[i + 1].range.lowerBound
        return between.count <= 10 && view.at(between.lowerBound) == code(",")
            && tables.earned.ends(in: view.s, at: between.upperBound, after: between.lowerBound)
    }

    /// `(30分)`, `(分值30分)`.
    private func isBracketed(_ i: Int) -> Bool {
        let range = mentions[i].range
        guard view.at(range.upperBound) == code(")"),
            let open = (max(0, range.lowerBound - 4)..<range.lowerBound).last(where: { view.at($0) == code("(") })
        else { return false }
        return !view.s[open..<range.lowerBound].contains(code(","))
    }

    /// `产出指标50分,得48分`: a comma and the word that introduces what was earned.
    private func isRightBefore(_ i: Int, _ next: Int) -> Bool {
        let between = mentions[i].range.upperBound..<mentions[next].range.lowerBound
        return !between.isEmpty && between.count <= 10 && view.at(between.lowerBound) == code(",")
    }

    private static let clauseEnds = ",。;、:\n".scalarValues

    /// Where the clause begins, 24 characters before at most.
    func clause(before start: Int) -> Int {
        var i = start
        while i > 0, start - i < 24, !ScoreFinder.clauseEnds.contains(view.at(i - 1)) { i -= 1 }
        return i
    }
}
