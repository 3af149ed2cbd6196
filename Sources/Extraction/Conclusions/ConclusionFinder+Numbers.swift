import Lexicon
import Records
import Source

/// The number of the item that a conclusion stands in, where no heading of the outline governs it.
extension ConclusionFinder {
    /// `4-6 德育工作…⏎…自评结果:达标` is of item 6, `指标2——A级` of 2, `A2-B5-C11 …` of A2-B5-C11; `以上四项合计` of none.
    func numbered(_ found: [Conclusion]) -> [Conclusion] {
        let starts = outline.lines.map { view.trimmed($0.range).lowerBound }
        return found.map { conclusion in
            guard conclusion.indicator.id == nil, conclusion.verdict != "missing", conclusion.coverage == .indicator
            else {
                return conclusion
            }
            var one = conclusion
            if isTotal(one, starts) {
                one.indicator.no = nil
            } else if let number = itemNumber(at: one.range.lowerBound, starts) {
                (one.indicator.group, one.indicator.no) = parts(of: number, group: one.indicator.group)
            }
            return one
        }
    }

    /// `M1-01`, `A2-3`: the first of M1, the third of A2.
    private func parts(of number: String, group: String) -> (group: String, no: String) {
        let parts = number.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first?.isLetter == true, !parts[1].isEmpty,
            parts[1].unicodeScalars.allSatisfy({ $0.value.isASCIIDigit })
        else { return (group, number) }
        return (group.isEmpty ? String(parts[0]) : group, String(parts[1]))
    }

    private func lineStart(_ at: Int, _ starts: [Int]) -> Int? {
        let next = starts.partitioningIndex { $0 > at }
        return next > 0 ? next - 1 : nil
    }

    /// `以上四项合计20.5分`, `综合自评:较好` on a line of its own.
    private func isTotal(_ one: Conclusion, _ starts: [Int]) -> Bool {
        guard let line = lineStart(one.range.lowerBound, starts), one.range.lowerBound - starts[line] <= 8,
            marker(at: starts[line]) == nil
        else { return false }
        return lexicon.series.totals.occurs(in: view.s, starts[line]..<min(one.range.upperBound, starts[line] + 12))
    }

    /// The marker nearest before a place: in its line, else at the beginning of one of the lines above, as far as the node reaches.
    private func itemNumber(at place: Int, _ starts: [Int]) -> String? {
        guard var line = lineStart(place, starts) else { return nil }
        let node = outline.ancestors(of: outline.node(at: place)).first { $0.number > 0 }
        let low = node?.range.lowerBound ?? 0
        // 指标1——A级 指标2——A级: more than one in a line.
        for at in (starts[line]..<max(starts[line], place)).reversed()
        where at > starts[line]
            && (view.at(at - 1).isSpace || view.at(at - 1) == code(";") || view.at(at - 1) == code("。"))
        {
            if let number = marker(at: at), number.isInline || number.isWrapped {
                return at > low && (node == nil || number.isCode || number.isWrapped) ? number.text : nil
            }
        }
        if node == nil, let number = named(in: starts[line]..<place) { return number }
        let last = max(0, line - 8)
        while line >= last {
            if starts[line] < low { return nil }
            if let number = marker(at: starts[line]) {
                // The outline has read the same number, or reads it better.
                return starts[line] > low || number.isCode ? number.text : nil
            }
            if let number = serial(line, starts) ?? listed(starts[line]) { return number }
            line -= 1
            if node == nil, line >= last, starts[line] >= low, marker(at: starts[line]) == nil,
                let number = named(in: starts[line]..<starts[line + 1])
            {
                return number
            }
        }
        return nil
    }

    /// `…对第十七条“食堂”怎么认定?`: the last that is named, and not one of another document (《办法》第三条).
    private func named(in range: Range<Int>) -> String? {
        for at in range.reversed() where view.at(at) == code("第") && !Self.quoteEnds.contains(view.at(at - 1)) {
            if let number = marker(at: at), number.isNamed { return number.text }
        }
        return nil
    }

    /// `2 校园午休 体卫科 推进中`: a row that begins with its number, as the row before it or the next begins with theirs.
    private func serial(_ line: Int, _ starts: [Int]) -> String? {
        func number(_ line: Int) -> Int? {
            guard starts.indices.contains(line), view.at(starts[line]).isASCIIDigit,
                let token = NumberReader(s: view.s).arabic(at: starts[line]), token.range.count <= 2,
                view.at(token.range.upperBound).isSpace, view.at(token.range.upperBound + 1).isHan
            else { return nil }
            return Int(token.value.decimal)
        }
        guard let own = number(line), number(line - 1) == own - 1 || number(line + 1) == own + 1 else { return nil }
        return String(own)
    }

    /// `条目:政府保障-4(学校规模)`: behind a word for an item, of a section that is named.
    private func listed(_ start: Int) -> String? {
        guard let word = lexicon.series.numberedBy.length(in: view.s, at: start, before: view.s.count),
            view.at(start + word) == code(":")
        else { return nil }
        var at = start + word + 1
        while view.at(at).isHan { at += 1 }
        guard at > start + word + 1, Self.dashes.contains(view.at(at)), view.at(at + 1).isASCIIDigit,
            let token = NumberReader(s: view.s).arabic(at: at + 1)
        else { return nil }
        return token.value.decimal
    }

