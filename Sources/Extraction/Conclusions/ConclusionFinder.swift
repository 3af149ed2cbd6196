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
            outline.reports.first?.title.map { ConclusionFinder.selfEvaluations.occurs(in: outline.view.s, $0) }
            ?? false
    }

    private static let thisItem: WordSet = ["此项", "该项", "本项"]
    /// What ends an item and begins the next.
    private static let nextItem: WordSet = ["指标", "一是", "二是", "第"]
    private static let opening = "[【(〔".scalarValues
    private static let closing = "]】)〕".scalarValues
    /// What may stand between a label and its verdict.
    private static let marks = ":为是—|“‘".scalarValues
    static let clauseEnds = ",。;:\n(".scalarValues
    private static let selfEvaluations: WordSet = ["自评", "自查", "评估", "督导"]

    /// - Parameter cells: the cells of text of the document's tables.
    func find(cells: [TableGrid.Text] = []) -> [Conclusion] {
        var found: [Conclusion] = []
        let columns = columnVerdicts(cells)
        let lines =
            outline.lines.map(\.range) + document.blocks.filter { $0.kind == .cell && $0.role == .content }.map(\.range)
        for (index, line) in lines.enumerated() {
            var i = line.lowerBound
            while i < line.upperBound {
                let c = view.s[i]
                guard
                    lexicon.labels.mayBegin(with: c) || lexicon.scores.mayBegin(with: c)
                        || lexicon.anywhere.mayBegin(with: c)
                else { i += 1; continue }
                if begins(lexicon.labels, at: i) || begins(lexicon.scores, at: i),
                    var conclusion = labelled(
                        at: i, line: line, next: index + 1 < lines.count ? lines[index + 1] : nil)
                {
                    conclusion.isLabelled = true
                    found.append(conclusion)
                    i = max(conclusion.range.upperBound, i + 1)
                } else if let earned = earned(at: i, line: line) {
                    found.append(
                        conclusion(
                            earned.range, verdict: nil, score: earned.score, full: earned.full, coverage: .indicator))
                    i = earned.range.upperBound
                } else if let conclusion = unlabelled(at: i, line: line) ?? standardReached(at: i, line: line) {
                    found.append(conclusion)
                    i = conclusion.range.upperBound
                } else {
                    i += 1
                }
            }
        }
        // A column of verdicts says more than the words around one of its cells.
        found.removeAll { one in columns.contains { $0.range.overlaps(one.range) } }
        found += columns
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        found = found.reduce(into: []) { kept, next in
            if let last = kept.last, last.range.overlaps(next.range) { return }
            kept.append(next)
        }
        found = merged(found)
        found += vetoes(found)
        found += missing(found)
        found.sort { ($0.range.lowerBound, $0.verdict) < ($1.range.lowerBound, $1.verdict) }
        return found.enumerated().map { index, conclusion in
            var numbered = conclusion
            numbered.id = index
            return numbered
        }
    }

    /// Whether a word begins at a place: asked first, as most places begin none and a conclusion is large.
    private func begins<Payload>(_ words: Trie<Payload>, at i: Int) -> Bool {
        words.mayBegin(with: view.s[i]) && words.longest(in: view.s, at: i) != nil
    }

    /// A verdict and a score of one item are one conclusion, whichever stands first.
    private func merged(_ found: [Conclusion]) -> [Conclusion] {
        found.reduce(into: []) { kept, next in
            guard let last = kept.last, last.coverage == .indicator, next.coverage == .indicator,
                outline.node(at: last.range.lowerBound) == outline.node(at: next.range.lowerBound),
                next.range.lowerBound - last.range.upperBound < 30,
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

    /// The veto items of a standard: a report denies them in one sentence.
    private func vetoes(_ found: [Conclusion]) -> [Conclusion] {
        var out: [Conclusion] = []
        var done: Set<Int> = []
        for (i, node) in outline.nodes.enumerated() {
            guard let key = standardIndex.key(of: i), standardIndex.isVeto(key), done.insert(node.report).inserted
            else {
                continue
            }
            guard !found.contains(where: { node.range.contains($0.range.lowerBound) }) else { continue }
            for word in ["不存在", "均无", "未发生"] {
                guard let at = view.firstIndex(of: word, in: node.range) else { continue }
                var end = at + word.scalarValues.count
                while end < node.range.upperBound, end - at < 16,
                    ![code(","), code("。"), code(";"), code("、"), 0x0A].contains(view.at(end))
                { end += 1 }
                var one = conclusion(at..<end, verdict: "不存在", score: nil, full: nil, coverage: .section)
                one.indicator = IndicatorKey(group: key.group, groupName: key.groupName, no: nil, id: nil)
                out.append(one)
                break
            }
        }
        return out
    }

    // MARK: - With a label

    /// `自评结论:达标`, `[自评结论]达标`, `自评结果:优自评得分:4分`.
    private func labelled(at start: Int, line: Range<Int>, next: Range<Int>?) -> Conclusion? {
        let isLabel = lexicon.labels.longest(in: view.s, at: start, before: line.upperBound)
        let isScore = lexicon.scores.longest(in: view.s, at: start, before: line.upperBound)
        guard isLabel != nil || isScore != nil else { return nil }
        let length = max(isLabel?.length ?? 0, isScore?.length ?? 0)
        // 评估结论 within 自评估结论 …: the label begins a word.
        var i = start + length
        var wrapped = false
        var hasMark = false
        while i < line.upperBound, ConclusionFinder.closing.contains(view.at(i)) {
            wrapped = true
            i += 1
        }
        while i < line.upperBound {
            let c = view.at(i)
            if ConclusionFinder.marks.contains(c) {
                hasMark = true
            } else if !c.isSpace {
                break
            }
            i += 1
        }
        // A label alone on its line: the verdict stands on the next.
        var limit = line.upperBound
        if view.trimmed(i..<line.upperBound).isEmpty, let next,
            wrapped || hasMark || view.trimmed(line).lowerBound == start, next.lowerBound - line.upperBound < 6
        {
            i = view.trimmed(next).lowerBound
            limit = next.upperBound
            hasMark = true
            // 总分 | 100 | 97.89: the first of two figures is what could be had.
            if isScore?.length == length, standsBeforeFigure(next) { return nil }
        }
        guard
            hasMark || wrapped || start == view.trimmed(line).lowerBound
                || isLabel.map({ $0.length == length && $0.length >= 4 }) == true
                || isScore?.length == length && isPlainScore(at: i, limit: limit)
        else { return nil }
        let begin = wrapped && ConclusionFinder.opening.contains(view.at(start - 1)) ? start - 1 : start
        if isScore?.length == length, let (score, end) = score(at: i, limit: limit) {
            let full = fullScore(before: start, after: end, line: line) ?? headedFullScore(at: start, score: score)
            if let (graded, verdict) = grade(behind: end, limit: limit) {
                return conclusion(begin..<graded, verdict: verdict, score: score, full: full, coverage: .indicator)
            }
            return conclusion(begin..<end, verdict: nil, score: score, full: full, coverage: .indicator)
        }
        guard let (size, verdict) = lexicon.verdicts.longest(in: view.s, at: i, before: limit),
            ends(at: i + size, limit: limit)
        else { return nil }
        var end = i + size
        var scored: Rational?
        var full: Rational?
        var j = end
        while j < limit,
            view.at(j).isSpace || view.at(j) == code(",") || view.at(j) == code(";") || view.at(j) == code("。")
        { j += 1 }
        if let (labelLength, _) = lexicon.scores.longest(in: view.s, at: j, before: limit) {
            var k = j + labelLength
            while k < limit, view.at(k) == code(":") || view.at(k).isSpace || view.at(k) == code("为") { k += 1 }
            if let (value, valueEnd) = score(at: k, limit: limit) {
                scored = value
                end = valueEnd
                full = fullScore(before: start, after: valueEnd, line: line)
            }
        }
        return conclusion(begin..<end, verdict: verdict, score: scored, full: full, coverage: .indicator)
    }

    private func ends(at i: Int, limit: Int) -> Bool {
        if i >= limit { return true }
        let c = view.at(i)
        if !c.isHan { return true }
        // 达标 before the next heading that a scraper glued on, or before a score's label.
        if lexicon.scores.longest(in: view.s, at: i) != nil || lexicon.labels.longest(in: view.s, at: i) != nil {
            return true
        }
        return ConclusionFinder.nextItem.begins(in: view.s, at: i, before: view.s.count)
    }

    private func score(at i: Int, limit: Int) -> (Rational, Int)? {
        let reader = NumberReader(s: view.s)
        guard let token = reader.arabic(at: i) ?? reader.chinese(at: i), token.range.upperBound <= limit, !token.isGlued
        else { return nil }
        var end = token.range.upperBound
        if view.at(end).isSpace { end += 1 }
        guard view.at(end) == code("分") else {
            return end >= limit || view.at(end) == code("。") || view.at(end) == code(",") || view.at(end) == code(";")
                ? (token.value, token.range.upperBound) : nil
        }
        return (token.value, end + 1)
    }

    /// `满分5分`, `赋分:4分` near a score, in the same line.
    private func fullScore(before start: Int, after end: Int, line: Range<Int>) -> Rational? {
        var best: (distance: Int, value: Rational)?
        for i in max(line.lowerBound, start - 400)..<min(line.upperBound, end + 16) {
            guard let (length, _) = lexicon.fullScores.longest(in: view.s, at: i, before: line.upperBound) else {
                continue
            }
            var k = i + length
            while view.at(k) == code(":") || view.at(k).isSpace || view.at(k) == code("为") { k += 1 }
            guard let (value, _) = score(at: k, limit: line.upperBound) else { continue }
            let distance = i >= end ? i - end : start - i
            if best == nil || distance < best!.distance { best = (distance, value) }
        }
        return best?.value
    }

    // MARK: - Without a label

    /// `校校达到评估标准`, `我区15项指标均达到评估标准`, `已达标`, `达标。` at the end of an item.
    private func unlabelled(at start: Int, line: Range<Int>) -> Conclusion? {
        guard let (length, verdict) = lexicon.anywhere.longest(in: view.s, at: start, before: line.upperBound) else {
            return nil
        }
        let end = start + length
        let node = outline.node(at: start)
        let isOverall = node == nil && reportConcludes && text(before: start, in: line).contains("指标")
        let isItemised = reportConcludes && ConclusionFinder.thisItem.begins(in: view.s, at: start, before: end)
        guard standardIndex.key(of: node) != nil || hasConclusionContext(line) || isOverall || isItemised else {
            return nil
        }
        // The clause that holds it.
        var clause = start
        while clause > line.lowerBound,
            !ConclusionFinder.clauseEnds.contains(view.at(clause - 1))
        { clause -= 1 }
        let before = view.string(clause..<start)
        var sentence = clause
        while sentence > line.lowerBound, !TextView.sentenceEnds.contains(view.at(sentence - 1)) { sentence -= 1 }
        // A heading of the standard, a plan, a condition, a means to it: no conclusion.
        if let node, standardIndex.isIndicator(node, in: outline), outline.nodes[node].title.contains(start),
            !isAlone(start..<end, line: line)
        {
            return nil
        }
        let tailBad = ConclusionWords.following.begins(in: view.s, at: end, before: min(end + 6, line.upperBound))
        if tailBad || isOpen(sentence..<start) { return nil }
        let leadEnd = start
        let scalars = before.scalarValues
        let count = itemCount(scalars)
        // 未达标的学校均只有1项未达标 speaks of parts.
        if verdict != "达标", words.ofSome.occurs(in: view.s, sentence..<leadEnd) { return nil }
        // 27所7项指标全部达标 speaks of schools.
        if hasSchoolCount(scalars) { return nil }
        // 至少有六项达标, 2项基本达标 count those that pass; 其余学校均100%达标 speaks of schools.
        let isOfAll = lexicon.all.contains { view.hasPrefix($0.scalarValues, at: start) }
        if !isOfAll && scalars.last == code("项") || length == 2 && !scalars.isEmpty { return nil }
        let covers = before.contains("项指标") || before.contains("各项") || before.contains("所有指标")
        if covers || count != nil {
            return conclusion(
                clauseStart(clause, start)..<end, verdict: verdict, score: nil, full: nil, coverage: .all(count: count))
        }
        let text = view.string(start..<end)
        if text.hasPrefix("符合"), !isAlone(start..<end, line: line) { return nil }
        // 全部达到评估标准, 校校达到评估标准: a section's own word.
        let isSweeping = text.hasPrefix("校校") || text.hasPrefix("全部") || text.hasPrefix("均") || text.hasPrefix("全面")
        let isItem = isAlone(start..<end, line: line) || text.hasPrefix("已") || endsItem(end, line: line)
        let isSelf = text.hasPrefix("自评") && endsClause(end, line: line)
        guard isSweeping || isItem || isSelf || verdict != "达标" && endsClause(end, line: line) else { return nil }
        return conclusion(
            (verdict == "达标" ? start : clauseStart(clause, start))..<end, verdict: verdict, score: nil, full: nil,
            coverage: isSweeping ? .section : .indicator)
    }

    /// A plan, a condition or a means to it leads up to the verdict, or it is one of many years.
    func isOpen(_ lead: Range<Int>) -> Bool {
        words.plans.occurs(in: words.notPlans(Array(view.s[lead])))
            || ConclusionWords.conditionAhead.begins(in: view.s, at: lead.lowerBound, before: lead.upperBound)
            || ConclusionWords.condition.occurs(in: view.s, lead)
            || ConclusionWords.recurring.occurs(in: view.s, lead)
    }

    private func clauseStart(_ clause: Int, _ start: Int) -> Int { max(clause, start - 24) }

    private func hasConclusionContext(_ line: Range<Int>) -> Bool {
        outline.node(at: line.lowerBound) != nil && reportConcludes
    }

    /// The clause before a place.
    private func text(before start: Int, in line: Range<Int>) -> String {
        var i = start
        while i > line.lowerBound, start - i < 20, ![code(","), code("。"), code(";"), 0x0A].contains(view.at(i - 1)) {
            i -= 1
        }
        return view.string(i..<start)
    }

    private func hasSchoolCount(_ words: [UInt32]) -> Bool {
        let reader = NumberReader(s: words)
        return words.indices.contains { i in
            guard i == 0 || !words[i - 1].isASCIIDigit, let token = reader.arabic(at: i) else { return false }
            let end = token.range.upperBound
            return end < words.count && (words[end] == code("所") || words[end] == code("校") || words[end] == code("个"))
        }
    }

    private func itemCount(_ words: [UInt32]) -> Int? {
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
            low == line.lowerBound || TextView.sentenceEnds.contains(view.at(low - 1)) || view.at(low - 1) == code("]")
            || view.at(low - 1) == code("】") || view.at(low - 1) == code(")")
        return startsAlone && endsClause(range.upperBound, line: line)
    }

    private func endsClause(_ end: Int, line: Range<Int>) -> Bool {
        end >= line.upperBound || [code("。"), code(";"), code(","), code("!"), code(" "), 0x0A].contains(view.at(end))
    }
    private func endsItem(_ end: Int, line: Range<Int>) -> Bool {
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
        let numbered = outline.ancestors(of: node).first
        var indicator = key
        if indicator.no == nil, case .indicator = coverage, let numbered { indicator.no = String(numbered.number) }
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
