import TestSupport

extension SeededRandom {
    /// A number of one to `digits` digits, with zeros more often than chance gives them.
    mutating func number(digits: Int) -> Int {
        var value = 0
        for _ in 0..<Int.random(in: 1...digits, using: &self) {
            value = value * 10 + (Int.random(in: 0..<3, using: &self) == 0 ? 0 : Int.random(in: 0...9, using: &self))
        }
        return value
    }
}

/// Writes whole numbers the ways people write them in Chinese; knows nothing of the reader.
struct NumeralWriter {
    var digits: [Character]
    /// 十 百 千
    var small: [Character]
    var tenThousand: Character
    var hundredMillion: Character
    /// 十四, not 一十四, at the beginning.
    var dropsLeadingOne = false
    /// 两 before 百, 千, 万, 亿.
    var usesLiang = false

    static let plain = NumeralWriter(
        digits: Array("零一二三四五六七八九"), small: Array("十百千"), tenThousand: "万", hundredMillion: "亿",
        dropsLeadingOne: true)
    static let spoken = NumeralWriter(
        digits: Array("零一二三四五六七八九"), small: Array("十百千"), tenThousand: "万", hundredMillion: "亿",
        usesLiang: true)
    static let financial = NumeralWriter(
        digits: Array("零壹贰叁肆伍陆柒捌玖"), small: Array("拾佰仟"), tenThousand: "万", hundredMillion: "亿")
    static let traditional = NumeralWriter(
        digits: Array("零壹貳叄肆伍陸柒捌玖"), small: Array("拾佰仟"), tenThousand: "萬", hundredMillion: "億")

    func write(_ value: Int) -> String {
        if value == 0 { return String(digits[0]) }
        var text = whole(value)
        if dropsLeadingOne, text.hasPrefix(String([digits[1], small[0]])) { text.removeFirst() }
        if usesLiang {
            for unit in [small[1], small[2], tenThousand, hundredMillion] {
                text = text.replacing(String([digits[2], unit]), with: "两" + String(unit))
            }
            // 十 takes 二: 二十, and 十二万 keeps it.
            text = text.replacing(String(small[0]) + "两", with: String([small[0], digits[2]]))
        }
        return text
    }

    /// The digits one after another: 一二〇五.
    func spelled(_ value: Int, zero: Character = "〇") -> String {
        String(String(value).map { $0 == "0" ? zero : digits[$0.wholeNumberValue ?? 0] })
    }

    private func whole(_ value: Int) -> String {
        if value >= 100_000_000 { return part(value, 100_000_000, hundredMillion) }
        if value >= 10_000 { return part(value, 10_000, tenThousand) }
        return section(value)
    }

    private func part(_ value: Int, _ unit: Int, _ name: Character) -> String {
        let rest = value % unit
        var text = whole(value / unit) + String(name)
        if rest > 0 { text += (rest < unit / 10 ? String(digits[0]) : "") + whole(rest) }
        return text
    }

    private func section(_ value: Int) -> String {
        var text = ""
        var isGap = false
        for (power, unit) in [(1000, small[2]), (100, small[1]), (10, small[0])] {
            let digit = value / power % 10
            if digit == 0 {
                isGap = !text.isEmpty
                continue
            }
            if isGap { text.append(digits[0]) }
            isGap = false
            text += String([digits[digit], unit])
        }
        if value % 10 > 0 {
            if isGap { text.append(digits[0]) }
            text.append(digits[value % 10])
        }
        return text
    }
}
