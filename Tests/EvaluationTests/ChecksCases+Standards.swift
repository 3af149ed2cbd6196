import Records

/// What binds figures to the indicators and limits of a standard, and what only looks as if it did.
extension CheckCase {
    static let standards = overstated + between + kept + quoted + bindings + pay + concluded

    private static let quality = "二、指标达成情况\n\n(四)教育质量\n\n教育质量共9项指标。\n\n"
    private static let unfit = quality + "2、残疾儿童少年入学率。\n\n"

    private static let between = [
        CheckCase(
            "neither met nor not", "conclusion-follows.qualified", .raises(.questionable),
            unfit + "全县适龄残疾儿童少年80人,已入学75人,还有差距。\n\n自评结论:基本达标。",
            "“自评结论:基本达标”：教督〔2017〕6号只分达标与未达标，段落里写着“全县适龄残疾儿童少年80人,已入学75人,还有差距。”，请核对这一项是否达标。"),
        CheckCase(
            "neither met nor not, and no word why", "conclusion-follows.qualified", .raises(.questionable),
            unfit + "全县适龄残疾儿童少年80人,已入学75人。\n\n自评结论:基本达标。"),
        CheckCase(
            "met", "conclusion-follows.qualified", .silent,
            unfit + "全县适龄残疾儿童少年80人,已入学78人,基本实现应入尽入。\n\n自评结论:达标。"),
    ]

    /// What the next words say is kept.
    private static let kept = [
        CheckCase(
            "said to keep what it misses", "threshold.2017-6.quality.2", .raises(.decisionInconsistency),
            unfit + "全县残疾儿童少年入学率为93.2%,达到不低于95%的要求。"),
        CheckCase(
            "said to keep what it keeps", "threshold.beside", .passes, unfit + "全县残疾儿童少年入学率为96.2%,达到不低于95%的要求。"),
        CheckCase(
            "stages that make more, and something else behind them", "sum.parts", .raises(.inconsistent),
            "全县教学班692个,其中小学488个、初中214个,大班额13个。"),
        CheckCase(
            "stages that make the whole, and something else behind them", "sum.parts", .passes,
            "全县教学班692个,其中小学488个、初中204个,大班额13个。"),
        CheckCase(
            "no more than all took part", "ratio.share", .silent, "全县适龄儿童3371人,实际完成3396人,完成率100%。"),
    ]

    private static let overstated = [
        CheckCase(
            "by no admissible formula what is concluded", "disabled.ratio", .raises(.decisionInconsistency),
            unfit + "全县适龄残疾儿童少年80人,已入学68人,经鉴定不能入学的8人,残疾儿童少年入学率为95.0%。\n\n自评结论:达标。",
            "“残疾儿童少年入学率”为 95.0%，按规定公式应为 68 ÷ 80 × 100 = 85；报告的数与“鉴定不能入学的也计入”的算法相符（(68 + 8) ÷ 80 × 100 = 95）。按认可的各种算法都达不到标准，“自评结论:达标”不成立。"
        ),
        CheckCase(
            "a figure that only counts too many gives keeps no limit", "threshold.2017-6.quality.2", .silent,
            unfit + "全县有适龄残疾儿童80人,入学68人,另有8人经鉴定不能入学,残疾儿童少年入学率为95.0%。"),
        CheckCase(
            "explained, and kept by an admissible formula as well", "threshold.2017-6.quality.2", .passes,
            unfit + "全县有适龄残疾儿童100人,入学94人,经鉴定不能入学的3人,残疾儿童少年入学率为97.0%。自评结论:达标。"),
        CheckCase(
            "without those who cannot", "disabled.ratio", .passes,
            unfit + "全县适龄残疾儿童少年80人,已入学70人,经鉴定不能入学的8人,残疾儿童少年入学率为97.2%。自评结论:达标。"),
        CheckCase(
            "one part said twice in a clause", "sum.parts", .silent,
            unfit + "全县适龄残疾儿童少年80人,已入学58人,其中有38人经鉴定不具备入学能力的38人。"),
        CheckCase("two parts of one size", "sum.parts", .passes, "全县学校30所,其中小学15所初中15所。"),
    ]

