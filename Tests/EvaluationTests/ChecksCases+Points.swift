extension CheckCase {
    private static func office(_ text: String) -> String {
        "<h1>云溪县水利局2023年度部门整体支出绩效自评报告</h1>"
            + text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    }

    private static func levels(_ output: String) -> String {
        office(
            """
            一、产出(满分50分,自评\(output)分)
            1.数量(满分30分),自评30分。2.质量(满分20分),自评19分。
            二、效益(满分50分,自评49分)
            1.社会效益(满分30分),自评29.5分。2.满意度(满分20分),自评19.5分。
            """)
    }

    private static func repeated(_ end: String) -> String {
        office(
            """
            我局自评得分94.6分,评价等级为优。其中:决策20分,得19.6分;过程20分,得18分;产出40分,得38分;效益20分,得19分。
            \(end)
            """)
    }

    /// Points without what could be had, and a total behind them.
    private static func oneByOne(_ total: String) -> String {
        """
        一、组织领导

        制度健全,分工明确。得分:9.5分。

        二、经费保障

        经费足额拨付。得分:19分。

        三、队伍建设

        人员配备到位。得分:28分。

        综上所述,自评总得分为\(total)分。
        """
    }

    /// A table whose first column counts its rows, copied one cell a line.
    private static func numbered(_ total: String) -> String {
        let cells =
            "序号 考核内容 考核标准 分值 自评情况 自评得分 1 控制指标 事故起数下降 20 全县发生事故8起,同比下降20%。 20 "
            + "2 隐患排查 重大隐患整改率100% 30 发现隐患612条,已整改598条。 28.5 3 宣传培训 持证率100% 20 举办培训班9期。 19 "
            + "合计 70 / \(total)"
        let lines = cells.split(separator: " ").map { $0 == "/" ? " |" : "\($0) |" }
        return "安全生产考核自评表(2023年度) |\n" + lines.joined(separator: "\n") + "\n"
    }

    private static func groups(_ process: String) -> String {
        """
        云溪县2023年度部门整体支出绩效自评报告

        |一级指标|二级指标|分值|得分|
        |决策|目标|10|9.5|
        |决策|预算|10|10|
        |过程|执行|15|13.2|
        |过程|管理|15|14|
        |效果|效益|50|47.5|
        |合计||100|94.2|

        其中:决策类指标满分20分,得19.5分;过程类指标满分30分,得\(process)分;效果类指标满分50分,得47.5分。
        """
    }

    /// Points that others give: headings and their items, points taken off, totals stated twice.
    static let scorePoints = [
        CheckCase("a heading and its items", "score.level", .passes, levels("49")),
        CheckCase("a heading that is none of them", "score.level", .raises(.questionable), levels("48.5")),
        CheckCase(
            "items that are no part of the one before them", "score.level", .silent,
            office("1.数量(30分)。自评29分。\n2.质量(20分)。自评18.5分。\n3.时效(10分)。自评9.5分。\n4.效益(40分)。自评40分。")),
        CheckCase("groups beside the table", "score.level", .passes, groups("27.2")),
        CheckCase("groups beside the table, all of them", "score.groups", .passes, groups("27.2")),
        CheckCase("a group that its rows do not give", "score.level", .raises(.questionable), groups("26.2")),
        CheckCase("groups that the total is not of", "score.groups", .raises(.questionable), groups("26.2")),
        CheckCase(
            "points taken off", "score.lost", .passes,
            office("预算管理满分40分,自评得37.4分;履职效能满分60分,自评得57.9分。\n预算管理失分2.6分,主要是结转偏大。履职效能失分2.1分。"),
            "“预算管理”分值减去扣分等于得分：40 − 37.4 = 2.6，相符。"),
        CheckCase(
            "other points taken off", "score.lost", .raises(.questionable),
            office("预算管理满分40分,自评得37.4分;履职效能满分60分,自评得57.9分。\n预算管理失分2.6分,主要是结转偏大。履职效能失分3.1分。")),
        CheckCase(
            "points taken off within an item", "score.lost", .passes,
            office("(二)项目过程(25分)。资金拨付偏慢,扣0.5分;台账不全,扣1分,自评得23.5分。")),
        CheckCase(
            "other points taken off within an item", "score.lost", .raises(.questionable),
            office("(二)项目过程(25分)。资金拨付偏慢,扣0.5分;台账不全,扣1分,自评得22.5分。")),
        CheckCase(
            "a rule of points to be taken off", "score.lost", .silent,
            office("预算执行率每低于1个百分点扣1.5分,扣完为止。(一)预算执行(10分)。每超支1%扣0.5分,得9分。")),
        CheckCase(
            "points taken off, item by item", "score.deductions", .passes,
            office("1.预算管理扣2分。预算调整率偏高扣0.8分,公开不及时扣1.2分。\n2.绩效管理扣1.4分。监控不到位扣0.6分,自评报告滞后扣0.8分。")),
        CheckCase(
            "points taken off that the items are not", "score.deductions", .raises(.questionable),
            office("1.预算管理扣2分。预算调整率偏高扣0.8分,公开不及时扣1.2分。\n2.绩效管理扣1.6分。监控不到位扣0.6分,自评报告滞后扣0.8分。"),
            "扣分写作 1.6，各处扣分之和 0.6 + 0.8 = 1.4，请核对。"),
        CheckCase(
            "points of several items after one another", "score.deductions", .passes,
            office("一是预算管理方面扣2分。其中:预算调整率偏高扣0.8分,公开不及时扣1.2分。二是绩效方面扣1.4分。监控不到位扣0.6分,自评报告滞后扣0.8分。")),
        CheckCase(
            "points taken off in all", "score.deductions", .passes, office("扣分情况:决策指标扣0.8分,产出指标扣1.2分,满意度指标扣1分,共扣3分。")),
        CheckCase(
            "other points taken off in all", "score.deductions", .raises(.questionable),
            office("扣分情况:决策指标扣0.8分,产出指标扣1.7分,满意度指标扣1分,共扣3分。")),
        CheckCase(
            "points told one by one", "score.stated", .passes, oneByOne("56.5"),
            "各项得分之和 9.5 + 19 + 28 = 56.5，与所写的总分相符。"),
        CheckCase("points told one by one, and another total", "score.stated", .silent, oneByOne("57.5")),
        CheckCase(
            "a numbered table, one barred cell a line", "score.total", .passes, numbered("67.5"),
            "各项得分之和 20 + 28.5 + 19 = 67.5，与总得分相符。"),
        CheckCase(
            "a numbered table, and another total", "score.total", .raises(.inconsistent), numbered("68.5")),
        CheckCase("a total said twice", "score.repeated", .silent, repeated("综上,我局部门整体绩效自评得分94.6分,等级为“优”。")),
        CheckCase(
            "another total", "score.repeated", .raises(.questionable), repeated("综上,我局部门整体绩效自评得分96.4分,等级为“优”。")),
        CheckCase(
            "totals of others and of other years", "score.repeated", .silent,
            repeated("财政局复核得分92.4分,等级为“优”。2022年度自评得分93.1分,等级为优。灌区项目自评得分96分,等级为优。")),
        CheckCase(
            "a total of others against the items", "score.stated", .passes,
            repeated("财政局复核得分92.4分,等级为“优”。2022年度自评得分93.1分,等级为优。灌区项目自评得分96分,等级为优。")),
    ]
}

