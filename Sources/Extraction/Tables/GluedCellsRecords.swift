import Exact
import Normalization
import Records
import Source

extension GluedCells {
    /// The mentions with one for each cell in place of those that were read off the glued digits.
    func replacing(_ mentions: [Mention], by tables: [GluedCellsTable]) -> [Mention] {
        guard !tables.isEmpty else { return mentions }
        let covered = tables.map { $0.range.lowerBound..<($0.tail?.upperBound ?? $0.range.upperBound) }
        var out = mentions.filter { mention in !covered.contains { $0.overlaps(mention.range) } }
        for table in tables {
            for row in table.rows {
                out.append(
                    mention(row.label, value: Rational(row.year), unit: row.label.count == 4 ? "" : "年", kind: .year))
                for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
                    guard let digits = cell.digits else { continue }
                    let heading = table.heading.columns[column]
                    let scale = Rational(heading.scale)
                    let ulp = Rational.powerOfTen(-cell.places) * scale
                    out.append(
                        mention(
                            cell.range, value: Rational(digits) * ulp, unit: heading.unit, kind: heading.kind, ulp: ulp,
                            scale: scale))
                }
            }
            for stretch in table.undecided {
                var open = mention(stretch.range, value: nil, unit: "", kind: .number)
                open.status = .ambiguous
                open.candidates = stretch.readings
                out.append(open)
            }
            if let tail = table.tail {
                let isYear = document.text.scalars[tail.upperBound - 1] == code("年")
                let number = Rational(document.text.string(tail.lowerBound..<(tail.upperBound - 1)))
                out.append(mention(tail, value: number, unit: isYear ? "年" : "", kind: isYear ? .year : .listNumber))
            }
        }
        out.sort { $0.range.lowerBound < $1.range.lowerBound }
        for i in out.indices { out[i].id = i }
        return out
    }

    private func mention(
        _ range: Range<Int>, value: Rational?, unit: String, kind: Mention.Kind, ulp: Rational = 1, scale: Rational = 1
    ) -> Mention {
        document.mention(range, value: value, unit: unit, kind: kind, ulp: ulp, scale: scale, status: .conjectured)
    }
}

extension FactNaming {
    static let gluedCells = "glued-cells"

    /// The facts of a divided table: one for each decided cell.
    func facts(of table: GluedCellsTable, mentions: [Mention], first: Int) -> [Fact] {
        let starts = table.rows.flatMap { $0.cells.values.map(\.range.lowerBound) }
        guard let low = starts.min(), let high = starts.max() else { return [] }
        let own = mentions.filter { (low...high).contains($0.range.lowerBound) }
        let byStart = Dictionary(own.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { a, _ in a })
        let columns = table.heading.columns.indices.map { name($0, of: table) }
        let key = standardIndex.key(of: outline.node(at: table.heading.range.lowerBound))
        var out: [Fact] = []
        for row in table.rows {
            for (index, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
                guard let mention = byStart[cell.range.lowerBound], mention.range == cell.range, mention.value != nil
                else { continue }
                let column = columns[index]
                var fact = Fact(
                    id: first + out.count, mention: mention, indicator: .init(id: column.id, name: column.name),
                    words: table.heading.columns[index].name, scope: profile.scope, stage: column.stage,
                    period: row.period,
                    role: profile.kind == .plan ? .target : .actual,
                    table: .init(
                        title: table.title, row: row.period, column: table.heading.columns[index].label, number: first),
                    rule: FactNaming.gluedCells, context: cell.range,
                    base: grows(row, index, table) ? column.base : nil, block: key)
                fact.isExactIndicator = column.isExact
                out.append(fact)
            }
        }
        return out
    }

    /// Growth over a year for which nothing was spent says nothing.
    private func grows(_ row: GluedCellsTable.Row, _ column: Int, _ table: GluedCellsTable) -> Bool {
        guard case .growth(let base) = table.heading.columns[column].relation else { return false }
        let before = table.rows.first { $0.year == row.year - 1 }?.cells[base]
        return before.map { $0.digits != 0 } ?? true
    }

    private func name(_ index: Int, of table: GluedCellsTable) -> (
        id: String?, name: String, isExact: Bool, stage: String?, base: String?
    ) {
        let column = table.heading.columns[index]
        let reader = HeadReader(view: outline.view, lexicon: lexicon, terms: terms)
        var stage = table.stage
        switch reader.stage(in: column.name.scalarValues) {
        case .one(let own): stage = own
        case .all: stage = nil
        case .none: break
        }
        guard case .growth(let of) = column.relation else {
            let words = column.name.scalarValues
            let exact = terms.term(exactly: words)
            let best = exact ?? terms.best(for: words)?.term
            return (best?.id, column.name, exact != nil, stage, nil)
        }
        // 比上年增长 says nothing by itself; 对教育拨款增长率 does.
        let base = table.heading.columns[of]
        let isBare = tables.glued.withoutGrowth(column.name).isEmpty
        let full = isBare ? base.name + "增长率" : column.name
        if case .one(let own) = reader.stage(in: base.name.scalarValues) { stage = own }
        let exact = terms.term(exactly: full.scalarValues)
        return (exact?.id, full, exact != nil, stage, base.name)
    }
}
