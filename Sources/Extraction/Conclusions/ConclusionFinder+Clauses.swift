import Exact
import Lexicon
import Records
import Source

/// What a clause concludes without a label, in words of its own: `与…的标准尚有差距`, `两项为优秀`, `达标14项`, `我校自评为合格等次`.
extension ConclusionFinder {
    typealias Said = (range: Range<Int>, verdict: String)

    /// The verdicts of the clauses of a line.
    ///
    /// - Parameter year: the year that the document tells of; 2016年三项未达标 is history.
    func clauses(in line: Range<Int>, year: Int?) -> [Said] {
        var out: [Said] = []
        var start = line.lowerBound
        while start < line.upperBound {
            while start < line.upperBound, Self.clauseEnds.contains(view.at(start)) || view.at(start).isSpace {
                // (二)课程维度达到良好水平
                start = closing(behind: start).map { $0 + 1 } ?? start + 1
            }
            guard start < line.upperBound else { break }
            var end = start
            while end < line.upperBound {
                if let close = closing(behind: end) { end = close + 1; continue }
                let isRatio =
                    view.at(end) == code(":") && view.at(end - 1).isASCIIDigit && view.at(end + 1).isASCIIDigit
                let isTitle =
                    view.at(end) == code("(") && view.s[start..<end].contains(code("《"))
                    && !view.s[start..<end].contains(code("》"))
                if !isRatio, !isTitle, Self.clauseEnds.contains(view.at(end)) { break }
                end += 1
            }
            out += said(in: start..<end, line: line, year: year)
            start = end + 1
        }
        return out
    }

    private func said(in clause: Range<Int>, line: Range<Int>, year: Int?) -> [Said] {
        let isRow = view.s[clause].contains { $0 == code("|") || $0 == 0x09 }
        guard clause.count >= 3, clause.count <= 80, !isRow else { return [] }
        let sentence = sentenceStart(clause.lowerBound, line)
        let counts = countedVerdicts(clause)
        let ofItem: Statement? =
            gap(clause) ?? ofNone(clause) ?? ofRest(clause) ?? ofCount(clause, sentence) ?? ofNumbered(clause)
            ?? ofItems(clause, line) ?? ofParts(clause) ?? ofPart(clause) ?? ofTreated(clause)
        let one: Statement? =
            ofItem ?? ofSelf(clause) ?? ofOurselves(clause, sentence) ?? ofAllSchools(clause) ?? ofStages(clause)
            ?? reachedInClause(clause, line: line) ?? ofNames(clause)
            ?? plainly(clause, line: line)
        let last: Statement? = one ?? ofTask(clause, line) ?? ofQuoted(clause, line) ?? ofGrammar(clause, line)
        guard let statement = counts.map({ ($0.range, $0.range.lowerBound, $0.verdict) }) ?? last else { return [] }
        let (low, from) = (max(sentence, statement.from - 40), statement.from)
        // 不得列一等,故|总列二等: what follows from a rule.
        let therefore = (low..<from).last { at in
            (at == low || Self.clauseEnds.contains(view.at(at - 1)))
                && lexicon.series.therefore.begins(in: view.s, at: at, before: from)
        }
        let own = saysItself(clause) ? max(low, clause.lowerBound) : low
        let lead = withoutQuotas(Array(view.s[(therefore ?? own)..<max(therefore ?? own, from)]))
        guard !tellsRule(lead), !words.isOpen(lead), !follows(lead), !words.isRecurring(lead),
            !isOfOtherYear(Array(view.s[sentence..<statement.range.upperBound]), year),
            !tellsEarlier(sentence..<statement.range.upperBound, year)
        else { return [] }
        return [(statement.range, statement.verdict)]
    }

    /// `近三年未发生感染事件,|自查达标`, `还有7个,|此部分尚未达标`: a clause that speaks of this item, whatever the clauses before it tell.
    func saysItself(_ clause: Range<Int>) -> Bool {
        sentences.ofItself.begins(in: view.s, at: clause.lowerBound, before: clause.upperBound)
            || lexicon.series.ownPoints.begins(in: view.s, at: clause.lowerBound, before: clause.upperBound)
            || lexicon.clauses.this.begins(in: view.s, at: clause.lowerBound, before: clause.upperBound)
    }

