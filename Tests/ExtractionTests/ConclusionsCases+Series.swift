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
    ]
}
