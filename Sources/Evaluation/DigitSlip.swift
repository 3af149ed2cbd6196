import Exact

/// One digit that was misread, or two neighbours that changed places: 6749 where the parts come to 6349.
///
/// Of figures with so many digits one in some two hundred lies so by chance: it is worth a question where nothing else
/// says that a figure is wrong.
struct DigitSlip {
    private static let fewest = 4

    private let differing: [Int]
    private let isExchange: Bool
    private let isLongEnough: Bool

    /// - Parameters:
    ///   - ulp: the place of the last digit that is printed, of which both are multiples.
    init?(_ printed: Rational, from right: Rational, ulp: Rational) {
        let (a, b) = ((printed / ulp).magnitude, (right / ulp).magnitude)
        guard a.isInteger, b.isInteger else { return nil }
        let (x, y) = (Array(a.decimal.utf8), Array(b.decimal.utf8))
        guard x.count == y.count else { return nil }
        differing = x.indices.filter { x[$0] != y[$0] }
        isExchange =
            differing.count == 2 && differing[1] == differing[0] + 1 && x[differing[0]] == y[differing[1]]
            && x[differing[1]] == y[differing[0]]
        isLongEnough = min(Self.significant(x), Self.significant(y)) >= Self.fewest
    }

    /// Round figures often differ by one digit.
    private static func significant(_ digits: [UInt8]) -> Int {
        digits.count - digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    }

    var isLikely: Bool { isLongEnough && (differing.count == 1 || isExchange) }
}
