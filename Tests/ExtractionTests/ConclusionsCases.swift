import Testing

/// A passage of a report, and what it concludes of itself.
struct ConclusionCase: Sendable, CustomTestStringConvertible {
    var text: String
    /// In the order of the text.
    var stated: [Stated]

    /// One conclusion: its verdict (or points), as records.md names it.
    struct Stated: Equatable, Sendable, CustomStringConvertible {
        var verdict: String
        var score: String?
        var full: String?

        init(_ verdict: String, _ score: String? = nil, of full: String? = nil) {
            self.verdict = verdict
            self.score = score
            self.full = full
        }
        var description: String { "\(verdict) \(score ?? "-")/\(full ?? "-")" }
    }

    init(_ text: String, _ stated: Stated...) {
        self.text = text
        self.stated = stated
    }

    var testDescription: String { text }

    static let title = "青溪县义务教育优质均衡发展自评报告\n\n"

    static let all =
        scores + grades + sentences + stamps + tables + remarks + series + ownWords + items + answers + groups + clauses

    /// Said in passing: of the figure before, of what was passed, of points beside those that could be had.
    private static let remarks = [
        ConclusionCase("公办园在园幼儿占比41.2%,未达到50%的目标要求。", .init("不达标")),
        ConclusionCase("公办园在园幼儿占比为53.4%,超过50%的国家标准。", .init("达标")),
        ConclusionCase("教职工与学生比为1:3.2,优于省定1:4的标准。", .init("达标")),
        ConclusionCase("小学综合差异系数0.42,低于国家规定的0.65的标准。", .init("达标")),
        ConclusionCase("初中辍学率0.84%,控制在1.8%的规定之内。", .init("达标")),
        ConclusionCase("生均用地12平方米,低于国家规定的标准。"),
        ConclusionCase("读者满意度95.8%,达到预期目标。", .init("完成")),
        ConclusionCase("巩固率提高至96.3%,提前实现95%以上的规划目标。", .init("完成")),
        ConclusionCase("检查组认为,两县均达到国家规定的义务教育基本均衡县(区)评估认定标准。", .init("达标")),
        ConclusionCase("2022年4月,我县高分通过省级督导评估验收。", .init("通过")),
        ConclusionCase(
            "综合管理得28分(标准分30分),社会用字得32分(标准分35分)。", .init("28分", "28", of: "30"), .init("32分", "32", of: "35")),
        ConclusionCase("满意度(满分10分)得9.5分。", .init("9.5分", "9.5", of: "10")),
        ConclusionCase("2.资源教室建设。已建成38间。【完成情况:基本完成】", .init("基本完成")),
        // More pupils than the limit is no merit; a plan, history, an examination and an aim without a figure conclude nothing.
        ConclusionCase("一(3)班有学生52人,超过45人的标准。"),
        ConclusionCase("小学数学校际差异率0.161,高于0.15的规定。"),
        ConclusionCase("力争入学率提高到99%,达到国家规定的标准。"),
        ConclusionCase("2014年,我县通过国家义务教育基本均衡发展督导认定。"),
        ConclusionCase("我校中考语文平均108分(满分120分)。"),
        ConclusionCase("建成学校12所,实现了县域均衡发展的目标。"),
    ]

    private static let scores = [
        ConclusionCase("自评得分:5分", .init("5分", "5")),
        ConclusionCase("经逐项核对,自评共得96.5分。", .init("96.5分", "96.5")),
        ConclusionCase("自评结果:推荐标准。", .init("推荐标准")),
        ConclusionCase("2021年高考我校文科平均分468.3分,居全市第二。"),
        ConclusionCase("八年级数学统考总分平均分71.2分。"),
        ConclusionCase("自评得分4.5分(满分5分)。", .init("4.5分", "4.5", of: "5")),
        ConclusionCase("3.教师配备(10分)\n\n全县按编制标准配齐教师。自评分:9分", .init("9分", "9", of: "10")),
        ConclusionCase("(4)校园安全(满分6分,自评5.5分)", .init("5.5分", "5.5", of: "6")),
        ConclusionCase("该项分值8分,自评得8分。", .init("8分", "8", of: "8")),
        ConclusionCase("综上,我县自评得分98分。", .init("98分", "98")),
        ConclusionCase("满分100分,自评99分。", .init("99分", "99", of: "100")),
        ConclusionCase("自评赋分9.5分", .init("9.5分", "9.5")),
        ConclusionCase("得分:10/10", .init("10分", "10", of: "10")),
        ConclusionCase("自评得分(满分100分):98.2分。", .init("98.2分", "98.2", of: "100")),
        ConclusionCase("该指标满分5分,扣0.5分,自评得分4.5分。", .init("4.5分", "4.5", of: "5")),
        ConclusionCase("绩效自评总分100分,最终得分为94.7分。", .init("94.7分", "94.7", of: "100")),
        ConclusionCase("我校自评得分965分(总分1000分)。", .init("965分", "965", of: "1000")),
        ConclusionCase(
            "产出自评得分48分,效益自评得分28分,满意度自评得分10分,总得分86分。", .init("48分", "48"), .init("28分", "28"),
            .init("10分", "10"), .init("86分", "86")),
        ConclusionCase("自评结果:达标(满分10分,得10分)", .init("达标", "10", of: "10")),
        ConclusionCase("自评:基本达标,扣2分,得8分。", .init("基本达标", "8")),
        ConclusionCase("【自评情况】优秀(95分)", .init("优秀", "95")),
        // A rule for scoring, and a limit, are no score.
        ConclusionCase("评分标准:达到95%以上得5分,每低1个百分点扣0.5分,扣完为止。"),
        ConclusionCase("自评得分60分以上的学校为合格学校。"),
        ConclusionCase("各校对照标准自评打分,得分低于80分的限期整改。"),
    ]

