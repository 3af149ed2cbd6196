/// Verdicts of several names together, of items by their numbers, of tables without a sum; and what others, other years and
/// requirements say.
extension ConclusionCase {
    static let groups = [
        // Several names, one verdict or one each.
        ConclusionCase("自评等第:办学条件A等,队伍建设B等。", .init("A等"), .init("B等")),
        ConclusionCase("自评等第:办学条件A等,队伍建设正在整顿。"),
        ConclusionCase("其中校园文化、家校共育未达标。", .init("不达标")),
        ConclusionCase("东坡小学、西坡小学未达标。"),
        ConclusionCase("我县校园文化整体尚不达标。", .init("不达标")),
        ConclusionCase("三项前置条件我县均符合。", .init("达标")),
        ConclusionCase("除第4条“规模”、第5条“班额”未达标外,其余全部达标。", .init("达标")),
        ConclusionCase("除第4条外,其余尚在核实。"),
        // Items by their numbers, and how many of all.
        ConclusionCase(
            "第2、3、5项指标达标;第4项、第7项基本达标;第9项因缺少数据,暂按不达标处理。", .init("达标"), .init("基本达标"), .init("不达标")),
        ConclusionCase("15项指标有13项达标。教育质量9项指标达标8项。", .init("达标"), .init("达标")),
        ConclusionCase("我县小学12所、初中5所综合评估全部达标。", .init("达标")),
        ConclusionCase("筛查计划600人,实际筛查627人,完成年度目标。", .init("完成")),
        ConclusionCase("(一)巩固率98.9%,高于国家标准,自评达标。", .init("达标")),
        // Points of a table without a sum, and of items that tell what could be had.
        ConclusionCase(
            "指标|年度指标值|实际完成值|分值|得分\n养护里程|310公里|326公里|20|20\n优良路率|85%|82.4%|15|14", .init("20分", "20", of: "20"),
            .init("14分", "14", of: "15")),
        ConclusionCase(
            "一、入学(20分):20分\n二、保障(26分):24.5分\n三、教师(29分):28分", .init("20分", "20", of: "20"),
            .init("24.5分", "24.5", of: "26"), .init("28分", "28", of: "29")),
        // Of those above, of other years, of bands, of what is asked for, of a slogan, of a school.
        ConclusionCase("市级复核意见\n20项指标达标。"),
        ConclusionCase("省教育厅2018年复查,我县综合得分93.6分,评定为优秀。"),
        ConclusionCase("县财政局抽查得分为96分。"),
        ConclusionCase("得分90分(含)以上为优秀。评估等级:85分以上为优秀,75分以上为良好。"),
        ConclusionCase("国家要求:小学、初中所有指标均达到规定标准。"),
        ConclusionCase("按照要求,每所学校至少6项指标达到标准。"),
        ConclusionCase("如期实现“校校达标、项项达标”,是创建的目标。"),
        ConclusionCase("自评结论为达标的,须附材料。"),
        ConclusionCase("全县学校23所。督导组到校查看。城南中学督导得分78分,评为合格。"),
    ]
}
