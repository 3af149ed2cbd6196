/// Walks the text of a node beside the markup that it came from, and says which source scalars each scalar stands for.
///
/// gumbo tells where a text node begins and what it says, not where each character came from: character references
/// (`&nbsp;`, `&#20013;`) are longer than what they mean, and tags that mean nothing can stand between.
struct TextAlignment {
    struct Step {
        var scalar: UInt32
        /// Scalars counted from the start of the node.
        var start: Int
        var end: Int
        /// Stands in the source as itself, not as a character reference.
        var isLiteral: Bool
    }
    private let raw: UnsafeBufferPointer<UInt8>
    private let decoded: UnsafeBufferPointer<UInt8>
    /// Bytes of `raw`, scalars of `raw`, bytes of `decoded` that are behind.
    private var i = 0
    private var scalar = 0
    private var j = 0
    /// The last step was a named reference; some of them mean two scalars.
    private var mayBeSecond = false

    init(raw: UnsafeBufferPointer<UInt8>, decoded: UnsafeBufferPointer<UInt8>) {
        self.raw = raw
        self.decoded = decoded
    }

    mutating func next() -> Step? {
        while j < decoded.count {
            guard i < raw.count else {
                // The parser says more than the source holds: nothing to point at but the place itself.
                return step(end: scalar, isLiteral: false)
            }
            let c = raw[i]
            if mayBeSecond {
                mayBeSecond = false
                if isSecondOfReference() { return step(end: scalar, isLiteral: false) }
            }
            if c == 0x26 {
                let length = referenceLength()
                let start = scalar
                if length > 0 {
                    mayBeSecond = raw[i + 1] != 0x23
                    i += length
                    scalar += length
                    return step(start: start, end: scalar, isLiteral: false)
                }
            } else if c == 0x3C, decoded[j] != 0x3C || isTag() {
                skipTag()
                continue
            } else if c == 0x0D {
                // CR LF is one line feed to the parser, and a lone CR, too.
                let start = scalar
                let isPair = i + 1 < raw.count && raw[i + 1] == 0x0A
                i += isPair ? 2 : 1
                scalar += isPair ? 2 : 1
                guard decoded[j] == 0x0A || decoded[j] == 0x0D else { continue }
                return step(start: start, end: scalar, isLiteral: true)
            } else if c != decoded[j], c <= 0x20 {
                // The line feed right behind `<pre>` is dropped.
                i += 1
                scalar += 1
                continue
            }
            // The parser says something that the source does not: nothing to point at but the place.
            if c != decoded[j], !isReplacement() { return step(end: scalar, isLiteral: false) }
            let start = scalar
            i += length(of: c)
            scalar += 1
            return step(start: start, end: scalar, isLiteral: true)
        }
        return nil
    }

    /// Takes the next decoded scalar.
    private mutating func step(start: Int? = nil, end: Int, isLiteral: Bool) -> Step {
        let first = decoded[j]
        let size = min(length(of: first), decoded.count - j)
        var value = UInt32(first)
        if size > 1 {
            value &= size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07
            for k in 1..<size { value = value << 6 | UInt32(decoded[j + k] & 0x3F) }
        }
        j += size
        return Step(scalar: value, start: start ?? end, end: end, isLiteral: isLiteral)
    }

