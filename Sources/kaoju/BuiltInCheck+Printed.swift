/// Arithmetic of numbers as they are printed, whatever they are of.
extension BuiltInCheck {
    private static var agreement: (String, String) {
        ("只在相符、又不像是巧合时写出。", "Only said where it agrees and chance is unlikely.")
    }

    static var printed: [BuiltInCheck] {
        [
            check(
                "printed.sum", ("印出来的各数之和", "a sum of numbers as printed"),
                (
                    "总数紧接着各部分，或各部分后面是合计；隔一个数一个的、同一个词后面的、连着列出的，都试。不问各数是什么指标。",
                    "A whole right before its parts or a total right behind them; every second number, those that one word stands "
                        + "before, and lists. Whatever they are of."
                ), agreement),
            check(
                "printed.share", ("印出来的两个数之比", "a share of two numbers as printed"),
                (
                    "“是标准值7.5平方米的92.1%”“占5.0%（预算80万元、经费4万元）”：旁边两个数相除，或余下的占多少。",
                    "A percentage against the two numbers beside it: of a norm, of a bracket, or what is left."
                ), agreement),
            check(
                "printed.growth", ("写明年份的两个数之间的增长", "growth between two years that are named"),
                (
                    "“2022年投入比2021年增长12.4%”：前面紧接在这两个年份后面的数；“比上年46.52万元下降10%”。",
                    "Growth against the numbers that stand right behind the two years, or against last year's right before."
                ), agreement),
            check(
                "printed.product", ("印出来的两个数之积", "a product of numbers as printed"),
                (
                    "每人（每校）多少乘以人数；“按1200人核拨86.4万元”，标准可以写在报告别处；“12个教学点，按1200人核拨”，每个按100人；“每12个班配1间”。",
                    "So much for each, times how many; heads right before the sum at a price told anywhere; small schools that count as "
                        + "a hundred pupils each; one for every twelve classes."
                ), agreement),
            check(
                "printed.difference", ("印出来的两个数之差", "a difference of numbers as printed"),
                (
                    "“56所学校中有49所达到，仍有7所未达标”：前面两个数相差多少。",
                    "By how much the two numbers before differ, where a word says so."
                ), agreement),
            check(
                "printed.retention", ("写明转入转出的巩固率", "retention, with those who came and went"),
                (
                    "毕业÷（入学＋转入－转出－死亡），各数按紧接在前面的词认。",
                    "Those who left school over those who entered and came less those who went, each known by the word right before."
                ), agreement),
            check(
                "printed.per-head", ("紧接着写的每人、每百人多少", "what it comes to for each, right behind"),
                (
                    "“骨干教师5人，1.17人”：前一个数除以同一学段（同一段）的学生数，或再乘100。",
                    "The number right before over the pupils of its stage or paragraph, or for each hundred of them."
                ), agreement),
            check(
                "threshold.printed", ("各校里最大、最小的一个", "the largest or the least of all"),
                (
                    "没有绑定到指标的数，前面写明是最大、最小的，与同一段前面最近写到的指标的标准值比；写了“标准值的85%”的，也比85%。",
                    "A figure that was bound to no indicator and is said to be the largest or the least, against the limit of the "
                        + "indicator named nearest before it, or 85% of that where the report speaks of it."
                ), ("只在达到时写出。", "Only said where it is kept.")),
            check(
                "table.printed", ("按排版认出的表", "tables by their layout"),
                (
                    "用制表符、竖线、空格隔开的，或一格一行的表：行合计、列合计、两列相除、各项平均。",
                    "Tables of tabs, bars, blanks, or a cell a line: totals of rows and columns, quotients of columns, means."
                ),
                (
                    "各行都相符才写出；只有一行对不上，而其余各行不像是巧合，存疑。",
                    "Said where all rows agree; one row that does not, where the others hardly do by chance, is questionable."
                )),
        ]
    }
}
