import Source

/// The scalars that the steps speak of by name.
enum Glyph {
    static let tab: UInt32 = 0x09
    static let lineFeed: UInt32 = 0x0A
    static let carriageReturn: UInt32 = 0x0D
    static let space: UInt32 = 0x20
    static let percent: UInt32 = 0x25
    static let leftParenthesis: UInt32 = 0x28
    static let rightParenthesis: UInt32 = 0x29
    static let comma: UInt32 = 0x2C
    static let dot: UInt32 = 0x2E
    static let zero: UInt32 = 0x30
    static let nine: UInt32 = 0x39
    static let colon: UInt32 = 0x3A
    static let ratio: UInt32 = 0x2236
    static let enumerationComma: UInt32 = 0x3001  // 、
    static let fullStop: UInt32 = 0x3002  // 。
    static let leftShellBracket: UInt32 = 0x3014  // 〔
    static let rightShellBracket: UInt32 = 0x3015  // 〕
    static let year: UInt32 = 0x5E74  // 年
    static let month: UInt32 = 0x6708  // 月
    static let day: UInt32 = 0x65E5  // 日
    static let number: UInt32 = 0x53F7  // 号

    @inline(__always) static func isDigit(_ c: UInt32) -> Bool { c &- zero <= 9 }

    @inline(__always) static func isHan(_ c: UInt32) -> Bool {
        c >= 0x3400 && (c <= 0x4DBF || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF))
    }

    /// 〇 to 九, 零, and the circle that is typed for 〇.
    static func isChineseDigit(_ c: UInt32) -> Bool { chineseDigits.contains(c) }
    /// 十, 百, 千, 万 or a Chinese digit.
    static func isChineseNumeral(_ c: UInt32) -> Bool { isChineseDigit(c) || chineseUnits.contains(c) }
    /// A numeral of cheques that is written for nothing else.
    static func isFinancialNumeral(_ c: UInt32) -> Bool { financialNumerals.contains(c) }
    private static let financialNumerals = Set("壹贰叁肆伍柒捌玖佰仟貳參".scalarValues)
    private static let chineseDigits = Set("〇零○一二三四五六七八九".scalarValues)
    private static let chineseUnits = Set("十百千万".scalarValues)

    /// Ａ, ｚ, ０
    @inline(__always) static func isWideAlphanumeric(_ c: UInt32) -> Bool {
        c >= 0xFF10 && c <= 0xFF5A && (isDigit(c &- 0xFEE0) || isLatinLetter(c &- 0xFEE0))
    }

    @inline(__always) static func isLatinLetter(_ c: UInt32) -> Bool { (c | 0x20) &- 0x61 <= 25 }
}

/// Reading an array of scalars at places that may lie outside it.
extension Array where Element == UInt32 {
    /// The scalar at `index`, or a line feed outside the text: the text ends as a line does.
    @inline(__always) func at(_ index: Int) -> UInt32 {
        index >= 0 && index < count ? self[index] : Glyph.lineFeed
    }

    /// Whether `other` stands at `index`.
    @inline(__always) func has(_ other: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + other.count <= count else { return false }
        for k in 0..<other.count where self[index + k] != other[k] { return false }
        return true
    }

    func hasAny(of others: [[UInt32]], at index: Int) -> Bool {
        for other in others where has(other, at: index) { return true }
        return false
    }

    /// The whole number that a run of digits writes; nil above 18 digits.
    func number(_ range: Range<Int>) -> Int? {
        guard range.count <= 18 else { return nil }
        var value = 0
        for i in range { value = value * 10 + Int(self[i] - Glyph.zero) }
        return value
    }

    /// Whether the four digits at `index` write a year within `years`.
    func isYear(at index: Int, in years: ClosedRange<Int>) -> Bool {
        guard index >= 0, index + 4 <= count else { return false }
        for i in index..<index + 4 where !Glyph.isDigit(self[i]) { return false }
        return number(index..<index + 4).map(years.contains) ?? false
    }

    /// The line that `index` stands in, without its line feed.
    func line(around index: Int) -> Range<Int> {
        var start = Swift.min(index, count)
        while start > 0, self[start - 1] != Glyph.lineFeed { start -= 1 }
        var end = Swift.min(index, count)
        while end < count, self[end] != Glyph.lineFeed { end += 1 }
        return start..<end
    }
}

/// The years that the steps think possible.
enum PlausibleYears {
    /// Of a document number.
    static let document = 1949...2035
    /// Of anything a report speaks of.
    static let report = 1990...2035
}
