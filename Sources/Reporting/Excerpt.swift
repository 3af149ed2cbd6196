/// A line of a document with the place in it that something is said of.
public struct Excerpt: Hashable, Sendable {
    /// Unicode scalar values of the line.
    public var line: [UInt32]
    /// Scalars of `line`.
    public var range: Range<Int>

    public init(line: [UInt32], range: Range<Int>) {
        self.line = line
        self.range = range
    }

    /// The part of the line around the place that fits into `width` columns, and the row of carets below it.
    ///
    ///     …转出96人、死亡1人,初中三年巩固率为97.40%。自评结论:达标。
    ///                                         ^^^^^^
    public func shown(width: Int) -> (text: String, carets: String) {
        let cells = line.map { value -> (text: String, columns: Int) in
            let text = Visible.line(String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"))
            return (text, DisplayWidth.of(text))
        }
        var start = min(range.lowerBound, cells.count)
        var end = start
        // The place itself first, as much of it as fits; then what leads up to it; then what follows.
        var used = 0
        while end < min(range.upperBound, cells.count), used + cells[end].columns <= width - 2 {
            used += cells[end].columns
            end += 1
        }
        let place = used
        while start > 0, used + cells[start - 1].columns <= max(place, width * 2 / 3) {
            start -= 1
            used += cells[start].columns
        }
        while end < cells.count, used + cells[end].columns <= width - 2 {
            used += cells[end].columns
            end += 1
        }
        while start > 0, used + cells[start - 1].columns <= width - 2 {
            start -= 1
            used += cells[start].columns
        }
        while start < range.lowerBound, cells[start].text == " " { start += 1 }
        let isCutBefore = cells[..<start].contains { $0.text != " " }
        let isCutAfter = cells[end...].contains { $0.text != " " }
        let lead = isCutBefore ? "…" : ""
        let text = lead + cells[start..<end].map(\.text).joined() + (isCutAfter ? "…" : "")
        let before =
            DisplayWidth.of(lead) + cells[start..<max(start, min(range.lowerBound, end))].reduce(0) { $0 + $1.columns }
        let marked = cells[min(range.lowerBound, end)..<min(range.upperBound, end)].reduce(0) { $0 + $1.columns }
        return (text, String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked)))
    }
}
