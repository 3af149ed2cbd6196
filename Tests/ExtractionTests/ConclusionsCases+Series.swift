/// Verdicts that stand by themselves, and clauses that say one without a label.
extension ConclusionCase {
    static let series = [
        // At the ends of lines, behind dashes, as stars; one word that the lexicon does not know among others.
        ConclusionCase("G1 校园占地:8200平方米。合格\nG2 图书:9100册。不合格", .init("合格"), .init("不合格")),
        ConclusionCase("门卫——已到位\n监控——未到位\n消防——基本到位", .init("完成"), .init("未完成"), .init("基本完成")),
        ConclusionCase("厨房 ★★★\n宿舍 ★★", .init("★★★"), .init("★★")),
        ConclusionCase("评估结论栏\n门卫判定:达标\n宿舍判定:达标\n校车判定:不达标", .init("达标"), .init("达标"), .init("不达标")),
        ConclusionCase("厨房设备新。\n自评:领先\n宿舍设备旧。\n自评:落后", .init("领先"), .init("落后")),
        ConclusionCase("厨房:领先\n宿舍:红砖"),
        // Columns.
        ConclusionCase("项目|现状|是否达标\n教室|12间|是\n食堂|1间|否\n操场|1处|是", .init("达标"), .init("不达标"), .init("达标")),
        ConclusionCase("1 东坡小学 6.3 24 达标\n2 西坡小学 5.9 11 不达标", .init("达标"), .init("不达标")),
        // Boxes: the one with a tick.
        ConclusionCase("毛入园率92%。\n☑达标 □未达标", .init("达标")),
        ConclusionCase("毛入园率82%。\n□达标 ☑未达标", .init("不达标")),
        ConclusionCase("√为达标 ×为未达标"),
        // Clauses.
        ConclusionCase("校舍面积与不少于2万平方米的标准尚有差距。", .init("不达标")),
        ConclusionCase("图书配备此条不达标。", .init("不达标")),
        ConclusionCase("经费投入、队伍建设两项为优秀。", .init("优秀")),
        ConclusionCase("资源配置 达标14项,基本达标1项", .init("达标")),
        ConclusionCase("初中场馆差0.4平方米未能过关。", .init("不达标")),
        ConclusionCase("弄虚作假的一律评为不合格。"),
        ConclusionCase("县里已启动扩建,2025年建成后该项可达标。"),
        ConclusionCase("申报条件:各项均达标方可申报。"),
        ConclusionCase("表格示例:“指标3,自评结论:达标”。"),
        // Points.
        ConclusionCase(
            "到货50套,本项分值15分,得15分。\n亮点两处,本项分值15分,扣1分,得14分。", .init("15分", "15", of: "15"), .init("14分", "14", of: "15")),
        ConclusionCase(
            "办学理念 5/5\n班子建设 9/10\n后勤保障 14/15", .init("5分", "5", of: "5"), .init("9分", "9", of: "10"),
            .init("14分", "14", of: "15")),
        // Parts of a total, and figures that add up to nothing.
        ConclusionCase(
            "投入18分、过程28.5分、产出47分,自评总分93.5分。", .init("18分", "18"), .init("28.5分", "28.5"), .init("47分", "47"),
            .init("93.5分", "93.5")),
        ConclusionCase("投入18分、过程28.5分、产出47分,自评总分91分。", .init("91分", "91")),
        ConclusionCase("得分 | 9.7 |", .init("9.7分", "9.7")),
        // All schools by their number, which is told before; several parts; a reason before the verdict.
        ConclusionCase("全乡小学35所。35所小学全部达标。", .init("达标")),
        ConclusionCase("全乡小学41所。35所小学全部达标。"),
        ConclusionCase("图书配备:小学部达标、初中部未达标。", .init("部分达标")),
        ConclusionCase("小学部达标、初中部达标。", .init("达标")),
        ConclusionCase("班额一项因两所新校未启用暂未达标。", .init("不达标")),
        ConclusionCase("经自查,各校收费均符合规定。", .init("达标")),
        ConclusionCase("L1 35 100% 达标\nL2 35 100% 达标\nL3 33 94.29% 2所未达标", .init("达标"), .init("达标"), .init("不达标")),
        ConclusionCase("作业偏多,整体合格。", .init("合格")),
        ConclusionCase("经复核,同意认定为达标校。", .init("达标")),
        ConclusionCase(
            "7.学位|计划1800个,实际1440个|部分完成\n8.编制|7216名|完成\n9.经费|4.8%|完成", .init("部分完成"), .init("完成"), .init("完成")),
    ]

