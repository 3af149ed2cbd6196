/// Finds the longest of many words at a place in a text of Unicode scalar values.
///
/// Words of equal length are told apart by their payload; adding a word again replaces its payload. Looking up costs
/// one table access where no word begins with the scalar, and one hash access a scalar after that.
public struct Trie<Payload: Sendable>: Sendable {
    private var edges: [UInt64: Int32] = [:]
    private var payloads: [Payload?] = [nil]
    private var firsts = [Bool](repeating: false, count: 0x10000)

    public init() {}

    public init(_ words: some Sequence<(String, Payload)>) {
        for (word, payload) in words { insert(word, payload) }
    }

    public mutating func insert(_ word: String, _ payload: Payload) {
        var node: Int32 = 0
        for (i, c) in word.unicodeScalars.enumerated() {
            if i == 0 { firsts[Int(c.value & 0xFFFF)] = true }
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(c.value)
            if let next = edges[key] {
                node = next
            } else {
                let next = Int32(payloads.count)
                edges[key] = next
                payloads.append(nil)
                node = next
            }
        }
        payloads[Int(node)] = payload
    }

    /// The longest word that begins at `start` and ends at or before `end`.
    public func longest(in text: [UInt32], at start: Int, before end: Int? = nil) -> (length: Int, payload: Payload)? {
        let limit = end ?? text.count
        guard start < limit, firsts[Int(text[start] & 0xFFFF)] else { return nil }
        var node: Int32 = 0
        var best: (Int, Payload)?
        var i = start
        while i < limit {
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(text[i])
            guard let next = edges[key] else { break }
            node = next
            i += 1
            if let payload = payloads[Int(node)] { best = (i - start, payload) }
        }
        return best.map { (length: $0.0, payload: $0.1) }
    }
}
