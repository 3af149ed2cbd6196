import Records
import Source

/// The frame of a page that needs nothing else: no script, no link, no image, and the escaping of what stands in it.
struct HTMLPage: Sendable {
    let language: Language

    func opening(_ title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.say(zh: "zh-CN", en: "en"))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(escape(title))</title>
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
        .scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .9em; margin: .5rem 0; }
        th, td { border-bottom: 1px solid #8885; padding: .15rem .6rem; text-align: right; font-variant-numeric: tabular-nums; }
        th { vertical-align: bottom; } th:first-child, td:first-child { text-align: left; min-width: 9em; }
        td.missed { color: #c62828; font-weight: 700; } td.differs { background: #ffe08266; } td small { opacity: .7; }
        @media print { section.finding, tr { break-inside: avoid; } }
        @media (prefers-color-scheme: dark) { td.missed { color: #ff8a80; } }
        </style>
        </head>
        <body>
        <h1>\(escape(title))</h1>

        """
    }

    func closing(_ lines: [String]) -> String {
        "<footer><p>" + lines.map(escape).joined(separator: "<br>") + "</p></footer>\n</body>\n</html>\n"
    }

    /// What is said of a finding, the words of the place it speaks of, and what it rests on.
    func section(_ finding: Finding, quotation: String, details: [(label: String, text: String)]) -> String {
        var html = "<section class=\"finding \(finding.grade.rawValue)\">\n"
        html +=
            "<p><span class=\"tag\">\(escape(finding.grade.name(language)))</span>\(escape(finding.message[language]))</p>\n"
        html += quotation + "<dl>\n"
        for (label, text) in details { html += "<dt>\(escape(label))</dt><dd>\(escape(text))</dd>\n" }
        return html + "</dl>\n</section>\n"
    }

    /// A table that scrolls by itself; cells are markup already.
    func table(heading: [String], rows: [[String]]) -> String {
        var html = "<div class=\"scroll\"><table>\n<thead><tr>"
        html += heading.map { "<th>\(escape($0))</th>" }.joined() + "</tr></thead>\n<tbody>\n"
        for row in rows { html += "<tr>" + row.joined() + "</tr>\n" }
        return html + "</tbody>\n</table></div>\n"
    }

    func cell(_ text: String, class name: String? = nil) -> String {
        "<td" + (name.map { " class=\"\($0)\"" } ?? "") + ">\(escape(text))</td>"
    }

    /// What a document is called; a copy without line ends has all of itself for a title.
    func title(of document: DocumentRecord) -> String {
        let title = document.title ?? document.path ?? document.id
        let scalars = title.unicodeScalars
        return escape(scalars.count <= 60 ? title : String(String.UnicodeScalarView(scalars.prefix(60))) + "…")
    }

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
