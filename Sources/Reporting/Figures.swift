import Exact
import Records

/// Exact numbers as people read them. Only for showing: records keep them exact.
enum Figures {
    /// A recomputed value, with one digit more than the claim has: `97.46`, `99.281`, `12.3–12.5`.
    static func shown(_ interval: Interval, places: Int) -> String {
        guard let low = interval.low, let high = interval.high else {
            if let low = interval.low { return "≥\(shown(low, places: places))" }
            if let high = interval.high { return "≤\(shown(high, places: places))" }
            return "…"
        }
        let (a, b) = (shown(low, places: places), shown(high, places: places))
        return a == b ? a : a + "–" + b
    }

    static func shown(_ value: Rational, places: Int) -> String {
        if value.isUndefined { return "…" }
        if value.isInteger { return value.decimal }
        let text = value.rounded(places: places)
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var digits = Substring(text)
        // A value that ends earlier is exact, and is shown so.
        while digits.hasSuffix("0") && (Rational(digits) ?? .undefined) == value { digits = digits.dropLast() }
        if digits.hasSuffix(".") { digits = digits.dropLast() }
        return digits == "-0" ? "0" : String(digits)
    }

    /// Digits after the point of a number in plain decimal notation.
    static func places(_ text: String) -> Int {
        text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
    }
}
