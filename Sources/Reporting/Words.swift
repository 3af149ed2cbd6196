import Records

/// What the codes of the records are called when people are spoken to.
extension Grade {
    public func name(_ language: Language) -> String {
        switch self {
        case .decisionInconsistency: language.say(zh: "结论不成立", en: "conclusion does not hold")
        case .inconsistent: language.say(zh: "不一致", en: "inconsistent")
        case .incomplete: language.say(zh: "缺项", en: "incomplete")
        case .questionable: language.say(zh: "存疑", en: "questionable")
        case .explainedByAuthor: language.say(zh: "作者已说明", en: "explained by the author")
        case .explainedByAlternative: language.say(zh: "另一算法可解释", en: "explained by another formula")
        case .unverifiable: language.say(zh: "无法核对", en: "cannot be checked")
        case .consistent: language.say(zh: "一致", en: "consistent")
        case .consistentByRounding: language.say(zh: "一致（舍入）", en: "consistent by rounding")
        }
    }

    /// Worst first, as people read them; the passes last.
    public static let worstFirst: [Grade] = [
        .decisionInconsistency, .inconsistent, .incomplete, .questionable, .explainedByAuthor, .explainedByAlternative,
        .unverifiable, .consistentByRounding, .consistent,
    ]
}

extension Severity {
    public func name(_ language: Language) -> String {
        switch self {
        case .info: language.say(zh: "提示", en: "info")
        case .low: language.say(zh: "低", en: "low")
        case .medium: language.say(zh: "中", en: "medium")
        case .high: language.say(zh: "高", en: "high")
        case .critical: language.say(zh: "严重", en: "critical")
        }
    }

    var weight: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

extension Reason {
    public func name(_ language: Language) -> String {
        switch self {
        case .noComponents: language.say(zh: "缺少计算所需的数", en: "the figures it needs are not given")
        case .masked: language.say(zh: "数字被遮去", en: "the figure is masked")
        case .annexMissing: language.say(zh: "依据在附件里，没有随文", en: "it rests on an annex that is not here")
        case .ambiguousBinding: language.say(zh: "所指不明", en: "what it speaks of is not certain")
        case .damagedText: language.say(zh: "文字残损", en: "the text is damaged")
        }
    }
}

/// Names of codes that are plain strings in the records; an unknown one stands for itself.
public enum CodeName {
    public static func documentKind(_ kind: String, _ language: Language) -> String {
        switch kind {
        case "self-evaluation": language.say(zh: "自评报告", en: "self-evaluation")
        case "plan": language.say(zh: "规划、方案", en: "plan")
        case "reply": language.say(zh: "答复", en: "reply")
        case "statistics": language.say(zh: "统计公报", en: "statistics")
        case "news": language.say(zh: "新闻", en: "news")
        case "other": language.say(zh: "其他文件", en: "other")
        default: kind
        }
    }

    public static func repairStatus(_ status: String, _ language: Language) -> String {
        switch status {
        case "certain": language.say(zh: "确定", en: "certain")
        case "conjectured": language.say(zh: "推断", en: "conjectured")
        case "unresolved": language.say(zh: "未定", en: "unresolved")
        case "ambiguous": language.say(zh: "有歧义", en: "ambiguous")
        default: status
        }
    }

    public static func role(_ role: Role, _ language: Language) -> String {
        switch role {
        case .actual: language.say(zh: "实际值", en: "actual")
        case .target: language.say(zh: "目标值", en: "target")
        case .standard: language.say(zh: "标准的要求", en: "requirement of the standard")
        case .previous: language.say(zh: "上期值", en: "previous")
        }
    }

    public static func comparator(_ comparator: Comparator, _ language: Language) -> String {
        switch comparator {
        case .eq: language.say(zh: "就是这个数", en: "the number itself")
        case .approx: language.say(zh: "约", en: "about")
        case .gt: language.say(zh: "多于", en: "more than")
        case .lt: language.say(zh: "少于", en: "less than")
        case .ge: language.say(zh: "不少于", en: "at least")
        case .le: language.say(zh: "不超过", en: "at most")
        case .range: language.say(zh: "区间", en: "a range")
        }
    }

    /// The construction by which a number was bound, as `rule` of a fact names it.
    public static func binding(_ rule: String, _ language: Language) -> String {
        switch rule {
        case "head": language.say(zh: "名称在数的前面", en: "its name stands in front")
        case "noun-after":
            language.say(zh: "名称在数的后面，或者沿用前面说过的量", en: "its name stands behind, or is that of the figure before")
        case "carried-noun":
            language.say(zh: "只说了学段或范围，量沿用前面的", en: "only a stage or place is said, what is measured stands before")
        case "unit-noun": language.say(zh: "单位就说明数的是什么", en: "the unit says what is counted")
        case "coordination": language.say(zh: "并列的名称和数一一对应", en: "names and figures in one order")
        case "shared-value": language.say(zh: "几个名称共一个数", en: "one figure for several names")
        case "share": language.say(zh: "占比：谁占谁的多少", en: "a share: of what, in what")
        case "change": language.say(zh: "比前面的量增减多少", en: "a change of the figure before")
        case "table": language.say(zh: "表格的行名和列名", en: "the names of its row and column")
        case "none-of": language.say(zh: "“没有”“无”说这个量为零", en: "words that say there are none")
        case "arranged": language.say(zh: "按谁的百分之几安排什么", en: "a share of what is laid out")
        case "all-of": language.say(zh: "“全部”“均”说这个比率是百分之百", en: "words that say that all of them do")
        case "zero-word": language.say(zh: "“为零”一类的词", en: "words for zero behind its name")
        case "topic": language.say(zh: "同一句里的比率说明数的是什么", en: "the rate beside it says what is counted")
        default: rule
        }
    }

    public static func mentionKind(_ kind: Mention.Kind, _ language: Language) -> String {
        switch kind {
        case .count: language.say(zh: "数量", en: "count")
        case .money: language.say(zh: "金额", en: "money")
        case .percent: language.say(zh: "百分数", en: "per cent")
        case .ratio: language.say(zh: "比", en: "ratio")
        case .area: language.say(zh: "面积", en: "area")
        case .year: language.say(zh: "年份", en: "year")
        case .date: language.say(zh: "日期", en: "date")
        case .ordinal: language.say(zh: "序数", en: "ordinal")
        case .number: language.say(zh: "数", en: "number")
        case .listNumber: language.say(zh: "编号", en: "list number")
        case .docNumber: language.say(zh: "文号", en: "document number")
        case .phraseNumber: language.say(zh: "名称中的数", en: "number that is part of a name")
        }
    }
}
