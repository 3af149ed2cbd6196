import Lexicon
import Testing

@Suite struct EffectiveTests {
    @Test(
        arguments: [
            (nil, true), ("2016", false), ("2017", true), ("2017-03", false), ("2017-04", true), ("2017-04-18", false),
            ("2017-04-19", true), ("2016/2017", true), ("2015/2016", false), ("2022", true), ("2025/2026", true),
            ("2026", false), ("2026/2027", false),
        ] as [(String?, Bool)])
    func aPeriodCountsWhenSomeDayOfItDoes(period: String?, holds: Bool) {
        #expect(Effective(from: "2017-04-19", to: "2025-12-31").holds(in: period) == holds)
    }
}
