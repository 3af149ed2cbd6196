import Lexicon
import Records
import Source

/// What the sentences of one indicator's block say for or against a conclusion at their end.
///
/// Read once; each conclusion of the block asks about the sentences before it.
struct ConclusionGround {
    private let sentences: [Evidence.Sentence]
    /// Index of the sentence by whose end it is said that what was denied is resolved.
    private let resolved: Int?
    /// Indices of the sentences that deny, and of those that leave it open.
    private let denied: [Mark]
    private let open: [Mark]

    /// A sentence with the word that marks it.
    private typealias Mark = (index: Int, word: String)

    struct Words {
        let denied: WordSet
        let resolved: WordSet
        let open: WordSet

        init(_ lexicon: FollowsLexicon) {
            denied = WordSet(lexicon.denied)
            resolved = WordSet(lexicon.resolved)
            open = WordSet(lexicon.open)
        }
    }

    /// - Parameter sentences: in the order of the text.
    init(_ sentences: [Evidence.Sentence], in text: [UInt32], words: Words) {
        self.sentences = sentences
        let overlap = words.resolved.words.map(\.count).max() ?? 0
        var resolved: Int?
        var denied: [Mark] = []
        var open: [Mark] = []
        for (i, sentence) in sentences.enumerated() {
            let own = sentence.range
            // A word may run across the end of a sentence.
            let isNext = i > 0 && sentences[i - 1].range.upperBound == own.lowerBound
            let start = isNext ? max(sentences[i - 1].range.lowerBound, own.lowerBound - overlap) : own.lowerBound
            if resolved == nil, words.resolved.occurs(in: text, start..<own.upperBound) { resolved = i }
            if let word = words.denied.firstWord(in: text, own) { denied.append((i, word)) }
            if let word = words.open.firstWord(in: text, own) { open.append((i, word)) }
        }
        self.resolved = resolved
        self.denied = denied
        self.open = open
    }

    /// How many of the sentences begin before a place.
    func count(before place: Int) -> Int { sentences.partitioningIndex { $0.range.lowerBound >= place } }

    /// The first of the first `count` sentences that denies what is concluded, unless they say that it is resolved.
    func denial(in count: Int) -> (Evidence.Sentence, word: String)? {
        if let resolved, resolved < count { return nil }
        return denied.first { $0.index < count }.map { (sentences[$0.index], $0.word) }
    }

    /// The last of the first `count` sentences that leaves open what is concluded.
    func openQuestion(in count: Int) -> (Evidence.Sentence, word: String)? {
        open.last { $0.index < count }.map { (sentences[$0.index], $0.word) }
    }
}
