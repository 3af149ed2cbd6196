import Exact

extension RuleDefinition {
    private static let keys: Set<String> = [
        "id", "title", "kind", "standard", "clause", "claim", "inputs", "formulas", "alternatives", "unlisted",
        "may_be_mean", "anywhere", "accuse", "requirement", "plausible", "effective", "source", "message", "note",
        "history", "examples", "beyond", "spans_years",
    ]

    /// Reads one rule; nil when it lacks what makes it one. Every mistake is reported.
    init?(_ node: Node, _ reader: inout LexiconReader) {
        reader.check(node, keys: RuleDefinition.keys)
        let id = reader.required(node, "id")
        let title = reader.required(node, "title")
        let kind =
            reader.required(node, "kind") == nil
            ? nil : reader.choice(node, "kind", of: Kind.allCases.map(\.rawValue)).flatMap(Kind.init(rawValue:))
        let claim = reader.required(node, "claim")
        inputs = (node["inputs"]?.map ?? []).map {
            Input(name: $0.key, indicators: $0.value.texts, line: $0.value.line)
        }
        if inputs.isEmpty { reader.report(node, zh: "缺少“inputs”。", en: "“inputs” is missing.") }
        for input in inputs where input.indicators.isEmpty {
            reader.report(
                LexiconError(
                    file: node.file, line: input.line, zh: "“\(input.name)”没有写明取自哪个指标。",
                    en: "“\(input.name)” does not say which indicator it is taken from."))
        }
        formulas = reader.formulas(node, "formulas")
        if formulas.isEmpty { reader.report(node, zh: "缺少“formulas”。", en: "“formulas” is missing.") }
        alternatives = reader.formulas(node, "alternatives")
        unlisted = reader.unlisted(node)
        mayBeMean = node["may_be_mean"]?.texts ?? []
        anywhere = node["anywhere"]?.texts ?? []
        goesBeyond = reader.bool(node, "beyond", default: false)
        spansYears = reader.bool(node, "spans_years", default: false)
        // Accusing has to be asked for.
        accuses = reader.bool(node, "accuse", default: false)
        var requirement: Limit?
        if let limit = node["requirement"] {
            reader.check(limit, keys: ["comparator", "value"])
            requirement = reader.limit(limit)
        }
        self.requirement = requirement
        plausible = reader.plausible(node)
        effective = reader.effective(node)
        history = reader.history(node)
        if let message = node["message"] { reader.check(message, keys: ["zh", "en"]) }
        messageZh = node["message"]?["zh"]?.text
        messageEn = node["message"]?["en"]?.text
        let names = Set(inputs.map(\.name))
        var examples: [Example] = []
        for item in node["examples"]?.list ?? [] {
            if let example = Example(item, names: names, &reader) { examples.append(example) }
        }
        self.examples = examples
        standard = reader.optional(node, "standard")
        clause = reader.optional(node, "clause")
        source = reader.optional(node, "source")
        note = reader.optional(node, "note")
        file = node.file
        line = node.line
        guard let id, let title, let kind, let claim else { return nil }
        self.id = id
        self.title = title
        self.kind = kind
        self.claim = claim
        reportMissingExamples(node, &reader)
    }

    private func reportMissingExamples(_ node: Node, _ reader: inout LexiconReader) {
        if !examples.contains(where: \.passes) {
            reader.report(
                node, zh: "规则“\(id)”没有通过的例子（expect: consistent），不能使用。",
                en: "The rule “\(id)” has no passing example (expect: consistent) and cannot be used.")
        }
        let failing = accuses ? "inconsistent" : "questionable"
        let fails = examples.contains { accuses ? $0.expect == failing : !$0.passes && $0.expect != "unverifiable" }
        if !fails {
            reader.report(
                node, zh: "规则“\(id)”没有不通过的例子（expect: \(failing)），不能使用。",
                en: "The rule “\(id)” has no failing example (expect: \(failing)) and cannot be used.")
        }
    }
}

