import Exact
import Lexicon
import Records
import Source

// How many schools meet an indicator, how many pass, and whether 达标 holds.
extension SchoolDataCheck {
    func meetingFindings(
        _ columns: SchoolColumns, _ indicator: SchoolLexicon.Indicator, evidence: Evidence, doubts: [Doubt]
    ) -> [Finding] {
        guard let limit = bound(indicator, stage: columns.stage) else { return [] }
        let bounds = SchoolBounds(bounds: [limit], quorum: nil, widening: widening)
        let verdicts = columns.columns.map { $0[0].figures.map { bounds.keeps($0.value, indicator: 0) } }
        return counted(evidence, block: indicator.id, stage: columns.stage).map { claim in
            count(
                claim, columns, .meeting, verdicts: verdicts, bounds: bounds, rule: "data.schools-meeting",
                clause: name(indicator), doubts: doubts)
        }
    }

    func passingFindings(_ all: SchoolColumns, evidence: Evidence, doubts: [Doubt]) -> [Finding] {
        guard let bounds = bounds(stage: all.stage) else { return [] }
        let judged = all.readings.indices.map { verdicts(all, reading: $0, bounds).map(\.verdict) }
        var out = counted(evidence, block: nil, stage: all.stage).map { claim in
            count(
                claim, all, .passing, verdicts: judged, bounds: bounds, rule: "data.schools-passing",
                clause: resources?.clause ?? "资源配置", doubts: doubts)
        }
        for report in 0..<evidence.reports {
            guard let conclusion = conclusion(of: resources, report: report, evidence: evidence), all.missing.isEmpty
            else { continue }
            out.append(allPass(conclusion, all, bounds, doubts: doubts))
        }
        return out
    }

    func bounds(stage: String) -> SchoolBounds? {
        let limits = lexicon.indicators.compactMap { bound($0, stage: stage) }
        guard limits.count == lexicon.indicators.count, let quorum = resources?.quorum else { return nil }
        return SchoolBounds(bounds: limits, quorum: quorum, widening: widening)
    }

    /// Each school with all its values, and whether it passes.
    func verdicts(
        _ all: SchoolColumns, reading: Int, _ bounds: SchoolBounds
    ) -> [(school: String, row: Int, values: [Interval], verdict: SchoolBounds.Verdict)] {
        let byRow = all.columns[reading].map { Dictionary(grouping: $0.figures, by: \.row) }
        return (all.columns[reading].first?.figures ?? []).compactMap { figure in
            let values = byRow.compactMap { $0[figure.row]?.first?.value }
            guard values.count == all.indicators.count else { return nil }
            return (figure.school, figure.row, values, bounds.passes(values))
        }
    }

    /// 达标学校总数, 达标学校比例: of one indicator, or of all together where `block` is nil.
    private func counted(_ evidence: Evidence, block: String?, stage: String) -> [Fact] {
        ["edu.qualified_schools", "edu.qualified_rate"].flatMap { claims(evidence, indicator: $0, stage: stage) }
            .filter { fact in
                if let block { return fact.block?.id == block }
                return fact.block?.group == resources?.id && fact.block?.id == nil
                    && (fact.table != nil || words.together.contains { fact.words.contains($0) })
            }
    }

    private func count(
        _ claim: Fact, _ columns: SchoolColumns, _ statistic: Basis.Schools.Statistic,
        verdicts: [[SchoolBounds.Verdict]], bounds: SchoolBounds, rule: String, clause: String, doubts: [Doubt]
    ) -> Finding {
        let isShare = claim.indicator.id == "edu.qualified_rate"
        let results = verdicts.map { own -> SchoolTrial.Result in
            let sure = own.count { $0 == .yes }
            let possible = own.count { $0 != .no }
            let all = isShare && !own.isEmpty ? Rational(own.count) / 100 : 1
            return .init(
                strict: Interval(low: Rational(sure) / all, high: Rational(possible) / all),
                wide: Interval(low: Rational(sure) / all, high: Rational(possible) / all))
        }
        return finding(
            claim, columns, statistic, rule: rule, kind: isShare ? "ratio" : "count", results: results, common: [],
            expression: expression(verdicts[0], isShare: isShare), clause: clause,
            limit: statistic == .meeting ? bounds.bounds[0] : nil, isShare: isShare, bounds: bounds, doubts: doubts)
    }

    /// `7 ÷ 8 × 100`, or `8 所中 7 所`.
    private func expression(_ verdicts: [SchoolBounds.Verdict], isShare: Bool) -> String {
        let sure = verdicts.count { $0 == .yes }
        let possible = verdicts.count { $0 != .no }
        let met = sure == possible ? "\(sure)" : "(\(sure)–\(possible))"
        return isShare ? "\(met) ÷ \(verdicts.count) × 100" : "\(verdicts.count) 所中 \(met) 所"
    }

