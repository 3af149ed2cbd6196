import Lexicon
import Reading
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
    /// The county, district or city it is about, with those above it, the widest first: `[云州市, 岭河县]`.
    public let regions: [String]
    public var region: String? { regions.last }
    /// How the words of the report name its own place: with those above it, and without them.
    let ownPlaces: [[UInt32]]
    public let year: String?
    public let standards: [Standard]
    /// The year that the report says all its figures are of.
    private let asOf: String?
    let schoolNames: SchoolNames
    /// It lays down what is required: 督导评估实施办法.
    public let isRegulation: Bool
    /// The document is about one school.
    public let isSchool: Bool
    /// When a plan begins; nil for what is no plan.
    let planYears: PlanYears?

    init(
        outline: Outline, mentions: [Mention], standards all: [Standard], wordings: WordingIndex,
        lexicon: BindingLexicon, words: ProfileWords, document: Document
    ) {
        let view = outline.view
        schoolNames = words.schoolNames
        let places = schoolNames.words
        let heading = Profile.heading(of: document, outline)
        let opening = Profile.words(of: outline.lines.prefix(30), in: view)
        let whole = words.counts(in: view.s)
        // The bars of a flattened table are no part of it.
        self.title = Profile.withoutBars(heading)
        // A piece of a report begins with a sentence, which names no kind of document.
        let isSentence = Profile.tellsSentence(heading)
        let named = isSentence ? [] : self.title?.scalarValues ?? []
        let title =
            named + [0x0A]
            + Profile.words(of: outline.lines.prefix(12).filter { $0.range.count < 60 }, in: view)
        if places.selfEvaluation.occurs(in: title) {
            kind = .selfEvaluation
        } else if places.statistics.occurs(in: named), !places.plan.occurs(in: named) {
            // 发展规划科 may have issued it.
            kind = .statistics
        } else if places.plan.occurs(in: title) || !isSentence && Profile.isPlan(heading, lexicon.plans),
            !places.reviews.occurs(in: title)
        {
            kind = .plan
        } else if places.reply.occurs(in: heading) {
            kind = .reply
        } else if places.statistics.occurs(in: title) {
            kind = .statistics
        } else if places.news.occurs(in: opening) {
            kind = .news
        } else {
            kind = whole.concludes ? .selfEvaluation : .other
        }
        planYears =
            kind == .plan ? PlanYears(title: self.title?.scalarValues ?? [], words: lexicon.plans) : nil
        isRegulation = places.regulation.occurs(in: named) && !places.tellings.occurs(in: named)
        let titleEnd = outline.reports.first?.title?.upperBound ?? 0
        let year = mentions.indices.first {
            mentions[$0].kind == .year && mentions[$0].range.lowerBound < titleEnd && mentions[$0].comparator == .eq
        }
        self.year = year.map { mentions[$0].valueText }
        let choice = StandardChoice(
            title: words.counts(in: heading.scalarValues), opening: words.counts(in: title), text: whole,
            year: self.year)
        let standard =
            choice.choose(among: all) ?? choice.choose(among: all, quotedIn: outline, wordings: wordings)
        standards = standard.map { [$0] } ?? []

        // Whom it speaks of: the words for the whole that stand in it most often.
        let best = Profile.commonest(whole, lexicon)
        let short = Profile.words(of: outline.lines.prefix(14).filter { $0.range.count < 40 }, in: view)
        let form = schoolNames.labelledSchool(in: opening)
        let opensAsSchool = whole.speaksAsSchool || form != nil
        let titledSchool =
            form ?? schoolNames.bracketedSchool(in: heading.scalarValues)
            ?? schoolNames.school(inTitle: heading.scalarValues) ?? schoolNames.typedSchool(
                in: heading.scalarValues)
            ?? schoolNames.headedSchool(in: Array(opening.prefix(600))) ?? schoolNames.school(inTitle: short)
            ?? schoolNames.typedSchool(in: short)
        let school = (titledSchool ?? schoolNames.introducedSchool(in: Array(opening.prefix(1500))))
            .map { String(scalars: $0) }
        let names = outline.reports.map { report in
            let own = report.title.map { Array(view.s[$0]) } ?? []
            return words.organisation.name(
                title: own.isEmpty ? heading.scalarValues : own, at: report.title?.lowerBound, in: view,
                report: view.trimmed(report.range), isOfWhole: best != nil)
        }
        // Of several reports in a file each speaks for itself: 我县 in one, 我校 in the next.
        scopes =
            outline.reports.count < 2
            ? names
            : zip(names, outline.reports).map {
                $0 ?? Profile.commonest(words.counts(in: Array(view.s[$1.range])), lexicon)
            }
        let regions = Profile.regions(heading, opening, RegionReader(words: places, text: view.s), outline)
        if let name = names.first.flatMap({ $0 }) {
            scope = name
            isSchool = false
        } else if let school,
            opensAsSchool || best == nil || lexicon.schoolScopes.contains(best ?? "")
                || titledSchool != nil && lexicon.wideScopes.contains(best ?? "")
        {
            scope = school
            isSchool = true
        } else if best == nil, regions.isEmpty,
            let name = words.organisation.introduced(in: view, report: 0..<view.s.count)
        {
            scope = name
            isSchool = false
        } else {
            let place = lexicon.wideScopes.first { heading.contains($0) }
            // 获全国示范学校称号 says nothing of the country.
            // 祁原市创建全国民族团结进步示范市: of the city, though its title names the country.
            let isOfOthers = best.map(lexicon.wideScopes.contains) ?? false
            scope = (isOfOthers ? Profile.whole(of: regions.last) : nil) ?? best ?? place
            isSchool = false
        }
        self.regions = regions.map { String(scalars: $0) }
        ownPlaces = regions.last.map { [Array(regions.joined()), $0] } ?? []
        asOf = Profile.asOf(in: outline, mentions: mentions, words: words.asOf, upTo: lexicon.upTo)
    }

    /// Whether a title ends as that of a plan, but for a bracket and the notice that it comes with: …规划(2021—2025年)的通知.
    private static func isPlan(_ heading: String, _ words: PlanWords) -> Bool {
        var title = heading.scalarValues.filter { !$0.isSpace }
        while let last = title.last {
            if let length = words.notices.lengthEnding(in: title, at: title.count, after: 0) {
                title.removeLast(length)
            } else if last == code("》") {
                title.removeLast()
            } else if last == code(")"), let open = title.lastIndex(of: code("(")) {
                title.removeSubrange(open...)
            } else {
                break
            }
        }
        return words.endings.ends(in: title, at: title.count, after: 0)
    }

    /// 全区 of a district: for a report that says 全国 of others only, and 全区 nowhere.
    private static func whole(of region: [UInt32]?) -> String? {
        guard let last = region?.last, [code("区"), code("县"), code("市"), code("旗")].contains(last) else { return nil }
        return String(scalars: [code("全"), last])
    }

    /// The word for the whole that stands in a text most often.
    private static func commonest(_ whole: ProfileWords.Counts, _ lexicon: BindingLexicon) -> String? {
        var counts: [String: Int] = [:]
        for word in lexicon.scopes {
            let text = String(scalars: word)
            let n = whole[text]
            if n > 0, !lexicon.anyScopes.contains(text) { counts[lexicon.scopeSame[text] ?? text, default: 0] += n }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// A page says itself what its title is; in plain text what reads like one goes before the first line, unless it is
    /// that of one of several reports.
    private static func heading(of document: Document, _ outline: Outline) -> String {
        let first = outline.reports.first
        let own = first?.title.map { outline.view.string($0) }
        let isTold = first?.isTitleTold == true && outline.reports.count == 1 && document.mediaType != MediaType.html
        return (isTold ? own : document.title ?? own) ?? ""
    }

    /// Whether a heading is the first paragraph of a text that has none.
    private static func tellsSentence(_ heading: String) -> Bool {
        let words = heading.scalarValues
        return words.contains(code("。")) && words.count > 20
    }

    /// As the report's own title says, else its heading, else its first lines.
    private static func regions(
        _ heading: String, _ opening: [UInt32], _ reader: RegionReader, _ outline: Outline
    ) -> [[UInt32]] {
        for title in [outline.reports.first?.title.map { Array(outline.view.s[$0]) } ?? [], heading.scalarValues] {
            let chain = reader.chain(inTitle: title)
            if !chain.isEmpty { return chain }
        }
        return reader.chain(inOpening: opening)
    }

    /// The words of lines, one below the other.
    private static func words(of lines: some Sequence<Block>, in view: TextView) -> [UInt32] {
        Array(lines.map { view.s[$0.range] }.joined(separator: [0x0A]))
    }

    /// A heading without bars and blanks at either end; nil where nothing is left.
    private static func withoutBars(_ heading: String) -> String? {
        let scalars = heading.unicodeScalars
        func isWord(_ c: Unicode.Scalar) -> Bool { c != "|" && !c.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord) else {
            return nil
        }
        return String(scalars[first...last])
    }

    /// The year of a sentence near the beginning that dates all figures: `数据除另有说明外,均截至2022年底。`
    private static func asOf(
        in outline: Outline, mentions: [Mention], words: WordSet, upTo: WordSet
    ) -> String? {
        let view = outline.view
        let years = mentions.indices.filter { mentions[$0].kind == .year || mentions[$0].kind == .date }.map {
            mentions[$0]
        }
        guard !years.isEmpty else { return nil }
        // (2022年度) on a line of its own under the title of a form.
        for line in outline.lines.prefix(12) {
            let inner = view.trimmed(line.range)
            guard inner.count <= 40, view.at(inner.lowerBound) == code("("),
                let year = years.first(where: { $0.range.lowerBound == inner.lowerBound + 1 }),
                view.hasPrefix("度)", at: year.range.upperBound)
                    || view.hasPrefix("年度)", at: year.range.upperBound)
                    || view.at(year.range.upperBound - 1) == code("度") && view.at(year.range.upperBound) == code(")")
            else { continue }
            return String(year.valueText.prefix(4))
        }
        if let year = openingYear(in: outline, years) { return year }
        for line in outline.lines.prefix(20) where words.occurs(in: view.s, line.range) {
            for sentence in view.sentences(line.range) where words.occurs(in: view.s, sentence) {
                guard upTo.occurs(in: view.s, sentence) else { continue }
                let inside = years.filter { sentence.contains($0.range.lowerBound) }
                if inside.count == 1, let year = inside.first { return String(year.valueText.prefix(4)) }
            }
        }
        return nil
    }

    /// `2022年,我局…` below 2022年工作总结及2023年工作打算: which of the years of a title the report is on.
    private static func openingYear(in outline: Outline, _ years: [Mention]) -> String? {
        let view = outline.view
        guard let title = outline.reports.first?.title else { return nil }
        for line in outline.lines.filter({ $0.range.lowerBound >= title.upperBound }).prefix(4) {
            let start = view.trimmed(line.range).lowerBound
            guard let year = years.first(where: { $0.range.lowerBound == start }), year.kind == .year,
                view.at(year.range.upperBound) == code(",")
            else { continue }
            let words = Array(view.s[year.range])
            return view.s[title].indices.contains { view.s[$0..<title.upperBound].starts(with: words) }
                ? String(year.valueText.prefix(4)) : nil
        }
        return nil
    }

    /// Whom the report speaks of that stands at a place.
    func scope(at index: Int, outline: Outline) -> String? {
        let report = outline.report(at: index)
        return report < scopes.count ? scopes[report] ?? scope : scope
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

    /// Whether some year is printed: 2019-03-26, 2019年.
    static func namesYear(_ s: ArraySlice<UInt32>) -> Bool {
        s.indices.dropLast(3).contains { i in
            (i == s.startIndex || !s[i - 1].isASCIIDigit) && s[i..<(i + 4)].allSatisfy(\.isASCIIDigit)
                && (s[i..<(i + 2)].elementsEqual("19".scalarValues) || s[i..<(i + 2)].elementsEqual("20".scalarValues))
        }
    }

    /// A single year, 19xx or 20xx followed by 年 or in brackets at the end, in a heading; nil when there are several.
    static func year(in s: ArraySlice<UInt32>) -> String? {
        if let years = schoolYear(in: s) { return years }
        var found: String?
        var i = s.startIndex
        while i + 4 < s.endIndex {
            if s[i..<(i + 4)].allSatisfy(\.isASCIIDigit), s[i + 4] == code("年") || endsInBrackets(s, i..<(i + 4)),
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

    /// `2022/2023` for 2022-2023学年, where a heading names no other.
    private static func schoolYear(in s: ArraySlice<UInt32>) -> String? {
        let ends = s.indices.dropLast().filter { s[$0] == code("学") && s[$0 + 1] == code("年") }
        guard ends.count == 1, let end = ends.first, end - s.startIndex >= 9,
            case let (first, mark, second) = (s[(end - 9)..<(end - 5)], s[end - 5], s[(end - 4)..<end]),
            [code("-"), code("—"), code("–"), code("~"), code("至"), code("/")].contains(mark),
            let from = Int(String(scalars: first)), let to = Int(String(scalars: second)), to == from + 1, from > 1900
        else { return nil }
        return "\(from)/\(to)"
    }

    /// 质量年度报告(2022)
    private static func endsInBrackets(_ s: ArraySlice<UInt32>, _ year: Range<Int>) -> Bool {
        year.lowerBound > s.startIndex && s[year.lowerBound - 1] == code("(") && s[year.upperBound] == code(")")
            && year.upperBound + 1 == s.endIndex
            && (s[year].starts(with: "19".scalarValues) || s[year].starts(with: "20".scalarValues))
    }
}
