import Normalization
import Source

/// The run of years and figures behind a heading, blanks and line feeds between them.
struct GluedCellsBody {
    let range: Range<Int>
    let form: GluedCellsRowLabel.Form
    private let view: TextView
    private let document: NormalizedDocument

    private static let longest = 1500
    private static let marks = Set(".,%-—−/".scalarValues)

    init(from start: Int, form: GluedCellsRowLabel.Form, view: TextView, document: NormalizedDocument) {
        self.form = form
        self.view = view
        self.document = document
        var i = start
        while i - start < Self.longest, i < view.s.count {
            let c = view.at(i)
            if !form.suffix.isEmpty, view.hasPrefix(form.suffix, at: i),
                GluedCellsRowLabel.year(at: i - 4, in: view) != nil
            {
                i += form.suffix.count
            } else if c.isASCIIDigit || c.isSpace || c == 0x0A || Self.marks.contains(c) || c == form.dash
                || Self.isInserted(i, view, document)
            {
                i += 1
            } else {
                break
            }
        }
        while i > start, !(view.at(i - 1).isASCIIDigit || view.at(i - 1) == 0x25 || view.at(i - 1) == code("—")) {
            i -= 1
        }
        range = start..<i
    }

    /// Whether a repair put the mark there: a full stop before 2014年 that was taken for the start of a sentence.
    private static func isInserted(_ i: Int, _ view: TextView, _ document: NormalizedDocument) -> Bool {
        !view.at(i).isASCIIDigit && i < view.s.count && document.text.starts[i] == document.text.ends[i]
    }

    /// The cells of a row that ends before `next`, without a mark that a repair put there.
    func segment(from start: Int, to next: Int) -> Range<Int> {
        var end = next
        while end > start, Self.isInserted(end - 1, view, document) { end -= 1 }
        return start..<end
    }

    /// Where the last row can end: at the end of the run, before a line that begins with a number of its own, before the
    /// number of the next item (`6.152、`) or its year (`6.152011年`).
    func ends() -> [Int] {
        var out = [range.upperBound]
        let next = view.at(range.upperBound)
        if next == code("、") || next == code(".") || next == code(")") {
            out += [range.upperBound - 1, range.upperBound - 2]
        } else if next == code("年"), GluedCellsRowLabel.year(at: range.upperBound - 4, in: view) != nil {
            out = [range.upperBound - 4]
        } else if next == code("万") || next == code("亿") || next == code("元") || next == code("号") {
            return []
        }
        if let feed = view.s[range].lastIndex(of: 0x0A) { out.append(feed) }
        return out.filter { $0 > range.lowerBound + 4 }
    }

    /// The number of the next item, or its year, that stands behind the last cell without anything between.
    func tail(from end: Int) -> Range<Int>? {
        let next = view.at(range.upperBound)
        guard end < range.upperBound, view.s[end..<range.upperBound].allSatisfy(\.isASCIIDigit) else { return nil }
        if next == code("、") || next == code("年") { return end..<(range.upperBound + 1) }
        return nil
    }
}
