import Normalization
import Reading
import Source
import Testing

/// UTF-8 that was read in another encoding and saved again.
@Suite struct MisreadTests {
    static let sentences = [
        "云溪县2021年共有小学12所、初中5所,在校学生10234人,生师比18.6:1,巩固率达到99.2%。",
        "自评结论:达标。校舍面积12.5万平方米,其中:小学8.2万平方米。", "雲溪縣自評報告:全縣義務教育學校17所。",
    ]

    /// What a program makes of the UTF-8 bytes of a text when it takes them for another encoding. Bytes that
    /// Windows-1252 has no character for stay control characters, as in browsers.
    static func misread(_ text: String, as encoding: String) throws -> String {
        let decoded = try #require(Codec.decode(Array(text.utf8), encoding: encoding))
        return String(scalars: decoded.scalars)
    }

    @Test(arguments: sentences)
    func westernTurnsBackExactly(text: String) throws {
        let found = try Self.misread(text, as: "windows-1252")
        #expect(found != text)
        let result = normalized(found, without: allSteps(but: "misread"))
        #expect(result.text.string == text)
        let repairs = result.repairs
        #expect(repairs.allSatisfy { $0.kind == "misread" && $0.status == .certain })
        // Each repair is what stands there, and its candidate misread once more gives it again.
        for repair in repairs {
            let first = try #require(repair.candidates.first)
            #expect(try Self.misread(first.text, as: "windows-1252") == repair.observed)
            #expect(!repair.observed.unicodeScalars.contains { ("0"..."9").contains($0) }, "digits stay out of it")
        }
    }

    /// In pairs, a character before a digit has lost its last byte: the others turn back, that place is reported.
    @Test(arguments: sentences)
    func chineseTurnsBackWhereNothingIsLost(text: String) throws {
        let found = try Self.misread(text, as: "GB18030")
        let result = normalized(found, without: allSteps(but: "misread"))
        // What was lost stays as it was found; between those places the text is right.
        let lost = result.repairs.filter { $0.status == .unresolved }
        for repair in result.repairs where repair.status != .unresolved {
            #expect(text.contains(try #require(repair.candidates.first).text))
        }
        for repair in lost { #expect(repair.candidates.contains { text.contains($0.text) }, "\(repair.observed)") }
        let kept = result.text.scalars.filter { $0 < 0x80 }
        #expect(kept == text.scalarValues.filter { $0 < 0x80 })
        #expect(result.text.scalars.count { text.scalarValues.contains($0) } * 4 > text.scalarValues.count * 3)
    }

    @Test func aRunWithNothingLostIsExact() throws {
        let text = "自评结论达标,巩固率达到标准。"
        let result = normalized(try Self.misread(text, as: "GB18030") + "第二行", without: allSteps(but: "misread"))
        #expect(result.text.string.hasPrefix("自评结论达标,巩固率达到标"))
        #expect(result.repairs.first?.candidates.first?.evidence.hasPrefix("UTF-8 的字节被当作 GBK 读过：还原后字节一一对应") == true)
    }

    @Test(arguments: [
        ("云溪县年共有小学所、初中所，在校学生增加，巩固率达到标准。", "GBK"), ("自评结论达标", "GBK"), ("自評結論：達標", "Big5"),
        ("全縣義務教育學校在校學生", "Big5"),
    ])
    func doubleBytesReadOneByOne(text: String, encoding: String) throws {
        let bytes = try #require(Codec.encode(text.scalarValues, encoding: encoding))
        // Trail bytes of Big5 can be ASCII: they stay what they are, and so does their character.
        let found = String(scalars: try #require(Codec.decode(bytes, encoding: "windows-1252")).scalars)
        let result = normalized(found, without: allSteps(but: "misread"))
        if encoding == "GBK" {
            #expect(result.text.string == text)
        } else {
            #expect(result.text.scalars.count { text.scalarValues.contains($0) } >= 1 || result.repairs.isEmpty)
        }
        for repair in result.repairs {
            let back = try #require(repair.candidates.first).text.scalarValues
            let again = try #require(Codec.encode(back, encoding: encoding))
            #expect(
                Codec.decode(again, encoding: "windows-1252").map { String(scalars: $0.scalars) } == repair.observed)
        }
    }

    @Test func onlySomeLines() throws {
        let sound = "云溪县义务教育优质均衡发展自评报告。\n"
        let found = sound + (try Self.misread("学校共有12所", as: "windows-1252")) + "\n" + sound
        let result = normalized(found)
        #expect(result.text.string == sound + "学校共有12所\n" + sound)
        // Every undone character stands for the characters that were its bytes.
        let start = sound.unicodeScalars.count
        #expect(result.text.sourceRange(start..<start + 1) == start..<start + 3)
        #expect(result.text.sourceRange(start + 1..<start + 2) == start + 3..<start + 6)
    }

    /// A reader of pages shows control characters as U+FFFD; in the file they are still the bytes they were.
    @Test func aPage() throws {
        let text = "小学、初中所在区的评估结果公布。"
        let page = "<p>" + (try Self.misread(text, as: "windows-1252")) + "</p><p>第二段没有问题</p>"
        let document = try Reader.read(bytes: Array(page.utf8), mediaType: "text/html")
        #expect(document.text.scalars.contains(0xFFFD))
        let result = normalizer.normalize(document)
        checkPromises(result)
        #expect(result.text.string == text + "\n第二段没有问题")
    }

    @Test func theSmallestCases() {
        #expect(normalized("ä¸\u{AD}å›½").text.string == "中国")
        #expect(normalized("ä¸\u{AD}å›½").repairs.map(\.observed) == ["ä¸\u{AD}å›½"])
        #expect(normalized("ä¸\u{AD}å›½", without: ["misread", "control"]).text.string == "ä¸\u{AD}å›½")
        // Lost is what stood between: nothing says what it was.
        #expect(normalized("涓浗").text.string == "涓浗")
    }

    /// Letters with accents beside quotes, rare characters, names, symbols: nothing here was misread.
    @Test(arguments: [
        "亳(bó)州、六(lù)安、歙(shè)县、“à”、é”—、“è‘—”", "Café”“Lumière‘—’ Zürich £5 §3 ©2021 ±0.5 °C",
        "涓涓细流,鍾鐨鎵,鄞州、衢州、鄠邑、溧阳、涠洲岛、泸州,酆都,醴陵,郫县,鄱阳,瀘州,鐘鼓,鑫鑫公司", "â€”", "naïve façade – “déjà vu”…",
        "ÄÖÜ äöü ß, ½ ¼ ¾, ×÷", "ã", "銆", "联通", "鎴戜滑",
    ])
    func soundTextIsLeftAlone(text: String) {
        let result = normalized(text, without: allSteps(but: "misread"))
        #expect(result.text.string == text)
        #expect(result.repairs.isEmpty)
    }
}
