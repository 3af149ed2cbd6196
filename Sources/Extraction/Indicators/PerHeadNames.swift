import Exact
import Lexicon
import Records
import Source

/// 骨干教师1.08人/百生, 教辅用房5.22㎡/生: figures of the indicators that bind each school, under short names.
///
/// That such a figure is per pupil its unit says, or the words before its name, or that it stands beside several of its like
/// in sizes that no totals have.
struct PerHeadNames {
    let standards: [Standard]
    let lexicon: BindingLexicon
    let view: TextView
    private let indicators: [Standard.Indicator]
    /// By short name: the first that goes by it.
    private let byShort: [String: Standard.Indicator]

    init(standards: [Standard], lexicon: BindingLexicon, view: TextView) {
        self.standards = standards
        self.lexicon = lexicon
        self.view = view
        let indicators = standards.flatMap(\.groups).filter { $0.quorum != nil }.flatMap(\.indicators).filter {
            !$0.short.isEmpty
        }
        self.indicators = indicators
        byShort = Dictionary(
            indicators.flatMap { one in one.short.map { ($0, one) } }, uniquingKeysWith: { first, _ in first })
    }

    /// So many indicators side by side are no chance.
    private static let enough = 3

    func name(_ facts: inout [Fact]) {
        if indicators.isEmpty { return }
        var beside: [Neighbours: [(index: Int, indicator: Standard.Indicator)]] = [:]
        var order: [Neighbours] = []
        for i in facts.indices {
            guard let (indicator, isTold) = indicator(of: facts[i]) else { continue }
            if isTold {
                give(indicator, to: &facts[i])
            } else if isOfSize(facts[i], indicator), !isOfLimits(facts[i]) {
                for place in Neighbours.all(of: facts[i]) {
                    if beside[place] == nil { order.append(place) }
                    beside[place, default: []].append((i, indicator))
                }
            }
        }
        for place in order {
            let run = beside[place] ?? []
            guard Set(run.map(\.indicator.no)).count >= Self.enough, isOfFractions(run.map(\.index), facts) else {
                continue
            }
            for (i, indicator) in run { give(indicator, to: &facts[i]) }
        }
    }

    /// Figures that are told together: in a paragraph, in a row, or in a column.
    private struct Neighbours: Hashable {
        let start: Int
        let label: String

        static func all(of fact: Fact) -> [Neighbours] {
            if let table = fact.table {
                return [
                    Neighbours(start: table.number, label: "row " + table.row),
                    Neighbours(start: table.number, label: "column " + table.column),
                ]
            }
            return fact.paragraph.map { [Neighbours(start: $0.lowerBound, label: "")] } ?? []
        }
    }

    private func give(_ indicator: Standard.Indicator, to fact: inout Fact) {
        fact.indicator = .init(id: indicator.id, name: indicator.name)
        fact.isExactIndicator = true
    }

    /// The one indicator that a fact goes by the short name of, and whether it is said that it is per pupil.
    private func indicator(of fact: Fact) -> (Standard.Indicator, isTold: Bool)? {
        guard fact.mention.value != nil, fact.mention.kind != .percent, fact.mention.unit != "%",
            !fact.isOfStandard(indicators)
        else { return nil }
        let names = fact.table.map { [$0.row, $0.column, fact.words] } ?? [fact.words]
        for name in names {
            let (core, isPerHead) = core(name, of: fact)
            guard let indicator = byShort[core],
                let unit = indicator.unit?.split(separator: "/").first.map(String.init)
            else { continue }
            let own = fact.mention.unit.split(separator: "/")
            let base = own.first.map(String.init) ?? ""
            guard base == unit || PeopleUnits.isSame(base, unit) || base.isEmpty && fact.table != nil else {
                return nil
            }
            return (indicator, isPerHead || own.count == 2 && Self.heads.contains(String(own[1])))
        }
        return nil
    }
    private static let heads: WordList = ["生", "百生"]

    /// 骨干教师 of 小学骨干教师数(人/百生), and whether the words before it say that it is per pupil.
    private func core(_ name: String, of fact: Fact) -> (String, isPerHead: Bool) {
        var words = name.scalarValues[...].filter { !$0.isSpace }
        // A row may end in the unit in brackets.
        if let open = words.lastIndex(of: code("(")), words.last == code(")"),
            words[open...].contains(code("/"))
        {
            words = Array(words[..<open])
        }
        if let scope = fact.scope?.scalarValues, words.starts(with: scope) {
            words = Array(words.dropFirst(scope.count))
        }
        if let (length, _) = lexicon.stage(in: words, at: 0), length < words.count { words.removeFirst(length) }
        var isPerHead = false
        if let length = lexicon.grammar.shortLeads.lengthBeginning(in: words, at: 0, before: words.count - 1) {
            words.removeFirst(length)
            isPerHead = true
        }
        while let length = lexicon.grammar.shortEnds.lengthEnding(in: words, at: words.count, after: 1) {
            words.removeLast(length)
        }
        return (String(scalars: words), isPerHead)
    }

    /// 1.08 where at least 1 is asked for, and not 178 teachers.
    private func isOfSize(_ fact: Fact, _ indicator: Standard.Indicator) -> Bool {
        guard let value = fact.value, fact.mention.scale == 1 else { return false }
        return indicator.thresholds.contains { value * 3 >= $0.limit.value && value <= $0.limit.value * 8 }
    }

    /// 达标底线(标准值的85%):学历3.57人…: what is asked, and not how it stands.
    private func isOfLimits(_ fact: Fact) -> Bool {
        guard let sentence = fact.sentence else { return false }
        return lexicon.grammar.shortLimits.occurs(in: view.s, sentence.lowerBound..<fact.mention.range.lowerBound)
    }

    /// Of teachers and rooms per hundred, most are printed with their decimals.
    private func isOfFractions(_ run: [Int], _ facts: [Fact]) -> Bool {
        let counted = run.map { facts[$0] }.filter { $0.mention.kind != .area && $0.mention.kind != .money }
        return counted.count(where: { $0.value?.isInteger == false }) * 2 >= counted.count
    }
}

extension Fact {
    /// Whether it is known already as one of the indicators, or as what is computed of them.
    fileprivate func isOfStandard(_ indicators: [Standard.Indicator]) -> Bool {
        guard let id = indicator.id, let own = indicators.first?.id.split(separator: ".").first else { return false }
        return id.hasPrefix(own + ".")
    }
}
