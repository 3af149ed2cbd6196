import Exact
import Records
import Source

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
        let byIndicator = Dictionary(grouping: cells, by: { evidence.keys[$0.id].indicator })
        return evidence.facts.compactMap { fact in
            guard fact.table == nil, fact.role == .actual, !fact.isChangeOrGrowth, isSpecific(fact) else { return nil }
            let alike = byMeasure[FigureMeasure(evidence.keys[fact.id])] ?? []
            if let twin = alike.first(where: { agrees($0, fact) && isNamed($0, like: fact) }) {
                return finding(fact, twin)
            }
            if let slipped = alike.first(where: { isSlipped($0, fact) }) { return finding(fact, slipped) }
            return misprinted(fact, byIndicator[evidence.keys[fact.id].indicator] ?? []).map { finding(fact, $0) }
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

    /// 在校学生29318人 in the text, and 20318 in the only cell of that indicator, stage and year: one digit apart. Cells of plain
    /// numbers count in the unit of the text.
    ///
    /// - Parameter cells: those of its indicator.
    private func misprinted(_ fact: Fact, _ cells: [Fact]) -> Fact? {
        guard fact.indicator.id != nil, fact.isExactIndicator, fact.qualifier == nil, let b = fact.value else {
            return nil
        }
        let own = cells.filter {
            $0.mention.report == fact.mention.report && ($0.isMeasured(like: fact) || $0.mention.unit.isEmpty)
        }
        let named = own.filter {
            $0.stage == fact.stage && $0.qualifier == nil && ($0.scope == fact.scope || $0.scope == nil)
                && ($0.period == fact.period || $0.period == nil || fact.period == nil)
        }
        guard named.count == 1, let cell = named.first, cell.isExactIndicator, let a = cell.value,
            !own.contains(where: { agrees($0, fact) })
        else { return nil }
        let ulp = fact.mention.ulp
        return DigitSlip.lies(between: b / ulp, and: a / ulp, ulp: 1, fewest: 3) ? cell : nil
    }

    private func finding(_ fact: Fact, _ cell: Fact) -> Finding {
        let isSame = agrees(cell, fact)
        let isPower = isSlipped(cell, fact)
        return .restated(
            "same-fact.table", fact, in: cell, isSame: isSame,
            message: isSame
                ? Message(
                    zh: "\(fact.displayName)\(fact.mention.quote)与表中的\(cell.mention.quote)是同一个数。",
                    en: "\(fact.displayName) \(fact.mention.quote) is the table's \(cell.mention.quote).")
                : Message(
                    zh:
                        "\(fact.displayName)正文为\(fact.mention.quote)，表中为\(cell.mention.quote)，\(isPower ? "数字相同而位数不同，请核对单位" : "只差一位数字（或相邻两位颠倒），请核对")。",
                    en:
                        "\(fact.displayName) is \(fact.mention.quote) in the text and \(cell.mention.quote) in the table, \(isPower ? "the same digits a power of ten apart; please check the units" : "one digit, or two that changed places, apart; please check")."
                ), basis: Basis(.same, "x1", to: fact.mention, doubts: isSame ? [] : [.otherFigure]))
    }
}
