import Records

extension CheckCase {
    static let all: [CheckCase] =
        parts + shares + changes + thresholds + sizes + statements + agreement + figures + vetoes + scores + sums
        + quotients + scorePoints + products + together + oddities + damaged + listed + county + nearby + answered
        + found + printed
        + plainTables
        + reports
        + standards + complete + sweeping + schoolCases + perPupil + boundFigures + bases + earlier + plans + announced
        + swept + enough + schoolLimits + required + wholes + covering + limitSaid + plain + restated + clerks

    private static let parts = [
        CheckCase(
            "the parts of a whole add up", "sum.parts", .passes, "全县有义务教育学校46所,其中小学28所、初中12所、九年一贯制学校5所、特殊教育学校1所。",
            "义务教育学校46所，各部分之和 28 + 12 + 5 + 1 = 46，相符。"),
        CheckCase(
            "a kind and what is not of it", "sum.parts", .passes, "全区现有幼儿园86所(公办园52所、普惠性民办园27所、非普惠性民办园7所)。"),
        CheckCase("those that do and those that do not", "sum.division", .passes, "全县有义务教育学校46所(达标41所、未达标5所)。"),
        CheckCase("what there should be is no part", "sum.parts", .silent, "全县建成幼儿园7所(应建12所)。"),
        CheckCase(
            "parts that exceed the whole", "sum.parts", .raises(.inconsistent),
            "全县在校学生36482人,其中小学24816人、初中11598人、特殊教育80人。"),
        // Counts are exact: one school too many does not “agree”.
        CheckCase(
            "schools that exceed the whole by one", "sum.parts", .raises(.questionable),
            "全县有义务教育学校45所,其中小学28所、初中12所、九年一贯制学校5所、特殊教育学校1所。"),
        CheckCase(
            "parts that fall short may not be all", "sum.parts", .raises(.questionable),
            "全县在校学生36482人,其中小学24816人、初中11598人、特殊教育60人。",
            "在校学生数36482人，所列各部分之和 24816 + 11598 + 60 = 36474，比总数少8人；可能有未列出的部分，请核对。"),
        CheckCase(
            "the difference is that of the printed sums", "sum.parts", .raises(.inconsistent),
            "2022年全县学校建设投入资金3000万元,其中中央资金1500万元、省级资金1000万元、县级资金800万元。",
            "学校建设投入资金3000万元，所列各部分之和 1500 + 1000 + 800 = 3300，比总数多300万元。"),
        CheckCase(
            "an excess that a bracket names", "sum.parts", .raises(.questionable),
            "2022年投入资金3000万元,其中中央资金1500万元、省级资金1000万元、县级配套800万元(含上年结转300万元)。"),
        CheckCase("a mean has no parts", "sum.parts", .spared, "全校有班级54个,班均45.1人。其中小学部36个班1614人,初中部18个班822人。"),
        CheckCase("parts that overlap", "sum.parts", .spared, "全县有教师436人,其中女教师289人、党员教师162人、骨干教师60人。"),
        CheckCase(
            "the stages add up over sections", "sum.stages", .passes, "全县义务教育在校学生36414人。小学在校学生24816人。初中在校学生11598人。",
            "在校学生数36414人等于小学与初中之和 24816 + 11598 = 36414。"),
        CheckCase(
            "the stages do not add up", "sum.stages", .raises(.questionable),
            "全县义务教育在校学生36500人。小学在校学生24816人。初中在校学生11598人。"),
        CheckCase(
            "what a bracket counts is of what stands before it", "sum.part-within-whole", .spared,
            "全县有义务教育学校34所(36个校区),含九年一贯制学校5所(6个校区)、小学29所(30个校区)。"),
        CheckCase(
            "a rate whose own name holds 公办 and 民办", "migrants.ratio", .passes,
            "全县符合条件的随迁子女2718人。其中,在公办学校就读2530人,在政府购买服务的民办学校就读170人,合计2700人。符合条件的随迁子女在公办学校和政府购买服务的民办学校就读的比例为99.3%。"),
        CheckCase("some schools are not all", "sum.stages", .spared, "全县有小学24所、初中9所。原有2所学校超过2000人。"),
        CheckCase("stages of another year", "sum.stages", .spared, "2021年全县在校学生36500人。2022年小学在校学生24816人、初中在校学生11598人。"),
    ]

