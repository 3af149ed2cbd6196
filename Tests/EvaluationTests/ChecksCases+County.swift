import Records

extension CheckCase {
    /// What whole county reports taught: tables whose rows are indicators, clauses that go in parallel, schools by name.
    static let county = itemTables + parallel + named + inOneParagraph + unnumbered

    private static let balanceRows =
        balance + "指标\n\n高于规定学历教师数\n\n骨干教师数\n\n体育艺术教师数\n\n教学及辅助用房面积\n\n体育运动场馆面积\n\n教学仪器设备值\n\n网络多媒体教室数\n\n"
    private static func coefficientRows(_ second: String) -> String {
        balanceRows + "小学均值\n\n5.91\n\n1.36\n\n1.12\n\n6.04\n\n7.92\n\n3015\n\n3.08\n\n"
            + "小学差异系数\n\n0.301\n\n\(second)\n\n0.344\n\n0.398\n\n0.457\n\n0.312\n\n0.283\n\n各项均符合要求。自评结论:达标。"
    }
    /// 序号, 指标内容, 标准要求, 实际情况, 自评结论: one cell a line.
    private static func rows(_ rows: (Int, String, String, String)...) -> String {
        government + "序号\n\n指标内容\n\n标准要求\n\n实际情况\n\n自评结论\n\n"
            + (first + rows).map { "\($0.0)\n\n\($0.1)\n\n\($0.2)\n\n\($0.3)\n\n达标\n\n" }.joined()
    }
    private static let first = [
        (1, "规划布局", "规划合理", "编制了布局规划"), (2, "四个统一", "四项统一", "四项全部统一"), (3, "专用教室", "每12个班1间以上", "共有42间"),
    ]
    private static let school = (4, "学校规模", "小学、初中不超过2000人", "规模最大的小学1912人")
    private static let classes = (5, "班级学生数", "小学45人、初中50人", "小学最大班额45人,初中最大班额49人")
    private static let special = (7, "特教生均公用经费", "不低于6000元", "6500元,全年拨付52万元")
    private static let pay = (8, "教师工资", "不低于公务员", "教师年平均工资9.86万元,公务员9.79万元")

    private static let grounds =
        "园名\t班级数\t在园幼儿\t室外场地(平方米)\t生均室外场地(平方米)\n溪口园\t9\t240\t1032\t4.30\n石桥园\t12\t335\t1575\t4.70\n"
        + "柳湾园\t6\t160\t640\t4.00\n桐岭园\t6\t152\t745\t4.90\n"

    private static let itemTables = [
        CheckCase(
            "a coefficient by the short name of its indicator", "threshold.2017-6.balance.2",
            .raises(.decisionInconsistency), coefficientRows("0.523")),
        CheckCase("one that keeps the limit", "threshold.2017-6.balance.2", .passes, coefficientRows("0.423")),
        CheckCase("a mean beside it", "threshold.2017-6.resources.3", .passes, coefficientRows("0.423")),
        CheckCase(
            "a cell that begins with its figure", "threshold.2017-6.government.7", .passes,
            rows(school, classes, special, pay)),
        CheckCase(
            "and misses the limit", "threshold.2017-6.government.7", .raises(.questionable),
            rows(school, classes, (7, "特教生均公用经费", "不低于6000元", "5500元"), pay)),
        CheckCase(
            "a column that is one of the others over another", "table.columns", .passes,
            grounds + "荷塘园\t9\t250\t1150\t4.60\n"),
        CheckCase(
            "a row that is not", "table.columns", .raises(.questionable), grounds + "荷塘园\t9\t250\t1150\t5.60\n"),
    ]

