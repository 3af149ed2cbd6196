/// Kinds of files that are no text, told by their first bytes.
struct FileSignature: Sendable {
    var zh: String
    var en: String

    /// - Returns: nil for what may be text.
    static func find(_ bytes: [UInt8]) -> FileSignature? {
        func starts(_ mark: [UInt8], at offset: Int = 0) -> Bool {
            bytes.count >= offset + mark.count && bytes[offset..<(offset + mark.count)].elementsEqual(mark)
        }
        if starts([0x89, 0x50, 0x4E, 0x47]) { return image("PNG") }
        if starts([0xFF, 0xD8, 0xFF]) { return image("JPEG") }
        if starts(Array("GIF87a".utf8)) || starts(Array("GIF89a".utf8)) { return image("GIF") }
        if starts([0x49, 0x49, 0x2A, 0]) || starts([0x4D, 0x4D, 0, 0x2A]) { return image("TIFF") }
        if starts(Array("RIFF".utf8)) && starts(Array("WEBP".utf8), at: 8) { return image("WebP") }
        if starts([0x42, 0x4D]) && bytes.count > 14 && bytes[6..<10].allSatisfy({ $0 == 0 }) { return image("BMP") }
        if starts(Array("%PDF-".utf8)) {
            return FileSignature(
                zh: "这是一个 PDF 文件，不是文字；请先另存为纯文本或网页。",
                en: "This is a PDF file, not text; save it as plain text or HTML first.")
        }
        if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return archive(bytes) }
        if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return FileSignature(
                zh: "这是一个旧版 Office 文件（.doc、.xls 或 .ppt），不是文字；请用 Word 或 WPS 打开，另存为纯文本或网页。",
                en:
                    "This is an old Office file (.doc, .xls or .ppt), not text; open it in Word or WPS and save it as plain "
                    + "text or HTML.")
        }
        if starts(Array("{\\rtf".utf8)) {
            return FileSignature(
                zh: "这是一个 RTF 文件；请用 Word 或 WPS 打开，另存为纯文本或网页。",
                en: "This is an RTF file; open it in Word or WPS and save it as plain text or HTML.")
        }
        if starts([0x1F, 0x8B]) { return compressed("gzip") }
        if starts(Array("Rar!".utf8)) { return compressed("RAR") }
        if starts([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return compressed("7z") }
        if starts([0x7F, 0x45, 0x4C, 0x46]) || starts([0x4D, 0x5A, 0x90, 0]) {
            return FileSignature(
                zh: "这是一个程序，不是文字；请检查是否选错了文件。", en: "This is a program, not text; check that it is the right file.")
        }
        return nil
    }

    private static func image(_ name: String) -> FileSignature {
        FileSignature(
            zh: "这是一张 \(name) 图片，不是文字；请先用文字识别（OCR）转成纯文本。",
            en: "This is a \(name) image, not text; turn it into plain text with character recognition (OCR) first.")
    }

    private static func compressed(_ name: String) -> FileSignature {
        FileSignature(
            zh: "这是一个 \(name) 压缩文件；请先解压，再读其中的文件。",
            en: "This is a \(name) archive; unpack it first and read the files in it.")
    }

    /// Office files are ZIP archives whose first entries name the program.
    private static func archive(_ bytes: [UInt8]) -> FileSignature {
        let head = bytes.prefix(8192)
        func holds(_ name: String) -> Bool {
            let name = Array(name.utf8)
            guard let first = name.first, head.count >= name.count else { return false }
            for i in 0...(head.count - name.count) where head[i] == first {
                if head[i..<(i + name.count)].elementsEqual(name) { return true }
            }
            return false
        }
        let programs = [("word/", "Word", ".docx"), ("xl/", "Excel", ".xlsx"), ("ppt/", "PowerPoint", ".pptx")]
        for (folder, program, suffix) in programs where holds(folder) {
            return FileSignature(
                zh: "这是一个 \(program) 文件（\(suffix)），不是文字；请打开后另存为纯文本或网页。",
                en: "This is a \(program) file (\(suffix)), not text; open it and save it as plain text or HTML.")
        }
        return compressed("ZIP")
    }
}
