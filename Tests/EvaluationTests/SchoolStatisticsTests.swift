import Exact
import Lexicon
import Records
import Testing

@testable import Evaluation

@Suite struct SchoolStatisticsTests {
    private func exact(_ pairs: [(Int, Rational)]) -> SchoolStatistics {
        SchoolStatistics(pairs.map { (weight: Rational($0.0), value: Interval(exactly: $0.1)) })
    }

    /// Two schools of 300 and 100 pupils with 4 and 8: the mean is 5, the variance 3.
    @Test func theCoefficientIsWeightedByPupils() throws {
        let statistics = exact([(300, 4), (100, 8)])
        #expect(statistics.mean.contains(5))
        let variation = statistics.variation()
        // √3 ÷ 5 = 0.34641016…
        #expect(variation.low?.rounded(places: 8) == "0.34641016" && variation.high?.rounded(places: 8) == "0.34641016")
        let plain = SchoolStatistics([(1, Interval(exactly: 4)), (1, Interval(exactly: 8))])
        #expect(plain.variation().meets(Interval(exactly: Rational(1, 3))))
        // √8 ÷ 6 = 0.47140452…
        #expect(plain.variation(ofSample: true).low?.rounded(places: 7) == "0.4714045")
    }

    @Test func schoolsThatAreAlikeDoNotDiffer() {
        #expect(exact([(300, Rational(14, 3)), (170, Rational(14, 3))]).variation() == Interval(exactly: 0))
    }

    /// Whatever values lie within what was printed, their coefficient lies within the enclosure.
    @Test func theEnclosureHoldsEveryAdmissibleValue() {
        var random = Numbers(seed: 20_170_006)
        for _ in 0..<200 {
            let count = 2 + random.next(9)
            let printed = (0..<count).map { _ in
                (pupils: 40 + random.next(2000), value: Rational(Int128(100 + random.next(900)), 100))
            }
            let half = Rational(1, 200)
            let enclosure = SchoolStatistics(
                printed.map {
                    (weight: Rational($0.pupils), value: Interval(low: $0.value - half, high: $0.value + half))
                }
            ).variation()
            for _ in 0..<5 {
                let real = printed.map { ($0.pupils, $0.value + Rational(Int128(random.next(11) - 5), 1000)) }
                let own = exact(real).variation()
                #expect(own.low.map { low in enclosure.low.map { $0 <= low } ?? false } ?? false)
                #expect(own.high.map { high in enclosure.high.map { high <= $0 } ?? false } ?? false)
            }
        }
    }

    /// Sums stay exact enough with many schools, and nothing overflows into a verdict.
    @Test func twoHundredSchoolsGiveANarrowEnclosure() throws {
        var random = Numbers(seed: 7)
        let schools = (0..<200).map { _ in
            (
                weight: Rational(50 + random.next(2400)),
                value: Interval(
                    exactly: Rational(Int128(random.next(9_000_000)) + 100_000, Int128(50 + random.next(2400))))
            )
        }
        let variation = SchoolStatistics(schools).variation()
        let (low, high) = (try #require(variation.low), try #require(variation.high))
        #expect(high - low < Rational.powerOfTen(-8))
    }

    @Test(arguments: [
        (["4.2", "1", "0.9", "4.5", "7.5", "2000", "2.3"], true),
        (["4.2", "1", "0.9", "4.5", "6.375", "2000", "2.3"], true),
        (["4.2", "1", "0.9", "4.5", "6.36", "2000", "2.3"], false),
        (["4.2", "1", "0.9", "4.4", "7.4", "2000", "2.3"], false),
        // 6.374 printed with two decimals is 6.37, and 6.375 is what 85 % of 7.5 is: too near to tell.
        (["4.2", "1", "0.9", "4.5", "6.374", "2000", "2.3"], nil),
    ])
    func sixOfSevenAndTheRestAt85Percent(values: [String], passes: Bool?) throws {
        let standard = try #require(try Standard.load(from: .embedded).first { $0.id == "2017-6" })
        let group = try #require(standard.group("resources"))
        let bounds = SchoolBounds(
            bounds: group.indicators.compactMap { $0.thresholds.first { $0.stage == "小学" }?.limit },
            quorum: group.quorum, widening: Rational(1, 200))
        let verdict = bounds.passes(try values.map { Interval(exactly: try #require(Rational($0))) })
        #expect(verdict == (passes == nil ? .open : passes == true ? .yes : .no))
    }
}

/// The same numbers on every machine (Knuth's MMIX linear congruential generator).
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
