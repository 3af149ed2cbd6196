import Lexicon
import Source

/// The words that the grammar of binding asks for again and again, as scalars.
struct BinderWords: Sendable {
    /// Words that speak of the time of the report.
    let present: WordSet

    /// With which a figure of zero in words begins.
    let absent: WordSet
    /// Before last year's figure, or a year that one is compared with.
    let yearLeads: Set<UInt32>

    init(_ lexicon: BindingLexicon) {
        present = WordSet(lexicon.presentWords)
        absent = WordSet(lexicon.noneWords + lexicon.zeroWords)
        yearLeads = lexicon.comparing.union("由从".scalarValues)
    }

    /// After `15项`: a count of the standard's indicators.
    static let passing: WordSet = ["均", "指标均", "未达标", "达标", "均达标", "指标全部", "未达"]
    static let score: WordSet = ["得分", "满分", "分值", "赋分", "自评分", "评分", "总分", "扣分", "加分", "扣", "指标", "自评", "计", "得"]
    /// What schools do with a standard.
    static let reaching: WordSet = ["达标", "达到", "未达", "不达", "符合", "不足"]
    static let bareMeans: WordSet = ["生均", "人均", "户均", "校均", "班均"]
    /// 交流轮岗教师的比例: what the share is of.
    static let ofShares = WordReplacement([("的比例", ""), ("的比重", ""), ("比例", "")])
    static let placeEnds = Set("省市区县旗镇乡村校园".scalarValues)
    static let becoming: WordSet = ["为", "担任", "任", "成为"]
    /// What a limit on people narrows down when it stands right behind.
    static let bodies: WordSet = ["学校", "小学", "初中", "班级", "村", "企业", "单位", "幼儿园"]
    /// What stands for a name that is not told.
    static let masks = Set("_×*○".scalarValues)
    static let reckonedBy: WordSet = ["按", "按照"]
    static let limitBehind: WordSet = ["以上", "以下"]
    static let perHead: WordSet = ["生均", "人均", "户均", "校均", "班均", "每人", "每生"]
    /// With which the name of a mean begins.
    static let meanNames: WordSet = ["班均", "校均", "生均", "人均", "平均"]
    static let schools: WordSet = ["小学", "中学"]
    static let means: WordSet = ["人均", "平均", "生均"]
    /// What was spoken of before, as it came out.
    static let restated: WordSet = ["实际", "实有", "实为", "实际达到", "现", "实"]
    /// Signs of a calculation with figures that stand elsewhere.
    static let reckoning = Set("×÷*".scalarValues)
    /// Units by which Chinese numerals count something.
    static let countingUnits: Set<String> = ["所", "名", "人", "家", "处", "位", "余名", "人次"]
    static let totals = WordReplacement([("总数", ""), ("总人数", "")])
    static let ofSchools: WordSet = ["的学校"]
    /// What narrows a figure down, the first of the list where several stand.
    static let narrowing = ["城区", "农村", "乡村", "镇区", "民办", "公办", "市级", "区级", "省级", "国家级", "县级", "直属"]
    static let narrowingWords = WordSet(narrowing)
    /// What stands between a name and its number and belongs to neither.
    static let beforeNumber = [
        "按", "不低于", "不超过", "不少于", "到达", "达到了", "达到", "达", "为", "是", "有", "约", "近", "到", "超过", "高于", "低于", "小于", "大于",
        "控制在", "保持在", "稳定在", "降至", "降到", "提高到", "提升到", "增至", "仅", "只有",
    ].map(\.scalarValues)
    static let beforeChange = ["了", "到达", "达到", "达", "为", "约", "近", "分别"].map(\.scalarValues)
    static let beforeShare = [
        "为", "达到", "达", "约", "近", "是", "超过", "高达", "比例", "比重", "的", "比", "之", "总数的",
    ].map(\.scalarValues)
    /// What stands between the base of a share and the share.
    static let ofBase = ["的比例为", "的比例达", "的比例", "的比重为", "的比重", "的"].map(\.scalarValues)
    static let fillers: WordSet = ["其", "该", "另", "又", "共", "约", "近", "达", "有", "等", "即"]
    static let plainVerbs: WordSet = [
        "有", "共有", "是", "为", "含", "包括", "包含", "达到", "现有", "现共有", "目前有", "把", "将", "辖", "设", "设有", "拥有", "共设",
    ]
    /// What alone stands between coordinated numbers.
    static let between: WordSet = ["、", "和", "与", "及", ",", "以上、", "以上,", "左右、"]
    static let inTurn: WordSet = ["依次", "分别"]
    static let respectively: WordSet = ["分别"]
    /// What a limit such as 56人以上 describes without 的.
    static let limited: WordSet = [
        "大班额", "超大班额", "班额", "的大班额", "小规模学校", "的小规模学校", "班级", "大型", "以上大班额", "以上超大班额",
    ]
    static let inAll: WordSet = ["累计"]
    /// In words that name a measure and no school.
    static let measured: WordSet = ["均", "额", "率", "面积", "人数", "比例", "最大", "最小", "最高", "最低", "规模"]
    static let stageEnds = ["小学", "初中"].map(\.scalarValues)
    static let schoolEnds: WordSet = ["小学", "中学", "学校", "初中", "小学校"]
    /// With which words begin that only say when.
    static let timeLeads: WordSet = ["近", "全", "前", "后", "最后", "头", "当", "每", "第一", "第二", "第三", "这"]
    /// With which several indicators of a standard begin.
    static let indicatorBeginnings = ["每百名学生拥有", "生均"].map(\.scalarValues)
    static let each: WordSet = ["均", "都"]
}