    private static let pay = [
        CheckCase(
            "parts over semicolons", "sum.total", .passes,
            government + "8、教师工资。\n\n公务员基本工资37308元;规范津贴补贴24879元;年终奖金38962元,合计公务员工资收入101149元。"),
        CheckCase(
            "parts over semicolons that are off", "sum.total", .raises(.inconsistent),
            government + "8、教师工资。\n\n公务员基本工资37308元;规范津贴补贴24879元;年终奖金38962元,合计公务员工资收入101159元。"),
        CheckCase(
            "a total of more than the clauses before it", "sum.total", .silent,
            "2022年,全县投入基建资金2300万元;设备资金1200万元;培训资金300万元。教育投入合计5亿元。"),
        CheckCase(
            "two totals with their parts between", "threshold.pay", .passes,
            government
                + "8、教师工资。\n\n教师基本工资44379元,绩效工资28590元,考核奖等39001元,合计教师工资收入为111970元;公务员基本工资37308元;津贴补贴24879元;年终奖金38962元,合计公务员工资收入101149元。"
        ),
        CheckCase(
            "the lower of two totals", "threshold.pay", .raises(.questionable),
            government
                + "8、教师工资。\n\n教师基本工资44379元,绩效工资28590元,考核奖等9001元,合计教师工资收入为81970元;公务员基本工资37308元;津贴补贴24879元;年终奖金38962元,合计公务员工资收入101149元。自评结论:达标。"
        ),
        CheckCase(
            "schools of both stages are counted with the two", "sum.stages", .raises(.questionable),
            "全县有小学12所、初中8所、九年一贯制学校3所。全县22所义务教育学校参加评估。",
            "义务教育学校22所与小学、初中、九年一贯制学校数之和 12 + 8 + 3 = 23 相差 1；口径可能不同，请核对。"),
        CheckCase(
            "what stands in the brackets of a list", "nearby.sum", .passes,
            "全区现有义务段学校34所(36个校区),含九年一贯制学校5所(6个校区)、初级中学9所、小学20所(21个校区)。",
            "义务段学校校区36个：6 + 9 + 21 = 36，相符。"),
        CheckCase(
            "and with them they are all", "sum.stages", .passes,
            "全县有小学12所、初中8所、九年一贯制学校3所。全县23所义务教育学校参加评估。"),
    ]

    private static let concluded = [
        CheckCase(
            "means that say nothing of the schools", "completeness.section", .raises(.incomplete),
            means + "。" + concludes),
        CheckCase(
            "schools that keep the limits", "completeness.section", .silent, means + ",各校至少6项达标。" + concludes),
        CheckCase("a report that concludes nothing one by one", "completeness.section", .silent, means + "。"),
        CheckCase(
            "the first of them", "all-of-n.conclusions", .passes,
            quality.replacing("共9项指标", with: "9项指标中前3项我县自评均为达标") + three),
        CheckCase(
            "one of the first", "all-of-n.conclusions", .raises(.inconsistent),
            quality.replacing("共9项指标", with: "9项指标中前3项我县自评均为达标")
                + three.replacing("章程。\n\n好。\n\n自评结论:达标", with: "章程。\n\n好。\n\n自评结论:不达标")),
        CheckCase(
            "one behind the first", "all-of-n.conclusions", .passes,
            quality.replacing("共9项指标", with: "9项指标中前2项我县自评均为达标")
                + three.replacing("章程。\n\n好。\n\n自评结论:达标", with: "章程。\n\n好。\n\n自评结论:不达标")),
    ]
    private static let means =
        "二、指标达成情况\n\n(一)资源配置\n\n小学每百名学生拥有高于规定学历教师数5.61人、每百名学生拥有县级及以上骨干教师数1.27人、生均教学及辅助用房面积5.54平方米"
    private static let concludes =
        "\n\n(三)政府保障程度\n\n1、学校规划布局。\n\n好。\n\n自评结论:达标\n\n2、四个统一。\n\n好。\n\n自评结论:达标\n\n3、音乐、美术专用教室。\n\n好。\n\n自评结论:达标"
    private static let three =
        "1、初中三年巩固率。\n\n好。\n\n自评结论:达标\n\n2、残疾儿童少年入学率。\n\n好。\n\n自评结论:达标\n\n3、学校制定章程。\n\n好。\n\n自评结论:达标\n\n4、教师培训经费。\n\n好。\n\n自评结论:达标"

