/// Finds the encoding of Chinese text by its bytes.
///
/// In this order: byte order mark, HZ escapes, strict UTF-8; where these do not decide, every encoding in question reads
/// the bytes, and the reading that costs least wins (see `EncodingScore`). What the file declares decides only where the
/// bytes leave a doubt.
///
///     EncodingDetector.guess([0xD6, 0xD0, 0xB9, 0xFA], declared: nil).name   // GB18030
public enum EncodingDetector {
    public static func guess(_ bytes: [UInt8], declared: String?) -> EncodingGuess {
        bytes.withUnsafeBufferPointer { guess($0, census: UTF8Decoder.census($0), declared: declared) }
    }

    static func guess(
        _ bytes: UnsafeBufferPointer<UInt8>, census: UTF8Decoder.Census, declared: String?
    ) -> EncodingGuess {
        let declared = declared.flatMap { $0.isEmpty ? nil : $0 }
        var found = find(bytes, census: census, declared: declared)
        let segments = otherEncodings(bytes, census: census, found: &found)
        // A declaration that a program can read as ASCII cannot itself stand in UTF-16: browsers ignore it, too.
        let agrees =
            declared.map {
                EncodingFamily(name: $0) == EncodingFamily(name: found.name)
                    || (census.isASCII && found.name == "UTF-8")
            } ?? true
        var guess = EncodingGuess(
            name: found.name, zh: found.zh, en: found.en, declared: declared, agreesWithDeclared: agrees)
        if found.isNoise { guess.noiseShare = found.frequentShare }
        guess.segments = segments
        return guess
    }

    /// Every encoding that the bytes can be weighed in, the likeliest first: what `--explain` shows. Only a sample of
    /// 4 KiB is read.
    public static func candidates(_ bytes: [UInt8]) -> [EncodingCandidate] {
        bytes.withUnsafeBufferPointer { buffer in
            let sample = sample(buffer)
            let isWhole = sample.count == buffer.count
            return sample.withUnsafeBufferPointer { scores($0, wide: isWhole) }.map { score in
                let hundredths = score.cost / max(1, sample.count)
                return EncodingCandidate(
                    name: score.name, characters: score.read, frequentShare: score.frequentShare, bad: score.bad,
                    bitsPerByte: "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)")
            }
        }
    }

    private struct Found {
        var name: String
        var zh: String
        var en: String
        var isNoise = false
        var frequentShare = 100
    }

    private static func find(
        _ bytes: UnsafeBufferPointer<UInt8>, census: UTF8Decoder.Census, declared: String?
    ) -> Found {
        if let name = byteOrderMark(bytes), name != "UTF-8" || isMostlyUTF8(census) {
            return Found(name: name, zh: "文件以字节顺序标记（BOM）开头", en: "it begins with a byte order mark")
        }
        if census.isASCII, isHZ(bytes) {
            return Found(name: "HZ", zh: "全是 ASCII 字节，其中有 ~{…~} 转义的汉字", en: "ASCII bytes with ~{…~} escapes of Chinese")
        }
        // Enough sequences of three bytes, or many of two, and no accident is possible any more.
        if census.isValid, census.longer >= 8 || census.twoByte >= 32 { return wellFormed(census) }
        if census.longer >= 8, census.longer >= 4 * census.bad { return mostlyWellFormed(census) }
        return byCost(bytes, census: census, declared: declared)
    }

    private static func wellFormed(_ census: UTF8Decoder.Census) -> Found {
        if census.isASCII { return Found(name: "UTF-8", zh: "全部字节都是 ASCII", en: "all bytes are ASCII") }
        return census.bad == 0
            ? Found(name: "UTF-8", zh: "全部字节都是合格的 UTF-8", en: "all bytes are well-formed UTF-8")
            : Found(
                name: "UTF-8", zh: "除末尾被截断的一个字外，都是合格的 UTF-8",
                en: "well-formed UTF-8 but for one character cut off at the end")
    }

    private static func mostlyWellFormed(_ census: UTF8Decoder.Census) -> Found {
        Found(
            name: "UTF-8", zh: "\(census.longer) 个字是合格的 UTF-8，\(census.bad) 处不是",
            en: "\(census.longer) characters are well-formed UTF-8, \(census.bad) places are not")
    }

    // MARK: Marks and escapes

