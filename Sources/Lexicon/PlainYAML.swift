/// Reads the part of YAML that lexicon files are written in: maps and lists in lines or in brackets, with plain and quoted
/// texts of one line. It gives up on whatever else YAML has, and on every mistake: what reads all of YAML, at a tenth of
/// the speed, and says what is wrong, is `Node.parse`, which asks this first.
struct PlainYAML {
    private let bytes: [UInt8]
    private let file: String
    private var at = 0
    /// 1-based.
    private var line = 1
    private var lineStart = 0

    /// What cannot be read here.
    private struct GivenUp: Error {}

    /// The value of a text; nil where it takes all of YAML to read it, or to say what is wrong.
    static func read(_ text: String, file: String) -> Node? {
        var reader = PlainYAML(bytes: Array(text.utf8), file: file)
        guard !reader.hasRareBytes else { return nil }
        return try? reader.document()
    }

    private init(bytes: [UInt8], file: String) {
        (self.bytes, self.file) = (bytes, file)
    }

    /// Tabs, other ends of lines than U+000A, characters that YAML forbids, and what begins or ends a document.
    private var hasRareBytes: Bool {
        for (i, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A: if beginsDocument(at: i + 1) { return true }
            case 0..<0x20, 0x7F: return true
            // U+0080–U+009F; U+2028 and U+2029.
            case 0xC2: if i + 1 < bytes.count, bytes[i + 1] < 0xA0 { return true }
            case 0xE2: if i + 2 < bytes.count, bytes[i + 1] == 0x80, (0xA8...0xA9) ~= bytes[i + 2] { return true }
            // U+FEFF; U+FFFE and U+FFFF.
            case 0xEF:
                if i + 2 < bytes.count, bytes[i + 2] >= 0xBE, [0xBB, 0xBF].contains(bytes[i + 1]) { return true }
            default: break
            }
        }
        return beginsDocument(at: 0)
    }

    private func beginsDocument(at i: Int) -> Bool {
        guard i < bytes.count else { return false }
        if bytes[i] == Self.percent { return true }
        return i + 2 < bytes.count && (bytes[i] == Self.dash || bytes[i] == Self.dot) && bytes[i + 1] == bytes[i]
            && bytes[i + 2] == bytes[i]
    }

    // MARK: - Lines

    private var column: Int { at - lineStart }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private func isBlank(_ i: Int) -> Bool { i >= bytes.count || bytes[i] == Self.space || bytes[i] == Self.feed }

    private mutating func skipSpaces() { while next == Self.space { at += 1 } }

    /// Goes on to what comes next, over the ends of lines and comments.
    private mutating func skipBlanks() {
        while let byte = next {
            if byte == Self.space {
                at += 1
            } else if byte == Self.feed {
                at += 1
                line += 1
                lineStart = at
            } else if byte == Self.hash, at == 0 || isBlank(at - 1) {
                while let byte = next, byte != Self.feed { at += 1 }
            } else {
                return
            }
        }
    }

    private var isAtComment: Bool { next == Self.hash && (at == 0 || isBlank(at - 1)) }

    /// Nothing else may stand in the line of a value.
    private mutating func endLine() throws {
        skipSpaces()
        guard next == nil || next == Self.feed || isAtComment else { throw GivenUp() }
        skipBlanks()
    }

    // MARK: - In lines

    private mutating func document() throws -> Node {
        skipBlanks()
        let node = try block()
        guard at == bytes.count else { throw GivenUp() }
        return node
    }

    /// A value that begins here and whose lines, but for the first, are indented as it is.
    private mutating func block() throws -> Node {
        guard let first = next else { throw GivenUp() }
        if first == Self.dash, isBlank(at + 1) { return try list() }
        let start = (at, line, lineStart)
        if first != Self.openBracket, first != Self.openBrace {
            _ = try text(inBrackets: false)
            let isKey = next == Self.colon
            (at, line, lineStart) = start
            if isKey { return try map() }
        }
        return try lineValue()
    }

    /// A text, or what stands in brackets, up to the end of its line.
    private mutating func lineValue() throws -> Node {
        let node = try bracketed()
        try endLine()
        return node
    }

    private mutating func map() throws -> Node {
        let (indent, first) = (column, line)
        var entries: [(key: String, value: Node)] = []
        repeat {
            let key = try key(besides: entries)
            entries.append((key, try value(below: indent)))
        } while next != nil && column == indent
        return Node(.map(entries), file: file, line: first)
    }

    private mutating func key(besides entries: [(key: String, value: Node)]) throws -> String {
        let start = at
        guard let key = try text(inBrackets: false).text, next == Self.colon, isBlank(at + 1), at - start < 1000,
            !entries.contains(where: { $0.key.utf8.elementsEqual(key.utf8) })
        else { throw GivenUp() }
        at += 1
        return key
    }

    /// What stands behind the colon of a key that is so far indented.
    private mutating func value(below indent: Int) throws -> Node {
        skipSpaces()
        let node: Node
        if next == Self.feed || isAtComment {
            skipBlanks()
            let isList = next == Self.dash && isBlank(at + 1)
            guard next != nil, column > indent || column == indent && isList else { throw GivenUp() }
            node = try block()
        } else {
            node = try lineValue()
        }
        guard next == nil || column <= indent else { throw GivenUp() }
        return node
    }

    private mutating func list() throws -> Node {
        let (indent, first) = (column, line)
        var items: [Node] = []
        repeat {
            at += 1
            skipSpaces()
            if next == Self.feed || isAtComment { skipBlanks() }
            guard next != nil, column > indent else { throw GivenUp() }
            items.append(try block())
            guard next == nil || column <= indent else { throw GivenUp() }
        } while next == Self.dash && column == indent && isBlank(at + 1)
        return Node(.list(items), file: file, line: first)
    }

    // MARK: - In brackets

    private mutating func bracketed() throws -> Node {
        switch next {
        case Self.openBracket: try bracketedList()
        case Self.openBrace: try bracketedMap()
        default: try text(inBrackets: false)
        }
    }

    /// An item of a list, or the value of a key, in brackets.
    private mutating func item() throws -> Node {
        let node = next == Self.openBracket || next == Self.openBrace ? try bracketed() : try text(inBrackets: true)
        skipBlanks()
        return node
    }

    /// Whether another item comes: one must, behind a comma.
    private mutating func goesOn(to close: UInt8) throws -> Bool {
        if next == close {
            at += 1
            return false
        }
        guard next == Self.comma else { throw GivenUp() }
        at += 1
        skipBlanks()
        return true
    }

    private mutating func bracketedList() throws -> Node {
        let first = line
        var items: [Node] = []
        at += 1
        skipBlanks()
        if next == Self.closeBracket {
            at += 1
        } else {
            repeat { items.append(try item()) } while try goesOn(to: Self.closeBracket)
        }
        return Node(.list(items), file: file, line: first)
    }

    private mutating func bracketedMap() throws -> Node {
        let first = line
        var entries: [(key: String, value: Node)] = []
        at += 1
        skipBlanks()
        if next == Self.closeBrace {
            at += 1
            return Node(.map([]), file: file, line: first)
        }
        repeat {
            guard next != Self.openBracket, next != Self.openBrace, let key = try text(inBrackets: true).text,
                next == Self.colon, isBlank(at + 1), !entries.contains(where: { $0.key.utf8.elementsEqual(key.utf8) })
            else { throw GivenUp() }
            at += 1
            skipSpaces()
            entries.append((key, try item()))
        } while try goesOn(to: Self.closeBrace)
        return Node(.map(entries), file: file, line: first)
    }

    // MARK: - Texts

    /// A text of one line, up to what follows it without the spaces between.
    private mutating func text(inBrackets: Bool) throws -> Node {
        let text =
            switch next {
            case Self.quote: try quoted()
            case Self.doubleQuote: try doubleQuoted()
            default: try plain(inBrackets)
            }
        return Node(.text(text), file: file, line: line)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func plain(_ inBrackets: Bool) throws -> String {
        guard let first = next, !Self.marks.contains(first), first != Self.dash || !isBlank(at + 1) else {
            throw GivenUp()
        }
        let start = at
        var end = at
        while let byte = next, byte != Self.feed {
            if byte == Self.space {
                at += 1
                continue
            }
            if isAtComment || byte == Self.colon && isBlank(at + 1) { break }
            if inBrackets, Self.bracketMarks.contains(byte) {
                // What other readers of YAML take otherwise.
                if byte == Self.question || at > start && bytes[at - 1] == Self.colon { throw GivenUp() }
                break
            }
            at += 1
            end = at
        }
        return string(start..<end)
    }

    private mutating func quoted() throws -> String {
        at += 1
        var (out, start) = ("", at)
        while let byte = next, byte != Self.feed {
            at += 1
            guard byte == Self.quote else { continue }
            if next == Self.quote {
                out += string(start..<at)
                at += 1
                start = at
            } else {
                out += string(start..<(at - 1))
                skipSpaces()
                return out
            }
        }
        throw GivenUp()
    }

    private mutating func doubleQuoted() throws -> String {
        at += 1
        var (out, start) = ("", at)
        while let byte = next, byte != Self.feed {
            if byte == Self.doubleQuote {
                out += string(start..<at)
                at += 1
                skipSpaces()
                return out
            }
            at += 1
            guard byte == Self.backslash else { continue }
            guard let escaped = next, let meant = Self.escapes[escaped] else { throw GivenUp() }
            out += string(start..<(at - 1)) + meant
            at += 1
            start = at
        }
        throw GivenUp()
    }

    private static let space: UInt8 = 0x20
    private static let feed: UInt8 = 0x0A
    private static let hash: UInt8 = 0x23
    private static let dash: UInt8 = 0x2D
    private static let colon: UInt8 = 0x3A
    private static let comma: UInt8 = 0x2C
    private static let question: UInt8 = 0x3F
    private static let percent: UInt8 = 0x25
    private static let dot: UInt8 = 0x2E
    private static let quote: UInt8 = 0x27
    private static let doubleQuote: UInt8 = 0x22
    private static let backslash: UInt8 = 0x5C
    private static let openBracket: UInt8 = 0x5B
    private static let closeBracket: UInt8 = 0x5D
    private static let openBrace: UInt8 = 0x7B
    private static let closeBrace: UInt8 = 0x7D
    /// With which no plain text begins.
    private static let marks = Array("?:,[]{}#&*!|>'\"%@`".utf8)
    /// At which one ends in brackets.
    private static let bracketMarks = Array(",[]{}?".utf8)
    private static let escapes: [UInt8: String] = [
        UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", doubleQuote: "\"", backslash: "\\",
    ]
}
