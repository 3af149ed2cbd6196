import Exact
import Lexicon
import Records
import Source

/// 活动用房生均建筑面积 | ≥8.17 | 7.96 | 达标: a row of a table that holds what is asked, what there is, and the verdict.
///
/// The report states the limit itself, so that nothing of the standard is open.
struct TableLimitCheck: Check {
    /// How far behind the figure its verdict may stand.
    private static let reach = 8

    func findings(in evidence: Evidence) -> [Finding] {
        let limits = evidence.facts { $0.isInTable && $0.role == .standard && $0.hasValue }
        return limits.compactMap { limit in
            guard let comparator = limit.mention.comparator.limit, limit.mention.unit != "1:n",
                let figure = evidence.facts(inTableOf: limit).first(where: { isBeside($0, limit) })
            else { return nil }
            return finding(figure, limit, comparator, evidence)
        }
    }

    /// The next figure of the row, in the unit of the limit.
    private func isBeside(_ figure: Fact, _ limit: Fact) -> Bool {
        figure.id == limit.id + 1 && figure.table?.row == limit.table?.row
            && figure.table?.number == limit.table?.number
            && figure.role == .actual && figure.mention.comparator == .eq && figure.mention.unit == limit.mention.unit
            && figure.mention.scale == limit.mention.scale && figure.stage == limit.stage && figure.value != nil
    }

    private func finding(
        _ figure: Fact, _ limit: Fact, _ comparator: Limit.Comparator, _ evidence: Evidence
    ) -> Finding? {
        let scale = figure.mention.scale
        guard let value = limit.value.map({ $0 / scale }) else { return nil }
        let bound = Limit(comparator: comparator, value: value, text: limit.printed)
        guard let isMet = figure.value.flatMap({ bound.isMet(by: $0 / scale) }) else { return nil }
        let end = figure.mention.range.upperBound
        let verdict = evidence.conclusions.first {
            $0.report == figure.mention.report && (end...end + Self.reach).contains($0.range.lowerBound)
        }
        var basis = Basis(.limit, doubts: isMet ? [] : Basis.doubts(of: [figure, limit]))
        basis.requirements = [.init(comparator.rawValue, value, factor: 1 / scale)]
        if !isMet { basis.conclusion = verdict.map(Basis.Stated.init) }
        if !isMet, verdict.map({ $0.verdict != "达标" }) ?? false { return nil }
        let accuses = !isMet && verdict != nil && basis.doubts.isEmpty
        let shown = "\(figure.displayName)\(figure.mention.quote)"
        let said = verdict.map { "，却写“\($0.quote)”" } ?? ""
        let saidEn = verdict.map { ", yet the report says “\($0.quote)”" } ?? ""
        return Finding(
            report: figure.mention.report, rule: "threshold.row", kind: "threshold",
            grade: isMet ? .consistent : accuses ? .decisionInconsistency : .questionable,
            severity: isMet ? .info : accuses ? .critical : .medium, claim: figure.term, inputs: [limit.term],
            expression: "\(figure.printed) \(bound)", recomputed: figure.mention.interval.scaled(by: 1 / scale),
            gap: isMet ? 0 : (figure.value ?? 0) / scale - value, conclusionChanges: accuses ? true : nil,
            message: isMet
                ? Message(
                    zh: "\(shown)，符合同一行所列的标准（\(bound)）。",
                    en: "\(figure.displayName) \(figure.printed) keeps the limit of its row (\(bound)).")
                : Message(
                    zh: "\(shown)未达到同一行所列的标准（\(bound)）\(said)\(accuses ? "。" : "，请核对。")",
                    en:
                        "\(figure.displayName) \(figure.printed) does not keep the limit of its row (\(bound))\(saidEn)\(accuses ? "." : "; please check.")"
                ), basis: basis)
    }
}