    /// Behind a mark, or at the beginning of its line.
    func startsClause(_ start: Int, _ line: Range<Int>) -> Bool {
        start == line.lowerBound || Self.clauseEnds.contains(view.at(start - 1))
    }

    /// `有挪用工资情形的,|该项计0分`: what is said of those who do so.
    func follows(_ lead: [UInt32]) -> Bool {
        guard let comma = lead.lastIndex(of: code(",")), comma > 0 else { return false }
        return lead[comma - 1] == code("的")
    }

    /// `2019年省级核查时有4条未达标`: of an assessment in a year that is not the report's.
    private func tellsEarlier(_ lead: Range<Int>, _ year: Int?) -> Bool {
        let reader = NumberReader(s: view.s)
        return lead.contains { at in
            guard !view.at(at - 1).isASCIIDigit, let token = reader.arabic(at: at), token.range.count == 4,
                view.at(token.range.upperBound) == code("年"), token.value.decimal != year.map(String.init)
            else { return false }
            let end = min(lead.upperBound, token.range.upperBound + 20)
            return sentences.passed.occurs(in: view.s, token.range.upperBound..<max(end, token.range.upperBound))
        }
    }

    /// What a clause says, and where the words begin before which nothing may make it a plan or a rule.
    typealias Statement = (range: Range<Int>, from: Int, verdict: String)

    /// `与不少于2.4万平方米的标准尚有差距`, `距规定的15册还差4.4册`.
    private func gap(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard let start = series.gapLeads.first(in: view.s, clause) else { return nil }
        let end = clause.upperBound
        let short =
            series.gaps.lengthEnding(in: view.s, at: end, after: start).map { end - $0 }
            ?? series.shortfalls.first(in: view.s, start..<end)
        guard let short, series.reached.occurs(in: view.s, start..<short) else { return nil }
        return (start..<end, start, series.fallingShort)
    }

    /// `23件完成`, `其中29项符合、2项基本符合`, `2个为“较好”`: how many items have a verdict, where they are counted.
    private func ofCount(_ clause: Range<Int>, _ sentence: Int) -> Statement? {
        let series = lexicon.series
        var at = clause.lowerBound
        let reader = NumberReader(s: view.s)
        if let whole = wholeCount(clause, reader) { at = whole }
        // 二级指标中|有17个达标
        if let noun = clause.first(where: { series.itemNouns.begins(in: view.s, at: $0, before: clause.upperBound) }),
            let among = (noun..<min(noun + 6, clause.upperBound)).first(where: {
                series.amongItems.contains(view.at($0))
            }),
            at == clause.lowerBound,
            // 该县15项指标中13项达标 is of others.
            view.s[at..<noun].allSatisfy({ $0.isHan && !sentences.itemCounters.contains($0) }),
            !lexicon.clauses.this.begins(in: view.s, at: at, before: noun)
        {
            at = series.amongItems.contains(view.at(among + 1)) ? among + 2 : among + 1
        }
        while let lead = series.countLeads.length(in: view.s, at: at, before: clause.upperBound) { at += lead }
        guard let count = reader.arabic(at: at) ?? reader.chinese(at: at), count.value > 0, count.value.isInteger else {
            return nil
        }
        var i = count.range.upperBound
        let isLoose = view.at(i) == code("个")
        guard isLoose || series.countedItems.contains(view.at(i)) else { return nil }
        i += 1
        let noun = series.itemNouns.length(in: view.s, at: i, before: clause.upperBound)
        i += noun ?? 0
        // 2个为“较好” of the 37 points before it, and not of schools.
        if isLoose, noun == nil, !series.itemNouns.occurs(in: view.s, sentence..<at) { return nil }
        while let link = series.itemLinks.length(in: view.s, at: i, before: clause.upperBound) { i += link }
        while i < clause.upperBound, Self.quoteStarts.contains(view.at(i)) { i += 1 }
        // 15项指标|中,13项达标
        guard let word = worded(at: i, before: clause.upperBound),
            word.end - i > 1 || Self.quoteStarts.contains(view.at(i - 1))
        else { return nil }
        var end = word.end
        while end < clause.upperBound, Self.quoteEnds.contains(view.at(end)) { end += 1 }
        guard end == clause.upperBound || view.at(end) == code("、"), assesses(clause) else { return nil }
        return (at..<end, clause.lowerBound, word.verdict)
    }

