/// A set of Unicode scalar values, by their lower 16 bits: a member is always found, another scalar seldom.
public struct ScalarBits: Sendable {
    private var words = [UInt64](repeating: 0, count: 0x10000 / 64)

    public init() {}

    public mutating func insert(_ scalar: UInt32) { words[Int(scalar & 0xFFFF) >> 6] |= 1 << UInt64(scalar & 63) }
    public mutating func formUnion(_ other: ScalarBits) {
        for i in words.indices { words[i] |= other.words[i] }
    }

    public init(_ scalars: some Sequence<UInt32>) { for c in scalars { insert(c) } }

    /// Whether the scalar is a member; exact where all members lie in the basic plane, as those of lexicons do.
    @inline(__always) public func contains(_ scalar: UInt32) -> Bool { scalar < 0x10000 && mayContain(scalar) }

    @inline(__always) public func mayContain(_ scalar: UInt32) -> Bool {
        words[Int(scalar & 0xFFFF) >> 6] & (1 << UInt64(scalar & 63)) != 0
    }
}
