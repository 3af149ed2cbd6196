import Exact
import Source

/// A number of plain digits as it stands in the text, whether or not it became a fact.
struct PlainNumber {
    let value: Rational
    /// The digits, in scalars of the text.
    let range: Range<Int>

    /// In order; `2.5` is one number, and `3.` one without a value.
    static func all(in text: [UInt32], _ range: Range<Int>) -> [PlainNumber] {
        var numbers: [PlainNumber] = []
        var i = range.lowerBound
        while let start = text[i..<range.upperBound].firstIndex(where: isDigit) {
            i = text[start..<range.upperBound].firstIndex { !isDigit($0) && $0 != point } ?? range.upperBound
            if let value = Rational(String(scalars: text[start..<i])) {
                numbers.append(PlainNumber(value: value, range: start..<i))
            }
        }
        return numbers
    }

    static func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
    static let point: UInt32 = 0x2E

    /// The scalar right behind it, where the text goes on.
    func isFollowed(by scalar: UInt32, in text: [UInt32]) -> Bool {
        range.upperBound < text.count && text[range.upperBound] == scalar
    }
}

extension ArraySlice<UInt32> {
    /// Four digits together: 2021年城西小学有…
    var holdsYear: Bool { split { !PlainNumber.isDigit($0) }.contains { $0.count == 4 } }
}
