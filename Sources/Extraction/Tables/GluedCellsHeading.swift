import Lexicon
import Records
import Source

/// The headings of a table, glued into one run: `年度年教育事业费(元)在校学生数(人)生均教育事业费(元)比上年增长%`.
struct GluedCellsHeading {
    /// From 年度 to the first row. Scalars of the normalised text.
    var range: Range<Int>
    /// Without the column of the years.
    var columns: [GluedCellsColumn]
}

/// Takes such headings apart: a column ends after its unit in brackets and after `%`.
struct GluedCellsHeadingReader {
    let view: TextView
    let vocabulary: Vocabulary
    let terms: TermIndex
    let words: GluedTableWords

    private static let ends = Set("。;!?,:《》“”".scalarValues)
    private static let longest = 240

    /// The heading that ends at `end`, where the first row begins; nil when the text before reads like no heading.
    func heading(endingAt end: Int, notBefore limit: Int) -> GluedCellsHeading? {
        var low = end
        while low > limit, end - low < Self.longest, !Self.ends.contains(view.at(low - 1)) { low -= 1 }
        var i = low
        while i < end {
            defer { i += 1 }
            guard let length = words.firstColumns.lengthBeginning(in: view.s, at: i, before: view.s.count) else {
                continue
            }
            // 上年度, 近三年度, 2019年度: not the name of a column.
            let before = view.at(i - 1)
            if i > limit, words.notFirstBehind.contains(before) || before.isASCIIDigit { continue }
            if let columns = columns(in: (i + length)..<end) {
                return GluedCellsHeading(range: i..<end, columns: columns)
            }
        }
        return nil
    }

    private func columns(in range: Range<Int>) -> [GluedCellsColumn]? {
        var out: [GluedCellsColumn] = []
        var start = range.lowerBound
        var i = range.lowerBound
        func close(at end: Int, unit: String?, nameEnd: Int) -> Bool {
            let label = text(start..<end)
            let name = text(start..<nameEnd)
            if name.isEmpty { return unit == nil }
            guard let found = columns(label: label, name: name, unit: unit) else { return false }
            out += found
            return true
        }
        while i < range.upperBound {
            let c = view.at(i)
            if c == code("("), let end = closing(i, before: range.upperBound) {
                let inner = text((i + 1)..<end)
                if unit(inner) != nil || inner == "±%" || inner == "+%" {
                    guard close(at: end + 1, unit: inner.hasSuffix("%") ? "%" : inner, nameEnd: i) else { return nil }
                    start = end + 1
                }
                i = end + 1
            } else if c == code("%") {
                guard close(at: i + 1, unit: "%", nameEnd: i) else { return nil }
                i += 1
                start = i
            } else if c.isSpace || c == 0x0A || c == code("|") || c == code("、") {
                // A blank inside 在校 学生数, or before its bracket, ends no column; one after a name that tells its
                // unit by itself does.
                if nextVisible(i) != code("("), close(at: i, unit: nil, nameEnd: i) { start = i + 1 }
                i += 1
            } else if c.isHan || c.isASCIILetter || c == code("+") || c == code("-") || c == code("/") || c == code("±")
            {
                i += 1
            } else {
                return nil
            }
        }
        guard close(at: range.upperBound, unit: nil, nameEnd: range.upperBound) else { return nil }
        return (1...10).contains(out.count) ? out.related(words) : nil
    }

    private func nextVisible(_ i: Int) -> UInt32 {
        var i = i
        while view.at(i).isSpace || view.at(i) == 0x0A { i += 1 }
        return view.at(i)
    }

    private func text(_ range: Range<Int>) -> String {
        String(scalars: view.s[range].filter { !$0.isSpace && $0 != 0x0A && $0 != code("|") && $0 != code("、") })
    }

    private func closing(_ open: Int, before end: Int) -> Int? {
        var i = open + 1
        while i < end, i - open <= 16 {
            if view.at(i) == code(")") { return i }
            i += 1
        }
        return nil
    }

    /// One column, or two when the first has no unit of its own: `在校学生数生均公用经费(元)`.
    private func columns(label: String, name: String, unit printed: String?) -> [GluedCellsColumn]? {
        let words = name.scalarValues
        guard (2...24).contains(words.count), words.contains(where: \.isHan) else { return nil }
        if !terms.isTerm(words) {
            for length in stride(from: words.count - 2, through: 3, by: -1) {
                let (first, rest) = (Array(words[..<length]), Array(words[length...]))
                guard terms.isTerm(first), let unit = inferredUnit(String(scalars: first)) else { continue }
                let other = String(scalars: rest)
                guard terms.isTerm(rest) || self.words.perHead.begins(other)
                else { continue }
                guard let left = column(label: String(scalars: first), name: String(scalars: first), unit: unit),
                    let right = column(
                        label: String(label.dropFirst(left.label.count)), name: other,
                        unit: printed ?? inferredUnit(other))
                else { continue }
                return [left, right]
            }
        }
        return column(label: label, name: name, unit: printed ?? inferredUnit(name)).map { [$0] }
    }

    private func column(label: String, name: String, unit printed: String?) -> GluedCellsColumn? {
        guard let printed, let unit = unit(printed) else { return nil }
        return GluedCellsColumn(label: label, name: name, unit: unit.name, kind: unit.kind, scale: unit.scale, words)
    }

    /// The unit that a name alone tells; nil where it could be any.
    private func inferredUnit(_ name: String) -> String? {
        if words.percentEnds.ends(name) { return "%" }
        if words.peopleEnds.ends(name) { return "人" }
        if words.schoolEnds.ends(name) { return "所" }
        return nil
    }

    /// `万元` → 元, money, 10,000.
    private func unit(_ printed: String) -> (name: String, kind: Mention.Kind, scale: Int)? {
        func known(_ text: ArraySlice<UInt32>) -> Vocabulary.Unit? {
            guard let first = text.first, first.isHan || first.isASCIILetter || first == code("%") || first > 0x80
            else { return nil }
            guard let (length, unit) = vocabulary.units.longest(in: Array(text), at: 0), length == text.count else {
                return nil
            }
            return unit
        }
        let words = printed.scalarValues
        guard !words.isEmpty, words.count <= 8 else { return nil }
        var found = known(words[...])
        var scale = 1
        if found == nil, let first = words.first {
            let powers: [(Unicode.Scalar, Int)] = [("百", 100), ("千", 1000), ("万", 10_000), ("亿", 100_000_000)]
            guard let power = powers.first(where: { $0.0.value == first }) else { return nil }
            found = known(words.dropFirst())
            scale = power.1
        }
        guard let found else { return nil }
        switch found.kind {
        case "money": return (found.unit, .money, scale)
        case "percent": return (found.unit, .percent, scale)
        case "area": return (found.unit, .area, scale)
        case "ratio": return (found.unit, .ratio, scale)
        case "count": return (found.unit, .count, scale)
        default: return nil
        }
    }
}
