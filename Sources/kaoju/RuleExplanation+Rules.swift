import Evaluation
import Exact
import Lexicon
import Reporting

extension RuleExplanation {
    func text(of rule: Rule) -> String {
        let definition = rule.definition
        let standard = reading.standards.first { $0.document == definition.standard }
        var page = page
        page.title("\(rule.id)  \(definition.title)")
        page.row(words("核对", "checks"), name(of: definition.claim))
        page.row(words("种类", "kind"), definition.kind.rawValue)
        let clause = definition.clause ?? standard?.clause(asking: definition.claim)
        page.row(words("标准", "standard"), [definition.standard, clause].compactMap(\.self).joined(separator: " "))
        page.row(words("要求", "requires"), definition.requirement?.description)
        if let plausible = definition.plausible {
            page.row(words("合理范围", "plausible"), "\(plausible.low?.decimal ?? "…") – \(plausible.high?.decimal ?? "…")")
        }
        page.row(words("施行", "in force"), inForce(definition.effective))
        page.row(words("出处", "source"), definition.source)
        page.row(words("说明", "note"), definition.note)
        page.row(
            words("能否指错", "may accuse"),
            definition.accuses
                ? words("能：各种认可的算法都对不上时判“不一致”", "yes: “inconsistent” when no admissible formula meets the claim")
                : words("不能，最多提“存疑”", "no, at most “questionable”"))
        page.row(words("写在", "written in"), "\(definition.file):\(definition.line)")
        page.heading(words("取数", "Inputs"))
        for input in definition.inputs {
            page.row(input.name, input.indicators.map { name(of: $0) }.joined(separator: words("、", ", ")))
        }
        formulas(definition, &page)
        history((standard?.history(of: definition.claim) ?? []) + definition.history, &page)
        examples(rule, &page)
        return page.text
    }

    private func inForce(_ effective: Effective) -> String? {
        switch (effective.from, effective.to) {
        case (let from?, let to?): words("\(from) 至 \(to)", "\(from) to \(to)")
        case (let from?, nil): words("\(from) 起", "since \(from)")
        case (nil, let to?): words("至 \(to)", "until \(to)")
        case (nil, nil): nil
        }
    }

    private func formulas(_ definition: RuleDefinition, _ page: inout ExplanationPage) {
        page.heading(words("认可的公式（规定的在前）", "Admissible formulas (the official one first)"))
        for formula in definition.formulas { show(formula, &page) }
        if definition.alternatives.contains(where: { !$0.overstates }) {
            page.heading(words("常见而不合规定的算法（能对上时不判错）", "Common but not official (a match is no error)"))
            for formula in definition.alternatives.filter({ !$0.overstates }) { show(formula, &page) }
        }
        if definition.alternatives.contains(where: \.overstates) {
            page.heading(
                words(
                    "会算大的算法（能对上时不判错，只靠它达到的标准不算达到）",
                    "Ways that make it larger (a match is no error; what only they reach is not reached)"))
            for formula in definition.alternatives.filter(\.overstates) { show(formula, &page) }
        }
        guard !definition.unlisted.isEmpty || !definition.mayBeMean.isEmpty else { return }
        page.heading(words("宽限", "Allowances"))
        page.row(
            words("可不列", "may be absent"),
            definition.unlisted.map { "\($0.name)(≤\($0.share.decimal))" }.joined(separator: words("、", ", ")))
        page.row(words("可为平均", "may be a mean"), definition.mayBeMean.joined(separator: words("、", ", ")))
    }

    private func show(_ formula: RuleDefinition.Formula, _ page: inout ExplanationPage) {
        page.block([Visible.line(formula.label), "    " + Visible.line(formula.expression)])
    }

    /// Each example with what it comes to, computed now.
    private func examples(_ rule: Rule, _ page: inout ExplanationPage) {
        page.heading(words("例子（现算）", "Examples (computed now)"))
        for example in rule.definition.examples {
            let outcome = rule.outcome(of: example)
            let facts = example.facts.map { "\($0.name) \($0.text)" }.joined(separator: words("，", ", "))
            let claim = example.claim.map { words("；报告写 ", "; stated ") + $0.text } ?? ""
            let note = example.note.map { words("（\($0)）", " (\($0))") } ?? ""
            page.row("·", facts + claim + note)
            let message = language.say(zh: outcome.message.zh, en: outcome.message.en)
            page.row("", "→ \(outcome.grade.name(language))  \(message)")
        }
    }
}
