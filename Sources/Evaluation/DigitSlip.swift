import Exact
import Records

/// One digit that was misread, or two neighbours that changed places: 6749 where the parts come to 6349.
///
/// Of figures with four digits one in some two hundred lies so by chance, of figures with three one in thirty: it is worth
/// a question where nothing else says that a figure is wrong.
enum DigitSlip {
    /// Whether a printed figure has as many digits as the right one, and all but one of them, or but for two neighbours that
    /// changed places.
    ///
    /// - Parameters:
    ///   - right: what it should be, which is rounded or cut off at the printed figure's last digit.
    ///   - ulp: the place of that digit.
    ///   - fewest: so many digits of both must be no zeros at the end, as round figures often differ by one digit.
    static func lies(between printed: Rational, and right: Rational, ulp: Rational, fewest: Int) -> Bool {
        guard ulp > 0 else { return false }
        let (a, b) = ((printed / ulp).magnitude, (right / ulp).magnitude)
        guard a.isInteger, !b.isUndefined else { return false }
        let candidates = [b.floor, (b + Rational(1, 2)).floor].filter { mayLie(between: a, and: $0) }
        if candidates.isEmpty { return false }
        let x = Array(a.decimal.utf8)
        return candidates.contains { right in
            let y = Array(right.decimal.utf8)
            return min(significant(x), significant(y)) >= fewest && differByOne(x, y)
        }
    }

    /// Whether whole numbers are as far apart as one digit can take them, or two neighbours that change places: by one to nine,
    /// or nine times as much, at some place. Most are not, and need not be written out.
    private static func mayLie(between a: Rational, and b: Rational) -> Bool {
        guard b.isInteger, case var apart = (a - b).magnitude.numerator, apart > 0 else { return false }
        while apart % 10 == 0 { apart /= 10 }
        return apart < 10 || apart <= 81 && apart % 9 == 0
    }

    private static func differByOne(_ x: [UInt8], _ y: [UInt8]) -> Bool {
        guard x.count == y.count else { return false }
        let differing = x.indices.filter { x[$0] != y[$0] }
        return differing.count == 1 || differByExchange(x, y)
    }

    /// Whether a figure with two decimals or more has the very decimals of what it should be, and is off by one to nine, or by
    /// tens, before the point: 81.61 where 78.61 follows, 92.61 where 82.61 does. By chance one in fifty is.
    static func keepsDecimals(printed: Rational, right: Rational, ulp: Rational) -> Bool {
        guard ulp > 0, ulp * 100 <= 1, !right.isUndefined, (printed / ulp).isInteger else { return false }
        let steps = right / ulp
        return [steps.floor, (steps + Rational(1, 2)).floor].contains { candidate in
            let apart = (printed - candidate * ulp).magnitude
            return apart.isInteger && apart >= 1 && (apart <= 9 || (apart / 10).isInteger && apart < 100)
        }
    }

    /// Whether two texts of digits are the same but for two neighbours that changed places.
    static func differByExchange(_ x: [UInt8], _ y: [UInt8]) -> Bool {
        guard x.count == y.count else { return false }
        let differing = x.indices.filter { x[$0] != y[$0] }
        guard differing.count == 2, differing[1] == differing[0] + 1 else { return false }
        return x[differing[0]] == y[differing[1]] && x[differing[1]] == y[differing[0]]
    }

    /// What one wrong digit of a printed figure, or two neighbours that changed places, adds to it or takes off.
    static func deltas(of mention: Mention, fewest: Int) -> [Rational] {
        guard let value = mention.value, mention.ulp > 0, case let steps = (value / mention.ulp).magnitude,
            steps.isInteger, case let digits = Array(steps.decimal.utf8),
            // A nought behind the point is printed for its own sake.
            (mention.ulp < mention.scale ? digits.count : significant(digits)) >= fewest
        else { return [] }
        let sign: Rational = value.isNegative ? -1 : 1
        var out: [Rational] = []
        for (i, digit) in digits.enumerated() {
            let place = sign * mention.ulp * Rational.powerOfTen(digits.count - 1 - i)
            let own = Int(digit) - 0x30
            for other in (i == 0 ? 1 : 0)...9 where other != own { out.append(place * Rational(other - own)) }
            if i + 1 < digits.count, digits[i + 1] != digit, i > 0 || digits[i + 1] != 0x30 {
                // ab becomes ba: 10a + b to 10b + a.
                out.append(place / 10 * Rational(9 * (Int(digits[i + 1]) - Int(digit))))
            }
        }
        return out
    }

    private static func significant(_ digits: [UInt8]) -> Int {
        digits.count - digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    }
}
