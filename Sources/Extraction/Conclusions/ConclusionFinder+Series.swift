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
        /// No word of the lexicon: a verdict only among others that are, or behind a label that says so.
        var isUnknown = false
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

        var isCell: Bool {
            switch self {
            case .cell, .cellFromRight: true
            default: false
            }
        }
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
        var unknown: [Form: Int] = [:]
        for one in all {
            for form in one.forms {
                if one.isUnknown { unknown[form, default: 0] += 1; continue }
                counts[form, default: (0, 0)].all += 1
                if one.isStrong { counts[form, default: (0, 0)].strong += 1 }
            }
        }
        let concludes = all.first.map { assesses($0.range) } ?? false
        func followsKnown(_ form: Form, _ one: Lone) -> Bool {
            all.contains { !$0.isUnknown && $0.forms.contains(form) && $0.range.lowerBound < one.range.lowerBound }
        }
        return all.filter { one in
            if one.isUnknown {
                return concludes
                    && one.forms.contains { form in
                        let (known, others) = (counts[form]?.all ?? 0, unknown[form] ?? 0)
                        switch form {
                        case .label(let label):
                            return known >= others && known >= 2
                                || known + others >= 2
                                    && lexicon.series.appraising.ends(in: label, at: label.count, after: 0)
                        case .cell(let n): return known >= others && known >= 2 && n > 0 && followsKnown(form, one)
                        case .colon: return others >= 3 && isDone(one)
                        case .dash, .bracket: return known >= others * 2 && known >= 2
                        default: return false
                        }
                    }
            }
            let single = one.isStrong && (one.endsLine || one.isBehindFigure) && (concludes || isNumbered(one.range))
            return one.forms.contains { form in
                let (count, strong) = counts[form] ?? (0, 0)
                switch form {
                case .opening: return one.isStrong
                case .line: return concludes && (strong >= 2 || count >= 3)
                case .sentence, .clause:
                    return strong >= 2 && (concludes || isNumbered(one.range)) || single || concludes && count >= 3
                case .dash, .colon, .label, .bracket: return strong >= 2 || concludes && (count >= 3 || single)
                case .cell, .cellFromRight: return concludes && (strong >= 2 || count >= 3)
                }
            }
        }.map { ($0.range, $0.verdict) }
    }

    /// 已建立, 未配备: what was done, or was not.
    private func isDone(_ one: Lone) -> Bool {
        lexicon.series.doneOrNot.begins(in: view.s, at: one.range.lowerBound, before: one.range.upperBound)
    }

    private func isNumbered(_ range: Range<Int>) -> Bool {
        outline.node(at: range.lowerBound).map { outline.nodes[$0].number > 0 } ?? false
    }

    /// Whether the report assesses: its title says so, or words around a place.
    func assesses(_ range: Range<Int>) -> Bool {
        reportConcludes
            || lexicon.series.assessing.occurs(
                in: view.s, max(0, range.lowerBound - 600)..<min(view.s.count, range.upperBound + 150))
    }

    /// `评分标准:…`: a line that tells the standard.
    func explains(_ line: Range<Int>) -> Bool {
        let trimmed = view.trimmed(line)
        // ★★★表示优: a legend.
        let isLegend = line.contains { at in
            (lexicon.series.stars.contains(view.at(at))
                || lexicon.series.marks.longest(in: view.s, at: at) != nil && !view.at(at).isHan)
                && lexicon.series.meaning.begins(in: view.s, at: at + 1, before: line.upperBound)
        }
        if isLegend { return true }
        let limit = min(line.upperBound, trimmed.lowerBound + 24)
        guard
            let colon = (trimmed.lowerBound..<max(trimmed.lowerBound, limit)).first(where: {
                Self.clauseEnds.contains(view.at($0)) && view.at($0) != code("(")
            }),
            view.at(colon) == code(":")
        else { return false }
        var end = colon
        while Self.closing.contains(view.at(end - 1)) || Self.quoteEnds.contains(view.at(end - 1)) { end -= 1 }
        var start = trimmed.lowerBound
        while start < end, !view.at(start).isHan { start += 1 }
        let series = lexicon.series
        return series.explains.ends(in: view.s, at: end, after: trimmed.lowerBound)
            || series.explainsAlone.isExactly(in: view.s, start..<max(start, end))
    }

    // MARK: - One

    private func lones(in line: Range<Int>) -> [Lone] {
        var out: [Lone] = []
        var i = line.lowerBound
        while i < line.upperBound {
            if let one = lone(at: i, line: line) ?? unknown(at: i, line: line) {
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
            guard !series.stars.contains(view.at(i - 1)),
                stars - i < 5 || view.s[i..<stars].contains(where: { $0 != code("☆") })
            else { return nil }
            end = stars
            verdict = view.string(i..<stars)
        } else if let word = worded(at: i, before: line.upperBound) {
            end = word.end
            verdict = word.verdict
            isStrong = !series.weak.isExactly(in: view.s, i..<end)
        } else if let mark = series.marks.longest(in: view.s, at: i, before: line.upperBound) {
            end = i + mark.length
            verdict = mark.payload
            isStrong = false
            // 是 | 否: the heading of two columns.
            let others = series.marks.longest(in: view.s, at: i)?.payload
            let isHeading = line.contains { at in
                at != i && (at == line.lowerBound || !view.at(at - 1).isHan) && !view.at(at + 1).isHan
                    && view.at(at).isHan
                    && series.marks.longest(in: view.s, at: at).map { $0.payload != others } ?? false
            }
            if isHeading { return nil }
        } else {
            return nil
        }
        while Self.quoteEnds.contains(view.at(end)), Self.quoteStarts.contains(view.at(start - 1)) {
            (start, end) = (start - 1, end + 1)
        }
        guard isOver(end, line: line), let forms = forms(before: start, end: end, line: line) else { return nil }
        if !forms.contains(.line), !forms.contains(where: \.isCell) {
            if forms.contains(.sentence) || forms.contains(.clause), verdict.count == 1, !isStrong { return nil }
            // What stands before a label or a dash tells of the item, what before a comma leads to the verdict.
            let isClause = forms.contains(.clause)
            let low =
                forms.contains(.sentence)
                ? start
                : isClause ? sentenceStart(max(line.lowerBound, start - 1), line) : max(line.lowerBound, start - 6)
            let lead = Array(view.s[max(low, start - 30)..<start])
            let whole = Array(view.s[sentenceStart(max(line.lowerBound, start - 1), line)..<start])
            let isCopula = !forms.contains(.colon) && !isClause && lexicon.series.copulas.contains(view.at(start - 1))
            if (isClause || isCopula) && words.isOpen(whole) || tellsRule(lead) || words.recurring.occurs(in: whole) {
                return nil
            }
        }
        return Lone(
            range: start..<end, verdict: verdict, forms: forms, isStrong: isStrong,
            isBehindFigure: forms.contains(.clause) && followsDigits(start), endsLine: endsLine(end, line: line))
    }

    /// A short word between marks, behind a colon, in a cell, behind a dash or in brackets.
    private func unknown(at i: Int, line: Range<Int>) -> Lone? {
        guard view.at(i).isHan || view.at(i) >= 0x41 && view.at(i) <= 0x5A, i > line.lowerBound else { return nil }
        var k = i
        while k > line.lowerBound, view.at(k - 1).isSpace || Self.quoteStarts.contains(view.at(k - 1)) { k -= 1 }
        let c = view.at(k - 1)
        let isLed = c == code(":") || c == code("|") || k < i || Self.dashes.contains(c) || Self.opening.contains(c)
        guard isLed else { return nil }
        var end = i
        while end < line.upperBound, end - i <= 5, view.at(end).isHan || view.at(end) >= 0x41 && view.at(end) <= 0x5A {
            end += 1
        }
        guard end - i <= 5, isOver(end, line: line), view.at(end) != code(":"), view.at(end) != code(","),
            !lexicon.series.appraising.ends(in: view.s, at: end, after: i), !begins(lexicon.fullScores, at: i),
            !begins(lexicon.scores, at: i),
            !view.s[i..<end].contains(where: { NumberReader(s: [$0]).chinese(at: 0) != nil }),
            let forms = forms(before: i, end: end, line: line), !forms.contains(.line), !forms.contains(.sentence),
            !forms.contains(.clause)
        else { return nil }
        if case .label = forms.last, !(endsLine(end, line: line) || view.at(end).isSpace) { return nil }
        return Lone(
            range: i..<end, verdict: view.string(i..<end), forms: forms, isStrong: false, isUnknown: true,
            isBehindFigure: false, endsLine: endsLine(end, line: line))
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
        while i < line.upperBound,
            view.at(i).isSpace || view.at(i) == code("。") || view.at(i) == code(";") || view.at(i) == code("|")
                || view.at(i) == code(")") || view.at(i) == code("】") || view.at(i) == code("]")
        { i += 1 }
        return i >= line.upperBound || view.at(i) == code("(") || view.at(i) == 0x0A
    }

    /// A verdict with the words around it: 刚好|达标, 未能|过关, 合格|等次, 做到|了.
    func worded(at i: Int, before limit: Int) -> (start: Int, end: Int, verdict: String)? {
        let series = lexicon.series
        func closed(_ word: (length: Int, payload: String), at start: Int, isDenied: Bool) -> (
            start: Int, end: Int, verdict: String
        ) {
            var end = start + word.length
            if let level = series.levels.length(in: view.s, at: end, before: limit) { end += level }
            return (start, end, isDenied ? series.denied[word.payload] ?? "" : word.payload)
        }
        if let word = series.verdicts.longest(in: view.s, at: i, before: limit) {
            return closed(word, at: i, isDenied: false)
        }
        var at = i
        while at < limit, let size = series.adverbs.length(in: view.s, at: at, before: limit) {
            at += size
            if let word = series.verdicts.longest(in: view.s, at: at, before: limit) {
                return closed(word, at: at, isDenied: false)
            }
        }
        guard let size = series.denials.length(in: view.s, at: at, before: limit),
            let word = series.verdicts.longest(in: view.s, at: at + size, before: limit),
            series.denied[word.payload] != nil
        else { return nil }
        return closed(word, at: at + size, isDenied: true)
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
        if isRow
            || k < start && !view.s[line.lowerBound..<start].contains(code("。"))
                && !Self.clauseEnds.contains(view.at(k - 1)) && k > line.lowerBound
                && !Self.dashes.contains(view.at(k - 1))
        {
            return cells(start..<end, line: line, isRow: isRow)
        }
        if k <= line.lowerBound {
            return endsLine(end, line: line) ? [.line] : view.at(end) == code("。") ? [.opening] : nil
        }
        let c = view.at(k - 1)
        if c == code(":") { return label(k - 1, line: line) }
        if k == start, lexicon.series.copulas.contains(c) { return Array(label(k, line: line).dropFirst()) }
        if c == code("。") || c == code("!") { return [.sentence] }
        if c == code(",") || c == code(";") { return [.clause] }
        // 1.城关小学(未达标) is of a school in a list.
        if c == code("("), !TextView.endsSentence(view.at(k - 2)) { return nil }
        if Self.opening.contains(c) { return Self.closing.contains(view.at(end)) ? [.bracket] : nil }
        if Self.closing.contains(c) { return [.sentence] }
        if Self.dashes.contains(c) { return [.dash] }
        return nil
    }

    /// `检查结果:`, and the colon by itself.
    private func label(_ colon: Int, line: Range<Int>) -> [Form] {
        var k = colon
        while k > line.lowerBound, !Self.clauseEnds.contains(view.at(k - 1)), !view.at(k - 1).isSpace,
            view.at(k - 1) != code("、"), colon - k < 12
        {
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
