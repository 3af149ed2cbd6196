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
    let figures: TableFigures

    /// - Parameter others: ranges of tables that are read otherwise.
    func find(besides others: [Range<Int>] = []) -> [TableGrid] {
        regions(besides: others).flatMap { region -> [TableGrid] in
            let unit = unit(region)
            return parts(of: region).compactMap { lines -> TableGrid? in
                guard var found = keyed(lines) ?? grid(lines) else { return nil }
                found.texts += texts(lines)
                found.textUnit = unit
                return found
            }
        }
    }

    /// The cells between bars that say something: `完成审计项目27个,移送线索9条。`
    private func texts(_ lines: [FlatTableLine]) -> [TableGrid.Text] {
        let hasReasons = lines.contains { line in tables.reasons.contains { line.text.contains($0) } }
        return lines.enumerated().compactMap { i, line in
            // Behind the points of a row stands why.
            let before = lines[..<i].last { !$0.isBlank }
            if hasReasons, let before, before.isNumber || figures.whole(of: before.range) != nil { return nil }
            guard line.isBar, !line.isNumber, line.range.count >= Self.shortestText,
                line.text.contains(where: \.isNumber),
                line.text.contains(where: { Self.marks.contains($0) }), tables.column(line.text) == nil,
                !tables.instructions.contains(where: { line.text.contains($0) })
            else { return nil }
            return TableGrid.Text(range: line.range, heading: "", subject: "", number: nil, role: nil)
        }
    }
    private static let shortestText = 8
    private static let marks: Set<Character> = [",", "。", ";", ":", "、"]

    /// The unit of money that a cell above the figures prints for all: 年度预算申请(万元).
    private func unit(_ lines: [FlatTableLine]) -> String? {
        lines.prefix { !$0.isNumber }.lazy.compactMap { tables.unit(inHeading: $0.text) }.first { $0.hasSuffix("元") }
    }

    /// Lines that follow one another and may be cells of one table.
    private func regions(besides others: [Range<Int>]) -> [[FlatTableLine]] {
        var out: [[FlatTableLine]] = [[]]
        for block in outline.lines {
            guard block.kind == .line || block.kind == .paragraph,
                !others.contains(where: { $0.overlaps(block.range) }),
                let line = FlatTableLine(block.range, in: outline.view, lexicon.plans)
            else {
                if out.last?.isEmpty == false { out.append([]) }
                continue
            }
            if let last = out.last?.last, last.isBar != line.isBar { out.append([]) }
            out[out.count - 1].append(line)
        }
        return out.filter { !$0.isEmpty }.map(FlatTableLine.labelledByYears)
    }

    /// One table may follow another without a line of text between: where many cells in a row hold no figure, a new
    /// header begins.
    private func parts(of region: [FlatTableLine]) -> [[FlatTableLine]] {
        var cuts: [Int] = []
        var labels = 0
        var seen = false
        /// A year begins the row before.
        var dated = false
        for (i, line) in region.enumerated() {
            if seen, line.isTableTitle {
                cuts.append(i)
                seen = false
                labels = 0
            } else if line.isNumber {
                // Between bars the headings are known by name; elsewhere only their number tells.
                let between = region[(i - labels)..<i]
                let isHeader = line.isBar ? between.count { tables.column($0.text) != nil } >= 3 : labels >= 8
                let years = between.count(where: \.isYear)
                let isDated = years > 1 || years == 1 && !dated
                if seen, let last = between.lastIndex(where: \.introduces), last + 1 < i {
                    cuts.append(last + 1)
                } else if seen, isHeader || isDated {
                    cuts.append(i - labels)
                }
                if !between.isEmpty { dated = years > 0 }
                seen = true
                labels = 0
            } else if !line.isBlank || labels > 0 {
                labels += 1
            }
        }
        var out: [[FlatTableLine]] = []
        var start = 0
        for cut in cuts where cut > start {
            out.append(Array(region[start..<cut]))
            start = cut
        }
        out.append(Array(region[start...]))
        return out
    }

    /// A table whose headings tell what each cell of a row is for.
    private func keyed(_ lines: [FlatTableLine]) -> TableGrid? {
        let cells = lines.map {
            KeyedRows.Cell(
                range: $0.range, text: $0.text, isNumber: $0.isNumber || figures.whole(of: $0.range) != nil,
                isBlank: $0.isBlank)
        }
        return KeyedRows(lexicon: tables).grid(cells, title: nil) {
            figures.whole(of: $0) ?? figures.first(of: $0)
        }
    }

    private func grid(_ lines: [FlatTableLine]) -> TableGrid? {
        guard let rows = FlatTableRows(lines), let first = lines.first, let last = lines.last else { return nil }
        let above = rows.header
        guard let row = rows.fullest?.map(\.text),
            var header = FlatTableHeader(
                above, widths: rows.widths, row: row, terms: terms, tables: tables)
        else { return nil }
        // 指标 | 自评值 | 是否达标: a row of one figure has its verdict behind it.
        if rows.isRegular, header.verdicts.isEmpty { return nil }
        let hasNotes = above.contains { tables.column($0.text) == .note }
        if hasNotes { header.labelIsLast(of: above) }
        header.hasGroups = above.contains { lexicon.plans.groups.contains($0.text) }
        let (cells, scores, verdicts) = FlatTableReader(
            lines: lines, rows: rows, header: header, figures: figures, lexicon: lexicon, tables: tables,
            hasNotes: hasNotes
        ).read()
        let unit = above.lazy.compactMap { tables.unit(inHeading: $0.text) }.first { $0 != "%" }
        return TableGrid(
            title: title(above, top: header.top, before: first), unit: header.hasCodes ? nil : unit, cells: cells,
            range: first.range.lowerBound..<last.range.upperBound, texts: verdicts, scores: scores)
    }

    /// 表二…, the cell above the headings, or the line before the table.
    private func title(_ above: [FlatTableLine], top: Int, before first: FlatTableLine) -> String? {
        let isTitled = top > 0 && !tables.corners.contains(above[top - 1].text)
        let title =
            above.first(where: \.isTableTitle)?.text
            ?? (isTitled
                ? above[top - 1].text
                : outline.lines.last { $0.range.upperBound < first.range.lowerBound }.map {
                    outline.view.string(outline.view.trimmed($0.range))
                })
        return title.flatMap { $0.count <= 40 ? $0 : nil }
    }
}
