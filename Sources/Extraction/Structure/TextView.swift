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

    /// Without white space and the bars of a table at either end.
    func withoutBars(_ range: Range<Int>) -> Range<Int> {
        func isAround(_ c: UInt32) -> Bool { c.isSpace || c == 0x0A || c == code("|") }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isAround(s[low]) { low += 1 }
        while high > low, isAround(s[high - 1]) { high -= 1 }
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

    /// Whether a sentence ends behind the scalar: 。!?; of either width, and a line feed.
    @inline(__always) static func endsSentence(_ c: UInt32) -> Bool {
        switch c {
        case 0x3002, 0x21, 0x3B, 0x3F, 0x0A, 0xFF01, 0xFF1B, 0xFF1F: true
        default: false
        }
    }

    /// Whether a clause ends before the scalar: a comma, a sentence's end, a line feed.
    @inline(__always) private static func endsClause(_ c: UInt32) -> Bool {
        c == code(",") || c == code("。") || c == code(";") || c == 0x0A
    }

    /// Where the clause before a place begins, no more than `reach` scalars before it.
    func clauseStart(before end: Int, reach: Int) -> Int {
        var start = end
        while start > 0, end - start < reach, !TextView.endsClause(s[start - 1]) { start -= 1 }
        return start
    }

    /// Where the clause behind a place ends, no more than `reach` scalars behind it.
    func clauseEnd(behind start: Int, reach: Int) -> Int {
        var end = start
        while end < s.count, end - start < reach, !TextView.endsClause(s[end]) { end += 1 }
        return end
    }

    /// The sentences of a range: cut after 。!?; and line feeds, but not inside brackets or book-title marks.
    func sentences(_ range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        var opened = start
        func append(_ sentence: Range<Int>) { if !trimmed(sentence).isEmpty { out.append(sentence) } }
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
                append(start..<(i + 1))
                start = i + 1
            }
        }
        append(start..<range.upperBound)
        return out
    }
}
