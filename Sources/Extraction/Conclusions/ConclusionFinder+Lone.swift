import Exact
import Lexicon
import Records
import Source

/// A verdict between marks: how it is known, and how it stands.
extension ConclusionFinder {
    func lones(in range: Range<Int>) -> [Lone] {
        let line = Line(range, of: self)
        var out: [Lone] = []
        var i = range.lowerBound
        while i < range.upperBound {
            if mayStand(at: i, line), let one = lone(at: i, line) ?? unknown(at: i, line) {
                out.append(one)
                i = one.range.upperBound
            } else {
                i += 1
            }
        }
        return out
    }

    /// The cells of a row that ask whether something is so (`是否完成`), by their numbers, with what they ask; nil for other lines.
    func questions(in line: Range<Int>) -> [Int: String]? {
        guard line.contains(where: isBar) else { return nil }
        var out: [Int: String] = [:]
        let trimmed = view.trimmed(line)
        for (number, cell) in trimmed.split(whereSeparator: isBar).enumerated() {
            let range = view.trimmed((cell.first ?? 0)..<(cell.last.map { $0 + 1 } ?? 0))
            guard let lead = lexicon.series.asking.length(in: view.s, at: range.lowerBound, before: range.upperBound),
                let word = worded(at: range.lowerBound + lead, before: range.upperBound), word.end == range.upperBound,
                lexicon.series.denied[word.verdict] != nil
            else { continue }
            out[number] = word.verdict
        }
        return out
    }

    /// What all verdicts of a line are asked.
    private struct Line {
        let range: Range<Int>
        let trimmed: Range<Int>
        /// Bars or tabs divide its cells.
        let isRow: Bool
        /// Its first 。, or its end.
        let stop: Int
        /// Where its cells end.
        let breaks: [Int]
        /// What the report says that its verdicts mean.
        let scale: Scale?
        /// What the signs between its words mean: 是 | 否 are the heading of two columns.
        let signs: Set<String>

        init(_ range: Range<Int>, of finder: ConclusionFinder) {
            let view = finder.view
            self.range = range
            scale = finder.scales[finder.outline.report(at: range.lowerBound)]
            trimmed = view.trimmed(range)
            let isRow = range.contains { finder.isBar($0) }
            self.isRow = isRow
            stop = view.s[range].firstIndex(of: code("。")) ?? range.upperBound
            breaks = range.filter {
                isRow ? finder.isBar($0) : view.at($0).isSpace && !view.at($0 + 1).isSpace
            }
            let marks = finder.lexicon.series.marks
            var signs: Set<String> = []
            for at in range where marks.mayBegin(with: view.at(at)) && view.at(at).isHan {
                guard at == range.lowerBound || !view.at(at - 1).isHan, !view.at(at + 1).isHan,
                    let sign = marks.longest(in: view.s, at: at)
                else { continue }
                signs.insert(sign.payload)
            }
            self.signs = signs
        }

        /// How many cells end in a part of it.
        func ends(in part: Range<Int>) -> Int { before(part.upperBound) - before(part.lowerBound) }

        private func before(_ place: Int) -> Int { breaks.partitioningIndex { $0 >= place } }
    }

    /// Whether a verdict could stand there by itself: at the beginning, or behind a mark, a blank or 为. Asked of every character.
    private func mayStand(at i: Int, _ line: Line) -> Bool {
        let c = view.at(i - 1)
        if i == line.range.lowerBound { return true }
        return c.isHan ? lexicon.series.copulas.contains(c) : !c.isASCIIDigit
    }

