import Exact
import Lexicon
import Records

/// How many years words speak of: 三年, 3年, and no 2022年.
struct YearCounts {
    private let words: [(count: Int, words: WordSet)]

    /// - Parameter most: years that are of interest.
    init(_ words: [(count: Int, words: WordSet)], most: Int = .max) { self.words = words.filter { $0.count <= most } }

    func said(in text: [UInt32], _ range: Range<Int>) -> [Int] {
        words.filter { Self.stands($0.words, in: text, range) }.map(\.count)
    }

    private static func stands(_ words: WordSet, in text: [UInt32], _ range: Range<Int>) -> Bool {
        var rest = range
        while let start = words.first(in: text, rest) {
            if start == 0 || !(0x30...0x39).contains(text[start - 1]) { return true }
            rest = start + 1..<range.upperBound
        }
        return false
    }
}

extension Fact {
    /// The years of 2018—2022年; nil for a figure of one, or of none.
    var spannedYears: Int? {
        guard let ends = period?.split(separator: "-"), ends.count == 2, ends.allSatisfy({ $0.count == 4 }),
            let first = Int(ends[0]), let last = Int(ends[1]), first < last
        else { return nil }
        return last - first + 1
    }
}
