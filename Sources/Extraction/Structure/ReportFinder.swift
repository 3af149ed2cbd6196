import Lexicon
import Reading
import Source

/// Divides a file into its reports and finds the title of each.
struct ReportFinder {
    let view: TextView
    let lines: [Block]
    /// With what the page says of itself.
    let blocks: [Block]
    let words: TitleLexicon

    /// One file can hold several reports: titles that differ in nothing but a number at their end, or `篇一`, or whose
    /// sections count from one again.
    func reports(total: Int) -> [Outline.Report] {
        let numbered = numberedTitles()
        var starts = numbered.map { Start(title: $0, isTold: true) }
        if starts.isEmpty {
            let first = firstTitle()
            let further = laterTitles(after: first?.title?.upperBound ?? 0)
            starts = [first ?? Start(title: nil, isTold: false)] + further.map { Start(title: $0, isTold: true) }
        }
        return starts.indices.map { i in
            let begin = i == 0 ? 0 : starts[i].title?.lowerBound ?? 0
            let end = i + 1 < starts.count ? starts[i + 1].title?.lowerBound ?? total : total
            return Outline.Report(index: i, title: starts[i].title, isTitleTold: starts[i].isTold, range: begin..<end)
        }
    }

    private struct Start {
        var title: Range<Int>?
        var isTold: Bool
    }

    // MARK: - The first title

    /// A page's own h1, or the first short line that ends in 报告, 方案, 公报 and the like, or what stands above the line that says
    /// whence and when; else the first line.
    private func firstTitle() -> Start? {
        for line in lines.prefix(40) {
            if case .heading(let level) = line.kind, level == 1 {
                return Start(title: view.trimmed(line.range), isTold: true)
            }
        }
        let running = titleInByline()
        for line in lines.prefix(40) {
            let range = withoutLead(view.withoutBars(line.range))
            if let running, running.lowerBound < range.lowerBound { break }
            if isTitle(range) { return Start(title: range, isTold: true) }
        }
        if let running { return Start(title: running, isTold: true) }
        if let title = titleAboveByline() { return Start(title: title, isTold: true) }
        return lines.first.map { Start(title: runningTitle(of: view.trimmed($0.range)), isTold: false) }
    }

    private func isTitle(_ range: Range<Int>) -> Bool {
        guard (6...80).contains(range.count), !view.s[range].contains(code("。")), !isNumbered(range),
            !words.notBeginning.begins(in: view.s, at: range.lowerBound, before: range.upperBound), !isLabelled(range)
        else { return false }
        return words.endings.ends(in: view.s, at: range.upperBound, after: range.lowerBound)
            || words.endingsBeforeBrackets.occurs(in: view.s, range)
    }

    /// 信息分类:…/年度报告: what stands in a field that is no title's.
    private func isLabelled(_ range: Range<Int>) -> Bool { view.s[range.prefix(Self.longestLabel)].contains(code(":")) }
    private static let longestLabel = 8

    /// The headline of an article, whatever it ends in: 某县全面改善办学条件 above 2019-03-26 16:52 来源:县融媒体中心.
    private func titleAboveByline() -> Range<Int>? {
        let top = blocks.prefix(60).map { (range: view.trimmed($0.range), role: $0.role) }.filter { !$0.range.isEmpty }
        for ((above, role), (line, _)) in zip(top, top.dropFirst()) where line.count <= Self.longestByline {
            guard role == .content, words.bylines.occurs(in: view.s, line), Profile.namesYear(view.s[line]),
                (6...60).contains(above.count),
                !view.s[above].contains(code("。")), !words.bylines.occurs(in: view.s, above), !isNavigation(above)
            else { continue }
            return above
        }
        return nil
    }
    private static let longestByline = 80

    /// 首页 >> 教育 某市…自评情况汇报 信息来源:… 时间:…: a page's head copied into one line, the title between blanks right before
    /// what says whence and when.
    private func titleInByline() -> Range<Int>? {
        for block in blocks.prefix(Self.headLines) {
            let parts = words(of: view.trimmed(block.range))
            for (part, next) in zip(parts, parts.dropFirst()) {
                let label = next.prefix { view.at($0) != code(":") }
                guard label.count <= Self.longestLabel, label.upperBound < next.upperBound,
                    words.bylines.occurs(in: view.s, label), view.s[part].count(where: \.isHan) >= Self.shortestTitle,
                    isTitle(part)
                else { continue }
                return part
            }
        }
        return nil
    }
    private static let headLines = 12
    private static let shortestTitle = 10

    /// What stands between blanks.
    private func words(of line: Range<Int>) -> [Range<Int>] {
        view.s[line].split(whereSeparator: \.isSpace).map { $0.startIndex..<$0.endIndex }
    }

    /// 首页 > 工作动态; 首页 机构 公开 服务: words held apart by signs or blanks.
    private func isNavigation(_ line: Range<Int>) -> Bool {
        view.s[line].contains { $0 == code(">") || $0 == code("|") } || view.s[line].count(where: \.isSpace) > 2
    }

