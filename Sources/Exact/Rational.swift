/// An exact fraction. No reported number ever passes through floating point.
///
///     let share = Rational(142) / Rational(634) * 100
///     share.decimal            // "71000/3170" has no finite decimal: "7100/317"
///     share.rounded(places: 2) // "22.40"
///
/// Numerator and denominator are 128 bits wide. An operation that would need more, and a division by zero, give
/// `undefined`, which is equal to nothing, orders before nothing and survives every further operation: a check whose
/// result is undefined is not carried out.
public struct Rational: Hashable, Sendable {
    public let numerator: Int128
    /// Positive; 0 marks `undefined`.
    public let denominator: Int128

    public static let undefined = Rational(raw: 0, 0)
    public static let zero = Rational(0)

    private init(raw numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public init(_ value: Int) { self.init(raw: Int128(value), 1) }

    public init(_ numerator: Int128, _ denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { self = .undefined; return }
        if denominator == 1 { self.init(raw: numerator, 1); return }
        if let small = Small(numerator, denominator), denominator > 0 {
            let divisor = Rational.gcd(small.n.magnitude, small.d.magnitude)
            self.init(raw: Int128(small.n / Int(divisor)), Int128(small.d / Int(divisor)))
            return
        }
        let divisor = Rational.gcd(numerator.magnitude, denominator.magnitude)
        if divisor == 1, denominator > 0 { self.init(raw: numerator, denominator); return }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(raw: sign * numerator / Int128(divisor), sign * denominator / Int128(divisor))
    }

    /// Reads `-12,345.60` (commas ignored) or `2/3`; nil when the text is anything else or too long to be exact.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let value = text.withUTF8({ Rational(bytes: $0) }) else { return nil }
        self = value
    }

    /// Not generic, so that it is compiled once and for good.
    private init?(bytes: UnsafeBufferPointer<UInt8>) {
        var numerator: Int128 = 0
        var scale: Int128 = 1
        var seenPoint = false
        var seenDigit = false
        var negative = false
        var denominator: Int128?
        for (i, c) in bytes.enumerated() {
            switch c {
            case UInt8(ascii: "-") where i == 0: negative = true
            case UInt8(ascii: "+") where i == 0: break
            case UInt8(ascii: ","): break
            case UInt8(ascii: ".") where !seenPoint && denominator == nil: seenPoint = true
            case UInt8(ascii: "/") where seenDigit && !seenPoint && denominator == nil: denominator = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seenDigit = true
                let digit = Int128(c - UInt8(ascii: "0"))
                if let d = denominator {
                    let (r, o) = d.multipliedReportingOverflow(by: 10)
                    if o || r > Int128.max - 9 { return nil }
                    denominator = r + digit
                } else {
                    let (r, o) = numerator.multipliedReportingOverflow(by: 10)
                    if o || r > Int128.max - 9 { return nil }
                    numerator = r + digit
                    if seenPoint {
                        let (s, o) = scale.multipliedReportingOverflow(by: 10)
                        if o { return nil }
                        scale = s
                    }
                }
            default: return nil
            }
        }
        guard seenDigit, denominator != 0 else { return nil }
        self.init(negative ? -numerator : numerator, denominator ?? scale)
    }

    public var isUndefined: Bool { denominator == 0 }
    public var isInteger: Bool { denominator == 1 }
    public var isNegative: Bool { numerator < 0 }
    public var magnitude: Rational { numerator < 0 ? -self : self }

    private static func gcd(_ a: UInt128, _ b: UInt128) -> UInt128 {
        if a == 1 || b == 1 { return 1 }
        var (a, b) = (a, b)
        while b != 0 {
            // Nearly all numbers of a report fit into a machine word, whose division is many times faster.
            if let x = UInt(exactly: a), let y = UInt(exactly: b) { return UInt128(gcd(x, y)) }
            (a, b) = (b, a % b)
        }
        return a == 0 ? 1 : a
    }

    private static func gcd(_ a: UInt, _ b: UInt) -> UInt {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }

    private static let powers: [Int128] = (0...37).reduce(into: []) {
        $0.append(($0.last ?? 0) * 10 + ($1 == 0 ? 1 : 0))
    }

    /// 10 to the power `exponent`, which may be negative.
    public static func powerOfTen(_ exponent: Int) -> Rational {
        guard exponent.magnitude <= 37 else { return .undefined }
        let value = powers[Int(exponent.magnitude)]
        return exponent < 0 ? Rational(raw: 1, value) : Rational(raw: value, 1)
    }

    // MARK: - Arithmetic

