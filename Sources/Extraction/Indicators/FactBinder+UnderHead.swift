import Lexicon
import Records
import Source

/// What a figure is of that its own words leave out, and the head of its row or of its item says.
extension FactBinder {
    /// `1.每百名学生拥有高于规定学历教师数。小学6.12人`, `学业质量校际差异率 | 小学数学0.087`, `初中三年巩固率 | …巩固率97.59%`: the figures of a
    /// line, from `first` on, by what its row or the heading of its item names.
    func nameByHead(_ facts: inout [Fact], from first: Int, cell: TableGrid.Text?) {
        guard first < facts.count, let head = cell.flatMap(head) ?? itemHead(above: facts[first]) else { return }
        let stage = cell == nil ? nil : reader.stage(in: head.words).name
        let amounts = (first..<facts.count).filter { facts[$0].mention.kind == .money }
        for i in first..<facts.count where facts[i].table == nil {
            if cell != nil, amounts == [i], let term = head.term, isMeanAmount(facts[i], of: term) {
                facts[i].indicator = .init(id: term.id, name: term.name)
                facts[i].isExactIndicator = true
                continue
            }
            if facts[i].stage == nil, let stage, !saysWhole(facts[i]) { facts[i].stage = stage }
            let last = i > 0 ? facts[i - 1] : nil
            guard let own = passing(facts[i], after: last) ?? name(facts[i], under: head) else { continue }
            facts[i].indicator = .init(id: own.id, name: own.name)
            facts[i].isExactIndicator = own.id != nil
            // Of bare ratios the words tell the subjects apart.
            if own.id == nil, !facts[i].mention.unit.isEmpty { facts[i].words = own.name }
        }
    }

    /// What a row or an item is about; the term only where all the words are its name.
    private struct LineHead {
        var words: [UInt32]
        var term: TermIndex.Term?
    }

    private func head(of cell: TableGrid.Text) -> LineHead? { lineHead(cell.subject.scalarValues) }

    private func itemHead(above fact: Fact) -> LineHead? {
        guard let node = outline.node(at: fact.mention.range.lowerBound),
            fact.paragraph.map({ $0.overlaps(outline.nodes[node].title) }) ?? false
        else { return nil }
        let title = outline.nodes[node].title
        guard title.upperBound <= fact.context.lowerBound, title.count <= Self.longestHead else { return nil }
        return lineHead(Array(view.s[title]))
    }
    private static let longestHead = 32

    private func lineHead(_ title: [UInt32]) -> LineHead? {
        var words = title.filter { !$0.isSpace }
        if let last = words.last, reader.isBoundary(last) { words.removeLast() }
        guard words.count >= 3, !words.contains(where: { $0.isASCIIDigit || $0 == code(",") || $0 == code("。") }) else {
            return nil
        }
        let term = terms.best(for: words).flatMap { $0.isWhole ? $0.term : nil }
        return LineHead(words: words, term: term)
    }

    private func saysWhole(_ fact: Fact) -> Bool {
        lexicon.wholes.occurs(in: fact.words.scalarValues) || reader.stage(in: fact.words.scalarValues) == .all
    }

    private func name(_ fact: Fact, under head: LineHead) -> (id: String?, name: String)? {
        let words = fact.words.scalarValues
        guard let term = head.term else {
            // 学业质量校际差异率 | 小学数学0.087
            if isSubjectOfStage(words, fact.mention),
                lexicon.ratios.ends(in: head.words, at: head.words.count, after: 1)
            {
                return (fact.indicator.id, String(scalars: head.words))
            }
            return ofMeanArea(words, fact.mention, head)
        }
        guard fact.indicator.id != term.id, fits(term, fact.mention) else { return nil }
        if isStageOnly(words) || isSubjectOfStage(words, fact.mention) {
            if let behind = passingBehind(fact.mention) {
                return (nil, String(scalars: head.words + behind) + "学校数")
            }
            return isInUnit(of: term, fact.mention) ? (term.id, term.name) : nil
        }
        // 巩固率 below 初中三年巩固率
        if fact.mention.kind == .percent, words.count >= 3, head.words.count > words.count,
            lexicon.grammar.rateEnds.ends(in: words, at: words.count, after: 1),
            head.words.suffix(words.count).elementsEqual(words)
        {
            return (term.id, term.name)
        }
        guard fact.indicator.id == nil || !fact.isExactIndicator || lexicon.grammar.plainAreas.isExactly(words) else {
            return nil
        }
        return ofMeanArea(words, fact.mention, head)
    }