    /// 标题:东洛区…: the label of a field is no part of what stands in it.
    private func withoutLead(_ range: Range<Int>) -> Range<Int> {
        let lead = words.leads.lengthBeginning(in: view.s, at: range.lowerBound, before: range.upperBound) ?? 0
        return view.trimmed(range.dropFirst(lead))
    }

    /// `四、…完成情况` heads a section.
    private func isNumbered(_ range: Range<Int>) -> Bool {
        let first = range.first { view.at($0) != code("(") } ?? range.lowerBound
        let end = range.dropFirst(first - range.lowerBound).first {
            ChineseNumeral.digit(view.at($0)) == nil && view.at($0) != code("十")
        }
        guard let end, end > first else { return false }
        return [code("、"), code(")"), code("."), code("．")].contains(view.at(end))
    }

    /// The title that a paragraph begins with where all of a report stands in one.
    private func runningTitle(of line: Range<Int>) -> Range<Int> {
        guard line.count > 80 else { return line }
        let line = withoutLead(line)
        for end in (line.lowerBound + 6)..<min(line.lowerBound + 60, line.upperBound) {
            if TextView.endsSentence(view.at(end)) || view.at(end) == code(",") { break }
            guard words.running.ends(in: view.s, at: end, after: line.lowerBound) else { continue }
            guard view.at(end) == code("(") else { return line.lowerBound..<end }
            let close = view.s[end..<min(end + 12, line.upperBound)].firstIndex(of: code(")"))
            return line.lowerBound..<(close.map { $0 + 1 } ?? end)
        }
        return line
    }

    // MARK: - Further titles

    private struct Numbered {
        var title: Range<Int>
        var stem: String
        var number: Int
    }

    /// Titles that differ in their number only, and count from one.
    private func numberedTitles() -> [Range<Int>] {
        let all = lines.compactMap { numbered(view.trimmed($0.range)) }
        let series = Dictionary(grouping: all, by: \.stem).values.filter { same in
            same.count >= 2 && same.first?.number == 1
                && zip(same, same.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
        }
        return series.joined().map(\.title).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// `…自评报告2`, `汇报材料(二)`, `篇三`.
    private func numbered(_ range: Range<Int>) -> Numbered? {
        guard (3...60).contains(range.count),
            !view.s[range].contains(where: { $0 == code("。") || $0 == code(",") || $0 == code(":") })
        else { return nil }
        let closing = range.reversed().prefix {
            view.s[$0].isSpace || view.s[$0] == code(")") || view.s[$0] == code("】")
        }.count
        let end = range.upperBound - closing
        let inner = (range.lowerBound..<end).reversed()
        let digits = inner.prefix { view.s[$0].isASCIIDigit }.count
        let chinese = inner.prefix { ChineseNumeral.digit(view.s[$0]) != nil || view.s[$0] == code("十") }.count
        let start: Int
        let number: Int?
        if (1...2).contains(digits) {
            start = end - digits
            number = Int(view.string(start..<end))
        } else {
            start = end - chinese
            guard chinese > 0, start > range.lowerBound, [code("篇"), code("(")].contains(view.s[start - 1]) else {
                return nil
            }
            number = ChineseNumeral.value(view.s[start..<end]).flatMap { Int($0.decimal) }
        }
        guard let number, (1...60).contains(number), words.numbered.occurs(in: view.s, range.lowerBound..<start) else {
            return nil
        }
        return Numbered(title: range, stem: view.string(range.lowerBound..<start), number: number)
    }

    /// Titles of further reports in the file: a line of its own that ends in 报告 and the like, with numbered sections
    /// both before it and after it that count from one again.
    private func laterTitles(after end: Int) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var candidate: Range<Int>?
        var hasSections = false
        for line in lines where line.range.lowerBound >= end {
            let range = view.trimmed(line.range)
            let isFirst = Self.first.begins(in: view.s, at: range.lowerBound, before: range.upperBound)
            if isFirst || Self.firstItem.begins(in: view.s, at: range.lowerBound, before: range.upperBound) {
                if let title = candidate, isFirst {
                    out.append(title)
                    candidate = nil
                }
                hasSections = true
            } else if Self.second.begins(in: view.s, at: range.lowerBound, before: range.upperBound) {
                candidate = nil
            } else if hasSections, isLaterTitle(range) {
                candidate = range
            }
        }
        return out
    }

    private func isLaterTitle(_ range: Range<Int>) -> Bool {
        (10...50).contains(range.count)
            && words.later.ends(in: view.s, at: range.upperBound, after: range.lowerBound)
            && view.at(range.lowerBound - 1) == 0x0A && view.at(range.lowerBound - 2) == 0x0A
            && !view.s[range].contains { Self.noTitle.contains($0) }
    }

    private static let noTitle: Set<UInt32> = [code("。"), code(","), code(":"), code(";"), code("《")]
    private static let first: WordSet = ["一、"]
    private static let firstItem: WordSet = ["(一)"]
    private static let second: WordSet = ["二、"]
}
