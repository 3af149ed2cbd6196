/// A set of Unicode scalar values, by their lower bits: a member is always found, another scalar seldom.
public struct ScalarBits: Sendable {
    @usableFromInline var words: [UInt64]
    @usableFromInline let mask: UInt32

    /// Large for sets that every character of a text is asked of, small (256 bytes) for a handful of words.
    public init(isSmall: Bool = false) {
        mask = isSmall ? 0x7FF : 0xFFFF
        words = [UInt64](repeating: 0, count: Int(mask + 1) / 64)
    }
    public init(_ scalars: some Sequence<UInt32>) {
        self.init()
        for c in scalars { insert(c) }
    }

    public mutating func insert(_ scalar: UInt32) { words[Int(scalar & mask) >> 6] |= 1 << UInt64(scalar & 63) }

    /// - Precondition: both sets are of one size.
    public mutating func formUnion(_ other: ScalarBits) {
        precondition(mask == other.mask)
        for i in words.indices { words[i] |= other.words[i] }
    }

    /// Whether the scalar is a member; exact where the set is large and all members lie in the basic plane, as the
    /// characters of lexicons do.
    @inlinable @inline(__always) public func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && mayContain(scalar)
    }

    @inlinable @inline(__always) public func mayContain(_ scalar: UInt32) -> Bool {
        words[Int(scalar & mask) >> 6] & (1 << UInt64(scalar & 63)) != 0
    }
}
