import Lexicon
import Source

/// The year that begins a row of a table without anything between its cells.
struct GluedCellsRowLabel {
    /// How the years of one table are written.
    struct Form {
        /// 年, 年度, 学年 behind the year, or nothing.
        var suffix: [UInt32]
        /// `—` of `2008—2009`; nil where one year stands alone.
        var dash: UInt32?

        init?(at i: Int, in view: TextView, _ words: GluedTableWords) {
            guard let first = GluedCellsRowLabel.year(at: i, in: view), !view.at(i - 1).isASCIIDigit,
                view.at(i - 1) != 0x2E
            else { return nil }
            var end = i + 4
            let mark = view.at(end)
            if mark == 0x2D || mark == code("—") || mark == code("–") || mark == code("~"),
                GluedCellsRowLabel.year(at: end + 1, in: view) == first + 1
            {
                dash = mark
                end += 5
            }
            let length = words.yearEnds.lengthBeginning(in: view.s, at: end, before: view.s.count) ?? 0
            suffix = Array(view.s[end..<(end + length)])
            end += length
            // 2023年3月 is a date.
            let next = view.at(end)
            guard next.isASCIIDigit || next.isSpace || next == 0x0A || next == 0x2D || next == code("—") else {
                return nil
            }
        }
    }

    var range: Range<Int>
    var year: Int

    init?(at i: Int, year expected: Int?, form: Form, in view: TextView) {
        guard let year = Self.year(at: i, in: view), expected == nil || expected == year else { return nil }
        var end = i + 4
        if let dash = form.dash {
            guard view.at(end) == dash, Self.year(at: end + 1, in: view) == year + 1 else { return nil }
            end += 5
        }
        guard view.hasPrefix(form.suffix, at: end) else { return nil }
        self.year = year
        range = i..<(end + form.suffix.count)
    }

    static func year(at i: Int, in view: TextView) -> Int? {
        // 19…, 20…: what most digits are not.
        guard view.at(i) == 0x31 || view.at(i) == 0x32 else { return nil }
        var value = 0
        for k in i..<(i + 4) {
            guard view.at(k).isASCIIDigit else { return nil }
            value = value * 10 + Int(view.at(k)) - 0x30
        }
        return (1990...2035).contains(value) ? value : nil
    }
}
