import CGumbo

/// What is known of each element before its text is written: how much text, how much of it links, and what it is for.
struct HTMLSurvey {
    struct Element {
        /// Scalars that are no white space, in what is shown.
        var text = 0
        /// Those of them within links.
        var link = 0
        /// Full stops outside links: a sign of prose.
        var stops = 0
        /// Blocks directly in a cell.
        var blocks = 0
        var hasHeading1 = false
        var hasDataTable = false
        /// Not shown.
        var isHidden = false
        /// Navigation and the like, with all that is in it.
        var isChrome = false
        /// Only for tables: a grid of values, not a means of layout.
        var isDataTable = false
        /// Only for tables.
        var holdsTable = false
        var mostCells = 0
        var filledCells = 0
        var isLayoutCell = false
        var longestCell = 0
    }

    /// By the index of the OPEN event; nothing at the others.
    private(set) var elements: [Element]

    init(_ tree: borrowing HTMLTree) {
        elements = Array(repeating: Element(), count: tree.events.count)
        measure(tree)
        decide(tree)
    }

    // MARK: Measuring

    private mutating func measure(_ tree: borrowing HTMLTree) {
        let events = tree.events
        var open: [Int] = []
        /// The innermost table and the cells of its current row.
        var tables: [(at: Int, cells: Int)] = []
        var hiddenDepth = 0
        var links: [Int] = []
        for i in events.indices {
            let event = events[i]
            switch Int(event.kind) {
            case Int(KAOJU_HTML_OPEN):
                let tag = HTMLTag.of(event.tag)
                if tag == .ignored || isHidden(event, tree) {
                    elements[i].isHidden = true
                    hiddenDepth += 1
                }
                switch tag {
                case .link: if tree.attribute(HTMLAttribute.href, of: event) != nil { links.append(i) }
                case .table:
                    if let outer = tables.last { elements[outer.at].holdsTable = true }
                    tables.append((i, 0))
                case .row: if let last = tables.indices.last { tables[last].cells = 0 }
                case .cell:
                    if let last = tables.indices.last {
                        tables[last].cells += 1
                        let at = tables[last].at
                        elements[at].mostCells = max(elements[at].mostCells, tables[last].cells)
                    }
                default: break
                }
                open.append(i)
            case Int(KAOJU_HTML_TEXT):
                guard hiddenDepth == 0, let parent = open.last, event.text_length > 0 else { continue }
                let (text, stops) = Self.count(event)
                elements[parent].text += text
                if links.isEmpty { elements[parent].stops += stops } else { elements[parent].link += text }
            default:
                let opened = open.removeLast()
                let tag = HTMLTag.of(event.tag)
                if elements[opened].isHidden { hiddenDepth -= 1 }
                if links.last == opened {
                    links.removeLast()
                    // A link that was never closed has swallowed the page; its text is no link text.
                    if elements[opened].link > 120 { elements[opened].link = 0 }
                }
                if case .cell = tag, let table = tables.last?.at { closeCell(opened, table) }
                if tag == .table {
                    tables.removeLast()
                    judgeTable(opened, tree)
                }
                if let parent = open.last { add(opened, tag, to: parent) }
            }
        }
    }

    private mutating func add(_ child: Int, _ tag: HTMLTag, to parent: Int) {
        let element = elements[child]
        elements[parent].text += element.text
        elements[parent].link += element.link
        elements[parent].stops += element.stops
        if tag == .heading(1) || element.hasHeading1 { elements[parent].hasHeading1 = true }
        if element.isDataTable || element.hasDataTable { elements[parent].hasDataTable = true }
        if tag.isBlock { elements[parent].blocks += 1 }
    }

    private mutating func closeCell(_ cell: Int, _ table: Int) {
        let element = elements[cell]
        if element.text > 0 { elements[table].filledCells += 1 }
        if element.text > elements[table].longestCell {
            elements[table].longestCell = element.text
            elements[table].isLayoutCell = element.blocks >= 2 && element.text > 200
        }
    }

    /// A grid of values has two columns or more, no table within, and no cell that is an article of its own.
    private mutating func judgeTable(_ at: Int, _ tree: borrowing HTMLTree) {
        let table = elements[at]
        let isPresentation = tree.string(HTMLAttribute.role, of: tree.events[at]) == "presentation"
        let isArticle = table.isLayoutCell && table.longestCell * 2 > table.text
        let isLinks = table.link * 10 >= table.text * 7
        elements[at].isDataTable =
            !table.holdsTable && table.mostCells >= 2 && table.filledCells >= 2 && !isPresentation && !isArticle
            && !isLinks
            && !table.isHidden
    }

    /// Scalars that are no white space, and full stops.
    private static func count(_ event: kaoju_html_event) -> (text: Int, stops: Int) {
        var text = 0
        var stops = 0
        event.text.withMemoryRebound(to: UInt8.self, capacity: Int(event.text_length)) { bytes in
            for i in 0..<Int(event.text_length) {
                let c = bytes[i]
                if c > 0x20 && c & 0xC0 != 0x80 { text += 1 }
                if c == 0xE3, i + 2 < event.text_length, bytes[i + 1] == 0x80, bytes[i + 2] == 0x82 { stops += 1 }
            }
        }
        return (text, stops)
    }

