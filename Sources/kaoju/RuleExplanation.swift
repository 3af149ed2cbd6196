import Evaluation
import Exact
import KaojuKit
import Lexicon
import Reporting

/// A rule or an indicator of the lexicons, with its source.
struct RuleExplanation {
    private let reading: LexiconReading
    private let page: ExplanationPage

    init(_ kaoju: Kaoju, _ page: ExplanationPage) {
        reading = LexiconReading(kaoju.lexicons)
        self.page = page
    }

    /// nil for an id that nothing has.
    func text(of id: String) -> String? {
        if let rule = reading.rules.first(where: { $0.id == id }) { return text(of: rule) }
        for standard in reading.standards {
            if let indicator = standard.indicator(id) { return text(of: indicator, in: standard) }
        }
        if let indicator = reading.indicators.first(where: { $0.id == id }) { return text(of: indicator) }
        return BuiltInCheck.named(id).flatMap { text(of: $0, id: id) }
    }

    /// nil when what follows the name of the check is nothing of a standard.
    private func text(of check: BuiltInCheck, id: String) -> String? {
        var page = page
        page.title("\(id)  \(check.title)")
        page.row(words("核对", "checks"), check.compares)
        page.row(words("怎么判", "judges"), check.judges)
        page.row(
            words("写在", "written in"),
            words("程序里；要求的数来自 standards/", "the program; what is asked comes from standards/"))
        guard check.id.hasSuffix(".") else { return page.text }
        let subject = String(id.dropFirst(check.id.count))
        for standard in reading.standards {
            if let indicator = standard.indicator(subject) {
                return page.text + "\n" + text(of: indicator, in: standard)
            }
        }
        return reading.standards.contains { $0.group(subject) != nil } ? page.text : nil
    }

    static func unknown(_ id: String, _ kaoju: Kaoju) -> String {
        let rules =
            kaoju.evaluator.rules.map(\.id) + BuiltInCheck.all.map { $0.id.hasSuffix(".") ? $0.id + "…" : $0.id }
        return words(
            "没有编号为“\(Visible.line(id))”的规则或指标；规则有：\(rules.joined(separator: "、"))。要看一处，请写 文件@字。",
            "There is no rule or indicator “\(Visible.line(id))”; the rules are: \(rules.joined(separator: ", ")). "
                + "For a place write FILE@CHAR.")
    }

    private func name(of id: String) -> String {
        if let indicator = reading.indicators.first(where: { $0.id == id }) { return "\(indicator.name)(\(id))" }
        for standard in reading.standards {
            if let indicator = standard.indicator(id) { return "\(indicator.name)(\(id))" }
        }
        return id
    }

    // MARK: Rules

    private func text(of rule: RuleDefinition) -> String {
        var page = page
        page.title("\(rule.id)  \(rule.title)")
        page.row(words("核对", "checks"), name(of: rule.claim))
        page.row(words("种类", "kind"), rule.kind.rawValue)
        page.row(words("标准", "standard"), [rule.standard, rule.clause].compactMap(\.self).joined(separator: " "))
        page.row(words("要求", "requires"), rule.requirement?.description)
        if let plausible = rule.plausible {
            page.row(words("合理范围", "plausible"), "\(plausible.low?.decimal ?? "…") – \(plausible.high?.decimal ?? "…")")
        }
        page.row(words("施行", "in force"), rule.effective.from.map { "\($0) – \(rule.effective.to ?? "")" })
        page.row(words("出处", "source"), rule.source)
        page.row(words("说明", "note"), rule.note)
        page.row(
            words("能否指错", "may accuse"),
            rule.accuses
                ? words("能：各种认可的算法都对不上时判“不一致”", "yes: “inconsistent” when no admissible formula meets the claim")
                : words("不能，最多提“存疑”", "no, at most “questionable”"))
        page.row(words("写在", "written in"), "\(rule.file):\(rule.line)")
        page.heading(words("取数", "Inputs"))
        for input in rule.inputs {
            page.row(input.name, input.indicators.map { name(of: $0) }.joined(separator: words("、", ", ")))
        }
        page.heading(words("认可的公式（规定的在前）", "Admissible formulas (the official one first)"))
        for formula in rule.formulas {
            page.block(["\(Visible.line(formula.label))", "    \(Visible.line(formula.expression))"])
        }
        if !rule.alternatives.isEmpty {
            page.heading(words("常见而不合规定的算法（能对上时不判错）", "Common but not official (a match is no error)"))
            for formula in rule.alternatives {
                page.block(["\(Visible.line(formula.label))", "    \(Visible.line(formula.expression))"])
            }
        }
        if !rule.unlisted.isEmpty {
            page.row(
                words("可不列", "may be absent"),
                rule.unlisted.map { "\($0.name)(≤\($0.share.decimal))" }.joined(separator: words("、", ", ")))
        }
        if !rule.mayBeMean.isEmpty {
            page.row(words("可为平均", "may be a mean"), rule.mayBeMean.joined(separator: words("、", ", ")))
        }
        page.heading(words("例子", "Examples"))
        for example in rule.examples {
            let facts = example.facts.map { "\($0.name) \($0.text)" }.joined(separator: words("，", ", "))
            let claim = example.claim.map { words("；报告写 ", "; stated ") + $0.text } ?? ""
            let note = example.note.map { words("（\($0)）", " (\($0))") } ?? ""
            page.row("·", facts + claim)
            page.row("", "→ \(example.expect)\(note)")
        }
        return page.text
    }

    // MARK: Indicators

    private func text(of indicator: Standard.Indicator, in standard: Standard) -> String {
        var page = page
        page.title("\(indicator.id)  \(indicator.name)")
        page.row(words("标准", "standard"), "\(standard.document) \(standard.title)")
        page.row(words("条款", "clause"), indicator.clause)
        page.row(words("原文", "wording"), indicator.wording)
        page.row(words("也叫", "also called"), indicator.aliases.joined(separator: words("、", ", ")))
        page.row(words("单位", "unit"), indicator.unit)
        for threshold in indicator.thresholds {
            let parts = [
                threshold.stage, threshold.of, threshold.limit.description + (threshold.unit ?? ""),
                threshold.isRelaxed ? words("放宽", "relaxed") : nil, threshold.condition,
            ]
            page.row(words("要求", "requires"), parts.compactMap(\.self).joined(separator: " "))
        }
        page.row(words("约束", "binds"), indicator.binds.rawValue)
        page.row(words("把握", "certainty"), indicator.certainty)
        page.row(words("说明", "note"), indicator.note)
        page.row(words("写在", "written in"), "\(standard.file):\(indicator.line)")
        rules(about: indicator.id, &page)
        return page.text
    }

    private func text(of indicator: Indicator) -> String {
        var page = page
        page.title("\(indicator.id)  \(indicator.name)")
        page.row(words("也叫", "also called"), indicator.aliases.joined(separator: words("、", ", ")))
        page.row(words("单位", "unit"), indicator.units.joined(separator: words("、", ", ")))
        page.row(words("种类", "kind"), indicator.kind.rawValue)
        page.row(words("说明", "note"), indicator.note)
        page.row(words("写在", "written in"), "\(indicator.file):\(indicator.line)")
        rules(about: indicator.id, &page)
        return page.text
    }

    private func rules(about id: String, _ page: inout ExplanationPage) {
        let rules = reading.rules.filter { $0.claim == id || $0.inputs.contains { $0.indicators.contains(id) } }
        page.row(words("用到它的规则", "used by"), rules.map { "\($0.id) \($0.title)" }.joined(separator: words("、", ", ")))
    }
}
