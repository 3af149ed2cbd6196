import Lexicon
import Normalization
import Records

extension ConclusionFinder {
    /// `我县已达到国家规定的基本均衡县评估标准`: the standard is named between the verb and the word 标准.
    func standardReached(at start: Int, line: Range<Int>) -> Conclusion? {
        guard reportConcludes, let verb = lexicon.reaching.longest(in: view.s, at: start, before: line.upperBound),
            verb.payload == "达标"
        else { return nil }
        var end = start
        while end < line.upperBound, end - start < 48, !ConclusionFinder.clauseEnds.contains(view.at(end)) { end += 1 }
        var sentence = start
        while sentence > line.lowerBound, !TextView.sentenceEnds.contains(view.at(sentence - 1)) { sentence -= 1 }
        let lead = Array(view.s[sentence..<start])
        guard let length = words.reached.lengthEnding(in: view.s, at: end, after: start),
            words.assessed.occurs(in: view.s, start..<(end - length)),
            !view.s[start..<end].contains(where: \.isASCIIDigit), words.ourselves.occurs(in: lead),
            !words.isOpen(lead), !words.isDenied(lead), !words.ofSome.occurs(in: lead)
        else { return nil }
        return conclusion(start..<end, verdict: verb.payload, score: nil, full: nil, coverage: .section)
    }
}
