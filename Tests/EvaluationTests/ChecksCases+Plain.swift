import Records

/// Errors as a clerk makes them, in ordinary words: what is said of each beside its ends, years in turn, certificates, shares that two
/// figures come to.
extension CheckCase {
    static let plain = endsOfEach + yearsInTurn + sharesKept + certificates + excesses + floorsOfSchools + payAndMeans

    private static let sweptRule = "threshold.swept"

    private static let endsOfEach = [
        CheckCase(
            "the least of what each is said to reach", sweptRule, .raises(.decisionInconsistency),
            preschool + "<p>各园室外游戏场地生均面积均达到4平方米以上,最高的县机关幼儿园为7.12平方米,最低的溪口村幼儿园为3.86平方米。</p>",
            "幼儿园各园室外游戏场地生均面积3.86平方米，不符合前文所说的界限（≥4），却写“各园室外游戏场地生均面积均达到4平方米以上”。"),
        CheckCase(
            "the largest class of a stage", sweptRule, .raises(.decisionInconsistency),
            "班额。小学、初中所有班级分别不超过45人、50人,其中小学班额最大的是建设路小学五(3)班47人,初中班额最大的是第二初级中学八(6)班50人。"),
        CheckCase(
            "the largest school, told once", sweptRule, .raises(.decisionInconsistency),
            "全县小学、初中规模均控制在2000人以内,规模最大的是城关一小2136人。"),
        CheckCase(
            "an end that keeps it", sweptRule, .passes,
            "各校生均教学仪器设备值均在2000元以上,最低的河湾小学为2065元,最高的城关小学4120元。"),
        CheckCase(
            "the least of another year", sweptRule, .silent, "各校生均教学仪器设备值均在2000元以上,2019年最低的河湾小学为1865元。"),
        CheckCase(
            "the least of another rate", sweptRule, .silent, "各乡镇幼儿园覆盖率均达到90%以上,最低的县直幼儿园满意度88%。"),
        CheckCase(
            "the least of something else", sweptRule, .silent, "各校生均教学仪器设备值均在2000元以上,最少的图书室藏书折合1865元。"),
    ]

    private static let yearsInTurn = [
        CheckCase(
            "years in turn, and a fall", "trend.years", .raises(.decisionInconsistency),
            "小学生均公用经费三年分别为832.15元、912.36元、907.82元,做到了逐年增长。", "写“做到了逐年增长”，但912.36元之后是907.82元。"),
        CheckCase(
            "a year each", "trend.years", .raises(.decisionInconsistency),
            "小学生均公用经费2014年812元、2015年868元;初中生均公用经费2014年1025元、2015年1013元,生均公用经费均逐年增长。"),
        CheckCase(
            "in units of ten thousand", "trend.years", .raises(.decisionInconsistency),
            "近三年全县财政教育经费支出分别为8.21亿元、8.97亿元、8.85亿元,保持逐年只增不减。"),
        CheckCase(
            "every year more", "trend.years", .passes, "近三年全县财政教育经费支出分别为8.21亿元、8.65亿元、8.85亿元,保持逐年只增不减。"),
        CheckCase(
            "of something else", "trend.years", .silent, "近三年全县财政教育经费支出分别为8.21亿元、8.97亿元、8.85亿元,学生人数逐年增长。"),
        CheckCase(
            "the last year first", "trend.years", .silent, "2017年、2016年、2015年初中生均公用经费分别为1108元、1032元、1020元,实现逐年增长。"),
        CheckCase(
            "three stages, and no years", "trend.years", .silent, "小学、初中、高中生均公用经费分别为832元、1912元、1207元,做到了逐年增长。"),
        CheckCase(
            "on the whole", "trend.years", .silent, "小学生均公用经费三年分别为832.15元、912.36元、907.82元,总体逐年增长。"),
    ]

    private static let shareKept = "threshold.share-kept"

    private static let sharesKept = [
        CheckCase(
            "a part and its whole by the rule", shareKept, .raises(.decisionInconsistency),
            "2022年公用经费预算总额3328.64万元,安排教师培训经费164.52万元,达到不低于5%的要求。",
            "教师培训经费164.52万元，不符合公用经费总额3328.64万元的5%（≥166.432），却写“达到不低于5%的要求”。"),
        CheckCase(
            "two groups that the clause names", shareKept, .raises(.decisionInconsistency),
            preschool + "<p>在编教师年人均工资收入15.82万元,非在编教师年人均工资收入11.47万元,非在编教师工资达到在编教师的75%以上。</p>"),
        CheckCase(
            "enough", shareKept, .passes, "年度公用经费预算总额2000万元,其中安排教师培训经费110万元,达到规定的5%以上。"),
        CheckCase(
            "within rounding", shareKept, .spared,
            preschool + "<p>在编教师年人均工资收入10.0万元,非在编教师年人均工资收入7.5万元,非在编教师工资达到在编教师的75%以上。</p>"),
        CheckCase(
            "what is asked", shareKept, .silent, "2022年公用经费预算总额3328.64万元,安排教师培训经费164.52万元,应达到不低于5%的要求。"),
    ]

