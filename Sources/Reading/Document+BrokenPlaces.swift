import Source

extension Document {
    /// What is wrong with the places of the document: offsets that do not ascend or leave the file, blocks that overlap,
    /// and characters that are not what their bytes say. Empty, or there is a bug: what tests and the fuzzer look for.
    public func brokenPlaces() -> [String] {
        var broken: [String] = []
        let offsets = source.byteOffsets
        if offsets.count != source.scalars.count + 1 || offsets.last != UInt32(source.bytes.count) {
            broken.append("offsets do not end with the file")
        }
        if offsets.first.map({ $0 != 0 }) ?? false, encodingGuess?.name != "HZ" {
            broken.append("offsets do not begin with the file")
        }
        if !zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 }) { broken.append("offsets do not ascend") }
        if !zip(text.starts, text.starts.dropFirst()).allSatisfy({ $0 <= $1 }) { broken.append("starts do not ascend") }
        if !zip(text.ends, text.ends.dropFirst()).allSatisfy({ $0 <= $1 }) { broken.append("ends do not ascend") }
        if !zip(text.starts, text.ends).allSatisfy({ $0 >= 0 && $0 <= $1 && $1 <= source.scalars.count }) {
            broken.append("places outside the file")
        }
        var end = 0
        for block in blocks {
            if block.range.lowerBound < end || block.range.upperBound > text.count { broken.append("blocks overlap") }
            end = block.range.upperBound
        }
        for table in tables {
            for cell in table.cells where cell.range.upperBound > text.count || cell.row + cell.rowSpan > table.rows {
                broken.append("a cell lies outside")
            }
        }
        return broken.isEmpty ? unfaithfulBytes() : broken
    }

    /// Characters that their own bytes do not decode to. What has no bytes that decode (U+FFFD), and encodings with
    /// escapes (HZ), where bytes mean nothing by themselves, are left out.
    private func unfaithfulBytes() -> [String] {
        if source.encoding == "HZ" { return [] }
        let offsets = source.byteOffsets
        var segments = (encodingGuess?.segments ?? [])[...]
        var i = 0
        while i < source.scalars.count {
            // Several scalars can come from the same bytes (Big5-HKSCS).
            var next = i + 1
            while next < source.scalars.count, offsets[next] == offsets[i] { next += 1 }
            defer { i = next }
            let bytes = Int(offsets[i])..<Int(offsets[next])
            while let segment = segments.first, segment.bytes.upperBound <= bytes.lowerBound { segments.removeFirst() }
            let encoding = segments.first.flatMap { $0.bytes.contains(bytes.lowerBound) ? $0.encoding : nil }
            if source.scalars[i..<next].contains(0xFFFD) { continue }
            let slice = Array(source.bytes[bytes])
            let read = slice.withUnsafeBufferPointer { WholeDecoder.decode($0, encoding: encoding ?? source.encoding) }
            if read.map({ $0.scalars[...] }) != source.scalars[i..<next] {
                return ["scalar \(i) is not what bytes \(bytes) say"]
            }
        }
        return []
    }
}
