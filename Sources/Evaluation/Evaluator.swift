import Lexicon
import Records
import Source

/// Carries out every check over what a document states.
///
/// A pure function of the evidence: no input, no output, no clock.
public struct Evaluator: Sendable {
    private let checks: [any Check]
    public let rules: [Rule]
    private let nearby: NearbyCheck
    private let damageWords: SuspectedDamage.Words

    /// - Parameter indicators: those of `lexicons`, where they have been read already.
    /// - Throws: `LexiconError` for a rule that cannot be read or whose examples fail.
    public init(lexicons: LexiconFiles, indicators known: [Indicator]? = nil) throws(LexiconError) {
        rules = try Rule.load(from: lexicons)
        var loaded = known ?? []
        if known == nil { loaded = try Indicator.load(from: lexicons) }
        let indicators = Dictionary(loaded.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let arithmetic = try ArithmeticLexicon(lexicons)
        nearby = NearbyCheck(lexicon: arithmetic)
        let follows = try FollowsLexicon(lexicons)
        damageWords = SuspectedDamage.Words(try DamageLexicon(lexicons))
        checks = [
            PartSumCheck(
                partitions: try PartitionLexicon(lexicons), arithmetic: arithmetic,
                means: try GrammarWords(lexicons).means), StageSumCheck(),
            GrowthCheck(lexicon: arithmetic), TransposedDigitsCheck(),
            MeanCheck(lexicon: arithmetic), PointsCheck(lexicon: arithmetic),
            ProductCheck(lexicon: arithmetic), GranularityCheck(lexicon: arithmetic),
            ThresholdCheck(indicators: indicators), ConclusionCheck(lexicon: follows),
            SameFactCheck(lexicon: try SameFactLexicon(lexicons)), StandardCheck(),
            CitationCheck(), PerPupilCheck(), DifferenceCheck(lexicon: arithmetic),
            ListCountCheck(lexicon: arithmetic), TargetTrendCheck(), PlausibilityCheck(lexicon: arithmetic),
            RespectiveShareCheck(), ListedSharesCheck(), TogetherShareCheck(), PersonRatioCheck(lexicon: arithmetic),
            DivisionCheck(), AssessedSchoolsCheck(), StatedLimitCheck(),
            DocumentStatusCheck(lexicon: try StatusLexicon(lexicons)),
            TableSumCheck(), ConclusionFollowsCheck(lexicon: follows), VetoCheck(lexicon: try VetoLexicon(lexicons)),
            ScoreCheck(), AimRateCheck(), LimitBesideCheck(), TableTextCheck(),
        ]
    }

    /// The findings, numbered in the order of what they speak of.
    public func findings(in evidence: Evidence) -> [Finding] {
        // A percentage that a rule has recomputed needs no second look at its neighbours.
        let byPlace = Dictionary(evidence.facts.map { ($0.mention.span, $0.id) }, uniquingKeysWith: { a, _ in a })
        let ruled = withoutExplained(RuleCheck(rules: rules).findings(in: evidence), byPlace, evidence)
        let done = Set(
            ruled.filter { $0.grade != .unverifiable }.compactMap { $0.claim?.span.flatMap { byPlace[$0] } })
        var all =
            ruled + ShareCheck(done: done).findings(in: evidence)
            + PerHeadCheck(done: done).findings(in: evidence) + checks.flatMap { $0.findings(in: evidence) }
        func claims(_ findings: [Finding]) -> Set<Int> {
            Set(findings.compactMap { $0.claim?.span.flatMap { byPlace[$0] } })
        }
        let settled = claims(all.filter(isRecomputed))
        let found =
            nearby.findings(in: evidence, settled: settled, differences: claims(all.filter { $0.kind == "difference" }))
            + TableColumns(settled: settled).findings(in: evidence)
        // What one check cannot verify and another does is verified.
        let verified = Set((all + found).filter { $0.grade.passes && isRecomputed($0) }.compactMap { $0.claim?.span })
        all.removeAll { $0.grade == .unverifiable && $0.claim?.span.map(verified.contains) == true }
        all.removeAll { $0.grade == .unverifiable && $0.reason == nil }
        all =
            AccusationGuard(evidence: evidence, byPlace: byPlace, words: damageWords).reviewed(withoutSpent(all))
            + found
        let places = all.map(order)
        all = withoutRepeats(all.indices.sorted { places[$0] < places[$1] }.map { all[$0] })
        for i in all.indices { all[i].id = i }
        return all
    }

    /// Whether a finding has worked the claim out from other figures, and not only held it against a limit or its twin.
    private func isRecomputed(_ finding: Finding) -> Bool {
        finding.grade != .unverifiable && finding.kind != "threshold" && finding.kind != "same-fact"
    }

    /// Without the rules' objections to a percentage that two figures of its own sentence give: 适龄287人,已入学276人,
    /// 入学率96.17% is of those two, whatever else the paragraph counts.
    private func withoutExplained(_ ruled: [Finding], _ byPlace: [Span: Int], _ evidence: Evidence) -> [Finding] {
        let objected = ruled.filter { $0.grade.accuses || $0.grade == .questionable }.compactMap {
            $0.claim?.span.flatMap { byPlace[$0] }
        }
        if objected.isEmpty { return ruled }
        let explained = Set(
            ShareCheck(done: []).findings(of: objected, in: evidence).filter(\.grade.passes).compactMap(\.claim?.span))
        return ruled.filter { finding in
            !(finding.grade.accuses || finding.grade == .questionable)
                || finding.claim?.span.map(explained.contains) != true
        }
    }

    /// Asks where an accusation rests on the part of another claim that holds: 62人,持证58人,持证率93.55% is those 58's, and
    /// not the 2400's whose rate comes next.
    private func withoutSpent(_ findings: [Finding]) -> [Finding] {
        var owners: [Span: Set<Span>] = [:]
        for finding in findings where finding.grade.passes && finding.kind == "ratio" && finding.inputs.count == 2 {
            guard let part = finding.inputs[0].span, let claim = finding.claim?.span else { continue }
            owners[part, default: []].insert(claim)
        }
        return findings.map { finding in
            guard finding.grade.accuses, finding.kind == "ratio", let part = finding.inputs.first?.span,
                let claim = finding.claim?.span, owners[part]?.contains(where: { $0 != claim }) == true
            else { return finding }
            return finding.asked(.severalCandidates)
        }
    }

    /// Two checks that recompute one claim from the same figures and agree are one.
    private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
        var seen: Set<[Int]> = []
        return findings.filter { finding in
            guard finding.grade.passes, let claim = finding.claim?.span, !finding.inputs.isEmpty else { return true }
            let places = finding.inputs.compactMap { $0.span?.chars.lowerBound }.sorted()
            return seen.insert([claim.chars.lowerBound] + places).inserted
        }
    }

    private func order(_ finding: Finding) -> (Int, Int, String, String) {
        (finding.report, finding.claim?.span?.chars.lowerBound ?? 0, finding.rule, finding.expression ?? "")
    }
}
