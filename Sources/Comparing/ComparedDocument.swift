import Records
import Source

/// What comparing needs of a document: its facts and its passages, and whose it is.
public struct ComparedDocument: Sendable {
    /// A paragraph or a line of the text as understood.
    public struct Passage: Sendable {
        /// Unicode scalar values of the normalised text.
        public let scalars: [UInt32]
        public let span: Span
        /// The source text of the span.
        public let quote: String

        public init(scalars: [UInt32], span: Span, quote: String) {
            self.scalars = scalars
            self.span = span
            self.quote = quote
        }
    }

    public let record: DocumentRecord
    /// As normalised.
    public let title: String
    public let facts: [Fact]
    public let passages: [Passage]

    public init(record: DocumentRecord, title: String, facts: [Fact], passages: [Passage]) {
        self.record = record
        self.title = title
        self.facts = facts
        self.passages = passages
    }
}
