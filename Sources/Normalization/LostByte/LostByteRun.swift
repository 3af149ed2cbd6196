/// A run of characters that was shifted by a lost byte, and what stood there.
struct LostByteRun: Sendable {
    /// Which byte of the first character was lost.
    enum Entry: Sendable { case lead, trail }
    /// How the shift ends.
    enum Exit: Sendable {
        /// The next unit is an ASCII byte that was the second byte of the last character.
        case joined
        /// The second byte of the last unit is an ASCII character.
        case split
        /// The second byte of the last character is gone.
        case dropped
        /// The same, and the decoder left a mark of it: the unit behind.
        case marked
        /// The first byte of the last character is gone: the second loss.
        case second
    }
    /// A character of which one byte is known, and what it could have been, best first.
    struct Half: Sendable {
        var scalars: [UInt32]
        /// By scalar: what it costs beside its neighbours, in tenths of a nat.
        var costs: [Int32]
        /// Whether a reading picked them.
        var isRead = false
    }

    /// The units that go.
    var units: Range<Int>
    var entry: Entry
    var exit: Exit
    var first: Half
    /// What the bytes say, once they are paired rightly.
    var determined: [UInt32]
    /// nil where the last character is determined too.
    var last: Half?
    /// How much better it is than what was read, in tenths of a nat.
    var gain: Int32
    /// Whether a half-lost character could be a digit of a number: then nothing is chosen.
    var touchesNumber = false
    /// What the restored characters and the one behind them cost on average.
    var mean: Int32

    var scalars: [UInt32] { first.scalars.prefix(1) + determined + (last?.scalars.prefix(1) ?? []) }
}
