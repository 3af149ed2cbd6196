import Lexicon
import Source

/// A line of a table that a scraper wrote one cell a line, between bars or not.
struct FlatTableLine {
    /// Without blanks and its bar. Scalars of the normalised text.
    let range: Range<Int>
    let text: String
    let isNumber: Bool
    /// Empty, or a dash that stands for nothing.
    let isBlank: Bool
    /// A vertical bar stands behind the cell.
    let isBar: Bool

    private static let longest = 44
    private static let sentenceEnds = [code("。"), code(";"), code("!"), code("?")]
    private static let blanks: WordList = ["/", "-", "—"]

    /// Nil for what is no cell: a sentence, a long line, a whole row between bars.
    init?(_ line: Range<Int>, in view: TextView) {
        var inner = view.trimmed(line)
        let bars = view.s[inner].count { $0 == code("|") }
        isBar = bars == 1 && view.at(inner.upperBound - 1) == code("|")
        if isBar {
            inner = view.trimmed(inner.lowerBound..<(inner.upperBound - 1))
        } else if bars > 0 || inner.count > Self.longest || view.s[inner].contains(where: Self.sentenceEnds.contains) {
            return nil
        }
        range = inner
        text = view.string(inner)
        isNumber = TableFigures.isNumber(view.s[inner])
        isBlank = inner.isEmpty || Self.blanks.contains(text)
    }

    /// `表二 七项指标`, `附表3`
    var isTableTitle: Bool {
        let words = text.drop { $0 == "附" }
        guard words.first == "表", let number = words.dropFirst().first, text.count <= 40 else { return false }
        return number.isNumber || "一二三四五六七八九十".contains(number)
    }

    /// `L5`: the code of a column of the national tables.
    var isColumnCode: Bool { text.hasPrefix("L") && text.count <= 3 && Int(text.dropFirst()) != nil }
}
