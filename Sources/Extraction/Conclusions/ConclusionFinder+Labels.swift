import Exact
import Lexicon
import Records
import Source

/// Conclusions that a label introduces.
extension ConclusionFinder {
    /// What introduces a conclusion at a place: `自评结论:`, `[自评结论]`, `自评得分`, `自评情况:`.
    private struct Label {
        /// From the opening bracket on, where the label stands in brackets.
        var start: Int
        var end: Int
        /// Where what it introduces begins, and may end at the latest.
        var body: Range<Int>
        var isScore: Bool
        /// A score, or the points that could be had.
        var isEither: Bool
        /// A word that introduces text as often as a conclusion.
        var isWeak: Bool
        /// The brackets around it or the marks behind it say that it is a label.
        var isMarked: Bool
    }

    /// `自评结论:达标`, `[自评结论]达标`, `自评结果:优自评得分:4分`, `自评结论:我县各项指标均已达标。`
    func labelled(at start: Int, line: Range<Int>, next: Range<Int>?) -> Conclusion? {
        guard let label = label(at: start, line: line, next: next),
            saysItself(start..<line.upperBound) && startsClause(start, line)
                || !words.isRecurring(text(before: start, in: line).scalarValues), !isExample(start, line: line),
            // 有下列情形之一的,|认定为不通过
            label.isMarked || !follows(Array(view.s[sentenceStart(start, line)..<start])),
            // 上学期得分为41分,等次为合格
            saysItself(start..<line.upperBound) && startsClause(start, line)
                || !words.recurring.begins(in: view.s, at: sentenceStart(start, line), before: start)
        else { return nil }
        if label.isScore, let scored = scored(label, line: line) { return scored }
        if let stated = verdict(behind: label, line: line) ?? stamp(behind: label) { return stated }
        return label.isMarked && !label.isWeak ? statement(behind: label) : nil
    }

    /// `表格示例:“指标3,|自评结论:达标”`: within a quotation that is shown as an example.
    private func isExample(_ start: Int, line: Range<Int>) -> Bool {
        let view = outline.view
        guard let open = view.s[line.lowerBound..<start].lastIndex(of: code("“")),
            !view.s[open..<start].contains(code("”")), view.at(open - 1) == code(":")
        else { return false }
        return lexicon.series.examples.ends(in: view.s, at: open - 1, after: line.lowerBound)
    }

    private func label(at start: Int, line: Range<Int>, next: Range<Int>?) -> Label? {
        let view = outline.view
        func length(_ words: Trie<Bool>) -> Int {
            words.longest(in: view.s, at: start, before: line.upperBound)?.length ?? 0
        }
        let (strong, weak, score) = (length(lexicon.labels), length(lexicon.weakLabels), length(lexicon.scores))
        let size = max(strong, weak, score)
        guard size > 0 else { return nil }
        var i = start + size
        var wrapped = false
        while i < line.upperBound, ConclusionFinder.closing.contains(view.at(i)) {
            wrapped = true
            i += 1
        }
        i = behindFullScore(i, limit: line.upperBound)
        var isMarked = wrapped
        while i < line.upperBound {
            let c = view.at(i)
            if ConclusionFinder.marks.contains(c) { isMarked = true } else if !c.isSpace { break }
            i += 1
        }
        let isFirst = start == view.trimmed(line).lowerBound
        var limit = line.upperBound
        if isFirst, score == size, let cell = onlyCell(behind: start + size, line: line) {
            (i, limit, isMarked) = (cell.lowerBound, cell.upperBound, true)
        }
        // A label alone on its line: the verdict stands on the next.
        if view.trimmed(i..<line.upperBound).isEmpty, let next, isMarked || isFirst,
            next.lowerBound - line.upperBound < 6
        {
            i = view.trimmed(next).lowerBound
            limit = next.upperBound
            isMarked = true
            // 总分 | 100 | 97.89: the first of two figures is what could be had.
            if score == size, standsBeforeFigure(next) { return nil }
        }
        let isEither = score == size && length(lexicon.scoresOrFull) == size
        guard
            isMarked || isFirst || score == size && isBracketed(start, figureAt: i) || strong == size && strong >= 4
                || score == size && isPlainScore(at: i, limit: limit, mayBeFull: isEither)
        else { return nil }
        return Label(
            start: wrapped && ConclusionFinder.opening.contains(view.at(start - 1)) ? start - 1 : start,
            end: start + size, body: i..<max(i, limit), isScore: score == size, isEither: isEither,
            isWeak: weak == size && strong < size, isMarked: isMarked)
    }

