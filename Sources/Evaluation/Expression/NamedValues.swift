import Source

/// What a handful of names stand for. They are looked for one after the other by their bytes, which takes less than to
/// hash a single name of Chinese characters.
public struct NamedValues<Value: Hashable & Sendable>: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public private(set) var names: [String] = []
    public private(set) var values: [Value] = []

    public init() {}
    public init(dictionaryLiteral pairs: (String, Value)...) { for (name, value) in pairs { self[name] = value } }
    /// In the order of the names.
    public init(_ values: [String: Value]) {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { self[name] = value }
    }

    /// Gives all names new values, in their order.
    /// - Precondition: there are as many values as names.
    mutating func replaceValues(by others: [Value]) {
        precondition(others.count == names.count)
        values = others
    }

    public subscript(name: String) -> Value? {
        get { names.firstIndex { $0 == name }.map { values[$0] } }
        set {
            guard let newValue else { return }
            if let known = names.firstIndex(where: { $0 == name }) {
                values[known] = newValue
            } else {
                names.append(name)
                values.append(newValue)
            }
        }
    }
}
