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

/// A set of pairs of Unicode scalar values, by a hash of them: a member is always found, another pair seldom.
@usableFromInline struct PairBits: Sendable {
    /// Stands for what follows a word of one scalar.
    @usableFromInline static let end = UInt32.max
    /// More pairs are found by chance too often.
    static let most = 4096
    private var memory: FixedMemory<UInt64>
    /// The beginning of `memory`.
    @usableFromInline nonisolated(unsafe) private(set) var words: UnsafePointer<UInt64>
    @usableFromInline let shift: UInt64

    /// - Parameter count: how many pairs there will be, about.
    init(count: Int) {
        var bits: UInt64 = 9
        while bits < 16, 1 << bits < 16 * min(count, PairBits.most) { bits += 1 }
        shift = 64 - bits
        memory = FixedMemory(repeating: 0, count: 1 << Int(bits - 6))
        words = UnsafePointer(memory.base)
    }

    mutating func insert(_ first: UInt32, _ second: UInt32) {
        FixedMemory.makeUnique(&memory)
        words = UnsafePointer(memory.base)
        let bit = place(of: first, second)
        memory.base[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    @inlinable @inline(__always) func mayContain(_ first: UInt32, _ second: UInt32) -> Bool {
        let bit = place(of: first, second)
        return words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// Fibonacci hashing, as in `EdgeTable`.
    @inlinable @inline(__always) func place(of first: UInt32, _ second: UInt32) -> Int {
        let pair = UInt64(first) << 32 | UInt64(second)
        return Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
