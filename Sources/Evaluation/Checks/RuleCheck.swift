import Exact
import Lexicon
import Records
import Source

/// The rules of Lexicons/rules, bound to the figures of a report.
///
/// A rule binds figures of the same report, stage and period, the nearest first: the claim's sentence, its paragraph,
/// the block of its indicator, at last the whole report where only one value stands there.
struct RuleCheck: Check {
    let rules: [Rule]
    let words: BoundWords

    func findings(in evidence: Evidence) -> [Finding] {
        let binder = RuleBinder(evidence)
        var out: [Finding] = []
        for rule in rules {
            let governs =
                rule.definition.standard.map { name in evidence.standards.contains { $0.document == name } } ?? true
            guard governs || rule.definition.goesBeyond else { continue }
            let claims = binder.figures(of: rule.definition.claim)
            if claims.isEmpty { continue }
            let inputs = rule.definition.inputs.map {
                Candidates(input: $0.name, figures: $0.indicators.map(binder.figures))
            }.filter { !$0.figures.allSatisfy(\.isEmpty) }
            let standing = Standing(rule, evidence)
            let found = withoutSpentInputs(
                claims.compactMap { i in
                    let bound = bind(inputs, for: Int(i), of: rule, binder: binder)
                    let found = check(evidence.facts[Int(i)], rule: rule, inputs: bound, standing, evidence)
                    guard let found, !found.grade.passes, !found.grade.accuses else { return found }
                    return elsewhere(bound, inputs, rule, Int(i), standing, binder) ?? found
                })
            out += governs ? found : found.compactMap(beyondStandard)
        }
        return out
    }

    /// Where what was found does not give the claim, or is one of several: the figures of other parts of the report that do.
    private func elsewhere(
        _ bound: Inputs, _ candidates: [Candidates], _ rule: Rule, _ claim: Int, _ standing: Standing,
        _ binder: RuleBinder
    ) -> Finding? {
        let (fact, own) = (binder.evidence.facts[claim], binder.evidence.keys[claim])
        guard let value = fact.value, value.magnitude >= fact.mention.ulp * RuleCheck.digits, own.comparator == .eq
        else {
            return nil
        }
        var tried = [Inputs()]
        for candidate in candidates {
            let chosen = bound.names.firstIndex(of: candidate.input).map { bound.facts[$0] }
            let isBeside = chosen?.allSatisfy {
                own.sentence >= 0 && binder.evidence.keys[$0.id].sentence == own.sentence
            }
            let choices =
                isBeside == true
                ? [chosen ?? []]
                : binder.all(candidate.figures, for: claim, of: rule.definition).map { [binder.evidence.facts[$0]] }
            guard !choices.isEmpty else { continue }
            tried = tried.flatMap { inputs in choices.map { inputs.with(candidate.input, $0) } }
            guard tried.count <= RuleCheck.most else { return nil }
        }
        return tried.lazy.compactMap { inputs -> Finding? in
            let outcome = outcome(of: rule, claim: fact, inputs: inputs)
            return outcome.grade.passes
                ? finding(fact, rule: rule, inputs: inputs, outcome: outcome, standing, binder.evidence) : nil
        }.first { $0.grade.passes }
    }
    /// A claim of so many steps of its last digit is hardly hit by chance by one of so many.
    private static let digits: Rational = 100
    private static let most = 16

    /// Of a report that another standard governs, or none: what agrees, and what is worth asking.
    private func beyondStandard(_ finding: Finding) -> Finding? {
        if finding.grade == .unverifiable { return nil }
        var finding = finding.grade.accuses ? finding.asked(.asksOnly) : finding
        finding.standard = nil
        return finding
    }

    /// Figures that give one claim are that claim's: 全省平均91.4% beside 我县94.96% is no matter of the county's children.
    private func withoutSpentInputs(_ findings: [Finding]) -> [Finding] {
        let spent = Set(findings.filter(\.grade.passes).map { $0.inputs.map(\.place) })
        return findings.compactMap { finding in
            guard !finding.inputs.isEmpty, spent.contains(finding.inputs.map(\.place)) else { return finding }
            // 巩固率100% where the report begins, and once more with its figures: the latter says what it is of.
            if isSaidAgain(finding, findings) { return nil }
            if finding.grade == .questionable, finding.basis?.doubts.contains(.figuresApart) == true { return nil }
            return finding.grade.accuses ? finding.asked(.severalCandidates) : finding
        }
    }

