/// Bytes decoded to Unicode scalar values, every one with its place.
public struct DecodedText: Sendable {
    public var scalars: [UInt32]
    /// Offset of the first byte of each scalar; one more entry holds the number of bytes.
    public var byteOffsets: [UInt32]
    /// How many undecodable sequences became a U+FFFD.
    public var badCount: Int
    /// Offset of the first byte of the first of them.
    public var firstBad: Int?
    /// The last of them is a character that the end of the file cuts off.
    public var tailIsCut: Bool

    public init(scalars: [UInt32], byteOffsets: [UInt32], badCount: Int, firstBad: Int?, tailIsCut: Bool) {
        self.scalars = scalars
        self.byteOffsets = byteOffsets
        self.badCount = badCount
        self.firstBad = firstBad
        self.tailIsCut = tailIsCut
    }
}
