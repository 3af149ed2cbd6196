import Exact
import Testing

@Suite struct EnclosureTests {
    @Test(arguments: [
        ("2", 3, "1.414", "1.415"), ("0", 5, "0", "0"), ("2.25", 4, "1.5", "1.5"), ("0.0001", 2, "0.01", "0.01"),
    ])
    func aRootIsEnclosed(value: String, places: Int, low: String, high: String) throws {
        let root = Interval(exactly: try #require(Rational(value))).squareRoot(places: places)
        #expect(root.low?.decimal == low)
        #expect(root.high?.decimal == high)
    }

    /// The squares of the ends lie on both sides of what the root was taken of, and the ends one unit apart at the most.
    @Test func theSquaresOfTheEndsEncloseTheValue() {
        for n in 1...400 {
            for d in [1, 3, 7, 640, 99_991] {
                let value = Rational(Int128(n * n + 17 * n), Int128(d))
                let root = Interval(exactly: value).squareRoot(places: 9)
                guard let low = root.low, let high = root.high else { Issue.record("no root of \(value)"); continue }
                #expect(low * low <= value && value <= high * high)
                #expect(high - low <= Rational.powerOfTen(-9))
            }
        }
    }

    @Test func roundingOutwardsLosesNothing() {
        let third = Interval(low: Rational(-1, 3), high: Rational(2, 3))
        let enclosed = third.enclosed(places: 2)
        #expect(enclosed.low?.decimal == "-0.34")
        #expect(enclosed.high?.decimal == "0.67")
    }

    @Test func anOpenEndStaysOpen() {
        let root = Interval(low: 4, high: nil).squareRoot(places: 2)
        #expect(root.low == 2 && root.high == nil)
    }
}
