import Exact
import Lexicon
import Records
import Source

/// `校际差异系数测算结果如下:` and below it `小学:L1为0.286,L2为0.341,…` or `初中:0.224、0.318、…`: bare decimals behind a stage, a line each. Only the line
/// above says what they measure.
struct CoefficientLines {
    let outline: Outline
    let lexicon: BindingLexicon
    let standards: [Standard]
    private let coefficients: WordSet
    private let composites: WordSet
    private var view: TextView { outline.view }

    init(outline: Outline, lexicon: BindingLexicon, tables: TableLexicon, standards: [Standard]) {
        self.outline = outline
        self.lexicon = lexicon
        self.standards = standards
        coefficients = tables.coefficients
        composites = lexicon.grammar.composite
    }

    /// Fewer decimals may be of anything, and a longer line above is no heading of theirs.
    private static let (fewest, longest) = (5, 120)
    private static let rule = "coordination"

    /// Appends the facts of such lines of which no number was bound.
    func add(to facts: inout [Fact], mentions: [Mention], scope: (Int) -> String?) {
        let lines = outline.lines.map { view.trimmed($0.range) }.filter { !$0.isEmpty }
        var isTopic = false
        for line in lines {
            guard let stage = stage(leading: line) else {
                isTopic = line.count <= Self.longest && coefficients.occurs(in: view.s, line)
                continue
            }
            let decimals = mentions.filter { line.contains($0.range.lowerBound) && isBare($0) }
            guard isTopic, decimals.count >= Self.fewest, !composites.occurs(in: view.s, line),
                !facts.contains(where: { line.contains($0.mention.range.lowerBound) })
            else { continue }
            let ordered = ordered(decimals.count)
            for (i, mention) in decimals.enumerated() {
                facts.append(
                    fact(mention, ordered?[i], stage, line, scope: scope(line.lowerBound), id: facts.count))
            }
        }
    }

    /// The coefficients of a standard in its own order, where it has so many.
    private func ordered(_ count: Int) -> [(indicator: Standard.Indicator, key: IndicatorKey)]? {
        standards.lazy.compactMap { $0.group("balance") }.map { group in
            group.indicators.filter { $0.kind != .mean }.sorted { $0.no < $1.no }.map {
                ($0, IndicatorKey(group: group.id, groupName: group.name, no: String($0.no), id: $0.id))
            }
        }.first { $0.count == count }
    }

    /// 小学:
    private func stage(leading line: Range<Int>) -> String? {
        guard let (length, stage) = lexicon.stage(in: view.s, at: line.lowerBound, before: line.upperBound),
            case let mark = line.lowerBound + length, mark < line.upperBound, view.at(mark) == 0x3A
        else { return nil }
        return stage
    }

    private func isBare(_ mention: Mention) -> Bool {
        guard mention.unit.isEmpty, mention.kind == .ratio || mention.kind == .number, mention.scale == 1,
            mention.comparator == .eq, let value = mention.value
        else { return false }
        return !value.isInteger && value < 2
    }

    private func fact(
        _ mention: Mention, _ known: (indicator: Standard.Indicator, key: IndicatorKey)?, _ stage: String,
        _ line: Range<Int>, scope: String?, id: Int
    ) -> Fact {
        let indicator = known?.indicator
        let name = indicator?.name ?? lexicon.grammar.coefficientEnd
        var fact = Fact(
            id: id, mention: mention, indicator: .init(id: indicator?.id, name: name), words: stage + name,
            scope: scope, stage: stage, rule: Self.rule, context: line.lowerBound..<mention.range.upperBound,
            block: known?.key)
        fact.isExactIndicator = indicator != nil
        (fact.sentence, fact.paragraph) = (line, line)
        return fact
    }
}