    /// Whether the same value follows from the same figures where they stand, and these are far off.
    private func isSaidAgain(_ finding: Finding, _ findings: [Finding]) -> Bool {
        func distance(_ one: Finding) -> Int {
            guard let claim = one.claim?.place, let input = one.inputs.first?.place else { return 0 }
            return abs(claim.start - input.start)
        }
        guard finding.grade.passes, distance(finding) > Self.far else { return false }
        return findings.contains {
            $0.grade.passes && $0.claim?.value == finding.claim?.value && distance($0) <= Self.far
                && $0.claim?.place != finding.claim?.place && $0.inputs.map(\.place) == finding.inputs.map(\.place)
        }
    }
    /// About three paragraphs, in scalars.
    private static let far = 600

    /// The figures found for a rule's inputs, and the names of those with more than one candidate.
    struct Inputs {
        var names: [String] = []
        /// One for each name; more where a name means their sum.
        var facts: [[Fact]] = []
        /// All the figures of that name beside the chosen one, where it was only the nearest.
        var near: [String: [Fact]] = [:]
        var ambiguous: [String] = []

        /// The figures as they are written into formulas.
        func written(beside claim: Fact) -> [String: String] {
            // A percentage has no 万 of its own: the claim counts only where it is a sum of money or a count.
            let isAmount = claim.mention.kind == .money || claim.mention.kind == .count
            var rest = Fact.written(facts.flatMap { $0 } + (isAmount ? [claim] : []))[...]
            var written: [String: String] = [:]
            for (name, facts) in zip(names, facts) {
                let parts = rest.prefix(facts.count).joined(separator: " + ")
                written[name] = facts.count > 1 ? "(\(parts))" : parts
                rest = rest.dropFirst(facts.count)
            }
            return written
        }

        /// What the figures are called in formulas for replaying: `x1`, or `(x1 + x2)` where a name means their sum.
        var variables: [String: String] {
            var variables: [String: String] = [:]
            var next = 1
            for (name, facts) in zip(names, facts) {
                variables[name] = Basis.term(next...(next + facts.count - 1))
                next += facts.count
            }
            return variables
        }

        func with(_ name: String, _ figures: [Fact]) -> Inputs {
            var out = self
            out.names.append(name)
            out.facts.append(figures)
            return out
        }

        /// With the sum of all figures of a name in place of the nearest: 家长3000份 and 学生2000份 are 5000.
        var summed: Inputs? {
            guard !near.isEmpty else { return nil }
            var out = self
            for (i, name) in names.enumerated() { out.facts[i] = near[name] ?? facts[i] }
            return out
        }
    }

    private func check(
        _ claim: Fact, rule: Rule, inputs: Inputs, _ standing: Standing, _ evidence: Evidence
    ) -> Finding? {
        // 均不低于6000元 is a limit that is kept, and no quotient: nothing is missing to compute it.
        let isQuotient = [.eq, .approx, .range].contains(claim.mention.comparator)
        if inputs.facts.isEmpty, inputs.ambiguous.isEmpty {
            return !isQuotient || claim.block?.no == nil
                ? nil : unverifiable(claim, rule: rule, reason: .noComponents, standing)
        }
        let outcome = outcome(of: rule, claim: claim, inputs: inputs)
        if outcome.grade.accuses, let summed = inputs.summed {
            let together = self.outcome(of: rule, claim: claim, inputs: summed)
            if together.grade.passes {
                return finding(claim, rule: rule, inputs: summed, outcome: together, standing, evidence)
            }
        }
        // Words that say that all do, need no figures to say it with.
        if claim.rule == Fact.allOf || !isQuotient || isSaidOfAll(claim, evidence), outcome.grade == .unverifiable {
            return nil
        }
        return finding(claim, rule: rule, inputs: inputs, outcome: outcome, standing, evidence)
    }

