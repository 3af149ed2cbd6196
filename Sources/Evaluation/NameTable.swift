import Lexicon
import Records
import Source

/// A name by its number: two names of one document are the same where their numbers are.
struct NameID: Hashable, Sendable, BitwiseCopyable {
    let number: Int32

    /// What has no name: the stage of a figure of all stages, the indicator of one that the lexicon lacks.
    static let none = NameID(number: 0)
    /// A name that the document does not have.
    static let unknown = NameID(number: -1)
    static let percent = NameID(number: 1)
    static let person = NameID(number: 2)
    static let persons = NameID(number: 3)
    static let school = NameID(number: 4)
    static let primary = NameID(number: 5)
    static let junior = NameID(number: 6)
    static let share = NameID(number: 7)
    static let change = NameID(number: 8)
    static let head = NameID(number: 9)
    static let nounAfter = NameID(number: 10)
    static let coordination = NameID(number: 11)
    static let percentPoint = NameID(number: 12)
    static let rateOfAim = NameID(number: 13)
    /// What the numbers above stand for, in their order.
    fileprivate static let known = [
        "%", "人", "名", "所", "小学", "初中", "share", "change", "head", "noun-after", "coordination",
        "百分点", Fact.rateOfAim,
    ]
}

/// Numbers for the names in one document, so that checks compare numbers and no strings.
///
/// A hash table with linear probing, at most half full, over the bytes of the names; a `Dictionary` would compose every
/// Chinese character first.
struct NameTable: Sendable {
    /// By number; the first stands for no name.
    private(set) var names: [String] = [""]
    /// The same by their scalars.
    private var scalars: [[UInt32]] = [[]]
    /// By number: the hash of each name, and where its bytes end in `bytes`.
    private var hashes: [UInt64] = [0]
    private var ends = [0]
    private var bytes: [UInt8] = []
    private var slots = [Int32](repeating: 0, count: 256)
    private var recent = [(storage: Storage, id: NameID)](repeating: (Storage(low: 0, high: 0), .none), count: 512)

    init() { for name in NameID.known { _ = id(of: name) } }

    subscript(id: NameID) -> String { names[Int(id.number)] }
    func scalars(of id: NameID) -> [UInt32] { scalars[Int(id.number)] }
    var count: Int { names.count }

    /// The number of a name that the document has.
    func known(_ name: String) -> NameID? {
        let number = NameTable.withBytes(of: name) { slots[slot(of: $0, hash: $0.foldedHash)] }
        return number == 0 ? nil : NameID(number: number)
    }

    mutating func id(of name: String?) -> NameID {
        guard let name else { return .none }
        return NameTable.withBytes(of: name) { own in
            let hash = own.foldedHash
            let slot = slot(of: own, hash: hash)
            if slots[slot] != 0 { return NameID(number: slots[slot]) }
            let id = NameID(number: Int32(names.count))
            slots[slot] = id.number
            names.append(name)
            scalars.append(name.scalarValues)
            hashes.append(hash)
            bytes.append(contentsOf: own)
            ends.append(bytes.count)
            if names.count * 2 > slots.count { grow() }
            return id
        }
    }

    /// The same for a name that somebody holds as long as numbers are given: most come again and again in the very same
    /// storage, which is known by its address.
    mutating func id(ofHeld name: String?) -> NameID {
        guard let name else { return .none }
        let storage = unsafeBitCast(name, to: Storage.self)
        let place = Int(truncatingIfNeeded: (storage.low ^ storage.high).folded) & (recent.count - 1)
        if recent[place].storage == storage { return recent[place].id }
        let id = id(of: name)
        recent[place] = (storage, id)
        return id
    }

    /// The two words of a string: its bytes where they are few, else where they stand.
    private struct Storage: Equatable, Sendable {
        var low: UInt64
        var high: UInt64
    }

    private static func withBytes<T>(of name: String, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        // Strings of Swift's own are contiguous; only what comes from elsewhere is copied.
        name.utf8.withContiguousStorageIfAvailable(body) ?? Array(name.utf8).withUnsafeBufferPointer(body)
    }

    /// Where a name stands, or would.
    private func slot(of name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0, !isNamed(Int(slots[slot]), name, hash) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isNamed(_ number: Int, _ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
        let start = ends[number - 1]
        guard hashes[number] == hash, ends[number] - start == name.count else { return false }
        return bytes.withUnsafeBufferPointer { $0[start...].starts(with: name) }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 4)
        for number in 1..<names.count {
            var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}

/// What is made of names once each, where somebody asks: their characters, whether they hold a word.
final class NameMemo<Value> {
    private let names: NameTable
    private let make: (NameID) -> Value
    private var values: [Value?]

    convenience init(_ names: NameTable, make: @escaping (String) -> Value) {
        self.init(names, ofID: { id in make(names[id]) })
    }

    init(_ names: NameTable, ofID make: @escaping (NameID) -> Value) {
        self.names = names
        self.make = make
        values = Array(repeating: nil, count: names.count)
    }

    subscript(id: NameID) -> Value {
        if let value = values[Int(id.number)] { return value }
        let value = make(id)
        values[Int(id.number)] = value
        return value
    }
}