    /// Verdicts in words of the report's own, counts of items, labelled lines, points in lists; and what only looks like them.
    static let ownWords = [
        ConclusionCase(
            "K1:绿\nK2:黄\n图例:绿=达标 黄=临界", .init("达标"), .init("黄")),
        ConclusionCase(
            "(符合填“1”,不符合填“0”)\nT01,坡道,1\nT02,训练室,0\nT03,康复室,1", .init("达标"), .init("不达标"), .init("达标")),
        ConclusionCase(
            "体育课——每周4节,足。\n体育教师——应配11人,实配8人,缺。\n(只填足、基本足、缺三种)", .init("足"), .init("缺")),
        ConclusionCase("小学为镇区所属,初中为县属。\n小学\n初中"),
        ConclusionCase("厨房 合标\n宿舍 不合标\n校车 合标", .init("合标"), .init("不合标"), .init("合标")),
        ConclusionCase("厨房 红砖\n宿舍 青砖\n校车 黄漆"),
        ConclusionCase("三年内有无安全事故——无。\n有无违规收费——无。\n有无重点班——无。"),
        ConclusionCase("食堂核验:合格 ✔\n宿舍核验:不合格 ✘", .init("合格"), .init("不合格")),
        // Counts.
        ConclusionCase("整改事项共26件。23件完成,2件基本完成,1件未完成。", .init("完成"), .init("基本完成"), .init("未完成")),
        ConclusionCase("共8个方面15个观测点,自我评定14个观测点为“好”,1个为“一般”。", .init("好"), .init("一般")),
        ConclusionCase("15项指标中,均有台账。"),
        // Standards, rules, others, earlier years.
        ConclusionCase("资源配置——达到国家认定标准。", .init("达标")),
        ConclusionCase("大型玩具6件——达到二类园标准。", .init("达标")),
        ConclusionCase("人员条件:教职工32人,保育员9人,达省二类标准。", .init("达标")),
        ConclusionCase("4.4 授课教师学历达到规定。满足4.4款。", .init("达标")),
        ConclusionCase("全校不得列一等,故总列二等。", .init("二等")),
        ConclusionCase("全校不得列一等。"),
        ConclusionCase("40分以上为合格,45分以上为优秀。"),
        ConclusionCase("依“90分以上为一等”之规,自定为一等。", .init("一等")),
        ConclusionCase("上学期得分为41分,等次为合格。"),
        ConclusionCase("指标要求(摘自厅发文):具备两条为优良。"),
        ConclusionCase("你县报告称“31项指标全部达标”。"),
        ConclusionCase("我校上一轮得84分,列良好等次。"),
        // Points.
        ConclusionCase("制度建设(满分30分)\n自评28分。", .init("28分", "28", of: "30")),
        ConclusionCase(
            "各项得分如下:作业管理9.5分,睡眠管理8分,读物管理9分。", .init("9.5分", "9.5"), .init("8分", "8"), .init("9分", "9")),
        ConclusionCase(
            "政府责任(25分)→ 25\n经费保障(20分)→ 17\n队伍建设(25分)→ 22.5\n三项相加 → 64.5", .init("25分", "25", of: "25"),
            .init("17分", "17", of: "20"), .init("22.5分", "22.5", of: "25"), .init("64.5分", "64.5")),
        ConclusionCase(
            "10分,作业公示,满分10分,每周公示;\n9分,课后服务,满分10分,素质课偏少;\n6分,校外培训,满分10分,暗访2起;",
            .init("10分", "10", of: "10"), .init("9分", "9", of: "10"), .init("6分", "6", of: "10")),
    ]
}
