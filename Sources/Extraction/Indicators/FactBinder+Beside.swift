import Lexicon
import Records
import Source

/// Figures named by what was said right before them: totals of means, others that one is compared with, subjects of a
/// ratio, nouns behind a limit.
extension FactBinder {
    /// `生均公用经费8000元,共76.8万元`, `核定公用经费,共计64.8万元`: the total of what a mean, or nothing, was told of.
    func totalBeside(_ figure: Figure, _ sentence: SentenceReading, _ facts: [Fact]) -> [UInt32]? {
        guard figure.mention.kind == .money, lexicon.grammar.totalling.isExactly(figure.raw) else { return nil }
        let comma = figure.head.range.lowerBound - 1
        if comma > sentence.range.lowerBound, view.at(comma) == code(","),
            let start = terms.longestEnding(at: comma, in: view, limit: sentence.range.lowerBound)
        {
            return Array(view.s[start..<comma])
        }
        guard let previous = figure.previous, facts[previous].mention.kind == .money else { return nil }
        let words = facts[previous].words.scalarValues
        for start in words.indices {
            guard let length = lexicon.grammar.perHead.lengthBeginning(in: words, at: start, before: words.count - 1)
            else { continue }
            return Array(words[..<start] + words[(start + length)...])
        }
        return nil
    }

    /// `教师年均工资9.86万元,比公务员9.71万元高0.15万元`: the same of those it is compared with, where that makes a name.
    func comparedWith(_ words: [UInt32], _ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard let lead = words.first, lexicon.comparing.contains(lead), (3...8).contains(words.count),
            let previous = figure.previous.map({ facts[$0] }), previous.mention.kind == figure.mention.kind,
            previous.mention.unit == figure.mention.unit,
            lexicon.grammar.exceeding.begins(
                in: view.s, at: figure.mention.range.upperBound, before: view.s.count)
        else { return nil }
        return sameMeasure(previous, of: Array(words.dropFirst()))
    }

    /// `…比公务员9.71万元高|0.15万元`: by how much, of the two.
    func excess(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        guard let last = facts.last, last.mention.range.upperBound == figure.head.range.lowerBound,
            lexicon.grammar.exceeding.isExactly(figure.raw), last.mention.unit == figure.mention.unit,
            let lead = view.s[last.context].first, lexicon.comparing.contains(lead)
        else { return nil }
        return view.s[last.context.lowerBound..<last.mention.range.lowerBound].filter { !$0.isSpace } + figure.raw
    }

    /// `校际差异率语文|0.08`, `校际差异率四年级语文|0.128`: the ratio, then the subject it is of.
    func ratioOfSubject(_ words: [UInt32], _ mention: Mention) -> [UInt32]? {
        guard mention.kind == .ratio, mention.unit.isEmpty else { return nil }
        for rest in 2...7 where words.count >= rest + 3 {
            guard rest <= 4 || isGradeOnly(Array(words.suffix(rest).prefix(3))) else { continue }
            guard lexicon.ratios.ends(in: words, at: words.count - rest, after: 0), terms.best(for: words) == nil else {
                continue
            }
            return words.suffix(rest) + words.dropLast(rest)
        }
        return nil
    }

    /// `不足100名|学生的村小学和教学点9所`: the limit that tells which ones are meant belongs to their name.
    func limitedNoun(_ figure: Figure, _ facts: [Fact]) -> [UInt32]? {
        let isOfLimited = lexicon.grammar.limitBehind.begins(in: figure.raw, at: 0, before: figure.raw.count)
        // 700分以上考生由2020年的|214人: a year may stand between.
        let before = figure.place.mentions[..<figure.place.index].last { $0.kind != .year }
        guard figure.mention.kind == .count && figure.raw.contains(code("的")) || isOfLimited,
            let limit = before, limit.kind == .count, limit.comparator != .eq,
            limit.range.upperBound == figure.head.range.lowerBound, facts.last?.mention.range != limit.range
        else { return nil }
        let lead = lexicon.limits.lengthEnding(in: view.s, at: limit.range.lowerBound, after: 0) ?? 0
        let schools = schools(before: limit.range.lowerBound - lead)
        let stage = isOfLimited ? stage(before: limit.range.lowerBound) : lead + schools
        return view.s[(limit.range.lowerBound - max(lead, stage))..<figure.place.start].filter { !$0.isSpace }
    }

