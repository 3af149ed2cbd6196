extension CheckCase {
    /// A form as departments publish it: rows of cells between bars.
    private static func piped(_ execution: String, _ total: String, _ conclusion: String) -> String {
        """
        云溪县2023年度项目支出绩效自评表

        |项目名称|乡村道路养护|||主管部门|云溪县交通运输局|
        |项目资金(万元)|年初预算数|全年预算数|全年执行数|分值|执行率|得分|
        |年度资金总额|200.00|240.00|\(execution)|
        |一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因|
        |产出指标|数量指标|养护里程|≥120公里|126公里|20|20||
        ||质量指标|养护合格率|≥95%|96.2%|15|15||
        ||时效指标|按期完成率|≥100%|90%|15|13.5|雨季停工|
        |效益指标|社会效益指标|受益村数|≥36个|36个|30|30||
        |满意度指标|服务对象满意度|群众满意度|≥90%|93.5%|10|9|抽样偏少|
        |总分|||||100|\(total)||

        \(conclusion)
        """
    }

    private static func titled(_ text: String) -> String { "<h1>云溪县2023年度部门整体支出绩效自评报告</h1>" + text }

    /// The same form, one cell a line.
    private static func flat(_ score: String, _ total: String) -> String {
        let head = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析"
        let rows = [
            "产出指标 数量指标 新建蓄水池 ≥ 8 座 9 30 30 /", "产出指标 质量指标 验收合格率 = 100 % 100 20 20 /",
            "效益指标 社会效益指标 受益农户 ≥ 460 户 471 30 \(score) /", "满意度指标 服务对象满意度指标 农户满意度 ≥ 90 % 95.1 20 20 /",
        ]
        let cells = ([head] + rows).joined(separator: " ").split(separator: " ").map { $0 == "/" ? " |" : "\($0) |" }
        return "项目支出绩效自评表(2023年度) |\n" + cells.joined(separator: "\n") + "\n合计 |\n100 |\n\(total) |\n"
    }

    private static let items = "三、评分情况\n\n预算执行率10分,得9.60分;产出指标50分,得47分;效益指标30分,得29分;满意度指标10分,得10分;"

    /// Points, their sums and the grades they come to.
    static let scores = [
        CheckCase(
            "a form between bars", "score.total", .passes, piped("232.80|10|97.00%|9.70", "97.20", "自评得分97.20分,等级为优。"),
            "各项得分之和 9.70 + 20 + 15 + 13.5 + 30 + 9 = 97.2，与总得分相符。"),
        CheckCase(
            "a total that is another", "score.total", .raises(.inconsistent),
            piped("232.80|10|97.00%|9.70", "98.20", ""),
            "总得分写作 98.20，各项得分之和 9.70 + 20 + 15 + 13.5 + 30 + 9 = 97.2，对不上。"),
        CheckCase(
            "the difference is said", "score.total", .raises(.questionable),
            piped("232.80|10|97.00%|9.70", "98.20", "因工作创新另加1分。")),
        CheckCase(
            "points to be had", "score.weights", .passes, piped("232.80|10|97.00%|9.70", "97.20", ""),
            "各项分值之和 10 + 20 + 15 + 15 + 30 + 10 = 100，与合计相符。"),
        CheckCase(
            "a row that is missing", "score.total", .silent,
            piped("232.80|/|97.00%|/", "97.20", "")),
        CheckCase(
            "points for the rate of execution", "score.execution", .passes, piped("232.80|10|97.00%|9.70", "97.20", ""),
            "“年度资金总额”得分 9.70 = 分值 × 执行率（10 × 97.00 ÷ 100），相符。"),
        CheckCase(
            "other points for the rate of execution", "score.execution", .raises(.questionable),
            piped("232.80|10|97.00%|10", "97.50", "")),
        CheckCase(
            "more spent than the budget", "score.execution", .passes, piped("252.00|10|105.00%|10", "97.50", "")),
        CheckCase(
            "the rate of the form", "budget.execution", .raises(.inconsistent),
            piped("232.80|10|93.00%|9.30", "96.80", "")),
        CheckCase(
            "the rate by the first budget", "budget.execution", .raises(.explainedByAlternative),
            piped("232.80|10|116.40%|10", "97.50", "")),
        CheckCase(
            "more than could be had", "score.within", .raises(.inconsistent),
            piped("232.80|10|97.00%|10.97", "98.47", "")),
        CheckCase(
            "one cell a line", "score.total", .passes, flat("28.5", "98.5"), "各项得分之和 30 + 20 + 28.5 + 20 = 98.5，与总得分相符。"
        ),
        CheckCase("one cell a line, another total", "score.total", .raises(.inconsistent), flat("28.5", "99.5")),
        CheckCase(
            "all points for what was not reached", "score.completion", .raises(.questionable),
            flat("30", "100").replacing("471", with: "441"), "“受益农户”完成值 441 未到指标值 460，却得满分 30，请核对。"),
        CheckCase(
            "fewer points than all for what was reached", "score.completion", .passes, flat("28.5", "98.5")),
        CheckCase(
            "running text", "score.total", .passes, titled("<p>\(items)总分100分,自评得分95.60分,自评等级为优。</p>"),
            "各项得分之和 9.60 + 47 + 29 + 10 = 95.6，与总得分相符。"),
        CheckCase(
            "running text, another total", "score.total", .raises(.inconsistent),
            titled("<p>\(items)总分100分,自评得分96.60分,自评等级为优。</p>")),
        CheckCase(
            "points in a list", "score.total", .passes, titled("<p>四个方面分别自评得19分、28.5分、27.5分、19.5分,合计94.5分。</p>"),
            "各项得分之和 19 + 28.5 + 27.5 + 19.5 = 94.5，与总得分相符。"),
        CheckCase(
            "the rate where only the first budget is stated", "budget.execution", .passes,
            titled("<p>年初预算数240.00万元,全年执行数228.00万元,预算执行率95.00%。</p>"),
            "“预算执行率”为 95.00%，与 228.00 ÷ 240.00 × 100 = 94.9959–95.0041 相符。"),
        CheckCase(
            "the rate of a department", "budget.execution", .passes,
            titled("<p>2022年部门总收入1864.00万元,总支出1780.12万元,预算执行率95.50%。</p>")),
        CheckCase(
            "another rate than the first budget gives", "budget.execution", .raises(.unverifiable),
            titled("<p>年初预算数240.00万元,全年执行数228.00万元,预算执行率92.00%。</p>")),
        CheckCase(
            "the grade of the points", "score.grade", .passes, titled("<p>\(items)总分100分,自评得分95.60分,自评等级为优。</p>"),
            "得分 95.6，自评等级“优”（≥90），相符。"),
        CheckCase(
            "the lowest points of a grade", "score.grade", .passes, titled("<p>经自评,得分90分,自评等级为优。</p>")),
        CheckCase(
            "the grade above", "score.grade", .raises(.questionable), titled("<p>经自评,得分89.98分,自评等级为优。</p>"),
            "得分 89.98，自评等级却是“优”（≥90）；按财预〔2020〕10号一般为“良”，当地可另定等级，请核对。"),
        CheckCase(
            "the grade below", "score.grade", .raises(.questionable), titled("<p>经自评,得分91分,自评等级为良。</p>")),
        CheckCase(
            "weights are shares, and points of a hundred each", "score.total", .passes,
            titled(
                "<table><tr><td>指标名称</td><td>权重</td><td>得分</td></tr><tr><td>预算编制</td><td>30</td><td>95</td></tr>"
                    + "<tr><td>预算执行</td><td>30</td><td>90</td></tr><tr><td>履职效果</td><td>40</td><td>92</td></tr>"
                    + "<tr><td>合计</td><td>100</td><td>92.3</td></tr></table>")),
        CheckCase(
            "the text against the table", "score.restated", .raises(.questionable),
            piped("232.80|10|97.00%|9.70", "97.20", "自评得分92.70分,等级为优。")),
    ]
}