    private static let certificates = [
        CheckCase(
            "not all of them, and a rate of all", "all-of-n.certified", .raises(.decisionInconsistency),
            preschool + "<p>专任教师884人,其中公办园478人、民办园406人,已取得教师资格证的871人;园长、专任教师持证上岗率均为100%。</p>"),
        CheckCase(
            "said of all before", "all-of-n.certified", .raises(.decisionInconsistency),
            preschool + "<p>专任教师全部持证上岗,868名专任教师中持有教师资格证的867人。</p>"),
        CheckCase(
            "a rate that rounding explains", "all-of-n.certified", .raises(.questionable),
            "全区专任教师2310人,取得教师资格证2302人,持证上岗率100%。"),
        CheckCase(
            "of a part of them", "all-of-n.certified", .silent,
            preschool + "<p>专任教师884人,其中公办园478人,已取得教师资格证的471人,持证上岗率100%。</p>"),
        CheckCase(
            "said of others", "all-of-n.certified", .silent,
            preschool + "<p>保育员446人全部持证上岗,专任教师884人,取得教师资格证871人。</p>"),
        CheckCase("all of them", "all-of-n.certified", .silent, "全区专任教师2310人,取得教师资格证2310人,全部持证上岗。"),
        CheckCase(
            "some are said to have none", "all-of-n.certified", .silent,
            "全区专任教师2310人,取得教师资格证2256人,尚未达到全部持证上岗的要求。"),
    ]

    private static let denied = "limit.denied-excess"

    private static let excesses = [
        CheckCase(
            "among the problems", denied, .raises(.inconsistent),
            "全县严格控制班额,没有一个班超过56人。\n三、存在的主要问题\n一是城区学校扩容压力大。县城初中在校生较多,洮源二中八年级有2个班班额达到58人。"),
        CheckCase(
            "a school that its name tells the stage of", denied, .raises(.decisionInconsistency),
            "全县所有学校班额均控制在小学45人、初中50人以内。\n三、存在的问题\n城区学位紧张,城关一小有3个班达到48人。"),
        CheckCase(
            "counted by its own bound", denied, .raises(.decisionInconsistency),
            "<h1>溪州县义务教育基本均衡发展自评报告</h1><p>按照教督〔2012〕3号文件自评。</p><p>全县小学、初中所有班级均不超过55人。</p><p>全县义务教育学校现有56人以上的大班额7个。</p>"),
        CheckCase(
            "the largest class right before", denied, .raises(.decisionInconsistency),
            "最大班额为民族中学七年级4班58人,全县已消除56人以上大班额。"),
        CheckCase(
            "a year among the problems", denied, .raises(.questionable),
            "全县严格控制班额,没有一个班超过56人。\n三、存在的主要问题\n一是城区学校扩容压力大。2019年洮源二中八年级有2个班班额达到58人。"),
        CheckCase(
            "of the first grade only", denied, .silent,
            "热点小学一年级新生班额全部控制在45人以内。\n全县义务教育学校现有56人以上的大班额7个。"),
        CheckCase("the largest class of another year", denied, .silent, "2019年最大班额为58人,已全面消除56人以上大班额。"),
        CheckCase(
            "an item that fewer schools meet", "all-of-n.counted", .raises(.decisionInconsistency),
            "<h1>溪州县义务教育基本均衡发展自评报告</h1><p>按照教督〔2012〕3号文件自评。</p><p>1.生均教学及辅助用房面积。达标学校107所。</p><p>2.生均体育场馆面积。达标学校107所。</p><p>3.每百名学生拥有计算机台数。达标学校105所。</p><p>综上,107所学校10项指标均全部达标。</p>"
        ),
    ]

    private static let floorsOfSchools = [
        CheckCase(
            "a figure for each of so many schools", "threshold.2017-6.resources.5", .raises(.decisionInconsistency),
            "3所小学生均体育运动场馆面积分别为6.82平方米、6.51平方米、6.31平方米,均达到标准值的85%以上。"),
        CheckCase(
            "all of them above the floor", "threshold.2017-6.resources.5", .passes,
            "3所小学生均体育运动场馆面积分别为6.82平方米、6.51平方米、6.41平方米,均达到标准值的85%以上。"),
    ]

    private static let payAndMeans = [
        CheckCase(
            "pay that is said to be no less", "threshold.pay", .raises(.decisionInconsistency),
            "(8)教师工资。2023年义务教育教师年平均工资收入11.26万元,当地公务员年平均工资收入11.31万元,教师平均工资收入水平不低于公务员。达标。"),
        CheckCase(
            "a mean below what each school reaches", "threshold.2017-6.resources.6", .raises(.inconsistent),
            "生均教学仪器设备值。小学生均2160元;初中仪器设备总值3162.4万元,生均2439元,19所初中该项指标均达到2500元以上的标准。"),
        CheckCase(
            "of the other stage", "threshold.2017-6.resources.2", .spared,
            "每百名学生拥有县级以上骨干教师数。小学0.95人,初中1.31人,19所初中均达到1人以上的标准。"),
        CheckCase(
            "stages as columns, one cell a line", "all-of-n.coefficients", .raises(.decisionInconsistency),
            "二、校际均衡\n初中7项指标校际差异系数均小于0.45,达到国家标准。\n指标\n小学\n初中\n高于规定学历教师\n0.287\n0.263\n骨干教师\n0.364\n0.391\n体育艺术教师\n0.412\n0.467\n教学及辅助用房\n0.305\n0.298\n体育运动场馆\n0.338\n0.352\n仪器设备值\n0.251\n0.217\n网络多媒体教室\n0.229\n0.308\n综合\n0.312\n0.328"
        ),
    ]
}
