import Records
import Source

/// The working paper as one page that needs nothing else: no script, no link, no image. Everything out of a document is
/// escaped.
public struct HTMLPaper: Sendable {
    private let language: Language
    private let showsAll: Bool

    public init(language: Language, showsAll: Bool = false) {
        self.language = language
        self.showsAll = showsAll
    }

    public var opening: String {
        """
        <!DOCTYPE html>
        <html lang="\(say("zh-CN", "en"))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(say("考据工作底稿", "Kaoju working paper"))</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
          max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h2 { margin: 2.5rem 0 0; } h3 { margin: 1.5rem 0 .3rem; } .dim { opacity: .7; } code { font-size: .9em; }
        section.finding { border-left: .35rem solid #888; padding: .2rem 0 .2rem 1rem; margin: 1rem 0; }
        .decision-inconsistency, .inconsistent { border-color: #c62828 !important; }
        .incomplete, .questionable { border-color: #ef8f00 !important; }
        .consistent, .consistent-by-rounding { border-color: #2e7d32 !important; }
        .tag { font-weight: 700; margin-right: .6em; } blockquote { margin: .3rem 0; }
        mark { background: #ffe082; color: #000; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; }
        dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; } footer { margin-top: 3rem; border-top: 1px solid #8888; }
        @media print { section.finding { break-inside: avoid; } }
        </style>
        </head>
        <body>
        <h1>\(say("考据工作底稿", "Kaoju working paper"))</h1>

        """
    }

    public func closing(_ tally: Tally) -> String {
        let lines = WorkingPaper(language: language).totals(tally).split(separator: "\n")
        return "<footer><p>" + lines.map { escape(String($0)) }.joined(separator: "<br>")
            + "</p></footer>\n</body>\n</html>\n"
    }

    public func article(_ paper: ExaminedPaper) -> String {
        let document = paper.document
        var html = "<article>\n<h2>\(escape(document.title ?? document.path ?? document.id))</h2>\n"
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
        return html + "</article>\n"
    }

    private func section(_ finding: Finding, _ paper: ExaminedPaper) -> String {
        var html = "<section class=\"finding \(finding.grade.rawValue)\">\n"
        html +=
            "<p><span class=\"tag\">\(escape(finding.grade.name(language)))</span>\(escape(finding.message[language]))</p>\n"
        if let claim = finding.claim ?? finding.inputs.first, let span = claim.span, let excerpt = paper.excerpt(span) {
            let line = excerpt.line
            func part(_ range: Range<Int>) -> String { escape(String(scalars: line[range])) }
            html += "<blockquote>\(span.line):\(span.column) \(part(0..<excerpt.range.lowerBound))"
            html += "<mark>\(part(excerpt.range))</mark>\(part(excerpt.range.upperBound..<line.count))</blockquote>\n"
        }
        html += "<dl>\n"
        for (label, text) in WorkingPaper(language: language).details(of: finding) {
            html += "<dt>\(escape(label))</dt><dd>\(escape(text))</dd>\n"
        }
        return html + "</dl>\n</section>\n"
    }

    private func say(_ zh: String, _ en: String) -> String { language.say(zh: zh, en: en) }

    /// Text for element content and quoted attributes.
    func escape(_ text: String) -> String {
        var out = ""
        for scalar in Visible.line(text).unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

extension String {
    fileprivate var trimmingLeading: String { String(drop { $0 == " " }) }
}
