import Exact
import Lexicon
import Records
import Source

/// `15项指标均达标` against fifteen single conclusions, and 达标学校比例 against the schools of the table.
struct ConclusionCheck: Check {
    private let excepted: WordSet

    init(lexicon: FollowsLexicon) { excepted = WordSet(lexicon.excepted) }

    func findings(in evidence: Evidence) -> [Finding] {
        evidence.conclusions.compactMap { claim in
            SweepingConclusion(claim, evidence)?.finding(exception: exception(beside: claim, evidence))
        } + schools(evidence)
    }

    /// The word by which the sentence of a claim leaves some out.
    private func exception(beside claim: Conclusion, _ evidence: Evidence) -> String? {
        evidence.sentence(at: claim.range.lowerBound).flatMap { sentence in
            excepted.found(in: evidence.scalars, sentence.range).first.map { String(scalars: excepted.words[$0]) }
        }
    }

    /// The count that a share stands below, or to the right of.
    private func isBeside(_ count: Fact, _ share: Fact) -> Bool {
        guard count.block == share.block, let a = count.table, let b = share.table else { return false }
        return a.column == b.column || a.row == b.row
    }

    /// 达标学校比例 = 达标学校总数 ÷ the schools of that stage; a column of 100 % tells how many those are.
    private func schools(_ evidence: Evidence) -> [Finding] {
        var out: [Finding] = []
        let shares = evidence.facts(at: evidence.indices(indicator: "edu.qualified_rate")).filter {
            $0.table != nil && $0.value != nil
        }
        let allCounts = evidence.facts(at: evidence.indices(indicator: "edu.qualified_schools"))
        if shares.isEmpty || allCounts.isEmpty { return [] }
        let groups = Dictionary(grouping: allCounts, by: CountGroup.init)
        func counts(of share: Fact) -> [Fact] { groups[CountGroup(share)] ?? [] }
        // How many schools there are of each stage: what 100 % amounts to in each table.
        let wholesByTitle = Dictionary(grouping: shares.filter { $0.value == 100 }) { $0.table?.title }.mapValues {
            $0.compactMap { share in counts(of: share).first { isBeside($0, share) } }
        }
        for share in shares {
            let beside = counts(of: share)
            guard let own = beside.first(where: { isBeside($0, share) }), let n = own.value
            else { continue }
            let wholes = wholesByTitle[share.table?.title] ?? []
            let full = wholes.filter { $0.stage == share.stage }
            let totals = Set(full.compactMap(\.mention.value))
            guard totals.count == 1, let total = totals.first, let whole = full.first, total > 0 else { continue }
            let exact = n / total * 100
            let grade = Comparison.grade(claim: share.mention, exact: exact, wide: Interval(exactly: exact))
            var basis = Basis(
                .equal, "x1 ÷ x2 × 100", to: share.mention, doubts: Basis.doubts(of: [share, own, whole]))
            // Where cells were lost, a count stands in the column of another stage, or no count at all.
            if n > total || !n.isInteger { basis.doubts.append(.uncertainDigits) }
            let fitsOther = wholes.contains { other in
                guard let total = other.value, total > 0, other.stage != share.stage else { return false }
                let exact = n / total * 100
                return Comparison.grade(claim: share.mention, exact: exact, wide: Interval(exactly: exact)).passes
            }
            if grade == .inconsistent, fitsOther { basis.doubts.append(.severalCandidates) }
            // How many schools there are is known by the other columns alone.
            if full.filter({ $0.id != own.id }).count < 2 { basis.doubts.append(.countedDifferently) }
            // A row that lost its label stands under another one's.
            let alike = beside.filter { isBeside($0, share) }
            if Set(alike.compactMap(\.mention.value)).count > 1 { basis.doubts.append(.severalCandidates) }
            let clear = grade == .inconsistent && basis.doubts.isEmpty
            let expression = Deferred("\(own.printed) ÷ \(whole.printed) × 100")
            out.append(
                Finding(
                    report: share.mention.report, rule: "ratio.qualified-schools", kind: "ratio",
                    grade: grade == .inconsistent && !clear ? .questionable : grade,
                    severity: grade.passes ? .info : .medium,
                    claim: share.term, inputs: [own.term, whole.term], expression: expression.value,
                    recomputed: Interval(exactly: exact),
                    gap: Interval(exactly: exact).gap(to: Comparison.admissible(share.mention)),
                    message: grade.passes
                        ? Message(
                            zh: "\(share.displayName)\(share.mention.quote)：\(expression.value) = \(exact.short)%，相符。",
                            en:
                                "\(share.displayName) \(share.mention.valueText)%: \(expression.value) = \(exact.short)%, it agrees."
                        )
                        : Message(
                            zh:
                                "\(share.displayName)为\(share.mention.quote)，但 \(expression.value) = \(exact.short)%，对不上。",
                            en:
                                "\(share.displayName) is given as \(share.mention.valueText)%, but \(expression.value) = \(exact.short)%."
                        ), basis: basis))
        }
        return out
    }
}

/// Figures of one stage in the tables of one title of a report.
private struct CountGroup: Hashable {
    let title: String?
    let stage: String?
    let report: Int

    init(_ fact: Fact) {
        title = fact.table?.title
        stage = fact.stage
        report = fact.mention.report
    }
}
