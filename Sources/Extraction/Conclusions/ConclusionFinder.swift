import Exact
import Lexicon
import Normalization
import Records
import Source

/// Finds what a report concludes of itself: for each indicator, for a section, with or without a score.
struct ConclusionFinder {
    let document: NormalizedDocument
    let outline: Outline
    let lexicon: ConclusionLexicon
    let standardIndex: StandardIndex
    let words: ConclusionWords
    let view: TextView
    /// The document calls itself a self-evaluation.
    let reportConcludes: Bool
    /// The lines but those that tell the standard.
    private(set) var told: [Range<Int>] = []
    /// What each report says that its own verdicts mean.
    private(set) var scales: [Int: Scale] = [:]

    init(
        document: NormalizedDocument, outline: Outline, lexicon: ConclusionLexicon, words: ConclusionWords,
        standardIndex: StandardIndex
    ) {
        self.words = words
        self.document = document
        self.outline = outline
        self.lexicon = lexicon
        self.standardIndex = standardIndex
        view = outline.view
        reportConcludes =
            outline.reports.first?.title.map { words.selfEvaluations.occurs(in: outline.view.s, $0) }
            ?? false
        scales = readScales()
        told = outline.lines.map(\.range).filter { !explains($0) }
    }

    static let opening = "[【(〔〖".scalarValues
    static let closing = "]】)〕〗".scalarValues
    /// What may stand between a label and its verdict.
    static let marks = ":为是—|“‘\"".scalarValues
    static let clauseEnds = ",。;:\n(".scalarValues

    /// - Parameters:
    ///   - cells: the cells of text of the document's tables.
    ///   - scores: the cells of their columns of scores.
    ///   - profile: a plan concludes nothing in passing; nil where nothing in passing is asked for.
    /// - Returns: the conclusions, and apart from them the denials of what rules a report out, which state no verdict.
    func find(cells: [TableGrid.Text] = [], scores: [ScoreCell] = [], profile: Profile? = nil) -> (
        stated: [Conclusion], denials: [Conclusion]
    ) {
        var found = withColumns(stated(), columnConclusions(cells, scores))
        let boxes = boxes()
        found.removeAll { one in boxes.all.contains { $0.overlaps(one.range) } }
        found += boxes.ticked.map {
            conclusion($0.range, verdict: $0.verdict, score: nil, full: nil, coverage: .indicator)
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        found = withoutForetold(merged(found))
        let denials = vetoes(found)
        found += missing(found + denials)
        if let profile, profile.kind != .plan {
            found += remarks(beside: found, year: profile.year.flatMap { Int($0) })
        }
        found = numbered(found.filter { !isOfOthers($0) })
        found.sort { ($0.range.lowerBound, $0.verdict) < ($1.range.lowerBound, $1.verdict) }
        for index in found.indices { found[index].id = index }
        return (found, denials)
    }

    /// What the lines and cells state, one behind another.
    private func stated() -> [Conclusion] {
        var found: [Conclusion] = []
        let lines =
            outline.lines.map(\.range) + document.blocks.filter { $0.kind == .cell && $0.role == .content }.map(\.range)
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            var i = line.lowerBound
            while i < line.upperBound {
                guard words.starts.mayContain(view.s[i]), let one = stated(at: i, line: line, next: next) else {
                    i += 1
                    continue
                }
                found.append(one)
                i = max(one.range.upperBound, i + 1)
            }
        }
        return found
    }

    /// What begins at a place: a stamp, a label with what it introduces, points, or a verdict that no label introduces.
    private func stated(at i: Int, line: Range<Int>, next: Range<Int>?) -> Conclusion? {
        if var stamp = bracketed(at: i, line: line) {
            stamp.isLabelled = true
            return stamp
        }
        if begins(lexicon.labels, at: i) || begins(lexicon.scores, at: i) || begins(lexicon.weakLabels, at: i),
            var labelled = labelled(at: i, line: line, next: next)
        {
            labelled.isLabelled = true
            return labelled
        }
        if let earned = earned(at: i, line: line) {
            return conclusion(
                earned.range, verdict: nil, score: earned.score, full: earned.full, coverage: .indicator)
        }
        return plain(at: i, line: line)
    }

