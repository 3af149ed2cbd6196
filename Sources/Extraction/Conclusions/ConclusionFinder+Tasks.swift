import Lexicon
import Records
import Source

/// What a clause concludes on a task or a work that it names itself: `筛查8500人的任务超额完成`, `“两个确保”落实到位`.
extension ConclusionFinder {
    /// `筛查8500人的任务|超额完成`: a task with its figure. 2022年的任务 has none.
    func ofTask(_ clause: Range<Int>, _ line: Range<Int>) -> Statement? {
        let series = lexicon.series
        for at in clause.dropFirst(4) {
            guard let word = worded(at: at, before: clause.upperBound), word.end == clause.upperBound,
                sentences.withObjects.contains(word.verdict), case let subject = subjectEnd(at, clause),
                let noun = sentences.aims.lengthEnding(in: view.s, at: subject, after: clause.lowerBound)
            else { continue }
            let of = subject - noun - 1
            let lead = Array(view.s[clause.lowerBound..<max(clause.lowerBound, of)])
            guard of > clause.lowerBound, view.at(of) == code("的"), view.at(of - 1) != code("年"),
                lead.suffix(8).contains(where: \.isASCIIDigit), endsClause(clause.upperBound, line: line),
                !hasSchoolCount(lead), !words.ofSome.occurs(in: lead), !words.most.occurs(in: lead),
                !series.weak.isExactly(in: view.s, word.start..<word.end), assesses(clause)
            else { return nil }
            return (at..<clause.upperBound, at, word.verdict)
        }
        return nil
    }

    /// Where the words end that stand before those that join a subject to its verdict: 任务||均已|完成.
    private func subjectEnd(_ at: Int, _ clause: Range<Int>) -> Int {
        var end = at
        while let size = lexicon.series.itemLinks.lengthEnding(in: view.s, at: end, after: clause.lowerBound) {
            end -= size
        }
        return end
    }

    /// `“两个确保”落实到位。`: a work by its name in quotation marks, as the whole of its sentence.
    func ofQuoted(_ clause: Range<Int>, _ line: Range<Int>) -> Statement? {
        guard Self.quoteStarts.contains(view.at(clause.lowerBound)), opensSentence(clause.lowerBound),
            clause.upperBound >= view.trimmed(line).upperBound || TextView.endsSentence(view.at(clause.upperBound)),
            let close = clause.dropFirst(2).first(where: { Self.quoteEnds.contains(view.at($0)) })
        else { return nil }
        let word = behindLinks(close + 1, clause).lazy
            .compactMap { at in self.worded(at: at, before: clause.upperBound) }
            .first { $0.end == clause.upperBound && $0.end - $0.start >= 2 }
        guard let word, !lexicon.series.weak.isExactly(in: view.s, word.start..<word.end),
            !lexicon.series.faint.isExactly(in: view.s, word.start..<word.end), assesses(clause)
        else { return nil }
        return (clause, word.start, word.verdict)
    }
}
