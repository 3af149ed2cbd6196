/// The fields of a JSON object, kept in the order of their keys.
///
/// An array and no dictionary: records have a dozen fields, are made once, written once, and mostly by literals.
///
///     var fields: JSONObject = ["id": .string("m1"), "kind": .string("money")]
///     fields["unit"] = .string("元")
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public struct Field: Hashable, Sendable {
        public let key: String
        public var value: JSON
    }
    /// Ascending by key.
    public private(set) var fields: [Field]

    /// - Precondition: no key stands twice.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        fields = []
        // Room for the fields that a record adds according to what it has.
        fields.reserveCapacity(elements.count + 4)
        for (key, value) in elements { self[key] = value }
    }

    /// The value at a key; setting nil takes the field away.
    /// - Complexity: O(1) to add a key behind all others, else O(*n*).
    public subscript(key: String) -> JSON? {
        get { fields.first { $0.key == key }?.value }
        set {
            var i = fields.count
            while i > 0, key < fields[i - 1].key { i -= 1 }
            let isThere = i > 0 && fields[i - 1].key == key
            switch (newValue, isThere) {
            case (let value?, true): fields[i - 1].value = value
            case (let value?, false): fields.insert(Field(key: key, value: value), at: i)
            case (nil, true): fields.remove(at: i - 1)
            case (nil, false): break
            }
        }
    }
}
