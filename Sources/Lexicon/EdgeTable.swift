/// The edges of a trie: from a node, by a scalar, to the next node. Open addressing with linear probing, at most half
/// full; a look-up is a multiplication and, as a rule, one memory access.
public struct EdgeTable: Sendable {
    private struct Edge {
        /// Node in the upper half, scalar in the lower; `EdgeTable.free` where there is none.
        var key: UInt64
        var target: Int32
    }
    private static let free = UInt64.max
    private var edges: [Edge]
    private var shift: UInt64
    private var count = 0

    public init() {
        edges = Array(repeating: Edge(key: EdgeTable.free, target: -1), count: 16)
        shift = 60
    }

    /// The node behind an edge, or nil.
    @inline(__always) public func target(from node: Int32, by scalar: UInt32) -> Int32? {
        let key = EdgeTable.key(node, scalar)
        return edges.withUnsafeBufferPointer { edges in
            var i = slot(key)
            while edges[i].key != key {
                if edges[i].key == EdgeTable.free { return nil }
                i = (i + 1) & (edges.count - 1)
            }
            return edges[i].target
        }
    }

    /// - Precondition: there is no such edge yet.
    public mutating func insert(from node: Int32, by scalar: UInt32, to target: Int32) {
        if (count + 1) * 2 > edges.count { grow() }
        place(Edge(key: EdgeTable.key(node, scalar), target: target))
        count += 1
    }

    private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    }

    /// Fibonacci hashing: the upper bits of the product are well mixed.
    private func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    private mutating func place(_ edge: Edge) {
        var i = slot(edge.key)
        while edges[i].key != EdgeTable.free { i = (i + 1) & (edges.count - 1) }
        edges[i] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = Array(repeating: Edge(key: EdgeTable.free, target: -1), count: old.count * 2)
        shift -= 1
        for edge in old where edge.key != EdgeTable.free { place(edge) }
    }
}
