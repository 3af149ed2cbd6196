/// Words to be replaced by others in a text, one word after the other.
public struct WordReplacement: Sendable {
    private let steps: [(word: [UInt32], other: [UInt32], signature: UInt64)]

    /// - Parameter steps: in the order in which they are carried out; an empty word is left out.
    public init(_ steps: [(word: String, other: String)]) {
        self.steps = steps.filter { !$0.word.isEmpty }.map {
            let word = $0.word.unicodeScalars.map(\.value)
            return (word, $0.other.unicodeScalars.map(\.value), WordReplacement.signature(word))
        }
    }

    public func callAsFunction(_ text: String) -> [UInt32] { self(text.unicodeScalars.map(\.value)) }

    public func callAsFunction(_ text: [UInt32]) -> [UInt32] {
        var text = text
        var signature = WordReplacement.signature(text)
        for (word, other, its) in steps where its & ~signature == 0 {
            text = WordReplacement.replacing(word, with: other, in: text)
            signature |= WordReplacement.signature(other)
        }
        return text
    }

    /// A bit for each character, many to one bit: a text that lacks one of a word's bits does not hold the word.
    private static func signature(_ text: [UInt32]) -> UInt64 {
        var bits: UInt64 = 0
        for c in text { bits |= 1 << UInt64((c &* 0x9E37_79B1) >> 26) }
        return bits
    }

    private static func replacing(_ word: [UInt32], with other: [UInt32], in text: [UInt32]) -> [UInt32] {
        guard text.count >= word.count, var next = find(word, in: text, from: 0) else { return text }
        var out: [UInt32] = []
        out.reserveCapacity(text.count)
        var done = 0
        while true {
            out += text[done..<next]
            out += other
            done = next + word.count
            guard let following = find(word, in: text, from: done) else { break }
            next = following
        }
        out += text[done...]
        return out
    }

    private static func find(_ word: [UInt32], in text: [UInt32], from start: Int) -> Int? {
        guard start + word.count <= text.count else { return nil }
        let first = word[0]
        for i in start...(text.count - word.count) where text[i] == first {
            var k = 1
            while k < word.count, text[i + k] == word[k] { k += 1 }
            if k == word.count { return i }
        }
        return nil
    }
}
