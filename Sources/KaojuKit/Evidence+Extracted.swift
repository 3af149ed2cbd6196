import Evaluation
import Extraction
import Records

extension Evidence {
    /// What evaluation needs of an extracted document: its records and the sentences they stand in.
    convenience init(_ extracted: Extracted) {
        let text = extracted.document.text
        let source = extracted.document.source
        let outline = extracted.outline
        let document = DocumentText(text, source: source)
        let sentences = extracted.sentences.map { sentence in
            Sentence(
                range: sentence.range, report: outline.report(at: sentence.range.lowerBound), block: sentence.block,
                text: document)
        }
        func section(_ found: Extracted.Section) -> Section {
            let range = text.sourceRange(found.title)
            return Section(
                group: found.group, title: text.string(found.title), span: source.span(range),
                quote: source.quote(range),
                report: found.report, range: found.range, listed: found.listed)
        }
        let conclusions = extracted.conclusions.compactMap { $0.isRemark ? $0.closing(text.scalars) : $0 }
        self.init(
            facts: extracted.facts, conclusions: conclusions + extracted.denials,
            sentences: sentences,
            sections: extracted.sections.map(section), frames: extracted.frames.mapValues(section),
            reportRanges: outline.reports.map(\.range), kind: extracted.profile.kind.rawValue,
            standards: extracted.profile.standards, citations: extracted.citations, text: document,
            scores: extracted.scores, deductions: extracted.deductions, formulas: extracted.formulas,
            remarks: extracted.conclusions.filter(\.isRemark), mentions: extracted.mentions)
    }
}

extension Conclusion {
    /// `…完成率100%。——符合`: a verdict that stands apart at the end of its item is the item's, as if a label introduced it; nil for
    /// what is only said in passing.
    fileprivate func closing(_ text: [UInt32]) -> Conclusion? {
        guard coverage == .indicator, indicator.no != nil, score == nil, verdict != "missing" else { return nil }
        var (low, high) = (range.lowerBound, range.upperBound)
        while text.indices.contains(high), Self.closers.contains(text[high]) { high += 1 }
        while low > 0, Self.openers.contains(text[low - 1]) { low -= 1 }
        let endsLine = high >= text.count || text[high] == Self.feed
        let isApart = low < range.lowerBound && low > 0 && text[low - 1] != Self.feed
        guard endsLine, isApart else { return nil }
        var one = self
        (one.isRemark, one.isLabelled) = (false, true)
        return one
    }
    private static let openers = Set("。;—-–·([【〔 　".unicodeScalars.map(\.value))
    private static let closers = Set("。;)]】〕 　".unicodeScalars.map(\.value))
    private static let feed: UInt32 = 0x0A
}