    private func isHidden(_ event: kaoju_html_event, _ tree: borrowing HTMLTree) -> Bool {
        if event.attribute_count == 0 { return false }
        if tree.attribute(HTMLAttribute.hidden, of: event) != nil { return true }
        guard let style = tree.attribute(HTMLAttribute.style, of: event) else { return false }
        let squeezed = style.compactMap { c -> UInt8? in
            c <= 0x20 ? nil : c >= 0x41 && c <= 0x5A ? c + 0x20 : c
        }
        return Self.contains(squeezed, "display:none") || Self.contains(squeezed, "visibility:hidden")
    }

    private static func contains(_ bytes: [UInt8], _ needle: String) -> Bool {
        let needle = Array(needle.utf8)
        guard bytes.count >= needle.count else { return false }
        for i in 0...(bytes.count - needle.count) where bytes[i] == needle[0] {
            if bytes[i..<(i + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }

    // MARK: Deciding

    private mutating func decide(_ tree: borrowing HTMLTree) {
        let events = tree.events
        let whole = elements.first?.text ?? 0
        var articles = 0
        for i in events.indices {
            let event = events[i]
            let tag = HTMLTag.of(event.tag)
            if event.kind == KAOJU_HTML_CLOSE {
                if tag == .article { articles -= 1 }
                continue
            }
            guard event.kind == KAOJU_HTML_OPEN else { continue }
            if tag == .article { articles += 1 }
            if elements[i].text == 0 || elements[i].isHidden { continue }
            elements[i].isChrome = isChrome(elements[i], tag, event, tree, whole: whole, inArticle: articles > 0)
        }
    }

    private func isChrome(
        _ element: Element, _ tag: HTMLTag, _ event: kaoju_html_event, _ tree: borrowing HTMLTree, whole: Int,
        inArticle: Bool
    ) -> Bool {
        switch tag {
        case .button: return element.text <= 60
        case .nav: return element.text * 10 <= whole * 6
        case .header where !inArticle && !element.hasHeading1, .footer where !inArticle, .aside: break
        case .header, .footer: return false
        case .block, .paragraph, .listItem, .inline, .table, .cell, .row, .heading:
            guard event.attribute_count > 0 else { return false }
            var marked = false
            if let role = tree.string(HTMLAttribute.role, of: event) {
                if ["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar"].contains(role)
                {
                    marked = true
                }
            }
            for name in [HTMLAttribute.classes, HTMLAttribute.id] where !marked {
                if let value = tree.attribute(name, of: event) { marked = ClassWords.nameChrome(value) }
            }
            guard marked else { return false }
        default: return false
        }
        // A name proves little: `print` can be the button or the part of the page that is to be printed. What holds the
        // headline, a table of figures, much of the page, or prose, is the document.
        if element.hasHeading1 || element.hasDataTable || element.isDataTable { return false }
        if element.text * 10 > whole * 4 { return false }
        return element.stops == 0 || element.text <= 80 || element.link * 2 > element.text
    }
}

/// The words of `class` and `id` attributes: `main-nav`, `top_nav` and `navBar` all speak of `nav`.
enum ClassWords {
    private static let chrome: Set<String> = [
        "nav", "navbar", "navigation", "navi", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "crumb",
        "crumbs",
        "share", "sharing", "bdshare", "bdsharebuttonbox", "footer", "foot", "copyright", "sidebar", "related",
        "relate",
        "recommend", "toolbar", "print", "pager", "pagination", "paging", "topbar", "qrcode", "ewm",
        "friendlink", "friendlinks", "advert", "banner", "login", "search", "dqwz", "mbx", "daohang", "fenxiang",
        "dayin",
        "打印", "分享", "导航", "面包屑", "页脚",
    ]

    static func nameChrome(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count <= 400 else { return false }
        // Footnotes belong to the document.
        if String(decoding: value, as: UTF8.self).lowercased().contains("note") { return false }
        var word: [UInt8] = []
        func isChrome() -> Bool { chrome.contains(String(decoding: word, as: UTF8.self)) }
        for c in value {
            switch c {
            case 0x41...0x5A:
                // A capital begins a word, unless the word is all capitals.
                if let last = word.last, last >= 0x61, last <= 0x7A, !word.isEmpty {
                    if isChrome() { return true }
                    word = []
                }
                word.append(c)
            case 0x61...0x7A, 0x80...: word.append(c)
            default:
                if !word.isEmpty, lowered(&word), isChrome() { return true }
                word = []
            }
        }
        return !word.isEmpty && lowered(&word) && isChrome()
    }

    private static func lowered(_ word: inout [UInt8]) -> Bool {
        for i in word.indices where word[i] >= 0x41 && word[i] <= 0x5A { word[i] += 0x20 }
        return true
    }
}
