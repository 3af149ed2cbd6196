import Records

/// The arithmetic that sentences carry: wholes and parts, shares, differences, products, lists. For each kind what is right,
/// what is wrong, and what is right and looks wrong.
extension CheckCase {
    static let sums = [
        CheckCase(
            "sums of money over units", "sum.parts", .passes,
            "2022年全县教育总投入12.36亿元,其中:财政拨款11.2亿元,社会捐赠0.04亿元,其他1.12亿元。"),
        CheckCase(
            "a bracket of a part", "sum.parts", .passes, "全县有教职工3126人,其中专任教师2780人(小学1640人、初中1140人),工勤人员346人。"),
        CheckCase(
            "a bracket of a part that is more", "sum.parts", .raises(.inconsistent),
            "全县有教职工3126人,其中专任教师2780人(小学1640人、初中1240人),工勤人员346人。"),
        CheckCase(
            "包括 divides as well", "sum.parts", .raises(.inconsistent), "部门预算支出3260.5万元,包括基本支出2140.3万元,项目支出1220.2万元。"),
        CheckCase(
            "parts in 万 below a rounded whole", "sum.parts", .passes, "全县义务教育阶段在校学生5.2万人,其中小学34216人、初中17820人。"),
        CheckCase(
            "what stands beside a bracket is no part", "sum.parts", .spared,
            "全县有学校62所(不含教学点14个),其中小学40所、初中22所。"),
        CheckCase(
            "parts that overlap within one list", "sum.parts", .spared, "全县共有学生18460人,其中小学生11200人,寄宿生6320人,留守儿童3120人。"),
        CheckCase(
            "levels of government that exceed the whole", "sum.parts", .raises(.inconsistent),
            "落实困难学生补助资金1286.4万元,其中中央资金643.2万元,省级资金385.92万元,县级资金357.28万元。"),
        CheckCase("all the rest", "sum.parts", .passes, "全县教师1000人,其中本科720人,专科250人,其余30人为中专学历。"),
        CheckCase(
            "all the rest, and too many", "sum.parts", .raises(.questionable), "全县教师1000人,其中本科720人,专科250人,其余50人为中专学历。"),
        CheckCase(
            "the years of a plan", "sum.parts", .passes, "2023—2025年计划招聘教师360名,其中2023年120名,2024年130名,2025年110名。"),
        CheckCase(
            "the years of a plan that make more", "sum.parts", .raises(.inconsistent),
            "2023—2025年计划招聘教师360名,其中2023年120名,2024年130名,2025年120名。"),
        CheckCase(
            "a part of what stands before the whole", "sum.part-within-whole", .spared,
            "采购预算1480万元,实际采购1365.2万元,节约资金114.8万元,节约率7.76%;其中面向小微企业采购902.6万元。"),
        CheckCase(
            "what was laid out and what was spent", "same-fact", .silent,
            "年初预算8640.5万元,其中:日常公用支出612.4万元,项目支出1820.3万元。\n\n目前日常公用支出705.9万元,项目支出2011.6万元。"),
        CheckCase(
            "the pupils of each year", "sum.parts", .silent, "全县在校生20350人(2021年19860人、2022年20120人、2023年20350人)。"),
        CheckCase(
            "cumulative targets are no parts", "sum.parts", .spared, "计划到2025年新增学位4500个,其中到2023年底1500个,到2024年底3000个。"),
        CheckCase(
            "what a bracket is a share of is no part", "sum.part-within-whole", .silent,
            "本科以上学历教师2410人(占专任教师2845人的84.7%)。"),
        CheckCase(
            "parts that come to the whole but for a digit", "sum.parts", .raises(.questionable),
            "全县教育事业编制3816名,其中局属事业单位编制74名,学校编制3242名。",
            "教育事业编制3816名，所列各部分之和 74 + 3242 = 3316，与总数只差一位数字（或相邻两位颠倒），请核对。"),
        CheckCase(
            "parts that come to the whole but for two digits in turn", "sum.parts", .raises(.questionable),
            "安排校舍维修资金587.64万元(其中拨付学校312.07万元,中心统筹275.39万元)。"),
        CheckCase(
            "parts that leave out much", "sum.parts", .passes, "全县教育事业编制3816名,其中局属事业单位编制74名,学校编制2795名。"),
        CheckCase(
            "round parts that leave out a thousand", "sum.parts", .passes, "全县有学生6000人,其中留守儿童2000人,随迁子女3000人。"),
        CheckCase(
            "a part that is as much as the others", "sum.parts", .passes, "全县31所学校获评文明校园,其中省级5所、市级10所、县级16所。",
            "学校31所，各部分之和 5 + 10 + 16 = 31，相符。"),
        CheckCase(
            "a sum for each year in turn, and less", "sum.parts", .raises(.questionable),
            "累计投入校舍维修资金6.85亿元(2021年2.05亿元、2022年2.18亿元、2023年2.42亿元)。"),
        CheckCase(
            "some of the years", "sum.parts", .passes, "五年累计投入校舍维修资金9.85亿元,其中2021年2.05亿元、2022年2.18亿元、2023年2.42亿元。"),
        CheckCase("three years, counted", "sum.total", .passes, "2019年、2020年、2021年分别招聘教师71名、84名、92名,三年共招聘247名。"),
        CheckCase(
            "three years, counted, and more", "sum.total", .raises(.inconsistent),
            "2019年、2020年、2021年分别招聘教师71名、84名、92名,三年共招聘257名。"),
        CheckCase(
            "a total of those it names", "sum.total", .passes, "回收问卷2400份,非常满意1310份,满意860份,不满意230份,非常满意和满意合计2170份。"),
        CheckCase(
            "what 个 counts before other things", "sum.total", .silent, "局长与12个科室、9个乡镇签订责任书21份,累计出台制度16个。"),
        CheckCase(
            "a total but for a digit", "sum.total", .raises(.inconsistent),
            "我区教师年基本工资42618元,津贴补贴29735元,奖励绩效38420元,合计年收入111773元。"),
        CheckCase("three of them together", "sum.total", .passes, "安排生均公用经费2380万元,取暖费620万元,特教补助36万元,三项合计3036万元。"),
        CheckCase(
            "three of them together, and more", "sum.total", .raises(.inconsistent),
            "安排生均公用经费2380万元,取暖费620万元,特教补助36万元,三项合计3306万元。"),
        CheckCase(
            "what was spent until now is no sum of what was spent lately", "sum.total", .spared,
            "2021年投入1260万元,2022年投入840万元,十三五以来累计投入5600万元。"),
        CheckCase("a count that its sentence divides", "sum.division", .passes, "33所小学中,27所7项指标全部达标,6所有6项达标。"),
        CheckCase("counts that overlap are no division", "sum.division", .silent, "33所小学中,27所建有食堂,16所建有宿舍。"),
        CheckCase(
            "a list counted", "count.list", .passes, "组建六个教育集团(城关集团、河东集团、河西集团、南坪集团、西岭集团、东河集团)。"),
        CheckCase(
            "a list counted wrongly", "count.list", .raises(.questionable), "组建六个教育集团(城关集团、河东集团、河西集团、南坪集团、西岭集团)。"),
        CheckCase("a list that is not complete", "count.list", .silent, "组建六个教育集团(城关集团、河东集团、河西集团等)。"),
        CheckCase("a bracket that says where", "count.list", .silent, "全县设3个片区(分布在东部、西部、南部、北部)。"),
        CheckCase("a bracket with another name", "count.list", .silent, "下辖8个镇(街道、开发区)。"),
        CheckCase("a list with figures", "count.list", .silent, "组建三个教育集团(城关集团6所学校、河东集团4所学校、河西集团5所学校)。"),
    ]

