/// Finds the longest of many words at a place in a text of Unicode scalar values.
///
/// Words of equal length are told apart by their payload; adding a word again replaces its payload. Looking up costs
/// one bit where no word begins with the scalar, and one hash access a scalar after that.
public struct Trie<Payload: Sendable>: Sendable {
    /// The words without their payloads: not generic, so that the search is compiled once and for good.
    @usableFromInline var words = WordTrie()
    @usableFromInline var payloads: [Payload] = []

    @inlinable public init() {}

    /// The scalars with which words begin.
    public var firsts: ScalarBits { words.firsts }

    /// Whether some word begins with the scalar, or with one that shares its lower 16 bits.
    @inlinable public func mayBegin(with scalar: UInt32) -> Bool { words.isFirst(scalar) }

    @inlinable public init(_ words: some Sequence<(String, Payload)>) {
        for (word, payload) in words { insert(word, payload) }
    }

    @inlinable public mutating func insert(_ word: String, _ payload: Payload) {
        let number = words.insert(word, as: payloads.count)
        if number < payloads.count { payloads[number] = payload } else { payloads.append(payload) }
    }

    /// The longest word that begins at `start` and ends at or before `end`.
    @inlinable public func longest(
        in text: [UInt32], at start: Int, before end: Int? = nil
    ) -> (length: Int, payload: Payload)? {
        let end = end ?? text.count
        guard words.mayBegin(in: text, at: start, before: end),
            let found = words.longest(in: text, at: start, before: end)
        else { return nil }
        return (found.length, payloads[found.number])
    }

    /// The longest word that is met when the text is read backwards from `end` (exclusive) down to `start`: for words
    /// that were added written backwards.
    @inlinable public func longest(
        in text: [UInt32], backFrom end: Int, to start: Int
    ) -> (length: Int, payload: Payload)? {
        guard words.mayBegin(in: text, backFrom: end, to: start),
            let found = words.longest(in: text, backFrom: end, to: start)
        else { return nil }
        return (found.length, payloads[found.number])
    }
}
