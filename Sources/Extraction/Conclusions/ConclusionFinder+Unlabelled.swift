import Exact
import Lexicon
import Records
import Source

/// A verdict that no label introduces.
extension ConclusionFinder {
    /// Words that may be one, and how they stand.
    private struct Verdict {
        let range: Range<Int>
        let verdict: String
        let line: Range<Int>
        /// Where the clause and the sentence begin that hold it.
        let clause: Int
        let sentence: Int
        /// Between the ends of sentences; at the end of its item; behind the last comma, of the figure before.
        let isAlone: Bool
        let endsItem: Bool
        let judgesFigure: Bool
    }

    /// `校校达到评估标准`, `我区15项指标均达到评估标准`, `已达标`, `达标。` at the end of an item.
    func unlabelled(at start: Int, line: Range<Int>) -> Conclusion? {
        guard
            let (length, stated) = ofThisItem(at: start, line: line)
                ?? lexicon.anywhere.longest(in: view.s, at: start, before: line.upperBound)
        else { return nil }
        let verdict = stated == "达标" ? nearly(start, after: line.lowerBound) ?? stated : stated
        guard !belongsToMore(start..<(start + length), verdict, line: line),
            mayConclude(start..<(start + length), line: line)
        else { return nil }
        let one = standing(start..<(start + length), verdict, line: line)
        guard !isTitle(one), !isOpen(one), !needsToStandAlone(one), !isOfSome(one) else { return nil }
        return ofAll(one) ?? ofItem(one)
    }

    private func standing(_ range: Range<Int>, _ verdict: String, line: Range<Int>) -> Verdict {
        var clause = range.lowerBound
        while clause > line.lowerBound, !ConclusionFinder.clauseEnds.contains(view.at(clause - 1)) { clause -= 1 }
        let sentence = sentenceStart(clause, line)
        return Verdict(
            range: range, verdict: verdict, line: line, clause: clause, sentence: sentence,
            isAlone: isAlone(range, line: line), endsItem: endsItem(range.upperBound, line: line),
            judgesFigure: range.lowerBound == clause && followsFigure(clause, sentence: sentence)
                && endsItemOrSentence(range.upperBound, line: line))
    }

    /// `19条问题中已完成整改|13条`, `无一项|不达标`: part of longer words.
    private func belongsToMore(_ range: Range<Int>, _ verdict: String, line: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        let figure = (end..<line.upperBound).first { !view.at($0).isSpace } ?? end
        return endsLonger(range, line: line) || view.at(figure).isASCIIDigit
            || lexicon.series.upheld[verdict] != nil
                && lexicon.series.noneOf.ends(in: view.s, at: start, after: line.lowerBound)
    }

    /// Whether the text around concludes: a section of a standard, a report on itself.
    private func mayConclude(_ range: Range<Int>, line: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        let node = outline.node(at: start)
        if standardIndex.key(of: node) != nil { return true }
        guard reportConcludes else { return false }
        let isItemised = lexicon.thisItem.longest(in: view.s, at: start, before: end) != nil
        return outline.node(at: line.lowerBound) != nil || isItemised || pointsFollow(end)
            || node == nil
                && (sentences.items.occurs(in: text(before: start, in: line)) || isSummary(range, line: line))
    }

    /// `我校自评为达标`, `均达到标准要求`: in a self-evaluation without numbered items, too.
    private func isSummary(_ range: Range<Int>, line: Range<Int>) -> Bool {
        let start = range.lowerBound
        return
            (begins(sentences.sweeping, range) || begins(sentences.ofItself, range)
            || sentences.ofItself.occurs(in: text(before: start - 1, in: line)))
            && !words.ofSome.occurs(in: view.s, max(line.lowerBound, start - 24)..<start)
    }

    /// Whether it stands in a heading of the standard. `4.安排教师培训经费218万元,占5.29%,|达标。`: an item of one sentence that
    /// ends in a clause of its own is concluded.
    private func isTitle(_ one: Verdict) -> Bool {
        let start = one.range.lowerBound
        guard let node = outline.node(at: start), standardIndex.isIndicator(node, in: outline),
            outline.nodes[node].title.contains(start), !one.isAlone
        else { return false }
        return !(start == one.clause && view.at(start - 1) == code(",") && one.endsItem)
    }

    /// A plan, a condition, a means to it, of another year, or denied.
    private func isOpen(_ one: Verdict) -> Bool {
        let (start, end) = (one.range.lowerBound, one.range.upperBound)
        return words.following.begins(in: view.s, at: end, before: min(end + 6, one.line.upperBound))
            || words.isOpen(Array(view.s[one.sentence..<start]))
            || tellsRequirement(one.sentence..<start)
            || words.recurring.occurs(in: view.s, one.clause..<start)
            || one.verdict == "达标"
                && lexicon.negations.contains(where: { view.string(one.clause..<start).hasSuffix($0) })
    }

