import Records

/// Arithmetic that a sentence announces, or the one before it: for each kind what is right, what is wrong by
/// a digit, and what is right and looks wrong.
extension CheckCase {
    static let announced =
        sharesBefore + differencesTold + productsTold + growthTold + means + countsListed + tables + divisions

    private static let sharesBefore = [
        CheckCase(
            "a share of what the sentence before counts", "ratio.share", .passes,
            "全县现有在编教师2438人。其中,取得中级职称的1072人,占44.0%。"),
        CheckCase(
            "a share of what the sentence before counts, wrongly", "ratio.share", .raises(.questionable),
            "全县现有在编教师2438人。其中,取得中级职称的1072人,占49.0%。"),
        CheckCase(
            "the second rate of one whole, wrongly", "ratio.share", .raises(.questionable),
            "全县共有危旧校舍1286间。已开工1241间,开工率96.5%;竣工1138间,竣工率83.5%。"),
        CheckCase(
            "a share of another stage than the whole's", "ratio.share", .spared,
            "全县专任教师2438人。小学教师中女教师902人,占68.4%。"),
        CheckCase(
            "more than there are", "ratio.share", .raises(.questionable), "全县1846名劳动力中,已就业7702人,就业率92.2%。"),
        CheckCase(
            "parts added before a share", "ratio.together", .passes,
            "小学专任教师1467人,其中研究生38人,本科1284人,本科以上学历占90.1%。"),
        CheckCase(
            "the whole between 共占 and the share", "ratio.together", .passes, "高级教师312人、一级教师694人,中高级教师共占专任教师1540人的65.3%。"
        ),
        CheckCase(
            "the whole between 共占 and the share, wrongly", "ratio.together", .raises(.questionable),
            "高级教师812人、一级教师694人,中高级教师共占专任教师1540人的65.3%。"),
        CheckCase(
            "what there is of what ought to be", "ratio.share", .raises(.questionable), "音乐教师应配64人,实配57人,配备率98.1%。"),
        CheckCase(
            "a rate of some of them", "ratio.share", .spared, "应配备音乐教师64人,实配57人,城区学校配备率100%。"),
        CheckCase(
            "a kind that is more than what it is of", "sum.part-within-whole", .raises(.questionable),
            "全县在校生6240人,寄宿生8153人。"),
    ]

    private static let differencesTold = [
        CheckCase(
            "a difference behind a change", "difference.stated", .passes, "校舍面积由61.3万平方米增加到75.8万平方米,净增14.5万平方米。"),
        CheckCase(
            "a difference behind a change, wrongly", "difference.stated", .raises(.inconsistent),
            "校舍面积由61.3万平方米增加到75.8万平方米,净增19.5万平方米。"),
        CheckCase(
            "people who are no longer poor", "difference.stated", .raises(.questionable),
            "贫困人口由2014年的24153人减少到2019年的426人,累计脱贫23827人。"),
        CheckCase(
            "another thing behind a change", "difference.stated", .silent, "教职工由2153人增加到2374人,新招聘教师286人。"),
        CheckCase(
            "one figure compared with two", "difference.points", .passes,
            "高中毛入学率为94.6%,较上年93.1%提升1.5个百分点,比全省平均水平93.4%高1.2个百分点。"),
        CheckCase(
            "a month's share of a year's pay", "difference.stated", .silent, "城镇教师年均收入9.36万元,农村教师9.84万元,农村教师月均高出400元。"),
    ]

