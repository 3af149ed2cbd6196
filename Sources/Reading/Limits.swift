/// How much of a document Kaoju is willing to read; what goes beyond ends in a `ReadingError` or a `Warning`.
public struct Limits: Hashable, Sendable {
    /// Bytes of the file. 64 MiB.
    public var maxBytes: Int
    /// Scalars of the decoded file. 64 Mi.
    public var maxTextScalars: Int
    /// How deep HTML elements may stand in each other; deeper tags are read as if they were not there. 512.
    public var maxDepth: Int
    /// Attributes of one HTML tag; further ones are not read. 256.
    public var maxAttributes: Int
    /// Bytes that the tree of an HTML page may take in memory. 1 GiB.
    public var maxTreeBytes: Int
    /// Columns of a table; cells further right are read as text only. 1,000.
    public var maxTableColumns: Int

    public init(
        maxBytes: Int = 64 << 20, maxTextScalars: Int = 64 << 20, maxDepth: Int = 512, maxAttributes: Int = 256,
        maxTreeBytes: Int = 1 << 30, maxTableColumns: Int = 1000
    ) {
        self.maxBytes = maxBytes
        self.maxTextScalars = maxTextScalars
        self.maxDepth = maxDepth
        self.maxAttributes = maxAttributes
        self.maxTreeBytes = maxTreeBytes
        self.maxTableColumns = maxTableColumns
    }
}
