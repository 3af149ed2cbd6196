import Exact
import Extraction
import Records
import Testing

/// Tables whose cells say less than the figures in them need.
@Suite struct TablesTests {
    private func facts(_ lines: [String]) throws -> [Fact] {
        try MentionChain.extract(FactCase.title + lines.joined(separator: "\n") + "\n").facts
    }

    /// One cell a line, under a title that says what all the figures are; the heads are shorter than the standard's names.
    @Test func shortHeadsNameTheCoefficientsOfATitle() throws {
        let found = try facts([
            "表3 小学、初中7项指标差异系数一览", "类别", "高学历教师", "骨干教师", "体艺教师", "教学用房", "运动场馆", "仪器设备", "多媒体教室", "综合",
            "小学", "0.316", "0.412", "0.391", "0.428", "0.433", "0.217", "0.334", "0.362",
            "初中", "0.294", "0.381", "0.355", "0.362", "0.476", "0.273", "0.318", "0.347",
        ])
        let ids = (1...7).map { "2017-6.balance.\($0)" } + ["2017-6.balance.composite"]
        #expect(found.map(\.indicator.id) == ids + ids)
        #expect(found.map(\.stage) == Array(repeating: "小学", count: 8) + Array(repeating: "初中", count: 8))
        #expect(found.allSatisfy { $0.mention.unit.isEmpty })
    }

    /// Beside 均值 the same heads are of the means, too.
    @Test func aTitleThatSpeaksOfMeansTellsNothing() throws {
        let found = try facts([
            "表3 小学、初中7项指标均值及差异系数", "类别", "骨干教师", "教学用房", "小学", "1.16", "0.412", "初中", "1.34", "0.381",
        ])
        #expect(found.allSatisfy { $0.indicator.id?.hasPrefix("2017-6.balance") != true })
    }

