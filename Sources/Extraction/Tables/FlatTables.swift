import Lexicon
import Normalization
import Reading
import Records
import Source

/// Rebuilds tables that a scraper wrote one cell a line.
///
/// A region of short lines with runs of bare numbers is such a table. What stands before the first run heads the
/// columns; what stands right before a run labels its row; `小学`, `初中` alone label all rows to the next such line.
struct FlatTables {
    let outline: Outline
    let lexicon: BindingLexicon
    let terms: TermIndex
    let tables: TableLexicon
    private let view: TextView

    init(outline: Outline, lexicon: BindingLexicon, terms: TermIndex, tables: TableLexicon) {
        self.tables = tables
        self.outline = outline
        self.lexicon = lexicon
        self.terms = terms
        view = outline.view
    }

    private struct Line {
        var range: Range<Int>
        var text: String
        var isNumber: Bool
        var isBlank: Bool
        var isBar: Bool
        /// Empty lines before it: in a text with one between cells, two more are an empty cell.
        var gap: Int
    }

    /// - Parameter others: ranges of tables that are read otherwise.
    func find(mentions: [Mention], besides others: [Range<Int>] = []) -> [TableGrid] {
        var grids: [TableGrid] = []
        var region: [Line] = []
        let byStart = Dictionary(
            mentions.enumerated().map { ($0.element.range.lowerBound, $0.offset) }, uniquingKeysWith: { a, _ in a })
        func figure(_ cell: Range<Int>) -> Int? { wholeFigure(in: cell, byStart: byStart, mentions: mentions) }
        func flush() {
            for part in parts(region) {
                let cells = part.map {
                    KeyedRows.Cell(
                        range: $0.range, text: $0.text, isNumber: $0.isNumber || figure($0.range) != nil,
                        isBlank: $0.isBlank)
                }
                let keyed = KeyedRows(lexicon: tables).grid(cells, title: nil) { range in
                    figure(range) ?? byStart[range.lowerBound] ?? byStart[range.lowerBound + 1]
                }
                if let grid = keyed ?? grid(part, byStart: byStart, mentions: mentions) { grids.append(grid) }
            }
            region = []
        }
        var lastEnd: Int?
        for block in outline.lines {
            guard block.kind == .line || block.kind == .paragraph else { flush(); lastEnd = nil; continue }
            guard !others.contains(where: { $0.overlaps(block.range) }),
                let line = cellLine(block.range, lastEnd: lastEnd)
            else {
                flush(); lastEnd = block.range.upperBound; continue
            }
            if line.isBar != (region.last?.isBar ?? line.isBar) { flush() }
            region.append(line)
            lastEnd = block.range.upperBound
        }
        flush()
        return grids
    }

    /// One table may follow another without a line of text between: where many cells in a row hold no figure, a new
    /// header begins.
    private func parts(_ region: [Line]) -> [[Line]] {
        var cuts: [Int] = []
        var labels = 0
        var seen = false
        for (i, line) in region.enumerated() {
            if seen, isTableTitle(line.text) {
                cuts.append(i)
                seen = false
                labels = 0
            } else if line.isNumber {
                // Between bars the headings are known by name; elsewhere only their number tells.
                let between = region[(i - labels)..<i]
                let isHeader = line.isBar ? between.count { tables.column($0.text) != nil } >= 3 : labels >= 8
                if seen, isHeader { cuts.append(i - labels) }
                seen = true
                labels = 0
            } else if !line.isBlank {
                labels += 1
            } else if labels > 0 {
                labels += 1
            }
        }
        var out: [[Line]] = []
        var start = 0
        for cut in cuts where cut > start {
            out.append(Array(region[start..<cut]))
            start = cut
        }
        out.append(Array(region[start...]))
        return out
    }

    /// `表二 七项指标`, `附表3`
    private func isTableTitle(_ text: String) -> Bool {
        let words = text.drop { $0 == "附" }
        guard words.first == "表", let number = words.dropFirst().first, text.count <= 40 else { return false }
        return number.isNumber || "一二三四五六七八九十".contains(number)
    }

