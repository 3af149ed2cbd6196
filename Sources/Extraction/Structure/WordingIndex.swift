import Lexicon

/// Finds the sentence of a standard that a sentence of a report repeats, more or less.
///
/// The pairs of neighbouring characters of all wordings lead to the wordings that hold them, so that a sentence is
/// compared only with those it shares a pair with.
struct WordingIndex: Sendable {
    private let indicators: [Standard.Indicator]
    /// How many different pairs each wording has.
    private let sizes: [Int]
    /// From the first character of a pair, by the second, to the place in `holders` of the wordings that hold it.
    private let pairs: EdgeTable
    private let holders: [[Int]]

    init(_ standards: [Standard]) {
        var indicators: [Standard.Indicator] = []
        var sizes: [Int] = []
        var holders: [UInt64: [Int]] = [:]
        for standard in standards {
            for indicator in standard.indicators {
                guard let wording = indicator.wording else { continue }
                let pairs = BigramSimilarity.bigrams(wording.scalarValues)
                for pair in pairs { holders[pair, default: []].append(indicators.count) }
                indicators.append(indicator)
                sizes.append(pairs.count)
            }
        }
        self.indicators = indicators
        self.sizes = sizes
        var pairs = EdgeTable()
        var lists: [[Int]] = []
        for (pair, wordings) in holders {
            pairs.insert(from: Int32(pair >> 32), by: UInt32(pair & 0xFFFF_FFFF), to: Int32(lists.count))
            lists.append(wordings)
        }
        self.pairs = pairs
        self.holders = lists
    }

    /// The indicator whose wording the sentence repeats, the most similar one; nil where none is similar enough.
    func quoted(_ sentence: ArraySlice<UInt32>) -> Standard.Indicator? {
        guard !indicators.isEmpty else { return nil }
        let own = distinctPairs(sentence)
        guard own.count >= 4 else { return nil }
        var shared = [Int](repeating: 0, count: indicators.count)
        for pair in own {
            guard let list = pairs.target(from: Int32(pair >> 32), by: UInt32(pair & 0xFFFF_FFFF)) else { continue }
            for wording in holders[Int(list)] { shared[wording] += 1 }
        }
        var best: (wording: Int, percent: Int)?
        for (wording, n) in shared.enumerated() where n > 0 {
            let percent = min(200 * n / (sizes[wording] + own.count), 100)
            guard percent >= 62 || 100 * n / own.count >= 80 else { continue }
            if best.map({ $0.percent < percent }) ?? true { best = (wording, percent) }
        }
        return best.map { indicators[$0.wording] }
    }

    /// As `BigramSimilarity.bigrams`, in an array.
    private func distinctPairs(_ text: ArraySlice<UInt32>) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(text.count)
        var last: UInt32?
        for c in text where c.isHan {
            if let last { pairs.append(UInt64(last) << 32 | UInt64(c)) }
            last = c
        }
        pairs.sort()
        var distinct: [UInt64] = []
        distinct.reserveCapacity(pairs.count)
        for pair in pairs where pair != distinct.last { distinct.append(pair) }
        return distinct
    }
}
