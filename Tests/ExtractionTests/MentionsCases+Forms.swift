/// Every form in which a number can be written, one or more sentences each.
extension MentionCase {
    static let forms: [MentionCase] =
        numerals + estimates + fractions + signs + tenths + limits + money + dimensions + spans

    private static let numerals = [
        MentionCase("补助款壹万贰仟叁佰元整。", "壹万贰仟叁佰元整", "12300", "元", .eq, .money),
        MentionCase("补助款伍萬陸仟圓。", "伍萬陸仟圓", "56000", "元", .eq, .money),
        MentionCase("全镇卅二个村。", "卅二个", "32", "个", .eq, .count, "32 32"),
        MentionCase("全镇有学生一万二。", "一万二", "12000", "", .eq, .number),
        MentionCase("招生两千六百五十人。", "两千六百五十人", "2650", "人", .eq, .count),
        MentionCase("投资2.5千元。", "2.5千元", "2500", "元", .eq, .money, "2450 2550"),
        MentionCase("投资3亿6千万元。", "3亿6千万元", "360000000", "元", .eq, .money),
        MentionCase("投资5万4千6百元。", "5万4千6百元", "54600", "元", .eq, .money),
        MentionCase("投资1.2万亿元。", "1.2万亿元", "1200000000000", "元", .eq, .money, "1150000000000 1250000000000"),
        MentionCase("投资三点五亿元。", "三点五亿元", "350000000", "元", .eq, .money, "345000000 355000000"),
        MentionCase("规模达两个亿。", "两个亿", "200000000", "", .eq, .number),
        MentionCase("投资1 200 万元。", "200 万元", "2000000", "元", .eq, .money),
        MentionCase("总量为2e5吨。", "2e5吨", "200000", "吨", .eq, .count),
        MentionCase("总量为1.5×10^6吨。", "1.5×10^6吨", "1500000", "吨", .eq, .count),
        MentionCase("销量达15k件。", "15k件", "15000", "件", .eq, .count),
        MentionCase("采购铅笔三打。", "三打", "36", "打", .eq, .count),
        MentionCase("公务用车购置费0万元。", "0万元", "0", "元", .eq, .money),
        MentionCase("公务用车购置费0.00万元。", "0.00万元", "0", "元", .eq, .money),
        MentionCase("2.2023年全区发行债券9亿元。", "2023年", "2023", "年", .eq, .year),
        MentionCase("1.3个乡镇信息更新不及时。", "3个", "3", "个", .eq, .count, "3 3"),
        MentionCase("平均每班1.3个班主任。", "1.3个", "1.3", "个", .eq, .count),
        MentionCase("传染病发病率为168.3/10万。", "168.3/10万", "168.3", "/10万", .eq, .ratio),
        MentionCase("编号为零的样本有〇个。", "〇个", "0", "个", .eq, .count),
    ]

    private static let estimates = [
        MentionCase("数十所学校参加。", "数十所", "10", "所", .range, .count, "10 100"),
        MentionCase("几百名教师参加。", "几百名", "100", "名", .range, .count, "100 1000"),
        MentionCase("上千名群众参加。", "上千名", "1000", "名", .gt, .count, "1000 …"),
        MentionCase("走访两三户家庭。", "两三户", "2", "户", .range, .count, "2 3"),
        MentionCase("走访三五百户家庭。", "三五百户", "300", "户", .range, .count, "300 500"),
        MentionCase("青年十七八岁离家。", "十七八岁", "17", "岁", .range, .count, "17 18"),
        MentionCase("筹款四五十万元。", "四五十万元", "400000", "元", .range, .money, "400000 500000"),
        MentionCase("栽树三百余万株。", "三百余万株", "3000000", "株", .gt, .count, "3000000 4000000"),
        MentionCase("栽树二十多万株。", "二十多万株", "200000", "株", .gt, .count, "200000 300000"),
        MentionCase("栽树一百几十株。", "一百几十株", "110", "株", .range, .count),
        MentionCase("来访二十来人。", "二十来人", "20", "人", .approx, .count),
    ]

