import Lexicon
import Records
import Source

/// Verdicts that are ticked off: `☑达标 □未达标`, `达标√ 未达标□`, `(√)是 ( )否`.
extension ConclusionFinder {
    /// The verdicts with a tick; and every verdict beside a box, of which only those with one are stated.
    func boxes() -> (ticked: [(range: Range<Int>, verdict: String)], all: [Range<Int>]) {
        var ticked: [(range: Range<Int>, verdict: String)] = []
        var all: [Range<Int>] = []
        for line in told {
            let found = boxes(in: line)
            guard found.count >= 2 || found.contains(where: { $0.isBox && $0.isTicked }) else { continue }
            all += found.map(\.range)
            ticked += found.filter(\.isTicked).map { ($0.range, $0.verdict) }
        }
        return (ticked, all)
    }

    private struct Box {
        var range: Range<Int>
        var verdict: String
        var isTicked: Bool
        /// An empty box, or one with a tick in it: no tick alone, which a column may be full of.
        var isBox: Bool
    }

    private func boxes(in line: Range<Int>) -> [Box] {
        let series = lexicon.series
        guard view.s[line].contains(where: { series.checked.contains($0) || series.unchecked.contains($0) }) else {
            return []
        }
        let leads = line.contains {
            isBox($0) && verdictLength($0 + 1, line: line) != nil && !endsVerdict($0, line: line)
        }
        var out: [Box] = []
        // √为达标 ×为未达标: a legend.
        let isLegend = line.contains {
            isBox($0) && lexicon.series.copulas.contains(view.at($0 + 1)) && view.at($0 + 2).isHan
        }
        if isLegend { return [] }
        for i in line where isBox(i) {
            let isTicked = series.checked.contains(view.at(i))
            let isBox = series.unchecked.contains(view.at(i)) || view.at(i) == code("☑") || view.at(i) == code("☒")
            if leads {
                guard let (start, end, verdict) = verdictLength(i + 1, line: line) else { continue }
                out.append(Box(range: min(i, start)..<end, verdict: verdict, isTicked: isTicked, isBox: isBox))
            } else if let (start, verdict) = verdict(before: i, line: line) {
                out.append(Box(range: start..<(i + 1), verdict: verdict, isTicked: isTicked, isBox: isBox))
            }
        }
        return out
    }

    private func isBox(_ i: Int) -> Bool {
        lexicon.series.checked.contains(view.at(i)) || lexicon.series.unchecked.contains(view.at(i))
    }

    private func verdictLength(_ start: Int, line: Range<Int>) -> (start: Int, end: Int, verdict: String)? {
        var i = start
        while i < line.upperBound, view.at(i).isSpace || view.at(i) == code(")") || view.at(i) == code("]") { i += 1 }
        guard let (length, verdict) = verdict(at: i, before: line.upperBound), !isBox(i),
            i + length >= line.upperBound || !view.at(i + length).isHan
        else { return nil }
        return (start, i + length, verdict)
    }

    /// A verdict; or 是 and 否, which answer a question that may ask for good or bad, as they are.
    private func verdict(at i: Int, before end: Int) -> (length: Int, payload: String)? {
        let series = lexicon.series
        return series.verdicts.longest(in: view.s, at: i, before: end)
            ?? series.marks.longest(in: view.s, at: i, before: end).map {
                ($0.length, view.at(i).isHan ? view.string(i..<(i + $0.length)) : $0.payload)
            }
    }

    private func endsVerdict(_ box: Int, line: Range<Int>) -> Bool { verdict(before: box, line: line) != nil }

    private func verdict(before box: Int, line: Range<Int>) -> (start: Int, verdict: String)? {
        var end = box
        while end > line.lowerBound,
            view.at(end - 1).isSpace || view.at(end - 1) == code("(") || view.at(end - 1) == code("[")
        { end -= 1 }
        for start in max(line.lowerBound, end - 6)..<max(end, line.lowerBound)
        where start == line.lowerBound || !view.at(start - 1).isHan {
            if let (length, verdict) = verdict(at: start, before: end), start + length == end, !isBox(start) {
                return (start, verdict)
            }
        }
        return nil
    }
}
