import Lexicon
import Records

/// Figures that stand for comparison, and names that stand in the clause before.
extension FactBinder {
    /// `与2022年的26402万元|相比,2023年支出增加…`: the figure is what the one behind it is compared with, and goes by its name.
    func compared(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        let end = figure.mention.range.upperBound
        guard let length = lexicon.turns.comparedBehind.lengthBeginning(in: view.s, at: end, before: view.s.count),
            figure.raw.indices.contains(where: {
                lexicon.turns.comparedBefore.begins(in: figure.raw, at: $0, before: figure.raw.count)
            })
        else { return nil }
        var i = end + length
        while view.at(i) == code(",") || view.at(i).isSpace { i += 1 }
        // 2023年|支出
        if view.at(i).isASCIIDigit {
            while view.at(i).isASCIIDigit { i += 1 }
            guard view.at(i) == code("年") else { return nil }
            i += view.at(i + 1) == code("度") ? 2 : 1
        }
        var words: [UInt32] = []
        while i < view.s.count, words.count < 24, !reader.isBoundary(view.at(i)), !view.at(i).isASCIIDigit {
            if lexicon.increases.begins(in: view.s, at: i, before: view.s.count)
                || lexicon.decreases.begins(in: view.s, at: i, before: view.s.count)
            {
                break
            }
            if !view.at(i).isSpace { words.append(view.at(i)) }
            i += 1
        }
        let name = reader.tidy(words)
        if name.count >= 2, !isTimeOnly(name) { return name }
        return figure.previous.flatMap {
            facts[$0].mention.unit == figure.mention.unit ? facts[$0].words.scalarValues : nil
        }
    }

    /// `与上年|3210人相比`: the time of what is compared with; nil where the words before it say more than when.
    func comparedPeriod(_ figure: Figure, _ period: String?) -> String? {
        var words = figure.raw
        if words.last == code("的") { words.removeLast() }
        guard
            let at = words.indices.last(where: {
                lexicon.turns.comparedBefore.begins(in: words, at: $0, before: words.count)
            }),
            let length = lexicon.turns.comparedBefore.lengthBeginning(in: words, at: at, before: words.count)
        else { return nil }
        var time = Array(words[(at + length)...])
        if lexicon.lastYear.isExactly(time) { return yearBefore(period) }
        if let last = time.last, last == code("度") || last == code("底") || last == code("末") { time.removeLast() }
        return pureYear(time)
    }

    /// `本科上线率连续五年保持增长,|由2018年的58.3%提高到…`: what moves, in the clause before, which has no figure.
    func moved(before head: Head, sentence: Range<Int>) -> [UInt32]? {
        let comma = head.range.lowerBound - 1
        guard comma > sentence.lowerBound, view.at(comma) == code(","),
            lexicon.origins.begins(in: view.s, at: comma + 1, before: sentence.upperBound)
        else { return nil }
        var start = comma
        while start > sentence.lowerBound, !reader.isBoundary(view.at(start - 1)), comma - start < 30 { start -= 1 }
        let clause = view.s[start..<comma].filter { !$0.isSpace }
        guard !clause.contains(where: \.isASCIIDigit) else { return nil }
        for end in clause.indices.dropFirst(2)
        where lexicon.turns.moving.begins(in: clause, at: end, before: clause.count) {
            guard lexicon.grammar.measures.ends(in: clause, at: end, after: 0) else { continue }
            let name = reader.tidy(Array(clause[..<end]))
            return name.count >= 3 ? name : nil
        }
        return nil
    }

    /// Whether the year stands in 与2022年26402万元相比.
    func isInComparison(_ year: Mention) -> Bool {
        let lead = max(0, year.range.lowerBound - 3)
        guard lexicon.turns.comparedBefore.lengthEnding(in: view.s, at: year.range.lowerBound, after: lead) != nil
        else {
            return false
        }
        var i = year.range.upperBound
        while i < view.s.count, i - year.range.upperBound < 24 {
            if lexicon.turns.comparedBehind.begins(in: view.s, at: i, before: view.s.count) { return true }
            let c = view.at(i)
            if reader.isBoundary(c), !(c == code(",") && view.at(i + 1).isASCIIDigit) { return false }
            i += 1
        }
        return false
    }

    /// `45.6%|(36所)`: the figure right before the bracket that the words behind it go on from.
    func beforeBracket(_ head: Head, _ mention: Mention, _ facts: [Fact]) -> Int? {
        let open = head.range.lowerBound
        guard view.at(open) == code("(") else { return nil }
        return facts.indices.suffix(4).last {
            facts[$0].mention.range.upperBound == open && facts[$0].mention.unit == mention.unit
        }
    }

    /// `公办园占比45.6%|(36所)`: how many they are of whom the share tells.
    func countOfShare(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard figure.mention.kind == .count, figure.raw.isEmpty, let share = figureBeforeBracket(figure, facts),
            facts[share].mention.kind == .percent, view.at(figure.mention.range.upperBound) == code(")"),
            case let words = facts[share].words.scalarValues, let at = words.firstIndex(of: code("占")), at >= 2
        else { return nil }
        return Array(words[..<at])
    }

    /// `每百名学生拥有高于规定学历教师5.95人|(1198名)`, `高于规定学历教师5.95人/百生|(1198名)`: how many they are.
    func countOfMean(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard figure.mention.kind == .count, figure.raw.isEmpty, figure.mention.value?.isInteger == true,
            let mean = figureBeforeBracket(figure, facts), view.at(figure.mention.range.upperBound) == code(")"),
            case let unit = facts[mean].mention.unit.split(separator: "/"), let base = unit.first.map(String.init),
            PeopleUnits.isSame(base, figure.mention.unit) || base == figure.mention.unit
        else { return nil }
        if unit.count == 2 { return facts[mean].words.scalarValues }
        let words = facts[mean].words.scalarValues
        let stage = lexicon.stage(in: words, at: 0)?.length ?? 0
        guard let beginning = lexicon.grammar.beginnings.first(where: { words[stage...].starts(with: $0) }) else {
            return nil
        }
        return Array(words[..<stage]) + words[(stage + beginning.count)...]
    }

    /// `2022年|83所、14615人` behind 2021年幼儿园79所、在园幼儿14902人: the last figure of another year in the same unit.
    func ofOtherYear(_ figure: Figure, _ name: FigureName, _ facts: [Fact]) -> Fact? {
        // …,|14615人 behind 2022年83所、
        let goesOn =
            figure.raw.isEmpty && facts.last.map { $0.mention.range.upperBound + 1 == figure.place.start } ?? false
        guard name.isYearOnly || goesOn, figure.mention.kind == .count,
            let last = facts.suffix(6).last(where: {
                $0.mention.unit == figure.mention.unit && $0.role == .actual && $0.table == nil
            }), last.period != name.period, last.period?.count == 4,
            figure.place.start - last.mention.range.upperBound < 40
        else { return nil }
        return last
    }
}
