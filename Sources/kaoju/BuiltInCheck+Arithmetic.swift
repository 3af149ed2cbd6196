/// What sentences carry by themselves, beyond sums and shares: all of it only asks.
extension BuiltInCheck {
    private static var asks: (String, String) { ("对不上只作存疑。", "At most questionable.") }

    static var arithmetic: [BuiltInCheck] {
        [
            check(
                "sum.division", ("没有写“其中”的分法", "a count divided without 其中"),
                (
                    "“33所小学中，27所……，6所……”各部分相加，与总数比。",
                    "The counts that a sentence divides another into, added, against it."
                ),
                ("只说加得起来的；加不起来的可能有重叠，不问。", "Said only where they add up: what does not may overlap.")),
            check(
                "sum.levels", ("各级各类之和", "the sum of all levels"),
                (
                    "“各级各类学校……在校生……”与下面各学段（幼儿园、小学、初中、高中、特殊教育）的数之和比。",
                    "A figure for all levels against those that the sections on the levels state."
                ),
                ("只说加得起来的。", "Said only where they add up.")),
            check(
                "ratio.inclusive", ("普惠性幼儿园覆盖率", "the share of inclusive kindergartens"),
                (
                    "“在园……，其中公办……、普惠性民办……、营利性……”：各部分合起来就是全部时，公办与普惠之和除以全部，与覆盖率比。",
                    "Where the named parts make up all children, those in public and inclusive kindergartens over all of them."
                ),
                (
                    "各部分是否普惠都写明、又在同一段里，对不上判为不一致；否则只作存疑。",
                    "Inconsistent where each part says whether it counts and all stand in one paragraph; else at most questionable."
                )),
            check(
                "difference.paired", ("分别相差", "differences in turn"),
                (
                    "“0.48和0.41,比2014年的0.63和0.57分别下降0.15和0.16”：依次两两相减。",
                    "As many differences as pairs of figures before them, each of its pair."
                ), asks),
            check(
                "ratio.sibling", ("同名的率", "rates of one name"),
                (
                    "“语文及格29名,及格率…;数学及格32名,及格率…”：后一个率与前一个用同一个总数。",
                    "A rate of the same name as one before it, of the same whole."
                ),
                asks),
            check(
                "product.funds", ("生均经费乘人数", "funds per pupil times the pupils"),
                (
                    "“公办园生均公用经费600元,全年拨付…”：每生的数乘报告里同名的人数。",
                    "What each gets, times those whom the report counts by that name."
                ),
                asks),
            check(
                "threshold.pay", ("教师与公务员的收入", "pay of teachers and civil servants"),
                ("“教师10.82万元,公务员10.91万元”：教师的不低于公务员的。", "What teachers get, no less than what civil servants get."),
                ("低于而自评达标时，只作存疑。", "A lack is asked about where it is concluded to be met.")),
            check(
                "threshold.highest", ("最高的一项", "the highest of several"),
                ("“7项差异系数最高0.437”与标准的上限比。", "The highest of the coefficients against the limit of each."), asks),
            check(
                "threshold.ought", ("应有与实有", "what there ought to be"),
                ("“应配备132间,实有138间”：实有的不少于应有的。", "What there is, no less than what there ought to be."),
                ("少于应有而自评达标时，只作存疑。", "A lack is asked about where it is concluded to be met.")),
            check(
                "mean.years", ("年均", "a mean over years"),
                ("“三年合计3.9亿元，年均1.3亿元”：合计除以年数。", "What several years come to, divided by how many they are."), asks),
            check(
                "sum.assessed", ("参评学校", "schools assessed"),
                (
                    "参评小学、初中的所数，与单设的学校加九年一贯制学校等之和比。",
                    "The schools assessed of a stage against its own schools and the combined ones."
                ),
                ("只说加得起来的；哪些学校不参评，各地不一。", "Said only where they add up: which are left out differs.")),
            check(
                "score.stated", ("正文里的总分", "a total in the text"),
                (
                    "“自评得95.5分”与前面或下面各项（分值合计100分）的得分之和比。",
                    "A total stated in a sentence against the items before or behind it that can have 100 points together."
                ), asks),
            check(
                "threshold.stated", ("报告所引的要求", "a requirement that the report quotes"),
                (
                    "“要求……不低于18平方米，我校……21.37平方米”：数与旁边写明的要求比。",
                    "A figure against the requirement stated beside it."
                ), asks),
            check(
                "count.list", ("数出来的名单", "a list, counted"),
                ("“六个集团（……）”与括号里的名字个数比。", "A count against the names in the bracket behind it."),
                ("名单没有列全、另有说明的不比；对不上只作存疑。", "Not for open lists; at most questionable.")),
            check(
                "ratio.respective", ("“分别占”", "shares in turn"),
                ("“分别占a%、b%”依次与前面的各部分比。", "Each share of a list against its part, in their order."), asks),
            check(
                "ratio.together", ("几项合计的占比", "the share of several together"),
                (
                    "“甲A人、乙B人,合计占x%”：前面两项到四项之和，与更前面的总数比。",
                    "“A and B, together x %”: the sum of two to four figures before against a whole before them."
                ),
                (
                    "只在相符时写出；对不上时说不准是哪几项，不作判断。",
                    "Only said where it agrees; otherwise which figures are meant is not known."
                )),
            check(
                "ratio.listed", ("逐项列出的占比", "shares listed one by one"),
                (
                    "“甲支出A万元,占a%;乙支出B万元,占b%”，各项之和等于前面写过的一个总数时，每个占比按那个总数重算。",
                    "“A, a %; B, b %”: where the parts come to a figure stated before, each share is computed from it."
                ),
                ("对不上只作存疑。", "At most questionable.")),
            check(
                "sum.listed", ("逐项列出的各项之和", "parts listed one by one"),
                (
                    "逐项列出、各带占比的数相加，与前面写过的总数比。",
                    "Parts that are listed with their shares against the figure stated before."
                ),
                ("只在相符时写出。", "Only said where it agrees.")),
            check(
                "ratio.persons", ("师生比、师幼比", "teachers to pupils"),
                ("1:n与同一句里的两个人数之比。", "A ratio of 1:n against the two counts of people of its sentence."), asks),
            check(
                "mean.within", ("平均数的范围", "the range of a mean"),
                (
                    "平均数与前面各数的最小值、最大值比；怎样加权都在其间。",
                    "A mean against the least and the greatest figure before it: however weighted it lies between."
                ), asks),
            check(
                "trend.targets", ("分年度目标", "yearly targets"),
                ("一份规划里逐年的目标是否忽升忽降。", "Whether the yearly targets of one plan turn back on their way."), asks),
            check(
                "sum.yearly-targets", ("分年度任务之和", "the years' tasks of a plan"),
                (
                    "规划、方案里总任务与各年任务之和比；各年写的是累计达到数的，末年等于总数即可。",
                    "A task of a plan against the sum of what each year is to do of it; where the years tell what is reached by then, the last is the whole."
                ), asks),
            check(
                "plan.table", ("规划指标表的年均增长和累计", "yearly growth and totals in a plan's table"),
                (
                    "指标表里的年均增长、五年累计与同一行的基期值、目标值比。",
                    "The yearly growth, or what comes together over the years, against the first and the last year of its row."
                ), asks),
            check(
                "plausibility.rate", ("超过100%的率", "a rate above 100 %"),
                (
                    "覆盖率、合格率一类不会超过100%的率；词在 patterns/arithmetic.yaml。",
                    "Rates that are shares of a whole; words in patterns/arithmetic.yaml."
                ), asks),
            check(
                "plausibility.rough", ("又近又余的数", "figures that are both nearly and more"),
                (
                    "“近1500余万元”：数前面的词说不到，后面的词说超过；词在 checks/shared.yaml 的 below、above。",
                    "“近1500余万元”: a word before the figure says less, one behind it more; words in checks/shared.yaml, below and above."
                ), asks),
            check(
                "plausibility.per-head", ("人均财政收入与人均生产总值", "revenue and product per head"),
                ("人均财政收入不会高于人均生产总值。", "Revenue per head against product per head, of which it is a part."), asks),
            check(
                "status.document", ("稿子还是已经出台", "a draft or in force"),
                (
                    "同一份文件，一处写送审稿、草案，后面又写出台、实施；词在 patterns/status.yaml。",
                    "One document that is a draft in one place and in force in a later one; words in patterns/status.yaml."
                ), asks),
        ]
    }
}
