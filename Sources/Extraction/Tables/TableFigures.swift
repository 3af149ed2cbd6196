import Records
import Source

/// Finds the figure that stands in a cell.
struct TableFigures {
    let mentions: [Mention]
    let view: TextView
    /// Where each mention begins, in order.
    private let starts: [Int]

    /// - Parameter mentions: in the order of the text.
    init(mentions: [Mention], view: TextView) {
        self.mentions = mentions
        self.view = view
        starts = mentions.map(\.range.lowerBound)
    }

    static let signs = [code(">"), code("<"), code("≥"), code("≤"), code("=")]

    /// The mention that begins at a place, by index.
    /// - Complexity: O(log *n*) for *n* mentions.
    func beginning(at place: Int) -> Int? {
        let index = starts.partitioningIndex { $0 >= place }
        return index < starts.count && starts[index] == place ? index : nil
    }

    /// The mention that is all of a cell, but for a sign before it: `≥528公里`.
    func whole(of cell: Range<Int>) -> Int? {
        guard !cell.isEmpty, !Self.magnitudes.contains(view.at(cell.lowerBound)) else { return nil }
        let start = cell.lowerBound + (Self.signs.contains(view.at(cell.lowerBound)) ? 1 : 0)
        guard let index = beginning(at: start) ?? beginning(at: cell.lowerBound),
            mentions[index].range.upperBound >= cell.upperBound, mentions[index].kind.isQuantity
        else { return nil }
        return index
    }

    /// With these a unit begins, 万人, and no figure.
    static let magnitudes = "万亿千".scalarValues

    /// The mention with which a cell begins, behind a sign or at once.
    func first(of cell: Range<Int>) -> Int? { beginning(at: cell.lowerBound) ?? beginning(at: cell.lowerBound + 1) }

    /// Whether digits are all of it, but for a sign, points, commas, and `%`; or a ratio of two such, `14.00:1`.
    static func isNumber(_ s: ArraySlice<UInt32>) -> Bool {
        if let colon = s.firstIndex(of: code(":")) { return isNumber(s[..<colon]) && isNumber(s[(colon + 1)...]) }
        var digits = 0
        var i = s.startIndex
        if let c = s.first, signs.contains(c) || c == 0x2D { i += 1 }
        while i < s.endIndex {
            let c = s[i]
            if c.isASCIIDigit {
                digits += 1
            } else if c != code(".") && c != code(","), c != code("%") || i != s.endIndex - 1 {
                return false
            }
            i += 1
        }
        return digits > 0
    }
}