    /// A fraction of two machine words, as nearly all numbers of a report are: their arithmetic is many times faster. The
    /// operations give nil where a result does not fit.
    private struct Small {
        let n: Int
        let d: Int

        @inline(__always) init?(_ numerator: Int128, _ denominator: Int128) {
            n = Int(truncatingIfNeeded: numerator)
            d = Int(truncatingIfNeeded: denominator)
            guard Int128(n) == numerator, Int128(d) == denominator, d != 0, n != .min, d != .min else { return nil }
        }
        @inline(__always) init?(_ value: Rational) { self.init(value.numerator, value.denominator) }

        /// The sum with `sign` times the other. Knuth, *The Art of Computer Programming*, vol. 2, 4.5.1.
        @inline(__always) func adding(_ other: Small, _ sign: Int) -> Rational? {
            let common = d == other.d ? d : other.d == 1 || d == 1 ? 1 : Int(gcd(d.magnitude, other.d.magnitude))
            let (a, o1) = n.multipliedReportingOverflow(by: other.d / common)
            let (b, o2) = (sign * other.n).multipliedReportingOverflow(by: d / common)
            let (sum, o3) = a.addingReportingOverflow(b)
            if o1 || o2 || o3 || sum == .min { return nil }
            let divisor = common == 1 ? 1 : Int(gcd(sum.magnitude, common.magnitude))
            let (denominator, o4) = (d / common).multipliedReportingOverflow(by: other.d / divisor)
            return o4 ? nil : Rational(raw: Int128(sum / divisor), Int128(denominator))
        }

        @inline(__always) func multiplied(by other: Small) -> Rational? {
            let left = other.d == 1 ? 1 : Int(gcd(n.magnitude, other.d.magnitude))
            let right = d == 1 ? 1 : Int(gcd(other.n.magnitude, d.magnitude))
            let (numerator, o1) = (n / left).multipliedReportingOverflow(by: other.n / right)
            let (denominator, o2) = (d / right).multipliedReportingOverflow(by: other.d / left)
            return o1 || o2 || numerator == .min ? nil : Rational(raw: Int128(numerator), Int128(denominator))
        }
    }

    private func crossed(_ other: Rational, _ combine: (Int128, Int128) -> (Int128, Bool)) -> Rational {
        if isUndefined || other.isUndefined { return .undefined }
        if denominator == 1, other.denominator == 1 {
            let (n, overflow) = combine(numerator, other.numerator)
            return overflow || n == .min ? .undefined : Rational(raw: n, 1)
        }
        let divisor = Int128(Rational.gcd(denominator.magnitude, other.denominator.magnitude))
        let (a, o1) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
        let (b, o2) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
        let (d, o3) = (denominator / divisor).multipliedReportingOverflow(by: other.denominator)
        let (n, o4) = combine(a, b)
        return o1 || o2 || o3 || o4 ? .undefined : Rational(n, d)
    }

    public static func + (a: Rational, b: Rational) -> Rational {
        if let x = Small(a), let y = Small(b), let sum = x.adding(y, 1) { return sum }
        return a.crossed(b) { $0.addingReportingOverflow($1) }
    }
    public static func - (a: Rational, b: Rational) -> Rational {
        if let x = Small(a), let y = Small(b), let difference = x.adding(y, -1) { return difference }
        return a.crossed(b) { $0.subtractingReportingOverflow($1) }
    }
    public static func * (a: Rational, b: Rational) -> Rational {
        if let x = Small(a), let y = Small(b), let product = x.multiplied(by: y) { return product }
        if a.isUndefined || b.isUndefined { return .undefined }
        if a.denominator == 1, b.denominator == 1 {
            let (n, overflow) = a.numerator.multipliedReportingOverflow(by: b.numerator)
            return overflow || n == .min ? .undefined : Rational(raw: n, 1)
        }
        let left = Rational(a.numerator, b.denominator)
        let right = Rational(b.numerator, a.denominator)
        let (n, o1) = left.numerator.multipliedReportingOverflow(by: right.numerator)
        let (d, o2) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        return o1 || o2 ? .undefined : Rational(n, d)
    }
    public static func / (a: Rational, b: Rational) -> Rational {
        if b.isUndefined || b.numerator == 0 { return .undefined }
        let isNegative = b.numerator < 0
        return a * Rational(raw: isNegative ? -b.denominator : b.denominator, isNegative ? -b.numerator : b.numerator)
    }
    public static prefix func - (a: Rational) -> Rational {
        a.isUndefined ? .undefined : Rational(raw: -a.numerator, a.denominator)
    }

    /// Exact equality. `undefined` equals nothing, itself included.
    public static func == (a: Rational, b: Rational) -> Bool {
        !a.isUndefined && a.numerator == b.numerator && a.denominator == b.denominator
    }

