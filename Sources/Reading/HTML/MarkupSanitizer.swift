/// Prepares a page for the parser without moving a byte: what could make it slow, deep or blind is written over.
///
/// - Scripts, styles and the like are emptied, so that this scan and the parser agree on what a tag is.
/// - Tags nested deeper than `maxDepth` become line breaks (blocks) or nothing (inline); their text stays.
/// - Attributes beyond `maxAttributes` of a tag become spaces; a NUL becomes a space.
///
/// Linear in the bytes, for the stack of open elements has at most `maxDepth` entries.
struct MarkupSanitizer {
    private(set) var bytes: [UInt8]
    /// How many tags stood too deep.
    private(set) var flattened = 0
    private let maxDepth: Int
    private let maxAttributes: Int
    private var stack: [(name: UInt64, role: Role)] = []
    /// Open tags that were written over, by name, whose end tags must go, too.
    private var skipped: [UInt64: Int] = [:]
    /// Elements and comments whose end was looked for up to the end of the file in vain: once is enough.
    private var unclosed: Set<UInt64> = []

    private enum Role: UInt8, Sendable {
        case inline, formatting, block
        case void, paragraph, listItem, definition, row, cell, rowGroup, option
        /// Bounds the effect of implied end tags.
        case table, list
        /// Emptied with all that is in it.
        case emptied
        /// Text up to its end tag.
        case title
        /// Written over: the parser's handling of these is odd, and nothing visible depends on them.
        case removed
        /// Never nests.
        case page
    }

    init(_ bytes: [UInt8], maxDepth: Int, maxAttributes: Int) {
        self.bytes = bytes
        self.maxDepth = max(8, maxDepth)
        self.maxAttributes = max(1, maxAttributes)
    }