    /// A column of verdicts says more than the words around one of its cells.
    private func withColumns(_ stated: [Conclusion], _ columns: [Conclusion]) -> [Conclusion] {
        var found = stated.filter { one in !columns.contains { $0.range.overlaps(one.range) } }
        found += columns.filter { !isStated($0, by: found) }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        return found.reduce(into: []) { kept, next in
            if let last = kept.last, last.range.overlaps(next.range) { return }
            kept.append(next)
        }
    }

    /// `历次评估回顾`, `你县报告称“…全部达标”`: of earlier assessments, of another's report.
    private func isOfOthers(_ one: Conclusion) -> Bool {
        let place = one.range.lowerBound
        let said = sentenceStart(place, 0..<view.s.count)..<one.range.upperBound
        return sentences.others.occurs(in: view.s, said)
            || outline.ancestors(of: outline.node(at: place)).contains {
                sentences.historyHeadings.occurs(in: view.s, $0.title)
            }
            || outline.reports.indices.contains(one.report)
                && outline.reports[one.report].title.map { sentences.historyHeadings.occurs(in: view.s, $0) } ?? false
    }

    /// Whether a sentence of the report states the total of its table as well.
    private func isStated(_ total: Conclusion, by sentences: [Conclusion]) -> Bool {
        guard total.coverage == .section, total.isScoreOnly else { return false }
        let report = outline.report(at: total.range.lowerBound)
        return sentences.contains { $0.score == total.score && outline.report(at: $0.range.lowerBound) == report }
    }

    /// Whether a word begins at a place: asked first, as most places begin none and a conclusion is large.
    func begins<Payload>(_ words: Trie<Payload>, at i: Int) -> Bool {
        words.mayBegin(with: view.s[i]) && words.longest(in: view.s, at: i) != nil
    }

    /// A verdict that no label introduces.
    private func plain(at i: Int, line: Range<Int>) -> Conclusion? {
        if begins(lexicon.anywhere, at: i) || begins(lexicon.thisItem, at: i),
            let conclusion = unlabelled(at: i, line: line)
        {
            return conclusion
        }
        if begins(lexicon.reaching, at: i) {
            return standardReached(at: i, line: line) ?? askedReached(at: i, line: line)
        }
        return within(at: i, line: line)
    }

    /// Without what the text of an item says before its label says the same: 面积均达标。自查结论:达标
    private func withoutForetold(_ found: [Conclusion]) -> [Conclusion] {
        var labelled: [Int: [Conclusion]] = [:]
        for one in found where one.isLabelled {
            if let node = outline.node(at: one.range.lowerBound) { labelled[node, default: []].append(one) }
        }
        return found.filter { one in
            guard !one.isLabelled, let node = outline.node(at: one.range.lowerBound), outline.nodes[node].number > 0,
                standardIndex.isIndicator(node, in: outline)
            else { return true }
            return labelled[node]?.contains {
                $0.verdict == one.verdict && $0.range.lowerBound > one.range.lowerBound
            } != true
        }
    }

    /// A verdict and a score of one item are one conclusion, whichever stands first.
    private func merged(_ found: [Conclusion]) -> [Conclusion] {
        found.reduce(into: []) { kept, next in
            guard let last = kept.last, last.coverage == .indicator,
                next.coverage == .indicator || last.isScoreOnly && isNextClause(next.range, behind: last.range),
                outline.node(at: last.range.lowerBound) == outline.node(at: next.range.lowerBound),
                next.range.lowerBound - last.range.upperBound < 30,
                !beginsAnew(between: last.range.upperBound, next.range.lowerBound),
                (last.isScoreOnly && next.score == nil) || (next.isScoreOnly && last.score == nil)
            else { return kept.append(next) }
            let range = last.range.lowerBound..<next.range.upperBound
            let source = document.text.sourceRange(range)
            var one = last.isScoreOnly ? next : last
            one.score = last.score ?? next.score
            one.fullScore = last.fullScore ?? next.fullScore
            one.range = range
            one.span = document.source.span(source)
            one.quote = document.source.quote(source)
            kept[kept.count - 1] = one
        }
    }

    /// 合计自评97.5分,|达到达标学校要求
    private func isNextClause(_ range: Range<Int>, behind last: Range<Int>) -> Bool {
        range.lowerBound == last.upperBound + 1 && view.at(last.upperBound) == code(",")
    }

