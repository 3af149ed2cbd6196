extension FactCase {
    /// Tables and sentences of 绩效自评.
    static let funds = fundTables + fundShifts + fundForms + fundChanges + fundTargets

    /// Rows between bars without a rule below the header: the unit of money stands left of the columns it is of.
    private static let barred = """
        |项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|
        ||年度资金总额|186|212.5|198.74|10|93.52%|9.35|
        ||其中：中央补助|90|116.5|108.24|—|92.91%|—|
        |绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施|
        ||产出指标|数量指标|无障碍改造户数|60户|58户|8|7.7|3户外出务工无法施工|
        |总分|||||||100|98.05||
        """

    private static let fundTables = [
        FactCase(barred, "186", "1860000", "年初预算数"),
        FactCase(barred, "212.5", "2125000", "全年预算数"),
        FactCase(barred, "93.52%", "93.52", "执行率"),
        FactCase(barred, "108.24", "1082400", "全年执行数"),
        FactCase(barred, "58户", "58", "无障碍改造户数"),
        FactCase(barred, "60户", "60", "无障碍改造户数", role: .target),
    ]

    /// The heading stands over two columns, the names of the rows in one cell.
    private static let merged = """
        | 资金情况(万元) | | 年初预算 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | 资金总额 | 430.00 | 455.50 | 441.20 | 10 | 96.86% | 9.69
        | 其中:财政拨款 | 430.00 | 430.00 | 415.70 | / | 96.67% | /
        """
    /// No heading stands over the names of the rows.
    private static let unheaded = """
        年初预算 | 全年预算数 | 全年执行数 | 执行率
        资金总额 | 430.00 | 455.50 | 441.20 | 96.86%
        其中:财政拨款 | 430.00 | 430.00 | 415.70 | 96.67%
        """
    /// Groups of columns, and a rate below zero, between tabs.
    private static let tabbed = """
        年度\t教育经费支出(万元)\t增长率\t生均公用经费(元)\t增长率
        2021\t8764.5\t—\t1042\t—
        2022\t9203.1\t5.00%\t1011\t-2.98%
        """
    private static let grouped = """
        | 乡镇 | 小学 | | 初中 | |
        | | 校数 | 学生数 | 校数 | 学生数 |
        | 柳溪镇 | 3 | 1206 | 1 | 655 |
        | 石桥乡 | 2 | 748 | 1 | 402 |
        """

    private static let fundShifts = [
        FactCase(merged, "455.50", "4555000", "全年预算数"), FactCase(merged, "441.20", "4412000", "全年执行数"),
        FactCase(merged, "96.67%", "96.67", "执行率"),
        FactCase(unheaded, "455.50", "455.5", "全年预算数"), FactCase(unheaded, "96.86%", "96.86", "执行率"),
        FactCase(tabbed, "9203.1", "92031000", "教育经费支出", period: "2022"),
        FactCase(tabbed, "-2.98%", "-2.98", "生均公用经费增长率", period: "2022"),
        FactCase(grouped, "1206", "1206", "学生数", stage: "小学"),
        FactCase(grouped, "402", "402", "学生数", stage: "初中"),
    ]

    /// One cell a line between bars, with cells that say something.
    private static let form = """
        年度预算申请(万元) |
        年初预算数 |
        全年预算数 |
        全年执行数 |
        分值 |
        执行率 |
        得分 |
        年度资金总额 |
        862.4 |
        941.75 |
        926.68 |
        10 |
        98.40% |
        9.84 |
        按支出性质分:其中:基本支出:713.28 |
        项目支出:213.4 |
        全年完成审计项目27个,移送问题线索9条。 |
        一级指标 |
        三级指标 |
        年度指标值 |
        实际完成值 |
        分值 |
        得分 |
        产出指标 |
        审计建议采纳率 |
        ≥90% |
        96.43% |
        10 |
        10 |
        """

    /// Columns that the form reckons with by letters, and units of rows.
    private static let letters = """
        | 项目预算执行情况（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
        | | 年度资金总额： | 3680 | 4126.5 | 4085.24 | 10 | 99.00% | 9.9 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值（A） | 实际完成值（B） | 分值 | 得分 | 未完成原因分析 |
        | 成本指标 | | 指标1：产业路补助标准（万元/公里） | ≤35 | 34.2 | 10 | 10 | |
        """

    private static let fundForms = [
        FactCase(form, "713.28", "7132800", "基本支出"),
        FactCase(form, "213.4", "2134000", "项目支出"),
        FactCase(form, "27个", "27", "审计项目"),
        FactCase(form, "96.43%", "96.43", "审计建议采纳率"),
        FactCase(letters, "4085.24", "40852400", "全年执行数"),
        FactCase(letters, "34.2", "342000", "产业路补助标准"),
    ]

    /// The sign of a target stands in a cell of its own.
    private static let signs = """
        一级指标 |
        三级指标 |
        指标性质 |
        指标值 |
        度量单位 |
        完成值 |
        权重 |
        得分 |
        产出指标 |
        食品抽检批次 |
        ≥ |
        1200 |
        批次 |
        1268 |
        20 |
        20 |
        满意度指标 |
        群众满意度 |
        ≥ |
        85 |
        % |
        89.3 |
        30 |
        30 |
        受益农村人口 |
        ≥ |
        6.2 |
        万人 |
        6.5 |
        30 |
        30 |
        """

    /// A sheet copied with its tabs: empty cells, units in the labels of rows, no 三级指标.
    private static let sheet = """
        单位:万元
        年度预算情况\t\t年初预算\t调整预算\t执行数\t执行率
        \t资金总额\t2136.5\t2488.72\t2461.03\t98.89%
        \t项目支出\t615.7\t884.35\t856.66\t96.87%
        年度绩效指标\t一级指标\t二级指标\t指标值\t完成值\t分值\t得分
        \t产出指标\t发放低保资金(万元)\t312\t308.6\t10\t10
        \t\t人居环境整治村数(个)\t18\t17\t10\t9.4
        """

    /// Units of several columns in one line, rows of places.
    private static let places = """
        单位:亿元、个、万人次
        地区 项目数 预算数 执行数 受益人次
        全省合计 310 30.31 29.1 1267.5
        省本级 74 19.86 19.12 804.7
        东川市 236 10.45 9.98 462.8
        """

    /// A heading says what the figures of its items are.
    private static let means = """
        2.各级教育生均公用经费支出增长情况

        (1)全市幼儿园为2860.17元,比上年的2741.05元增长4.35%。

        (2)普通小学为3120.66元,比上年的3204.18元下降2.61%。其中,农村为2987.42元。
        """

    /// What grew stands in per cent beside sums of money.
    private static let growths = """
        附表:各市经费情况(单位:亿元、%)
        地区 教育经费 比上年增长 占支出比例
        东川市 96.37 5.82 18.94
        柏川市 71.05 -1.46 17.20
        """

    private static let home = "新建日间照料中心6个(目标6个),建筑面积4320平方米。"
    private static let shares = "2019—2021年县财政中医药事业费分别为486万元、523万元、587万元,占医疗卫生事业费的8.1%、8.4%、9.0%。"
    private static let income = "医疗收入1.47亿元,占医疗总收入的33.6%,比2019年的31.2%提高2.4个百分点。"

    private static let jobs = "全市城镇新增就业4.63万人,完成年度目标4.2万人的110.24%。"
    private static let fundTargets = [
        FactCase(sheet, "2461.03", "24610300", "执行数"),
        FactCase(sheet, "312", "3120000", "发放低保资金", role: .target),
        FactCase(sheet, "17", "17", "人居环境整治村数"),
        FactCase(places, "19.12", "1912000000", "执行数"),
        FactCase(places, "804.7", "8047000", "受益人次"),
        FactCase(places, "236", "236", "项目数"),
        FactCase("人均可支配收入由2021年的16825元增加到18230元。", "18230元", "18230", "人均可支配收入", period: nil),
        FactCase("营造林4.86万亩(其中修复1.44万亩),占任务4.6万亩的105.65%。", "105.65%", "105.65", "营造林"),
        FactCase("应建消火栓2146个,实有2098个。", "2098个", "2098", "建消火栓"),
        FactCase(signs, "1200", "1200", "食品抽检批次", role: .target, comparator: .ge),
        FactCase(signs, "1268", "1268", "食品抽检批次", comparator: .eq),
        FactCase(signs, "89.3", "89.3", "群众满意度"),
        FactCase(signs, "6.2", "62000", "受益农村人口", role: .target, comparator: .ge),
        FactCase(signs, "6.5", "65000", "受益农村人口", comparator: .eq),
        FactCase(means, "2860.17元", "2860.17", "生均公用经费支出", stage: "幼儿园"),
        FactCase(means, "3204.18元", "3204.18", "生均公用经费支出", stage: "小学", role: .previous),
        FactCase(means, "2.61%", "-2.61", "生均公用经费支出增长率", stage: "小学"),
        FactCase(means, "2987.42元", "2987.42", "农村生均公用经费支出", stage: "小学"),
        FactCase(growths, "5.82", "5.82", "教育经费增长率"),
        FactCase(growths, "-1.46", "-1.46", "增长率"),
        FactCase(growths, "18.94", "18.94", "占支出比例"),
        FactCase("累计投入资金3.8亿元,12.4万贫困群众脱贫。", "12.4万", "124000", "贫困群众"),
        FactCase(home, "4320平方米", "4320", "建筑面积"),
        FactCase(shares, "8.4%", "8.4", "占医疗卫生事业费", period: "2020"),
        FactCase(shares, "9.0%", "9", "占医疗卫生事业费", period: "2021"),
        FactCase(income, "2.4个百分点", "2.4", "占医疗总收入", relation: "change"),
        FactCase("全县编报绩效目标,涉及资金14.27亿元,覆盖率100%。", "14.27亿元", "1427000000", "涉及资金"),
        FactCase(jobs, "4.2万人", "42000", "城镇新增就业", role: .target),
        FactCase("活产数154,产后访视147人。", "154", "154", "活产数"),
        FactCase("大班额由14个降为0个。", "0个", "0", "大班额"),
        FactCase("流域面积50平方公里以上河流12条,总长318.6公里。", "12条", "12", "河流"),
    ]

    private static let three = "2021年公务接待经费预算46万元,实际支出38.72万元,控制率84.17%,比上年减少5.08万元,下降11.6%。"
    private static let revenue = "全县一般公共预算收入完成38.47亿元,剔除留抵退税因素后增长5.3%,自然口径下降3.8%。"
    private static let rates = "报备率、报备及时率、规范率均为100%。"

    private static let fundChanges = [
        // No rate falls by a sum of money, and what falls by so much falls by a share of that.
        FactCase(three, "5.08万元", "-50800", "实际支出", relation: "change"),
        FactCase(three, "11.6%", "-11.6", "实际支出", relation: "growth"),
        // What growth is reckoned by is no measure of its own.
        FactCase(revenue, "5.3%", "5.3", "一般公共预算收入剔除留抵退税因素后增长率"),
        FactCase(revenue, "3.8%", "-3.8", "一般公共预算收入自然口径增长率"),
        FactCase("平均住院日7.4天,较上年缩短0.6天。", "0.6天", "-0.6", "平均住院日", relation: "change"),
        FactCase("办件时限缩短60%。", "60%", "60", "办件时限缩短"),
        FactCase(rates, "100%", "100", "报备率"),
        FactCase(rates, "100%", "100", "规范率"),
        FactCase("纳入取水许可管理的单位63家,严格执行《用水定额》的52家。", "52家", "52", "用水定额"),
        FactCase("本年收入合计9 842.37万元,其他收入277.31万元。", "9 842.37万元", "98423700", "本年收入合计"),
    ]
}
