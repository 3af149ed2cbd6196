/// Finds the encoding of Chinese text by its bytes.
///
/// In this order: byte order mark, HZ escapes, strict UTF-8, UTF-16 by its bytes, then GB18030 against Big5 by the
/// share of frequent characters. What the file declares decides only where the bytes leave a doubt.
///
///     EncodingDetector.guess([0xD6, 0xD0, 0xB9, 0xFA], declared: nil).name   // GB18030
public enum EncodingDetector {
    public static func guess(_ bytes: [UInt8], declared: String?) -> EncodingGuess {
        bytes.withUnsafeBufferPointer { guess($0, census: UTF8Decoder.census($0), declared: declared) }
    }

    static func guess(
        _ bytes: UnsafeBufferPointer<UInt8>, census: UTF8Decoder.Census, declared: String?
    ) -> EncodingGuess {
        let found = find(bytes, census: census, declared: declared)
        guard let declared, !declared.isEmpty else {
            var guess = EncodingGuess(name: found.name, zh: found.zh, en: found.en, declared: nil)
            guess.frequentShare = found.frequentShare
            return guess
        }
        let family = EncodingFamily(name: declared)
        // A declaration that a program can read as ASCII cannot itself stand in UTF-16: browsers ignore it, too.
        let agrees = family == EncodingFamily(name: found.name) || (census.isASCII && found.name == "UTF-8")
        var guess = EncodingGuess(
            name: found.name, zh: found.zh, en: found.en, declared: declared, agreesWithDeclared: agrees)
        guess.frequentShare = found.frequentShare
        return guess
    }

    private struct Found {
        var name: String
        var zh: String
        var en: String
        var frequentShare: Int?
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
        if let name = UTF16Statistics(bytes).guess() {
            return Found(
                name: name, zh: "没有 BOM，但逐双字节读成的多是常用汉字",
                en: "no byte order mark, but pairs of bytes read as frequent characters")
        }
        if census.isASCII { return Found(name: "UTF-8", zh: "全部字节都是 ASCII", en: "all bytes are ASCII") }
        if census.isValid {
            if let gb = disguisedGB(bytes, census: census) { return gb }
            return census.bad == 0
                ? Found(name: "UTF-8", zh: "全部字节都是合格的 UTF-8", en: "all bytes are well-formed UTF-8")
                : Found(
                    name: "UTF-8", zh: "除末尾被截断的一个字外，都是合格的 UTF-8",
                    en: "well-formed UTF-8 but for one character cut off at the end")
        }
        if census.longer >= 4 * census.bad {
            return Found(
                name: "UTF-8", zh: "\(census.longer) 个字是合格的 UTF-8，\(census.bad) 处不是",
                en: "\(census.longer) characters are well-formed UTF-8, \(census.bad) places are not")
        }
        return doubleByte(bytes, declared: declared)
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

    /// Short GB text can be well-formed UTF-8 by accident, of two-byte sequences only.
    private static func disguisedGB(_ bytes: UnsafeBufferPointer<UInt8>, census: UTF8Decoder.Census) -> Found? {
        guard census.longer == 0, census.twoByte >= 2, census.twoByte <= 16 else { return nil }
        guard let read = Codec.decode(bytes, encoding: "GB18030"), read.badCount == 0 else { return nil }
        let chinese = read.scalars.filter { $0 >= 0x80 }
        let classes = chinese.map(FrequentCharacters.classes(of:))
        guard classes.allSatisfy({ $0.contains(.gb) || $0.contains(.mark) }) else { return nil }
        guard classes.filter({ $0.contains(.common) }).count * 2 >= chinese.count else { return nil }
        return Found(
            name: "GB18030", zh: "字节很少，按 GB18030 读全是常用汉字", en: "few bytes, which read as frequent characters in GB18030"
        )
    }

    // MARK: GB18030 against Big5

    private struct Score {
        var name: String
        /// Share of frequent characters among those that are no ASCII, in percent.
        var frequent: Int
        /// The same with the most common ones counted twice: decides.
        var weight: Int
        var bad: Int
        var read: Int

        init(name: String, decoded: DecodedText, level1: FrequentCharacters.Class) {
            self.name = name
            var level = 0
            var common = 0
            var other = 0
            for c in decoded.scalars where c >= 0x80 && c != 0xFFFD {
                let classes = FrequentCharacters.classes(of: c)
                if classes.contains(level1) || classes.contains(.mark) { level += 1 } else { other += 1 }
                if classes.contains(.common) || classes.contains(.mark) { common += 1 }
            }
            bad = decoded.badCount - (decoded.tailIsCut ? 1 : 0)
            read = level + other
            // A sequence that is no character weighs more than a rare character.
            let total = max(1, level + other + 3 * bad)
            frequent = level * 100 / max(1, level + other)
            weight = (level + common) * 1000 / total
        }
    }

    private static func doubleByte(_ bytes: UnsafeBufferPointer<UInt8>, declared: String?) -> Found {
        let sample = sample(bytes)
        func score(_ name: String, _ level1: FrequentCharacters.Class) -> Score? {
            Codec.decode(sample, encoding: name).map { Score(name: name, decoded: $0, level1: level1) }
        }
        guard let gb = score("GB18030", .gb), var big5 = score("Big5", .big5) else {
            return Found(name: "GB18030", zh: "不是 UTF-8", en: "not UTF-8")
        }
        if let wider = score("Big5-HKSCS", .big5), wider.weight > big5.weight { big5 = wider }
        let family = declared.map(EncodingFamily.init(name:))
        if case .other(let name) = family, max(gb.weight, big5.weight) < 900 || max(gb.read, big5.read) < 2,
            let decoded = Codec.decode(sample, encoding: name), decoded.badCount == 0
        {
            return Found(
                name: name, zh: "声明为 \(name)，按常见的中文编码都读不通", en: "declared as \(name), and no Chinese encoding fits")
        }
        var first = gb
        var second = big5
        if big5.weight > gb.weight { swap(&first, &second) }
        // A draw is what the declaration is good for.
        if first.weight - second.weight <= 100, let family, family == EncodingFamily(name: second.name) {
            return Found(
                name: second.name, zh: "\(first.name) 和 \(second.name) 都读得通，按声明取后者",
                en: "\(first.name) and \(second.name) both fit; the declaration decides for the latter")
        }
        return Found(
            name: first.name,
            zh: "不是 UTF-8；按 \(first.name) 读常用字占 \(first.frequent)%，按 \(second.name) 读占 \(second.frequent)%",
            en: "not UTF-8; \(first.frequent) % of the characters are frequent as \(first.name), "
                + "\(second.frequent) % as \(second.name)",
            frequentShare: first.read >= 50 ? first.frequent : nil)
    }

    /// The lines with bytes beyond ASCII, up to 16 KiB; pages begin with long stretches of ASCII.
    private static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let limit = 1 << 14
        if bytes.count <= limit { return Array(bytes) }
        var sample: [UInt8] = []
        var i = 0
        while i < bytes.count, sample.count < limit {
            var end = i
            var high = false
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] >= 0x80 { high = true }
                end += 1
            }
            if high {
                let line = bytes[i..<end]
                sample.append(contentsOf: line.prefix(limit - sample.count))
                sample.append(0x0A)
            }
            i = end + 1
        }
        return sample
    }
}