    /// `按照国家要求,|每所学校至少6项指标达到标准`: what each is asked for.
    private func tellsRequirement(_ lead: Range<Int>) -> Bool {
        let clause = lead.last { Self.clauseEnds.contains(view.at($0)) }.map { ($0 + 1)..<lead.upperBound } ?? lead
        return lexicon.series.rules.occurs(in: view.s, clause)
    }

    /// The word alone counts between the ends of sentences or behind the last comma of an item; no 均100%达标 of some schools.
    private func needsToStandAlone(_ one: Verdict) -> Bool {
        sentences.alone.isExactly(in: view.s, one.range) && !one.isAlone && !one.judgesFigure
            && (one.range.lowerBound > one.clause || !one.endsItem)
    }

    /// `未达标的学校均只有1项未达标`, `27所7项指标全部达标`: of schools, or of some items.
    private func isOfSome(_ one: Verdict) -> Bool {
        let start = one.range.lowerBound
        if one.verdict != "达标", words.ofSome.occurs(in: view.s, one.sentence..<start) { return true }
        let before = Array(view.s[one.clause..<start])
        return hasSchoolCount(before) || isOfSomeItems(before) || words.most.occurs(in: before)
    }

    /// `15项指标均达标`
    private func ofAll(_ one: Verdict) -> Conclusion? {
        let before = view.string(one.clause..<one.range.lowerBound)
        let scalars = before.scalarValues
        let count = itemCount(scalars)
        guard coversAll(before) || count != nil else { return nil }
        var all = conclusion(
            clauseStart(one.clause, one.range.lowerBound)..<one.range.upperBound, verdict: one.verdict, score: nil,
            full: nil, coverage: firstItems(scalars).map { .first(count: $0) } ?? .all(count: count))
        if all.indicator.group.isEmpty, let group = standardIndex.groupKey(namedIn: before) { all.indicator = group }
        return all
    }

    /// Of the item it stands in, or of its section: 全部达到评估标准, 校校达到评估标准.
    private func ofItem(_ one: Verdict) -> Conclusion? {
        let (range, end) = (one.range, one.range.upperBound)
        if begins(sentences.onlyAlone, range), !one.isAlone, !one.judgesFigure { return nil }
        let isSweeping = begins(sentences.sweeping, range)
        let isItem = one.isAlone || begins(sentences.done, range) || one.endsItem || one.judgesFigure
        let endsClause = endsClause(end, line: one.line)
        let isSelf = begins(sentences.ofItself, range) && endsClause
        guard isSweeping || isItem || isSelf || one.verdict != "达标" && endsClause else { return nil }
        let start = one.verdict == "达标" ? range.lowerBound : clauseStart(one.clause, range.lowerBound)
        var item = conclusion(
            start..<end, verdict: one.verdict, score: nil, full: nil, coverage: isSweeping ? .section : .indicator)
        // …。自评达标。 at the end of an item says as much as a label.
        item.isLabelled = isSelf && one.isAlone
        return item
    }

    /// `总体上基本|达到标准要求`, `大体上|符合国家标准`: the verdict of a verb that begins before the words, or of what stands before it.
    func nearly(_ start: Int, after first: Int) -> String? {
        for (verdict, words) in lexicon.series.nearly where words.ends(in: view.s, at: start, after: first) {
            return verdict
        }
        return (max(first, start - 4)..<start).lazy.compactMap { at in
            self.lexicon.reaching.longest(in: self.view.s, at: at).flatMap {
                at + $0.length > start && $0.payload != "达标" ? $0.payload : nil
            }
        }.first
    }

    /// `达到标准,得20分`: the points of an item stand behind its verdict.
    private func pointsFollow(_ end: Int) -> Bool {
        let mark = view.at(end) == code(",") || view.at(end) == code(";") ? end + 1 : end
        guard let length = lexicon.had.longest(in: view.s, at: mark)?.length else { return false }
        var i = mark + length
        while view.at(i).isASCIIDigit || view.at(i) == code(".") { i += 1 }
        return i > mark + length && view.at(i) == code("分")
    }

    var sentences: ConclusionSentences { lexicon.sentences }

    private func begins(_ words: WordSet, _ range: Range<Int>) -> Bool {
        words.begins(in: view.s, at: range.lowerBound, before: range.upperBound)
    }

    /// 达到标准 within 尚未达到标准 or 全部达到标准: the longer words have been judged already.
    private func endsLonger(_ range: Range<Int>, line: Range<Int>) -> Bool {
        (max(line.lowerBound, range.lowerBound - 3)..<range.lowerBound).contains { start in
            lexicon.anywhere.longest(in: view.s, at: start, before: line.upperBound)
                .map { start + $0.length >= range.upperBound } ?? false
        }
    }

