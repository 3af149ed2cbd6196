import Exact

/// A number as it is written, before it is known what it counts.
struct NumberToken {
    var range: Range<Int>
    /// Undefined where the digits are more than can be kept exactly.
    var value: Rational
    /// Value of one unit of the last printed digit, in base units: 100 for `1.92万`.
    var ulp: Rational
    /// 余, 多, 几 inside the number.
    var isMore = false
    /// 来 inside the number.
    var isAbout = false
    var isChinese = false
    /// Digits before 万, 亿 and the like, for intervals of 余.
    var hasMultiplier = false
    /// Two decimal points or the like: cells glued together.
    var isGlued = false
    var hasPoint = false
    /// What 万 and 亿 multiplied the printed digits by.
    var scale = Rational(1)
    /// The upper end of an estimate: 两三个, 几十, 十七八.
    var high: Rational?
    /// Two digits with nothing between them that are no estimate (五五): a number before 折, or alone on the line.
    var isDigitPair = false
    /// Three digits groups parted by blanks: `1 234`, or numerals joined over a blank.
    var isJoined = false
    /// 三分之二, 3/8.
    var isFraction = false
    /// 百分之…: the value is a percentage.
    var isPercent = false
    /// A letter multiplied it that does so only where the number stands by itself: `40K`.
    var hasLoneLetter = false
    /// `2e5`, `10^6`.
    var hasExponent = false
}

extension UInt32 {
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0xA0 || self == 0x3000 }
    /// No-break and thin spaces, with which groups of three digits are parted.
    @inline(__always) var isGroupSpace: Bool { self == 0xA0 || self == 0x2009 || self == 0x202F }
    /// CJK unified ideographs, the range that running Chinese text uses.
    @inline(__always) var isHan: Bool {
        self >= 0x4E00 && self <= 0x9FFF || self >= 0x3400 && self <= 0x4DBF || self == 0x3007
    }
}

/// The value of a scalar written out, for comparisons in loops: `at(i) == code("占")`.
@inline(__always) func code(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
