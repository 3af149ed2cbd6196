import Source
import Testing

@testable import Normalization

@Suite struct VocabularyTests {
    @Test(arguments: [
        ("資訊公開與網路軟體", "信息公开与网络软件"),
        ("國中三年鞏固率,國小入學率,幼稚園", "初中三年巩固率,小学入学率,幼儿园"),
        ("透過評鑑,提升教學品質", "通过评估,提升教学质量"),
        // Longer words keep shorter ones out.
        ("我國中部地區,解方程式,由校方供水管道", "我国中部地区,解方程式,由校方供水管道"),
        ("面積1200平方公尺", "面积1200平方米"),
    ])
    func wordsWhenAskedFor(_ original: String, _ expected: String) {
        #expect(normalized(original, with: ["vocabulary"]).text.string == expected)
    }

    @Test func notUnlessAskedFor() {
        #expect(normalized("資訊公開與網路軟體").text.string == "资讯公开与网路软体")
    }

    @Test func everyWordIsRecorded() throws {
        let result = normalized("推動資訊教育", with: ["vocabulary"])
        let repair = try #require(result.repairs.first)
        #expect(result.repairs.count == 1)
        #expect(repair.observed == "資訊")
        #expect(repair.candidates.map(\.text) == ["信息"])
        #expect(repair.candidates[0].evidence == "台湾用语，大陆称“信息”")
    }
}

@Suite struct ScriptChoiceTests {
    @Test func everyChoiceSaysWhatDecided() {
        let choices = normalizer.scriptChoices(in: document("乾隆年間編著,著力推動;\n答覆與覆蓋"))
        #expect(choices.map(\.observed) == ["乾", "著", "著", "覆", "覆"])
        #expect(choices.map(\.chosen) == ["乾", "著", "着", "复", "覆"])
        #expect(choices.map(\.others) == [["干"], ["着"], ["著"], ["覆"], ["复"]])
        #expect(choices.map(\.word) == ["乾隆", "編著", nil, "答覆", "覆蓋"])
        #expect(choices.map(\.source.lowerBound) == [0, 5, 7, 14, 16])
    }

    @Test func whatIsChosenIsWhatTheStepDoes() {
        let text = "乾隆年間編著,著力推動,沈先生沈默不語,計畫圖畫,項鍊鍛鍊,帳戶帳篷,沿著名山,傢俱樂部。"
        let result = normalized(text)
        for choice in normalizer.scriptChoices(in: document(text)) {
            #expect(result.text.string(choice.source) == choice.chosen)
        }
    }

    @Test func simplifiedTextHasNone() {
        #expect(normalizer.scriptChoices(in: document("显著成效,著作等身,答复提案,乾隆年间。")).isEmpty)
    }
}
