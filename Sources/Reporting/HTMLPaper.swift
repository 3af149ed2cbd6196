import Records
import Source

/// The working paper as one page that needs nothing else: no script, no link, no image. Everything out of a document is
/// escaped.
public struct HTMLPaper: Sendable {
    let language: Language
    private let showsAll: Bool

    public init(language: Language, showsAll: Bool = false) {
        self.language = language
        self.showsAll = showsAll
    }

    var page: HTMLPage { HTMLPage(language: language) }

    public var opening: String { page.opening(say("考据工作底稿", "Kaoju working paper")) }

    public func closing(_ tally: Tally) -> String {
        page.closing(WorkingPaper(language: language).totals(tally).split(separator: "\n").map(String.init))
    }

    /// One document, and what a table of its schools gives.
    public func article(_ paper: ExaminedPaper, table: SchoolTable? = nil, schools: [SchoolRecord] = []) -> String {
        let document = paper.document
        var html = "<article>\n<h2>\(page.title(of: document))</h2>\n"
        let facts =
            [document.path, CodeName.documentKind(document.kind, language), document.region, document.year]
            .compactMap(\.self) + document.standards + [document.encoding]
        html += "<p class=\"dim\">\(escape(facts.joined(separator: " · ")))</p>\n"
        for warning in document.warnings { html += "<p>\(escape(warning.message[language]))</p>\n" }
        let indices = Set(paper.findings.map(\.report)).union(paper.conclusions.map(\.report)).union(
            document.reports.map(\.index))
        for index in indices.sorted() {
            if indices.count > 1, let title = document.reports.first(where: { $0.index == index })?.title {
                html += "<h3>\(escape(title))</h3>\n"
            }
            let findings = paper.findings.filter { $0.report == index }
            let plain = WorkingPaper(language: language, showsAll: showsAll)
            for line in plain.overview(findings, paper.conclusions.filter { $0.report == index }, paper) {
                html += "<p>\(escape(line.trimmingLeading))</p>\n"
            }
            for finding in plain.shown(findings) { html += section(finding, paper) }
        }
        if let table { html += section(table, schools) }
        return html + "</article>\n"
    }

    private func section(_ finding: Finding, _ paper: ExaminedPaper) -> String {
        page.section(
            finding, quotation: quotation(of: finding, paper),
            details: WorkingPaper(language: language).details(of: finding))
    }

    /// The line the claim stands in, with the claim marked.
    private func quotation(of finding: Finding, _ paper: ExaminedPaper) -> String {
        guard let claim = finding.claim ?? finding.inputs.first, let span = claim.span,
            let excerpt = paper.excerpt(span)
        else { return "" }
        let line = excerpt.line
        func part(_ range: Range<Int>) -> String { escape(String(scalars: line[range])) }
        return "<blockquote>\(span.line):\(span.column) \(part(0..<excerpt.range.lowerBound))"
            + "<mark>\(part(excerpt.range))</mark>\(part(excerpt.range.upperBound..<line.count))</blockquote>\n"
    }

    func say(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }

    func escape(_ text: String) -> String { page.escape(text) }
}

extension String {
    fileprivate var trimmingLeading: String { String(drop { $0 == " " }) }
}
