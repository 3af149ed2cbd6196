/// What a report calls met without the figure or the account that the standard asks for.
extension CheckCase {
    static let complete = called + halves + means + grounds

    private static let quality = "二、指标达成情况\n\n(四)教育质量\n\n教育质量共9项指标。\n\n"
    private static let figure = "completeness.figure"

    private static let called = [
        CheckCase(
            "a rate called met", figure, .raises(.incomplete),
            "在国家义务教育质量监测中,相关科目学生学业水平均达到Ⅲ级以上,校际差异率符合规定要求。",
            "“校际差异率符合规定要求”：写了“学业水平等级”，没有给出“校际差异率”的数，教督〔2017〕6号教育质量第9项要求<0.15。"),
        CheckCase("the same with the figure", figure, .silent, "国家监测中学业水平均达到Ⅲ级以上,校际差异率为0.112,符合规定要求。"),
        CheckCase("the same with a level in words", figure, .silent, "国家监测中学业水平达到三级以上,数学校际差异率0.112。"),
        CheckCase("a plan claims nothing", figure, .silent, "下一步加强教研,确保校际差异率符合规定要求。"),
        CheckCase("retention called met", figure, .raises(.incomplete), "全县初中三年巩固率达到国家标准。"),
        CheckCase("retention in words", figure, .silent, "全县初中三年巩固率达到国家标准,为百分之九十八点二。"),
        CheckCase("retention told elsewhere", figure, .silent, "全县初中三年巩固率98.2%。\n\n初中三年巩固率达到国家标准。"),
        CheckCase("digits of the name are no figure", figure, .raises(.incomplete), "教师5年360学时培训完成率达标。"),
        CheckCase("all of them is a figure", figure, .silent, "教师5年360学时培训全部完成,完成率达标。"),
        CheckCase("places called met", figure, .raises(.incomplete), "优质高中招生名额分配比例符合规定。"),
        CheckCase("a satisfaction called met", figure, .raises(.incomplete), "社会认可度达到评估标准。"),
        CheckCase(
            "concluded without its figure", figure, .raises(.incomplete),
            quality + "1、全县初中三年巩固率达到95%以上。我县落实控辍保学责任制。自评结论:达标。"),
        CheckCase(
            "a figure without a name in its block", figure, .silent,
            quality + "1、全县初中三年巩固率达到95%以上。全省平均为97.12%,我县为98.45%。自评结论:达标。"),
        CheckCase(
            "not concluded to be met", figure, .silent,
            quality + "1、全县初中三年巩固率达到95%以上。我县落实控辍保学责任制。自评结论:不达标。"),
        CheckCase(
            "what binds each school needs no figure of the county", figure, .silent,
            government + "5、小学、初中所有班级学生数分别不超过45人、50人。全县没有大班额。自评结论:达标。"),
    ]

    private static let halves = [
        CheckCase(
            "one stage alone", figure, .raises(.incomplete), "城区、镇区公办小学就近划片入学比例100%。",
            "“镇区公办小学就近划片入学比例100%”：写了“小学就近划片入学比例”，没有给出“初中就近划片入学比例”的数，教督〔2017〕6号政府保障程度第13项要求≥95。"),
        CheckCase(
            "the other stage in another sentence", figure, .silent,
            "城区、镇区公办小学就近划片入学比例100%。公办初中就近入学4367人,比例为98.98%。"),
        CheckCase("both stages as one", figure, .silent, "义务教育学校就近划片入学比例100%。"),
        CheckCase(
            "neither stage", figure, .raises(.incomplete), "城区公办小学、初中就近划片入学比例均符合要求。"),
        CheckCase("all of both", figure, .silent, "公办小学、初中全部实行就近划片入学,符合要求。"),
        CheckCase(
            "exchange without the backbone", figure, .raises(.incomplete),
            government + "11、交流轮岗。符合交流条件的教师1648人,交流轮岗教师比例为15.95%。自评结论:达标。"),
        CheckCase(
            "the backbone as a count", figure, .silent,
            government + "11、交流轮岗。符合交流条件的教师1648人,实际交流257人,占15.59%,其中骨干教师61人。自评结论:达标。"),
        CheckCase(
            "the level that only the standard's words have", figure, .raises(.incomplete),
            quality + "9、在国家义务教育质量监测中,相关科目学生学业水平达到Ⅲ级以上,且校际差异率低于0.15。我县四年级数学校际差异率0.087。自评结论:达标。"),
        CheckCase(
            "a ratio under two names is one figure", figure, .silent,
            preschool + "<p>幼儿园专任教师总数与在园幼儿总数之比1:13.3,达到要求。</p>"),
    ]