    private static let sentenceEnds = [code("。"), code(";"), code("!"), code("?")]

    private func cellLine(_ range: Range<Int>, lastEnd: Int?) -> Line? {
        var inner = view.trimmed(range)
        var isBar = false
        let bars = view.s[inner].count { $0 == code("|") }
        if bars == 1, view.at(inner.upperBound - 1) == code("|") {
            isBar = true
            inner = view.trimmed(inner.lowerBound..<(inner.upperBound - 1))
        } else if bars > 0 {
            return nil
        }
        guard isBar || inner.count <= 44 else { return nil }
        if !isBar, view.s[inner].contains(where: { FlatTables.sentenceEnds.contains($0) }) { return nil }
        let text = view.string(inner)
        var gap = 0
        if let lastEnd { gap = view.s[lastEnd..<max(lastEnd, range.lowerBound)].count { $0 == 0x0A } }
        return Line(
            range: inner, text: text, isNumber: FlatTables.isNumber(view.s[inner]),
            isBlank: inner.isEmpty || text == "/" || text == "-" || text == "—", isBar: isBar, gap: gap)
    }

    /// The mention that is all of a cell, but for a sign before it: `≥528公里`.
    private func wholeFigure(in cell: Range<Int>, byStart: [Int: Int], mentions: [Mention]) -> Int? {
        let start = cell.lowerBound + (FlatTables.signs.contains(view.at(cell.lowerBound)) ? 1 : 0)
        guard !cell.isEmpty, let index = byStart[start] ?? byStart[cell.lowerBound],
            mentions[index].range.upperBound >= cell.upperBound, mentions[index].kind.isQuantity
        else { return nil }
        return index
    }

    static let signs = [code(">"), code("<"), code("≥"), code("≤"), code("=")]

    static func isNumber(_ s: ArraySlice<UInt32>) -> Bool {
        var digits = 0
        var i = s.startIndex
        if let c = s.first, signs.contains(c) || c == 0x2D { i += 1 }
        while i < s.endIndex {
            let c = s[i]
            if c.isASCIIDigit {
                digits += 1
            } else if c == code("%"), i == s.endIndex - 1 {
            } else if c != code(".") && c != code(",") {
                return false
            }
            i += 1
        }
        return digits > 0
    }