    private static let grades = [
        ConclusionCase("自评得分97.5分,等级为优秀。", .init("优秀", "97.5")),
        ConclusionCase("绩效自评得分为96.8分,自评结果为“优”。", .init("优", "96.8")),
        ConclusionCase("自评总分为95.5分(满分100分),自评等级:优秀。", .init("优秀", "95.5", of: "100")),
        ConclusionCase("考核得分为92分,位居全市第三,被评为优秀等次。", .init("优秀", "92")),
        ConclusionCase("本单位自评结果为良好等次,得分86分。", .init("良好", "86")),
        ConclusionCase("自评等级:良好(得分8.5分,满分10分)", .init("良好", "8.5", of: "10")),
        ConclusionCase("自查自评得分:A级。", .init("A级")),
        ConclusionCase("学校自评等级为A等。", .init("A等")),
        ConclusionCase("评价等次为“较好”,综合得分85.5分。", .init("较好", "85.5")),
        ConclusionCase("综合素质评价结果分为A、B、C、D四个等级。"),
        ConclusionCase("学生体质健康测试优秀率为35%,良好率为42%。"),
        ConclusionCase("教师考核结果为优秀的占15%。"),
        ConclusionCase("总评:满分100分,自评总分90分,自评等级为良好。", .init("良好", "90", of: "100")),
        ConclusionCase(
            "自评结论:责任落实、工作落实四个方面均达到考核要求,自评等次:好。", .init("达标"), .init("好")),
    ]

    private static let sentences = [
        ConclusionCase("指标12:社会认可度。自评:合格。", .init("合格")),
        ConclusionCase("自查结论——符合要求。", .init("达标")),
        ConclusionCase("综合判断:达到省定标准。", .init("达标")),
        ConclusionCase("自评结论:暂不达标,计划2024年底前达标。", .init("不达标")),
        ConclusionCase("总体自评结论:我县已达到国家义务教育优质均衡发展县评估认定标准。", .init("达标")),
        ConclusionCase("结论:我县义务教育基本均衡发展各项指标基本达到国家评估认定标准。", .init("基本达标")),
        ConclusionCase("自评结论:对照标准,我县各项指标均已达到要求。", .init("达标")),
        ConclusionCase("该项指标未达标。", .init("不达标")),
        ConclusionCase("一、政府保障程度\n(二)学校建设标准统一。此项指标达到标准。", .init("达标")),
        ConclusionCase("一、政府保障程度\n(四)教师工资待遇。\n我县教师平均工资不低于当地公务员,达标。", .init("达标")),
        ConclusionCase("一、政府保障程度\n(三)全县有3所学校面积不足,尚未达到国家规定标准。", .init("不达标")),
        ConclusionCase("经自评,我县义务教育优质均衡发展各项指标总体达标。", .init("达标")),
        // Plans, conditions, parts and what is denied.
        ConclusionCase("如此方案实施,则全部达标。"),
        ConclusionCase("到2025年,15项指标将全部达到标准。"),
        ConclusionCase("若两项均达到要求,则评定为合格。"),
        ConclusionCase("自评结论:我县不存在未达标的情况。"),
        ConclusionCase("自评情况:全县15项指标中,14项达标,1项基本达标。", .init("达标"), .init("基本达标")),
        ConclusionCase("自评结论:除1项基本达标外,其余均达标。"),
        ConclusionCase("存在问题:部分学校未达标。"),
        // In a report without numbered items; words that a spun copy put for others; points behind the verdict.
        ConclusionCase("综上,我校自评为达标。", .init("达标")),
        ConclusionCase("生均图书18册,全部到达省定标准。", .init("达标")),
        ConclusionCase("教室布局合理。达到标准,得20分。", .init("达标")),
        ConclusionCase("以上5项合计138分。", .init("138分", "138")),
        ConclusionCase("B6科研(10分):课题2项。自评:9分。\n综上,我校自评为达标。", .init("9分", "9", of: "10"), .init("达标")),
        ConclusionCase("创建达标学校12所,达标班级96个。"),
        ConclusionCase("各校达标情况统计如下。"),
        ConclusionCase("重点评价项目15个,评价等级为优6个、良7个、中2个。"),
        // What was done stands behind the verdict; limits; the standard that the title names.
        ConclusionCase("自评结果:完成目标任务。", .init("完成")),
        ConclusionCase("自评结果:基本完成年度各项任务。", .init("基本完成")),
        ConclusionCase("全年用水总量3.18亿立方米,均在控制目标之内。", .init("达标")),
        ConclusionCase("综上,我县已达到优质均衡发展县(市、区)标准。", .init("达标")),
        ConclusionCase("我县自评得分97分,达到创建标准。", .init("达标", "97")),
        ConclusionCase("自评得分97分,对照细则达到优秀等级。", .init("优秀", "97")),
        // Of other years, of some items, of what it may apply for.
        ConclusionCase("近两年考核结果为良好。"),
        ConclusionCase("反馈的26个问题,已完成整改21个。"),
        ConclusionCase("20条标准中,我县19条达标、1条基本达标。"),
        ConclusionCase("我县各项工作扎实,具备申请省级评估的条件。"),
    ]

