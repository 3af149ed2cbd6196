import Evaluation
import Extraction
import Lexicon
import Normalization
import Reading
import Records
import Source

/// The library's front door: one call from bytes to records.
///
///     let kaoju = try Kaoju(lexicons: .embedded)
///     let report = kaoju.extract(document)
///
/// Made once and used for any number of documents, on any number of threads.
public struct Kaoju: Sendable {
    public let lexicons: LexiconFiles
    public let extractor: Extractor

    /// - Throws: `LexiconError` with the file, the line and what to change.
    public init(lexicons: LexiconFiles) throws(LexiconError) {
        self.lexicons = lexicons
        extractor = try Extractor(lexicons: lexicons)
    }

    public func extract(_ document: Document) -> Extracted {
        let normalized = NormalizedDocument(
            document: document, text: document.text, blocks: document.blocks, tables: document.tables, repairs: [])
        return extractor.extract(normalized)
    }
}
