import Exact
import Lexicon
import Records
import Source

extension FactNaming {
    /// In the section on 校际均衡, under a line that speaks of 差异系数, or under a title that does: a table without a
    /// figure that could be none and without a label that tells coefficients from means.
    func holdsOnlyCoefficients(_ grid: TableGrid, _ mentions: [Mention], isOfBalance: Bool) -> Bool {
        guard
            isTitledCoefficients(grid)
                || (isOfBalance || areDecimals(of: grid, mentions)) && isBelowCoefficients(grid)
        else { return false }
        return grid.cells.allSatisfy { cell in
            let value = cell.mention.flatMap { mentions[$0].value }
            // 平均值, a row below the coefficients, is theirs.
            let isMean = isMean(cell.rowLabel) && !isOfGroup(cell.columnLabel) && value.map { $0 < 1 } ?? true
            return isMean || !isOfGroup(cell.rowLabel + cell.columnLabel) && value.map { $0 < 2 } ?? true
        }
    }

    private func isMean(_ label: String) -> Bool {
        label.unicodeScalars.count <= Self.longestMean && lexicon.grammar.averages.occurs(in: label.scalarValues)
    }
    private static let longestMean = 3

    /// 0.287, 0.263, …: the rows of a standard's coefficients hold nothing but decimals below one.
    private func areDecimals(of grid: TableGrid, _ mentions: [Mention]) -> Bool {
        let values = grid.cells.compactMap { $0.mention.flatMap { mentions[$0].value } }
        return values.count >= Self.fewestDecimals && values.allSatisfy { $0 < 1 && !$0.isInteger }
    }
    private static let fewestDecimals = 8

    /// `表2 校际差异系数`: 差异系数, and no means beside them.
    private func isTitledCoefficients(_ grid: TableGrid) -> Bool {
        if let title = grid.title, isOfCoefficients(title) { return true }
        return captions(above: grid).contains(where: isOfCoefficients)
    }

    private func isOfCoefficients(_ title: String) -> Bool {
        tables.coefficients.occurs(in: title) && !lexicon.grammar.averages.occurs(in: title)
    }

    /// The lines above a table as far as they are no running text: its caption and, one cell a line, its headings, which
    /// are lines of the table or above it.
    private func captions(above grid: TableGrid) -> [String] {
        let view = outline.view
        let start = grid.cells.map(\.range.lowerBound).min() ?? grid.range.lowerBound
        let above = outline.lines.reversed().lazy.filter { $0.range.upperBound <= start }
            .map { view.trimmed($0.range) }.filter { !$0.isEmpty }
        return above.prefix(Self.mostCaptions).prefix { line in
            line.upperBound > grid.range.lowerBound
                || line.count <= 40 && line.last.map { view.at($0) != code("。") } == true
        }.map(view.string)
    }
    private static let mostCaptions = 12

    private func isBelowCoefficients(_ grid: TableGrid) -> Bool {
        let above = outline.lines.last {
            $0.range.upperBound <= grid.range.lowerBound && tables.coefficients.occurs(in: outline.view.s, $0.range)
        }
        guard let above else { return false }
        return grid.range.lowerBound - above.range.upperBound < FactNaming.near
    }
    private static let near = 80

    /// What a cell of a table of 差异系数 is called: one side names an indicator of the standard, shorter than it does.
    func coefficient(column: String, row: String) -> Name? {
        for standard in standardIndex.standards {
            let mean = isMean(row) ? standard.group("balance")?.indicators.first { $0.kind == .mean } : nil
            guard let found = mean ?? [column, row].lazy.compactMap({ shortNamed($0, in: standard) }).first else {
                continue
            }
            let name = found.of.flatMap { standard.indicator($0) }?.name ?? found.name
            return Name(
                id: found.id, name: mean == nil ? name + "校际差异系数" : name,
                key: IndicatorKey(group: "balance", groupName: "校际差异系数", no: String(found.no), id: found.id),
                indicator: found)
        }
        return nil
    }

    /// 骨干教师数 beside 小学差异系数 or 小学均值: the indicator of schools of which one side has the short name, where the
    /// other side says what is told of it.
    func shortResource(_ column: String, _ row: String) -> (Standard, Standard.Indicator?)? {
        for (name, other) in [(column, row), (row, column)] where name.count >= 4 && !isOfGroup(name) {
            let words = other.scalarValues
            guard tables.coefficients.occurs(in: words) || lexicon.grammar.averages.occurs(in: words) else { continue }
            for standard in standardIndex.standards {
                if let id = shortNamed(name, in: standard)?.of,
                    let indicator = standard.group("resources")?.indicators.first(where: { $0.id == id })
                {
                    return (standard, indicator)
                }
            }
        }
        return nil
    }

    /// 骨干教师, 教学用房: the one coefficient that has all its characters, in their order.
    private func shortNamed(_ text: String, in standard: Standard) -> Standard.Indicator? {
        let words = text.scalarValues.filter(\.isHan)
        guard words.count >= 2, let balance = standard.group("balance") else { return nil }
        let named = balance.indicators.filter { coefficient in
            let whole = coefficient.of.flatMap { standard.indicator($0) }?.forms ?? []
            return coefficient.kind != .mean
                && (coefficient.forms + whole).contains { FactNaming.isContained(words, inOrder: $0.scalarValues) }
        }
        return named.count == 1 ? named.first : nil
    }

    private static func isContained(_ words: [UInt32], inOrder whole: [UInt32]) -> Bool {
        var rest = words[...]
        for c in whole where c == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