    /// 按教职工工资总额|1.5%安排…
    private func isReckoned(_ raw: [UInt32]) -> Bool {
        lexicon.grammar.reckonedBy.begins(in: raw, at: 0, before: raw.count)
            && lexicon.grammar.sumEnds.ends(in: raw, at: raw.count, after: 0)
    }

    /// `36-45岁|1893人`, `56岁以上|257人`: who is counted is told by their age.
    func ageGroup(_ figure: Figure) -> [UInt32]? {
        let index = figure.place.index
        guard index > 0, figure.mention.kind == .count,
            figure.raw.isEmpty || lexicon.grammar.limitBehind.isExactly(figure.raw),
            case let age = figure.place.mentions[index - 1], age.unit == "岁" || age.unit == "周岁",
            age.range.upperBound == figure.head.range.lowerBound
        else { return nil }
        return view.s[age.range.lowerBound..<figure.place.start].filter { !$0.isSpace }
    }

    /// 九年一贯制学校|超过2500人规模的学校: the kind of school of which those are that keep or exceed a limit.
    private func schools(before end: Int) -> Int {
        guard let start = terms.longestEnding(at: end, in: view, limit: max(0, end - 10)),
            lexicon.grammar.anySchool.ends(in: view.s, at: end, after: start),
            reader.isBoundary(view.at(start - 1)) || reader.stage(in: Array(view.s[start..<end])) == .all
        else { return 0 }
        return end - start
    }

    /// How long the stage is that ends at `end`: 小学|56人以上大班比例.
    private func stage(before end: Int) -> Int {
        (2...4).last { length in
            end >= length
                && lexicon.stage(in: view.s, at: end - length, before: end).map { $0.length == length } ?? false
        } ?? 0
    }

    /// `高于财政经常性收入增长比例(|13.2%…)`: what the words before a bracket name, where no figure stands between.
    func nameBeforeBracket(_ figure: Figure, limit: Int, _ facts: [Fact]) -> [UInt32]? {
        let open = figure.head.range.lowerBound - 1
        guard figure.raw.isEmpty, open > limit, view.at(open) == code("("),
            facts.last?.mention.range.upperBound != open
        else { return nil }
        let outer = max(limit, facts.last.map { min($0.mention.range.upperBound, open) } ?? limit)
        var words = reader.head(before: open, limit: outer).words
        if let length = lexicon.limits.lengthBeginning(in: words, at: 0, before: words.count)
            ?? lexicon.grammar.exceeding.lengthBeginning(in: words, at: 0, before: words.count)
        {
            words = reader.tidy(Array(words.dropFirst(length)))
        }
        return words.count >= 3 && !words.contains(where: \.isASCIIDigit) && !endsWithVerb(words) ? words : nil
    }

    /// `发放《致家长的一封信》1500余份`: copies of what the title names.
    func bookTitle(_ figure: Figure, limit: Int) -> [UInt32]? {
        let close = figure.head.range.lowerBound - 1
        guard figure.raw.isEmpty || lexicon.grammar.fillersOnly(figure.raw), close > limit, view.at(close) == code("》"),
            lexicon.grammar.copyUnits.contains(figure.mention.unit),
            let open = view.s[limit..<close].lastIndex(of: code("《")), close - open < 24
        else { return nil }
        return view.s[(open + 1)..<close].filter { !$0.isSpace }
    }

    /// The name without the county that the report is about.
    func withoutRegion(_ words: [UInt32]) -> [UInt32] {
        if let own = ownScope, words.starts(with: own),
            lexicon.prefixSet.lengthBeginning(in: words, at: own.count, before: words.count - 1) != nil
        {
            // 青石小学|有学生218名, of that school's own report.
            return reader.tidy(Array(words.dropFirst(own.count)))
        }
        guard let place = ownPlaces.first(where: { words.starts(with: $0) }), words.count > place.count + 1,
            profile.schoolNames.school(before: words) == nil
        else { return words }
        return reader.tidy(Array(words.dropFirst(place.count)))
    }

