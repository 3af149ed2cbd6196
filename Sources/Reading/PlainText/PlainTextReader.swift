import Source

/// Reads a plain text file: the text is the file, and each line is a block.
enum PlainTextReader {
    static func read(_ source: SourceFile, chrome: ChromePatterns) -> (blocks: [Block], title: String?) {
        var blocks = lines(of: source.scalars).map { Block(kind: .line, role: .content, range: $0) }
        for i in blocks.indices { blocks[i].role = chrome.role(of: source.scalars[blocks[i].range]) }
        markEnding(&blocks, source.scalars, chrome)
        return (blocks, title(blocks, source.scalars))
    }

    /// The lines without their ends (LF, CR, CRLF, form feed, U+2028, U+2029); a byte order mark is in none. An empty
    /// line is an empty range; the end of the last line makes no further one.
    static func lines(of scalars: [UInt32]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        scalars.withUnsafeBufferPointer { scalars in
            var start = scalars.first == 0xFEFF ? 1 : 0
            var i = start
            while i < scalars.count {
                let c = scalars[i]
                // One comparison for nearly every character.
                if c > 0x0D, c & ~1 != 0x2028 {
                    i += 1
                    continue
                }
                switch c {
                case 0x0A, 0x0C, 0x2028, 0x2029:
                    lines.append(start..<i)
                    start = i + 1
                case 0x0D:
                    lines.append(start..<i)
                    if i + 1 < scalars.count, scalars[i + 1] == 0x0A { i += 1 }
                    start = i + 1
                default: break
                }
                i += 1
            }
            if start < scalars.count { lines.append(start..<scalars.count) }
        }
        return lines
    }

    /// Marks what follows a heading like `相关推荐` when it is a few short lines up to the end of the file.
    private static func markEnding(_ blocks: inout [Block], _ scalars: [UInt32], _ chrome: ChromePatterns) {
        var short = 0
        for i in blocks.indices.reversed() {
            let line = scalars[blocks[i].range]
            if blocks[i].role == .chrome, chrome.isEnding(line) {
                for k in i..<blocks.endIndex where blocks[k].role == .content { blocks[k].role = .chrome }
                continue
            }
            if line.allSatisfy(isBlank) || blocks[i].role != .content { continue }
            short += 1
            // A sentence, a figure or a table below the heading is content after all.
            if !isLinkLike(line) || short > 20 { return }
        }
    }

    /// Short, no sentence, no cell, and no number that counts something: the year of a title is none.
    private static func isLinkLike(_ line: ArraySlice<UInt32>) -> Bool {
        guard line.count <= 40 else { return false }
        var afterDigit = false
        for c in line where c != 0x20 {
            switch c {
            case 0x3002, 0x25, 0xFF05, 0x7C, 0x3A, 0xFF1A: return false  // 。 % % | : :
            case 0x30...0x39: afterDigit = true
            // 年月日篇字期号届版
            case 0x5E74, 0x6708, 0x65E5, 0x7BC7, 0x5B57, 0x671F, 0x53F7, 0x5C4A, 0x7248: afterDigit = false
            default:
                if afterDigit, c >= 0x80 { return false }
                afterDigit = false
            }
        }
        return true
    }

    /// The first line of content that looks like a heading, among the first 30 lines.
    private static func title(_ blocks: [Block], _ scalars: [UInt32]) -> String? {
        for block in blocks.prefix(30) where block.role == .content {
            let line = trimmed(scalars[block.range])
            if line.isEmpty { continue }
            let isSentence = line.contains(0x3002) || line.last == 0xFF0C || line.last == 0xFF1B
            // A row of a table, a page number, the number of a form.
            if line.contains(0x7C) || !line.contains(where: { $0 >= 0x4E00 }) { continue }
            return line.count >= 4 && line.count <= 80 && !isSentence ? String(scalars: line) : nil
        }
        return nil
    }

    static func isBlank(_ c: UInt32) -> Bool {
        switch c {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF: true
        default: false
        }
    }

    static func trimmed(_ line: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var line = line
        while let first = line.first, isBlank(first) { line.removeFirst() }
        while let last = line.last, isBlank(last) { line.removeLast() }
        return line
    }
}
