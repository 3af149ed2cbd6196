import Lexicon
import Normalization
import Reading
import Source
import Testing

/// One text before and after, in our own sentences about invented places.
struct Example: Sendable, CustomTestStringConvertible {
    var original: String
    var expected: String
    /// `kind status`, of every repair in order.
    var repairs: [String] = []
    var testDescription: String { original }

    init(_ original: String, _ expected: String, _ repairs: String...) {
        self.original = original
        self.expected = expected
        self.repairs = repairs
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let result = normalized(original)
        #expect(result.text.string == expected, sourceLocation: sourceLocation)
        #expect(result.repairs.map { "\($0.kind) \($0.status)" } == repairs, sourceLocation: sourceLocation)
    }
}

@Suite struct FoldingTests {
    @Test(arguments: [
        Example("\u{FEFF}青\u{200B}溪\u{00AD}县\u{0007}", "青溪县"),
        Example("辻\u{E0100}葛\u{FE00}", "辻葛"),
        Example("青溪\r\n云岭\r石桥\u{0C}\u{2028}河湾", "青溪\n云岭\n石桥\n\n河湾"),
        Example("青溪\u{A0}县\u{2003}\t云岭\u{E004}", "青溪 县 \t云岭\u{E004}"),
        Example("在校生12\u{200B}34人", "在校生1234人", "control certain"),
    ])
    func control(_ example: Example) { example.check() }

    @Test(arguments: [
        Example(
            "Ａ类（甲），占５０．５％；见〔２０２１〕７号　附", "A类(甲),占50.5%;见〔2021〕7号 附", "width certain", "width certain", "width certain"),
        Example("⼀⽂⻓见金", "一文长见金"),
        Example("\u{F900}\u{2F804}\u{2F9D4}", "岂你贯"),
        Example("。、「」《》“”‘’【】〔〕①㎡Ⅲ℃‰½ｱｲ", "。、「」《》“”‘’【】〔〕①㎡Ⅲ℃‰½ｱｲ"),
        Example("指标①20所", "指标①20所"),
    ])
    func width(_ example: Example) { example.check() }

    @Test(arguments: [
        Example("语文达到Ш级", "语文达到Ⅲ级", "look-alike conjectured"),
        Example("增速≧5%且≦8%", "增速≥5%且≤8%", "look-alike certain", "look-alike certain"),
        Example("2О23年共有1ο5所", "2023年共有105所", "look-alike conjectured", "look-alike conjectured"),
        Example("共2l5人,又3I7人", "共215人,又317人", "look-alike conjectured", "look-alike conjectured"),
        Example("О.35和10O所", "0.35和100所", "look-alike conjectured", "look-alike conjectured"),
        Example("O2O平台、H2O、B2O、编号A1O-2、5G+、3Oa", "O2O平台、H2O、B2O、编号A1O-2、5G+、3Oa"),
        Example("Шар,αβ检验", "Шар,αβ检验"),
        Example("二O二三年至二0二五年", "二〇二三年至二〇二五年", "look-alike conjectured", "look-alike conjectured"),
        Example("学校五十—所,十—月开工", "学校五十一所,十一月开工", "look-alike conjectured", "look-alike conjectured"),
        Example("五十—六十所,二〇二一—二〇二三年,第一—第三项", "五十—六十所,二〇二一—二〇二三年,第一—第三项"),
        Example("增长3·25%,面积72・5平方公里", "增长3.25%,面积72.5平方公里", "look-alike conjectured", "look-alike conjectured"),
        Example("5·12防灾日,3·15活动,约翰·史密斯,7·20暴雨", "5·12防灾日,3·15活动,约翰·史密斯,7·20暴雨"),
        Example(
            "小学1l所,初中l2所,占l3%", "小学11所,初中12所,占13%", "look-alike conjectured", "look-alike conjectured",
            "look-alike conjectured"),
        Example("水5l,第l组,l2cache,Al6人,1l/年", "水5l,第l组,l2cache,Al6人,1l/年"),
        Example("师生比1︰16.5", "师生比1:16.5", "look-alike certain"),
    ])
    func lookAlike(_ example: Example) { example.check() }
}

