import Exact
import Lexicon
import Records
import Source

/// Verdicts that stand by themselves, one an item: at the ends of lines, in a column, behind a dash, behind one label again and
/// again, as stars. That several items end alike tells them from words of the text.
extension ConclusionFinder {
    /// A verdict between marks, which may be one of a series.
    struct Lone {
        var range: Range<Int>
        var verdict: String
        /// How it stands; several of one form are a series.
        var forms: [Form]
        /// A word that hardly means anything else.
        var isStrong: Bool
        /// The clause before it has a figure, and it is the whole of its own.
        var isBehindFigure: Bool
        /// It ends its line but for marks and a bracket.
        var endsLine: Bool
    }

    enum Form: Hashable {
        /// Alone on its line; behind a sentence, a comma, a bracket, a dash.
        case line, sentence, clause, bracket, dash
        /// The first sentence of its line: `达标。依据如下:…`
        case opening
        /// Behind a colon, and behind the same words before it.
        case colon
        case label([UInt32])
        /// The cell of that number, from the left, or from the right.
        case cell(Int)
        case cellFromRight(Int)
    }

    /// All series of the document.
    func series() -> [(range: Range<Int>, verdict: String)] {
        var byReport: [Int: [Lone]] = [:]
        for line in outline.lines.map(\.range) where !explains(line) {
            for one in lones(in: line) { byReport[outline.report(at: line.lowerBound), default: []].append(one) }
        }
        return byReport.values.flatMap(inSeries)
    }

    private func inSeries(_ all: [Lone]) -> [(range: Range<Int>, verdict: String)] {
        var counts: [Form: (all: Int, strong: Int)] = [:]
        for one in all {
            for form in one.forms {
                counts[form, default: (0, 0)].all += 1
                if one.isStrong { counts[form, default: (0, 0)].strong += 1 }
            }
        }
        let concludes = all.first.map { assesses($0.range) } ?? false
        return all.filter { one in
            let single = one.isStrong && (one.endsLine || one.isBehindFigure) && (concludes || isNumbered(one.range))
            return one.forms.contains { form in
                let (count, strong) = counts[form] ?? (0, 0)
                switch form {
                case .opening: return one.isStrong
                case .line: return concludes && (strong >= 2 || count >= 3)
                case .sentence, .clause: return strong >= 2 && (concludes || isNumbered(one.range)) || single || concludes && count >= 3
                case .dash, .colon, .label, .bracket: return strong >= 2 || concludes && (count >= 3 || single)
                case .cell, .cellFromRight: return concludes && (strong >= 2 || count >= 3)
                }
            }
        }.map { ($0.range, $0.verdict) }
    }

    private func isNumbered(_ range: Range<Int>) -> Bool {
        outline.node(at: range.lowerBound).map { outline.nodes[$0].number > 0 } ?? false
    }

    /// Whether the report is one that assesses: its first lines say so.
    func assesses(_ range: Range<Int>) -> Bool {
        if reportConcludes { return true }
        let start = outline.reports.indices.contains(outline.report(at: range.lowerBound))
            ? outline.reports[outline.report(at: range.lowerBound)].range.lowerBound : 0
        let head = outline.lines.lazy.map(\.range).filter { $0.lowerBound >= start }.prefix(3)
        return head.contains { lexicon.series.assessing.occurs(in: view.s, $0.lowerBound..<min($0.upperBound, $0.lowerBound + 60)) }
    }

    /// `评分标准:…`: a line that tells the standard.
    func explains(_ line: Range<Int>) -> Bool {
        let trimmed = view.trimmed(line)
        let limit = min(line.upperBound, trimmed.lowerBound + 24)
        guard let colon = (trimmed.lowerBound..<max(trimmed.lowerBound, limit)).first(where: { Self.clauseEnds.contains(view.at($0)) && view.at($0) != code("(") }),
            view.at(colon) == code(":")
        else { return false }
        var end = colon
        while Self.closing.contains(view.at(end - 1)) || Self.quoteEnds.contains(view.at(end - 1)) { end -= 1 }
        var start = trimmed.lowerBound
        while start < end, !view.at(start).isHan { start += 1 }
        let series = lexicon.series
        return series.explains.ends(in: view.s, at: end, after: trimmed.lowerBound) || series.explainsAlone.isExactly(in: view.s, start..<max(start, end))
    }

    // MARK: - One

    private func lones(in line: Range<Int>) -> [Lone] {
        var out: [Lone] = []
        var i = line.lowerBound
        while i < line.upperBound {
            if let one = lone(at: i, line: line) {
                out.append(one)
                i = one.range.upperBound
            } else {
                i += 1
            }
        }
        return out
    }

