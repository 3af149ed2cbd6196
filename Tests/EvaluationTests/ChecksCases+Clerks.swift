import Records

/// Errors as clerks make them: a digit mistyped in a rate, a figure of a table that the text forgets, a column that misses what the
/// one beside it asks.
extension CheckCase {
    static let clerks = toldRates + decimals + requirementRows + classTables + largest + perPupilSiblings + stageLines

    private static let children = "2023年全县义务教育阶段适龄残疾儿童少年187人,已安置入学174人。其中特殊教育学校就读92人,普通学校随班就读61人,送教上门21人。"
    private static let toldRates = [
        CheckCase(
            "the rate a sentence behind its parts", "ratio.share", .raises(.inconsistent),
            children + "入学率为95.05%,达到了95%以上的目标。",
            "入学率为95.05%，但按安置入学174人、义务教育阶段适龄残疾儿童少年187人计算，174 ÷ 187 × 100 = 93.0481%，对不上。"),
        CheckCase("that agrees", "ratio.share", .passes, children + "入学率为93.05%。"),
        CheckCase("where no digit explains it", "ratio.share", .raises(.questionable), children + "入学率为96.4%。"),
        CheckCase(
            "parts that do not come to the part", "ratio.share", .spared,
            "适龄残疾儿童少年187人,已安置入学174人。其中特殊教育学校就读92人,送教上门21人。入学率为95.05%。"),
        CheckCase(
            "by ways that a list leaves open", "ratio.share", .raises(.inconsistent),
            "适龄残疾儿童少年213人,通过特教学校就读、随班就读和送教上门等方式入学199人,入学率95.43%。"),
    ]

    private static let decimals = [
        CheckCase(
            "the decimals are those of the quotient", "ratio.share", .raises(.inconsistent),
            "65岁及以上老年人52460人,接受健康管理36214人,健康管理率70.03%。"),
        CheckCase(
            "the decimals are others", "ratio.share", .raises(.questionable),
            "65岁及以上老年人52460人,接受健康管理36214人,健康管理率71.28%。"),
        CheckCase(
            "the rate of one stage beside that of the other", "nearby.ratio", .raises(.inconsistent),
            "小学参评单位42个、初中参评单位23个。\n\n5.生均体育运动场馆面积。小学38个达标,达标率90.48%;初中19个达标,达标率92.61%。",
            "初中达标率为92.61%，但按报告所列的数计算，19 ÷ 23 × 100 = 82.6087，对不上。"),
        CheckCase(
            "the same, of other decimals", "nearby.ratio", .raises(.questionable),
            "小学参评单位42个、初中参评单位23个。\n\n5.生均体育运动场馆面积。小学38个达标,达标率90.48%;初中19个达标,达标率86.96%。"),
        CheckCase(
            "a rule whose figures stand apart", "inclusive.total", .raises(.decisionInconsistency),
            preschool
                + "<p>全县有幼儿园96所,在园幼儿13208人,其中公办园6735人,普惠性民办园3648人,其他民办园2825人。</p><p>一、普及普惠水平</p>"
                + "<p>(二)普惠性幼儿园覆盖率达到80%。公办园和普惠性民办园在园幼儿合计10383人,覆盖率81.61%。达到标准。</p>"),
        CheckCase(
            "a share right behind the figures of its rule", "training-fund.ratio", .raises(.inconsistent),
            "4.教师培训经费。要求所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费。2022年全县学校公用经费预算总额4826.5万元,安排教师培训经费229.8万元,占5.06%。"),
    ]

    private static func row(_ told: String, _ verdict: String) -> String {
        "指标 | 国家要求 | 我县情况 | 自评\n初中三年巩固率 | 95%以上 | 巩固率97.59% | 达标\n特教学校生均公用经费 | 不低于6000元 | \(told) | \(verdict)\n"
    }
    private static let requirementRows = [
        CheckCase(
            "a cell misses what the one beside it asks", "threshold.row", .raises(.decisionInconsistency),
            row("按每生每年5800元拨付", "达标"), "特殊教育学校生均公用经费5800元，不符合同一行所列的要求（≥6000），却写“达标”。"),
        CheckCase("that keeps it", "threshold.row", .passes, row("按每生每年6800元拨付", "达标")),
        CheckCase("that admits it", "threshold.row", .spared, row("按每生每年5800元拨付", "未达标")),
        CheckCase("of which nothing is said", "threshold.row", .spared, row("按每生每年5800元拨付", "")),
        CheckCase(
            "several figures, of which any may be meant", "threshold.row", .raises(.questionable),
            row("小学部每生5800元,初中部每生6600元", "达标")),
    ]