    /// 此项指标达到标准: the item, then any verdict that ends the clause.
    private func ofThisItem(at start: Int, line: Range<Int>) -> (length: Int, payload: String)? {
        guard let (item, _) = lexicon.thisItem.longest(in: view.s, at: start, before: line.upperBound),
            let (size, verdict) = lexicon.verdicts.longest(in: view.s, at: start + item, before: line.upperBound),
            endsClause(start + item + size, line: line)
        else { return nil }
        return (item + size, verdict)
    }

    /// 15项指标中13项达标、2项未达标, 19条达标、1条基本达标: the last count is of some.
    func isOfSomeItems(_ lead: [UInt32]) -> Bool {
        guard let counter = lead.last, sentences.itemCounters.contains(counter) else { return false }
        return lead.count { $0 == counter } > 1 || words.ofSome.occurs(in: lead)
    }

    /// Whether a clause speaks of all indicators.
    func coversAll(_ clause: String) -> Bool {
        lexicon.sentences.allItems.occurs(in: clause)
    }

    private func clauseStart(_ clause: Int, _ start: Int) -> Int {
        // 县(市、区)|办学条件基本达标: no quotation begins within a bracket.
        let inside = (clause..<start).first { view.at($0) == code(")") }
        let first = max(inside.map { $0 + 1 } ?? clause, start - 80)
        // 资源配置7项指标、政府保障15项指标、教育质量9项指标|全部达标: of all of them, from the name of the first.
        guard start - first > 24, !view.s[first..<start].contains(code("、")) else { return first }
        var begin = start - 24
        while begin > first, isOfNumber(begin), isOfNumber(begin - 1) { begin -= 1 }
        return begin
    }

    private func isOfNumber(_ i: Int) -> Bool { view.at(i).isASCIIDigit || view.at(i) == code(".") }

    /// The clause before a place.
    func text(before start: Int, in line: Range<Int>) -> String {
        var i = start
        while i > line.lowerBound, start - i < 20, ![code(","), code("。"), code(";"), 0x0A].contains(view.at(i - 1)) {
            i -= 1
        }
        return view.string(i..<start)
    }

    func hasSchoolCount(_ words: [UInt32]) -> Bool {
        let reader = NumberReader(s: words)
        return words.indices.contains { i in
            let arabic = reader.arabic(at: i)
            guard i == 0 || !words[i - 1].isASCIIDigit, let token = arabic ?? reader.chinese(at: i) else {
                return false
            }
            let end = token.range.upperBound
            guard end < words.count else { return false }
            // 四个统一 counts no schools.
            return words[end] == code("所") || words[end] == code("校") || words[end] == code("个") && arabic != nil
        }
    }

    /// 9项指标中前8项: how many of the first.
    private func firstItems(_ words: [UInt32]) -> Int? {
        guard let at = words.lastIndex(of: code("前")), at + 1 < words.count else { return nil }
        return itemCount(Array(words[(at + 1)...]))
    }

    func itemCount(_ words: [UInt32]) -> Int? {
        let reader = NumberReader(s: words)
        for i in words.indices {
            guard let token = reader.arabic(at: i) ?? reader.chinese(at: i) else { continue }
            if i > 0, words[i - 1].isASCIIDigit { continue }
            let end = token.range.upperBound
            if end < words.count, words[end] == code("项"), token.value <= 60, token.value > 1 {
                return Int(token.value.decimal)
            }
        }
        return nil
    }

    /// The words stand alone between sentence ends: `达标。`
    private func isAlone(_ range: Range<Int>, line: Range<Int>) -> Bool {
        var low = range.lowerBound
        while low > line.lowerBound, view.at(low - 1).isSpace { low -= 1 }
        let startsAlone =
            low == line.lowerBound || TextView.endsSentence(view.at(low - 1))
            || Self.closing.contains(view.at(low - 1))
        return startsAlone && endsClause(range.upperBound, line: line)
    }

    func endsClause(_ end: Int, line: Range<Int>) -> Bool {
        end >= line.upperBound || [code("。"), code(";"), code(","), code("!"), code(" "), 0x0A].contains(view.at(end))
    }

    /// `图书4494册,生均21册,|达标`: the clause before the comma ends with a figure and its unit.
    private func followsFigure(_ start: Int, sentence: Int) -> Bool {
        guard view.at(start - 1) == code(",") else { return false }
        var digit = start - 1
        while digit > sentence, view.at(digit - 1) == code(",") { digit -= 1 }
        let unit = digit
        while digit > sentence, unit - digit < 5, !view.at(digit - 1).isASCIIDigit,
            !Self.clauseEnds.contains(view.at(digit - 1))
        { digit -= 1 }
        return digit > sentence && view.at(digit - 1).isASCIIDigit
    }

    func endsItem(_ end: Int, line: Range<Int>) -> Bool {
        var i = end
        while i < line.upperBound, view.at(i) == code("。") || view.at(i).isSpace || view.at(i) == code(";") { i += 1 }
        if i >= line.upperBound { return true }
        return outline.beginsNode(at: i)
    }
}
