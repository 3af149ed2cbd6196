/// Finds the stretches of a file that are in UTF-8 and those that are in a double-byte encoding.
///
/// Pages are put together from parts, and logs from lines, that were written by programs with other settings. The
/// cheapest way to read all bytes is sought, where each change of encoding has its price: less at the start of a line,
/// more inside one. A damaged character is cheaper than two changes, so that a broken byte stays what it is.
struct MixedEncoding {
    /// Hundredths of a bit.
    private static let switchCost = 4000
    private static let switchCostAtLineStart = 2400
    /// What the characters of a stretch may cost on average: running text has 900 to 1100, chance 1900 and more.
    private static let convincingCost = 1450

    private let bytes: UnsafeBufferPointer<UInt8>
    private let table: PairTable
    /// Characters of UTF-8, and of the double-byte encoding.
    private(set) var utf8 = Run()
    private(set) var pairs = Run()

    struct Run {
        var segments: [EncodedSegment] = []
        var characters = 0
    }

    private struct Character {
        var range: Range<Int>
        var isUTF8: Bool
        var cost: Int
        var isBad: Bool
        var isASCII: Bool
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, table: PairTable) {
        self.bytes = bytes
        self.table = table
        collect(read())
    }

    // MARK: The cheapest reading

    private func step(at i: Int, isUTF8: Bool) -> PairTable.Step {
        if bytes[i] < 0x80 { return PairTable.Step(length: 1, cost: CharacterCost.of(UInt32(bytes[i]))) }
        guard isUTF8 else { return table.step(bytes, at: i) }
        let step = UTF8Decoder.sequence(bytes, at: i)
        if step.value != UTF8Decoder.invalid {
            return PairTable.Step(length: step.length, cost: CharacterCost.of(step.value))
        }
        return PairTable.Step(
            length: step.length, cost: step.isCut ? 0 : CharacterCost.undecodable, isBad: !step.isCut,
            isCut: step.isCut)
    }

    /// For each place and reading the cheapest way there; then back from the end.
    private func read() -> [Character] {
        let n = bytes.count
        let far = Int.max / 4
        // Characters have at most four bytes: five places of each reading are open at a time.
        var costs = [Int](repeating: far, count: 10)
        costs[0] = 0
        costs[1] = 0
        // Two bits for the length less one; the third for a change of reading.
        var back = [UInt8](repeating: 0, count: 2 * (n + 1))
        for i in 0..<n {
            let slot = i % 5 * 2
            let change =
                i == 0 ? 0 : bytes[i - 1] == 0x0A ? Self.switchCostAtLineStart : Self.switchCost
            let before = (costs[slot], costs[slot + 1])
            costs[slot] = far
            costs[slot + 1] = far
            for reading in 0..<2 {
                let stay = reading == 0 ? before.0 : before.1
                let come = (reading == 0 ? before.1 : before.0) + change
                let least = min(stay, come)
                if least >= far { continue }
                let step = step(at: i, isUTF8: reading == 0)
                let end = i + step.length
                let cost = least + step.cost
                let target = end % 5 * 2 + reading
                if cost < costs[target] {
                    costs[target] = cost
                    back[2 * end + reading] = UInt8(step.length - 1) | (come < stay ? 4 : 0)
                }
            }
        }
        var characters: [Character] = []
        var i = n
        var reading = costs[n % 5 * 2] <= costs[n % 5 * 2 + 1] ? 0 : 1
        while i > 0 {
            let entry = back[2 * i + reading]
            let start = i - Int(entry & 3) - 1
            let step = step(at: start, isUTF8: reading == 0)
            characters.append(
                Character(
                    range: start..<i, isUTF8: reading == 0, cost: step.cost, isBad: step.isBad || step.isCut,
                    isASCII: bytes[start] < 0x80))
            if entry & 4 != 0 { reading = 1 - reading }
            i = start
        }
        return characters.reversed()
    }

    // MARK: Stretches

    private mutating func collect(_ characters: [Character]) {
        var i = 0
        while i < characters.count {
            let isUTF8 = characters[i].isUTF8
            var end = i
            while end < characters.count, characters[end].isUTF8 == isUTF8 { end += 1 }
            let chinese = characters[i..<end].filter { !$0.isASCII }
            let read = chinese.filter { !$0.isBad }
            if let first = read.first, let last = read.last {
                let inside = chinese.filter {
                    $0.range.lowerBound >= first.range.lowerBound && $0.range.upperBound <= last.range.upperBound
                }
                let segment = EncodedSegment(
                    bytes: first.range.lowerBound..<last.range.upperBound,
                    encoding: isUTF8 ? "UTF-8" : table.encoding, characters: read.count,
                    frequentShare: read.count { $0.cost <= CharacterCost.frequentLimit } * 100 / read.count,
                    bad: inside.count - read.count)
                // Rare characters in a row are no text, but what is left of a damaged one.
                let cost = inside.reduce(0) { $0 + $1.cost }
                if read.count >= 2, cost <= read.count * Self.convincingCost {
                    if isUTF8 { utf8.add(segment) } else { pairs.add(segment) }
                }
            }
            i = end
        }
    }
}

extension MixedEncoding.Run {
    fileprivate mutating func add(_ segment: EncodedSegment) {
        segments.append(segment)
        characters += segment.characters
    }
}