    private func lone(at i: Int, _ line: Line) -> Lone? {
        let series = lexicon.series
        guard let word = single(at: i, line) else { return nil }
        var (start, end) = (i, word.end)
        while Self.quoteEnds.contains(view.at(end)), Self.quoteStarts.contains(view.at(start - 1)) {
            (start, end) = (start - 1, end + 1)
        }
        if !word.isSign, let sign = sign(before: start, line) {
            // ×完成: which of the two is meant?
            let denied = sign == series.fallingShort ? series.denied[word.verdict] != nil : false
            if denied || sign != series.fallingShort && series.denied.values.contains(word.verdict) { return nil }
            start -= 1
        }
        guard isOver(end, line), let forms = forms(before: start, end: end, line) else { return nil }
        let isCounted = countedCell(at: start, before: line.range.upperBound) != nil
        if isCounted, !forms.contains(where: \.isCell) { return nil }
        // 合格 ✔: told already. 有无事故——无: good or bad is not said.
        if word.isSign,
            followsVerdict(start, line)
                || isOpenlyAsked(start, line)
        {
            return nil
        }
        if series.inapplicable.isExactly(word.verdict) { return nil }
        // 室内杂乱,不够规范,|扣3分: why points were taken off.
        if forms.contains(.clause), view.at(end) == code(","), begins(lexicon.deductions, at: end + 1),
            !sentences.withObjects.contains(word.verdict), word.verdict != series.fallingShort
        {
            return nil
        }
        // 是 | 否: the heading of two columns.
        if word.isSign, line.signs.contains(where: { $0 != series.marks.longest(in: view.s, at: i)?.payload }) {
            return nil
        }
        if forms.contains(.sentence) || forms.contains(.clause) {
            if word.verdict.count == 1, !word.isStrong { return nil }
            // 17个水功能区中,达标 14 个: how many.
            let next = (end..<line.range.upperBound).first { !view.at($0).isSpace } ?? end
            if view.at(next).isASCIIDigit { return nil }
        }
        if !forms.contains(.line), !forms.contains(where: \.isCell), isHeldOpen(start, forms, line) { return nil }
        return Lone(
            range: start..<end, verdict: word.verdict, forms: forms, isStrong: word.isStrong,
            isSign: word.isSign, isBehindFigure: forms.contains(.clause) && followsDigits(start),
            endsLine: endsLine(end, line))
    }

    /// 有无事故——|无: good or bad is not said.
    private func isOpenlyAsked(_ start: Int, _ line: Line) -> Bool {
        lexicon.series.openQuestions.occurs(in: view.s, max(line.range.lowerBound, start - 40)..<start)
    }

    /// `√|完成`, `×|未完成`: what the sign right before a verdict in words means, where a blank or a bar stands before it.
    private func sign(before start: Int, _ line: Line) -> String? {
        let at = start - 1
        guard at > line.range.lowerBound, !view.at(at).isHan, view.at(at - 1).isSpace || isBar(at - 1) else {
            return nil
        }
        return lexicon.series.marks.longest(in: view.s, at: at, before: start)?.payload
    }

    /// Whether nothing but blanks stands between a verdict in words and a place.
    private func followsVerdict(_ place: Int, _ line: Line) -> Bool {
        guard !line.isRow else { return false }
        var end = place
        while end > line.range.lowerBound, view.at(end - 1).isSpace { end -= 1 }
        return end < place
            && (max(line.range.lowerBound, end - 6)..<end).contains { worded(at: $0, before: end)?.end == end }
    }

    /// Stars, a verdict in words, or a sign.
    private func single(at i: Int, _ line: Line) -> (end: Int, verdict: String, isStrong: Bool, isSign: Bool)? {
        let series = lexicon.series
        let limit = line.range.upperBound
        if let scale = line.scale, let token = scale.tokens.longest(in: view.s, at: i, before: limit),
            isOver(i + token.length, line), !view.at(i).isASCIIDigit || endsLine(i + token.length, line)
        {
            return scale.explains(i) ? nil : (i + token.length, token.payload, true, false)
        }
        if let stars = starEnd(i, line) {
            // ☆☆☆☆☆: nothing is filled in yet.
            guard !series.stars.contains(view.at(i - 1)),
                stars - i < 5 || view.s[i..<stars].contains(where: { $0 != code("☆") })
            else { return nil }
            return (stars, view.string(i..<stars), true, false)
        }
        if let cell = countedCell(at: i, before: limit) { return (cell.end, cell.verdict, false, false) }
        if let word = worded(at: i, before: limit) {
            return (word.end, word.verdict, !series.weak.isExactly(in: view.s, i..<word.end), false)
        }
        return series.marks.longest(in: view.s, at: i, before: limit).map { (i + $0.length, $0.payload, false, true) }
    }