    /// B级指标|11项中10项符合, 我县|20条标准中19条达标: of items or of ourselves. 该县15项指标中13项达标 is of others.
    private func endsSubject(_ at: Int, _ clause: Range<Int>) -> Bool {
        let series = lexicon.series
        return series.itemNouns.ends(in: view.s, at: at, after: clause.lowerBound)
            || series.ourselves.ends(in: view.s, at: at, after: clause.lowerBound)
    }

    /// `20项指标中|19项达标`: where the count of those with a verdict begins.
    private func wholeCount(_ clause: Range<Int>, _ reader: NumberReader) -> Int? {
        let series = lexicon.series
        for start in clause where start == clause.lowerBound || endsSubject(start, clause) {
            guard let whole = reader.arabic(at: start) ?? reader.chinese(at: start),
                series.countedItems.contains(view.at(whole.range.upperBound))
            else { continue }
            var at = whole.range.upperBound + 1
            at += series.itemNouns.length(in: view.s, at: at, before: clause.upperBound) ?? 0
            if series.amongItems.contains(view.at(at)) { return at + 1 }
            // 三项基础指标|两项达标、一项不达标
            let noun = (at..<min(at + 8, clause.upperBound)).lazy.compactMap { [view] next in
                series.itemNouns.length(in: view.s, at: next, before: clause.upperBound).map { next + $0 }
            }.first
            if let noun, let count = reader.arabic(at: noun) ?? reader.chinese(at: noun),
                series.countedItems.contains(view.at(count.range.upperBound))
            {
                return noun
            }
        }
        return nil
    }

    /// `满足4.4款`, `不符合第3条`: the item by its number alone.
    private func ofNumbered(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        let verbs = [lexicon.reaching, series.reaching].compactMap {
            $0.longest(in: view.s, at: clause.lowerBound, before: clause.upperBound)
        }
        guard let verb = verbs.max(by: { $0.length < $1.length }) else { return nil }
        var i = clause.lowerBound + verb.length
        let isOrdinal = view.at(i) == code("第")
        if isOrdinal { i += 1 }
        let number = i
        while i < clause.upperBound, view.at(i).isASCIIDigit || view.at(i) == code(".") || view.at(i) == code("-") {
            i += 1
        }
        guard i > number, isOrdinal || view.s[number..<i].contains(where: { !$0.isASCIIDigit }),
            i + 1 == clause.upperBound, sentences.itemCounters.contains(view.at(i))
        else { return nil }
        return (clause, clause.lowerBound, verb.payload)
    }

    /// `教育经费投入、教师队伍建设两项为优秀`, `此条不达标`, `其余14项全部达到要求`: of items that are named or counted.
    private func ofItems(_ clause: Range<Int>, _ line: Range<Int>) -> Statement? {
        let series = lexicon.series
        for at in clause {
            guard let word = worded(at: at, before: clause.upperBound) else { continue }
            let (length, verdict) = (word.end - at, word.verdict)
            var end = word.end
            while Self.quoteEnds.contains(view.at(end)), end < clause.upperBound { end += 1 }
            guard end == clause.upperBound else { continue }
            guard let (link, noun, isOpener) = item(before: at, clause, line) else { continue }
            let lead = Array(view.s[clause.lowerBound..<(reason(clause.lowerBound..<at) ?? at)])
            // 14项达标,1项基本达标: of some.
            let isOne =
                lead.count > 4 && lead[lead.count - 2] == code("1")
                && (lead[lead.count - 3].isHan || Self.quoteEnds.contains(lead[lead.count - 3]))
            // A级指标3项|全部符合
            let isAll = sentences.sweeping.begins(in: view.s, at: at, before: end)
            if !isOne, !isAll, lead.last.map(sentences.itemCounters.contains) == true,
                lead.dropLast().last?.isASCIIDigit == true, !isOrdinal(lead)
            {
                return nil
            }
            let isNamed = noun > 1 || view.at(link - 2).isASCIIDigit || view.at(link - 2).isHan
            // 二、|指标完成 heads what was done.
            let isHeading = at == link && isTitle(clause, line) && sentences.withObjects.contains(view.string(at..<end))
            guard isNamed, !isHeading,
                series.copulas.contains(view.at(at - 1)) || !series.faint.isExactly(in: view.s, word.start..<word.end),
                !hasSchoolCount(lead),
                !isOfSchools(lead),
                !series.weak.isExactly(in: view.s, at..<(at + length)) || link < at || isOpener,
                !words.most.occurs(in: lead),
                length >= 2 || link < at
            else { continue }
            return (clause.lowerBound..<end, at, verdict)
        }
        return nil
    }

