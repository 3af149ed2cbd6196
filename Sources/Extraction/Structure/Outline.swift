import Lexicon
import Normalization
import Reading
import Records
import Source

/// The skeleton of a document: its reports, and in each the numbered headings and items with the text they govern.
///
/// Works alike for `一、(一)1.(1)`, `指标一`, `第一章`, and for a report whose paragraphs a scraper joined into one line:
/// a form of numbering that is open already closes everything below it, a new form opens a level.
public struct Outline: Sendable {
    public struct Node: Sendable {
        /// How it is numbered, `#` for the number: `#、` `(#)` `指标#` `问题#`; h1…h6 for a page's own headings.
        public let form: String
        public let number: Int
        /// The words after the number, to the first sentence end.
        public let title: Range<Int>
        /// From the number to where the next node of the same or a higher level begins.
        public internal(set) var range: Range<Int>
        public let level: Int
        public let parent: Int?
        /// Index of the report it stands in.
        public let report: Int
    }
    public struct Report: Sendable {
        public let index: Int
        public let title: Range<Int>?
        public internal(set) var range: Range<Int>
    }

    public private(set) var reports: [Report] = []
    public private(set) var nodes: [Node] = []
    /// Content lines (or paragraphs, items, headings) in order.
    public let lines: [Block]
    let view: TextView

    init(document: NormalizedDocument, mentions: [Mention]) {
        view = TextView(s: document.text.scalars)
        let view = self.view
        lines = document.blocks.filter { block in
            guard block.role == .content, block.kind != .cell else { return false }
            return !view.trimmed(block.range).isEmpty
        }
        findReports(total: document.text.count)
        findNodes(mentions: mentions, total: document.text.count)
    }

    public func report(at index: Int) -> Int {
        reports.last { $0.range.lowerBound <= index }?.index ?? 0
    }

    /// The innermost node that governs a place, or nil before the first.
    /// - Complexity: O(log *n*) for *n* nodes.
    public func node(at index: Int) -> Int? {
        // What begins before a place and still governs it was open when the last node before it began.
        var at = lastNode(beginningBy: index)
        while let i = at, !nodes[i].range.contains(index) { at = nodes[i].parent }
        return at
    }

    /// Whether a node begins at a place.
    func beginsNode(at index: Int) -> Bool {
        lastNode(beginningBy: index).map { nodes[$0].range.lowerBound == index } ?? false
    }

    private func lastNode(beginningBy index: Int) -> Int? {
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].range.lowerBound <= index { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The node and those above it, innermost first.
    public func ancestors(of node: Int?) -> [Node] {
        var out: [Node] = []
        var at = node
        while let i = at { out.append(nodes[i]); at = nodes[i].parent }
        return out
    }

    // MARK: - Reports

    /// One file can hold several reports: titles that differ in nothing but a number at their end, or `篇一`.
    private mutating func findReports(total: Int) {
        var numbered: [(title: Range<Int>, stem: String, number: Int)] = []
        for line in lines {
            let range = view.trimmed(line.range)
            guard range.count <= 60, range.count >= 3 else { continue }
            let text = view.s[range]
            guard !text.contains(where: { $0 == code("。") || $0 == code(",") || $0 == code(":") }) else { continue }
            var end = range.upperBound
            while end > range.lowerBound,
                view.s[end - 1].isSpace || view.s[end - 1] == code(")") || view.s[end - 1] == code("】")
            { end -= 1 }
            var start = end
            while start > range.lowerBound, view.s[start - 1].isASCIIDigit { start -= 1 }
            var number: Int?
            if start < end, end - start <= 2 { number = Int(view.string(start..<end)) }
            if number == nil {
                start = end
                while start > range.lowerBound,
                    ChineseNumeral.digit(view.s[start - 1]) != nil || view.s[start - 1] == code("十")
                { start -= 1 }
                if start < end, start > range.lowerBound,
                    view.s[start - 1] == code("篇") || view.s[start - 1] == code("(")
                {
                    number = ChineseNumeral.value(view.s[start..<end]).flatMap { Int($0.decimal) }
                }
            }
            guard let number, number >= 1, number <= 60 else { continue }
            let stem = view.string(range.lowerBound..<start)
            guard ["报告", "总结", "材料", "方案", "汇报", "篇"].contains(where: { stem.contains($0) }) else { continue }
            numbered.append((range, stem, number))
        }
        var starts: [(Range<Int>?, Int)] = []
        for stem in Set(numbered.map(\.stem)) {
            let same = numbered.filter { $0.stem == stem }
            guard same.count >= 2, same.first?.number == 1,
                zip(same, same.dropFirst()).allSatisfy({ $1.number == $0.number + 1 })
            else { continue }
            starts += same.map { ($0.title, $0.title.lowerBound) }
        }
        starts.sort { $0.1 < $1.1 }
        if starts.isEmpty {
            let first = titleLine()
            let further = laterTitles(after: first?.upperBound ?? 0)
            guard !further.isEmpty else {
                reports = [Report(index: 0, title: first, range: 0..<total)]
                return
            }
            starts = ([first ?? 0..<0] + further).map { ($0, $0.lowerBound) }
        }
        for (i, start) in starts.enumerated() {
            let end = i + 1 < starts.count ? starts[i + 1].1 : total
            reports.append(Report(index: i, title: start.0, range: (i == 0 ? 0 : start.1)..<end))
        }
    }

    /// Titles of further reports in the file: a line of its own that ends in 报告 and the like, with numbered sections
    /// both before it and after it that count from one again.
    private func laterTitles(after end: Int) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var candidate: Range<Int>?
        var hasSections = false
        for line in lines where line.range.lowerBound >= end {
            let range = view.trimmed(line.range)
            let isFirst = Outline.first.begins(in: view.s, at: range.lowerBound, before: range.upperBound)
            if isFirst || Outline.firstItem.begins(in: view.s, at: range.lowerBound, before: range.upperBound) {
                if let title = candidate, isFirst {
                    out.append(title)
                    candidate = nil
                }
                hasSections = true
            } else if Outline.second.begins(in: view.s, at: range.lowerBound, before: range.upperBound) {
                candidate = nil
            } else if hasSections, (10...50).contains(range.count),
                Outline.reportEndings.ends(in: view.s, at: range.upperBound, after: range.lowerBound),
                view.at(range.lowerBound - 1) == 0x0A, view.at(range.lowerBound - 2) == 0x0A,
                !view.s[range].contains(where: { [code("。"), code(","), code(":"), code(";"), code("《")].contains($0) })
            {
                candidate = range
            }
        }
        return out
    }