    /// Whether what leads to a verdict makes it a rule, a plan or what recurs. What stands before a label or a dash tells of the
    /// item, what before a comma leads to the verdict.
    private func isHeldOpen(_ start: Int, _ forms: [Form], _ line: Line) -> Bool {
        let isClause = forms.contains(.clause)
        let first = line.range.lowerBound
        let sentence = sentenceStart(max(first, start - 1), line.range)
        let low = forms.contains(.sentence) ? start : isClause ? sentence : max(first, start - 6)
        let lead = withoutQuotas(Array(view.s[max(low, start - 30)..<start]))
        let whole = withoutQuotas(Array(view.s[sentence..<start]))
        // Behind 为, and behind the words that lead to a quotation.
        let isCopula = !forms.contains(.colon) && !isClause && view.at(start - 1).isHan
        let isBand = lexicon.series.bands.ends(in: view.s, at: start, after: first)
        // 计划要求95%以上,|已达到: it is done, or not.
        let isOpen = (isClause || isCopula) && words.isOpen(whole) && !(isClause && isDone(start))
        let isSettled =
            isClause && lexicon.clauses.settled.begins(in: view.s, at: start, before: first + line.range.count)
        return isBand || isOpen || !isSettled && tellsRule(lead)
            || words.isRecurring(whole)
    }

    /// A short word between marks, behind a colon, in a cell, behind a dash or in brackets.
    private func unknown(at i: Int, _ line: Line) -> Lone? {
        guard view.at(i).isHan || view.at(i) >= 0x41 && view.at(i) <= 0x5A, i > line.range.lowerBound else {
            return nil
        }
        var k = i
        while k > line.range.lowerBound, view.at(k - 1).isSpace || Self.quoteStarts.contains(view.at(k - 1)) { k -= 1 }
        let c = view.at(k - 1)
        let isLed = c == code(":") || c == code("|") || k < i || Self.dashes.contains(c) || Self.opening.contains(c)
        guard isLed else { return nil }
        var end = i
        while end < line.range.upperBound, end - i <= 5,
            view.at(end).isHan || view.at(end) >= 0x41 && view.at(end) <= 0x5A
        {
            end += 1
        }
        // 评估结论为“如期”: with its quotation marks.
        let isQuoted = Self.quoteStarts.contains(view.at(i - 1)) && Self.quoteEnds.contains(view.at(end))
        let outer = isQuoted ? i - 1..<end + 1 : i..<end
        guard end - i <= 5, end > i, isOver(outer.upperBound, line), view.at(end) != code(":"),
            view.at(end) != code(","),
            !lexicon.series.appraising.ends(in: view.s, at: end, after: i),
            lexicon.verdicts.longest(in: view.s, at: i).map({ !lexicon.series.inapplicable.isExactly($0.payload) })
                ?? true,
            !begins(lexicon.fullScores, at: i),
            !begins(lexicon.scores, at: i), !isOpenlyAsked(i, line),
            !view.s[i..<end].contains(where: { NumberReader(s: [$0]).chinese(at: 0) != nil }),
            let forms = forms(before: outer.lowerBound, end: outer.upperBound, line),
            !forms.contains(.line), !forms.contains(.sentence),
            !forms.contains(.clause)
        else { return nil }
        if case .label = forms.last, !(endsLine(outer.upperBound, line) || view.at(end).isSpace || isQuoted) {
            return nil
        }
        return Lone(
            range: i..<end, verdict: view.string(i..<end), forms: forms, isStrong: false, isUnknown: true,
            isBehindFigure: false, endsLine: endsLine(end, line))
    }

    static let quoteStarts = "“‘\"「『《".scalarValues
    static let quoteEnds = "”’\"」』》".scalarValues
    private static let ends = "。;,!|()[]【】〔〕〖〗".scalarValues
    static let dashes = "—–-→…·=>~─".scalarValues

    private func isOver(_ end: Int, _ line: Line) -> Bool {
        end >= line.range.upperBound || view.at(end).isSpace || view.at(end) == 0x0A || Self.ends.contains(view.at(end))
    }

