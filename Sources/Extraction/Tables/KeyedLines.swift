import Lexicon
import Normalization
import Reading
import Records

/// A table of targets and results whose cells single spaces hold apart:
///
///     一级指标 二级指标 三级指标 指标值 全年实际完成值 未完成原因
///     产出指标 数量指标 培训人次 ≥200人次 216人次
///     资助学生人数 30人 28人 2名学生转学
///
/// Merged cells leave no word, so the rows differ in length: the headings tell what each cell is for.
struct KeyedLines {
    let outline: Outline
    let tables: TableLexicon
    let figures: TableFigures

    private var view: TextView { outline.view }

    /// - Parameter others: ranges of tables that are read otherwise.
    func find(besides others: [Range<Int>]) -> [TableGrid] {
        let lines = outline.lines.map { block in
            block.kind == .line && !others.contains { $0.overlaps(block.range) } ? words(view.trimmed(block.range)) : []
        }
        var grids: [TableGrid] = []
        var at = 0
        while at < lines.count {
            guard isHeader(lines[at]) else { at += 1; continue }
            let end = lines[(at + 1)...].firstIndex { !isRow($0) } ?? lines.count
            if let grid = grid(lines[at..<end].flatMap { $0 }) { grids.append(grid) }
            at = end
        }
        return grids
    }

    private func grid(_ words: [Range<Int>]) -> TableGrid? {
        let cells = words.map { word in
            let text = view.string(word)
            return KeyedRows.Cell(
                range: word, text: text, isNumber: figures.whole(of: word) != nil,
                isBlank: FlatTableLine.isBlank(text))
        }
        return KeyedRows(lexicon: tables).grid(cells, title: nil) {
            figures.whole(of: $0) ?? figures.first(of: $0)
        }
    }

    private func words(_ line: Range<Int>) -> [Range<Int>] {
        guard !view.s[line].contains(where: { $0 == code("。") || $0 == code("|") }) else { return [] }
        return view.s[line].split(whereSeparator: \.isSpace).map { $0.startIndex..<$0.endIndex }
    }

    /// The heading of the rows' names, and at least two of figures behind it.
    private func isHeader(_ words: [Range<Int>]) -> Bool {
        guard words.count >= 3 else { return false }
        let kinds = words.map { tables.column(view.string($0)) }
        guard let name = kinds.firstIndex(of: .name) else { return false }
        return kinds[name...].contains(.target) && kinds[name...].contains(.actual)
    }

    private func isRow(_ words: [Range<Int>]) -> Bool { words.count >= 3 && !isHeader(words) }
}
