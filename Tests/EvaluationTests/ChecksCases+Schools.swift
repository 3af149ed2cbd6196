/// One school's figures against what is said of all, and what one place of a report denies and another tells.
extension CheckCase {
    static let schoolCases = ofOneSchool + ofEach + denied + above

    private static let area = "threshold.2017-6.resources.4"
    private static let passing = "全县所有小学、初中均达到“每校6项以上达标、余项不低于85%”的要求。"

    private static let ofOneSchool = [
        CheckCase(
            "below the floor, and all pass", area, .raises(.decisionInconsistency),
            resources + "\n\n其中柳湾小学生均教学及辅助用房面积3.41平方米。" + passing,
            "柳湾小学生均教学及辅助用房面积3.41平方米，低于标准值 4.5 的 85%（3.825），与“全县所有小学、初中均达到“每校6项以上达标、余项不低于85%”的要求”矛盾。"),
        CheckCase("above the floor", area, .passes, resources + "\n\n其中柳湾小学生均教学及辅助用房面积3.91平方米。" + passing),
        CheckCase(
            "below the floor, and nothing is said of all", area, .raises(.questionable),
            resources + "\n\n其中柳湾小学生均教学及辅助用房面积3.41平方米。"),
        CheckCase(
            "two of one school below their limits", "all-of-n.school", .raises(.decisionInconsistency),
            resources + "\n\n柳湾小学生均教学及辅助用房面积4.21平方米、生均体育运动场馆面积6.92平方米。" + passing),
        CheckCase(
            "one each of two schools", "all-of-n.school", .silent,
            resources + "\n\n柳湾小学生均教学及辅助用房面积4.21平方米,石桥小学生均体育运动场馆面积6.92平方米。" + passing),
        CheckCase(
            "too new for the softer size", "threshold.2017-6.government.4", .raises(.decisionInconsistency),
            government + "4.学校规模。江湾学校为2016年新建的九年一贯制学校,现有学生2731人。自评结论:达标。"),
        CheckCase(
            "old enough for it", "threshold.2017-6.government.4", .passes,
            government + "4.学校规模。城西小学建于2006年,现有学生2214人。自评结论:达标。"),
        CheckCase(
            "too new, and of migrants", "threshold.2017-6.government.4", .spared,
            government + "4.学校规模。江湾学校为2016年新建的九年一贯制学校,现有学生2731人,随迁子女占62%。自评结论:达标。"),
        CheckCase(
            "目前 is no year of building", "threshold.2017-6.government.4", .raises(.questionable),
            government + "4.学校规模。城西小学目前有学生2214人。自评结论:达标。"),
        CheckCase(
            "over the softer limit of its kind", "threshold.2017-6.government.4", .raises(.questionable),
            government + "4.学校规模。城西小学目前有学生2614人。自评结论:达标。",
            "城西小学目前有学生2614人，超过 2000 人的规模上限。"),
        CheckCase(
            "the school that the clause before tells of", "threshold.2017-6.government.4", .raises(.questionable),
            government + "4.学校规模。我县城西小学东校区是2018年规划、2019年建成的学校,目前有学生2214人。自评结论:达标。"),
        CheckCase(
            "the other schools are within it", "threshold.2017-6.government.4", .passes,
            government + "4.学校规模。其余小学、初中规模均不超过2000人。自评结论:达标。"),
        CheckCase(
            "funds for the pupils there are", "threshold.2017-6.government.6", .raises(.decisionInconsistency),
            government + "6.小规模学校公用经费。石桥小学按在校学生82人核拨公用经费。自评结论:达标。"),
    ]

