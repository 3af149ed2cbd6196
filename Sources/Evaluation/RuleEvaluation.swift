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
    public static func evaluate(
        _ rule: Rule, inputs: [String: Interval], printed: [String: String] = [:], variables: [String: String] = [:],
        values: [String: Rational] = [:], claim: Interval?, truncated: Interval? = nil, claimText: String? = nil
    ) -> RuleOutcome {
        Run(
            rule: rule, inputs: inputs, printed: printed, variables: variables, values: values, claim: claim,
            truncated: truncated, claimText: claimText
        ).outcome()
    }

    static func evaluate(_ rule: Rule, example: RuleDefinition.Example) -> RuleOutcome {
        var inputs: [String: Interval] = [:]
        var printed: [String: String] = [:]
        for fact in example.facts {
            inputs[fact.name] = fact.interval
            printed[fact.name] = fact.text
        }
        var truncated: Interval?
        if let claim = example.claim, let value = Rational(claim.text) {
            let places =
                claim.text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
            truncated = Interval.truncated(value, places: places)
        }
        return evaluate(
            rule, inputs: inputs, printed: printed, claim: example.claim?.interval, truncated: truncated,
            claimText: example.claim?.text)
    }
}

private struct Run {
    let rule: Rule
    let inputs: [String: Interval]
    let printed: [String: String]
    let variables: [String: String]
    let values: [String: Rational]
    let claim: Interval?
    let truncated: Interval?
    let claimText: String?

    private typealias Trial = RuleOutcome.Trial

    func outcome() -> RuleOutcome {
        var missing: [String] = []
        let admissible = rule.formulas.compactMap { compute($0, isAdmissible: true, missing: &missing) }
        var ignored: [String] = []
        let common = rule.alternatives.compactMap { compute($0, isAdmissible: false, missing: &ignored) }
        let trials = admissible + common

        if let claim, claim == .everything {
            return result(.unverifiable, nil, trials, missing: [], reason: .masked)
        }
        guard let official = admissible.first(where: { isDefined($0.recomputed) }) ?? admissible.first else {
            // Without the figures of the official formula, a common one that gives the claim is as good as it gets.
            if let agreeing = common.first(where: { $0.agrees && isDefined($0.recomputed) }) {
                return result(passing(agreeing), agreeing, trials, missing: missing)
            }
            return result(.unverifiable, nil, trials, missing: missing, reason: .noComponents)
        }
        guard claim != nil else { return requirementOnly(official, trials, missing) }

        if let agreeing = admissible.first(where: { $0.agrees && isDefined($0.recomputed) }) {
            return result(passing(agreeing), agreeing, trials, missing: missing)
        }
        // From here on nothing admissible agrees. A formula that came out undefined could be the one that would.
        if admissible.contains(where: { !isDefined($0.recomputed) }) {
            return result(.unverifiable, official, trials, missing: missing, reason: .noComponents)
        }
        if let (trial, names) = agreeingWithMeans() {
            var outcome = result(.consistentByRounding, trial, trials, missing: missing, means: names)
            outcome.roundedMeans = names
            return outcome
        }
        if let agreeing = common.first(where: { $0.agrees && isDefined($0.recomputed) }) {
            return result(.explainedByAlternative, official, trials, missing: missing, explanation: agreeing)
        }
        if let closing = termsThatCouldClose() {
            var outcome = result(
                .questionable, official, trials, missing: missing, closing: closing.room.map(\.name))
            outcome.unlisted = closing
            return outcome
        }
        let grade: Grade = rule.definition.accuses && missing.isEmpty ? .inconsistent : .questionable
        return result(grade, official, trials, missing: missing)
    }

    // MARK: - Computing

    private func isDefined(_ interval: Interval) -> Bool { interval != .everything }

    private func meets(_ recomputed: Interval) -> Bool {
        guard let claim else { return false }
        return recomputed.meets(claim) || (truncated.map { recomputed.meets($0) } ?? false)
    }

