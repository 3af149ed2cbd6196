import Reading
import Source
import Testing

/// Our own sentences about places that do not exist, in both scripts.
enum TestText {
    static let simplified = "云溪县2021年共有小学12所、初中5所,在校学生10234人,生师比18.6:1,巩固率达到99.2%。自评结论:达标。"
    static let traditional = "雲溪縣2021年共有小學12所、國中5所,在校學生10234人,鞏固率達到99.2%。自評結論:達標。"

    static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
        try #require(Codec.encode(text.scalarValues, encoding: encoding))
    }

    /// As the lexicon's file has them, in miniature.
    static let chrome = ChromePatterns(
        chrome: [
            "^首页>", "您当前的位置", "=打印", "=纠错", "=分享到", "=微信", "=微博", "^扫一扫在手机打开", "^上传人:", "文档编号",
            "^责任编辑:", "^版权所有", "ICP备#号", "^[索引号]", "^ID:#$", "^大小:#KB$", "^页数:#页$", "^第#页/共#页$", "_第#页$",
        ],
        imprint: ["发布时间:", "^来源:", "^[成文日期]", "^#-#-#:#来源:"],
        ending: ["=相关推荐", "=热门文档"])
}

/// What must hold of every document, whatever it was made from.
func expectSound(_ document: Document, _ comment: Comment? = nil) {
    let text = document.text
    let source = document.source
    #expect(source.byteOffsets.count == source.scalars.count + 1, comment)
    #expect(source.byteOffsets.last == UInt32(source.bytes.count), comment)
    #expect(zip(source.byteOffsets, source.byteOffsets.dropFirst()).allSatisfy { $0 <= $1 }, comment)
    #expect(zip(text.starts, text.starts.dropFirst()).allSatisfy { $0 <= $1 }, comment)
    #expect(zip(text.ends, text.ends.dropFirst()).allSatisfy { $0 <= $1 }, comment)
    #expect(zip(text.starts, text.ends).allSatisfy { $0 <= $1 && $1 <= source.scalars.count }, comment)
    #expect(
        zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
        comment)
    #expect(document.blocks.allSatisfy { $0.range.upperBound <= text.count }, comment)
    for table in document.tables {
        var taken: Set<[Int]> = []
        for cell in table.cells {
            #expect(cell.row + cell.rowSpan <= table.rows && cell.column + cell.columnSpan <= table.columns, comment)
            #expect(cell.range.upperBound <= text.count, comment)
            #expect(taken.insert([cell.row, cell.column]).inserted, comment)
        }
    }
}
