import Normalization
import Reading
import Source
import Testing

/// Passages in another encoding are noted where they stand.
@Suite struct MixedEncodingStepTests {
    @Test func aPassageIsARepairThatChangesNothing() throws {
        let line = "云溪县2021年共有小学12所、初中5所,在校学生10234人。\n"
        let passage = "校舍面积12.5万平方米。"
        let bytes =
            Array((line + line).utf8) + (try #require(Codec.encode(passage.scalarValues, encoding: "GBK")))
            + Array(("\n" + line).utf8)
        let document = try Reader.read(bytes: bytes)
        let result = normalizer.normalize(document)
        checkPromises(result)
        #expect(result.text.string == line + line + passage + "\n" + line)
        let repair = try #require(result.repairs.first)
        #expect(result.repairs.count == 1)
        #expect(repair.kind == "mixed-encoding")
        #expect(repair.status == .certain)
        #expect(repair.observed == passage)
        #expect(repair.candidates.first?.evidence == "按 GB18030 读，9 字中常用字占 100%；按 UTF-8 读不成文字")
        #expect(result.source.span(repair.source).bytes == (line + line).utf8.count..<(line + line).utf8.count + 22)
        #expect(normalizer.normalize(document, without: ["mixed-encoding"]).repairs.isEmpty)
    }
}
