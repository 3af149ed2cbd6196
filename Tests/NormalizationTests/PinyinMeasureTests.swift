import Reading
import Source
import Testing

@testable import Normalization

/// How many of a scraper's readings go, and what else goes with them, over polluted copies of the whole corpus.
@Suite struct PinyinMeasureTests {
    @Test func readingsGoAndGlossesStay() throws {
        let script = try ScriptTable(.embedded)
        var (readings, removed, glosses, lost, wrong, opened, copies) = (0, 0, 0, 0, 0, 0, 0)
        var lostGlosses: [String: Int] = [:]
        for (index, original) in try PollutedText.traditionalCorpus(script).enumerated() {
            for seed in 0..<8 {
                let copy = PollutedText(of: original, script: script, seed: UInt64(index * 1000 + seed))
                guard copy.readings.count >= 30 else { continue }
                copies += 1
                let result = normalizer.normalize(
                    document(String(scalars: copy.text)), without: allSteps(but: "pinyin"))
                let gone = Set(result.repairs.filter { $0.kind == "pinyin" && $0.status == .certain }.map(\.source))
                opened += gone.isEmpty ? 0 : 1
                readings += copy.readings.count
                removed += copy.readings.count { gone.contains($0) }
                glosses += copy.glosses.count
                for gloss in copy.glosses where gone.contains(gloss) {
                    lost += 1
                    lostGlosses[String(scalars: copy.text[gloss.lowerBound - 1..<gloss.upperBound]), default: 0] += 1
                }
                wrong += gone.subtracting(copy.readings).count
            }
        }
        #expect(copies > 50 && opened == copies)
        #expect(removed * 100 >= readings * 99, "\(removed) of \(readings) readings removed")
        #expect(wrong * 1000 <= removed, "\(wrong) removals that were none of the scraper's, of \(removed)")
        #expect(lost * 50 <= glosses, "\(lost) of \(glosses) glosses lost: \(lostGlosses)")
    }

    @Test func nothingGoesFromCleanDocuments() throws {
        let script = try ScriptTable(.embedded)
        for original in try CorpusTexts.plain() + PollutedText.traditionalCorpus(script) {
            var clean = PollutedText(of: original, script: script, seed: 1, glossEvery: 1).clean
            clean.removeAll { $0 == 0xFEFF }
            let result = normalizer.normalize(document(String(scalars: clean)), without: allSteps(but: "pinyin"))
            let isUntouched = result.text.scalars == clean
            #expect(isUntouched && result.repairs.isEmpty, "\(result.repairs.map(\.observed))")
        }
    }
}
