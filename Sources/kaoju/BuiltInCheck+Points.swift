/// Points that others give, and products that the text tells: all of it only asks.
extension BuiltInCheck {
    private static var asks: (String, String) { ("对不上只作存疑。", "At most questionable.") }

    static var products: [BuiltInCheck] {
        [
            check(
                "product.rate", ("每份乘份数", "what each gets, times how many"),
                (
                    "“每生每年300元……补助5012人、150.36万元”，或“按小学4210人、初中2105人核算”：单价乘数量，与所写的总数比；词在 patterns/products.yaml。",
                    "A price times the count of what it is paid for, against the sum behind them; words in patterns/products.yaml."
                ),
                (
                    "同一句里只有一个单价、一个数量，又没有写按月、按学期的，才问；只作存疑。",
                    "Asked about only where the sentence has one price and one count, and does not say that it is paid several times; at most questionable."
                )),
            check(
                "product.periods", ("每次乘次数", "what is given each time, times how often"),
                (
                    "“每年安排300万元……三年累计投入900万元”：每年、每学期、每天的数乘次数，与后面的总数比；词在 patterns/products.yaml。",
                    "What is given each year, term or day, times how often, against the sum right behind; words in patterns/products.yaml."
                ),
                (
                    "别处也可能出钱，只差一位数字时才问；只作存疑。",
                    "Others may have given, too: asked about only where one wrong digit explains it."
                )),
            check(
                "growth.steady", ("年均增长", "growth year by year"),
                (
                    "“由2017年的5.20亿元增加到2022年的7.64亿元,年均增长8.0%”：前一个数逐年按这个率增长，与后一个数比。",
                    "The earlier figure, grown at the yearly rate for as many years, against the later one."
                ),
                (
                    "年数算不算头一年都对不上时才问；按不变价格算的量不问；只作存疑。",
                    "Asked about only where it fails with the first year counted or not, and of nothing that grows at constant prices."
                )),
            check(
                "ratio.worded", ("用字写出的倍数", "times in words"),
                (
                    "“86所学校中62所,占三分之二以上”“由98.6亿元增加到201.3亿元,翻了一番”：两个数的比，与字里说的比。",
                    "Two figures against the words that say how many times the other one is: two thirds and more, doubled."
                ),
                asks),
            check(
                "formula.written", ("写出来的算式", "a formula that the text writes out"),
                (
                    "“24.30万元(486人次×500元)”“151÷1203=12.55%”：按所写的算式重算。",
                    "What a formula in the text gives, against the figure beside it."
                ), asks),
        ]
    }

