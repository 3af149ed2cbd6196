import Lexicon

/// The words by which a document's profile is told, counted in one pass over its text.
final class ProfileWords: Sendable {
    private let words: WordSet
    private let index: WordTable<Int>
    /// 数据均截至…: what a sentence says that dates every figure.
    let asOf: WordSet

    let organisation: Organisation
    let schoolNames: SchoolNames

    init(standards: [Standard], lexicon: BindingLexicon, places: PlaceLexicon) {
        schoolNames = SchoolNames(words: places)
        organisation = Organisation(lexicon, places: places)
        asOf = WordSet(lexicon.asOf)
        let all =
            places.concludes + places.speaksAsSchool
            + standards.flatMap { $0.recognisedBy + $0.recognisedWeakly + $0.marks + $0.numbers }
            + lexicon.scopes.map { String(scalars: $0) }
        var index: [String: Int] = [:]
        var distinct: [String] = []
        for word in all where !word.isEmpty && index[word] == nil {
            index[word] = distinct.count
            distinct.append(word)
        }
        words = WordSet(distinct)
        self.index = WordTable(index.map { ($0.key, $0.value) })
    }

    /// How often the words stand in a text.
    func counts(in text: [UInt32]) -> Counts {
        Counts(index: index, counts: words.counts(in: text, 0..<text.count), places: schoolNames.words)
    }

    struct Counts {
        fileprivate let index: WordTable<Int>
        fileprivate let counts: [Int]
        fileprivate let places: PlaceLexicon

        /// How often a word stands in the text; words are those of the standards and of the lexicon's scopes.
        subscript(word: String) -> Int { index[word].map { counts[$0] } ?? 0 }
        var concludes: Bool { places.concludes.contains { self[$0] > 0 } }
        /// Whether a school speaks.
        var speaksAsSchool: Bool { places.speaksAsSchool.contains { self[$0] > 0 } }
    }
}
