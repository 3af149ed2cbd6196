import Lexicon
import Records
import Source

/// A verdict in brackets of its own behind the text of an item: `…入园率95.6%。【达标】`, `[自评:基本达标]`, `(达标,得5分)`.
extension ConclusionFinder {
    private static let stampEnds = "。;,!:".scalarValues
    /// Round brackets hold remarks as well, the others hardly anything but a stamp.
    private static let stamps = "[【〔〖".scalarValues

    func bracketed(at start: Int, line: Range<Int>) -> Conclusion? {
        guard Self.opening.contains(view.at(start)) else { return nil }
        let limit = min(line.upperBound, start + 40)
        var i = start + 1
        let label = [lexicon.labels, lexicon.weakLabels].compactMap {
            $0.longest(in: view.s, at: i, before: limit)?.length
        }.max()
        if let label, lexicon.verdicts.longest(in: view.s, at: i, before: limit).map({ $0.length < label }) ?? true {
            i += label
            while i < limit, Self.marks.contains(view.at(i)) || view.at(i).isSpace { i += 1 }
        }
        guard
            let (size, verdict) = [lexicon.bracketed, lexicon.verdicts].compactMap({
                $0.longest(in: view.s, at: i, before: limit)
            }).max(by: { $0.0 < $1.0 })
        else { return nil }
        let inside = pointsBehind(Points(end: i + size), limit: limit)
        var end = inside?.end ?? i + size
        // The points that stand with it may have taken the bracket that closes.
        if !Self.closing.contains(view.at(end - 1)) {
            guard Self.closing.contains(view.at(end)) else { return nil }
            end += 1
        }
        guard stampsItem(start..<end, line: line, isRound: !Self.stamps.contains(view.at(start))) else { return nil }
        return conclusion(
            start..<end, verdict: verdict, score: inside?.score, full: inside?.full, coverage: .indicator)
    }

    /// `一、资源配置(达标)`: a line of a few words behind a number, which name no school.
    private func endsHeading(_ bracket: Range<Int>, line: Range<Int>) -> Bool {
        let title = view.trimmed(line)
        guard title.upperBound == bracket.upperBound, title.count <= 30, marker(at: title.lowerBound) != nil,
            !view.s[title.lowerBound..<bracket.lowerBound].contains(where: { $0 == code(",") || $0 == code("。") })
        else { return false }
        return !lexicon.series.schoolEnds.ends(in: view.s, at: bracket.lowerBound, after: title.lowerBound)
    }

    /// Whether a bracket ends what an item says, in a report that concludes something of itself.
    private func stampsItem(_ bracket: Range<Int>, line: Range<Int>, isRound: Bool) -> Bool {
        let node = outline.node(at: bracket.lowerBound)
        guard reportConcludes || standardIndex.key(of: node) != nil else { return false }
        var next = bracket.upperBound
        while next < line.upperBound, view.at(next).isSpace || Self.stampEnds.contains(view.at(next)) { next += 1 }
        guard next >= line.upperBound || outline.beginsNode(at: next) else { return false }
        guard isRound else { return true }
        if endsHeading(bracket, line: line) { return true }
        var before = bracket.lowerBound
        while before > line.lowerBound, view.at(before - 1).isSpace { before -= 1 }
        // 1.城关小学(未达标): of a school in a list.
        return before == line.lowerBound || TextView.endsSentence(view.at(before - 1))
            || standardIndex.key(of: node)?.no != nil
    }
}
