import Lexicon
import Source

/// The place that a document speaks of, with those above it as far as its title names them: `[云州市, 岭河县]`.
struct Place: Hashable {
    let chain: [String]

    var name: String { chain.last ?? "" }
    /// Without its last character or word: `岭河` of `岭河县`.
    let stem: String
    let isWide: Bool

    /// - Parameters:
    ///   - title: the document's title as normalised.
    ///   - region: what the reader took for the region; used where the title names none.
    init?(title: String, region: String?, _ lexicon: CompareLexicon) {
        var chain = Place.chain(in: title.scalarValues, lexicon)
        if chain.isEmpty, let region { chain = [region] }
        guard let last = chain.last else { return nil }
        self.chain = chain
        let suffix = lexicon.suffixes.first { last.hasSuffix($0) } ?? ""
        stem = String(last.dropLast(suffix.count))
        isWide = lexicon.wide.contains(suffix)
    }

    private static func chain(in title: [UInt32], _ lexicon: CompareLexicon) -> [String] {
        let suffixes = lexicon.suffixes.map(\.scalarValues)
        let stops = WordSet(lexicon.stops)
        let lead = WordSet(lexicon.before)
        var chain: [String] = []
        var start = 0
        // What may stand before the first name; then names without anything between them.
        for end in stride(from: min(12, title.count), to: 0, by: -1) where lead.ends(in: title, at: end, after: 0) {
            start = end
            break
        }
        while start < title.count {
            guard let end = nameEnd(in: title, from: start, suffixes), !stops.occurs(in: title, start..<end) else {
                break
            }
            chain.append(String(scalars: title[start..<end]))
            start = end
        }
        return chain
    }

    /// The end of a name of two to six characters and a suffix; the shortest.
    private static func nameEnd(in title: [UInt32], from start: Int, _ suffixes: [[UInt32]]) -> Int? {
        for length in 2...7 where start + length < title.count {
            let at = start + length
            guard title[start..<at].allSatisfy({ 0x4E00...0x9FFF ~= $0 }) else { return nil }
            // The longest of the suffixes that begin here.
            let found = suffixes.filter { title[at...].starts(with: $0) }.map(\.count).max()
            if let found { return at + found }
        }
        return nil
    }

    /// Whether a place lies in this one, as the chain of its title says.
    func contains(_ other: Place) -> Bool { other.chain.count > 1 && other.chain.dropLast().contains(name) }
}
