import Lexicon
import Source

/// A line of a table that a scraper wrote one cell a line, between bars or not.
struct FlatTableLine {
    /// Without blanks and its bar. Scalars of the normalised text.
    let range: Range<Int>
    let text: String
    private(set) var isNumber: Bool
    /// Empty, or a dash that stands for nothing.
    let isBlank: Bool
    /// A vertical bar stands behind the cell.
    let isBar: Bool

    private static let longest = 44
    private static let sentenceEnds = [code("。"), code(";"), code("!"), code("?")]
    private static let blanks: WordList = ["/", "-", "—", "--", "——"]

    /// Nil for what is no cell: a sentence, a long line, a whole row between bars.
    init?(_ line: Range<Int>, in view: TextView, _ plans: PlanWords) {
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
        isNumber = TableFigures.isNumber(view.s[plans.bare(inner, in: view)])
        isBlank = Self.isBlank(text)
    }

    /// Whether a cell is empty, or a dash that stands for nothing.
    static func isBlank(_ cell: String) -> Bool { cell.isEmpty || blanks.contains(cell) }

    /// The lines with the years among them for labels: those that head all columns, and those that begin each row.
    ///
    ///     学段 | 2018 | 2019 | 小学 | 0.41 | 0.39        年度 | 小学 | 初中 | 2018 | 0.45 | 0.39 | 2019 | 0.43 | 0.37
    static func labelledByYears(_ lines: [FlatTableLine]) -> [FlatTableLine] {
        var lines = lines
        var i = 0
        while i < lines.count {
            guard lines[i].isNumber else { i += 1; continue }
            let end = lines[i...].firstIndex { !$0.isNumber && !$0.isBlank } ?? lines.count
            let years = lines[i..<end].map { GridSheet.bareYear($0.text) }
            if end < lines.count, GridSheet.areSuccessive(years) {
                for k in i..<end { lines[k].isNumber = false }
            } else if let width = widthOfRows(beginningWith: years), i >= width {
                for k in stride(from: i, to: end, by: width) { lines[k].isNumber = false }
            }
            i = end
        }
        return lines
    }

    /// A year by itself that is no figure, but heads a column or begins a row.
    var isYear: Bool { !isNumber && GridSheet.bareYear(text) != nil }

    /// `历年办学规模如下:`
    var introduces: Bool { text.last == ":" && text.count >= 4 }

    /// How many cells each row of a run has, where each begins with a year of its own, one after another.
    private static func widthOfRows(beginningWith years: [String?]) -> Int? {
        let places = years.indices.filter { years[$0] != nil }
        guard places.count >= 2, places[0] == 0, years.count % places.count == 0 else { return nil }
        let width = years.count / places.count
        let isEven = places.enumerated().allSatisfy { $0.element == $0.offset * width }
        return width >= 2 && isEven && GridSheet.areSuccessive(places.map { years[$0] }) ? width : nil
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
