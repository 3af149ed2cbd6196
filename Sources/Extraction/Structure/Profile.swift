import Lexicon
import Records
import Source

/// What kind of document it is, whom it speaks of, and which standards it follows.
public struct Profile: Sendable {
    public enum Kind: String, Sendable { case selfEvaluation = "self-evaluation", plan, reply, statistics, news, other }
    public let kind: Kind
    public let title: String?
    /// `全区`, `全县` …, or the school a report is about.
    public let scope: String?
    /// By report of the file: the office, township or hospital it is about, where it is about one.
    private let scopes: [String?]
    public let region: String?
    public let year: String?
    public let standards: [Standard]
    /// The year that the report says all its figures are of.
    private let asOf: String?
    /// The document is about one school.
    public let isSchool: Bool

    init(
        outline: Outline, mentions: [Mention], standards all: [Standard], lexicon: BindingLexicon, words: ProfileWords,
        title: String?
    ) {
        let view = outline.view
        let heading = title ?? outline.reports.first?.title.map { view.string($0) } ?? ""
        let opening = outline.lines.prefix(30).map { view.string($0.range) }.joined(separator: "\n")
        let whole = words.counts(in: view.s)
        // The bars of a flattened table are no part of it.
        let bare = heading.trimmingPrefix { $0 == "|" || $0.isWhitespace }.reversed().drop {
            $0 == "|" || $0.isWhitespace
        }
        self.title = bare.isEmpty ? nil : String(bare.reversed())
        let plainHeading =
            heading + "\n"
            + outline.lines.prefix(12).map { view.string($0.range) }.filter { $0.count < 60 }.joined(separator: "\n")
        let title = plainHeading.scalarValues
        if ProfileWords.selfEvaluation.occurs(in: title) {
            kind = .selfEvaluation
        } else if ProfileWords.plan.occurs(in: title) {
            kind = .plan
        } else if ProfileWords.reply.occurs(in: title) {
            kind = .reply
        } else if ProfileWords.statistics.occurs(in: title) {
            kind = .statistics
        } else if ProfileWords.news.occurs(in: opening.scalarValues) {
            kind = .news
        } else {
            kind = whole.concludes ? .selfEvaluation : .other
        }
        // One standard governs a report: the one its title names, else the one it names most often.
        let titled = words.counts(in: title)
        let named = all.compactMap { standard -> (Standard, Int, Int)? in
            let inTitle = standard.recognisedBy.count { titled[$0] > 0 }
            let inText = standard.recognisedBy.map { whole[$0] }.reduce(0, +)
            return inText > 0 ? (standard, inTitle, inText) : nil
        }
        standards = named.max { ($0.1, $0.2, $1.0.id) < ($1.1, $1.2, $0.0.id) }.map { [$0.0] } ?? []

        // Whom it speaks of: the words for the whole that stand in it most often.
        var counts: [String: Int] = [:]
        for word in lexicon.scopes {
            let text = String(scalars: word)
            let n = whole[text]
            if n > 0 { counts[lexicon.scopeSame[text] ?? text, default: 0] += n }
        }
        counts["辖区"] = nil
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let school =
            Profile.schoolName(heading)
            ?? Profile.schoolName(
                outline.lines.prefix(14).map { view.string($0.range) }.filter { $0.count < 40 }.joined(separator: "\n"))
        let opensAsSchool = whole.speaksAsSchool
        let names = outline.reports.map { report in
            let own = report.title.map { Array(view.s[$0]) } ?? []
            return words.organisation.name(
                title: own.isEmpty ? heading.scalarValues : own, in: view, report: view.trimmed(report.range))
        }
        scopes = names
        if let name = names.first.flatMap({ $0 }) {
            scope = name
            isSchool = false
        } else if let school, opensAsSchool || best == nil || ["全校", "全园"].contains(best?.key ?? "") {
            scope = school
            isSchool = true
        } else {
            let place = heading.contains("全国") ? "全国" : nil
            scope = best?.key ?? place
            isSchool = false
        }
        region = Profile.regionName(heading) ?? Profile.regionName(opening)
        let year = mentions.first {
            $0.kind == .year && $0.comparator == .eq
                && $0.range.lowerBound < (outline.reports.first?.title?.upperBound ?? 0)
        }
        self.year = year?.valueText
        asOf = Profile.asOf(in: outline, mentions: mentions, words: WordSet(lexicon.asOf))
    }

