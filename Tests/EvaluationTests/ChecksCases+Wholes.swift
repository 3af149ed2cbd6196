import Records

/// What whole reports say in one place and deny in another, and figures that follow from those of another section.
extension CheckCase {
    static let wholes = claimedLimits + everyMean + erasedClasses + qualifiedSchools + payInOrder + risesInTurn + ofAll

    private static let claimedLimits = [
        CheckCase(
            "a bound right behind the figure, without what asks it", "threshold.2017-6.quality.2",
            .raises(.decisionInconsistency),
            "五、教育质量\n②残疾儿童少年入学率。应入学216人,共入学203人,入学率93.98%,达到95%以上。——符合\n"),
        CheckCase(
            "a bound that is kept", "threshold.2017-6.quality.2", .passes,
            "五、教育质量\n②残疾儿童少年入学率。应入学216人,共入学207人,入学率95.83%,达到95%以上。——符合\n"),
        CheckCase(
            "a verdict between the figure and the limit", "threshold.stated", .raises(.decisionInconsistency),
            "全县312个班,符合班额规定的258个,占82.69%,班额普遍达标,超过85%的省定要求。"),
        CheckCase(
            "what is granted to some is less", "threshold.swept", .raises(.decisionInconsistency),
            "生均公用经费财政拨款标准:县直园每生每年620元,村园每生每年460元,均不低于省定500元的标准。"),
        CheckCase(
            "what is granted is enough", "threshold.swept", .passes,
            "生均公用经费财政拨款标准:县直园每生每年620元,村园每生每年560元,均不低于省定500元的标准。"),
        CheckCase(
            "a bound in the clause right behind", "threshold.swept", .passes,
            "小学7项指标差异系数依次为0.286、0.374、0.331、0.402、0.436、0.268、0.219,综合0.331。小学单项最大值0.436,在0.50以内。"),
        CheckCase(
            "a list right before 共", "sum.total", .raises(.questionable), "三年来实施新建项目5个、改扩建项目12个,共19个项目,增加学位4260个。"),
    ]

    private static let bullets = "二、资源配置\n全县平均值(括号内为标准值):\n● 生均教学及辅助用房面积:小学5.24平方米(4.5),初中6.91平方米(5.8)\n"

    private static let everyMean = [
        CheckCase(
            "all means are said to be above, and one is not", "threshold.2017-6.resources.5", .raises(.inconsistent),
            bullets + "● 生均体育运动场馆面积:小学8.13平方米(7.5),初中9.86平方米(10.2)\n7项指标小学、初中县域平均值全部高于标准值。\n"),
        CheckCase(
            "those of one stage are said to be above", "threshold.2017-6.resources.5", .spared,
            bullets + "● 生均体育运动场馆面积:小学8.13平方米(7.5),初中9.86平方米(10.2)\n7项指标小学平均值全部高于标准值。\n"),
    ]

    private static let erasedClasses = [
        CheckCase(
            "a class of so many, where there are said to be none", "limit.denied-excess",
            .raises(.decisionInconsistency),
            "(一)入学机会。全县已全部消除66人以上的超大班额。\n(二)问题。城区大班额依然存在。柳湾一小六(2)班、六(4)班分别为68人、67人。\n"),
        CheckCase(
            "there are none, said the other way round", "limit.denied-excess", .raises(.decisionInconsistency),
            "(一)班额。全县56人以上大班额全部清零。\n(二)问题。柳湾小学班额最大的五(3)班57人。\n"),
        CheckCase(
            "a smaller class", "limit.denied-excess", .silent,
            "(一)班额。全县无66人以上的超大班额。\n(二)问题。柳湾一小六(1)班56人。\n"),
        CheckCase(
            "to be erased", "limit.denied-excess", .silent,
            "(一)班额。力争两年内消除56人以上大班额。\n(二)问题。柳湾小学五(3)班57人。\n"),
        CheckCase(
            "before it was widened", "limit.denied-excess", .silent,
            "(一)班额。全县56人以上大班额全部清零。\n(二)历程。扩建以前,柳湾小学五(3)班61人。\n"),
    ]

