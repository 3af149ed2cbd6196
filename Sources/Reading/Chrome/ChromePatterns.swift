/// Which lines of a page are not the document: navigation, buttons, counters, and the line with date and source.
///
/// Patterns are plain text, and an auditor writes them:
///
///     首页>            stands anywhere in the line
///     ^责任编辑        begins the line
///     ID:#$            ends it; `#` is a run of digits (with `.` `,` `-` `/` `:` no part of it)
///     =打印            is the whole line, or each word of it (`打印 打印`, `微信 微博`)
///
/// White space, `|`, letter case and the width of ASCII characters do not matter, and `【】〔〕` are `[]`. A line of more than
/// `longestLine` characters, and one of more than 60 with a full stop, is content whatever it says: a wrong mark would
/// lose facts.
public struct ChromePatterns: Sendable {
    private struct Pattern: Sendable {
        var scalars: [UInt32]
        var atStart: Bool
        var atEnd: Bool
    }
    private struct Group: Sendable {
        /// Patterns by their first scalar; `#` stands under itself.
        var patterns: [UInt32: [Pattern]] = [:]
        var wholes: Set<[UInt32]> = []

        init(_ texts: [String]) {
            for text in texts {
                var scalars = ChromePatterns.squeeze(text.scalarValues)
                guard let first = scalars.first else { continue }
                if first == 0x3D {
                    scalars.removeFirst()
                    if scalars.isEmpty { continue }
                    if !scalars.contains(ChromePatterns.digits) { wholes.insert(scalars) }
                    patterns[scalars[0], default: []].append(Pattern(scalars: scalars, atStart: true, atEnd: true))
                    continue
                }
                let atStart = first == 0x5E
                if atStart { scalars.removeFirst() }
                let atEnd = scalars.last == 0x24
                if atEnd { scalars.removeLast() }
                guard let head = scalars.first else { continue }
                patterns[head, default: []].append(Pattern(scalars: scalars, atStart: atStart, atEnd: atEnd))
            }
        }

        func matches(_ line: [UInt32]) -> Bool {
            for i in line.indices {
                for pattern in patterns[line[i]] ?? [] where i == 0 || !pattern.atStart {
                    if ChromePatterns.match(pattern, line, at: i) { return true }
                }
                guard ChromePatterns.isDigit(line[i]), i == 0 || !ChromePatterns.isDigit(line[i - 1]) else { continue }
                for pattern in patterns[ChromePatterns.digits] ?? [] where i == 0 || !pattern.atStart {
                    if ChromePatterns.match(pattern, line, at: i) { return true }
                }
            }
            return false
        }
    }

    /// Lines longer than this are never marked. Scalars, white space not counted.
    public static let longestLine = 100
    private static let digits: UInt32 = 0x23

    private let chrome: Group
    private let imprint: Group
    private let ending: Group

    /// No patterns: every line of a text is content.
    public static let none = ChromePatterns(chrome: [], imprint: [])

    /// - Parameters:
    ///   - chrome: navigation, buttons, counters.
    ///   - imprint: date of publication, source, author.
    ///   - ending: headings after which a page holds only links (`相关推荐`): when nothing but a few short lines follows
    ///     to the end of a plain text, they are chrome, too.
    public init(chrome: [String], imprint: [String], ending: [String] = []) {
        self.chrome = Group(chrome + ending)
        self.imprint = Group(imprint)
        self.ending = Group(ending)
    }

    /// The role of one line, without its line feed.
    public func role(of line: some Collection<UInt32>) -> Block.Role {
        // White space makes a raw line longer than what counts.
        guard line.count <= 4 * Self.longestLine else { return .content }
        guard let squeezed = Self.squeezeShort(line), !squeezed.isEmpty else { return .content }
        if imprint.matches(squeezed) { return .imprint }
        if chrome.matches(squeezed) || isMadeOfWords(line) || Self.isBreadcrumb(squeezed) { return .chrome }
        return .content
    }

    /// Whether only links follow, see `init`.
    func isEnding(_ line: some Collection<UInt32>) -> Bool {
        guard line.count <= Self.longestLine else { return false }
        return ending.matches(Self.squeeze(line))
    }

