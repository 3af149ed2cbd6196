/// A value that copies share until one of them changes it: for records that are large and handed about often.
///
/// Unchecked for both threads and exclusive access, as whoever changes the value makes sure before that nobody else holds it (`owned` of the records).
@usableFromInline
final class Shared<Value: Sendable>: @unchecked Sendable {
    @exclusivity(unchecked) @usableFromInline var value: Value

    @inlinable init(_ value: Value) { self.value = value }
}
