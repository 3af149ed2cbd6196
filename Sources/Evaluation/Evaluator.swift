import Exact
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
    private let printed: PrintedCheck
    private let thresholds: ThresholdCheck
    private let kinds: [ArithmeticLexicon.Kind]
    private let damageWords: SuspectedDamage.Words
    private let words: CheckWords

    /// - Parameters:
    ///   - indicators: those of `lexicons`, where they have been read already.
    ///   - standards: likewise.
    /// - Throws: `LexiconError` for a rule that cannot be read or whose examples fail.
    public init(
        lexicons: LexiconFiles, indicators known: [Indicator]? = nil, standards knownStandards: [Standard]? = nil
    ) throws(LexiconError) {
        rules = try Rule.load(from: lexicons)
        var loaded = known ?? []
        if known == nil { loaded = try Indicator.load(from: lexicons) }
        var standards = knownStandards ?? []
        if knownStandards == nil { standards = try Standard.load(from: lexicons) }
        let indicators = Dictionary(loaded.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let arithmetic = try ArithmeticLexicon(lexicons)
        words = try CheckWords(lexicons)
        nearby = NearbyCheck(lexicon: arithmetic, words: words)
        printed = PrintedCheck(words: words, arithmetic: arithmetic)
        kinds = arithmetic.kinds
        let follows = try FollowsLexicon(lexicons)
        thresholds = ThresholdCheck(indicators: indicators, words: words.limits, follows: follows)
        let sameFact = try SameFactLexicon(lexicons)
        let partitions = try PartitionLexicon(lexicons)
        damageWords = SuspectedDamage.Words(try DamageLexicon(lexicons))
        let veto = try VetoLexicon(lexicons)
        checks = [
            PartSumCheck(
                partitions: partitions, arithmetic: arithmetic,
                means: try GrammarWords.means(lexicons), words: words), StageSumCheck(words: words),
            GrowthCheck(lexicon: arithmetic, words: words), TransposedDigitsCheck(words: words.targets),
            MeanCheck(lexicon: arithmetic, words: words.shared), PointsCheck(lexicon: arithmetic, words: words),
            ProductCheck(lexicon: arithmetic, words: words.perHead),
            GranularityCheck(lexicon: arithmetic, words: words),
            ConclusionCheck(lexicon: follows),
            CoefficientLimitCheck(words: words.limits, follows: follows),
            SameFactCheck(lexicon: sameFact), RestatedCheck(lexicon: sameFact),
            StandardCheck(
                lexicon: try QuotationLexicon(lexicons), follows: follows, words: words, standards: standards),
            CitationCheck(),
            PerPupilCheck(
                words: words.perHead, totals: words.perPupil, joins: words.shared.listJoins, bound: words.bound),
            DifferenceCheck(lexicon: arithmetic, words: words),
            ListCountCheck(lexicon: arithmetic), TargetTrendCheck(words: words.changes),
            YearlyTargetsCheck(words: words.changes),
            PlanTableCheck(words: try PlanWords(lexicons)), TableYearCheck(words: words.targets),
            PlausibilityCheck(lexicon: arithmetic),
            RoughFigureCheck(words: words.shared),
            RespectiveShareCheck(words: words), ToldRateCheck(words: words), ListedSharesCheck(),
            TogetherShareCheck(words: words.shares),
            InclusiveShareCheck(words: words.shares),
            PersonRatioCheck(lexicon: arithmetic, limits: words.limits),
            DivisionCheck(partitions: partitions, words: words.sums, bound: words.bound),
            LevelSumCheck(words: words.sums),
            YearMeanCheck(words: words.changes), PairedDifferenceCheck(words: words.changes),
            OughtCheck(words: words.limits),
            SiblingRateCheck(words: words.shared), FundProductCheck(words: words.perHead),
            PayCheck(words: words.limits, totals: WordSet(arithmetic.totals)), AssessedSchoolsCheck(),
            StatedLimitCheck(words: words, follows: follows),
            SweptLimitCheck(
                words: words.limits, joins: words.shared.listJoins, totals: WordSet(arithmetic.totals)),
            DocumentStatusCheck(lexicon: try StatusLexicon(lexicons)),
            TableSumCheck(words: words), ConclusionFollowsCheck(lexicon: follows),
            VetoCheck(lexicon: veto), DeniedElsewhereCheck(lexicon: veto),
            ScoreCheck(points: words.points, words: words.scores), AimRateCheck(words: words.shares),
            LimitBesideCheck(words: words.limits), BracketedLimitCheck(words: words.limits, follows: follows),
            TableTextCheck(), RateProductCheck(words: words.products, bound: words.bound), WrittenFormulaCheck(),
            PeriodProductCheck(words: words.products, bound: words.bound),
            SteadyGrowthCheck(words: words), WordedShareCheck(words: words.products),
            TargetReachedCheck(words: words.targets, limits: words.limits), BudgetKeptCheck(words: words.targets),
            TargetElsewhereCheck(words: words.targets), TableRowTextCheck(),
            CoefficientMeanCheck(), DeniedExcessCheck(words: words.limits),
            ErasedClassesCheck(words: words.limits),
            GrowthAboveCheck(words: words.changes), TableLimitCheck(words: words.limits, follows: follows),
            RowRequirementCheck(words: words.limits),
            EachHasCheck(words: words.shared),
            CountedConclusionCheck(follows: follows),
            ScoresInTurnCheck(totals: WordSet(arithmetic.totals), words: words.points),
            QualifiedSchoolsCheck(limits: words.limits, follows: follows),
            ClassSizeCheck(words: words.sums, limits: words.limits),
            PlanDoneCheck(words: words.targets), LackingSchoolCheck(words: words.limits),
            ChangeDirectionCheck(words: words.changes, lexicon: arithmetic),
            FunctionSumCheck(words: words.sums), RisesOnlyCheck(words: words.changes, indicators: .init()),
            TrendOfYearsCheck(words: words.changes),
            ScoreLimitCheck(words: words.scores), ScoreOfRateCheck(words: words.nearby),
            QuorumCountsCheck(words: words.limits, follows: follows),
            NamedLimitCheck(words: words.limits, follows: follows),
            RequiredCheck(words: words.limits, follows: follows), FloorShareCheck(words: words.limits),
            AboveLimitCheck(words: words.limits),
            ShareKeptCheck(words: words.limits, quotients: rules.compactMap(\.quotient)),
            AllCertifiedCheck(words: words.limits, rules: rules),
        ]
    }

    /// The findings, numbered in the order of what they speak of.
    public func findings(in evidence: Evidence) -> [Finding] {
        // A percentage that a rule has recomputed needs no second look at its neighbours.
        let places = evidence.index.byPlace
        let ruled = withoutExplained(RuleCheck(rules: rules, words: words.bound).findings(in: evidence), evidence)
        let done = Set(
            ruled.lazy.filter { $0.grade != .unverifiable }.compactMap { $0.claim?.place.flatMap { places[$0] } })
        var all =
            ruled + ShareCheck(done: done, kinds: kinds, words: words).findings(in: evidence)
            + PerHeadCheck(done: done, words: words.perHead).findings(in: evidence)
        // What a rule of another standard only asks, the sentence itself may decide.
        let asked = ruled.filter {
            $0.grade == .questionable && $0.kind == "ratio"
                && ($0.standard == nil || $0.basis?.doubts == [.nameNotExact])
        }
        .compactMap { $0.claim?.place.flatMap { places[$0] } }
        if !asked.isEmpty {
            all += ShareCheck(done: [], kinds: kinds, words: words).findings(of: asked, in: evidence)
                .filter(\.grade.accuses)
        }
        let confirmed = Set(
            ruled.lazy.filter { $0.grade == .consistent }.compactMap { $0.claim?.place.flatMap { places[$0] } })
        all += thresholds.findings(in: evidence, confirmed: confirmed)
        // By index: a loop over the checks would copy each of them, with all its words.
        for i in checks.indices { all += checks[i].findings(in: evidence) }
        func claims(_ findings: [Finding]) -> Set<Int> {
            Set(findings.compactMap { $0.claim?.place.flatMap { places[$0] } })
        }
        // A figure that its own components take below the limit does not keep it.
        let overturned = claims(
            ruled.filter {
                $0.grade == .decisionInconsistency || $0.grade == .explainedByAlternative && $0.severity != .low
            })
        if !overturned.isEmpty {
            all.removeAll {
                $0.kind == "threshold" && $0.grade.passes && overturned.isSuperset(of: claims([$0]))
            }
        }
        // All said to be met is no agreement where one is not.
        let swept = Set(
            all.lazy.filter { $0.rule == "all-of-n.thresholds" && $0.grade.accuses }.compactMap {
                $0.inputs.first?.place
            })
        if !swept.isEmpty {
            all.removeAll { $0.kind == "all-of-n" && $0.grade.passes && $0.claim?.place.map(swept.contains) == true }
        }
        // What the functions of a spending add up to may be divided in another way, too; that one growth is above another says nothing
        // of how it was worked out.
        let settled = claims(
            all.filter { isRecomputed($0) && !AnsweredQuestions.asks($0) && !Self.unsettling.contains($0.rule) })
        let found =
            nearby.findings(in: evidence, settled: settled, differences: claims(all.filter { $0.kind == "difference" }))
            + TableColumns(settled: settled, words: words.nearby, bound: words.bound).findings(in: evidence)
        all = withoutAnswered(withoutVerified(withoutTargets(all), beside: found))
        let questions = AnsweredQuestions(evidence, found: found)
        all.removeAll(where: questions.isAnswered)
        all = AccusationGuard(evidence: evidence, words: damageWords).reviewed(withoutSpent(all))
        all += unasked(found, in: all)
        all += printedFindings(in: evidence, beside: all)
        all = withoutRepeats(FindingOrder.sorted(all.filter { !isEmpty($0) }))
        for i in all.indices { all[i].id = i }
        return all
    }

    /// What is asked of a claim, or said against it, is not answered by digits alone.
    private func printedFindings(in evidence: Evidence, beside all: [Finding]) -> [Finding] {
        let asked = all.lazy.filter {
            !$0.grade.passes && $0.grade != .unverifiable && $0.kind != "threshold" && $0.kind != "all-of-n"
        }.compactMap { $0.claim?.place }
        let recomputed = all.filter(isRecomputed)
        let judged = all.lazy.filter { $0.kind == "threshold" || !$0.grade.passes }.compactMap { $0.claim?.place }
        let figures = PrintedFigures(evidence)
        return printed.findings(of: figures, asked: Set(asked), settled: recomputed)
            + printed.limits(of: figures, besides: Set(judged))
    }

    private static let unsettling: Set<String> = ["sum.functions", "growth.above"]

    /// What a figure comes to by a standard's limit is not said once more by the same in its bracket.
    private func withoutBrackets(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: { $0.rule == Self.bracket }) else { return findings }
        let others = findings.filter { $0.kind == "threshold" && $0.rule != Self.bracket }
        return findings.filter { finding in
            finding.rule != Self.bracket
                || !others.contains {
                    $0.claim?.place == finding.claim?.place && $0.grade.passes == finding.grade.passes
                }
        }
    }
    private static let bracket = "threshold.bracket"

    /// What another limit says of a figure is not said once more by what the text sweeps over it.
    private func withoutSwept(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: { $0.rule == SweptLimitCheck.rule }) else { return findings }
        var (kept, missed): (Set<TextPlace>, Set<TextPlace>) = ([], [])
        for finding in findings
        where finding.rule != SweptLimitCheck.rule && (finding.kind == "threshold" || finding.kind == "all-of-n") {
            let places = ([finding.claim].compactMap(\.self) + finding.inputs).compactMap(\.place)
            if finding.grade.passes { kept.formUnion(places) }
            if finding.grade.accuses { missed.formUnion(places) }
        }
        return findings.filter { finding in
            guard finding.rule == SweptLimitCheck.rule, let place = finding.claim?.place else { return true }
            return !(finding.grade.passes ? kept : missed).contains(place)
        }
    }

    /// What misses a limit of its indicator is not accused once more by the limit as it is printed beside it.
    private func withoutBeside(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: { $0.rule == LimitBesideCheck.rule && $0.grade.accuses }) else {
            return findings
        }
        let missed = Set(
            findings.lazy.filter {
                $0.kind == "threshold" && $0.grade.accuses && $0.rule != LimitBesideCheck.rule
            }.compactMap { $0.claim?.place })
        return findings.filter {
            $0.rule != LimitBesideCheck.rule || !$0.grade.accuses || $0.claim?.place.map(missed.contains) != true
        }
    }

    /// A figure that misses a limit is not asked about once more where another limit accuses it.
    private func withoutAsked(_ findings: [Finding]) -> [Finding] {
        let accused = Set(
            findings.lazy.filter { ($0.kind == "threshold" || $0.kind == "all-of-n") && $0.grade.accuses }.flatMap {
                ([$0.claim].compactMap(\.self) + ($0.kind == "all-of-n" ? $0.inputs : [])).compactMap(\.place)
            })
        if accused.isEmpty { return findings }
        return findings.filter {
            $0.kind != "threshold" || $0.grade != .questionable || $0.claim?.place.map(accused.contains) != true
        }
    }

    /// A figure held against the target of its item is not held against a limit beside it once more.
    private func withoutTargets(_ all: [Finding]) -> [Finding] {
        let findings = withoutAsked(withoutBeside(withoutSwept(withoutBrackets(all))))
        let held = Set(findings.lazy.filter { $0.rule == "target.reached" }.compactMap { $0.claim?.place })
        return held.isEmpty
            ? findings
            : findings.filter {
                !["threshold.stated", "threshold.beside"].contains($0.rule)
                    || $0.claim?.place.map(held.contains) != true
            }
    }

    /// What one check cannot verify and another does is verified.
    private func withoutVerified(_ findings: [Finding], beside found: [Finding]) -> [Finding] {
        guard findings.contains(where: { $0.grade == .unverifiable }) else { return findings }
        let verified = Set(
            (findings + found).lazy.filter { $0.grade.passes && isRecomputed($0) }.compactMap { $0.claim?.place })
        return findings.filter {
            $0.grade != .unverifiable || $0.reason != nil && $0.claim?.place.map(verified.contains) != true
        }
    }

    /// What one check asks of a claim that another of its kind has worked out, or accuses, is answered.
    private func withoutAnswered(_ findings: [Finding]) -> [Finding] {
        func isOfKind(_ finding: Finding) -> Bool { ["growth", "difference", "ratio"].contains(finding.kind) }
        guard findings.contains(where: { $0.grade == .questionable && isOfKind($0) }) else { return findings }
        var answered: [String: Set<TextPlace>] = [:]
        for finding in findings where (finding.grade.passes || finding.grade.accuses) && isOfKind(finding) {
            if let place = finding.claim?.place { answered[finding.kind, default: []].insert(place) }
        }
        return findings.filter { finding in
            guard finding.grade == .questionable, let place = finding.claim?.place else { return true }
            return answered[finding.kind]?.contains(place) != true
        }
    }

    /// What is found of claims that no check asks about.
    private func unasked(_ found: [Finding], in all: [Finding]) -> [Finding] {
        let asked = Set(all.filter(AnsweredQuestions.asks).compactMap { $0.claim?.place })
        return asked.isEmpty ? found : found.filter { $0.claim?.place.map(asked.contains) != true }
    }

    /// Whether a finding has worked the claim out from other figures, and not only held it against a limit or its twin.
    private func isRecomputed(_ finding: Finding) -> Bool {
        finding.grade != .unverifiable && finding.kind != "threshold" && finding.kind != "same-fact"
    }

    /// Without the rules' objections to a percentage that two figures of its own sentence give: 适龄287人,已入学276人,
    /// 入学率96.17% is of those two, whatever else the paragraph counts.
    private func withoutExplained(_ ruled: [Finding], _ evidence: Evidence) -> [Finding] {
        func objects(_ finding: Finding) -> Bool { finding.grade.accuses || finding.grade == .questionable }
        let objected = ruled.filter(objects).compactMap { $0.claim?.place.flatMap { evidence.index.byPlace[$0] } }
        if objected.isEmpty { return ruled }
        let explained = Set(
            ShareCheck(done: [], kinds: kinds, words: words).findings(of: objected, in: evidence).filter(\.grade.passes)
                .compactMap(
                    \.claim?.place))
        return ruled.filter { !objects($0) || $0.claim?.place.map(explained.contains) != true }
    }

    /// Asks where an accusation rests on the part of another claim that holds: 62人,持证58人,持证率93.55% is those 58's, and
    /// not the 2400's whose rate comes next.
    private func withoutSpent(_ findings: [Finding]) -> [Finding] {
        func accuses(_ finding: Finding) -> Bool { finding.grade.accuses && finding.kind == "ratio" }
        guard findings.contains(where: accuses) else { return findings }
        var owners: [TextPlace: Set<TextPlace>] = [:]
        for finding in findings where finding.grade.passes && finding.kind == "ratio" && finding.inputs.count == 2 {
            guard let part = finding.inputs[0].place, let claim = finding.claim?.place else { continue }
            owners[part, default: []].insert(claim)
        }
        return findings.map { finding in
            guard accuses(finding), let part = finding.inputs.first?.place, let claim = finding.claim?.place,
                owners[part]?.contains(where: { $0 != claim }) == true
            else { return finding }
            return finding.asked(.severalCandidates)
        }
    }

    /// 47.0人 within 0–15879: what an input without an end allows says nothing.
    private func isEmpty(_ finding: Finding) -> Bool {
        guard finding.grade == .consistentByRounding, ["ratio", "formula", "mean"].contains(finding.kind),
            let low = finding.recomputed?.low, let high = finding.recomputed?.high, high > 0
        else { return false }
        return low * 10 <= high
    }

    /// Two checks that recompute one claim from the same figures and agree are one; so are two that ask the same of it, and
    /// two of one table that was read twice.
    ///
    /// - Parameter findings: in order, so that those of one claim stand together.
    private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
        var claim: Int?
        var seen: [[Int]] = []
        var asked: Set<String> = []
        return findings.filter { finding in
            guard let own = finding.claim?.place?.start, !finding.inputs.isEmpty else { return true }
            if own != claim { (claim, seen, asked) = (own, [], []) }
            let inputs = finding.inputs.compactMap { $0.place?.start }.sorted()
            guard finding.grade.passes else {
                // 4276人 beside 4267, asked about as digits that changed places: not once more for the words.
                let isTold = finding.kind == "same-fact" && !asked.insert(twin(of: finding)).inserted
                if isTold, finding.rule == RestatedCheck.rule { return false }
                return asked.insert(question(finding)).inserted || finding.grade != .questionable
            }
            if seen.contains(inputs) { return false }
            seen.append(inputs)
            return true
        }
    }

    private func twin(of finding: Finding) -> String { "twin " + (finding.expression ?? "") }

    /// What tells two questions of one claim apart: growth from last year's figure, and from what it grew by, are one, and so
    /// are two that recompute a ratio from the same figures.
    private func question(_ finding: Finding) -> String {
        switch finding.kind {
        case "growth": finding.kind
        case "ratio": finding.kind + (finding.expression ?? "")
        default: finding.rule + (finding.expression ?? "")
        }
    }
}

/// The order of findings: that of what they speak of, then by rule and expression.
private enum FindingOrder {
    static func sorted(_ findings: [Finding]) -> [Finding] {
        let places = findings.map { UInt64($0.report) << 40 | UInt64($0.claim?.place?.start ?? 0) }
        return findings.indices.sorted { a, b in
            if places[a] != places[b] { return places[a] < places[b] }
            let (rule, other) = (findings[a].rule, findings[b].rule)
            // Most findings of one place are told apart by their rules: only else they are written out.
            if rule != other { return rule < other }
            return (findings[a].expression ?? "") < (findings[b].expression ?? "")
        }.map { findings[$0] }
    }
}
