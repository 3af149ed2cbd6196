import Exact
import Lexicon
import Reporting

extension RuleExplanation {
    func text(of standard: Standard) -> String {
        var page = page
        page.title("\(standard.document)  \(standard.title)")
        page.row(words("编号", "id"), standard.id)
        page.row(words("印发", "issued"), standard.issued)
        page.row(words("认出它", "recognised by"), standard.recognisedBy.joined(separator: words("、", ", ")))
        if !standard.recognisedWeakly.isEmpty {
            page.row(
                words("也认它", "also by"), standard.recognisedWeakly.joined(separator: words("、", ", ")))
        }
        if !standard.marks.isEmpty {
            page.row(words("特有说法", "marked by"), standard.marks.joined(separator: words("、", ", ")))
        }
        page.row(words("学段", "stages"), standard.stages.joined(separator: words("、", ", ")))
        page.row(words("说明", "note"), standard.note)
        page.row(words("写在", "written in"), standard.file)
        if let scoring = standard.scoring {
            page.heading(words("评分", "Points"))
            page.row(words("总分", "in all"), scoring.total.decimal)
            page.row(words("等级", "grades"), scoring.bands.map(\.written).joined(separator: words("、", ", ")))
            page.row(words("把握", "certainty"), certainty(scoring.certainty))
        }
        history(standard.history, &page)
        return standard.groups.reduce(page.text) { $0 + "\n" + text(of: $1, in: standard) }
    }

    func text(of group: Standard.Group, in standard: Standard) -> String {
        var page = page
        page.title("\(standard.id).\(group.id)  \(group.name)")
        page.row(words("条款", "clause"), group.clause)
        page.row(words("约束", "binds"), group.binds.described)
        page.row(words("分值", "points"), group.points?.decimal)
        if let quorum = group.quorum {
            let floor = (quorum.floor * 100).decimal
            page.row(
                words("达标", "passes"),
                words(
                    "\(quorum.of)项中至少\(quorum.met)项达标，其余不低于标准值的\(floor)%",
                    "at least \(quorum.met) of \(quorum.of), the rest at \(floor)% of the limit"))
        }
        page.row(words("说明", "note"), group.note)
        for indicator in group.indicators {
            let limits = indicator.thresholds.filter { !$0.isRelaxed }.map(\.written).joined(
                separator: words("；", "; "))
            page.row("\(indicator.no)", [indicator.name, limits].filter { !$0.isEmpty }.joined(separator: "  "))
        }
        return page.text
    }

    func text(of indicator: Standard.Indicator, in standard: Standard) -> String {
        var page = page
        page.title("\(indicator.id)  \(indicator.name)")
        page.row(words("标准", "standard"), "\(standard.document) \(standard.title)")
        page.row(words("条款", "clause"), standard.clause(asking: indicator.id))
        page.row(words("施行", "in force"), standard.issued.map { words("\($0) 起", "since \($0)") })
        page.row(words("原文", "wording"), indicator.wording)
        page.row(words("也叫", "also called"), indicator.aliases.joined(separator: words("、", ", ")))
        page.row(words("单位", "unit"), indicator.unit)
        for threshold in indicator.thresholds {
            page.row(threshold.isRelaxed ? words("放宽", "relaxed") : words("要求", "requires"), threshold.written)
        }
        page.row(words("约束", "binds"), indicator.binds.described)
        page.row(words("把握", "certainty"), certainty(indicator.certainty))
        page.row(words("说明", "note"), indicator.note)
        page.row(words("写在", "written in"), "\(standard.file):\(indicator.line)")
        rules(about: [indicator.id] + indicator.thresholds.compactMap(\.indicator), &page)
        history(standard.history(of: indicator.id), &page)
        return page.text
    }

    func text(of indicator: Indicator) -> String {
        var page = page
        page.title("\(indicator.id)  \(indicator.name)")
        page.row(words("也叫", "also called"), indicator.aliases.joined(separator: words("、", ", ")))
        page.row(words("单位", "unit"), indicator.units.joined(separator: words("、", ", ")))
        page.row(words("种类", "kind"), indicator.kind.rawValue)
        page.row(words("说明", "note"), indicator.note)
        page.row(words("写在", "written in"), "\(indicator.file):\(indicator.line)")
        for standard in reading.standards {
            let clause = standard.clause(asking: indicator.id)
            page.row(words("要求它的", "asked for by"), clause.map { "\(standard.document) \($0)" })
        }
        rules(about: [indicator.id], &page)
        history(reading.standards.flatMap { $0.history(of: indicator.id) }, &page)
        return page.text
    }

    private func rules(about ids: [String], _ page: inout ExplanationPage) {
        let used = rules.map(\.definition).filter { rule in
            ids.contains(rule.claim) || rule.inputs.contains { !$0.indicators.allSatisfy { !ids.contains($0) } }
        }
        page.row(words("用到它的规则", "used by"), used.map { "\($0.id) \($0.title)" }.joined(separator: words("、", ", ")))
    }

    private func certainty(_ word: String) -> String {
        switch word {
        case "certain": words("已核实", "certain")
        case "uncertain-formula":
            words("标准值已核实，算法没有定论，几种都认可", "the limit is certain, the formula is not: several are admissible")
        case "uncertain-denominator":
            words("标准值已核实，分母没有定论，几种都认可", "the limit is certain, the base is not: several are admissible")
        default: words("尚未核实（\(word)），不据以判错", "not settled (\(word)): it never accuses")
        }
    }
}

extension Standard.Threshold {
    /// `初中 三年巩固率 ≥95%(2016年以前建成的学校;国教督办函〔2019〕30号,2019-01-01 起)`
    fileprivate var written: String {
        let since = effective.from.map { words("\($0) 起", "since \($0)") }
        let until = effective.to.map { words("至 \($0)", "until \($0)") }
        let remarks = [condition, source, since, until].compactMap(\.self)
        let what = [stage, of, limit.description + (unit ?? "")].compactMap(\.self).joined(separator: " ")
        return what
            + (remarks.isEmpty ? "" : words("（", " (") + remarks.joined(separator: words("；", "; ")) + words("）", ")"))
    }
}

extension Standard.Scoring.Band {
    /// `良 ≥80、<90`
    fileprivate var written: String {
        let limits = [low.map { "≥\($0.decimal)" }, below.map { "<\($0.decimal)" }].compactMap(\.self)
        return "\(grade) \(limits.joined(separator: " "))"
    }
}

extension Standard.Binding {
    fileprivate var described: String {
        switch self {
        case .school: words("每一所学校", "every school")
        case .mean: words("平均值", "the mean")
        case .county: words("全县", "the county")
        case .each: words("每一项指标", "each indicator")
        }
    }
}
