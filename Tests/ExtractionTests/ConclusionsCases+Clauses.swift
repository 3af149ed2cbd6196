/// A clause by its parts: a subject, adverbs, a verb, an object; and what only looks like one.
extension ConclusionCase {
    static let clauses = [
        // The item, the task, several of them, ourselves.
        ConclusionCase("(二)出具意见12份,该项任务已完成。", .init("完成")),
        ConclusionCase("(三)持证率94.7%,1人休假,此项任务基本完成。", .init("基本完成")),
        ConclusionCase("下达86名,实际93名;适配540件。两项任务均按时完成。", .init("完成")),
        ConclusionCase("新增就业115人,比下达的少5人,就业任务没有完成。", .init("未完成")),
        ConclusionCase("还有7个设施不全,此部分尚未完全达标。", .init("不达标")),
        ConclusionCase("经自查,该部分各项指标达到《卫生县城标准》要求。", .init("达标")),
        ConclusionCase("近三年未发生感染事件,自查达标。", .init("达标")),
        ConclusionCase("第4项自评为B等,其余均为A等。", .init("B等"), .init("A等")),
        // What was set before what came of it; an object of its own.
        ConclusionCase("举办讲座8场,计划10场,未完成年度任务。下一步将补齐2场。", .init("未完成")),
        ConclusionCase("原定6月底前完成,实际8月完成,未按时完成。", .init("未完成")),
        ConclusionCase("目标15家,差1家未完成。", .init("未完成")),
        ConclusionCase("积案化解率已达到100%的目标要求,平安村创建率未达到95%的目标。", .init("达标"), .init("未完成")),
        ConclusionCase("绿化覆盖率达到标准要求,绿地率尚未达到标准要求。", .init("达标"), .init("不达标")),
        ConclusionCase("(四)列支占比比上年提高0.6个百分点,达标。", .init("达标")),
        // Questions that a line answers, points without a label, rows that blanks divide.
        ConclusionCase("岗位设置是否合规:是\n评审程序是否合规:否", .init("达标"), .init("不达标")),
        ConclusionCase(
            "组织有力得25分,制度健全得24分,活动扎实得22分。", .init("25分", "25"), .init("24分", "24"), .init("22分", "22")),
        ConclusionCase(
            "评价内容 评价指标 评分标准 标准分 自评分\n管理 节水制度 有考核、有台账 8 8\n管理 管网漏损 小于2%得10分 10 6", .init("8分", "8", of: "8"),
            .init("6分", "6", of: "10")),
        // What others found, what is asked for, what a rule gives, what is wrong, what a task is about.
        ConclusionCase("教育局2022年视导时第24条评为“基本做到”。"),
        ConclusionCase("市残联委托第三方抽查30户,验收结论为合格。"),
        ConclusionCase("2020年复审时省爱卫办对该部分的结论是达标。"),
        ConclusionCase("《标准》规定,绿地率不低于35%为达标。"),
        ConclusionCase("每发生一起较大事故,该项记零分。"),
        ConclusionCase("配备率达90%以上得4分,80%-89%得3分,低于80%不得分。"),
        ConclusionCase("存在的主要问题是支付偏慢,未达到序时进度要求。"),
        ConclusionCase("未达到要求的学校已限期整改。"),
        ConclusionCase("已提前完成的指标见附件。"),
        ConclusionCase("下一步确保完成年度任务。"),
        ConclusionCase("(5)有无违法违纪。自查:无。"),
    ]
}
