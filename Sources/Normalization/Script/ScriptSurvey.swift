/// The sentences of a text, and which script each is written in.
struct ScriptSurvey {
    struct Counts {
        var traditional = 0
        var simplified = 0

        @inline(__always) mutating func add(_ entry: UInt32) {
            traditional += Int(entry & ScriptTable.Role.traditional) >> 24
            simplified += Int(entry & ScriptTable.Role.simplified) >> 26
        }

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
        table.entries.withUnsafeBufferPointer { entries in
            var all = Counts()
            var line = Counts()
            var counts = Counts()
            var lineStart = 0
            var start = 0
            for i in 0..<text.count {
                let c = text[i]
                let at = Int(c &- ScriptTable.first)
                if at < entries.count {
                    counts.add(entries[at])
                    continue
                }
                guard Self.isEnd(c) else { continue }
                spans.append(Span(range: start..<i + 1, counts: counts, isTraditional: false))
                start = i + 1
                line.add(counts)
                counts = Counts()
                guard c == Glyph.lineFeed else { continue }
                decide(from: lineStart, line: line)
                lineStart = spans.count
                all.add(line)
                line = Counts()
            }
            spans.append(Span(range: start..<text.count, counts: counts, isTraditional: false))
            line.add(counts)
            decide(from: lineStart, line: line)
            all.add(line)
            for k in undecided { spans[k].isTraditional = all.isTraditional ?? (all.simplified == 0) }
        }
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
