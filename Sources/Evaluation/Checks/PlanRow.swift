import Records

/// The tasks of one row of a plan: those of the whole, and those of each year behind them.
struct PlanRow {
    struct Year {
        let year: Int
        var facts: [Fact]
    }
    private(set) var whole: [Fact]
    private(set) var years: [Year]
    let names: PlanNames

    /// The rows that have figures of two years and more, in the order of the text: a row ends where the years begin anew.
    ///
    /// - Parameter isBeside: whether nothing is said between two places: what the row is in all stands right before its years.
    static func rows(of targets: [Fact], _ names: PlanNames, isBeside: (Int, Int) -> Bool) -> [PlanRow] {
        func isRight(_ whole: [Fact], before cell: [Fact]) -> Bool {
            guard let a = whole.first?.paragraph, let b = cell.first?.paragraph else { return false }
            return isBeside(a.upperBound, b.lowerBound)
        }
        var rows: [PlanRow] = []
        var row = PlanRow(whole: [], years: [], names: names)
        for cell in cells(of: targets) {
            let years = Set(cell.map(\.plainYear))
            guard years.count == 1, let year = years.first ?? nil else {
                rows.append(row)
                row = PlanRow(whole: years == [nil] ? cell : [], years: [], names: names)
                continue
            }
            if let last = row.years.last, year <= last.year {
                rows.append(row)
                // 到2025年建成15所 before 2023年, 2024年, 2025年: the year by which the whole is done.
                row = PlanRow(
                    whole: row.years.count == 1 && row.whole.isEmpty ? last.facts : [], years: [], names: names)
            }
            if row.years.isEmpty, !isRight(row.whole, before: cell) { row.whole = [] }
            row.years.append(Year(year: year, facts: cell))
        }
        return (rows + [row]).filter { $0.years.count >= 2 }
    }

    /// The rows of tables that have a cell a year.
    static func rows(ofCells cells: [Fact], _ names: PlanNames) -> [PlanRow] {
        let rows = Dictionary(grouping: cells.filter { $0.plainYear != nil }) { cell in
            [String(cell.mention.report), String(cell.table?.number ?? -1), cell.table?.row ?? "", cell.stage ?? ""]
        }
        return rows.values.map { cells in
            let ordered = cells.sorted { $0.id < $1.id }
            return PlanRow(whole: [], years: ordered.map { Year(year: $0.plainYear ?? 0, facts: [$0]) }, names: names)
        }.filter { row in
            row.years.count >= 2 && zip(row.years, row.years.dropFirst()).allSatisfy { $0.year < $1.year }
        }.sorted { ($0.years[0].facts[0].id) < ($1.years[0].facts[0].id) }
    }

    /// The figures of each paragraph, or cell, in their order.
    private static func cells(of targets: [Fact]) -> [[Fact]] {
        targets.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }.reduce(into: []) { cells, fact in
            if let last = cells.last?.last, last.paragraph == fact.paragraph {
                cells[cells.count - 1].append(fact)
            } else {
                cells.append([fact])
            }
        }
    }

    /// What the years do of a task; nil where only one does, and where two tasks of a year could be meant.
    func parts(of total: Fact) -> [Fact]? {
        let parts = years.compactMap { year -> Fact? in
            let alike = year.facts.filter { names.areAlike($0, total) }
            guard let best = alike.max(by: { names.likeness($0, total) < names.likeness($1, total) }),
                alike.count(where: { names.likeness($0, total) == names.likeness(best, total) }) == 1
            else { return nil }
            // 区级学校5所 is of 区级学校20所, not of 市级学校8所.
            let rival = whole.contains {
                $0.id != total.id && names.areAlike($0, best) && names.likeness($0, best) > names.likeness(total, best)
            }
            return rival ? nil : best
        }
        return parts.count >= 2 ? parts : nil
    }
}

extension Evidence {
    /// Whether the document says at its beginning that it is for these years: (2023—2025年), as a lost dash leaves it, too.
    func isPlan(from first: Int, to last: Int) -> Bool {
        let (a, b) = (String(first).scalarValues, String(last).scalarValues)
        let opening = scalars.prefix(Self.opening)
        return opening.indices.contains { i in
            opening[i...].starts(with: a)
                && (4...6).contains { gap in opening.dropFirst(i + gap).starts(with: b) }
        }
    }
    private static let opening = 300
}
