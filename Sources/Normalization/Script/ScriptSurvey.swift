/// The sentences of a text, and which script each is written in.
struct ScriptSurvey {
    struct Counts {
        var traditional = 0
        var simplified = 0

        mutating func add(_ other: Counts) {
            traditional += other.traditional
            simplified += other.simplified
        }

        /// Nil when neither script has more characters than the other.
        var isTraditional: Bool? { traditional == simplified ? nil : traditional > simplified }
    }
    struct Span {
        var range: Range<Int>
        var counts: Counts
        var isTraditional: Bool
    }
    /// Ascending; together they cover the text.
    private(set) var spans: [Span] = []

    init(_ text: UnsafeBufferPointer<UInt32>, table: ScriptTable) {
        var all = Counts()
        var line = Counts()
        var lineStart = 0
        var start = 0
        table.entries.withUnsafeBufferPointer { entries in
            while start < text.count {
                let (end, counts) = Self.sentence(text, from: start, entries)
                spans.append(Span(range: start..<end, counts: counts, isTraditional: false))
                start = end
                line.add(counts)
                guard text[end - 1] == Glyph.lineFeed else { continue }
                decide(from: lineStart, line: line)
                lineStart = spans.count
                all.add(line)
                line = Counts()
            }
        }
        decide(from: lineStart, line: line)
        all.add(line)
        for k in undecided { spans[k].isTraditional = all.isTraditional ?? (all.simplified == 0) }
    }

    /// The end of the sentence that begins at `start`, behind what ends it, and its characters of either script.
    private static func sentence(
        _ text: UnsafeBufferPointer<UInt32>, from start: Int, _ entries: UnsafeBufferPointer<UInt32>
    ) -> (end: Int, counts: Counts) {
        // Both counts in one word, the bits of `Role.traditional` below and those of `Role.simplified` above.
        var sum: UInt64 = 0
        var i = start
        while i < text.count {
            let c = text[i]
            i += 1
            let at = Int(c &- ScriptTable.first)
            if at < entries.count {
                let entry = UInt64(entries[at])
                sum &+= (entry >> 24 & 1) | (entry >> 26 & 1) << 32
            } else if isEnd(c) {
                break
            }
        }
        return (i, Counts(traditional: Int(sum & 0xFFFF_FFFF), simplified: Int(sum >> 32)))
    }

    /// The spans of lines that speak for neither script.
    private var undecided: [Int] = []

    private mutating func decide(from first: Int, line: Counts) {
        for k in first..<spans.count {
            if let isTraditional = spans[k].counts.isTraditional ?? line.isTraditional {
                spans[k].isTraditional = isTraditional
            } else {
                undecided.append(k)
            }
        }
    }

    @inline(__always) private static func isEnd(_ c: UInt32) -> Bool {
        // 。 ! ? ; and the line feed; full-width forms are half-width by now.
        c == Glyph.fullStop || c == Glyph.lineFeed || c == 0x21 || c == 0x3F || c == 0x3B
    }
}
