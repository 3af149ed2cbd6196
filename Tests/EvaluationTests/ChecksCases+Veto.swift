extension CheckCase {
    private static let veto = "二、指标达成情况\n\n(三)政府保障程度\n\n政府保障程度共15项指标。\n\n(四)教育质量\n\n教育质量共9项指标。\n\n(六)一票否决\n\n"

    /// What a report says of the things that rule it out.
    static let vetoes = [
        CheckCase(
            "denied", "veto.2017-6.veto.2", .passes, veto + "经逐条排查,我县不存在违规择校行为,未发生重大安全责任事故。",
            "报告写明“我县不存在违规择校行为”，没有教督〔2017〕6号第十条所列的“违规择校行为”。"),
        CheckCase(
            "denied by a count of none", "veto.2017-6.veto.5", .passes, veto + "近三年我县发生重大安全责任事故0起。",
            "报告写明“近三年我县发生重大安全责任事故0起”，没有教督〔2017〕6号第十条所列的“重大安全责任事故和严重违纪违规事件”。"),
        CheckCase(
            "several denied in one breath", "veto.2017-6.veto.6", .passes, veto + "我县不存在以考试方式招生、违规择校、弄虚作假等情形。"),
        CheckCase(
            "counted, and concluded otherwise", "veto.2017-6.veto.5", .raises(.decisionInconsistency),
            veto + "今年我县教育系统发生重大安全责任事故1起。自评结论:达标。",
            "报告写着“今年我县教育系统发生重大安全责任事故1起”，属于教督〔2017〕6号第十条的“重大安全责任事故和严重违纪违规事件”，出现即不予认定，却写“自评结论:达标”。"),
        CheckCase(
            "said to be there still, and concluded otherwise", "veto.2017-6.veto.4", .raises(.decisionInconsistency),
            veto + "我县乡镇学校仍存在“有编不补”的情况。自评结论:达标。"),
        CheckCase(
            "counted, and nothing concluded", "veto.2017-6.veto.5", .raises(.questionable),
            veto + "今年我县教育系统发生重大安全责任事故1起。"),
        CheckCase(
            "another county", "veto.2017-6.veto.2", .raises(.questionable), veto + "邻县发生违规择校2起。自评结论:达标。"),
        CheckCase(
            "what the standard leaves open", "veto.2017-6.veto.7", .raises(.questionable),
            veto + "今年我县发生校闹1起。自评结论:达标。"),
        CheckCase(
            "not so plain", "veto.2017-6.veto.4", .raises(.questionable),
            veto + "我县部分乡镇中心学校存在长期聘用编外教师的情况,人数较多。自评结论:达标。"),
        CheckCase(
            "the standard's own words as a heading", "veto.2017-6.veto.2", .passes,
            veto + "1.存在违规择校行为。我县没有违规择校行为。自评结论:达标。"),
        CheckCase("the standard's own words alone", "veto.2017-6.veto.2", .silent, veto + "2.存在违规择校行为。自评结论:达标。"),
        CheckCase(
            "a condition", "veto.2017-6.veto.3", .silent, veto + "凡我县学校存在重点班1个的,年度考核一票否决。自评结论:达标。"),
        CheckCase(
            "what is over", "veto.2017-6.veto.2", .silent, veto + "2018年我县曾发生违规择校2起,已查处。自评结论:达标。"),
        CheckCase("what was done against it", "veto.2017-6.veto.1", .silent, veto + "我县严禁以考试方式招生。自评结论:达标。"),
        CheckCase(
            "items that are not answered", "completeness.2017-6.veto.6", .raises(.incomplete),
            veto + "我县不存在以考试方式招生;不存在违规择校行为;不存在重点学校或重点班;不存在“有编不补”的情况;未发生重大安全责任事故。",
            "“一票否决”一节没有说有无“弄虚作假行为”，教督〔2017〕6号第十条要求逐项排查。"),
        CheckCase("no section at all", "completeness.veto", .raises(.questionable), String(veto.prefix { $0 != "六" })),
    ]
}
