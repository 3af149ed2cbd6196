import Foundation
import Source
import TestSupport

@testable import Normalization

/// The documents of the corpus in traditional script, as a scraper leaves them that writes a reading behind characters, and
/// what must come out.
struct PollutedText {
    /// What the scraper left.
    private(set) var text: [UInt32] = []
    /// The same without the readings; glosses of the author are in it.
    private(set) var clean: [UInt32] = []
    /// Ranges of `text`: the readings that the scraper wrote.
    private(set) var readings: [Range<Int>] = []
    /// Ranges of `text`: the glosses that the author wrote.
    private(set) var glosses: [Range<Int>] = []

    /// - Parameter gloss: one in so many sentences gets a gloss of the author's; 0 for none.
    init(of traditional: [UInt32], script: ScriptTable, seed: UInt64, glossEvery gloss: Int = 6) {
        var random = SeededRandom(seed)
        // Scrapers annotate from a list of their own: most of the characters that simplified script writes otherwise.
        let share = 60 + random.number(0...40 - 1)
        var annotated: [UInt32: [UInt32]] = [:]
        for scalar in Set(traditional).sorted() where script.changes(scalar) && random.number(0...100 - 1) < share {
            annotated[scalar] = Transliterator.hanLatin.result(for: scalar)
        }
        let style = random.number(0...3 - 1)
        for scalar in traditional {
            append(scalar, annotated[scalar], style, &random)
            guard gloss > 0, scalar == Glyph.fullStop, random.number(0...gloss - 1) == 0 else { continue }
            for scalar in random.pick(Self.glossed) {
                if scalar == 0x28 { glosses.append(text.count..<text.count) }
                append(scalar, annotated[scalar], style, &random)
                if scalar == 0x29 { glosses[glosses.count - 1] = glosses[glosses.count - 1].lowerBound..<text.count }
            }
        }
    }

    /// The scraper does not know what an author glossed: 長(zhǎng)(zhǎng)子縣.
    private mutating func append(
        _ scalar: UInt32, _ reading: [UInt32]?, _ style: Int, _ random: inout SeededRandom
    ) {
        text.append(scalar)
        clean.append(scalar)
        guard let reading, random.number(0...200 - 1) > 0 else { return }
        var bracket: [UInt32] = [0x28] + reading
        if style == 1, random.number(0...4 - 1) == 0 { bracket.append(Glyph.space) }
        if style == 2, random.number(0...10 - 1) == 0 { bracket.append(0xAE) }
        bracket.append(0x29)
        readings.append(text.count..<text.count + bracket.count)
        text += bracket
    }

    /// Sentences in which the author says how a place is read, or what a thing is called.
    private static let glossed: [[UInt32]] = [
        "與亳(bó)州結對。", "赴六(lù)安考察。", "同單(shàn)縣交流。", "引入人工智能(AI)教學。", "在番(pān)禺召開。", "蔚(yù)縣來訪。",
        "鄱(pó)陽湖畔。", "綦(qí)江流域。", "盱(xū)眙代表。", "鉛(yán)山來信。", "樂(lào)亭縣參會。", "邯鄲(dān)經驗。", "到麗(lí)水學習。",
        "地區生產總值(GDP)增長。", "長(zhǎng)子縣介紹。", "細顆粒物(PM)下降。", "洪洞(tóng)縣發言。", "歙(shè)縣硯臺。", "重(chóng)陽節活動。",
        "涪(fú)陵榨菜。", "甪(lù)直鎮。", "濮(pú)陽雜技。", "東阿(ē)縣。", "渑(miǎn)池縣。",
    ].map(\.scalarValues)

    /// The plain texts of the corpus, character by character in traditional script: the first form where there are several.
    static func traditionalCorpus(_ script: ScriptTable) throws -> [[UInt32]] {
        var inverse: [UInt32: UInt32] = [:]
        for scalar in script.traditionalOnly.reversed() { inverse[script.simplified(scalar)] = scalar }
        return try CorpusTexts.plain().map { text in text.map { inverse[$0] ?? $0 } }
    }
}

/// The texts of `Corpus/` that are plain UTF-8, without a scraper's readings.
enum CorpusTexts {
    static func plain() throws -> [[UInt32]] {
        let folder = URL(filePath: #filePath).appending(path: "../../../Corpus").standardized
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".txt") && !$0.contains("pinyin") }
            .compactMap { name in
                let data = try Data(contentsOf: folder.appending(path: name))
                return String(validating: data, as: UTF8.self)?.scalarValues
            }
    }
}
