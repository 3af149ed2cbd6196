import Exact
import Lexicon
import Records
import Source

// Means, 差异系数 and the 综合 value.
extension SchoolDataCheck {
    func statisticFindings(
        _ columns: SchoolColumns, _ indicator: SchoolLexicon.Indicator, number: Int, evidence: Evidence,
        doubts: [Doubt]
    ) -> [Finding] {
        let stage = columns.stage
        let means = claims(evidence, indicator: indicator.id, stage: stage).filter {
            $0.mention.unit != "%" && $0.mention.comparator == .eq
        }
        var out = means.map { claim in
            // In a table it is the county's mean; in a sentence it may be the least of the schools, or a typical one.
            let isMean = claim.table != nil || words.averages.contains { claim.words.contains($0) }
            return finding(
                claim, columns, .mean, rule: "data.mean", kind: "mean",
                results: results(columns) { $0.mean },
                common: [
                    .init(
                        label: "各校平均，不按学生数加权", key: "unweighted 0", expression: "Σxᵢ ÷ n",
                        value: columns.unweighted(reading: 0, indicator: 0, widening: widening).mean)
                ], expression: "Σ(Pᵢ × xᵢ) ÷ ΣPᵢ", clause: name(indicator), limit: nil,
                doubts: isMean ? doubts : doubts + [.countedDifferently])
        }
        let limit = balanceLimit(indicator, stage: stage)
        let claims = claims(evidence, indicator: indicator.balance, stage: stage).filter {
            $0.mention.comparator == .eq
        }
        for claim in claims {
            let plain = columns.unweighted(reading: 0, indicator: 0, widening: widening)
            var made = finding(
                claim, columns, .variation, rule: "data.variation", kind: "cv",
                results: results(columns) { $0.variation() },
                common: [
                    .init(
                        label: "不按学生数加权", key: "unweighted 0", expression: "√(Σ(xᵢ − X)² ÷ n) ÷ X",
                        value: plain.variation()),
                    .init(
                        label: "不加权的样本标准差", key: "sample 0", expression: "√(Σ(xᵢ − X)² ÷ (n − 1)) ÷ X",
                        value: plain.variation(ofSample: true)),
                ], expression: "√(Σ(Pᵢ ÷ P)(xᵢ − X)²) ÷ X", clause: name(indicator) + "差异系数", limit: limit,
                doubts: doubts)
            decide(&made, limit: limit, evidence: evidence)
            out.append(made)
        }
        return out
    }

    func compositeFindings(_ all: SchoolColumns, evidence: Evidence, doubts: [Doubt]) -> [Finding] {
        guard let id = lexicon.composite else { return [] }
        func composite(_ reading: Int, _ widening: Rational) -> Interval {
            all.indicators.indices.reduce(Interval(exactly: 0)) {
                $0 + all.statistics(reading: reading, indicator: $1, widening: widening).variation()
            }.divided(by: all.indicators.count)
        }
        return claims(evidence, indicator: id, stage: all.stage).map { claim in
            finding(
                claim, all, .composite, rule: "data.composite", kind: "mean",
                results: all.readings.indices.map { .init(strict: composite($0, 0), wide: composite($0, widening)) },
                common: [], expression: "(CV₁ + … + CV\(all.indicators.count)) ÷ \(all.indicators.count)",
                clause: "综合差异系数", limit: nil, doubts: doubts)
        }
    }

    private func results(
        _ columns: SchoolColumns, _ value: (SchoolStatistics) -> Interval
    ) -> [SchoolTrial.Result] {
        columns.readings.indices.map {
            .init(
                strict: value(columns.statistics(reading: $0, indicator: 0, widening: 0)),
                wide: value(columns.statistics(reading: $0, indicator: 0, widening: widening)))
        }
    }

    func balanceLimit(_ indicator: SchoolLexicon.Indicator, stage: String) -> Limit? {
        standard.indicator(indicator.balance)?.thresholds.first { !$0.isRelaxed && $0.stage == stage }?.limit
    }

    /// 达标 was concluded, and the coefficient that the schools give is above the limit, whatever the reading.
    private func decide(_ finding: inout Finding, limit: Limit?, evidence: Evidence) {
        guard finding.grade == .inconsistent, let limit, let claim = finding.claim, let found = finding.recomputed,
            limit.isMet(by: claim.interval) == true, limit.isMet(by: found) == false,
            finding.alternatives.allSatisfy({ !$0.isAdmissible || limit.isMet(by: $0.recomputed) == false }),
            let conclusion = conclusion(of: balance, report: finding.report, evidence: evidence)
        else { return }
        finding.grade = .decisionInconsistency
        finding.severity = .critical
        finding.conclusionChanges = true
        finding.basis?.conclusion = Basis.Stated(conclusion)
        finding.message = finding.message.adding(
            zh: "按学校数据已超过 \(limit.text)，“\(conclusion.quote)”不成立。",
            en: " By the schools it is above \(limit.text), and “\(conclusion.quote)” does not stand.")
    }

    /// 达标 of a whole group.
    func conclusion(of group: Standard.Group?, report: Int, evidence: Evidence) -> Conclusion? {
        evidence.conclusions.first {
            $0.report == report && $0.indicator.group == group?.id && $0.indicator.id == nil && $0.verdict == "达标"
        }
    }

    // MARK: - One finding

