import Exact
import Lexicon

/// A rule that can be evaluated: a `RuleDefinition` whose expressions have been understood.
///
/// A class, as it is large, never changes and is handed to whatever is told of it.
public final class Rule: Sendable {
    public struct Formula: Hashable, Sendable {
        public let label: String
        public let expression: ParsedExpression
        public var overstates = false
    }

    public let definition: RuleDefinition
    /// Admissible, the official one first.
    public let formulas: [Formula]
    /// Common but not official.
    public let alternatives: [Formula]
    let quotient: RuleQuotient?

    public var id: String { definition.id }

    /// - Throws: `LexiconError` for the first expression that cannot be understood or names no input.
    public convenience init(_ definition: RuleDefinition) throws(LexiconError) {
        var problems: [LexiconError] = []
        self.init(definition, &problems)
        if let first = problems.first { throw first }
    }

    /// Reads every rule of `rules/*.yaml` and runs its examples.
    /// - Throws: `LexiconError` for the first mistake; `LexiconCheck` lists them all.
    public static func load(from files: LexiconFiles) throws(LexiconError) -> [Rule] {
        var rules: [Rule] = []
        for definition in try RuleDefinition.load(from: files) {
            let rule = try Rule(definition)
            if let problem = rule.exampleProblems().first { throw problem }
            rules.append(rule)
        }
        return rules
    }

    /// Compiles what can be compiled and reports the rest.
    init(_ definition: RuleDefinition, _ problems: inout [LexiconError]) {
        func compile(_ sources: [RuleDefinition.Formula]) -> [Formula] {
            var compiled: [Formula] = []
            for source in sources {
                do {
                    let expression = try ParsedExpression(source.expression)
                    compiled.append(
                        Formula(label: source.label, expression: expression, overstates: source.overstates))
                } catch {
                    problems.append(
                        LexiconError(
                            file: definition.file, line: source.line, zh: "表达式“\(source.expression)”\(error.zh)",
                            en: "In the expression “\(source.expression)”: \(error.en)"))
                }
            }
            return compiled
        }
        self.definition = definition
        formulas = compile(definition.formulas)
        alternatives = compile(definition.alternatives)
        quotient = RuleQuotient(definition, formulas)
        // Names can be compared only when every expression was understood.
        guard formulas.count == definition.formulas.count, alternatives.count == definition.alternatives.count else {
            return
        }
        reportNames(&problems)
    }

    private func reportNames(_ problems: inout [LexiconError]) {
        func report(_ line: Int, _ zh: String, _ en: String) {
            problems.append(LexiconError(file: definition.file, line: line, zh: zh, en: en))
        }
        let inputs = definition.inputs.map(\.name)
        let sources = definition.formulas + definition.alternatives
        var used: Set<String> = []
        var optional: Set<String> = []
        for (formula, source) in zip(formulas + alternatives, sources) {
            for name in formula.expression.names where !inputs.contains(name) {
                report(
                    source.line, "表达式用到“\(name)”，但“inputs”里没有它。",
                    "The expression uses “\(name)”, which is not among “inputs”.")
            }
            used.formUnion(formula.expression.names)
        }
        for formula in formulas { optional.formUnion(formula.expression.optionalNames) }
        for input in definition.inputs where !used.contains(input.name) {
            report(input.line, "“\(input.name)”没有用在任何表达式里。", "“\(input.name)” is used in no expression.")
        }
        for term in definition.unlisted where !optional.contains(term.name) {
            report(
                definition.line, "“unlisted”里的“\(term.name)”在公式里应写成“\(term.name)?”。",
                "“\(term.name)” of “unlisted” should be written “\(term.name)?” in a formula.")
        }
        for name in definition.mayBeMean where !inputs.contains(name) {
            report(
                definition.line, "“may_be_mean”里的“\(name)”不在“inputs”里。",
                "“\(name)” of “may_be_mean” is not among “inputs”.")
        }
    }

    /// What an example of its own comes to.
    public func outcome(of example: RuleDefinition.Example) -> RuleOutcome {
        RuleEvaluation.evaluate(self, example: example)
    }

    /// A sentence for every example that comes out otherwise than it says.
    func exampleProblems() -> [LexiconError] {
        definition.examples.compactMap { example in
            let outcome = outcome(of: example)
            guard outcome.grade.rawValue != example.expect else { return nil }
            return LexiconError(
                file: definition.file, line: example.line,
                zh: "规则“\(id)”的例子应得 \(example.expect)，实际得 \(outcome.grade.rawValue)：\(outcome.message.zh)",
                en: "The example of the rule “\(id)” should give \(example.expect) but gives "
                    + "\(outcome.grade.rawValue): \(outcome.message.en)")
        }
    }
}
