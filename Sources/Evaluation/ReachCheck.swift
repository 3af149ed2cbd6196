import Exact
import Lexicon

/// Rules and thresholds that no report can ever bring into play: what an auditor meant by them will silently not happen.
struct ReachCheck {
    private let reading: LexiconReading
    private let indicators: [String: Indicator]
    /// Ids of the standards' indicators that have no figure.
    private let figureless: [String: Standard.Indicator]

    init(_ reading: LexiconReading) {
        self.reading = reading
        indicators = Dictionary(reading.indicators.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let without = reading.standards.flatMap(\.indicators).filter { $0.kind == .qualitative || $0.kind == .absent }
        figureless = Dictionary(without.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    }

    func problems(of standard: Standard) -> [LexiconError] {
        var problems: [LexiconError] = []
        if standard.recognisedBy.isEmpty {
            problems.append(
                LexiconError(
                    file: standard.file, line: 1,
                    zh: "缺少“recognised_by”：没有字样说明报告依据“\(standard.document)”，它的标准值和规则永远用不上。",
                    en:
                        "“recognised_by” is missing: no words tell that a report follows “\(standard.document)”, so its "
                        + "thresholds and rules can never apply."))
        }
        for indicator in standard.indicators {
            for threshold in indicator.thresholds {
                guard let stage = threshold.stage, let id = threshold.indicator,
                    case .fixed(let only)? = indicators[id]?.stage, only != stage
                else { continue }
                problems.append(
                    LexiconError(
                        file: standard.file, line: threshold.line,
                        zh: "标准值 \(threshold.limit) 是给\(stage)的，\(id) 却只有\(only)的数，永远用不上。",
                        en:
                            "The threshold \(threshold.limit) is for \(stage), but figures of \(id) are always of \(only): "
                            + "it can never apply."))
            }
        }
        return problems
    }

    func problems(of rule: Rule) -> [LexiconError] {
        unboundNames(rule) + emptyConditions(rule.definition) + divisionsByNothing(rule)
    }

    private func unboundNames(_ rule: Rule) -> [LexiconError] {
        let definition = rule.definition
        var problems: [LexiconError] = []
        if let indicator = figureless[definition.claim] {
            problems.append(
                LexiconError(
                    file: definition.file, line: definition.line,
                    zh: "规则“\(rule.id)”核对的 \(definition.claim)（\(indicator.name)）没有数值，永远用不上。",
                    en:
                        "The rule “\(rule.id)” checks \(definition.claim) (\(indicator.name)), which has no figure: it can "
                        + "never apply."))
        }
        for input in definition.inputs {
            let all = input.indicators
            guard !all.isEmpty, all.allSatisfy({ figureless[$0] != nil }) else { continue }
            let names = all.map { "\($0)（\(figureless[$0]?.name ?? "")）" }.joined(separator: "、")
            let namesEn = all.map { "\($0) (\(figureless[$0]?.name ?? ""))" }.joined(separator: ", ")
            problems.append(
                LexiconError(
                    file: definition.file, line: input.line,
                    zh: "“\(input.name)”取自的 \(names)没有数值，用到它的式子永远算不了。",
                    en:
                        "“\(input.name)” is taken from \(namesEn), which has no figure: what uses it can never be computed."
                ))
        }
        return problems
    }

    /// A requirement that nothing plausible meets.
    private func emptyConditions(_ definition: RuleDefinition) -> [LexiconError] {
        guard let requirement = definition.requirement, let plausible = definition.plausible,
            requirement.isMet(by: plausible) == false
        else { return [] }
        let range = "\(plausible.low?.decimal ?? "…")–\(plausible.high?.decimal ?? "…")"
        return [
            LexiconError(
                file: definition.file, line: definition.line,
                zh: "规则“\(definition.id)”要求 \(requirement)，合理范围却是 \(range)，没有数能同时满足。",
                en:
                    "The rule “\(definition.id)” requires \(requirement), but only \(range) is plausible: no value is both."
            )
        ]
    }

    private func divisionsByNothing(_ rule: Rule) -> [LexiconError] {
        let definition = rule.definition
        let sources = definition.formulas + definition.alternatives
        return zip(rule.formulas + rule.alternatives, sources).compactMap { formula, source in
            guard let divisor = formula.expression.root.emptyDivisor else { return nil }
            return LexiconError(
                file: definition.file, line: source.line,
                zh: "“\(source.expression)”除以“\(divisor.text)”，它总是 0，永远算不出数。",
                en: "“\(source.expression)” divides by “\(divisor.text)”, which is always 0: it can never be computed.")
        }
    }
}

extension ParsedExpression.Term {
    /// A divisor that is 0 whatever the figures are.
    fileprivate var emptyDivisor: Self? {
        switch self {
        case .number, .name: return nil
        case .negated(let a): return a.emptyDivisor
        case .binary(let sign, let a, let b):
            if sign == .over, b.isAlwaysZero { return b }
            return a.emptyDivisor ?? b.emptyDivisor
        case .call(_, let terms): return terms.lazy.compactMap(\.emptyDivisor).first
        }
    }

    private var isAlwaysZero: Bool {
        if occurrences.isEmpty { return evaluate([:]) == Interval(exactly: 0) }
        if case .binary(.minus, let a, let b) = self { return a == b }
        return false
    }
}
