import Foundation
import Lexicon
import Normalization
import Reading
import Source
import Testing
import TestSupport

@Suite struct LostByteTests {
    private static func decoded(_ bytes: [UInt8]) -> String {
        String(scalars: Codec.decode(bytes, encoding: "GB18030")?.scalars ?? [])
    }

    /// The text as GBK, without the bytes at these places.
    private static func bytes(_ text: String, without places: Int...) throws -> [UInt8] {
        var bytes = try #require(Codec.encode(text.scalarValues, encoding: "GBK"))
        for place in places.sorted(by: >) { bytes.remove(at: place) }
        return bytes
    }

    @Test(arguments: [
        // A lead byte lost (师 is CAA6), realigned where the decoder left its mark.
        Example(
            "全县大力加强教Χ游榻ㄉ�,现有专任教师1284人。", "全县大力加强教师队伍建设,现有专任教师1284人。", "lost-byte conjectured",
            "lost-byte certain", "lost-byte conjectured"),
        // The same, the mark gone: the last character is half lost too.
        Example(
            "全县大力加强教Χ游榻ㄉ,现有专任教师1284人。", "全县大力加强教师队伍建设,现有专任教师1284人。", "lost-byte conjectured",
            "lost-byte certain", "lost-byte conjectured"),
        // A second byte lost (the first of 建), no ASCII in between.
        Example(
            "全县大力加强教Χ游楱设,现有专任教师1284人。", "全县大力加强教师队伍建设,现有专任教师1284人。", "lost-byte conjectured",
            "lost-byte certain", "lost-byte conjectured"),
        // Traditional: realigned at a second byte that is ASCII; a page folded the full-width mark.
        Example(
            "榮獲全縣教學質量示範學!狈Q號", "荣获全县教学质量示范学校”称号", "lost-byte conjectured", "lost-byte certain"),
        // ASCII that was swallowed as a second byte comes back.
        Example(
            "青溪县教育局全县共型耆\u{E08D}⊙\u{E742}1284人", "青溪县教育局全县共有完全小学|1284人", "lost-byte conjectured",
            "lost-byte certain"),
        Example(
            "共有石桥蛑行男⊙\u{E741}附件}两份材料", "共有石桥镇中心小学{附件}两份材料", "lost-byte conjectured", "lost-byte certain"),
        // Two characters at a mark: neither is whole, and 资金 is clear.
        Example(
            "2023年投入捉�3500万元", "2023年投入资金3500万元", "lost-byte conjectured", "lost-byte conjectured"),
    ])
    func restored(_ example: Example) { example.check() }

    @Test func halfLostCharactersHaveCandidates() throws {
        let result = normalized("全县大力加强教Χ游榻ㄉ,现有专任教师1284人。")
        let repairs = result.repairs.filter { $0.step == "lost-byte" }
        #expect(repairs.map(\.observed) == ["Χ", "游榻", "ㄉ"])
        #expect(repairs.map { $0.candidates[0].text } == ["师", "队伍", "建设"])
        #expect(repairs[0].candidates[0].evidence == "GBK丢一字节,此字CAA6只剩A6,按上下文推定")
        #expect(repairs[1].candidates[0].evidence == "字节A6B6 D3CE E9BD A8C9错开一个,重新配对")
        let last = repairs[2].candidates
        #expect(last[0].evidence == "“设”C9E8只剩C9,按上下文推定")
        #expect(last.dropFirst().allSatisfy { $0.text.hasPrefix("建") && $0.text.unicodeScalars.count == 2 })
        for repair in repairs {
            let scores = repair.candidates.compactMap { $0.score.flatMap(Double.init) }
            #expect(scores.count == repair.candidates.count && scores == scores.sorted(by: >))
        }
    }

    @Test func everyScalarKnowsItsSource() {
        let result = normalized("全县大力加强教Χ游榻ㄉ,现有专任教师1284人。")
        let text = result.text
        for (index, character) in text.string.unicodeScalars.enumerated()
        where "全县现有1284人。".unicodeScalars.contains(character) {
            #expect(result.source.quote(text.sourceRange(index..<index + 1)) == String(character))
        }
        #expect(result.source.quote(text.sourceRange(7..<8)) == "Χ")
    }

    /// A file that is still GBK has the byte that could not be decoded.
    @Test func bytesOfTheFileAreUsed() throws {
        let text = "青溪县认真贯彻上级文件精神,大力加强教师队伍建设,全县现有专任教师1284人。"
        let place = try #require(Codec.encode("青溪县认真贯彻上级文件精神,大力加强教".scalarValues, encoding: "GBK")).count
        let document = try Reader.read(bytes: try Self.bytes(text, without: place), encoding: "GB18030")
        let result = normalizer.normalize(document)
        checkPromises(result)
        #expect(result.text.string == text)
        #expect(result.repairs.map(\.status) == [.conjectured, .certain])
    }

    // MARK: Readings

    private static let polluted = """
        石橋縣(xiàn)持續(xù)推動(dòng)教育優(yōu)質(zhì)均衡發(fā)展,新建學(xué)校5所,學(xué)位1200個(gè),與各縣(xiàn)聯(lián)動(dòng)發(fā)展。

        """

