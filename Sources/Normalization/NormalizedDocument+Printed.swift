extension NormalizedDocument {
    /// The scalars of `text`, with the Chinese punctuation that the document has: `，：；！？（）` are half-width in `text`, so
    /// that one pattern finds both, but a reader wants `达95%以上，其中：` as it was. Between digits (`1：16.5`) they stay
    /// half-width. Index for index the same text.
    public var printed: [UInt32] {
        var result = text.scalars
        let old = document.text
        var j = 0
        for i in result.indices where Self.isPunctuation(text.scalars[i]) && text.ends[i] > text.starts[i] {
            j = old.textIndex(atSource: Int(text.starts[i]), from: j)
            guard j < old.count, old.starts[j] == text.starts[i], old.scalars[j] == text.scalars[i] + 0xFEE0 else {
                continue
            }
            if Glyph.isDigit(text.scalars.at(i - 1)), Glyph.isDigit(text.scalars.at(i + 1)) { continue }
            result[i] = old.scalars[j]
        }
        return result
    }

    @inline(__always) private static func isPunctuation(_ c: UInt32) -> Bool {
        switch c {
        case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: true
        default: false
        }
    }
}
