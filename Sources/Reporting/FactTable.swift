import Exact
import Records

/// Facts as rows of a CSV file (RFC 4180, UTF-8, lines end with a line feed).
public enum FactTable {
    static let columns = [
        "document", "path", "report", "id", "indicator_id", "indicator", "words", "stage", "scope", "period", "role",
        "value", "unit", "comparator", "low", "high", "kind", "status", "quote", "line", "column", "byte_start",
        "byte_end",
        "char_start", "char_end", "table_title", "table_row", "table_column", "rule",
    ]

    public static var heading: String { columns.joined(separator: ",") + "\n" }

    public static func rows(_ facts: [Fact], document: String, path: String?) -> String {
        var out = ""
        for fact in facts { out += row(fact, document: document, path: path) + "\n" }
        return out
    }

    private static func row(_ fact: Fact, document: String, path: String?) -> String {
        let mention = fact.mention
        let span = mention.span
        let cells: [String] = [
            document, path ?? "", String(mention.report), "f\(fact.id)", fact.indicator.id ?? "", fact.indicator.name,
            fact.words, fact.stage ?? "", fact.scope ?? "", fact.period ?? "", fact.role.rawValue, mention.valueText,
            mention.unit, mention.comparator.rawValue, mention.interval.low?.decimal ?? "",
            mention.interval.high?.decimal ?? "", mention.kind.rawValue, mention.status.rawValue, mention.quote,
            String(span.line), String(span.column), String(span.bytes.lowerBound), String(span.bytes.upperBound),
            String(span.chars.lowerBound), String(span.chars.upperBound), fact.table?.title ?? "",
            fact.table?.row ?? "",
            fact.table?.column ?? "", fact.rule,
        ]
        return cells.map(cell).joined(separator: ",")
    }

    /// A cell that a spreadsheet takes for what it is: text that would start a formula gets an apostrophe in front, a
    /// plain number stays a number.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, startsFormula(first), !isPlainNumber(text) { text = "'" + text }
        guard text.unicodeScalars.contains(where: { $0 == "\"" || $0 == "," || $0 == "\n" || $0 == "\r" }) else {
            return text
        }
        return "\"" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }

    /// A tab or a carriage return lets what follows it start a formula; the full-width signs are taken for the others.
    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        guard text.utf8.count - digits.count <= 1, let first = digits.first, let last = digits.last,
            first != UInt8(ascii: "."), last != UInt8(ascii: ".")
        else { return false }
        return digits.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
            && digits.count { $0 == UInt8(ascii: ".") } <= 1
    }
}
