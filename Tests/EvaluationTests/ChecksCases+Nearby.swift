import Records

extension CheckCase {
    /// What follows from figures nearby though no word says so: said where it agrees, and nothing otherwise.
    static let nearby = [
        CheckCase(
            "a rate of the sentence before", "ratio.share", .passes,
            "全县登记适龄残疾儿童少年463人。以随班就读为主,共安置431人。义务教育阶段安置率93.09%。"),
        CheckCase(
            "what was spent right before its rate, of the funds told far before", "nearby.ratio", .passes,
            "全县共到位各级资金5216.4万元,安排项目37个,其中产业类21个、2860万元,基建类16个、2356.4万元。截至12月底,已支出5007.75万元,支出进度96%。"),
        CheckCase(
            "what comes to each in a row, of the area of the school's buildings", "ratio.per-head", .passes,
            "| 年度 | 校舍建筑面积(平方米) | 在校学生数(人) | 生均建筑面积(平方米) |\n| 2019 | 5124 | 814 | 6.29 |\n| 2020 | 5310 | 826 | 6.43 |\n"
        ),
        CheckCase(
            "a rate that nothing nearby gives", "nearby.ratio", .silent, "全县有乡镇12个、行政村158个。群众对县城环境卫生满意率93.2%。"),
        CheckCase(
            "a share that is not its part's", "nearby.ratio", .raises(.questionable),
            "全县用水总量1.5000亿立方米。其中农业用水1.0500亿立方米、工业用水2500万立方米、生活用水2000万立方米,农业用水占70.0%,生活用水占18.3%。"),
        CheckCase(
            "a rate named for what was done", "nearby.ratio", .raises(.questionable),
            "全县识别监测对象640户2150人,已消除风险420户1410人,风险消除率76.5%。"),
        CheckCase(
            "a rate of one of two counts", "nearby.ratio", .passes, "全县识别监测对象640户2150人,已消除风险420户1410人,风险消除率65.63%。"),
        CheckCase("what is left", "nearby.difference", .passes, "全县识别监测对象640户,已消除风险420户,未消除风险220户。"),
        CheckCase(
            "last year's figure has no name", "nearby.difference", .passes,
            "全年应征水资源费426万元,实征418.5万元,征收率98.24%;比上年的395.2万元增加23.3万元。"),
        CheckCase(
            "the base follows from the change", "nearby.growth", .passes,
            "2023年收入总计、支出总计均为2150.40万元。与上年相比,收、支总计各增加125.60万元,增长6.20%。"),
        CheckCase(
            "so much for each, times the heads", "nearby.product", .passes,
            "人均基本公共卫生服务经费补助标准为89元。全县常住人口28640人。应到位资金254.90万元。"),
        CheckCase("what comes to each", "nearby.mean", .passes, "粮食播种面积36.8万亩,总产量15.9万吨,平均亩产432公斤。"),
        CheckCase("即 and its parts", "nearby.sum", .passes, "辖区有基层医疗卫生机构19家,即卫生院1家、村卫生室18家。"),
        CheckCase(
            "items of a list", "nearby.sum", .passes,
            "“三公”经费支出决算为31.46万元。\n1.因公出国(境)费支出决算为0万元。\n2.公务用车购置及运行维护费支出决算为24.35万元。\n3.公务接待费支出决算为7.11万元。"),
        CheckCase(
            "12 townships are not made of schools", "nearby.sum", .silent, "全县辖12个乡镇,人口18万,有初中11所、特殊教育学校1所。"),
        CheckCase("within its limit", "threshold.beside", .passes, "区域环境噪声平均值53.4分贝,控制在55分贝以内。"),
        CheckCase(
            "in 亿 and above it", "threshold.beside", .raises(.questionable), "全县用水总量1.9235亿立方米,控制在1.86亿立方米以内。"),
        CheckCase("below what is asked", "threshold.beside", .silent, "教师交流轮岗比例8.7%,低于10%的规定要求。"),
        CheckCase("below what is asked", "threshold.stated", .silent, "教师交流轮岗比例8.7%,低于10%的规定要求。"),
        CheckCase("what falls short and says so", "threshold.beside", .silent, "公共供水管网漏损率9.4%,未达到9%以内的要求。"),
        CheckCase("a target that was missed", "threshold.beside", .silent, "按期完工率90.9%(目标≥95%)。"),
    ]

