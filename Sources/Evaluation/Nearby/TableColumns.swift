import Exact
import Lexicon
import Records
import Source

/// 预算数 决算数 完成率: columns of which one follows from two others in every row.
///
/// The formula is not told; it is what at least two rows keep. A row that does not keep what most others do is asked about.
struct TableColumns {
    /// Claims that another check has recomputed.
    let settled: Set<Int>
    let words: NearbyWords
    let bound: BoundWords

    private static let most = 12

    private enum Formula: CaseIterable { case ratio, growth, difference, quotient }

    /// A row of a table: its cells, and the fact in each column. No row is called like another.
    private struct Row {
        let first: Int
        private let cells: [(column: NameID, fact: Int)]

        /// Nil where two cells stand in one column.
        init?(_ facts: [Int], _ evidence: Evidence) {
            first = facts[0]
            cells = facts.map { (evidence.keys[$0].column, $0) }
            for (i, cell) in cells.enumerated() where cells[..<i].contains(where: { $0.column == cell.column }) {
                return nil
            }
        }

        var columns: [NameID] { cells.map(\.column) }
        subscript(column: NameID) -> Int? { cells.first { $0.column == column }?.fact }
    }

    private struct Place: Hashable {
        let row: NameID
        let column: NameID
    }
    private struct RowName: Hashable {
        let row: NameID
        let stage: NameID
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let cells = evidence.keys.indices.filter { i in
            let key = evidence.keys[i]
            return key.isInTable && key.hasValue && key.comparator == .eq
        }
        return Dictionary(grouping: cells) { evidence.keys[$0].table }.sorted { $0.key < $1.key }.flatMap {
            columns(of: $0.value, evidence)
        }
    }

    private func columns(of cells: [Int], _ evidence: Evidence) -> [Finding] {
        var numbers: [RowName: Int] = [:]
        var groups: [[Int]] = []
        // A row of 小学 is known by its stage, where several go by one name.
        let places = Set(cells.map { Place(row: evidence.keys[$0].row, column: evidence.keys[$0].column) })
        for i in cells {
            let name = RowName(
                row: evidence.keys[i].row, stage: places.count < cells.count ? evidence.keys[i].stage : .none)
            if let number = numbers[name] {
                groups[number].append(i)
            } else {
                numbers[name] = groups.count
                groups.append([i])
            }
        }
        guard groups.count >= 2 else { return [] }
        let rows = groups.compactMap { Row($0, evidence) }
        let names = Set(rows.lazy.flatMap(\.columns)).sorted { evidence.names[$0] < evidence.names[$1] }
        guard rows.count >= 2, (3...Self.most).contains(names.count) else { return [] }
        return names.flatMap { findings(of: $0, in: rows, others: names, evidence) }
    }

    /// The fact of a row in a column.
    private func facts(_ evidence: Evidence) -> (Row, NameID) -> Fact? {
        { row, column in row[column].map { evidence.facts[$0] } }
    }

    private func findings(
        of column: NameID, in rows: [Row], others: [NameID], _ evidence: Evidence
    ) -> [Finding] {
        let fact = facts(evidence)
        let claims = rows.compactMap { fact($0, column) }
        guard claims.count >= 2, let kind = claims.first?.mention.kind,
            claims.contains(where: { !settled.contains($0.id) })
        else { return [] }
        let name = evidence.names[column].scalarValues
        let formulas: [Formula] =
            kind == .percent && words.columnRates.occurs(in: name)
            ? [.ratio, .growth] : words.columnChanges.occurs(in: name) ? [.difference] : []
        // 生均室外场地 is of any two that give it: four rows that do are no chance.
        if formulas.isEmpty { return quotients(of: column, in: rows, others: others, evidence) }
        var best: [Neighbours] = []
        for formula in formulas {
            for a in others where a != column {
                for b in others where b != column && b != a {
                    let tried = rows.compactMap { row in
                        fact(row, column).flatMap { self.tried($0, formula, fact(row, a), fact(row, b)) }
                    }
                    if held(tried) > held(best) { best = tried }
                }
            }
        }
        let (held, failed) = (held(best), best.count { !$0.grade.passes })
        guard held >= 2 && held > 2 * failed || held > 0 && failed == 1 && isSlip(best, evidence) else { return [] }
        return best.filter { !settled.contains($0.claim.id) }.map(\.finding)
    }

    /// 室外场地, 在园幼儿, 生均室外场地: a column with decimals that in at least four rows, and all but one, is one of the others over
    /// another.
    private func quotients(
        of column: NameID, in rows: [Row], others: [NameID], _ evidence: Evidence
    ) -> [Finding] {
        let fact = facts(evidence)
        let claims = rows.compactMap { fact($0, column) }
        guard claims.count >= Self.fewest, claims.count(where: { $0.mention.ulp < 1 }) * 2 > claims.count else {
            return []
        }
        for a in others where a != column {
            for b in others where b != column && b != a {
                let tried = rows.compactMap { row in
                    fact(row, column).flatMap { self.tried($0, .quotient, fact(row, a), fact(row, b)) }
                }
                let failed = tried.count { !$0.grade.passes }
                if held(tried) >= Self.fewest, failed <= 1, tried.count >= claims.count - 1 {
                    return tried.filter { !settled.contains($0.claim.id) && !isOfAllRows($0, in: tried) }.map(\.finding)
                }
            }
        }
        return []
    }
    private static let fewest = 4

    /// A total of the column, or its plain mean, where the others keep the formula.
    private func isOfAllRows(_ row: Neighbours, in rows: [Neighbours]) -> Bool {
        guard !row.grade.passes else { return false }
        let others = rows.filter { $0.claim.id != row.claim.id }.compactMap(\.claim.value)
        let sum = others.reduce(Rational.zero, +)
        let admissible = Comparison.admissible(row.claim.mention)
        return admissible.contains(sum) || admissible.contains(sum / Rational(others.count))
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
        guard let a, let b, a.isAmount || a.mention.kind == .number,
            formula == .quotient || Self.areAlike(a.mention, b.mention), let x = a.value, let y = b.value
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
        case .quotient:
            guard y > 0 else { return nil }
            return Neighbours(
                rule: "table.columns", kind: "ratio", claim: claim, inputs: [a, b], exact: x / y,
                wide: a.mention.interval / b.mention.interval, expression: "\(written[0]) ÷ \(written[1])",
                formula: "x1 ÷ x2")
        }
    }
}