    private static let shares = [
        CheckCase(
            "how much of a budget was spent", "rate.aim", .passes, "公务接待费支出预算为10.00万元,支出决算为7.42万元,完成预算的74.20%。"),
        CheckCase(
            "how much of a budget was spent, wrongly", "rate.aim", .raises(.questionable),
            "公务接待费支出预算为10.00万元,支出决算为7.42万元,完成预算的84.20%。"),
        CheckCase(
            "how much of an aim was reached", "rate.aim", .passes,
            "年度目标为:城镇新增就业4500人。全年城镇新增就业4786人,完成年度目标的106.36%。"),
        CheckCase(
            "a share of the number before", "ratio.share", .passes, "专任教师436人,其中本科学历354人,占81.19%。",
            "本科学历占专任教师比例81.19%：354 ÷ 436 × 100 = 81.1927%，相符。"),
        CheckCase(
            "a share that is off", "ratio.share", .raises(.inconsistent), "专任教师436人,其中本科学历354人,占85.19%。",
            "本科学历占专任教师比例为85.19%，但按本科学历354人、专任教师数436人计算，354 ÷ 436 × 100 = 81.1927%，对不上。"),
        CheckCase("a share cut off, not rounded", "ratio.share", .passes, "专任教师436人,其中本科学历354人,占81.1%。"),
        CheckCase("about 350 gives room", "ratio.share", .passes, "专任教师436人,其中本科学历约350人,占81.5%。"),
        CheckCase("two shares of one whole", "ratio.share", .passes, "全县有教师436人,其中女教师289人,占比66.3%,高级教师58人,占比13.3%。"),
    ]

    private static let changes = [
        CheckCase(
            "growth over the years listed before", "growth.series", .passes,
            "2020年至2022年,教育总投入依次为8.64亿元、9.17亿元、9.83亿元,后两年分别比上年增长6.13%和7.20%。"),
        CheckCase(
            "growth that the years do not give", "growth.series", .raises(.inconsistent),
            "2020年至2022年,教育总投入依次为8.64亿元、9.17亿元、9.83亿元,后两年分别比上年增长6.13%和9.20%。"),
        CheckCase(
            "digits that changed places", "same-fact.transposed", .raises(.questionable),
            "全县有农村留守儿童3127人。\n全县3217名农村留守儿童的关爱有待加强。"),
        CheckCase("digits of other things", "same-fact.transposed", .spared, "全县有农村留守儿童3127人。\n去年资助学生3217名。"),
        CheckCase(
            "growth from the change", "growth.change", .passes, "全县小学招生6520人,比上年减少310人,下降4.54%。",
            "小学招生增长率4.54%：−310 ÷ (6520 + 310) × 100 = -4.5388%，相符。"),
        CheckCase(
            "growth that the change does not give", "growth.change", .raises(.questionable),
            "全县小学招生6520人,比上年减少310人,下降5.54%。"),
        CheckCase("inputs that were rounded themselves", "growth.change", .passes, "全县在校生41.82万人,比上年增加0.46万人,增长1.12%。"),
        CheckCase("growth between two sums", "growth.change", .passes, "全县教育支出6.84亿元,比上年的6.46亿元增长5.88%。"),
        CheckCase(
            "a stated difference", "difference.stated", .passes, "全县教师年平均工资收入98640元,公务员年平均工资收入97215元,教师高出1425元。",
            "1425元：98640 − 97215 = 1425，相符。"),
        CheckCase(
            "a difference that is off", "difference.stated", .raises(.questionable),
            "全县教师年平均工资收入98640元,公务员年平均工资收入97215元,教师高出1525元。", "称相差1525元，但 98640 − 97215 = 1425，请核对。"),
        CheckCase("a surplus of something else", "difference.stated", .spared, "全县有小学28所、初中12所,教师多为本地人,校均高出3个班。"),
    ]