    private func compute(
        _ formula: Rule.Formula, isAdmissible: Bool, missing: inout [String], inputs: [String: Interval]? = nil
    ) -> RuleOutcome.Trial? {
        let inputs = inputs ?? self.inputs
        guard let value = formula.expression.evaluate(inputs) else {
            for name in formula.expression.names
            where inputs[name] == nil && formula.expression.requiredNames.contains(name) && !missing.contains(name) {
                missing.append(name)
            }
            return nil
        }
        let agrees = meets(value.interval)
        return Trial(
            label: formula.label, isAdmissible: isAdmissible, expression: formula.expression.written(values: texts),
            recomputed: value.interval, gap: agrees ? .zero : claim.map { value.interval.gap(to: $0) } ?? .zero,
            agrees: agrees, absent: value.absent, formula: formula.expression.written(values: variables))
    }

    private var texts: [String: String] {
        var texts: [String: String] = [:]
        for (name, interval) in inputs { texts[name] = printed[name] ?? Run.text(interval) }
        return texts
    }

    private func formula(of trial: RuleOutcome.Trial) -> Rule.Formula? {
        (trial.isAdmissible ? rule.formulas : rule.alternatives).first { $0.label == trial.label }
    }

    private func passing(_ trial: RuleOutcome.Trial) -> Grade {
        agreesAtPrintedValues(trial) ? .consistent : .consistentByRounding
    }

    /// Whether the figures as printed give the claim, without the room that rounding leaves them.
    private func agreesAtPrintedValues(_ trial: RuleOutcome.Trial) -> Bool {
        var points: [String: Interval] = [:]
        for (name, interval) in inputs {
            // The middle of what rounding allows is what was printed.
            guard let low = interval.low, let high = interval.high else { return false }
            points[name] = Interval(exactly: values[name] ?? (low + high) / 2)
        }
        return formula(of: trial)?.expression.evaluate(points).map { isDefined($0.interval) && meets($0.interval) }
            ?? false
    }

    /// Tries inputs that may be rounded yearly means with half a unit to either side.
    private func agreeingWithMeans() -> (RuleOutcome.Trial, [String])? {
        var widened = inputs
        var names: [String] = []
        for name in rule.definition.mayBeMean {
            guard let interval = inputs[name], interval.isExact, let value = interval.low, value.isInteger else {
                continue
            }
            widened[name] = Interval(printed: value, places: 0)
            names.append(name)
        }
        if names.isEmpty { return nil }
        var ignored: [String] = []
        for formula in rule.formulas {
            if let trial = compute(formula, isAdmissible: true, missing: &ignored, inputs: widened), trial.agrees,
                isDefined(trial.recomputed)
            {
                return (trial, names)
            }
        }
        return nil
    }

    /// Terms the report left out that, at whole values within their share, bring some admissible formula to the claim.
    private func termsThatCouldClose() -> Basis.Unlisted? {
        for formula in rule.formulas {
            let absent = rule.definition.unlisted.filter {
                inputs[$0.name] == nil && formula.expression.optionalNames.contains($0.name)
            }
            let figures = formula.expression.names.compactMap { inputs[$0]?.high?.magnitude }
            guard !absent.isEmpty, var largest = figures.first else { continue }
            for figure in figures where figure > largest { largest = figure }
            var room: [String: Interval] = [:]
            for term in absent { room[term.name] = Interval(low: .zero, high: (largest * term.share).floor) }

            var open = inputs
            open.merge(room) { _, new in new }
            guard let value = formula.expression.evaluate(open), meets(value.interval) else { continue }
            // One term alone has to be a whole number; of several together that is not asked.
            if absent.count == 1, let term = absent.first, let within = room[term.name] {
                let targets = [claim, truncated].compactMap(\.self)
                let solved = targets.compactMap { formula.expression.solve(for: term.name, target: $0, inputs) }
                let fits = solved.contains { Run.holdsInteger($0, within) }
                if !solved.isEmpty && !fits { continue }
            }
            var names = variables
            for term in absent { names[term.name] = term.name }
            return Basis.Unlisted(
                formula: formula.expression.written(values: names),
                room: absent.map { ($0.name, room[$0.name] ?? .everything) })
        }
        return nil
    }