    mutating func run() {
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0 { bytes[i] = 0x20 }
            guard bytes[i] == 0x3C, i + 1 < bytes.count else {
                i += 1
                continue
            }
            let next = bytes[i + 1]
            if Self.isLetter(next) {
                i = startTag(at: i)
            } else if next == 0x2F, i + 2 < bytes.count, Self.isLetter(bytes[i + 2]) {
                i = endTag(at: i)
            } else if next == 0x21 || next == 0x3F || next == 0x2F {
                i = comment(at: i)
            } else {
                i += 1
            }
        }
    }

    // MARK: Tags

    private mutating func startTag(at i: Int) -> Int {
        let tag = scanTag(nameAt: i + 1)
        guard let end = tag.end else { return unfinished(at: i) }
        if let cut = tag.attributesCut { fill(cut, end - 1) }
        let role = Self.roles[tag.name] ?? .inline
        switch role {
        case .void, .page: return end
        case .removed:
            erase(i, end)
            return end
        case .emptied:
            guard let close = find(endOf: tag, nameAt: i + 1, from: end) else {
                // A browser takes the rest of the page for script; of other elements only the tag is dropped.
                let stop = tag.name == Self.hash("script") || tag.name == Self.hash("style") ? bytes.count : end
                erase(i, stop)
                return stop
            }
            erase(i, close)
            return close
        case .title:
            guard let close = find(endOf: tag, nameAt: i + 1, from: end) else {
                erase(i, end)
                return end
            }
            return close
        default: break
        }
        closeImplied(by: role)
        if stack.count >= maxDepth {
            flattened += 1
            skipped[tag.name, default: 0] += 1
            flatten(i, end, role)
        } else {
            stack.append((tag.name, role))
        }
        return end
    }

    private mutating func endTag(at i: Int) -> Int {
        let tag = scanTag(nameAt: i + 2)
        guard let end = tag.end else { return unfinished(at: i) }
        if let cut = tag.attributesCut { fill(cut, end - 1) }
        let role = Self.roles[tag.name] ?? .inline
        if role == .emptied || role == .removed {
            erase(i, end)
            return end
        }
        if let open = skipped[tag.name], open > 0 {
            skipped[tag.name] = open - 1
            flatten(i, end, role)
            return end
        }
        guard let at = stack.lastIndex(where: { $0.name == tag.name }) else { return end }
        remove(from: at, keepFormatting: role != .cell && role != .table)
        return end
    }

    /// What the parser closes by itself when a tag opens.
    private mutating func closeImplied(by role: Role) {
        let closes: (Role) -> Bool
        let stops: (Role) -> Bool
        switch role {
        case .paragraph, .block, .list, .listItem, .definition:
            if role == .listItem || role == .definition {
                if let at = stack.lastIndex(where: {
                    $0.role == role || [.list, .table, .cell, .row].contains($0.role)
                }),
                    stack[at].role == role
                {
                    remove(from: at, keepFormatting: true)
                }
            }
            closes = { $0 == .paragraph }
            stops = { $0 == .table || $0 == .cell }
        case .cell:
            closes = { $0 == .cell }
            stops = { $0 == .table || $0 == .row }
        case .row:
            closes = { $0 == .row }
            stops = { $0 == .table || $0 == .rowGroup }
        case .rowGroup:
            closes = { $0 == .rowGroup || $0 == .row }
            stops = { $0 == .table }
        case .option:
            closes = { $0 == .option }
            stops = { $0 != .option }
        default: return
        }
        for k in stack.indices.reversed() {
            if stops(stack[k].role) { return }
            if closes(stack[k].role) {
                remove(from: k, keepFormatting: role != .cell && role != .row && role != .rowGroup)
                return
            }
        }
    }

    private mutating func remove(from index: Int, keepFormatting: Bool) {
        var kept: [(name: UInt64, role: Role)] = []
        if keepFormatting {
            for entry in stack[(index + 1)...] where entry.role == .formatting {
                // The parser reopens at most three like ones (“Noah's Ark”).
                if kept.count(where: { $0.name == entry.name }) < 3 { kept.append(entry) }
            }
        }
        stack.removeSubrange(index...)
        stack.append(contentsOf: kept)
    }

    // MARK: Scanning

    private struct Tag {
        var name: UInt64
        var nameEnd: Int
        /// Behind the `>`; nil when the file ends first.
        var end: Int?
        /// Where the attributes that are too many begin.
        var attributesCut: Int?
    }

    /// The tag whose name starts at `start`, as the HTML standard's tokenizer reads it.
    private func scanTag(nameAt start: Int) -> Tag {
        var j = start
        let n = bytes.count
        while j < n, !Self.isSpace(bytes[j]), bytes[j] != 0x2F, bytes[j] != 0x3E { j += 1 }
        var tag = Tag(name: Self.hash(bytes[start..<j]), nameEnd: j)
        var attributes = 0
        while true {
            while j < n, Self.isSpace(bytes[j]) || bytes[j] == 0x2F { j += 1 }
            guard j < n else { return tag }
            if bytes[j] == 0x3E {
                tag.end = j + 1
                return tag
            }
            attributes += 1
            if attributes == maxAttributes + 1 { tag.attributesCut = j }
            j += 1
            while j < n, !Self.isSpace(bytes[j]), bytes[j] != 0x2F, bytes[j] != 0x3E, bytes[j] != 0x3D { j += 1 }
            while j < n, Self.isSpace(bytes[j]) { j += 1 }
            guard j < n, bytes[j] == 0x3D else { continue }
            j += 1
            while j < n, Self.isSpace(bytes[j]) { j += 1 }
            guard j < n else { return tag }
            if bytes[j] == 0x22 || bytes[j] == 0x27 {
                let quote = bytes[j]
                j += 1
                while j < n, bytes[j] != quote { j += 1 }
                j += 1
            } else {
                while j < n, !Self.isSpace(bytes[j]), bytes[j] != 0x3E { j += 1 }
            }
        }
    }

    /// A tag that the file's end cuts off, or whose quote never closes: the text behind it must not vanish with it.
    private mutating func unfinished(at i: Int) -> Int {
        if let end = bytes[i...].firstIndex(of: 0x3E) {
            erase(i, end + 1)
            return end + 1
        }
        if bytes.count - i <= 200 {
            erase(i, bytes.count)
            return bytes.count
        }
        bytes[i] = 0x20
        return i + 1
    }

    private mutating func comment(at i: Int) -> Int {
        let n = bytes.count
        var end: Int?
        if i + 3 < n, bytes[i + 1] == 0x21, bytes[i + 2] == 0x2D, bytes[i + 3] == 0x2D {
            // `-->` may share its hyphens with the opening (`<!-->`).
            var j = unclosed.contains(0) ? n : i + 4
            while j < n {
                if bytes[j] == 0x3E, bytes[j - 1] == 0x2D, bytes[j - 2] == 0x2D || j == i + 4 {
                    end = j + 1
                    break
                }
                if bytes[j] == 0x3E, j >= i + 7, bytes[j - 1] == 0x21, bytes[j - 2] == 0x2D, bytes[j - 3] == 0x2D {
                    end = j + 1
                    break
                }
                j += 1
            }
            if end == nil { unclosed.insert(0) }
        } else {
            // The doctype stays, for it decides how tables and paragraphs nest.
            let isDoctype = i + 9 <= n && Self.hash(bytes[(i + 2)..<(i + 9)]) == Self.hash("doctype")
            end = bytes[i...].firstIndex(of: 0x3E).map { $0 + 1 }
            if isDoctype, let end { return end }
        }
        let stop = end ?? bytes[i...].firstIndex(of: 0x3E).map { $0 + 1 } ?? n
        erase(i, stop)
        return stop
    }

    /// The end of the end tag for `tag`, whose name stands at `nameStart`.
    private mutating func find(endOf tag: Tag, nameAt nameStart: Int, from: Int) -> Int? {
        if unclosed.contains(tag.name) { return nil }
        let length = tag.nameEnd - nameStart
        var i = from
        while i + 2 + length <= bytes.count {
            defer { i += 1 }
            guard bytes[i] == 0x3C, bytes[i + 1] == 0x2F else { continue }
            var same = true
            for k in 0..<length where bytes[nameStart + k] | 0x20 != bytes[i + 2 + k] | 0x20 {
                same = false
                break
            }
            guard same else { continue }
            let after = i + 2 + length
            guard after == bytes.count || Self.isSpace(bytes[after]) || bytes[after] == 0x2F || bytes[after] == 0x3E
            else { continue }
            return bytes[after...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
        }
        unclosed.insert(tag.name)
        return nil
    }

    // MARK: Writing over

    /// Nothing in place of the markup: a comment where three bytes allow it. A space would part `20<b>18</b>`.
    private mutating func erase(_ start: Int, _ end: Int) {
        fill(start, end)
        guard end - start >= 3 else { return }
        bytes[start] = 0x3C
        bytes[start + 1] = 0x21
        bytes[end - 1] = 0x3E
    }

    /// A tag that stands too deep. The words of two blocks must not grow together.
    private mutating func flatten(_ start: Int, _ end: Int, _ role: Role) {
        if role == .inline || role == .formatting { return erase(start, end) }
        fill(start, end)
        guard end - start >= 4 else { return }
        bytes[start] = 0x3C
        bytes[start + 1] = 0x62
        bytes[start + 2] = 0x72
        bytes[end - 1] = 0x3E
    }

    private mutating func fill(_ start: Int, _ end: Int) {
        for k in start..<max(start, end) { bytes[k] = 0x20 }
    }

    // MARK: Names

    private static func isLetter(_ c: UInt8) -> Bool { c | 0x20 >= 0x61 && c | 0x20 <= 0x7A }
    static func isSpace(_ c: UInt8) -> Bool { c == 0x20 || c >= 0x09 && c <= 0x0D && c != 0x0B }

    /// FNV-1a of the lower-cased name.
    private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for c in name {
            hash ^= UInt64(c >= 0x41 && c <= 0x5A ? c + 0x20 : c)
            hash &*= 0x100_0000_01B3
        }
        return hash
    }
    private static func hash(_ name: String) -> UInt64 { hash(name.utf8) }

    private static let roles: [UInt64: Role] = {
        let names: [(Role, String)] = [
            (
                .void,
                "area base basefont bgsound br col command embed hr img input keygen link meta param source track wbr"
            ),
            (.page, "html head body"),
            (.emptied, "script style noscript xmp iframe noembed noframes textarea template svg math select datalist"),
            (.title, "title"),
            (.removed, "isindex frameset frame plaintext image"),
            (.formatting, "a b big code em font i nobr s small strike strong tt u"),
            (.paragraph, "p"), (.listItem, "li"), (.definition, "dt dd"), (.row, "tr"), (.cell, "td th caption"),
            (.rowGroup, "thead tbody tfoot colgroup"), (.option, "option optgroup"), (.table, "table"),
            (.list, "ul ol dl"),
            (
                .block,
                """
                address article aside blockquote center details dialog dir div fieldset figcaption figure footer form \
                h1 h2 h3 h4 h5 h6 header hgroup legend listing main menu nav object marquee applet pre section summary
                """
            ),
        ]
        var roles: [UInt64: Role] = [:]
        for (role, list) in names { for name in list.split(separator: " ") { roles[hash(name.utf8)] = role } }
        return roles
    }()
}
