import Exact
import Lexicon
import Records

/// 2023年达到85%,2024年达到83%,2025年达到90%: the yearly targets of one plan that turn back on their way. A plan may mean
/// that, so that it is only asked about.
struct TargetTrendCheck: Check {
    /// 累计
    private let reached: WordSet

    init(words: ChangeWords) { reached = words.reachedByThen }

    func findings(in evidence: Evidence) -> [Finding] {
        let targets = evidence.facts {
            $0.role == .target && ($0.kind == .percent && $0.unit == .percent || $0.kind == .count) && $0.hasValue
                && $0.comparator != .range && !$0.hasRelation
        }.filter { $0.plainYear != nil && ($0.mention.kind == .percent || isReached($0, evidence)) }
        let series = Dictionary(grouping: targets) { fact in
            [
                String(fact.mention.report), fact.table?.row ?? fact.indicator.id ?? fact.words, fact.stage ?? "",
                fact.scope ?? "", String(fact.paragraph?.lowerBound ?? -1), fact.table?.title ?? "",
            ]
        }
        return series.sorted { $0.value[0].id < $1.value[0].id }.flatMap { turns($0.value) }
    }

    /// 到2023年累计建成20所: what there is by then, and not what is added.
    private func isReached(_ fact: Fact, _ evidence: Evidence) -> Bool {
        evidence.passage(before: fact.id, atMost: 6).holds(reached)
    }

    private func turns(_ facts: [Fact]) -> [Finding] {
        let years = facts.compactMap(\.plainYear)
        // In their order, a year each.
        guard facts.count >= 3, zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else { return [] }
        return zip(zip(facts, facts.dropFirst()), facts.dropFirst(2)).compactMap { finding($0.0, $0.1, $1) }
    }

    private func finding(_ first: Fact, _ middle: Fact, _ last: Fact) -> Finding? {
        guard let b = middle.value, let c = last.value,
            step(first, middle) * step(middle, last) < 0
        else { return nil }
        var basis = Basis(.reversal, doubts: [.asksOnly])
        basis.requirements = [.init("le", 0)]
        basis.formula = "difference"
        let unit = last.mention.unit
        let shown = "\(first.printed)\(unit) → \(middle.printed)\(unit) → \(last.printed)\(unit)"
        return Finding(
            report: last.mention.report, rule: "trend.targets", kind: "trend", grade: .questionable, severity: .low,
            claim: last.term, inputs: [middle.term, first.term],
            expression: "\(first.printed) → \(middle.printed) → \(last.printed)", recomputed: middle.mention.interval,
            gap: c - b,
            message: Message(
                zh: "\(last.displayName)的分年度目标为 \(shown)，中间有反复，请核对。",
                en: "The yearly targets of \(last.displayName) are \(shown); they turn back on their way, please check."
            ),
            basis: basis)
    }

    /// From one to the next, where their digits do not allow them to be the same.
    private func step(_ a: Fact, _ b: Fact) -> Rational { a.mention.interval.gap(to: b.mention.interval) }
}

extension Fact {
    /// The year it is of, where that is a plain one.
    var plainYear: Int? { period.flatMap { Int($0) } }
}