    /// The year of a sentence near the beginning that dates all figures: `数据除另有说明外,均截至2022年底。`
    private static func asOf(in outline: Outline, mentions: [Mention], words: WordSet) -> String? {
        let view = outline.view
        let years = mentions.filter { $0.kind == .year || $0.kind == .date }
        guard !years.isEmpty else { return nil }
        // (2022年度) on a line of its own under the title of a form.
        for line in outline.lines.prefix(12) {
            let inner = view.trimmed(line.range)
            guard inner.count <= 40, view.at(inner.lowerBound) == code("("),
                let year = years.first(where: { $0.range.lowerBound == inner.lowerBound + 1 }),
                view.hasPrefix("度)".scalarValues, at: year.range.upperBound)
                    || view.hasPrefix("年度)".scalarValues, at: year.range.upperBound)
                    || view.at(year.range.upperBound - 1) == code("度") && view.at(year.range.upperBound) == code(")")
            else { continue }
            return String(year.valueText.prefix(4))
        }
        for line in outline.lines.prefix(20) where words.occurs(in: view.s, line.range) {
            for sentence in view.sentences(line.range) where words.occurs(in: view.s, sentence) {
                guard view.contains("截至", in: sentence) || view.contains("截止", in: sentence) else { continue }
                let inside = years.filter { sentence.contains($0.range.lowerBound) }
                if inside.count == 1, let year = inside.first { return String(year.valueText.prefix(4)) }
            }
        }
        return nil
    }

    private static let schoolForms = ["小学校", "小学", "中学校", "中学", "幼儿园", "学校"].map(\.scalarValues)
    private static let schoolKinds = ["小学校", "中学校", "小学", "中学", "幼儿园", "学校"].map(\.scalarValues)
    static let schoolWords = WordSet(schoolForms)
    private static let plainSchoolKinds: WordSet = ["中心", "实验", "第一", "第二", "第三", "第四", "附属", "希望", "中心完全"]
    private static let genericInSchool: WordSet = [
        "域内", "县域", "区域", "一贯制", "义务", "教育", "中小", "所有", "全区", "全县", "公办", "民办", "城乡", "建设", "办学", "标准",
        "义教", "各",
    ]
    private static let placeEnds = Set("区县市镇乡省".scalarValues)

    /// Whom the report speaks of that stands at a place.
    func scope(at index: Int, outline: Outline) -> String? {
        let report = outline.report(at: index)
        return report < scopes.count ? scopes[report] ?? scope : scope
    }

    /// `人民路小学` in a title.
    static func schoolName(_ text: String) -> String? { schoolName(text.scalarValues).map { String(scalars: $0) } }

    static func schoolName(_ s: [UInt32]) -> [UInt32]? {
        guard schoolWords.occurs(in: s) else { return nil }
        let words = schoolForms
        for i in s.indices {
            for word in words where i + word.count <= s.count && s[i..<(i + word.count)].elementsEqual(word) {
                var start = i
                while start > 0, s[start - 1].isHan, i - start < 12 { start -= 1 }
                // The last place name before the school's own: 凉州区双城镇中山小学 is 中山小学.
                var own = start
                for j in start..<i
                where placeEnds.contains(s[j]) && j + 1 < i {
                    own = j + 1
                }
                // 中心小学, 实验小学 say nothing without their place.
                if plainSchoolKinds.isExactly(Array(s[own..<i])) { own = max(start, own - 4) }
                let end = i + word.count
                if i - own >= 2, !genericInSchool.occurs(in: s, own..<end) { return Array(s[own..<end]) }
            }
        }
        return nil
    }

