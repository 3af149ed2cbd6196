import Exact
import Lexicon
import Records
import Source

extension ConclusionFinder {
    /// Points that were had, and that could be had.
    struct Points {
        var score: Rational?
        var full: Rational?
        var end: Int
    }

    /// `9.5分`, `10/10`, and `9.5` where the clause ends behind it.
    func points(at i: Int, limit: Int) -> Points? {
        let reader = NumberReader(s: outline.view.s)
        guard let token = reader.arabic(at: i) ?? reader.chinese(at: i), token.range.upperBound <= limit, !token.isGlued
        else { return nil }
        var end = token.range.upperBound
        var full: Rational?
        if outline.view.at(end) == code("/"), let other = reader.arabic(at: end + 1), other.value >= token.value {
            full = other.value
            end = other.range.upperBound
        }
        if outline.view.at(end).isSpace, outline.view.at(end + 1) == code("分") { end += 1 }
        if outline.view.at(end) == code("分") { return Points(score: token.value, full: full, end: end + 1) }
        let isEnd =
            end >= limit || [code("。"), code(","), code(";")].contains(outline.view.at(end))
            || Self.closing.contains(outline.view.at(end))
        return isEnd ? Points(score: token.value, full: full, end: end) : nil
    }

    /// `得满分`: all that could be had, where that is said nearby.
    func fullMarks(at i: Int, start: Int, line: Range<Int>) -> Points? {
        let s = outline.view.s
        guard let length = lexicon.sentences.fullMarks.lengthBeginning(in: s, at: i, before: s.count),
            case let end = i + length, !outline.view.at(end).isHan, !outline.view.at(end).isASCIIDigit,
            let full = fullScore(before: start, label: i, after: end, line: line)
                ?? headedFullScore(at: start, score: 0)
        else { return nil }
        return Points(score: full, full: full, end: end)
    }

    /// What the clauses behind a verdict or a score say of points: `(满分10分,得9分)`, `,扣2分,得8分`, `(95分)`.
    func pointsBehind(_ known: Points, limit: Int) -> Points? {
        let view = outline.view
        var found = known
        var isOpen = false
        while true {
            var i = found.end
            while i < limit, view.at(i).isSpace || ConclusionFinder.pointMarks.contains(view.at(i)) {
                if view.at(i) == code("(") { isOpen = true }
                i += 1
            }
            guard i > found.end || found.end == known.end, let next = clause(at: i, limit: limit, found, isOpen) else {
                break
            }
            found = next
        }
        if isOpen, view.at(found.end) == code(")") { found.end += 1 }
        let isNew = found.score != known.score || found.full != known.full
        return isNew ? found : nil
    }

    private static let pointMarks = ",;。(".scalarValues
    private static let between = ":为".scalarValues

    /// One clause of points at `i`, taken into `found`.
    private func clause(at i: Int, limit: Int, _ found: Points, _ isOpen: Bool) -> Points? {
        func figure(behind words: Trie<Bool>) -> Points? {
            guard let (length, _) = words.longest(in: outline.view.s, at: i, before: limit) else { return nil }
            var j = i + length
            while j < limit, outline.view.at(j).isSpace || ConclusionFinder.between.contains(outline.view.at(j)) {
                j += 1
            }
            return points(at: j, limit: limit)
        }
        var out = found
        if found.full == nil,
            let full = figure(behind: lexicon.fullScores)
                ?? (found.score.flatMap { score in
                    figure(behind: lexicon.scoresOrFull).flatMap { ($0.score ?? 0) >= score ? $0 : nil }
                })
        {
            (out.full, out.end) = (full.score, full.end)
        } else if let taken = figure(behind: lexicon.deductions) {
            out.end = taken.end
        } else if found.score == nil, let had = figure(behind: lexicon.scores) ?? figure(behind: lexicon.had) {
            (out.score, out.full, out.end) = (had.score, had.full ?? found.full, had.end)
        } else if found.score == nil, isOpen, let bare = points(at: i, limit: limit),
            outline.view.at(bare.end - 1) == code("分")
        {
            (out.score, out.end) = (bare.score, bare.end)
        } else {
            return nil
        }
        return out
    }

