import Lexicon
import Records
import Source

/// Whom two figures of one name speak of, as far as the headings above them and the words of their sentences tell: a
/// file may list townships, schools or whole reports one after another.
struct SameFactPlaces {
    private let narrower: WordSet
    private let evidence: Evidence
    /// The headings that name somebody, in order.
    private let headings: [Evidence.Sentence]

    /// At most so many scalars make a heading, and a title.
    private static let (longestHeading, longestTitle) = (16, 44)

    init(_ evidence: Evidence, narrower: WordSet, places: WordSet, titles: WordSet) {
        self.narrower = narrower
        self.evidence = evidence
        headings = evidence.sentences.filter { sentence in
            let s = sentence.scalars
            var end = s.count
            while end > 0, s[end - 1] <= 0x20 { end -= 1 }
            guard end > 1, end <= SameFactPlaces.longestTitle else { return false }
            return end <= SameFactPlaces.longestHeading && places.ends(in: s, at: end, after: 0)
                || titles.ends(in: s, at: end, after: 0)
        }
    }

    func mayDiffer(_ a: Fact, _ b: Fact) -> Bool {
        heading(of: a)?.range != heading(of: b)?.range || narrowing(a) != narrowing(b)
    }

    private func heading(of fact: Fact) -> Evidence.Sentence? {
        var (low, high) = (0, headings.count)
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].range.lowerBound <= fact.mention.range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 ? headings[low - 1] : nil
    }

    private func narrowing(_ fact: Fact) -> [Bool] {
        evidence.sentence(of: fact).map { narrower.counts(in: $0.scalars, $0.scalars.indices).map { $0 > 0 } } ?? []
    }
}