    /// `按教师工资总额的1.5%、公用经费的5%安排培训经费`: what is laid out, as a share of what.
    func arranged(_ figure: Figure, sentence: Range<Int>, _ facts: [Fact]) -> Share? {
        let isNext = view.at(figure.head.range.lowerBound - 1) == code("、") && facts.last?.rule == Fact.arranged
        guard figure.mention.kind == .percent,
            figure.raw.last == code("的") || isNext || isReckoned(figure.raw) || endsInTotal(figure.raw, figure.mention)
        else { return nil }
        var base = figure.raw.last == code("的") ? Array(figure.raw.dropLast()) : figure.raw
        if let length = lexicon.grammar.reckonedBy.lengthBeginning(in: base, at: 0, before: base.count) {
            base.removeFirst(length)
        } else if let by = reckoning(in: base) {
            // 县财政|按教师工资总额的1.5%: who lays it out.
            base.removeFirst(by.upperBound)
        } else if !isNext {
            return nil
        }
        // 按不少于公用经费总额的5%提取…: the limit is the figure's.
        if let limit = lexicon.limits.lengthBeginning(in: base, at: 0, before: base.count) { base.removeFirst(limit) }
        base = reader.tidy(base)
        // Over further shares to the verb. 按…的5%的比例,提取…
        var i = figure.mention.range.upperBound
        if let length = lexicon.grammar.rateNouns.lengthBeginning(in: view.s, at: i, before: sentence.upperBound) {
            i += length + (view.at(i + length) == code(",") ? 1 : 0)
        }
        let end = min(sentence.upperBound, i + 24)
        while i < end, !lexicon.grammar.arranging.begins(in: view.s, at: i, before: end), view.at(i) != code(",") {
            i += 1
        }
        guard base.count >= 3,
            let length = lexicon.grammar.arranging.lengthBeginning(in: view.s, at: i, before: end)
        else { return nil }
        let noun = reader.noun(after: i + length, limit: sentence.upperBound).words
        guard noun.count >= 2 else { return nil }
        return Share(
            words: noun + [code("占")] + base + "比例".scalarValues, base: String(scalars: base),
            start: figure.head.range.lowerBound)
    }

    /// `特教津贴按基本工资的|30%发放`: what is paid, as a share of what.
    func paidShare(_ figure: Figure) -> Share? {
        let raw = figure.raw.last == code("的") ? Array(figure.raw.dropLast()) : figure.raw
        let end = figure.mention.range.upperBound
        guard figure.mention.kind == .percent, let by = reckoning(in: raw),
            lexicon.paying.contains(where: { view.hasPrefix($0, at: end) || view.hasPrefix([code("的")] + $0, at: end) })
        else { return nil }
        // 按|不低于|公用经费总额5%安排: the limit is the figure's.
        let limit = lexicon.limits.lengthBeginning(in: raw, at: by.upperBound, before: raw.count) ?? 0
        let subject = reader.tidy(Array(raw[..<by.lowerBound]))
        let base = reader.tidy(Array(raw[(by.upperBound + limit)...]))
        guard subject.count >= 2, base.count >= 2 else { return nil }
        return Share(
            words: subject + [code("占")] + base + "比例".scalarValues, base: String(scalars: base),
            start: figure.head.range.lowerBound)
    }

    /// `在公用经费中安排教师培训费的比例高于|6%`: what is laid out, as a share of what it is laid out of.
    func shareWithin(_ figure: Figure) -> Share? {
        var raw = dropSuffixes(figure.raw, lexicon.grammar.beforeNumber)
        if raw.last == code("均") { raw.removeLast() }
        guard figure.mention.kind == .percent,
            let end = lexicon.grammar.bareRatios.lengthEnding(in: raw, at: raw.count, after: 0),
            let start = raw.firstIndex(of: code("在")), let among = raw[start...].firstIndex(of: code("中")),
            let verb = lexicon.grammar.arranging.lengthBeginning(in: raw, at: among + 1, before: raw.count)
        else { return nil }
        let base = reader.tidy(Array(raw[(start + 1)..<among]))
        var part = Array(raw[(among + 1 + verb)..<(raw.count - end)])
        if part.last == code("的") { part.removeLast() }
        guard base.count >= 3, part.count >= 3 else { return nil }
        return Share(
            words: part + [code("占")] + base + "比例".scalarValues, base: String(scalars: base),
            start: figure.head.range.lowerBound)
    }

    /// 按, behind what it speaks of.
    private func reckoning(in words: [UInt32]) -> Range<Int>? {
        for at in words.indices.dropFirst(2) {
            if let length = lexicon.grammar.reckonedBy.lengthBeginning(in: words, at: at, before: words.count) {
                return at..<(at + length)
            }
        }
        return nil
    }
}
