/// A value that copies share until one of them changes it: for records that are large and handed about often.
///
/// The address of the value stands beside its owner, so that reading a field counts no reference. Unchecked, as whoever
/// changes the value makes sure before that nobody else holds it.
@usableFromInline
struct Shared<Value: Sendable>: @unchecked Sendable {
    @usableFromInline var owner: Owner
    @usableFromInline var address: UnsafeMutablePointer<Value>

    @inlinable init(_ value: Value) {
        owner = Owner.holding(value)
        address = owner.address
    }

    @inlinable var value: Value {
        @inline(__always) _read { yield address.pointee }
        @inline(__always) _modify {
            if !isKnownUniquelyReferenced(&owner) { self = Shared(address.pointee) }
            yield &address.pointee
        }
    }

    /// The memory of one value, freed with it.
    @usableFromInline final class Owner: ManagedBuffer<Void, Value> {
        @usableFromInline static func holding(_ value: Value) -> Owner {
            let buffer = Owner.create(minimumCapacity: 1) { _ in }
            let owner = unsafeDowncast(buffer, to: Owner.self)
            owner.address.initialize(to: value)
            return owner
        }

        @usableFromInline var address: UnsafeMutablePointer<Value> { withUnsafeMutablePointerToElements { $0 } }

        deinit { address.deinitialize(count: 1) }
    }
}
