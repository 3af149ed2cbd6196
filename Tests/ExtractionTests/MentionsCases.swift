import Records
import Testing

/// A number in a sentence of its own, and what records.md says of it.
struct MentionCase: Sendable, CustomTestStringConvertible {
    var text: String
    /// The words in which the number must be found.
    var quote: String
    /// As `value` is written; the ISO form for a date.
    var value: String
    var unit: String
    var comparator: Comparator
    /// nil where the contract leaves it open.
    var kind: Mention.Kind?
    /// `low high`, `…` for an open end; nil where the contract gives no rule.
    var interval: String?

    init(
        _ text: String, _ quote: String, _ value: String, _ unit: String, _ comparator: Comparator = .eq,
        _ kind: Mention.Kind?, _ interval: String? = nil
    ) {
        self.text = text
        self.quote = quote
        self.value = value
        self.unit = unit
        self.comparator = comparator
        self.kind = kind
        self.interval = interval
    }

    var testDescription: String { "\(text) → \(quote)" }

    /// What the contract asks and the scanner does not give yet, with the reason.
    static let knownFailures: [String: String] = [:]

    static let all: [MentionCase] =
        counts + chinese + comparators + percentages + ratios + measures + times + orders
        + names + forms + more

    private static let counts = [
        MentionCase("全县有小学35所。", "35所", "35", "所", .eq, .count, "35 35"),
        MentionCase("全县有小学１２所。", "１２所", "12", "所", .eq, .count, "12 12"),
        MentionCase("在校学生12,345人。", "12,345人", "12345", "人", .eq, .count, "12345 12345"),
        MentionCase("全市在校生41.82万人。", "41.82万人", "418200", "人", .eq, .count, "418150 418250"),
        MentionCase("常住人口1.3亿人。", "1.3亿人", "130000000", "人", .eq, .count, "125000000 135000000"),
        MentionCase("新增学位1.92万余个。", "1.92万余个", "19200", "个", .gt, .count, "19200 19300"),
        MentionCase("惠及学生3万多名。", "3万多名", "30000", "名", .gt, .count),
        MentionCase("惠及学生3万名。", "3万名", "30000", "名", .eq, .count, "25000 35000"),
        MentionCase("投入使用1.2萬個學位,學校發展與辦學條件改善。", "1.2萬個", "12000", "个", .eq, .count),
        MentionCase("举办活动26场次。", "26场次", "26", "场次", .eq, .count, "26 26"),
        MentionCase("教师接受培训3600人次。", "3600人次", "3600", "人次", .eq, .count, "3600 3600"),
    ]

    private static let chinese = [
        MentionCase("全县有小学十二所。", "十二所", "12", "所", .eq, .count, "12 12"),
        MentionCase("全县有小学十所。", "十所", "10", "所", .eq, .count, "10 10"),
        MentionCase("二〇二二年开始创建。", "二〇二二年", "2022", "年", .eq, .year, "2022 2022"),
        MentionCase("全县有教师一百零五名。", "一百零五名", "105", "名", .eq, .count, "105 105"),
        MentionCase("在校学生两千三百人。", "两千三百人", "2300", "人", .eq, .count),
        MentionCase("共投入三万五千元。", "三万五千元", "35000", "元", .eq, .money),
        MentionCase("全镇有村小廿三所。", "廿三所", "23", "所", .eq, .count),
        MentionCase("建成标准化学校二十余所。", "二十余所", "20", "所", .gt, .count),
        MentionCase("建成标准化学校十几所。", "十几所", "10", "所", .gt, .count),
        MentionCase("优秀率为百分之六十。", "百分之六十", "60", "%", .eq, .percent),
        MentionCase("优秀率为百分之三点五。", "百分之三点五", "3.5", "%", .eq, .percent, "3.45 3.55"),
        MentionCase("三分之二的教师参加了培训。", "三分之二", "2/3", "", .eq, .ratio, "2/3 2/3"),
        MentionCase("办学规模扩大到原来的两倍。", "两倍", "2", "倍", .eq, .ratio),
        MentionCase("财政支出叁万贰仟元。", "叁万贰仟元", "32000", "元", .eq, .money),
    ]

