import Exact
import Records

/// A figure of a table that the text tells again, as printed or in another unit: 新增债券4.85亿元, and 合计 48500 (万元).
///
/// Figures of like names that differ say nothing, as a table has many of them; but such as have the same digits and differ
/// by a power of ten may stand in the wrong unit, which is asked about.
struct TableTextCheck: Check {
    private static let powers: [Rational] = [10, 100, 1000, 10_000, 100_000_000]

    func findings(in evidence: Evidence) -> [Finding] {
        let cells = evidence.facts.filter { $0.table != nil && $0.role == .actual && isSpecific($0) }
        if cells.isEmpty { return [] }
        let byMeasure = Dictionary(grouping: cells, by: { FigureMeasure(evidence.keys[$0.id]) })
        return evidence.facts.compactMap { fact in
            guard fact.table == nil, fact.role == .actual, !fact.isChangeOrGrowth, isSpecific(fact),
                let alike = byMeasure[FigureMeasure(evidence.keys[fact.id])]
            else { return nil }
            if let twin = alike.first(where: { agrees($0, fact) && isNamed($0, like: fact) }) {
                return finding(fact, twin)
            }
            return alike.first { isSlipped($0, fact) }.map { finding(fact, $0) }
        }
    }

    /// Two figures of so few digits are often alike.
    private func isSpecific(_ fact: Fact) -> Bool {
        guard let value = fact.value, fact.mention.comparator == .eq, fact.mention.kind != .percent,
            fact.mention.status == .certain, fact.mention.ulp > 0
        else { return false }
        return (value / fact.mention.ulp).magnitude >= 100
    }

    private func agrees(_ a: Fact, _ b: Fact) -> Bool {
        a.value == b.value || Comparison.admissible(a.mention).meets(Comparison.admissible(b.mention))
    }

    private func isNamed(_ cell: Fact, like fact: Fact) -> Bool {
        if let id = cell.indicator.id, id == fact.indicator.id { return true }
        let own = NameMatch.core(fact.words)
        let names = [cell.indicator.name, (cell.table?.row ?? "") + (cell.table?.column ?? "")]
        return own.count >= 2
            && names.contains { name in
                let core = NameMatch.core(name)
                return core.count >= 2
                    && (NameMatch.contained(core, in: own) >= 80 || NameMatch.contained(own, in: core) >= 80)
            }
    }

    /// 4.85万元 beside 48500万元: the same digits of the same indicator, a power of ten apart.
    private func isSlipped(_ cell: Fact, _ fact: Fact) -> Bool {
        guard let id = fact.indicator.id, id == cell.indicator.id, fact.isExactIndicator, cell.isExactIndicator,
            fact.period == cell.period, fact.scope == cell.scope, let a = cell.value, let b = fact.value, b > 0
        else { return false }
        return Self.powers.contains { a == b * $0 || b == a * $0 }
    }

    private func finding(_ fact: Fact, _ cell: Fact) -> Finding {
        let isSame = agrees(cell, fact)
        let gap = ((fact.value ?? .undefined) - (cell.value ?? .undefined)) / fact.mention.scale
        return Finding(
            report: fact.mention.report, rule: "same-fact.table", kind: "same-fact",
            grade: isSame ? .consistent : .questionable, severity: isSame ? .info : .low, claim: fact.term,
            inputs: [cell.term], expression: "\(cell.printed) = \(fact.printed)",
            recomputed: cell.mention.interval.scaled(by: 1 / fact.mention.scale), gap: isSame ? 0 : gap,
            message: isSame
                ? Message(
                    zh: "\(fact.displayName)\(fact.mention.quote)与表中的\(cell.mention.quote)是同一个数。",
                    en: "\(fact.displayName) \(fact.mention.quote) is the table's \(cell.mention.quote).")
                : Message(
                    zh: "\(fact.displayName)正文为\(fact.mention.quote)，表中为\(cell.mention.quote)，数字相同而位数不同，请核对单位。",
                    en:
                        "\(fact.displayName) is \(fact.mention.quote) in the text and \(cell.mention.quote) in the table, the same digits a power of ten apart; please check the units."
                ), basis: Basis(.same, "x1", to: fact.mention, doubts: isSame ? [] : [.otherFigure]))
    }
}
