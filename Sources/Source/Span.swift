/// Where something stands in the file as it was found, before any repair.
///
/// `bytes` counts bytes of the original file; `chars` counts Unicode scalar values of the decoded file, nothing
/// removed (a line feed counts 1); `line` and `column` are 1-based, and the column counts Unicode scalar values.
public struct Span: Hashable, Sendable {
    public var bytes: Range<Int>
    public var chars: Range<Int>
    public var line: Int
    public var column: Int

    public init(bytes: Range<Int>, chars: Range<Int>, line: Int, column: Int) {
        self.bytes = bytes
        self.chars = chars
        self.line = line
        self.column = column
    }
}