    /// `自评:9分。⏎综上,我校自评为达标。`: a sentence on a line of its own says more than the item before it.
    private func beginsAnew(between end: Int, _ start: Int) -> Bool {
        let gap = view.s[end..<max(end, start)]
        // 自评得分95.5分,公众满意度92.4%,自评结论为合格: other figures are told between.
        if gap.contains(code("%")) { return true }
        guard let stop = gap.firstIndex(of: code("。")), let feed = gap.firstIndex(of: 0x0A) else { return false }
        return stop < feed && gap[feed...].contains { $0.isHan }
    }

    // MARK: - Without a label

    /// `校校达到评估标准`, `我区15项指标均达到评估标准`, `已达标`, `达标。` at the end of an item.
    private func unlabelled(at start: Int, line: Range<Int>) -> Conclusion? {
        guard
            let (length, stated) = ofThisItem(at: start, line: line)
                ?? lexicon.anywhere.longest(in: view.s, at: start, before: line.upperBound)
        else { return nil }
        let end = start + length
        let verdict = stated == "达标" ? nearly(start, after: line.lowerBound) ?? stated : stated
        // 19条问题中已完成整改|13条
        let figure = (end..<line.upperBound).first { !view.at($0).isSpace } ?? end
        if endsLonger(start..<end, line: line) || view.at(figure).isASCIIDigit { return nil }
        // 无一项|不达标: no such item.
        if lexicon.series.upheld[verdict] != nil,
            lexicon.series.noneOf.ends(in: view.s, at: start, after: line.lowerBound)
        {
            return nil
        }
        let node = outline.node(at: start)
        let isOverall = node == nil && reportConcludes && sentences.items.occurs(in: text(before: start, in: line))
        let isItemised = reportConcludes && lexicon.thisItem.longest(in: view.s, at: start, before: end) != nil
        // 我校自评为达标, 均达到标准要求: in a self-evaluation without numbered items, too.
        let isSummary =
            reportConcludes && node == nil
            && (begins(sentences.sweeping, start..<end) || begins(sentences.ofItself, start..<end)
                || sentences.ofItself.occurs(in: text(before: start - 1, in: line)))
            && !words.ofSome.occurs(in: view.s, max(line.lowerBound, start - 24)..<start)
        guard
            standardIndex.key(of: node) != nil || hasConclusionContext(line) || isOverall || isItemised || isSummary
                || reportConcludes && pointsFollow(end)
        else {
            return nil
        }
        // The clause that holds it.
        var clause = start
        while clause > line.lowerBound,
            !ConclusionFinder.clauseEnds.contains(view.at(clause - 1))
        { clause -= 1 }
        let before = view.string(clause..<start)
        let sentence = sentenceStart(clause, line)
        // A heading of the standard, a plan, a condition, a means to it: no conclusion.
        // 4.安排教师培训经费218万元,占5.29%,|达标。: an item of one sentence that ends in a clause of its own is concluded.
        let endsItemAsClause = start == clause && view.at(start - 1) == code(",") && endsItem(end, line: line)
        if let node, standardIndex.isIndicator(node, in: outline), outline.nodes[node].title.contains(start),
            !isAlone(start..<end, line: line), !endsItemAsClause
        {
            return nil
        }
        if words.following.begins(in: view.s, at: end, before: min(end + 6, line.upperBound)) { return nil }
        if words.isOpen(Array(view.s[sentence..<start])) || words.recurring.occurs(in: view.s, clause..<start) {
            return nil
        }
        // The word alone, between the ends of sentences or behind the last comma of an item; no 均100%达标 of some schools.
        let judgesFigure =
            start == clause && followsFigure(start, sentence: sentence) && endsItemOrSentence(end, line: line)
        if sentences.alone.isExactly(in: view.s, start..<end), !isAlone(start..<end, line: line),
            start > clause || !endsItem(end, line: line), !judgesFigure
        {
            return nil
        }
        if verdict == "达标", lexicon.negations.contains(where: { before.hasSuffix($0) }) { return nil }
        let scalars = before.scalarValues
        let count = itemCount(scalars)
        // 未达标的学校均只有1项未达标 speaks of parts.
        if verdict != "达标", words.ofSome.occurs(in: view.s, sentence..<start) { return nil }
        // 27所7项指标全部达标 speaks of schools.
        if hasSchoolCount(scalars) || isOfSomeItems(scalars) || words.most.occurs(in: scalars) { return nil }
        if coversAll(before) || count != nil {
            var one = conclusion(
                clauseStart(clause, start)..<end, verdict: verdict, score: nil, full: nil,
                coverage: firstItems(scalars).map { .first(count: $0) } ?? .all(count: count))
            if one.indicator.group.isEmpty, let group = standardIndex.groupKey(namedIn: before) {
                one.indicator = group
            }
            return one
        }
        if begins(sentences.onlyAlone, start..<end), !isAlone(start..<end, line: line), !judgesFigure { return nil }
        // 全部达到评估标准, 校校达到评估标准: a section's own word.
        let isSweeping = begins(sentences.sweeping, start..<end)
        let isItem =
            isAlone(start..<end, line: line) || begins(sentences.done, start..<end) || endsItem(end, line: line)
            || judgesFigure
        let isSelf = begins(sentences.ofItself, start..<end) && endsClause(end, line: line)
        guard isSweeping || isItem || isSelf || verdict != "达标" && endsClause(end, line: line) else { return nil }
        var one = conclusion(
            (verdict == "达标" ? start : clauseStart(clause, start))..<end, verdict: verdict, score: nil, full: nil,
            coverage: isSweeping ? .section : .indicator)
        // …。自评达标。 at the end of an item says as much as a label.
        one.isLabelled = isSelf && isAlone(start..<end, line: line)
        return one
    }

