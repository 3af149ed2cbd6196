import Exact
import Lexicon
import Records
import Testing
import TestSupport

@testable import Extraction

/// What a writer of numerals writes, the reader reads back exactly, whatever the style.
@Suite struct NumeralPropertyTests {
    static let vocabulary: Vocabulary = {
        do { return try Vocabulary(.embedded) } catch { fatalError("\(error)") }
    }()

    private static func read(_ text: String) -> NumberToken? {
        NumberReader(s: text.scalarValues, vocabulary: vocabulary).numeral(at: 0)
    }

    private func expect(_ text: String, _ value: Rational, _ comment: Comment) {
        let token = Self.read(text)
        #expect(token?.value == value, "\(comment): \(text) is read as \(token?.value.decimal ?? "nothing")")
        #expect(token?.range.count == text.unicodeScalars.count, "\(comment): \(text)")
    }

    @Test(arguments: [UInt64(1), 2017, 20_240_601])
    func whatIsWrittenIsReadBack(seed: UInt64) {
        var random = SeededRandom(seed)
        let styles: [(String, NumeralWriter)] = [
            ("plain", .plain), ("spoken", .spoken), ("financial", .financial), ("traditional", .traditional),
        ]
        for _ in 0..<1500 {
            let value = random.number(digits: 16)
            for (name, writer) in styles { expect(writer.write(value), Rational(value), "seed \(seed), \(name)") }
        }
    }

    /// 一二〇五: three digits and more, or two with a zero.
    @Test(arguments: [UInt64(3), 99])
    func digitsInARowAreReadBack(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<500 {
            let value = 100 + random.number(digits: 15)
            let zero: Character = Bool.random(using: &random) ? "零" : "〇"
            expect(NumeralWriter.plain.spelled(value, zero: zero), Rational(value), "seed \(seed)")
        }
    }

    /// `3亿6千万`, `12万5千`, `1.92万`, 四百二十点五万.
    @Test(arguments: [UInt64(5), 77])
    func digitsAndNumeralsTogetherAreReadBack(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<500 {
            let (a, b) = (Int.random(in: 1...9999, using: &random), Int.random(in: 1...9, using: &random))
            expect("\(a)亿\(b)千万", Rational(a * 100_000_000 + b * 10_000_000), "seed \(seed)")
            expect("\(a)万\(b)千", Rational(a * 10_000 + b * 1000), "seed \(seed)")
            expect("\(a).\(b)万", Rational(a * 10_000 + b * 1000), "seed \(seed)")
            expect("\(a)万亿", Rational(a * 1_000_000_000_000), "seed \(seed)")
            let decimal = NumeralWriter.plain.write(a) + "点" + NumeralWriter.plain.spelled(b)
            expect(decimal, Rational(a) + Rational(b) / 10, "seed \(seed)")
            expect(decimal + "万", Rational(a * 10_000 + b * 1000), "seed \(seed)")
            expect(
                NumeralWriter.plain.write(a) + "万" + String(NumeralWriter.plain.digits[b]),
                Rational(a * 10_000 + b * 1000), "seed \(seed)")
        }
    }

    /// 余, 多, 几 behind 十, 百, 千, 万 leave the value and say that it is more.
    @Test(arguments: [UInt64(7), 41])
    func moreIsSaidAndNotCounted(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<300 {
            let value = Int.random(in: 1...999, using: &random) * 10
            for (text, expected) in [
                (NumeralWriter.plain.write(value) + "余", value), ("\(value)余", value), ("\(value)多万", value * 10_000),
                (NumeralWriter.plain.write(value) + "多万", value * 10_000), ("\(value)万余", value * 10_000),
            ] {
                expect(text, Rational(expected), "seed \(seed)")
                #expect(Self.read(text)?.isMore == true, "seed \(seed): \(text)")
            }
        }
    }

    /// In a sentence, with a unit, the whole is one mention.
    @Test(arguments: [UInt64(11)])
    func inASentenceItIsOneMention(seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<60 {
            let value = 1 + random.number(digits: 11)
            for writer in [NumeralWriter.plain, .financial, .spoken] {
                let numeral = writer.write(value)
                let found = try MentionChain.extract("全市共发放补助\(numeral)元。").mentions
                #expect(found.map(\.valueText) == [String(value)], "seed \(seed): \(numeral)")
                #expect(found.first?.quote == numeral + "元")
            }
        }
    }

    /// More digits than are kept exactly give no value, and say so.
    @Test(arguments: ["1" + String(repeating: "0", count: 60), "壹亿亿亿亿亿", "九千万亿亿亿"])
    func whatIsTooLongIsNotGuessed(text: String) throws {
        let found = try MentionChain.extract("共计\(text)").mentions
        for mention in found { #expect(mention.status != .certain, "\(mention.valueText)") }
        #expect(!found.isEmpty)
    }

    @Test func aThousandQuintillionIsStillExact() throws {
        let found = try MentionChain.extract("共计1" + String(repeating: "0", count: 30) + "元").mentions
        #expect(found.map(\.valueText) == ["1" + String(repeating: "0", count: 30)])
    }
}
