import Records

/// Plans: tasks and their years, tables of indicators.
extension CheckCase {
    static let plans = yearlyTasks + indicatorTables + years

    private static let plan = "<h1>青溪县农村公路提升三年行动方案(2023—2025年)</h1>"

    /// A page with a table of tasks, a row of cells a string.
    private static func tasks(_ text: String, _ rows: String...) -> String {
        plan + "<p>\(text)</p><table><tr><th>项目</th><th>总任务</th><th>2023年</th><th>2024年</th><th>2025年</th></tr>"
            + rows.map { "<tr>" + $0.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
            + "</table>"
    }

    private static let yearlyTasks = [
        CheckCase(
            "the years add up to the task", "sum.yearly-targets", .passes,
            tasks("本方案明确了任务。", "路网|改造农村公路180公里。|改造农村公路50公里。|改造农村公路60公里。|改造农村公路70公里。")),
        CheckCase(
            "the years miss the task", "sum.yearly-targets", .raises(.questionable),
            tasks("本方案明确了任务。", "路网|改造农村公路190公里。|改造农村公路50公里。|改造农村公路60公里。|改造农村公路70公里。"),
            "改造农村公路为190公里，分年度任务之和 50 + 60 + 70 = 180，请核对。"),
        CheckCase(
            "the text tells the task", "sum.yearly-targets", .passes,
            tasks("三年改造危桥24座。", "桥梁|消除隐患。|改造危桥9座。|改造危桥8座。|改造危桥7座。")),
        CheckCase(
            "the text tells another task", "sum.yearly-targets", .raises(.questionable),
            tasks("三年改造危桥26座。", "桥梁|消除隐患。|改造危桥9座。|改造危桥8座。|改造危桥7座。")),
        CheckCase(
            "the text and the table tell different tasks", "sum.yearly-targets", .raises(.questionable),
            tasks("改造农村公路190公里。", "路网|改造农村公路180公里。|改造公路50公里。|改造公路60公里。|改造公路70公里。")),
        CheckCase(
            "a plan of more years than its table", "sum.yearly-targets", .passes,
            "<h1>青溪县农村公路“十四五”发展规划</h1>"
                + tasks("改造农村公路290公里。", "路网|改造农村公路180公里。|改造农村公路50公里。|改造农村公路60公里。|改造农村公路70公里。").dropFirst(plan.count)),
        CheckCase(
            "at least so many for each", "sum.yearly-targets", .silent,
            tasks("每个乡镇创建示范站1座。", "示范|消除隐患。|创建示范站3座。|创建示范站3座。|创建示范站4座。")),
        CheckCase(
            "what is reached is not added", "sum.yearly-targets", .silent,
            tasks("本方案明确了任务。", "客运|建成招呼站60个。|建成招呼站20个。|建成招呼站45个。|建成招呼站60个。")),
        CheckCase(
            "a year that tells no figure", "sum.yearly-targets", .silent,
            tasks("本方案明确了任务。", "客运|新建招呼站60个。|新建招呼站20个。|继续建设。|新建招呼站30个。")),
        CheckCase(
            "at least so many", "sum.yearly-targets", .passes,
            tasks("本方案明确了任务。", "示范|创建示范站不少于8座。|创建示范站3座。|创建示范站3座。|创建示范站4座。")),
        CheckCase(
            "two tasks alike", "sum.yearly-targets", .passes,
            tasks(
                "本方案明确了任务。",
                "示范|创建省级示范路8条、县级示范路20条。|创建省级示范路3条、县级示范路6条。|创建省级示范路2条、县级示范路6条。|创建省级示范路3条、县级示范路8条。")),
        CheckCase(
            "one of two tasks alike", "sum.yearly-targets", .raises(.questionable),
            tasks(
                "本方案明确了任务。",
                "示范|创建省级示范路8条、县级示范路22条。|创建省级示范路3条、县级示范路6条。|创建省级示范路2条、县级示范路6条。|创建省级示范路3条、县级示范路8条。")),
        CheckCase(
            "cells of a table for the text", "sum.yearly-targets", .passes,
            plan + "<p>三年新增养护站12个。</p>" + table(["指标", "2023年", "2024年", "2025年"], ["新增养护站(个)", "3", "4", "5"])),
        CheckCase(
            "cells that tell what is reached", "sum.yearly-targets", .silent,
            plan + "<p>到2025年养护站达到15个。</p>" + table(["指标", "2023年", "2024年", "2025年"], ["养护站(个)", "11", "13", "15"])),
        CheckCase(
            "what was done already is no target", "sum.yearly-targets", .silent,
            "三年改造危桥26座。\n2021年改造危桥9座。\n2022年改造危桥8座。\n2023年改造危桥7座。"),
    ]

    private static func table(_ rows: [String]...) -> String {
        "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
    }

    private static let head = ["指标", "2020年", "2025年", "年均增长", "五年累计"]

    private static let indicatorTables = [
        CheckCase(
            "growth a year", "plan.table", .passes,
            plan + table(head, ["公路里程(公里)", "1620", "1880", "3.02%", "—"], ["桥梁(座)", "118", "140", "3.48%", "—"])),
        CheckCase(
            "growth a year that is off", "plan.table", .raises(.questionable),
            plan + table(head, ["公路里程(公里)", "1620", "1880", "3.20%", "—"], ["桥梁(座)", "118", "140", "3.48%", "—"])),
        CheckCase(
            "a decline a year", "plan.table", .passes,
            plan + table(head, ["危桥(座)", "64", "12", "-28.45%", "—"], ["桥梁(座)", "118", "140", "3.48%", "—"])),
        CheckCase(
            "points in all", "plan.table", .passes,
            plan + table(head, ["等级公路比例(%)", "88.5", "94", "—", "[5.5]"], ["铺装率(%)", "71", "80", "—", "[9]"])),
        CheckCase(
            "points in all that are off", "plan.table", .raises(.questionable),
            plan + table(head, ["等级公路比例(%)", "88.5", "94", "—", "[6.5]"], ["铺装率(%)", "71", "80", "—", "[9]"])),
        CheckCase(
            "what is built in all is no difference", "plan.table", .silent,
            plan + table(head, ["公路里程(公里)", "1620", "1880", "—", "[310]"], ["桥梁(座)", "118", "140", "—", "[30]"])),
    ]

    private static let years = [
        CheckCase(
            "a rate of a year in the text", "same-fact.year", .passes,
            plan + "<p>到2025年,等级公路比例达到94%。</p>"
                + table(["指标", "2020年", "2025年"], ["等级公路比例(%)", "88.5", "94"], ["铺装率(%)", "71", "80"])),
        CheckCase(
            "another rate of the year in the text", "same-fact.year", .raises(.questionable),
            plan + "<p>到2025年,等级公路比例达到95%。</p>"
                + table(["指标", "2020年", "2025年"], ["等级公路比例(%)", "88.5", "94"], ["铺装率(%)", "71", "80"])),
        CheckCase(
            "a rate of another year", "same-fact.year", .silent,
            plan + "<p>到2027年,等级公路比例达到95%。</p>"
                + table(["指标", "2020年", "2025年"], ["等级公路比例(%)", "88.5", "94"], ["铺装率(%)", "71", "80"])),
        CheckCase(
            "at least as the table says", "same-fact.year", .passes,
            plan + "<p>到2025年,等级公路比例达到93%以上。</p>"
                + table(["指标", "2020年", "2025年"], ["等级公路比例(%)", "88.5", "94"], ["铺装率(%)", "71", "80"])),
        CheckCase(
            "two limits that are not the same", "same-fact.year", .raises(.questionable),
            plan + "<p>到2025年,等级公路比例达到93%以上。</p>"
                + table(["指标", "2020年", "2025年"], ["等级公路比例(%)", "88.5", "≥94"], ["铺装率(%)", "71", "80"])),
        CheckCase(
            "a level per head", "same-fact.year", .raises(.questionable),
            plan + "<p>到2025年,人均道路面积达到16.2平方米。</p>"
                + table(["指标", "2020年", "2025年"], ["人均道路面积(平方米)", "14.1", "15.2"], ["铺装率(%)", "71", "80"])),
        CheckCase(
            "amounts are told where they agree", "same-fact.year", .silent,
            plan + "<p>到2025年,新建公路260公里。</p>"
                + table(["指标", "2024年", "2025年"], ["新建公路(公里)", "90", "80"], ["新建桥梁(座)", "7", "8"])),
    ]
}