    /// `第4项、第7项`, `第1、2、3项`: items by their numbers, and not how many.
    private func isOrdinal(_ lead: [UInt32]) -> Bool {
        let digits = lead.dropLast().reversed().prefix { $0.isASCIIDigit || $0 == code("、") }.count
        return lead.dropLast(digits + 1).last == code("第")
    }

    /// Where the item ends that a verdict is told of, how long its noun is, and whether it opens the sentence.
    private func item(before verdict: Int, _ clause: Range<Int>, _ line: Range<Int>) -> (
        link: Int, noun: Int, isOpener: Bool
    )? {
        let series = lexicon.series
        var link = verdict
        while link > clause.lowerBound, Self.quoteStarts.contains(view.at(link - 1)) { link -= 1 }
        while let size = series.itemLinks.lengthEnding(in: view.s, at: link, after: clause.lowerBound) {
            link -= size
        }
        // 三项前置条件|我区|均符合
        if let us = series.ourselves.lengthEnding(in: view.s, at: link, after: clause.lowerBound) { link -= us }
        let opener =
            opensSentence(clause.lowerBound) || endsNumberedItem(clause, line)
            ? series.itemOpeners.length(in: view.s, at: clause.lowerBound, before: verdict) : nil
        if let opener, clause.lowerBound + opener == link { return (link, opener, true) }
        if let noun = series.itemNouns.lengthEnding(in: view.s, at: link, after: clause.lowerBound) {
            return (link, noun, false)
        }
        return reason(clause.lowerBound..<verdict).flatMap { reason in
            series.itemNouns.lengthEnding(in: view.s, at: reason, after: clause.lowerBound).map { (reason, $0, false) }
        }
    }

    /// `班额一项|因两所新校未启用暂未达标`: where the reason begins that stands between an item and its verdict.
    private func reason(_ lead: Range<Int>) -> Int? {
        lead.first { lexicon.series.reasons.begins(in: view.s, at: $0, before: lead.upperBound) }
    }

    /// Whether a clause is the whole of a line that numbers a section, and ends no sentence.
    private func isTitle(_ clause: Range<Int>, _ line: Range<Int>) -> Bool {
        let trimmed = view.trimmed(line)
        return trimmed.upperBound == clause.upperBound && marker(at: trimmed.lowerBound) != nil
            && !view.s[trimmed].contains(where: TextView.endsSentence)
    }

    /// `小学部达标、初中部未达标`: one verdict of several parts.
    private func ofParts(_ clause: Range<Int>) -> Statement? {
        let parts = view.s[clause].split(separator: code("、")).map { $0.startIndex..<$0.endIndex }
        guard parts.count >= 2 else { return nil }
        let stated = parts.compactMap(ofPart)
        guard stated.count == parts.count, let first = stated.first else { return nil }
        let isOne = stated.allSatisfy { $0.verdict == first.verdict }
        return (clause, first.from, isOne ? first.verdict : lexicon.series.ofDifferentParts)
    }

    /// `小学部分达到要求`, `初中尚未达标`: of one part of those who are judged.
    private func ofPart(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard
            var at = series.parts.length(in: view.s, at: clause.lowerBound, before: clause.upperBound).map({
                clause.lowerBound + $0
            })
        else { return nil }
        at += series.partNouns.length(in: view.s, at: at, before: clause.upperBound) ?? 0
        guard
            let start = behindLinks(at, clause).reversed().first(where: {
                worded(at: $0, before: clause.upperBound)?.end == clause.upperBound
            }),
            let word = worded(at: start, before: clause.upperBound), word.end - start >= 2,
            !series.weak.isExactly(in: view.s, word.start..<word.end),
            !series.faint.isExactly(in: view.s, word.start..<word.end),
            // 城区已建成,农村在建: work done.
            !sentences.withObjects.contains(where: { word.verdict.hasSuffix($0) }), assesses(clause)
        else { return nil }
        return (clause, at, word.verdict)
    }