    struct Marker {
        var text: String
        /// A code, or a number of several parts: no heading of the outline.
        var isCode = false
        var isInline = false
        /// (三)
        var isWrapped = false
        /// 第8项, 指标8.
        var isNamed = false
    }

    func marker(at start: Int) -> Marker? {
        var i = start
        if view.at(i) >= 0x2460, view.at(i) <= 0x2473 {
            return Marker(text: String(view.at(i) - 0x2460 + 1), isInline: true)
        }
        let isWrapped = Self.opening.contains(view.at(i))
        if isWrapped { i += 1 }
        if let code = itemCode(at: i) { return code }
        let named = lexicon.series.numberedBy.length(in: view.s, at: i, before: view.s.count) ?? 0
        i += named
        // 二级指标 3-1
        while named > 1, view.at(i).isSpace { i += 1 }
        if named > 0, let code = itemCode(at: i) { return code }
        let reader = NumberReader(s: view.s)
        guard let token = reader.arabic(at: i) ?? reader.chinese(at: i), let value = Int(token.value.decimal),
            (1...120).contains(value)
        else { return nil }
        let end = token.range.upperBound
        let text = String(value)
        // 标准10分: what could be had.
        if named > 0, view.at(end) == code("分"), view.at(end + 1) != code("项") { return nil }
        // 第三方调查 is no third item.
        if named == 1, !sentences.itemCounters.contains(view.at(end)) { return nil }
        if named > 0 { return Marker(text: text, isCode: true, isInline: true, isNamed: true) }
        if isWrapped { return Self.closing.contains(view.at(end)) ? Marker(text: text, isWrapped: true) : nil }
        if view.at(end) == code("、") { return Marker(text: text, isInline: true) }
        if view.at(end) == code(".") || view.at(end) == code(")") {
            return view.at(end + 1).isASCIIDigit ? nil : Marker(text: text)
        }
        if view.at(end) == code("|") || view.at(end).isSpace && view.at(end + 1) == code("|") {
            return Marker(text: text, isCode: true)
        }
        return nil
    }

    /// Whether words stand behind the number of an item, in its line or the next cell.
    private func isNamed(behind end: Int) -> Bool {
        var i = end
        while view.at(i) == code(" ") || view.at(i) == code("|") || view.at(i) == 0x09 { i += 1 }
        return view.at(i).isHan || view.at(i) == code("“")
    }

    private static func isRoman(_ c: UInt32) -> Bool {
        "IVX".scalarValues.contains(c) || (0x2160...0x216B).contains(c)
    }

    /// Where the first part of Ⅳ-1, of 三-1 ends.
    private func wordedPart(at start: Int) -> Int? {
        var end = start
        while Self.isRoman(view.at(end)), end - start < 4 { end += 1 }
        if end == start { end = NumberReader(s: view.s).chinese(at: start)?.range.upperBound ?? start }
        return end > start && view.at(end) == code("-") ? end : nil
    }

    /// `A2-B5-C11`, `4-6` (the sixth of the fourth), `1.1`, `三-1`.
    private func itemCode(at start: Int) -> Marker? {
        func isLetter(_ c: UInt32) -> Bool { c >= 0x41 && c <= 0x5A }
        var i = start
        var parts: [Range<Int>] = []
        var isDotted = false
        while true {
            var end = i
            if isLetter(view.at(end)) { end += 1 }
            let digits = end
            while view.at(end).isASCIIDigit, end - digits < 3 { end += 1 }
            if end == digits, parts.isEmpty {
                guard let lead = wordedPart(at: i) else { return nil }
                end = lead
            }
            guard end > i, !view.at(end).isASCIIDigit else { return nil }
            parts.append(i..<end)
            i = end
            if view.at(i) == code("."), !view.at(i + 1).isASCIIDigit { break }
            guard view.at(i) == code("-") || view.at(i) == code("."),
                view.at(i + 1).isASCIIDigit || isLetter(view.at(i + 1))
            else { break }
            if view.at(i) == code(".") { isDotted = true }
            i += 1
        }
        guard
            view.at(i).isSpace || view.at(i).isHan || view.at(i) == code("“") || view.at(i) == code(":")
                || view.at(i) == code("、")
        else { return nil }
        // Ⅳ-1, 三-1: the first of the fourth, of the third.
        if parts.count > 1, view.s[parts[0]].allSatisfy({ Self.isRoman($0) || $0.isHan }) {
            return Marker(text: view.string(parts[parts.count - 1]), isCode: true)
        }
        let hasLetter = isLetter(view.at(start))
        if hasLetter { return Marker(text: view.string(start..<i), isCode: true, isInline: true) }
        // 287.44 | of a column of figures numbers nothing.
        guard parts.count > 1, view.at(i).isSpace, parts.allSatisfy({ $0.count <= 2 }), isNamed(behind: i) else {
            return nil
        }
        return Marker(text: isDotted ? view.string(start..<i) : view.string(parts[parts.count - 1]), isCode: true)
    }
}