    /// `得分 | 9.7 |`: the one cell of the row that a label heads.
    private func onlyCell(behind bar: Int, line: Range<Int>) -> Range<Int>? {
        var bar = bar
        while bar < line.upperBound, view.at(bar).isSpace { bar += 1 }
        guard bar < line.upperBound, view.at(bar) == code("|") else { return nil }
        var cell = view.trimmed((bar + 1)..<line.upperBound)
        if let last = cell.last, view.at(last) == code("|") {
            cell = view.trimmed(cell.lowerBound..<last)
        }
        return cell.isEmpty || view.s[cell].contains(code("|")) ? nil : cell
    }

    /// 办园条件(30分,|自查得分28.5): behind what could be had, as the last of a bracket.
    private func isBracketed(_ start: Int, figureAt i: Int) -> Bool {
        guard outline.view.at(start - 1) == code("(") || bracketedPoints(before: start) != nil,
            let points = points(at: i, limit: outline.view.s.count)
        else { return false }
        return Self.closing.contains(outline.view.at(points.end))
    }

    /// 自评得分(满分100分):98.2分: behind the bracket.
    private func behindFullScore(_ i: Int, limit: Int) -> Int {
        guard outline.view.at(i) == code("("), let known = pointsBehind(Points(end: i), limit: limit),
            known.full != nil, known.score == nil, outline.view.at(known.end - 1) == code(")")
        else { return i }
        return known.end
    }

    /// A score behind its label, and the points and the grade that stand with it.
    private func scored(_ label: Label, line: Range<Int>) -> Conclusion? {
        let limit = label.body.upperBound
        if isOfExam(label, line: line) { return nil }
        guard
            var points = points(at: label.body.lowerBound, limit: limit)
                ?? fullMarks(at: label.body.lowerBound, start: label.start, line: line),
            let score = points.score, label.isMarked || !outline.view.at(points.end).isHan,
            !isBand(behind: points.end, limit: limit)
        else { return nil }
        points = pointsBehind(points, limit: limit) ?? points
        if label.isEither, points.full == nil, pointsBehind(Points(end: points.end), limit: limit)?.score != nil {
            return nil
        }
        let stated = points.full ?? fullScore(before: label.start, label: label.end, after: points.end, line: line)
        let full =
            stated.flatMap { isOfOther($0, score: score, between: line.lowerBound..<label.start) ? nil : $0 }
            ?? headedFullScore(at: label.start, score: score)
        let graded = grade(behind: points.end, limit: limit)
        return conclusion(
            label.start..<(graded?.end ?? points.end), verdict: graded?.verdict, score: score, full: full,
            coverage: .indicator)
    }

    /// 得分90分|(含)以上为优秀: what a grade asks for.
    func isBand(behind end: Int, limit: Int) -> Bool {
        let at = closing(behind: end).map { $0 + 1 } ?? end
        return lexicon.series.bands.begins(in: outline.view.s, at: at, before: limit)
    }

    /// 中考…总分|平均分521.6分: what pupils had in an examination is no conclusion.
    private func isOfExam(_ label: Label, line: Range<Int>) -> Bool {
        let view = outline.view
        guard !sentences.ofItself.occurs(in: view.s, label.start..<label.end) else { return false }
        var start = label.start
        while start > line.lowerBound, label.start - start < 40, view.at(start - 1) != code("。") { start -= 1 }
        return sentences.exams.occurs(in: view.s, start..<label.start)
    }

    /// A verdict right behind its label, and the points that stand with it.
    private func verdict(behind label: Label, line: Range<Int>) -> Conclusion? {
        let limit = label.body.upperBound
        guard
            let (size, verdict) = lexicon.verdicts.longest(in: outline.view.s, at: label.body.lowerBound, before: limit)
        else { return nil }
        // 得分情况:|一级指标一19分
        let item = lexicon.series.numberedBy.length(in: outline.view.s, at: label.body.lowerBound, before: limit) ?? 0
        if item > size { return nil }
        let end = behindObjects(label.body.lowerBound + size, of: verdict, limit: limit)
        guard
            label.isWeak
                ? endsClearly(at: end, limit: limit)
                : ends(at: end, limit: limit) || label.isMarked && goesOn(at: end, limit: limit)
        else { return nil }
        let points = pointsBehind(Points(end: end), limit: limit)
        let full =
            points?.score.flatMap { _ in
                points?.full
                    ?? fullScore(before: label.start, label: label.end, after: points?.end ?? end, line: line)
            }
        return conclusion(
            label.start..<(points?.end ?? end), verdict: verdict, score: points?.score, full: full,
            coverage: .indicator)
    }

