/// Points that others give: all of it only asks.
extension BuiltInCheck {
    private static var asks: (String, String) { ("对不上只作存疑。", "At most questionable.") }

    static var points: [BuiltInCheck] {
        [
            check(
                "score.level", ("一项的得分与其下各项", "points of a heading and of its items"),
                (
                    "“(三)教师队伍(满分27分,自评25分)。1.…自评6分。2.…”，或表前表后的“投入类指标得14.5分”：与其下各项、与表中同名各行的得分之和比。",
                    "What a heading, or a sentence beside a table, says was earned, against the points of the items below it, or of the rows that bear its name."
                ), asks),
            check(
                "score.groups", ("表的合计与正文各类", "a table's total and the groups of the text"),
                (
                    "正文逐类写出的得分（分值合计为满分）相加，与表中合计比。",
                    "Points that the text gives group by group, where the groups can have all points together, against the table's total."
                ), asks),
            check(
                "score.lost", ("扣分", "points taken off"),
                (
                    "“满分25分,得23.8分”与“过程方面扣1.2分”：分值减去扣分等于得分。",
                    "What could be had less what was taken off is what was earned."
                ), asks),
            check(
                "score.deductions", ("各处扣分之和", "the points taken off, added"),
                (
                    "“过程方面扣1.2分。……扣0.7分;……扣0.5分”“……共扣2.8分”：各处扣分相加。",
                    "Points taken off item by item, added, against those said of all."
                ), asks),
            check(
                "score.repeated", ("两处总得分", "a total stated twice"),
                (
                    "同一份报告两处写到自评总得分而不相同，其中一处与各项之和相符：请核对另一处。复核得分、上年得分、别的项目的得分不比。",
                    "Two totals that a report gives itself, of which one is the sum of its items. Those of reviews, other years and other projects are left out."
                ), asks),
        ]
    }
}
