/// Reads the plain part of YAML that word lists are written in: block maps and lists, `[…]` and `{…}`, one-line scalars
/// with or without quotes, comments.
///
/// Everything else (anchors, tags, text over several lines, escapes, empty values, more than one document) and every
/// mistake is left to the full reader: what this one gives is what that one gives, in a tenth of the time.
struct PlainYAML {
    /// The text is not plain, or not YAML at all.
    private struct NotPlain: Error {}

    private let bytes: [UInt8]
    private let file: String
    private var i = 0
    /// 1-based.
    private var line = 1
    private var lineStart = 0

    /// The tree of a text; nil where it is not plain.
    static func read(_ text: String, file: String) -> Node? {
        guard var reader = PlainYAML(text, file: file) else { return nil }
        return try? reader.document()
    }

    private init?(_ text: String, file: String) {
        bytes = Array(text.utf8)
        self.file = file
        guard PlainYAML.isPlain(bytes) else { return nil }
    }

    /// No control characters but line feeds, no byte order mark and no line break other than a line feed.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        for (i, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A, 0x20...0x7E: break
            case 0..<0x20, 0x7F: return false
            case 0xC2: if bytes[i + 1] < 0xA0 { return false }
            case 0xE2: if bytes[i + 1] == 0x80, bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9 { return false }
            case 0xEF: if bytes[i + 1] >= 0xBB, bytes[i + 2] >= 0xBE || bytes[i + 1] == 0xBB { return false }
            default: break
            }
        }
        return true
    }

    private mutating func document() throws -> Node {
        skipLines()
        let root = try block(at: column)
        skipLines()
        guard i == bytes.count else { throw NotPlain() }
        return root
    }

    // MARK: - Bytes

    private var byte: UInt8 { i < bytes.count ? bytes[i] : 0x0A }
    private var next: UInt8 { i + 1 < bytes.count ? bytes[i + 1] : 0x0A }
    private var column: Int { i - lineStart }
    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0x0A }

    private mutating func skipSpaces() { while i < bytes.count, bytes[i] == UInt8(ascii: " ") { i += 1 } }

    /// To the end of a line that holds nothing more than a comment.
    private mutating func endLine() throws {
        let start = i
        skipSpaces()
        if byte == UInt8(ascii: "#"), i > start || column == 0 {
            while byte != 0x0A { i += 1 }
        }
        guard byte == 0x0A else { throw NotPlain() }
    }

    /// From the end of a line to the next content: over empty lines and comments.
    private mutating func skipLines() {
        while i < bytes.count {
            skipSpaces()
            if byte == UInt8(ascii: "#"), i == lineStart || bytes[i - 1] == UInt8(ascii: " ") {
                while byte != 0x0A { i += 1 }
            }
            guard byte == 0x0A, i < bytes.count else { return }
            i += 1
            line += 1
            lineStart = i
        }
    }

    // MARK: - Blocks

    private var isEntry: Bool { byte == UInt8(ascii: "-") && next == UInt8(ascii: " ") }

    /// The list or map whose first entry stands here.
    private mutating func block(at indent: Int) throws -> Node {
        guard i < bytes.count else { throw NotPlain() }
        return try isEntry ? list(at: indent) : map(at: indent)
    }

    /// Whether another entry follows in this column. Content further right belongs to nothing.
    ///
    /// - Parameter afterBlock: the last value was a block, which has gone on to the next content already.
    private mutating func continues(at indent: Int, afterBlock: Bool) throws -> Bool {
        if !afterBlock {
            try endLine()
            skipLines()
        }
        guard i < bytes.count else { return false }
        if column > indent { throw NotPlain() }
        return column == indent
    }

    private mutating func list(at indent: Int) throws -> Node {
        let start = line
        var items: [Node] = []
        var isBlock: Bool
        repeat {
            // A list in the column of its key ends where the next key stands.
            guard isEntry else { break }
            i += 1
            skipSpaces()
            isBlock = isKey()
            items.append(try isBlock ? map(at: column) : scalarOrFlow())
        } while try continues(at: indent, afterBlock: isBlock)
        return Node(.list(items), file: file, line: start)
    }

    private mutating func map(at indent: Int) throws -> Node {
        let start = line
        var entries: [(key: String, value: Node)] = []
        var isBlock: Bool
        repeat {
            guard !isEntry else { throw NotPlain() }
            let key = try plain(inFlow: false)
            guard byte == UInt8(ascii: ":"), !entries.contains(where: { $0.key == key }) else { throw NotPlain() }
            i += 1
            skipSpaces()
            isBlock = byte == 0x0A || byte == UInt8(ascii: "#")
            if isBlock {
                try endLine()
                skipLines()
                guard i < bytes.count, column > indent || column == indent && isEntry else { throw NotPlain() }
            }
            entries.append((key, try isBlock ? block(at: column) : scalarOrFlow()))
        } while try continues(at: indent, afterBlock: isBlock)
        return Node(.map(entries), file: file, line: start)
    }

    /// Whether `key:` stands here, on this line.
    private func isKey() -> Bool {
        if [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(byte) { return false }
        var k = i
        while k < bytes.count, bytes[k] != 0x0A {
            if bytes[k] == UInt8(ascii: "#"), bytes[k - 1] == UInt8(ascii: " ") { return false }
            if bytes[k] == UInt8(ascii: ":"), k + 1 == bytes.count || isBlank(bytes[k + 1]) { return true }
            k += 1
        }
        return false
    }

    // MARK: - Values

    private mutating func scalarOrFlow() throws -> Node {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return try flow()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return Node(.text(try quoted()), file: file, line: line)
        default:
            let text = try plain(inFlow: false)
            guard byte != UInt8(ascii: ":") else { throw NotPlain() }
            return Node(.text(text), file: file, line: line)
        }
    }

    private mutating func flow() throws -> Node {
        let start = line
        let isMap = byte == UInt8(ascii: "{")
        let close = isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")
        var items: [Node] = []
        var entries: [(key: String, value: Node)] = []
        i += 1
        skipLines()
        if byte == close {
            i += 1
            return Node(isMap ? .map([]) : .list([]), file: file, line: start)
        }
        while true {
            if isMap {
                let key = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? try quoted() : try plain(inFlow: true)
                guard byte == UInt8(ascii: ":"), next == UInt8(ascii: " "), !entries.contains(where: { $0.key == key }) else {
                    throw NotPlain()
                }
                i += 1
                skipSpaces()
                entries.append((key, try flowValue()))
            } else {
                items.append(try flowValue())
            }
            skipLines()
            guard i < bytes.count else { throw NotPlain() }
            if byte == close { break }
            guard byte == UInt8(ascii: ",") else { throw NotPlain() }
            i += 1
            skipLines()
        }
        i += 1
        return Node(isMap ? .map(entries) : .list(items), file: file, line: start)
    }

    private mutating func flowValue() throws -> Node {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return try flow()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return Node(.text(try quoted()), file: file, line: line)
        default: return Node(.text(try plain(inFlow: true)), file: file, line: line)
        }
    }

    /// What may not begin a scalar without quotes. Some may where others follow; the full reader knows.
    private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)

    /// A scalar without quotes, to the end of the line, a comment, `: `, or in brackets a comma or bracket.
    private mutating func plain(inFlow: Bool) throws -> String {
        guard !isBlank(byte), !PlainYAML.indicators.contains(byte), !(column == 0 && byte == UInt8(ascii: ".")) else {
            throw NotPlain()
        }
        let start = i
        var end = i
        scan: while i < bytes.count {
            switch bytes[i] {
            case 0x0A: break scan
            case UInt8(ascii: " "):
                if next == UInt8(ascii: "#") { break scan }
                i += 1
                continue scan
            case UInt8(ascii: ":"):
                if isBlank(next) { break scan }
                if inFlow, PlainYAML.indicators.contains(next) { throw NotPlain() }
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                if inFlow { break scan }
            case UInt8(ascii: "?"):
                if inFlow { throw NotPlain() }
            default: break
            }
            i += 1
            end = i
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// A scalar in quotes, on one line, without escapes.
    private mutating func quoted() throws -> String {
        let mark = byte
        let start = i + 1
        i = start
        while i < bytes.count, bytes[i] != mark {
            if bytes[i] == 0x0A || mark == UInt8(ascii: "\"") && bytes[i] == UInt8(ascii: "\\") { throw NotPlain() }
            i += 1
        }
        guard i < bytes.count, next != mark else { throw NotPlain() }
        i += 1
        return String(decoding: bytes[start..<(i - 1)], as: UTF8.self)
    }
}
