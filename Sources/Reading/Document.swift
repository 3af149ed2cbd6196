import Source

/// What a reader makes of a file: one running text with its structure, every scalar mapped to the source.
///
/// `text` holds the words a person would read, blocks separated by line feeds; of an HTML page that is the visible
/// text, of a plain file everything. Block and cell ranges count scalars of `text`.
public struct Document: Sendable {
    public let source: SourceFile
    public let text: MappedText
    public let blocks: [Block]
    public let tables: [Table]
    public let title: String?
    /// `text/plain` or `text/html`.
    public let mediaType: String
    /// What the reader noticed and the user should know, one sentence each.
    public let warnings: [Warning]
    /// Why the bytes were read in this encoding; nil for a document that was made in memory.
    public let encodingGuess: EncodingGuess?

    public init(
        source: SourceFile, text: MappedText, blocks: [Block], tables: [Table], title: String?, mediaType: String,
        warnings: [Warning], encodingGuess: EncodingGuess? = nil
    ) {
        self.source = source
        self.text = text
        self.blocks = blocks
        self.tables = tables
        self.title = title
        self.mediaType = mediaType
        self.warnings = warnings
        self.encodingGuess = encodingGuess
    }
}

/// One heading, paragraph, list item, table cell or line.
public struct Block: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case heading(level: Int)
        case paragraph
        case listItem
        case cell
        /// A line of a plain text file, without its line feed.
        case line
    }
    /// What kind of writing the block is. Only `content` can give facts.
    public enum Role: Hashable, Sendable {
        case content
        /// Site navigation, breadcrumbs, share buttons, footers, counters.
        case chrome
        /// The line with the date of publication, source, author of a web page.
        case imprint
    }
    public var kind: Kind
    public var role: Role
    /// Scalars of the document's text.
    public var range: Range<Int>

    public init(kind: Kind, role: Role, range: Range<Int>) {
        self.kind = kind
        self.role = role
        self.range = range
    }
}

/// A table with every cell at its place in the grid; a spanning cell occupies several.
public struct Table: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public var row: Int
        public var column: Int
        public var rowSpan: Int
        public var columnSpan: Int
        public var isHeader: Bool
        /// Scalars of the document's text; empty for an empty cell.
        public var range: Range<Int>

        public init(row: Int, column: Int, rowSpan: Int, columnSpan: Int, isHeader: Bool, range: Range<Int>) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.isHeader = isHeader
            self.range = range
        }
    }
    public var title: String?
    public var rows: Int
    public var columns: Int
    public var cells: [Cell]

    public init(title: String?, rows: Int, columns: Int, cells: [Cell]) {
        self.title = title
        self.rows = rows
        self.columns = columns
        self.cells = cells
    }
}

/// Something a user should know about a document that was read all the same, in both languages.
public struct Warning: Hashable, Sendable {
    /// Stable, for programs: `encoding-mismatch`, `undecodable-bytes`, `nesting-too-deep` …
    public let code: String
    public let zh: String
    public let en: String

    public init(code: String, zh: String, en: String) {
        self.code = code
        self.zh = zh
        self.en = en
    }
}