    private static func holdsInteger(_ a: Interval, _ b: Interval) -> Bool {
        guard a.meets(b) else { return false }
        let low = [a.low, b.low].compactMap(\.self).reduce(nil as Rational?) { best, x in
            best.map { $0 > x ? $0 : x } ?? x
        }
        let high = [a.high, b.high].compactMap(\.self).reduce(nil as Rational?) { best, x in
            best.map { $0 < x ? $0 : x } ?? x
        }
        guard let low, let high else { return true }
        // Undefined comparisons answer yes: doubt must not accuse.
        return !(-(-low).floor > high.floor)
    }

    private func implied(_ trial: RuleOutcome.Trial) -> [RuleOutcome.Implied] {
        guard let formula = formula(of: trial), let claim, claim.isBounded else { return [] }
        return rule.definition.inputs.compactMap { input in
            guard let given = inputs[input.name],
                let solved = formula.expression.solve(for: input.name, target: claim, inputs),
                let low = solved.low, let high = solved.high, low >= 0
            else { return nil }
            if given.isExact, given.low?.isInteger == true {
                let (first, last) = (-(-low).floor, high.floor)
                guard first <= last else { return nil }
                let text = first == last ? first.decimal : "\(first.decimal)–\(last.decimal)"
                return RuleOutcome.Implied(name: input.name, interval: solved, text: text)
            }
            return RuleOutcome.Implied(
                name: input.name, interval: solved, text: "约\(((low + high) / 2).rounded(places: 2))")
        }
    }

    private func requirementOnly(
        _ official: RuleOutcome.Trial, _ trials: [RuleOutcome.Trial], _ missing: [String]
    ) -> RuleOutcome {
        guard let requirement = rule.definition.requirement, let met = requirement.isMet(by: official.recomputed)
        else { return result(.unverifiable, official, trials, missing: missing, reason: .noComponents) }
        // No stated value is contradicted, so that missing the requirement accuses nobody by itself.
        return result(met ? .consistent : .questionable, official, trials, missing: missing)
    }

    // MARK: - Saying it

    private func result(
        _ grade: Grade, _ chosen: RuleOutcome.Trial?, _ trials: [RuleOutcome.Trial], missing: [String],
        reason: Reason? = nil, explanation: RuleOutcome.Trial? = nil, closing: [String] = [], means: [String] = []
    ) -> RuleOutcome {
        let requirement = rule.definition.requirement
        var plausible: Bool?
        if let claim, let range = rule.definition.plausible {
            if !claim.meets(range) {
                plausible = false
            } else if (range.low.map { low in claim.low.map { $0 >= low } ?? false } ?? true)
                && (range.high.map { high in claim.high.map { $0 <= high } ?? false } ?? true)
            {
                plausible = true
            }
        }
        let others = trials.filter { $0.label != chosen?.label || $0.isAdmissible != chosen?.isAdmissible }
        return RuleOutcome(
            grade: grade, reason: reason, chosen: chosen, others: others, missing: missing, couldClose: closing,
            roundedMeans: [], implied: grade.passes || claim == nil ? [] : chosen.map { implied($0) } ?? [],
            claimIsPlausible: plausible,
            claimMeets: claim.flatMap { claim in requirement.flatMap { $0.isMet(by: claim) } },
            recomputedMeets: chosen.flatMap { chosen in requirement.flatMap { $0.isMet(by: chosen.recomputed) } },
            message: RuleMessage(
                rule: rule.definition, claim: claimText ?? claim.map(Run.text), chosen: chosen,
                explanation: explanation, missing: missing, closing: closing, means: means
            ).message(for: grade))
    }

    /// `19200` or `19200–19300`.
    static func text(_ interval: Interval) -> String {
        switch (interval.low, interval.high) {
        case (let low?, let high?) where low == high: short(low)
        case (let low?, let high?): "\(short(low))–\(short(high))"
        case (let low?, nil): "≥\(short(low))"
        case (nil, let high?): "≤\(short(high))"
        case (nil, nil): "?"
        }
    }

    /// Four digits after the point at most, without closing zeros.
    static func short(_ value: Rational) -> String {
        value.isInteger ? value.decimal : value.rounded(atMost: 4)
    }
}

/// The sentence an auditor can paste.
private struct RuleMessage {
    let rule: RuleDefinition
    let claim: String?
    let chosen: RuleOutcome.Trial?
    let explanation: RuleOutcome.Trial?
    let missing: [String]
    let closing: [String]
    let means: [String]

