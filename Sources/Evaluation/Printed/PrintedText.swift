import Exact
import Lexicon
import Records

/// Numbers of running text that follow from those around them, as they are printed.
struct PrintedText {
    private let figures: PrintedFigures
    /// Cells of tables, which are no text.
    private let cells: Set<Int>
    private let sums: PrintedSums
    private let shares: PrintedShares
    private let products: PrintedProducts
    private let differences: PrintedDifferences
    private let retention: PrintedRetention
    private let perHead: PrintedPerHead
    private let far: PrintedFar

    init(figures: PrintedFigures, words: CheckWords, arithmetic: ArithmeticLexicon, besides cells: Set<Int>) {
        self.figures = figures
        self.cells = cells
        sums = PrintedSums(figures: figures, words: words, arithmetic: arithmetic)
        shares = PrintedShares(figures: figures, words: words.printed)
        products = PrintedProducts(figures: figures, words: words, arithmetic: arithmetic)
        differences = PrintedDifferences(figures: figures, words: words)
        far = PrintedFar(figures, words: words.printed, arithmetic: arithmetic)
        retention = PrintedRetention(figures: figures, words: words.printed)
        perHead = PrintedPerHead(figures, names: WordSet(arithmetic.pupils), words: words.nearby)
    }

    func agreements() -> [PrintedAgreement] {
        figures.mentions.indices.compactMap { claim in
            guard figures.size(claim) > 0 else { return nil }
            if cells.contains(claim) { return perHead.agreement(forCell: claim) }
            let mention = figures.mentions[claim]
            guard mention.comparator == .eq else {
                // 超出8间: an excess, and no bound.
                return mention.comparator == .gt ? differences.agreement(for: claim) : nil
            }
            if mention.kind == .percent {
                return retention.agreement(for: claim) ?? shares.agreement(for: claim) ?? far.change(claim)
            }
            return sums.agreement(for: claim) ?? products.agreement(for: claim) ?? differences.agreement(for: claim)
                ?? perHead.agreement(for: claim) ?? perHead.agreement(forCell: claim) ?? far.change(claim)
                ?? far.persons(claim)
        }
    }
}

extension PrintedFigures {
    /// The numbers of a claim's kind and unit before it that are no further away, nearest first.
    func before(_ claim: Int, most: Int, reach: Int) -> [Int] {
        around(stride(from: claim - 1, through: max(0, claim - Self.window), by: -1), claim, most) {
            distance($0, claim) <= reach
        }
    }
    /// The same behind it.
    func behind(_ claim: Int, most: Int, reach: Int) -> [Int] {
        around(stride(from: claim + 1, to: min(mentions.count, claim + Self.window), by: 1), claim, most) {
            distance(claim, $0) <= reach
        }
    }
    /// So many numbers are looked at.
    private static let window = 60

    private func around(
        _ all: some Sequence<Int>, _ claim: Int, _ most: Int, _ isNear: (Int) -> Bool
    ) -> [Int] { Array(all.lazy.prefix(while: isNear).filter { isAlike($0, claim) }.prefix(most)) }

    /// In how many steps of its last digit it is printed: 12.40 in 1240.
    func steps(_ figure: Int) -> Double {
        let ulp = mentions[figure].ulp.size
        return ulp > 0 ? size(figure).magnitude / ulp : size(figure).magnitude
    }
}
