import Exact
import Normalization
import Reading
import Records
import Source

/// Gives each figure of a table in plain text a mention of its own, where the scanner read two cells as one: `28.65 -6.75`
/// as a range, `4126,312` as a number with a comma in it.
struct CellMentions {
    let document: NormalizedDocument
    let view: TextView

    /// - Parameter tables: whose cells are known to be what their rows are divided into.
    func replacing(_ mentions: [Mention], in tables: [Table]) -> [Mention] {
        guard !tables.isEmpty else { return mentions }
        let figures = TableFigures(mentions: mentions, view: view)
        let own = tables.flatMap(\.cells).filter { !$0.isHeader }.compactMap { cell -> Mention? in
            if let known = figures.beginning(at: cell.range.lowerBound), mentions[known].range == cell.range {
                return nil
            }
            return mention(cell.range)
        }
        return mentions.replaced(by: own)
    }

    /// `-6.75`, `99.68%`, `1964.20`.
    private func mention(_ cell: Range<Int>) -> Mention? {
        guard TableFigures.isNumber(view.s[cell]), !TableFigures.signs.contains(view.at(cell.lowerBound)) else {
            return nil
        }
        let isPercent = view.at(cell.upperBound - 1) == code("%")
        let digits = String(scalars: view.s[cell].filter { $0 != code("%") && $0 != code(",") })
        guard let value = Rational(digits) else { return nil }
        let places = digits.firstIndex(of: ".").map { digits[$0...].unicodeScalars.count - 1 } ?? 0
        return document.mention(
            cell, value: value, unit: isPercent ? "%" : "", kind: isPercent ? .percent : .number,
            ulp: Rational.powerOfTen(-places), status: .certain)
    }
}