    /// 就读的比例为100%, and further on: 随迁子女1551人,全部在公办学校就读.
    private func isSaidOfAll(_ claim: Fact, _ evidence: Evidence) -> Bool {
        guard let block = claim.block, block.no != nil, let id = claim.indicator.id else { return false }
        return evidence.indices(indicator: id).contains { i in
            let other = evidence.facts[Int(i)]
            return other.rule == Fact.allOf && other.block == block && other.value == claim.value
        }
    }

    /// What the standards of a document say of a rule.
    private struct Standing {
        let reference: Finding.StandardReference?
        let isCertain: Bool

        init(_ rule: Rule, _ evidence: Evidence) {
            let definition = rule.definition
            let standard = evidence.standards.first { $0.document == definition.standard }
            isCertain = standard?.indicator(asking: definition.claim)?.isLimitCertain ?? true
            reference = definition.standard.map { document in
                .init(
                    document: document, clause: definition.clause ?? standard?.clause(asking: definition.claim),
                    threshold: definition.requirement?.description)
            }
        }
    }

    /// The figures that an input of a rule may mean, by its indicators.
    private struct Candidates {
        let input: String
        let figures: [ArraySlice<Int32>]
    }

    private func bind(_ candidates: [Candidates], for claim: Int, of rule: Rule, binder: RuleBinder) -> Inputs {
        var out = Inputs()
        for candidate in candidates {
            let bound = binder.bind(candidate.figures, for: claim, excluding: out.facts, of: rule.definition)
            switch bound {
            case .found(let fact):
                out.names.append(candidate.input)
                out.facts.append([fact])
            case .nearest(let fact, let all):
                out.names.append(candidate.input)
                out.facts.append([fact])
                out.near[candidate.input] = all
            case .ambiguous: out.ambiguous.append(candidate.input)
            case .none: break
            }
        }
        return out
    }

    private func outcome(of rule: Rule, claim: Fact, inputs: Inputs) -> RuleOutcome {
        var intervals: NamedValues<Interval> = [:]
        var values: NamedValues<Rational> = [:]
        for (name, facts) in zip(inputs.names, inputs.facts) {
            intervals[name] = facts.interval
            values[name] = facts.sum
        }
        return RuleEvaluation.evaluate(
            rule, inputs: intervals, printed: Deferred(inputs.written(beside: claim)),
            variables: Deferred(inputs.variables),
            values: values, claim: claim.mention.interval,
            truncated: Comparison.admissible(claim.mention, mayRound: mayRound(rule)),
            claimText: Deferred(
                claim.mention.kind == .ratio
                    ? claim.mention.quote
                    : claim.printed + Fact.prefix(claim.mention.scale) + claim.mention.unit),
            scale: claim.mention.scale)
    }

    /// Sums and differences of counts are exact; quotients and means were rounded.
    private func mayRound(_ rule: Rule) -> Bool { ![.sum, .difference, .count].contains(rule.definition.kind) }

    /// 城关片区 … 1138 … 12.8: with the teachers of its row and the pupils of the whole county a figure says nothing.
    private func isMixedRow(_ inputs: Inputs, _ claim: Fact) -> Bool {
        guard let row = claim.table else { return false }
        let own = inputs.facts.joined().map { $0.table.map { $0.row == row.row && $0.number == row.number } ?? false }
        return own.contains(true) && own.contains(false)
    }

    /// Whether each figure of a mean is one that the mean itself could be: 7.95 among coefficients slipped in from another row.
    private func arePlausible(_ inputs: Inputs, _ rule: Rule) -> Bool {
        guard rule.definition.kind == .mean, let range = rule.definition.plausible else { return true }
        return inputs.facts.joined().allSatisfy { $0.value.map(range.contains) ?? true }
    }

    /// 5% where 81.8% follows: digits of the percentage are lost, or the figures are of other things.
    private func isFarOff(_ claim: Fact, _ outcome: RuleOutcome) -> Bool {
        guard claim.mention.kind == .percent, let value = claim.value, let exact = outcome.recomputed else {
            return false
        }
        return exact.low.map { $0 > value * 2 } ?? false || exact.high.map { $0 * 2 < value } ?? false
    }

