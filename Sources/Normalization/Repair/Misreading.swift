import Reading
import Source

/// One way in which a text was misread before it was saved again: what each character of the result was as bytes.
///
///     Misreading.western.bytes(of: 0xE4)   // [0xE4]: ä was a byte of a Chinese character
struct Misreading: Sendable {
    /// What it was read as, as an auditor knows it: `Windows-1252`, `GBK`.
    let name: String
    /// What the bytes were: `UTF-8`, `GB18030`, `Big5`.
    let original: String
    /// Two bytes of each scalar of the basic plane; 0 where it has none. One byte where the upper is 0.
    private let pairs: [UInt16]
    /// Whether the byte or bytes can begin such text: what the first byte of a sequence became.
    private let opens: @Sendable (UInt16) -> Bool

    /// Bytes of UTF-8 read as Windows-1252, where that has no character as ISO 8859-1.
    static let western: Misreading = {
        var pairs = [UInt16](repeating: 0, count: 0x10000)
        for byte in UInt16(0x80)...0xFF { pairs[Int(byte)] = byte }
        let read = Codec.decode(Array(0x80...0x9F), encoding: "windows-1252")?.scalars ?? []
        for (byte, scalar) in zip(UInt16(0x80)..., read) where scalar < 0x10000 { pairs[Int(scalar)] = byte }
        return Misreading(name: "Windows-1252", original: "UTF-8", pairs: pairs) { $0 >= 0xC2 && $0 <= 0xF4 }
    }()

    /// Bytes of UTF-8 read in pairs as GBK.
    static let gbk: Misreading = {
        var pairs = [UInt16](repeating: 0, count: 0x10000)
        DoubleByteTable.gb18030.forEach { lead, trail, scalar in
            if scalar < 0x10000 { pairs[Int(scalar)] = UInt16(lead) << 8 | UInt16(trail) }
        }
        return Misreading(name: "GBK", original: "UTF-8", pairs: pairs) {
            $0 >> 8 >= 0xE2 && $0 >> 8 <= 0xEF && $0 & 0xC0 == 0x80
        }
    }()

    /// Bytes of GBK or Big5 read one by one as Windows-1252.
    static let doubleBytes = ["GB18030", "Big5"].map { original in
        Misreading(name: western.name, original: original, pairs: western.pairs) { $0 >= 0xA1 && $0 <= 0xF9 }
    }

    static let all = [western, gbk] + doubleBytes

    private init(name: String, original: String, pairs: [UInt16], opens: @escaping @Sendable (UInt16) -> Bool) {
        self.name = name
        self.original = original
        self.pairs = pairs
        self.opens = opens
    }

    /// For each scalar of the basic plane which misreadings it can begin: bit *i* for `all[i]`.
    static let openings: [UInt8] = (0..<0x10000).map { scalar in
        all.enumerated().reduce(0) { bits, entry in
            let pair = entry.element.pairs[scalar]
            return pair != 0 && entry.element.opens(pair) ? bits | 1 << UInt8(entry.offset) : bits
        }
    }

    /// The scalars that can begin one of them.
    static var openingScalars: [UInt32] {
        openings.indices.filter { openings[$0] != 0 }.map { UInt32($0) }
    }

    /// What the scalar was: one byte or two; none when no such misreading gives it.
    @inline(__always)
    func bytes(of scalar: UInt32) -> (first: UInt8, second: UInt8?)? {
        guard scalar < 0x10000 else { return nil }
        let pair = pairs[Int(scalar)]
        guard pair != 0 else { return nil }
        return pair > 0xFF ? (UInt8(pair >> 8), UInt8(pair & 0xFF)) : (UInt8(pair), nil)
    }
}
