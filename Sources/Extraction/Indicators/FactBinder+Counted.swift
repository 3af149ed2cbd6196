import Records
import Source

/// What was counted right before a figure, and whose the figure is.
extension FactBinder {
    /// `12个县(市、区)|财政性教育经费312.6亿元`: the places that were just counted are no part of the name.
    func withoutCountedPlaces(_ words: [UInt32], _ figure: Figure, in sentence: SentenceReading) -> [UInt32] {
        let index = figure.place.index
        guard index > 0, case let last = sentence.mentions[index - 1], last.kind == .count,
            last.range.upperBound == figure.head.range.lowerBound,
            let length = lexicon.grammar.countedPlaces.lengthBeginning(in: words, at: 0, before: words.count),
            words.count >= length + 2
        else { return words }
        return reader.tidy(Array(words[length...]))
    }

    /// `国家教育督导检查组对云州省|12个县`: who does something, and to whose.
    func isDoneTo(_ words: [UInt32], _ figure: Figure) -> Bool {
        guard figure.mention.kind == .count, words.count >= 3,
            let at = words.lastIndex(where: { lexicon.grammar.towards.contains($0) })
        else { return false }
        let whom = Array(words[(at + 1)...])
        return whom.isEmpty || RegionReader(words: profile.schoolNames.words, text: []).isPlace(whom)
    }

    /// `公众满意度平均93.6%,其中最低的青石县为87.2%`: which one it is, of what was told of all.
    func extremeOne(_ words: [UInt32], _ figure: Figure, in sentence: SentenceReading, _ facts: [Fact]) -> Fact? {
        guard let whole = sentence.whole ?? sentence.last, facts[whole].mention.unit == figure.mention.unit,
            facts[whole].mention.kind == figure.mention.kind,
            let length = lexicon.grammar.extremes.lengthBeginning(in: words, at: 0, before: words.count),
            words.count >= length + 2, let last = words.last, lexicon.grammar.placeEnds.contains(last)
        else { return nil }
        return facts[whole]
    }
}
