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

    func findings(in evidence: Evidence) -> [Finding] {
        let binder = Binder(evidence: evidence)
        var out: [Finding] = []
        for rule in rules {
            let governs =
                rule.definition.standard.map { name in evidence.standards.contains { $0.document == name } } ?? true
            guard governs || rule.definition.goesBeyond else { continue }
            let claims = evidence.indices(indicator: rule.definition.claim).map { evidence.facts[$0] }
            let found = withoutSpentInputs(
                claims.filter { $0.role == .actual && $0.value != nil }.compactMap {
                    check($0, rule: rule, binder: binder, evidence: evidence)
                })
            out += governs ? found : found.compactMap(beyondStandard)
        }
        return out
    }

    /// Of a report that another standard governs, or none: what agrees, and what is worth asking.
    private func beyondStandard(_ finding: Finding) -> Finding? {
        if finding.grade == .unverifiable { return nil }
        var finding = finding.grade.accuses ? finding.asked(.asksOnly) : finding
        finding.standard = nil
        return finding
    }

    /// Figures that give one claim are that claim's: 全省平均91.4% beside 我县94.96% is no matter of the county's children.
    private func withoutSpentInputs(_ findings: [Finding]) -> [Finding] {
        let spent = Set(findings.filter(\.grade.passes).map { $0.inputs.map(\.span) })
        return findings.compactMap { finding in
            guard !finding.inputs.isEmpty, spent.contains(finding.inputs.map(\.span)) else { return finding }
            if finding.grade == .questionable, finding.basis?.doubts.contains(.figuresApart) == true { return nil }
            return finding.grade.accuses ? finding.asked(.severalCandidates) : finding
        }
    }

    /// The figures found for a rule's inputs, and the names of those with more than one candidate.
    private struct Inputs {
        var names: [String] = []
        /// One for each name; more where a name means their sum.
        var facts: [[Fact]] = []
        /// All the figures of that name beside the chosen one, where it was only the nearest.
        var near: [String: [Fact]] = [:]
        var ambiguous: [String] = []

        /// With the sum of all figures of a name in place of the nearest: 家长3000份 and 学生2000份 are 5000.
        var summed: Inputs? {
            guard !near.isEmpty else { return nil }
            var out = self
            for (i, name) in names.enumerated() { out.facts[i] = near[name] ?? facts[i] }
            return out
        }
    }

    private func check(_ claim: Fact, rule: Rule, binder: Binder, evidence: Evidence) -> Finding? {
        let inputs = bind(rule, for: claim, binder: binder)
        if inputs.facts.isEmpty, inputs.ambiguous.isEmpty {
            return claim.block?.no == nil ? nil : unverifiable(claim, rule: rule, reason: .noComponents, evidence)
        }
        let outcome = outcome(of: rule, claim: claim, inputs: inputs)
        if outcome.grade.accuses, let summed = inputs.summed {
            let together = self.outcome(of: rule, claim: claim, inputs: summed)
            if together.grade.passes {
                return finding(claim, rule: rule, inputs: summed, outcome: together, evidence: evidence)
            }
        }
        // Words that say that all do, need no figures to say it with.
        if claim.rule == Fact.allOf, outcome.grade == .unverifiable { return nil }
        return finding(claim, rule: rule, inputs: inputs, outcome: outcome, evidence: evidence)
    }

    private func bind(_ rule: Rule, for claim: Fact, binder: Binder) -> Inputs {
        var out = Inputs()
        for input in rule.definition.inputs {
            switch binder.bind(input.indicators, for: claim, excluding: out.facts.joined().map(\.id)) {
            case .found(let fact):
                out.names.append(input.name)
                out.facts.append([fact])
            case .nearest(let fact, let all):
                out.names.append(input.name)
                out.facts.append([fact])
                out.near[input.name] = all
            case .ambiguous: out.ambiguous.append(input.name)
            case .none: break
            }
        }
        return out
    }

    private func outcome(of rule: Rule, claim: Fact, inputs: Inputs) -> RuleOutcome {
        // A percentage has no 万 of its own: the claim counts only where it is a sum of money or a count.
        let isAmount = claim.mention.kind == .money || claim.mention.kind == .count
        var written = Fact.written(inputs.facts.flatMap { $0 } + (isAmount ? [claim] : []))[...]
        var intervals: [String: Interval] = [:]
        var printed: [String: String] = [:]
        var variables: [String: String] = [:]
        var values: [String: Rational] = [:]
        var next = 1
        for (name, facts) in zip(inputs.names, inputs.facts) {
            intervals[name] = facts.reduce(Interval(exactly: 0)) { $0 + $1.mention.interval }
            let parts = written.prefix(facts.count).joined(separator: " + ")
            printed[name] = facts.count > 1 ? "(\(parts))" : parts
            written = written.dropFirst(facts.count)
            variables[name] = Basis.term(next...(next + facts.count - 1))
            values[name] = facts.reduce(Rational(0)) { $0 + ($1.value ?? .undefined) }
            next += facts.count
        }
        let isRatio = claim.mention.kind == .ratio
        let text =
            isRatio ? claim.mention.quote : claim.printed + Fact.prefix(claim.mention.scale) + claim.mention.unit
        return RuleEvaluation.evaluate(
            rule, inputs: intervals, printed: printed, variables: variables, values: values,
            claim: claim.mention.interval,
            truncated: Comparison.admissible(claim.mention, mayRound: mayRound(rule)), claimText: text)
    }

    /// Sums and differences of counts are exact; quotients and means were rounded.
    private func mayRound(_ rule: Rule) -> Bool { ![.sum, .difference, .count].contains(rule.definition.kind) }

    private func finding(
        _ claim: Fact, rule: Rule, inputs: Inputs, outcome: RuleOutcome, evidence: Evidence
    ) -> Finding {
        var grade = outcome.grade
        var message = outcome.message
        var reason = outcome.reason
        if grade == .unverifiable, !inputs.ambiguous.isEmpty { reason = .ambiguousBinding }
        var basis = basis(claim, rule: rule, inputs: inputs, outcome: outcome)
        if !(claim.isCertain && inputs.facts.joined().allSatisfy(\.isCertain)) { basis.doubts.append(.damagedText) }
        if !claim.isExactIndicator || inputs.facts.joined().contains(where: { $0.rule == Fact.namedByRate }) {
            basis.doubts.append(.nameNotExact)
        }
        if !inputs.ambiguous.isEmpty || !inputs.near.isEmpty { basis.doubts.append(.severalCandidates) }
        if isScattered(inputs, claim, rule) { basis.doubts.append(.severalCandidates) }
        if !isNear(inputs, claim, rule) { basis.doubts.append(.figuresApart) }
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
        let conclusion = isRequirementCertain(rule, evidence) ? stated(claim, evidence: evidence) : nil
        basis.conclusion = conclusion.map(Basis.Stated.init)
        if grade.accuses {
            changes = outcome.decisionChanges && conclusion != nil
            if outcome.decisionChanges, let conclusion {
                grade = .decisionInconsistency
                message.zh += "按重算值达不到标准，“\(conclusion.quote)”不成立。"
                message.en +=
                    " By the recomputed value the standard is not met, and “\(conclusion.quote)” does not stand."
            }
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
            severity: severity(grade), claim: claim.term, inputs: terms, expression: outcome.expression,
            alternatives: outcome.alternatives, standard: reference(rule, evidence), conclusionChanges: changes,
            message: message)
        finding.reason = grade == .unverifiable ? reason ?? .noComponents : nil
        finding.recomputed = outcome.recomputed.map { $0.scaled(by: 1 / scale) }
        finding.gap = outcome.gap.map { $0 / scale }
        let implied = outcome.implied.map { "\($0.name) = \($0.text)" }.joined(separator: ";")
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

    private func isRequirementCertain(_ rule: Rule, _ evidence: Evidence) -> Bool {
        let standard = evidence.standards.first { $0.document == rule.definition.standard }
        return standard?.indicator(asking: rule.definition.claim)?.isLimitCertain ?? true
    }

    private func severity(_ grade: Grade) -> Severity {
        switch grade {
        case .decisionInconsistency: .critical
        case .inconsistent: .medium
        case .questionable, .explainedByAlternative: .low
        default: .info
        }
    }

    private func reference(_ rule: Rule, _ evidence: Evidence) -> Finding.StandardReference? {
        rule.definition.standard.map { document in
            let standard = evidence.standards.first { $0.document == document }
            return .init(
                document: document, clause: rule.definition.clause ?? standard?.clause(asking: rule.definition.claim),
                threshold: rule.definition.requirement?.description)
        }
    }

    private func unverifiable(_ claim: Fact, rule: Rule, reason: Reason, _ evidence: Evidence) -> Finding {
        let names = rule.definition.inputs.map(\.name).joined(separator: "、")
        var basis = Basis(.uncomputed)
        basis.missing = rule.definition.inputs.map(\.name)
        return Finding(
            report: claim.mention.report, rule: rule.id, kind: rule.definition.kind.rawValue, grade: .unverifiable,
            reason: reason, claim: claim.term,
            standard: reference(rule, evidence),
            message: Message(
                zh: "\(claim.displayName)\(claim.mention.quote)：报告没有列出核算所需的数（\(names)），无法核对。",
                en:
                    "\(claim.displayName) \(claim.mention.valueText): the report lists none of the figures it is computed from (\(names)); it cannot be checked."
            ), basis: basis)
    }
}

