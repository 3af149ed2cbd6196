/// A check that is part of the program and not of Lexicons/rules, for `explain`. Tests/CommandTests holds that every rule
/// id that a finding of the corpus names can be explained.
struct BuiltInCheck {
    /// Id of the findings' rule; one that ends with a full stop is followed by the id of a standard's indicator.
    let id: String
    let title: String
    /// What is compared with what.
    let compares: String
    /// When it accuses, and what it does in doubt.
    let judges: String

    static func named(_ id: String) -> BuiltInCheck? {
        all.first { $0.id == id } ?? all.first { $0.id.hasSuffix(".") && id.hasPrefix($0.id) && id.count > $0.id.count }
    }

    static var all: [BuiltInCheck] {
        [
            check(
                "sum.parts", ("其中各项之和", "parts of a whole"),
                ("同一句里“其中……”列出的各部分相加，与总数比。", "The parts that a sentence lists after 其中 against their whole."),
                (
                    "部分之和多过总数，又没有可以重叠、取整的余地时，判不一致；少于总数，只有写明列全了（其他、逐年、公办与民办、学段），"
                        + "旁边又没有别的数能补上时，才判不一致，否则只作存疑。",
                    "Inconsistent when the parts exceed the whole beyond any overlap or rounding; when they are fewer, only where the "
                        + "words leave nothing out (the others, year by year, public and private, the stages) and no figure "
                        + "beside them closes the gap. Else questionable."
                )),
            check(
                "sum.brackets", ("括号里各项之和", "parts in brackets"),
                ("数后面括号里列出的各部分相加，与这个数比。", "The parts in the brackets behind a number against that number."),
                ("与“其中各项之和”相同。", "As for sum.parts.")),
            check(
                "sum.total", ("合计", "a stated total"),
                ("先列各项、后写合计的，各项相加与合计比。", "Figures that are listed first against the total stated after them."),
                (
                    "合计紧接在各项后面，中间、前面没有别的数，也没有“等”一类的词，怎样凑都对不上时，判不一致；否则只作存疑。",
                    "Inconsistent where the total stands right behind its list, with no other figure in it or before it, no word "
                        + "that leaves it open, and no choice of the figures that gives it. Else questionable."
                )),
            check(
                "sum.table", ("表中合计", "totals of a table"),
                (
                    "表格的合计行、合计列，与上面的行、前面的列之和比。",
                    "The total row and column of a table against the rows and columns before."
                ),
                (
                    "别的列（行）用同样的各项都加得起来，只有这一列差一位数字或相邻两位颠倒时，判不一致；否则只作存疑。",
                    "Inconsistent where the same rows add up in another column, and here but for one digit, or two that changed "
                        + "places. Else questionable."
                )),
            check(
                "sum.stages", ("各学段之和", "sum of the stages"),
                ("全县的数与分别写出的小学、初中之和比。", "A figure for all of compulsory education against 小学 and 初中, stated apart."),
                ("对不上只作存疑，因为口径可能不同。", "At most questionable, because the bases may differ.")),
            check(
                "sum.part-within-whole", ("部分不超过总数", "a part within its whole"),
                ("“其中”的一部分与总数比。", "A single part against its whole."),
                (
                    "写明“其中”、名称相同、前面又没有更大的数，部分仍大于总数时，判不一致；否则只作存疑。",
                    "Inconsistent when a part told with 其中, under the whole's name and behind nothing larger, exceeds it. Else "
                        + "questionable."
                )),
            check(
                "ratio.share", ("占比、达标率", "a share"),
                ("“占…的X%”与旁边的两个数之比。", "A percentage against the two counts that stand around it."),
                ("所有可以作分子、分母的数都凑不出这个百分数时，才判不一致。", "Inconsistent only when no admissible numerator and base give it.")),
            check(
                "ratio.qualified-schools", ("达标学校的比例", "share of qualified schools"),
                ("达标学校所数除以参评学校所数，与所写的比例比。", "Qualified schools over schools assessed against the percentage stated."),
                ("学校总数不能确定时只作存疑。", "Only questionable when the number of schools is not certain.")),
            check(
                "ratio.per-pupil", ("生均、每百名学生的数", "a figure per pupil"),
                ("总数除以学生数，与所写的生均数比。", "The total over the pupils against the figure per pupil."),
                (
                    "学生数可能是年平均数，放宽半个单位能对上就算对上。",
                    "The pupils may be a yearly mean: a gap that closes within half a pupil is none."
                )),
            check(
                "growth.change", ("增长率", "growth"),
                ("本期数、增减数、增长率三者互相核对。", "The figure, its change and its growth against each other."),
                (
                    "上期数写在同一句里、没有“按可比口径”一类的词，改一位数字就能对上时，判不一致；否则只作存疑，因为上期数可能修订过。",
                    "Inconsistent where last year's figure stands in the sentence, no word speaks of another basis, and one digit "
                        + "explains the gap. Else questionable, as last year's figure may have been revised."
                )),
            check(
                "difference.stated", ("高出、相差", "a stated difference"),
                ("“高出X”“相差X”与前面两个数之差比。", "“X higher” against the two figures before it."),
                (
                    "写明比的是这两个数、中间没有别的数，改一位数字就能对上时，判不一致；否则只作存疑。",
                    "Inconsistent where the words say that these two are compared, no other stands between, and one digit explains "
                        + "the gap. Else questionable."
                )),
            check(
                "growth.series", ("历年的增长率", "growth over the years"),
                (
                    "报告列出各年的数,又写出后一年的增长率,按前后两年的数重算。",
                    "The growth stated for a year against the figures that the report gives for it and for the year before."
                ),
                (
                    "两年的数都在同一句里，改一位数字就能对上时，判不一致；否则只作存疑，因为上年基数可能作过调整。",
                    "Inconsistent where both years stand in the sentence and one digit explains the gap. Else questionable: last "
                        + "year's base may have been adjusted."
                )),
            check(
                "rate.aim", ("完成目标、预算的百分比", "how much of an aim or a budget was reached"),
                (
                    "“完成预算的89.72%”一类的百分比，与完成数除以目标数（预算数）的结果比。",
                    "“89.72 % of the budget” against what was reached, divided by the aim or the budget."
                ),
                (
                    "对不上只作存疑，因为目标、预算可能调整过。",
                    "At most questionable: the aim or the budget may have been adjusted."
                )),
            check(
                "same-fact.transposed", ("数字前后颠倒", "digits that changed places"),
                ("名称相近的两个数只差相邻两个数字的次序。", "Two figures of like names that differ only in the order of two digits."),
                ("只作存疑，请核对是否同一个数。", "Only asks whether they are one figure.")),
            check(
                "same-fact.worded", ("换个说法的同一个数", "one figure in other words"),
                (
                    "名称大同小异、年份和学段不冲突的两个数相差不大，却不相同。",
                    "Two figures of nearly the same name, of no other year and stage, that differ a little."
                ),
                ("只作存疑，请核对是否同一个数。", "Only asks whether they are one figure.")),
            check(
                "difference.points", ("百分点", "percentage points"),
                ("“提高X个百分点”与前后两个百分数之差比。", "“X points higher” against the two percentages beside it."),
                (
                    "写明哪个在先时对不上才问；两个百分数都在同一句里，改一位数字就能对上时，判不一致。",
                    "Asked about only where it is said which came first; inconsistent where both stand in the sentence and one digit "
                        + "explains the gap."
                )),
            check(
                "ratio.mean", ("班均、校均", "a mean per class or school"),
                (
                    "同一句里的总数除以班数、校数，与所写的平均数比。",
                    "The total over the classes or schools of the same sentence against the mean."
                ),
                ("对不上只作存疑，因为口径可能不同。", "At most questionable, because the bases may differ.")),
            check(
                "product.stated", ("按几倍、每人多少计算的数", "a stated product"),
                ("“按X倍”“每人X元”与旁边的数相乘。", "“X times”, “X for each” times the figure beside it."),
                ("对不上只作存疑。", "At most questionable.")),
            check(
                "granularity.share", ("N所学校中X%的学校", "a share of few schools"),
                ("学校数不多时，百分数只能由整数所学校得出。", "A share of few schools can only come from a whole number of them."),
                ("哪个整数都得不出时存疑。", "Questionable when no whole number gives it.")),
            check(
                "same-fact", ("同一个数写在两处", "one figure in two places"),
                ("同一份报告里，同一指标、学段、时期、范围的两个数相比。", "Two figures of one indicator, stage, period and scope in one report."),
                (
                    "口径相同而数不同时判不一致；口径可能不同时只作存疑。",
                    "Inconsistent when all of these agree and the figures do not; questionable in doubt."
                )),
            check(
                "all-of-n.conclusions", ("“N项均达标”", "“all N met”"),
                ("总括的话与逐项的自评结论比。", "The sweeping statement against the single conclusions."),
                (
                    "有一项写的不是达标时判不一致；只是没有写的，算缺项。",
                    "Inconsistent when one says otherwise; incomplete when one says nothing."
                )),
            check(
                "target.elsewhere", ("达到目标与另一处的目标", "a target met, and the target that another part sets"),
                (
                    "写着达到目标的数，与报告另一处给同一指标定的目标比。",
                    "A figure that is said to have met its target, against the one that another part of the report sets for it."
                ), ("只提出来请人看，不判错。", "Only raises a question, never accuses.")),
            check(
                "threshold.bracket", ("数与括号里的标准", "a figure and the limit in the bracket behind it"),
                (
                    "数后面的括号里写着标准（省标30册）时，按名称的方向比；名称分不出方向的不比。",
                    "A figure with a bare limit in a bracket behind it, by the direction that its name gives; of other names nothing is said."
                ),
                (
                    "报告写了达标而数达不到时，结论不成立；没有写达标的，只请核对。",
                    "The conclusion does not hold where the report says that it is met; else a question."
                )),
            check(
                "all-of-n.thresholds", ("“全部达标”与达不到标准的数", "“all met”, and a figure that is not"),
                (
                    "总括的话（9项全部达标、各项指标均达到要求）与同一份报告里达不到标准的数比。",
                    "A sweeping statement against a figure of the same report that misses its limit."
                ),
                ("数本身判定达不到标准时，总括的话也不成立。", "Where the figure itself is held to miss it, the statement does not hold.")),
            check(
                "all-of-n.counted", ("“全部达标”与数出来的未全达", "“all met”, and some counted that are not"),
                (
                    "“15项指标全部达到要求”与同一节写的“基本达到要求的2项”。",
                    "All are said to be met, and the section counts some that are not wholly."
                ),
                ("同一节数出有未完全达到的，总括的话不成立。", "The statement does not hold where the section counts some that are not.")),
            check(
                "product.each", ("每一个都有的", "what each has"),
                (
                    "“12个乡镇共有中心园11所，每个乡镇均有1所”：个数乘每个的数，不超过总数。",
                    "What each of several has, times how many they are, against what all together have."
                ),
                ("总数不够时，“每个都有”不成立。", "That each has them does not hold where all together have fewer.")),
            check(
                "threshold.named", ("点名说守住的界限", "limits named behind the figures"),
                (
                    "“全部优于初中巩固率95%、残疾儿童入学率95%等国家标准”、“入学率指标（95%以上）达标”：前面同名的数与界限比。",
                    "Limits that are named behind the figures with the word that they are kept: the figure of the name against its limit."
                ),
                ("数达不到时，这句话不成立。", "The statement does not hold where the figure misses.")),
            check(
                "threshold.required", ("同一段所写的要求", "what the passage asks"),
                (
                    "“省定标准为小学不低于15册。…最低的松坳完小为13.6册”：只写学校名称的数，与同一段前面所写的要求比。",
                    "A figure that bears only the name of a school against the requirement that its passage states before it."
                ),
                (
                    "报告说各校都达到时，这句话不成立；没有说的，只请核对。",
                    "That all keep it does not hold where one misses; where nothing is said, a question."
                )),
            check(
                "difference.limit", ("比标准高出多少", "how far above the limit"),
                (
                    "“占94.6%，高出85%的标准9.6个百分点”“生均2718元，高出国家标准718元”：数减去标准。",
                    "A figure less what is asked, against the difference that is told."
                ),
                (
                    "标准没有写出来的，只在与所依据的标准相符时写出。",
                    "Where the limit is not printed only agreement with the standards followed is said."
                )),
            check(
                "threshold.budget", ("各项支出与预算", "spending and its budget"),
                (
                    "“接待费预算5.50万元，决算6.12万元……各项支出均未突破预算”：各项的决算与预算比。",
                    "What was spent on each item against its budget, where the report says that none was overdrawn."
                ),
                ("有一项超过时，这句话不成立。", "The statement does not hold where one item is over.")),
            check(
                "threshold.floor-share", ("标准的几成", "a share of the limit"),
                (
                    "“未达到10.2平方米，分别为9.11、8.52平方米，但都达到标准值的85%以上”：各数与标准的85%比。",
                    "Figures that miss a limit and are said to reach a share of it: each against that share."
                ),
                ("数达不到时，这句话不成立。", "The statement does not hold where the figure misses.")),
            check(
                "threshold.row", ("表中同一行的标准", "the limit of a row"),
                (
                    "表里一行同时写着标准（≥8.17）、自评值（7.96）和结论，数与标准比。",
                    "A row of a table that holds a limit, a figure and a verdict: the figure against the limit."
                ),
                (
                    "数达不到而结论写达标时，结论不成立；没有结论的，只请核对。",
                    "The verdict 达标 does not hold where the figure misses; without one a question."
                )),
            check(
                "denied.elsewhere", ("一处说没有,一处说仍有", "denied in one place, admitted in another"),
                (
                    "“所有幼儿园均无‘小学化’现象”与另一处的“仍存在‘小学化’倾向”；用词在 patterns/veto.yaml。",
                    "Something that one sentence denies and another says is there still; words in patterns/veto.yaml."
                ),
                ("写明现在仍有、或数出来的，两处矛盾。", "A contradiction where it is counted or said to be there still.")),
            check(
                "growth.above", ("一个增长高于另一个", "growth above other growth"),
                (
                    "“教育拨款分别增长8.2%、6.5%，均高于财政经常性收入增长7.1%”：逐个比。",
                    "Growth that is said to be above another, one by one."
                ),
                ("有一个不高于时，这句话不成立。", "The statement does not hold where one is not above.")),
            check(
                "limit.denied-excess", ("说没有,另一处却有", "denied in one place, counted in another"),
                (
                    "“没有超过2000人的小学”“最大班额49人”与另一处写的“3所小学超过2000人”“4个班达到52人”比。",
                    "How large schools or classes are at most against those that another place counts as larger."
                ),
                (
                    "另一处写明现在仍有时，两处矛盾；时间不明的，只请核对。",
                    "A contradiction where some are said to be there still; else a question."
                )),
            check(
                "all-of-n.passing", ("达标的学校数", "how many schools pass"),
                (
                    "各项全部达标的学校与只有一项未达标的学校之和，与学校总数比。",
                    "The schools that meet everything and those that lack one figure against all schools."
                ),
                (
                    "报告写了所有学校都达标，而这两类学校之和比总数少时，结论不成立。",
                    "The conclusion does not hold where all schools are said to pass and these are fewer."
                )),
            check(
                "all-of-n.school", ("一所学校的几项", "several figures of one school"),
                (
                    "同一所学校有两项低于标准值，而每所学校7项中至少6项要达标。",
                    "Two figures of one school below their limits, where each must meet six of seven."
                ),
                ("报告写了所有学校都达标时，结论不成立。", "The conclusion does not hold where all schools are said to pass.")),
            check(
                "all-of-n.coefficients", ("“差异系数均小于…”", "“all coefficients below …”"),
                ("总括的话与逐项的差异系数比。", "The sweeping statement against the single coefficients."),
                ("有一项明确超出时，这个结论不成立。", "The conclusion does not hold when one of them is clearly above.")),
            check(
                "completeness.conclusion", ("自评结论齐不齐", "a conclusion for each indicator"),
                ("报告列出的每项指标，有没有写自评结论。", "Whether each listed indicator has its conclusion."),
                ("没有写的算缺项，不指错。", "What is not stated is incomplete, never an error.")),
            check(
                "completeness.indicators", ("一节里的指标齐不齐", "indicators that a section goes past"),
                (
                    "逐项自评的一节里，标准的某项指标整份报告没有一个字提到。",
                    "An indicator of the standard of which a report that goes through its group has no word."
                ), ("只作“不完整”，不判错。", "Incomplete at most; it accuses nobody.")),
            check(
                "completeness.section", ("一节里的结论齐不齐", "what a section leaves undecided"),
                (
                    "标准约束每所学校的一组指标，报告只列平均值，没有写各校是否达标。",
                    "A group that binds each school, of which a report prints means alone and says nothing of the schools."
                ), ("只作“不完整”，不判错。", "Incomplete at most; it accuses nobody.")),
            check(
                "completeness.figure", ("达标有没有数", "a figure for what is called met"),
                (
                    "标准要求全县达到的一个数，报告写了达标、符合要求，或只写了同一指标的另一个数，没有给出这个数。",
                    "A figure that the standard asks of the county, where the report calls it met or gives another one of the indicator."
                ), ("只作“不完整”，不判错。", "Incomplete at most; it accuses nobody.")),
            check(
                "completeness.means", ("每项指标都有数", "a figure for each indicator"),
                (
                    "只用数回答的一组指标（每百名学生拥有…、差异系数），有的写了数，有的没有；或只写都符合要求，一个数也没有。",
                    "A group answered by figures alone, of which some are given and some are not, or that is called met without any."
                ), ("只作“不完整”，不判错。", "Incomplete at most; it accuses nobody.")),
            check(
                "completeness.ground", ("结论前面有没有情况", "what a conclusion rests on"),
                (
                    "逐项自评的一节里，某一项照抄标准的话就下结论，没有写情况。",
                    "An item that repeats the standard's words and concludes, where the others tell what they conclude from."
                ), ("只作“不完整”，不判错。", "Incomplete at most; it accuses nobody.")),
            check(
                "completeness.", ("标准要求的部分齐不齐", "a section for each group"),
                ("标准要求评估的各部分，报告有没有写。", "Whether the report has the sections that the standard asks for."),
                ("没有写的只作存疑。", "At most questionable.")),
            check(
                "conclusion-follows.qualified", ("基本达标", "a conclusion in between"),
                (
                    "标准只分达标与未达标，自评结论却写基本达标；词在 patterns/follows.yaml 的 qualified。",
                    "A conclusion between 达标 and not, which the standard does not know; words in patterns/follows.yaml, qualified."
                ),
                ("只提出来请人看，不判错。", "Only raises a question, never accuses.")),
            check(
                "conclusion-follows.text", ("结论有没有依据", "whether a conclusion follows"),
                (
                    "指标段落里的话（还未达标、已列入计划）与它的自评结论比；用词在 patterns/follows.yaml。",
                    "What the paragraph says (not yet met, still planned) against its conclusion; words in patterns/follows.yaml."
                ),
                ("只提出来请人看，不判错。", "Only raises a question, never accuses.")),
            check(
                "ratio.per-head", ("表里的生均、人均", "a figure per head in a table"),
                (
                    "同一行里的总额 ÷ 人数，与生均数比；人数可能是年平均数取整。",
                    "Total ÷ heads of one row against the figure per head; the heads may be a rounded yearly mean."
                ),
                (
                    "三个数都确定、都在同一行时才判不一致，其余只作存疑。",
                    "Inconsistent only when all three are certain and in one row; else questionable."
                )),
            check(
                "citation.year", ("文号的年份", "year of a document number"),
                ("报告自己的文号与标题里的年份比。", "The report's own number against the years of its title."),
                ("早两年以上的作存疑。", "Questionable when it is two years older or more.")),
            check(
                "threshold.", ("达不达到标准", "a value against the standard"),
                (
                    "报告写的数与标准要求的数比；该对学校、对全县还是对每项指标，按标准的规定。",
                    "The stated value against what the standard asks of each school, each indicator or the county."
                ),
                (
                    "没有达到、却写“达标”的，结论不成立；报告自己说明了的，注明“作者已说明”。",
                    "The conclusion does not hold when the value fails and 达标 is stated; an exception that the report states is "
                        + "explained by the author."
                )),
            check(
                "score.within", ("得分不超过分值", "points within what could be had"),
                ("评分表、评分文字里每一项的得分与它的分值比。", "The points of each item against what it could have."),
                (
                    "各项分值齐全、相加得总分时判不一致；按权重折算、另有加分时只作存疑。",
                    "Inconsistent where all items are there and add up; questionable where points are weighted or added."
                )),
            check(
                "score.weights", ("分值合计", "points to be had in all"),
                (
                    "各项分值（含预算执行率一项）之和与合计比。",
                    "What the items could have, the rate of execution among them, against the total."
                ),
                ("对不上只作存疑，因为表里可能有未读到的行。", "At most questionable, as a row may not have been read.")),
            check(
                "score.total", ("总得分", "points in all"),
                (
                    "各项得分之和与合计比；权重是份额的，也试按权重折算。",
                    "The points of all items against the total; where weights are shares, also weighted."
                ),
                (
                    "各项分值相加正好是总分、每一项都有得分而得分之和仍不同时，判不一致；差额正是报告写明的加减分时只作存疑。",
                    "Inconsistent when the points to be had come to the total, every item has points, and they do not; questionable "
                        + "when the report names the very difference."
                )),
            check(
                "score.execution", ("预算执行率的得分", "points for the rate of execution"),
                ("分值 × 执行率与得分比；执行率超过100%按满分算。", "The points against their share by the rate; above 100% they are all."),
                ("对不上只作存疑，因为各地有分档计分的。", "At most questionable, as some places give points by steps.")),
            check(
                "score.completion", ("完成情况与得分", "points for what was reached"),
                (
                    "指标值、完成值与得分比：完成的得满分，没有完成的按比例。",
                    "Points against target and result: all when it is met, in proportion below."
                ),
                (
                    "没有完成却得满分的作存疑；少得分的不问。",
                    "Questionable when a missed target has all points; fewer points are never asked about."
                )),
            check(
                "score.grade", ("得分与等级", "points and their grade"),
                (
                    "自评等级与得分所在的分数段比；分数段在 standards/ 的 scoring。",
                    "The grade against the points it is for, by “scoring” in standards/."
                ),
                ("对不上只作存疑，因为各地可以另定等级。", "At most questionable, as places may set grades of their own.")),
            check(
                "score.restated", ("正文与表中的得分", "points of the text and the table"),
                ("正文写的得分与表中合计比。", "The points in the text against the table's total."),
                ("对不上只作存疑。", "At most questionable.")),
            check(
                "veto.", ("一票否决的情况", "what rules a county out"),
                (
                    "报告说有没有标准里“出现即不予认定”的情况；用词在 patterns/veto.yaml。",
                    "What the report says of the things whose existence rules it out; words in patterns/veto.yaml."
                ),
                (
                    "明说本地现在有、又写自评达标的，结论不成立；说得不明白、属外地或过去、标准尚未定的，最多存疑。",
                    "The conclusion does not hold when the report plainly says that it is there now and concludes 达标; what is "
                        + "less than plain, of another place or time, or not settled is at most questionable."
                )),
            check(
                "standard-quote.", ("引用的标准", "the standard, quoted"),
                ("报告引用的标准值与标准原文比。", "A requirement as the report quotes it against the standard."),
                (
                    "引用与原文明确不同时判不一致；可能另有地方标准时只作存疑。",
                    "Inconsistent when it clearly differs; questionable when a local standard may be meant."
                )),
        ] + arithmetic + nearby + printed + points + products + together
    }

    static func check(
        _ id: String, _ title: (String, String), _ compares: (String, String), _ judges: (String, String)
    ) -> BuiltInCheck {
        BuiltInCheck(
            id: id, title: words(title.0, title.1), compares: words(compares.0, compares.1),
            judges: words(judges.0, judges.1))
    }
}
