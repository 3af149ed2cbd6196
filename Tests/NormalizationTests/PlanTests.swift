import Normalization
import Reading
import Source
import Testing

/// Damage of every kind in one text.
let damaged = """
    \u{FEFF}青溪縣義務教育自評報告\r
    按青教发〔20176号和〔20__〕__号文件,全縣現有学校１２所,2О23年在校生１２３４５人,面积 72.5 平方公里。\r
    公用经费为1300/生,增长8 .7%,划片比例100%95%以上,分别不低于7367平方米,覆盖率20230%。\r
    教育事业开展,云岭方案(20232025年),资源共享给81146个班级,数学达到Ш级,差异率低于0.152019年。\r

    """

@Suite struct PlanTests {
    @Test func theStepsAreNamedOnceAndDescribed() {
        #expect(
            Normalizer.steps.map(\.name) == [
                "mixed-encoding", "misread", "control", "width", "entity", "letter-space", "look-alike", "stray-symbol",
                "pinyin",
                "lost-byte",
                "script", "vocabulary", "decimal-stop",
                "page-marker", "line-break", "number-space", "lost-punctuation", "redaction", "replacement",
            ])
        #expect(Normalizer.steps.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    }

    @Test func everythingAtOnce() {
        let result = normalized(damaged)
        #expect(
            result.text.string == """
                青溪县义务教育自评报告
                按青教发〔2017〕6号和〔20__〕__号文件,全县现有学校12所,2023年在校生12345人,面积 72.5 平方公里。
                公用经费为1300元/生,增长8.7%,划片比例100%、95%以上,分别不低于73、67平方米,覆盖率20230%。
                教育事业开展,云岭方案(20232025年),资源共享给81146个班级,数学达到Ⅲ级,差异率低于0.15。2019年。

                """)
        #expect(result.blocks.count == 5)
        for (block, line) in zip(
            result.blocks, result.text.string.split(separator: "\n", omittingEmptySubsequences: false))
        {
            #expect(result.text.string(block.range) == String(line))
        }
    }

    @Test(arguments: Normalizer.steps.map(\.name))
    func aStepCanBeLeftOut(_ name: String) {
        let result = normalized(damaged, without: [name])
        #expect(result.repairs.allSatisfy { $0.step != name })
    }

    @Test(arguments: [
        ("control", "甲\u{200B}乙", "甲乙"), ("width", "甲１", "甲1"), ("look-alike", "Ш级", "Ⅲ级"), ("script", "發展", "发展"),
        ("decimal-stop", "占5。1%、6。2%、7。3%", "占5.1%、6.2%、7.3%"), ("number-space", "占8 .7%", "占8.7%"),
        ("lost-punctuation", "〔20176号", "〔2017〕6号"),
    ])
    func eachStepAloneDoesItsWork(_ name: String, _ original: String, _ expected: String) {
        let others = Set(Normalizer.steps.map(\.name)).subtracting([name])
        #expect(normalized(original, without: others).text.string == expected)
        #expect(normalized(original, without: [name]).text.string == original)
        #expect(normalized(original, without: Set(Normalizer.steps.map(\.name))).text.string == original)
    }

    @Test func whatWasCleanedStaysAsItIs() {
        let once = normalized(damaged).text.string
        let twice = normalized(once)
        #expect(twice.text.string == once)
        #expect(twice.repairs.allSatisfy { $0.status == .unresolved })
    }

    @Test(arguments: [
        "云岭县2022年有小学31所(含教学点2个),在校生43602人,巩固率97.46%,生均1300元/生,系数0.50、0.45,1:16.5。",
        "(一)指标:73、67平方米;5年360学时;教督〔2017〕6号;2021-2022学年;3.14万元;“5+2”;12,345.67元;①②③。",
        "年份\n2022\n学校\n14\n比例(%)\n100\n35.71\n20221201\n合计 12 34 56 789 人",
        "", "\n\n", "5", "5\n", "。", "%5%", "0.", ".5所", "〔", "(", "年",
    ])
    func cleanTextIsLeftAlone(_ text: String) {
        let result = normalized(text)
        #expect(result.text.string == text)
        #expect(result.repairs.isEmpty)
        #expect(result.blocks == result.document.blocks)
    }

    /// Damage in every order: whatever is glued to whatever, no digit changes in silence.
    @Test func noDigitChangesInSilence() {
        let pieces = [
            "〔20176号", "100%", "95%以上", "2023", "2025年", "0.15", "0.50", "14所", "7367平方米", "不低于", "教师5360学时", "3。1",
            "。", " ",
            "１２", "2О", "l", "O", "\u{200B}", "\n", "\n\n2、", "1、", "__", "xx年", "81146个班级", "/生", "公用经费", ".", "4.",
            "区(qū)",
            "發展", "年", "元", "8 .7%", "%", "、", "〕", "达到级以上", "1 234册",
        ]
        var state: UInt64 = 20_240_229
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<1500 {
            let text = (0..<(3 + next(14))).map { _ in pieces[next(pieces.count)] }.joined()
            _ = normalized(text)
        }
    }
}

@Suite struct RangeTests {
    @Test func cellsAndHeadingsFollowTheText() {
        let plain = document("標題２\n１２３\u{200B}４人\n〔20176号\n")
        let ranges = plain.blocks.map(\.range)
        let cells = ranges.enumerated().map {
            Table.Cell(
                row: $0.offset, column: 0, rowSpan: 1, columnSpan: 1, isHeader: $0.offset == 0, range: $0.element)
        }
        let withTable = Document(
            source: plain.source, text: plain.text,
            blocks: ranges.map { Block(kind: .cell, role: .content, range: $0) },
            tables: [Table(title: nil, rows: 4, columns: 1, cells: cells)], title: nil, mediaType: "text/html",
            warnings: [])
        let result = normalizer.normalize(withTable)
        checkPromises(result)
        let expected = ["标题2", "1234人", "〔2017〕6号", ""]
        #expect(result.tables[0].cells.map { result.text.string($0.range) } == expected)
        #expect(result.blocks.map { result.text.string($0.range) } == expected)
    }

    @Test func lookingUpRepairs() {
        let result = normalized("公用经费1300/生,〔20176号,２０23年")
        #expect(result.repairs.map(\.observed) == ["1300", "〔20176号", "２０"])
        #expect(result.repairs(overlapping: 4..<5).map(\.observed) == ["1300"])
        #expect(result.repairs(overlapping: 8..<8).map(\.observed) == ["1300"], "where 元 was inserted")
        #expect(result.repairs(overlapping: 0..<4).isEmpty)
        #expect(result.repairs(overlapping: 8..<11).isEmpty)
        #expect(result.repairs(overlapping: 0..<30).count == 3)
        #expect(result.repairs(overlapping: 17..<18).map(\.observed) == ["〔20176号"])
        #expect(result.repairs(overlapping: 30..<40).isEmpty)
    }

    @Test func lookingUpNestedRepairs() {
        func repair(_ range: Range<Int>) -> Repair {
            Repair(step: "width", kind: "width", source: range, observed: "", candidates: [], status: .certain)
        }
        let empty = document("")
        let result = NormalizedDocument(
            document: empty, text: empty.text, blocks: [], tables: [],
            repairs: [repair(0..<50), repair(3..<4), repair(10..<12), repair(60..<61)])
        #expect(result.repairs(overlapping: 20..<21).map(\.source) == [0..<50])
        #expect(result.repairs(overlapping: 11..<70).map(\.source) == [0..<50, 10..<12, 60..<61])
        #expect(result.repairs(overlapping: 50..<60).isEmpty)
    }
}
