/// Where something stands in the decoded file, in Unicode scalars: a span without its bytes and lines, to be compared.
public struct TextPlace: Hashable, Sendable {
    public let start: Int
    public let end: Int

    public init(_ range: Range<Int>) {
        start = range.lowerBound
        end = range.upperBound
    }
}
