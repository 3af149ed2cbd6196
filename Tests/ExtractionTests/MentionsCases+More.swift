import Records

extension MentionCase {
    /// Nearly, parts of a proportion, halves, labels with a unit, and what stands at the end of an amount.
    static let more: [MentionCase] = near + exact + proportions + halves + amounts + measured + named

    private static let near = [
        MentionCase("惠及学生近3万人。", "3万人", "30000", "人", .lt, .count, "20000 30000"),
        MentionCase("覆盖近百所学校。", "百所", "100", "所", .lt, .count, "0 100"),
        MentionCase("满意度接近95%。", "95%", "95", "%", .lt, .percent, "94 95"),
        MentionCase("改造校舍将近2000平方米。", "2000平方米", "2000", "平方米", .lt, .area, "1000 2000"),
        MentionCase("近半数教师参训。", "近半数", "0.5", "", .lt, .ratio),
        MentionCase("近5年来办学条件改善。", "5年", "5", "年", .eq, nil),
        MentionCase("筹集上千万元。", "上千万元", "10000000", "元", .gt, .money, "10000000 …"),
        MentionCase("三分之一左右的学校。", "三分之一", "1/3", "", .approx, .ratio, "0 2/3"),
    ]

    /// So much and no more, and what only looks like about so much.
    private static let exact = [
        MentionCase("项目概算2050万元。", "2050万元", "20500000", "元", .eq, .money),
        MentionCase("补贴每月最高可达1200元。", "1200元", "1200", "元", .le, .money),
        MentionCase("教师工资较公务员工资91425元超出7111元。", "7111元", "7111", "元", .eq, .money),
        MentionCase("在校人数超出2000人。", "2000人", "2000", "人", .gt, .count),
        MentionCase("http://www.abc39.com2021年3月23日 教育网", "2021年3月23日", "2021-03-23", "", .eq, .date),
    ]

    private static let proportions = [
        MentionCase("产业结构比为20.7:32.9:46.4。", "20.7", "20.7", "", .eq, .ratio, "20.65 20.75"),
        MentionCase("产业结构比为20.7:32.9:46.4。", "32.9", "32.9", "", .eq, .ratio, "32.85 32.95"),
        MentionCase("产业结构比为20.7:32.9:46.4。", "46.4", "46.4", "", .eq, .ratio, "46.35 46.45"),
        MentionCase("高中低级职称比为1:3:6。", "6", "6", "", .eq, .ratio),
        MentionCase("师生比为1比16.5。", "1比16.5", "16.5", "1:n", .eq, .ratio),
        MentionCase("会议于8:30:15开始。", "8:30:15", "8:30:15", "time", .eq, .date),
        MentionCase("每天8时30分到校。", "8时30分", "8时30分", "time", .eq, .date),
    ]

    private static let halves = [
        MentionCase("经费增长一成半。", "一成半", "15", "%", .eq, .percent),
        MentionCase("四分之三强的教师。", "四分之三", "0.75", "", .eq, .ratio),
        MentionCase("一个半", "一个半", "1.5", "", .eq, .ratio),
    ]

    private static let amounts = [
        MentionCase("每本3块5。", "3块5", "3.5", "元", .eq, .money),
        MentionCase("每斤10块2毛5。", "10块2毛5", "10.25", "元", .eq, .money),
        // The number of the next item belongs to no amount.
        MentionCase("每生650元5、落实经费。", "650元", "650", "元", .eq, .money),
        MentionCase("投资总额(万元):3500。", "3500", "35000000", "元", .eq, .money, "34995000 35005000"),
        MentionCase("建筑面积(平方米):12600。", "12600", "12600", "平方米", .eq, .area),
        MentionCase("占比(%):12.5。", "12.5", "12.5", "%", .eq, .percent),
        MentionCase("大于五且小于十的数。", "五", "5", "", .gt, .number, "5 10"),
    ]

    private static let measured = [
        MentionCase("屏幕为三英寸。", "三英寸", "3", "英寸", .eq, nil),
        MentionCase("水池容积五立方英尺。", "五立方英尺", "5", "立方英尺", .eq, nil),
        MentionCase("车速5千米每小时。", "5千米每小时", "5", "公里/小时", .eq, nil),
        MentionCase("为0-6岁残疾儿童提供救助。", "0-6岁", "0", "岁", .range, nil),
        MentionCase("附件2\n绩效自评表", "附件2", "2", "附件", .eq, .listNumber),
        MentionCase("目标1:完成改造。", "目标1", "1", "目标", .eq, .listNumber),
        MentionCase("收到附件3份。", "3份", "3", "份", .eq, .count),
        MentionCase("食品抽检量达到6.2批次/千人。", "6.2批次/千人", "6.2", "批次/千人", .eq, .ratio),
        MentionCase("PM2.5平均浓度32微克/立方米。", "2.5", "2.5", "", .eq, .phraseNumber),
        MentionCase("购置设备8600台件套。", "8600台件套", "8600", "台件套", .eq, .count),
        MentionCase("按“1525”标准落实养护资金。", "1525", "1525", "", .eq, .phraseNumber),
        MentionCase("公路密度142公里/百平方公里。", "142公里/百平方公里", "142", "公里/百平方公里", .eq, .ratio),
        MentionCase("开展演练36场(次)。", "36场(次)", "36", "场次", .eq, .count),
        MentionCase("对照5大类22项指标。", "5大类", "5", "类", .eq, .count),
    ]
}
