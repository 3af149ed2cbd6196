import Reading
import Source

/// A document whose text has been cleaned, with a record of every change.
///
/// `text` maps straight to the scalars of the source file; `blocks` and `tables` are those of the document with
/// their ranges counted in the new text.
public struct NormalizedDocument: Sendable {
    public let document: Document
    public let text: MappedText
    public let blocks: [Block]
    public let tables: [Table]
    /// In the order of the source.
    public let repairs: [Repair]
    /// `reach[i]` is the furthest end of `repairs[...i]`, so that a search may stop early although repairs may nest.
    let reach: [Int]

    public init(document: Document, text: MappedText, blocks: [Block], tables: [Table], repairs: [Repair]) {
        self.document = document
        self.text = text
        self.blocks = blocks
        self.tables = tables
        self.repairs = repairs
        var furthest = 0
        reach = repairs.map {
            furthest = max(furthest, $0.source.upperBound)
            return furthest
        }
    }

    public var source: SourceFile { document.source }
}
