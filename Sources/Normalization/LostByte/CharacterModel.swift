/// How likely one character follows another in Chinese prose of either script: a cost in tenths of a nat (−10 ln *p*),
/// whole numbers everywhere.
///
///     let model = CharacterModel(table: script)
///     model.cost(model.number(of: 0x6559), model.number(of: 0x80B2))   // 教育: small
///
/// The model knows simplified characters; traditional ones count as what the script table makes of them. Digits count as
/// one character, Latin letters as another. What it was made from, and how, says `scripts/make-language-model.py`.
struct CharacterModel: Sendable {
    /// The number of a character that the model does not know.
    static let unknown: UInt16 = 0xFFFF
    /// What an unknown character costs, wherever it stands.
    static let unknownCost: Int32 = 150

    /// By scalar of the Basic Multilingual Plane: its number.
    private let numbers: [UInt16]
    private let file: CharacterModelFile

    init(table: ScriptTable) {
        let file = CharacterModelFile()
        var numbers = [UInt16](repeating: Self.unknown, count: 0x10000)
        for i in 0..<file.count { numbers[Int(file.scalar(i))] = UInt16(i) }
        for scalar in ScriptTable.first...ScriptTable.last where numbers[Int(scalar)] == Self.unknown {
            numbers[Int(scalar)] = numbers[Int(table.simplified(scalar))]
        }
        for scalar in UInt32(0x31)...0x39 { numbers[Int(scalar)] = numbers[0x30] }
        for scalar in UInt32(0x42)...0x7A where Glyph.isLatinLetter(scalar) { numbers[Int(scalar)] = numbers[0x41] }
        for scalar in UInt32(0x21)...0x7E { numbers[Int(scalar) + 0xFEE0] = numbers[Int(scalar)] }
        self.numbers = numbers
        self.file = file
    }

    @inline(__always) func number(of scalar: UInt32) -> UInt16 {
        scalar < 0x10000 ? numbers[Int(scalar)] : Self.unknown
    }

    /// What it costs that `b` stands anywhere.
    @inline(__always) func cost(_ b: UInt16) -> Int32 { b == Self.unknown ? Self.unknownCost : file.alone(b) }

    /// What it costs that `b` follows `a`.
    @inline(__always) func cost(_ a: UInt16, _ b: UInt16) -> Int32 {
        guard b != Self.unknown else { return Self.unknownCost }
        guard a != Self.unknown else { return file.start(b) }
        return file.pair(a, b) ?? min(file.loose(a, b), file.rest(a) + file.alone(b))
    }

    /// Whether one character makes a word with another: it is far likelier behind it than anywhere.
    func isWord(_ first: UInt32, _ second: UInt32) -> Bool {
        let (a, b) = (number(of: first), number(of: second))
        return cost(b) - cost(a, b) >= Self.wordGain
    }
    /// By how much, in tenths of a nat.
    private static let wordGain: Int32 = 30

    /// The simplified characters, marks and the like that stand anywhere at less than `limit`; without loading the model.
    static func scalars(below limit: Int32) -> [UInt32] {
        let file = CharacterModelFile()
        return (0..<file.count).compactMap { file.alone(UInt16($0)) < limit ? file.scalar($0) : nil }
    }
}