    /// The places behind each of the words that join a subject to its verdict: 均|已|达标.
    func behindLinks(_ start: Int, _ clause: Range<Int>) -> [Int] {
        var places = [start]
        while let last = places.last,
            let link = lexicon.series.itemLinks.length(in: view.s, at: last, before: clause.upperBound)
        { places.append(last + link) }
        return places
    }

    /// `达标14项,基本达标1项`: counts of several verdicts are one, the first.
    private func countedVerdicts(_ clause: Range<Int>) -> Said? {
        guard let first = counted(clause.lowerBound..<clause.upperBound, anywhere: true) else { return nil }
        // 达标14项,|基本达标1项: told already.
        if view.at(clause.lowerBound - 1) == code(","), first.range.lowerBound == clause.lowerBound,
            (max(0, clause.lowerBound - 10)..<clause.lowerBound).contains(where: {
                counted($0..<(clause.lowerBound - 1), anywhere: false)?.range.upperBound == clause.lowerBound - 1
            })
        {
            return nil
        }
        var end = first.range.upperBound
        while [code(","), code("、"), code(";")].contains(view.at(end)),
            let next = counted((end + 1)..<min(view.s.count, end + 12), anywhere: false)
        {
            end = next.range.upperBound
        }
        return (first.range.lowerBound..<end, first.verdict)
    }

    private func counted(_ range: Range<Int>, anywhere: Bool) -> Said? {
        let reader = NumberReader(s: view.s)
        for at in range
        where at == range.lowerBound
            || anywhere
                && (!view.at(at - 1).isHan || lexicon.series.ownPoints.ends(in: view.s, at: at, after: range.lowerBound)
                    || isCountedItem(range.lowerBound..<at, reader))
        {
            if let (length, verdict) = lexicon.series.countedOf.longest(in: view.s, at: at, before: range.upperBound),
                let count = reader.arabic(at: at + length) ?? reader.chinese(at: at + length), count.value > 0,
                count.range.upperBound < range.upperBound,
                sentences.itemCounters.contains(view.at(count.range.upperBound)),
                !view.at(count.range.upperBound + 1).isHan
            {
                return (at..<(count.range.upperBound + 1), verdict)
            }
        }
        return nil
    }

    /// `9项指标|达标8项`: behind the number of all items.
    private func isCountedItem(_ lead: Range<Int>, _ reader: NumberReader) -> Bool {
        guard let noun = lexicon.series.itemNouns.lengthEnding(in: view.s, at: lead.upperBound, after: lead.lowerBound),
            case let at = noun == 1 ? lead.upperBound - 1 : lead.upperBound - noun - 1, at > lead.lowerBound
        else { return false }
        return lexicon.series.countedItems.contains(view.at(at)) && view.at(at - 1).isASCIIDigit
    }

    /// 其余学校|7项指标均达标 speaks of schools.
    private func isOfSchools(_ lead: [UInt32]) -> Bool {
        lead.indices.dropFirst().contains { lead[$0].isASCIIDigit && lead[$0 - 1] == code("校") }
    }

    /// `无一项不达标`: no item is so, and all are as one would wish.
    private func ofNone(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        for at in clause {
            guard let none = series.noneOf.length(in: view.s, at: at, before: clause.upperBound),
                let word = lexicon.series.verdicts.longest(in: view.s, at: at + none, before: clause.upperBound),
                at + none + word.length == clause.upperBound, let verdict = series.upheld[word.payload],
                !hasSchoolCount(Array(view.s[clause.lowerBound..<at])), assesses(clause)
            else { continue }
            return (at..<clause.upperBound, clause.lowerBound, verdict)
        }
        return nil
    }

    /// `除第8项外全部达标`, `除图书一项外,其余均达到要求`: of all items but those that are named.
    private func ofRest(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard let lead = series.exceptLeads.length(in: view.s, at: clause.lowerBound, before: clause.upperBound),
            let end = (clause.lowerBound + lead..<clause.upperBound).lazy.compactMap({ [view] at in
                series.exceptEnds.length(in: view.s, at: at, before: clause.upperBound).map { at + $0 }
            }).first,
            view.s[clause.lowerBound..<end].contains(where: sentences.itemCounters.contains)
                || sentences.items.occurs(in: view.s, clause.lowerBound..<end),
            !hasSchoolCount(Array(view.s[clause.lowerBound..<end]))
        else { return nil }
        if end == clause.upperBound { return ofRestBehind(clause) }
        var at = end
        while let link = series.itemLinks.length(in: view.s, at: at, before: clause.upperBound) { at += link }
        guard let word = [at, end].lazy.compactMap({ self.worded(at: $0, before: clause.upperBound) }).first,
            word.end == clause.upperBound, assesses(clause)
        else { return nil }
        return (clause, clause.lowerBound, word.verdict)
    }