    /// -1, 0 or 1; nil when either side is undefined or the comparison would overflow.
    public func compared(to other: Rational) -> Int? {
        if let x = Small(self), let y = Small(other) {
            let (a, b) = (x.n.multipliedFullWidth(by: y.d), y.n.multipliedFullWidth(by: x.d))
            return a == b ? 0 : a < b ? -1 : 1
        }
        let difference = self - other
        return difference.isUndefined ? nil : Int(difference.numerator.signum())
    }

    public static func < (a: Rational, b: Rational) -> Bool { a.compared(to: b) == -1 }
    public static func > (a: Rational, b: Rational) -> Bool { b < a }
    public static func <= (a: Rational, b: Rational) -> Bool { a.compared(to: b).map { $0 <= 0 } ?? false }
    public static func >= (a: Rational, b: Rational) -> Bool { b <= a }

    /// Plain decimal notation where it is finite (`97.46`, `-0.5`), `"2/3"` otherwise, `undefined` for no number.
    public var decimal: String {
        if isUndefined { return "undefined" }
        if denominator == 1 { return written(numerator.magnitude, places: 0) }
        let places = UInt(exactly: denominator).map(Rational.places(of:)) ?? Rational.places(of: denominator.magnitude)
        guard let places, places <= 30 else { return "\(numerator)/\(denominator)" }
        return rounded(places: places)
    }

    /// How many digits after the point a fraction of this denominator has; nil where they do not end.
    @inline(__always) private static func places<N: FixedWidthInteger & UnsignedInteger>(of denominator: N) -> Int? {
        var rest = denominator
        let twos = rest.trailingZeroBitCount
        rest >>= N(twos)
        var fives = 0
        while rest % 5 == 0 { rest /= 5; fives += 1 }
        return rest == 1 ? max(twos, fives) : nil
    }

    /// Decimal notation with exactly `places` digits after the point, halves away from zero.
    public func rounded(places: Int) -> String {
        guard let quotient = magnitude(inUnitsOf: places) else { return "undefined" }
        return written(quotient, places: places)
    }

    /// Decimal notation with at most `places` digits after the point, without zeros at the end.
    public func rounded(atMost places: Int) -> String {
        guard var quotient = magnitude(inUnitsOf: places) else { return "undefined" }
        var places = places
        while places > 0, quotient % 10 == 0 { (quotient, places) = (quotient / 10, places - 1) }
        return written(quotient, places: places)
    }

    /// How many units of the last of `places` digits it has, halves up, without the sign; nil for no number.
    private func magnitude(inUnitsOf places: Int) -> UInt128? {
        let scaled = self * Rational.powerOfTen(places)
        if scaled.isUndefined { return nil }
        let magnitude = scaled.numerator.magnitude
        let divisor = scaled.denominator.magnitude
        if let a = UInt(exactly: magnitude), let b = UInt(exactly: divisor) {
            let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
            return UInt128(quotient) + (rest >= b - rest ? 1 : 0)
        }
        let quotient = magnitude / divisor
        return (magnitude % divisor) * 2 >= divisor ? quotient + 1 : quotient
    }

    /// `units` of the last of `places` digits with the sign of this.
    private func written(_ units: UInt128, places: Int) -> String {
        let sign = isNegative && units != 0
        return UInt(exactly: units).map { Rational.written($0, places: places, isNegative: sign) }
            ?? Rational.written(units, places: places, isNegative: sign)
    }

    @inline(__always) private static func written<Units: FixedWidthInteger & UnsignedInteger>(
        _ units: Units, places: Int, isNegative: Bool
    ) -> String {
        // No number has more digits than 39 and those after the point; a sign and the point come on top.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 42 + places) { bytes in
            var start = bytes.count
            func put(_ byte: UInt8) {
                start -= 1
                bytes[start] = byte
            }
            var rest = units
            var count = 0
            repeat {
                if count == places, places > 0 { put(UInt8(ascii: ".")) }
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
                (rest, count) = (quotient, count + 1)
            } while rest > 0 || count <= places
            if isNegative { put(UInt8(ascii: "-")) }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
        }
    }

    /// The largest whole number that is not greater.
    public var floor: Rational {
        if isUndefined { return self }
        let q = numerator / denominator
        return Rational(numerator < 0 && numerator % denominator != 0 ? q - 1 : q, 1)
    }
}

extension Rational: ExpressibleByIntegerLiteral, CustomStringConvertible {
    public init(integerLiteral value: Int) { self.init(value) }
    public var description: String { decimal }
}