@Suite struct StraySymbolTests {
    private static let strewn = "青溪县义务®教育优σ质均≠衡发展。全县学∏校54所,教↓师1200人,巩固率9®7.4%。"

    @Test func symbolsGoBetweenCharactersAndStayBesideDigits() {
        let result = normalized(Self.strewn)
        #expect(result.text.string == "青溪县义务教育优质均衡发展。全县学校54所,教师1200人,巩固率9®7.4%。")
        #expect(
            result.repairs.map { "\($0.kind) \($0.observed) \($0.status)" } == [
                "stray-symbol ® certain", "stray-symbol σ certain", "stray-symbol ≠ certain", "stray-symbol ∏ certain",
                "stray-symbol ↓ certain", "stray-symbol ® unresolved",
            ])
        #expect(result.repairs[0].candidates[0].evidence == "正文里散落着5处、5种与文意无关的符号")
    }

    @Test(arguments: [
        "教学↑成绩↑,流失↓,负担↓。", "α系数、σ检验与π值", "入学≠入园,巩固率≈97%,Δ=3", "见§3与§5,按®商标,详见¶2",
        "申报→审核→公示→发布",
    ])
    func symbolsThatMeanSomethingStay(_ text: String) {
        #expect(normalized(text).text.string == text)
        #expect(normalized(text).repairs.isEmpty)
    }
}

@Suite struct LineBreakTests {
    @Test(arguments: [
        Example(
            "全县专任教师1000人,其中本科以上学历的占\n比22.2%,比上年有提高。", "全县专任教师1000人,其中本科以上学历的占比22.2%,比上年有提高。",
            "line-break certain"),
        Example("青溪县学前教育普及普惠督导评\n估自查报告", "青溪县学前教育普及普惠督导评估自查报告", "line-break certain"),
        // Not one of these goes on in the next line.
        Example("青溪县教育局\n年度工作报告", "青溪县教育局\n年度工作报告"),
        Example("全县专任教师1000人,其中本科\n\n比上年提高,共有5所。", "全县专任教师1000人,其中本科\n\n比上年提高,共有5所。"),
        Example("校长:李青,电话:无\n地址如下,城关镇。", "校长:李青,电话:无\n地址如下,城关镇。"),
        Example("各校认真落实要求,成效明显。\n显著的是,巩固率提高。", "各校认真落实要求,成效明显。\n显著的是,巩固率提高。"),
        Example("学校名称,教师数,学生数,占地面积,建筑面\n积率", "学校名称,教师数,学生数,占地面积,建筑面\n积率"),
        Example("坚持以评促建,全面改善办学条件和教\n二、育人质量,不断提高。", "坚持以评促建,全面改善办学条件和教\n二、育人质量,不断提高。"),
    ])
    func words(_ example: Example) { example.check() }

    private static let paragraph =
        "青溪县认真贯彻上级要求,把义务教育作为民生的头等大事来抓,不断加大投入,全县小学在校学生24816人,初中在校学生11598人,各校班额均在规定以内。"
        + "全县共有专任教师2438人,其中高级职称教师312人,骨干教师186人,每年安排培训经费三百余万元,并且把培训情况与考核挂钩,"
        + "教师参加培训的积极性明显提高,队伍素质逐年改善,学生家长都很满意,社会各界评价也很高,成绩来之不易,还要继续努力。"

    /// Cut off wherever a column is reached, as a terminal or a mail program does.
    @Test(arguments: [30, 41, 56])
    func aWrappedParagraphIsJoined(_ columns: Int) {
        var text = ""
        var width = 0
        for scalar in Self.paragraph.unicodeScalars {
            width += scalar.value < 0x80 ? 1 : 2
            if width > columns {
                text += "\n"
                width = scalar.value < 0x80 ? 1 : 2
            }
            text.unicodeScalars.append(scalar)
        }
        let result = normalized(text + "\n下一步,将继续加大投入力度。")
        // Where a number or a mark is cut off the break stays.
        let left = result.text.string.split(separator: "\n").count
        let original = text.split(separator: "\n").count
        #expect(left * 2 < original, "\(left) of \(original) lines are left")
        #expect(result.text.string.replacing("\n", with: "") == Self.paragraph + "下一步,将继续加大投入力度。")
        #expect(result.text.string.hasSuffix("\n下一步,将继续加大投入力度。"))
        // 248⏎16人 may be two numbers: it is reported and stays.
        let (open, joined) = (
            result.repairs.filter { $0.status == .unresolved }, result.repairs.filter { $0.status == .certain }
        )
        #expect(open.count + joined.count == result.repairs.count)
        #expect(open.allSatisfy { Self.paragraph.contains($0.candidates[0].text) })
    }
}

