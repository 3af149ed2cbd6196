import Exact
import Lexicon

/// What a rule divides that takes the share of one input in the other, in a hundred: indicators of parts, and of wholes.
struct RuleQuotient {
    let part: Set<String>
    let whole: Set<String>

    /// Nil for a rule of another kind.
    init?(_ definition: RuleDefinition, _ formulas: [Rule.Formula]) {
        guard definition.inputs.count == 2, let expression = formulas.first?.expression else { return nil }
        let (first, second) = (definition.inputs[0], definition.inputs[1])
        if Self.divides(expression, first.name, by: second.name) {
            (part, whole) = (Set(first.indicators), Set(second.indicators))
        } else if Self.divides(expression, second.name, by: first.name) {
            (part, whole) = (Set(second.indicators), Set(first.indicators))
        } else {
            return nil
        }
    }

    /// One of four are 25 %.
    private static func divides(_ expression: ParsedExpression, _ part: String, by whole: String) -> Bool {
        var values = NamedValues<Interval>()
        values[part] = Interval(exactly: 1)
        values[whole] = Interval(exactly: 4)
        return expression.evaluate(values)?.interval == Interval(exactly: 25)
    }
}