    /// 是否达标 heads the verdicts behind the figures of each row, and none of the figures.
    @Test func aHeadingOfVerdictsHeadsNoFigures() throws {
        let found = try facts([
            "指标", "初中均值", "差异系数", "达标学校比例(%)", "是否达标", "生均体育运动场馆面积", "11.08", "0.467", "83.33", "未达标",
            "生均教学仪器设备值", "3862.7", "0.305", "100", "达标",
        ])
        #expect(
            found.map(\.indicator.id) == [
                "2017-6.resources.5", "2017-6.balance.5", "edu.qualified_rate", "2017-6.resources.6",
                "2017-6.balance.6", "edu.qualified_rate",
            ])
    }

    /// What stands behind a mean is of the stage whose mean it is.
    @Test(arguments: [
        [
            "指标", "小学均值", "差异系数", "初中均值", "差异系数", "生均体育运动场馆面积", "9.08", "0.367", "11.08", "0.467",
            "生均教学仪器设备值", "2862.7", "0.325", "3862.7", "0.305",
        ],
        [
            "| 指标 | 小学均值 | 差异系数 | 初中均值 | 差异系数 |", "| 生均体育运动场馆面积 | 9.08 | 0.367 | 11.08 | 0.467 |",
            "| 生均教学仪器设备值 | 2862.7 | 0.325 | 3862.7 | 0.305 |",
        ],
    ])
    func aColumnBehindAMeanIsOfItsStage(_ lines: [String]) throws {
        let row = ["小学", "小学", "初中", "初中"]
        #expect(try facts(lines).map(\.stage) == row + row)
    }

    @Test func yearsThatBeginRowsAreNoFigures() throws {
        let found = try facts([
            "年度", "小学差异系数", "初中差异系数", "2019", "0.441", "0.402", "2020", "0.427", "0.391", "2021", "0.418", "0.377",
        ])
        #expect(found.map(\.period) == ["2019", "2019", "2020", "2020", "2021", "2021"])
        #expect(found.map(\.stage) == ["小学", "初中", "小学", "初中", "小学", "初中"])
        #expect(found.allSatisfy { ($0.value ?? 2) < Rational(1) })
    }

    @Test(arguments: [
        ["指标", "2019", "2020", "2021", "在校生数(人)", "5126", "5308", "5511", "教师数(人)", "412", "420", "431"],
        ["| 指标 | 2019 | 2020 | 2021 |", "| 在校生数(人) | 5126 | 5308 | 5511 |", "| 教师数(人) | 412 | 420 | 431 |"],
    ])
    func yearsThatHeadColumnsAreNoFigures(_ lines: [String]) throws {
        let found = try facts(lines)
        #expect(found.map(\.period) == ["2019", "2020", "2021", "2019", "2020", "2021"])
        #expect(found.compactMap { $0.value?.decimal } == ["5126", "5308", "5511", "412", "420", "431"])
    }

    /// Before the years stands what is asked for, behind them a verdict.
    @Test func aStandardBeforeTheYearsIsNoYear() throws {
        let found = try facts([
            "评估要点", "标准", "2021年", "2022年", "自评等级", "毕业率(%)", "≥95", "96.2", "97.1", "A", "就业率(%)", "≥90", "88.5",
            "89.6",
            "B",
        ])
        #expect(found.map(\.role) == [.standard, .actual, .actual, .standard, .actual, .actual])
        #expect(found.map(\.period) == [nil, "2021", "2022", nil, "2021", "2022"])
        #expect(found.map(\.indicator.name) == ["毕业率", "毕业率", "毕业率", "就业率", "就业率", "就业率"])
    }

    /// Single spaces hold the cells apart, and merged cells leave no word.
    @Test func rowsOfWordsGoByTheirHeadings() throws {
        let found = try facts([
            "一级指标 二级指标 三级指标 指标值 全年实际完成值 未完成原因", "产出指标 数量指标 培训人次 ≥200人次 216人次", "帮扶学生人数 30人 28人 2名学生转学",
            "满意度指标 家长满意度 ≥85% 96%",
        ])
        #expect(found.map(\.indicator.name) == ["培训人次", "培训人次", "帮扶学生人数", "帮扶学生人数", "家长满意度", "家长满意度"])
        #expect(found.map(\.role) == [.target, .actual, .target, .actual, .target, .actual])
    }

    /// One space between the label and the first figure, two between the figures; the unit is that of the form's heading.
    @Test func theLabelOfARowMayStandCloseToItsFigures() throws {
        let found = try facts([
            "资金情况(万元)", "            年初预算数  全年执行数  预算执行率", "年度资金总额: 486.20  471.93  97.06%",
            "中央补助 312.00  300.00  96.15%",
        ])
        #expect(
            found.compactMap { $0.value?.decimal } == ["4862000", "4719300", "97.06", "3120000", "3000000", "96.15"])
    }

    @Test func aRateIsPrintedInWhatItsLabelSays() throws {
        let found = try facts([
            "| 监测指标 | 标准要求 | 2021年 | 2022年 |", "| 婴儿死亡率(‰) | ≤5.6 | 2.13 | 1.96 |",
            "| 传染病发病率(1/10万) | 低于前5年平均水平 | 168.4 | 159.3 |",
        ])
        #expect(found.map(\.mention.unit) == ["‰", "‰", "‰", "/10万", "/10万"])
        #expect(found.map(\.indicator.name).allSatisfy { !$0.contains("低于") })
    }

    /// Bars only between cells: the first cell of a row is empty where the one above reaches down.
    @Test func anEmptyFirstCellKeepsItsPlace() throws {
        let found = try facts([
            "一级指标 | 二级指标 | 分值 | 得分", "产出(25分) | 数量 | 15 | 13", " | 质量 | 10 | 9", "合计 | | 25 | 22",
        ])
        #expect(found.compactMap { $0.value?.decimal } == ["15", "10", "25"])
        #expect(found.allSatisfy { $0.role == .standard })
    }

    @Test func aRowOfAPartOfThePlaceSaysWhoseItsFiguresAre() throws {
        let found = try facts([
            "| 片区 | 小学生(人) | 初中生(人) |", "| 河东片区 | 4120 | 1866 |", "| 西山学区 | 2310 | 1012 |",
        ])
        #expect(found.map(\.scope) == ["河东片区", "河东片区", "西山学区", "西山学区"])
        #expect(found.allSatisfy { !$0.indicator.name.contains("区") })
    }
}
