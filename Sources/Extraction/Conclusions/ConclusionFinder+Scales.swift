import Lexicon
import Records
import Source

/// What a report's own words and signs mean, where it says so: `绿=达标 黄=临界 红=不达标`, `符合填“1”,不符合填“0”`,
/// `○为达标,△为基本达标`, `只填足、基本足、缺三种`.
struct Scale {
    /// The verdict of each token.
    var tokens = Trie<String>()
    /// The lines that explain them.
    var legends: [Range<Int>] = []

    /// Whether a place stands within an explanation.
    func explains(_ place: Int) -> Bool { legends.contains { $0.contains(place) } }
}

extension ConclusionFinder {
    private static let longestToken = 4

    /// The scales of a document, one a report.
    func readScales() -> [Int: Scale] {
        var out: [Int: Scale] = [:]
        for line in outline.lines.map(\.range) where line.count >= 5 {
            let pairs = meanings(in: line) + listed(in: line)
            guard pairs.count >= 2 else { continue }
            let report = outline.report(at: line.lowerBound)
            for pair in pairs {
                out[report, default: Scale()].tokens.insert(pair.token, pair.verdict)
                out[report, default: Scale()].legends.append(pair.range)
            }
        }
        return out
    }

    private typealias Meaning = (range: Range<Int>, token: String, verdict: String)

    /// `Y表示做到,N表示没做到` and, with the verdict first, `符合填“1”,不符合填“0”`. At least one meaning must be a verdict.
    private func meanings(in line: Range<Int>) -> [Meaning] {
        let series = lexicon.series
        var out: [Meaning] = []
        var isKnown = false
        var i = line.lowerBound
        while i < line.upperBound {
            guard series.meaning.mayBegin(with: view.s[i]) || series.filling.mayBegin(with: view.s[i]) else {
                i += 1
                continue
            }
            if let length = series.meaning.length(in: view.s, at: i, before: line.upperBound),
                let token = token(before: i, line),
                token.count == 1 || series.signifying.begins(in: view.s, at: i, before: line.upperBound),
                let meaning = meaning(behind: i + length, line)
            {
                // ★★★ says itself how good a thing is.
                let isStars = view.s[token].allSatisfy(series.stars.contains)
                let verdict = isStars ? nil : meaning.verdict
                out.append((token.lowerBound..<meaning.end, view.string(token), verdict ?? view.string(token)))
                isKnown = isKnown || meaning.verdict != nil
                i = meaning.end
            } else if let length = series.filling.length(in: view.s, at: i, before: line.upperBound),
                let said = verdict(endingAt: i, line), let token = token(behind: i + length, line)
            {
                out.append((said.start..<token.upperBound, view.string(token), said.verdict))
                isKnown = true
                i = token.upperBound
            } else {
                i += 1
            }
        }
        // 5=完全符合,4=比较符合,3=一般: points.
        if out.count >= 3, out.allSatisfy({ $0.token.scalarValues.allSatisfy(\.isASCIIDigit) }) {
            out = out.map { ($0.range, $0.token, $0.token) }
        }
        return isKnown ? out : []
    }

    /// `只填足、基本足、缺三种`: tokens that mean what they say, before how many there are.
    private func listed(in line: Range<Int>) -> [Meaning] {
        let series = lexicon.series
        for i in line where series.scaleLeads.mayBegin(with: view.s[i]) {
            guard let length = series.scaleLeads.length(in: view.s, at: i, before: line.upperBound) else { continue }
            var out: [Meaning] = []
            var at = i + length
            while at < line.upperBound, view.at(at) == code(":") || view.at(at).isSpace { at += 1 }
            while let token = token(behind: at, line) {
                out.append((token, view.string(token), view.string(token)))
                at = token.upperBound
                while Self.quoteEnds.contains(view.at(at)) { at += 1 }
                guard view.at(at) == code("、") else { break }
                at += 1
            }
            guard out.count >= 2 else { continue }
            return out
        }
        return []
    }

    private func isToken(_ c: UInt32) -> Bool {
        c.isHan || c.isASCIIDigit || c >= 0x41 && c <= 0x5A || lexicon.series.stars.contains(c)
            || lexicon.series.marks.mayBegin(with: c)
    }

    /// The few characters before a place, behind a mark or a blank.
    private func token(before end: Int, _ line: Range<Int>) -> Range<Int>? {
        var high = end
        while high > line.lowerBound, view.at(high - 1).isSpace || Self.quoteEnds.contains(view.at(high - 1)) {
            high -= 1
        }
        var low = high
        while low > line.lowerBound, high - low <= Self.longestToken, isToken(view.at(low - 1)) { low -= 1 }
        // 由“不合标准”|改|为“合乎标准”
        if high == end, Self.quoteEnds.contains(view.at(low - 1)) { return nil }
        return (1...Self.longestToken).contains(high - low) ? low..<high : nil
    }

    /// The few characters behind a place, before a mark, a blank or how many of them there are.
    private func token(behind start: Int, _ line: Range<Int>) -> Range<Int>? {
        var low = start
        while low < line.upperBound, view.at(low).isSpace || Self.quoteStarts.contains(view.at(low)) { low += 1 }
        var high = low
        while high < line.upperBound, high - low <= Self.longestToken, isToken(view.at(high)),
            high == low || !lexicon.series.scaleEnds.begins(in: view.s, at: high, before: line.upperBound)
        { high += 1 }
        return (1...Self.longestToken).contains(high - low) ? low..<high : nil
    }

    /// What stands behind `表示`, up to the next mark or blank: a verdict or other words.
    private func meaning(behind start: Int, _ line: Range<Int>) -> (end: Int, verdict: String?)? {
        var at = start
        while at < line.upperBound, view.at(at).isSpace || Self.quoteStarts.contains(view.at(at)) { at += 1 }
        var end = at
        while end < line.upperBound, view.at(end).isHan { end += 1 }
        guard end > at, end - at <= 6 else { return nil }
        return (end, worded(at: at, before: end).flatMap { $0.end == end ? $0.verdict : nil })
    }

    /// `符合` before 填.
    private func verdict(endingAt end: Int, _ line: Range<Int>) -> (start: Int, verdict: String)? {
        for start in max(line.lowerBound, end - 6)..<end where start == line.lowerBound || !view.at(start - 1).isHan {
            if let word = worded(at: start, before: end), word.end == end { return (start, word.verdict) }
        }
        return nil
    }
}