/// Finds the figure that an input of a rule means.
struct Binder {
    enum Result {
        case found(Fact)
        /// The last of several that stand as near, with all of them.
        case nearest(Fact, of: [Fact])
        case ambiguous, none
    }
    private let facts: [Fact]
    /// Indices of the facts that an input can mean.
    private let byIndicator: [String: [Int]]

    init(evidence: Evidence) {
        facts = evidence.facts
        var byIndicator: [String: [Int]] = [:]
        for (i, fact) in facts.enumerated() where fact.role == .actual && fact.value != nil {
            if let id = fact.indicator.id { byIndicator[id, default: []].append(i) }
        }
        self.byIndicator = byIndicator
    }

    func bind(_ ids: [String], for claim: Fact, excluding: [Int]) -> Result {
        // Two years in one paragraph: what stands before the last claim of this kind belongs to that one.
        let earlier = (byIndicator[claim.indicator.id ?? ""] ?? []).filter { i in
            facts[i].paragraph != nil && facts[i].paragraph == claim.paragraph
                && facts[i].mention.range.upperBound <= claim.mention.range.lowerBound && facts[i].id != claim.id
                && (facts[i].stage == claim.stage || facts[i].stage == nil || claim.stage == nil)
        }.map { facts[$0].mention.range.upperBound }.max()
        let named = ids.map { id in
            (byIndicator[id] ?? []).filter { i in
                if let earlier, facts[i].paragraph == claim.paragraph, facts[i].mention.range.upperBound <= earlier {
                    return false
                }
                return facts[i].mention.report == claim.mention.report && facts[i].id != claim.id
                    && !excluding.contains(facts[i].id) && fits(i, claim)
            }
        }.filter { !$0.isEmpty }
        // What stands near under a later name comes before what stands far off under the first.
        for level in 0..<3 {
            for all in named {
                if level == 0, let found = inTable(all, of: claim) { return found }
            }
            let near = named.map { $0.filter { isNear($0, claim, level) } }.filter { !$0.isEmpty }
            // 在校生61348人,小学40126人: of 小学 it is the latter.
            let own = near.map { $0.filter { facts[$0].stage == claim.stage } }.first { !$0.isEmpty }
            if let found = own ?? near.first { return chosen(found.map { facts[$0] }, for: claim) }
        }
        guard let all = named.first else { return .none }
        // Further off the figure of the claim's own stage counts, whatever it goes by.
        if claim.stage != nil {
            for same in named.map({ $0.filter { facts[$0].stage == claim.stage } }) {
                if let own = onlyOne(same) { return .found(own) }
            }
        }
        if let first = onlyOne(all) { return .found(first) }
        if let first = onlyOne(all.filter({ facts[$0].stage == claim.stage })) { return .found(first) }
        return .ambiguous
    }

