import CGumbo

/// What a tag means for the text.
enum HTMLTag: Sendable, Equatable {
    case inline
    case link
    /// Stands on lines of its own.
    case block
    case paragraph
    case heading(Int)
    case listItem
    case lineBreak
    /// White space counts.
    case preformatted
    case table, rowGroup, head, row, cell(isHeader: Bool), caption
    case nav, header, footer, aside, article
    case button
    case title
    /// Never text.
    case ignored

    var isBlock: Bool {
        switch self {
        case .inline, .link, .lineBreak, .ignored, .title: false
        default: true
        }
    }

    static func of(_ number: Int32) -> HTMLTag {
        number >= 0 && number < byNumber.count ? byNumber[Int(number)] : .inline
    }

    /// By gumbo's numbers, which differ between its versions.
    private static let byNumber: [HTMLTag] = (0..<kaoju_html_tag_count()).map { number in
        switch String(cString: kaoju_html_tag_name(number)) {
        case "a": .link
        case "p": .paragraph
        case "h1": .heading(1)
        case "h2": .heading(2)
        case "h3": .heading(3)
        case "h4": .heading(4)
        case "h5": .heading(5)
        case "h6": .heading(6)
        case "li", "dt", "dd": .listItem
        case "br": .lineBreak
        case "pre", "listing": .preformatted
        case "table": .table
        case "thead": .head
        case "tbody", "tfoot": .rowGroup
        case "tr": .row
        case "td": .cell(isHeader: false)
        case "th": .cell(isHeader: true)
        case "caption": .caption
        case "nav": .nav
        case "header": .header
        case "footer": .footer
        case "aside": .aside
        case "article", "main": .article
        case "button": .button
        case "title": .title
        case "div", "section", "ul", "ol", "dl", "blockquote", "form", "fieldset", "address", "figure", "figcaption",
            "hr", "center", "details", "summary", "legend", "dir", "menu", "body", "html", "hgroup", "marquee",
            "optgroup":
            .block
        case "script", "style", "noscript", "template", "iframe", "object", "select", "textarea", "svg", "math", "meta",
            "link", "base", "audio", "video", "canvas", "input", "img", "noframes", "noembed", "xmp", "col", "colgroup":
            .ignored
        default: .inline
        }
    }
}
