/// Points that others give, and products that the text tells: all of it only asks.
extension BuiltInCheck {
    private static var asks: (String, String) { ("对不上只作存疑。", "At most questionable.") }

    static var products: [BuiltInCheck] {
        [
            check(
                "product.rate", ("每份乘份数", "what each gets, times how many"),
                (
                    "“每生每年300元……补助5012人、150.36万元”，或“按小学4210人、初中2105人核算”：单价乘数量，与所写的总数比；词在 checks/products.yaml。",
                    "A price times the count of what it is paid for, against the sum behind them; words in checks/products.yaml."
                ),
                (
                    "同一句里只有一个单价、一个数量，又没有写按月、按学期的，才问；只作存疑。",
                    "Asked about only where the sentence has one price and one count, and does not say that it is paid several times; at most questionable."
                )),
            check(
                "formula.written", ("写出来的算式", "a formula that the text writes out"),
                (
                    "“24.30万元(486人次×500元)”“151÷1203=12.55%”：按所写的算式重算。",
                    "What a formula in the text gives, against the figure beside it."
                ), asks),
        ]
    }

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
