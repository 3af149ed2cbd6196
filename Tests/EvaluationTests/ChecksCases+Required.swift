import Records

/// What a passage asks, and what it says of the figures behind it.
extension CheckCase {
    static let required =
        requirements + shares + bareLimits + saidOfSeveral + targets + comparisons + differences
        + directions + paragraphs

    private static let books = "(二)生均图书。按照省定标准,小学生均图书不低于20册,初中不低于30册。全县小学生均图书24.3册,初中33.1册,"
    private static let funds = "省定公办园生均公用经费标准为每生每年不低于600元。我县县直园按800元、乡镇中心园按650元、"

    private static let requirements = [
        CheckCase(
            "a school's figure below what is asked", "threshold.required", .raises(.decisionInconsistency),
            books + "最少的麻石小学17.2册,柳坪中学31.5册,各校均达到省定标准。",
            "最少的麻石小学17.2册，不符合同一段所写的要求（≥20），却写“各校均达到省定标准”。"),
        CheckCase(
            "a school's figure that keeps it", "threshold.required", .passes,
            books + "最少的麻石小学20.2册,柳坪中学31.5册,各校均达到省定标准。"),
        CheckCase(
            "where nothing is said of all", "threshold.required", .raises(.questionable), books + "最少的麻石小学17.2册。"),
        CheckCase("where it is admitted", "threshold.required", .silent, books + "麻石小学17.2册,尚未达标。"),
        CheckCase(
            "kindergartens of a kind", "threshold.required", .raises(.decisionInconsistency),
            funds + "村办园按520元拨付,均达到省定标准。"),
        CheckCase(
            "which of several is asked cannot be told", "threshold.required", .silent,
            "评估要求:生均建筑面积不低于10.44平方米,活动用房生均8.17平方米,室外场地生均4平方米。自评情况:场地最大的青石幼儿园生均9.7平方米,各园均达到规定要求。"),
        CheckCase(
            "given for something else", "threshold.required", .passes,
            funds + "另按每园320元补助水电费,均达到省定标准。"),
    ]

    private static let short = "有3所初中生均教学及辅助用房面积未达到5.8平方米,依次为:河口中学5.1平方米、"

    private static let field = "全县有3所学校生均体育运动场馆面积一项未达标:东桥小学6.92平方米,柳湾小学7.03平方米,"

    private static let shares = [
        CheckCase(
            "the share of a limit", "threshold.floor-share", .raises(.decisionInconsistency),
            short + "南桥中学4.7平方米、铁门中学5.3平方米,但均在标准值的85%以上。"),
        CheckCase(
            "the share of a limit is kept", "threshold.floor-share", .passes,
            short + "南桥中学4.95平方米、铁门中学5.3平方米,但均在标准值的85%以上。"),
        CheckCase(
            "the share of its stage's limit, told behind", "threshold.floor-share", .raises(.decisionInconsistency),
            field + "河口初级中学8.41平方米(小学、初中标准值分别为7.5平方米、10.2平方米)。上述学校均已达到标准值的85%以上。"),
        CheckCase(
            "a primary school by its name, where the sentence is of both stages", "threshold.floor-share", .spared,
            "全县22所小学、8所初中中有29所学校全部达标,另有1所学校的生均体育运动场馆面积未达标,具体是:城关一小6.52平方米(小学、初中标准值分别为7.5平方米、10.2平方米)。上述学校均已达到标准值的85%以上。"
        ),
        CheckCase(
            "the share of its stage's limit is kept", "threshold.floor-share", .passes,
            field + "河口初级中学8.91平方米(小学、初中标准值分别为7.5平方米、10.2平方米)。上述学校均已达到标准值的85%以上。"),
    ]

    private static let rooms = "小学每百名学生拥有网络多媒体教室2.51间,初中"
    private static let coefficients = "小学七项差异系数分别为0.31、0.42、0.28、0.33、0.41、0.36、0.22,初中分别为0.29、0.34、"

    private static let bareLimits = [
        CheckCase(
            "bare limits of both stages", "threshold.swept", .raises(.decisionInconsistency),
            rooms + "2.36间,均高于国家规定的小学2.3间、初中2.4间的标准。"),
        CheckCase(
            "bare limits of both stages are kept", "threshold.swept", .spared,
            rooms + "2.46间,均高于国家规定的小学2.3间、初中2.4间的标准。"),
        CheckCase(
            "a bare limit right behind", "threshold.stated", .raises(.decisionInconsistency),
            "应完成培训的教师2210人,完成率99.7%,达到100%的要求。"),
        CheckCase(
            "a list of coefficients that names none", "all-of-n.coefficients", .raises(.decisionInconsistency),
            coefficients + "0.38、0.47、0.40、0.28、0.24,全部控制在小学0.50、初中0.45以内。"),
        CheckCase(
            "a list of coefficients that keep it", "all-of-n.coefficients", .passes,
            coefficients + "0.38、0.43、0.40、0.28、0.24,全部控制在小学0.50、初中0.45以内。"),
    ]

