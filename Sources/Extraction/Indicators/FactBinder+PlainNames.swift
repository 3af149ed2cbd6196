import Lexicon
import Records
import Source

/// Names without the words of the sentence they stand in.
extension FactBinder {
    /// `义务段共有|专任教师`: that there are some is no part of the name.
    func withoutInnerVerb(_ words: [UInt32]) -> [UInt32] {
        guard words.count >= 6, let at = lexicon.names.innerVerbs.first(in: words, 2..<(words.count - 1)),
            let length = lexicon.names.innerVerbs.lengthBeginning(in: words, at: at, before: words.count),
            at + length + 2 <= words.count
        else { return words }
        return Array(words[..<at] + words[(at + length)...])
    }

    /// `小学公用经费定额按|每生720元拨付`: that it is paid by a rate is no part of what is paid.
    func withoutRateWord(_ words: [UInt32]) -> [UInt32] {
        words.count >= 5 && words.last == code("按") ? Array(words.dropLast()) : words
    }

    /// `X由创建前的|4.31平方米增加到5.06平方米`: when it was so much is no part of the name.
    func withoutOriginalTime(_ words: [UInt32], _ figure: Figure) -> [UInt32] {
        guard let at = words.lastIndex(where: { $0 == code("由") || $0 == code("从") }), at >= 3,
            words.count - at <= 7, !words[at...].contains(where: \.isASCIIDigit),
            lexicon.arrivals.begins(in: view.s, at: figure.mention.range.upperBound, before: view.s.count)
        else { return words }
        return Array(words[..<at])
    }

    /// `34所|义务教育学校资源配置|都达标`: what is said of all of them is no part of their name. `5所|学校改造运动场地`: what some
    /// of them did says which ones they are.
    func schoolsAlone(_ noun: Noun, _ mention: Mention) -> Noun {
        let words = noun.words
        guard mention.unit == "所", !terms.isTerm(words),
            let start = lexicon.names.schools.first(in: words, words.indices)
        else { return noun }
        var end = start
        while let length = lexicon.names.schools.lengthBeginning(in: words, at: end, before: words.count) {
            end += length
        }
        if let term = terms.longestStarting(at: mention.range.upperBound, in: view) { end = max(end, term.length) }
        guard end + 2 <= words.count, !lexicon.names.goesOn.begins(in: words, at: end, before: words.count),
            ChineseNumeral.digit(words[end]) == nil,
            !lexicon.names.schoolDeeds.ends(in: words, at: words.count, after: end)
        else { return noun }
        let isOfAll =
            lexicon.names.ofAll.begins(in: view.s, at: noun.end, before: view.s.count)
            || lexicon.names.schoolMeasures.begins(in: words, at: end, before: words.count)
            || view.at(noun.end).isASCIIDigit
        if isOfAll { return Noun(words: Array(words[..<end]), end: noun.end - (words.count - end)) }
        return Noun(words: Array(words[end...] + words[..<end]), end: noun.end)
    }

    /// `小学20所(|21个校区)`: campuses of the schools before the bracket.
    func insideSchools(_ noun: Noun, of whole: Fact) -> Noun? {
        guard whole.mention.unit == "所", lexicon.names.insideSchools.isExactly(noun.words) else { return nil }
        var schools = whole.words.scalarValues
        if let length = anySchool(endOf: schools), isOneStage(schools.dropLast(length)) { schools.removeLast(length) }
        return Noun(words: schools + noun.words, end: noun.end)
    }

    /// 小学, 初中, but not 义务教育.
    private func isOneStage(_ words: ArraySlice<UInt32>) -> Bool {
        lexicon.stage(in: Array(words), at: 0).map { $0.payload != nil && $0.length == words.count } ?? false
    }

    /// 小学|学校: what stands for the schools of a stage ends in the word already.
    func isDoubledSchool(_ words: [UInt32]) -> Bool {
        guard let length = anySchool(endOf: words), words.count >= length + 2 else { return false }
        return words[words.count - length - 1] == code("学")
    }

    private func anySchool(endOf words: [UInt32]) -> Int? {
        lexicon.grammar.anySchool.lengthEnding(in: words, at: words.count, after: 0)
    }

    /// 小学 of 小学|学校, by its name in the lexicon; 中心小学 of 中心小学|学校.
    func schoolName(_ words: [UInt32], _ term: TermIndex.Term) -> String? {
        guard isDoubledSchool(words) else { return nil }
        let plain = Array(words.dropLast(2))
        return isStageOnly(plain) ? term.name : String(scalars: plain)
    }

    /// `招聘教师840名,其中…具有研究生学历的|247名`: whose name ends in 的 are of the people told before.
    func peopleToldBefore(_ figure: Figure, noun: [UInt32], whole: Fact?) -> [UInt32]? {
        guard noun.isEmpty, figure.raw.last == code("的"), figure.raw.count >= 5,
            PeopleUnits.isSame(figure.mention.unit, "人"), let whole,
            PeopleUnits.isSame(whole.mention.unit, figure.mention.unit),
            !lexicon.names.persons.occurs(in: figure.raw),
            case let name = whole.words.scalarValues,
            let length = lexicon.names.persons.lengthEnding(in: name, at: name.count, after: 0)
        else { return nil }
        return reader.tidy(Array(figure.raw.dropLast())) + [code("的")] + name.suffix(length)
    }

    /// `为72603名学生|提供免费教科书`: those who were given something, and what.
    func receivers(_ figure: Figure, noun: Noun) -> Naming? {
        guard let last = figure.raw.last, last == code("为") || last == code("给") || last == code("向"),
            figure.mention.kind == .count, (1...12).contains(noun.words.count),
            let length = lexicon.names.giving.lengthBeginning(in: view.s, at: noun.end, before: view.s.count)
        else { return nil }
        let start = noun.end + length
        var end = start
        while end < view.s.count, end - start < 12, view.at(end).isHan { end += 1 }
        guard end - start >= 2 else { return nil }
        return Naming(words: view.s[start..<end] + "受益".scalarValues + noun.words, end: end)
    }
}