    static let quotients = [
        CheckCase(
            "a base counted in front of its noun", "ratio.share", .passes, "全县有一级教师312名,占全县1846名专任教师的16.90%。"),
        CheckCase(
            "a base counted in front of its noun, and wrong", "ratio.share", .raises(.inconsistent),
            "全县有一级教师312名,占全县1846名专任教师的19.60%。"),
        CheckCase(
            "no share of classes", "ratio.share", .silent, "全县有教学班506个,光纤接入学校45所,接入率为88.2%。"),
        CheckCase(
            "growth over last year's figure alone", "growth.change", .passes,
            "与2021年的18420.6万元相比,2022年支出增加1252.6万元,增长6.80%。"),
        CheckCase(
            "growth over last year's figure alone, and more", "growth.change", .raises(.inconsistent),
            "与2021年的18420.6万元相比,2022年支出增加1252.6万元,增长8.60%。"),
        CheckCase(
            "points above what a bracket tells", "nearby.difference", .passes,
            "2022年教育支出3.87亿元,增长9.64%,高于财政经常性收入增幅(7.21%)2.43个百分点。"),
        CheckCase(
            "points above what a bracket tells, and wrong", "nearby.difference", .raises(.questionable),
            "2022年教育支出3.87亿元,增长9.64%,高于财政经常性收入增幅(7.21%)2.34个百分点。"),
        CheckCase(
            "a change of something else", "difference.points", .spared,
            "学生体质合格率95.1%,比2019年的91.3%提高3.8个百分点,优良率46.4%,近视率下降1.6个百分点。"),
        CheckCase(
            "posts and who fills them, both divided", "difference.stated", .passes,
            "核定编制1846名(小学1102名、初中744名),实有教职工1805名,空编41名。"),
        CheckCase(
            "a share of what an earlier section counts", "ratio.share", .passes,
            "(一)基本情况。全县专任教师2845人。\n\n(二)队伍结构。我县注重学历提升,目前本科以上学历教师2410人,占专任教师总数的84.71%。"),
        CheckCase(
            "a rate of those that its name names", "ratio.share", .raises(.inconsistent), "38所小学中36所达标,达标率97.74%。"),
        CheckCase("a rate of others than those that passed", "ratio.share", .spared, "共检测学生12640人,合格11820人,优良率53.51%。"),
        CheckCase(
            "shares in turn", "ratio.respective", .passes,
            "全县专任教师2845人,其中高级612人、中级1180人、初级1053人,分别占21.51%、41.48%、37.01%。"),
        CheckCase(
            "shares in turn, one of them with two digits changed", "ratio.respective", .raises(.questionable),
            "全县专任教师2845人,其中高级612人、中级1180人、初级1053人,分别占21.51%、48.41%、37.01%。"),
        CheckCase(
            "shares in turn, each of its own whole", "ratio.respective", .passes,
            "一中、二中分别招生800人、640人,分配名额480人、416人,占比分别为60%、65%。"),
        CheckCase(
            "shares in turn of something else", "ratio.respective", .silent,
            "全县教师1000人,女教师620人、党员教师210人,分别占本校教师的61.4%、20.8%。"),
        CheckCase("classes by schools", "ratio.mean", .passes, "全县34所小学共有班级612个,校均18个班。"),
        CheckCase("classes by schools, another mean", "ratio.mean", .raises(.questionable), "全县34所小学共有班级612个,校均21个班。"),
        CheckCase("no mean lies outside", "mean.within", .raises(.questionable), "小学、初中入学率分别为99.8%和99.2%,平均为98.6%。"),
        CheckCase("a weighted mean lies within", "mean.within", .silent, "小学、初中入学率分别为99.8%和99.2%,平均为99.6%。"),
        CheckCase("one to so many", "ratio.persons", .passes, "专任教师2845人,学生52036人,师生比为1:18.29。"),
        CheckCase("one to fewer", "ratio.persons", .raises(.questionable), "专任教师2845人,学生52036人,师生比为1:16.29。"),
        CheckCase("a rate of few schools", "granularity.share", .passes, "17所初中学校达标率为94.12%。"),
        CheckCase(
            "a rate that no number of schools gives", "granularity.share", .raises(.questionable), "17所初中学校达标率为90.5%。"),
        CheckCase("a rate of pupils beside few schools", "granularity.share", .silent, "全县25所小学中,学生近视率为43.5%。"),
        CheckCase("about so many of few", "granularity.share", .silent, "全县25所小学中,近90%的学校建有录播室。"),
        CheckCase("days", "product.stated", .passes, "1260名学生,每生每天5元,按200天计算,共需126万元。"),
        CheckCase("days, and too much", "product.stated", .raises(.questionable), "1260名学生,每生每天5元,按200天计算,共需136万元。"),
        CheckCase("twelve months", "product.stated", .passes, "发放乡村教师补助,862人每人每月400元,全年共发放413.76万元。"),
        CheckCase("months that are not counted", "product.stated", .silent, "发放乡村教师补助,862人每人每月400元,共发放331.2万元。"),
        CheckCase("so many times another's", "product.stated", .passes, "特殊教育学校生均公用经费按普通初中1050元的8倍拨付,达到8400元。"),
    ]

