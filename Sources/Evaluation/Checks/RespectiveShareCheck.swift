import Exact
import Lexicon
import Records

/// 教师2845人,其中高级612人、中级1180人、初级1053人,分别占21.51%、41.48%、37.01%: each share against its part, in their order.
struct RespectiveShareCheck: Check {
    private let markers: WordSet
    private let joins: WordSet

    init(words: CheckWords) {
        markers = words.shares.inTurn
        joins = WordSet(["、", ","] + words.shared.joins)
    }

    func findings(in evidence: Evidence) -> [Finding] {
        let shares = evidence.indices { $0.unit == .percent && $0.hasValue && $0.isActual }
        return shares.filter { leads($0, evidence) }.flatMap { index -> [Finding] in
            let first = evidence.facts[index]
            let inSentence = evidence.facts(inSentenceOf: first)
            let claims = run(from: first, in: inSentence, evidence)
            return claims.count < 2 ? [] : findings(claims, before: first, in: inSentence)
        }
    }

    private func leads(_ share: Int, _ evidence: Evidence) -> Bool {
        evidence.passage(before: share, atMost: 18).after { (0x30...0x39).contains($0) }.holds(markers)
    }

    /// The run of percentages with nothing but 、 or 和 between.
    private func run(from first: Fact, in sentence: [Fact], _ evidence: Evidence) -> [Fact] {
        var run = [first]
        for next in sentence where next.mention.range.lowerBound > first.mention.range.lowerBound {
            guard let last = run.last, next.mention.unit == "%", next.value != nil,
                evidence.passage(between: last.id, and: next.id).isOne(of: joins)
            else { break }
            run.append(next)
        }
        return run
    }

    private func findings(_ claims: [Fact], before first: Fact, in sentence: [Fact]) -> [Finding] {
        let before = sentence.filter {
            $0.mention.range.upperBound <= first.mention.range.lowerBound && $0.role == .actual && $0.value != nil
                && ($0.mention.kind == .count || $0.mention.kind == .money || $0.mention.kind == .area)
        }
        let parts = before.suffix(claims.count)
        let rest = before.dropLast(claims.count)
        guard parts.count == claims.count, let whole = rest.last else { return [] }
        // Each of its own whole (分别招生800人、640人,分配480人、416人), or all of one.
        let readings = [Array(rest.suffix(claims.count)), claims.map { _ in whole }].filter { $0.count == claims.count }
        let tried = readings.map { wholes in zip(claims, zip(parts, wholes)).compactMap { share($0, $1.0, of: $1.1) } }
        // Where none holds they are shares of something else.
        guard let best = tried.max(by: { passes($0) < passes($1) }), passes(best) > 0 else { return [] }
        return best.map(\.finding)
    }

    private func passes(_ shares: [Neighbours]) -> Int { shares.count(where: \.grade.passes) }

    private func share(_ claim: Fact, _ part: Fact, of whole: Fact) -> Neighbours? {
        guard part.mention.kind == whole.mention.kind, PartSumCheck.sameUnit(part.mention.unit, whole.mention.unit)
        else {
            return nil
        }
        return Neighbours(
            rule: "ratio.respective", kind: "ratio", claim: claim, inputs: [part, whole],
            exact: (part.value ?? .undefined) / (whole.value ?? .undefined) * 100,
            wide: part.mention.interval / whole.mention.interval * Interval(exactly: 100),
            expression: Fact.written([part, whole]).joined(separator: " ÷ ") + " × 100", formula: "x1 ÷ x2 × 100",
            doubt: .severalCandidates)
    }
}
