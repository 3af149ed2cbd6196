/// Finds the runs of a text that are GBK with one byte lost, and what stood there.
///
/// From the lost byte on, lead and trail bytes change places: `校”五級師訓` is `D0A3 A1B1 CEE5 BC89 8E9F D396`, and without
/// `D0` it reads `！蔽寮墡熡`. The shift ends at an ASCII byte, at a second lost byte, or where a decoder dropped what it
/// could not decode. The search is one shortest path over the characters: aligned as read, or shifted; entering and leaving
/// the shift costs what chance would gain by it, and every character costs what the model says of it behind its neighbour.
struct LostByteSearch: Sendable {
    /// What the search weighs; tenths of a nat. Tuned on generated damage: `kaoju-bench --lost-bytes`.
    struct Weights: Sendable {
        /// That a byte was lost at all.
        var loss: Int32 = 70
        /// That the last character lost its second byte at a place where decoders drop one.
        var drop: Int32 = 45
        /// That a question mark stands for what could not be decoded.
        var question: Int32 = 20
        /// That a second byte was lost somewhere.
        var second: Int32 = 90
        /// That an ASCII character stands among Chinese ones.
        var letter: Int32 = 20
        /// That a page folded a full-width character.
        var fold: Int32 = 15
        /// A character of the other script.
        var script: Int32 = 50
        /// A full-width letter or digit, in a text that has few.
        var wide: Int32 = 40
        /// The most that one character may cost.
        var most: Int32 = 140
        /// What a character costs that no prose has.
        var noProse: Int32 = 180
        /// A letter behind one of its own alphabet (kana, Greek, Cyrillic, bopomofo).
        var alphabet: Int32 = 40
        /// The most that the restored characters may cost on average.
        var mean: Int32 = 85
        /// What two characters as read must cost together for a loss to begin there.
        var doubt: Int32 = 150
        /// How much worse than the text as read a shift may be on its way.
        var patience: Int32 = 100
        /// What a candidate may cost more than the best to be listed.
        var margin: Int32 = 45
        /// How much it helps a character that it has the reading written behind it.
        var reading: Int32 = 70
    }
    /// How many candidates are listed for a half-lost character.
    static let listed = 5

    let model: CharacterModel
    let table: GBKCodes
    let script: ScriptTable
    let halves: HalfCharacters
    var weights = Weights()

    init(script: ScriptTable, model: CharacterModel) {
        self.model = model
        table = .shared
        self.script = script
        halves = HalfCharacters(model: model, table: table)
    }

    /// The runs in `units`, which stand in one line, first to last.
    ///
    /// - Parameters:
    ///   - isTraditional: the script of the text around.
    ///   - before: the scalar before the first unit; a line feed at the start of a line.
    ///   - after: the scalar behind the last unit.
    ///   - lastStart: no run begins behind this unit.
    ///   - counts: what the document says elsewhere.
    func runs(
        in units: [LostByteUnit], isTraditional: Bool, before: UInt32, after: UInt32, lastStart: Int = .max - 1,
        counts: PairCounts? = nil
    ) -> [LostByteRun] {
        guard units.count > 1 else { return [] }
        let path = LostBytePath(
            search: self, units: units, isTraditional: isTraditional, before: before, after: after,
            lastStart: lastStart, counts: counts)
        return path.runs().filter { $0.mean <= weights.mean }
    }

    /// Bopomofo, private characters, marks of decoders: prose has none.
    static func isNoProse(_ scalar: UInt32) -> Bool {
        (0x3105...0x3129).contains(scalar) || (0xE000...0xF8FF).contains(scalar) || scalar == 0xFFFD
    }

    /// Whether decoders stumble over two bytes and drop the first.
    func isUndecodable(_ lead: UInt8, _ trail: UInt8) -> Bool {
        if lead < 0x81 || lead == 0xFF { return true }
        let scalar = table.scalar(lead, trail)
        // GBK proper leaves the user-defined rows empty; GB18030 gives them private characters.
        return scalar == 0 || (0xE000...0xF8FF).contains(scalar)
    }
}
