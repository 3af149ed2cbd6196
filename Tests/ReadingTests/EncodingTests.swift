import Reading
import Source
import Testing

@Suite struct EncodingTests {
    static let texts: [(String, String, String)] = [
        (TestText.simplified, "GB18030", "GB18030"), (TestText.simplified, "GBK", "GB18030"),
        (TestText.traditional, "GBK", "GB18030"), (TestText.traditional, "Big5", "Big5"),
        (TestText.simplified, "UTF-8", "UTF-8"), (TestText.simplified, "UTF-16LE", "UTF-16LE"),
        (TestText.traditional, "UTF-16BE", "UTF-16BE"), (TestText.simplified, "HZ", "HZ"),
        ("学校", "GBK", "GB18030"), ("巩固率", "GBK", "GB18030"), ("達標", "Big5", "Big5"), ("自評結論", "Big5", "Big5"),
        ("自评结论", "UTF-16LE", "UTF-16LE"), ("学校\n", "UTF-16BE", "UTF-16BE"), ("县", "UTF-8", "UTF-8"),
        ("plain text", "US-ASCII", "UTF-8"), ("5±2 ℃", "UTF-8", "UTF-8"),
        ("\u{FEFF}学校12所", "UTF-8", "UTF-8"), ("\u{FEFF}学校12所", "UTF-16LE", "UTF-16LE"),
        ("\u{FEFF}学校12所", "UTF-16BE", "UTF-16BE"), ("\u{FEFF}学校12所", "GB18030", "GB18030"),
        ("𠮷野小学𠀀", "GB18030", "GB18030"), ("衞生署及房屋署轄下屋邨", "Big5-HKSCS", "Big5-HKSCS"),
        (TestText.traditional, "EUC-TW", "EUC-TW"), ("自評結論:達標。", "EUC-TW", "EUC-TW"),
        (TestText.traditional, "UTF-32LE", "UTF-32LE"), (TestText.simplified, "UTF-32BE", "UTF-32BE"),
        ("\u{FEFF}学校12所", "UTF-32LE", "UTF-32LE"), ("(xiàn)縣(xué)學(bó)", "UTF-8", "UTF-8"),
        ("bó qū xiàn zhǎn", "UTF-8", "UTF-8"), ("ÔÆÏªÏØ×ÔÆÀ", "UTF-8", "UTF-8"), ("ÖÐ¹ú", "UTF-8", "UTF-8"),
        ("this app can break", "US-ASCII", "UTF-8"),
    ]

    @Test(arguments: texts)
    func findsTheEncodingAndEveryPlace(text: String, encoding: String, found: String) throws {
        let bytes = try TestText.bytes(text, encoding)
        #expect(EncodingDetector.guess(bytes, declared: nil).name == found)
        let document = try Reader.read(bytes: bytes)
        #expect(document.source.encoding == found)
        #expect(document.text.string == text)
        #expect(document.warnings.isEmpty)
        expectSound(document)
        let source = document.source
        for i in source.scalars.indices {
            let range = document.text.sourceRange(i..<(i + 1))
            #expect(source.quote(range).scalarValues == [document.text.scalars[i]])
            let span = source.span(range)
            let slice = Array(bytes[span.bytes])
            // HZ has shift states: a slice alone does not read back.
            if found != "HZ" { #expect(Codec.decode(slice, encoding: found)?.scalars == [source.scalars[i]]) }
        }
    }

    /// However short a tail is cut off, the encoding stays, and what stood before it.
    @Test(arguments: [
        (TestText.simplified, "UTF-8"), (TestText.simplified, "GB18030"), (TestText.traditional, "Big5"),
        (TestText.simplified, "UTF-16LE"), (TestText.traditional, "UTF-16BE"), (TestText.simplified, "HZ"),
        (TestText.traditional, "EUC-TW"), ("衞生署轄下屋邨學校12所。", "Big5-HKSCS"), (TestText.simplified, "UTF-32LE"),
    ])
    func aCutTailChangesNothing(text: String, encoding: String) throws {
        let whole = try TestText.bytes(text, encoding)
        for cut in 1...6 {
            let document = try Reader.read(bytes: Array(whole.dropLast(cut)))
            #expect(document.source.encoding == encoding)
            let isCut = document.text.scalars.last == 0xFFFD
            let kept = document.text.scalars.dropLast(isCut ? 1 : 0)
            #expect(text.scalarValues.starts(with: kept))
            #expect(document.warnings.map(\.code) == (isCut ? ["cut-tail"] : []))
        }
    }

    @Test func aCutTailIsSaidInOneSentence() throws {
        let bytes = Array(TestText.simplified.utf8.dropLast(1))
        let document = try Reader.read(bytes: bytes)
        #expect(
            document.warnings == [
                Warning(
                    code: "cut-tail", zh: "文件在一个字的中间断了，最后一个字读成 \u{FFFD}；文件可能不完整。",
                    en: "The file ends inside a character, which reads as \u{FFFD}; it may be incomplete.")
            ])
    }