    private static let basic = "<h1>青溪县义务教育基本均衡发展自评报告</h1><p>按照教督〔2012〕3号文件要求,我县开展了自评。</p>"
    private static let schools =
        "<table><tr><td>类别</td><td>学校数(所)</td><td>达标校数(所)</td></tr><tr><td>小学</td><td>52</td><td>52</td></tr>"
        + "<tr><td>初中</td><td>14</td><td>13</td></tr><tr><td>合计</td><td>66</td><td>65</td></tr></table>"

    private static let qualifiedSchools = [
        CheckCase(
            "fewer schools pass than all", "all-of-n.counted", .raises(.decisionInconsistency),
            basic + schools + "<p>自查认为,全县66所义务教育学校全部达到省定标准。</p>"),
        CheckCase(
            "all but one are said to pass", "all-of-n.counted", .silent,
            basic + schools + "<p>除柳湾中学外,全县学校均达到省定标准。</p>"),
        CheckCase(
            "all pass since then", "all-of-n.counted", .silent, basic + schools + "<p>经过整改,目前66所学校已全部达到省定标准。</p>"),
    ]

    private static let payInOrder = [
        CheckCase(
            "pay told in short, and said to be no less", "threshold.pay", .raises(.decisionInconsistency),
            "2023年义务教育教师年人均工资收入9.36万元,公务员年人均9.42万元,教师平均工资收入不低于公务员。"),
        CheckCase(
            "civil servants first", "threshold.pay", .raises(.decisionInconsistency),
            "2022年全县公务员年平均工资收入11.26万元,义务教育教师年平均工资收入11.08万元,实现了教师平均工资收入水平不低于公务员的目标。"),
        CheckCase(
            "civil servants first, and less", "threshold.pay", .passes,
            "2022年全县公务员年平均工资收入11.06万元,义务教育教师年平均工资收入11.08万元,实现了教师平均工资收入水平不低于公务员的目标。"),
    ]

    private static let risesInTurn = [
        CheckCase(
            "what only grows falls in a list without years", "trend.rises", .raises(.decisionInconsistency),
            "生均一般公共预算教育支出,小学由2021年的16840元增至17218元;初中两年分别为24630元、24418元。全面实现“两个只增不减”。"),
        CheckCase(
            "what only grows in a list without years", "trend.rises", .passes,
            "生均一般公共预算教育支出,小学由2021年的16840元增至17218元;初中两年分别为24418元、24630元。全面实现“两个只增不减”。"),
    ]

    private static let counts = "全县在校学生34067人,其中小学23436人、初中10631人;专任教师612人。\n"

    private static let ofAll = [
        CheckCase(
            "funds for each pupil told elsewhere", "nearby.product", .passes,
            counts + "生均公用经费小学850元、初中1050元,2022年分别核拨1992.06万元和1116.26万元。"),
        CheckCase("a share of teachers told elsewhere", "nearby.ratio", .passes, counts + "取得心理健康证书598人,占97.7%。"),
        CheckCase(
            "the mean of classes by pupils told elsewhere", "nearby.mean", .passes, counts + "小学624个班,平均37.6人。"),
        CheckCase(
            "growth of a series, each year named", "nearby.growth", .passes,
            "教育财政拨款2012年5.86亿元、2013年6.47亿元、2014年7.02亿元,三年累计19.35亿元;2013年、2014年分别增长10.41%和8.50%,同期财政经常性收入分别增长9.86%和8.12%,教育财政拨款增幅连续两年高于财政经常性收入增幅。"
        ),
        CheckCase(
            "points listed with what could be had", "score.stated", .passes,
            "自评得分:入学机会18.5分(满分20分),保障机制28.5分(满分30分),教师队伍23.8分(满分25分),质量与管理24.1分(满分25分),合计94.9分。"),
        CheckCase(
            "points listed with what could be had, and another total", "score.stated", .raises(.questionable),
            "自评得分:入学机会18.5分(满分20分),保障机制28.5分(满分30分),教师队伍23.8分(满分25分),质量与管理24.1分(满分25分),合计95.9分。"),
        CheckCase(
            "the total told again", "score.restated", .raises(.questionable),
            "自评得分:入学机会18.5分(满分20分),保障机制28.5分(满分30分),教师队伍23.8分(满分25分),质量与管理24.1分(满分25分),合计94.9分。\n综上,我县自评得分95.9分。"),
    ]
}
