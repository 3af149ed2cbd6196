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
        while end < line.upperBound, end - start < 48 {
            if let close = closing(behind: end) { end = close + 1; continue }
            if ConclusionFinder.clauseEnds.contains(view.at(end)) { break }
            end += 1
        }
        let lead = Array(view.s[sentenceStart(start, line)..<start])
        guard let length = words.reached.lengthEnding(in: view.s, at: end, after: start),
            words.assessed.occurs(in: view.s, start..<(end - length)) || isNamedInTitle(start..<(end - length)),
            !view.s[start..<end].contains(where: \.isASCIIDigit), !sentences.applying.occurs(in: view.s, start..<end),
            !sentences.ready.occurs(in: view.s, start..<end),
            words.ourselves.occurs(in: lead),
            !words.isOpen(lead), !words.isDenied(lead), !words.ofSome.occurs(in: lead)
        else { return nil }
        let verdict = nearly(start, after: line.lowerBound) ?? verb.payload
        return conclusion(start..<end, verdict: verdict, score: nil, full: nil, coverage: .section)
    }

    /// 普及普惠县|(区)|标准: a bracket of a few characters within a name.
    func closing(behind open: Int) -> Int? {
        guard view.at(open) == code("(") else { return nil }
        return (open..<min(open + 6, view.s.count)).first { view.at($0) == code(")") }
    }

    /// Whether the title of the report names the standard: 县域节水型社会达标建设自评报告 concludes on 节水型社会达标建设标准.
    private func isNamedInTitle(_ range: Range<Int>) -> Bool {
        let reports = outline.reports
        let index = outline.report(at: range.lowerBound)
        guard reports.indices.contains(index), let title = reports[index].title, title.count >= Self.sharedWords,
            range.count >= Self.sharedWords
        else { return false }
        let name = view.s[title]
        return (range.lowerBound...(range.upperBound - Self.sharedWords)).contains { at in
            view.s[at..<(at + Self.sharedWords)].allSatisfy(\.isHan)
                && name.indices.dropLast(Self.sharedWords - 1).contains {
                    name[$0..<($0 + Self.sharedWords)].elementsEqual(view.s[at..<(at + Self.sharedWords)])
                }
        }
    }
    private static let sharedWords = 4

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
        let lead = Array(view.s[sentenceStart(start, line)..<start])
        guard lead.last == code(","), lead.contains(code("%")), !words.isOpen(lead), !words.isDenied(lead),
            !words.ofSome.occurs(in: lead)
        else { return nil }
        return conclusion(
            start..<end, verdict: verb.payload, score: nil, full: nil,
            // 占52%,符合不低于50%的规定 concludes one of many items, though no number heads it.
            coverage: key.no == nil && !standardIndex.concludesEach(key) ? .section : .indicator)
    }

    /// `用水总量1.38亿立方米,…,均在控制目标之内`: of the figures that stand before it in the sentence.
    func within(at start: Int, line: Range<Int>) -> Conclusion? {
        guard reportConcludes,
            let verb = words.within.lengthBeginning(in: view.s, at: start, before: line.upperBound),
            let bound = sentences.bounds.lengthBeginning(in: view.s, at: start + verb, before: line.upperBound),
            let inside = sentences.inside.lengthBeginning(
                in: view.s, at: start + verb + bound, before: line.upperBound)
        else { return nil }
        let end = start + verb + bound + inside
        let lead = Array(view.s[sentenceStart(start, line)..<start])
        guard endsClause(end, line: line), lead.contains(where: \.isASCIIDigit), !words.isOpen(lead),
            !words.isDenied(lead), !words.ofSome.occurs(in: lead)
        else { return nil }
        return conclusion(start..<end, verdict: "达标", score: nil, full: nil, coverage: .indicator)
    }

    func endsItemOrSentence(_ end: Int, line: Range<Int>) -> Bool {
        end >= line.upperBound || view.at(end) == code("。") || view.at(end) == code(";")
    }
}
