import Extraction
import Testing

/// Whom a report is about, where it is about one body.
@Suite struct ScopeTests {
    @Test(arguments: [
        ("清溪镇卫生院\n“优质服务基层行”活动自评报告\n我院编制床位40张。", "清溪镇卫生院"),
        ("岭南师范学院2022-2023学年本科教学质量报告\n学校现有本科专业46个,面向全国26个省份招生。", "岭南师范学院"),
        ("贫困村脱贫退出自评报告.doc\n\n1、石门村2019年脱贫退出自评报告石门村位于青石乡北部,耕地面积1860亩。", "石门村"),
        (
            "下载后可任意编辑幼儿园办园行为督导评估自评报告1柳溪镇中心幼儿园办园行为督导评估自评报告根据要求,我园进行了自查。"
                + "一、基本情况柳溪镇中心幼儿园是一所公办园,现有幼儿212名,教职工26人,占地面积3120平方米。", "柳溪镇中心幼儿园"
        ),
        (
            "精选文档可编辑修改幼儿园年检自查自评报告12023 年 11 月 6 日精选文档可编辑修改青溪幼儿园年检自查自评报告 各位领导:我园对照细则逐条自查。"
                + "一、园所概况 青溪幼儿园现有幼儿189名,教职工26人。", "青溪幼儿园"
        ),
        ("校长任期履职述职报告(通用3篇)\n各位领导:我自2020年担任桐湾中学校长以来,我校有教学班36个。", "桐湾中学"),
        ("桐原市创建全国民族团结进步示范市自评报告\n桐原市辖2区6县。对照全国示范市测评指标,我们逐项自评。", "全市"),
        ("中等职业学校办学能力评估自评报告(柏川县职业技术学校)\n我校专业课教师78人,校舍建筑面积31240平方米。", "柏川县职业技术学校"),
        ("云州市县域乡镇教育督导评估·柳树镇自评报告\nB1 每年研究教育工作3次。", "柳树镇"),
        ("2022年度临江县水利局部门整体支出绩效自评报告\n编制56名,实有51人。全县水库32座。", "临江县水利局"),
        (
            "关于2023年度部门整体支出绩效自评情况的报告\n县财政局:我局进行了自评。全县医院12所。\n清源县卫生健康局是主管全县卫生健康工作的部门,编制1865名。",
            "清源县卫生健康局"
        ),
        ("柳河县市场监督管理局2022年法治政府建设情况报告\n查处案件216件。", "柳河县市场监督管理局"),
        ("柳河县教育局2022年义务教育工作情况报告\n全县学校43所。", "全县"),
        ("部门:梅县区卫生健康局\n2022年度部门整体绩效自评报告\n支出12036万元。", "梅县区卫生健康局"),
        ("平安县第一初级中学\n2022年度义务教育质量自查报告\n我校毕业生398人。", "平安县第一初级中学"),
        ("岭东县教师进修学校2023年教师培训项目绩效自评报告\n培训教师2360人次。", "岭东县教师进修学校"),
        ("附件2 |\n|\n项目支出绩效自评表 |\n(2023年度) |\n实施单位 |\n县教育项目办 |\n培训教师2360人次。", "县教育项目办"),
        ("石桥镇九年一贯制学校申请市级“温馨校园”自荐书\n周转宿舍36套。兄弟学校获评全国典型学校。", "石桥镇九年一贯制学校"),
        ("关于柳树乡学校布局调整前后对照\n完小5所,教学点11个。", "柳树乡学校"),
        ("岭河县义务教育自评报告(城区学校)\n全县共有学校73所。", "全县"),
        ("柏川县教育局关于2022年教育经费执行情况的报告\n石桥村位于县城北部。全县共投入3.2亿元,全县小学32所。", "全县"),
    ])
    func aReportIsAboutOneBody(text: String, scope: String) throws {
        #expect(try MentionChain.extract(text).profile.scope == scope)
    }

