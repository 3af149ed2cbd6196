import Extraction
import Records
import Testing

/// Plans: what is to be reached, and what they start from.
@Suite struct PlansTests {
    private func facts(_ title: String, _ lines: [String]) throws -> [Fact] {
        try MentionChain.extract(([title] + lines).joined(separator: "\n") + "\n").facts
    }

    private static let plan = "白沙县“十四五”水安全保障规划"

    @Test(arguments: [
        ("白沙县“十四五”水安全保障规划", true), ("白沙县教育事业发展“十四五”规划", true), ("白沙县养老服务体系建设三年计划(2023—2025年)", true),
        ("关于印发白沙县国土绿化规划(2021—2030年)的通知", true), ("白沙县国土绿化规划实施情况中期评估报告", false), ("白沙县规划局工作总结", false),
        ("白沙县义务教育自评报告", false),
    ])
    func aPlanIsToldByTheEndOfItsTitle(title: String, isPlan: Bool) throws {
        let kind = try MentionChain.extract(title + "\n全县有水库12座。\n").profile.kind
        #expect((kind == .plan) == isPlan)
    }

    /// What a plan tells of the years before it is there already.
    @Test(arguments: [
        ("2020年,全县自来水普及率88.4%。", Role.actual), ("“十三五”期间,除险加固水库19座。", .actual),
        ("“十三五”以来,投资较“十二五”多2.6亿元。", .actual), ("到2025年,自来水普及率达到96%。", .target),
        ("“十四五”期间,除险加固水库11座。", .target), ("自来水普及率达到96%,比“十三五”末提高7.6个百分点。", .target),
        ("每个乡镇至少配备3名水管员。", .target), ("管网漏损率不超过国家规定的10%。", .standard),
    ])
    func aPlanStartsFromWhatIsThere(sentence: String, role: Role) throws {
        let found = try facts(Self.plan, ["二、主要任务", sentence])
        #expect(!found.isEmpty && found.allSatisfy { $0.role == role }, "\(found.map { ($0.words, $0.role) })")
    }

    @Test func aChapterOnTheFoundationsTellsWhatIs() throws {
        let found = try facts(Self.plan, ["第一章 发展基础", "建成堤防86公里。", "第二章 主要任务", "建设堤防42公里。"])
        #expect(found.map(\.role) == [.actual, .target])
    }

    private static let header = ["领域", "主要指标", "单位", "2020年基数", "2025年目标", "属性"]
    private static let rows = [
        ["供水", "自来水普及率", "%", "88.4", "96以上", "约束性"], ["供水", "供水保证能力", "亿立方米", "1.26", "1.42", "预期性"],
        ["生态", "水土保持率", "%", "71.5", "≥74", "预期性"], ["生态", "灌溉水有效利用系数", "—", "0.552", "0.57", "约束性"],
    ]

