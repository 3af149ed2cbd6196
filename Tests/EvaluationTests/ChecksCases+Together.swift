extension CheckCase {
    private static func works(_ rate: String, _ spent: String = "571.43") -> String {
        """
        云溪县2023年度部门整体支出绩效自评报告

        |项目名称|全年预算数(万元)|执行数(万元)|执行率(%)|
        |村道养护提升工程|600.00|571.43|95.24|
        |灌区渠系清淤工程|180.00|176.40|98.00|
        |合计|780.00|747.83|95.88|

        村道养护提升工程项目。全年支出\(spent)万元,资金执行率\(rate)%,养护里程126公里。
        """
    }

    private static func balanced2012(_ composite: String) -> String {
        "<h1>云溪县义务教育发展基本均衡县自评报告</h1><p>按照教督〔2012〕3号文件要求,我县开展了自评。</p><h2>三、校际间均衡状况</h2>"
            + "<p>小学各项差异系数依次为:0.312、0.286、0.301、0.405、0.290、0.255、0.196、0.379,综合差异系数为\(composite)。</p>"
    }

    /// Figures that stand in two places of a report, or in two parts of one item.
    static let together = [
        CheckCase(
            "a rate short of its target that is said to be met", "target.reached", .raises(.decisionInconsistency),
            "①课堂教学抽检合格率,目标值≥98%,抽检120节课中合格116节,合格率96.67%,已完成年度目标,得满分。",
            "“课堂教学抽检合格率”实际96.67%，没有达到目标（≥98%），报告却写已完成。"),
        CheckCase(
            "a count short of its target that is said to be met", "target.reached", .raises(.questionable),
            "培训教师,目标1200人次,实际1180人次,已完成年度目标。"),
        CheckCase("a target that was met", "target.reached", .passes, "②新建教室,目标40间,实际43间,已完成年度目标。"),
        CheckCase(
            "a target that was missed, as the report says", "target.reached", .silent,
            "按期完工率,目标值≥95%,实际完成90%,受汛期影响,未完成年度目标,扣0.5分。"),
        CheckCase(
            "one target of two rates", "target.reached", .passes, "学生满意度93.2%、家长满意度91.7%(目标值均为≥90%),均达到目标。"),
        CheckCase("a target from above", "target.reached", .passes, "成本偏差率,目标≤5%,实际4.2%,已完成年度目标。"),
        CheckCase("a paragraph that repeats its row", "same-fact.row", .passes, works("95.24")),
        CheckCase(
            "a paragraph with another rate than its row", "same-fact.row", .raises(.questionable), works("97.24")),
        CheckCase(
            "a composite of a list", "mean.coefficients", .passes,
            balanced2012("0.303")),
        CheckCase(
            "a composite that is not the mean of its list", "mean.coefficients", .raises(.questionable),
            balanced2012("0.343")),
        CheckCase(
            "classes that cannot all be so small", "class-size.mean", .raises(.questionable),
            "全县小学在校生12016人、教学班312个,初中在校生6630人、教学班130个。\n\n小学、初中班额均控制在45人、50人以内。"),
        CheckCase(
            "classes that may all be so small", "class-size.mean", .passes,
            "全县小学在校生12016人、教学班312个,初中在校生6110人、教学班130个。\n\n小学、初中班额均控制在45人、50人以内。"),
        CheckCase(
            "spending by function", "sum.functions", .passes,
            "全年实际支出1784.25万元。\n\n按功能分类,教育支出1502.10万元、社会保障和就业支出140.35万元、卫生健康支出62.70万元、住房保障支出79.10万元。"),
        CheckCase(
            "spending by function that is not the spending", "sum.functions", .raises(.questionable),
            "全年实际支出1784.25万元。\n\n按功能分类,教育支出1520.10万元、社会保障和就业支出140.35万元、卫生健康支出62.70万元、住房保障支出79.10万元。"),
        CheckCase(
            "a sum that a plan starts from", "same-fact.transposed", .raises(.questionable),
            "2023年全县一般公共预算教育支出13.47亿元。\n\n下一步,在2023年一般公共预算教育支出13.74亿元的基础上继续加大投入。"),
        CheckCase(
            "those of an age are no part of those who go to school", "sum.part-within-whole", .spared,
            "残疾幼儿入园38名,入园率达到90.48%(适龄残疾幼儿42名)。"),
    ]
}