    /// `满分5分`, `赋分:4分` near a score, in the same line, but not within the words of its label.
    func fullScore(before start: Int, label labelEnd: Int, after end: Int, line: Range<Int>) -> Rational? {
        let view = outline.view
        if let full = bracketedPoints(before: start) { return full }
        var best: (distance: Int, value: Rational)?
        for i in max(line.lowerBound, start - 400)..<max(start, min(line.upperBound, end + 16)) {
            if i >= start, i < labelEnd { continue }
            guard
                let (length, _) = lexicon.fullScores.longest(in: view.s, at: i, before: line.upperBound)
                    ?? (i < start ? lexicon.scoresOrFull.longest(in: view.s, at: i, before: line.upperBound) : nil)
            else { continue }
            var k = i + length
            while ConclusionFinder.between.contains(view.at(k)) || view.at(k).isSpace { k += 1 }
            guard k != end, let value = points(at: k, limit: line.upperBound)?.score else { continue }
            let distance = i >= end ? i - end : start - i
            if best.map({ distance < $0.distance }) ?? true { best = (distance, value) }
        }
        return best?.value
    }

    /// `(20分,|自评20分)`, `(10分)|自评9.2分`: what could be had, right before the label.
    func bracketedPoints(before start: Int) -> Rational? {
        let view = outline.view
        var start = start
        while view.at(start - 1).isSpace { start -= 1 }
        guard [code(","), code(";"), code("/"), code(")")].contains(view.at(start - 1)), view.at(start - 2) == code("分")
        else {
            return nil
        }
        var open = start - 3
        while view.at(open).isASCIIDigit || view.at(open) == 0x2E { open -= 1 }
        guard Self.opening.contains(view.at(open)), let token = NumberReader(s: view.s).arabic(at: open + 1),
            token.range.upperBound == start - 2
        else { return nil }
        return token.value
    }

    /// What an item can have that a sentence before tells of is not what all of them have together: 98分 of 满分30分.
    func isOfOther(_ full: Rational, score: Rational, between range: Range<Int>) -> Bool {
        full < score && outline.view.s[range].contains(code("。"))
    }

    /// The points that the heading of an item says can be had: `2、计划用水管理(10分)`.
    func headedFullScore(at start: Int, score: Rational) -> Rational? {
        for node in outline.ancestors(of: outline.node(at: start)) {
            if let full = points(in: node.title), full >= score { return full }
        }
        return fullScoreAbove(start, score: score)
    }

    /// `B1 办学思想(8分)` on a line of its own, before the paragraphs that end in the score.
    private func fullScoreAbove(_ start: Int, score: Rational) -> Rational? {
        guard let last = outline.line(at: start) else { return nil }
        let before = outline.lines[...last].reversed().lazy.map { [view] in view.trimmed($0.range) }
        for line in before.filter({ $0.upperBound <= start }).prefix(12) where !line.isEmpty {
            if line.count <= 24, outline.view.at(line.upperBound - 1) == code(")"), let full = points(in: line) {
                return full * 2 >= score ? full : nil
            }
            // What another item has earned stands behind the heading of that one.
            let isOther = line.contains { begins(lexicon.scores, at: $0) || begins(lexicon.weakLabels, at: $0) }
            if isOther { return nil }
        }
        return nil
    }

    /// The last `(10分)` of a title.
    private func points(in title: Range<Int>) -> Rational? {
        let view = outline.view
        let reader = NumberReader(s: view.s)
        for i in title.reversed() where view.at(i) == code("(") {
            let label = lexicon.fullScores.longest(in: view.s, at: i + 1, before: title.upperBound)?.length ?? 0
            if let token = reader.arabic(at: i + 1 + label), view.at(token.range.upperBound) == code("分"),
                view.at(token.range.upperBound + 1) == code(")")
            {
                return token.value
            }
        }
        return nil
    }