    static let oddities = [
        CheckCase(
            "above the other", "difference.stated", .passes, "2022年,我县教师人均年工资收入98640元,公务员89529元,教师高于公务员9111元。"),
        CheckCase(
            "above the other by more", "difference.stated", .raises(.inconsistent),
            "2022年,我县教师人均年工资收入98640元,公务员89529元,教师高于公务员9211元。"),
        CheckCase(
            "above a third", "difference.stated", .silent, "教师人均工资12.6万元,高于全省平均水平0.8万元,公务员人均11.8万元。"),
        CheckCase("above what was planned", "difference.stated", .passes, "全年税收计划2.6亿元,实际完成2.82亿元,超出计划0.22亿元。"),
        CheckCase("fewer than last year", "difference.stated", .passes, "全年发生事故42起,比上年的57起减少15起。"),
        CheckCase(
            "fewer than last year by more", "difference.stated", .raises(.questionable), "全年发生事故42起,比上年的57起减少25起。"),
        CheckCase("two differences", "difference.stated", .spared, "今年完成5.84亿元,比预算增加0.52亿元,比上年的5.42亿元增加0.42亿元。"),
        CheckCase(
            "targets that turn back", "trend.targets", .raises(.questionable),
            "规划目标:普惠性幼儿园覆盖率2023年达到85%,2024年达到83%,2025年达到90%。"),
        CheckCase("targets that rise", "trend.targets", .silent, "规划目标:普惠性幼儿园覆盖率2023年达到82%,2024年达到83%,2025年达到90%。"),
        CheckCase("targets that fall", "trend.targets", .silent, "规划目标:大班额比例2023年降至8%,2024年降至5%,2025年降至2%。"),
        CheckCase("what was reached may turn", "trend.targets", .silent, "初中巩固率2020年为98.2%,2021年为97.9%,2022年为98.8%。"),
        CheckCase(
            "targets of several things", "trend.targets", .silent, "规划目标:2023年毛入园率达到92%,2024年普惠率达到85%,2025年公办园占比达到60%。"),
        CheckCase(
            "nearly so much and more", "plausibility.rough", .raises(.questionable), "三年来投入改造资金近1500余万元。",
            "投入改造资金写作“近1500余万元”：“近”是不到，“余”是超过，请核对是哪一个。"),
        CheckCase("not so many and more", "plausibility.rough", .raises(.questionable), "现有寄宿生不足300多人。"),
        CheckCase("nearly so much", "plausibility.rough", .silent, "三年来投入改造资金近1500万元。"),
        CheckCase("more than that, in nearly three years", "plausibility.rough", .silent, "近三年投入改造资金1500余万元。"),
        CheckCase("more than all", "plausibility.rate", .raises(.questionable), "全县专任教师持证率100.6%。"),
        CheckCase("gross rates exceed 100 %", "plausibility.rate", .silent, "学前教育毛入园率102.3%,高中阶段毛入学率100.8%。"),
        CheckCase("more than was planned", "plausibility.rate", .silent, "年度任务完成率112%,预算执行率101.2%。"),
        CheckCase(
            "revenue per head above product per head", "plausibility.per-head", .raises(.questionable),
            "人均生产总值4.2万元,一般公共预算收入9.86亿元,人均财政收入5.1万元。"),
        CheckCase(
            "revenue per head within product per head", "plausibility.per-head", .passes,
            "人均生产总值4.2万元,一般公共预算收入9.86亿元,人均财政收入2220元。"),
        CheckCase(
            "a draft that is in force", "status.document", .raises(.questionable),
            "编制了《青溪县校舍维修改造规划(2022—2030年)(送审稿)》,已报县政府。\n\n认真实施《青溪县校舍维修改造规划(2022-2030年)》。"),
        CheckCase(
            "a draft, and another plan in force", "status.document", .silent,
            "编制了《青溪县校舍维修改造规划(2022—2030年)(送审稿)》,已报县政府。\n\n认真实施《青溪县教师培训规划(2022-2030年)》。"),
    ]

