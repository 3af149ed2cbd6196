/// What each pair of bytes of a double-byte encoding reads as. Decoded once by libicu and shared.
///
///     DoubleByteTable.gb18030.scalar(0xD6, 0xD0)   // 0x4E2D, 中
public struct DoubleByteTable: Sendable {
    public static let gb18030 = DoubleByteTable("GB18030")
    static let big5 = DoubleByteTable("Big5")

    public static let leads: ClosedRange<UInt8> = 0x81...0xFE
    public static let trails: ClosedRange<UInt8> = 0x40...0xFE

    /// By lead and trail, each from the first of its range; 0 where there is no character.
    private let scalars: [UInt32]

    init(_ encoding: String) {
        let width = Self.trails.count
        var scalars = [UInt32](repeating: 0, count: Self.leads.count * width)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        // A line feed after each pair brings the converter back in step, whatever the pair was.
        for lead in Self.leads { for trail in Self.trails { bytes += [lead, trail, 0x0A] } }
        let decoded = Codec.decode(bytes, encoding: encoding)
        let (read, offsets) = (decoded?.scalars ?? [], decoded?.byteOffsets ?? [])
        // A pair is one character where its two bytes gave one scalar: the next begins with the line feed.
        for k in read.indices.dropLast()
        where read[k] != 0xFFFD && offsets[k] % 3 == 0 && offsets[k + 1] == offsets[k] + 2 {
            scalars[Int(offsets[k]) / 3] = read[k]
        }
        self.scalars = scalars
    }

    /// The scalar of a pair of bytes; 0 for none.
    @inline(__always)
    public func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
        guard Self.leads.contains(lead), Self.trails.contains(trail) else { return 0 }
        return scalars[Int(lead - Self.leads.lowerBound) * Self.trails.count + Int(trail - Self.trails.lowerBound)]
    }

    /// Calls `body` with every pair that is a character.
    public func forEach(_ body: (_ lead: UInt8, _ trail: UInt8, _ scalar: UInt32) -> Void) {
        for lead in Self.leads {
            for trail in Self.trails {
                let scalar = scalar(lead, trail)
                if scalar != 0 { body(lead, trail, scalar) }
            }
        }
    }
}