    private static let thresholds = [
        CheckCase(
            "a value that meets the standard", "threshold.2017-6.government.14", .passes,
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县招生计划1240人,分配744人,占60%。自评结论:达标。",
            "优质高中名额分配比例60%，达到标准（≥50）。"),
        CheckCase(
            "a value below it, and 达标", "threshold.2017-6.government.14", .raises(.decisionInconsistency),
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县招生计划1150人,分配552人,占48%。自评结论:达标。",
            "优质高中名额分配比例48%未达到标准（≥50），却写“自评结论:达标”。"),
        CheckCase(
            "a verdict right behind the percentage", "threshold.2017-6.government.14", .raises(.decisionInconsistency),
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县招生计划1150人,分配552人,占48%自评结论:达标。"),
        CheckCase(
            "two requirements in one, the second misquoted", "standard-quote.2017-6.government.11",
            .raises(.inconsistent),
            government + "指标十一:全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%;其中,骨干教师不低于交流轮岗教师总数的12%。全县符合交流条件教师1420人,"
                + "交流轮岗教师168人,占11.83%。自评结论:达标。"),
        CheckCase(
            "a requirement that is another room's", "standard-quote.2017-6.government.3", .raises(.questionable),
            government + "指标三:所有小学、初中每12个班级配备音乐、美术专用教室1间以上;其中,每间音乐专用教室面积不小于90平方米,每间美术专用教室面积不小于90平方米。"
                + "我县各校专用教室均已配齐。自评结论:达标。"),
        CheckCase(
            "two rates of one indicator, each with a limit", "threshold.2017-6.government.11",
            .raises(.decisionInconsistency),
            government + "指标十一:全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%,其中骨干教师不低于交流轮岗教师总数的20%。全县符合交流条件教师1420人,"
                + "交流轮岗教师128人,交流轮岗教师占符合交流条件教师比例为9.01%;其中骨干教师31人,占交流轮岗教师总数的24.22%。自评结论:达标。"),
        CheckCase(
            "one school subject of several", "threshold.2017-6.quality.9", .raises(.decisionInconsistency),
            "二、指标达成情况\n\n(四)教育质量\n\n指标九:国家义务教育质量监测校际差异率低于0.15。监测结果校际差异率为:小学数学0.212;小学语文0.104。初中数学0.131、初中语文0.127。自评结论:达标。"
        ),
        CheckCase(
            "a value below it, said honestly", "threshold.2017-6.government.14", .passes,
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县招生计划1150人,分配552人,占48%。自评结论:不达标。"),
        CheckCase(
            "an earlier value on the way up", "threshold.2017-6.government.14", .spared,
            government + "指标十四:全县优质高中招生名额分配比例不低于50%。我县今年将分配比例从48%提高到60%。自评结论:达标。"),
        CheckCase(
            "an earlier year beside the reported one", "threshold.2017-6.government.11", .spared,
            government + "指标十一:全县每年交流轮岗教师的比例不低于符合交流条件教师总数的10%。2021年交流轮岗教师占8.9%,2022年占14.00%。自评结论:达标。"),
        CheckCase(
            "three years in one sentence", "threshold.2017-6.quality.1", .spared,
            quality + "2020年至2022年我县初中三年巩固率分别为94.2%、95.6%和97.1%。自评结论:达标。"),
        CheckCase(
            "a part below, the whole above", "threshold.2017-6.quality.2", .spared,
            "二、指标达成情况\n\n(四)教育质量\n\n指标二:全县残疾儿童少年入学率达到95%以上。全县适龄残疾儿童少年214人,其中小学150人,入学率94.67%;"
                + "初中64人,入学率100%;合计入学率96.26%。自评结论:达标。"),
        CheckCase(
            "an earlier year's value, the new one without a name", "threshold.2017-6.government.7", .silent,
            government + "指标七:特殊教育学校生均公用经费不低于6000元。我县2020年为5500元,2021年起按8000元拨付。自评结论:达标。"),
        CheckCase(
            "answers of several surveys", "recognition.ratio", .passes,
            government + "指标一:社会认可度达到85%以上。家长有效问卷3000份,满意2900份,学生有效问卷2000份,满意1850份,社会认可度为95%。"),
        CheckCase(
            "a part below, and nothing of the whole", "threshold.2017-6.quality.2", .raises(.questionable),
            "二、指标达成情况\n\n(四)教育质量\n\n指标二:全县残疾儿童少年入学率达到95%以上。小学残疾儿童少年入学率94%,初中残疾儿童少年入学率98%。自评结论:达标。"),
        CheckCase(
            "kindergartens are no business of the standard", "threshold.2017-6.government.12", .spared,
            government + "指标十二:专任教师持有教师资格证上岗率达到100%。全县专任教师2438人,持证2438人,持证率100%;"
                + "幼儿园专任教师312人,持证298人,持证率95.5%。自评结论:达标。"),
        CheckCase(
            "a mean below the limit is no violation", "threshold.2017-6.resources.5", .passes,
            resources + "小学生均体育运动场馆面积为6.80平方米,所有学校均达标。自评结论:达标。",
            "小学生均体育运动场馆面积6.80平方米是平均值，低于标准值 7.5；标准约束每一所学校，平均值不低于其 85%（6.375），与“校校达标”不矛盾。"),
        CheckCase(
            "a mean below every school's floor, and all pass", "threshold.2017-6.resources.5", .raises(.inconsistent),
            resources + "小学生均体育运动场馆面积为5.10平方米,所有学校均达标,校校达标。自评结论:达标。"),
        CheckCase(
            "a mean below the floor, nothing claimed", "threshold.2017-6.resources.5", .spared,
            resources + "小学生均体育运动场馆面积为5.10平方米,部分学校尚未达标。"),
        CheckCase(
            "teachers to children, as a ratio", "threshold.2020-1.provision.2", .passes,
            preschool + "<p>全县幼儿园师幼比为1:13.73。</p>"),
        CheckCase(
            "too many children to a teacher", "threshold.2020-1.provision.2", .raises(.questionable),
            preschool + "<p>全县幼儿园师幼比为1:20。</p>"),
        CheckCase(
            "disabled children", "disabled.ratio", .passes, "全县适龄残疾儿童少年126人,已入学124人,残疾儿童少年入学率98.41%。",
            "“残疾儿童少年入学率”为 98.41%，与 124 ÷ 126 × 100 = 98.4127 相符。"),
        CheckCase(
            "disabled children, a rate its figures do not give", "disabled.ratio", .raises(.inconsistent),
            "全县适龄残疾儿童少年126人,已入学120人,残疾儿童少年入学率98.41%。",
            "“残疾儿童少年入学率”为 98.41%，但 120 ÷ 126 × 100 = 95.2381%，相差 3.1719 个百分点。"),
        CheckCase(
            "disabled children who cannot attend are left out", "disabled.ratio", .spared,
            "全县适龄残疾儿童少年126人,因重度残疾无法就学2人,已入学122人,残疾儿童少年入学率98.39%。"),
    ]

    private static let sizes = [
        CheckCase(
            "a school within the limit", "threshold.2017-6.government.4", .passes,
            government + "指标四:所有小学、初中规模不超过2000人。规模最大的青溪县城关小学在校学生1986人。自评结论:达标。"),
        CheckCase(
            "a school above it, explained", "threshold.2017-6.government.4", .raises(.explainedByAuthor),
            government + "指标四:所有小学、初中规模不超过2000人。青溪县城关小学在校学生2868人,原因是承接拆并学校学生,2024年分流到位。自评结论:达标。",
            "青溪县城关小学在校学生2868人，超过 2000 人的规模上限；报告在原处作了说明，采用哪个口径请审计人员判断。"),
        CheckCase(
            "a school above it, unexplained", "threshold.2017-6.government.4", .raises(.questionable),
            government + "指标四:所有小学、初中规模不超过2000人。青溪县城关小学在校学生2868人。自评结论:达标。"),
        CheckCase(
            "a nine-year school has a limit of its own", "threshold.2017-6.government.4", .passes,
            government
                + "指标四:所有小学、初中规模不超过2000人,九年一贯制学校义务教育阶段规模不超过2500人。规模最大的九年一贯制学校为溪南学校,在校学生2312人。自评结论:达标。"),
    ]

    private static let three = "二、指标达成情况\n\n(三)政府保障程度\n\n政府保障程度共3项指标,我县3项指标均达标。\n\n指标一:规划布局合理。自评结论:达标。\n\n"

    private static let statements = [
        CheckCase(
            "all of three, and three say so", "all-of-n.conclusions", .passes,
            three + "指标二:标准统一。自评结论:达标。\n\n指标三:配备专用教室。自评结论:达标。", "“我县3项指标均达标”，逐项 3 项自评均为达标，相符。"),
        CheckCase(
            "all of three, and one says less", "all-of-n.conclusions", .raises(.inconsistent),
            three + "指标二:标准统一。自评结论:基本达标。\n\n指标三:配备专用教室。自评结论:达标。", "“我县3项指标均达标”，但指标2为“基本达标”。"),
        CheckCase(
            "all of three, and one says nothing", "all-of-n.conclusions", .raises(.incomplete),
            three + "指标二:标准统一。自评结论:达标。\n\n指标三:配备专用教室。已经落实。", "“我县3项指标均达标”，但指标3没有写自评结论。"),
        // What falls short here are schools within the quorum, not an indicator.
        CheckCase(
            "schools that miss one of seven", "all-of-n.conclusions", .spared,
            three + "指标二:标准统一。自评结论:达标。\n\n指标三:配备专用教室。自评结论:达标。\n\n未达标的学校均只有1项未达标,且不低于标准值的85%。"),
        CheckCase(
            "a conclusion for each indicator", "completeness.conclusion", .silent,
            three + "指标二:标准统一。自评结论:达标。\n\n指标三:配备专用教室。自评结论:达标。"),
        CheckCase(
            "an indicator without a conclusion", "completeness.conclusion", .raises(.incomplete),
            three + "指标二:标准统一。自评结论:达标。\n\n指标三:配备专用教室。已经落实。", "“音乐、美术专用教室”没有写自评结论，教督〔2017〕6号政府保障程度第3项要求逐项评估。"),
        CheckCase(
            "the standard as it stands", "standard-quote.2017-6.government.7", .passes,
            government + "指标七:特殊教育学校生均公用经费不低于6000元。我县按8000元拨付。自评结论:达标。",
            "“特殊教育学校生均公用经费”引用的标准“6000元”与教督〔2017〕6号政府保障程度第7项一致。"),
        CheckCase(
            "the standard quoted lower", "standard-quote.2017-6.government.7", .raises(.inconsistent),
            government + "指标七:特殊教育学校生均公用经费不低于4000元。我县按8000元拨付。自评结论:达标。",
            "“特殊教育学校生均公用经费”引用的标准写作“4000元”，教督〔2017〕6号政府保障程度第7项为 ≥6000。"),
        CheckCase(
            "15% is 0.15", "standard-quote.2017-6.quality.9", .passes,
            "二、指标达成情况\n\n(四)教育质量\n\n指标九:在国家义务教育质量监测中,相关科目学生学业水平达到Ⅲ级以上,且校际差异率低于15%。"
                + "我县语文校际差异率为9.6%。自评结论:达标。"),
        CheckCase(
            "a rate in percent below a limit that is none", "threshold.2017-6.quality.9", .passes,
            "二、指标达成情况\n\n(四)教育质量\n\n指标九:在国家义务教育质量监测中,相关科目学生学业水平达到Ⅲ级以上,且校际差异率低于0.15。"
                + "我县语文校际差异率为9.6%。自评结论:达标。"),
        CheckCase(
            "a province asks for more", "standard-quote.2017-6.government.7", .spared,
            government + "指标七:特殊教育学校生均公用经费不低于8000元。我县按8000元拨付。自评结论:达标。"),
        CheckCase(
            "a number older than the period of its document", "citation.year", .raises(.questionable),
            "根据《青溪县教育发展规划(2021—2025年)》(青教发〔2012〕3号)推进。",
            "《青溪县教育发展规划(2021—2025年)》从 2021 年起，所引文号“〔2012〕3号”却是 2012 年的，请核对文号。"),
        CheckCase(
            "a plan of the year it begins", "citation.year", .silent, "根据《青溪县教育发展规划(2021—2025年)》(青教发〔2021〕3号)推进。"),
        CheckCase(
            "a plan issued the year before it begins", "citation.year", .silent,
            "根据《青溪县教育发展规划(2021—2025年)》(青教发〔2020〕13号)推进。"),
    ]

    static func coefficients(_ values: String) -> String {
        balance + "28所小学7项指标的校际差异系数均小于0.50,具体如下。\n\n指标\nL1\nL2\nL3\nL4\nL5\nL6\nL7\n综合\n小学差异系数\n"
            + values.split(separator: " ").joined(separator: "\n")
    }

    private static let agreement = [
        CheckCase(
            "all coefficients below the limit", "all-of-n.coefficients", .passes,
            coefficients("0.318 0.402 0.337 0.296 0.412 0.274 0.251 0.327"), "小学7项差异系数最大为 0.412，与“0.50”相符。"),
        CheckCase(
            "one above it", "all-of-n.coefficients", .raises(.decisionInconsistency),
            coefficients("0.318 0.402 0.337 0.296 0.532 0.274 0.251 0.344"), "称小学差异系数均小于 0.5，但生均体育运动场馆面积校际差异系数为0.532。"),
        CheckCase(
            "one above it, named as the exception", "all-of-n.coefficients", .spared,
            balance + "28所小学7项指标的校际差异系数除生均体育运动场馆面积外均小于0.50。小学生均体育运动场馆面积差异系数为0.532,尚未达到要求。"),
        CheckCase(
            "the composite is their mean", "balance.composite", .passes,
            coefficients("0.318 0.402 0.337 0.296 0.412 0.274 0.251 0.327")),
        CheckCase(
            "a composite that is not", "balance.composite", .raises(.inconsistent),
            coefficients("0.318 0.402 0.337 0.296 0.412 0.274 0.251 0.387"),
            "“综合差异系数(七项平均)”为 0.387，但 (0.318 + 0.402 + 0.337 + 0.296 + 0.412 + 0.274 + 0.251) ÷ 7 = 0.3266–0.3276，相差 0.0589。"
        ),
        CheckCase(
            "a composite of rounded coefficients", "balance.composite", .passes,
            coefficients("0.318 0.402 0.337 0.296 0.412 0.274 0.251 0.328")),
        CheckCase(
            "the same figure twice", "same-fact", .passes, "全县专任教师436人。\n\n教师队伍稳定,全县专任教师436人。", "专任教师数在两处都是436人。"),
        CheckCase(
            "another figure for the same", "same-fact", .raises(.inconsistent),
            "全县有县级及以上骨干教师486人。\n\n全县有县级及以上骨干教师468人。",
            "骨干教师数一处为486人（第5行），另一处为468人（第7行）。"),
        CheckCase("another year", "same-fact", .spared, "2021年全县专任教师436人。\n\n2022年全县专任教师448人。"),
        CheckCase("a school and the county", "same-fact", .spared, "城关小学有专任教师86人。\n\n全县专任教师436人。"),
        CheckCase("a rounded figure", "same-fact", .spared, "全县在校学生36414人。\n\n全县3.6万名学生享受服务,在校学生约3.64万人。"),
    ]

    private static func table(_ pupils: String) -> String {
        "表1 青溪县学校情况\n\n学段\n\n学校数(所)\n\n在校学生(人)\n\n小学\n\n35\n\n27918\n\n初中\n\n18\n\n13256\n\n合计\n\n53\n\n\(pupils)"
    }

    private static func page(_ pupils: String) -> String {
        let rows = [
            ["学段", "学校数(所)", "在校学生(人)"], ["小学", "35", "27918"], ["初中", "18", "13256"], ["合计", "53", pupils],
        ]
        let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        return
            "<html><body><p>现将全县学校情况公布如下,供各方面了解和监督。</p><table><caption>青溪县学校情况</caption>\(cells)</table></body></html>"
    }

    private static let quality = "二、指标达成情况\n\n(四)教育质量\n\n指标一:全县初中三年巩固率达到95%以上。"

    private static let figures = [
        CheckCase(
            "per pupil", "ratio.per-head", .passes, "我校有学生1296人,体育运动场馆面积10108.8平方米,生均体育运动场馆面积7.8平方米。",
            "生均体育运动场馆面积7.8平方米：10108.8 ÷ 1296 = 7.8，相符。"),
        CheckCase(
            "per pupil, another value", "ratio.per-head", .raises(.questionable),
            "我校有学生1296人,体育运动场馆面积10108.8平方米,生均体育运动场馆面积8.9平方米。"),
        CheckCase(
            "per pupil, the base a rounded mean", "ratio.per-pupil", .spared, "我校有学生573人,教学用房面积2870平方米,生均教学用房面积5.01平方米。"
        ),
        // 5.01 lies within ± 0.5 pupils; the library of another school has nothing to do with this school's pupils.
        CheckCase(
            "two per-pupil figures side by side", "ratio.per-pupil", .silent, "全县小学在校学生6857人,小学、初中生均图书分别为21.4册和31.7册。"),
        CheckCase(
            "a table's total", "sum.table", .passes, page("41174"), "表中“合计 · 在校学生(人)”41174 = 27918 + 13256，相符。"),
        CheckCase("a table's total that is off", "sum.table", .raises(.inconsistent), page("41274")),
        CheckCase("a flattened table's total", "sum.table", .passes, table("41174")),
        CheckCase(
            "an official formula of the retention rate", "retention.formula", .passes,
            quality + "我县初中毕业生2845人,三年前入学2905人,转入38人,转出71人,死亡2人,巩固率为99.13%。自评结论:达标。"),
        CheckCase(
            "the other published formula", "retention.formula", .passes,
            quality + "我县初中毕业生2856人,三年前入学2950人,转入40人,转出110人,死亡2人,巩固率为99.25%。自评结论:达标。"),
        CheckCase(
            "graduates by entrants", "retention.formula", .raises(.explainedByAlternative),
            quality + "我县初中毕业生2887人,三年前入学2964人,期间转入41人、转出96人、死亡1人,初中三年巩固率为97.40%。自评结论:达标。",
            "“初中三年巩固率”为 97.40%，按规定公式应为 2887 ÷ (2964 + 41 − 96 − 1) × 100 = 99.2779；"
                + "报告的数与“未计转学”的算法相符（2887 ÷ 2964 × 100 = 97.4022）。"),
        CheckCase(
            "a rate that no formula gives", "retention.formula", .raises(.inconsistent),
            quality + "我县初中毕业生2845人,三年前入学2905人,转入38人,转出71人,死亡2人,休学3人,复学1人,巩固率为96.13%。自评结论:达标。"),
    ]

    /// What was decided and the chain does not do yet, with the reason.
    static let knownFailures: [String: String] = [:]
}
