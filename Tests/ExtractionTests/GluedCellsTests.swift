import Exact
import Extraction
import Lexicon
import Normalization
import Reading
import Records
import Source
import Testing

private let extractor: Extractor = {
    do { return try Extractor(lexicons: .embedded) } catch { fatalError("\(error)") }
}()
private let normalizer: Normalizer = {
    do { return try Normalizer(lexicons: .embedded) } catch { fatalError("\(error)") }
}()

/// The facts of a text, with the promise that each mention's quote is the source's own text.
private func extract(_ text: String) throws -> Extracted {
    let document = try Reader.read(bytes: Array(text.utf8), mediaType: "text/plain")
    let extracted = extractor.extract(normalizer.normalize(document))
    for mention in extracted.mentions + extracted.facts.map(\.mention) {
        #expect(document.source.quote(mention.span.chars) == mention.quote)
    }
    for (i, mention) in extracted.mentions.enumerated() { #expect(mention.id == i) }
    for (a, b) in zip(extracted.mentions, extracted.mentions.dropFirst()) {
        #expect(a.range.upperBound <= b.range.lowerBound, "\(a.quote) and \(b.quote) overlap")
    }
    return extracted
}

private func cells(_ extracted: Extracted) -> [Fact] { extracted.facts.filter { $0.rule == "glued-cells" } }

/// `2016 教育支出 31204000元`.
private func lines(_ facts: [Fact]) -> [String] {
    facts.map { "\($0.period ?? "-") \($0.indicator.name) \($0.mention.valueText)\($0.mention.unit)" }
}

@Suite struct GluedCellsTests {
    /// Money in 万元, growth, pupils (in two years a mean), money per head.
    static let perHead =
        "三、柳坪镇小学生均教育支出(赋分5分)。年度教育支出(万元)比上年增长%在校学生数(人)生均教育支出(元)20163120.406.12120425916.9420173387.158.55125027088.53"
        + "20183598.626.24128727961.3120193711.083.13130128518.25自查结果:达到要求。"

    @Test func arithmeticDividesTheRows() throws {
        let facts = cells(try extract(Self.perHead))
        #expect(
            lines(facts) == [
                "2016 教育支出 31204000元", "2016 教育支出增长率 6.12%", "2016 在校学生数 1204人", "2016 生均教育支出 25916.94元",
                "2017 教育支出 33871500元", "2017 教育支出增长率 8.55%", "2017 在校学生数 1250人", "2017 生均教育支出 27088.53元",
                "2018 教育支出 35986200元", "2018 教育支出增长率 6.24%", "2018 在校学生数 1287人", "2018 生均教育支出 27961.31元",
                "2019 教育支出 37110800元", "2019 教育支出增长率 3.13%", "2019 在校学生数 1301人", "2019 生均教育支出 28518.25元",
            ])
    }

    @Test func aCellSaysWhereItStandsAndWhatItMeans() throws {
        let facts = cells(try extract(Self.perHead))
        let money = try #require(facts.first { $0.period == "2017" && $0.mention.kind == .money })
        #expect(money.mention.quote == "3387.15")
        #expect(money.mention.status == .conjectured)
        #expect(money.mention.candidates.isEmpty)
        #expect(money.mention.scale == 10_000)
        #expect(money.mention.interval == Interval(low: 33_871_450, high: 33_871_550))
        #expect(money.stage == "小学")
        #expect(money.role == .actual)
        #expect(money.table == .init(title: "柳坪镇小学生均教育支出", row: "2017", column: "教育支出(万元)"))
        let growth = try #require(facts.first { $0.period == "2017" && $0.mention.kind == .percent })
        #expect(growth.base == "教育支出")
        #expect(growth.table?.column == "比上年增长%")
        let pupils = try #require(facts.first { $0.mention.unit == "人" })
        #expect(pupils.indicator.id == "edu.pupils")
        #expect(Set(facts.map(\.table?.title)).count == 1)
    }

    @Test func theYearsAreMentionsAndTheRunIsGone() throws {
        let mentions = try extract(Self.perHead).mentions
        #expect(mentions.filter { $0.kind == .year }.map(\.quote) == ["2016", "2017", "2018", "2019"])
        #expect(mentions.allSatisfy { $0.quote.count <= 8 })
    }

    /// Descending years with 年, a fall, a row that a page number cuts (`4⏎⏎2、52.35`), and the next item's number behind.
    @Test func descendingYearsWithASignOfTheirOwn() throws {
        let text = """
            1、(一)财政投入(10分)标准:逐年增长。年份公用经费拨款(万元)拨款增长率%补助学校数(所)2015年449.90-0.541232014年4

            2、52.358.061182013年418.605.20109二、其他情况
            """
        let facts = cells(try extract(text))
        #expect(
            lines(facts) == [
                "2015 公用经费拨款 4499000元", "2015 拨款增长率 -0.54%", "2015 补助学校数 123所",
                "2014 公用经费拨款 4523500元", "2014 拨款增长率 8.06%", "2014 补助学校数 118所",
                "2013 公用经费拨款 4186000元", "2013 拨款增长率 5.2%", "2013 补助学校数 109所",
            ])
        #expect(facts.first { $0.period == "2014" }?.mention.quote == "4\n\n2、52.35")
    }

    @Test func aTotalDividesWholeNumbers() throws {
        let facts = cells(
            try extract(
                "年度小学在校生(人)初中在校生(人)合计(人)20191203456211765520201240855771798520211291157901870"
                    + "1\n以上为三年数据。"))
        #expect(
            lines(facts) == [
                "2019 小学在校生 12034人", "2019 初中在校生 5621人", "2019 合计 17655人",
                "2020 小学在校生 12408人", "2020 初中在校生 5577人", "2020 合计 17985人",
                "2021 小学在校生 12911人", "2021 初中在校生 5790人", "2021 合计 18701人",
            ])
        #expect(facts.prefix(3).map(\.stage) == ["小学", "初中", nil])
    }

    @Test func zerosAndEmptyCells() throws {
        let facts = cells(try extract("二、经费。年度专项经费(万元)专项增长率%设备购置(万元)2011000.502012—01.252013003.75\n完"))
        #expect(
            lines(facts) == [
                "2011 专项经费 0元", "2011 专项增长率 0%", "2011 设备购置 5000元", "2012 专项增长率 0%", "2012 设备购置 12500元",
                "2013 专项经费 0元", "2013 专项增长率 0%", "2013 设备购置 37500元",
            ])
    }

    /// One figure that contradicts the others must not keep the table from being read: it is what an auditor looks for.
    @Test func oneWrongFigureDoesNotHideTheTable() throws {
        let wrong = Self.perHead.replacing("20183598.626.241287", with: "20183598.629.241287")
        #expect(lines(cells(try extract(wrong))).contains("2018 教育支出增长率 9.24%"))
    }

    /// A spreadsheet drops trailing zeros: 3120.4, 28518.3. What the columns say of each other still tells the cells.
    @Test func droppedZerosAreReadOrLeftOpenButNeverMisread() throws {
        let truth: [String: [String]] = [
            "2016": ["3120.4", "6.12", "1204", "25916.94"], "2017": ["3387.15", "8.55", "1250", "27088.53"],
            "2018": ["3598.6", "6.24", "1287", "27961.15"], "2019": ["3711.08", "3.13", "1301", "28518.3"],
        ]
        let rows = truth.keys.sorted().map { $0 + (truth[$0] ?? []).joined() }.joined()
        let extracted = try extract("三、教育支出。年度教育支出(万元)比上年增长%在校学生数(人)生均教育支出(元)\(rows)自查结果:合格。")
        let facts = cells(extracted)
        #expect(facts.count >= 12)
        for fact in facts {
            #expect(truth[fact.period ?? ""]?.contains(fact.mention.quote) == true, "\(fact.mention.quote)")
        }
    }

    /// -0.8 and 957.86 would be -0.89 cut off: two decimals go before.
    @Test func aRatioIsNotCutOffToFit() throws {
        let facts = cells(
            try extract("五、教育经费。年度教育经费(万元)比上年增长%公用经费(万元)2017188.942.1758.572018189.670.3958.802019186.66-1.5957.86。"))
        #expect(facts.filter { $0.mention.kind == .percent }.map(\.mention.quote) == ["2.17", "0.39", "-1.59"])
        #expect(facts.filter { $0.period == "2019" }.map(\.mention.quote) == ["186.66", "-1.59", "57.86"])
    }

    @Test func theNumberOfTheNextItemIsNoDigitOfTheLastCell() throws {
        let extracted = try extract(
            Self.perHead.replacing("28518.25自查结果:达到要求。", with: "28518.255、办学条件:达到要求。"))
        #expect(lines(cells(extracted)).last == "2019 生均教育支出 28518.25元")
        let next = try #require(extracted.mentions.last)
        #expect(next.quote == "5、")
        #expect(next.kind == .listNumber)
    }

    @Test func severalDivisionsStayOpen() throws {
        let extracted = try extract("年度取暖费(万元)维修费(万元)2018271.2536.742019282.5541.26。")
        #expect(cells(extracted).isEmpty)
        let open = extracted.mentions.filter { $0.status == .ambiguous }
        #expect(open.map(\.quote) == ["271.2536.74", "282.5541.26"])
        #expect(open.allSatisfy { $0.value == nil })
        #expect(open.first?.candidates.first == "271.25 36.74")
        #expect(open.first?.candidates.contains("271.2 536.74") == true)
        #expect(extracted.facts.allSatisfy { !$0.mention.quote.contains("271") })
    }

    @Test func decidedCellsStandBesideOpenOnes() throws {
        // Money of 0.… begins at its 0 and nowhere else, so that the schools are 10.
        let extracted = try extract("年度学校数(所)取暖费(万元)维修费(万元)2018100.2536.742019100.5541.26。")
        #expect(lines(cells(extracted)) == ["2018 学校数 10所", "2019 学校数 10所"])
        #expect(extracted.mentions.filter { $0.status == .ambiguous }.map(\.quote) == ["0.2536.74", "0.5541.26"])
    }

    @Test(arguments: [
        "校长热线:20230456789,值班电话0871-20236612。",
        "年度在校学生数20230456789人。",
        "编号20230456789人",
        "年度公用经费(万元)20201234.5万元。",
        "上年度公用经费(元)20201234.562021 1300.20。",
        "年度在校学生数(人)教职工数(人)\n2019 1250 88\n2020 1301 91\n",
        "年度在校学生数(人)2020年3月1日统计。",
        "本年度在校学生数(人)20191250202013012021",
    ])
    func nothingIsDivided(text: String) throws {
        let extracted = try extract(text)
        #expect(cells(extracted).isEmpty)
        let plain = try extract(text.replacing("年度", with: "部门"))
        // And the numbers are read as they are without a heading.
        #expect(extracted.mentions.map(\.quote) == plain.mentions.map(\.quote))
    }

    @Test func oneRowWithoutArithmeticIsLeftOpen() throws {
        let extracted = try extract("年度公用经费(万元)取暖费(万元)20201234.567.89。")
        #expect(cells(extracted).isEmpty)
        #expect(extracted.mentions.map(\.status) == [.ambiguous])
        #expect(extracted.mentions.first?.candidates.first == "2020 1234.56 7.89")
    }

    /// Whatever stands there, the work is bounded: this has more divisions than there are atoms.
    @Test func tooManyDivisionsAreLeftOpen() throws {
        let heading =
            "年度" + (1...10).map { "第\(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][$0 - 1])项人数(人)" }.joined()
        let extracted = try extract(
            heading + "2019" + String(repeating: "123456789", count: 7) + "2020"
                + String(repeating: "987654321", count: 7) + "。")
        #expect(cells(extracted).isEmpty)
        #expect(extracted.mentions.contains { $0.status == .ambiguous && $0.candidates.isEmpty })
    }

    @Test func twoTablesOfOneTitleAreToldApart() throws {
        let table = "年度小学在校生(人)初中在校生(人)合计(人)201912034562117655202012408557717985。"
        let facts = cells(try extract("四、在校生情况。" + table + "\n四、在校生情况。" + table))
        #expect(Set(facts.map(\.table?.title)) == ["在校生情况", "在校生情况(2)"])
    }
}