    /// `除第4条“规模”、第5条“班额”未达标外,|其余全部达标`: in the clause behind the comma.
    private func ofRestBehind(_ clause: Range<Int>) -> Statement? {
        // 除1项基本达标外: which one is not told.
        guard view.at(clause.upperBound) == code(","), case let start = clause.upperBound + 1,
            view.s[clause].contains(where: { $0 == code("第") || $0 == code("“") }),
            let rest = lexicon.series.restLeads.length(in: view.s, at: start, before: view.s.count),
            let end = (start..<min(view.s.count, start + 30)).first(where: { Self.clauseEnds.contains(view.at($0)) }),
            let word = behindLinks(start + rest, start..<end).lazy
                .compactMap({ self.worded(at: $0, before: end) }).first(where: { $0.end == end }), assesses(clause)
        else { return nil }
        return (clause.lowerBound..<end, clause.lowerBound, word.verdict)
    }

    /// `我县完全达标`, `对照“每乡1所”,我县尚有差距`: of the whole of those who report, and not beside others.
    private func ofOurselves(_ clause: Range<Int>, _ sentence: Int) -> Statement? {
        guard let who = lexicon.series.ourselves.length(in: view.s, at: clause.lowerBound, before: clause.upperBound),
            case let at = clause.lowerBound + who, let word = worded(at: at, before: clause.upperBound),
            word.end == clause.upperBound, word.end - at >= 2,
            !lexicon.series.faint.isExactly(in: view.s, word.start..<word.end), assesses(clause)
        else { return nil }
        let isShort = lexicon.series.gaps.isExactly(in: view.s, word.start..<word.end)
        let lead = sentence..<clause.lowerBound
        if isShort, !lexicon.series.measuredBy.occurs(in: view.s, lead) { return nil }
        guard isShort || !lexicon.series.weak.isExactly(in: view.s, word.start..<word.end) else { return nil }
        return (clause, at, word.verdict)
    }

    func opensSentence(_ start: Int) -> Bool {
        start == 0 || TextView.endsSentence(view.at(start - 1)) || view.at(start - 1) == 0x0A
            || view.at(start - 1) == code(";")
    }

    /// `我校自评为合格等次`, `总评优秀`.
    private func ofSelf(_ clause: Range<Int>) -> Statement? {
        let series = lexicon.series
        for at in clause {
            guard let lead = series.selfLeads.longest(in: view.s, at: at, before: clause.upperBound),
                // 抗震鉴定为C级
                !series.othersLeads.ends(in: view.s, at: at + lead.length, after: clause.lowerBound)
            else { continue }
            var i = at + lead.length
            while i < clause.upperBound, Self.quoteStarts.contains(view.at(i)) { i += 1 }
            let word = worded(at: i, before: clause.upperBound).map { (length: $0.end - i, payload: $0.verdict) }
            let star = series.starWords.length(in: view.s, at: i, before: clause.upperBound)
            guard let size = [word?.length ?? 0, star ?? 0].max(), size > 0 else { continue }
            var end = i + size
            if let member = series.members.length(in: view.s, at: end, before: clause.upperBound) { end += member }
            if let level = series.levels.length(in: view.s, at: end, before: clause.upperBound) { end += level }
            while Self.quoteEnds.contains(view.at(end)), end < clause.upperBound { end += 1 }
            // 自评是达标|的
            if end + 1 == clause.upperBound, view.at(end) == code("的"),
                // 自评结论为达标的,|须附材料
                view.at(end + 1) != code(",") || view.at(i - 1) == code("是")
            {
                end += 1
            }
            guard end == clause.upperBound, size >= 2 || end > i + size || lead.length >= 2,
                !hasSchoolCount(Array(view.s[clause.lowerBound..<at])), assesses(clause)
            else { continue }
            return (at..<end, i, size == word?.length ? word?.payload ?? "" : view.string(i..<(i + size)))
        }
        return nil
    }

