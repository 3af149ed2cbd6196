/// Longer words in which a word is only a part and says nothing of its own: 均 in 生均, in 均衡, but not in 学生|均.
///
///     生均图书18册          the 均 is part of 生均
///     学生均参加了体检      学生, and each of them
struct LongerWords: Sendable {
    /// Longer words that leave nothing of the word, and words longer still, in which it stands for itself.
    private let hiding: WordSet
    private let showing: WordSet
    private let longest: Int

    /// Those of 均 and 都: Lexicons/checks/each.yaml.
    init(_ files: LexiconFiles) throws(LexiconError) {
        let lists = try WordLists("checks/each.yaml", files)
        hiding = lists.set("hiding")
        showing = lists.set("showing")
        longest = (hiding.words + showing.words).map(\.count).max() ?? 0
        try lists.finish()
    }

    /// Whether the word in a place of the text is part of a longer one.
    func hides(_ place: Range<Int>, in text: [UInt32]) -> Bool {
        // 124人|均持证
        func isBehindNumber(_ start: Int) -> Bool { start > 0 && (0x30...0x39).contains(text[start - 1]) }
        func covering(_ words: WordSet) -> Int {
            (max(0, place.upperBound - longest)...place.lowerBound).reduce(0) { best, start in
                if isBehindNumber(start) { return best }
                let length = words.lengthBeginning(in: text, at: start, before: text.count) ?? 0
                return start + length >= place.upperBound ? max(best, length) : best
            }
        }
        let hidden = covering(hiding)
        return hidden > place.count && hidden > covering(showing)
    }
}