    private static let fiveMeans =
        "小学、初中每百名学生拥有高于规定学历教师5.61人、6.22人,每百名学生拥有县级及以上骨干教师1.27人、1.31人,生均教学仪器设备值2312元、2904元,每百名学生拥有网络多媒体教室2.71间、2.83间"

    private static let means = [
        CheckCase(
            "means of some indicators", "completeness.means", .raises(.incomplete), resources + fiveMeans + "。",
            "“资源配置”的指标里，没有给出“每百名学生拥有体育、艺术(美术、音乐)专任教师数”、“生均教学及辅助用房面积”、“生均体育运动场馆面积”的数，教督〔2017〕6号要求逐项评估。"),
        CheckCase(
            "means of all", "completeness.means", .silent,
            resources + fiveMeans
                + ",每百名学生拥有体育、艺术专任教师1.12人、1.08人,生均教学及辅助用房面积5.54平方米、7.02平方米,生均体育运动场馆面积8.31平方米、11.2平方米。"),
        CheckCase(
            "the last ones in other words", "completeness.means", .silent,
            resources + fiveMeans + ",体艺教师每百名学生1.12人、1.08人,教学及辅助用房生均5.54平方米、7.02平方米,运动场地生均8.31平方米、11.2平方米。"),
        CheckCase("too few to go through them", "completeness.means", .silent, "小学每百名学生拥有网络多媒体教室2.71间。"),
        CheckCase(
            "coefficients called met", "completeness.means", .raises(.incomplete), "我县小学、初中各项指标校际差异系数均符合要求。"),
        CheckCase(
            "within the limits", "completeness.means", .raises(.incomplete), "七项指标的校际差异系数均在国家规定范围内。"),
        CheckCase(
            "coefficients between two values", "completeness.means", .silent,
            "校际差异系数小学介于0.221至0.437之间,初中介于0.198至0.402之间,均达到国家标准。"),
        CheckCase(
            "coefficients called met, and given elsewhere", "completeness.means", .silent,
            "校际差异系数均达到国家标准。\n\n小学生均教学仪器设备值差异系数0.412。"),
        CheckCase("coefficients that shall be met", "completeness.means", .silent, "力争各项校际差异系数达到要求。"),
    ]

    private static let grounded =
        "1、初中三年巩固率。我县为97.2%。自评结论:达标。\n\n2、残疾儿童少年入学率。入学率为97.1%。自评结论:达标。\n\n4、教师培训经费。按5.6%安排。自评结论:达标。\n\n"
    private static let grounds = [
        CheckCase(
            "the standard's words alone", "completeness.ground", .raises(.incomplete),
            quality + grounded + "7、课程开齐开足,教学秩序规范,综合实践活动有效开展。自评结论:达标。"),
        CheckCase(
            "the title alone", "completeness.ground", .raises(.incomplete),
            quality + grounded + "8、无过重课业负担。\n\n自评结论:达标。"),
        CheckCase(
            "a few words", "completeness.ground", .silent, quality + grounded + "8、无过重课业负担。落实双减。自评结论:达标。"),
        CheckCase(
            "the standard's words at the end of what is told", "completeness.ground", .silent,
            quality + grounded + "8、无过重课业负担。落实双减,学生无过重课业负担。自评结论:达标。"),
        CheckCase(
            "a list of conclusions", "completeness.ground", .silent,
            quality + "6、德育与校园文化。自评结论:达标。\n\n7、课程与综合实践。自评结论:达标。\n\n8、无过重课业负担。自评结论:达标。"),
    ]
}
