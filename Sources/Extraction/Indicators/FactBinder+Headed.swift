import Lexicon
import Records
import Source

/// Figures that say whose they are, below a heading that says what they are.
extension FactBinder {
    /// `2.各级教育生均公用经费增长情况⏎(1)幼儿园为6120.35元`: the words of the figure and the mean that a heading above names.
    func meanOfSection(_ figure: Figure) -> [UInt32]? {
        let own = figure.head.words
        guard figure.mention.kind == .money, saysOnlyWhose(own) else { return nil }
        for node in outline.ancestors(of: outline.node(at: figure.place.start))
        where node.title.upperBound <= figure.head.range.lowerBound && node.title.count <= 40 {
            if let mean = mean(inHeading: node.title) { return own + mean }
        }
        return nil
    }

    /// 普通小学, 农村, 高等学校
    private func saysOnlyWhose(_ words: [UInt32]) -> Bool {
        guard (2...9).contains(words.count),
            !lexicon.grammar.measures.ends(in: words, at: words.count, after: 0)
        else { return false }
        return lexicon.grammar.townAndCountry.isExactly(words) || reader.stage(in: words) != .none
            || lexicon.grammar.schoolEnds.ends(in: words, at: words.count, after: 0)
    }

    /// `住院率19.1%,高于全市平均水平2.4个百分点`: how far what was said before is from that of others.
    func gapToOthers(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        let raw = figure.raw
        guard figure.mention.unit == "百分点", let told = rateJustTold(figure, facts),
            let length = lexicon.grammar.comparing.lengthBeginning(in: raw, at: 0, before: raw.count),
            lexicon.grammar.levels.ends(in: raw, at: raw.count, after: length)
        else { return nil }
        let scope = lexicon.scopeSet.lengthBeginning(in: raw, at: length, before: raw.count) ?? 0
        return facts[told].words.scalarValues + raw[..<length] + raw[(length + scope)...]
    }

    /// The rate or the growth right before a clause, else the rate it may speak of.
    private func rateJustTold(_ figure: Figure, _ facts: [Fact]) -> Int? {
        if let last = facts.indices.last, facts[last].mention.range.upperBound + 1 == figure.head.range.lowerBound,
            facts[last].mention.unit == "%"
        {
            return last
        }
        return figure.previous.flatMap { facts[$0].mention.unit == "%" ? $0 : nil }
    }

    /// `总人口428户1763人`: households, where the words say people, and then the people.
    func households(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        let (people, homes) = (Self.people, Self.homes)
        if figure.mention.unit == "户", words.suffix(2).elementsEqual(people) { return words.dropLast(2) + homes }
        guard figure.mention.unit == "人", figure.raw.isEmpty, let last = facts.last, last.mention.unit == "户",
            last.mention.range.upperBound == figure.mention.range.lowerBound,
            last.words.scalarValues.suffix(2).elementsEqual(homes)
        else { return nil }
        return last.words.scalarValues.dropLast(2) + people
    }
    private static let people = "人口".scalarValues
    private static let homes = "户数".scalarValues

    /// `大、中、小班共9个班`: the classes of a kindergarten, told by all their ages.
    func classesOfAges(_ figure: Figure, _ noun: [UInt32]) -> [UInt32]? {
        let start = figure.head.range.lowerBound
        guard figure.mention.unit == "个", noun.first == code("班"), noun.count <= 2, figure.head.words.count == 2,
            figure.head.words.last == code("班"), view.at(start - 1) == code("、")
        else { return nil }
        return "班级".scalarValues
    }

    /// 各级教育|生均公用经费|增长情况
    private func mean(inHeading title: Range<Int>) -> [UInt32]? {
        let words = Array(view.s[title].prefix { !reader.isBoundary($0) }.filter { !$0.isSpace })
        let tail = lexicon.names.headingTails.lengthEnding(in: words, at: words.count, after: 1) ?? 0
        let name = Array(words.dropLast(tail))
        guard
            let start = name.indices.first(where: {
                lexicon.grammar.perHead.begins(in: name, at: $0, before: name.count)
            }),
            name.count - start >= 4, lexicon.grammar.measures.ends(in: name, at: name.count, after: start + 2)
        else { return nil }
        return Array(name[start...])
    }
}
