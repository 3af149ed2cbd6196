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

    /// `综合满意度为86.54%,达到了社会满意度85%的要求`: in the section of a standard, with the figure that it asks for.
    func askedReached(at start: Int, line: Range<Int>) -> Conclusion? {
        guard let verb = lexicon.reaching.longest(in: view.s, at: start, before: line.upperBound),
            verb.payload == "达标", let key = standardIndex.key(of: outline.node(at: start)),
            key.no == nil || key.id != nil
        else { return nil }
        var end = start
        while end < line.upperBound, end - start < 30, !ConclusionFinder.clauseEnds.contains(view.at(end)) { end += 1 }
        guard let length = words.reached.lengthEnding(in: view.s, at: end, after: start),
            view.at(end - length - 1) == code("的"),
            endsItemOrSentence(end, line: line)
        else { return nil }
        let reader = NumberReader(s: view.s)
        guard
            let figure = (start..<end).lazy.compactMap({ at in
                self.view.at(at).isASCIIDigit && !self.view.at(at - 1).isASCIIDigit ? reader.arabic(at: at) : nil
            }).first, view.at(figure.range.upperBound) == code("%"), standardIndex.asks(for: figure.value),
            figure.range.upperBound + 1 == end - length - 1
        else { return nil }
        var sentence = start
        while sentence > line.lowerBound, !TextView.sentenceEnds.contains(view.at(sentence - 1)) { sentence -= 1 }
        let lead = Array(view.s[sentence..<start])
        guard lead.last == code(","), lead.contains(code("%")), !words.isOpen(lead), !words.isDenied(lead),
            !words.ofSome.occurs(in: lead)
        else { return nil }
        return conclusion(
            start..<end, verdict: verb.payload, score: nil, full: nil,
            // 占52%,符合不低于50%的规定 concludes one of many items, though no number heads it.
            coverage: key.no == nil && !standardIndex.concludesEach(key) ? .section : .indicator)
    }

    private func endsItemOrSentence(_ end: Int, line: Range<Int>) -> Bool {
        end >= line.upperBound || view.at(end) == code("。") || view.at(end) == code(";")
    }
}
