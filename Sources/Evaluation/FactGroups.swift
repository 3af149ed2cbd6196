import Records
import Source

/// Facts that stand together, by the number of the place: the members of all places in one array, one place after the other.
struct FactGroups: Sendable {
    /// Where the members of each place begin; one more entry ends the last.
    private let starts: [Int32]
    private let members: [Int32]

    /// - Parameters:
    ///   - places: the number of each fact's place, -1 for none.
    ///   - count: how many places there are.
    init(_ places: some Collection<Int32>, count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for place in places where place >= 0 { starts[Int(place) + 1] += 1 }
        for i in 0..<count { starts[i + 1] += starts[i] }
        var next = starts
        var members = [Int32](repeating: 0, count: Int(starts[count]))
        for (fact, place) in places.enumerated() where place >= 0 {
            members[Int(next[Int(place)])] = Int32(fact)
            next[Int(place)] += 1
        }
        self.starts = starts
        self.members = members
    }

    /// Indices of the facts of a place, ascending; none for a place of -1.
    subscript(place: Int32) -> ArraySlice<Int32> {
        place < 0 ? [] : members[Int(starts[Int(place)])..<Int(starts[Int(place) + 1])]
    }
}

/// Facts by where they stand in the text: those of tables are numbered before those of running text.
struct FactOrder: Sendable {
    /// Indices of the facts, by where they begin.
    private let facts: [Int32]
    private let starts: [Int32]
    /// Of the longest number, in scalars.
    private let longest: Int32

    init(_ keys: UnsafeBufferPointer<FactKey>) {
        facts = keys.indices.map(Int32.init).sorted { a, b in
            let (own, other) = (keys[Int(a)].start, keys[Int(b)].start)
            return own != other ? own < other : a < b
        }
        starts = facts.map { keys[Int($0)].start }
        longest = keys.reduce(0) { max($0, $1.end - $1.start) }
    }

    /// The facts that may reach into a part of the text, in its order: some that end shortly before it are among them.
    /// - Complexity: O(log *n*).
    func near(_ range: Range<Int32>) -> ArraySlice<Int32> {
        let first = starts[...].position(of: range.lowerBound - longest)
        return facts[first..<starts[first...].position(of: range.upperBound)]
    }
}

extension ArraySlice<Int32> {
    /// The ascending numbers that are no further than `distance` from one.
    /// - Complexity: O(log *n*).
    func within(_ distance: Int32, of number: Int32) -> ArraySlice<Int32> {
        guard count > Int(distance) else { return self }
        return self[position(of: number - distance)..<position(of: number + distance + 1)]
    }

    /// The ascending numbers that are less than one.
    /// - Complexity: O(log *n*).
    func before(_ number: Int32) -> ArraySlice<Int32> { self[..<position(of: number)] }

    /// Where the first stands that is no less than a number.
    func position(of number: Int32) -> Int { partitioningIndex { $0 >= number } }
}

/// Numbers for the ranges of text that facts share. Most come in the order of the text, so that nothing is looked up.
struct RangeNumbering {
    private(set) var keys: [Range<Int>] = []
    /// Those of the ranges that came in the order of the text, ascending.
    private var ordered: [(start: Int, number: Int32)] = []
    /// The others.
    private var strays: [Range<Int>: Int32] = [:]

    mutating func number(of key: Range<Int>?) -> Int32 {
        guard let key else { return -1 }
        if let last = ordered.last, keys[Int(last.number)] == key { return last.number }
        let isNew = ordered.last.map { $0.start < key.lowerBound } ?? true
        if !isNew, let known = known(key) { return known }
        let number = Int32(keys.count)
        keys.append(key)
        if isNew { ordered.append((key.lowerBound, number)) } else { strays[key] = number }
        return number
    }

    private func known(_ key: Range<Int>) -> Int32? {
        let index = ordered.partitioningIndex { $0.start >= key.lowerBound }
        if index < ordered.count, keys[Int(ordered[index].number)] == key { return ordered[index].number }
        return strays[key]
    }
}

/// Numbers for what facts share, in the order in which they come: most facts share it with the one before.
struct Numbering<Key: Hashable> {
    private var numbers: [Key: Int32] = [:]
    private var last: (key: Key, number: Int32)?
    private(set) var keys: [Key] = []

    mutating func number(of key: Key?) -> Int32 {
        guard let key else { return -1 }
        if let last, last.key == key { return last.number }
        let number = numbers[key] ?? Int32(keys.count)
        if number == keys.count {
            numbers[key] = number
            keys.append(key)
        }
        last = (key, number)
        return number
    }
}
