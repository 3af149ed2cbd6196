import Evaluation
import KaojuKit
import Lexicon
import Reporting

/// A rule, a standard or an indicator of the lexicons, with its source; by id or by name.
struct RuleExplanation {
    let rules: [Rule]
    let reading: LexiconReading
    let page: ExplanationPage

    init(_ kaoju: Kaoju, _ page: ExplanationPage) {
        rules = kaoju.evaluator.rules
        reading = LexiconReading(kaoju.lexicons)
        self.page = page
    }

    /// Of all that is called so, rules first; nil for what nothing is called.
    func text(of subject: String) -> String? {
        if let text = page(for: subject) { return text }
        let pages = ExplanationIndex(rules, reading).ids(named: subject).compactMap { page(for: $0) }
        return pages.isEmpty ? nil : pages.joined(separator: "\n")
    }

    private func page(for id: String) -> String? {
        if let rule = rules.first(where: { $0.id == id }) { return text(of: rule) }
        for standard in reading.standards {
            if standard.id == id || standard.document == id { return text(of: standard) }
            if let indicator = standard.indicator(id) { return text(of: indicator, in: standard) }
            if id.hasPrefix(standard.id + "."), let group = standard.group(String(id.dropFirst(standard.id.count + 1)))
            {
                return text(of: group, in: standard)
            }
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
            if subject.hasPrefix(standard.id + "."),
                let group = standard.group(String(subject.dropFirst(standard.id.count + 1)))
            {
                return page.text + "\n" + text(of: group, in: standard)
            }
        }
        return reading.standards.contains { $0.group(subject) != nil } ? page.text : nil
    }

    /// Everything that can be asked about.
    var contents: String {
        var page = page
        page.title(words("可以问的", "What can be asked about"))
        page.heading(words("规则（rules/）", "Rules (rules/)"))
        page.table(rules.map { ($0.id, $0.definition.title) })
        page.heading(words("程序里的核对", "Checks of the program"))
        page.table(BuiltInCheck.all.map { ($0.id.hasSuffix(".") ? $0.id + "…" : $0.id, $0.title) })
        page.heading(words("标准（standards/）", "Standards (standards/)"))
        page.table(reading.standards.map { ($0.id, "\($0.document) \($0.title)") })
        page.heading(words("还可以写", "You can also write"))
        page.row(
            words("指标", "an indicator"), words("编号或叫法，如 2017-6.quality.1、残疾儿童少年入学率", "its id or name: 2017-6.quality.1")
        )
        page.row(words("一处", "a place"), words("文件@字，如 报告.txt@1234", "FILE@CHAR: report.txt@1234"))
        return page.text
    }

    /// What to write instead of what nothing is called.
    func unknown(_ subject: String) -> String {
        let near = ExplanationIndex(rules, reading).near(subject)
        let list = near.map { "\($0.id) \($0.title)" }
        let shown = Visible.line(subject)
        let close = words("kaoju explain 列出全部；要看一处，请写 文件@字。", "kaoju explain lists all; for a place write FILE@CHAR.")
        guard !near.isEmpty else {
            return words("没有叫“\(shown)”的规则、标准或指标。", "No rule, standard or indicator is called “\(shown)”. ") + close
        }
        return words(
            "没有叫“\(shown)”的规则、标准或指标；相近的有：\(list.joined(separator: "、"))。",
            "No rule, standard or indicator is called “\(shown)”; near it are: \(list.joined(separator: ", ")). ")
            + close
    }

    func name(of id: String) -> String {
        if let indicator = reading.indicators.first(where: { $0.id == id }) { return "\(indicator.name)(\(id))" }
        for standard in reading.standards {
            if let indicator = standard.indicator(id) { return "\(indicator.name)(\(id))" }
        }
        return id
    }

    /// The day or year, the document, and what it changed.
    func history(_ changes: [Amendment], _ page: inout ExplanationPage) {
        if changes.isEmpty { return }
        page.heading(words("沿革", "History"))
        for change in changes {
            let open = change.certainty == "certain" ? "" : words("（未核实：\(change.certainty)）", " (\(change.certainty))")
            page.row(
                change.date,
                [change.document, change.says].compactMap(\.self).joined(separator: words("：", ": ")) + open)
        }
    }
}
