import Exact
import Testing

@Suite struct IntervalTests {
    private func interval(_ low: Rational?, _ high: Rational?) -> Interval { Interval(low: low, high: high) }

    @Test func printedDigitsAllowHalfAUnitToEitherSide() {
        let printed = Interval(printed: Rational(9746, 100), places: 2)
        #expect(printed.description == "[97.455, 97.465]")
        #expect(Interval(printed: 45, places: 0).description == "[44.5, 45.5]")
    }

    @Test func truncationCutsTowardsZero() {
        #expect(Interval.truncated(Rational(229, 10), places: 1).description == "[22.9, 23]")
        #expect(Interval.truncated(Rational(-229, 10), places: 1).description == "[-23, -22.9]")
    }

    /// Positive above, negative below, zero where they meet, with the ends belonging to it.
    @Test func theGapIsSigned() {
        let claim = interval(Rational(2525, 100), Rational(2535, 100))
        #expect(interval(22, 23).gap(to: claim) == Rational(-225, 100))
        #expect(interval(26, 27).gap(to: claim) == Rational(65, 100))
        #expect(interval(20, Rational(2525, 100)).gap(to: claim) == .zero)
        #expect(interval(nil, 20).gap(to: claim) == Rational(-525, 100))
        #expect(interval(30, nil).gap(to: claim) == Rational(465, 100))
        #expect(Interval.everything.meets(claim))
        #expect(!interval(22, 23).meets(claim))
    }

    @Test func anUndefinedBoundIsOpen() {
        let open = Interval(low: .undefined, high: 3)
        #expect(open.low == nil)
        #expect(!open.isBounded)
        #expect(open.contains(-1_000_000))
        #expect(!open.contains(4))
        #expect(open.description == "[…, 3]")
    }

    @Test func sumsAndDifferences() {
        #expect(interval(1, 2) + interval(10, 20) == interval(11, 22))
        #expect(interval(1, 2) - interval(10, 20) == interval(-19, -8))
        #expect(-interval(1, nil) == interval(nil, -1))
        #expect(interval(1, nil) + interval(1, 2) == interval(2, nil))
    }

    @Test func products() {
        #expect(interval(-2, 3) * interval(4, 5) == interval(-10, 15))
        #expect(interval(-2, -1) * interval(-5, 4) == interval(-8, 10))
        #expect(interval(2, nil) * interval(3, 4) == interval(6, nil))
        #expect(interval(-1, nil) * interval(3, 4) == .everything)
        #expect(Interval(exactly: Rational(.max, 1)) * Interval(exactly: 2) == .everything)
    }

    @Test func quotients() {
        #expect(interval(1, 2) / interval(4, 5) == interval(Rational(1, 5), Rational(1, 2)))
        #expect(interval(1, 2) / interval(-5, -4) == interval(Rational(-1, 2), Rational(-1, 5)))
        #expect(interval(10, 20) / interval(5, nil) == interval(0, 4))
        // A divisor that may be zero says nothing about the quotient.
        for divisor in [interval(0, 1), interval(-1, 1), interval(-1, 0), .everything, interval(0, 0)] {
            #expect(interval(1, 2) / divisor == .everything)
        }
    }

    @Test func unions() {
        #expect(interval(1, 2).union(interval(5, 6)) == interval(1, 6))
        #expect(interval(1, nil).union(interval(5, 6)) == interval(1, nil))
    }

    /// What the ends give lies in the result, for every operation (Moore's inclusion property).
    @Test(arguments: [(1, 4), (-3, 2), (-5, -1), (0, 7)], [(2, 3), (-4, -2), (1, 9)])
    func resultsHoldEveryCombination(a: (Int, Int), b: (Int, Int)) {
        let x = interval(Rational(a.0), Rational(a.1))
        let y = interval(Rational(b.0), Rational(b.1))
        for i in a.0...a.1 {
            for j in b.0...b.1 {
                let (p, q) = (Rational(i), Rational(j))
                #expect((x + y).contains(p + q))
                #expect((x - y).contains(p - q))
                #expect((x * y).contains(p * q))
                if j != 0 { #expect((x / y).contains(p / q)) }
            }
        }
    }
}
