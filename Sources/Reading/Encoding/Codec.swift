import CICU

/// libicu's converters: bytes to scalars with their places, and back.
///
///     Codec.decode([0xD6, 0xD0], encoding: "GB18030")?.scalars   // [0x4E2D], 中
public enum Codec {
    /// Decodes a whole buffer; each undecodable sequence becomes one U+FFFD.
    ///
    /// - Returns: nil when libicu does not know the encoding.
    public static func decode(_ bytes: [UInt8], encoding: String) -> DecodedText? {
        bytes.withUnsafeBufferPointer { decode($0, encoding: encoding) }
    }

    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, encoding: String) -> DecodedText? {
        if bytes.isEmpty {
            guard standardName(encoding) != nil else { return nil }
            return DecodedText(scalars: [], byteOffsets: [0], badCount: 0, firstBad: nil, tailIsCut: false)
        }
        guard let decoded = kaoju_decode(encoding, bytes.baseAddress, Int64(bytes.count)) else { return nil }
        defer { kaoju_decoded_free(decoded) }
        let count = Int(kaoju_decoded_count(decoded))
        let scalars = Array(UnsafeBufferPointer(start: kaoju_decoded_scalars(decoded), count: count))
        var offsets: [UInt32] = []
        offsets.reserveCapacity(count + 1)
        offsets.append(contentsOf: UnsafeBufferPointer(start: kaoju_decoded_offsets(decoded), count: count))
        offsets.append(UInt32(truncatingIfNeeded: bytes.count))
        let first = Int(kaoju_decoded_first_bad(decoded))
        return DecodedText(
            scalars: scalars, byteOffsets: offsets, badCount: Int(kaoju_decoded_bad_count(decoded)),
            firstBad: first < 0 ? nil : first, tailIsCut: kaoju_decoded_tail_is_cut(decoded) != 0)
    }

    /// Encodes scalars.
    ///
    /// - Returns: nil when libicu does not know the encoding, or a scalar has no place in it.
    public static func encode(_ scalars: [UInt32], encoding: String) -> [UInt8]? {
        guard let encoded = kaoju_encode(encoding, scalars, Int64(scalars.count)) else { return nil }
        defer { kaoju_encoded_free(encoded) }
        return Array(UnsafeBufferPointer(start: kaoju_encoded_bytes(encoded), count: Int(kaoju_encoded_count(encoded))))
    }

    /// The standard name of an encoding (`gbk` and `x-gbk` give `GBK`), or nil when libicu does not know it.
    public static func standardName(_ alias: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 64)
        let length = kaoju_encoding_name(alias, &buffer, Int32(buffer.count))
        guard length > 0 else { return nil }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