    /// One table however it was copied.
    @Test(arguments: ["bars", "tabs", "cells", "merged cells"])
    func aTableOfIndicatorsTellsItsBaseAndItsAim(form: String) throws {
        let table = [Self.header] + Self.rows
        let lines: [String] =
            switch form {
            case "bars": table.map { "| " + $0.joined(separator: " | ") + " |" }
            case "tabs": table.map { $0.joined(separator: "\t") }
            case "cells": table.flatMap { $0 }
            default:
                Self.header + [0, 1, 2, 3].flatMap { $0 % 2 == 0 ? Self.rows[$0] : Array(Self.rows[$0].dropFirst()) }
            }
        let found = try facts(Self.plan, ["三、主要指标"] + lines)
        #expect(found.map(\.period) == Array(repeating: ["2020", "2025"], count: 4).flatMap { $0 })
        #expect(found.map(\.role) == Array(repeating: [.actual, .target], count: 4).flatMap { $0 })
        #expect(
            found.compactMap { $0.value?.decimal } == [
                "88.4", "96", "126000000", "142000000", "71.5", "74", "0.552", "0.57",
            ])
        #expect(found.map(\.mention.unit) == ["%", "%", "立方米", "立方米", "%", "%", "", ""])
        #expect(found[1].mention.comparator == .ge && found[5].mention.comparator == .ge)
        for (fact, name) in zip(found, Self.rows.flatMap { [$0[1], $0[1]] }) {
            #expect(fact.words.hasSuffix(name) || fact.indicator.name.hasSuffix(name), "\(fact.words)")
            #expect(!fact.indicator.name.contains("性") && !fact.indicator.name.hasPrefix("供水自"))
        }
    }

    @Test func growthAndTotalsAreNoFiguresOfAYear() throws {
        let found = try facts(
            Self.plan,
            [
                "| 指标 | 2020年 | 2025年 | 年均增长 | 五年累计 |", "| 粮食产量(万吨) | 41.20 | 43.30 | 1.0% | — |",
                "| 堤防达标率(%) | 62 | 75 | — | [13] |",
            ])
        #expect(found.map(\.period) == ["2020", "2025", nil, "2020", "2025", nil])
        #expect(found[2].indicator.name == "粮食产量年均增长率" && found[2].mention.unit == "%")
        #expect(found[5].indicator.name == "堤防达标率五年累计" && found[5].value == 13)
    }

    /// A group of education is part of a name, and its parts are named by what is divided.
    @Test func partsOfAGroupAreNamedByWhatIsDivided() throws {
        let found = try facts(
            "白沙县教育发展规划(2021—2025年)",
            [
                "指标", "2020年", "2025年", "高中阶段教育", "在校生数(万人)", "1.86", "2.04", "其中:普通高中", "1.12", "1.20", "中等职业教育",
                "0.74", "0.84", "毛入学率(%)", "94.6", "97", "师资队伍", "专任教师数(人)", "4120", "4560",
            ])
        let names = stride(from: 0, to: found.count, by: 2).map { found[$0].indicator.name }
        #expect(found.count == 10)
        #expect(names[1].hasPrefix("普通高中") && names[2].hasPrefix("中等职业教育在校"))
        #expect(names[4] == "专任教师数")
        #expect(found[6].stage == "高中" && found[8].stage == nil)
    }

    private static let tasks = [
        ["1", "扩容", "新建水厂6座。", "新建水厂1座。", "新建水厂3座。", "新建水厂2座。", "县水利局"],
        ["2", "提质", "改造管网420公里,水质达标率98%。", "改造管网100公里。", "改造管网180公里。", "改造管网140公里,水质达标率98%。", "县水利局"],
    ]

    /// Years that head columns of sentences date what the sentences say, above the cells or below a heading of their own.
    @Test(arguments: ["bars", "cells", "cells below a heading"])
    func sentencesAreOfTheYearOfTheirColumn(form: String) throws {
        let years = ["2023年", "2024年", "2025年"]
        let lines: [String] =
            switch form {
            case "bars":
                ([["序号", "项目", "总任务"] + years + ["责任单位"]] + Self.tasks).map {
                    "| " + $0.joined(separator: " | ") + " |"
                }
            case "cells": ["序号", "项目", "总任务"] + years + ["责任单位"] + Self.tasks.flatMap { $0 }
            default: ["序号", "项目", "总任务", "年度工作目标", "责任", "单位"] + years + Self.tasks.flatMap { $0 }
            }
        let found = try facts("白沙县农村供水三年行动方案(2023—2025年)", ["附件"] + lines)
        #expect(
            found.map(\.mention.quote) == ["6座", "1座", "3座", "2座", "420公里", "98%", "100公里", "180公里", "140公里", "98%"])
        #expect(
            found.filter { $0.period?.count == 4 }.map(\.period) == [
                "2023", "2024", "2025", "2023", "2024", "2025", "2025",
            ])
        #expect(found.allSatisfy { $0.role == .target })
    }

    @Test func rowsOfYearsDateTheirSentences() throws {
        let found = try facts(
            "白沙县农村供水三年行动方案(2023—2025年)",
            ["| 年度 | 主要任务 |", "| --- | --- |", "| 2023年 | 新建水厂1座。 |", "| 2024年 | 新建水厂3座。 |", "| 合计 | 新建水厂4座。 |"])
        #expect(found.map(\.period?.count) == [4, 4, nil])
        #expect(found.prefix(2).map(\.period) == ["2023", "2024"])
    }

    /// A tab ends a cell: 市卫生健康委 is no unit.
    @Test func aUnitDoesNotStandInTheNextCell() throws {
        let found = try facts(
            "东山市卫生规划(2024—2026年)",
            ["序号\t任务\t2024年目标\t2025年目标\t责任单位", "1\t建成中医馆(个)\t36\t42\t市卫生健康委", "2\t名中医(名)\t10\t12\t市人社局"])
        #expect(found.map(\.mention.unit) == ["个", "个", "名", "名"])
    }
}
