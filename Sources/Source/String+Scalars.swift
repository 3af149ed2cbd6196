extension String {
    /// The string of a run of Unicode scalar values; a value that is none becomes U+FFFD.
    @inlinable public init(scalars: some Sequence<UInt32>) {
        self =
            scalars.withContiguousStorageIfAvailable { String.encoded($0) }
            ?? Array(scalars).withUnsafeBufferPointer { String.encoded($0) }
    }

    /// Not generic, so that it is compiled once and for good.
    @usableFromInline static func encoded(_ scalars: UnsafeBufferPointer<UInt32>) -> String {
        // Short strings need no storage of their own where they are known to be short.
        String(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + encodedLength($1) }) { bytes in
            var n = 0
            func put(_ byte: UInt32) {
                bytes[n] = UInt8(truncatingIfNeeded: byte)
                n += 1
            }
            func tail(_ value: UInt32, _ shift: UInt32) { put(0x80 | value >> shift & 0x3F) }
            for value in scalars {
                switch value {
                case ..<0x80: put(value)
                case ..<0x800:
                    put(0xC0 | value >> 6)
                    tail(value, 0)
                case ..<0x10000:
                    let isSurrogate = value & 0xF800 == 0xD800
                    let value = isSurrogate ? 0xFFFD : value
                    put(0xE0 | value >> 12)
                    tail(value, 6)
                    tail(value, 0)
                case ..<0x110000:
                    put(0xF0 | value >> 18)
                    tail(value, 12)
                    tail(value, 6)
                    tail(value, 0)
                default:
                    put(0xEF)
                    put(0xBF)
                    put(0xBD)
                }
            }
            return n
        }
    }

    /// How many bytes a scalar value has in UTF-8; those of U+FFFD for a value that is none.
    @inline(__always) private static func encodedLength(_ value: UInt32) -> Int {
        value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 || value >= 0x110000 ? 3 : 4
    }

    /// The Unicode scalar values of the string.
    public var scalarValues: [UInt32] {
        utf8.withContiguousStorageIfAvailable(String.decoded) ?? unicodeScalars.map(\.value)
    }

    /// The scalar values of well-formed UTF-8, as the storage of a string is.
    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        // Room is reserved and filled: memory that is asked for uninitialised is asked of the runtime, which takes
        // longer than to decode a name.
        var scalars: [UInt32] = []
        scalars.reserveCapacity(count)
        var i = 0
        func next() -> UInt32 {
            i += 1
            return UInt32(bytes[i - 1])
        }
        while i < bytes.count {
            let lead = next()
            switch lead {
            case ..<0x80: scalars.append(lead)
            case ..<0xE0: scalars.append((lead & 0x1F) << 6 | next() & 0x3F)
            case ..<0xF0: scalars.append((lead & 0x0F) << 12 | (next() & 0x3F) << 6 | next() & 0x3F)
            default:
                scalars.append((lead & 0x07) << 18 | (next() & 0x3F) << 12 | (next() & 0x3F) << 6 | next() & 0x3F)
            }
        }
        return scalars
    }
}
