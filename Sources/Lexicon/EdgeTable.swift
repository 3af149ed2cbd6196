/// The edges of a trie: from a node, by a scalar, to the next node. Open addressing with linear probing, at most half
/// full; a look-up is a multiplication and, as a rule, one memory access.
public struct EdgeTable: Sendable {
    @usableFromInline struct Edge: BitwiseCopyable, Sendable {
        /// Node in the upper half, scalar in the lower; `EdgeTable.free` where there is none.
        @usableFromInline var key: UInt64
        @usableFromInline var target: Int32
        /// What the edge says of its target, or -1.
        @usableFromInline var mark: Int32
    }
    @usableFromInline static let free = UInt64.max
    private var memory: FixedMemory<Edge>
    /// The beginning of `memory`.
    @usableFromInline nonisolated(unsafe) private(set) var edges: UnsafePointer<Edge>
    /// One less than the number of slots, a power of two.
    @usableFromInline private(set) var mask: Int
    @usableFromInline private(set) var shift: UInt64
    private var count = 0

    public init() {
        memory = EdgeTable.emptyMemory(16)
        edges = UnsafePointer(memory.base)
        mask = 15
        shift = 60
    }

    private static func emptyMemory(_ count: Int) -> FixedMemory<Edge> {
        FixedMemory(repeating: Edge(key: EdgeTable.free, target: -1, mark: -1), count: count)
    }

    /// The node behind an edge, or nil.
    @inlinable @inline(__always) public func target(from node: Int32, by scalar: UInt32) -> Int32? {
        slot(from: node, by: scalar).map { edges[$0].target }
    }

    /// The place of an edge in `edges`.
    @inlinable @inline(__always) func slot(from node: Int32, by scalar: UInt32) -> Int? {
        let key = EdgeTable.key(node, scalar)
        var i = start(of: key)
        while edges[i].key != key {
            if edges[i].key == EdgeTable.free { return nil }
            i = (i + 1) & mask
        }
        return i
    }

    /// - Precondition: there is no such edge yet.
    public mutating func insert(from node: Int32, by scalar: UInt32, to target: Int32) {
        if (count + 1) * 2 > mask + 1 { grow() } else { makeUnique() }
        place(Edge(key: EdgeTable.key(node, scalar), target: target, mark: -1))
        count += 1
    }

    /// Marks an edge that is there.
    mutating func mark(_ slot: Int, as mark: Int32) {
        makeUnique()
        memory.base[slot].mark = mark
    }

    @inlinable @inline(__always) static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    }

    /// Fibonacci hashing: the upper bits of the product are well mixed.
    @inlinable @inline(__always) func start(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    private func place(_ edge: Edge) {
        var i = start(of: edge.key)
        while edges[i].key != EdgeTable.free { i = (i + 1) & mask }
        memory.base[i] = edge
    }

    private mutating func makeUnique() {
        FixedMemory.makeUnique(&memory)
        edges = UnsafePointer(memory.base)
    }

    private mutating func grow() {
        let old = memory
        memory = EdgeTable.emptyMemory(old.count * 2)
        edges = UnsafePointer(memory.base)
        mask = memory.count - 1
        shift -= 1
        for i in 0..<old.count where old.base[i].key != EdgeTable.free { place(old.base[i]) }
    }
}