/// A page of print is not set to the column: its lines are as wide as those that plainly are cut off.
@Suite struct WrappedPageTests {
    private static let lines = [
        "现有幼儿园78所(含教学点4个),其中公", "办园41所,普惠性民办园29所,非普惠", "性民办园8所;在园幼儿15236人,教职", "工2346人。城区幼儿园占全区幼儿园总数的",
        "53.73%,比上年有提高,各园共配备图", "书16.15万册,向家长、园长等发放问卷", "4200份,教职工与幼儿比为1:", "6.49,均已达到国家规定的普及普惠县",
        "(区)标准,社会认可度逐年提高,自评为基本", "达标。全部幼儿园都建立了安全工作制", "度,并按照要求配备了保安人员,每", "年开展两次演练。",
    ]

    @Test func itsLinesAreJoined() {
        let result = normalized(Self.lines.joined(separator: "\n"))
        #expect(result.text.string == Self.lines.joined())
    }

    @Test func headingsAndItemsStay() {
        let text = Self.lines.prefix(5).joined(separator: "\n") + "\n" + "书共计十六万册,向家长发放问卷四千份"
        let items = text + "\n二、经费保障,逐年增长\n(一)投入情况,比上年增加\n1.公用经费,按时拨付"
        let result = normalized(items).text.string
        #expect(result.contains("\n二、经费保障") && result.contains("\n(一)投入") && result.contains("\n1.公用"))
    }
}

@Suite struct DecimalStopTests {
    @Test func aDocumentWithoutDecimalsDecides() {
        let result = normalized("青溪县面积72。2平方公里,人口27。7万,增长6。5%,系数0。45、差异0。188。此外无。")
        #expect(result.text.string == "青溪县面积72.2平方公里,人口27.7万,增长6.5%,系数0.45、差异0.188。此外无。")
        #expect(result.repairs.map(\.observed) == ["72。2", "27。7", "6。5", "0。45", "0。188"])
        #expect(result.repairs.allSatisfy { $0.kind == "decimal-stop" && $0.status == .certain })
    }

    @Test(arguments: [
        Example("面积72。2平方公里。", "面积72.2平方公里。", "decimal-stop conjectured"),
        Example("规划期到2020。5月起执行,增长3.5%。", "规划期到2020。5月起执行,增长3.5%。"),
        Example("建成学校36。5所已启用,增长3.5%。", "建成学校36。5所已启用,增长3.5%。"),
        Example("建成学校36。5所已启用。", "建成学校36。5所已启用。"),
        Example("全县教师320。2023年新增15人。", "全县教师320。2023年新增15人。"),
        Example("完成率达到100。2、坚持公平。", "完成率达到100。2、坚持公平。"),
        Example("增长2。5", "增长2。5", "decimal-stop unresolved"),
        Example(
            "占8。1%、9。2%,系数0。50。45所学校。", "占8.1%、9.2%,系数0.50。45所学校。", "decimal-stop certain", "decimal-stop certain",
            "decimal-stop certain"),
    ])
    func others(_ example: Example) { example.check() }

    @Test func listNumbersInsideAHabitStayOpen() {
        let result = normalized("占8。1%、9。2%、7。3%,完成率达到100。2、坚持公平。")
        #expect(result.text.string == "占8.1%、9.2%、7.3%,完成率达到100。2、坚持公平。")
        #expect(result.repairs.last?.status == .unresolved)
        #expect(result.repairs.last?.candidates.map(\.text) == ["100.2", "100。2"])
    }
}

@Suite struct PageMarkerTests {
    private static let page = "青溪县现有小学一百余所,在校学生逐年增加,校舍面积和仪器设备值同步增长,图书册数比上年增长4."

