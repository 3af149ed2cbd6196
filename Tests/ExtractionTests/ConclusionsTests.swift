import Extraction
import Records
import Testing

@Suite struct ConclusionsTests {
    /// Every conclusion of the passage and no other; `missing` is another matter.
    @Test(arguments: ConclusionCase.all)
    func aPassageConcludes(_ expected: ConclusionCase) throws {
        let extracted = try MentionChain.extract(ConclusionCase.title + expected.text)
        let found = extracted.conclusions.filter { $0.verdict != "missing" }
        #expect(
            found.map { ConclusionCase.Stated($0.verdict, $0.score?.decimal, of: $0.fullScore?.decimal) }
                == expected.stated)
        for one in found { #expect(extracted.document.source.quote(one.span.chars) == one.quote) }
    }

    /// A score of a table is named by its row.
    @Test func theScoreOfARowIsNamed() throws {
        let table = "指标名称\n分值\n自评得分\n组织领导\n10\n9.5\n经费保障\n20\n19\n队伍建设\n30\n28.5"
        let found = try MentionChain.extract(ConclusionCase.title + table).conclusions
        #expect(found.map(\.title) == ["组织领导", "经费保障", "队伍建设"])
    }
}
