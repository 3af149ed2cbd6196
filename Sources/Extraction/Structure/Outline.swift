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
        /// How it is numbered, `#` for the number: `#、` `(#)` `指标#` `问题#`; h1…h6 for a page's own headings, name for a section's name alone.
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
        /// The title is one by its form or its words, not merely the first line there is.
        let isTitleTold: Bool
        public internal(set) var range: Range<Int>
    }

    public private(set) var reports: [Report] = []
    public private(set) var nodes: [Node] = []
    /// Content lines (or paragraphs, items, headings) in order.
    public let lines: [Block]
    let view: TextView

    /// - Parameter sections: words by which headings without a number are known: those of the standards' groups.
    init(
        document: NormalizedDocument, mentions: [Mention], titles: TitleLexicon, sections: WordSet = WordSet([String]())
    ) {
        view = TextView(s: document.text.scalars)
        let view = self.view
        lines = document.blocks.filter { block in
            guard block.role == .content, block.kind != .cell else { return false }
            return !view.trimmed(block.range).isEmpty
        }
        reports = ReportFinder(view: view, lines: lines, blocks: document.blocks, words: titles).reports(
            total: document.text.count)
        findNodes(mentions: mentions, titles: titles, sections: sections, total: document.text.count)
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

    /// What the report that holds a place covers.
    func reportRange(at index: Int) -> Range<Int>? { reports.last { $0.range.lowerBound <= index }?.range }

    /// The last line that begins by a place.
    /// - Complexity: O(log *n*) for *n* lines.
    func line(at index: Int) -> Int? {
        let next = lines.partitioningIndex { $0.range.lowerBound > index }
        return next > 0 ? next - 1 : nil
    }

    /// Whether a node begins at a place.
    func beginsNode(at index: Int) -> Bool {
        lastNode(beginningBy: index).map { nodes[$0].range.lowerBound == index } ?? false
    }

    private func lastNode(beginningBy index: Int) -> Int? {
        let next = nodes.partitioningIndex { $0.range.lowerBound > index }
        return next > 0 ? next - 1 : nil
    }

    /// The node and those above it, innermost first.
    public func ancestors(of node: Int?) -> Ancestors { Ancestors(nodes: nodes, index: node) }

    public struct Ancestors: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var index: Int?

        public mutating func next() -> Node? {
            guard let node = index.map({ nodes[$0] }) else { return nil }
            index = node.parent
            return node
        }
    }

    // MARK: - Nodes

    /// The form of 问题二.
    static let problem = "问题#"

    private struct Marker {
        var form: String
        var number: Int
        var start: Int
        var titleStart: Int
        var headingLevel: Int?
        var isLineStart: Bool
        /// 指标三, 问题二: some numbers may be left out.
        var isLabelled: Bool { form == Outline.indicator || form == Outline.problem }
    }

    /// What stands before the numbers of headings: 附件2 and L5 head nothing.
    private static let headed = letters.union(["", "指标", "问题"])
    /// Of the codes that standards give their indicators: A1, B3.
    private static let letters: Set<String> = ["A", "B", "C", "D"]
    /// The form of those: their numbers begin anew with each letter.
    static let lettered = "A#"

    private mutating func findNodes(mentions: [Mention], titles: TitleLexicon, sections: WordSet, total: Int) {
        let numbered =
            mentions.compactMap { chapter($0, titles) ?? item($0, titles) } + markers(of: mentions, titles)
        let all = numbered + headings(besides: numbered) + named(by: sections, besides: numbered)
        nest(all.sorted { $0.start < $1.start }, total: total)
    }

    /// The numbers that may begin a section.
    private func markers(of mentions: [Mention], _ titles: TitleLexicon) -> [Marker] {
        let ranges = lines.map(\.range)
        return mentions.lazy.filter { $0.kind == .listNumber && Outline.headed.contains($0.unit) }.compactMap {
            mention in
            let start = mention.range.lowerBound
            guard let number = mention.value.flatMap({ Int($0.decimal) }), isInside(start, ranges),
                let form = form(of: mention, titles)
            else { return nil }
            var titleStart = mention.range.upperBound
            while Self.afterNumber.contains(view.at(titleStart)) { titleStart += 1 }
            return Marker(
                form: form, number: number, start: start, titleStart: titleStart, headingLevel: nil,
                isLineStart: isLineStart(start))
        }
    }

    private static let afterNumber = ":、., ．".scalarValues

    /// How a number is written, 一、 (一) 1、 (1) ① A# 指标#; nil where it heads nothing.
    private func form(of mention: Mention, _ titles: TitleLexicon) -> String? {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        if Self.letters.contains(mention.unit) {
            return isLineStart(start) && !view.at(end).isSpace && isParagraph(start) ? Outline.lettered : nil
        }
        if mention.unit == "指标" || mention.unit == "问题" { return mention.unit + "#" }
        // 一是
        if view.at(end - 1) == code("是") { return isCounted(end, titles) ? "#是" : nil }
        if (0x2460...0x2473).contains(view.at(start)) { return "①" }
        if view.at(start) == code("(") { return mention.isChinese ? "(#)" : "(1)" }
        return mention.isChinese ? "#、" : "1、"
    }

    /// 一是|资源配置方面。 in a report copied into one paragraph: a sentence of a few words that only says what follows.
    private func isCounted(_ start: Int, _ titles: TitleLexicon) -> Bool {
        var end = start
        while end - start <= Self.longestCounted, view.at(end).isHan { end += 1 }
        return view.at(end) == code("。") && titles.counted.ends(in: view.s, at: end, after: start)
    }
    private static let longestCounted = 16

    /// The headings of a page that hold no such number.
    private func headings(besides markers: [Marker]) -> [Marker] {
        lines.compactMap { line in
            guard case .heading(let level) = line.kind else { return nil }
            let range = view.trimmed(line.range)
            if markers.contains(where: { range.contains($0.start) }) { return nil }
            return Marker(
                form: "h\(level)", number: 0, start: range.lowerBound, titleStart: range.lowerBound,
                headingLevel: level, isLineStart: true)
        }
    }

    /// The form of 【政府保障程度】, B.政府保障程度, ★政府保障程度: a line that is the name of a section and holds no number.
    static let named = "name"
    /// What may stand below it: a name ends all of these that are open.
    private static let items: Set<String> = [named, "1、", "(1)", "①", "#是", lettered, "指标#", problem]
    private static let longestName = 20
    /// How far into its line the name may begin, and how much may stand behind it: 情况, 方面, 达标情况.
    private static let (beforeName, behindName) = (4, 6)
    /// A cell of a flattened table has short ones below it.
    private static let leastBelow = 12

    private func named(by words: WordSet, besides markers: [Marker]) -> [Marker] {
        let starts = Set(markers.map(\.start))
        return lines.indices.dropLast().compactMap { i in
            let range = view.trimmed(lines[i].range)
            guard case .line = lines[i].kind, range.count <= Self.longestName, !starts.contains(range.lowerBound),
                view.trimmed(lines[i + 1].range).count >= Self.leastBelow,
                !range.contains(where: { view.at($0).isASCIIDigit || Self.noName.contains(view.at($0)) }),
                let name = words.first(in: view.s, range), name - range.lowerBound <= Self.beforeName,
                range.lowerBound == name || !(range.lowerBound..<name).contains(where: { view.at($0).isHan }),
                let length = words.length(in: view.s, at: name, before: range.upperBound),
                range.upperBound - name - length <= Self.behindName
            else { return nil }
            return Marker(
                form: Self.named, number: 0, start: range.lowerBound, titleStart: name, headingLevel: nil,
                isLineStart: true)
        }
    }
    private static let noName = Set("。,;?!|".unicodeScalars.map(\.value))

    /// Makes sections of the markers: one of a form that is open ends those below it.
    private mutating func nest(_ markers: [Marker], total: Int) {
        var stack: [Open] = []
        var report = -1
        for marker in markers {
            let r = self.report(at: marker.start)
            if r != report { close(&stack, downTo: 0, at: marker.start); stack = []; report = r }
            if marker.headingLevel == 1 { continue }
            var first = marker.number
            if marker.form == Self.named {
                if let depth = stack.firstIndex(where: { Self.items.contains($0.form) }) {
                    close(&stack, downTo: depth, at: marker.start)
                }
            } else if let depth = stack.firstIndex(where: { $0.form == marker.form }) {
                let last = nodes[stack[depth].node]
                // A number in running text that does not go on counting is no heading of this level.
                let follows = marker.isLabelled ? marker.number > last.number : marker.number == last.number + 1
                if !marker.isLineStart, !follows { continue }
                first = stack[depth].first
                close(&stack, downTo: depth, at: marker.start)
            } else if goesOnAbove(marker, stack) {
                close(&stack, downTo: 0, at: marker.start)
            } else if !marker.isLineStart, marker.number != 1, !marker.isLabelled {
                continue
            }
            let titleEnd = titleEnd(marker.titleStart, total: total)
            let node = Node(
                form: marker.form, number: marker.number,
                title: view.trimmed(marker.titleStart..<max(marker.titleStart, titleEnd)),
                range: marker.start..<total, level: stack.count, parent: stack.last?.node, report: r)
            nodes.append(node)
            stack.append(Open(form: marker.form, node: nodes.count - 1, first: first))
        }
        close(&stack, downTo: 0, at: total)
    }

    /// A section that has begun and not ended.
    private struct Open {
        let form: String
        let node: Int
        /// The number of the first of its form beside it.
        let first: Int
    }

    /// In a piece of a report, which begins with its seventh item: (四) goes on counting what began before the piece, and
    /// so stands above the items.
    private func goesOnAbove(_ marker: Marker, _ stack: [Open]) -> Bool {
        guard marker.isLineStart, marker.number > 1, let outermost = stack.first, outermost.first > 1,
            let own = Self.ranks[marker.form], let rank = Self.ranks[outermost.form]
        else { return false }
        return own < rank
    }
    /// Which form usually stands above which.
    private static let ranks = ["#、": 0, "(#)": 1, "1、": 2, "指标#": 2, "(1)": 3, "①": 4]

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

    /// `第九项:学业水平`, `第七项 特殊教育生均公用经费` at the start of a line: the item of that number.
    private func item(_ mention: Mention, _ words: TitleLexicon) -> Marker? {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        guard mention.kind == .ordinal, words.items.contains(mention.unit), isLineStart(start),
            let number = mention.value.flatMap({ Int($0.decimal) })
        else { return nil }
        var title = words.itemEnds.lengthBeginning(in: view.s, at: end, before: view.s.count).map { end + $0 } ?? end
        guard Self.afterNumber.contains(view.at(title)) else { return nil }
        while Self.afterNumber.contains(view.at(title)) { title += 1 }
        return Marker(
            form: Self.indicator, number: number, start: start, titleStart: title, headingLevel: nil, isLineStart: true)
    }
    /// The form of 指标三.
    private static let indicator = "指标#"

    /// `第一章 发展基础`, `第二节 主要目标` on a line of its own.
    private func chapter(_ mention: Mention, _ words: TitleLexicon) -> Marker? {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        guard mention.kind == .ordinal, words.chapters.contains(mention.unit), isLineStart(start), view.at(end).isSpace,
            let number = mention.value.flatMap({ Int($0.decimal) })
        else { return nil }
        var title = end
        while view.at(title) != 0x0A, view.at(title).isSpace { title += 1 }
        var last = title
        while last - title <= Self.longestChapter, view.at(last) != 0x0A, view.at(last) != 0 { last += 1 }
        guard last > title, last - title <= Self.longestChapter, !view.s[title..<last].contains(code("。")) else {
            return nil
        }
        return Marker(
            form: "第#" + mention.unit, number: number, start: start, titleStart: title, headingLevel: nil,
            isLineStart: true)
    }
    private static let longestChapter = 30

    private mutating func close(_ stack: inout [Open], downTo depth: Int, at end: Int) {
        while stack.count > depth {
            let node = stack.removeLast().node
            let limit = reports.first { $0.index == nodes[node].report }.map { min($0.range.upperBound, end) } ?? end
            nodes[node].range = nodes[node].range.lowerBound..<max(nodes[node].range.lowerBound, limit)
        }
    }

    /// Whether the line goes on to the end of a sentence, as no cell of a table does.
    private func isParagraph(_ i: Int) -> Bool {
        var j = i
        while view.at(j) != 0x0A, view.at(j) != 0, !TextView.endsSentence(view.at(j)) { j += 1 }
        return view.at(j) == code("。") || view.at(j) == code(";")
    }

    private func isLineStart(_ i: Int) -> Bool {
        var j = i - 1
        while j >= 0, view.at(j).isSpace { j -= 1 }
        return j < 0 || view.at(j) == 0x0A
    }

    private func isInside(_ i: Int, _ ranges: [Range<Int>]) -> Bool {
        let next = ranges.partitioningIndex { $0.upperBound > i }
        return next < ranges.count && ranges[next].contains(i)
    }
}
