import Records
import Source

/// The findings of documents as text for people: what stands where, what it should be, and how that was computed.
///
///     print(WorkingPaper(language: .zh).text(of: paper))
///
/// A pure function of its input. Whatever comes from a document is made visible before it is printed.
public struct WorkingPaper: Sendable {
    public let language: Language
    public let palette: Palette
    /// Columns of a line.
    public let width: Int
    /// Whether checks that passed are listed too.
    public let showsAll: Bool

    public init(
        language: Language, palette: Palette = Palette(isColoured: false), width: Int = 100, showsAll: Bool = false
    ) {
        self.language = language
        self.palette = palette
        self.width = max(40, width)
        self.showsAll = showsAll
    }

    /// One document, ending with a line feed.
    public func text(of paper: ExaminedPaper) -> String {
        var lines = header(of: paper)
        let reports = paper.document.reports
        let indices = Set(paper.findings.map(\.report)).union(paper.conclusions.map(\.report)).union(
            reports.map(\.index))
        if indices.isEmpty {
            lines += ["", "  " + nothing(paper)]
        }
        for index in indices.sorted() {
            lines += report(index, title: reports.first { $0.index == index }?.title, alone: indices.count == 1, paper)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether there is anything in the document that an auditor has to look at.
    public func hasSomethingToShow(_ paper: ExaminedPaper) -> Bool {
        showsAll || !paper.document.warnings.isEmpty || paper.findings.contains { !$0.grade.passes }
            || paper.conclusions.contains { $0.verdict == "missing" }
    }

    func say(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }

    // MARK: Header

    private func header(of paper: ExaminedPaper) -> [String] {
        let document = paper.document
        var lines = [palette.path(Visible.line(document.path ?? document.id))]
        if let title = document.title {
            lines += Wrapping.lines(Visible.line(title), width: width - 2).map { "  " + palette.bold($0) }
        }
        var words = [CodeName.documentKind(document.kind, language)]
        if let region = document.region { words.append(region) }
        if let year = document.year { words.append(language == .zh ? year + "年" : year) }
        words += document.standards
        if document.reports.count > 1 {
            words.append(say("\(document.reports.count) 份报告", "\(document.reports.count) reports"))
        }
        words.append(document.encoding)
        words.append(
            paper.mentionCount == 0
                ? say("没有数字", "no numbers")
                : say(
                    "\(paper.mentionCount) 个数，其中 \(paper.factCount) 个已认定所指",
                    "\(counted(paper.mentionCount, "number")), \(paper.factCount) of them bound"))
        lines += Wrapping.lines(Visible.line(words.joined(separator: " · ")), width: width - 2).map {
            "  " + palette.dim($0)
        }
        // What somebody blacked out is left as it is: no repair.
        let masks = paper.repairs.count { $0.kind == "redaction" && $0.status == "unresolved" }
        let repairs = paper.repairs.filter { $0.kind != "redaction" || $0.status != "unresolved" }
        if masks > 0 {
            lines += labelled(
                say("遮盖", "masked"), say("\(masks) 处，原样保留", "\(counted(masks, "place")), left as they are"), indent: 2,
                style: palette.dim)
        }
        if !repairs.isEmpty {
            let open = repairs.count { $0.status == "unresolved" }
            let conjectured = repairs.count { $0.status == "conjectured" }
            lines += labelled(
                say("整理", "repaired"),
                say(
                    "\(repairs.count) 处（推断 \(conjectured)，未定 \(open)）；用 kaoju normalize --explain 逐条查看",
                    "\(counted(repairs.count, "place")) (\(conjectured) conjectured, \(open) unresolved); "
                        + "kaoju normalize --explain lists them"),
                indent: 2, style: palette.dim)
        }
        for warning in document.warnings {
            lines += labelled(
                say("注意", "note"), Visible.line(warning.message[language]), indent: 2, style: palette.yellow)
        }
        return lines
    }

    // MARK: A report

    private func report(_ index: Int, title: String?, alone: Bool, _ paper: ExaminedPaper) -> [String] {
        let findings = paper.findings.filter { $0.report == index }
        let conclusions = paper.conclusions.filter { $0.report == index }
        var lines = [""]
        if !alone {
            let name = say("报告 \(index + 1)", "report \(index + 1)") + (title.map { "  " + Visible.line($0) } ?? "")
            lines += Wrapping.lines(name, width: width - 2).map { "  " + palette.bold($0) }
        }
        lines += overview(findings, conclusions, paper)
        for finding in shown(findings) { lines += [""] + self.lines(of: finding, paper) }
        return lines
    }

    /// What a report comes to, in a few indented lines.
    func overview(_ findings: [Finding], _ conclusions: [Conclusion], _ paper: ExaminedPaper) -> [String] {
        guard !findings.isEmpty else { return ["  " + nothing(paper)] + conclusionSummary(conclusions) }
        return summary(Tally(findings: findings), indent: 2) + conclusionSummary(conclusions)
    }

    /// The findings to list, worst first.
    func shown(_ findings: [Finding]) -> [Finding] {
        findings.filter { showsAll || !$0.grade.passes }.sorted { order($0) < order($1) }
    }

    /// Worst first; among equals, where they stand in the document.
    private func order(_ finding: Finding) -> (Int, Int, Int, Int) {
        (
            -finding.grade.weight, -finding.severity.weight,
            (finding.claim ?? finding.inputs.first)?.span?.chars.lowerBound ?? 0, finding.id
        )
    }

    private func nothing(_ paper: ExaminedPaper) -> String {
        if paper.mentionCount == 0 {
            return say("全文没有数字，没有可以核对的论断。", "There is no number in it, and so no claim to check.")
        }
        return say("没有发现可以核对的论断。", "No claim in it can be checked.")
    }

    /// How many claims were found and checked, and what became of them.
    func summary(_ tally: Tally, indent: Int) -> [String] {
        let blank = String(repeating: " ", count: indent)
        let passed = (tally.grades[.consistent] ?? 0) + (tally.grades[.consistentByRounding] ?? 0)
        if passed == tally.claims {
            return [
                blank
                    + say(
                        "核对论断 \(passed) 项，全部一致。",
                        "\(counted(passed, "claim")) checked; \(passed == 1 ? "it holds" : "all hold").")
            ]
        }
        var lines = [
            blank
                + (tally.unverifiable == 0
                    ? say("核对论断 \(tally.claims) 项：", "\(counted(tally.claims, "claim")) checked: ")
                    : say(
                        "论断 \(tally.claims) 项，能核对 \(tally.checked) 项：",
                        "\(counted(tally.claims, "claim")), \(tally.checked) of them checked: "))
        ]
        // Broken by hand between the grades, because colours have no width.
        var used = DisplayWidth.of(lines[0])
        var isFirst = true
        for grade in Grade.worstFirst {
            guard let count = tally.grades[grade], count > 0 else { continue }
            let text = "\(grade.name(language)) \(count)"
            let separator = isFirst ? "" : " · "
            if used + DisplayWidth.of(separator + text) > width, used > indent + 2 {
                lines.append(blank + "  ")
                used = indent + 2
            } else {
                lines[lines.count - 1] += separator
                used += DisplayWidth.of(separator)
            }
            lines[lines.count - 1] += palette.grade(grade, text)
            used += DisplayWidth.of(text)
            isFirst = false
        }
        return lines
    }

    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// Lines that begin with a label; those after the first stand under the text.
    func labelled(
        _ label: String, _ text: String, indent: Int, style: (String) -> String = { $0 }, column: Int? = nil
    ) -> [String] {
        let column = column ?? (indent + labelWidth)
        return Wrapping.lines(text, width: width - column).enumerated().map { i, line in
            let blank = String(repeating: " ", count: indent)
            let head =
                i == 0 ? DisplayWidth.pad(label, to: column - indent) : String(repeating: " ", count: column - indent)
            return blank + (i == 0 ? style(head) : head) + line
        }
    }

    var labelWidth: Int { language == .zh ? 6 : 10 }
}
