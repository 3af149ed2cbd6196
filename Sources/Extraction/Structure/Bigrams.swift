/// The different pairs of neighbouring ideographs of a text, blind to punctuation, digits and blanks: by the pairs that
/// two texts share it is told how much alike they are.
struct Bigrams: Sendable {
    /// Each once, ascending: the first character above the second.
    let pairs: [UInt64]

    init(_ text: some Sequence<UInt32>) {
        var all: [UInt64] = []
        var last: UInt32?
        for c in text where c.isHan {
            if let last { all.append(UInt64(last) << 32 | UInt64(c)) }
            last = c
        }
        all.sort()
        var count = 0
        for pair in all where count == 0 || all[count - 1] != pair {
            all[count] = pair
            count += 1
        }
        all.removeLast(all.count - count)
        pairs = all
    }

    /// How much of it stands in another text, in hundredths.
    func contained(in whole: Bigrams) -> Int { pairs.isEmpty ? 0 : 100 * shared(with: whole) / pairs.count }

    /// The Dice coefficient or how much of it stands in another text, in hundredths: the greater of the two.
    func similarity(to other: Bigrams) -> Int {
        if pairs.isEmpty || other.pairs.isEmpty { return 0 }
        let shared = shared(with: other)
        return max(200 * shared / (pairs.count + other.pairs.count), 100 * shared / pairs.count)
    }

    private func shared(with other: Bigrams) -> Int {
        var (i, j, n) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            if pairs[i] == other.pairs[j] { n += 1 }
            let step = (pairs[i] <= other.pairs[j], other.pairs[j] <= pairs[i])
            if step.0 { i += 1 }
            if step.1 { j += 1 }
        }
        return n
    }
}
