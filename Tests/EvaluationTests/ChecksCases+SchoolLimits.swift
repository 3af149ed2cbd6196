import Records

/// Limits that bind each school, each coefficient or each row, beside what the report says of all of them.
extension CheckCase {
    static let schoolLimits =
        countedSchools + leastSchools + namedSchools + passingSchools + limitRows + namedLimits

    private static let quota = "按照“每所学校至少6项达标、余项不低于标准值85%”的规定,"
    private static let means = "初中各校平均情况——\n·高学历教师6.02人/百生\n·教辅用房5.61㎡/生\n·仪器设备2870元/生\n"

    private static let rows =
        "初中资源配置表\n学校|L1|L2|L3|L4|L5|L6|L7\n标准值|5.3|1|0.9|5.8|10.2|2500|2.4\n河口中学|7.35|2.04|1.21|6.37|11.26|3120|3.08\n石坝中学|6.14|1.87|1.02|5.93|9.88|2815|"

    /// What is said of each of the schools of a table that are counted below it.
    private static let countedSchools = [
        CheckCase(
            "two are missed where each meets six", "all-of-n.school", .raises(.decisionInconsistency),
            rows + "2.31\n说明:以上2所初中每所学校至少有6项指标达标,余项不低于标准值的85%。"),
        CheckCase(
            "one is missed where each meets six", "all-of-n.school", .silent,
            rows + "2.43\n说明:以上2所初中每所学校至少有6项指标达标,余项不低于标准值的85%。"),
        CheckCase(
            "six are asked of each", "all-of-n.school", .raises(.questionable),
            rows + "2.31\n说明:按照要求,2所初中每所学校至少有6项指标达标。"),
    ]

    private static let leastSchools = [
        CheckCase(
            "the least of a range", "threshold.2017-6.resources.5", .raises(.decisionInconsistency),
            "全县9所初中生均体育运动场馆面积介于9.74平方米至16.2平方米之间,生均教学仪器设备值介于2530元至4010元之间,两项指标所有初中全部达到国家标准,无一例外。"),
        CheckCase(
            "the least of a range where one may lack it", "threshold.2017-6.resources.5", .passes,
            "全县9所初中生均体育运动场馆面积介于9.74平方米至16.2平方米之间,其余六项都达标," + quota + "各初中全部达到要求。"),
        CheckCase(
            "the least, named with its school", "threshold.2017-6.resources.1", .raises(.decisionInconsistency),
            "每百名学生拥有高于规定学历教师数,小学最低的为3.98人(柳湾小学),所有小学七项指标全部达到国家标准。"),
        CheckCase(
            "means of a list under each school's word", "threshold.2017-6.resources.4", .raises(.inconsistent),
            means + "经比对,七项指标每一所学校均达到国家标准,没有余项。"),
        CheckCase(
            "means of a list where one may lack", "threshold.2017-6.resources.4", .passes,
            means + quota + "每所初中均达到要求。"),
        CheckCase(
            "the highest coefficient of a range", "threshold.highest", .raises(.decisionInconsistency),
            "校际差异系数逐项测算。小学七项介于0.21~0.46之间;初中七项介于0.19~0.49之间。对照上限,所有指标均控制在规定范围以内。"),
        CheckCase(
            "the highest coefficient keeps it", "threshold.highest", .passes,
            "校际差异系数逐项测算。小学七项介于0.21~0.46之间;初中七项介于0.19~0.43之间。对照上限,所有指标均控制在规定范围以内。"),
    ]

