import Lexicon
import Normalization
import Records

extension ConclusionFinder {
    /// `我县已达到国家规定的基本均衡县评估标准`: the standard is named between the verb and the word 标准.
    func standardReached(at start: Int, line: Range<Int>) -> Conclusion? {
        guard reportConcludes, ConclusionWords.reaches.begins(in: view.s, at: start, before: line.upperBound) else {
            return nil
        }
        var end = start
        while end < line.upperBound, end - start < 48, !ConclusionFinder.clauseEnds.contains(view.at(end)) { end += 1 }
        var sentence = start
        while sentence > line.lowerBound, !TextView.sentenceEnds.contains(view.at(sentence - 1)) { sentence -= 1 }
        let named = start..<end
        guard let length = ConclusionWords.standards.lengthEnding(in: view.s, at: end, after: start),
            ConclusionWords.assessed.occurs(in: view.s, start..<(end - length)),
            !view.s[named].contains(where: \.isASCIIDigit),
            ConclusionWords.ourselves.occurs(in: view.s, sentence..<start),
            !isOpen(sentence..<start), !words.ofSome.occurs(in: view.s, sentence..<start),
            !ConclusionWords.denied.ends(in: view.s, at: start, after: sentence)
        else { return nil }
        return conclusion(named, verdict: "达标", score: nil, full: nil, coverage: .section)
    }
}