    @Test func aMarkerInsideANumber() throws {
        let result = normalized("1、\(Self.page)\n\n2、2%。教师队伍稳定(含借调\n\n3、)人员。")
        #expect(result.text.string == "1、\(Self.page)2%。教师队伍稳定(含借调)人员。")
        #expect(result.repairs.map { "\($0.kind) \($0.status)" } == ["page-marker conjectured", "page-marker certain"])
        let joined = try #require(result.repairs.first)
        #expect(joined.observed == "4.\n\n2、2%")
        #expect(joined.candidates.first?.text == "4.2%")
        #expect(result.blocks.count == 1, "the lines are one block now")
        #expect(result.blocks.first?.range == 0..<result.text.count)
    }

    @Test(arguments: [
        "1、加强领导。\n2、坚持公平。\n3、落实投入。",
        "1、加强领导\n2、坚持公平\n3、落实投入",
        "1、增长5%\n2、20所学校达标",
        "1、加强领导,\n2、坚持公平,",
        "1、标准如下:\n2、15所学校",
        "2、从第二条开始\n3、)继续",
    ])
    func realListsStay(_ text: String) {
        let result = normalized(text)
        #expect(result.text.string == text)
        #expect(result.repairs.isEmpty)
    }

    @Test func furnitureIsOnlyReported() {
        let text = "自评报告12024 年 4 月 19 日下载后可任意编辑青溪幼儿园把顶棚全部换22024 年 4 月 19 日下载后可任意编辑成新的。"
        let result = normalized(text)
        #expect(result.text.string == text)
        #expect(result.repairs.map(\.observed) == ["12024 年", "22024 年"])
        #expect(result.repairs.map(\.status) == [.unresolved, .unresolved])
        #expect(result.repairs.map { $0.candidates.map(\.text) } == [["2024 年"], ["2024 年"]])
        #expect(result.repairs.allSatisfy { $0.kind == "page-marker" })
    }
}

@Suite struct NumberSpaceTests {
    @Test(arguments: [
        Example("投入3. 1亿元", "投入3.1亿元", "number-space conjectured"),
        Example("增长8 .7%", "增长8.7%", "number-space conjectured"),
        Example("图书1 234册", "图书1234册", "number-space conjectured"),
        Example("面访:5 906人次,达标62%。", "面访:5906人次,达标62%。", "number-space conjectured"),
        Example("培训14批,9 326人次应试。", "培训14批,9326人次应试。", "number-space conjectured"),
        Example("小学:5 906人", "小学:5 906人"),
        Example("投入12 345 678元", "投入12345678元", "number-space conjectured"),
        Example("巴山“5 G+”教育", "巴山“5 G+”教育"),
        Example("现有 36 所学校, 30 多名教师", "现有 36 所学校, 30 多名教师"),
        Example("小学  5  120人", "小学  5  120人"),
        Example("小学5 120 36 245人", "小学5 120 36 245人"),
        Example("3. 1亿元投入基础教育", "3. 1亿元投入基础教育"),
        Example("一是公平。2. 5个百分点", "一是公平。2. 5个百分点"),
        Example("见表3. 2019年", "见表3. 2019年"),
    ])
    func examples(_ example: Example) { example.check() }
}

