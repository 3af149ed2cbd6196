import Records
import Testing

/// A number of a short report, and what it must be bound to.
struct FactCase: Sendable, CustomTestStringConvertible {
    /// What stands under the title.
    var text: String
    /// The number, as it stands in the text; `nth` where it stands there more than once (from 1).
    var quote: String
    var nth: Int
    var value: String
    /// Words that the fact's own words or its indicator must hold.
    var words: String
    var stage: String?
    var role: Role
    var relation: String?
    var comparator: Comparator?
    /// Not asked where nil.
    var period: String?

    init(
        _ text: String, _ quote: String, nth: Int = 1, _ value: String, _ words: String, stage: String? = nil,
        role: Role = .actual, relation: String? = nil, comparator: Comparator? = nil, period: String? = nil
    ) {
        self.text = text
        self.quote = quote
        self.nth = nth
        self.value = value
        self.words = words
        self.stage = stage
        self.role = role
        self.relation = relation
        self.comparator = comparator
        self.period = period
    }

    var testDescription: String { "\(text.split(separator: "\n").last ?? "") → \(quote) \(nth) \(words)" }

    static let title = "青溪县义务教育优质均衡发展自评报告\n\n"

    static let all: [FactCase] =
        coordination + topics + parts + shares + changes + zeros + roles + constructions + funds + heads

    private static let coordination = [
        FactCase("全县小学、初中专任教师分别为990人和635人。", "990人", "990", "专任教师", stage: "小学"),
        FactCase("全县小学、初中专任教师分别为990人和635人。", "635人", "635", "专任教师", stage: "初中"),
        FactCase("小学、初中就近划片入学比例分别为100%和97.5%。", "100%", "100", "就近划片入学比例", stage: "小学"),
        FactCase("小学、初中就近划片入学比例分别为100%和97.5%。", "97.5%", "97.5", "就近划片入学比例", stage: "初中"),
        FactCase("全县小学、初中生均公用经费分别为800元和1000元。", "800元", "800", "生均公用经费", stage: "小学"),
        FactCase("全县小学、初中生均公用经费分别为800元和1000元。", "1000元", "1000", "生均公用经费", stage: "初中"),
        FactCase("全县24所小学、11所初中综合差异系数分别为0.336和0.287。", "0.336", "0.336", "综合差异系数", stage: "小学"),
        FactCase("全县24所小学、11所初中综合差异系数分别为0.336和0.287。", "0.287", "0.287", "综合差异系数", stage: "初中"),
        FactCase("初中入学率、巩固率均为100%。", "100%", "100", "入学率", stage: "初中"),
        FactCase("初中入学率、巩固率均为100%。", "100%", "100", "巩固率", stage: "初中"),
        FactCase("2020年至2022年,学校建设分别投入1.05亿元、1.31亿元和1.56亿元。", "1.31亿元", "131000000", "投入"),
    ]

    private static let topics = [
        FactCase("生均体育运动场馆面积,小学9.33平方米、初中12.48平方米。", "9.33平方米", "9.33", "生均体育运动场馆面积", stage: "小学"),
        FactCase("生均体育运动场馆面积,小学9.33平方米、初中12.48平方米。", "12.48平方米", "12.48", "生均体育运动场馆面积", stage: "初中"),
        FactCase(
            "小学每百名学生拥有高于规定学历教师、县级及以上骨干教师分别为5.94人、1.53人;初中分别为6.71人、1.42人。", "1.42人", "1.42",
            "每百名学生拥有县级及以上骨干教师", stage: "初中"),
        FactCase("教师交流比例偏低,仅为7.9%。", "7.9%", "7.9", "教师交流比例"),
        FactCase("全县适龄残疾儿童少年281人,在校258人,入学率91.8%。", "91.8%", "91.8", "残疾儿童少年入学率"),
        FactCase("全县有幼儿园128所,按性质分:公办57所,民办71所。", "57所", "57", "公办", stage: "幼儿园", relation: "part"),
        FactCase("全县有教师436人,其中育英小学2096名学生。", "2096名", "2096", "育英小学在校学生", stage: "小学"),
        FactCase("小学生师比为15.4:1。", "15.4:1", "15.4", "生师比", stage: "小学"),
    ]

