import Lexicon

/// Finds the sentence of a standard that a sentence of a report repeats, more or less.
///
/// The pairs of neighbouring characters of all wordings lead to the wordings that hold them, so that a sentence is
/// compared only with those it shares a pair with.
struct WordingIndex: Sendable {
    private let indicators: [Standard.Indicator]
    /// How many different pairs each wording has, and the least of them.
    private let sizes: [Int]
    private let smallest: Int
    /// From the first character of a pair, by the second, to the place in `holders` of the wordings that hold it.
    private let pairs: EdgeTable
    private let holders: [Int32]
    /// Where the list of each pair begins in `holders`, and where the last ends.
    private let starts: [Int]

    init(_ standards: [Standard]) {
        var indicators: [Standard.Indicator] = []
        var sizes: [Int] = []
        var holders: [UInt64: [Int]] = [:]
        for standard in standards {
            for indicator in standard.indicators {
                guard let wording = indicator.wording else { continue }
                let pairs = Bigrams(wording.scalarValues).pairs
                for pair in pairs { holders[pair, default: []].append(indicators.count) }
                indicators.append(indicator)
                sizes.append(pairs.count)
            }
        }
        self.indicators = indicators
        self.sizes = sizes
        smallest = sizes.min() ?? 0
        var pairs = EdgeTable()
        var lists: [Int32] = []
        var starts: [Int] = []
        for (pair, wordings) in holders {
            pairs.insert(from: Int32(pair >> 32), by: UInt32(pair & 0xFFFF_FFFF), to: Int32(starts.count))
            starts.append(lists.count)
            lists += wordings.map(Int32.init)
        }
        self.pairs = pairs
        self.holders = lists
        self.starts = starts + [lists.count]
    }

    /// The indicator whose wording the sentence repeats, the most similar one; nil where none is similar enough.
    func quoted(_ sentence: ArraySlice<UInt32>) -> Standard.Indicator? {
        guard !indicators.isEmpty else { return nil }
        var pairs = DistinctPairs(capacity: sentence.count)
        var known: [Int32] = []
        var last: UInt32?
        for c in sentence where c.isHan {
            if let last, pairs.insert(last, c), let list = self.pairs.target(from: Int32(last), by: c) {
                known.append(list)
            }
            last = c
        }
        // Of what follows, nothing can come of fewer pairs than these.
        guard pairs.count >= 4, known.count * 100 >= 31 * min(smallest + pairs.count, 2 * pairs.count) else {
            return nil
        }
        return mostSimilar(to: known, of: pairs.count)
    }

    private func mostSimilar(to known: [Int32], of count: Int) -> Standard.Indicator? {
        var shared = [Int](repeating: 0, count: indicators.count)
        for list in known {
            for i in starts[Int(list)]..<starts[Int(list) + 1] { shared[Int(holders[i])] += 1 }
        }
        var best: (wording: Int, percent: Int)?
        for (wording, n) in shared.enumerated() where n > 0 {
            let percent = min(200 * n / (sizes[wording] + count), 100)
            guard percent >= 62 || 100 * n / count >= 80 else { continue }
            if best.map({ $0.percent < percent }) ?? true { best = (wording, percent) }
        }
        return best.map { indicators[$0.wording] }
    }
}

/// The different pairs of neighbouring characters of one sentence.
private struct DistinctPairs {
    private(set) var count = 0
    /// Open addressing, at most half full; 0 where there is none.
    private var slots: [UInt64]

    /// - Parameter capacity: the most pairs that will be put in.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// Whether the pair is new.
    mutating func insert(_ first: UInt32, _ second: UInt32) -> Bool {
        let pair = UInt64(first) << 32 | UInt64(second)
        var i = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
        while slots[i] != 0 {
            if slots[i] == pair { return false }
            i = (i + 1) & (slots.count - 1)
        }
        slots[i] = pair
        count += 1
        return true
    }
}
