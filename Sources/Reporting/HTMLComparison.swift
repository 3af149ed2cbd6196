import Exact
import Records

/// Documents held against each other, as one page that needs nothing else. Everything out of a document is escaped.
public struct HTMLComparison: Sendable {
    private let language: Language
    private let showsAll: Bool
    private var page: HTMLPage { HTMLPage(language: language) }
    private var plain: ComparisonPaper { ComparisonPaper(WorkingPaper(language: language, showsAll: showsAll)) }

    public init(language: Language, showsAll: Bool = false) {
        self.language = language
        self.showsAll = showsAll
    }

    /// - Parameter places: the place of each document with those above it.
    public func text(
        documents: [DocumentRecord], places: [[String]], rows: [ComparisonPaper.Row], findings: [Finding]
    ) -> String {
        var html = page.opening(say("考据：报告对照", "Kaoju: reports compared"))
        html += "<ol>\n"
        for (document, place) in zip(documents, places) {
            let facts = [place.isEmpty ? nil : place.joined(), document.year].compactMap(\.self)
            html += "<li>\(page.title(of: document))"
            html +=
                " <span class=\"dim\">\(page.escape(([document.path].compactMap(\.self) + facts).joined(separator: " · ")))</span></li>\n"
        }
        html += "</ol>\n"
        var named: [String] = []
        for row in rows where !named.contains(row.place) { named.append(row.place) }
        for finding in findings where showsAll || !finding.grade.passes { html += section(finding, documents) }
        for place in named { html += table(place, rows.filter { $0.place == place }) }
        return html + page.closing([plain.total(rows: rows.count, findings)])
    }

    /// An indicator a row, a period a column; what documents state differently is marked.
    private func table(_ place: String, _ rows: [ComparisonPaper.Row]) -> String {
        let periods = Set(rows.flatMap(\.values.keys)).sorted()
        return "<h2>\(page.escape(place))</h2>\n"
            + page.table(
                heading: [say("指标", "indicator")] + periods,
                rows: rows.map { row in
                    [page.cell(row.name + (row.unit.isEmpty ? "" : "(\(row.unit))"))]
                        + periods.map { period in
                            let values = row.values[period] ?? []
                            return page.cell(values.joined(separator: " ≠ "), class: values.count > 1 ? "differs" : nil)
                        }
                })
    }

    private func section(_ finding: Finding, _ documents: [DocumentRecord]) -> String {
        let terms = [finding.claim].compactMap(\.self) + finding.inputs
        let details = terms.map { term in
            let number = documents.firstIndex { $0.id == term.document }.map { "[\($0 + 1)] " } ?? ""
            return (label: number + (term.span.map { "\($0.line):\($0.column)" } ?? ""), text: plain.short(term))
        }
        return page.section(finding, quotation: "", details: details + [(say("规则", "rule"), finding.rule)])
    }

    private func say(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }
}