    private func endsLine(_ end: Int, _ line: Line) -> Bool {
        var i = end
        while i < line.range.upperBound,
            view.at(i).isSpace || view.at(i) == code("。") || view.at(i) == code(";") || view.at(i) == code("|")
                || Self.closing.contains(view.at(i))
        { i += 1 }
        return i >= line.range.upperBound || view.at(i) == code("(") || view.at(i) == 0x0A
    }

    /// A verdict with the words around it: 刚好|达标, 未能|过关, 合格|等次, 做到|了.
    func worded(at i: Int, before limit: Int) -> (start: Int, end: Int, verdict: String)? {
        let series = lexicon.series
        func closed(_ word: (length: Int, payload: String), at start: Int, isDenied: Bool) -> (
            start: Int, end: Int, verdict: String
        ) {
            var end = start + word.length
            // 达标A: the grade within.
            if let grade = grade(at: end, limit) { return (start, end + 1, grade) }
            if let level = series.levels.length(in: view.s, at: end, before: limit) { end += level }
            end = behindObjects(end, of: word.payload, limit: limit)
            return (start, end, isDenied ? series.denied[word.payload] ?? "" : word.payload)
        }
        if let word = series.verdicts.longest(in: view.s, at: i, before: limit) {
            return closed(word, at: i, isDenied: false)
        }
        var at = i
        while at < limit, let size = series.adverbs.length(in: view.s, at: at, before: limit) {
            at += size
            if let word = series.verdicts.longest(in: view.s, at: at, before: limit) {
                let payload = word.payload == "达标" ? nearly(at, after: i) ?? word.payload : word.payload
                return closed((word.length, payload), at: at, isDenied: false)
            }
        }
        guard let size = series.denials.length(in: view.s, at: at, before: limit),
            let word = series.verdicts.longest(in: view.s, at: at + size, before: limit),
            series.denied[word.payload] != nil
        else { return nil }
        return closed(word, at: at + size, isDenied: true)
    }

    /// A letter by itself: 达标|A.
    private func grade(at i: Int, _ limit: Int) -> String? {
        guard i < limit, (0x41...0x45).contains(view.at(i)),
            i + 1 >= limit || view.at(i + 1).isSpace || Self.ends.contains(view.at(i + 1)) || view.at(i + 1) == 0x0A
        else { return nil }
        return view.string(i..<(i + 1))
    }

    /// Whether a sentence tells a rule or a plan, or speaks of others.
    func tellsRule(_ lead: [UInt32]) -> Bool {
        lexicon.series.rules.occurs(in: behindMeasure(unquoted(words.withoutComparisons(lead))))
    }

    /// `对照每所学校至少六项达标的要求,|我区…`: behind what the judgement is measured by.
    private func behindMeasure(_ lead: [UInt32]) -> [UInt32] {
        guard lexicon.series.measuredBy.begins(in: lead, at: 0, before: lead.count),
            let comma = lead.indices.last(where: { at in
                lead[at] == code(",") && lexicon.series.measuredBy.ends(in: lead, at: at, after: 0)
            })
        else { return lead }
        return Array(lead[comma...])
    }

    /// Without what stands in quotation marks: 对照|“每个乡镇至少1所”|,我县尚有差距.
    private func unquoted(_ lead: [UInt32]) -> [UInt32] {
        var out: [UInt32] = []
        var open: Int?
        for c in lead {
            if c == code("“") { open = out.count }
            out.append(c)
            if c == code("”"), let first = open {
                out.removeSubrange(first...)
                open = nil
            }
        }
        return out
    }

    private func starEnd(_ i: Int, _ line: Line) -> Int? {
        let series = lexicon.series
        var end = i
        while end < line.range.upperBound, series.stars.contains(view.at(end)) { end += 1 }
        if end > i { return end }
        return series.starWords.length(in: view.s, at: i, before: line.range.upperBound).map { i + $0 }
    }

