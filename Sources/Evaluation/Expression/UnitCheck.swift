import Lexicon

/// Whether the figures of a rule's expressions can be added and compared by their units.
///
/// What nothing is known of (a unit such as 个, an indicator without a unit) is never a mistake.
struct UnitCheck {
    let units: UnitTable
    /// The units of each indicator, by id.
    let unitsOf: [String: [String]]

    init(_ reading: LexiconReading, units: UnitTable) {
        self.units = units
        // A 差异系数 has no unit, whatever it is taken of.
        let standard = reading.standards.flatMap(\.indicators).filter { $0.kind != .cv }.map {
            ($0.id, [$0.unit].compactMap(\.self))
        }
        unitsOf = Dictionary(
            reading.indicators.map { ($0.id, $0.units) } + standard, uniquingKeysWith: { a, _ in a })
    }

    /// Indicators and thresholds whose units cannot be as they are written.
    func problems(of reading: LexiconReading) -> [LexiconError] {
        reading.indicators.flatMap(problems) + reading.standards.flatMap(problems)
    }

    private func problems(of indicator: Indicator) -> [LexiconError] {
        indicator.units.compactMap { unit in
            units.withoutMultiplier(unit).map { plain in
                LexiconError(
                    file: indicator.file, line: indicator.line,
                    zh: "单位“\(unit)”应写成“\(plain)”：报告里的万、亿读入时已经乘进数里。",
                    en:
                        "The unit “\(unit)” should be “\(plain)”: a report's 万 or 亿 is multiplied into the number when read."
                )
            }
        }
    }

    private func problems(of standard: Standard) -> [LexiconError] {
        standard.indicators.flatMap { indicator in
            indicator.thresholds.compactMap { threshold in
                guard let unit = threshold.unit, let id = threshold.indicator,
                    let own = units.measure(of: unit), let other = measure(of: id), !own.isOfKind(of: other)
                else { return nil }
                return LexiconError(
                    file: standard.file, line: threshold.line,
                    zh: "标准值 \(threshold.limit) 的单位是“\(unit)”，\(id) 却是\(other.zh)，永远比不上。",
                    en:
                        "The threshold \(threshold.limit) is in “\(unit)”, but \(id) is in \(other.en): they can never be "
                        + "compared.")
            }
        }
    }

    func problems(of rule: Rule) -> [LexiconError] {
        let definition = rule.definition
        var measures: [String: UnitMeasure] = [:]
        var problems: [LexiconError] = []
        for input in definition.inputs {
            let known = input.indicators.compactMap { id in measure(of: id).map { (id, $0) } }
            guard let (first, measure) = known.first else { continue }
            if let (other, different) = known.first(where: { !$0.1.isComparable(to: measure) }) {
                problems.append(
                    LexiconError(
                        file: definition.file, line: input.line,
                        zh: "“\(input.name)”取自的指标单位不同：\(first) 是\(measure.zh)，\(other) 是\(different.zh)。",
                        en: "“\(input.name)” is taken from indicators of different units: \(first) in \(measure.en), "
                            + "\(other) in \(different.en)."))
            } else {
                measures[input.name] = measure
            }
        }
        let sources = definition.formulas + definition.alternatives
        for (formula, source) in zip(rule.formulas + rule.alternatives, sources) {
            var inference = UnitInference(measures: measures)
            let result = inference.measure(formula.expression.root)
            problems += inference.clashes.map { $0.error(file: definition.file, line: source.line) }
            if inference.clashes.isEmpty, let result, let claim = measure(of: definition.claim),
                !result.isComparable(to: claim)
            {
                problems.append(
                    LexiconError(
                        file: definition.file, line: source.line,
                        zh: "“\(source.expression)”算出的是\(result.zh)，\(definition.claim) 却是\(claim.zh)。",
                        en: "“\(source.expression)” gives \(result.en), but \(definition.claim) is in \(claim.en)."))
            }
        }
        return problems
    }

    private func measure(of id: String) -> UnitMeasure? { unitsOf[id].flatMap { units.measure(of: $0) } }
}

/// The unit of an expression, from those of its names.
private struct UnitInference {
    let measures: [String: UnitMeasure]
    private(set) var clashes: [Clash] = []

    init(measures: [String: UnitMeasure]) { self.measures = measures }

    /// Two terms that cannot be added or compared.
    struct Clash {
        let first: (text: String, measure: UnitMeasure)
        let second: (text: String, measure: UnitMeasure)

        func error(file: String, line: Int) -> LexiconError {
            LexiconError(
                file: file, line: line,
                zh: "单位不同，不能相加减或比较：“\(first.text)”是\(first.measure.zh)，“\(second.text)”是\(second.measure.zh)。",
                en: "These cannot be added or compared: “\(first.text)” is in \(first.measure.en), “\(second.text)” in "
                    + "\(second.measure.en).")
        }
    }

    /// Nil where it cannot be told.
    mutating func measure(_ term: ParsedExpression.Term) -> UnitMeasure? {
        switch term {
        case .number: return .number
        case .name(let name, _): return measures[name]
        case .negated(let a): return measure(a)
        case .binary(.times, let a, let b): return both(a, b).map { $0 * $1 }
        case .binary(.over, let a, let b): return both(a, b).map { $0 / $1 }
        case .binary(_, let a, let b): return common([a, b])
        case .call(_, let terms): return common(terms)
        }
    }

    private mutating func both(
        _ a: ParsedExpression.Term, _ b: ParsedExpression.Term
    ) -> (UnitMeasure, UnitMeasure)? {
        let (x, y) = (measure(a), measure(b))
        return x.flatMap { x in y.map { (x, $0) } }
    }

    private mutating func common(_ terms: [ParsedExpression.Term]) -> UnitMeasure? {
        var found: (text: String, measure: UnitMeasure)?
        var isOpen = false
        for term in terms {
            // A plain number beside a figure is of its unit: 达标学校 + 1.
            if case .number = term { continue }
            guard let own = measure(term) else { isOpen = true; continue }
            if let first = found, !first.measure.isComparable(to: own) {
                clashes.append(Clash(first: first, second: (term.text, own)))
            }
            found = found ?? (term.text, own)
        }
        return isOpen ? nil : found?.measure
    }
}
