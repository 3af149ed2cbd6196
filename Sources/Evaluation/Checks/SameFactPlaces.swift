import Exact
import Lexicon
import Records
import Source

/// Whom and what time two figures of one name speak of, as far as the headings above them and the words of their sentences
/// tell: a file may list townships, schools or whole reports one after another.
final class SameFactPlaces {
    struct Words {
        /// Words that narrow a sentence down to a township, a school, a group.
        let narrower: WordSet
        /// Words that speak of what there is now.
        let present: WordSet
        /// Endings of headings that name whom the text below speaks of, and of the titles of reports.
        let places: WordSet
        let titles: WordSet
    }
    private let words: Words
    private let evidence: Evidence
    /// Where the headings that name somebody begin, in order.
    private lazy var headings = evidence.sentences.indices.compactMap { i in
        isHeading(evidence.sentences[i].range) ? evidence.sentences[i].range.lowerBound : nil
    }
    /// By sentence: the words that narrow it down, and whether it speaks of now.
    private var narrowings: [[Int]?]
    private var presents: [Bool?]

    /// At most so many scalars make a heading, and a title.
    private static let (longestHeading, longestTitle) = (16, 44)

    init(_ evidence: Evidence, _ words: Words) {
        self.words = words
        self.evidence = evidence
        narrowings = Array(repeating: nil, count: evidence.index.sentences.count)
        presents = Array(repeating: nil, count: evidence.index.sentences.count)
    }

    private func isHeading(_ sentence: Range<Int>) -> Bool {
        let (text, start) = (evidence.scalars, sentence.lowerBound)
        var end = sentence.upperBound
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        guard end - start > 1, end - start <= SameFactPlaces.longestTitle else { return false }
        return end - start <= SameFactPlaces.longestHeading && words.places.ends(in: text, at: end, after: start)
            || words.titles.ends(in: text, at: end, after: start)
    }

    // MARK: - Whom

    func mayDiffer(_ a: Fact, _ b: Fact) -> Bool { heading(of: a) != heading(of: b) || narrowing(a) != narrowing(b) }

    /// Where the last heading before a fact begins.
    private func heading(of fact: Fact) -> Int? {
        let start = Int(evidence.keys[fact.id].start)
        let next = headings.partitioningIndex { $0 > start }
        return next > 0 ? headings[next - 1] : nil
    }

    private func narrowing(_ fact: Fact) -> [Int] {
        guard let sentence = evidence.sentenceRange(of: fact.id) else { return [] }
        let number = Int(evidence.keys[fact.id].sentence)
        if let known = narrowings[number] { return known }
        let found = words.narrower.found(in: evidence.scalars, sentence)
        narrowings[number] = found
        return found
    }

    /// 学校86所,其中特殊教育学校1所, and 85所 elsewhere: the second may leave out what the first tells apart.
    func isWithoutPart(_ whole: Fact, _ rest: Fact) -> Bool {
        guard let all = whole.value, let left = rest.value, left < all else { return false }
        return evidence.facts(inSentenceOf: whole).contains { part in
            part.id != whole.id && part.value == all - left
                && PartSumCheck.sameUnit(part.mention.unit, whole.mention.unit)
        }
    }

    // MARK: - When

    /// Whether its sentence speaks of now, and names no year before it.
    func isOfNow(_ fact: Fact) -> Bool {
        guard let sentence = evidence.sentenceRange(of: fact.id) else { return false }
        let number = Int(evidence.keys[fact.id].sentence)
        let isPresent = presents[number] ?? words.present.occurs(in: evidence.scalars, sentence)
        presents[number] = isPresent
        return isPresent
            && !namesYear(sentence.lowerBound..<max(sentence.lowerBound, fact.mention.range.lowerBound), in: sentence)
    }

    private func namesYear(_ before: Range<Int>, in sentence: Range<Int>) -> Bool {
        let before = before.clamped(to: sentence)
        var digits = 0
        for c in evidence.scalars[before] where c != 0x20 {
            if c >= 0x30, c <= 0x39 {
                digits += 1
            } else {
                if digits == 4, c == SameFactPlaces.year { return true }
                digits = 0
            }
        }
        return SameFactPlaces.maskedYear.occurs(in: evidence.scalars, before)
    }
    private static let year = ("年" as Unicode.Scalar).value
    private static let maskedYear: WordSet = ["__年"]
}
