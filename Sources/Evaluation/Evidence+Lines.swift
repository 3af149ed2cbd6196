import Lexicon

/// Lines of the text, and what stands between full stops in one.
extension Evidence {
    /// The line of the text in which a place stands, without its line feed.
    func line(around place: Int) -> Range<Int> {
        let start = scalars[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start..<(scalars[place...].firstIndex(of: 0x0A) ?? scalars.count)
    }

    /// The next line with words in it, from the first of them.
    func line(below end: Int) -> Range<Int>? {
        scalars[min(end, scalars.count)...].firstIndex { !Self.isBlank($0) }.map { start in
            start..<(scalars[start...].firstIndex(of: 0x0A) ?? scalars.count)
        }
    }

    /// The last line with words in it, up to the last of them.
    func line(above start: Int) -> Range<Int>? {
        scalars[..<start].lastIndex { !Self.isBlank($0) }.map { last in
            ((scalars[..<last].lastIndex(of: 0x0A) ?? -1) + 1)..<(last + 1)
        }
    }

    /// 除培训班外,目标任务均已完成: a clause with those beside it, up to the full stop or the end of the line.
    func fullStatement(around clause: Range<Int>) -> Range<Int> {
        let start = scalars[..<clause.lowerBound].lastIndex(where: Self.endsStatement).map { $0 + 1 } ?? 0
        return start..<(scalars[clause.upperBound...].firstIndex(where: Self.endsStatement) ?? scalars.count)
    }

    static func endsStatement(_ c: UInt32) -> Bool { c == stop || c == 0x0A }
    private static let stop = ("。" as Unicode.Scalar).value
    private static func isBlank(_ c: UInt32) -> Bool { c == 0x0A || c == 0x20 || c == 0x3000 || c == 0x09 }
}