    /// `打印 打印`, `收藏 分享(赏)`: each word is a whole-line pattern.
    private func isMadeOfWords(_ line: some Collection<UInt32>) -> Bool {
        var word: [UInt32] = []
        var words = 0
        for raw in line {
            let c = Self.fold(raw)
            switch c {
            case 0x20, 0x7C, 0x2F, 0x5B, 0x5D, 0x28, 0x29, 0x3A, 0xB7:  // space | / [ ] ( ) : ·
                if word.isEmpty { continue }
                guard chrome.wholes.contains(word) else { return false }
                words += 1
                word = []
            default: word.append(c)
            }
        }
        if word.isEmpty { return words > 0 }
        return chrome.wholes.contains(word)
    }

    /// `新闻>政策>详情`: three or more short steps without a digit.
    private static func isBreadcrumb(_ line: [UInt32]) -> Bool {
        guard line.count <= 60 else { return false }
        var steps = 1
        var length = 0
        for c in line {
            if isDigit(c) || c == 0x3002 || c == 0xFF0C || c == 0x2C { return false }
            if c == 0x3E || c == 0xBB || c == 0x203A {  // > » ›
                if length > 0 { steps += 1 }
                length = 0
            } else {
                length += 1
                if length > 16 { return false }
            }
        }
        return steps >= 3
    }

    // MARK: Matching

    private static func match(_ pattern: Pattern, _ line: [UInt32], at start: Int) -> Bool {
        var i = start
        for p in pattern.scalars {
            guard i < line.count else { return false }
            if p == digits {
                guard isDigit(line[i]) else { return false }
                while i < line.count, isDigit(line[i]) || isPointInNumber(line, i) { i += 1 }
            } else {
                guard line[i] == p else { return false }
                i += 1
            }
        }
        return !pattern.atEnd || i == line.count
    }

    private static func isDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

    private static func isPointInNumber(_ line: [UInt32], _ i: Int) -> Bool {
        (line[i] == 0x2E || line[i] == 0x2C) && i + 1 < line.count && isDigit(line[i + 1])
    }

    /// ASCII width, lower case, square brackets, one kind of space.
    private static func fold(_ c: UInt32) -> UInt32 {
        switch c {
        case 0xFF21...0xFF3A: c - 0xFF21 + 0x61
        case 0xFF01...0xFF5E: c - 0xFEE0
        case 0x41...0x5A: c + 0x20
        case 0x3010, 0x3014: 0x5B
        case 0x3011, 0x3015: 0x5D
        case 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF: 0x20
        default: c
        }
    }

    /// Nil for what is too long to be anything but content: a line beyond the limit, or half as long with a sentence in it.
    private static func squeezeShort(_ line: some Collection<UInt32>) -> [UInt32]? {
        var result: [UInt32] = []
        result.reserveCapacity(min(line.count, longestLine + 1))
        var hasSentence = false
        var rest = Array(line)[...]
        while let raw = rest.popFirst() {
            let c = fold(raw)
            if c == 0x28, let gloss = glossLength(rest) {
                rest = rest.dropFirst(gloss)
                continue
            }
            if c == 0x20 || c == 0x7C { continue }
            result.append(c)
            if c == 0x3002 { hasSentence = true }
            if result.count > longestLine || (hasSentence && result.count > 60) { return nil }
        }
        return result
    }

    /// How much of a text belongs to the reading that a scraper inserted, behind its bracket: `shí)` of 實(shí).
    private static func glossLength(_ text: ArraySlice<UInt32>) -> Int? {
        var length = 0
        var hasTone = false
        for c in text.prefix(8) {
            length += 1
            if c == 0x29 { return hasTone || length > 2 ? length : nil }
            guard (0x61...0x7A).contains(c) || (0xE0...0x1DC).contains(c) else { return nil }
            hasTone = hasTone || c > 0x7F
        }
        return nil
    }

    fileprivate static func squeeze(_ line: some Collection<UInt32>) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(line.count)
        for raw in line {
            let c = fold(raw)
            if c != 0x20 && c != 0x7C { result.append(c) }
        }
        return result
    }
}