    private static let parallel = [
        CheckCase(
            "the count before the mean, of the other stage", "ratio.per-pupil", .passes,
            "全县小学在校生20180人,初中在校生9860人。\n\n县级以上骨干教师小学262人,每百名学生拥有1.30人;初中138人,每百名学生拥有1.40人。",
            "初中每百名学生拥有县级及以上骨干教师数1.40人：138 ÷ 9860 × 100 = 1.3996，相符。"),
        CheckCase(
            "growth compared across a semicolon", "growth.above", .raises(.decisionInconsistency),
            "近两年财政教育拨款分别增长9.1%、6.4%;财政经常性收入分别增长7.2%、6.9%,教育拨款的增长高于财政经常性收入的增长。"),
        CheckCase(
            "all above", "growth.above", .passes,
            "近两年财政教育拨款分别增长9.1%、7.4%;财政经常性收入分别增长7.2%、6.9%,教育拨款的增长高于财政经常性收入的增长。"),
        CheckCase(
            "a rate of the count whose name it bears", "ratio.share", .raises(.questionable),
            "全县应建小区配套园14所,已建成14所,移交13所,移交率100%。"),
        CheckCase(
            "of the one of two whose name it bears", "ratio.share", .passes,
            "抽测学生386人,体重达标366人,身高达标371人,达标率96.1%。"),
        CheckCase(
            "the name says of whom it is a part", "all-of-n.certified", .raises(.decisionInconsistency),
            "全县共有专任教师642人。专任教师中持有教师资格证的636人,持证上岗率100%。"),
        CheckCase(
            "another part of the same", "ratio.share", .passes,
            "全县共有专任教师640人。专任教师中持有教师资格证的640人,持证上岗率100%;专科及以上学历576人,占90%。",
            "专科及以上学历占比90%：576 ÷ 640 × 100 = 90%，相符。"),
    ]

    private static let passing = "全县各校均有6项以上指标达标,余项均达到标准值的85%以上,综合评估全部达标。"
    private static let named = [
        CheckCase(
            "two limits that one school misses, the second without its name", "all-of-n.school",
            .raises(.decisionInconsistency),
            resources + "\n\n柳湾小学每百名学生拥有体育、艺术专任教师数0.83人,生均体育运动场馆面积6.92平方米,其余5项达标。" + passing),
        CheckCase(
            "one it misses", "all-of-n.school", .silent,
            resources + "\n\n柳湾小学每百名学生拥有体育、艺术专任教师数0.83人,生均体育运动场馆面积7.92平方米,其余5项达标。" + passing),
        CheckCase(
            "a mean excuses no school", "threshold.2017-6.government.3", .raises(.questionable),
            government + "3.音乐、美术专用教室。全县音乐教室平均面积98平方米;2019年建成的柳湾小学音乐教室面积82平方米。自评结论:达标。"),
        CheckCase(
            "below the limit in the words of the limit", "threshold.2017-6.quality.9", .passes,
            "二、指标达成情况\n\n(四)教育质量\n\n9.质量监测。语文、数学校际差异率均低于0.15。自评结论:达标。"),
    ]

    private static let inOneParagraph = [
        CheckCase(
            "headings that running text counts", "threshold.2017-6.government.4", .passes,
            "一是资源配置方面。全县小学20所全部达标。二是政府保障程度方面。指标4,规模最大的小学1912人,达标。指标5,小学最大班额45人、初中51人,达标。指标6,全县没有教学点,达标。"
        ),
        CheckCase(
            "an item of one sentence that concludes", "threshold.2017-6.quality.4", .raises(.decisionInconsistency),
            "二、指标达成情况\n\n(四)教育质量\n\n3.全县学校均制定章程,达标。\n\n4.全县学校公用经费预算4120万元,安排教师培训经费177万元,占4.3%,达标。\n\n5.设备利用率98%,达标。"
        ),
    ]

    /// Headings of the groups that hold no number.
    private static let unnumbered =
        ["政府保障程度", "★政府保障程度", "【政府保障程度】", "B.政府保障程度", "Ⅱ.政府保障程度情况"].map { heading in
            CheckCase(
                "a heading without a number: \(heading)", "threshold.2017-6.government.5",
                .raises(.decisionInconsistency),
                "一、基本情况\n\n全县有学校20所。\n\n\(heading)\n\n4.学校规模。学生数最多的小学1978人。【自评】达标。\n\n"
                    + "5.班额。小学最大班额45人,初中最大班额51人。【自评】达标。")
        } + [
            CheckCase(
                "a cell of a table is no heading", "threshold.2017-6.government.5", .spared,
                "指标\n\n得分\n\n政府保障程度\n\n96.5\n\n教育质量\n\n97\n\n6.小学最大班额45人,初中最大班额51人。【自评】达标。")
        ]
}
