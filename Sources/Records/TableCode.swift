/// The code by which a row of a budget is known, and its name: `2050202 小学教育`.
///
/// Functions are classed by 3, 5 and 7 digits (类、款、项), economic kinds by 3 and 5: a longer code divides the one that it
/// begins with. Source: 政府收支分类科目 (财政部).
public struct TableCode: Hashable, Sendable {
    /// Nil where the row has none.
    public let digits: String?
    /// What stands behind the code.
    public let name: String

    private static let lengths: Set = [3, 5, 7]

    public init(startingIn label: String) {
        let scalars = label.unicodeScalars
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        let rest = scalars[digits.endIndex...].drop { $0 == " " }
        // 2021年 is a year, 100所 a count, 201班 a class.
        guard Self.lengths.contains(digits.count), rest.count >= 2 || rest.isEmpty, digits.first != "0" else {
            self.digits = nil
            name = label
            return
        }
        self.digits = String(digits)
        name = String(rest)
    }

    /// Whether a code is one of those that another divides into.
    public func divides(_ other: TableCode) -> Bool {
        guard let digits, let others = other.digits else { return false }
        return digits.count == others.count + 2 && digits.hasPrefix(others)
    }
}