    private static let comparators = [
        MentionCase("社会认可度不低于85%。", "85%", "85", "%", .ge, .percent, "85 …"),
        MentionCase("社会认可度在85%以上。", "85%", "85", "%", .ge, .percent, "85 …"),
        MentionCase("社会认可度达到85%以上。", "85%", "85", "%", .ge, .percent, "85 …"),
        MentionCase("每校至少配备3名音乐教师。", "3名", "3", "名", .ge, .count, "3 …"),
        MentionCase("各校规模未超过2000人。", "2000人", "2000", "人", .le, .count, "… 2000"),
        MentionCase("各校规模不超过2000人。", "2000人", "2000", "人", .le, .count, "… 2000"),
        MentionCase("校际差异系数控制在0.50以内。", "0.50", "0.5", "", .le, nil, "… 0.5"),
        MentionCase("没有超过45人的小学班级。", "45人", "45", "人", .gt, .count, "45 …"),
        MentionCase("不足100名学生的教学点有3个。", "100名", "100", "名", .lt, .count, "… 100"),
        MentionCase("近300名教师参加了交流。", "300名", "300", "名", .lt, .count, "200 300"),
        MentionCase("约3.5万人参加了活动。", "3.5万人", "35000", "人", .approx, .count),
        MentionCase("参加活动的有3.5万人左右。", "3.5万人", "35000", "人", .approx, .count),
        MentionCase("累计投入逾9亿元。", "9亿元", "900000000", "元", .gt, .money),
        MentionCase("累计投入1.2亿多元。", "1.2亿", "120000000", "元", .gt, .money, "120000000 130000000"),
        MentionCase("投入资金300余万元。", "300余万元", "3000000", "元", .gt, .money, "3000000 4000000"),
        MentionCase("百余名教师参加培训。", "百余名", "100", "名", .gt, .count, "100 200"),
        MentionCase("现有 30 多名幼儿。", "30 多名", "30", "名", .gt, .count),
        MentionCase("藏书 3000 余册。", "3000 余册", "3000", "册", .gt, .count),
        MentionCase("规模在2000人以内。", "2000人", "2000", "人", .le, .count, "… 2000"),
        MentionCase("累计投入超1500万元。", "1500万元", "15000000", "元", .gt, .money),
        MentionCase("上万人参加了活动。", "万人", "10000", "人", .gt, .count),
        MentionCase("校际差异率均低于0.15。", "0.15", "0.15", "", .lt, nil, "… 0.15"),
        MentionCase("覆盖率高达98.6%。", "98.6%", "98.6", "%", .eq, .percent, "98.55 98.65"),
        // “近三年” names a span of time up to now; it does not come close to three.
        MentionCase("近三年公开招聘教师。", "三年", "3", "年", .eq, nil),
        MentionCase("节约3万元用于培训。", "3万元", "30000", "元", .eq, .money),
    ]

    private static let percentages = [
        MentionCase("入学率为97.46%。", "97.46%", "97.46", "%", .eq, .percent, "97.455 97.465"),
        MentionCase("入学率为１００％。", "１００％", "100", "%", .eq, .percent, "99.5 100.5"),
        MentionCase("比上年提高0.7个百分点。", "0.7个百分点", "0.7", "百分点", .eq, .percent, "0.65 0.75"),
        MentionCase("比上年提高3个百分点。", "3个百分点", "3", "百分点", .eq, .percent),
        MentionCase("辍学率为2.5‰。", "2.5‰", "2.5", "‰", .eq, .percent, "2.45 2.55"),
        MentionCase("优良率在60%—70%之间。", "60%—70%", "60", "%", .range, .percent, "60 70"),
        MentionCase("优良率为85%至90%。", "85%至90%", "85", "%", .range, .percent, "85 90"),
        MentionCase("占比为22.0%。", "22.0%", "22", "%", .eq, .percent, "21.95 22.05"),
    ]

    private static let ratios = [
        MentionCase("师生比为1:16.5。", "1:16.5", "16.5", "1:n", .eq, .ratio, "16.45 16.55"),
        MentionCase("师生比为1∶16。", "1∶16", "16", "1:n", .eq, .ratio, "15.5 16.5"),
        MentionCase("生师比为19.4:1。", "19.4:1", "19.4", "n:1", .eq, .ratio, "19.35 19.45"),
    ]

