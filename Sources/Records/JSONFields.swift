import Exact
import Source

/// The fields of a JSON object, written as they come: for the records that documents have many of. `JSON` and `JSONObject` keep
/// their values first, which takes several times as long.
///
///     var fields = JSONFields()
///     fields.add("id", "m1")
///     fields.add("kind", "money")
///     fields.finished()
struct JSONFields {
    private var bytes: [UInt8]
    private var last: StaticString?

    /// - Parameter capacity: about how many bytes the object will have.
    init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes.append(UInt8(ascii: "{"))
    }

    /// The object, to which nothing is added any more.
    consuming func finished() -> JSON {
        bytes.append(UInt8(ascii: "}"))
        return .written(bytes)
    }

    /// - Precondition: the key is behind those before it, and needs no escape.
    private mutating func begin(_ key: StaticString) {
        assert(last.map { $0.description < key.description } ?? true, "\(key) behind \(last?.description ?? "")")
        if last != nil { bytes.append(UInt8(ascii: ",")) }
        last = key
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func add(_ key: StaticString, _ text: String) {
        begin(key)
        JSON.write(string: text, into: &bytes)
    }

    /// `null` for nil.
    mutating func add(_ key: StaticString, _ text: String?) {
        begin(key)
        if let text { JSON.write(string: text, into: &bytes) } else { JSON.null.write(into: &bytes) }
    }

    mutating func add(_ key: StaticString, _ number: Int) {
        begin(key)
        JSON.write(int: number, into: &bytes)
    }

    /// Letter and number: `m12`.
    mutating func add(_ key: StaticString, _ letter: Unicode.Scalar, _ number: Int) {
        begin(key)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: letter))
        JSON.write(int: number, into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func add(_ key: StaticString, _ value: JSON) {
        begin(key)
        value.write(into: &bytes)
    }

    /// An object of its own, or `null` where nothing is given.
    mutating func add<Value>(_ key: StaticString, _ value: Value?, _ write: (Value, inout JSONFields) -> Void) {
        begin(key)
        guard let value else { return JSON.null.write(into: &bytes) }
        bytes.append(UInt8(ascii: "{"))
        let outer = last
        last = nil
        write(value, &self)
        last = outer
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func add(_ key: StaticString, _ interval: Interval) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        add(bound: interval.low)
        bytes.append(UInt8(ascii: ","))
        add(bound: interval.high)
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func add(bound: Rational?) {
        if let bound { JSON.write(string: bound.decimal, into: &bytes) } else { JSON.null.write(into: &bytes) }
    }

    mutating func add(_ key: StaticString, _ span: Span?) {
        add(key, span) { span, fields in span.add(to: &fields) }
    }
}
