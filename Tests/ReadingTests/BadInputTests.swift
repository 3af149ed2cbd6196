import Reading
import Source
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct BadInputTests {
    static let binaries: [([UInt8], String, String)] = [
        (
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "这是一张 PNG 图片，不是文字；请先用文字识别（OCR）转成纯文本。",
            "This is a PNG image, not text; turn it into plain text with character recognition (OCR) first."
        ),
        (
            [0xFF, 0xD8, 0xFF, 0xE0], "这是一张 JPEG 图片，不是文字；请先用文字识别（OCR）转成纯文本。",
            "This is a JPEG image, not text; turn it into plain text with character recognition (OCR) first."
        ),
        (
            Array("%PDF-1.7\n".utf8), "这是一个 PDF 文件，不是文字；请先另存为纯文本或网页。",
            "This is a PDF file, not text; save it as plain text or HTML first."
        ),
        (
            [0x50, 0x4B, 3, 4, 0, 0], "这是一个 ZIP 压缩文件；请先解压，再读其中的文件。",
            "This is a ZIP archive; unpack it first and read the files in it."
        ),
        (
            [0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8),
            "这是一个 Word 文件（.docx），不是文字；请打开后另存为纯文本或网页。",
            "This is a Word file (.docx), not text; open it and save it as plain text or HTML."
        ),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
            "这是一个旧版 Office 文件（.doc、.xls 或 .ppt），不是文字；请用 Word 或 WPS 打开，另存为纯文本或网页。",
            "This is an old Office file (.doc, .xls or .ppt), not text; open it in Word or WPS and save it as plain text or HTML."
        ),
        (
            Array(repeating: [0x00, 0x41, 0x01, 0x92, 0x05, 0xFE, 0x03], count: 60).flatMap { $0 },
            "这不是文字文件（控制字节占 57%）；请用原来的程序打开，另存为纯文本或网页。",
            "This is no text file (57 % control bytes); open it with its own program and save it as text or HTML."
        ),
    ]

    @Test(arguments: binaries)
    func binaryFilesAreNamed(bytes: [UInt8], zh: String, en: String) {
        let error = #expect(throws: ReadingError.self) { try Reader.read(bytes: bytes, path: "附件.txt") }
        #expect(error == ReadingError(code: .binary, path: "附件.txt", zh: zh, en: en))
    }

    @Test(arguments: [[], Array("\u{FEFF} \n\u{3000}\r\n".utf8)])
    func nothingToReadIsAnError(bytes: [UInt8]) {
        let error = #expect(throws: ReadingError.self) { try Reader.read(bytes: bytes) }
        #expect(error?.code == .empty)
        #expect(error?.zh == "文件里没有文字；请重新下载，或者检查是否选错了文件。")
        #expect(error?.en == "There is no text in it; download it again, or check that it is the right file.")
    }

    @Test func limitsSayWhatWasHit() {
        let bytes = Array("学校共有十二所".utf8)
        let large = #expect(throws: ReadingError.self) {
            try Reader.read(bytes: bytes, limits: Limits(maxBytes: 20))
        }
        #expect(large?.code == .tooLarge)
        #expect(large?.zh == "文件有 21 字节，超过上限 20 字节；请拆开，或者调高上限。")
        #expect(large?.en == "It has 21 bytes, over the limit of 20; split it, or raise the limit.")
        let long = #expect(throws: ReadingError.self) {
            try Reader.read(bytes: bytes, limits: Limits(maxTextScalars: 6))
        }
        #expect(long?.zh == "文字有 7 字，超过上限 6 字；请拆开，或者调高上限。")
    }

    @Test func noiseIsHopeless() {
        var random = Generator(seed: 7)
        let bytes = (0..<4000).map { _ in UInt8(0x80 + random.below(0x80)) }
        let error = #expect(throws: ReadingError.self) { try Reader.read(bytes: bytes) }
        #expect(error?.code == .undecodable)
        #expect(error?.zh == "看不出编码：按最像的 GB18030 读，常用字也只占 35%；请指定编码，或者重新下载。")
    }

    @Test func tooManyBadBytesAreHopeless() throws {
        let piece = try TestText.bytes("学校共有", "GBK") + [0xFF]
        let bytes = Array(repeating: piece, count: 10).flatMap { $0 }
        let error = #expect(throws: ReadingError.self) { try Reader.read(bytes: bytes) }
        #expect(error?.code == .undecodable)
        #expect(error?.zh == "按 GB18030 读，有 10 处不成字，多得不能用；请指定编码，或者重新下载。")
    }

    @Test func aWronglyForcedEncodingIsHopeless() throws {
        let bytes = try TestText.bytes(TestText.simplified, "GBK")
        let error = #expect(throws: ReadingError.self) { try Reader.read(bytes: bytes, encoding: "utf-8") }
        #expect(error?.code == .undecodable)
        #expect(error?.zh.hasSuffix("请换一种编码，或者不指定编码。") == true)
    }

    @Test func unknownEncodingsAreNamed() {
        let error = #expect(throws: ReadingError.self) { try Reader.read(bytes: [0x41], encoding: "klingon") }
        #expect(error?.code == .unknownEncoding)
        #expect(error?.zh == "不认识编码“klingon”；可以用 UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE、HZ。")
    }

    // MARK: Files

    @Test func missingFilesAndFolders() throws {
        try withFolder { folder in
            let missing = #expect(throws: ReadingError.self) { try Reader.read(path: folder + "/没有.txt") }
            #expect(missing?.code == .fileMissing)
            #expect(missing?.zh == "没有这个文件；请检查路径和文件名。")
            let directory = #expect(throws: ReadingError.self) { try Reader.read(path: folder) }
            #expect(directory?.code == .isDirectory)
            #expect(directory?.zh == "这是一个文件夹；请给出其中的文件。")
            let path = folder + "/a.txt"
            try write(Array("学校\n".utf8), to: path)
            #expect(try Reader.read(path: path).text.string == "学校\n")
            let large = #expect(throws: ReadingError.self) { try Reader.read(path: path, limits: Limits(maxBytes: 3)) }
            #expect(large?.code == .tooLarge)
            let endless = #expect(throws: ReadingError.self) {
                try Reader.read(path: "/dev/zero", limits: Limits(maxBytes: 10_000))
            }
            #expect(endless?.code == .tooLarge)
            #expect(endless?.zh == "文件超过上限 10000 字节；请拆开，或者调高上限。")
            // Root may read everything.
            if geteuid() != 0 {
                chmod(path, 0)
                let closed = #expect(throws: ReadingError.self) { try Reader.read(path: path) }
                #expect(closed?.code == .notReadable)
            }
        }
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/kaoju-reading-XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer {
            unlink(path + "/a.txt")
            rmdir(path)
        }
        try body(path)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "wb"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