    private func lone(at i: Int, line: Range<Int>) -> Lone? {
        let series = lexicon.series
        var start = i
        var end = i
        var verdict = ""
        var isStrong = true
        if let stars = starEnd(i, line: line) {
            // ☆☆☆☆☆: nothing is filled in yet.
            guard !series.stars.contains(view.at(i - 1)), stars - i < 5 || view.s[i..<stars].contains(where: { $0 != code("☆") })
            else { return nil }
            end = stars
            verdict = view.string(i..<stars)
        } else if let word = series.verdicts.longest(in: view.s, at: i, before: line.upperBound) {
            end = i + word.length
            verdict = word.payload
            isStrong = !series.weak.isExactly(in: view.s, i..<end)
            if let level = series.levels.length(in: view.s, at: end, before: line.upperBound) { end += level }
        } else if let mark = series.marks.longest(in: view.s, at: i, before: line.upperBound) {
            end = i + mark.length
            verdict = mark.payload
            isStrong = false
        } else {
            return nil
        }
        while Self.quoteEnds.contains(view.at(end)), Self.quoteStarts.contains(view.at(start - 1)) { (start, end) = (start - 1, end + 1) }
        guard isOver(end, line: line), let forms = forms(before: start, end: end, line: line) else { return nil }
        if forms.contains(.sentence) || forms.contains(.clause) || forms.contains(.bracket) {
            if verdict.count == 1 && !isStrong && !forms.contains(.bracket) { return nil }
            let lead = Array(view.s[sentenceStart(max(line.lowerBound, start - 1), line)..<start])
            if words.isOpen(lead) || tellsRule(lead) { return nil }
        }
        return Lone(range: start..<end, verdict: verdict, forms: forms, isStrong: isStrong, isBehindFigure: forms.contains(.clause) && followsDigits(start), endsLine: endsLine(end, line: line))
    }

    static let quoteStarts = "“‘\"「『《".scalarValues
    static let quoteEnds = "”’\"」』》".scalarValues
    private static let ends = "。;,!|()[]【】〔〕".scalarValues
    private static let dashes = "—–-→…·=>~─".scalarValues

    private func isOver(_ end: Int, line: Range<Int>) -> Bool {
        end >= line.upperBound || view.at(end).isSpace || view.at(end) == 0x0A || Self.ends.contains(view.at(end))
    }

    private func endsLine(_ end: Int, line: Range<Int>) -> Bool {
        var i = end
        while i < line.upperBound, view.at(i).isSpace || view.at(i) == code("。") || view.at(i) == code(";") || view.at(i) == code("|") || view.at(i) == code(")") || view.at(i) == code("】") || view.at(i) == code("]") { i += 1 }
        return i >= line.upperBound || view.at(i) == code("(") || view.at(i) == 0x0A
    }

    /// Whether a sentence tells a rule or a plan, or speaks of others.
    func tellsRule(_ lead: [UInt32]) -> Bool { lexicon.series.rules.occurs(in: lead) }

    private func starEnd(_ i: Int, line: Range<Int>) -> Int? {
        let series = lexicon.series
        var end = i
        while end < line.upperBound, series.stars.contains(view.at(end)) { end += 1 }
        if end > i { return end }
        return series.starWords.length(in: view.s, at: i, before: line.upperBound).map { i + $0 }
    }

    /// How a verdict stands, by what is before it.
    private func forms(before start: Int, end: Int, line: Range<Int>) -> [Form]? {
        var k = start
        while k > line.lowerBound, view.at(k - 1).isSpace { k -= 1 }
        let isRow = view.s[line].contains(code("|")) || view.s[line].contains(0x09)
        if isRow || k < start && !view.s[line.lowerBound..<start].contains(code("。")) && !Self.clauseEnds.contains(view.at(k - 1)) && k > line.lowerBound && !Self.dashes.contains(view.at(k - 1)) {
            return cells(start..<end, line: line, isRow: isRow)
        }
        if k <= line.lowerBound {
            return endsLine(end, line: line) ? [.line] : view.at(end) == code("。") ? [.opening] : nil
        }
        let c = view.at(k - 1)
        if c == code(":") { return label(k - 1, line: line) }
        if c == code("。") || c == code("!") { return [.sentence] }
        if c == code(",") || c == code(";") { return [.clause] }
        if Self.opening.contains(c) { return Self.closing.contains(view.at(end)) ? [.bracket] : nil }
        if Self.closing.contains(c) { return [.sentence] }
        if Self.dashes.contains(c) { return [.dash] }
        return nil
    }

    /// `检查结果:`, and the colon by itself.
    private func label(_ colon: Int, line: Range<Int>) -> [Form] {
        var k = colon
        while k > line.lowerBound, !Self.clauseEnds.contains(view.at(k - 1)), !view.at(k - 1).isSpace, view.at(k - 1) != code("、"), colon - k < 12 {
            k -= 1
        }
        return [.colon, .label(Array(view.s[k..<colon]))]
    }

    /// The number of a cell in its row, whose cells are divided by bars, tabs or blanks.
    private func cells(_ range: Range<Int>, line: Range<Int>, isRow: Bool) -> [Form]? {
        func isBreak(_ i: Int) -> Bool {
            isRow ? view.at(i) == code("|") || view.at(i) == 0x09 : view.at(i).isSpace
        }
        var before = range.lowerBound
        while before > line.lowerBound, view.at(before - 1).isSpace, !isBreak(before - 1) { before -= 1 }
        var behind = range.upperBound
        while behind < line.upperBound, view.at(behind).isSpace, !isBreak(behind) { behind += 1 }
        guard before == line.lowerBound || isBreak(before - 1) else { return nil }
        if isRow, behind < line.upperBound, !isBreak(behind), view.at(behind) != code("(") { return nil }
        func count(_ part: Range<Int>) -> Int {
            var n = 0
            for i in part where isBreak(i) && (isRow || !isBreak(i + 1)) { n += 1 }
            return n
        }
        let trimmed = view.trimmed(line)
        return [
            .cell(count(trimmed.lowerBound..<max(trimmed.lowerBound, range.lowerBound))),
            .cellFromRight(count(min(range.upperBound, trimmed.upperBound)..<trimmed.upperBound)),
        ]
    }
}
