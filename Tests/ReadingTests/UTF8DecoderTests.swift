import Reading
import Source
import Testing

@Suite struct UTF8DecoderTests {
    /// Bytes and what the WHATWG's decoder makes of them.
    static let cases: [([UInt8], [UInt32])] = [
        ([0x41, 0xC3, 0xA9, 0xE4, 0xB8, 0xAD, 0xF0, 0xA0, 0x80, 0x80], [0x41, 0xE9, 0x4E2D, 0x20000]),
        ([0xEF, 0xBB, 0xBF, 0x41], [0xFEFF, 0x41]),
        // Each maximal part of an ill-formed sequence is one U+FFFD.
        ([0xE4, 0xB8, 0x41], [0xFFFD, 0x41]),
        ([0xF0, 0xA0, 0x80, 0x41], [0xFFFD, 0x41]),
        ([0xC0, 0xAF], [0xFFFD, 0xFFFD]),
        ([0xE0, 0x80, 0xAF], [0xFFFD, 0xFFFD, 0xFFFD]),
        ([0xED, 0xA0, 0x80], [0xFFFD, 0xFFFD, 0xFFFD]),
        ([0xF4, 0x90, 0x80, 0x80], [0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD]),
        ([0xF5, 0x41], [0xFFFD, 0x41]),
        ([0x80, 0xBF], [0xFFFD, 0xFFFD]),
        ([0x41, 0xE4, 0xB8], [0x41, 0xFFFD]),
        ([], []),
    ]

    @Test(arguments: cases)
    func decodes(bytes: [UInt8], scalars: [UInt32]) {
        let decoded = UTF8Decoder.decode(bytes)
        #expect(decoded.scalars == scalars)
        #expect(decoded.byteOffsets.count == scalars.count + 1)
        #expect(decoded.byteOffsets.last == UInt32(bytes.count))
        // The standard library's repair follows the same rule.
        #expect(String(scalars: decoded.scalars) == String(decoding: bytes, as: UTF8.self))
    }

    @Test func countsWhatIsIllFormed() {
        let decoded = UTF8Decoder.decode([0x41, 0xFF, 0x42, 0xE4, 0xB8])
        #expect(decoded.badCount == 2)
        #expect(decoded.firstBad == 1)
        #expect(decoded.tailIsCut)
        #expect(decoded.byteOffsets == [0, 1, 2, 3, 5])
    }

    /// Arbitrary bytes agree with the standard library, and the offsets cut them as the scalars stand.
    @Test(arguments: 0..<200)
    func agreesWithTheStandardLibrary(seed: Int) {
        var random = Generator(seed: UInt64(seed))
        let palette: [UInt8] = [
            0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xE4, 0xB8, 0xAD, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xFF,
        ]
        let bytes = (0..<40).map { _ in palette[Int(random.next() % UInt64(palette.count))] }
        let decoded = UTF8Decoder.decode(bytes)
        #expect(String(scalars: decoded.scalars) == String(decoding: bytes, as: UTF8.self))
        for i in decoded.scalars.indices where decoded.scalars[i] != 0xFFFD {
            let slice = bytes[Int(decoded.byteOffsets[i])..<Int(decoded.byteOffsets[i + 1])]
            #expect(String(decoding: slice, as: UTF8.self).scalarValues == [decoded.scalars[i]])
        }
    }
}

/// A small generator whose numbers are the same on every machine.
struct Generator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
    mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
}