extension CheckCase {
    private static let perHeads =
        "全县小学在校生18750人,初中在校生9600人。小学教学及辅助用房面积86250平方米,体育运动场馆面积157500平方米,藏书352500册,学生用计算机1575台。初中藏书268800册。\n\n"

    /// What each gets, times how many, what comes to each, and formulas that the text writes out.
    static let products = [
        CheckCase(
            "a price and a count", "product.rate", .passes, "对村小按每所2.5万元补助,本年共补助38所,95万元。"),
        CheckCase(
            "a price and a count, another sum", "product.rate", .raises(.questionable),
            "资助标准为每人1500元,全年资助大学新生312人、48.6万元。",
            "资助大学新生为48.6万元，按旁边的数计算 1500 × 312 = 46.8，请核对。"),
        CheckCase(
            "a price paid several times", "product.rate", .silent, "寄宿生补助每生每学期500元,受助1204人,发放118.6万元。"),
        CheckCase("a price a day", "product.rate", .silent, "培训费每人每天400元,培训120人,支出9.6万元。"),
        CheckCase(
            "prices of two stages", "product.rate", .passes, "公用经费基准定额小学650元、初中850元,按小学4210人、初中2105人核算,拨付452.58万元。"),
        CheckCase(
            "prices of two stages, another sum", "product.rate", .raises(.questionable),
            "公用经费基准定额小学650元、初中850元,按小学4210人、初中2105人核算,拨付425.85万元。"),
        CheckCase(
            "a formula in brackets", "formula.written", .passes, "资助学前幼儿24.60万元(492人次×500元)、小学生61.2万元(612人次×1000元)。"),
        CheckCase(
            "a formula in brackets that gives something else", "formula.written", .raises(.questionable),
            "资助学前幼儿26.40万元(492人次×500元)。", "幼儿园资助学前幼儿写作26.40万元，所写的算式 492 × 500 = 24.6，请核对。"),
        CheckCase("a formula and what it equals", "formula.written", .passes, "交流教师151人,占比151÷1203×100%=12.55%。"),
        CheckCase(
            "a formula that equals something else", "formula.written", .raises(.questionable),
            "交流教师151人,占比151÷1203=15.52%。"),
        CheckCase("years with a hyphen", "formula.written", .silent, "三年(2021-2023)投入8660万元,比例为1:2,每周5+2服务。"),
        CheckCase("a mean area", "nearby.mean", .passes, "新建周转房316套,建筑面积11060平方米,平均每套35平方米。"),
        CheckCase("seats and those who have them", "nearby.ratio", .passes, "共有学位3600个,现有在园幼儿2916人,学位利用率81.0%。"),
        CheckCase(
            "a rate of the total by that noun", "nearby.ratio", .passes, "全县在校学生47150人。\n\n开展课后服务,参与学生45217人,参与率95.9%。"),
        CheckCase(
            "one wage as a share of another", "nearby.ratio", .passes,
            "在编教师年均工资6.12万元,非在编教师年均工资4.87万元,非在编教师工资为在编教师的79.58%。"),
        CheckCase(
            "an income that is so many times another", "nearby.ratio", .passes,
            "城乡居民人均可支配收入分别为48216元、25437元,城乡收入比1.90∶1。"),
        CheckCase(
            "a figure per pupil by its total", "ratio.per-pupil", .passes,
            perHeads + "生均体育运动场馆面积8.40平方米:小学8.40平方米。小学生均图书册数18.80册,每百名学生拥有计算机台数8.40台。"),
        CheckCase(
            "a figure per pupil that its total does not give", "ratio.per-pupil", .raises(.questionable),
            perHeads
                + "小学生均教学及辅助用房面积4.60平方米,小学生均体育运动场馆面积8.40平方米,小学生均图书册数16.80册,小学每百名学生拥有计算机台数8.40台。"),
    ]
}
