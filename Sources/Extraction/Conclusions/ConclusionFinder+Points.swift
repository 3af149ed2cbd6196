import Exact
import Lexicon
import Records
import Source

/// Points that an item has, behind a verb alone: `本项分值15分,得14.5分`, `四项共得45分`, `班子建设 9/10`.
extension ConclusionFinder {
    typealias Earned = (range: Range<Int>, score: Rational, full: Rational?, isExam: Bool)

    /// Of reports that assess, where the points that could be had are told or several items have theirs in the same way.
    func pointsSaid() -> [Earned] {
        var byReport: [Int: [Earned]] = [:]
        var fractions: [Int: [Earned]] = [:]
        for line in told {
            let report = outline.report(at: line.lowerBound)
            byReport[report, default: []] += points(in: line)
            if let one = fraction(of: line) { fractions[report, default: []].append(one) }
        }
        let verbs = byReport.sorted { $0.key < $1.key }.flatMap { _, all in
            // 数学作业量偏大,得8分: among other items, no examination.
            let others = all.count { !$0.isExam }
            return all.filter { one in
                one.isExam
                    ? others >= 2 : one.full != nil || others >= 2 || sentences.ofItself.occurs(in: view.s, one.range)
            }
        }
        let parts = fractions.sorted { $0.key < $1.key }.map(\.value).filter { $0.count >= 3 }.joined()
        return (verbs + parts).filter { assesses($0.range) }
    }

    private func points(in line: Range<Int>) -> [Earned] {
        var out: [Earned] = []
        for i in line {
            guard
                let verb = [
                    lexicon.series.points.length(in: view.s, at: i, before: line.upperBound),
                    lexicon.scores.longest(in: view.s, at: i, before: line.upperBound)?.length,
                ].compactMap({ $0 }).max(),
                verb > 1 || i == line.lowerBound || !view.at(i - 1).isHan, !view.at(i - 1).isASCIIDigit,
                !begins(lexicon.scoresOrFull, at: i), out.last.map({ $0.range.upperBound <= i }) ?? true
            else { continue }
            var at = i + verb
            while at < line.upperBound, view.at(at).isSpace || Self.marks.contains(view.at(at)) { at += 1 }
            at += sentences.fullMarks.length(in: view.s, at: at, before: line.upperBound) ?? 0
            guard let had = points(at: at, limit: line.upperBound), let score = had.score,
                view.at(had.end - 1) == code("分") || verb > 1 && had.end >= view.trimmed(line).upperBound,
                had.end >= line.upperBound || !view.at(had.end).isHan, view.at(had.end) != code("、"),
                case let sentence = sentenceStart(i, line),
                case let lead = Array(view.s[sentence..<i]), !words.isOpen(lead), !tellsRule(lead),
                !hasSchoolCount(lead),
                !words.recurring.occurs(in: lead)
            else { continue }
            let full =
                had.full ?? fullScore(before: i, label: at, after: had.end, line: line)
                ?? headedFullScore(at: i, score: score)
            out.append(
                (
                    i..<had.end, score, full.flatMap { $0 >= score ? $0 : nil },
                    sentences.exams.occurs(in: view.s, sentence..<i)
                ))
        }
        return out
    }

    /// `班子建设 9/10`: what a line ends in.
    private func fraction(of line: Range<Int>) -> Earned? {
        let end = view.trimmed(line).upperBound
        var start = end
        while start > line.lowerBound,
            view.at(start - 1).isASCIIDigit || view.at(start - 1) == code(".") || view.at(start - 1) == code("/")
        { start -= 1 }
        guard view.s[start..<end].count(where: { $0 == code("/") }) == 1,
            start == line.lowerBound || !view.at(start - 1).isHan,
            let had = points(at: start, limit: end), had.end == end, let score = had.score, let full = had.full,
            // 1/7 may be the first page of seven.
            (full / 5).isInteger
        else { return nil }
        return (start..<end, score, full, false)
    }
}
