/// What is said of items and of those who report: by the rest, by none, by a bracket in the heading, by a box; and what only
/// looks like it.
extension ConclusionCase {
    static let items = [
        // Of all but some, of none, of the whole.
        ConclusionCase("政府保障各项,除第3项外全部达标。", .init("达标")),
        ConclusionCase("教育质量各项,无一项不达标。", .init("达标")),
        ConclusionCase("除东坡小学1所学校外,均已搬迁。"),
        ConclusionCase("20项指标中18项达标。", .init("达标")),
        ConclusionCase("该县20项指标中18项达标。"),
        ConclusionCase("对照“每乡至少1所”的要求,我县尚有差距。", .init("不达标")),
        ConclusionCase("与邻县相比,我县尚有差距。"),
        // The item of the sentence, a topic, a named standard.
        ConclusionCase("(1)劝返。应返9人,实返9人,任务完成。\n(2)资助。待拨付,任务未如期完成。", .init("完成"), .init("未完成")),
        ConclusionCase("在教辅征订方面,完全符合规定。", .init("达标")),
        ConclusionCase("第1条 场地。室外场地180平方米,符合《设置标准》。", .init("达标")),
        ConclusionCase("▲经费:按每年每生8000元拨付,已达到。\n▲教室:应建12间,建成9间,未达到。", .init("达标"), .init("不达标")),
        ConclusionCase("南楼抗震鉴定为C级,正在加固。"),
        ConclusionCase("2019年省级核查时有4项未达标,现已补齐。"),
        // Brackets of a heading, and of a school.
        ConclusionCase("一、资源配置(达标)\n三类学校均有台账。\n二、政府保障(基本达标)\n编制有缺口。", .init("达标"), .init("基本达标")),
        ConclusionCase("1.东坡小学(未达标)"),
        ConclusionCase("一、办园条件(30分,自查得分28.5)", .init("28.5分", "28.5", of: "30")),
        // Questions, rows of slashes, quoted words, grades in letters.
        ConclusionCase("是否持证 ☑是 □否\n是否超员 □是 ☑否", .init("是"), .init("否")),
        ConclusionCase("会议记录 / 达标A /\n队课 / 达标B /\n师德 / 达标A /", .init("A"), .init("B"), .init("A")),
        ConclusionCase("东校自检结论“规范”。西校自检结论“基本规范”。南校自检结论“不规范”。", .init("规范"), .init("基本规范"), .init("不规范")),
        ConclusionCase("整改状态:已完成并长期坚持。", .init("完成")),
        ConclusionCase("评分尺度:5=完全符合,4=比较符合,3=一般\n课程方案…5\n选修课程…3", .init("5"), .init("3")),
        // Of parts, of what was put right, of conditions; nearly.
        ConclusionCase("校际均衡。小学部分达到要求;初中部分尚未达到要求。", .init("达标"), .init("不达标")),
        ConclusionCase("绿道分两片实施,城区已建成,农村在建。"),
        ConclusionCase("小学达标率为96%,初中合格学校12所。"),
        ConclusionCase(
            "(1)校舍。加固教学楼4栋。整改基本完成。\n(2)操场。硬化2处。整改完成。\n(3)食堂。尚在选址。整改未完成。", .init("基本完成"),
            .init("完成"), .init("未完成")),
        ConclusionCase("一、必备条件\n必备条件全部满足。", .init("达标")),
        ConclusionCase("对照《青石县创建标准》,我县总体上基本达到标准要求。", .init("基本达标")),
        ConclusionCase("对照《青石县创建标准》,我县大体上符合国家标准。", .init("基本达标")),
        ConclusionCase("二、指标完成\n造林1200亩,种草300亩。"),
        ConclusionCase("完善定期注册制度,保证2026年持证率全面达标。"),
        ConclusionCase("东坡镇发生1起投诉,已整改。自评等次:C", .init("C")),
        ConclusionCase("达标率91%,高于省定82%的年度目标。该项自评10分。", .init("10分", "10")),
        // Points.
        ConclusionCase(
            "场地——此项打20分。\n设备——此项打15分。\n人员——此项打16分。\n合计,51分。", .init("20分", "20"), .init("15分", "15"),
            .init("16分", "16"), .init("51分", "51")),
        ConclusionCase("有挪用资金情形的,该项计0分。"),
        ConclusionCase("队伍建设共18分,自评得16.5分。", .init("16.5分", "16.5")),
    ]
}
