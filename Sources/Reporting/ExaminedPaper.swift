import Records
import Source

/// What a working paper is made of: one document's records, and a way to look up the words around a place.
public struct ExaminedPaper: Sendable {
    public var document: DocumentRecord
    /// Numbers that stand in the text.
    public var mentionCount: Int
    /// Of these, the ones bound to what they measure.
    public var factCount: Int
    public var conclusions: [Conclusion]
    public var findings: [Finding]
    /// Changes the reader made or would not make.
    public var repairs: [RepairRecord]
    /// The line a span stands in; nil where there is none to show.
    public var excerpt: @Sendable (Span) -> Excerpt?

    public init(
        document: DocumentRecord, mentionCount: Int, factCount: Int, conclusions: [Conclusion], findings: [Finding],
        repairs: [RepairRecord], excerpt: @escaping @Sendable (Span) -> Excerpt?
    ) {
        self.document = document
        self.mentionCount = mentionCount
        self.factCount = factCount
        self.conclusions = conclusions
        self.findings = findings
        self.repairs = repairs
        self.excerpt = excerpt
    }
}