    private static func classes(_ said: String) -> String {
        "各校班额情况见下表。\n学校 | 班数(个) | 学生数(人) | 最大班额(人)\n实验小学 | 36 | 1548 | 45\n城关第二小学 | 24 | 1041 | 47\n县第一初级中学 | 28 | 1358 | 50\n\(said)"
    }
    private static let classTables = [
        CheckCase(
            "a class of a table that the text forgets", "threshold.swept", .raises(.decisionInconsistency),
            classes("可以看出,小学班额全部控制在45人以内,初中班额全部控制在50人以内。")),
        CheckCase(
            "one of the other stage", "threshold.swept", .spared,
            classes("可以看出,初中班额全部控制在50人以内。")),
        CheckCase(
            "of another group than the table's", "threshold.swept", .silent,
            "城区" + classes("可以看出,农村小学最大班额均不超过45人。")),
        CheckCase(
            "in rows that blanks divide", "threshold.swept", .raises(.decisionInconsistency),
            "城区学校班额统计表\n学校 班数(个) 学生数(人) 最大班额(人)\n实验小学 36 1548 45\n城关第二小学 24 1041 47\n南街小学 18 738 44\n可以看出,城区小学班额全部控制在45人以内。"
        ),
    ]

    private static let largest = [
        CheckCase(
            "behind a colon", "threshold.swept", .raises(.decisionInconsistency),
            "所有小学、初中均控制在2000人以内,其中规模排在前三位的是:新区一小2136人、盘江中学1785人、北郊小学1642人。"),
        CheckCase(
            "that keep it", "threshold.swept", .passes, "全县学校规模均控制在2000人以内,其中规模最大的是:新区一小1936人、盘江中学1785人。"),
        CheckCase(
            "points of a part beside the total that is enough", "score.enough", .spared,
            "自评得分94.5分。其中入学机会满分20分,自评19分;质量与管理满分30分,自评29分。超过85分的合格要求。"),
    ]

    private static let garden = "我园占地面积4130平方米,建筑面积3186平方米,户外活动场地1062平方米,在园幼儿295人。\n生均占地面积14平方米,生均建筑面积10.8平方米,"
    private static let perPupilSiblings = [
        CheckCase(
            "its siblings follow from the same pupils", "ratio.per-pupil", .raises(.inconsistent),
            garden + "生均户外活动面积4.2平方米。"),
        CheckCase(
            "a figure without a total of its name", "ratio.per-pupil", .spared, garden + "生均绿化面积4.2平方米。"),
    ]

    private static func coefficientLines(_ fifth: String) -> String {
        balance
            + "校际差异系数测算结果如下:\n\n小学:L1为0.286,L2为0.341,L3为0.392,L4为0.417,L5为0.448,L6为0.303,L7为0.275;\n\n初中:L1为0.224,L2为0.318,"
            + "L3为0.267,L4为0.355,L5为\(fifth),L6为0.291,L7为0.240。\n\n小学、初中七项指标校际差异系数均在标准以内。"
    }
    private static let stageLines = [
        CheckCase(
            "coefficients a line a stage", "threshold.2017-6.balance.5", .raises(.decisionInconsistency),
            coefficientLines("0.462")),
        CheckCase("that keep their limit", "threshold.2017-6.balance.5", .passes, coefficientLines("0.442")),
        CheckCase(
            "what divides a total begins the next sentence", "sum.parts", .raises(.inconsistent),
            "初中在校生15.37万人,比上年增加0.38万人。按学校所在地分,城区6.84万人,镇区7.16万人,乡村1.73万人。"),
    ]
}
