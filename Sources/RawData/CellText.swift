import Exact
import Source

/// What the text of a cell says.
enum CellText {
    /// Without blanks at both ends and without the apostrophe by which a spreadsheet keeps text from being a formula.
    static func trimmed(_ scalars: [UInt32]) -> String {
        var rest = scalars[...]
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        if rest.first == 0x27, rest.count > 1 { rest.removeFirst() }
        return String(scalars: rest)
    }

    /// Full-width forms folded, blanks taken away: for comparing headings and reading numbers.
    static func folded(_ text: String) -> [UInt32] {
        text.unicodeScalars.compactMap { scalar in
            let c = scalar.value
            if isBlank(c) { return nil }
            return 0xFF01...0xFF5E ~= c ? c - 0xFEE0 : c
        }
    }

    private static func isBlank(_ c: UInt32) -> Bool {
        switch c {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// A number as printed, and one unit of its last digit; nil when the text is anything else.
    ///
    ///     CellText.number("１，２８０．５")   // 1280.5, 0.1
    ///
    /// Commas are read where they part groups of three digits only: `12,5` is no number here.
    static func number(_ text: String) -> (value: Rational, ulp: Rational)? {
        var s = folded(text).map { $0 == 0x2212 ? 0x2D : $0 }
        if s.contains(0x2C) {
            guard let plain = withoutSeparators(s) else { return nil }
            s = plain
        }
        let digits = s.first == 0x2D || s.first == 0x2B ? s.dropFirst() : s[...]
        let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }),
            let value = Rational(String(scalars: s))
        else { return nil }
        return (value, Rational.powerOfTen(parts.count == 2 ? -parts[1].count : 0))
    }

    private static func withoutSeparators(_ s: [UInt32]) -> [UInt32]? {
        let whole = s.prefix { $0 != 0x2E }
        guard !s[whole.count...].contains(0x2C) else { return nil }
        let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...4).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return s.filter { $0 != 0x2C }
    }
}
