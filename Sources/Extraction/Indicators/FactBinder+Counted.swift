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

    /// `青溪县辖|9镇5乡`: the unit says what is counted, the words before it whose they are.
    func placesGoverned(_ words: [UInt32], _ mention: Mention) -> String? {
        guard mention.kind == .count, let last = mention.unit.unicodeScalars.last?.value, last != code("人"),
            last != code("户"),
            lexicon.grammar.plainVerbs.ends(in: words, at: words.count, after: 0)
        else { return nil }
        return lexicon.unitNouns[mention.unit]
    }

    /// `国家教育督导检查组对云州省|12个县`: who does something, and to whose.
    func isDoneTo(_ words: [UInt32], _ figure: Figure) -> Bool {
        guard figure.mention.kind == .count, words.count >= 3,
            let at = words.lastIndex(where: { lexicon.grammar.towards.contains($0) })
        else { return false }
        let whom = Array(words[(at + 1)...])
        return whom.isEmpty || isPlace(whom)
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

    /// `24个教学班|1126名学生`: what stands between two figures is the name of the first.
    func isNameOfLast(_ head: Head, in sentence: SentenceReading, _ facts: [Fact]) -> Bool {
        guard let last = sentence.last ?? facts.indices.last, case let fact = facts[last] else { return false }
        // 涉及5个方面|13个问题
        if fact.mention.kind == .count, fact.mention.range.upperBound == head.range.lowerBound, head.words.count >= 2,
            fact.words.scalarValues.suffix(head.words.count).elementsEqual(head.words)
        {
            return true
        }
        return fact.rule == "noun-after" && fact.mention.range.upperBound == head.range.lowerBound
            && fact.context.upperBound >= head.range.upperBound
    }

    /// `12个村|360户`, `12个项目中有|5个…`: the words behind the figure before are what that one counts.
    func isOfFigureBefore(_ figure: Figure) -> Bool {
        guard figure.place.index > 0, case let before = figure.place.mentions[figure.place.index - 1],
            before.kind == .count, before.range.upperBound == figure.head.range.lowerBound,
            figure.mention.kind == .count
        else { return false }
        let raw = figure.raw
        if raw.count <= 2, raw.allSatisfy(\.isHan), lexicon.unitNouns[figure.mention.unit] != nil,
            [code("村"), code("镇"), code("乡")].contains(raw.last)
        {
            return true
        }
        return raw.count <= 8 && lexicon.grammar.among.ends(in: raw, at: raw.count, after: 1)
    }

    /// 专任教师1612人,与在园幼儿之比为1:13.3: the figure right before is the one side.
    func ratioToFigure(_ figure: Figure, in sentence: SentenceReading, _ facts: [Fact]) -> [UInt32]? {
        guard figure.mention.kind == .ratio, figure.raw.first == code("与") || figure.raw.first == code("和"),
            let last = sentence.last, facts[last].mention.kind == .count, figure.head.words.count >= 3,
            case let end = facts[last].mention.range.upperBound, figure.head.range.lowerBound <= end + 2
        else { return nil }
        let own = facts[last].indicator.id == nil ? facts[last].words : facts[last].indicator.name
        let subject = own.hasSuffix("数") ? String(own.dropLast()) : own
        return subject.scalarValues + [code("与")] + figure.head.words
    }

    /// Whether words are the name of a place and nothing else.
    func isPlace(_ words: [UInt32]) -> Bool {
        RegionReader(words: profile.schoolNames.words, text: []).isPlace(words)
    }

    func isPlace(_ name: String) -> Bool {
        guard let last = name.unicodeScalars.last, profile.schoolNames.words.regionEndings.mayEnd(with: last.value)
        else { return false }
        return isPlace(name.scalarValues)
    }
}
