import Lexicon

/// Lines of the text, and what stands between full stops in one.
extension Evidence {
    /// The lines of the text in their order, without their line feeds.
    var lines: [Range<Int>] {
        scalars.split(separator: Self.feed).map { $0.startIndex..<$0.endIndex }
    }

    /// The line of the text in which a place stands, without its line feed.
    func line(around place: Int) -> Range<Int> {
        let start = scalars[..<place].lastIndex(of: Self.feed).map { $0 + 1 } ?? 0
        return start..<(scalars[place...].firstIndex(of: Self.feed) ?? scalars.count)
    }

    /// The next line with words in it, from the first of them.
    func line(below end: Int) -> Range<Int>? {
        scalars[min(end, scalars.count)...].firstIndex { !Self.isBlank($0) }.map { start in
            start..<(scalars[start...].firstIndex(of: Self.feed) ?? scalars.count)
        }
    }

    /// The last line with words in it, up to the last of them.
    func line(above start: Int) -> Range<Int>? {
        scalars[..<start].lastIndex { !Self.isBlank($0) }.map { last in
            ((scalars[..<last].lastIndex(of: Self.feed) ?? -1) + 1)..<(last + 1)
        }
    }

    /// (一)未达标指标, 三、存在的主要问题: the short lines above a line that hold no mark, nearest first.
    ///
    /// - Parameter low: they begin behind it, or the one below each does.
    func headings(above start: Int, behind low: Int) -> some Sequence<Range<Int>> {
        sequence(state: start) { start in
            guard start > max(0, low), let line = self.line(above: start) else { return nil }
            start = line.lowerBound
            return line
        }.lazy.filter { line in
            line.count <= Self.longestHeading && !self.scalars[line].contains(where: Self.headingEnds.contains)
        }
    }
    private static let longestHeading = 24
    private static let headingEnds = "。,;:".scalarValues

    /// 除培训班外,目标任务均已完成: a clause with those beside it, up to the full stop or the end of the line.
    func fullStatement(around clause: Range<Int>) -> Range<Int> {
        let start = scalars[..<clause.lowerBound].lastIndex(where: Self.endsStatement).map { $0 + 1 } ?? 0
        return start..<(scalars[clause.upperBound...].firstIndex(where: Self.endsStatement) ?? scalars.count)
    }

    static func endsStatement(_ c: UInt32) -> Bool { c == stop || c == feed }
    static let stop = ("。" as Unicode.Scalar).value
    static let feed: UInt32 = 0x0A
    static func isBlank(_ c: UInt32) -> Bool { c == feed || c == 0x20 || c == 0x3000 || c == 0x09 }
    /// Tabs and bars part the cells of a row.
    static func isRule(_ c: UInt32) -> Bool { c == 0x09 || c == 0x7C }
}
