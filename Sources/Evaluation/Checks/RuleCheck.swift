import Exact
import Lexicon
import Records

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
            if let standard = rule.definition.standard, !evidence.standards.isEmpty,
                !evidence.standards.contains(where: { $0.document == standard })
            {
                continue
            }
            for claim in evidence.facts
            where claim.indicator.id == rule.definition.claim && claim.role == .actual && claim.value != nil {
                if let finding = check(claim, rule: rule, binder: binder, evidence: evidence) { out.append(finding) }
            }
        }
        return out
    }

    private func check(_ claim: Fact, rule: Rule, binder: Binder, evidence: Evidence) -> Finding? {
        var bound: [(name: String, fact: Fact)] = []
        var ambiguous: [String] = []
        for input in rule.definition.inputs {
            switch binder.bind(input.indicators, for: claim, excluding: bound.map(\.fact.id)) {
            case .found(let fact): bound.append((input.name, fact))
            case .ambiguous: ambiguous.append(input.name)
            case .none: break
            }
        }
        guard !bound.isEmpty || ambiguous.isEmpty == false else {
            return claim.block?.no == nil ? nil : unverifiable(claim, rule: rule, reason: .noComponents)
        }
        let inputs = Dictionary(bound.map { ($0.name, $0.fact.mention.interval) }, uniquingKeysWith: { a, _ in a })
        let written = Fact.written(bound.map(\.fact) + [claim])
        let printed = Dictionary(zip(bound.map(\.name), written).map { ($0, $1) }, uniquingKeysWith: { a, _ in a })
        let mention = claim.mention
        let outcome = RuleEvaluation.evaluate(
            rule, inputs: inputs, printed: printed, claim: mention.interval, truncated: Comparison.admissible(mention),
            claimText: claim.printed + Fact.prefix(mention.scale) + mention.unit)
        var grade = outcome.grade
        var message = outcome.message
        var reason = outcome.reason
        if grade == .unverifiable, !ambiguous.isEmpty { reason = .ambiguousBinding }
        let isExact = claim.isExactIndicator
        let isCertain = claim.isCertain && bound.allSatisfy { $0.fact.isCertain }
        if grade.accuses, isCertain, !isExact { grade = .questionable }
        if grade.accuses, !isCertain || !ambiguous.isEmpty {
            grade = isCertain ? .questionable : .unverifiable; reason = isCertain ? nil : .damagedText
        }
        var changes: Bool?
        if grade.accuses {
            changes = outcome.decisionChanges
            if outcome.decisionChanges, let key = claim.block,
                let conclusion = evidence.conclusion(key, report: mention.report), conclusion.verdict == "达标"
            {
                grade = .decisionInconsistency
                message.zh += "按重算值达不到标准,“\(conclusion.quote)”不成立。"
                message.en +=
                    " By the recomputed value the standard is not met, and “\(conclusion.quote)” does not stand."
            }
        }
        let severity: Severity =
            switch grade {
            case .decisionInconsistency: .critical
            case .inconsistent: .medium
            case .questionable, .explainedByAlternative: .low
            default: .info
            }
        return Finding(
            report: mention.report, rule: rule.id, kind: rule.definition.kind.rawValue, grade: grade,
            severity: severity, reason: grade == .unverifiable ? reason ?? .noComponents : nil,
            claim: claim.term, inputs: bound.map { term($0.fact, $0.name) }, expression: outcome.expression,
            recomputed: outcome.recomputed?.scaled(by: 1 / mention.scale),
            gap: outcome.gap.map { $0 / mention.scale }, alternatives: outcome.alternatives,
            implied: outcome.implied.isEmpty
                ? nil : outcome.implied.map { "\($0.name) = \($0.text)" }.joined(separator: ";"),
            standard: rule.definition.standard.map {
                .init(document: $0, clause: rule.definition.clause, threshold: rule.definition.requirement?.description)
            },
            conclusionChanges: changes, message: message)
    }

    private func term(_ fact: Fact, _ name: String) -> Finding.Term {
        var term = fact.term
        term.name = name
        return term
    }

    private func unverifiable(_ claim: Fact, rule: Rule, reason: Reason) -> Finding {
        let names = rule.definition.inputs.map(\.name).joined(separator: "、")
        return Finding(
            report: claim.mention.report, rule: rule.id, kind: rule.definition.kind.rawValue, grade: .unverifiable,
            reason: reason, claim: claim.term,
            standard: rule.definition.standard.map {
                .init(document: $0, clause: rule.definition.clause, threshold: rule.definition.requirement?.description)
            },
            message: Message(
                zh: "\(claim.displayName)\(claim.mention.quote):报告没有列出核算所需的数(\(names)),无法核对。",
                en:
                    "\(claim.displayName) \(claim.mention.valueText): the report lists none of the figures it is computed from (\(names)); it cannot be checked."
            ))
    }
}

