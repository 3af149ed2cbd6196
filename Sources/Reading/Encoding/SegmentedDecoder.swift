/// Decodes a file whose stretches are in different encodings; every scalar keeps its place in the file.
enum SegmentedDecoder {
    /// - Returns: nil when libicu does not know one of the encodings.
    static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, encoding: String, segments: [EncodedSegment]
    ) -> DecodedText? {
        var result = DecodedText(scalars: [], byteOffsets: [], badCount: 0, firstBad: nil, tailIsCut: false)
        var next = 0
        for segment in segments {
            guard append(bytes, next..<segment.bytes.lowerBound, encoding, to: &result),
                append(bytes, segment.bytes, segment.encoding, to: &result)
            else { return nil }
            next = segment.bytes.upperBound
        }
        guard append(bytes, next..<bytes.count, encoding, to: &result) else { return nil }
        result.byteOffsets.append(UInt32(truncatingIfNeeded: bytes.count))
        return result
    }

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ encoding: String, to result: inout DecodedText
    ) -> Bool {
        if range.isEmpty { return true }
        let part = UnsafeBufferPointer(rebasing: bytes[range])
        guard let decoded = WholeDecoder.decode(part, encoding: encoding) else { return false }
        result.scalars += decoded.scalars
        let base = UInt32(truncatingIfNeeded: range.lowerBound)
        result.byteOffsets += decoded.byteOffsets.dropLast().lazy.map { $0 + base }
        result.badCount += decoded.badCount
        if result.firstBad == nil, let first = decoded.firstBad { result.firstBad = first + range.lowerBound }
        result.tailIsCut = decoded.tailIsCut && range.upperBound == bytes.count
        return true
    }
}

/// Decodes bytes that are in one encoding.
enum WholeDecoder {
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, encoding: String) -> DecodedText? {
        if encoding == "UTF-8" { return UTF8Decoder.decode(bytes, census: UTF8Decoder.census(bytes)) }
        return Codec.decode(bytes, encoding: encoding)
    }
}
