import Normalization
import Source
import Testing

@Suite struct BrokenPromiseTests {
    /// The audit itself: without its repairs the same text breaks its promises.
    @Test func whatIsNotReportedIsNoticed() {
        let result = normalized(damaged)
        #expect(result.brokenPromises().isEmpty)
        let silent = NormalizedDocument(
            document: result.document, text: result.text, blocks: result.blocks, tables: [], repairs: [])
        let kinds = Set(silent.brokenPromises().map(\.what))
        #expect(kinds.contains("a digit is not the source's"))
        #expect(kinds.contains("an insertion is not reported"))
        #expect(kinds.contains("a decimal point came"))
    }

    @Test func digitsThatVanishOrMeet() {
        let read = document("12月3\u{200B}4日")
        var text = MappedText()
        for i in [1, 2, 3, 5, 6] { text.append(read.text.scalars[i], source: i..<i + 1) }
        let silent = NormalizedDocument(document: read, text: text, blocks: [], tables: [], repairs: [])
        #expect(silent.brokenPromises().map(\.what) == ["digits were joined", "a digit vanished"])
    }

    @Test func everyRepairIsNeeded() {
        let result = normalized(damaged)
        for (i, repair) in result.repairs.enumerated() where repair.status != .unresolved {
            var fewer = result.repairs
            fewer.remove(at: i)
            let silent = NormalizedDocument(
                document: result.document, text: result.text, blocks: result.blocks, tables: [], repairs: fewer)
            let touchesDigits = repair.observed.unicodeScalars.contains {
                isDigit($0.value) || isDigit($0.value &- 0xFEE0)
            }
            if touchesDigits { #expect(!silent.brokenPromises().isEmpty, "\(repair.observed)") }
        }
    }

    private func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
}
