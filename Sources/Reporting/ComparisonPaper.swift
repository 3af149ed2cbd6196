import Exact
import Records

/// Documents held against each other, for people: a table of the years for each place, then what is worth asking.
public struct ComparisonPaper: Sendable {
    /// One row of the table.
    public struct Row: Sendable {
        public var place: String
        public var name: String
        public var unit: String
        /// By period, as printed; several where documents disagree.
        public var values: [String: [String]]

        public init(place: String, name: String, unit: String, values: [String: [String]]) {
            self.place = place
            self.name = name
            self.unit = unit
            self.values = values
        }
    }
    let paper: WorkingPaper

    public init(_ paper: WorkingPaper) { self.paper = paper }

    /// - Parameter places: the place of each document with those above it.
    public func text(documents: [DocumentRecord], places: [[String]], rows: [Row], findings: [Finding]) -> String {
        var lines: [String] = []
        for (i, document) in documents.enumerated() {
            let place = places[i].isEmpty ? nil : places[i].joined()
            let facts = [place, document.year].compactMap(\.self).joined(separator: " · ")
            lines.append(
                Visible.line("[\(i + 1)] \(document.path ?? document.id)" + (facts.isEmpty ? "" : "  \(facts)")))
        }
        var places: [String] = []
        for row in rows where !places.contains(row.place) { places.append(row.place) }
        for place in places { lines += [""] + table(place, rows.filter { $0.place == place }) }
        let shown = findings.filter { paper.showsAll || !$0.grade.passes }
        for finding in shown { lines += [""] + self.lines(finding, documents) }
        lines += ["", total(rows: rows.count, findings)]
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - The table

    private func table(_ place: String, _ rows: [Row]) -> [String] {
        let periods = Array(Set(rows.flatMap(\.values.keys))).sorted()
        let names = rows.map { Visible.line($0.name + ($0.unit.isEmpty ? "" : "(\($0.unit))")) }
        // A name as long as a third of the line is cut, so that the years stay beside it.
        let nameWidth = min(paper.width / 2, names.map { DisplayWidth.of($0) }.max() ?? 0)
        func cell(_ row: Row, _ period: String) -> String {
            Visible.line((row.values[period] ?? []).joined(separator: " ≠ "))
        }
        var shown = periods
        var widths = shown.map { period in
            max(DisplayWidth.of(period), rows.map { DisplayWidth.of(cell($0, period)) }.max() ?? 0)
        }
        // The last years are those that are asked about.
        while shown.count > 2, nameWidth + widths.reduce(2, { $0 + $1 + 2 }) > paper.width {
            shown.removeFirst()
            widths.removeFirst()
        }
        var lines = [paper.palette.bold(Visible.line(place))]
        lines.append(
            "  " + DisplayWidth.pad("", to: nameWidth)
                + zip(shown, widths).map { "  " + leading($0, to: $1) }.joined())
        for (row, name) in zip(rows, names) {
            lines.append(
                "  " + DisplayWidth.pad(cut(name, to: nameWidth), to: nameWidth)
                    + zip(shown, widths).map { "  " + leading(cell(row, $0), to: $1) }.joined())
        }
        if shown.count < periods.count {
            let left = periods.count - shown.count
            lines.append("  " + paper.say("（前面还有 \(left) 年，见 jsonl）", "(\(left) earlier periods: see jsonl)"))
        }
        return lines
    }

    /// Numbers stand at the right of their column.
    private func leading(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
    }

    private func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var out = ""
        for character in text.unicodeScalars {
            if DisplayWidth.of(out + String(character)) > width - 1 { break }
            out.unicodeScalars.append(character)
        }
        return out + "…"
    }

    // MARK: - Findings

    private func lines(_ finding: Finding, _ documents: [DocumentRecord]) -> [String] {
        let tag = finding.grade.name(paper.language)
        var lines = Wrapping.lines(
            Visible.line(finding.message[paper.language]), width: paper.width - 4, first: DisplayWidth.of(tag)
        ).enumerated().map { i, line in
            i == 0
                ? "  " + paper.palette.grade(finding.grade, tag) + "  " + paper.palette.bold(line)
                : "    " + paper.palette.bold(line)
        }
        for term in [finding.claim].compactMap(\.self) + finding.inputs.prefix(6) {
            let number = documents.firstIndex { $0.id == term.document }.map { "[\($0 + 1)] " } ?? ""
            let place = term.span.map { "\($0.line):\($0.column)" } ?? ""
            lines += paper.labelled(number + place, Visible.line(short(term)), indent: 4, column: 18)
        }
        lines += paper.labelled(paper.say("规则", "rule"), finding.rule, indent: 4)
        return lines
    }

    /// A figure with its name; a passage by its beginning.
    func short(_ term: Finding.Term) -> String {
        guard term.unit.isEmpty, term.interval == .everything else { return "\(term.name) \(term.quote)" }
        let scalars = term.quote.unicodeScalars
        return scalars.count <= 80 ? term.quote : String(String.UnicodeScalarView(scalars.prefix(80))) + "…"
    }

    func total(rows: Int, _ findings: [Finding]) -> String {
        let asked = findings.filter { $0.grade == .questionable }.count
        let accused = findings.filter { $0.grade.accuses }.count
        return paper.say(
            "\(rows) 个指标可比；不一致 \(accused)，存疑 \(asked)。",
            "\(rows) series compared: \(accused) inconsistent, \(asked) questionable.")
    }
}