    /// 特殊教育学校生均公用经费 | 按每生每年|5800元|拨付县特教学校: the one amount of a row about an amount for each.
    private func isMeanAmount(_ fact: Fact, of term: TermIndex.Term) -> Bool {
        fact.indicator.id == nil && fact.mention.kind == .money && fact.mention.scale == 1 && fact.relation == nil
            && fits(term, fact.mention) && lexicon.grammar.perHead.occurs(in: term.name.scalarValues)
    }

    /// 42个小学参评单位中|41个达标: so many of those told right before.
    private func passing(_ fact: Fact, after last: Fact?) -> (id: String?, name: String)? {
        guard let last, last.words == fact.words, last.mention.unit == fact.mention.unit,
            let behind = passingBehind(fact.mention)
        else { return nil }
        return (nil, fact.words + String(scalars: behind) + "数")
    }

    /// 38个|达标
    private func passingBehind(_ mention: Mention) -> [UInt32]? {
        let end = mention.range.upperBound
        guard mention.unit == "个" || mention.unit == "所",
            let length = lexicon.grammar.passing.lengthBeginning(in: view.s, at: end, before: view.s.count)
        else { return nil }
        return Array(view.s[end..<(end + length)])
    }

    /// 总面积104168平方米,生均12.9平方米 below 生均建筑面积, 活动用房生均面积: what the mean is of, and the mean.
    private func ofMeanArea(_ words: [UInt32], _ mention: Mention, _ head: LineHead) -> (id: String?, name: String)? {
        let all = head.words
        guard mention.kind == .area, let at = lexicon.grammar.perHead.first(in: all, 0..<all.count),
            let mean = lexicon.grammar.perHead.lengthBeginning(in: all, at: at, before: all.count)
        else { return nil }
        if lexicon.grammar.plainAreas.isExactly(words) {
            let rest = Array(all[..<at] + all[(at + mean)...])
            let total = terms.best(for: rest).flatMap { $0.isWhole ? $0.term : nil }
            return (total?.id, total?.name ?? String(scalars: rest))
        }
        guard let own = lexicon.grammar.perHead.lengthBeginning(in: words, at: 0, before: words.count) else {
            return nil
        }
        let what = Array(words[own...])
        guard what.isEmpty || lexicon.grammar.plainAreas.isExactly(what) else { return nil }
        return (head.term?.id, head.term?.name ?? String(scalars: all))
    }

    /// 小学数学, 初中体育: of bare ratios the stage and what is taught.
    private func isSubjectOfStage(_ words: [UInt32], _ mention: Mention) -> Bool {
        guard mention.kind == .number || mention.kind == .ratio, mention.unit.isEmpty,
            let (length, stage) = lexicon.stage(in: words, at: 0), stage != nil
        else {
            return false
        }
        return words.count - length <= 4 && !lexicon.ratios.ends(in: words, at: words.count, after: length)
    }

    /// 6.12人 of what is counted 人/百生
    private func isInUnit(of term: TermIndex.Term, _ mention: Mention) -> Bool {
        if mention.unit.isEmpty { return mention.kind == .number || mention.kind == .ratio }
        let whole = term.unit ?? standardIndex.indicator(term.id)?.unit ?? ""
        guard let unit = whole.split(separator: "/").first.map(String.init) else { return mention.unit.isEmpty }
        return unit == mention.unit || PeopleUnits.isSame(unit, mention.unit)
    }
}