    /// 訓 is D396: the decoder dropped 96 before the bracket, and the reading picks 訓 among all that begin with D3.
    @Test func aReadingDecides() throws {
        let result = normalized(Self.polluted + "完善“縣(xiàn)、鄉、!蔽寮墡熡(xùn)網絡")
        #expect(result.text.string.hasSuffix("完善“县、乡、校”五级师训网络"))
        let repair = try #require(result.repairs.last { $0.step == "lost-byte" })
        #expect(repair.observed == "熡(xùn)")
        #expect(repair.status == .conjectured)
        #expect(repair.candidates[0].text == "師訓")
        #expect(repair.candidates[0].evidence == "“訓”D396只剩D3,按注音xùn和上下文推定")
        #expect(Set(repair.candidates.map(\.text)).isSubset(of: ["師訓", "師訊", "師訙"]))
    }

    // MARK: What is left alone

    @Test(arguments: LostByteText.hard + LostByteText.sentences)
    func soundTextStays(_ text: String) {
        let result = normalizer.normalize(document(text), without: allSteps(but: "lost-byte"))
        #expect(result.text.string == text)
        #expect(result.repairs.isEmpty)
    }

    @Test func soundTraditionalTextStays() {
        for text in LostByteText.sentences.map(LostByteText.traditional) {
            let result = normalizer.normalize(document(text), without: allSteps(but: "lost-byte"))
            #expect(result.text.string == text)
            #expect(result.repairs.isEmpty)
        }
    }

    @Test func withoutTheStepNothingIsRestored() {
        let text = "全县大力加强教Χ游榻ㄉ�,现有专任教师1284人。"
        let result = normalizer.normalize(document(text), without: ["lost-byte"])
        #expect(result.text.string == text)
    }

    // MARK: Digits

    @Test func noDigitChangesUnreported() throws {
        var numbers = SeededRandom(11)
        for sentence in LostByteText.sentences where sentence.contains(where: { $0.isASCII && $0.isNumber }) {
            let count = try #require(Codec.encode(sentence.scalarValues, encoding: "GBK")).count
            for _ in 0..<6 {
                let index = Int.random(in: 0..<count, using: &numbers)
                guard let damaged = LostByteText.damaged(sentence, losing: index, drops: Bool.random(using: &numbers))
                else { continue }
                let result = normalized(damaged.text)
                let digits = { (text: String) in text.filter { $0.isASCII && $0.isNumber } }
                if !result.repairs.contains(where: { $0.step != "lost-byte" }) {
                    #expect(digits(result.text.string) == digits(damaged.text))
                }
            }
        }
    }

    // MARK: How good

    private struct Tally {
        var cases = 0
        var realigned = 0
        var exact = 0
        func share(_ part: Int) -> Double { Double(part) / Double(max(1, cases)) }
    }

    /// By the number of characters that the damage changed.
    private struct Measured {
        /// 3 or 4.
        var few = Tally()
        /// 5 and more.
        var many = Tally()

        func expect(
            realigned: Double, exact: Double, fewRealigned: Double, sourceLocation: SourceLocation = #_sourceLocation
        ) {
            #expect(many.share(many.realigned) >= realigned, sourceLocation: sourceLocation)
            #expect(many.share(many.exact) >= exact, sourceLocation: sourceLocation)
            #expect(few.share(few.realigned) >= fewRealigned, sourceLocation: sourceLocation)
        }
    }

    /// Damages `sentences` and restores them.
    private func measure(_ sentences: [String], cases: Int, seed: UInt64) -> Measured {
        var numbers = SeededRandom(seed)
        var measured = Measured()
        while measured.few.cases + measured.many.cases < cases {
            let sentence = sentences[Int.random(in: 0..<sentences.count, using: &numbers)]
            let index = Int.random(in: 0..<max(1, sentence.unicodeScalars.count * 2), using: &numbers)
            guard
                let damaged = LostByteText.damaged(sentence, losing: index, drops: Bool.random(using: &numbers)),
                damaged.characters >= 3
            else { continue }
            let result = normalizer.normalize(document(damaged.text), without: allSteps(but: "lost-byte"))
            let before = sentence.scalarValues
            let after = result.text.scalars
            // All but the half-lost characters at the two ends is as it was.
            let wrong = zip(before, after).count { $0 != $1 }
            let isRealigned = before.count == after.count && wrong <= 2 && !result.repairs.isEmpty
            let size = damaged.characters < 5 ? \Measured.few : \Measured.many
            measured[keyPath: size].cases += 1
            if isRealigned { measured[keyPath: size].realigned += 1 }
            if before == after { measured[keyPath: size].exact += 1 }
        }
        return measured
    }

    @Test func generatedDamageIsRestored() {
        let simplified = measure(LostByteText.sentences, cases: 240, seed: 1)
        simplified.expect(realigned: 0.97, exact: 0.65, fewRealigned: 0.75)
        let traditional = measure(LostByteText.sentences.map(LostByteText.traditional), cases: 240, seed: 2)
        traditional.expect(realigned: 0.97, exact: 0.65, fewRealigned: 0.80)
    }

    @Test(.enabled(if: !LostByteText.published.isEmpty, "no published documents beside the project"))
    func damageOfPublishedSentencesIsRestored() {
        let simplified = measure(LostByteText.published, cases: 600, seed: 3)
        simplified.expect(realigned: 0.99, exact: 0.70, fewRealigned: 0.85)
        let traditional = measure(LostByteText.published.map(LostByteText.traditional), cases: 400, seed: 4)
        traditional.expect(realigned: 0.99, exact: 0.70, fewRealigned: 0.85)
    }

    @Test(.enabled(if: !LostByteText.published.isEmpty, "no published documents beside the project"))
    func publishedSentencesStay() {
        for text in LostByteText.published + LostByteText.published.map(LostByteText.traditional) {
            let result = normalizer.normalize(document(text), without: allSteps(but: "lost-byte"))
            #expect(result.text.string == text)
        }
    }
}