    private static let measures = [
        MentionCase("生均公用经费6000元。", "6000元", "6000", "元", .eq, .money, "6000 6000"),
        MentionCase("人均支出2318.47元。", "2318.47元", "2318.47", "元", .eq, .money, "2318.465 2318.475"),
        MentionCase("预算总额1260.00万元。", "1260.00万元", "12600000", "元", .eq, .money, "12599950 12600050"),
        MentionCase("每年补助2800—3000元。", "2800—3000元", "2800", "元", .range, .money, "2800 3000"),
        MentionCase("校舍面积12.5万平方米。", "12.5万平方米", "125000", "平方米", .eq, .area, "124500 125500"),
        MentionCase("生均用房面积4.62㎡。", "4.62㎡", "4.62", "平方米", .eq, .area, "4.615 4.625"),
        MentionCase("教室面积96平方米。", "96平方米", "96", "平方米", .eq, .area, "95.5 96.5"),
        MentionCase("招收3至5名儿童。", "3至5名", "3", "名", .range, .count, "3 5"),
    ]

    private static let times = [
        MentionCase("2021年开始创建。", "2021年", "2021", "年", .eq, .year, "2021 2021"),
        MentionCase("2020—2022年建成。", "2020—2022年", "2020", "年", .range, .year, "2020 2022"),
        MentionCase("2021—2022学年开学。", "2021—2022学年", "2021", "学年", .range, .year),
        MentionCase("2016年及之前建成。", "2016年", "2016", "年", .le, .year, "… 2016"),
        MentionCase("2016年之后建成。", "2016年", "2016", "年", .gt, .year, "2016 …"),
        MentionCase("2020年以来新建学校。", "2020年", "2020", "年", .ge, .year, "2020 …"),
        MentionCase("2023年3月15日发布。", "2023年3月15日", "2023-03-15", "", .eq, .date),
        MentionCase("2023年3月发布。", "2023年3月", "2023-03", "", .eq, .date),
        MentionCase("发布时间:2023-11-02。", "2023-11-02", "2023-11-02", "", .eq, .date),
    ]

    private static let orders = [
        MentionCase("文件见教督〔2017〕6号。", "〔2017〕6号", "6", "号", .eq, .docNumber),
        MentionCase("获评第三批示范校。", "第三批", "3", "批", .eq, .ordinal),
        MentionCase("四年级学生参加监测。", "四年级", "4", "年级", .eq, .ordinal),
        MentionCase("云溪县第二初级中学。", "第二", "2", "", .eq, .ordinal),
        MentionCase("一、基本情况\n学校概况。", "一、", "1", "", .eq, .listNumber),
        MentionCase("(三)政府保障情况\n保障情况。", "(三)", "3", "", .eq, .listNumber),
        MentionCase("2.学校占地情况\n占地情况。", "2.", "2", "", .eq, .listNumber),
        MentionCase("主要做法:一是规划先行;二是名师引路。", "二是", "2", "", .eq, .listNumber),
        MentionCase("①完善制度;②加强管理。", "②", "2", "", .eq, .listNumber),
    ]

    private static let names = [
        MentionCase("落实“双减”政策。", "双", "2", "", .eq, .phraseNumber),
        MentionCase("办好九年一贯制学校。", "九年", "9", "年", .eq, .phraseNumber),
        MentionCase("实施“十四五”规划。", "十四五", "14", "", .eq, .phraseNumber),
        MentionCase("推行“5+2”课后服务。", "5", "5", "", .eq, .phraseNumber),
        MentionCase("推进三名工程。", "三名", "3", "名", .eq, .phraseNumber),
        MentionCase("落实一校一策。", "一校", "1", "校", .eq, .phraseNumber),
        MentionCase("贯彻党的二十大精神。", "二十大", "20", "大", .eq, .phraseNumber),
        MentionCase("围绕四个聚焦抓落实。", "四个", "4", "个", .eq, .phraseNumber),
    ]

    /// Words in which no number stands, and holes that must not become one.
    static let none = [
        "城乡学校统一建设标准。", "教师的获得感进一步增强。", "加强教师队伍建设。", "推动城乡教育一体化发展。",
        "学校面貌焕然一新。", "办学条件保持一流水平。", "这是唯一的公办园。", "想方设法、千方百计化解矛盾。",
        "列入一般公共预算。", "百姓满意。", "一直重视教育。", "一些学校有待改善。", "学校始建于19__年。", "其中**人为名师。",
        "这里是四川的一部分。", "一律平等。", "万一有变。", "三亚与九江。", "数据真实。",
    ]
}
