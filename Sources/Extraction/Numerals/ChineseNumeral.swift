import Exact
import Lexicon

/// Chinese numerals: what each character is worth, and the value of a run of them.
///
/// Digits, plain, financial and old, as Unicode gives them (kPrimaryNumeric, kAccountingNumeric, kOtherNumeric).
enum ChineseNumeral {
    /// What a character is within a number.
    enum Symbol: Equatable {
        case digit(Int)
        /// 廿 卅 卌: tens with their digit; the number of tens.
        case tens(Int)
        /// 十 百 千: the exponent of ten.
        case small(Int)
        /// 万 亿 兆: the exponent of ten.
        case big(Int)
    }

    private static let digits = [
        "零〇○", "一壹弌", "二两贰弍兩貳", "三叁叄參弎参", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖",
    ]
    private static let tens = [(2, "廿卄"), (3, "卅"), (4, "卌")]
    private static let small = [(1, "十拾"), (2, "百佰"), (3, "千仟")]
    private static let big = [(4, "万萬"), (8, "亿億"), (12, "兆")]

    /// By scalar: 0 for none, otherwise the kind in the upper half of the byte and its value in the lower.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x10000)
        func put(_ text: String, _ code: Int) { for c in text.unicodeScalars { table[Int(c.value)] = UInt8(code) } }
        for (digit, text) in digits.enumerated() { put(text, 0x10 | digit) }
        for (value, text) in tens { put(text, 0x20 | value) }
        for (value, text) in small { put(text, 0x30 | value) }
        for (value, text) in big { put(text, 0x40 | value) }
        return table
    }()

    static let characters = ScalarBits(
        (digits + (tens + small + big).map(\.1)).joined().unicodeScalars.map(\.value))

    private static func code(_ c: UInt32) -> UInt8 { c < 0x10000 ? table[Int(c)] : 0 }

    static func symbol(_ c: UInt32) -> Symbol? {
        let code = code(c)
        let value = Int(code & 0xF)
        switch code >> 4 {
        case 1: return .digit(value)
        case 2: return .tens(value)
        case 3: return .small(value)
        case 4: return .big(value)
        default: return nil
        }
    }

    static func isNumeral(_ c: UInt32) -> Bool { code(c) != 0 }

    static func digit(_ c: UInt32) -> Int? {
        let code = code(c)
        return code >> 4 == 1 ? Int(code & 0xF) : nil
    }

    /// 十 百 千 and what they multiply by.
    static func smallUnit(_ c: UInt32) -> Int? {
        if case .small(let exponent)? = symbol(c) { return [1, 10, 100, 1000][exponent] }
        return nil
    }

    static func bigUnit(_ c: UInt32) -> Int? {
        switch symbol(c) {
        case .big(4): 10_000
        case .big(8): 100_000_000
        case .big: 1_000_000_000_000
        default: nil
        }
    }

    /// 百 千 万 亿 兆: a multiplier that stands without a digit before it.
    static func isMultiplier(_ c: UInt32) -> Bool { code(c) >= 0x32 }

    /// The value of a run of numeral characters, nil when it is not one number as a whole.
    ///
    ///     一百零一 → 101, 一万二 → 12000, 二〇二三 → 2023, 十四 → 14, 百 → 100, 一百一 → 110
    static func value(_ run: ArraySlice<UInt32>) -> Rational? {
        let text = Array(run)
        guard let token = NumberReader(s: text).numeral(at: 0), token.range == 0..<text.count, token.high == nil,
            !token.isMore
        else { return nil }
        return token.value.isUndefined ? nil : token.value
    }
}