/// Finds the figure that an input of a rule means.
struct Binder {
    enum Result { case found(Fact), ambiguous, none }
    private let byIndicator: [String: [Fact]]

    init(evidence: Evidence) {
        byIndicator = Dictionary(
            grouping: evidence.facts.filter { $0.indicator.id != nil && $0.role == .actual && $0.value != nil },
            by: { $0.indicator.id ?? "" })
    }

    func bind(_ ids: [String], for claim: Fact, excluding: [Int]) -> Result {
        // Two years in one paragraph: what stands before the last claim of this kind belongs to that one.
        let earlier = (byIndicator[claim.indicator.id ?? ""] ?? []).filter {
            $0.paragraph != nil && $0.paragraph == claim.paragraph
                && $0.mention.range.upperBound <= claim.mention.range.lowerBound && $0.id != claim.id
        }.map(\.mention.range.upperBound).max()
        for id in ids {
            let all = (byIndicator[id] ?? []).filter { fact in
                if let earlier, fact.paragraph == claim.paragraph, fact.mention.range.upperBound <= earlier {
                    return false
                }
                return
                    fact.mention.report == claim.mention.report && fact.id != claim.id && !excluding.contains(fact.id)
                    && fits(fact, claim)
            }
            if all.isEmpty { continue }
            if let table = claim.table {
                let same = all.filter { $0.table?.title == table.title && $0.stage == claim.stage && $0.table != nil }
                if same.count == 1 { return .found(same[0]) }
                let row = same.filter { $0.table?.row == table.row }
                if row.count == 1 { return .found(row[0]) }
                // 县域之下的行 repeat a column: the row of the claim decides.
                if !same.isEmpty { return .ambiguous }
            }
            let tiers: [(Fact) -> Bool] = [
                { $0.sentence != nil && $0.sentence == claim.sentence },
                { $0.paragraph != nil && $0.paragraph == claim.paragraph },
                { $0.block?.no != nil && $0.block == claim.block },
            ]
            for tier in tiers {
                let near = all.filter(tier)
                if near.isEmpty { continue }
                let values = Set(near.compactMap(\.mention.value))
                if values.count == 1 { return .found(near[0]) }
                // Two years, two counts: the last before the claim belongs to it.
                let before = near.filter { $0.mention.range.upperBound <= claim.mention.range.lowerBound }
                if let last = before.max(by: { $0.mention.range.lowerBound < $1.mention.range.lowerBound }) {
                    return .found(last)
                }
                return .ambiguous
            }
            let values = Set(all.compactMap(\.mention.value))
            if values.count == 1 { return .found(all[0]) }
            let exactStage = all.filter { $0.stage == claim.stage }
            if Set(exactStage.compactMap(\.mention.value)).count == 1 { return .found(exactStage[0]) }
            return .ambiguous
        }
        return .none
    }

    private func fits(_ fact: Fact, _ claim: Fact) -> Bool {
        if let a = fact.stage, let b = claim.stage, a != b { return false }
        if fact.stage != nil, claim.stage == nil, fact.sentence != claim.sentence,
            fact.block != claim.block || claim.block?.no == nil
        {
            return false
        }
        if let a = fact.period, let b = claim.period, a.prefix(4) != b.prefix(4), fact.sentence != claim.sentence {
            return false
        }
        if let a = fact.scope, let b = claim.scope, a != b { return false }
        // 农村18.4:1 is not the quotient of all pupils and all teachers.
        if let own = claim.qualifier, own != fact.qualifier, fact.sentence != claim.sentence { return false }
        return true
    }
}
