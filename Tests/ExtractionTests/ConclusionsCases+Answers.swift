/// What answers a question or a label: the signs of a column that asks, a sign before its words, the word of a stamp.
extension ConclusionCase {
    static let answers = [
        // 是 answers what its column asks.
        ConclusionCase(
            "指标|目标|实际|是否完成\n新建公厕(座)|6|6|是\n补植行道树(株)|400|385|否\n改造路灯(盏)|90|90|是", .init("完成"), .init("未完成"),
            .init("完成")),
        ConclusionCase(
            "项目|应有|实有|是否合格\n灭火器(具)|20|20|√\n应急灯(盏)|12|9|×\n消火栓(个)|4|4|√", .init("合格"), .init("不合格"), .init("合格")),
        ConclusionCase(
            "项目|要求|现状|是否达标\n教室(间)|20|21|是\n琴房(间)|2|1|否\n画室(间)|2|2|是", .init("达标"), .init("不达标"), .init("达标")),
        // A sign before its words, and one that denies them.
        ConclusionCase(
            "1.巩固率目标95%,完成96.1% √完成\n2.招聘目标30名,到岗27名 ×未完成\n3.学位目标900个,实增960个 √完成", .init("完成"), .init("未完成"),
            .init("完成")),
        ConclusionCase("1.巩固率目标95% ×完成\n2.招聘目标30名 ×完成\n3.学位目标900个 ×完成"),
        // A task with its figure, a work in quotation marks, what a plan has set, a pace, the judgement before a comma.
        ConclusionCase("体检9200人的任务超额完成,实检9315人。", .init("完成")),
        ConclusionCase("2022年的任务超额完成,实检9315人。"),
        ConclusionCase("“三个优先”落实到位。", .init("落实到位")),
        ConclusionCase("毛入学率95.3%,已提前完成规划确定的95%。", .init("完成")),
        ConclusionCase("开工4所、竣工2所,未达序时进度;", .init("未完成")),
        ConclusionCase("计划改造校舍6栋,实际开工4栋、竣工2栋,未达序时进度;", .init("未完成")),
        ConclusionCase("支出进度81%,快于序时进度。", .init("完成")),
        ConclusionCase("综合判断,基本达到国家普及普惠标准。", .init("基本达标")),
        ConclusionCase("县督导组评价为“好”。", .init("好")),
        ConclusionCase("核心条款全部达到B级以上。", .init("B级以上")),
        // The word of a stamp behind a label.
        ConclusionCase("说明:小学差异系数不超过0.50。评估结果:达到", .init("达标")),
        ConclusionCase("评估结果:不符合。", .init("不达标")),
        ConclusionCase("评估结果:达到12所。"),
    ]
}