    func finding(
        _ claim: Fact, _ columns: SchoolColumns, _ statistic: Basis.Schools.Statistic, rule: String, kind: String,
        results: [SchoolTrial.Result], common: [SchoolTrial.Common], expression: String, clause: String,
        limit: Limit?, isShare: Bool = false, bounds: SchoolBounds? = nil, doubts: [Doubt]
    ) -> Finding {
        var all = doubts + Basis.doubts(of: [claim])
        if !claim.isExactIndicator { all.append(.nameNotExact) }
        if columns.isSplit, !lexicon.splitsAreCertain { all.append(.standardOpen) }
        let trial = SchoolTrial(
            claim: claim, results: results, common: common, mayRound: kind != "count",
            expression: expression, doubts: all)
        var outcome = trial.outcome()
        let missing = columns.missing
        if !missing.isEmpty { outcome.grade = .unverifiable }
        let scale = claim.mention.scale
        let recomputed = outcome.recomputed.scaled(by: 1 / scale)
        var basis = Basis(.schools, nil, to: claim.mention, mayRound: kind != "count", doubts: all)
        basis.missing = missing.map { "\($0.school)(\($0.row))" }
        if let limit { basis.requirements = [.init(limit)] }
        basis.floor = statistic == .passing ? bounds?.quorum?.floor : nil
        basis.schools = schools(columns, statistic, reading: outcome.reading, isShare: isShare, bounds: bounds)
        var finding = Finding(
            report: claim.mention.report, rule: rule, kind: kind, grade: outcome.grade,
            severity: outcome.grade.accuses ? .high : outcome.grade == .questionable ? .low : .info,
            reason: outcome.grade == .unverifiable ? (missing.isEmpty ? .noComponents : .annexMissing) : nil,
            claim: claim.term, expression: expression, recomputed: recomputed, gap: outcome.gap / scale,
            alternatives: trial.alternatives(besides: outcome.reading, labels: columns.labels),
            standard: .init(document: standard.document, clause: clause, threshold: limit?.description),
            message: message(claim, columns, outcome, recomputed, missing), basis: basis)
        if finding.grade.passes { finding.gap = 0 }
        return finding
    }

    func schools(
        _ columns: SchoolColumns, _ statistic: Basis.Schools.Statistic, reading: Int, isShare: Bool = false,
        bounds: SchoolBounds? = nil
    ) -> Basis.Schools {
        Basis.Schools(
            statistic, path: table.path, sheet: table.sheet, stage: columns.stage, isShare: isShare,
            readings: columns.labels, reading: reading, decimals: lexicon.decimals,
            bounds: bounds?.bounds.map { .init($0) } ?? [], met: bounds?.quorum?.met, rows: columns.rows)
    }

    private func message(
        _ claim: Fact, _ columns: SchoolColumns, _ outcome: SchoolTrial.Outcome, _ recomputed: Interval,
        _ missing: [(school: String, row: Int)]
    ) -> Message {
        let file = SchoolDataCheck.fileName(table.path)
        let shown = recomputed.short
        let what = "\(claim.displayName)\(claim.mention.quote)"
        let whatEn = "\(claim.displayName) \(claim.mention.valueText)"
        let reading = columns.readings.count > 1 ? "（\(columns.labels[outcome.reading])）" : ""
        let schools = "\(columns.count)所\(columns.stage)"
        if let first = missing.first {
            let rest = missing.count > 1 ? "等 \(missing.count) 所" : ""
            return Message(
                zh: "\(what)：\(file) 里“\(first.school)”（第 \(first.row) 行）\(rest)缺少所需的数，无法重算；请补全。",
                en:
                    "\(whatEn) cannot be recomputed: in \(file), “\(first.school)” (row \(first.row)) and \(missing.count - 1) others lack a figure; complete the table."
            )
        }
        switch outcome.grade {
        case .consistent, .consistentByRounding:
            return Message(
                zh: "\(what)：按 \(file) 的\(schools)重算为 \(shown)\(reading)，相符。",
                en: "\(whatEn): the \(columns.count) schools of \(file) give \(shown), it agrees.")
        case .explainedByAlternative:
            return Message(
                zh: "\(what)：按 \(file) 的\(schools)和规定公式重算为 \(shown)；报告的数与不按学生数加权的算法相符。",
                en:
                    "\(whatEn): by the official formula the schools of \(file) give \(shown); the stated figure follows without weighting by pupils."
            )
        case .unverifiable where outcome.recomputed.isBounded:
            return Message(
                zh: "\(what)：\(file) 的\(schools)与报告所说的学校数或学生数不同，不能据以核对。",
                en:
                    "\(whatEn): the \(columns.count) schools of \(file) are not as many, or have not as many pupils, as the report says, so that they prove nothing."
            )
        case .unverifiable:
            return Message(
                zh: "\(what)：按 \(file) 算不出确定的值。", en: "\(whatEn): \(file) gives no definite value.")
        case .questionable:
            return Message(
                zh: "\(what)：按 \(file) 的\(schools)重算为 \(shown)，对不上；学校数据或口径可能不同，请核对。",
                en:
                    "\(whatEn): the \(columns.count) schools of \(file) give \(shown); the table or the way of counting may differ, please check."
            )
        default:
            return Message(
                zh: "\(what)：按 \(file) 的\(schools)重算为 \(shown)，任何一种算法都对不上。",
                en:
                    "\(whatEn): the \(columns.count) schools of \(file) give \(shown), and no admissible way gives the stated one."
            )
        }
    }

    static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
