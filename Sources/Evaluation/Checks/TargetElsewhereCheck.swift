import Exact
import Lexicon
import Records
import Source

/// 绩效目标…家长满意度达到90%以上。 … 满意度89.1%,达到年度目标: what is said to have reached its target, against the target that
/// another part of the report sets for the same indicator.
///
/// Those of one item are `TargetReachedCheck`'s. The target may be of others of the same name, so that it only asks.
struct TargetElsewhereCheck: Check {
    let words: TargetWords
    /// Behind the figure, that its target was reached begins so near.
    private static let reach = 16

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.indices {
            $0.isActual && $0.hasValue && $0.kind == .percent && $0.unit == .percent && $0.comparator == .eq
                && $0.indicator != .none && $0.sentence >= 0 && !$0.isInTable && !$0.isChangeOrGrowth
        }.filter { isSaidToReach($0, evidence) }.compactMap { figure in
            target(of: figure, evidence).flatMap { finding(evidence.facts[figure], $0) }
        }
    }

    /// ,达到年度目标
    private func isSaidToReach(_ figure: Int, _ evidence: Evidence) -> Bool {
        let behind = evidence.passage(after: figure, atMost: Self.reach)
        let clause = behind.slice.first == Self.comma ? behind.suffix(behind.count - 1) : behind
        return clause.begins(with: words.reached) && !behind.holds(words.missed)
            && !words.open.occurs(in: evidence.facts[figure].words)
    }
    private static let comma = ("," as Unicode.Scalar).value

    /// The only target that the report sets for the indicator, in another sentence.
    private func target(of figure: Int, _ evidence: Evidence) -> Fact? {
        let own = evidence.keys[figure]
        let targets = evidence.indices(indicator: evidence.names[own.indicator]).map { Int($0) }.filter { i in
            let key = evidence.keys[i]
            return key.report == own.report && key.hasValue && key.unit == own.unit && key.stage == own.stage
                && key.sentence != own.sentence && isTarget(key) && isOfTime(i, figure, evidence)
        }
        guard let first = targets.first,
            targets.allSatisfy({ evidence.facts[$0].value == evidence.facts[first].value })
        else { return nil }
        return evidence.facts[first]
    }

    private func isTarget(_ key: FactKey) -> Bool {
        switch key.role {
        case .target: key.comparator == .ge || key.comparator == .gt || key.comparator == .eq
        case .standard: key.comparator == .ge
        default: false
        }
    }

    private func isOfTime(_ target: Int, _ figure: Int, _ evidence: Evidence) -> Bool {
        guard let asked = evidence.facts[target].period, let reached = evidence.facts[figure].period else {
            return true
        }
        return asked == reached
    }

    private func finding(_ figure: Fact, _ target: Fact) -> Finding? {
        guard let value = target.value else { return nil }
        let comparator: Limit.Comparator = target.mention.comparator == .gt ? .gt : .ge
        let bound = Limit(comparator: comparator, value: value, text: target.printed)
        guard let met = bound.isMet(by: figure.mention.interval) ?? figure.value.map({ bound.isMet(by: $0) ?? false })
        else { return nil }
        var basis = Basis(.limit, doubts: met ? [] : [.asksOnly])
        basis.requirements = [.init(bound)]
        let (shown, asked) = ("\(figure.displayName)\(figure.mention.quote)", "\(target.displayName)\(bound)%")
        return Finding(
            report: figure.mention.report, rule: "target.elsewhere", kind: "threshold",
            grade: met ? .consistent : .questionable, severity: met ? .info : .medium, claim: figure.term,
            inputs: [target.term], expression: "\(figure.printed) \(bound)", recomputed: figure.mention.interval,
            gap: met ? 0 : (figure.value ?? .undefined) - value,
            message: met
                ? Message(
                    zh: "\(shown)，达到另一处写的目标（\(asked)）。",
                    en: "\(figure.displayName) \(figure.printed) meets the target that another part sets (\(bound)).")
                : Message(
                    zh: "\(shown)写着达到目标，另一处的目标却是\(asked)，请核对。",
                    en:
                        "\(figure.displayName) \(figure.printed) is said to have met its target, which another part sets at \(bound); please check."
                ), basis: basis)
    }
}
