/// The costs of the characters of a double-byte encoding, by their two bytes.
struct PairTable: Sendable {
    let encoding: String
    /// Index: lead × 256 + trail; `UInt16.max` where there is no character.
    let costs: [UInt16]
    /// Whether a lead byte may open a four-byte character as GB18030 has them.
    let hasFourBytes: Bool
    /// Whether 8E A2 … opens a four-byte character as EUC-TW has them.
    let hasSingleShift: Bool

    static let gb18030 = PairTable("GB18030", .gb18030)
    static let big5 = PairTable("Big5", .big5)
    static let big5HKSCS = PairTable("Big5-HKSCS", DoubleByteTable("Big5-HKSCS"))
    static let eucTW = PairTable("EUC-TW", DoubleByteTable("EUC-TW"))

    static func named(_ encoding: String) -> PairTable? {
        switch encoding {
        case "GB18030": gb18030
        case "Big5": big5
        case "Big5-HKSCS": big5HKSCS
        case "EUC-TW": eucTW
        default: nil
        }
    }

    private init(_ encoding: String, _ table: DoubleByteTable) {
        self.encoding = encoding
        hasFourBytes = encoding == "GB18030"
        hasSingleShift = encoding == "EUC-TW"
        var costs = [UInt16](repeating: .max, count: 0x10000)
        table.forEach { lead, trail, scalar in
            let pair = Int(lead) << 8 | Int(trail)
            // Private use is where Big5 leaves room for what it lacks; HKSCS has characters there.
            if encoding == "Big5", scalar >= 0xE000, scalar <= 0xF8FF { return }
            var cost = CharacterCost.of(scalar)
            // Of what HKSCS adds, only what is known to be written there speaks for it: a damaged character of Big5
            // would too easily become one of the others, simplified ones among them.
            if encoding == "Big5-HKSCS", PairTable.big5.costs[pair] == .max,
                !CharacterCost.hongKong.contains(scalar)
            {
                cost = max(cost, 2600)
            }
            costs[pair] = UInt16(cost)
        }
        self.costs = costs
    }

    struct Step {
        var length: Int
        var cost: Int
        /// No character.
        var isBad = false
        /// A character that the end of the bytes cuts off: it says nothing.
        var isCut = false
    }

    /// The character at `i`, whose byte is 0x80 or more.
    @inline(__always)
    func step(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Step {
        let lead = bytes[i]
        guard lead >= 0x81, lead <= 0xFE else { return Step(length: 1, cost: CharacterCost.undecodable, isBad: true) }
        guard i + 1 < bytes.count else { return Step(length: 1, cost: 0, isCut: true) }
        let trail = bytes[i + 1]
        if hasFourBytes, trail &- 0x30 <= 9 {
            let rest = bytes.count - i
            let fits = (rest < 3 || (bytes[i + 2] >= 0x81 && bytes[i + 2] <= 0xFE))
            if fits, rest < 4 { return Step(length: rest, cost: 0, isCut: true) }
            if fits, bytes[i + 3] &- 0x30 <= 9 { return Step(length: 4, cost: CharacterCost.supplementary) }
            return Step(length: 1, cost: CharacterCost.undecodable, isBad: true)
        }
        if hasSingleShift, lead == 0x8E {
            let rest = bytes.count - i
            if rest < 4 { return Step(length: rest, cost: 0, isCut: true) }
            if trail >= 0xA1, trail <= 0xB0, bytes[i + 2] >= 0xA1, bytes[i + 3] >= 0xA1 {
                return Step(length: 4, cost: CharacterCost.supplementary)
            }
            return Step(length: 1, cost: CharacterCost.undecodable, isBad: true)
        }
        let cost = costs[Int(lead) << 8 | Int(trail)]
        guard cost == .max else { return Step(length: 2, cost: Int(cost)) }
        return Step(length: trail >= 0x80 ? 2 : 1, cost: CharacterCost.undecodable, isBad: true)
    }
}
