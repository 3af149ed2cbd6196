/// What is said of all indicators at once against a figure that misses its limit.
extension CheckCase {
    static let sweeping = sweepingOfAll + limitsInBrackets + targets

    private static let quality = "二、指标达成情况\n\n(四)教育质量\n\n"
    private static let rule = "all-of-n.thresholds"
    private static let disabled = "2、残疾儿童少年入学率。入学率94.03%。自评结论:达标。"

    private static let unconcluded = "2、残疾儿童少年入学率。入学率94.03%。"

    private static let sweepingOfAll = [
        CheckCase(
            "nine, all met, and one that is not", rule, .raises(.decisionInconsistency),
            quality + "教育质量共9项指标,经自评,9项全部达标。\n\n" + disabled,
            "“9项全部达标”，但残疾儿童少年入学率94.03%（教育质量第2项≥95%）未达到教督〔2017〕6号的标准。"),
        CheckCase(
            "every indicator of the standard", rule, .raises(.decisionInconsistency),
            "我县各项指标均达到国家规定要求。\n\n" + quality + disabled),
        CheckCase(
            "in other words", rule, .raises(.decisionInconsistency),
            quality + disabled + "\n\n综上所述,经自评,我县所有指标均已达到国家标准。"),
        CheckCase(
            "it concludes the single indicator as well", "threshold.2017-6.quality.2", .raises(.decisionInconsistency),
            "我县各项指标均达到国家规定要求。\n\n" + quality + "2、残疾儿童少年入学率。入学率94.03%。",
            "残疾儿童少年入学率94.03%未达到标准（≥95），却写“我县各项指标均达到国家规定要求”。"),
        CheckCase(
            "outside of the section on it, it is asked about", "threshold.2017-6.quality.2", .raises(.questionable),
            "我县各项指标均达到国家规定要求。\n\n全县残疾儿童少年入学率94.03%。"),
        CheckCase(
            "one is left out", rule, .silent, "除残疾儿童少年入学率外,其余各项指标均达到国家规定要求。\n\n" + quality + unconcluded),
        CheckCase(
            "indicators of something else", rule, .silent, "学生体质健康各项指标均达到国家标准。\n\n" + quality + unconcluded),
        CheckCase("a plan", rule, .silent, "下一步,确保各项指标均达到国家标准。\n\n" + quality + unconcluded),
        CheckCase(
            "a figure that is kept", rule, .silent,
            "我县各项指标均达到国家规定要求。\n\n" + quality + "2、残疾儿童少年入学率。入学率96.03%。自评结论:达标。"),
    ]

    private static let bracket = "threshold.bracket"
    private static let schools = "全县共有学校36所。\n\n"

    private static let limitsInBrackets = [
        CheckCase(
            "met by both stages", bracket, .passes, schools + "生均图书册数:小学18.80册(省标15册),初中32.80册(省标30册)。",
            "小学生均图书册数18.80册，符合紧接着所写的标准（≥15）。"),
        CheckCase(
            "missed, and all of the list is called met", bracket, .raises(.decisionInconsistency),
            schools + "生均图书册数:小学13.80册(省标15册)。以上各项指标均达到或超过省定标准。",
            "小学生均图书册数13.80册，不符合紧接着所写的标准（≥15），却写“以上各项指标均达到或超过省定标准”。"),
        CheckCase(
            "missed, and called met behind it", bracket, .raises(.decisionInconsistency),
            schools + "初中每百名学生拥有计算机9.8台(省定标准:10台),达标。"),
        CheckCase(
            "missed, in square brackets", bracket, .raises(.decisionInconsistency),
            schools + "初中生均校舍面积6.2平方米[国家标准6.5平方米],符合要求。"),
        CheckCase(
            "over a limit", bracket, .raises(.decisionInconsistency), schools + "小学大班额比例6.5%(标准5%),达到要求。"),
        CheckCase(
            "missed in a clause of its own", bracket, .raises(.decisionInconsistency),
            schools + "生均图书24.5册,标准25册,达标。", "生均图书24.5册，不符合紧接着所写的标准（≥25），却写“达标”。"),
        CheckCase("kept in a clause of its own", bracket, .passes, schools + "生均教学仪器设备值2146元,标准2000元,达标。"),
        CheckCase("a share of the limit is told", bracket, .silent, schools + "生均图书24.5册,标准25册,为标准的98%,综合评估达标。"),
        CheckCase("to be met", bracket, .raises(.questionable), schools + "生均图书24.5册,标准25册,正在补充,年底达标。"),
        CheckCase("a standard of its own", bracket, .silent, schools + "2022年生均公用经费650元,标准800元从2023年起执行。"),
        CheckCase("met since", bracket, .silent, schools + "生均图书由20册,标准25册,增加到26册,达标。"),
        CheckCase("below a limit", bracket, .passes, schools + "小学大班额比例3.5%(标准5%),达到要求。"),
        CheckCase(
            "a rate in the word that names a bad thing", bracket, .passes, schools + "班额达标率96.5%(标准值为95%)。"),
        CheckCase("missed, and nothing is concluded", bracket, .raises(.questionable), schools + "初中生均图书27.8册(标准30册)。"),
        CheckCase("missed, and said so", bracket, .silent, schools + "初中生均图书27.8册(省定标准:30册),尚未达到标准。"),
        CheckCase(
            "a ratio is asked about", bracket, .raises(.questionable), schools + "小学师生比1:20.1(省标1:19),符合要求。"),
        CheckCase("a name without a direction", bracket, .silent, schools + "每校平均轨数4.2轨(标准4.5轨),符合要求。"),
        CheckCase("a mean beside it is no limit", bracket, .silent, schools + "每百名学生拥有计算机9.8台(省均10.2台),达标。"),
        CheckCase("last year's is none", bracket, .silent, schools + "每百名学生拥有计算机9.8台(上年10.2台),达标。"),
        CheckCase(
            "a lost point is asked about", bracket, .raises(.questionable), schools + "初中生均图书2.78册(标准30册),达标。"),
        CheckCase(
            "another unit", bracket, .silent, schools + "生均教学仪器设备值1126元(省标0.2万元),达标。"),
        CheckCase(
            "the standard's own limit is held against the figure once", bracket, .silent,
            schools + "小学班额46人(标准45人)。"),
    ]

    private static let aims = "三、绩效目标。总体目标为:九年义务教育巩固率不低于98%,师生及家长满意度达到90%以上。\n\n"
    private static let targets = [
        CheckCase(
            "short of the target of another part", "target.elsewhere", .raises(.questionable),
            aims + "四、项目效益。发放问卷2400份,满意度89.1%,达到年度目标。"),
        CheckCase("it is met", "target.elsewhere", .passes, aims + "四、项目效益。师生及家长满意度91.1%,达到了年度目标。"),
        CheckCase(
            "another rate", "target.elsewhere", .raises(.questionable), aims + "四、项目效益。九年义务教育巩固率97.6%,完成绩效目标。"),
        CheckCase("nothing is said of a target", "target.elsewhere", .silent, aims + "四、项目效益。满意度89.1%。"),
        CheckCase(
            "it is said to be missed", "target.elsewhere", .silent, aims + "四、项目效益。满意度89.1%,尚未达到年度目标。"),
        CheckCase(
            "two targets of one name", "target.elsewhere", .silent,
            aims + "五、下步打算。下年目标为师生及家长满意度不低于92%。\n\n四、项目效益。满意度89.1%,达到年度目标。"),
    ]
}
