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

/// What is made of words once each, where somebody asks: for labels and names that come again and again.
public struct WordMemo<Value> {
    private var words = WordSlots()
    private var values: [Value] = []

    public init() {}

    /// What was made of the word, or is now.
    public mutating func value(of word: String, _ make: () -> Value) -> Value {
        if let index = words.index(of: word) { return values[index] }
        let value = make()
        _ = words.insert(word)
        values.append(value)
        return value
    }
}

/// Words by their hashes. Open addressing with linear probing, at most half full.
private struct WordSlots: Sendable {
    /// The bytes of all words, one after the other, and where those of each end.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// Indices of the words, -1 for none.
    private var slots = [Int32](repeating: -1, count: 8)

    func index(of word: String) -> Int? {
        var word = word
        let index: Int32 = word.withUTF8 { bytes in slots[slot(of: bytes, hash: bytes.foldedHash)] }
        return index < 0 ? nil : Int(index)
    }

    /// Whether the word is new; it is given the next index then.
    mutating func insert(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { own in
            let hash = own.foldedHash
            let slot = slot(of: own, hash: hash)
            guard slots[slot] < 0 else { return false }
            slots[slot] = Int32(hashes.count)
            hashes.append(hash)
            bytes.append(contentsOf: own)
            ends.append(bytes.count)
            if hashes.count * 2 > slots.count { grow() }
            return true
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (i, hash) in hashes.enumerated() {
            var slot = place(of: hash)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(i)
        }
    }

    private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

    /// Where a word stands, or would.
    private func slot(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        var slot = place(of: hash)
        while slots[slot] >= 0, !isWord(Int(slots[slot]), word, hash) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
        guard hashes[index] == hash else { return false }
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == word.count else { return false }
        for i in 0..<word.count where bytes[start + i] != word[i] { return false }
        return true
    }
}
