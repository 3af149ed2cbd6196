/// One scalar of a text as bytes of GBK, for the search for lost bytes.
struct LostByteUnit: Sendable {
    enum Kind: Sendable {
        /// Two bytes.
        case wide
        /// One byte.
        case single
        /// One byte now, and perhaps the fold of a full-width character of row A3.
        case folded
        /// U+FFFD: what a decoder left of one byte or two.
        case undecodable
        /// Not of two-byte GBK, or a numeral of cheques, which is a digit: no shifted run crosses it.
        case foreign
    }
    var kind: Kind
    /// The scalar as the file has it.
    var scalar: UInt32
    /// The two bytes; of a folded one, those of its full-width form; 0 for none.
    var code: UInt16 = 0
    /// The character's number in the model.
    var number: UInt16
    /// Something stood between this unit and the one before that is no longer there (an inserted reading).
    var followsGap = false
    /// The one byte that could not be decoded, where the file still has it.
    var byte: UInt8 = 0
    /// The reading that a scraper gave this character, where it is not one of the character's own.
    var reading: PinyinReading?

    var lead: UInt8 { UInt8(code >> 8) }
    var trail: UInt8 { UInt8(code & 0xFF) }
    var isDouble: Bool { code != 0 }

    /// - Parameter byte: of a U+FFFD, its bytes in the file, where the file is GBK.
    init(_ scalar: UInt32, bytes: [UInt8] = [], model: CharacterModel, table: GBKCodes) {
        self.scalar = scalar
        number = model.number(of: scalar)
        if scalar == 0xFFFD {
            kind = .undecodable
            if bytes.count == 1 { byte = bytes[0] }
            if bytes.count == 2, bytes[0] >= 0x81 {
                kind = .wide
                code = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
            }
        } else if scalar < 0x80 {
            kind = .single
            // Digits are left out: one that was full-width and one that was not are too alike to take it away.
            if scalar > 0x20, !Glyph.isDigit(scalar) {
                code = table.code(scalar + 0xFEE0)
                if code != 0 { kind = .folded }
            }
        } else {
            code = table.code(scalar)
            kind = code == 0 ? .foreign : .wide
        }
    }
}