    /// `评估结果:达到`: the word of a stamp, as the whole of what a label introduces.
    private func stamp(behind label: Label) -> Conclusion? {
        let (start, limit) = (label.body.lowerBound, label.body.upperBound)
        guard label.isMarked, !label.isWeak,
            let (size, verdict) = lexicon.bracketed.longest(in: outline.view.s, at: start, before: limit),
            endsClearly(at: start + size, limit: limit)
        else { return nil }
        return conclusion(
            label.start..<(start + size), verdict: verdict, score: nil, full: nil, coverage: .indicator)
    }

    /// 自评结果:完成|目标任务: behind what was done.
    func behindObjects(_ start: Int, of verdict: String, limit: Int) -> Int {
        guard sentences.withObjects.contains(verdict) else { return start }
        var end = start
        while let length = sentences.objects.length(in: outline.view.s, at: end, before: limit) { end += length }
        return end
    }

    /// `自评结论:对照标准,我县各项指标均已达到要求。`: a sentence behind the label that ends in a verdict.
    private func statement(behind label: Label) -> Conclusion? {
        let view = outline.view
        let start = label.body.lowerBound
        var end = start
        while end < label.body.upperBound, end - start < 80, !TextView.endsSentence(view.at(end)) { end += 1 }
        guard end == label.body.upperBound || TextView.endsSentence(view.at(end)), namedVerdicts(start..<end).isEmpty,
            // 评估等级:85分以上为优秀,75分以上为良好: what a grade asks for.
            !lexicon.series.bands.occurs(in: view.s, start..<end)
        else { return nil }
        // 自评结论:…均达到要求,自评等次:好: what another label introduces is its own.
        if let other = (start..<end).first(where: { begins(lexicon.labels, at: $0) || begins(lexicon.scores, at: $0) })
        {
            end = other
            while end > start, view.at(end - 1) == code(",") || view.at(end - 1).isSpace { end -= 1 }
        }
        guard let found = (start..<max(start, end - 1)).lazy.compactMap({ self.statedVerdict(at: $0, end: end) }).first
        else { return nil }
        let lead = Array(view.s[start..<found.at])
        guard !words.isOpen(lead), !words.isDenied(lead), !hasSchoolCount(lead),
            !isOfSomeItems(lead), !words.ofSome.occurs(in: lead)
        else {
            return nil
        }
        let count = itemCount(lead)
        let isWhole = count != nil || coversAll(String(scalars: lead))
        return conclusion(
            label.start..<end, verdict: found.verdict, score: nil, full: nil,
            coverage: isWhole ? .all(count: count) : .indicator)
    }

    /// A verdict from `i` to the end of the sentence: 均已达标, or 达到…评估认定标准.
    private func statedVerdict(at i: Int, end: Int) -> (at: Int, verdict: String)? {
        let view = outline.view
        if let (size, verdict) = lexicon.verdicts.longest(in: view.s, at: i, before: end), i + size == end {
            return (i, verdict)
        }
        guard let (size, verdict) = lexicon.reaching.longest(in: view.s, at: i, before: end),
            words.reached.ends(in: view.s, at: end, after: i + size),
            !view.s[i..<end].contains(code(",")), !sentences.applying.occurs(in: view.s, i..<end)
        else { return nil }
        return (i, verdict)
    }

    private func ends(at i: Int, limit: Int) -> Bool {
        let view = outline.view
        // 评价等级为优6个、良7个: how many, and no conclusion.
        if i < limit, let count = NumberReader(s: view.s).arabic(at: i),
            lexicon.sentences.counted.contains(view.at(count.range.upperBound))
        {
            return false
        }
        if i >= limit || !view.at(i).isHan { return true }
        // 达标 before the next heading that a scraper glued on, or before a score's label.
        if lexicon.scores.longest(in: view.s, at: i) != nil || lexicon.labels.longest(in: view.s, at: i) != nil {
            return true
        }
        return words.nextItem.begins(in: view.s, at: i, before: view.s.count)
    }

    /// 整改状态:已完成|并长期坚持
    private func goesOn(at i: Int, limit: Int) -> Bool {
        sentences.andThen.begins(in: outline.view.s, at: i, before: limit)
    }

    /// Nothing follows but the end of a clause or a bracket.
    private func endsClearly(at i: Int, limit: Int) -> Bool {
        i >= limit || ConclusionFinder.clearEnds.contains(outline.view.at(i))
    }
    private static let clearEnds = "。;,()”’\n".scalarValues
}