    private func allPass(
        _ conclusion: Conclusion, _ all: SchoolColumns, _ bounds: SchoolBounds, doubts: [Doubt]
    ) -> Finding {
        let own = all.readings.indices.map { verdicts(all, reading: $0, bounds) }
        // Those that fail whatever the reading; a school that a reading leaves out does not fail in it.
        let failing = own[0].filter { school in
            own.allSatisfy { reading in reading.contains { $0.row == school.row && $0.verdict == .no } }
        }
        var open = doubts
        if all.isSplit, !lexicon.splitsAreCertain { open.append(.standardOpen) }
        var basis = Basis(.allPass, doubts: open)
        basis.schools = schools(all, .passing, reading: 0, bounds: bounds)
        basis.floor = bounds.quorum?.floor
        basis.conclusion = Basis.Stated(conclusion)
        let term = Finding.Term(
            name: conclusion.indicator.groupName, value: conclusion.verdict, unit: "", interval: .everything,
            span: conclusion.span, quote: conclusion.quote)
        let inputs = failing.map { school -> Finding.Term in
            let met = school.values.indices.count { bounds.keeps(school.values[$0], indicator: $0) == .yes }
            var input = Finding.Term(
                name: school.school, value: "\(met)", unit: "项", interval: Interval(exactly: Rational(met)), span: nil,
                quote: "")
            input.source = .init(path: table.path, sheet: table.sheet, cells: ["A\(school.row)"])
            return input
        }
        let file = SchoolDataCheck.fileName(table.path)
        let names = failing.prefix(3).map { "“\($0.school)”（第 \($0.row) 行）" }.joined(separator: "、")
        let more = failing.count > 3 ? "等 \(failing.count) 所" : ""
        let grade: Grade =
            failing.isEmpty ? .consistent : open.isEmpty ? .decisionInconsistency : .questionable
        let rule = "至少 \(bounds.quorum?.met ?? 0) 项达标、其余不低于标准值的 \(((bounds.quorum?.floor ?? 0) * 100).decimal)%"
        return Finding(
            report: conclusion.report, rule: "data.all-pass", kind: "all-of-n", grade: grade,
            severity: grade.passes ? .info : grade.accuses ? .critical : .medium, claim: term, inputs: inputs,
            expression: "\(all.count) 所\(all.stage)中 \(failing.count) 所不达标",
            recomputed: Interval(exactly: Rational(failing.count)), gap: Rational(failing.count),
            standard: .init(document: standard.document, clause: resources?.clause ?? "资源配置", threshold: rule),
            conclusionChanges: grade.accuses ? true : nil,
            message: failing.isEmpty
                ? Message(
                    zh: "按 \(file)，\(all.count) 所\(all.stage)都做到\(rule)，与“\(conclusion.quote)”相符。",
                    en: "By \(file), all \(all.count) schools pass, as “\(conclusion.quote)” says.")
                : Message(
                    zh: "按 \(file)，\(names)\(more)没有做到\(rule)，与“\(conclusion.quote)”不符"
                        + (grade.accuses ? "。" : "；学校数据或口径可能不同，请核对。"),
                    en: "By \(file), \(failing.count) of \(all.count) schools do not pass, the first of them "
                        + "“\(failing[0].school)” (row \(failing[0].row)), which contradicts “\(conclusion.quote)”"
                        + (grade.accuses ? "." : "; the table or the way of counting may differ, please check.")),
            basis: basis)
    }

    /// 在校学生数 of a stage against the table's, with or without very small schools. Never more than a question: the two
    /// may be of different days.
    func pupilFindings(stage: String, evidence: Evidence) -> [Finding] {
        let readings = SchoolReading.all(lexicon).compactMap { figures.pupils(stage: stage, reading: $0)?.cells }.filter
        {
            !$0.isEmpty
        }
        guard let first = readings.first else { return [] }
        return pupilClaims(stage: stage, evidence: evidence).map { claim in
            let own = readings.first { total(of: $0) == claim.value } ?? first
            return pupilFinding(claim, own, stage: stage)
        }
    }

    private func total(of cells: [DataNumber]) -> Rational { cells.reduce(0) { $0 + $1.value } }

    private func pupilFinding(_ claim: Fact, _ cells: [DataNumber], stage: String) -> Finding {
        let file = SchoolDataCheck.fileName(table.path)
        let total = total(of: cells)
        var input = Finding.Term(
            name: "\(stage)学生合计", value: total.decimal, unit: "人", interval: Interval(exactly: total), span: nil,
            quote: "")
        input.source = .init(path: table.path, sheet: table.sheet, cells: cells.map(\.cell.name))
        var grade = Comparison.grade(claim: claim.mention, exact: total, wide: Interval(exactly: total))
        if grade == .inconsistent { grade = .questionable }
        let scale = claim.mention.scale
        return Finding(
            report: claim.mention.report, rule: "data.pupils", kind: "sum", grade: grade,
            severity: grade.passes ? .info : .low, claim: claim.term, inputs: [input],
            expression: (total / scale).decimal, recomputed: Interval(exactly: total / scale),
            gap: Interval(exactly: total).gap(to: Comparison.admissible(claim.mention)) / scale,
            message: grade.passes
                ? Message(
                    zh: "\(claim.displayName)\(claim.mention.quote)与 \(file) 各校之和相同。",
                    en: "\(claim.displayName) \(claim.mention.valueText) is the sum over the schools of \(file).")
                : Message(
                    zh: "\(claim.displayName)\(claim.mention.quote)，\(file) 各校之和为 \(total.decimal)；时点或口径可能不同，请核对。",
                    en:
                        "\(claim.displayName) is \(claim.mention.valueText), the schools of \(file) add up to \(total.decimal); they may be of another day, please check."
                ), basis: Basis(.equal, "x1", to: claim.mention, doubts: [.otherTime]))
    }
}
