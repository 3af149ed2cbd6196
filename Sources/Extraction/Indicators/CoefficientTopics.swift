import Exact
import Lexicon
import Records
import Source

/// 校际差异系数…。小学七项介于0.16~0.53之间: bare decimals of which only an earlier sentence, or the line above, says what they measure.
struct CoefficientTopics {
    let outline: Outline
    let lexicon: BindingLexicon
    private let coefficients: WordSet
    private let groups: [(balance: Standard.Group, short: [Standard.Indicator])]
    private var view: TextView { outline.view }

    init(outline: Outline, lexicon: BindingLexicon, tables: TableLexicon, standards: [Standard]) {
        self.outline = outline
        self.lexicon = lexicon
        coefficients = tables.coefficients
        groups = standards.compactMap { standard in
            standard.group("balance").map { ($0, standard.groups.filter { $0.quorum != nil }.flatMap(\.indicators)) }
        }
    }

    /// So far before a figure its measure may be named, in scalars.
    private static let reach = 160

    func name(_ facts: inout [Fact]) {
        if groups.isEmpty { return }
        for i in facts.indices where isBare(facts[i]) {
            guard let term = term(of: facts[i]), isTopic(before: facts[i]) else { continue }
            facts[i].indicator = .init(id: term.id, name: facts[i].words + term.end)
            facts[i].words += term.end
            facts[i].isExactIndicator = term.id != nil
        }
    }

    private func isBare(_ fact: Fact) -> Bool {
        guard fact.table == nil, fact.mention.unit.isEmpty, fact.stage != nil, !isCoefficient(fact.words),
            fact.mention.kind == .ratio || fact.mention.kind == .number, fact.mention.scale == 1,
            let value = fact.value, !value.isInteger, value < 2
        else { return false }
        return true
    }

    private func isCoefficient(_ words: String) -> Bool { coefficients.occurs(in: words) }

    /// What the words behind the stage name: 七项, 综合, 骨干教师.
    private func term(of fact: Fact) -> (id: String?, end: String)? {
        let end = lexicon.grammar.coefficientEnd
        var words = fact.words.scalarValues
        if let (length, _) = lexicon.stage(in: words, at: 0) { words.removeFirst(length) }
        if words.isEmpty || lexicon.grammar.coefficientSubjects.isExactly(words) { return (nil, end) }
        for (balance, short) in groups {
            if lexicon.grammar.composite.isExactly(words) {
                return (balance.indicators.first { $0.kind == .mean }?.id, end)
            }
            let name = String(scalars: words)
            if let own = short.first(where: { $0.short.contains(name) }),
                let coefficient = balance.indicators.first(where: { $0.of == own.id })
            {
                return (coefficient.id, end)
            }
        }
        return nil
    }

    /// Whether the paragraph before it, or else the line above, speaks of coefficients.
    private func isTopic(before fact: Fact) -> Bool {
        guard let paragraph = fact.paragraph else { return false }
        let start = fact.mention.range.lowerBound
        if coefficients.occurs(in: view.s, max(paragraph.lowerBound, start - Self.reach)..<start) { return true }
        guard let above = outline.lines.last(where: { $0.range.upperBound <= paragraph.lowerBound }) else {
            return false
        }
        return above.range.count <= Self.reach && coefficients.occurs(in: view.s, above.range)
    }
}