    private func inTable(_ all: [Int], of claim: Fact) -> Result? {
        guard let table = claim.table else { return nil }
        let same = all.filter {
            facts[$0].table?.title == table.title && facts[$0].stage == claim.stage && facts[$0].table != nil
        }
        if same.count == 1 { return .found(facts[same[0]]) }
        let row = same.filter { facts[$0].table?.row == table.row }
        if row.count == 1 { return .found(facts[row[0]]) }
        // Tables of one form follow one another: the row of the claim stands on its line.
        let line = row.filter { facts[$0].mention.span.line == claim.mention.span.line }
        if line.count == 1 { return .found(facts[line[0]]) }
        // 县域之下的行 repeat a column: the row of the claim decides.
        return same.isEmpty ? nil : .ambiguous
    }

    /// In the claim's sentence, its paragraph, or the block of its indicator.
    private func isNear(_ i: Int, _ claim: Fact, _ level: Int) -> Bool {
        switch level {
        case 0: facts[i].sentence != nil && facts[i].sentence == claim.sentence
        case 1: facts[i].paragraph != nil && facts[i].paragraph == claim.paragraph
        default: facts[i].block?.no != nil && facts[i].block == claim.block
        }
    }

    private func chosen(_ near: [Fact], for claim: Fact) -> Result {
        if Set(near.compactMap(\.mention.value)).count == 1 { return .found(near[0]) }
        // Two years, two counts: the last before the claim belongs to it.
        let before = near.filter { $0.mention.range.upperBound <= claim.mention.range.lowerBound }
        guard let last = before.max(by: { $0.mention.range.lowerBound < $1.mention.range.lowerBound }) else {
            return .ambiguous
        }
        let like = near.filter { $0.period == last.period && $0.scope == last.scope && $0.stage == last.stage }
        return Set(like.compactMap(\.mention.value)).count == 1
            ? .found(last)
            : .nearest(last, of: like.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound })
    }

    /// The first of figures that are all of one value.
    private func onlyOne(_ indices: [Int]) -> Fact? {
        guard let first = indices.first,
            indices.allSatisfy({ facts[$0].mention.value == facts[first].mention.value })
        else { return nil }
        return facts[first]
    }

    private func fits(_ i: Int, _ claim: Fact) -> Bool {
        if let a = facts[i].stage, let b = claim.stage, a != b { return false }
        let isInSentence = facts[i].sentence == claim.sentence
        // What the rate itself has named is of its stage.
        if let stage = facts[i].stage, stage != "幼儿园", claim.stage == nil, !isInSentence,
            facts[i].rule != Fact.namedByRate,
            facts[i].block != claim.block || claim.block?.no == nil
        {
            return false
        }
        if let a = facts[i].period, let b = claim.period, a.prefix(4) != b.prefix(4), !isInSentence { return false }
        if let a = facts[i].scope, let b = claim.scope, a != b { return false }
        // 农村18.4:1 is not the quotient of all pupils and all teachers.
        if let own = claim.qualifier, own != facts[i].qualifier, !isInSentence { return false }
        return true
    }
}
