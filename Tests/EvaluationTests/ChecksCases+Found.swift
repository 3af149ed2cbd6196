import Records

extension CheckCase {
    /// Arithmetic that nobody announces: what comes to each, what the figures before come to, how far apart two are.
    static let found = eachOf + addedUp + farApart + looseRates + factors + inclusiveRates + yearly

    private static let eachOf = [
        CheckCase(
            "so many at each place, of the count two figures before", "nearby.mean", .passes,
            "全乡设教学点18个,在校生486人,点均27人。"),
        CheckCase(
            "so many for each kindergarten, which the paragraph counts far before", "nearby.mean", .passes,
            "全区有幼儿园46所,其中公办27所、普惠性民办15所、其他4所。专任教师612人,持证率100%,平均每园13.3人。"),
        CheckCase(
            "about so many boarders for each", "nearby.mean", .passes, "在校寄宿的4218人,配备生活教师88名,平均每名照管约48名寄宿生。"),
        CheckCase("nothing gives what is laid down", "nearby.mean", .silent, "全区有幼儿园46所,教师612人,每园标准15人。"),
        CheckCase(
            "one of three for each hundred is not its own", "nearby.mean", .raises(.questionable),
            "集团共有初中生5328人。外聘教师398人,每百名学生7.47人;心理教师69人,每百名学生1.29人;生活教师57人,每百名学生1.70人。"),
        CheckCase(
            "pupils and teachers of two sentences", "nearby.mean", .passes,
            "在园幼儿由10842名减至10196名。同期专任教师达到984名,师幼比优化为1:10.4。"),
    ]

    private static let addedUp = [
        CheckCase("a short list and its total", "nearby.sum", .passes, "公开招聘教师118人、外县调入教师23人,计141人。"),
        CheckCase(
            "every second figure of a list", "nearby.sum", .passes,
            "三岁适龄3104人、入园2531人;四岁适龄3217人、入园2988人;五岁适龄3269人、入园3201人。三个年龄段合起来适龄9590人。"),
        CheckCase(
            "the mean of three subjects", "nearby.mean", .passes, "抽测均分为:语文526分、数学541分、英语518分,三科平均528.3分。"),
        CheckCase(
            "parts right behind, without a word", "nearby.sum", .passes, "征集意见412条,当场答复287条,移交科室办理125条。"),
        CheckCase(
            "all of the distribution, and it does not come to the whole", "nearby.sum", .raises(.questionable),
            "全县保留教学点23个,分布情况为:石湾乡6个,柳林乡5个,河口乡4个,榆树镇5个。"),
        CheckCase(
            "a distribution that is left open", "nearby.sum", .silent, "全县保留教学点23个,分布情况为:石湾乡6个,柳林乡5个,河口乡4个等。"),
        CheckCase(
            "all of the above, though each is of its year", "sum.total", .raises(.inconsistent),
            "2021年培训1240人次,2022年培训1365人次,2023年培训1518人次,以上总计4321人次。"),
    ]

    private static let farApart = [
        CheckCase(
            "two means of the sentence before", "nearby.difference", .passes,
            "教师年人均10.36万元;公务员年人均10.21万元。教师比公务员多0.15万元。"),
        CheckCase(
            "growth against growth", "nearby.difference", .passes,
            "财政收入225170万元,增长4.1%;教育拨款83352万元,增长6.3%,快于财政经常性收入2.2个百分点。"),
        CheckCase(
            "rates behind the points", "nearby.difference", .raises(.questionable),
            "城镇家长满意率比农村家长高2.8个百分点,分别为96.4%和94.1%。"),
        CheckCase(
            "rates behind the points that they give", "nearby.difference", .passes,
            "城镇家长满意率比农村家长高2.3个百分点,分别为96.4%和94.1%。"),
        CheckCase(
            "the whole of a series", "difference.stated", .silent,
            "学生规模:2019年1.86万人,2020年1.91万人,2021年1.95万人,2022年1.97万人,2023年1.99万人,五年间多出0.13万人。"),
    ]

    private static let looseRates = [
        CheckCase(
            "what was had and what came, together the whole", "nearby.ratio", .passes,
            "新收案件5120件,旧存案件380件,共审结5225件,结案率95%。"),
        CheckCase(
            "a whole of the sentence before", "nearby.ratio", .passes,
            "发出问卷6200份;收回6014份。满意4857份、基本满意905份,两者合计5762份,社会认可度95.8%。"),
        CheckCase("beds and those who sleep in them", "nearby.ratio", .passes, "寄宿生5310人。学校18所,床位5900张,床位使用率90%。"),
        CheckCase(
            "both behind the share, by their names", "nearby.ratio", .raises(.questionable),
            "培训经费占公用经费预算的7%,全县公用经费预算4120万元,安排培训经费247.2万元。"),
        CheckCase(
            "both behind the share that they give", "nearby.ratio", .passes,
            "培训经费占公用经费预算的6%,全县公用经费预算4120万元,安排培训经费247.2万元。"),
        CheckCase(
            "a base that is printed by its very words", "ratio.share", .raises(.questionable),
            "全县义务教育在校生19873人,农村学校在校生13520人;在校寄宿的4218人,占全县义务教育在校生的31.2%。"),
        CheckCase(
            "spent of the only budget of the sentence", "ratio.share", .raises(.questionable),
            "资金执行情况:年初预算428万元,支出398.04万元,执行率96.2%。"),
    ]

    private static let factors = [
        CheckCase(
            "heads of the sentence before, so much each day, so many days", "nearby.times", .raises(.questionable),
            "受益学生8600名。按每生每天5元、全年200天计,应拨86万元。"),
        CheckCase(
            "those who get it are counted before other numbers", "nearby.times", .passes,
            "食堂从业人员254名,每50名学生配1名;工资每人每月2600元,发10个月,支出660.4万元。"),
    ]

    private static func children(_ rate: String, _ last: String = "营利性民办幼儿园1720人") -> String {
        "在园幼儿共8420人。其中,公办幼儿园4310人,普惠性民办幼儿园2390人,\(last)。普惠性幼儿园覆盖率为\(rate)。"
    }

    private static let inclusiveRates = [
        CheckCase("public and inclusive of all", "ratio.inclusive", .passes, children("79.57%")),
        CheckCase(
            "public and inclusive, and not so many", "ratio.inclusive", .raises(.inconsistent), children("81.3%")),
        CheckCase(
            "whether some count is not told", "ratio.inclusive", .raises(.questionable),
            children("81.3%", "部队办幼儿园1720人")),
        CheckCase(
            "of the kindergartens themselves", "ratio.inclusive", .passes,
            "全县幼儿园60所,其中公办32所、普惠性民办20所、营利性民办8所,普惠性幼儿园覆盖率86.67%。"),
    ]

    private static let yearly = [
        CheckCase(
            "said to fall every year, and rose once", "trend.years", .raises(.decisionInconsistency),
            "大班额占比持续下降:2020年占6.5%;2021年占4.6%;2022年占5.1%;2023年占1.8%。"),
        CheckCase(
            "said to rise every year, and did", "trend.years", .passes, "初中巩固率逐年提高,2020年为98.1%,2021年为98.6%,2022年为99.0%。"
        ),
        CheckCase(
            "said to rise on the whole", "trend.years", .silent, "初中巩固率总体逐年提高,2020年为98.1%,2021年为97.6%,2022年为99.0%。"),
    ]
}
