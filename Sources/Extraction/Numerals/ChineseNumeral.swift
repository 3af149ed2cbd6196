import Exact

/// Chinese numerals: what each character is worth, and the value of a run of them.
enum ChineseNumeral {
    /// Digits, plain, financial and old: 〇 零 一 … 九, 壹 …, 两, 幺 is none.
    static func digit(_ c: UInt32) -> Int? {
        switch Unicode.Scalar(c) {
        case "零", "〇", "○": 0
        case "一", "壹", "弌": 1
        case "二", "两", "贰", "弍", "兩", "貳": 2
        case "三", "叁", "叄", "參", "弎": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆", "陸": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// Powers of ten within a section: 十 百 千, 廿 卅 卌 are tens with their digit.
    static func smallUnit(_ c: UInt32) -> Int? {
        switch Unicode.Scalar(c) {
        case "十", "拾": 10
        case "百", "佰": 100
        case "千", "仟": 1000
        default: nil
        }
    }

    static func fusedTens(_ c: UInt32) -> Int? {
        switch Unicode.Scalar(c) {
        case "廿", "卄": 20
        case "卅": 30
        case "卌": 40
        default: nil
        }
    }

    static func bigUnit(_ c: UInt32) -> Int? {
        switch Unicode.Scalar(c) {
        case "万", "萬": 10_000
        case "亿", "億": 100_000_000
        case "兆": 1_000_000_000_000
        default: nil
        }
    }

    static func isNumeral(_ c: UInt32) -> Bool {
        digit(c) != nil || smallUnit(c) != nil || fusedTens(c) != nil || bigUnit(c) != nil
    }

    /// The value of a run of numeral characters, nil when it is not a number.
    ///
    ///     一百零一 → 101, 一万二 → 12000, 二〇二三 → 2023, 十四 → 14, 百 → 100, 一百一 → 110
    static func value(_ run: ArraySlice<UInt32>) -> Rational? {
        guard !run.isEmpty else { return nil }
        // Digits only: read as a string of digits (二〇二三); two plain digits (三五) are an estimate, not 35.
        if run.allSatisfy({ digit($0) != nil }) {
            guard run.count != 2 || run.contains(where: { digit($0) == 0 }) else {
                return nil
            }
            guard run.count <= 18 else { return nil }
            return Rational(run.reduce(0) { $0 * 10 + (digit($1) ?? 0) })
        }
        var total = 0
        var section = 0
        var pending: Int?
        var lastUnit = 0
        var afterZero = false
        for c in run {
            if let d = digit(c) {
                if let p = pending, p != 0 || d == 0 { return nil }
                pending = d
                if d == 0 { afterZero = true }
            } else if let tens = fusedTens(c) {
                guard pending == nil || pending == 0 else { return nil }
                section += tens
                pending = nil
                lastUnit = 10
            } else if let unit = smallUnit(c) {
                let factor = pending.map { $0 == 0 ? 1 : $0 } ?? 1
                guard lastUnit == 0 || unit < lastUnit || afterZero else { return nil }
                section += factor * unit
                pending = nil
                lastUnit = unit
                afterZero = false
            } else if let unit = bigUnit(c) {
                section += pending ?? 0
                pending = nil
                if section == 0, total == 0 { section = 1 }
                if unit == 100_000_000, total > 0, total % 100_000_000 != 0 || total == 0 {
                    total = (total + section) * unit
                } else if total > 0, unit > 10_000, total < unit {
                    total = (total + section) * unit
                } else {
                    let (product, overflow) = section.multipliedReportingOverflow(by: unit)
                    if overflow { return nil }
                    total += product
                }
                section = 0
                lastUnit = unit
                afterZero = false
            }
        }
        if let d = pending {
            // 一万二, 一百一: a digit after a unit without 零 stands for the next lower unit.
            if lastUnit >= 100, !afterZero, section > 0 || lastUnit >= 10_000 {
                section += d * (lastUnit / 10)
            } else {
                section += d
            }
        }
        return Rational(total + section)
    }
}
