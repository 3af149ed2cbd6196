import Records
import Source

/// Questions that every finder asks of a run of scalars. Indices count scalars of the normalised text.
struct TextView: Sendable {
    let s: [UInt32]

    @inline(__always) func at(_ i: Int) -> UInt32 { i >= 0 && i < s.count ? s[i] : 0 }
    func string(_ range: Range<Int>) -> String { String(scalars: s[range]) }

    /// The range without blanks at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, s[low].isSpace || s[low] == 0x0A { low += 1 }
        while high > low, s[high - 1].isSpace || s[high - 1] == 0x0A { high -= 1 }
        return low..<high
    }

    func hasPrefix(_ word: [UInt32], at i: Int) -> Bool {
        guard i >= 0, i + word.count <= s.count else { return false }
        for k in word.indices where s[i + k] != word[k] { return false }
        return true
    }

    func withoutSpaces(_ range: Range<Int>) -> [UInt32] {
        s[range].contains(where: \.isSpace) ? s[range].filter { !$0.isSpace } : Array(s[range])
    }

    func hasPrefix(_ word: String, at i: Int) -> Bool {
        var j = i
        for c in word.unicodeScalars {
            if at(j) != c.value { return false }
            j += 1
        }
        return true
    }

    func firstIndex(of word: String, in range: Range<Int>) -> Int? {
        let w = word.scalarValues
        guard !w.isEmpty, range.count >= w.count else { return nil }
        for i in range.lowerBound...(range.upperBound - w.count) where s[i] == w[0] && hasPrefix(w, at: i) { return i }
        return nil
    }

    func contains(_ word: String, in range: Range<Int>) -> Bool { firstIndex(of: word, in: range) != nil }

    static let sentenceEnds: Set<UInt32> = Set(
        "。!?;\n".scalarValues + ["！".unicodeScalars.first!.value, 0xFF1B, 0xFF1F])

    @inline(__always) private static func endsSentence(_ c: UInt32) -> Bool {
        c == 0x3002 || c < 0x40 && (c == 0x21 || c == 0x3F || c == 0x3B) || c > 0xFF00 && sentenceEnds.contains(c)
    }

    /// The sentences of a range: cut after 。!?; and line feeds, but not inside brackets or book-title marks.
    func sentences(_ range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        var opened = start
        for i in range {
            let c = s[i]
            // Ideographs neither end a sentence nor open or close anything.
            if depth == 0, c &- 0x3100 < 0xCE00 { continue }
            if c == code("(") || c == code("《") || c == code("〈") { if depth == 0 { opened = i }; depth += 1 }
            if c == code(")") || c == code("》") || c == code("〉") { depth = max(0, depth - 1) }
            // A bracket that never closes must not swallow the document.
            if depth > 0, i - opened > 300 { depth = 0 }
            if c == 0x0A || depth == 0 && TextView.endsSentence(c) {
                if c == 0x0A { depth = 0 }
                if i + 1 > start { out.append(start..<(i + 1)) }
                start = i + 1
            }
        }
        if start < range.upperBound { out.append(start..<range.upperBound) }
        return out.filter { !trimmed($0).isEmpty }
    }
}
