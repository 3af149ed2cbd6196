/// How often one character follows another in a document: what a report says again and again, it will have said where a
/// byte was lost.
struct PairCounts: Sendable {
    private var pairs: [UInt32: Int32] = [:]
    private var singles: [UInt16: Int32] = [:]

    /// No more of a document is counted.
    private static let most = 100_000
    /// What stands there less often may stand there by chance.
    private static let fewest: Int32 = 2
    /// The characters that might have followed but did not.
    private static let reserve: Int32 = 30
    /// What it costs to trust the document, in tenths of a nat.
    private static let trust: Int32 = 15

    init(_ scalars: [UInt32], model: CharacterModel) {
        pairs.reserveCapacity(min(scalars.count, Self.most) / 2)
        var last = CharacterModel.unknown
        for scalar in scalars.prefix(Self.most) {
            let number = model.number(of: scalar)
            if last != CharacterModel.unknown {
                singles[last, default: 0] += 1
                if number != CharacterModel.unknown { pairs[UInt32(last) << 16 | UInt32(number), default: 0] += 1 }
            }
            last = number
        }
    }

    /// What it costs that `b` follows `a`, by the document alone; nil where it never does.
    func cost(_ a: UInt16, _ b: UInt16) -> Int32? {
        guard let count = pairs[UInt32(a) << 16 | UInt32(b)], count >= Self.fewest, let all = singles[a] else {
            return nil
        }
        return Self.trust + Self.logarithm(all + Self.reserve) - Self.logarithm(count)
    }

    /// Ten times the natural logarithm, by whole numbers alone: the same everywhere.
    private static func logarithm(_ value: Int32) -> Int32 {
        let bits = Int32(31 - value.leadingZeroBitCount)
        // ln 2 is 0.6931; between powers of two a straight line.
        let rest = (value - (1 << bits)) * 1000 >> bits
        return (bits * 6931 + rest * 6931 / 1000 + 500) / 1000
    }
}
