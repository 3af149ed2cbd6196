import TestSupport

/// A decimal as it is printed: `97.40` is 9740 with two places.
struct Printed: Equatable {
    var digits: Int
    var places: Int

    enum Cut: CaseIterable { case rounded, truncated }

    /// `numerator ÷ denominator`, not negative, cut off at so many places.
    init(_ numerator: Int, _ denominator: Int, places: Int, _ cut: Cut) {
        let scaled = numerator * Printed.power(places)
        digits = cut == .rounded ? (2 * scaled + denominator) / (2 * denominator) : scaled / denominator
        self.places = places
    }

    init(digits: Int, places: Int) {
        self.digits = digits
        self.places = places
    }

    static func power(_ places: Int) -> Int { (0..<places).reduce(1) { result, _ in result * 10 } }

    var text: String {
        guard places > 0 else { return String(digits) }
        let (whole, fraction) = digits.quotientAndRemainder(dividingBy: Printed.power(places))
        let tail = String(fraction)
        return "\(whole)." + String(repeating: "0", count: places - tail.count) + tail
    }

    /// Whether it can be `numerator ÷ denominator`, rounded or cut off. Intervals are closed, so that the end which cutting
    /// off does not quite reach counts as well.
    func canBe(_ numerator: Int, _ denominator: Int) -> Bool {
        Cut.allCases.contains { Printed(numerator, denominator, places: places, $0) == self }
            // Half a unit may be rounded down as well.
            || 2 * numerator * Printed.power(places) == (2 * digits + 1) * denominator
            || numerator * Printed.power(places) == (digits + 1) * denominator
    }

    /// Whether it can be the percentage that two sums of money make of each other, each written in whole 万元 and so half
    /// a 万 more or less.
    func canBePercentage(_ part: Int, _ base: Int) -> Bool {
        let scaled = 200 * Printed.power(places)
        return (2 * part - 1) * scaled <= 2 * (digits + 1) * (2 * base + 1)
            && (2 * part + 1) * scaled >= (2 * digits - 1) * (2 * base - 1)
    }

    /// The same with one digit changed to another; nil where the first would become zero.
    func mutated(_ random: inout SeededRandom) -> Printed? {
        let length = String(digits).count
        let place = random.number(0...length - 1)
        let unit = Printed.power(place)
        let old = digits / unit % 10
        let new = (old + random.number(1...9)) % 10
        if place == length - 1, new == 0 { return nil }
        return Printed(digits: digits + (new - old) * unit, places: places)
    }
}
