import Exact
import Lexicon
import Records

extension ConclusionFinder {
    /// The points that the heading of an item says can be had: `2、计划用水管理(10分)`.
    func headedFullScore(at start: Int, score: Rational) -> Rational? {
        for node in outline.ancestors(of: outline.node(at: start)) {
            if let full = points(in: node.title), full >= score { return full }
        }
        return nil
    }

    /// The last `(10分)` of a title.
    private func points(in title: Range<Int>) -> Rational? {
        let view = outline.view
        let reader = NumberReader(s: view.s)
        for i in title.reversed() where view.at(i) == code("(") {
            if let token = reader.arabic(at: i + 1), view.at(token.range.upperBound) == code("分"),
                view.at(token.range.upperBound + 1) == code(")")
            {
                return token.value
            }
        }
        return nil
    }

    /// `得分96.5分,`: a score behind its label without a colon, and not `得分60分以上`.
    func isPlainScore(at start: Int, limit: Int) -> Bool {
        let view = outline.view
        guard let token = NumberReader(s: view.s).arabic(at: start), view.at(token.range.upperBound) == code("分") else {
            return false
        }
        let end = token.range.upperBound + 1
        if end >= limit { return true }
        // 总分100分,自评得95.5分: what could be had; 分别得19分、28.5分: a list.
        if view.at(end) == code("、") || view.at(end).isHan { return false }
        let next = end + (view.at(end).isSpace || view.at(end) == code(",") ? 1 : 0)
        guard let (length, _) = lexicon.scores.longest(in: view.s, at: next, before: limit) else { return true }
        // 自评得分94.8分,自评等次为良好: no second score.
        let behind = view.at(next + length)
        return !behind.isASCIIDigit && behind != code(":") && behind != code("为")
    }

    /// Whether a line (or cell) of a figure is followed by another.
    func standsBeforeFigure(_ line: Range<Int>) -> Bool {
        let view = outline.view
        guard FlatTables.isNumber(view.s[view.trimmed(line)]) else { return false }
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

    /// The grade behind a score: `自评得95.5分,达到优秀等级`.
    func grade(behind end: Int, limit: Int) -> (end: Int, verdict: String)? {
        let view = outline.view
        var i = end
        while i < limit, [code(","), code(";"), code("、")].contains(view.at(i)) || view.at(i).isSpace { i += 1 }
        guard i > end, let (length, verdict) = lexicon.verdicts.longest(in: view.s, at: i, before: limit), length >= 3,
            i + length >= limit || !view.at(i + length).isHan
        else { return nil }
        return (i + length, verdict)
    }
}
