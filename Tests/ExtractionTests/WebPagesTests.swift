import Exact
import Records
import Testing

@testable import Extraction

/// What the pages of document sites and of schools do to numbers, scopes and roles.
@Suite struct WebPagesTests {
    private func facts(_ text: String) throws -> [Fact] { try MentionChain.extract(text).facts }

    // MARK: - Numbers

    @Test(arguments: [
        ("A1 制度建设(30分)\nB12 组织领导(10分)", ["A1", "B12"]), ("1.1学校概况\n学校创建于1984年。", ["1.1"]),
        ("对七、八年级学生进行测试。", []),
        ("A1组织管理(20分)B1领导重视专职干部3人5B2经费保障充足5A2德育过程(50分)B3课程育人15", ["A1", "B1", "B2", "A2", "B3"]),
    ])
    func itemsAreNumbered(_ text: String, _ expected: [String]) throws {
        let found = try MentionChain.extract(text).mentions.filter { $0.kind == .listNumber }.map(\.quote)
        #expect(found == expected)
    }

    @Test func gradesSideBySideAreGrades() throws {
        let found = try MentionChain.extract("七、八年级覆盖率100%。").mentions
        #expect(found.map(\.quote) == ["七", "八年级", "100%"])
        #expect(found.prefix(2).allSatisfy { $0.kind == .ordinal && $0.unit == "年级" })
    }

    @Test(arguments: ["电话:138****6021", "我县自20××年启动创建。", "差异系数为0.×××。"])
    func maskedDigitsAreNoNumber(_ text: String) throws {
        #expect(try MentionChain.extract(text).mentions.isEmpty)
    }

    @Test func cellsThatRanTogetherAreNoNumber() throws {
        let found = try MentionChain.extract("城关一小1486321523089613842018683城关二小").mentions
        #expect(found.allSatisfy { $0.value == nil && $0.status != .certain })
    }

    @Test func pointsBeforeAYearAreNotPartOfIt() throws {
        let text = "A1管理(20分)B1重视研究工作4次5B2经费保障占3%52019年德育经费11.4万元5B3队伍建设10A2过程"
        let found = try MentionChain.extract(text).mentions
        #expect(found.contains { $0.kind == .year && $0.valueText == "2019" })
        #expect(try facts(text).first { $0.mention.quote == "11.4万元" }?.period == "2019")
    }

    // MARK: - Whom it speaks of

    @Test(arguments: [
        ("青石九年一贯制学校标准化建设自评报告\n\n全校现有学生712人。", "青石九年一贯制学校"),
        ("铁山县特殊教育学校督导评估自评报告\n\n我校在校生130人。", "铁山县特殊教育学校"),
        ("校园足球特色学校自评报告\n学校名称:沙湾县第三中学\n现有学生2583人。", "沙湾县第三中学"),
        ("2018年度学校艺术教育发展年度报告\n溪口镇初级中学艺术教育发展年度报告\n我校学生538人。", "溪口镇初级中学"),
        ("幼儿园自评报告\n花溪镇第二幼儿园座落在镇东,我园幼儿246名。", "花溪镇第二幼儿园"),
    ])
    func theSchoolIsKnown(_ text: String, _ scope: String) throws {
        let found = try #require(try facts(text).last)
        #expect(found.scope.map { $0.hasSuffix(scope) || scope.hasSuffix($0) } == true, "\(found.scope ?? "-")")
    }

    @Test func eachReportOfAFileSpeaksForItself() throws {
        let text = "自查报告1\n全县共有学校31所,我县教师612人。\n自查报告2\n我校有学生658人。\n自查报告3\n我县在校生3000人,全县教师200人。"
        let found = try facts(text)
        #expect(found.first { $0.mention.quote == "612人" }?.scope == "全县")
        #expect(found.first { $0.mention.quote == "658人" }?.scope == "全校")
    }

    // MARK: - What is, and what is asked for

    @Test func aRegulationAsksForAllItsFigures() throws {
        let text = "县域义务教育均衡发展督导评估实施办法(试行)\n\n第六条 小学巩固率达到98%以上,问卷不少于400份,总分100分。"
        let extracted = try MentionChain.extract(text)
        #expect(!extracted.facts.isEmpty)
        #expect(extracted.facts.allSatisfy { $0.role == .standard })
        #expect(extracted.conclusions.isEmpty)
    }

    @Test func aReportOnARegulationTellsWhatIs() throws {
        let text = "落实督导评估实施办法自查报告\n\n全县小学巩固率99.1%。"
        #expect(try facts(text).map(\.role) == [.actual])
    }

    @Test func aPlanTellsWhatThereIsUnderThatHeading() throws {
        let text = "秀江县推进义务教育均衡发展实施方案\n一、基本现状\n全县有学校138所。\n二、目标任务\n全县新建学校7所。"
        let found = try facts(text)
        #expect(found.first { $0.mention.quote == "138所" }?.role == .actual)
        #expect(found.first { $0.mention.quote == "7所" }?.role == .target)
    }

    // MARK: - Tables

    @Test func aColumnOfUnitsAndAColumnOfGrowthNameNothing() throws {
        let text = """
            云溪市教育统计

            | 指 标 | 单 位 | 2021年 | 2020年 | 增长(%) |
            | 普通小学 | | | | |
            | 招生数 | 人 | 9214 | 9567 | -3.7 |
            | 普通初中 | | | | |
            | 招生数 | 人 | 8452 | 8207 | 3.0 |
            """
        let found = try facts(text)
        let first = try #require(found.first { $0.mention.quote == "9214" })
        #expect((first.stage, first.mention.unit, first.period) == ("小学", "人", "2021"))
        #expect(first.words.contains("招生") && !first.words.contains("人"))
        #expect(found.first { $0.mention.quote == "8452" }?.stage == "初中")
        let growth = try #require(found.first { $0.mention.quote == "-3.7" })
        #expect(growth.mention.unit == "%" && growth.words.contains("招生数") && growth.words.contains("增长"))
    }

    @Test func growthBehindASumIsOfThatSum() throws {
        let text = """
            年度 财政经常性收入(万元) 增长% 预算内教育拨款(万元) 增长%
            2009 43126 12.4 11872 15.3
            2010 50243 16.5 14151 19.2
            """
        let found = try facts("教育经费自评表\n\n" + text)
        #expect(found.first { $0.mention.quote == "12.4" }?.words.contains("财政经常性收入") == true)
        #expect(found.first { $0.mention.quote == "19.2" }?.words.contains("预算内教育拨款") == true)
        #expect(found.first { $0.mention.quote == "19.2" }?.mention.unit == "%")
    }

    @Test func aChangeInACellIsOfItsRow() throws {
        let text = "体育工作年度报表\n\n| 指标 | 数据 | 自评结果 |\n| 近视率(%) | 37.9 | 比上年下降1.4个百分点 |\n| 优良率(%) | 48.7 | 未达标 |"
        let found = try facts(text)
        #expect(found.first { $0.mention.quote == "37.9" }?.words == "近视率")
        let change = try #require(found.first { $0.mention.quote == "1.4个百分点" })
        #expect(change.words.contains("近视率") && change.mention.value == -Rational(14) / 10)
    }
}
