import Exact
import Lexicon
import Records
import Source

/// The labels of a cell as they name its figure: without units and blanks, and the row without its code.
struct CellLabels {
    let row: String
    let column: String
}

extension FactNaming {
    /// What a bare figure is printed in, as far as its cell, its row, its column, its indicator or its table tells.
    func unit(
        _ cell: TableGrid.Cell, _ labels: CellLabels, names: Name, tableUnit: String?, among tableUnits: [String]
    ) -> String? {
        if cell.columnLabel.hasSuffix("增长率(%)") || tables.isYearlyGrowth(cell.columnLabel) { return "%" }
        if let unit = cell.unit { return unit }
        if tables.points.contains(FactNaming.unspaced(cell.columnLabel)) { return "分" }
        // One side may say what is printed in other units than the other's: how many schools meet it, how unequal it is.
        let label = cell.rowLabel + cell.columnLabel
        let words = label.scalarValues
        if tables.coefficients.occurs(in: words) || tables.coefficients.occurs(in: names.name) { return "" }
        if tables.schoolCounts.occurs(in: words) { return "所" }
        if tables.shareLabels.occurs(in: words) { return "%" }
        // 婴儿死亡率(‰): a rate is printed in what its own label says.
        if tables.rateEnds.ends(labels.row) { return tables.unit(inHeading: cell.rowLabel) ?? "%" }
        if tables.rateEnds.ends(labels.column) { return tables.unit(inHeading: cell.columnLabel) ?? "%" }
        if let unit = tables.unit(inHeading: cell.rowLabel) ?? tables.unit(inHeading: cell.columnLabel) {
            return unit
        }
        if tables.peopleEnds.ends(cell.columnLabel) { return "人" }
        if let unit = names.indicator?.unit {
            return unit
        }
        if let unit = unit(of: labels.column, among: tableUnits) { return unit }
        if let unit = cell.moneyUnit, cell.isLikeMoney || isMoney(labels.column) || isOfMoney(labels.column) {
            return unit
        }
        return tableUnit ?? countedUnit(of: labels)
    }

    /// 学生数 in a table that prints no unit: people are counted one by one. What is measured may be printed in 万.
    private func countedUnit(of labels: CellLabels) -> String? {
        [labels.column, labels.row].lazy.compactMap { terms.term(exactly: $0.scalarValues) }.first {
            $0.kind == .count
        }?.unit
    }

    /// Which of several units a column is in: what its name ends in, sums of money, and numbers of things.
    private func unit(of column: String, among units: [String]) -> String? {
        guard !units.isEmpty else { return nil }
        func bare(_ unit: String) -> String {
            ["万", "亿"].contains { unit.hasPrefix($0) } ? String(unit.dropFirst()) : unit
        }
        let name = column.hasSuffix("数") ? String(column.dropLast()) : column
        if let own = units.first(where: { name.hasSuffix(bare($0)) }) { return own }
        if isMoney(column) || isOfMoney(column) { return units.first { $0.hasSuffix("元") } }
        return column.hasSuffix("数") ? units.first { ["个", "项", "所", "家"].contains($0) } : nil
    }

    /// What a sign in a cell beside a target says of it.
    static func limit(_ sign: String) -> Comparator? {
        switch sign {
        case "≥", "≧": .ge
        case "≤", "≦": .le
        case ">": .gt
        case "<": .lt
        default: nil
        }
    }

    func hold(_ mention: inout Mention, to limit: Comparator) {
        guard let value = mention.value else { return }
        mention.comparator = limit
        mention.interval = MentionInterval.interval(
            value: value, ulp: mention.ulp, kind: mention.kind, comparator: limit, isClose: false, upper: nil)
    }

    /// Gives `基本支出:713.28` in a cell of a form the unit of money that the form's heading prints.
    func countMoney(in grid: TableGrid, figures: TableFigures, mentions: inout [Mention]) {
        guard let unit = grid.textUnit ?? grid.unit, unit.hasSuffix("元") else { return }
        let view = outline.view
        for text in grid.texts {
            for i in text.range where view.at(i) == code(":") {
                guard let index = figures.beginning(at: i + 1), mentions[index].unit.isEmpty,
                    mentions[index].kind == .number, mentions[index].range.upperBound <= text.range.upperBound
                else { continue }
                let label = String(
                    scalars: view.s[text.range.lowerBound..<i].suffix(16).split(separator: code(":")).last ?? [])
                if isMoney(label) { apply(unit, to: &mentions[index], label: label) }
            }
        }
    }

    /// Gives the bare figures of columns of points their unit.
    func countPoints(of grids: [TableGrid], in mentions: inout [Mention]) {
        for grid in grids {
            for row in grid.scores {
                for case let index? in [row.full, row.score] where mentions[index].unit.isEmpty {
                    apply("分", to: &mentions[index], label: "")
                }
            }
        }
    }

    /// Whether a heading speaks of money though its unit does not say so: 发行总额(亿).
    private func isMoney(_ label: String) -> Bool {
        tables.moneyLabels.occurs(in: label)
    }

    private func isOfMoney(_ name: String) -> Bool { terms.term(exactly: name.scalarValues)?.kind == .money }

    func apply(_ unit: String?, to mention: inout Mention, label: String) {
        guard let unit, let value = mention.value else { return }
        var name = ["亿", "万"].contains(unit) && isMoney(label) ? unit + "元" : unit
        // 1/10万: of so many, as 9.8/10万 is written.
        if name.hasPrefix("1/") { name.removeFirst() }
        var factor = Rational(1)
        for (prefix, power) in [("万", 10_000), ("亿", 100_000_000), ("千", 1000)]
        where name.hasPrefix(prefix) && name.count > 1 {
            name.removeFirst()
            factor = Rational(power)
        }
        if let (length, found) = vocabulary.units.longest(in: name.scalarValues, at: 0),
            length == name.scalarValues.count
        {
            name = found.unit
            switch found.kind {
            case "money": mention.kind = .money
            case "percent": mention.kind = .percent
            case "area": mention.kind = .area
            case "ratio": mention.kind = .ratio
            default: mention.kind = .count
            }
        } else {
            mention.kind = name.isEmpty ? .ratio : .count
        }
        mention.unit = name
        mention.value = value * factor
        mention.ulp = mention.ulp * factor
        mention.scale = factor
        mention.valueText = (value * factor).decimal
        mention.interval = MentionInterval.interval(
            value: value * factor, ulp: mention.ulp, kind: mention.kind, comparator: mention.comparator,
            isClose: mention.interval.isBounded,
            upper: nil)
    }
}