    /// `总体上基本|达到标准要求`: the verdict of a verb that begins before the words.
    func nearly(_ start: Int, after first: Int) -> String? {
        (max(first, start - 4)..<start).lazy.compactMap { at in
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
        return max(inside.map { $0 + 1 } ?? clause, start - 24)
    }

    private func hasConclusionContext(_ line: Range<Int>) -> Bool {
        outline.node(at: line.lowerBound) != nil && reportConcludes
    }

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

    // MARK: - What is missing

    /// The indicators that a report lists in a section with conclusions, and that have none.
    private func missing(_ found: [Conclusion]) -> [Conclusion] {
        var out: [Conclusion] = []
        for (i, node) in outline.nodes.enumerated() {
            guard standardIndex.isIndicator(i, in: outline), let key = standardIndex.key(of: i), key.no != nil else {
                continue
            }
            guard standardIndex.concludesEach(key) else { continue }
            if found.contains(where: { node.range.contains($0.range.lowerBound) }) { continue }
            // Only where its neighbours state one: a report that concludes in another form lists none here.
            let siblings = outline.nodes.indices.filter {
                outline.nodes[$0].parent == node.parent && outline.nodes[$0].form == node.form
            }
            let stated = siblings.count { s in
                found.contains { outline.nodes[s].range.contains($0.range.lowerBound) && $0.coverage == .indicator }
            }
            guard stated * 2 >= siblings.count, siblings.count >= 3 else { continue }
            let range = view.trimmed(node.range.lowerBound..<max(node.title.upperBound, node.range.lowerBound + 1))
            let source = document.text.sourceRange(range)
            out.append(
                Conclusion(
                    report: node.report, indicator: key, verdict: "missing", span: document.source.span(source),
                    quote: document.source.quote(source),
                    range: range, title: view.string(node.title)))
        }
        return out
    }

    // MARK: - Records

    func conclusion(
        _ range: Range<Int>, verdict: String?, score: Rational?, full: Rational?, coverage: Conclusion.Coverage
    ) -> Conclusion {
        let source = document.text.sourceRange(range)
        let node = outline.node(at: range.lowerBound)
        let key = standardIndex.key(of: node) ?? IndicatorKey(group: "", groupName: "", no: nil, id: nil)
        let numbered = node.map { outline.nodes[$0] }
        var indicator = key
        if let problem = outline.ancestors(of: node).first(where: { $0.form == Outline.problem }) {
            indicator.no = String(problem.number)
        } else if indicator.no == nil, case .indicator = coverage, let numbered {
            indicator.no = String(numbered.number)
        }
        let text: String = verdict ?? (score.map { $0.decimal + "分" } ?? "")
        return Conclusion(
            report: outline.report(at: range.lowerBound), indicator: indicator, verdict: text, score: score,
            fullScore: full,
            span: document.source.span(source), quote: document.source.quote(source), range: range, coverage: coverage,
            title: numbered.map { view.string($0.title) })
    }
}

extension Conclusion {
    /// A score without a verdict in words.
    fileprivate var isScoreOnly: Bool { score.map { verdict == $0.decimal + "分" } ?? false }
}
