import Exact
import Lexicon
import Records
import Source

/// A figure in a column of scores, and the one that says how many points could be had.
struct ScoreCell {
    var range: Range<Int>
    var full: Range<Int>?
    /// What the row is about.
    var subject: String
    /// The row adds up those above it.
    var isTotal: Bool
    /// The points follow from figures of the row.
    var isMeasured = false

    /// The scores of a table by which a report judges itself. Where the points follow from figures of the table, only the row
    /// that adds them up does, if there is one.
    static func all(of grid: TableGrid, mentions: [Mention], tables: TableLexicon) -> [ScoreCell] {
        let cells = grid.scores.compactMap { ScoreCell($0, mentions: mentions, tables: tables) }
        let isMeasured = cells.contains(where: \.isMeasured)
        if isMeasured, cells.contains(where: \.isTotal) { return cells.filter(\.isTotal) }
        return isMeasured ? cells.map(\.measured) : cells
    }

    /// The same, of a table whose points follow from figures.
    private var measured: Self {
        var cell = self
        cell.isMeasured = true
        return cell
    }

    /// Nil for a row without a score.
    init?(_ row: TableGrid.Score, mentions: [Mention], tables: TableLexicon) {
        guard let score = row.score else { return nil }
        range = mentions[score].range
        full = row.full.map { mentions[$0].range }
        subject = row.name
        isTotal = tables.isTotal(row.name) || tables.isSubtotal(row.name)
        isMeasured = row.isMeasured
    }
}

/// What the columns of a table conclude, one for each row.
extension ConclusionFinder {
    /// The verdicts of columns headed 自评结论 and the scores of columns headed 得分; where a row has both, as one.
    func columnConclusions(_ cells: [TableGrid.Text], _ scores: [ScoreCell]) -> [Conclusion] {
        var found = scores.compactMap(conclusion)
        for verdict in cells.compactMap(conclusion) {
            let row = found.firstIndex {
                $0.title == verdict.title && $0.verdict != verdict.verdict && isBeside($0.range, verdict.range)
            }
            guard let row else { found.append(verdict); continue }
            found[row].verdict = verdict.verdict
            found[row].isLabelled = true
        }
        return found
    }

    private func conclusion(_ cell: TableGrid.Text) -> Conclusion? {
        let view = outline.view
        let heading = cell.heading.scalarValues
        guard !heading.isEmpty, lexicon.labels.longest(in: heading, at: 0)?.length == heading.count,
            // 改进措施 below 评价结论: the name of the next row.
            let verdict = verdict(of: cell.range), !cell.subject.isEmpty, cell.subject != view.string(cell.range)
        else { return nil }
        var one = conclusion(cell.range, verdict: verdict, score: nil, full: nil, coverage: .indicator)
        one.isLabelled = true
        name(&one, cell.subject, number: cell.number)
        if let key = cell.key { one.indicator = key }
        return one
    }

    /// A verdict of the lexicon, or the few characters that a cell below 评价结论 holds (开足, 未配).
    private func verdict(of cell: Range<Int>) -> String? {
        if let known = lexicon.verdicts.longest(in: view.s, at: cell.lowerBound, before: cell.upperBound),
            known.length == cell.count
        {
            return known.payload
        }
        if let word = worded(at: cell.lowerBound, before: cell.upperBound),
            word.end == cell.upperBound
                || word.end - cell.lowerBound >= 2 && Self.remarkStarts.contains(view.at(word.end))
        {
            return word.verdict
        }
        let isShort = (2...4).contains(cell.count) && view.s[cell].allSatisfy(\.isHan)
        return isShort && !lexicon.series.totals.isExactly(in: view.s, cell) ? view.string(cell) : nil
    }

    /// 未达标|,正在改扩建
    private static let remarkStarts = ",。;(".scalarValues

    private func conclusion(_ cell: ScoreCell) -> Conclusion? {
        guard let score = points(at: cell.range.lowerBound, limit: cell.range.upperBound)?.score else { return nil }
        let full = cell.full.flatMap { points(at: $0.lowerBound, limit: $0.upperBound)?.score }
        if let full, score > full { return nil }
        var one = conclusion(
            cell.range, verdict: nil, score: score, full: full, coverage: cell.isTotal ? .section : .indicator)
        name(&one, cell.subject, number: nil)
        return one
    }

    private func name(_ one: inout Conclusion, _ subject: String, number: Int?) {
        one.title = subject
        if let key = standardIndex.key(named: subject) {
            one.indicator = key
        } else if let number {
            one.indicator.no = String(number)
        }
    }

    /// In one row: no line ends between them, or in a table of cells on lines of their own few characters.
    private func isBeside(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound) < 30
    }
}
