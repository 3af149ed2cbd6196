/// A number as a workbook stores it: the decimal form of a 64-bit floating point value.
///
///     StoredNumber.text("4.2000000000000002")   // "4.2"
///     StoredNumber.text("1.25E-2")              // "0.0125"
///
/// What was typed is the shortest decimal that gives the same value; a text of up to 15 digits is that already.
enum StoredNumber {
    static func text(_ stored: String) -> String {
        let digits = stored.utf8.count { 0x30...0x39 ~= $0 }
        let plain = stored.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2D }
        if plain, digits <= 15 { return stored }
        // The description of a Double is the shortest that reads back the same (Errol, Swift's SwiftDtoa).
        guard let value = Double(stored), value.isFinite else { return stored }
        return expanded(value.description)
    }

    /// `1.25e-02` as `0.0125`.
    private static func expanded(_ text: String) -> String {
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let isNegative = parts[0].hasPrefix("-")
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(mantissa[0])
        var fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
        if fraction == "0" { fraction = "" }
        let digits = whole + fraction
        let point = whole.utf8.count + exponent
        var out: String
        if point <= 0 {
            out = "0." + String(repeating: "0", count: -point) + digits
        } else if point >= digits.utf8.count {
            out = digits + String(repeating: "0", count: point - digits.utf8.count)
        } else {
            out = String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
        }
        return (isNegative ? "-" : "") + out
    }
}
