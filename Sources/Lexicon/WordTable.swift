/// What each of a few words stands for, found by the bytes of the word.
///
/// A `Dictionary` composes every character that is not ASCII before it hashes it; the words of a lexicon are looked up
/// so often that this counts, and are written in one way only.
///
///     let parts: WordTable = ["元": 1, "角": 10]
///     parts["角"]   // 10
public struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private var words = WordSlots()
    private var values: [Value] = []

    public init(_ pairs: some Sequence<(String, Value)>) {
        for (word, value) in pairs where words.insert(word) { values.append(value) }
    }
    public init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }

    /// The first value given to a word.
    public subscript(word: String) -> Value? { words.index(of: word).map { values[$0] } }
}

/// A few words, found by their bytes: what `WordTable` is to a dictionary, this is to a set.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
    private var words = WordSlots()

    public init(_ words: some Sequence<String>) { for word in words { _ = self.words.insert(word) } }
    public init(arrayLiteral words: String...) { self.init(words) }

    public func contains(_ word: String) -> Bool { words.index(of: word) != nil }
}

/// Words by their hashes. Open addressing with linear probing, at most half full.
private struct WordSlots: Sendable {
    private var words: [[UInt8]] = []
    /// Indices of `words`, -1 for none.
    private var slots = [Int32](repeating: -1, count: 8)

    func index(of word: String) -> Int? {
        var word = word
        let index: Int32 = word.withUTF8 { bytes in slots[slot(of: bytes)] }
        return index < 0 ? nil : Int(index)
    }

    /// Whether the word is new; it is given the next index then.
    mutating func insert(_ word: String) -> Bool {
        guard index(of: word) == nil else { return false }
        words.append(Array(word.utf8))
        if words.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for i in words.indices { place(i) }
        } else {
            place(words.count - 1)
        }
        return true
    }

    private mutating func place(_ index: Int) {
        let place: Int = words[index].withUnsafeBufferPointer { bytes in slot(of: bytes) }
        slots[place] = Int32(index)
    }

    /// Where a word stands, or would: FNV-1a over its bytes, folded so that the lower bits are mixed.
    private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var i = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[i] >= 0, !words[Int(slots[i])].elementsEqual(word) { i = (i + 1) & (slots.count - 1) }
        return i
    }
}