    private static let exchanged = "符合交流条件的教师1124人,实际交流轮岗"

    private static let saidOfSeveral = [
        CheckCase(
            "three figures and three limits", "threshold.swept", .raises(.decisionInconsistency),
            "产品抽检合格率98.7%;建档率79.1%;公示率49.5%。三项指标均达到规定的85%、80%、50%的标准。"),
        CheckCase(
            "two figures that a standard binds", "threshold.2017-6.government.11", .raises(.decisionInconsistency),
            exchanged + "108人,占9.6%;交流教师中骨干教师23人,占21.3%。两项比例均达到国家规定要求。"),
        CheckCase(
            "more figures than are spoken of", "threshold.2017-6.government.11", .raises(.questionable),
            exchanged + "108人,占9.6%;交流教师中骨干教师23人,占21.3%,比上年提高的占4.1%。两项比例均达到国家规定要求。"),
    ]

    private static let targets = [
        CheckCase(
            "a target right behind what was reached", "target.reached", .raises(.decisionInconsistency),
            "高血压患者规范管理率61.8%,目标值62%;老年人健康管理率66.2%,目标值62%。各项任务均完成年度目标。"),
        CheckCase(
            "one target of a list behind it", "target.reached", .raises(.decisionInconsistency),
            "目标值均为90%以上。经问卷调查,学生满意度94.6%,家长满意度87.8%,两类对象满意度均达到目标值。"),
        CheckCase(
            "an item over its budget", "threshold.budget", .raises(.decisionInconsistency),
            "接待费预算5.50万元,决算6.12万元;车辆运行费预算43.10万元,决算36.23万元。各单项支出均未突破年初预算。"),
        CheckCase(
            "items within their budgets", "threshold.budget", .passes,
            "接待费预算5.50万元,决算5.12万元;车辆运行费预算43.10万元,决算36.23万元。各单项支出均未突破年初预算。"),
        CheckCase(
            "over a budget that nobody says was kept", "threshold.budget", .silent,
            "接待费预算5.50万元,决算6.12万元;车辆运行费预算43.10万元,决算36.23万元。"),
    ]

    private static let pay = "2022年全县义务教育学校教师年平均工资收入98647元,当地公务员年平均工资收入"
    private static let growth = "教育拨款分别增长9.20%和10.90%;财政经常性收入分别增长8.61%和"
    private static let classes = "所有班级都控制在小学45人、初中50人以内。\n问题是学位紧张,城区学校还有6个班学生在"

    private static let comparisons = [
        CheckCase(
            "pay said to be no less", "threshold.pay", .raises(.decisionInconsistency),
            pay + "98921元,实现了教师平均工资收入水平不低于公务员的目标。"),
        CheckCase(
            "pay that is no less", "threshold.pay", .passes, pay + "98521元,实现了教师平均工资收入水平不低于公务员的目标。"),
        CheckCase(
            "growth above another, in the next sentence", "growth.above", .raises(.decisionInconsistency),
            growth + "11.35%。教育拨款增长连续两年高于财政经常性收入增长。"),
        CheckCase(
            "growth that is above", "growth.above", .passes, growth + "10.35%。教育拨款增长连续两年高于财政经常性收入增长。"),
        CheckCase(
            "classes larger than any may be", "limit.denied-excess", .raises(.decisionInconsistency),
            classes + "52人以上。"),
        CheckCase("classes of a size that one stage may have", "limit.denied-excess", .silent, classes + "48人以上。"),
        CheckCase(
            "fewer than there are places", "product.each", .raises(.decisionInconsistency),
            "14个镇均建有公办中心幼儿园,分别是青石、高桥等,共13所,实现全覆盖。"),
        CheckCase(
            "as many as there are places", "product.each", .passes, "13个镇均建有公办中心幼儿园,分别是青石、高桥等,共13所,实现全覆盖。"),
    ]

    private static let directions = [
        CheckCase(
            "a rise that falls", "difference.direction", .raises(.decisionInconsistency),
            "生均公用经费初中由1240元提高到1190元,小学由860元提高到910元。"),
        CheckCase("a fall that rises", "difference.direction", .raises(.decisionInconsistency), "全县大班额由12个减少到15个。"),
        CheckCase("a rise", "difference.direction", .silent, "生均公用经费初中由1190元提高到1240元。"),
        CheckCase("a place in a ranking", "difference.direction", .silent, "我县高考综合排名由全市第8位提升到3位。"),
        CheckCase("teachers for pupils", "difference.direction", .silent, "初中师生比由1:15.2提高到1:12.8。"),
    ]

