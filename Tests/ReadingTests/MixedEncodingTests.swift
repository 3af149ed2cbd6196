import Reading
import Source
import Testing

/// Files whose parts are in different encodings: each part reads right, and stands where its bytes stand.
@Suite struct MixedEncodingTests {
    /// A part of a file, and in which encoding it is written.
    struct Part: Sendable {
        var text: String
        var encoding: String
        init(_ text: String, _ encoding: String) {
            self.text = text
            self.encoding = encoding
        }
    }

    struct Mixture: Sendable, CustomTestStringConvertible {
        var name: String
        var parts: [Part]
        /// The encoding of the file, and the parts that are not in it.
        var encoding: String
        var others: [Int]
        var testDescription: String { name }
    }

    static let line = TestText.simplified + "\n"
    static let mixtures = [
        Mixture(
            name: "a GBK paragraph inside UTF-8",
            parts: [
                Part(line + line, "UTF-8"), Part("本段另行补入:校舍面积12.5万平方米。", "GBK"), Part("\n" + line + line, "UTF-8"),
            ], encoding: "UTF-8", others: [1]),
        Mixture(
            name: "several GBK lines inside UTF-8",
            parts: [
                Part(line + line, "UTF-8"), Part("一、概况\n学校共有12所。", "GBK"), Part("\n" + line, "UTF-8"),
                Part("二、投入", "GBK"), Part("\n" + line, "UTF-8"),
            ], encoding: "UTF-8", others: [1, 3]),
        Mixture(
            name: "a UTF-8 line in a GBK file",
            parts: [Part(line + line, "GBK"), Part("附注:数据截至2021年底。", "UTF-8"), Part("\n" + line + line, "GBK")],
            encoding: "GB18030", others: [1]),
        Mixture(
            name: "a short UTF-8 heading in a GBK file",
            parts: [Part(line, "GBK"), Part("云溪县", "UTF-8"), Part("\n" + line, "GBK")], encoding: "GB18030",
            others: [1]),
        Mixture(
            name: "both in one line",
            parts: [Part("标题:", "UTF-8"), Part("云溪县自评报告全文公布", "GBK"), Part("(学校共有12所,达标)" + line, "UTF-8")],
            encoding: "UTF-8", others: [1]),
        Mixture(
            name: "a Big5 paragraph inside UTF-8",
            parts: [Part(line + line, "UTF-8"), Part(TestText.traditional, "Big5"), Part("\n" + line + line, "UTF-8")],
            encoding: "UTF-8", others: [1]),
        Mixture(
            name: "a UTF-8 line in a Big5 file",
            parts: [
                Part(TestText.traditional + "\n", "Big5"), Part("以上各項均達標。", "UTF-8"),
                Part("\n" + TestText.traditional, "Big5"),
            ], encoding: "Big5", others: [1]),
        Mixture(
            name: "the mark of UTF-8 before GBK", parts: [Part("\u{FEFF}", "UTF-8"), Part(line + line, "GBK")],
            encoding: "GB18030", others: [0]),
    ]

    @Test(arguments: mixtures)
    func everyPartIsReadInItsOwn(_ mixture: Mixture) throws {
        let encoded = try mixture.parts.map { try TestText.bytes($0.text, $0.encoding) }
        let bytes = encoded.flatMap { $0 }
        let document = try Reader.read(bytes: bytes)
        #expect(document.source.encoding == mixture.encoding)
        #expect(document.text.string == mixture.parts.map(\.text).joined())
        expectSound(document)
        let segments = try #require(document.encodingGuess?.segments)
        try #require(segments.count == mixture.others.count)
        for (segment, part) in zip(segments, mixture.others) {
            let start = encoded[..<part].reduce(0) { $0 + $1.count }
            let whole = start..<start + encoded[part].count
            #expect(whole.lowerBound <= segment.bytes.lowerBound && segment.bytes.upperBound <= whole.upperBound)
            let family = mixture.parts[part].encoding == "GBK" ? "GB18030" : mixture.parts[part].encoding
            #expect(segment.encoding == family)
            #expect(segment.bad == 0)
        }
        // Every scalar is what its own bytes say in the encoding that they are in.
        var char = 0
        for (part, partBytes) in zip(mixture.parts, encoded) {
            for scalar in part.text.scalarValues {
                let span = document.source.span(char..<char + 1).bytes
                #expect(Codec.decode(Array(bytes[span]), encoding: part.encoding)?.scalars == [scalar])
                char += 1
            }
            #expect(!partBytes.isEmpty)
        }
        let codes = document.warnings.map(\.code)
        #expect(codes == (mixture.parts[0].text == "\u{FEFF}" ? ["byte-order-mark"] : ["mixed-encoding"]))
    }

    @Test func theMixtureIsSaidInOneSentence() throws {
        let mixture = Self.mixtures[1]
        let document = try Reader.read(bytes: try mixture.parts.flatMap { try TestText.bytes($0.text, $0.encoding) })
        #expect(
            document.warnings == [
                Warning(
                    code: "mixed-encoding", zh: "文件大部分是 UTF-8，另有 2 段是 GB18030（第 3–4 行、第 6 行），各按本来的编码读。",
                    en:
                        "Most of the file is UTF-8, but 2 passages are GB18030 (lines 3–4, line 6); each was read in its own."
                )
            ])
    }

    /// Damage is no second encoding: a byte more, a byte less, a byte changed leave the rest as it is.
    @Test(arguments: ["UTF-8", "GB18030", "Big5"])
    func damageIsNoMixture(encoding: String) throws {
        let text = encoding == "Big5" ? TestText.traditional : TestText.simplified
        let whole = try TestText.bytes(text + "\n" + text + "\n" + text, encoding)
        var random = Generator(seed: 11)
        for round in 0..<400 {
            var bytes = whole
            let at = random.below(bytes.count)
            switch round % 3 {
            case 0: bytes.remove(at: at)
            case 1: bytes[at] = UInt8(random.below(256))
            default: bytes.insert(UInt8(0x80 + random.below(128)), at: at)
            }
            let guess = EncodingDetector.guess(bytes, declared: nil)
            // HKSCS has every character of Big5, and more places for a damaged one.
            #expect(guess.name == encoding || guess.name == encoding + "-HKSCS")
            #expect(guess.segments.isEmpty, "\(bytes[at]) at \(at)")
        }
    }
}
