/// Names of encodings that mean the same to a reader: a page that says `gb2312` and is GB18030 is not wrong.
enum EncodingFamily: Hashable {
    case utf8, utf16, utf32, gb, big5, hz
    /// A single-byte or foreign encoding, by its standard name.
    case other(String)

    init(name: String) {
        let key = String(
            scalars: name.scalarValues.compactMap { c -> UInt32? in
                switch c {
                case 0x41...0x5A: c + 0x20
                case 0x61...0x7A, 0x30...0x39: c
                default: nil
                }
            })
        switch key {
        case "utf8", "unicode11utf8", "xunicode20utf8": self = .utf8
        case "utf16", "utf16le", "utf16be", "unicode", "ucs2", "iso10646ucs2", "unicodefffe": self = .utf16
        case "utf32", "utf32le", "utf32be", "ucs4": self = .utf32
        case "gb2312", "gbk", "gb18030", "xgbk", "gb231280", "euccn", "cp936", "ms936", "windows936", "chinese", "gb",
            "csgb2312", "isoir58", "xgb18030", "gb180302005", "gb180302022", "gb180302000":
            self = .gb
        case "big5", "big5hkscs", "xxbig5", "cnbig5", "csbig5", "cp950", "ms950", "windows950", "big5eten", "xbig5":
            self = .big5
        case "hz", "hzgb2312", "hzgb": self = .hz
        default: self = .other(Codec.standardName(name) ?? key)
        }
    }

    /// Families of which every ASCII text is one, too.
    var containsASCII: Bool {
        switch self {
        case .utf16, .utf32: false
        case .utf8, .gb, .big5, .hz, .other: true
        }
    }
}
