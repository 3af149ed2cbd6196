/// A value that is made where somebody asks for it, each time anew: the texts of findings, most of which are never read.
public struct Deferred<Value: Hashable & Sendable>: Hashable, Sendable {
    private let make: @Sendable () -> Value

    public init(_ make: @autoclosure @escaping @Sendable () -> Value) { self.make = make }

    public var value: Value { make() }

    public static func == (a: Deferred, b: Deferred) -> Bool { a.value == b.value }
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
