/// A set of Unicode scalar values, by their lower bits: a member is always found, another scalar seldom.
public struct ScalarBits: Sendable {
    private var memory: FixedMemory<UInt64>
    /// The beginning of `memory`.
    @usableFromInline nonisolated(unsafe) private(set) var words: UnsafePointer<UInt64>
    @usableFromInline let mask: UInt32

    /// Large for sets that every character of a text is asked of, small (256 bytes) for a handful of words.
    public init(isSmall: Bool = false) {
        mask = isSmall ? 0x7FF : 0xFFFF
        memory = FixedMemory(repeating: 0, count: Int(mask + 1) / 64)
        words = UnsafePointer(memory.base)
    }
    public init(_ scalars: some Sequence<UInt32>) {
        self.init()
        for c in scalars { insert(c) }
    }

    public mutating func insert(_ scalar: UInt32) {
        makeUnique()
        memory.base[Int(scalar & mask) >> 6] |= 1 << UInt64(scalar & 63)
    }

    /// - Precondition: both sets are of one size.
    public mutating func formUnion(_ other: ScalarBits) {
        precondition(mask == other.mask)
        makeUnique()
        for i in 0..<memory.count { memory.base[i] |= other.words[i] }
    }

    private mutating func makeUnique() {
        FixedMemory.makeUnique(&memory)
        words = UnsafePointer(memory.base)
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
