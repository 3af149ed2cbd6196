import Comparing
import Extraction
import Lexicon
import Normalization
import Records
import Source

extension Examined {
    /// What comparing needs of it.
    public var compared: ComparedDocument {
        let text = extracted.document.text
        let heading = extracted.outline.reports.first?.title.map { text.string($0) }
        return ComparedDocument(
            record: document, title: heading ?? extracted.profile.title ?? "", facts: facts, passages: passages)
    }

    /// The lines of the text as understood.
    private var passages: [ComparedDocument.Passage] {
        let text = extracted.document.text
        var passages: [ComparedDocument.Passage] = []
        var start = 0
        for end in 0...text.count where end == text.count || text.scalars[end] == 0x0A {
            if end > start {
                let range = text.sourceRange(start..<end)
                passages.append(
                    .init(
                        scalars: Array(text.scalars[start..<end]), span: source.span(range), quote: source.quote(range)
                    ))
            }
            start = end + 1
        }
        return passages
    }
}

extension Kaoju {
    /// Holds documents against each other, in the order given.
    /// - Throws: `LexiconError` for what comparing reads of the lexicons.
    public func compare(_ documents: [ComparedDocument]) throws(LexiconError) -> DocumentComparison {
        DocumentComparison(
            documents, lexicon: try CompareLexicon(lexicons), standards: try Standard.load(from: lexicons))
    }
}