    private static let parts = [
        FactCase("全县有学校31所,其中小学18所、初中13所。", "31所", "31", "学校"),
        FactCase("全县有学校31所,其中小学18所、初中13所。", "18所", "18", "学校", stage: "小学", relation: "part"),
        FactCase("全县有学校31所,其中小学18所、初中13所。", "13所", "13", "学校", stage: "初中", relation: "part"),
        FactCase("全县有专任教师300人(小学180人、初中120人)。", "180人", "180", "教师", stage: "小学", relation: "part"),
        FactCase("全县有专任教师300人(小学180人、初中120人)。", "120人", "120", "教师", stage: "初中", relation: "part"),
        // The stage is said once, for all that follow in the sentence.
        FactCase("全县小学在校学生4200人,教学班96个。", "96个", "96", "教学班", stage: "小学"),
        // A new sentence about the county is not about the stage of the one before.
        FactCase("初中三年巩固率98.7%。全县教育支出4.15亿元。", "4.15亿元", "415000000", "教育支出", stage: nil),
        FactCase("初中三年巩固率98.7%,残疾儿童少年入学率96.4%。", "96.4%", "96.4", "残疾儿童少年入学率", stage: nil),
    ]

    private static let shares = [
        FactCase("骨干教师68人,占交流轮岗教师的22.97%。", "68人", "68", "骨干教师"),
        FactCase("骨干教师68人,占交流轮岗教师的22.97%。", "22.97%", "22.97", "骨干教师占交流轮岗教师"),
        FactCase("符合交流条件教师510人,实际交流轮岗78人,占15.3%。", "15.3%", "15.3", "交流轮岗"),
    ]

    private static let changes = [
        FactCase("小学在校生41.82万人,比上年增加0.46万人,增长1.11%。", "0.46万人", "4600", "在校生", stage: "小学", relation: "change"),
        FactCase("小学在校生41.82万人,比上年增加0.46万人,增长1.11%。", "1.11%", "1.11", "在校生", stage: "小学", relation: "growth"),
        // A decrease in an indicator of change is negative.
        FactCase("初中招生6.52万人,比上年减少0.31万人,下降4.54%。", "0.31万人", "-3100", "招生", stage: "初中", relation: "change"),
        FactCase("初中招生6.52万人,比上年减少0.31万人,下降4.54%。", "4.54%", "-4.54", "招生", stage: "初中", relation: "growth"),
        FactCase("学前三年毛入园率为93.8%,比上年提高0.7个百分点。", "0.7个百分点", "0.7", "毛入园率", stage: "幼儿园", relation: "change"),
    ]

    private static let zeros = [
        FactCase("全县没有超过45人的小学班级。", "没有", "0", "班级", stage: "小学"),
        FactCase("全县无大班额班级。", "无大班额班级", "0", "大班额"),
    ]

    private static let block = "政府保障程度共15项指标。\n\n"

    private static let roles = [
        FactCase(
            block + "指标七:特殊教育学校生均公用经费不低于6000元。我县特殊教育学校生均公用经费8000元。自评结论:达标。", "6000元", "6000", "生均公用经费",
            stage: "特殊教育", role: .standard, comparator: .ge),
        FactCase(
            block + "指标七:特殊教育学校生均公用经费不低于6000元。我县特殊教育学校生均公用经费8000元。自评结论:达标。", "8000元", "8000", "生均公用经费",
            stage: "特殊教育", role: .actual, comparator: .eq),
        FactCase(
            block + "指标十四:优质高中招生名额分配比例不低于50%。我县招生计划1240人,分配744人,占60%。自评结论:达标。", "50%", "50", "分配比例",
            role: .standard, comparator: .ge),
        FactCase(
            block + "指标十四:优质高中招生名额分配比例不低于50%。我县招生计划1240人,分配744人,占60%。自评结论:达标。", "60%", "60", "占", role: .actual),
        FactCase("校际差异系数小学均应小于或等于0.50。", "0.50", "0.5", "差异系数", stage: "小学", role: .standard, comparator: .le),
        // What the county says of its own schools is no requirement.
        FactCase("我县28所小学7项指标的校际差异系数均小于0.50。", "0.50", "0.5", "差异系数", stage: "小学", role: .actual, comparator: .lt),
        FactCase("政府保障程度指标如下。优质高中招生名额分配比例为65%。", "65%", "65", "分配比例", role: .actual),
        FactCase("到2025年,骨干教师占专任教师的比例达到25%以上。", "25%", "25", "比例", role: .target, comparator: .ge),
        FactCase("力争到2025年义务教育巩固率达到99%。", "99%", "99", "巩固率", role: .target),
    ]

    /// What the gold's rules ask and the binder does not give yet, with the reason.
    static let knownFailures: [String: String] = [:]

    /// Sentences that tempt and hold no fact.
    static let none = [
        "__县现有小学__所,在校学生**人。", "根据教督〔2017〕6号文件要求开展自评。", "2023年3月15日发布。",
        "落实“双减”政策,推行“5+2”课后服务。", "一是规划先行,二是名师引路。", "办好九年一贯制学校。", "实施“十四五”教育规划。", "实现提供服务、满足需求两个100%。", "56人以上班级全部化解。",
    ]
}