    /// A verdict alone in brackets behind what an item says.
    private static let stamps = [
        ConclusionCase("一、普及水平\nA1.学前三年毛入园率达到85%。全县毛入园率93.2%。【达标】", .init("达标")),
        ConclusionCase("二、教师配备\n1.专任教师配备到位,持证上岗。[自评:基本达标]", .init("基本达标")),
        ConclusionCase("二、规划布局\n1.布局合理,就近入学。〔符合〕\n2.尚有3所学校面积不够。【未达标】", .init("达标"), .init("不达标")),
        ConclusionCase("3.教师培训\n教师全员参加了培训。(达标,得5分)", .init("达标", "5")),
        ConclusionCase("C2.班额普遍达标。486个班中符合规定的467个。【自评结论:达标】。", .init("达标")),
        // A word behind the figure that it judges, in the midst of an item.
        ConclusionCase("一、办学条件\n1、藏有图书5208册,生均24册,达标。电子图书3种。\n2、操场一处。", .init("达标")),
        ConclusionCase("一、办学条件\n1、校园占地9120平方米,生均38平方米,符合标准。\n2、操场一处。", .init("达标")),
        // Of schools in a list, and a remark.
        ConclusionCase("1.城关小学(未达标)\n2.东关小学(达标)"),
        ConclusionCase("我县评选出先进集体12个(优秀),其余通报表扬。"),
        ConclusionCase("自评得分95.5分,公众满意度92.4%,自评结论为合格。", .init("95.5分", "95.5"), .init("合格")),
        ConclusionCase("对照教督〔2017〕6号文件自查。\n五、社会认可度\n综合满意度为86.5%,达到了社会满意度85%的要求。", .init("达标")),
    ]

    private static let tables = [
        ConclusionCase(
            "评估要点\n标准\n2021年\n2022年\n自评等级\n毕业率(%)\n≥95\n96.2\n97.1\nA\n就业率(%)\n≥90\n88.5\n89.6\nB", .init("A"),
            .init("B")),
        ConclusionCase(
            "序号\n评估内容\n分值\n自评分\n自评情况\n1\n办学方向\n40\n39\n方向端正。制度健全,师生满意。\n2\n学校管理\n60\n57.5\n管理规范。有2处不足。\n合计\n100\n96.5",
            .init("39分", "39", of: "40"), .init("57.5分", "57.5", of: "60"), .init("96.5分", "96.5", of: "100")),
        ConclusionCase(
            "| 指标 | 分值 | 自评得分 |\n| --- | --- | --- |\n| 组织领导 | 10 | 9.5 |\n| 经费保障 | 20 | 19 |\n| 合计 | 30 | 28.5 |",
            .init("9.5分", "9.5", of: "10"), .init("19分", "19", of: "20"), .init("28.5分", "28.5", of: "30")),
        ConclusionCase(
            "指标名称\n分值\n自评得分\n组织领导\n10\n9.5\n经费保障\n20\n19\n队伍建设\n30\n28.5", .init("9.5分", "9.5", of: "10"),
            .init("19分", "19", of: "20"), .init("28.5分", "28.5", of: "30")),
        ConclusionCase(
            "序号\t评估内容\t分值\t得分\t等级\n1\t办学方向\t20\t19.5\tA\n2\t学校管理\t30\t28\tA\n3\t教育质量\t50\t46.5\tB",
            .init("A", "19.5", of: "20"), .init("A", "28", of: "30"), .init("B", "46.5", of: "50")),
        // Points that follow from figures of the table conclude nothing; their sum does.
        ConclusionCase(
            "三级指标|年度指标值|实际完成值|分值|得分\n培训教师人次|≥500人次|520人次|10|10\n群众知晓率|≥90%|85%|10|9.4\n合计|||20|19.4",
            .init("19.4分", "19.4", of: "20")),
        // A total that slipped a column: what could be had, then what was earned.
        ConclusionCase(
            "|三级指标|年度指标值|实际完成值|分值|得分|偏差原因|\n|培训教师人次|≥500人次|520人次|10|10||\n|群众知晓率|≥90%|85%|10|9.4||\n|总分||||20|19.4|",
            .init("19.4分", "19.4", of: "20")),
    ]
}
