import Exact
import Lexicon
import Records

/// One rule beside the figures of one claim.
struct RuleRun {
    let rule: Rule
    let inputs: NamedValues<Interval>
    let printed: Deferred<[String: String]>
    let variables: Deferred<[String: String]>
    let values: NamedValues<Rational>
    let claim: Interval?
    let truncated: Interval?
    let claimText: Deferred<String>?
    /// What the claim is printed in: 10,000 for 万.
    let scale: Rational

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
            var outcome = result(.explainedByAlternative, official, trials, missing: missing, explanation: agreeing)
            outcome.fallsShort =
                agreeing.overstates && outcome.claimMeets != false && missing.isEmpty
                && admissible.allSatisfy(fallsShort)
            return outcome
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

    /// Whether a formula whose terms are all printed gives less than is required.
    private func fallsShort(_ trial: RuleOutcome.Trial) -> Bool {
        trial.absent.isEmpty && rule.definition.requirement?.isMet(by: trial.recomputed) == false
    }

    // MARK: - Computing

    func isDefined(_ interval: Interval) -> Bool { interval != .everything }

    func meets(_ recomputed: Interval) -> Bool {
        guard let claim else { return false }
        return recomputed.meets(claim) || (truncated.map { recomputed.meets($0) } ?? false)
    }

    func compute(
        _ formula: Rule.Formula, isAdmissible: Bool, missing: inout [String], inputs: NamedValues<Interval>? = nil
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
        let (texts, variables) = (texts, variables)
        return RuleOutcome.Trial(
            label: formula.label, isAdmissible: isAdmissible, overstates: formula.overstates,
            writing: Deferred(formula.expression.written(values: texts.value)),
            recomputed: value.interval, gap: agrees ? .zero : claim.map { value.interval.gap(to: $0) } ?? .zero,
            agrees: agrees, absent: value.absent,
            replaying: Deferred(formula.expression.written(values: variables.value)))
    }

    /// The figures as they are written into formulas.
    private var texts: Deferred<[String: String]> {
        let (inputs, printed) = (inputs, printed)
        return Deferred(
            printed.value.merging(zip(inputs.names, inputs.values.map(RuleRun.text))) { own, _ in own })
    }

    func formula(of trial: RuleOutcome.Trial) -> Rule.Formula? {
        (trial.isAdmissible ? rule.formulas : rule.alternatives).first { $0.label == trial.label }
    }

    private func passing(_ trial: RuleOutcome.Trial) -> Grade {
        agreesAtPrintedValues(trial) ? .consistent : .consistentByRounding
    }

    /// Whether the figures as printed give the claim, without the room that rounding leaves them.
    private func agreesAtPrintedValues(_ trial: RuleOutcome.Trial) -> Bool {
        var points: NamedValues<Interval> = [:]
        for (name, interval) in zip(inputs.names, inputs.values) {
            // The middle of what rounding allows is what was printed.
            guard let low = interval.low, let high = interval.high else { return false }
            points[name] = Interval(exactly: values[name] ?? (low + high) / 2)
        }
        return formula(of: trial)?.expression.evaluate(points).map { isDefined($0.interval) && meets($0.interval) }
            ?? false
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
                rule: rule, claim: claimText ?? claim.map { claim in Deferred(RuleRun.text(claim)) },
                chosen: chosen,
                explanation: explanation, missing: missing, closing: closing, means: means, scale: scale,
                claimed: claim.flatMap { claim in
                    claim.low.flatMap { low in claim.high.map { (low + $0) / 2 } }
                }
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
