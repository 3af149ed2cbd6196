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

    /// Items that no heading numbers: codes, numbers of two parts, several in a line; a total is of none.
    @Test(arguments: [
        ("B2-C5 经费保障\n自评得分:5分\nB2-C6 队伍建设\n自评得分:4分", ["B2-C5", "B2-C6"]),
        ("4-6 德育\n自评结果:达标\n4-7 课程\n自评结果:达标", ["6", "7"]),
        ("指标1——A级 指标2——A级 指标3——B级", ["1", "2", "3"]),
        ("第1条 入学。自评等级:优\n第2条 控辍。自评等级:良\n综合自评:良", ["1", "2", nil]),
        ("M1-01 制度 得8分\nM1-02 经费 得5分\nM2-01 队伍 得9分", ["01", "02", "01"]),
        ("1 照明 装备股 已办结\n2 午休 体卫股 推进中\n3 学位 基建股 已办结", ["1", "2", "3"]),
        ("三-1 音乐教室\n自评意见:达标\n三-2 规模\n自评意见:达标", ["1", "2"]),
        ("教育质量指标7:课程。\n课程开齐。(自评:达标)\n教育质量指标8:作业。\n作业适量。(自评:达标)", ["7", "8"]),
        ("2.1 健身步道 标准10分 自评得分9分\n2.2 健身公园 标准6分 自评得分5分", ["2.1", "2.2"]),
        ("问:第十七条“配餐”怎么认定?\n答:自评为合格。\n问:第十八条“饮水”呢?\n答:自评为不合格。", ["17", "18"]),
    ])
    func anItemIsNumbered(_ text: String, _ numbers: [String?]) throws {
        let found = try MentionChain.extract(ConclusionCase.title + text).conclusions.filter { $0.verdict != "missing" }
        #expect(found.map(\.indicator.no) == numbers)
    }

    /// A score of a table is named by its row.
    @Test func theScoreOfARowIsNamed() throws {
        let table = "指标名称\n分值\n自评得分\n组织领导\n10\n9.5\n经费保障\n20\n19\n队伍建设\n30\n28.5"
        let found = try MentionChain.extract(ConclusionCase.title + table).conclusions
        #expect(found.map(\.title) == ["组织领导", "经费保障", "队伍建设"])
    }
}