    static func regionName(_ text: String) -> String? {
        let s = text.scalarValues
        for i in s.indices where s[i] == code("县") || s[i] == code("区") || s[i] == code("市") {
            var start = i
            while start > 0, s[start - 1].isHan, i - start < 6 { start -= 1 }
            guard i - start >= 2 else { continue }
            // 推进区域…, 县级, 市直: no place.
            if i + 1 < s.count, afterNoRegion.contains(s[i + 1]) { continue }
            var own = start
            for j in start..<i where s[j] == code("省") || s[j] == code("市") || s[j] == code("州") || s[j] == code("年") {
                own = j + 1
            }
            // 根据桐湾县, 为全县: what leads to a name is none of it.
            while let lead = beforeRegion.first(where: { s[own..<i].starts(with: $0) }) { own += lead.count }
            let name = String(scalars: s[own...i])
            // Longer names are those of the autonomous counties.
            if own + 2 <= i, i - own <= 3 || name.contains("自治") || name.contains("新区"),
                !noRegion.contains(where: { name.contains($0) })
            {
                return name
            }
        }
        return nil
    }

    private static let afterNoRegion = Set("域级长委内外间属直位".scalarValues)
    private static let beforeRegion = [
        "中共", "根据", "按照", "依据", "关于", "对照", "通过", "为了", "为", "据", "按", "对", "在", "由", "向", "经", "到", "从", "与", "于", "是",
        "和", "及",
    ].map(\.scalarValues)
    private static let noRegion = [
        "社区", "个县", "个区", "个市", "地区", "校区", "辖区", "园区", "城市", "全区", "我区", "全县", "我县", "全市", "我市", "本区", "本县", "本市",
        "该区", "该县", "该市",
        "各县",
        "各区", "各市", "示范区", "发展区", "城区", "镇区", "县区", "市区", "市县", "和", "所在", "均衡", "教育", "一区", "二区",
    ]

    private static let genericBeforeSchool: WordSet = [
        "生均", "人均", "所有", "义务", "教育", "公办", "民办", "城乡", "乡镇", "农村", "中心", "完全", "附属", "普通", "重点", "示范", "新建", "建成",
        "实验",
        "达标", "投用", "特殊", "一贯", "中小", "优质", "高", "成员", "每所", "智慧", "寄宿", "初级", "村", "其余", "单办", "独立", "参评", "现有", "共有",
        "全", "各", "我", "等", "该", "的", "设", "有", "为", "和", "在", "到", "个", "所", "获评", "创建", "检查", "民族", "职业", "中等", "薄弱",
        "规模", "定", "项目", "改造", "试点", "一般", "校园", "文明", "特色", "拨付",
    ]

    /// The school that a figure's words begin with: `柏溪小学校注册学籍` → 柏溪小学校.
    func schoolScope(in words: [UInt32]) -> String? {
        guard Profile.schoolWords.occurs(in: words) else { return nil }
        for word in Profile.schoolKinds {
            guard words.count > word.count + 2 else { continue }
            for i in 2...min(8, words.count - word.count)
            where i < words.count && words[i..<min(words.count, i + word.count)].elementsEqual(word) {
                let end = i + word.count
                guard end < words.count else { continue }
                if Profile.genericBeforeSchool.occurs(in: words, 0..<i) { continue }
                if !words[..<i].allSatisfy(\.isHan) { continue }
                return String(scalars: words[..<end])
            }
        }
        return nil
    }

    /// The year that the headings above a place give, for sentences that name none.
    func period(at index: Int, outline: Outline) -> String? {
        for node in outline.ancestors(of: outline.node(at: index)) {
            // A sentence that a number heads may speak of any year; a heading speaks of its own.
            if node.title.count <= 30, !outline.view.s[node.title].contains(code(",")),
                let year = Profile.year(in: outline.view.s[node.title])
            {
                return year
            }
        }
        if let title = outline.reports.last(where: { $0.range.lowerBound <= index })?.title,
            let year = Profile.year(in: outline.view.s[title])
        {
            return year
        }
        return asOf
    }

    /// A single year, 19xx or 20xx followed by 年, in a heading; nil when there are several.
    static func year(in s: ArraySlice<UInt32>) -> String? {
        var found: String?
        var i = s.startIndex
        while i + 4 < s.endIndex {
            if s[i..<(i + 4)].allSatisfy(\.isASCIIDigit), s[i + 4] == code("年"),
                i == s.startIndex || !s[i - 1].isASCIIDigit && s[i - 1] != code("-") && s[i - 1] != code("—")
            {
                if found != nil { return nil }
                found = String(scalars: s[i..<(i + 4)])
                i += 4
            }
            i += 1
        }
        return found
    }
}
