/// Words to be replaced by others in a text, one word after the other.
public struct WordReplacement: Sendable {
    private let steps: [(word: [UInt32], other: [UInt32])]

    /// - Parameter steps: in the order in which they are carried out; an empty word is left out.
    public init(_ steps: [(word: String, other: String)]) {
        self.steps = steps.filter { !$0.word.isEmpty }.map {
            ($0.word.unicodeScalars.map(\.value), $0.other.unicodeScalars.map(\.value))
        }
    }

    public func callAsFunction(_ text: String) -> [UInt32] { self(text.unicodeScalars.map(\.value)) }

    public func callAsFunction(_ text: [UInt32]) -> [UInt32] {
        steps.reduce(text) { WordReplacement.replacing($1.word, with: $1.other, in: $0) }
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