    private func finding(
        _ claim: Fact, rule: Rule, inputs: Inputs, outcome: RuleOutcome, _ standing: Standing, _ evidence: Evidence
    ) -> Finding? {
        var grade = outcome.grade
        if !grade.passes, isMixedRow(inputs, claim) { return nil }
        var message = outcome.message
        var reason = outcome.reason
        if grade == .unverifiable, !inputs.ambiguous.isEmpty { reason = .ambiguousBinding }
        var basis = basis(claim, rule: rule, inputs: inputs, outcome: outcome)
        if !(claim.isCertain && inputs.facts.joined().allSatisfy(\.isCertain)) { basis.doubts.append(.damagedText) }
        if !claim.isExactIndicator || inputs.facts.joined().contains(where: { $0.rule == Fact.namedByRate }) {
            if !isBound(claim, inputs.facts.flatMap(\.self), outcome.chosen, evidence) {
                basis.doubts.append(.nameNotExact)
            }
        }
        let isSlip = isSlip(claim, outcome)
        if !inputs.ambiguous.isEmpty || !inputs.near.isEmpty && !isSlip { basis.doubts.append(.severalCandidates) }
        if isScattered(inputs, claim, rule) { basis.doubts.append(.severalCandidates) }
        if !arePlausible(inputs, rule) || isFarOff(claim, outcome) { basis.doubts.append(.uncertainDigits) }
        // Figures that stand apart are of another year or place, where not all but one digit says that they are the ones.
        if !isNear(inputs, claim, rule), !isSlip { basis.doubts.append(.figuresApart) }
        // Before and after its time a rule says what is asked today, not what was asked then.
        if !rule.definition.effective.holds(in: claim.period) { basis.doubts.append(.otherTime) }
        if grade.accuses {
            // A damaged digit, a second candidate or a name that is not quite the indicator's never accuses.
            if basis.doubts.contains(.damagedText) {
                grade = .unverifiable
                reason = .damagedText
            } else if !basis.doubts.isEmpty {
                grade = .questionable
            }
        }
        var changes: Bool?
        // What a standard leaves open decides nothing.
        let conclusion = standing.isCertain ? stated(claim, evidence: evidence) : nil
        basis.conclusion = conclusion.map(Basis.Stated.init)
        if grade.accuses {
            changes = outcome.decisionChanges && conclusion != nil
            if outcome.decisionChanges, let conclusion {
                grade = .decisionInconsistency
                message = message.adding(
                    zh: "按重算值达不到标准，“\(conclusion.quote)”不成立。",
                    en: " By the recomputed value the standard is not met, and “\(conclusion.quote)” does not stand.")
            }
        }
        var severity = severity(grade)
        // A formula that the standard rules out explains the figure, and excuses nothing that only it would show.
        if grade == .explainedByAlternative, outcome.fallsShort, basis.doubts.isEmpty {
            severity = .medium
            let fallen = conclusion.map { (zh: "，“\($0.quote)”不成立", en: ", and “\($0.quote)” does not stand") }
            if conclusion != nil {
                changes = true
                grade = rule.definition.accuses ? .decisionInconsistency : grade
                severity = .critical
            }
            message = message.adding(
                zh: "按认可的各种算法都达不到标准\(fallen?.zh ?? "")。",
                en: " By no admissible formula is the standard met\(fallen?.en ?? "").")
        }
        let scale = claim.mention.scale
        var terms: [Finding.Term] = []
        for (name, facts) in zip(inputs.names, inputs.facts) {
            for fact in facts {
                var term = fact.term
                term.name = name
                terms.append(term)
            }
        }
        var finding = Finding(
            report: claim.mention.report, rule: rule.id, kind: rule.definition.kind.rawValue, grade: grade,
            severity: severity, claim: claim.term, inputs: terms, expression: outcome.expression,
            alternatives: outcome.alternatives, standard: standing.reference, conclusionChanges: changes,
            message: message)
        finding.reason = grade == .unverifiable ? reason ?? .noComponents : nil
        finding.recomputed = outcome.recomputed.map { $0.scaled(by: 1 / scale) }
        finding.gap = outcome.gap.map { $0 / scale }
        let implied = implied(of: claim, inputs, outcome).joined(separator: ";")
        finding.basis = basis
        finding.implied = implied.isEmpty ? nil : implied
        return finding
    }

