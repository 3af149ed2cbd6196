/// Tells a web page from plain text by what stands in it; the name of the file is a hint only.
public enum MediaType {
    public static let plain = "text/plain"
    public static let html = "text/html"

    static func sniff(_ scalars: [UInt32], path: String?) -> String {
        let head = scalars.prefix(4096).map { $0 < 0x80 ? UInt8($0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0) : 0xFF }
        let tags = Tags(head)
        if tags.startsPage { return html }
        if let path, hasPageSuffix(path) { return tags.known > 0 || Tags(ascii(scalars)).known > 0 ? html : plain }
        // A fragment begins with a tag; a text that merely mentions one does not.
        if tags.startsWithTag { return html }
        return tags.known >= 6 ? html : plain
    }

    private static func ascii(_ scalars: [UInt32]) -> [UInt8] {
        scalars.prefix(1 << 16).map { $0 < 0x80 ? UInt8($0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0) : 0xFF }
    }

    private static func hasPageSuffix(_ path: String) -> Bool {
        let bytes = Array(path.utf8.suffix(7)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        return [".html", ".htm", ".shtml", ".xhtml", ".jhtml"].contains {
            bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    private struct Tags {
        /// `<!doctype html`, `<html`, `<head`, `<body` near the start.
        var startsPage = false
        /// The first character is the `<` of a tag that HTML knows.
        var startsWithTag = false
        /// Opening and closing tags that HTML knows.
        var known = 0

        private static let names: Set<String> = [
            "p", "div", "table", "tr", "td", "th", "tbody", "br", "span", "a", "h1", "h2", "h3", "h4", "ul", "ol", "li",
            "font", "strong", "b", "img", "meta", "title", "section", "article", "center", "script", "style", "link",
        ]

        init(_ head: [UInt8]) {
            var i = 0
            var isFirst = true
            while i < head.count {
                let c = head[i]
                guard c == 0x3C else {
                    if c > 0x20 && !(c == 0xFF && i == 0) { isFirst = false }
                    i += 1
                    continue
                }
                if head[i...].starts(with: Array("<!--".utf8)) {
                    i = Self.endOfComment(head, from: i)
                    continue
                }
                var j = i + 1
                if j < head.count, head[j] == 0x2F { j += 1 }
                let start = j
                while j < head.count,
                    head[j] >= 0x61 && head[j] <= 0x7A || head[j] >= 0x30 && head[j] <= 0x39
                        || head[j] == 0x21
                { j += 1 }
                let name = String(decoding: head[start..<j], as: UTF8.self)
                let isClosed = j < head.count && (head[j] <= 0x20 || head[j] == 0x3E || head[j] == 0x2F)
                if isClosed {
                    let isNear = isFirst || i < 1024
                    if isNear, ["html", "head", "body"].contains(name) { startsPage = true }
                    if isNear, name == "!doctype", head.dropFirst(j + 1).starts(with: Array("html".utf8)) {
                        startsPage = true
                    }
                    if Self.names.contains(name) {
                        known += 1
                        if isFirst { startsWithTag = true }
                    }
                }
                // A doctype or an XML declaration may come first.
                let isMarkup = i + 1 < head.count && (head[i + 1] == 0x21 || head[i + 1] == 0x3F)
                if isMarkup, let end = head[i...].firstIndex(of: 0x3E) {
                    i = end + 1
                } else {
                    isFirst = false
                    i = max(j, i + 1)
                }
            }
        }

        private static func endOfComment(_ head: [UInt8], from start: Int) -> Int {
            var i = start + 4
            while i + 2 < head.count {
                if head[i] == 0x2D, head[i + 1] == 0x2D, head[i + 2] == 0x3E { return i + 3 }
                i += 1
            }
            return head.count
        }
    }
}