    /// The first short line that is a title: a page's own h1, or one that ends in 报告, 方案, 公报 and the like.
    private func titleLine() -> Range<Int>? {
        for line in lines.prefix(40) {
            if case .heading(let level) = line.kind, level == 1 { return view.trimmed(line.range) }
        }
        for line in lines.prefix(40) {
            let range = view.trimmed(line.range)
            if range.count >= 6, range.count <= 80, !view.s[range].contains(code("。")),
                Outline.titleEndings.ends(in: view.s, at: range.upperBound, after: range.lowerBound)
                    || Outline.titlesBeforeBrackets.occurs(in: view.s, range)
            {
                return range
            }
        }
        return lines.first.map { runningTitle(of: view.trimmed($0.range)) }
    }

    /// The form of 问题二.
    static let problem = "问题#"
    private static let first: WordSet = ["一、"]
    private static let firstItem: WordSet = ["(一)"]
    private static let second: WordSet = ["二、"]
    private static let reportEndings: WordSet = ["报告", "总结", "汇报"]
    private static let titles = [
        "报告", "方案", "公报", "总结", "汇报", "通知", "函", "自评表", "公开表", "公示表", "评分表", "材料", "意见", "复函", "情况", "报告书", "规划", "决算",
        "部门预算", "公示", "公告", "决算说明", "预算说明", "请示", "对照表", "一览表", "清单",
    ]
    private static let titleEndings = WordSet(titles)
    private static let titlesBeforeBrackets = WordSet(titles.map { $0 + "(" })

    /// The title that a paragraph begins with where all of a report stands in one.
    private func runningTitle(of line: Range<Int>) -> Range<Int> {
        guard line.count > 80 else { return line }
        for end in (line.lowerBound + 6)..<(line.lowerBound + 60) {
            if TextView.sentenceEnds.contains(view.at(end)) || view.at(end) == code(",") { break }
            guard Outline.reportKinds.ends(in: view.s, at: end, after: line.lowerBound) else { continue }
            guard view.at(end) == code("(") else { return line.lowerBound..<end }
            let close = view.s[end..<min(end + 12, line.upperBound)].firstIndex(of: code(")"))
            return line.lowerBound..<(close.map { $0 + 1 } ?? end)
        }
        return line
    }

    private static let reportKinds: WordSet = ["自评报告", "自查报告", "评估报告", "评价报告", "工作报告", "情况报告", "的报告", "汇报材料", "工作总结"]

    // MARK: - Nodes

    private struct Marker {
        var form: String
        var number: Int
        var start: Int
        var titleStart: Int
        var headingLevel: Int?
        var isLineStart: Bool
        /// 指标三, 问题二: some numbers may be left out.
        var isLabelled: Bool { form == "指标#" || form == Outline.problem }
    }