    /// How a verdict stands, by what is before it.
    private func forms(before start: Int, end: Int, _ line: Line) -> [Form]? {
        var k = start
        // 余额不足,×|不合格
        if k == start, k > line.range.lowerBound, !view.at(k - 1).isHan,
            lexicon.series.marks.mayBegin(with: view.at(k - 1)),
            !view.at(k - 1).isASCIIDigit, lexicon.series.verdicts.mayBegin(with: view.at(start))
        {
            k -= 1
        }
        while k > line.range.lowerBound, view.at(k - 1).isSpace { k -= 1 }
        if line.isRow
            || k < start && line.stop >= start
                && !Self.clauseEnds.contains(view.at(k - 1)) && k > line.range.lowerBound
                && !Self.dashes.contains(view.at(k - 1))
        {
            return cells(start..<end, line)
        }
        if k <= line.range.lowerBound {
            return endsLine(end, line) ? [.line] : view.at(end) == code("。") ? [.opening] : nil
        }
        let c = view.at(k - 1)
        if c == code(":") { return label(k - 1, line) }
        if let lead = quotedLead(start, line) { return [.label(lead)] }
        if k == start, lexicon.series.copulas.contains(c) { return Array(label(k, line).dropFirst()) }
        if c == code("。") || c == code("!") { return [.sentence] }
        if c == code(",") || c == code(";") { return [.clause] }
        // 1.城关小学(未达标) is of a school in a list.
        if c == code("("), !TextView.endsSentence(view.at(k - 2)) { return nil }
        if Self.opening.contains(c) { return Self.closing.contains(view.at(end)) ? [.bracket] : nil }
        if Self.closing.contains(c) { return [.sentence] }
        if Self.dashes.contains(c) { return [.dash] }
        return nil
    }

    /// `自检结论“规范”`, `认定为“做得好”`: the words that lead to a verdict in quotation marks, without a colon.
    private func quotedLead(_ start: Int, _ line: Line) -> [UInt32]? {
        guard Self.quoteStarts.contains(view.at(start)), view.at(start - 1).isHan else { return nil }
        let series = lexicon.series
        for at in max(line.range.lowerBound, start - 6)..<start where start - at >= 2 {
            let isLead = series.selfLeads.longest(in: view.s, at: at, before: start)?.length == start - at
            let isLabel = [lexicon.labels, lexicon.weakLabels].contains {
                $0.longest(in: view.s, at: at, before: start)?.length == start - at
            }
            if isLead || isLabel { return Array(view.s[at..<start]) }
        }
        return nil
    }

    /// `检查结果:`, and the colon by itself.
    private func label(_ colon: Int, _ line: Line) -> [Form] {
        var k = colon
        while k > line.range.lowerBound, !Self.clauseEnds.contains(view.at(k - 1)), !view.at(k - 1).isSpace,
            view.at(k - 1) != code("、"), colon - k < 12
        {
            k -= 1
        }
        return [.colon, .label(Array(view.s[k..<colon]))]
    }

    /// What divides the cells of a row: a bar, a tab, or a slash between blanks (`档案齐全 / 达标 / `).
    func isBar(_ i: Int) -> Bool {
        let c = view.at(i)
        return c == code("|") || c == 0x09
            || c == code("/") && view.at(i - 1).isSpace
                && (view.at(i + 1).isSpace || view.at(i + 1) == 0x0A || i + 1 >= view.s.count)
    }

    /// The number of a cell in its row, whose cells are divided by bars, tabs or blanks.
    private func cells(_ range: Range<Int>, _ line: Line) -> [Form]? {
        let (isRow, trimmed) = (line.isRow, line.trimmed)
        func isBreak(_ i: Int) -> Bool { isRow ? isBar(i) : view.at(i).isSpace }
        var before = range.lowerBound
        while before > line.range.lowerBound, view.at(before - 1).isSpace, !isBreak(before - 1) { before -= 1 }
        var behind = range.upperBound
        while behind < line.range.upperBound, view.at(behind).isSpace, !isBreak(behind) { behind += 1 }
        guard before == line.range.lowerBound || isBreak(before - 1) else { return nil }
        if isRow, behind < line.range.upperBound, !isBreak(behind), view.at(behind) != code("(") { return nil }
        return [
            .cell(line.ends(in: trimmed.lowerBound..<max(trimmed.lowerBound, range.lowerBound))),
            .cellFromRight(line.ends(in: min(range.upperBound, trimmed.upperBound)..<trimmed.upperBound)),
        ]
    }
}
