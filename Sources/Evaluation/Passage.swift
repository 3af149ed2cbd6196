import Lexicon
import Records
import Source

/// A few words of a text without its spaces.
struct Passage {
    private let scalars: [UInt32]
    private let range: Range<Int>

    /// - Complexity: a copy is made only where there is a space.
    init(_ text: [UInt32], _ range: Range<Int>) {
        if text[range].contains(Passage.space) {
            scalars = text[range].filter { $0 != Passage.space }
            self.range = scalars.indices
        } else {
            (scalars, self.range) = (text, range)
        }
    }
    private static let space: UInt32 = 0x20

    var count: Int { range.count }
    var slice: ArraySlice<UInt32> { scalars[range] }
    var string: String { String(scalars: slice) }

    func holds(_ words: WordSet) -> Bool { words.occurs(in: scalars, range) }
    /// The first of the words that stands in it.
    func word(of words: WordSet) -> String? { words.firstWord(in: scalars, range) }
    func begins(with words: WordSet) -> Bool {
        words.begins(in: scalars, at: range.lowerBound, before: range.upperBound)
    }
    func ends(with words: WordSet) -> Bool { words.ends(in: scalars, at: range.upperBound, after: range.lowerBound) }
    /// Whether it is one of the words and nothing more.
    func isOne(of words: WordSet) -> Bool {
        words.length(in: scalars, at: range.lowerBound, before: range.upperBound) == range.count
    }

    /// The part behind the last scalar of a kind; all of it where there is none.
    func after(last isMark: (UInt32) -> Bool) -> Passage {
        guard let mark = slice.lastIndex(where: isMark) else { return self }
        return Passage(scalars, mark + 1..<range.upperBound)
    }
    /// The part before the first scalar of a kind; all of it where there is none.
    func before(first isMark: (UInt32) -> Bool) -> Passage {
        Passage(scalars, range.lowerBound..<(slice.firstIndex(where: isMark) ?? range.upperBound))
    }
    func suffix(_ count: Int) -> Passage {
        Passage(scalars, max(range.lowerBound, range.upperBound - count)..<range.upperBound)
    }
}

extension Evidence {
    /// What of the report of a fact stands so many scalars above it and below.
    func range(around fact: Fact, above: Int, below: Int) -> Range<Int> {
        let (report, place) = (reportRanges[fact.mention.report], fact.mention.range)
        return max(report.lowerBound, place.lowerBound - above)..<min(report.upperBound, place.upperBound + below)
    }

    /// The clauses of a range of the text, in order, without the marks between them.
    func clauses(in range: Range<Int>) -> [Range<Int>] {
        let marks = Evidence.clauseMarks
        var out: [Range<Int>] = []
        var start = range.lowerBound
        for i in range where marks.contains(scalars[i]) {
            if i > start { out.append(start..<i) }
            start = i + 1
        }
        if start < range.upperBound { out.append(start..<range.upperBound) }
        return out
    }
    private static let clauseMarks = ",;。!?:\n".scalarValues

    /// The words of a fact's sentence before it, of at most so many scalars with the spaces among them.
    func passage(before fact: Int, atMost count: Int) -> Passage {
        guard let sentence = sentenceRange(of: fact) else { return Passage([], 0..<0) }
        let end = min(max(sentence.lowerBound, Int(keys[fact].start)), sentence.upperBound)
        return Passage(scalars, max(sentence.lowerBound, end - count)..<end)
    }

    /// The words of a fact's sentence before it, since the last ; or 。
    func statement(before fact: Int) -> Passage {
        passage(before: fact, atMost: .max).after { Evidence.statementMarks.contains($0) }
    }
    private static let statementMarks = Set(";。".unicodeScalars.map(\.value))

    /// The words right before a fact, since the last comma, colon or bracket and of at most so many scalars.
    func lead(before fact: Int, atMost count: Int) -> Passage {
        passage(before: fact, atMost: count).after { Evidence.leadMarks.contains($0) }
    }
    private static let leadMarks = ",;。:()".scalarValues

    /// The same since the last 、 of a list.
    func item(before fact: Int, atMost count: Int) -> Passage {
        lead(before: fact, atMost: count).after { $0 == Evidence.listMark }
    }
    private static let listMark = ("、" as Unicode.Scalar).value

    /// The words between two facts of one sentence.
    func passage(between a: Int, and b: Int) -> Passage {
        guard let sentence = sentenceRange(of: b) else { return Passage([], 0..<0) }
        let low = min(max(sentence.lowerBound, Int(keys[a].end)), sentence.upperBound)
        let high = min(max(sentence.lowerBound, Int(keys[b].start)), sentence.upperBound)
        return Passage(scalars, low..<max(low, high))
    }

    /// The words of a fact's sentence behind it.
    func passage(after fact: Int, atMost count: Int) -> Passage {
        guard let sentence = sentenceRange(of: fact) else { return Passage([], 0..<0) }
        let start = min(max(sentence.lowerBound, Int(keys[fact].end)), sentence.upperBound)
        return Passage(scalars, start..<min(start + count, sentence.upperBound))
    }

    func words(before fact: Fact, atMost count: Int) -> String { passage(before: fact.id, atMost: count).string }
    func words(between a: Fact, and b: Fact) -> String { passage(between: a.id, and: b.id).string }
    func words(after fact: Fact, atMost count: Int) -> String { passage(after: fact.id, atMost: count).string }

    /// Indices of the facts of which this holds, in order.
    func indices(where isWanted: (FactKey) -> Bool) -> [Int] { keys.indices.filter { isWanted(keys[$0]) } }

    /// The facts of which this holds, in order.
    func facts(where isWanted: (FactKey) -> Bool) -> [Fact] {
        var out: [Fact] = []
        for (i, key) in keys.enumerated() where isWanted(key) { out.append(facts[i]) }
        return out
    }

    /// The facts of a fact's sentence that stand before it and of which this holds, in order.
    func facts(before fact: Fact, where isWanted: (FactKey) -> Bool) -> [Fact] {
        let start = keys[fact.id].start
        var out: [Fact] = []
        for i in indices(inSentenceOf: fact.id) {
            let key = keys[Int(i)]
            if key.end <= start, isWanted(key) { out.append(facts[Int(i)]) }
        }
        return out
    }
}
