/// A file as it was found: its bytes, and the Unicode scalar values that they decode to.
///
/// Everything that Kaoju reports is grounded here: `quote(of:)` of a span is exactly the text of its bytes.
public struct SourceFile: Sendable {
    /// The path as the user gave it; nil for standard input and for text given in memory.
    public let path: String?
    /// The original bytes, unchanged.
    public let bytes: [UInt8]
    /// The name of the encoding the bytes were read in, as ICU writes it (`UTF-8`, `GB18030`, `Big5`, `UTF-16LE`).
    public let encoding: String
    /// The decoded file. An undecodable byte sequence is one U+FFFD. A byte order mark is kept as U+FEFF.
    public let scalars: [UInt32]
    /// `byteOffsets[i]` is the offset of the first byte of scalar `i`; one more entry holds `bytes.count`.
    public let byteOffsets: [UInt32]
    private let lineStarts: [Int]

    /// - Precondition: `byteOffsets.count == scalars.count + 1`, ascending, the last entry `bytes.count`.
    public init(path: String?, bytes: [UInt8], encoding: String, scalars: [UInt32], byteOffsets: [UInt32]) {
        precondition(byteOffsets.count == scalars.count + 1)
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
        self.scalars = scalars
        self.byteOffsets = byteOffsets
        var starts = [0]
        for (i, c) in scalars.enumerated() where c == 0x0A { starts.append(i + 1) }
        self.lineStarts = starts
    }

    /// The span of a half-open range of scalar offsets.
    public func span(_ chars: Range<Int>) -> Span {
        let line = lineStarts.partitioningIndex { $0 > chars.lowerBound }
        return Span(
            bytes: Int(byteOffsets[chars.lowerBound])..<Int(byteOffsets[chars.upperBound]), chars: chars,
            line: line, column: chars.lowerBound - lineStarts[line - 1] + 1)
    }

    /// The source text of a range of scalar offsets, exactly as it stands in the file.
    public func quote(_ chars: Range<Int>) -> String { String(scalars: scalars[chars]) }
}
