import Exact
import Lexicon
import Records

/// 到2025年,农村自来水普及率达到96%, and 96 in the column 2025年: one rate of one year in the text and in a table.
///
/// Amounts are only reported where they agree: so many by a year and so many in it are told in the same words. What is
/// counted per head is a rate, too.
struct TableYearCheck: Check {
    let words: TargetWords

    func findings(in evidence: Evidence) -> [Finding] {
        let dated = evidence.facts {
            $0.hasValue && !$0.isChangeOrGrowth && $0.role != .standard && $0.comparator != .range
        }.filter {
            $0.plainYear != nil && ($0.mention.kind == .percent || $0.mention.kind == .ratio || $0.role == .target)
        }
        let cells = Dictionary(grouping: dated.filter { $0.table != nil }) { Place($0) }
        if cells.isEmpty { return [] }
        return dated.compactMap { fact in
            guard fact.table == nil, let alike = cells[Place(fact)]?.filter({ areAlike($0, fact) }), alike.count == 1,
                let cell = alike.first
            else { return nil }
            return finding(fact, cell)
        }
    }

    private struct Place: Hashable {
        let report: Int
        let period: String?
        let unit: String
        let isTarget: Bool

        init(_ fact: Fact) {
            report = fact.mention.report
            period = fact.period
            unit = fact.mention.unit
            isTarget = fact.role == .target
        }
    }

    private func areAlike(_ cell: Fact, _ fact: Fact) -> Bool {
        guard cell.stage == nil || fact.stage == nil || cell.stage == fact.stage, cell.scope == fact.scope else {
            return false
        }
        if cell.isExactIndicator, fact.isExactIndicator, let id = cell.indicator.id { return id == fact.indicator.id }
        let (a, b) = (NameMatch.core(cell.words), NameMatch.core(fact.words))
        return min(a.count, b.count) >= 4 && NameMatch.contained(a, in: b) >= 90 && NameMatch.contained(b, in: a) >= 90
    }

    /// 96%以上 and >95 look the same way.
    private static func direction(_ mention: Mention) -> Int {
        switch mention.comparator {
        case .ge, .gt: 1
        case .le, .lt: -1
        default: 0
        }
    }

    private func finding(_ fact: Fact, _ cell: Fact) -> Finding? {
        let (one, other) = (fact.mention, cell.mention)
        // 95% is not 94, though both may be rounded; it may be 94.6.
        let isRounded =
            Self.direction(one) == Self.direction(other) ? one.comparator == .eq && one.ulp != other.ulp : true
        let agrees =
            fact.value == cell.value
            || isRounded && Comparison.admissible(other).meets(Comparison.admissible(one))
        let isRate = fact.mention.kind == .percent || fact.mention.kind == .ratio
        guard agrees || isRate || words.levels.occurs(in: fact.words.scalarValues) else { return nil }
        return .restated(
            "same-fact.year", fact, in: cell, isSame: agrees,
            message: agrees
                ? Message(
                    zh: "\(fact.period ?? "")年\(fact.displayName)\(fact.mention.quote)，表中同一年为\(cell.mention.quote)，相符。",
                    en:
                        "\(fact.displayName) of \(fact.period ?? "") is \(fact.mention.quote), and the table has \(cell.mention.quote) for that year; they agree."
                )
                : Message(
                    zh:
                        "\(fact.period ?? "")年\(fact.displayName)正文为\(fact.mention.quote)，表中同一年为\(cell.mention.quote)，请核对。",
                    en:
                        "\(fact.displayName) of \(fact.period ?? "") is \(fact.mention.quote) in the text and \(cell.mention.quote) in the table; please check."
                ), basis: basis(fact, cell, agrees: agrees))
    }

    /// The same fact, where their digits tell them apart; else the cell's figure is the bound that the text should name.
    private func basis(_ fact: Fact, _ cell: Fact, agrees: Bool) -> Basis {
        let meets = Comparison.admissible(cell.mention).meets(Comparison.admissible(fact.mention))
        guard !agrees, meets else {
            return Basis(.same, "x1", to: fact.mention, doubts: agrees ? [] : [.countedDifferently])
        }
        var basis = Basis(.limit, doubts: [.countedDifferently])
        basis.requirements = [.init("eq", cell.value ?? .undefined)]
        return basis
    }
}