    private static let productsTold = [
        CheckCase("so many for each school", "product.rate", .passes, "全县47所学校,每校配备保安4名,共配备188名。"),
        CheckCase(
            "so many for each school, wrongly", "product.rate", .raises(.questionable), "全县47所学校,每校配备保安4名,共配备138名。"),
        CheckCase("at least so many for each school", "product.rate", .spared, "全县47所学校,每校至少配备保安4名,共配备226名。"),
        CheckCase("so much a year", "product.periods", .passes, "县财政每年安排450万元专项资金,四年累计投入1800万元。"),
        CheckCase(
            "so much a year, wrongly", "product.periods", .raises(.questionable), "县财政每年安排450万元专项资金,四年累计投入1300万元。"),
        CheckCase("others gave as well", "product.periods", .silent, "县财政每年安排450万元专项资金,四年累计投入2640万元。"),
        CheckCase(
            "a yearly number over the years of a plan", "product.periods", .raises(.questionable),
            "2023—2025年分批建设,每年建成7所,到2025年累计建成27所。"),
        CheckCase(
            "a factor before what it is of", "product.stated", .passes, "特教学校公用经费按普通小学的8倍核定,普通小学为720元,特教学校达到5760元。"),
        CheckCase(
            "a price in its unit, beside which more is granted", "product.rate", .spared,
            "特教学生214人,标准为8000元/生/年,安排公用经费206.4万元。"),
        CheckCase("a sum that is written out", "formula.written", .raises(.questionable), "占地面积:1846+527=2473平方米。"),
    ]

    private static let growthTold = [
        CheckCase(
            "growth year by year", "growth.steady", .passes, "教育支出由2016年的4.10亿元增加到2021年的6.31亿元,年均增长9.0%。"),
        CheckCase(
            "growth year by year, wrongly", "growth.steady", .raises(.questionable),
            "教育支出由2016年的4.10亿元增加到2021年的6.31亿元,年均增长5.0%。"),
        CheckCase(
            "growth year by year at constant prices", "growth.steady", .silent,
            "地区生产总值由2016年的126.3亿元增加到2021年的198.4亿元,年均增长7.2%。"),
        CheckCase(
            "growth with the first year counted", "growth.steady", .passes,
            "教育支出由2016年的4.10亿元增加到2021年的6.31亿元,年均增长7.5%。"),
        CheckCase("doubled", "ratio.worded", .passes, "生均公用经费由2016年的540元提高到2022年的1080元,翻了一番。"),
        CheckCase(
            "not doubled", "ratio.worded", .raises(.questionable), "生均公用经费由2016年的540元提高到2022年的860元,翻了一番。"),
        CheckCase("two thirds and more", "ratio.worded", .passes, "全县72所学校中有51所建成文明校园,占三分之二以上。"),
        CheckCase(
            "less than two thirds", "ratio.worded", .raises(.questionable), "全县72所学校中有41所建成文明校园,占三分之二以上。"),
        CheckCase("nearly doubled", "ratio.worded", .silent, "生均公用经费由2016年的540元提高到2022年的860元,接近翻一番。"),
    ]

    private static let means = [
        CheckCase("the mean of listed years", "mean.years", .passes, "三年培训经费分别为152万元、171万元和196万元,年均173万元。"),
        CheckCase(
            "the mean of listed years, wrongly", "mean.years", .raises(.questionable),
            "三年培训经费分别为152万元、171万元和196万元,年均178万元。"),
        CheckCase("the mean of a span of years", "mean.years", .passes, "2018—2021年共招聘教师536名,平均每年招聘134名。"),
        CheckCase("a quotient that is rounded", "ratio.per-head", .passes, "公用经费支出1937万元,学生22410人,生均公用经费864元。"),
        CheckCase(
            "so many for a thousand", "nearby.mean", .passes, "常住人口42.3万人,拥有卫生技术人员2918人,每千人口卫生技术人员6.90人。"),
        CheckCase(
            "so many for a thousand, wrongly", "nearby.mean", .raises(.questionable),
            "常住人口42.3万人,拥有卫生技术人员2918人,每千人口卫生技术人员6.40人。"),
        CheckCase(
            "a mean of means", "nearby.mean", .silent, "小学生均教学用房5.81平方米,每百名学生拥有教师1.20人,生均运动场地8.36平方米。"),
        CheckCase(
            "outside of what it is the mean of", "mean.within", .raises(.questionable),
            "三个年级合格率分别为93.1%、94.7%和92.8%,平均98.6%。"),
        CheckCase("a total called so", "nearby.sum", .raises(.questionable), "门诊36.24万人次,急诊4.15万人次,门急诊总量46.39万人次。"),
        CheckCase("pupils of either", "ratio.persons", .passes, "初中有教职工918人,专任教师846人,学生11421人,师生比1:13.5。"),
    ]