    @Test func anUndecodableSequenceIsOneReplacementInItsPlace() throws {
        let bytes = try TestText.bytes("学校", "GBK") + [0xFF] + TestText.bytes("共12所,达标。", "GBK")
        let decoded = try #require(Codec.decode(bytes, encoding: "GB18030"))
        #expect(String(scalars: decoded.scalars) == "学校\u{FFFD}共12所,达标。")
        #expect(decoded.badCount == 1)
        #expect(decoded.firstBad == 4)
        #expect(decoded.byteOffsets.prefix(5) == [0, 2, 4, 5, 7])
        // A lead byte before ASCII takes only itself.
        let lead = try #require(Codec.decode([0xD1, 0x31, 0x32], encoding: "GB18030"))
        #expect(lead.scalars.suffix(2) == [0x31, 0x32])
    }

    @Test func fewBadBytesAreAWarning() throws {
        var bytes = Array((TestText.simplified + "\n" + TestText.simplified).utf8)
        let at = TestText.simplified.utf8.count + 4
        bytes[at] = 0xFF
        let document = try Reader.read(bytes: bytes)
        #expect(document.source.encoding == "UTF-8")
        #expect(document.warnings.map(\.code) == ["undecodable-bytes"])
        #expect(
            document.warnings.first?.zh
                == "有 3 处字节不是 UTF-8 的字，读成 \u{FFFD}；第一处在第 2 行（字节 \(at)）。")
    }

    // MARK: Declarations

    @Test(arguments: [
        ("gb2312", "UTF-8", true), ("utf-8", "GBK", true), ("big5", "GBK", true), ("gb2312", "GBK", false),
        ("GBK", "GB18030", false), ("utf8", "UTF-8", false), ("gb18030", "GBK", false),
    ])
    func aWrongDeclarationIsAWarningAndTheTextIsRight(declared: String, actual: String, isWrong: Bool) throws {
        let page = "<html><head><meta charset=\"\(declared)\"></head><body><p>\(TestText.simplified)</p></body></html>"
        let document = try Reader.read(bytes: try TestText.bytes(page, actual))
        #expect(document.text.string == TestText.simplified)
        #expect(document.warnings.map(\.code) == (isWrong ? ["encoding-mismatch"] : []))
        #expect(document.encodingGuess?.declared == declared)
    }

    @Test func theMismatchIsSaidInOneSentence() throws {
        let document = try Reader.read(
            bytes: Array(TestText.simplified.utf8), mediaType: "text/plain; charset=\"gb2312\"")
        #expect(
            document.warnings == [
                Warning(
                    code: "encoding-mismatch", zh: "文件声明的编码是 gb2312，实际是 UTF-8；已按 UTF-8 读。",
                    en: "The file says that it is gb2312, but it is UTF-8; it was read as UTF-8.")
            ])
    }

    @Test(arguments: [
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">", "<META CHARSET='GBK'>",
        "<?xml version=\"1.0\" encoding=\"GBK\"?>", "<meta name=x content=\"y\"><meta charset = GBK />",
    ])
    func declarationsAreFound(head: String) throws {
        let document = try Reader.read(bytes: try TestText.bytes(head + "<p>学校</p>", "GBK"))
        #expect(document.encodingGuess?.declared == "GBK")
        #expect(document.encodingGuess?.name == "GB18030")
    }

    @Test func aForcedEncodingIsObeyed() throws {
        let bytes = try TestText.bytes("小学", "GBK")
        let document = try Reader.read(bytes: bytes, encoding: "latin1")
        #expect(document.source.encoding == "ISO-8859-1")
        #expect(document.text.count == 4)
        #expect(document.encodingGuess?.en == "named by the user")
        #expect(try Reader.read(bytes: bytes, encoding: "gb2312").text.string == "小学")
    }

    @Test func theReasonIsKept() throws {
        let guess = EncodingDetector.guess(try TestText.bytes(TestText.traditional, "Big5"), declared: nil)
        #expect(guess.zh == "不是 UTF-8；按 Big5 读常用字占 100%，按 GB18030 读占 \(share(guess.zh))%")
        #expect(EncodingDetector.guess(Array("学校".utf8), declared: nil).zh == "全部字节都是合格的 UTF-8")
    }

    private func share(_ sentence: String) -> String {
        String(sentence.dropLast().suffix { $0.isNumber })
    }
}

extension Substring {
    fileprivate func suffix(_ matches: (Character) -> Bool) -> Substring {
        self[(lastIndex { !matches($0) }.map(index(after:)) ?? startIndex)...]
    }
}
