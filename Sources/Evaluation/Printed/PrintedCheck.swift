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
    ///   - settled: what another check has recomputed. One number may be the sum of several lists, and is told of each.
    func findings(of figures: PrintedFigures, asked: Set<TextPlace>, settled: [Finding]) -> [Finding] {
        guard figures.mentions.count >= 3 else { return [] }
        let tables = PrintedTables(figures: figures, totals: WordSet(words.sums.tableTotals))
        let grids = PrintedGrids(figures).grids()
        let text = PrintedText(figures: figures, words: words, arithmetic: arithmetic, besides: cells(of: grids))
        var seen: [TextPlace: Set<[TextPlace]>] = [:]
        for finding in settled {
            if let place = finding.claim?.place { seen[place, default: []].insert(places(of: finding)) }
        }
        return (grids.flatMap { tables.agreements(in: $0) } + text.agreements()).compactMap { found in
            let place = TextPlace(figures.mentions[found.claim].span.chars)
            let isFirst = seen[place] == nil
            if asked.contains(place) || !isFirst && (found.kind != "sum" || !found.grade(in: figures).passes) {
                return nil
            }
            let finding = found.finding(in: figures)
            return seen[place, default: []].insert(places(of: finding)).inserted ? finding : nil
        }
    }

    /// - Parameter judged: where figures stand that another check has held against a limit.
    func limits(of figures: PrintedFigures, besides judged: Set<TextPlace>) -> [Finding] {
        PrintedExtremes(figures, words: words).findings(besides: judged)
    }

    private func places(of finding: Finding) -> [TextPlace] {
        finding.inputs.compactMap(\.place).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private func cells(of grids: [PrintedGrid]) -> Set<Int> {
        Set(grids.lazy.filter { $0.rows.count >= 2 }.flatMap(\.rows).flatMap(\.cells).compactMap(\.self))
    }
}