    /// `得分96.5分,`: a score behind its label without a colon, and not `得分60分以上`.
    ///
    /// - Parameter mayBeFull: whether the label stands before points that could be had, too (总分).
    func isPlainScore(at start: Int, limit: Int, mayBeFull: Bool) -> Bool {
        let view = outline.view
        guard let points = points(at: start, limit: limit) else { return false }
        let end = points.end
        // 自评得分 19 at the end of the line, where the word 分 was left to the form.
        if view.at(end - 1) != code("分") { return !mayBeFull && end >= limit && view.at(start - 1).isSpace }
        if end >= limit { return true }
        // 总分100分,自评得95.5分: what could be had; 分别得19分、28.5分: a list.
        if view.at(end) == code("、") || view.at(end).isHan { return false }
        return !mayBeFull || pointsBehind(Points(end: end), limit: limit)?.score == nil
    }

    /// Whether a line (or cell) of a figure is followed by another.
    func standsBeforeFigure(_ line: Range<Int>) -> Bool {
        let view = outline.view
        guard TableFigures.isNumber(view.s[view.trimmed(line)]) else { return false }
        var start = line.upperBound
        while start < view.s.count, view.at(start).isSpace || view.at(start) == 0x0A || view.at(start) == code("|") {
            start += 1
        }
        return view.at(start).isASCIIDigit
    }

    /// `,得8分。` at the end of an item whose heading says how many points can be had.
    func earned(at start: Int, line: Range<Int>) -> (range: Range<Int>, score: Rational, full: Rational)? {
        let view = outline.view
        guard view.at(start) == code("得"),
            start == line.lowerBound || [code(","), code("。"), code(";"), code(")")].contains(view.at(start - 1))
                || view.at(start - 1).isSpace,
            let token = NumberReader(s: view.s).arabic(at: start + 1), view.at(token.range.upperBound) == code("分"),
            let full = headedFullScore(at: start, score: token.value)
        else { return nil }
        return (start..<(token.range.upperBound + 1), token.value, full)
    }

    /// `,对照评估细则达到|优秀等级`: behind the word that leads to a grade of two characters or more, further on in the clause.
    private func gradeLead(inClauseAt start: Int, limit: Int) -> Int? {
        let view = outline.view
        var at = start
        while at < min(limit, start + 16), !ConclusionFinder.clauseEnds.contains(view.at(at)) {
            if let lead = lexicon.gradeLeads.longest(in: view.s, at: at), lead.length >= 2,
                let (length, _) = lexicon.verdicts.longest(in: view.s, at: at + lead.length, before: limit), length >= 2
            {
                return at + lead.length
            }
            at += 1
        }
        return nil
    }

    /// `自评96分 |优秀`: behind blanks, at the end of the line.
    private func isLastCell(_ range: Range<Int>, behind end: Int, limit: Int) -> Bool {
        outline.view.s[end..<range.lowerBound].allSatisfy(\.isSpace)
            && outline.view.trimmed(range.lowerBound..<limit).upperBound == range.upperBound
    }

    /// The grade behind a score, in one of the clauses of its sentence: `自评得95.5分,达到优秀等级`, `,被评为优秀等次`.
    func grade(behind end: Int, limit: Int) -> (end: Int, verdict: String)? {
        let view = outline.view
        var i = end
        while i < limit, !TextView.endsSentence(view.at(i)), i - end < 40 {
            guard [code(","), code(";"), code("、")].contains(view.at(i)) || view.at(i).isSpace else { i += 1; continue }
            i += 1
            var j = i
            if let lead = lexicon.gradeLeads.longest(in: view.s, at: i) {
                j += lead.length
            } else if let lead = lexicon.labels.longest(in: view.s, at: i) {
                // 自评得分95.5分,公众满意度92.4%,…,自评结论为合格: the label's own, behind other figures.
                if view.s[end..<i].contains(where: \.isASCIIDigit), !lexicon.clauses.rates.occurs(in: view.s, end..<i) {
                    return nil
                }
                j += lead.length
            } else if let lead = gradeLead(inClauseAt: i, limit: limit) {
                j = lead
            }
            while j < limit, ConclusionFinder.marks.contains(view.at(j)) { j += 1 }
            guard let (length, verdict) = lexicon.verdicts.longest(in: view.s, at: j, before: limit),
                j > i || length >= 3 || length == 2 && isLastCell(i..<(i + length), behind: end, limit: limit),
                j + length >= limit || !view.at(j + length).isHan
            else { continue }
            return (j + length, verdict)
        }
        return nil
    }
}
