/// Tells UTF-16 without a byte order mark from other bytes, by what pairs of bytes read as.
struct UTF16Statistics {
    private var little = 0
    private var big = 0
    private var units = 0
    private var hasZero = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let end = min(bytes.count & ~1, 8192)
        var i = 0
        while i < end {
            let a = UInt32(bytes[i])
            let b = UInt32(bytes[i + 1])
            if Self.isOrdinary(b << 8 | a) { little += 1 }
            if Self.isOrdinary(a << 8 | b) { big += 1 }
            if a == 0 || b == 0 { hasZero = true }
            units += 1
            i += 2
        }
    }

    /// `UTF-16LE` or `UTF-16BE`, or nil. Bytes without a zero (no line feed, no ASCII) must read almost perfectly.
    func guess() -> String? {
        guard units >= 2 else { return nil }
        let best = max(little, big)
        let needed = hasZero ? units * 85 : units < 4 ? units * 100 : units < 8 ? units * 80 : units * 90
        guard best * 100 >= needed, abs(little - big) * 3 >= units else { return nil }
        return little > big ? "UTF-16LE" : "UTF-16BE"
    }

    private static func isOrdinary(_ unit: UInt32) -> Bool {
        switch unit {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D: true
        case 0...0x7F: false
        default:
            !FrequentCharacters.classes(of: unit).isEmpty
        }
    }
}
