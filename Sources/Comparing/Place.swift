import Lexicon

/// The place that a document speaks of, with those above it as far as it names them: `[云州市, 岭河县]`.
struct Place: Hashable {
    let chain: [String]

    var name: String { chain.last ?? "" }
    /// Without its last character or word: `岭河` of `岭河县`.
    let stem: String
    let isWide: Bool

    /// - Parameter chain: the region of a document, with those above it.
    init?(_ chain: [String], _ lexicon: CompareLexicon) {
        guard let last = chain.last else { return nil }
        self.chain = chain
        let suffix = lexicon.suffixes.first { last.hasSuffix($0) } ?? ""
        stem = String(last.dropLast(suffix.count))
        isWide = lexicon.wide.contains(suffix)
    }

    /// Whether a place lies in this one, as the names before it say.
    func contains(_ other: Place) -> Bool { other.chain.count > 1 && other.chain.dropLast().contains(name) }
}