    private func basis(_ claim: Fact, rule: Rule, inputs: Inputs, outcome: RuleOutcome) -> Basis {
        guard let chosen = outcome.chosen else {
            var basis = Basis(.uncomputed)
            basis.missing = outcome.missing.isEmpty ? inputs.ambiguous : outcome.missing
            return basis
        }
        var basis = Basis(.equal, chosen.formula, to: claim.mention, mayRound: mayRound(rule))
        basis.requirements = rule.definition.requirement.map { [.init($0)] } ?? []
        basis.missing = outcome.missing
        basis.unlisted = outcome.unlisted
        // Where each input's figures begin, counted from 1.
        var next = 1
        for (name, facts) in zip(inputs.names, inputs.facts) {
            if rule.definition.mayBeMean.contains(name), facts.count == 1 { basis.means.append(next) }
            next += facts.count
        }
        if outcome.unlisted != nil { basis.doubts.append(.unlistedTerms) }
        if !rule.definition.accuses { basis.doubts.append(.asksOnly) }
        if !outcome.missing.isEmpty { basis.doubts.append(.otherFormulaOpen) }
        return basis
    }

    /// Whether each input stands with the claim, or may stand anywhere.
    private func isNear(_ inputs: Inputs, _ claim: Fact, _ rule: Rule) -> Bool {
        zip(inputs.names, inputs.facts).allSatisfy { name, facts in
            guard let fact = facts.first else { return true }
            if rule.definition.anywhere.contains(name) { return fact.isExactIndicator }
            // A figure that no admissible formula uses is no part of the accusation.
            let used = rule.formulas.contains { $0.expression.names.contains(name) }
            return !used || fact.paragraph != nil && fact.paragraph == claim.paragraph
                || fact.block?.no != nil && fact.block == claim.block
                || fact.table != nil && fact.table?.title == claim.table?.title
        }
    }

    /// 81.61% where 78.61% follows.
    private func isSlip(_ claim: Fact, _ outcome: RuleOutcome) -> Bool {
        guard let value = claim.value, let exact = outcome.recomputed, let low = exact.low, let high = exact.high else {
            return false
        }
        return [low, high].allSatisfy {
            DigitSlip.keepsDecimals(printed: value, right: $0, ulp: claim.mention.ulp)
        }
    }

    /// One figure before the claim and another in a later sentence: two projects, two years may meet there.
    private func isScattered(_ inputs: Inputs, _ claim: Fact, _ rule: Rule) -> Bool {
        guard claim.table == nil else { return false }
        let used = zip(inputs.names, inputs.facts).filter { !rule.definition.anywhere.contains($0.0) }.flatMap(\.1)
        return used.contains { $0.mention.range.lowerBound < claim.mention.range.lowerBound }
            && used.contains {
                $0.mention.range.lowerBound > claim.mention.range.lowerBound && $0.sentence != claim.sentence
            }
    }

    private func stated(_ claim: Fact, evidence: Evidence) -> Conclusion? {
        guard let key = claim.block, let conclusion = evidence.conclusion(key, report: claim.mention.report) else {
            return nil
        }
        return conclusion.verdict == "达标" ? conclusion : nil
    }

    private func severity(_ grade: Grade) -> Severity {
        switch grade {
        case .decisionInconsistency: .critical
        case .inconsistent: .medium
        case .questionable, .explainedByAlternative: .low
        default: .info
        }
    }

    private func unverifiable(_ claim: Fact, rule: Rule, reason: Reason, _ standing: Standing) -> Finding {
        let names = rule.definition.inputs.map(\.name).joined(separator: "、")
        var basis = Basis(.uncomputed)
        basis.missing = rule.definition.inputs.map(\.name)
        return Finding(
            report: claim.mention.report, rule: rule.id, kind: rule.definition.kind.rawValue, grade: .unverifiable,
            reason: reason, claim: claim.term,
            standard: standing.reference,
            message: Message(
                zh: "\(claim.displayName)\(claim.mention.quote)：报告没有列出核算所需的数（\(names)），无法核对。",
                en:
                    "\(claim.displayName) \(claim.mention.valueText): the report lists none of the figures it is computed from (\(names)); it cannot be checked."
            ), basis: basis)
    }
}