    private static let quoted = [
        CheckCase(
            "a share of something else is not the standard's", "standard-quote.2017-6.quality.4", .silent,
            quality + "4、教师培训经费。\n\n文件要求在地方教育附加中按不低于5%的比例安排教师培训经费。自评结论:达标。"),
        CheckCase(
            "nor is a share taken out of wages", "standard-quote.2017-6.quality.4", .silent,
            quality + "4、教师培训经费。\n\n文件要求从教师工资总额中提取不少于5%用于培训。自评结论:达标。"),
        CheckCase(
            "the standard's own base in other words", "standard-quote.2017-6.quality.4", .passes,
            quality + "4、教师培训经费。\n\n标准要求按不低于学校公用经费的5%安排教师培训经费。自评结论:达标。"),
        CheckCase(
            "the limits that all coefficients share", "standard-quote.2017-6.balance", .passes,
            balance + "要求小学校际差异系数均小于或等于0.50,初中均小于或等于0.45。"),
        CheckCase(
            "another limit is no quotation of these", "standard-quote.2017-6.balance", .silent,
            balance + "省定标准要求小学校际差异系数均小于或等于0.40。"),
        CheckCase(
            "the standard's words said of oneself", "standard-quote.2017-6.government.3", .silent, rooms),
        CheckCase("and the limit they say is kept", "threshold.2017-6.government.3", .passes, rooms),
        CheckCase(
            "a requirement quoted under the label", "standard-quote.2017-6.government.3", .passes,
            government + "3、音乐、美术专用教室。\n\n[自评情况]标准要求音乐专用教室面积不小于96平方米,我县均达到。\n\n[自评结论]达标。"),
        CheckCase(
            "a limit that is kept lacks no components", "special-fund.per-pupil", .silent,
            "全县在校学生17576人。\n\n" + government + "7、特殊教育学校生均公用经费。\n\n特殊教育学校生均公用经费均不低于6000元。自评结论:达标。"),
        CheckCase(
            "all pupils are not those of the special school", "special-fund.per-pupil", .spared,
            "全县在校学生17576人。\n\n" + government + "7、特殊教育学校生均公用经费。\n\n特殊教育学校公用经费60万元,生均公用经费6250元。自评结论:达标。"),
    ]

    private static let rooms =
        government + "3、音乐、美术专用教室。\n\n[自评情况]2017年后建成的学校,音乐专用教室单间面积不低于96平方米。\n\n[自评结论]达标。"

    private static let bindings = [
        CheckCase(
            "exchange as a share of those who may", "threshold.2017-6.government.11", .passes,
            "深化县管校聘,区内交流人数占符合交流人数的10.15%。"),
        CheckCase(
            "too small an exchange", "threshold.2017-6.government.11", .raises(.questionable),
            "深化县管校聘,县内交流人数占符合交流人数的8%。"),
        CheckCase(
            "a bare share behind what it is of", "threshold.2017-6.government.15", .passes,
            "全区符合条件的随迁子女数8049人,在公办学校就读7736人,占比96.1%。"),
        CheckCase(
            "said where the report begins, and again with its figures", "disabled.ratio", .passes,
            "残疾儿童少年入学率为97.2%。\n\n" + unfit + "全县适龄残疾儿童少年80人,已入学70人,经鉴定不能入学的8人,残疾儿童少年入学率为97.2%。自评结论:达标。"),
        CheckCase(
            "too few, and others may be in private schools", "threshold.2017-6.government.15", .raises(.questionable),
            "全县随迁子女8049人,公办学校接收6436人,占比80%。"),
        CheckCase(
            "a share of all pupils is not that of the migrants", "threshold.2017-6.government.15", .silent,
            "全县随迁子女8049人,义务教育在校生40000人,公办学校就读36000人,占比90%。"),
        CheckCase(
            "so many of the places to junior schools", "threshold.2017-6.government.14", .passes,
            "市属示范高中每年将80%招生名额定向分配至城区所有初中。"),
        CheckCase(
            "rural schools' share of the places", "threshold.2017-6.government.14", .silent,
            "分配名额1743人,分配名额中农村初中占43.2%。"),
        CheckCase(
            "both stages behind an adjective", "threshold.2017-6.government.13", .passes,
            government + "13、就近划片入学。\n\n城区和乡村公办小学、初中就近划片入学比例均为100%。自评结论:达标。",
            "城区和乡村公办小学就近划片入学比例100%，达到标准（≥100）。"),
        CheckCase(
            "satisfaction with one service", "threshold.2017-6.recognition.1", .silent,
            "全区100%学校开设课后服务,90%以上教师参与,家长满意度82%。"),
        CheckCase(
            "satisfaction with the canteens", "threshold.2017-6.recognition.1", .silent, "推行食堂集中配餐,学生和家长满意度达83%。"),
        CheckCase(
            "what the survey gives", "threshold.2017-6.recognition.1", .raises(.questionable), "全县开展问卷调查,社会满意度82%。"),
    ]
}