    private func grid(_ lines: [Line], byStart: [Int: Int], mentions: [Mention]) -> TableGrid? {
        // Runs of numbers (and, between bars, of empty cells among them).
        var runs: [Range<Int>] = []
        var i = 0
        while i < lines.count {
            // A dash before a figure stands for an empty cell of its row.
            let isDash = lines[i].isBlank && !lines[i].text.isEmpty && i + 1 < lines.count && lines[i + 1].isNumber
            guard lines[i].isNumber || isDash && i > 0 else { i += 1; continue }
            var j = i
            while j < lines.count, lines[j].isNumber || lines[j].isBlank && (lines[j].isBar || !lines[j].text.isEmpty) {
                j += 1
            }
            runs.append(i..<j)
            i = j
        }
        let widths = runs.map(\.count)
        guard runs.count >= 2 || widths.max() ?? 0 >= 3, widths.reduce(0, +) >= 4, let firstRun = runs.first else {
            return nil
        }
        guard widths.contains(where: { $0 >= 2 }) else { return nil }

        let header = Array(lines[0..<firstRun.lowerBound])
        guard !header.isEmpty else { return nil }
        // The last line that is no cell heads the table.
        var columns: [String] = []
        var codes: [String?] = []
        var labelStart = header.count
        let codeLines = header.indices.filter {
            header[$0].text.count <= 3 && header[$0].text.hasPrefix("L") && Int(header[$0].text.dropFirst()) != nil
        }
        var headerTop = 0
        if codeLines.count >= 3, let firstCode = codeLines.first, let lastCode = codeLines.last {
            let names = mergedHeaders(Array(header[0..<firstCode]))
            // 综合 may stand as an eighth column behind L7.
            let extra =
                lastCode + 1 < header.count && header[lastCode + 1].text.contains("综合")
                    && (mode(widths) ?? 0) > codeLines.count ? 1 : 0
            let k = codeLines.count + extra
            columns = names.count >= k ? Array(names.suffix(k)) : Array(repeating: "", count: k)
            codes = codeLines.map { header[$0].text }
            if extra == 1 {
                columns[k - 1] = header[lastCode + 1].text
                codes.append("L\(k)")
            }
            labelStart = lastCode + 1 + extra
            headerTop = max(0, firstCode - k - 2)
        } else {
            let k = mode(widths.filter { $0 >= 2 }) ?? 0
            guard let found = columnHeaders(header, k: k, run: lines[firstRun].map(\.text)) else { return nil }
            columns = found.names
            codes = Array(repeating: nil, count: k)
            labelStart = found.labelStart
            headerTop = found.top
        }

        let hasNotes = header.contains { tables.column($0.text) == .note }
        if hasNotes { labelStart = header.count - 1 }
        var cells: [TableGrid.Cell] = []
        var scores: [TableGrid.Score] = []
        var labels = header[labelStart...].filter { !$0.isBlank }.map(\.text)
        var stage: String?
        var lastFull = ""
        for (r, run) in runs.enumerated() {
            if r > 0 { labels = lines[runs[r - 1].upperBound..<run.lowerBound].filter { !$0.isBlank }.map(\.text) }
            var row: [String] = []
            for label in labels {
                if let (length, name) = lexicon.stage(in: label.scalarValues, at: 0),
                    length == label.scalarValues.count, name != nil, name == "小学" || name == "初中"
                {
                    stage = name
                } else {
                    row.append(label)
                }
            }
            if row.contains(where: { tables.wholeRows.contains($0) }) { stage = nil }
            // A note of the row before (原因) stands in front of the label.
            if lines[run.lowerBound].isBar || hasNotes, let last = row.last { row = [last] }
            // 其中:… divides the row before it.
            var label = row.joined()
            if label.hasPrefix("其中") || row.count == 1 && label.hasPrefix("普通") && !lastFull.isEmpty {
                label = lastFull + label
            } else if !label.isEmpty {
                lastFull = label
            }
            func points(_ kind: TableLexicon.Column) -> Int? {
                columns.lastIndex { tables.column($0) == kind }.flatMap { c in
                    let at = run.lowerBound + c
                    return run.contains(at) && !lines[at].isBlank ? byStart[lines[at].range.lowerBound] : nil
                }
            }
            if columns.contains(where: { tables.column($0) == .score }),
                var score = TableGrid.Score(
                    name: row.last ?? lastFull, full: points(.weight), score: points(.score),
                    range: lines[run.lowerBound].range.lowerBound..<lines[run.upperBound - 1].range.upperBound)
            {
                score.isMeasured = zip(columns, lines[run]).contains { column, line in
                    !line.isBlank && tables.column(column) != .weight && tables.column(column) != .score
                }
                scores.append(score)
            }
            for (c, line) in lines[run].enumerated() {
                guard !line.isBlank, c >= columns.count || tables.column(columns[c]) != .score else { continue }
                let start = byStart[line.range.lowerBound] ?? byStart[line.range.lowerBound + 1]
                cells.append(
                    TableGrid.Cell(
                        range: line.range, mention: start, rowLabel: label.isEmpty ? lastFull : label,
                        columnLabel: c < columns.count ? columns[c] : "", code: c < codes.count ? codes[c] : nil,
                        stage: stage))
            }
        }
        let title =
            header.first { isTableTitle($0.text) }?.text
            ?? (headerTop > 0
                ? lines[headerTop - 1].text
                : outline.lines.last { $0.range.upperBound < lines[0].range.lowerBound }.map {
                    view.string(view.trimmed($0.range))
                })
        guard let last = lines.last, let first = lines.first else { return nil }
        let unit = header.lazy.compactMap { tables.unit(inHeading: $0.text) }.first { $0 != "%" }
        return TableGrid(
            title: title.flatMap { $0.count <= 40 ? $0 : nil }, unit: codes.contains { $0 != nil } ? nil : unit,
            cells: cells, range: first.range.lowerBound..<last.range.upperBound, scores: scores)
    }

