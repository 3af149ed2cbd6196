import Lexicon
import Testing

@Suite struct IndicatorTests {
    @Test func theEmbeddedIndicatorsLoad() throws {
        let indicators = try Indicator.load(from: .embedded)
        #expect(Set(indicators.map(\.id)).count == indicators.count)
        let pupils = try #require(indicators.first { $0.id == "edu.pupils" })
        #expect(pupils.name == "在校学生数")
        #expect(pupils.forms.contains("在校生总数"))
        #expect(pupils.units == ["人"])
        #expect(pupils.kind == .count)
        #expect(pupils.stage == .carried)
        #expect(!pupils.isChange)
        #expect(indicators.first { $0.id == "edu.retention3" }?.stage == .fixed("初中"))
        #expect(indicators.first { $0.id == "fin.executed" }?.stage == Indicator.Stage.none)
        #expect(indicators.first { $0.id == "edu.pupils_change" }?.isChange == true)
    }

    /// An alias of one character would bind anything.
    @Test func noAliasIsTooShort() throws {
        for indicator in try Indicator.load(from: .embedded) {
            for form in indicator.forms { #expect(form.unicodeScalars.count >= 2, "\(indicator.id): \(form)") }
        }
    }

    @Test(arguments: [
        (
            "- {id: a.x, name: 甲数, kind: count}\n- {id: a.x, name: 乙数, kind: count}\n", 2,
            "编号“a.x”已经用在 indicators/x.yaml 第 1 行。", "The id “a.x” is already used in indicators/x.yaml, line 1."
        ),
        (
            "- {id: a.x, name: 甲数, aliases: [丙数], kind: count}\n- {id: a.y, name: 丙数, kind: count}\n", 2,
            "“丙数”既是 a.x 又是 a.y 的叫法，只能属于一个。", "“丙数” names both a.x and a.y; it can belong to one only."
        ),
        (
            "- {id: a.x, name: 甲数, kind: count, alias: [丙]}\n", 1, "不认识的字段“alias”，是不是“aliases”？",
            "Unknown key “alias”; did you mean “aliases”?"
        ),
        (
            "- {id: a.x, name: 甲数, kind: count, change: 是}\n", 1, "“change”应是 true 或 false，写的是“是”。",
            "“change” should be true or false, not “是”."
        ),
        ("- {id: a.x, kind: count}\n", 1, "缺少“name”。", "“name” is missing."),
        (
            "id: a.x\n", 1, "这里应是一串指标，每项以“- id:”开头。",
            "A list of indicators should stand here, each starting with “- id:”."
        ),
    ])
    func aMistakeIsNamed(text: String, line: Int, zh: String, en: String) {
        let files = LexiconFiles(files: [("indicators/x.yaml", text)], folder: nil)
        #expect(throws: LexiconError(file: "indicators/x.yaml", line: line, zh: zh, en: en)) {
            try Indicator.load(from: files)
        }
    }
}