    /// The stage that a form's field, or the whole that a statement begins with, gives to what follows; no further than it holds.
    @Test(
        arguments: [
            ("学段:小学    参评校数:61\nL1 均值5.02  差异系数0.214\n学段:初中\nL1 差异系数0.175", ["小学", "小学", "初中"]),
            ("部别:小学部\n图书44210册\n部别:初中部\n图书29870册\n部别:全部\n图书74080册", ["小学", "初中", nil]),
            ("学段:小学、初中\n教师320人", [nil]),
            ("2022年全市中职学校在校生3.42万人,毕业生10283人;留本市就业的约2500人。教师1200人。", ["中职", "中职", "中职", nil]),
            ("全县小学在校生3万人,初中在校生2万人;教师2600人。", ["小学", "初中", nil]),
        ] as [(String, [String?])])
    func aStageHoldsForWhatFollows(text: String, stages: [String?]) throws {
        let facts = try MentionChain.extract("督导评价意见\n" + text).facts
        #expect(facts.map(\.stage) == stages, "\(facts.map(\.indicator.name))")
    }

    /// A report on 学前教育 is of kindergartens unless it says otherwise; one on a school by its name is of that school.
    @Test(
        arguments: [
            ("柏川县学前教育普及普惠自评报告\n专任教师412人,持证率98.1%。全县教育支出6.2亿元。", ["幼儿园", "幼儿园", nil]),
            ("柏川县教育自评报告\n适龄幼儿6800名。全县教师2100人。", ["幼儿园", nil]),
            ("石桥镇学前教育中心自评报告\n我中心专任教师12人。", [nil]),
            ("柏川县教育自评报告\n专任教师412人。", [nil]),
        ] as [(String, [String?])])
    func aTitleTellsTheStage(text: String, stages: [String?]) throws {
        let facts = try MentionChain.extract(text).facts
        #expect(facts.map(\.stage) == stages, "\(facts.map(\.indicator.name))")
    }

    /// Figures in lines of their own are of the lines above, where two such pairs follow each other.
    @Test(
        arguments: [
            ("受理申请\n324件\n予以许可\n317件\n不予许可\n7件", ["受理申请", "予以许可", "不予许可"]),
            ("持证机构\n12家\n从业人员\n260人\n情况说明如下。", ["持证机构", "从业人员"]),
            ("受理申请\n324件\n说明见附件。", []),
            ("目标值\n60件\n实际值\n57件", []),
        ] as [(String, [String])])
    func aFigureHasALineOfItsOwn(text: String, names: [String]) throws {
        let facts = try MentionChain.extract("2022年行政执法情况公示\n" + text).facts
        #expect(facts.count == names.count, "\(facts.map(\.indicator.name))")
        for (fact, name) in zip(facts, names) { #expect(fact.words.contains(name)) }
    }

    /// 城区, 镇区, 县城 of a county; 城区第一小学 is a school.
    @Test(
        arguments: [
            ("城区生均校舍面积6.1平方米,镇区7.9平方米,县城13.4平方米。", ["城区", "镇区", "县城"]),
            ("城区小学平均班额47.8人、镇区41.2人。农村学校图书3.1万册。", ["城区", "镇区", nil]),
            ("城区第一小学在校生1980人。", ["城区第一小学"]),
        ] as [(String, [String?])])
    func aPartOfThePlaceIsTheScope(text: String, scopes: [String?]) throws {
        #expect(try MentionChain.extract("督导评价意见\n" + text).facts.map(\.scope) == scopes)
    }

    /// A line that a town or a school heads tells of it; 城区, 问题, 合计 are no such names.
    @Test(arguments: [
        ("安平镇:小学3所,在校生1200人。\n望山街道:移交3家;校门口护学岗21个。", ["安平镇", "安平镇", "望山街道", "望山街道"]),
        ("柏溪三中:生均校舍6.8平方米。\n柏溪小学:在校生860人。", ["柏溪三中", "柏溪小学"]),
        ("问题:大班额12个。\n乡镇:小学12所。\n合计:小学30所。", [nil, nil, nil]),
        (
            "学校 班数(个) 学生数(人)\n县第一初级中学 28 1358\n县第二初级中学 20 962",
            ["县第一初级中学", "县第一初级中学", "县第二初级中学", "县第二初级中学"]
        ),
        (
            "学校 | 占地(亩) | 学生(人)\n柏溪一中 | 165 | 2980\n柏溪二中 | 98 | 2415\n石岭中学 | 120 | 1806",
            ["柏溪一中", "柏溪一中", "柏溪二中", "柏溪二中", "石岭中学", "石岭中学"]
        ),
    ])
    func aLineTellsOfWhomItBeginsWith(text: String, scopes: [String?]) throws {
        #expect(try MentionChain.extract("督导评价意见\n" + text).facts.map(\.scope) == scopes)
    }
}
