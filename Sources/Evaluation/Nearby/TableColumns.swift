import Exact
import Lexicon
import Records

/// 预算数 决算数 完成率: columns of which one follows from two others in every row.
///
/// The formula is not told; it is what at least two rows keep. A row that does not keep what most others do is asked about.
struct TableColumns {
    /// Claims that another check has recomputed.
    let settled: Set<Int>
    let words: NearbyWords
    let bound: BoundWords

    private static let most = 8

    private enum Formula: CaseIterable { case ratio, growth, difference }

    /// The rows of one table by what they are called; no row that is called like another.
    private typealias Rows = [[String: Fact]]

    func findings(in evidence: Evidence) -> [Finding] {
        let cells = evidence.facts.filter { $0.table != nil && $0.value != nil && $0.mention.comparator == .eq }
        return Dictionary(grouping: cells, by: { $0.table?.number ?? 0 }).sorted { $0.key < $1.key }.flatMap {
            columns(of: $0.value, evidence)
        }
    }

    private func columns(of cells: [Fact], _ evidence: Evidence) -> [Finding] {
        let rows: Rows = Dictionary(grouping: cells, by: Self.name(ofRow:)).values.compactMap { row in
            let byColumn = Dictionary(row.map { ($0.table?.column ?? "", $0) }, uniquingKeysWith: { a, _ in a })
            return byColumn.count == row.count ? byColumn : nil
        }.sorted { ($0.values.map(\.id).min() ?? 0) < ($1.values.map(\.id).min() ?? 0) }
        let names = Set(rows.flatMap(\.keys)).sorted()
        guard rows.count >= 2, (3...Self.most).contains(names.count) else { return [] }
        return names.flatMap { findings(of: $0, in: rows, others: names, evidence) }
    }

    /// A row of 小学 is known by its stage.
    private static func name(ofRow cell: Fact) -> [String] { [cell.table?.row ?? "", cell.stage ?? ""] }

    private func findings(
        of column: String, in rows: Rows, others: [String], _ evidence: Evidence
    ) -> [Finding] {
        let claims = rows.compactMap { $0[column] }
        guard claims.count >= 2, let kind = claims.first?.mention.kind,
            claims.contains(where: { !settled.contains($0.id) })
        else { return [] }
        let formulas: [Formula] =
            kind == .percent && words.columnRates.occurs(in: column.scalarValues)
            ? [.ratio, .growth] : words.columnChanges.occurs(in: column.scalarValues) ? [.difference] : []
        var best: [Neighbours] = []
        for formula in formulas {
            for a in others where a != column {
                for b in others where b != column && b != a {
                    let tried = rows.compactMap { row in row[column].flatMap { self.tried($0, formula, row[a], row[b]) }
                    }
                    if held(tried) > held(best) { best = tried }
                }
            }
        }
        let (held, failed) = (held(best), best.count { !$0.grade.passes })
        guard held >= 2 && held > 2 * failed || held > 0 && failed == 1 && isSlip(best, evidence) else { return [] }
        return best.filter { !settled.contains($0.claim.id) }.map(\.finding)
    }

    /// Whether the one row that fails is a digit off.
    private func isSlip(_ rows: [Neighbours], _ evidence: Evidence) -> Bool {
        guard let failing = rows.first(where: { !$0.grade.passes }) else { return false }
        let figures = BoundFigures(claim: failing.claim, inputs: failing.inputs, evidence: evidence, words: bound)
        return figures.isMisprint { figures in
            switch (failing.kind, figures[0] / figures[1]) {
            case ("ratio", let ratio): ratio * Interval(exactly: 100)
            case ("growth", let ratio): (ratio - Interval(exactly: 1)) * Interval(exactly: 100)
            default: figures[0] - figures[1]
            }
        }
    }

    /// Rows that keep the formula, and would hardly by chance.
    private func held(_ tried: [Neighbours]) -> Int { tried.count { $0.grade.passes && $0.isTelling(isBeside: true) } }

    /// Of one kind and unit; a plain number counts what the other column does.
    private static func areAlike(_ a: Mention, _ b: Mention) -> Bool {
        func isPlain(_ a: Mention, beside b: Mention) -> Bool {
            a.kind == .number && a.unit.isEmpty && (b.kind == .count || b.kind == .number)
        }
        return a.kind == b.kind && a.unit == b.unit || isPlain(a, beside: b) || isPlain(b, beside: a)
    }

    private func tried(_ claim: Fact, _ formula: Formula, _ a: Fact?, _ b: Fact?) -> Neighbours? {
        guard let a, let b, a.isAmount || a.mention.kind == .number, Self.areAlike(a.mention, b.mention),
            let x = a.value, let y = b.value
        else { return nil }
        let written = Fact.written([a, b])
        switch formula {
        case .ratio:
            guard y > 0 else { return nil }
            return Neighbours(
                rule: "table.columns", kind: "ratio", claim: claim, inputs: [a, b], exact: x / y * 100,
                wide: a.mention.interval / b.mention.interval * Interval(exactly: 100),
                expression: "\(written[0]) ÷ \(written[1]) × 100", formula: "x1 ÷ x2 × 100")
        case .growth:
            guard y > 0 else { return nil }
            return Neighbours(
                rule: "table.columns", kind: "growth", claim: claim, inputs: [a, b], exact: (x - y) / y * 100,
                wide: (a.mention.interval / b.mention.interval - Interval(exactly: 1)) * Interval(exactly: 100),
                expression: "(\(written[0]) − \(written[1])) ÷ \(written[1]) × 100", formula: "(x1 − x2) ÷ x2 × 100",
                doubt: .baseAdjusted)
        case .difference:
            guard a.isMeasured(like: claim) || a.mention.kind == claim.mention.kind else { return nil }
            return Neighbours(
                rule: "table.columns", kind: "difference", claim: claim, inputs: [a, b], exact: x - y,
                wide: a.mention.interval - b.mention.interval, expression: "\(written[0]) − \(written[1])",
                formula: "x1 − x2")
        }
    }
}
