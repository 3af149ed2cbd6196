/// Memory for a table that is built once and read ever after.
///
/// An array would be counted again for every look-up that reaches it through a copy; who holds this keeps the address
/// beside it and reads without counting. Unchecked, as only the owner of an unshared copy writes (`writable`).
@usableFromInline final class FixedMemory<Element: BitwiseCopyable>: @unchecked Sendable {
    @usableFromInline let base: UnsafeMutablePointer<Element>
    @usableFromInline let count: Int

    init(repeating element: Element, count: Int) {
        base = .allocate(capacity: count)
        base.initialize(repeating: element, count: count)
        self.count = count
    }

    init(copying other: FixedMemory) {
        base = .allocate(capacity: other.count)
        base.initialize(from: other.base, count: other.count)
        count = other.count
    }

    deinit { base.deallocate() }

    /// The memory itself where nobody else holds it, else a copy in its place.
    static func makeUnique(_ memory: inout FixedMemory) {
        if !isKnownUniquelyReferenced(&memory) { memory = FixedMemory(copying: memory) }
    }
}