    private static let yearsOfPay =
        "2021年义务教育教师平均工资收入98632元,公务员平均工资收入98120元;2022年义务教育教师平均工资收入101245元,公务员平均工资收入"
    private static let fallen = "2021年义务教育教师平均工资收入96632元,公务员平均工资收入98120元;2022年义务教育教师平均工资收入101245元,公务员平均工资收入101010元。"
    private static let budget = "年初批复预算:公务接待费3.5万元,公车运行维护费8万元。全年实际支出:公务接待费3.2万元,公车运行维护费"
    private static let places = "全年计划新建幼儿园12所,年底竣工11所;计划新增学位3000个,实际新增3240个。"

    /// What a paragraph says of figures in other sentences of it.
    private static let paragraphs = [
        CheckCase(
            "pay of two years", "threshold.pay", .raises(.decisionInconsistency),
            yearsOfPay + "102310元。连续两年教师平均工资收入水平不低于公务员。"),
        CheckCase(
            "pay of two years that is no less", "threshold.pay", .passes,
            yearsOfPay + "101010元。连续两年教师平均工资收入水平不低于公务员。"),
        CheckCase(
            "what is said of the last year only", "threshold.pay", .spared,
            fallen + "实现了教师平均工资收入水平不低于公务员。"),
        CheckCase(
            "an item of a list over the item of its budget", "threshold.budget", .raises(.decisionInconsistency),
            budget + "8.6万元。各项支出均未超出预算。"),
        CheckCase(
            "items of two lists within their budgets", "threshold.budget", .passes, budget + "7.6万元。各项支出均未超出预算。"),
        CheckCase(
            "less done than planned", "target.done", .raises(.decisionInconsistency), places + "各项任务全部按期完成。"),
        CheckCase(
            "a plan that runs on", "target.done", .silent, "“十四五”期间计划新建学校18所,已建成11所、在建7所,各项任务全部按期完成。"),
        CheckCase("what is explained", "target.done", .silent, places + "1所因用地原因推迟,各项任务全部按期完成。"),
        CheckCase(
            "a school that misses two", "all-of-n.lacking", .raises(.decisionInconsistency),
            "麻石小学有2项指标未达到标准,河口小学有1项未达标。全县每所学校均至少有6项指标达标。"),
        CheckCase(
            "a school that missed two", "all-of-n.lacking", .silent,
            "整改前,麻石小学有2项指标未达到标准。经过改扩建,全县每所学校均至少有6项指标达标。"),
        CheckCase(
            "a requirement in quotation marks", "threshold.swept", .raises(.decisionInconsistency),
            "教师培训经费占公用经费预算总额的4.6%,符合“不低于学校年度公用经费预算总额的5%”的规定。"),
        CheckCase(
            "a requirement in quotation marks that is kept", "threshold.swept", .spared,
            "教师培训经费占公用经费预算总额的5.6%,符合“不低于学校年度公用经费预算总额的5%”的规定。"),
    ]

    private static let differences = [
        CheckCase(
            "above a limit that is printed", "difference.limit", .passes, "占94.6%,高出85%的标准9.6个百分点。"),
        CheckCase(
            "above a limit in a bracket", "difference.limit", .raises(.questionable),
            "登记率94.64%,高出国家标准(85%)9.46个百分点。"),
        CheckCase(
            "above a standard's limit", "difference.limit", .passes, "小学生均教学仪器设备值2718元,高出国家标准718元。"),
        CheckCase(
            "above no limit that is known", "difference.limit", .silent, "小学生均教学仪器设备值2718元,高出国家标准517元。"),
        CheckCase("a share of less than its part", "ratio.share", .spared, "培训的教师3216人;专任教师3278人,持证上岗率100%。"),
        CheckCase(
            "a ratio that a standard asks", "ratio.persons", .spared,
            "小学在校生28416人,专任教师1932人,生师比优于19∶1的编制标准。"),
        CheckCase(
            "the largest of each kind", "sum.stages", .silent,
            "小学学生数最多的是海湾小学,1986人;初中最多的是一中,1752人;九年一贯制学校最多的是外语学校,2437人。"),
        CheckCase(
            "teachers on no list, for years", "veto.2017-6.veto.4", .raises(.decisionInconsistency),
            "无有编不补或长期聘用编外教师的情况。\n现有空编112名,长期聘用代课教师46人,多数在农村小学。"),
    ]
}
