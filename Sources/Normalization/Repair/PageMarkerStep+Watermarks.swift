import Source

/// Lines that a site prints on every page of a document, where they cut a sentence or a number in two.
///
///     入学率93.⏎精选优质文档-----倾情为你奉上⏎专心---专注---专业⏎5%。   →   入学率93.5%。
extension PageMarkerStep {
    /// Removes such lines where the text goes on across them; elsewhere they stand as chrome.
    func removeWatermarks(on draft: inout Draft) {
        let feeds = draft.scan.lineFeeds
        guard !lexicon.watermarks.isEmpty, feeds.count >= 2 else { return }
        let scalars = draft.scalars
        var edits = TextEdits()
        var k = 0
        while k < feeds.count {
            guard let next = behindWatermarks(from: k, feeds, scalars) else { k += 1; continue }
            let gap = textEnd(before: feeds[k], scalars)..<next.start
            if goesOn(across: gap, scalars) {
                record(gap, scalars, on: &draft)
                edits.remove(gap)
            }
            k = max(next.feed, k + 1)
        }
        draft.apply(edits)
    }

    /// The first line behind the watermarks that follow the line feed `k`, and the line feed before it; nil where none
    /// follow, or nothing behind them.
    private func behindWatermarks(from k: Int, _ feeds: [Int], _ scalars: [UInt32]) -> (start: Int, feed: Int)? {
        var at = k
        var found = false
        while at < feeds.count {
            let end = at + 1 < feeds.count ? feeds[at + 1] : scalars.count
            let line = scalars[(feeds[at] + 1)..<end].filter { $0 != Glyph.space && $0 != 0x3000 }
            if lexicon.watermarks.contains(line) {
                found = true
            } else if !line.isEmpty, !(line.count <= 3 && line.allSatisfy(Glyph.isDigit)) {
                var start = feeds[at] + 1
                while start < end, scalars[start] == Glyph.space || scalars[start] == 0x3000 { start += 1 }
                return found ? (start, at) : nil
            }
            at += 1
        }
        return nil
    }

    private func textEnd(before feed: Int, _ scalars: [UInt32]) -> Int {
        var i = feed
        while i > 0, scalars[i - 1] == Glyph.lineFeed || scalars[i - 1] == Glyph.space || scalars[i - 1] == 0x3000 {
            i -= 1
        }
        return i
    }

    private func goesOn(across gap: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let (last, first) = (scalars.at(gap.lowerBound - 1), scalars.at(gap.upperBound))
        let isOpen = Glyph.isHan(last) || Glyph.isDigit(last) || "、,,.(((".scalarValues.contains(last)
        return isOpen && scalars.line(around: gap.lowerBound - 1).count >= 12
            && (Glyph.isHan(first) && !Glyph.isChineseNumeral(first) || Glyph.isDigit(first)
                || Self.neverFirst.contains(first))
    }

    private func record(_ gap: Range<Int>, _ scalars: [UInt32], on draft: inout Draft) {
        var (start, end) = (gap.lowerBound - 1, gap.upperBound + 1)
        let isInNumber =
            (Glyph.isDigit(scalars[start]) || scalars[start] == Glyph.dot) && Glyph.isDigit(scalars[gap.upperBound])
        if isInNumber {
            while Glyph.isDigit(scalars.at(start - 1)) || scalars.at(start - 1) == Glyph.dot { start -= 1 }
            while Glyph.isDigit(scalars.at(end)) || scalars.at(end) == Glyph.dot { end += 1 }
        }
        let joined = scalars[start..<gap.lowerBound] + scalars[gap.upperBound..<end]
        draft.record(
            Self.description, at: start..<end,
            candidates: [.init(text: String(scalars: joined), evidence: "网站印在每页的文字截断了句子")],
            status: isInNumber ? .conjectured : .certain)
    }
}
