import Records

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