    private func length(of first: UInt8) -> Int {
        switch first {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// `&nvlt;` is `<` and U+20D2: the second scalar stands nowhere in the source.
    private func isSecondOfReference() -> Bool {
        if raw[i] == 0x26, i + 1 < raw.count, raw[i + 1] == 0x23 { return false }
        let seconds: [[UInt8]] = [
            [0xCC, 0xB8], [0xE2, 0x83, 0x92], [0xE2, 0x80, 0x8A], [0xCC, 0xB3], [0xE2, 0x83, 0xA5], [0xEF, 0xB8, 0x80],
        ]
        return seconds.contains { second in
            decoded[j...].starts(with: second) && !raw[i...].starts(with: second)
        }
    }

    /// The parser writes U+FFFD for what HTML does not allow.
    private func isReplacement() -> Bool {
        j + 2 < decoded.count && decoded[j] == 0xEF && decoded[j + 1] == 0xBF && decoded[j + 2] == 0xBD
    }

    /// Bytes of the character reference at `i`; 0 when the `&` is only an ampersand.
    private func referenceLength() -> Int {
        var k = i + 1
        guard k < raw.count else { return 0 }
        if raw[k] == 0x23 {
            k += 1
            let isHex = k < raw.count && raw[k] | 0x20 == 0x78
            if isHex { k += 1 }
            let start = k
            while k < raw.count, isHex ? Self.isHexDigit(raw[k]) : raw[k] >= 0x30 && raw[k] <= 0x39 { k += 1 }
            if k == start { return 0 }
            return (k < raw.count && raw[k] == 0x3B ? k + 1 : k) - i
        }
        let start = k
        while k < raw.count, k - start < 40, Self.isNameByte(raw[k]) { k += 1 }
        if k == start { return 0 }
        let name = raw[start..<k]
        let isAmpersand = decoded[j] == 0x26
        if k < raw.count, raw[k] == 0x3B {
            if !isAmpersand { return lengthBesideRest(name) ?? (k + 1 - i) }
            if name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) { return k + 1 - i }
        }
        if isAmpersand { return Self.startsWithAmp(name) ? 4 : 0 }
        // Old pages leave the semicolon out: the longest name that works without.
        for length in stride(from: min(6, name.count), through: 2, by: -1) {
            if Self.withoutSemicolon.contains(String(decoding: name.prefix(length), as: UTF8.self)) {
                return length + 1
            }
        }
        return 0
    }

    /// `&nbsp5;` is no name: a no-break space, and then `5;`, which the parser gives as it stands.
    private func lengthBesideRest(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let said = j + length(of: decoded[j])
        for length in stride(from: min(6, name.count - 1), through: 2, by: -1)
        where Self.withoutSemicolon.contains(String(decoding: name.prefix(length), as: UTF8.self)) {
            let rest = raw[(i + 1 + length)..<(i + 2 + name.count)]
            if said <= decoded.count, decoded[said...].starts(with: rest) { return length + 1 }
        }
        return nil
    }

    private static func startsWithAmp(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        name.prefix(3).elementsEqual("amp".utf8) || name.prefix(3).elementsEqual("AMP".utf8)
    }

    private static func isHexDigit(_ c: UInt8) -> Bool {
        c >= 0x30 && c <= 0x39 || c | 0x20 >= 0x61 && c | 0x20 <= 0x66
    }

    private static func isNameByte(_ c: UInt8) -> Bool {
        c >= 0x30 && c <= 0x39 || c | 0x20 >= 0x61 && c | 0x20 <= 0x7A
    }

    private func isTag() -> Bool {
        guard i + 1 < raw.count else { return false }
        let c = raw[i + 1]
        return c | 0x20 >= 0x61 && c | 0x20 <= 0x7A || c == 0x2F || c == 0x21 || c == 0x3F
    }

    /// Skips a tag that made no node (`</bogus>`).
    private mutating func skipTag() {
        var quote: UInt8 = 0
        while i < raw.count {
            let c = raw[i]
            i += 1
            if c & 0xC0 != 0x80 { scalar += 1 }
            if quote != 0 {
                if c == quote { quote = 0 }
            } else if c == 0x22 || c == 0x27, i >= 2, raw[i - 2] == 0x3D || raw[i - 2] <= 0x20 {
                quote = c
            } else if c == 0x3E {
                return
            }
        }
    }

    /// The names that HTML knows without a semicolon.
    private static let withoutSemicolon: Set<String> = Set(
        """
        AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave \
        Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc \
        acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth \
        euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde \
        oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig \
        thorn times uacute ucirc ugrave uml uuml yacute yen yuml
        """.split(separator: " ").map(String.init))
}
