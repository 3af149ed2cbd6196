import Exact
import Source
import Testing

@testable import Extraction

/// Values of runs of Chinese numerals, and runs that are no number.
struct ChineseNumeralTests {
    @Test(arguments: [
        ("零", "0"), ("十", "10"), ("十四", "14"), ("二十", "20"), ("一百零一", "101"), ("一百一十", "110"), ("一百一", "110"),
        ("一千零一十", "1010"), ("一万二", "12000"), ("三万零五十", "30050"), ("两千四百五", "2450"), ("肆佰陆拾", "460"),
        ("二〇二三", "2023"), ("一亿三千万", "130000000"), ("廿三", "23"), ("卅", "30"), ("百", "100"), ("万", "10000"),
    ])
    func value(text: String, expected: String) {
        #expect(ChineseNumeral.value(text.scalarValues[...])?.decimal == expected)
    }

    @Test(arguments: ["三五", "两三", ""])
    func estimatesAreNoNumber(text: String) {
        #expect(ChineseNumeral.value(text.scalarValues[...]) == nil)
    }
}