    func message(for grade: Grade) -> Message {
        let title = rule.title
        guard let chosen else {
            let names = missing.joined(separator: "、")
            return missing.isEmpty
                ? Message(zh: "“\(title)”没有可核对的数值。", en: "“\(title)” states no figure that could be checked.")
                : Message(zh: "“\(title)”缺少 \(names)，无法核对。", en: "“\(title)” cannot be checked: \(names) not found.")
        }
        let value = Run.text(chosen.recomputed)
        let sum = "\(chosen.expression) = \(value)"
        guard let claim else { return withoutClaim(grade, title, sum) }
        switch grade {
        case .consistent:
            return Message(
                zh: "“\(title)”为 \(claim)，与 \(sum) 相符。", en: "“\(title)”, stated as \(claim), follows from \(sum).")
        case .consistentByRounding:
            let zh = means.isEmpty ? "在四舍五入的范围内" : "把\(means.joined(separator: "、"))看作四舍五入的平均数时"
            let en = means.isEmpty ? "within rounding" : "when \(means.joined(separator: ", ")) is a rounded mean"
            return Message(
                zh: "“\(title)”为 \(claim)，\(zh)与 \(sum) 相符。",
                en: "“\(title)”, stated as \(claim), follows from \(sum) \(en).")
        case .unverifiable:
            return Message(
                zh: "“\(title)”为 \(claim)，\(chosen.expression) 算不出确定的值，无法核对。",
                en: "“\(title)”, stated as \(claim), cannot be checked: \(chosen.expression) has no definite value.")
        case .explainedByAlternative:
            let other = explanation ?? chosen
            let found = "\(other.expression) = \(Run.text(other.recomputed))"
            return Message(
                zh: "“\(title)”为 \(claim)，按规定公式应为 \(sum)；报告的数与“\(other.label)”的算法相符（\(found)）。",
                en:
                    "“\(title)” is stated as \(claim); the official formula gives \(sum), while the stated "
                    + "figure follows from the common “\(other.label)” (\(found)).")
        default: break
        }
        if grade == .inconsistent, let zh = rule.messageZh {
            return Message(
                zh: fill(zh, value, claim, chosen), en: fill(rule.messageEn ?? zh, value, claim, chosen))
        }
        let gap = Run.short(chosen.gap.magnitude)
        var (zh, en) = (
            "“\(title)”为 \(claim)，但 \(sum)，相差 \(gap)", "“\(title)” is stated as \(claim), but \(sum), a gap of \(gap)"
        )
        if !closing.isEmpty {
            zh += "；报告未列\(closing.joined(separator: "、"))，可能由此产生"
            en += "; the report does not state \(closing.joined(separator: ", ")), which could explain it"
        } else if !missing.isEmpty {
            zh += "；缺少\(missing.joined(separator: "、"))，其他公式无法核对"
            en += "; another formula needs \(missing.joined(separator: ", ")), not found"
        }
        let (all, allEn) = (zh + "。", en + ".")
        return Message(zh: all, en: allEn)
    }

    private func withoutClaim(_ grade: Grade, _ title: String, _ sum: String) -> Message {
        let limit = rule.requirement.map(\.description) ?? ""
        return switch grade {
        case .consistent: Message(zh: "“\(title)”：\(sum)，满足 \(limit)。", en: "“\(title)”: \(sum), which meets \(limit).")
        case .questionable:
            Message(zh: "“\(title)”：\(sum)，不满足 \(limit)。", en: "“\(title)”: \(sum), which does not meet \(limit).")
        default:
            Message(
                zh: "“\(title)”：\(sum)，不能判断是否满足 \(limit)。", en: "“\(title)”: \(sum); whether it meets \(limit) is open."
            )
        }
    }

    private func fill(_ template: String, _ value: String, _ claim: String, _ chosen: RuleOutcome.Trial) -> String {
        var out = ""
        var rest = Substring(template)
        let fields = [
            "claim": claim, "recomputed": value, "expression": chosen.expression, "label": chosen.label,
            "gap": Run.short(chosen.gap.magnitude),
        ]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let key = String(rest[rest.index(after: open)..<close])
            out += fields[key] ?? "{\(key)}"
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}
