import Lexicon
import Records

/// Names whose words stand apart: a member of a list, a grade in the clause before, an amount that the clause before is of.
extension FactBinder {
    /// `“名校+”紧密型教育集团、“城乡+”联盟型教育集团等|15个`: what all members of the list are.
    func kindOfListed(_ figure: Figure) -> [UInt32]? {
        guard figure.mention.kind == .count, lexicon.enders.ends(in: figure.raw, at: figure.raw.count, after: 0),
            figure.raw.contains(code("等"))
        else { return nil }
        var i = figure.place.start
        var items: [[UInt32]] = [[]]
        var isQuoted = false
        while i > figure.place.limit, figure.place.start - i < 80 {
            let c = view.at(i - 1)
            if c == code("”") { isQuoted = true }
            if !isQuoted, c != code("、"), reader.isBoundary(c) { break }
            if c == code("“") { isQuoted = false }
            if c == code("、"), !isQuoted { items.append([]) } else if !c.isSpace { items[items.count - 1].append(c) }
            i -= 1
        }
        // From the right: the last scalars first.
        guard items.count >= 2, let at = items[0].lastIndex(of: code("等")) else { return nil }
        items[0].removeFirst(at + 1)
        let shared = zip(items[0], items[1]).prefix { $0 == $1 && $0.isHan }.map { $0.0 }
        guard (2...8).contains(shared.count), shared.count < items[0].count,
            items.allSatisfy({ $0.starts(with: shared) })
        else { return nil }
        let kind = Array(shared.reversed())
        return terms.best(for: kind).map { kind.suffix($0.length) } ?? kind
    }

    /// `四年级数学Ⅲ级,校际差异率|0.12`: the grade and the subject of which the clause before tells.
    func ofGrade(_ name: FigureName, _ figure: Figure, in sentence: SentenceReading) -> [UInt32]? {
        guard figure.mention.kind == .number || figure.mention.kind == .ratio || figure.mention.kind == .percent,
            name.words.count <= 6, lexicon.ratios.ends(in: name.words, at: name.words.count, after: 0),
            case let comma = figure.head.range.lowerBound - 1, comma > sentence.range.lowerBound,
            view.at(comma) == code(",")
        else { return nil }
        var start = comma
        while start > sentence.range.lowerBound, !reader.isBoundary(view.at(start - 1)), comma - start < 24 {
            start -= 1
        }
        for i in start..<comma
        where view.at(i) == code("年") && view.at(i + 1) == code("级") && ChineseNumeral.digit(view.at(i - 1)) != nil {
            guard let length = lexicon.turns.subjects.lengthBeginning(in: view.s, at: i + 2, before: comma) else {
                continue
            }
            return Array(view.s[(i - 1)..<(i + 2 + length)])
        }
        return nil
    }

    /// `动态调整乡村教师补贴标准,每人每月最高可达|1000元`: what the clause before is of, for an amount that only says for whom.
    func amountOfClause(_ figure: Figure, in sentence: SentenceReading) -> [UInt32]? {
        guard figure.mention.kind == .money, case let comma = figure.head.range.lowerBound - 1,
            comma > sentence.range.lowerBound, view.at(comma) == code(","),
            isOnlyForWhom(figure.raw)
        else { return nil }
        let clause = reader.head(before: comma, limit: sentence.range.lowerBound)
        let words = clause.words
        guard words.count >= 3, !words.contains(where: \.isASCIIDigit),
            lexicon.grammar.measures.ends(in: words, at: words.count, after: 0)
                || lexicon.grammar.benefits.ends(in: words, at: words.count, after: 0)
        else { return nil }
        // 动态调整|乡村教师…
        for start in words.indices.dropLast(3) {
            if let length = lexicon.turns.adjusting.lengthBeginning(in: words, at: start, before: words.count - 2) {
                return Array(words[(start + length)...])
            }
        }
        return words
    }

    /// 每人每月, 每生每年最高可达
    private func isOnlyForWhom(_ raw: [UInt32]) -> Bool {
        guard let length = lexicon.turns.forWhom.lengthBeginning(in: raw, at: 0, before: raw.count) else {
            return false
        }
        return length == raw.count || lexicon.turns.upTo.isExactly(in: raw, length..<raw.count)
    }

    /// `青石区|幅员面积`, `__区|残疾儿童少年`: a place whose name is masked stands before what is measured there.
    func withoutMaskedPlace(_ words: [UInt32]) -> [UInt32] {
        guard let first = words.first, lexicon.grammar.masks.contains(first) else { return words }
        let end = words.firstIndex { !lexicon.grammar.masks.contains($0) } ?? words.count
        guard end + 2 < words.count, lexicon.grammar.placeEnds.contains(words[end]), words[end] != code("校") else {
            return words
        }
        return Array(words[(end + 1)...])
    }

    /// `较当地公务员年平均工资|91425元超出7111元`: what something is compared with, without the word that says so.
    func withoutComparing(_ words: [UInt32], _ figure: Figure) -> [UInt32] {
        guard let first = words.first, lexicon.comparing.contains(first), words.count >= 4,
            lexicon.turns.exceeding.begins(in: view.s, at: figure.mention.range.upperBound, before: view.s.count)
                || lexicon.increases.begins(in: view.s, at: figure.mention.range.upperBound, before: view.s.count)
                || lexicon.decreases.begins(in: view.s, at: figure.mention.range.upperBound, before: view.s.count)
        else { return words }
        let rest = Array(words.dropFirst())
        return lexicon.lastYear.begins(in: rest, at: 0, before: rest.count) || rest.first?.isASCIIDigit == true
            ? words : rest
    }

    /// `义务教育学校教师平均工资…,较公务员平均工资111425元超出|9111元`: what exceeds the other.
    func excess(of base: Int?, _ binding: Binding, _ facts: [Fact]) -> [UInt32]? {
        let start = binding.mention.range.lowerBound
        guard let base, facts[base].mention.range.upperBound < start,
            lexicon.turns.exceeding.ends(in: view.s, at: start, after: facts[base].mention.range.upperBound),
            let place = (max(0, facts[base].mention.range.lowerBound - 30)..<facts[base].mention.range.lowerBound).last(
                where: {
                    lexicon.comparing.contains(view.at($0))
                }), view.at(place - 1) == code(","),
            let other = facts[..<base].last(where: { $0.mention.unit == facts[base].mention.unit && $0.role == .actual }
            ),
            binding.passage.range.contains(other.mention.range.lowerBound)
        else { return nil }
        return other.words.scalarValues + "超出额".scalarValues
    }
}
