import Source

/// A handful of words, and whether one of them stands in a text of Unicode scalar values: at its beginning, at its
/// end, or anywhere. An empty word stands nowhere.
///
///     let marks: WordSet = ["标准的", "要求的"]
///     marks.isSuffix(of: text[..<number])
///
/// A class, so that holding one among many costs a reference: a lexicon is full of them.
public final class WordSet: Sendable, ExpressibleByArrayLiteral {
    public let words: [[UInt32]]
    @usableFromInline let trie: WordTrie
    /// The words written backwards.
    @usableFromInline let backward: WordTrie
    /// Where one of them is only part of another word; nil for a set whose words stand for themselves anywhere.
    private let longer: LongerWords?

    public convenience init(_ words: [String]) { self.init(words.map(\.scalarValues)) }
    public convenience init(_ words: [[UInt32]]) { self.init(words, within: nil) }

    /// - Parameter longer: `first`, `last` and `occurs` pass over what is part of one of them.
    init(_ words: [[UInt32]], within longer: LongerWords?) {
        self.longer = longer
        self.words = words.filter { !$0.isEmpty }
        var trie = WordTrie(count: self.words.count)
        var backward = WordTrie(count: self.words.count)
        for (i, word) in self.words.enumerated() {
            _ = trie.insert(word, as: i)
            _ = backward.insert(word.reversed(), as: i)
        }
        self.trie = trie
        self.backward = backward
    }
    public convenience init(arrayLiteral words: String...) { self.init(words) }

    /// Whether one of the words begins with the scalar, or with one that shares its lower bits.
    @inlinable public func mayBegin(with scalar: UInt32) -> Bool { trie.isFirst(scalar) }

    /// Whether one of the words ends with the scalar, or with one that shares its lower bits.
    @inlinable public func mayEnd(with scalar: UInt32) -> Bool { backward.isFirst(scalar) }

    /// Whether one of the words begins at `start` and ends at or before `end`.
    @inlinable public func begins(in text: [UInt32], at start: Int, before end: Int) -> Bool {
        trie.mayBegin(in: text, at: start, before: end) && trie.shortest(in: text, at: start, before: end) != nil
    }

    /// Whether the text begins with one of the words.
    public func begins(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first?.value, trie.isFirst(first) else { return false }
        let scalars = text.scalarValues
        return begins(in: scalars, at: 0, before: scalars.count)
    }

    /// Whether the text ends with one of the words.
    public func ends(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last?.value, backward.isFirst(last) else { return false }
        let scalars = text.scalarValues
        return ends(in: scalars, at: scalars.count, after: 0)
    }

    /// Whether one of the words stands in the text.
    public func occurs(in text: String) -> Bool { occurs(in: text.scalarValues) }

    /// The length of the longest word that begins at `start`; nil where none does.
    public func length(in text: [UInt32], at start: Int, before end: Int) -> Int? {
        trie.longest(in: text, at: start, before: end)?.length
    }

    /// Whether one of the words ends at `end` and begins at or after `start`.
    @inlinable public func ends(in text: [UInt32], at end: Int, after start: Int) -> Bool {
        backward.mayBegin(in: text, backFrom: end, to: start)
            && backward.longest(in: text, backFrom: end, to: start) != nil
    }

    /// The length of the longest of the words that begin at `start` and end at or before `end`.
    @inlinable public func lengthBeginning(in text: [UInt32], at start: Int, before end: Int) -> Int? {
        guard trie.mayBegin(in: text, at: start, before: end) else { return nil }
        return trie.longest(in: text, at: start, before: end)?.length
    }

    /// The length of the longest of the words that end at `end` and begin at or after `start`.
    @inlinable public func lengthEnding(in text: [UInt32], at end: Int, after start: Int) -> Int? {
        guard backward.mayBegin(in: text, backFrom: end, to: start) else { return nil }
        return backward.longest(in: text, backFrom: end, to: start)?.length
    }

    /// Whether the text is one of the words.
    @inlinable public func isExactly(_ text: [UInt32]) -> Bool { isExactly(in: text, 0..<text.count) }

    /// Whether the text is one of the words.
    public func isExactly(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first?.value, trie.isFirst(first) else { return false }
        return isExactly(text.scalarValues)
    }

    /// Whether a range of the text is one of the words.
    @inlinable public func isExactly(in text: [UInt32], _ range: Range<Int>) -> Bool {
        guard let first = range.first, trie.isFirst(text[first]) else { return false }
        return trie.longest(in: text, at: first, before: range.upperBound)?.length == range.count
    }

    /// The first place where one of the words begins.
    /// - Complexity: O(*n* · the longest word), whatever the number of words.
    public func first(in text: [UInt32], _ range: Range<Int>) -> Int? {
        var i = range.lowerBound
        while i < range.upperBound {
            if trie.mayBegin(in: text, at: i, before: range.upperBound),
                let length = trie.shortest(in: text, at: i, before: range.upperBound),
                longer?.hides(i..<(i + length), in: text) != true
            {
                return i
            }
            i += 1
        }
        return nil
    }

    /// The last place where one of the words begins.
    public func last(in text: [UInt32], _ range: Range<Int>) -> Int? {
        var i = range.upperBound - 1
        while i >= range.lowerBound {
            if trie.mayBegin(in: text, at: i, before: range.upperBound),
                let length = trie.shortest(in: text, at: i, before: range.upperBound),
                longer?.hides(i..<(i + length), in: text) != true
            {
                return i
            }
            i -= 1
        }
        return nil
    }

    /// The longest word at the first place where one begins.
    public func firstWord(in text: [UInt32], _ range: Range<Int>) -> String? {
        guard let start = first(in: text, range),
            let length = trie.longest(in: text, at: start, before: range.upperBound)?.length
        else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[start..<(start + length)].compactMap(Unicode.Scalar.init))
        return String(view)
    }

    public func occurs(in text: [UInt32], _ range: Range<Int>) -> Bool { first(in: text, range) != nil }
    public func occurs(in text: [UInt32]) -> Bool { occurs(in: text, 0..<text.count) }

    /// The words that stand in a text, by index in `words`, ascending; a word given twice is found at its first index.
    /// - Complexity: one pass over the text.
    public func found(in text: [UInt32], _ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for i in range {
            trie.forEach(in: text, at: i, before: range.upperBound) { _, word in
                if !found.contains(word) { found.append(word) }
                return true
            }
        }
        return found.count > 1 ? found.sorted() : found
    }

    /// How often each word stands in a text, not counting those that overlap one of their own; by index in `words`.
    /// A word given twice is counted at its first index.
    /// - Complexity: one pass over the text.
    public func counts(in text: [UInt32], _ range: Range<Int>) -> [Int] {
        var counts = [Int](repeating: 0, count: words.count)
        var free = [Int](repeating: 0, count: words.count)
        for i in range {
            trie.forEach(in: text, at: i, before: range.upperBound) { length, word in
                if free[word] <= i {
                    counts[word] += 1
                    free[word] = i + length
                }
                return true
            }
        }
        return counts
    }
}

/// Two sets are the same where their words are, in the same order.
extension WordSet: Hashable {
    public static func == (a: WordSet, b: WordSet) -> Bool { a === b || a.words == b.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
