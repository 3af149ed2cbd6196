/// Strict UTF-8: each maximal part of an ill-formed sequence becomes one U+FFFD, as the WHATWG's decoder does.
///
/// Surrogates, overlong forms and values above U+10FFFF are ill-formed. A byte order mark is kept as U+FEFF.
public enum UTF8Decoder {
    /// How much of a buffer is UTF-8.
    public struct Census: Hashable, Sendable {
        public var scalars = 0
        /// Well-formed sequences of two bytes.
        public var twoByte = 0
        /// Well-formed sequences of three or four bytes; Chinese text is made of them.
        public var longer = 0
        /// The most sequences of three or four bytes that follow each other with nothing ill-formed between them. Bytes
        /// of another encoding make such sequences by accident, but hardly three in a row.
        public var longestRun = 0
        /// Ill-formed parts.
        public var bad = 0
        public var firstBad: Int?
        /// The last ill-formed part is a character that the end of the buffer cuts off.
        public var tailIsCut = false
        public var isASCII: Bool { twoByte == 0 && longer == 0 && bad == 0 }
        /// Valid but for a tail cut inside a character.
        public var isValid: Bool { bad == 0 || (bad == 1 && tailIsCut) }
    }

    /// Counts without decoding. Linear in `bytes`.
    public static func census(_ bytes: UnsafeBufferPointer<UInt8>) -> Census {
        var census = Census()
        var i = 0
        var runStart = 0
        let n = bytes.count
        while i < n {
            if bytes[i] < 0x80 {
                i += 1
                census.scalars += 1
                continue
            }
            let step = sequence(bytes, at: i)
            census.scalars += 1
            if step.value == invalid {
                census.longestRun = max(census.longestRun, census.longer - runStart)
                runStart = census.longer
                census.bad += 1
                if census.firstBad == nil { census.firstBad = i }
                census.tailIsCut = step.isCut
            } else if step.length == 2 {
                census.twoByte += 1
            } else {
                census.longer += 1
            }
            i += step.length
        }
        census.longestRun = max(census.longestRun, census.longer - runStart)
        return census
    }

    public static func decode(_ bytes: [UInt8]) -> DecodedText {
        bytes.withUnsafeBufferPointer { decode($0, census: census($0)) }
    }

    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, census: Census) -> DecodedText {
        let count = census.scalars
        var offsets: [UInt32] = []
        let scalars = [UInt32](unsafeUninitializedCapacity: count) { values, initialized in
            offsets = [UInt32](unsafeUninitializedCapacity: count + 1) { places, placed in
                fill(bytes, values: values, places: places, count: count)
                placed = count + 1
            }
            initialized = count
        }
        return DecodedText(
            scalars: scalars, byteOffsets: offsets, badCount: census.bad, firstBad: census.firstBad,
            tailIsCut: census.bad > 0 && census.tailIsCut)
    }

    /// `values` and `places` are uninitialised memory for exactly `count` and `count + 1` entries.
    private static func fill(
        _ bytes: UnsafeBufferPointer<UInt8>, values: UnsafeMutableBufferPointer<UInt32>,
        places: UnsafeMutableBufferPointer<UInt32>, count: Int
    ) {
        guard let value = values.baseAddress, let place = places.baseAddress else {
            places.baseAddress?.initialize(to: UInt32(truncatingIfNeeded: bytes.count))
            return
        }
        var i = 0
        for k in 0..<count {
            (place + k).initialize(to: UInt32(truncatingIfNeeded: i))
            let first = bytes[i]
            if first < 0x80 {
                (value + k).initialize(to: UInt32(first))
                i += 1
                continue
            }
            let step = sequence(bytes, at: i)
            (value + k).initialize(to: step.value == invalid ? 0xFFFD : step.value)
            i += step.length
        }
        (place + count).initialize(to: UInt32(truncatingIfNeeded: bytes.count))
    }

    /// No scalar value.
    static let invalid: UInt32 = .max

    /// The sequence that starts with a byte of 0x80 or more: its value, or `invalid` and the length of the maximal
    /// ill-formed part.
    @inline(__always)
    static func sequence(
        _ bytes: UnsafeBufferPointer<UInt8>, at i: Int
    ) -> (value: UInt32, length: Int, isCut: Bool) {
        let first = bytes[i]
        let needed: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        var value: UInt32
        switch first {
        case 0xC2...0xDF:
            needed = 1
            value = UInt32(first & 0x1F)
        case 0xE0...0xEF:
            needed = 2
            value = UInt32(first & 0x0F)
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            needed = 3
            value = UInt32(first & 0x07)
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default:
            return (invalid, 1, false)
        }
        for k in 1...needed {
            guard i + k < bytes.count else { return (invalid, k, true) }
            let next = bytes[i + k]
            guard next >= low, next <= high else { return (invalid, k, false) }
            low = 0x80
            high = 0xBF
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (value, needed + 1, false)
    }

    /// The UTF-8 bytes of scalars, and the offset of the first byte of each, one more entry for the end.
    static func encode(_ scalars: [UInt32]) -> (bytes: [UInt8], starts: [UInt32]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        var starts: [UInt32] = []
        starts.reserveCapacity(scalars.count + 1)
        for raw in scalars {
            starts.append(UInt32(truncatingIfNeeded: bytes.count))
            let c = (raw > 0x10FFFF || raw & 0xFFFF_F800 == 0xD800) ? 0xFFFD : raw
            if c < 0x80 {
                bytes.append(UInt8(c))
            } else if c < 0x800 {
                bytes.append(UInt8(0xC0 | c >> 6))
                bytes.append(UInt8(0x80 | c & 0x3F))
            } else if c < 0x10000 {
                bytes.append(UInt8(0xE0 | c >> 12))
                bytes.append(UInt8(0x80 | c >> 6 & 0x3F))
                bytes.append(UInt8(0x80 | c & 0x3F))
            } else {
                bytes.append(UInt8(0xF0 | c >> 18))
                bytes.append(UInt8(0x80 | c >> 12 & 0x3F))
                bytes.append(UInt8(0x80 | c >> 6 & 0x3F))
                bytes.append(UInt8(0x80 | c & 0x3F))
            }
        }
        starts.append(UInt32(truncatingIfNeeded: bytes.count))
        return (bytes, starts)
    }
}

extension UTF8Decoder {
    /// The most bytes that a scalar has (RFC 3629).
    public static let longest = 4

    /// The scalar that begins at `index`, and how many bytes it has; nil where no well-formed sequence begins.
    public static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
        if bytes[index] < 0x80 { return (UInt32(bytes[index]), 1) }
        let step = sequence(bytes, at: index)
        return step.value == invalid ? nil : (step.value, step.length)
    }
}
