import Exact
import Testing

@Suite struct RationalTests {
    @Test(arguments: [
        ("12", "12"), ("-12,345.60", "-12345.6"), ("2/3", "2/3"), ("4/6", "2/3"), ("0.125", "0.125"), ("+7", "7"),
        ("1260.00", "1260"), ("10/5", "2"), ("-0", "0"), (".5", "0.5"), ("5.", "5"),
    ])
    func readsAndWrites(text: String, decimal: String) throws {
        #expect(try #require(Rational(text)).decimal == decimal)
    }

    @Test(arguments: ["", "-", "1.2.3", "12a", "1/0", "万", "1e3", "１２", " 1", "1/2/3", "0.5/2"])
    func whatIsNoNumberGivesNil(text: String) {
        #expect(Rational(text) == nil)
    }

    /// 2^127 has 39 digits: what does not fit is refused, never cut.
    @Test func tooLongIsRefused() {
        #expect(Rational(String(repeating: "9", count: 38)) != nil)
        #expect(Rational(String(repeating: "9", count: 40)) == nil)
        #expect(Rational("0." + String(repeating: "1", count: 40)) == nil)
        #expect(Rational("1/" + String(repeating: "9", count: 40)) == nil)
    }

    @Test func arithmeticIsExact() throws {
        let tenth = try #require(Rational("0.1"))
        #expect(tenth + tenth + tenth == Rational(3, 10))
        #expect(Rational(142) / Rational(634) * 100 == Rational(7100, 317))
        #expect(Rational(1, 3) - Rational(1, 3) == .zero)
        #expect(-Rational(2, -4) == Rational(1, 2))
        #expect((Rational(-7, 2)).magnitude == Rational(7, 2))
    }

    @Test func theLowestTermsAreKept() {
        let value = Rational(-6, -8)
        #expect(value.numerator == 3)
        #expect(value.denominator == 4)
        #expect(Rational(6, -8).numerator == -3)
    }

    @Test(arguments: [
        Rational(1) / 0, .undefined + 1, 1 - .undefined, .undefined * 0, .undefined / 2, 3 / .undefined, -.undefined,
        Rational(.max, 1) + 1, Rational(.max, 1) * 2, Rational(1, .max) * Rational(1, 2), Rational(.min, 1),
        Rational(5, .min),
        Rational(.max, 1) - Rational(-1), Rational.powerOfTen(38), Rational.powerOfTen(-38),
    ])
    func whatCannotBeExactIsUndefined(value: Rational) {
        #expect(value.isUndefined)
        #expect(value.decimal == "undefined")
        #expect(value.rounded(places: 2) == "undefined")
        #expect(value.floor.isUndefined)
        // Equal to nothing, before nothing and after nothing.
        let isItself = value == value
        #expect(!isItself)
        #expect(value.compared(to: 0) == nil)
        #expect(!(value < 0) && !(value > 0) && !(value <= 0) && !(value >= 0))
    }

    @Test func orders() throws {
        #expect(Rational(1, 3) < Rational(34, 100))
        #expect(Rational(-1) < 0)
        #expect(Rational(2, 4) >= Rational(1, 2))
        #expect(Rational(2, 4) <= Rational(1, 2))
        #expect(Rational(7).compared(to: 3) == 1)
        #expect(Rational(3).compared(to: 7) == -1)
        #expect(Rational(3).compared(to: 3) == 0)
    }

    /// Halves go away from zero; a remainder is never lost before the last digit asked for.
    @Test(arguments: [
        ("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("0.124", 2, "0.12"), ("2/3", 4, "0.6667"), ("1/3", 0, "0"),
        ("5/2", 0, "3"), ("-1/3", 0, "0"), ("99.995", 2, "100.00"), ("7", 2, "7.00"), ("0.005", 2, "0.01"),
        ("-0.004", 2, "0.00"), ("0.01", 3, "0.010"),
    ])
    func rounds(text: String, places: Int, expected: String) throws {
        #expect(try #require(Rational(text)).rounded(places: places) == expected)
    }

    @Test(arguments: [("1/8", "0.125"), ("1/7", "1/7"), ("1/1024", "0.0009765625"), ("-3/2", "-1.5"), ("1/30", "1/30")])
    func writesADecimalOnlyWhereItEnds(text: String, expected: String) throws {
        #expect(try #require(Rational(text)).decimal == expected)
    }

    @Test(arguments: [("7/2", "3"), ("-7/2", "-4"), ("4", "4"), ("-4", "-4"), ("0", "0"), ("-1/3", "-1")])
    func floors(text: String, expected: String) throws {
        #expect(try #require(Rational(text)).floor.decimal == expected)
    }

    @Test func powersOfTen() {
        #expect(Rational.powerOfTen(0) == 1)
        #expect(Rational.powerOfTen(4) == 10_000)
        #expect(Rational.powerOfTen(-2) == Rational(1, 100))
        #expect(Rational.powerOfTen(37) * Rational.powerOfTen(-37) == 1)
    }

    /// (a ÷ b) × b = a and (a + b) − b = a, whatever the two.
    @Test(arguments: [-97, -3, 1, 2, 7, 360, 4999])
    func everyOperationCanBeUndone(n: Int) {
        for d in [1, 3, 8, 125, 997] {
            let (a, b) = (Rational(Int128(n), Int128(d)), Rational(Int128(d + 4), 7))
            #expect(a / b * b == a)
            #expect(a + b - b == a)
            #expect((a < b) == (b - a > 0))
        }
    }
}
