import Exact
import Lexicon
import Records

/// What could still bring the figures to the claim: rounded means, terms left out, another input.
extension RuleRun {
    /// Tries inputs that may be rounded yearly means with half a unit to either side.
    func agreeingWithMeans() -> (RuleOutcome.Trial, [String])? {
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
    func termsThatCouldClose() -> Basis.Unlisted? {
        for formula in rule.formulas {
            let absent = rule.definition.unlisted.filter {
                inputs[$0.name] == nil && formula.expression.optionalNames.contains($0.name)
            }
            let figures = formula.expression.names.compactMap { inputs[$0]?.high?.magnitude }
            guard !absent.isEmpty, var largest = figures.first else { continue }
            for figure in figures where figure > largest { largest = figure }
            var room: NamedValues<Interval> = [:]
            for term in absent { room[term.name] = Interval(low: .zero, high: (largest * term.share).floor) }

            var open = inputs
            for (name, interval) in zip(room.names, room.values) { open[name] = interval }
            guard let value = formula.expression.evaluate(open), meets(value.interval) else { continue }
            // One term alone has to be a whole number; of several together that is not asked.
            if absent.count == 1, let term = absent.first, let within = room[term.name] {
                let targets = [claim, truncated].compactMap(\.self)
                let solved = targets.compactMap { formula.expression.solve(for: term.name, target: $0, inputs) }
                let fits = solved.contains { RuleRun.holdsInteger($0, within) }
                if !solved.isEmpty && !fits { continue }
            }
            var names = variables.value
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

    func implied(_ trial: RuleOutcome.Trial) -> [RuleOutcome.Implied] {
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
}