    private static let namedSchools = [
        CheckCase(
            "a school's own verdict", "threshold.2017-6.resources.6", .raises(.decisionInconsistency),
            "学校全称:青溪县第二学校\n初中部:在校生406人,教学仪器设备值95.41万元,生均教学仪器设备值2350元,合格。"),
        CheckCase(
            "schools alone under what was named last", "threshold.2017-6.resources.5", .raises(.decisionInconsistency),
            "生均体育运动场馆面积一项,仅三所小学未达到7.5平方米:东桥小学7.12平方米、柳湾小学6.80平方米、石门小学6.21平方米。全县所有小学均符合“6项达标、余项不低于标准85%”的要求。"),
        CheckCase(
            "schools alone above the floor", "threshold.2017-6.resources.5", .passes,
            "生均体育运动场馆面积一项,仅三所小学未达到7.5平方米:东桥小学7.12平方米、柳湾小学6.80平方米、石门小学6.41平方米。全县所有小学均符合“6项达标、余项不低于标准85%”的要求。"),
        CheckCase(
            "one school of all, where each is said to meet each", "threshold.2017-6.resources.4",
            .raises(.decisionInconsistency),
            "全县42所学校在七项指标上实现“校校达标、项项过关”:\n用房——生均教学及辅助用房面积,41所达标,另1所(东桥小学)4.21平方米,正在改扩建。"),
        CheckCase(
            "a campus that lacks two", "all-of-n.school", .raises(.decisionInconsistency),
            "滨河校区因去年扩招,在校生达到1986人,骨干教师数0.91人/百生、教辅用房4.33平方米/生,其余五项合格。" + quota + "我县小学综合达标率为100%。"),
        CheckCase(
            "a campus that lacks one", "all-of-n.school", .silent,
            "滨河校区因去年扩招,在校生达到1986人,骨干教师数0.91人/百生、教辅用房4.63平方米/生,其余五项合格。" + quota + "我县小学综合达标率为100%。"),
        CheckCase(
            "as it once was", "threshold.2017-6.resources.4", .spared,
            "柳湾小学原有生均教学及辅助用房3.6平方米,新建教学楼后达到4.72平方米。全县所有小学七项指标全部达到国家标准。"),
    ]

    private static let passingSchools = [
        CheckCase(
            "fewer pass than there are", "all-of-n.passing", .raises(.decisionInconsistency),
            "我县31个评估单位(小学20个、初中11个),七项指标全部达标的有25个;有一项未达标但不低于标准值85%的有4个。至此,所有学校均符合规定,达标面100%。",
            "31个学校中，达标的只有 25个 + 4个 = 29，却写“所有学校均符合规定”。"),
        CheckCase(
            "as many pass", "all-of-n.passing", .passes,
            "全县测算小学28所,7项指标均达标的23所,6项达标、余项不低于标准85%的5所,小学综合达标率100%。"),
        CheckCase(
            "those that do not pass are told", "all-of-n.passing", .silent,
            "全县测算小学28所,7项指标均达标的21所,6项达标、余项不低于标准85%的5所,两项未达标的2所,均已列入整改。"),
    ]

    private static let limitRows = [
        CheckCase(
            "the verdict in the next cell", "threshold.row", .raises(.decisionInconsistency),
            "学段|指标|差异系数|限值|评价\n小学|体育运动场馆|0.44|0.50|达标\n初中|体育运动场馆|0.46|0.45|达标\n初中|教学仪器设备|0.33|0.45|达标\n"),
        CheckCase(
            "a row that says that it misses", "threshold.row", .spared,
            "学段|指标|差异系数|限值|评价\n小学|体育运动场馆|0.44|0.50|达标\n初中|体育运动场馆|0.46|0.45|未达标\n初中|教学仪器设备|0.33|0.45|达标\n"),
        CheckCase(
            "what is said below of all rows", "threshold.row", .raises(.decisionInconsistency),
            "初中师资三项指标\n项目\n应达\n实达\n高学历教师(人/百生)\n5.3\n6.84\n骨干教师(人/百生)\n1\n0.83\n体艺教师(人/百生)\n0.9\n1.21\n评定:三项师资指标均已过线。\n"
        ),
    ]

    private static let namedLimits = [
        CheckCase(
            "limits in a row behind their names", "threshold.named", .raises(.decisionInconsistency),
            "2019级初一新生校正后2786人,今年毕业2622人,巩固率94.1%,小学六年巩固率99.3%;适龄残疾儿童入学率98.2%。上述三项指标全部优于初中巩固率95%、残疾儿童入学率95%等国家标准。"),
        CheckCase(
            "limits in a row, and kept", "threshold.named", .passes,
            "2019级初一新生校正后2786人,今年毕业2702人,巩固率97.0%;适龄残疾儿童入学率98.2%。上述两项指标全部优于初中巩固率95%、残疾儿童入学率95%等国家标准。"),
        CheckCase(
            "a limit in the bracket of its name", "threshold.named", .raises(.decisionInconsistency),
            "适龄残疾少年儿童共计241名,入学总人数220名,入学率91.3%。“零拒绝”已经实现,入学率指标(95%以上)自评为A等,达标。"),
        CheckCase(
            "a limit that is to be kept", "threshold.named", .silent,
            "巩固率94.1%。力争三项指标全部优于初中巩固率95%、残疾儿童入学率95%等国家标准。"),
    ]
}
