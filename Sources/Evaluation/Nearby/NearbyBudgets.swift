import Lexicon
import Records
import Source

/// The funds of each report and the figures of what was spent, in the text and in the totals of its tables.
final class NearbyBudgets {
    private let evidence: Evidence
    /// The figures of running text.
    private let figures: [Int]
    private let sides: NameMemo<Sides>
    private let isTotal: NameMemo<Bool>
    private var known: [Int32: Budget] = [:]

    private typealias Budget = (funds: [Int], spent: [Int])

    /// What a sum of money is by its words.
    private struct Sides: OptionSet {
        let rawValue: UInt8
        static let fund = Sides(rawValue: 1)
        static let spent = Sides(rawValue: 2)
    }

    init(_ evidence: Evidence, figures: [Int], _ words: CheckWords) {
        self.evidence = evidence
        self.figures = figures
        isTotal = NameMemo(evidence.names, make: words.sums.isTotal)
        sides = NameMemo(evidence.names) { Self.sides($0, words.nearby) }
    }

    private static func sides(_ name: String, _ words: NearbyWords) -> Sides {
        let name = name.scalarValues
        var sides: Sides = []
        if words.unspent.occurs(in: name) { return sides }
        if words.funds.occurs(in: name) { sides.insert(.fund) }
        if words.spent.occurs(in: name) { sides.insert(.spent) }
        return sides
    }

    /// Every fund of a claim's report with every figure of what was spent.
    func pairs(of claim: Int) -> some Sequence<(fund: Int, spent: Int)> {
        let budget = budget(of: evidence.keys[claim].report)
        return budget.funds.lazy.filter { $0 != claim }.flatMap { fund in
            budget.spent.lazy.filter { $0 != fund && $0 != claim }.map { (fund: fund, spent: $0) }
        }
    }

    private func budget(of report: Int32) -> Budget {
        if let known = known[report] { return known }
        let keys = evidence.keys
        let totals = evidence.indices(in: Int(report)).lazy.map(Int.init).filter { [isTotal] in
            keys[$0].isInTable && keys[$0].hasValue && isTotal[keys[$0].row]
        }
        let money = (figures.filter { keys[$0].report == report } + totals).filter {
            keys[$0].kind == .money && keys[$0].isActual && !keys[$0].isChangeOrGrowth
        }
        let budget = (
            funds: money.filter { sides[keys[$0].words].contains(.fund) },
            spent: money.filter { sides[keys[$0].words].contains(.spent) }
        )
        known[report] = budget
        return budget
    }
}