    /// `该项指标已达到国家要求`, `这一条未达省二类标准`: of an item, without a figure. 吸烟率18.7%,低于20%的标准 tells of a figure,
    /// 守住底线 of work done.
    private func reachedInClause(_ clause: Range<Int>, line: Range<Int>) -> Statement? {
        let series = lexicon.series
        let end = clause.upperBound
        // 符合《设置标准》
        let title = view.at(end - 1) == code("》") ? 1 : 0
        guard
            let reached = series.reached.lengthEnding(in: view.s, at: end - title, after: clause.lowerBound).map({
                $0 + title
            }),
            endsClause(end, line: line) || view.at(end) == code("("),
            case let isJudged = isJudged(clause.lowerBound, line),
            outline.node(at: clause.lowerBound) != nil || isJudged || assesses(clause)
        else { return nil }
        let isApplying = sentences.applying.occurs(in: view.s, clause)
        let isReady = sentences.ready.occurs(in: view.s, clause)
        for at in clause where at < end - reached && at - clause.lowerBound <= 40 {
            let known = lexicon.reaching.longest(in: view.s, at: at, before: end - reached)
            let other = series.reaching.longest(in: view.s, at: at, before: end - reached)
            guard let verb = [known, other].compactMap({ $0 }).max(by: { $0.length < $1.length }) else { continue }
            let subject = subject(clause.lowerBound..<at)
            // 大型玩具6件——达到二类园标准: what is told before the dash may have figures.
            let isDashed = subject.last.map(Self.dashes.contains) ?? false
            guard !view.s[(isDashed ? at : clause.lowerBound)..<end].contains(where: \.isASCIIDigit),
                lexicon.below.longest(in: view.s, at: at, before: end) == nil,
                series.itemNouns.occurs(in: subject) || isLed(subject, clause, line)
                    || series.ourselves.isExactly(subject) || isOfOwnCheck(clause.lowerBound..<at, line)
                    || subject.isEmpty
                        && (isJudged || endsLabelledLine(clause, line) || endsNumberedItem(clause, line)
                            || isOfTopic(clause, line)),
                view.at(clause.lowerBound - 1) == code(":") || !isApplying,
                !hasSchoolCount(subject), !words.ofSome.occurs(in: subject)
            else { return nil }
            // 总体结论:符合申报条件 says of no standard that it is reached.
            guard isApplying || isReady else { return (clause, at, verb.payload) }
            // 已|具备…|条件
            let done = series.itemLinks.length(in: view.s, at: at, before: at + verb.length) ?? 0
            let start = done < verb.length ? at + done : at
            return (clause, at, view.string(start..<(at + verb.length)) + view.string((end - reached)..<end))
        }
        return nil
    }

    /// `经自查,…,小学、初中差异系数|均符合规定`: of all that the report's own check looked at.
    private func isOfOwnCheck(_ lead: Range<Int>, _ line: Range<Int>) -> Bool {
        guard lead.count >= 2, !view.s[lead].contains(code(":")) else { return false }
        let sweeps = (lead.upperBound - 1...lead.upperBound).contains {
            sentences.sweeping.begins(in: view.s, at: $0, before: $0 + 2)
        }
        return sweeps
            && lexicon.series.ownChecks.occurs(in: view.s, sentenceStart(lead.lowerBound, line)..<lead.lowerBound)
    }

    /// `综合判断,|基本达到国家标准`: behind a label and a comma, with which the sentence begins.
    private func isJudged(_ start: Int, _ line: Range<Int>) -> Bool {
        guard view.at(start - 1) == code(","), case let first = sentenceStart(start, line), first < start - 1 else {
            return false
        }
        return [lexicon.labels, lexicon.weakLabels, lexicon.series.selfLeads].contains {
            $0.longest(in: view.s, at: first, before: start - 1)?.length == start - 1 - first
        }
    }

    /// 我县|总体上|基本达到标准要求
    private func subject(_ lead: Range<Int>) -> [UInt32] {
        var end = lead.upperBound
        while let adverb = lexicon.series.adverbs.lengthEnding(in: view.s, at: end, after: lead.lowerBound) {
            end -= adverb
        }
        return Array(view.s[lead.lowerBound..<end])
    }