    private static let ofEach = [
        CheckCase(
            "the highest of a range", "threshold.highest", .raises(.decisionInconsistency),
            balance + "初中7项指标校际差异系数介于0.213和0.462之间,均未超过规定限值。"),
        CheckCase(
            "most are not all", "all-of-n.conclusions", .silent, resources + "\n\n绝大多数学校7项指标全部达标。"),
        CheckCase(
            "some counted as not wholly met", "all-of-n.counted", .raises(.decisionInconsistency),
            government + "15项指标中,达到要求的12项,基本达到要求的3项。\n\n综上,政府保障程度15项指标全部达到要求。"),
        CheckCase(
            "each township has one, and there are fewer", "product.each", .raises(.decisionInconsistency),
            "全县9个乡镇共建有公办中心园8所,每个乡镇均有1所公办中心园。", "9个乡镇每个都有1所，至少要9所，却只有8所。"),
        CheckCase("there are enough", "product.each", .passes, "每个乡镇均有1所公办中心园,全县9个乡镇共有公办中心园11所。"),
        CheckCase(
            "one teacher may serve two schools", "product.each", .raises(.questionable),
            "全县32所学校,每所学校配备1名心理教师,共配备心理教师30名。"),
        CheckCase(
            "a limit the report itself states", "threshold.row", .raises(.decisionInconsistency),
            government + "1.规划布局。各项指标如下:\n指标\n标准\n自评值\n结论\n生均绿化面积(平方米)\n≥5.5\n4.8\n达标\n生均占地面积(平方米)\n≥15\n16.2\n达标\n"),
    ]

    private static let excess = "limit.denied-excess"
    private static let denied = [
        CheckCase(
            "none over the size, and some over it", excess, .raises(.inconsistent),
            government + "4.学校规模。全县没有超过2000人的小学。自评结论:达标。\n\n三、问题\n\n县城仍有2所小学学生数超过2000人。",
            "“没有超过2000人的小学”，第15行却写“县城仍有2所小学学生数超过2000人”，两处矛盾。"),
        CheckCase(
            "they were so once", excess, .silent,
            government + "4.学校规模。全县没有超过2000人的小学。自评结论:达标。\n\n三、成效\n\n县城2所小学学生数超过2000人的问题已消除。"),
        CheckCase(
            "classes larger than the largest", excess, .raises(.decisionInconsistency),
            government + "5.班额。初中最大班额48人。自评结论:达标。\n\n三、问题\n\n县城初中仍有3个班学生数达到53人。"),
        CheckCase(
            "the exception of the item itself", excess, .silent,
            government + "4.学校规模。全县小学、初中规模均在2000人以内。城西小学现有学生2214人,正在分流。自评结论:达标。"),
        CheckCase(
            "denied, and there still", "denied.elsewhere", .raises(.decisionInconsistency),
            "全县所有幼儿园均无“小学化”现象。\n\n三、问题\n\n个别民办园仍存在“小学化”倾向。"),
        CheckCase("denied, and done away with", "denied.elsewhere", .silent, "全县无大班额。2018年的大班额26个已全部消除。"),
        CheckCase(
            "what rules out, in its own words and counted", "veto.2017-6.veto.4", .raises(.decisionInconsistency),
            "我县没有“有编不补”、长期聘用编外教师的问题。\n\n三、问题\n\n全县长期聘用编外教师83名。"),
    ]

    private static let growth = "growth.above"
    private static let above = [
        CheckCase(
            "above one figure", growth, .raises(.decisionInconsistency),
            "2014年,小学、初中生均公用经费分别增长9.1%、6.4%,均高于财政经常性收入增长7.2%的幅度。",
            "增长6.4%不高于7.2%，却写“均高于财政经常性收入增长7.2%的幅度”。"),
        CheckCase(
            "one year of three is not above", growth, .raises(.decisionInconsistency),
            "近三年财政对教育拨款分别增长9.1%、6.4%、8.8%,财政经常性收入分别增长7.2%、6.9%、8.1%,教育拨款增长均高于财政经常性收入增长。"),
        CheckCase(
            "all are above", growth, .passes,
            "近两年财政对教育拨款分别增长9.1%、7.4%,财政经常性收入分别增长7.2%、6.9%,教育拨款增长均高于财政经常性收入增长。"),
        CheckCase("it is said not to be", growth, .silent, "2014年教育拨款增长6.4%,未高于财政经常性收入增长7.2%的幅度。"),
    ]
}