    static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        func starts(_ mark: [UInt8]) -> Bool {
            bytes.count >= mark.count && bytes.prefix(mark.count).elementsEqual(mark)
        }
        if starts([0xEF, 0xBB, 0xBF]) { return "UTF-8" }
        if starts([0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
        if starts([0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
        if starts([0xFF, 0xFE]) { return "UTF-16LE" }
        if starts([0xFE, 0xFF]) { return "UTF-16BE" }
        if starts([0x84, 0x31, 0x95, 0x33]) { return "GB18030" }
        return nil
    }

    /// A page pasted together can carry the mark of one part and the bytes of another.
    private static func isMostlyUTF8(_ census: UTF8Decoder.Census) -> Bool {
        census.isValid || census.longer > census.bad
    }

    /// `~{` and `~}` around pairs of printable bytes, most of them frequent characters.
    private static func isHZ(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        var pairs = 0
        var frequent = 0
        let n = min(bytes.count, 1 << 16)
        while i + 1 < n {
            guard bytes[i] == 0x7E, bytes[i + 1] == 0x7B else {
                i += 1
                continue
            }
            i += 2
            while i + 1 < n, bytes[i] >= 0x21, bytes[i] <= 0x77, bytes[i + 1] >= 0x21, bytes[i + 1] <= 0x7E {
                pairs += 1
                if bytes[i] >= 0x30 && bytes[i] <= 0x57 || bytes[i] <= 0x23 { frequent += 1 }
                i += 2
            }
        }
        return pairs > 0 && frequent * 10 >= pairs * 7
    }

    // MARK: The cheapest reading

    /// Hundredths of a bit that an encoding starts with: how rare it is among files that come without a word about it.
    private static func handicap(_ name: String) -> Int {
        switch name {
        case "UTF-8": 0
        case "GB18030": 800
        case "Big5": 850
        case "Big5-HKSCS": 900
        case "EUC-TW": 2500
        default: 1600
        }
    }

    /// What a declaration is worth: it decides a draw.
    private static let declarationBonus = 1000

    /// Readings of the same bytes, the cheapest first.
    ///
    /// - Parameter wide: also UTF-16 and UTF-32, which make sense of whole files and their beginnings only.
    private static func scores(_ bytes: UnsafeBufferPointer<UInt8>, wide: Bool) -> [EncodingScore] {
        var scores = [EncodingScore.utf8(bytes), .pairs(bytes, .gb18030)]
        let big5 = EncodingScore.pairs(bytes, .big5)
        scores.append(big5)
        if big5.bad > 0 {
            // What Big5 has no character for must become characters that people in Hong Kong write, not chance ones.
            let wider = EncodingScore.pairs(bytes, .big5HKSCS)
            if wider.bad < big5.bad, big5.cost - wider.cost >= 2500 * (big5.bad - wider.bad) { scores.append(wider) }
        }
        scores.append(.pairs(bytes, .eucTW))
        if wide, bytes.count >= 2 {
            scores += [.utf16(bytes, isBigEndian: false), .utf16(bytes, isBigEndian: true)]
        }
        if wide, bytes.count >= 4, bytes.prefix(64).contains(0) {
            scores += [.utf32(bytes, isBigEndian: false), .utf32(bytes, isBigEndian: true)]
        }
        for i in scores.indices { scores[i].cost += handicap(scores[i].name) }
        return scores.sorted { ($0.cost, $0.name) < ($1.cost, $1.name) }
    }

    private static func byCost(
        _ bytes: UnsafeBufferPointer<UInt8>, census: UTF8Decoder.Census, declared: String?
    ) -> Found {
        let start = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 11))
        let family = declared.map(EncodingFamily.init(name:))
        var ranked = scores(start, wide: true)
        // Of the characters of GBK one in six is a well-formed sequence of two bytes: each one more is 2.5 bits.
        if census.isValid {
            for i in ranked.indices where ranked[i].name != "UTF-8" { ranked[i].cost += 250 * census.twoByte }
            ranked.sort { ($0.cost, $0.name) < ($1.cost, $1.name) }
        }
        if let best = ranked.first, best.name.hasPrefix("UTF-16") || best.name.hasPrefix("UTF-32"),
            best.read == 0 || best.frequentShare >= 50
        {
            return Found(
                name: best.name, zh: "没有 BOM，但逐\(best.name.hasPrefix("UTF-16") ? "双" : "四")字节读成的多是常用汉字",
                en:
                    "no byte order mark, but \(best.name.hasPrefix("UTF-16") ? "pairs" : "groups of four") of bytes read "
                    + "as frequent characters")
        }
        if census.isASCII { return wellFormed(census) }
        if bytes.count > start.count {
            ranked = sample(bytes).withUnsafeBufferPointer { scores($0, wide: false) }
        } else {
            ranked.removeAll { $0.name.hasPrefix("UTF-16") || $0.name.hasPrefix("UTF-32") }
        }
        if let family {
            for i in ranked.indices where EncodingFamily(name: ranked[i].name) == family {
                ranked[i].cost -= declarationBonus
            }
            ranked.sort { ($0.cost, $0.name) < ($1.cost, $1.name) }
        }
        let best = ranked[0]
        if best.name == "Big5", best.bad > 0, let declared, Codec.standardName(declared) == "Big5-HKSCS" {
            return Found(
                name: "Big5-HKSCS", zh: "Big5 缺其中的字，按声明读",
                en: "it has characters that Big5 lacks, so the declaration decides")
        }
        if best.name == "UTF-8" { return census.isValid ? wellFormed(census) : mostlyWellFormed(census) }
        if case .other(let name) = family, best.frequent * 100 < 60 * (best.read + 3 * best.bad) || best.read < 2,
            let decoded = Codec.decode(bytes, encoding: name), decoded.badCount == 0
        {
            return Found(
                name: name, zh: "声明为 \(name)，按常见的中文编码都读不通", en: "declared as \(name), and no Chinese encoding fits")
        }
        // The next best of another family is what a user would have thought of.
        let second =
            ranked.dropFirst().first {
                $0.name != "UTF-8" && EncodingFamily(name: $0.name) != EncodingFamily(name: best.name)
            } ?? best
        if let family, family == EncodingFamily(name: best.name), best.cost + declarationBonus > second.cost {
            return Found(
                name: best.name, zh: "\(second.name) 和 \(best.name) 都读得通，按声明取后者",
                en: "\(second.name) and \(best.name) both fit; the declaration decides for the latter")
        }
        if census.isValid {
            return Found(
                name: best.name, zh: "字节很少，按 \(best.name) 读全是常用汉字",
                en: "few bytes, which read as frequent characters in \(best.name)")
        }
        return Found(
            name: best.name,
            zh: "不是 UTF-8；按 \(best.name) 读常用字占 \(best.frequentShare)%，按 \(second.name) 读占 \(second.frequentShare)%",
            en: "not UTF-8; \(best.frequentShare) % of the characters are frequent as \(best.name), "
                + "\(second.frequentShare) % as \(second.name)",
            isNoise: best.isNoise, frequentShare: best.frequentShare)
    }

    /// The lines with bytes beyond ASCII, up to 4 KiB; pages begin with long stretches of ASCII.
    ///
    /// - Parameter wanted: which lines; by default those with a byte of 0x80 or more.
    private static func sample(
        _ bytes: UnsafeBufferPointer<UInt8>, where wanted: ((UnsafeBufferPointer<UInt8>) -> Bool)? = nil
    ) -> [UInt8] {
        let limit = 1 << 12
        if bytes.count <= limit, wanted == nil { return Array(bytes) }
        var sample: [UInt8] = []
        var i = 0
        while i < bytes.count, sample.count < limit {
            var end = i
            var high = false
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] >= 0x80 { high = true }
                end += 1
            }
            if high, wanted?(UnsafeBufferPointer(rebasing: bytes[i..<end])) ?? true {
                sample.append(contentsOf: bytes[i..<end].prefix(limit - sample.count))
                sample.append(0x0A)
            }
            i = end + 1
        }
        return sample
    }

    // MARK: Several encodings in one file

    /// The stretches in another encoding than the file's. Where most of the characters stand in those, the file's
    /// encoding is theirs.
    private static func otherEncodings(
        _ bytes: UnsafeBufferPointer<UInt8>, census: UTF8Decoder.Census, found: inout Found
    ) -> [EncodedSegment] {
        if census.isValid { return [] }
        let table: PairTable
        if found.name == "UTF-8" {
            let others = sample(bytes) { !UTF8Decoder.census($0).isValid }
            let best = others.withUnsafeBufferPointer { scores($0, wide: false) }.first { $0.name != "UTF-8" }
            guard let named = best.flatMap({ PairTable.named($0.name) }) else { return [] }
            table = named
        } else {
            guard let named = PairTable.named(found.name) else { return [] }
            let hasMark = byteOrderMark(bytes) == "UTF-8"
            guard census.longestRun >= 3 || hasMark else { return [] }
            table = named
        }
        let mixed = MixedEncoding(bytes, table: table)
        let utf8 = mixed.utf8.segments
        let pairs = mixed.pairs.segments
        if mixed.utf8.characters >= mixed.pairs.characters, !utf8.isEmpty {
            if found.name != "UTF-8" || !pairs.isEmpty { found = mixture(of: "UTF-8", with: table.encoding) }
            return pairs
        }
        if utf8.isEmpty, found.name != "UTF-8" { return mark(bytes) }
        if pairs.isEmpty { return [] }
        found = mixture(of: table.encoding, with: "UTF-8")
        return mark(bytes) + utf8.filter { $0.bytes.lowerBound >= mark(bytes).count * 3 }
    }

    private static func mixture(of name: String, with other: String) -> Found {
        Found(
            name: name, zh: "大部分是 \(name)，有几段是 \(other)",
            en: "most of it is \(name), some passages are \(other)")
    }

    /// A byte order mark of UTF-8 before bytes that are none.
    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> [EncodedSegment] {
        guard byteOrderMark(bytes) == "UTF-8" else { return [] }
        return [EncodedSegment(bytes: 0..<3, encoding: "UTF-8", characters: 1, frequentShare: 0, bad: 0)]
    }
}
