import Source

/// Page numbers that a scraper put into the running text.
///
///     册数增长4.⏎⏎2、2%。   →   册数增长4.2%。
///
/// Sites that show a document page by page begin each page with `1、`, `2、`, `3、` … A list does so too, but its items
/// are sentences: here the line before must be cut off inside a number, a bracket or before its punctuation.
struct PageMarkerStep: NormalizationStep {
    static let description = StepDescription(
        name: "page-marker", zh: "去掉夹在句子或数字里的页码", en: "remove page numbers inside a sentence or number")

    let lexicon: RepairLexicon

    private struct Marker {
        var value: Int
        /// The number and the comma behind it.
        var range: Range<Int>
    }

    func run(on draft: inout Draft) {
        removeWatermarks(on: &draft)
        let runs = draft.scan.digitRuns
        guard !runs.isEmpty else { return }
        let scalars = draft.scalars
        recordFurniture(runs, scalars, on: &draft)

        var markers: [Marker] = []
        for run in runs where run.count <= 3 && scalars.at(run.upperBound) == Glyph.enumerationComma {
            guard isLineStart(run.lowerBound, scalars), let value = scalars.number(run) else { continue }
            markers.append(Marker(value: value, range: run.lowerBound..<run.upperBound + 1))
        }
        guard markers.count >= 2, markers.enumerated().allSatisfy({ $0.offset + 1 == $0.element.value }) else { return }
        let cut = markers.dropFirst().filter { isCutOff(before: $0, scalars) }
        guard !cut.isEmpty else { return }

        var edits = TextEdits()
        for marker in cut {
            let gap = lineEnd(before: marker.range.lowerBound, scalars)..<marker.range.upperBound
            let before = scalars.at(gap.lowerBound - 1)
            let after = scalars.at(gap.upperBound)
            var start = gap.lowerBound
            var end = gap.upperBound
            let isInNumber =
                (Glyph.isDigit(before) || before == Glyph.dot) && (Glyph.isDigit(after) || after == Glyph.dot)
            if isInNumber {
                while Glyph.isDigit(scalars.at(start - 1)) || scalars.at(start - 1) == Glyph.dot { start -= 1 }
                while Glyph.isDigit(scalars.at(end))
                    || (scalars.at(end) == Glyph.dot && Glyph.isDigit(scalars.at(end + 1)))
                {
                    end += 1
                }
                if scalars.at(end) == Glyph.percent { end += 1 }
            } else {
                start -= 1
            }
            let joined = scalars[start..<gap.lowerBound] + scalars[gap.upperBound..<end]
            var candidates = [
                Repair.Candidate(
                    text: String(scalars: joined), evidence: "行首的“\(marker.value)、”是按页抓取的页码,前一行没有写完")
            ]
            if isInNumber, Glyph.isDigit(before), Glyph.isDigit(after) {
                let parts = scalars[start..<gap.lowerBound] + [Glyph.lineFeed] + scalars[gap.upperBound..<end]
                candidates.append(.init(text: String(scalars: parts), evidence: "页码前后是两个数"))
            }
            draft.record(
                Self.description, at: start..<end, candidates: candidates, status: isInNumber ? .conjectured : .certain)
            edits.remove(gap)
        }
        draft.apply(edits)
    }

    private func isLineStart(_ index: Int, _ scalars: [UInt32]) -> Bool {
        var i = index - 1
        while scalars.at(i) == Glyph.space, i >= 0 { i -= 1 }
        return i < 0 || scalars[i] == Glyph.lineFeed
    }

    /// The end of the last line before `index` that is not blank.
    private func lineEnd(before index: Int, _ scalars: [UInt32]) -> Int {
        var i = index
        while i > 0, scalars[i - 1] == Glyph.lineFeed || scalars[i - 1] == Glyph.space { i -= 1 }
        return i
    }

    /// Whether the text goes on across the marker: the line before stops inside a number or bracket, or the text behind
    /// begins with what cannot begin anything.
    private func isCutOff(before marker: Marker, _ scalars: [UInt32]) -> Bool {
        let end = lineEnd(before: marker.range.lowerBound, scalars)
        guard end > 0 else { return false }
        let last = scalars[end - 1]
        if Self.sentenceEnds.contains(last) { return false }
        let next = scalars.at(marker.range.upperBound)
        if Self.neverFirst.contains(next) { return true }
        if last == Glyph.dot, Glyph.isDigit(scalars.at(end - 2)), Glyph.isDigit(next) { return true }
        // A number on its own line is a cell of a table.
        let line = scalars.line(around: end - 1)
        if Glyph.isDigit(last), Glyph.isDigit(next), line.count >= 40 { return true }
        // A page of running text that stops without a mark, inside a word or behind one.
        if Glyph.isHan(last), line.count >= 120, scalars[line].contains(Glyph.fullStop),
            Glyph.isDigit(next) || Glyph.isHan(next)
        {
            return true
        }
        var depth = 0
        for i in line.lowerBound..<end {
            if scalars[i] == Glyph.leftParenthesis { depth += 1 }
            if scalars[i] == Glyph.rightParenthesis { depth = max(0, depth - 1) }
        }
        guard depth > 0 else { return false }
        let following = scalars.line(around: marker.range.upperBound)
        for i in marker.range.upperBound..<max(marker.range.upperBound, following.upperBound) {
            if scalars[i] == Glyph.leftParenthesis { return false }
            if scalars[i] == Glyph.rightParenthesis { return true }
        }
        return false
    }

    private static let sentenceEnds = Set("。;;:!?!?…:,".scalarValues)
    static let neverFirst = Set(")】〕》”’、。,;:%‰!?".scalarValues)

    /// A page number glued to the date that a site prints on every page: `12024 年 4 月 19 日下载后可任意编辑`. Nothing
    /// is changed; the digits have two readings.
    private func recordFurniture(_ runs: [Range<Int>], _ scalars: [UInt32], on draft: inout Draft) {
        let glued = runs.filter { run in
            guard (5...7).contains(run.count), scalars[run.lowerBound] != Glyph.zero,
                scalars.isYear(at: run.upperBound - 4, in: PlausibleYears.report)
            else { return false }
            return yearSign(after: run, scalars) != nil
        }
        guard !glued.isEmpty else { return }
        for (k, run) in glued.enumerated() {
            let page = run.lowerBound..<run.upperBound - 4
            let tail = scalars[(run.upperBound - 4)..<min(scalars.count, run.upperBound + 20)]
            let isRepeated = glued.enumerated().contains { other, range in
                guard other != k, let a = scalars.number(page),
                    let b = scalars.number(range.lowerBound..<range.upperBound - 4), a != b, (a < b) == (k < other)
                else { return false }
                return scalars.has(Array(tail.prefix(12)), at: range.upperBound - 4)
            }
            let isFurniture = tail.indices.contains { scalars.hasAny(of: lexicon.pageFurniture, at: $0) }
            guard isRepeated || isFurniture, let sign = yearSign(after: run, scalars) else { continue }
            let number = String(scalars: scalars[page])
            let date = String(scalars: scalars[page.upperBound...sign])
            draft.record(
                Self.description, at: run.lowerBound..<sign + 1,
                candidates: [.init(text: date, evidence: "页码\(number)与网站每页印的日期粘连")], status: .unresolved)
        }
    }

    private func yearSign(after run: Range<Int>, _ scalars: [UInt32]) -> Int? {
        if scalars.at(run.upperBound) == Glyph.year { return run.upperBound }
        if scalars.at(run.upperBound) == Glyph.space, scalars.at(run.upperBound + 1) == Glyph.year {
            return run.upperBound + 1
        }
        return nil
    }
}