    private mutating func findNodes(mentions: [Mention], total: Int) {
        var markers: [Marker] = []
        let chrome = lines.map(\.range)
        for mention in mentions where mention.kind == .listNumber && mention.unit != "L" {
            let start = mention.range.lowerBound
            let end = mention.range.upperBound
            guard let number = mention.value.flatMap({ Int($0.decimal) }), isInside(start, chrome) else { continue }
            var form = ""
            if mention.unit == "指标" || mention.unit == "问题" {
                form = mention.unit + "#"
            } else {
                let isChinese = mention.isChinese
                let last = view.at(end - 1)
                if last == code("是") { continue }
                if view.at(start) == code("(") {
                    form = isChinese ? "(#)" : "(1)"
                } else {
                    form = isChinese ? "#、" : "1、"
                }
                if view.at(start) >= 0x2460, view.at(start) <= 0x2473 { form = "①" }
            }
            var titleStart = end
            while [code(":"), code("、"), code("."), code(" "), code(","), code("．")].contains(view.at(titleStart)) {
                titleStart += 1
            }
            markers.append(
                Marker(
                    form: form, number: number, start: start, titleStart: titleStart, headingLevel: nil,
                    isLineStart: isLineStart(start)))
        }
        for line in lines {
            if case .heading(let level) = line.kind {
                let range = view.trimmed(line.range)
                if markers.contains(where: { range.contains($0.start) }) { continue }
                markers.append(
                    Marker(
                        form: "h\(level)", number: 0, start: range.lowerBound, titleStart: range.lowerBound,
                        headingLevel: level, isLineStart: true))
            }
        }
        markers.sort { $0.start < $1.start }

        var stack: [(form: String, node: Int)] = []
        var report = -1
        for marker in markers {
            let r = self.report(at: marker.start)
            if r != report { close(&stack, downTo: 0, at: marker.start); stack = []; report = r }
            if marker.headingLevel == 1 { continue }
            if let depth = stack.firstIndex(where: { $0.form == marker.form }) {
                let last = nodes[stack[depth].node]
                // A number in running text that does not go on counting is no heading of this level.
                let follows = marker.isLabelled ? marker.number > last.number : marker.number == last.number + 1
                if !marker.isLineStart, !follows { continue }
                close(&stack, downTo: depth, at: marker.start)
            } else if !marker.isLineStart, marker.number != 1, !marker.isLabelled {
                continue
            }
            let titleEnd = titleEnd(marker.titleStart, total: total)
            let node = Node(
                form: marker.form, number: marker.number,
                title: view.trimmed(marker.titleStart..<max(marker.titleStart, titleEnd)),
                range: marker.start..<total, level: stack.count, parent: stack.last?.node, report: r)
            nodes.append(node)
            stack.append((marker.form, nodes.count - 1))
        }
        close(&stack, downTo: 0, at: total)
    }

    /// A title goes to the end of its sentence or line. A full stop in a bracket ends none.
    private func titleEnd(_ start: Int, total: Int) -> Int {
        var end = start
        var depth = 0
        var firstStop: Int?
        var isBare = true
        while end < total, end - start < (depth > 0 ? 320 : 220), view.at(end) != 0x0A, !speaksOfItself(end) {
            let c = view.at(end)
            if c == code("(") { depth += 1 }
            if c == code(")") { depth = max(0, depth - 1) }
            if c == code("。") {
                if depth == 0 { return end }
                firstStop = firstStop ?? end
            }
            // In a report copied into one paragraph a blank stands where the heading's line ended.
            if c.isSpace, isBare, (4...30).contains(end - start), !view.at(end + 1).isSpace { return end }
            if !c.isHan, !c.isSpace, c != code("、") { isBare = false }
            end += 1
        }
        return depth > 0 ? firstStop ?? end : end
    }

    /// 我区, 我县: a heading of the standard whose full stop was lost ends where the report begins to speak of itself.
    private func speaksOfItself(_ i: Int) -> Bool {
        guard view.at(i) == code("我") || view.at(i) == code("本") else { return false }
        let next = view.at(i + 1)
        return next == code("区") || next == code("县") || next == code("市") || next == code("校") || next == code("旗")
            || next == code("园")
    }

    private mutating func close(_ stack: inout [(form: String, node: Int)], downTo depth: Int, at end: Int) {
        while stack.count > depth {
            let node = stack.removeLast().node
            let limit = reports.first { $0.index == nodes[node].report }.map { min($0.range.upperBound, end) } ?? end
            nodes[node].range = nodes[node].range.lowerBound..<max(nodes[node].range.lowerBound, limit)
        }
    }

    private func isLineStart(_ i: Int) -> Bool {
        var j = i - 1
        while j >= 0, view.at(j).isSpace { j -= 1 }
        return j < 0 || view.at(j) == 0x0A
    }

    private func isInside(_ i: Int, _ ranges: [Range<Int>]) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= i { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(i)
    }
}
