/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number of the range. The bias of the remainder is far below what a made-up report would notice.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func pick<T>(_ list: [T]) -> T { list[int(0...(list.count - 1))] }

    /// A number with a fixed count of decimals: `decimal(400...900, 2)` is 4.00 to 9.00.
    mutating func decimal(_ range: ClosedRange<Int>, _ places: Int) -> String {
        let digits = String(int(range))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }
}
