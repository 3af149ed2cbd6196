extension UnsafeBufferPointer<UInt8> {
    /// A hash of the bytes for tables of words: eight at a time, multiplied and folded. The same on every machine and run.
    @inlinable public var foldedHash: UInt64 {
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(self)
        var i = 0
        while i + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)).folded
            i += 8
        }
        var tail: UInt64 = 0
        while i < raw.count {
            tail = tail << 8 | UInt64(raw[i])
            i += 1
        }
        return (hash ^ tail).folded
    }
}

extension UInt64 {
    /// Its two halves of a long product, folded into one.
    @inlinable public var folded: UInt64 {
        let (high, low) = multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return high ^ low
    }
}
