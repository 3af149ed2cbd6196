import Exact
import Records

/// The same figure in two places of one report.
struct SameFactCheck: Check {
    func findings(in evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        for report in 0..<evidence.reports {
            let facts = evidence.facts(in: report).filter(isComparable)
            let byKey = Dictionary(grouping: facts, by: key)
            for (_, same) in byKey.sorted(by: {
                ($0.value[0].mention.range.lowerBound, $0.key) < ($1.value[0].mention.range.lowerBound, $1.key)
            }) {
                var compared: Set<Int> = []
                for (i, a) in same.enumerated() where !compared.contains(a.id) {
                    let twins = same[(i + 1)...].filter { isSame(a, $0) }
                    // A paragraph that names two figures alike means two things by them.
                    let all = [a] + twins
                    let places = Dictionary(grouping: all, by: { $0.paragraph ?? $0.mention.range })
                    guard places.count >= 2,
                        places.values.allSatisfy({ Set($0.compactMap(\.mention.value)).count == 1 })
                    else { continue }
                    for b in twins where b.paragraph != a.paragraph {
                        compared.insert(b.id)
                        out.append(compare(a, b, evidence: evidence))
                    }
                }
            }
        }
        return out
    }

    /// The same words but for trifles, and none of the words by which such figures differ.
    private func isSame(_ a: Fact, _ b: Fact) -> Bool {
        let (x, y) = (core(a.words), core(b.words))
        if x == y { return true }
        // A long name may drop a word or two and still name the same thing.
        let least = min(NameMatch.core(x).count, NameMatch.core(y).count) >= 12 ? 80 : 88
        guard NameMatch.contained(x, in: y) >= least, NameMatch.contained(y, in: x) >= least else { return false }
        return SameFactCheck.contrasts.allSatisfy { word in a.words.contains(word) == b.words.contains(word) }
    }

    /// Words that make another figure of the same name.
    private static let contrasts = [
        "国家级", "省级", "市级", "区级", "县级", "校级", "镇级", "公办", "民办", "城区", "农村", "乡村", "镇区", "男", "女", "特级", "正高", "高级", "中级",
        "初级", "一级", "二级", "本科",
        "专科", "研究生", "硕士", "博士", "在编", "编外", "新建", "改建", "扩建", "毕业", "招生", "转入", "转出", "达标", "新增", "累计", "计划", "实际",
        "应", "专任", "兼职", "音乐", "美术", "体育",
        "优质", "骨干", "名优", "教职工", "教师", "学生", "校长", "总", "生均", "班", "图书", "面积", "经费",
    ]

    /// Names specific enough to mean one thing: a level, a kind, a share of something named.
    private func isComparable(_ fact: Fact) -> Bool {
        guard fact.role == .actual, fact.table == nil, fact.value != nil,
            fact.qualifier.map({ !$0.contains("年") }) ?? true
        else { return false }
        switch fact.relation {
        case .change, .growth: return false
        default: break
        }
        guard fact.mention.comparator == .eq || fact.mention.comparator == .approx,
            ["head", "share", "noun-after"].contains(fact.rule)
        else { return false }
        return NameMatch.core(core(fact.words)).count >= 4
    }

    private func key(_ fact: Fact) -> String {
        let unit = ["人", "名", "位"].contains(fact.mention.unit) ? "人" : fact.mention.unit
        return [unit, fact.mention.kind.rawValue, fact.stage ?? "", fact.scope ?? ""].joined(separator: "|")
    }

    /// The words that tell one figure from another, without those that only wrap it.
    private func core(_ words: String) -> String {
        var out = words
        for word in ["市区级", "区市级"] { out = out.replacing(word, with: "市区") }
        for word in ["在职", "总数", "约", "现有", "全区", "全县", "等", "的", "人数", "共"] { out = out.replacing(word, with: "") }
        return out
    }

    private func compare(_ a: Fact, _ b: Fact, evidence: Evidence) -> Finding {
        let agrees = Comparison.admissible(a.mention).meets(Comparison.admissible(b.mention)) || a.value == b.value
        let isCertain = a.isCertain && b.isCertain
        // Both must speak of now: a figure dated in one place and undated in the other may be of two years.
        let isDated = hasYear(a, evidence) || hasYear(b, evidence)
        let sameSection = a.block != nil && a.block == b.block
        let grade: Grade =
            agrees ? .consistent : (isCertain && !isDated && !sameSection ? .inconsistent : .questionable)
        let gap = (b.value ?? .undefined) - (a.value ?? .undefined)
        return Finding(
            report: a.mention.report, rule: "same-fact", kind: "same-fact", grade: grade,
            severity: agrees ? .info : .high, claim: b.term, inputs: [a.term],
            expression: "\(a.printed) = \(b.printed)", recomputed: a.mention.interval, gap: agrees ? 0 : gap,
            message: agrees
                ? Message(
                    zh: "\(a.displayName)在两处都是\(a.mention.quote)。",
                    en: "\(a.displayName) is \(a.mention.valueText) in both places.")
                : Message(
                    zh:
                        "\(a.displayName)一处为\(a.mention.quote)(第\(a.mention.span.line)行),另一处为\(b.mention.quote)(第\(b.mention.span.line)行)。",
                    en:
                        "\(a.displayName) is \(a.mention.valueText) in one place (line \(a.mention.span.line)) and \(b.mention.valueText) in another (line \(b.mention.span.line))."
                ))
    }

    private func hasYear(_ fact: Fact, _ evidence: Evidence) -> Bool {
        guard let sentence = evidence.sentence(of: fact) else { return false }
        let before = sentence.text.unicodeScalars.prefix(
            max(0, fact.mention.range.lowerBound - sentence.range.lowerBound))
        var digits = 0
        for c in before {
            if c.properties.numericType != nil, c.isASCII {
                digits += 1
            } else {
                if digits == 4, c == "年" { return true }
                digits = 0
            }
        }
        return String(String.UnicodeScalarView(before)).contains("__年")
    }
}
