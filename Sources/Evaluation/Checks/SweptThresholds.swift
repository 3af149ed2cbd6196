import Exact
import Lexicon
import Records
import Source

/// 9项全部达标 where the figure of one of the nine misses its limit: both places, told together.
///
/// Where the figure itself accuses, nothing admissible is left to what is said of all; where that is only asked about,
/// nothing is added.
struct SweptThresholds {
    let claims: SweepingClaims

    /// - Parameter thresholds: what came of the figures that answer the standards.
    func findings(beside thresholds: [Finding], in evidence: Evidence) -> [Finding] {
        let missed = thresholds.filter { $0.kind == "threshold" && $0.grade.accuses }
        if missed.isEmpty { return [] }
        var spans: [Span] = []
        var beside: [Span: (claim: SweepingClaims.Claim, missed: [Finding])] = [:]
        for finding in missed {
            for claim in claims(beside: finding, evidence) {
                if beside[claim.stated.span] == nil { spans.append(claim.stated.span) }
                beside[claim.stated.span, default: (claim, [])].missed.append(finding)
            }
        }
        return spans.compactMap { beside[$0] }.compactMap { contradiction(of: $0.claim, by: $0.missed) }
    }

    /// Those that speak of the figure's indicator, besides the one that its own finding names.
    private func claims(beside missed: Finding, _ evidence: Evidence) -> [SweepingClaims.Claim] {
        guard let fact = missed.claim?.place.flatMap({ evidence.index.byPlace[$0] }).map({ evidence.facts[$0] }) else {
            return []
        }
        // A school may lack one figure and pass.
        let isBelowFloor = missed.basis?.floor.map { $0 < 1 } ?? false
        return evidence.standards.flatMap { standard in
            standard.groups.filter { $0.quorum == nil || isBelowFloor }.flatMap { group in
                group.indicators.filter { missed.rule == "threshold.\($0.id)" }.flatMap {
                    claims.claims(of: $0, in: group, beside: fact)
                }
            }
        }.filter { $0.stated.span != missed.basis?.conclusion?.span }
    }

    /// The first of the figures stands for all.
    private func contradiction(of claim: SweepingClaims.Claim, by missed: [Finding]) -> Finding? {
        guard let first = missed.first, let figure = first.claim, var basis = first.basis else { return nil }
        basis.conclusion = claim.stated
        let shown = missed.map { finding in
            "\(finding.claim?.name ?? "")\(finding.claim?.quote ?? "")（\(finding.standard?.clause ?? "")\(finding.standard?.threshold ?? "")）"
        }
        let (quote, document) = (claim.stated.quote, first.standard?.document ?? "")
        let (zh, en) = (shown.joined(separator: "、"), shown.joined(separator: ", "))
        return Finding(
            report: first.report, rule: "all-of-n.thresholds", kind: "all-of-n", grade: first.grade,
            severity: first.severity, claim: figure, inputs: [claim.term] + missed.dropFirst().compactMap(\.claim),
            expression: first.expression, recomputed: first.recomputed, gap: first.gap, standard: first.standard,
            conclusionChanges: true,
            message: Message(
                zh: "“\(quote)”，但\(zh)未达到\(document)的标准。",
                en: "“\(quote)”, yet \(en) does not meet the standard of \(document)."),
            basis: basis)
    }
}
