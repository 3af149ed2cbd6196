import Extraction
import Lexicon
import Normalization
import Reading
import Records
import Source
import Testing

/// Numbers that a copy tore, and cells of plain text that the scanner alone would read as one number.
@Suite struct TornNumbersTests {
    private static let extractor: Extractor = {
        do { return try Extractor(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()
    private static let normalizer: Normalizer = {
        do { return try Normalizer(lexicons: .embedded) } catch { fatalError("\(error)") }
    }()

    private func extract(_ text: String) throws -> Extracted {
        let document = try Reader.read(bytes: Array(text.utf8), mediaType: "text/plain")
        let extracted = Self.extractor.extract(Self.normalizer.normalize(document))
        for mention in extracted.mentions {
            #expect(document.source.quote(mention.span.chars) == mention.quote)
        }
        for (i, mention) in extracted.mentions.enumerated() { #expect(mention.id == i) }
        return extracted
    }

    /// `486.5 万元` as printed, and the pieces.
    static let torn: [(text: String, value: String, unit: String, candidates: [String])] = [
        ("该项目全年预算安排资金4\n86.50万元，已经到位。", "4865000", "元", ["486.5", "4 86.5"]),
        ("全县今年改造中小学校舍面积12\n680平方米，惠及农村学生。", "12680", "平方米", ["12680", "12 680"]),
        ("全县今年新增义务教育学位1,\n240个，均已投入使用。", "1240", "个", ["1240", "1 240"]),
        ("全区幼儿园现有园舍，占地总面积31.2\n8万平方米，逐年增加。", "312800", "平方米", ["31.28", "31.2 8"]),
        ("项目完成投资3862.50①万元，占计划的98.2%。", "38625000", "元", []),
        ("园舍占地 12 600 平方米，绿化良好。", "12600", "平方米", []),
        ("为学校购置计算机 3 5 6 台，均已验收。", "356", "台", ["356", "3 5 6"]),
    ]

    @Test(arguments: torn)
    func piecesArePutTogetherAsAConjecture(
        text: String, value: String, unit: String, candidates: [String]
    ) throws {
        let mentions = try extract("临岗县教育局自评报告\n\n一、概况\n" + text + "\n").mentions
        let mention = try #require(mentions.first { $0.value?.decimal == value })
        #expect(mention.unit == unit)
        #expect(mention.status == .conjectured)
        #expect(mention.candidates == candidates)
    }

    /// A cell of a table, an item's number, and the year before a number are whole as they stand.
    @Test(arguments: [
        "学校数\n12\n680平方米\n", "一、概况\n1.学校12\n3.学生680人\n", "全县今年完成学校建设任务12所\n680平方米校舍竣工。\n",
    ])
    func whatStandsApartStaysApart(text: String) throws {
        #expect(try extract(text).mentions.allSatisfy { $0.status == .certain })
    }

    @Test func cellsBetweenCommasAreNoThousands() throws {
        let facts = try extract(
            "经费执行情况如下:\n年度,预算安排(万元),实际支出(万元)\n2021,4126,312\n2022,4530,417\n2023,4986,490\n"
        ).facts
        #expect(
            facts.map { "\($0.period ?? "-") \($0.mention.valueText)" } == [
                "2021 41260000", "2021 3120000", "2022 45300000", "2022 4170000", "2023 49860000", "2023 4900000",
            ])
    }

    @Test func aNegativeCellIsNoEndOfARange() throws {
        let facts = try extract(
            "单位:万元\n项目 2022年 2023年 增减\n其他收入 35.40 28.65 -6.75\n财政拨款 820.30 864.20 43.90\n合计 855.70 892.85 37.15\n"
        ).facts
        #expect(facts.map(\.mention.quote).contains("-6.75"))
        #expect(facts.first { $0.mention.quote == "-6.75" }?.mention.value?.decimal == "-67500")
    }

    @Test func codesNameTheRowsOfABudget() throws {
        let facts = try extract(
            "支出决算表\n单位:万元\n科目编码 科目名称 合计 基本支出 项目支出\n20502 普通教育 17820.15 13076.03 4744.12\n"
                + "2050202 小学教育 8965.20 7148.36 1816.84\n合计 17820.15 13076.03 4744.12\n"
        ).facts
        #expect(facts.count == 9)
        #expect(facts[3].table?.row == "2050202小学教育")
        #expect(facts[4].scope == "小学教育")
        #expect(facts[4].indicator.name == "基本支出")
    }
}