    /// `资源配置——达到国家认定标准`, `评:达到配备要求`: behind a dash, or a label that appraises.
    private func isLed(_ subject: [UInt32], _ clause: Range<Int>, _ line: Range<Int>) -> Bool {
        if let last = subject.last { return Self.dashes.contains(last) }
        let colon = clause.lowerBound - 1
        guard colon > line.lowerBound, view.at(colon) == code(":") else { return false }
        var start = colon
        while start > line.lowerBound, !Self.clauseEnds.contains(view.at(start - 1)), !view.at(start - 1).isSpace {
            start -= 1
        }
        return appraises(Array(view.s[start..<colon]))
    }

    /// `在教辅征订方面,|完全符合规定`
    private func isOfTopic(_ clause: Range<Int>, _ line: Range<Int>) -> Bool {
        view.at(clause.lowerBound - 1) == code(",")
            && lexicon.series.itemNouns.lengthEnding(in: view.s, at: clause.lowerBound - 1, after: line.lowerBound) ?? 0
                > 1
    }

    /// `第1条 场地独立。设在一层,|符合《设置标准》。`: the last clause of an item with a number.
    func endsNumberedItem(_ clause: Range<Int>, _ line: Range<Int>) -> Bool {
        endsItem(clause.upperBound, line: line) && reportConcludes
            && (isNumbered(clause) || marker(at: view.trimmed(line).lowerBound) != nil)
    }

    /// `人员条件:教职工32人,其中保育员9人,|达省二类标准。`: the last clause of a line that a name of a few characters heads.
    private func endsLabelledLine(_ clause: Range<Int>, _ line: Range<Int>) -> Bool {
        let trimmed = view.trimmed(line)
        let rest = view.s[clause.upperBound..<max(clause.upperBound, trimmed.upperBound)]
        guard rest.count <= 1, rest.allSatisfy({ $0 == code("。") || $0 == code(";") }),
            let mark = (trimmed.lowerBound..<min(trimmed.upperBound, trimmed.lowerBound + 14)).first(where: {
                Self.clauseEnds.contains(view.at($0))
            })
        else { return false }
        return view.at(mark) == code(":") && mark + 1 < clause.lowerBound
    }

    /// `综合判断:小学过关,初中不过关`; `差0.4平方米未能过关`: a clause that ends in a verdict, with a figure or behind a label.
    private func plainly(_ clause: Range<Int>, line: Range<Int>) -> Statement? {
        let series = lexicon.series
        guard endsClause(clause.upperBound, line: line) else { return nil }
        for at in clause.dropFirst() {
            guard let word = worded(at: at, before: clause.upperBound), word.end == clause.upperBound,
                word.end - at >= 2,
                !series.weak.isExactly(in: view.s, word.start..<word.end),
                // 评估等级:85分以上为|优秀
                !series.bands.ends(in: view.s, at: at, after: clause.lowerBound)
            else { continue }
            let subject = Array(view.s[clause.lowerBound..<at])
            guard !hasSchoolCount(subject), !isOfSchools(subject), !words.ofSome.occurs(in: subject),
                subject.last != code("的"),
                !words.most.occurs(in: subject)
            else { return nil }
            let sentence = sentenceStart(clause.lowerBound, line)
            let colon = view.s[sentence..<clause.lowerBound].firstIndex(of: code(":"))
            let isLabelled = colon.map { series.appraising.ends(in: view.s, at: $0, after: sentence) } ?? false
            let isDenied = word.start > at || view.s[word.start..<word.end].count > 2
            guard
                isLabelled && subject.count <= 8
                    || subject.contains(where: \.isASCIIDigit) && isDenied && word.verdict == series.fallingShort,
                assesses(clause)
            else { return nil }
            let nearly = word.verdict == "达标" ? nearly(word.start, after: clause.lowerBound) : nil
            return (clause.lowerBound..<word.end, at, nearly ?? word.verdict)
        }
        return nil
    }

    /// A figure stands in the clause before the comma.
    func followsDigits(_ start: Int) -> Bool {
        guard view.at(start - 1) == code(",") else { return false }
        var i = start - 2
        while i >= 0, start - i < 40, !Self.clauseEnds.contains(view.at(i)) {
            if view.at(i).isASCIIDigit { return true }
            i -= 1
        }
        return false
    }
}