    private static let fractions = [
        MentionCase("五分之四的村通了公路。", "五分之四", "0.8", "", .eq, .ratio, "0.8 0.8"),
        MentionCase("超过3/8的教师住校。", "3/8", "0.375", "", .gt, .ratio, "0.375 …"),
        MentionCase("用时二又二分之一小时。", "二又二分之一小时", "2.5", "小时", .eq, nil),
        MentionCase("用时1又3/4小时。", "1又3/4小时", "1.75", "小时", .eq, nil),
        MentionCase("用时3¾小时。", "3¾小时", "3.75", "小时", .eq, nil),
        MentionCase("约有⅓的学校参加。", "⅓", "1/3", "", .approx, nil),
        MentionCase("死亡率为百万分之六。", "百万分之六", "0.0006", "%", .eq, .percent),
        MentionCase("差错率为万分之三。", "万分之三", "0.03", "%", .eq, .percent),
        MentionCase("差错率为千分之2.4。", "千分之2.4", "0.24", "%", .eq, .percent, "0.235 0.245"),
        MentionCase("完成率为百分之百。", "百分之百", "100", "%", .eq, .percent),
        MentionCase("过半数村民同意。", "过半数", "0.5", "", .gt, .ratio, "0.5 …"),
        MentionCase("半数以上村民同意。", "半数以上", "0.5", "", .ge, .ratio, "0.5 …"),
    ]

    private static let signs = [
        MentionCase("产值同比增长-3.2%。", "-3.2%", "-3.2", "%", .eq, .percent, "-3.25 -3.15"),
        MentionCase("最低气温负十二度。", "负十二度", "-12", "度", .eq, nil),
        MentionCase("最低气温零下五度。", "零下五度", "-5", "度", .eq, nil),
        MentionCase("当年结余为-45.6万元。", "-45.6万元", "-456000", "元", .eq, .money),
        MentionCase("误差为±0.5毫米。", "±0.5毫米", "0.5", "毫米", .range, nil, "-0.5 0.5"),
        MentionCase("室温保持25±2℃。", "25±2℃", "25", "℃", .range, nil, "23 27"),
        MentionCase("增速为-3%至-1%。", "-3%至-1%", "-3", "%", .range, .percent, "-3 -1"),
        MentionCase("完小-12所教学点。", "12所", "12", "所", .eq, .count, "12 12"),
        MentionCase("该项工作担负3项任务。", "3项", "3", "项", .eq, .count),
    ]

    private static let tenths = [
        MentionCase("出勤的有三成。", "三成", "30", "%", .eq, .percent, "25 35"),
        MentionCase("出勤的有三成五。", "三成五", "35", "%", .eq, .percent),
        MentionCase("出勤的有七八成。", "七八成", "70", "%", .range, .percent, "70 80"),
        MentionCase("按市价八五折采购。", "八五折", "85", "%", .eq, .percent),
        MentionCase("按市价9折采购。", "9折", "90", "%", .eq, .percent),
        MentionCase("产值翻两番。", "两番", "2", "番", .eq, .ratio),
        MentionCase("产值是上年的一点五倍。", "一点五倍", "1.5", "倍", .eq, .ratio),
    ]

    private static let limits = [
        MentionCase("占比在6%—8%之间。", "6%—8%", "6", "%", .range, .percent, "6 8"),
        MentionCase("每班30至40人。", "30至40人", "30", "人", .range, .count, "30 40"),
        MentionCase("工期三至五个月。", "三至五个月", "3", "个月", .range, nil, "3 5"),
        MentionCase("奖励两到三万元。", "两到三万元", "20000", "元", .range, .money, "20000 30000"),
        MentionCase("奖励1万元—5万元。", "1万元—5万元", "10000", "元", .range, .money, "10000 50000"),
        MentionCase("奖励1万(含)至5万(不含)元。", "1万(含)至5万(不含)元", "10000", "元", .range, .money, "10000 50000"),
        MentionCase("人数在300与450之间。", "300与450之间", "300", "", .range, nil, "300 450"),
        MentionCase("名额在五与十之间。", "五与十之间", "5", "", .range, nil, "5 10"),
        MentionCase("名额从五到十不等。", "五到十", "5", "", .range, nil, "5 10"),
        MentionCase("每组人数大于等于五。", "五", "5", "", .ge, .number, "5 …"),
        MentionCase("占比由百分之五至八不等。", "百分之五至八", "5", "%", .range, .percent, "5 8"),
        MentionCase("面积大于2000且小于3500平方米。", "2000", "2000", "", .gt, nil, "2000 3500"),
        MentionCase("面积在2000平方米以上、3500平方米以下。", "3500平方米", "3500", "平方米", .le, .area, "2000 3500"),
        MentionCase("学校从35所增加到40所。", "35所", "35", "所", .eq, .count, "35 35"),
        MentionCase("学校从35所到40所。", "40所", "40", "所", .eq, .count, "40 40"),
        MentionCase("小学一至六年级开课。", "一至六年级", "1", "年级", .range, .ordinal),
        MentionCase("该县近五年招聘教师。", "五年", "5", "年", .eq, nil),
        MentionCase("至多安排2节课。", "2节", "2", "节", .le, .count, "… 2"),
    ]

