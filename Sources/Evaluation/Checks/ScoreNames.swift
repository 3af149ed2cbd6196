import Lexicon
import Records
import Source

/// What rows of points and points taken off are of, told by their names: 过程类指标(满分25分), 2.过程方面扣1.5分.
struct ScoreNames {
    let words: PointWords

    /// The name without its number and without 类指标, 方面; empty where nothing is left.
    func core(_ name: String) -> String {
        var rest = Substring(name)
        let numbering = rest.prefix { words.numbering.contains($0) }
        // 二是预算执行, 2.过程: a mark or two characters at least say that it is a number.
        if numbering.count > 1 { rest = rest.dropFirst(numbering.count) }
        while let end = words.ends.first(where: { rest.hasSuffix($0) }) { rest = rest.dropLast(end.count) }
        return String(rest)
    }
}

extension ScoreRow {
    /// Both what could be had and what was earned are known.
    var isFull: Bool { full?.value != nil && score?.value != nil }
}

extension Evidence {
    /// Whether a line, or a sentence, ends between two places of the text.
    func isBroken(from a: Int, to b: Int, bySentence: Bool) -> Bool {
        guard a < b else { return false }
        return scalars[a..<b].contains { $0 == 0x0A || bySentence && ($0 == 0x3002 || $0 == 0x3B) }
    }

    /// 过程30分,得28.63分|(预算执行率10分,得9.63分)|: the rows without those that a bracket right behind one of them holds.
    ///
    /// - Parameter rows: in the order of the text.
    func withoutBracketed(_ rows: [ScoreRow]) -> [ScoreRow] {
        var end = 0
        return rows.filter { row in
            if row.table == nil, row.range.lowerBound < end { return false }
            let behind = row.range.upperBound
            if behind < scalars.count, scalars[behind] == Self.opening {
                let line = scalars[behind...].prefix { $0 != 0x0A }
                end = line.firstIndex(of: Self.closing) ?? end
            }
            return true
        }
    }
    private static let (opening, closing): (UInt32, UInt32) = (0x28, 0x29)

    /// How what stands at a place is numbered: the lower, the higher in rank. Nil for no number.
    func numbering(at place: Int) -> Int? {
        var low = place
        while low > 0, place - low < 6, ScoreNumbering.isMark(scalars[low - 1]) { low -= 1 }
        var high = place
        while high < scalars.count, high - place < 6, ScoreNumbering.isMark(scalars[high]) { high += 1 }
        return ScoreNumbering.rank(scalars[low..<high].filter { $0 != 0x20 && $0 != 0x3000 })
    }
}

/// 一、 (一) 1. (1) ①
enum ScoreNumbering {
    private static let chinese = "一二三四五六七八九十".scalarValues
    private static let rings: ClosedRange<UInt32> = 0x2460...0x2473
    private static let others = "0123456789().、 \u{3000}".scalarValues

    static func isMark(_ scalar: UInt32) -> Bool {
        chinese.contains(scalar) || rings.contains(scalar) || others.contains(scalar)
    }

    static func rank(_ marks: [UInt32]) -> Int? {
        let isBracketed = marks.first == 0x28
        if marks.contains(where: { chinese.contains($0) }) { return isBracketed ? 2 : marks.last == 0x3001 ? 1 : nil }
        if marks.contains(where: { (0x30...0x39).contains($0) }) { return isBracketed ? 4 : marks.count > 1 ? 3 : nil }
        return marks.contains(where: { rings.contains($0) }) ? 5 : nil
    }
}
