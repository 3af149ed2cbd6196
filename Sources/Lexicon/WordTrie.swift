/// Words by their scalars: which of them begin, or end, at a place in a text. What they mean is the business of `Trie`.
///
/// Looking up costs one bit where no word begins with the scalar, another where none begins with it and the next, and one
/// access to a hash table a scalar after that.
@usableFromInline struct WordTrie: Sendable {
    /// An edge that ends a word is marked with the word's number.
    @usableFromInline private(set) var edges = EdgeTable()
    private var nodes: Int32 = 1
    /// A bit for each first scalar of a word (its lower bits).
    @usableFromInline private(set) var firsts: ScalarBits
    /// A bit for each two scalars that a word begins with.
    @usableFromInline private(set) var pairs: PairBits
    /// Whether some word is a single scalar: `pairs` has it then, followed by `PairBits.end`.
    @usableFromInline private(set) var hasSingles = false

    /// Small for so many words.
    init(count: Int) {
        firsts = ScalarBits(isSmall: true)
        pairs = PairBits(count: count)
    }

    /// For any number of words.
    @usableFromInline init() {
        firsts = ScalarBits()
        pairs = PairBits(count: PairBits.most)
    }

    @usableFromInline mutating func insert(_ word: String, as number: Int) -> Int {
        insert(word.unicodeScalars.lazy.map(\.value), as: number)
    }

    /// Makes `word` the one numbered `number`; a word that is already there keeps its number, which is returned.
    /// - Precondition: the word is not empty.
    mutating func insert(_ word: some Sequence<UInt32>, as number: Int) -> Int {
        var node: Int32 = 0
        var last: (node: Int32, scalar: UInt32)?
        var length = 0
        for c in word {
            switch length {
            case 0: firsts.insert(c)
            case 1: if let last { pairs.insert(last.scalar, c) }
            default: break
            }
            length += 1
            last = (node, c)
            if let next = edges.target(from: node, by: c) {
                node = next
            } else {
                edges.insert(from: node, by: c, to: nodes)
                node = nodes
                nodes += 1
            }
        }
        if length == 1, let last {
            pairs.insert(last.scalar, PairBits.end)
            hasSingles = true
        }
        guard let last, let slot = edges.slot(from: last.node, by: last.scalar) else { return number }
        if edges.edges[slot].mark < 0 { edges.mark(slot, as: Int32(number)) }
        return Int(edges.edges[slot].mark)
    }

    @inlinable @inline(__always) func isFirst(_ c: UInt32) -> Bool { firsts.mayContain(c) }

    /// Whether a word that begins at `start` may end at or before `end`: false where its first two scalars begin none.
    @inlinable @inline(__always) func mayBegin(in text: [UInt32], at start: Int, before end: Int) -> Bool {
        guard start < end, isFirst(text[start]) else { return false }
        return mayGoOn(text[start], start + 1 < end ? text[start + 1] : PairBits.end)
    }

    /// The same of a word that, written backwards, begins at `end`.
    @inlinable @inline(__always) func mayBegin(in text: [UInt32], backFrom end: Int, to start: Int) -> Bool {
        guard start < end, isFirst(text[end - 1]) else { return false }
        return mayGoOn(text[end - 1], start + 1 < end ? text[end - 2] : PairBits.end)
    }

    /// - Parameter next: the scalar after the first of a word, or `PairBits.end`.
    @inlinable @inline(__always) func mayGoOn(_ first: UInt32, _ next: UInt32) -> Bool {
        pairs.mayContain(first, next) || hasSingles && pairs.mayContain(first, PairBits.end)
    }

    /// The longest word in `text[start..<end]` that begins at `start`.
    @usableFromInline func longest(in text: [UInt32], at start: Int, before end: Int) -> (length: Int, number: Int)? {
        var best: (length: Int, number: Int)?
        forEach(in: text, at: start, before: end) { length, number in
            best = (length, number)
            return true
        }
        return best
    }

    /// The longest word in `text[start..<end]` that, written backwards, begins at its end.
    @usableFromInline func longest(
        in text: [UInt32], backFrom end: Int, to start: Int
    ) -> (length: Int, number: Int)? {
        guard mayBegin(in: text, backFrom: end, to: start) else { return nil }
        var node: Int32 = 0
        var best: (length: Int, number: Int)?
        var i = end
        while i > start, let slot = edges.slot(from: node, by: text[i - 1]) {
            let edge = edges.edges[slot]
            node = edge.target
            i -= 1
            if edge.mark >= 0 { best = (end - i, Int(edge.mark)) }
        }
        return best
    }

    /// The length of the shortest word in `text[start..<end]` that begins at `start`.
    @usableFromInline func shortest(in text: [UInt32], at start: Int, before end: Int) -> Int? {
        var shortest: Int?
        forEach(in: text, at: start, before: end) { length, _ in
            shortest = length
            return false
        }
        return shortest
    }

    /// Calls `body` for every word that begins at `start`, the shortest first, until it says that no more are wanted.
    @inline(__always) func forEach(
        in text: [UInt32], at start: Int, before end: Int, _ body: (_ length: Int, _ number: Int) -> Bool
    ) {
        guard mayBegin(in: text, at: start, before: end) else { return }
        var node: Int32 = 0
        var i = start
        while i < end, let slot = edges.slot(from: node, by: text[i]) {
            let edge = edges.edges[slot]
            node = edge.target
            i += 1
            if edge.mark >= 0, !body(i - start, Int(edge.mark)) { return }
        }
    }
}
