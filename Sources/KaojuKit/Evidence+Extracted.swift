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
        self.init(
            facts: extracted.facts, conclusions: extracted.conclusions.filter { !$0.isRemark } + extracted.denials,
            sentences: sentences,
            sections: extracted.sections.map(section), frames: extracted.frames.mapValues(section),
            reportRanges: outline.reports.map(\.range), kind: extracted.profile.kind.rawValue,
            standards: extracted.profile.standards, citations: extracted.citations, text: document,
            scores: extracted.scores, deductions: extracted.deductions, formulas: extracted.formulas)
    }
}