    /// What other figures beside it answer is not asked.
    static let answered = [
        CheckCase(
            "a share of households beside one of persons", "ratio.share", .silent,
            "监测对象累计识别1247户3986人,其中已消除风险1093户3512人,占监测户数的87.7%。"),
        CheckCase(
            "a share of the base told first", "nearby.ratio", .passes,
            "两校计划招生1640人,分配到初中学校1066人,占65.00%;其中分配到农村初中468人,占分配名额的43.90%。实际录取1612人,通过名额分配录取978人,占60.67%。"),
        CheckCase(
            "another base gives it, and its own is named in full", "ratio.share", .raises(.questionable),
            "全县义务教育在校生19873人,农村学校在校生13520人;在校寄宿的4218人,占全县义务教育在校生的31.2%。"),
        CheckCase(
            "growth of what was received, and not of what was planned", "growth.change", .silent,
            "一般公共预算收入完成12.63亿元,为年初预算12.2亿元的103.5%,比上年(11.86亿元)增长6.5%。"),
        CheckCase(
            "growth of no figure in the sentence", "growth.change", .raises(.questionable),
            "一般公共预算收入完成12.63亿元,为年初预算12.2亿元的103.5%,比上年(11.86亿元)增长8.5%。"),
        CheckCase(
            "the share of the others", "ratio.share", .silent, "全市共17个断面,其中1个国控断面为Ⅳ类,优良比例94.1%。"),
        CheckCase(
            "the largest class is no total", "ratio.mean", .silent, "全县小学共有教学班612个,最大班额45人,平均班额38.6人。"),
        CheckCase(
            "others without a figure", "sum.parts", .passes,
            "签约11.6万人,其中老年人6.24万人、高血压患者3.87万人、糖尿病患者1.16万人,其余为孕产妇、儿童等。"),
        CheckCase(
            "one digit of a sum", "sum.parts", .raises(.questionable),
            "签约11.6万人,其中老年人6.24万人、高血压患者3.87万人、糖尿病患者1.16万人。"),
        CheckCase(
            "a table of some rows", "sum.table", .silent,
            "表3 各镇粮食生产(部分)\n镇名|面积(万亩)|产量(万吨)\n全县|42.6|19.17\n东坪|6.8|3.1\n西岭|5.9|2.6\n南湾|7.4|3.4\n北塘|4.3|1.9\n"),
        CheckCase(
            "what a bracket says of one item", "score.stated", .passes,
            "绩效自评得分95.63分。其中:投入20分,得20分;过程30分,得28.63分(预算执行率分值10分,得9.63分);产出40分,得38分;效果10分,得9分。"),
        CheckCase(
            "the growth of a sum is none of its last part's", "growth.series", .silent,
            "县级资金4962万元较2021年4310万元增长15.1%。合计较2021年增长9.6%。"),
        CheckCase(
            "why a target was missed", "threshold.stated", .silent,
            "教师培训经费占比目标值≥5%,实际完成4.37%,该项计4.37分。偏差原因:集中培训延期。"),
        CheckCase(
            "a missed target", "threshold.stated", .raises(.questionable), "教师培训经费占比目标值≥5%,实际完成4.37%,该项计5分。"),
        CheckCase(
            "exactly what another kind is above", "threshold.required", .silent,
            "公用经费财政拨款标准:公办幼儿园每生每年600元,高于500元;普惠性民办园每生每年500元,正好达到标准。"),
    ]

    private static let rates = "项目 预算数(万元) 决算数(万元) 完成率(%)\n"

    /// Tables of plain text.
    static let plainTables = [
        CheckCase(
            "a column that follows from two", "table.columns", .passes,
            rates + "基本支出 1102.30 1098.75 99.68\n项目支出 926.00 901.24 97.33\n其他支出 620.00 611.80 98.68\n"),
        CheckCase(
            "a row that does not", "table.columns", .raises(.questionable),
            rates + "基本支出 1102.30 1098.75 99.68\n项目支出 926.00 901.24 93.77\n其他支出 620.00 611.80 98.68\n"
                + "对外支出 300.00 285.00 95.00\n"),
        CheckCase(
            "classes of a code", "sum.table", .passes,
            "单位:万元\n科目编码 科目名称 合计 基本支出 项目支出\n20502 普通教育 1000.00 600.00 400.00\n2050202 小学教育 700.00 400.00 300.00\n"
                + "2050203 初中教育 300.00 200.00 100.00\n合计 1000.00 600.00 400.00\n"),
        CheckCase(
            "a table's figure in another unit", "same-fact.table", .passes,
            "全年支出2.15亿元。\n\n单位:万元\n项目 2022年 2023年\n基本支出 15862.44 16022.40\n项目支出 5645.48 5477.60\n支出 21507.92 21500.00\n"
        ),
    ]
}