@Suite struct LostPunctuationTests {
    @Test(arguments: [
        Example("按青教发〔20176号文件", "按青教发〔2017〕6号文件", "lost-punctuation conjectured"),
        Example("青溪教工〔201671号", "青溪教工〔2016〕71号", "lost-punctuation conjectured"),
        Example("青教〔2016〕71号、〔2017号、〔20170号", "青教〔2016〕71号、〔2017号、〔20170号"),
        Example("划片比例达到100%95%以上", "划片比例达到100%、95%以上", "lost-punctuation conjectured"),
        Example("达标率100%2016年之后建成4所", "达标率100%,2016年之后建成4所", "lost-punctuation conjectured"),
        Example("网址 http://a.example/x%20%E5%90%8Dy50%25z", "网址 http://a.example/x%20%E5%90%8Dy50%25z"),
        Example("云岭方案(20232025年),见2023—2025年规划", "云岭方案(2023—2025年),见2023—2025年规划", "lost-punctuation conjectured"),
        Example("云岭方案(20232025年)", "云岭方案(20232025年)", "lost-punctuation unresolved"),
        Example("专用教室分别不低于7367平方米", "专用教室分别不低于73、67平方米", "lost-punctuation conjectured"),
        Example("全县教师5360学时培训", "全县教师5年360学时培训", "lost-punctuation conjectured"),
        Example("全县累计培训5360学时", "全县累计培训5360学时"),
        Example("差异率低于0.152019年云岭接受监测", "差异率低于0.15。2019年云岭接受监测", "lost-punctuation conjectured"),
        Example("差异率为0.1312020年再测", "差异率为0.131。2020年再测", "lost-punctuation conjectured"),
        Example("系数均小于0.5014所初中达标", "系数均小于0.50,14所初中达标", "lost-punctuation conjectured"),
        Example("系数均小于0.3514所初中达标", "系数均小于0.3514所初中达标", "lost-punctuation unresolved"),
        Example("学业水平达到级以上", "学业水平达到Ⅲ级以上", "lost-punctuation conjectured"),
        Example(
            "生均公用经费为1300/生、初中为1600/生", "生均公用经费为1300元/生、初中为1600元/生", "lost-punctuation conjectured",
            "lost-punctuation conjectured"),
        Example("仪器设备2000/生", "仪器设备2000/生"),
        Example("资源共享给81146个班级", "资源共享给81146个班级", "lost-punctuation unresolved"),
        Example("在校学生43602人,服务人口812345人", "在校学生43602人,服务人口812345人"),
        Example("达标率1002016年建成", "达标率1002016年建成", "lost-punctuation unresolved"),
        Example("青溪县教育局\n2020414\n", "青溪县教育局\n2020414\n", "lost-punctuation unresolved"),
        Example("编号2020414号,日期20200414", "编号2020414号,日期20200414"),
        Example(
            "73、67平方米,5年360学时,100%、95%以上,0.15。2019年,0.50,14所,达到Ⅲ级以上",
            "73、67平方米,5年360学时,100%、95%以上,0.15。2019年,0.50,14所,达到Ⅲ级以上"),
    ])
    func examples(_ example: Example) { example.check() }

    @Test func openReadingsAreAllNamed() throws {
        let repair = try #require(normalized("资源共享给81146个班级").repairs.first)
        #expect(repair.observed == "81146")
        #expect(repair.candidates.map(\.text) == ["8、1146", "81、146", "811、46", "8114、6"])
        let date = try #require(normalized("青溪\n2020112").repairs.first)
        #expect(date.candidates.map(\.text) == ["2020年1月12日", "2020年11月2日"])
    }

    @Test func insertionsHaveAnEmptySourceRange() throws {
        let result = normalized("按〔20176号文件")
        let bracket = try #require(result.text.scalars.firstIndex(of: 0x3015))
        #expect(result.text.starts[bracket] == result.text.ends[bracket])
        #expect(result.text.starts[bracket] == 6)
        #expect(result.text.sourceRange(0..<result.text.count) == 0..<10)
    }
}

@Suite struct ReportingStepTests {
    @Test(arguments: [
        Example(
            "__区于20__年发文(青政〔20__〕__号)", "__区于20__年发文(青政〔20__〕__号)", "redaction unresolved", "redaction unresolved",
            "redaction unresolved"),
        Example(
            "**人到××县,xx年XX区,20xx年,某区", "**人到××县,xx年XX区,20xx年,某区", "redaction unresolved", "redaction unresolved",
            "redaction unresolved", "redaction unresolved", "redaction unresolved", "redaction unresolved"),
        Example("面积3×4米,a__b,签名:____________,XXL号,第*条", "面积3×4米,a__b,签名:____________,XXL号,第*条"),
        Example("小学稳固率99%,教育事业开展迅速", "小学稳固率99%,教育事业开展迅速", "replacement unresolved", "replacement unresolved"),
        Example("覆盖率20230%", "覆盖率20230%", "replacement unresolved"),
        Example("增长2000%,编号a20230%", "增长2000%,编号a20230%"),
    ])
    func examples(_ example: Example) { example.check() }

    @Test func whatAHoleCovers() {
        #expect(normalized("于20__年发〔20__〕__号").repairs.map(\.observed) == ["20__年", "〔20__〕__号"])
        #expect(normalized("覆盖率20230%").repairs.first?.candidates.map(\.text) == ["100%"])
    }
}
