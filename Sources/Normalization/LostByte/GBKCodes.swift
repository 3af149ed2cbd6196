import Reading

/// The two-byte characters of GB18030 (GBK and what stands in its gaps): scalars back to codes.
struct GBKCodes: Sendable {
    static let shared = GBKCodes()

    /// By scalar: the code, 0 where there is none.
    private let codes: [UInt16]

    private init() {
        var codes = [UInt16](repeating: 0, count: 0x10000)
        DoubleByteTable.gb18030.forEach { lead, trail, scalar in
            if scalar < 0x10000 { codes[Int(scalar)] = UInt16(lead) << 8 | UInt16(trail) }
        }
        // GB18030 of 2000 gave these codes private characters; older tables wrote the dash and the dot otherwise.
        let aliases: [(UInt32, UInt16)] =
            [
                (0xE7C7, 0xA8BC), (0x1E3F, 0xA8BC), (0xE7C8, 0xA8BF), (0x01F9, 0xA8BF), (0xE81E, 0xFE59),
                (0xE826, 0xFE61), (0xE82B, 0xFE66), (0xE82C, 0xFE67), (0xE832, 0xFE6D), (0xE843, 0xFE7E),
                (0xE854, 0xFE90), (0xE864, 0xFEA0), (0x2015, 0xA1AA), (0x30FB, 0xA1A4), (0x2225, 0xA1CE),
            ]
            + (0..<7).map { (0xE78D + $0, 0xA6D9 + UInt16($0)) } + (0..<2).map { (0xE794 + $0, 0xA6EC + UInt16($0)) }
        for (scalar, code) in aliases where codes[Int(scalar)] == 0 { codes[Int(scalar)] = code }
        self.codes = codes
    }

    /// The code of a scalar; 0 for none.
    @inline(__always) func code(_ scalar: UInt32) -> UInt16 { scalar < 0x10000 ? codes[Int(scalar)] : 0 }

    /// The scalar of a code; 0 for none.
    @inline(__always) func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
        DoubleByteTable.gb18030.scalar(lead, trail)
    }
}
