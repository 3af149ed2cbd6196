import Lexicon
import Records
import Source

/// Figures whose own words say only whose they are, or of which pupils.
extension FactBinder {
    /// `按照生均公用经费标准,小学教育公办|1300元/生`: so much a pupil of what the sentence spoke of before.
    func perPupilSum(_ words: [UInt32], _ figure: Figure, _ sentence: SentenceReading) -> [UInt32]? {
        guard figure.mention.unit.hasPrefix("元/生"), (2...8).contains(words.count), terms.best(for: words) == nil,
            reader.stage(in: words) != .none
        else { return nil }
        var found: Range<Int>?
        var i = sentence.range.lowerBound
        while i < figure.head.range.lowerBound {
            guard lexicon.grammar.perHead.begins(in: view.s, at: i, before: figure.place.start),
                let (length, term) = terms.longestStarting(at: i, in: view), term.kind == .money
            else { i += 1; continue }
            found = i..<(i + length)
            i += length
        }
        return found.map { words + view.s[$0].filter { !$0.isSpace } }
    }

    /// `民办学校1所,共有学生|1595人`: those of the schools just counted, where these are of a kind.
    func pupilsOfKind(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard let last = facts.last, last.mention.unit == "所", PeopleUnits.isSame(figure.mention.unit, "人"),
            view.at(last.mention.range.upperBound) == code(","),
            last.mention.range.upperBound + 1 == figure.head.range.lowerBound, words.count <= 4,
            lexicon.names.persons.ends(in: words, at: words.count, after: 0)
                || lexicon.grammar.pupils.isExactly(words),
            case let schools = last.words.scalarValues, narrowingWords(schools) != nil,
            lexicon.names.schools.ends(in: schools, at: schools.count, after: 1)
        else { return nil }
        return schools + words
    }
}