    /// Lines of a header that belong to one column: `生均教学仪器设备值` and `(元)` below it.
    private func mergedHeaders(_ lines: [Line]) -> [String] {
        var out: [String] = []
        for line in lines where !line.isBlank {
            if line.text.hasPrefix("("), !out.isEmpty { out[out.count - 1] += line.text } else { out.append(line.text) }
        }
        return out
    }

    private func mode(_ widths: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for w in widths { counts[w, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    /// What speaks for and against a cell of the header as the heading of a column of figures.
    private struct Heading {
        let isRate: Bool
        let hasPercent: Bool
        /// Whatever figure stands below it.
        let score: Int

        func score(above figure: String) -> Int {
            if figure.hasSuffix("%") { return score + (isRate ? 2 : -2) }
            return isRate && !hasPercent ? score - 1 : score
        }
    }

    private func heading(_ name: String) -> Heading {
        let s = name.scalarValues
        var score = 0
        if s.contains(code("年")) { score += 1 }
        if terms.isTerm(s) { score += 2 }
        if tables.unit(inHeading: name) != nil || tables.column(name) != nil { score += 1 }
        if s.last == code("数") || s.last == code("额") { score += 1 }
        if s.isEmpty { score -= 1 }
        if s.count > 20 { score -= 3 }
        return Heading(
            isRate: FlatTables.rates.occurs(in: s), hasPercent: s.contains(code("%")), score: score)
    }
    private static let rates: WordSet = ["率", "比例", "占比", "%", "比重"]

    /// Which `k` of the header's cells head the columns: years in a row, else the `k` that fit the first row's figures.
    private func columnHeaders(_ header: [Line], k: Int, run: [String]) -> (names: [String], labelStart: Int, top: Int)?
    {
        guard k >= 2 else { return nil }
        let cells = header.map(\.text)
        guard cells.count > k else { return cells.count >= 1 ? (Array(repeating: "", count: k), 0, 0) : nil }
        let headings = cells.map(heading)
        var best: (score: Int, at: Int)?
        for at in 0...(cells.count - k - 1) {
            let score = zip(headings[at..<(at + k)], run).reduce(0) { $0 + $1.0.score(above: $1.1) }
            if best == nil || score >= best!.score { best = (score, at) }
        }
        guard let best, best.score > 0 else { return (Array(repeating: "", count: k), max(0, cells.count - 1), 0) }
        // Columns behind the figures (原因) stand between the headers and the first label.
        var labelStart = best.at + k
        if cells.count - labelStart > 1, run.last?.isEmpty == true || header.first?.isBar == true {
            labelStart = cells.count - 1
        }
        let names = Array(cells[best.at..<(best.at + k)])
        if let upper = groups(of: names, before: best.at, cells) { return (upper.names, labelStart, upper.top) }
        return (names, labelStart, best.at)
    }

    /// `小学、初中、达标校数、达标率、达标校数、达标率`: what repeats stands below as many headings as often as it repeats.
    private func groups(of names: [String], before at: Int, _ cells: [String]) -> (names: [String], top: Int)? {
        let periods = (1..<max(1, names.count)).filter { names.count % $0 == 0 }
        guard let period = periods.first(where: { p in names.indices.allSatisfy { names[$0] == names[$0 % p] } }) else {
            return nil
        }
        let count = names.count / period
        guard at >= count else { return nil }
        let upper = cells[(at - count)..<at]
        guard Set(upper).count == count, upper.allSatisfy({ !$0.isEmpty && $0.count <= 12 }) else { return nil }
        return (names.indices.map { upper[at - count + $0 / period] + names[$0] }, at - count)
    }
}
