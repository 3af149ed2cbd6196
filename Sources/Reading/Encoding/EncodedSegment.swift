/// A stretch of a file whose bytes are in another encoding than the rest.
public struct EncodedSegment: Hashable, Sendable {
    /// Bytes of the file, from the first to the last character of the stretch.
    public var bytes: Range<Int>
    /// As ICU writes it.
    public var encoding: String
    /// Characters beyond ASCII.
    public var characters: Int
    /// Percent of them that are frequent.
    public var frequentShare: Int
    /// Places in it that are no character in that encoding either.
    public var bad: Int

    public init(bytes: Range<Int>, encoding: String, characters: Int, frequentShare: Int, bad: Int) {
        self.bytes = bytes
        self.encoding = encoding
        self.characters = characters
        self.frequentShare = frequentShare
        self.bad = bad
    }
}