    private static let money = [
        MentionCase("每份三块五。", "三块五", "3.5", "元", .eq, .money),
        MentionCase("每份十二元五角三分。", "十二元五角三分", "12.53", "元", .eq, .money, "12.525 12.535"),
        MentionCase("每份3元5角。", "3元5角", "3.5", "元", .eq, .money),
        MentionCase("每份5毛。", "5毛", "5", "角", .eq, .money),
        MentionCase("捐款港币两千九百元。", "港币两千九百元", "2900", "港元", .eq, .money),
        MentionCase("捐款人民币50元。", "人民币50元", "50", "元", .eq, .money),
        MentionCase("捐款RMB 100。", "RMB 100", "100", "元", .eq, .money),
        MentionCase("捐款¥1,200。", "¥1,200", "1200", "元", .eq, .money),
        MentionCase("捐款$3.5万。", "$3.5万", "35000", "美元", .eq, .money),
        MentionCase("借款3000万美元。", "3000万美元", "30000000", "美元", .eq, .money),
        MentionCase("单价两美元又三美分。", "两美元又三美分", "2.03", "美元", .eq, .money),
        MentionCase("单价1000美元500件。", "500件", "500", "件", .eq, .count),
    ]

    private static let dimensions = [
        MentionCase("跑道长3千米。", "3千米", "3", "公里", .eq, nil),
        MentionCase("跑道长两万三千米。", "两万三千米", "23000", "米", .eq, nil),
        MentionCase("机组五千瓦。", "五千瓦", "5", "千瓦", .eq, nil),
        MentionCase("绳长两米半。", "两米半", "2.5", "米", .eq, nil),
        MentionCase("劳动三个半小时。", "三个半小时", "3.5", "小时", .eq, nil),
        MentionCase("花坛为5米半径。", "5米", "5", "米", .eq, nil),
        MentionCase("耕地12.6万亩。", "12.6万亩", "126000", "亩", .eq, .area),
        MentionCase("用水36.5立方米/万元。", "36.5立方米/万元", "36.5", "立方米/万元", .eq, .ratio),
        MentionCase("配备计算机12.5台/百生。", "12.5台/百生", "12.5", "台/百生", .eq, .ratio),
        MentionCase("提高十二个百分点。", "十二个百分点", "12", "百分点", .eq, .percent),
    ]

    private static let spans = [
        MentionCase("二〇二三年三月十五日发布。", "二〇二三年三月十五日", "2023-03-15", "", .eq, .date),
        MentionCase("2021/2022学年开学。", "2021/2022学年", "2021", "学年", .range, .year, "2021 2022"),
        MentionCase("早上八点半到校。", "八点半", "八点半", "time", .eq, .date),
        MentionCase("名次列第十二位。", "第十二位", "12", "位", .eq, .ordinal),
    ]

    /// Numerals and digits that count nothing.
    static let noneOfForm = [
        "一百姓来访。", "教师千方百计备课。", "五河县与六安市结对。", "三明市来人考察。", "九江、千岛湖、百色。", "学校百花齐放。", "陆续到校。",
        "教师参与活动。", "联系电话:0571-66668888。", "手机13900002222。", "见http://example.org/a?b=35&c=20%28。",
        "服务器在10.20.30.40。", "软件升级至v3.2.1。", "产教融合促进一二三产业发展。", "工作丢三落四。", "这是转折。", "成果丰硕。",
        "半导体与半封闭。", "负责人签字。", "数以万计。", "证号330102199001010019。",
    ]
}
