/// What follows from figures nearby though no word says so, and figures held against what stands beside them.
extension BuiltInCheck {
    private static var agreement: (String, String) {
        (
            "只在相符、又不像是巧合时写出；对不上说明不了什么，不问。",
            "Only said where it agrees and chance is unlikely; a disagreement says nothing."
        )
    }

    static var nearby: [BuiltInCheck] {
        [
            check(
                "nearby.ratio", ("附近两个数之比", "a rate of two figures nearby"),
                (
                    "没有规则能核的率、占比，用附近、近的在先的两个数相除试算。",
                    "A rate that no rule recomputes against the quotients of two figures nearby, nearest first."
                ),
                (
                    "只在相符、又不像是巧合时写出；同一句另一个占比对得上、各部分又加得起来，这一个对不上时存疑。",
                    "Only said where it agrees and chance is unlikely; questionable where a share of the same sentence agrees, the "
                        + "parts add up to its whole, and this one does not follow."
                )),
            check(
                "nearby.sum", ("附近各数之和", "a sum of figures nearby"),
                (
                    "没有写“其中”，后面（或下面各条）几个数之和正好是它。",
                    "Figures that follow, or stand in the items below, and add up to it though 其中 is not said."
                ), agreement),
            check(
                "nearby.difference", ("附近两个数之差", "a difference of figures nearby"),
                (
                    "“未消除”“结余”“比上年增加”一类的数，与附近两个数之差比；词在 patterns/arithmetic.yaml。",
                    "What is left, or a change, against the difference of two figures nearby; words in patterns/arithmetic.yaml."
                ), agreement),
            check(
                "nearby.growth", ("由增减额推出的增长率", "growth by the change"),
                (
                    "没有写上年数的，用本期数减去增减额作上年数，重算增长率。",
                    "Growth against the change and the figure nearby, last year's figure being their difference."
                ), agreement),
            check(
                "nearby.times", ("几个数连乘", "numbers multiplied"),
                (
                    "“26人每人每月送教2次,全年按10个月计,共送教520次”：总数前面的两到四个数相乘。",
                    "The two to four numbers before a total, multiplied, where a word says how many each has."
                ),
                ("只在相符时写出。", "Only said where it agrees.")),
            check(
                "nearby.net", ("有增有减", "what came and what went"),
                (
                    "“入学3318人,转入46人、转出52人、死亡1人,应毕业3311人”：来的加、走的减。",
                    "What came is added and what went taken off: what there is behind them."
                ),
                ("只在相符时写出。", "Only said where it agrees.")),
            check(
                "nearby.product", ("标准乘以人数", "so much for each, times how many"),
                ("附近的标准（单价）与人数、面积相乘，与金额比。", "An amount for each nearby, times the heads or the area, against the sum."),
                agreement),
            check(
                "nearby.mean", ("人均、亩产", "what comes to each"),
                ("附近的总数除以人数、面积，与所写的人均数、亩产比。", "A total nearby over heads or area against the figure for each."),
                agreement),
            check(
                "table.columns", ("表中由别的列算出的列", "a column that follows from others"),
                (
                    "完成率、增减一类的列，找出每一行都由哪两列算出，逐行重算。",
                    "A column of rates or changes against the two columns that it follows from, row by row."
                ),
                (
                    "至少两行相符才算找到；多数行相符、个别行对不上的，存疑。",
                    "Found where two rows agree at least; a row that differs from most others is questionable."
                )),
            check(
                "threshold.beside", ("旁边写明的界限", "a limit stated beside the figure"),
                (
                    "“（要求不低于90%）”“控制在55分贝以内”一类的界限，与它前面的数比。",
                    "A figure against the limit that the report quotes behind it."
                ),
                ("不符合时只作存疑。", "At most questionable.")),
            check(
                "threshold.swept", ("后文说都守住的界限", "a limit said to be kept by the figures before it"),
                (
                    "“各校占比均达到5%以上”“比例符合不低于50%的规定”一类的话，与它所说的前面每一个数比；界限是报告自己写的，不问出自哪个标准。",
                    "What the report says of the figures before, held against each of them; the limit is the one that the report writes itself."
                ),
                (
                    "数和界限都清楚、名称对得上而不符合时，是与结论矛盾；差得太远（超过一倍）或文字有损时只作存疑。",
                    "A clear figure of that name contradicts it; one that is far off, or damaged, is questionable."
                )),
            check(
                "same-fact.year", ("同一年的率在表里和正文里", "a rate of one year, in a table and in the text"),
                (
                    "正文说的某一年的率，与表中同名、同一年一格的数相比；数量只在相符时写出。",
                    "A rate that the text dates, against the cell of that name and year; amounts only where they agree."
                ), ("不符合时只作存疑。", "At most questionable.")),
            check(
                "same-fact.table", ("表中的数写在正文里", "a table's figure in the text"),
                (
                    "名称相近、单位可以不同的两个数相比：48500（万元）与4.85亿元。",
                    "Two figures of like names, whatever their units: 48500 (万元) and 4.85亿元."
                ),
                (
                    "相同时写出；数字相同、位数不同的，存疑；其余不问。",
                    "Said where they agree; questionable where the same digits stand a power of ten apart; else nothing."
                )),
        ]
    }
}
