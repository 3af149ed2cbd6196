import Records
import Source

extension Extractor {
    /// An indicator whose name stands within words, and the words that name it.
    public struct NamedWithin: Sendable {
        public let id: String
        public let name: String
        public let words: String
    }

    /// The indicators that the words of a fact name as well, the longest name first: what else it could have been bound to.
    public func considered(for fact: Fact) -> [NamedWithin] {
        let words = fact.words.scalarValues
        var found: [NamedWithin] = []
        for start in words.indices {
            guard let (length, term) = terms.longestStarting(at: start, in: TextView(s: words)),
                term.id != fact.indicator.id, !found.contains(where: { $0.id == term.id })
            else { continue }
            found.append(
                NamedWithin(id: term.id, name: term.name, words: String(scalars: words[start..<(start + length)])))
        }
        return found.sorted { $0.words.unicodeScalars.count > $1.words.unicodeScalars.count }
    }
}
