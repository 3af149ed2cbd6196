import Exact
import Lexicon
import Records
import Source

/// 31个评估单位,七项全部达标的25个,有一项未达标但不低于85%的4个: whether all schools that are said to pass are among those that do.
struct QuorumCountsCheck: Check {
    let words: LimitWords
    let follows: FollowsLexicon

    /// Between the number of schools and those that meet everything, and behind them, in scalars.
    private static let reach = 120

    func findings(in evidence: Evidence) -> [Finding] {
        guard evidence.standards.contains(where: { $0.groups.contains { $0.quorum != nil } }) else { return [] }
        let counts = evidence.facts {
            ($0.isActual || $0.role == .standard) && $0.hasValue && !$0.isInTable && $0.comparator == .eq
                && $0.kind == .count
        }.filter { Self.units.contains($0.mention.unit) }
        return counts.compactMap { all in
            guard all.role == .actual, names(all, words.allMet, evidence) else { return nil }
            return finding(all, counts, evidence)
        }
    }
    private static let units = ["所", "个", "校"]

    /// Whether the clause of a count says so, before it or right behind it.
    private func names(_ fact: Fact, _ set: WordSet, _ evidence: Evidence) -> Bool {
        let clause = evidence.passage(before: fact.id, atMost: 36).after { Self.marks.contains($0) }
        return clause.holds(set)
    }
    private static let marks = ",;。:".scalarValues

    private func finding(_ all: Fact, _ counts: [Fact], _ evidence: Evidence) -> Finding? {
        let own = evidence.keys[all.id]
        let beside = counts.filter {
            evidence.keys[$0.id].paragraph == own.paragraph
                && abs($0.mention.range.lowerBound - all.mention.range.lowerBound) <= Self.reach
        }
        let behind = beside.filter { $0.id > all.id }
        guard let some = behind.first, some.role == .actual, names(some, words.oneMissed, evidence), let a = all.value,
            let b = some.value,
            // Of 有两项未达标的2个 the sum is another.
            !behind.dropFirst().contains(where: { evidence.keys[$0.id].sentence == evidence.keys[some.id].sentence }),
            let whole = beside.last(where: {
                $0.id < all.id && $0.value.map { $0 >= a } ?? false && isWhole($0, of: all, in: beside)
            }),
            let total = whole.value, a + b <= total
        else { return nil }
        let met = a + b
        if met == total { return made(whole, [all, some], met, nil) }
        guard let claim = claim(behind: some, evidence) else { return nil }
        return made(whole, [all, some], met, claim)
    }

    /// 31个评估单位(小学20个、初中11个): the first and largest of those before.
    private func isWhole(_ fact: Fact, of all: Fact, in beside: [Fact]) -> Bool {
        let before = beside.filter { $0.id < all.id && ($0.stage == all.stage || $0.stage == nil || all.stage == nil) }
        return before.allSatisfy { ($0.value ?? 0) <= (fact.value ?? 0) }
    }

    /// That all pass, behind the counts in their paragraph.
    private func claim(behind fact: Fact, _ evidence: Evidence) -> Basis.Stated? {
        guard let paragraph = fact.paragraph else { return nil }
        let sentences = evidence.sentences.filter { paragraph.contains($0.range.lowerBound) }
        return EachClaims(evidence: evidence, follows: follows, limits: words).ofSchools(in: sentences).first { claim in
            claim.place.map { $0 > fact.mention.range.upperBound } ?? false
        }?.stated
    }

    private func made(_ whole: Fact, _ parts: [Fact], _ met: Rational, _ claim: Basis.Stated?) -> Finding {
        var basis = Basis(.equal, Basis.sum(parts.count), to: whole.mention)
        basis.conclusion = claim
        if claim != nil, let all = whole.value {
            basis.requirements = [.init(Limit(comparator: .ge, value: all, text: whole.printed))]
        }
        let (accuses, shown) = (claim != nil, parts.map(\.mention.quote).joined(separator: " + "))
        return Finding(
            report: whole.mention.report, rule: "all-of-n.passing", kind: "all-of-n",
            grade: accuses ? .decisionInconsistency : .consistent, severity: accuses ? .critical : .info,
            claim: whole.term, inputs: parts.map(\.term),
            expression: parts.map(\.printed).joined(separator: " + "),
            recomputed: Interval(exactly: met), gap: met - (whole.value ?? met),
            conclusionChanges: accuses ? true : nil,
            message: accuses
                ? Message(
                    zh: "\(whole.mention.quote)学校中，达标的只有 \(shown) = \(met.decimal)，却写“\(claim?.quote ?? "")”。",
                    en:
                        "Of \(whole.mention.quote) schools only \(shown) = \(met.decimal) pass, yet the report says “\(claim?.quote ?? "")”."
                )
                : Message(
                    zh: "\(whole.mention.quote)学校，各项全部达标的与有一项未达标的之和 \(shown)，相符。",
                    en:
                        "The schools that meet everything and those that lack one figure are all \(whole.mention.quote)."
                ),
            basis: basis)
    }
}
