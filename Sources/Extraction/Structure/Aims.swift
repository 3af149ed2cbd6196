import Lexicon

/// Where a report speaks of what is to be reached: sections headed so, and what follows `绩效目标为:` up to the full stop.
struct Aims: Sendable {
    private var passages: [Range<Int>] = []

    init(outline: Outline, words: AimWords) {
        let view = outline.view
        for node in outline.nodes {
            guard node.title.count <= 30, !view.s[node.title].contains(code("。")),
                words.headings.ends(in: view.s, at: node.title.upperBound, after: node.title.lowerBound),
                !words.notHeadings.occurs(in: view.s, node.title)
            else { continue }
            passages.append(node.range)
        }
        for line in outline.lines {
            var start = line.range.lowerBound
            while let opener = words.openers.first(in: view.s, start..<line.range.upperBound) {
                start = opener + 1
                guard let length = words.openers.lengthBeginning(in: view.s, at: opener, before: line.range.upperBound),
                    view.at(opener + length) == code(":")
                else { continue }
                let end = view.s[opener..<line.range.upperBound].firstIndex(of: code("。")) ?? line.range.upperBound
                passages.append(opener..<end)
                start = end
            }
        }
        passages += Aims.cells(outline: outline, words: words)
        passages.sort { $0.lowerBound < $1.lowerBound }
    }

    func contains(_ place: Int) -> Bool { passages.contains { $0.contains(place) } }

    /// The cell below 预期目标 and 实际完成情况 in a form whose cells stand on lines of their own, or between bars.
    private static func cells(outline: Outline, words: AimWords) -> [Range<Int>] {
        let view = outline.view
        let lines = outline.lines.map { line in
            var range = view.trimmed(line.range)
            while let last = range.last, view.at(last) == code("|") { range = view.trimmed(range.lowerBound..<last) }
            return range
        }.filter { !$0.isEmpty }
        return lines.indices.dropLast(2).compactMap { i in
            words.columns.isExactly(in: view.s, lines[i]) && words.cameOutColumns.isExactly(in: view.s, lines[i + 1])
                ? lines[i + 2] : nil
        }
    }
}