extension LexiconReader {
    fileprivate mutating func formulas(_ node: Node, _ key: String) -> [RuleDefinition.Formula] {
        var formulas: [RuleDefinition.Formula] = []
        for item in node[key]?.list ?? [] {
            check(item, keys: ["label", "expression", "overstates", "note"])
            guard let expression = required(item, "expression") else { continue }
            formulas.append(
                RuleDefinition.Formula(
                    label: optional(item, "label") ?? expression, expression: expression,
                    overstates: optional(item, "overstates") == "true",
                    line: item["expression"]?.line ?? item.line))
        }
        return formulas
    }

    /// A list of names, or a map from names to the share of the largest figure they can reach (0.1 when unsaid).
    fileprivate mutating func unlisted(_ node: Node) -> [RuleDefinition.Unlisted] {
        guard let field = node["unlisted"] else { return [] }
        if field.map.isEmpty {
            return field.texts.map { RuleDefinition.Unlisted(name: $0, share: Rational(1, 10)) }
        }
        return field.map.compactMap { entry in
            guard let share = number(field, entry.key) else { return nil }
            if !(share > 0) || !(share < 1) {
                report(
                    entry.value, zh: "“\(entry.key)”的份额应在 0 与 1 之间。",
                    en: "The share of “\(entry.key)” lies between 0 and 1.")
            }
            return RuleDefinition.Unlisted(name: entry.key, share: share)
        }
    }

    fileprivate mutating func plausible(_ node: Node) -> Interval? {
        guard let field = node["plausible"] else { return nil }
        check(field, keys: ["low", "high"])
        let (low, high) = (number(field, "low"), number(field, "high"))
        if let low, let high, low > high {
            report(field, zh: "“plausible”的 low 大于 high。", en: "In “plausible”, low is larger than high.")
        }
        return Interval(low: low, high: high)
    }
}

extension RuleDefinition.Example {
    fileprivate init?(_ node: Node, names: Set<String>, _ reader: inout LexiconReader) {
        reader.check(node, keys: ["facts", "claim", "expect", "note"])
        var facts: [Figure] = []
        for (name, value) in node["facts"]?.map ?? [] {
            if !names.contains(name) {
                reader.report(
                    value, zh: "例子里的“\(name)”不在“inputs”里。", en: "“\(name)” of the example is not among “inputs”.")
            }
            if let figure = Figure(name: name, value, roundedWhole: false, &reader) { facts.append(figure) }
        }
        var claim: Figure?
        if let value = node["claim"] { claim = Figure(name: "claim", value, roundedWhole: true, &reader) }
        let expect =
            reader.required(node, "expect") == nil
            ? nil : reader.choice(node, "expect", of: RuleDefinition.Example.grades)
        guard let expect else { return nil }
        self.facts = facts
        self.claim = claim
        self.expect = expect
        note = reader.optional(node, "note")
        line = node.line
    }
}

extension RuleDefinition.Example.Figure {
    /// A printed number, or the two ends of what it can be. A decimal can have been rounded; a whole number is a
    /// count and exact, unless `roundedWhole`.
    fileprivate init?(name: String, _ node: Node, roundedWhole: Bool, _ reader: inout LexiconReader) {
        self.name = name
        if let text = node.text, let value = Rational(text) {
            let places = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
            self.text = text
            interval =
                places > 0 || roundedWhole
                ? Interval(printed: value, places: places) : Interval(exactly: value)
            return
        }
        let ends = node.list.compactMap(\.text)
        if ends.count == 2, let low = Rational(ends[0]), let high = Rational(ends[1]), low <= high {
            text = ends[0]
            interval = Interval(low: low, high: high)
            return
        }
        reader.report(
            node, zh: "例子里“\(name)”应是一个数，或 [下限， 上限]。", en: "“\(name)” of the example should be a number or [low, high]."
        )
        return nil
    }
}
