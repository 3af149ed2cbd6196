/// Points and whether they are enough, what only grows, one school's classes, targets of lists, and figures that others
/// give together.
extension CheckCase {
    static let enough = scales + lists + growing + classes + derived

    private static func office(_ text: String) -> String {
        "<h1>云溪县水利局2023年度部门整体支出绩效自评报告</h1>"
            + text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    }

    private static let scales = [
        CheckCase(
            "fewer points than the report's own scale asks", "score.scale", .raises(.decisionInconsistency),
            office("经自评,我局整体支出绩效得分87.32分,评价等级为“优”(90分及以上为优,80—89分为良,60—79分为中)。")),
        CheckCase(
            "points of the grade by the report's own scale", "score.scale", .passes,
            office("经自评,我局整体支出绩效得分92.6分,评价等级为“优”(90—100分为优,80—89分为良)。")),
        CheckCase(
            "a scale of its own that is softer than usual", "score.grade", .silent,
            office("经自评,我局整体支出绩效得分86.4分,评价等级为“优”(85分以上为优,75—84分为良)。")),
        CheckCase(
            "points below the line, said to pass", "score.enough", .raises(.decisionInconsistency),
            "县政府推进工作评估满分100分,85分为合格线。我县自评得分83.5分,达到合格要求。"),
        CheckCase(
            "points on the line", "score.enough", .passes, "入学机会18分、保障机制67分,合计85分,刚好达到85分的最低要求。"),
        CheckCase(
            "points that do not pass, as the report says", "score.enough", .silent,
            "评估满分100分,85分以上为合格。我县自评得分83.5分,未达到合格要求。"),
        CheckCase(
            "points to be reached", "score.enough", .silent,
            "评估满分100分,85分以上为合格。上年得83.5分,力争今年达到合格标准。"),
    ]

    private static func listed(_ rate: String, _ end: String) -> String {
        office(
            """
            指标完成情况:
            - 救助人数:指标值≥120人,实际完成134人;
            - 培训合格率:指标值≥95%,实际完成\(rate)%;
            - 发放及时率:指标值100%,实际完成100%。
            \(end)
            """)
    }

    private static let lists = [
        CheckCase(
            "a rate below its target in a list that is all met", "target.reached", .raises(.decisionInconsistency),
            listed("92.4", "以上各项指标均完成年度指标值。")),
        CheckCase(
            "rates that meet the targets of a list", "target.reached", .passes, listed("95.4", "以上各项指标均完成年度指标值。")),
        CheckCase("a list that nobody says was met", "target.reached", .spared, listed("92.4", "下一步继续加强培训。")),
    ]

    private static let growing = [
        CheckCase(
            "spending that only grows, and fell", "trend.rises", .raises(.decisionInconsistency),
            "按在校学生人数平均的一般公共预算教育支出,小学由13105元调整为12986元。两个“只增不减”落实到位。"),
        CheckCase(
            "spending that only grows", "trend.rises", .passes,
            "按在校学生人数平均的一般公共预算教育支出,小学由12986元调整为13105元。两个“只增不减”落实到位。"),
        CheckCase(
            "other funds that fell", "trend.rises", .raises(.questionable),
            "生均公用经费小学由1035元调整为1029元。两个“只增不减”落实到位。"),
        CheckCase(
            "spending that fell, as the report says", "trend.rises", .spared,
            "一般公共预算教育支出2022年8.93亿元,2023年8.71亿元,因上级一次性补助减少有所下降,未能做到只增不减。"),
        CheckCase(
            "spending that fell where nobody says that it grows", "trend.rises", .silent,
            "按在校学生人数平均的一般公共预算教育支出,小学由13105元调整为12986元。"),
    ]

    private static func oneSchool(_ pupils: Int, _ conclusion: String) -> String {
        "(8)所有小学、初中班级学生数分别不超过45人、50人。东桥小学1980人、44个班,松坳小学\(pupils)人、31个班。\n\(conclusion)"
    }

    private static let classes = [
        CheckCase(
            "a school whose classes cannot all be small enough", "class-size.school", .raises(.decisionInconsistency),
            oneSchool(1426, "自评结论:校校符合要求。")),
        CheckCase(
            "a school with classes of the largest size", "class-size.school", .passes, oneSchool(1395, "自评结论:校校符合要求。")),
        CheckCase(
            "a school with large classes and no conclusion", "class-size.school", .raises(.questionable),
            oneSchool(1426, "下一步将加快消除大班额。")),
        CheckCase(
            "a school against what is said of all", "class-size.school", .raises(.decisionInconsistency),
            "全县小学班额均不超过45人,其中松坳小学在校生1288人、28个班。"),
    ]

    private static let derived = [
        CheckCase(
            "places that came and went", "nearby.net", .passes,
            "新建学校7所,新增学位8460个;改扩建新增学位5130个;挖潜增加学位910个,撤并教学点减少学位620个,净增学位13880个。"),
        CheckCase(
            "pupils that came and went", "nearby.net", .passes,
            "2020年秋季初中入学3318人,三年间转入46人、转出52人、死亡1人,2023年毕业3297人,应毕业3311人。"),
        CheckCase(
            "pupils that do not add up", "nearby.net", .silent,
            "2020年秋季初中入学3318人,三年间转入46人、转出52人、死亡1人,2023年毕业3297人,应毕业3316人。"),
        CheckCase("days of service", "nearby.times", .passes, "全区18所学校开设托管点,每个点服务20天,累计服务360个点日。"),
        CheckCase("days of service that are others", "nearby.times", .silent, "全区18所学校开设托管点,每个点服务20天,累计服务366个点日。"),
        CheckCase(
            "a mean beside classes", "ratio.mean", .passes, "大班110个班3520人,平均32人。"),
        CheckCase(
            "a mean that is not that of the classes", "ratio.mean", .raises(.questionable), "大班110个班3520人,平均33人。"),
        CheckCase(
            "a mean over the years of a bracket", "mean.years", .passes,
            "三年来累计招聘中小学教师496人(2021年142人、2022年168人、2023年186人),年均招聘165人。"),
        CheckCase(
            "a mean that is not that of the years", "mean.years", .raises(.questionable),
            "三年来累计招聘中小学教师496人(2021年142人、2022年168人、2023年186人),年均招聘175人。"),
        CheckCase(
            "what is above a limit told with it", "difference.stated", .raises(.questionable),
            "生均教学仪器设备值初中3012元,高出标准2500元412元。"),
        CheckCase(
            "a lack that is not how far two counts are apart", "difference.stated", .raises(.questionable),
            "全县应配备专任教师2480名,实配2416名,缺口为74名。"),
        CheckCase(
            "what is left of a fund but for a digit", "nearby.difference", .raises(.questionable),
            office("下达救助补助资金6812.5万元。年末累计支出6642.1万元,预算执行率97.5%;结余资金179.4万元。")),
        CheckCase(
            "parts of what is no more than so many", "sum.parts", .silent, "全县小学班额均不超过45人,其中松坳小学1260人、东桥小学930人。"),
        CheckCase(
            "a fall told by what is there now", "growth.change", .silent, "在校生由31246人下降为29872人,减幅4.4%。"),
    ]
}