    /// What a bad copy has done to right sentences: nobody is accused, even where the same words, whole, would be.
    static let damaged = [
        CheckCase(
            "a line that ends in a clause", "threshold.2017-6.government.14", .spared,
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县2019年分配比例为48%,经过\n努力已经大有改善。自评结论:达标。"),
        CheckCase(
            "blanks inside a number", "threshold.2017-6.government.14", .spared,
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县招生1 1 50人,分配比例为48%。自评结论:达标。"),
        CheckCase(
            "coefficients without their points", "balance.composite", .spared,
            coefficients("0.318 0402 0.337 0.296 0.412 0.274 0.251 0.327")),
        CheckCase(
            "a coefficient in two cells", "balance.composite", .spared,
            coefficients("0.318 0.4 02 0.337 0.296 0.412 0.274 0.251 0.327")),
        CheckCase(
            "a lost mark makes another stage a part", "sum.parts", .raises(.questionable),
            "公办小学招收一年级新生6218人,其中就近划片入学6137人,比例为98.7%城区公办初中招收七年级新生5340人,其中就近入学5212人,比例97.6%。"),
        CheckCase(
            "a total without its point", "sum.parts", .raises(.questionable),
            "三年累计投入专项资金63亿元,其中2021年1.72亿元,2022年2.14亿元,2023年2.44亿元。"),
        CheckCase(
            "pay without its point", "threshold.pay", .spared,
            government + "指标九:教师平均工资收入水平不低于公务员。2023年全县义务教育教师年平均工资收入8.93万元,公务员年平均工资收入891万元。自评结论:达标。"),
        CheckCase(
            "a rise that lost a digit", "trend.rises", .spared,
            "小学生均一般公共预算教育支出由13120.4元增至13388.1元,初中生均一般公共预算教育支出由16230.8元增至1648.3元,“两个只增不减”全部落实到位。"),
        CheckCase(
            "the text breaks off in the total", "sum.total", .spared,
            "发放问卷:教师118份、学生1320份、家长1246份,合计26"),
        CheckCase(
            "parts without their points", "sum.parts", .spared, "全年支出799.12万元,其中基本支出434.89万元,项目支出36423万元。"),
        CheckCase(
            "a later figure without a name", "threshold.2017-6.quality.2", .spared,
            "二、指标达成情况\n\n(四)教育质量\n\n指标二:全县残疾儿童少年入学率达到95%以上。2016年入学率仅为88.6%是全县教育的短板。经过几年努力目前已达到96.26%。自评结论:达标。"),
    ]
}