    static var together: [BuiltInCheck] {
        [
            check(
                "target.reached", ("目标与完成", "targets and what was reached"),
                (
                    "“目标值≥95%,……合格率94.44%,已完成年度目标”：同一项里实际完成的数与目标比；词在 checks/targets.yaml。",
                    "What was reached against the target of the same item; words in checks/targets.yaml."
                ),
                (
                    "写了已完成、达到目标而数没有达到的，存疑；目标写明“≥”、率的名称又相同的，判结论不一致。",
                    "Questionable where the item says that the target was met and the figure does not; a contradiction where the target is written with ≥ and the rate bears the item's name."
                )),
            check(
                "same-fact.row", ("正文一段与表中一行", "a paragraph and a row of a table"),
                (
                    "一段以表中某一行的名称开头：同一个指标在两处的数互相比。",
                    "A paragraph that begins with the name of a table's row: what both tell by one indicator."
                ), asks),
            check(
                "mean.coefficients", ("差异系数的平均", "the mean of coefficients"),
                (
                    "“各项差异系数依次为……,综合差异系数为……”：七项或八项的算术平均。",
                    "The mean of seven or eight coefficients told in a list, against the composite behind them."
                ), asks),
            check(
                "class-size.mean", ("平均班额与班额上限", "mean class size and its limit"),
                (
                    "学生数除以班数高于“班额均控制在……以内”的数，就有班超过：请核对。",
                    "Where the pupils by the classes are more than the size that no class is said to exceed, some class must be."
                ), asks),
            check(
                "class-size.school", ("一所学校的平均班额", "mean class size of one school"),
                (
                    "“第二小学1426人、31个班”：人数除以班数，不超过所引的班额上限。",
                    "A school's pupils by its classes, no more than the quoted limit of a class."
                ),
                (
                    "超过而后面自评达标的，判结论不成立；没有写结论的，请核对。",
                    "More contradicts a conclusion behind it that the school complies; else it is asked about."
                )),
            check(
                "score.enough", ("够不够分", "points that are enough"),
                (
                    "“85分为合格线。我县自评84.2分,达到合格要求”：得分不低于同一段或前一段写明的最低分。",
                    "Points said to be enough, against the fewest that the paragraph or the one before asks for."
                ),
                ("低于时判结论不成立。", "Fewer contradict what is said.")),
            check(
                "score.scale", ("得分与报告所写的等级标准", "points and the report's own scale"),
                (
                    "“得分88.56分,等级为优(90分及以上为优)”：得分不低于同一段写明的那个等级的最低分。",
                    "The points against the fewest that the same paragraph asks for the grade."
                ),
                ("低于时判结论不成立。", "Fewer contradict the grade.")),
            check(
                "trend.rises", ("只增不减", "what only grows"),
                (
                    "“小学由1021元调整为1018元……两个只增不减”：后一个数不低于前一个。",
                    "Of funds said only to grow, the later figure is no less than the earlier."
                ),
                (
                    "教育支出、生均教育支出低于前一年而没有说明的，判结论不成立；别的经费只请核对。",
                    "Education spending, and that for each pupil, that fell without a word of it contradicts; other funds are asked about."
                )),
            check(
                "target.done", ("计划与完成", "a plan and what was done"),
                (
                    "“计划实施项目24个，年内完工22个……全部按计划完成”：做成的不少于计划的。",
                    "Where all is said to be done as planned, what was done is no fewer than what was planned."
                ),
                ("少于计划的，判结论不成立。", "Fewer contradict what is said.")),
            check(
                "all-of-n.lacking", ("一校几项未达标", "limits that one school misses"),
                (
                    "“城西小学有2项指标未达到标准……每所学校至少6项达标”：7项里至少6项，一所学校最多1项未达标。",
                    "Where each school is said to meet all but one, none is said to miss more."
                ),
                ("超过的，判结论不成立。", "More contradict what is said.")),
            check(
                "difference.direction", ("升降与数", "a change and its figures"),
                (
                    "“由16205元提高到16184元”：说提高的，后一个数不小于前一个；说下降的，不大于前一个。名次、等级和几比几不算。",
                    "Of two figures of which one is said to have risen to the other, the later is no less. Rankings, grades and ratios are left alone."
                ),
                (
                    "两个数紧挨着、单位相同而方向相反的，判结论不成立；量级不同的，请核对。",
                    "Two of one unit, right beside each other, that go the other way contradict; of another size they are asked about."
                )),
            check(
                "all-of-n.certified", ("全部持证", "all have the certificate"),
                (
                    "“专任教师884人，取得教师资格证的871人”与“持证上岗率100%”“全部持证上岗”：有证的人数不少于应有的人数。",
                    "Where all are said to have the certificate, or 100 % of them, no fewer have it than there are."
                ),
                (
                    "说“全部”的，或四舍五入也到不了100%的，判结论不成立；能四舍五入到100%的只请核对。",
                    "It contradicts where all are said to have it, or the counts do not round to 100 %; where they do, it asks."
                )),
            check(
                "threshold.share-kept", ("说达到的比例", "a share said to be reached"),
                (
                    "“公用经费3328.64万元，安排培训经费164.52万元，达到不低于5%的要求”“非在编教师工资达到在编教师的75%以上”：用这两个数算，够不够所说的比例。",
                    "Whether two figures come to the share that is said to be reached, where the share itself is not printed."
                ),
                (
                    "两个数由同一句话写明，或由标准的规则指明，按印出位数最宽松地算仍不够的，判结论不成立。",
                    "It contradicts where the sentence or a rule of the standard names the two, and they fall short however they were rounded."
                )),
            check(
                "trend.years", ("逐年升降", "what goes one way every year"),
                (
                    "“大班额占比持续下降：2020年6.5%、2021年4.6%、2022年5.1%”：一年一年地比。",
                    "Of rates said to fall or rise every year, each year's against the one before."
                ),
                (
                    "同一句里一年一个率、只有这一列，有一年反着走的，判结论不成立；写明原因或“总体”的不说。",
                    "One rate a year and no others in the sentence: one that goes the other way contradicts, unless the text says so itself."
                )),
            check(
                "sum.functions", ("按功能分类的支出", "spending by function"),
                (
                    "“按功能分类,教育支出……、住房保障支出……”相加，与前面写的总支出比。",
                    "The functions of a spending, added, against the spending told before them."
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
