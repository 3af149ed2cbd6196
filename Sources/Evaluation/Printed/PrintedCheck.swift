import Lexicon
import Records
import Source

/// Arithmetic of the numbers as they are printed, wherever no check of their names came to them: totals of lists and of tables by
/// their layout, shares, products and differences that words and digits leave no other reading of.
///
/// Only agreement is told; of a table's cell that alone breaks what its column keeps, it is asked.
struct PrintedCheck {
    private let words: CheckWords
    private let arithmetic: ArithmeticLexicon

    init(words: CheckWords, arithmetic: ArithmeticLexicon) {
        self.words = words
        self.arithmetic = arithmetic
    }

    /// - Parameters:
    ///   - asked: where the claims stand that another check asks about, or accuses.
    ///   - settled: where those stand that one has recomputed. Something may be the sum of several lists.
    func findings(in evidence: Evidence, asked: Set<TextPlace>, settled: Set<TextPlace>) -> [Finding] {
        let figures = PrintedFigures(evidence)
        guard figures.mentions.count >= 3 else { return [] }
        let tables = PrintedTables(figures: figures, totals: WordSet(words.sums.tableTotals))
        let grids = PrintedGrids(figures).grids()
        let text = PrintedText(figures: figures, words: words, arithmetic: arithmetic, besides: cells(of: grids))
        var seen = settled
        return (grids.flatMap { tables.agreements(in: $0) } + text.agreements()).filter {
            let place = TextPlace(figures.mentions[$0.claim].span.chars)
            if asked.contains(place) { return false }
            return seen.insert(place).inserted || $0.kind == "sum" && $0.grade(in: figures).passes
        }.map { $0.finding(in: figures) }
    }

    private func cells(of grids: [PrintedGrid]) -> Set<Int> {
        Set(grids.lazy.filter { $0.rows.count >= 2 }.flatMap(\.rows).flatMap(\.cells).compactMap(\.self))
    }
}