    private static let countsListed = [
        CheckCase("names behind 即", "count.list", .passes, "示范学校有3所,即县一小、实验中学、城南学校。"),
        CheckCase("more names behind 即", "count.list", .raises(.questionable), "示范学校有2所,即县一小、实验中学、城南学校。"),
        CheckCase("names in quotation marks", "count.list", .raises(.questionable), "开展“书法、剪纸、合唱”4项活动。"),
        CheckCase("more titles than documents", "count.list", .raises(.questionable), "印发《甲办法》《乙办法》《丙细则》等2个文件。"),
        CheckCase("titles and others", "count.list", .silent, "印发《甲办法》《乙办法》《丙细则》等9个文件。"),
        CheckCase("a share of few people", "granularity.share", .raises(.questionable), "走访20名教师,93%的教师表示满意。"),
        CheckCase("a share of what few schools teach", "granularity.share", .silent, "全县共有12所高中,97.4%的毕业生升学。"),
        CheckCase("a whole number that is no cut", "granularity.share", .raises(.questionable), "全县25所学校中,91%的学校达到标准。"),
    ]

    private static let tables = [
        CheckCase(
            "rows of stages that a total adds up", "sum.table", .raises(.inconsistent),
            "| 学段 | 学校数 | 学生数 |\n| --- | --- | --- |\n| 小学 | 31 | 14216 |\n| 初中 | 12 | 8473 |\n| 合计 | 43 | 22639 |"),
        CheckCase(
            "a share in a short table", "table.columns", .raises(.questionable),
            "| 学段 | 专任教师 | 本科以上 | 占比 |\n| --- | --- | --- | --- |\n| 小学 | 812 | 641 | 78.9% |\n| 初中 | 563 | 540 | 55.9% |"
        ),
        CheckCase(
            "a figure one digit off its table", "same-fact.table", .raises(.questionable),
            "全县现有小学31所,在校学生14216人。\n\n| 学段 | 学校数 | 学生数(人) |\n| --- | --- | --- |\n| 小学 | 31 | 14276 |\n| 初中 | 12 | 8473 |",
            "小学在校学生数正文为14216人，表中为14276，只差一位数字（或相邻两位颠倒），请核对。"),
        CheckCase(
            "short names that one digit tells apart", "same-fact", .raises(.questionable),
            "全县现有教学班836个。\n\n目前,全县836个教学班中没有大班额。\n\n目前全县现有教学班886个。"),
    ]

    private static let divisions = [
        CheckCase(
            "a second division of one total", "sum.division", .raises(.questionable),
            "全县教师1864人,其中研究生93人、本科1352人、专科419人;按职称分,高级421人、中级806人、初级677人。"),
        CheckCase(
            "two divisions of a total that nobody tells", "sum.division", .raises(.questionable),
            "专任教师中,高级421人、中级806人、初级637人;按年龄分,35岁以下592人、36至50岁904人、51岁以上358人。"),
        CheckCase(
            "the whole is called by its parts", "sum.parts", .raises(.questionable), "共配备校医和保健教师83名,其中校医34名、保健教师42名。"),
        CheckCase(
            "lengths that are divided", "sum.parts", .raises(.questionable), "改造渠道83.4公里(干渠36.2公里,支渠39.6公里,斗渠17.6公里)。"),
        CheckCase(
            "one part alone is more", "sum.part-within-whole", .raises(.questionable), "全县有教师2716人,其中骨干教师3520人,名师24人。"),
        CheckCase(
            "kinds that overlap", "sum.parts", .spared, "全县医师836人,其中中医师214人,女医师402人,全科医生317人。"),
        CheckCase(
            "years in a sentence", "sum.yearly-targets", .raises(.questionable), "计划改造学校45所。第一年改造15所,第二年改造18所,第三年改造17所。"
        ),
        CheckCase(
            "what is reached by a year", "sum.total", .silent, "计划三年新建幼儿园14所,2023年建成5所,2024年累计建成10所。"),
    ]
}
