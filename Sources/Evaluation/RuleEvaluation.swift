import Exact
import Lexicon
import Records
import Source

/// Checks claims against rules.
///
/// A claim is called inconsistent only when every admissible formula could be computed, none meets the claim under
/// rounding or truncation, no common alternative explains it, no term that the report left out could close the gap,
/// and the rule may accuse at all.
public enum RuleEvaluation {
    /// - Parameters:
    ///   - inputs: what the printed figures allow, by the rule's own names; a name without a figure is left out.
    ///   - printed: the figures as a person would write them into the expression; a missing one is written by value.
    ///   - variables: what to call the figures in formulas for replaying, `x1` or `(x1 + x2)`.
    ///   - values: the figures as printed; the middle of its interval for one that is left out.
    ///   - claim: what the claim's digits allow under rounding; nil when the document states no value and only the
    ///     requirement is checked.
    ///   - truncated: what they allow when digits were cut off instead.
    ///   - claimText: the claim as printed, for the message.
    ///   - scale: what the claim is printed in, 10,000 for 万; values are written in the same.
    public static func evaluate(
        _ rule: Rule, inputs: NamedValues<Interval>, printed: Deferred<[String: String]> = Deferred([:]),
        variables: Deferred<[String: String]> = Deferred([:]), values: NamedValues<Rational> = [:], claim: Interval?,
        truncated: Interval? = nil, claimText: Deferred<String>? = nil, scale: Rational = 1
    ) -> RuleOutcome {
        RuleRun(
            rule: rule, inputs: inputs, printed: printed, variables: variables, values: values, claim: claim,
            truncated: truncated, claimText: claimText, scale: scale
        ).outcome()
    }

    public static func evaluate(
        _ rule: Rule, inputs: [String: Interval], claim: Interval?, truncated: Interval? = nil,
        claimText: Deferred<String>? = nil
    ) -> RuleOutcome {
        evaluate(rule, inputs: NamedValues(inputs), claim: claim, truncated: truncated, claimText: claimText)
    }

    static func evaluate(_ rule: Rule, example: RuleDefinition.Example) -> RuleOutcome {
        var inputs: NamedValues<Interval> = [:]
        for fact in example.facts { inputs[fact.name] = fact.interval }
        let printed = example.facts.reduce(into: [:]) { $0[$1.name] = $1.text }
        var truncated: Interval?
        if let claim = example.claim, let value = Rational(claim.text) {
            let places =
                claim.text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
            truncated = Interval.truncated(value, places: places)
        }
        return evaluate(
            rule, inputs: inputs, printed: Deferred(printed), claim: example.claim?.interval, truncated: truncated,
            claimText: example.claim.map { figure in Deferred(figure.text) })
    }
}
