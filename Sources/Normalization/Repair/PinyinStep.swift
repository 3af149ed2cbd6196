import Source

/// Takes out pinyin that a scraper wrote behind traditional characters.
///
///     區(qū)持續(xù)推動(dòng)   →   區持續推動
///
/// Legitimate glosses (`亳(bó)州`, `(AI)`) must stay, so the document itself decides: only when many distinct traditional
/// characters carry their default reading, and a good share of all traditional characters do, does the step act at all.
/// Then it acts on traditional characters that carry the reading which the scraper has for them and are annotated nearly
/// everywhere they stand. Runs before the script step, which makes them simplified.
struct PinyinStep: NormalizationStep {
    static let description = StepDescription(
        name: "pinyin", zh: "去掉抓取时插入的拼音", en: "take out pinyin inserted by a scraper")

    static let tonedLetters: [UInt32] = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ".scalarValues
    private static let toned = Set(tonedLetters)
    /// Toned letters, then the letter without its tone.
    private static let toneless: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        for (group, plain) in zip(
            ["āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù", "ǖǘǚǜü", "ńňǹ", "ḿ"], "aeiouvnm".scalarValues)
        {
            for scalar in group.scalarValues { result[scalar] = plain }
        }
        return result
    }()

    /// The document is polluted from so many on.
    private static let leastDistinct = 5
    private static let leastHits = 10
    /// And when one traditional character in so many is annotated.
    private static let mostPerHit = 12

    let table: ScriptTable
    let lexicon: RepairLexicon

    private struct Annotation {
        /// Of the character before the bracket.
        var index: Int
        var character: UInt32
        var reading: [UInt32]
        /// Of the brackets and what is in them.
        var range: Range<Int>
        var isToned: Bool
    }

    func run(on draft: inout Draft) {
        guard draft.scan.found.contains(.tonedLetter) else { return }
        let scalars = draft.scalars
        let annotations = Self.annotations(in: scalars)
        let toned = annotations.filter(\.isToned)
        guard toned.count >= Self.leastHits, Set(toned.map(\.character)).count >= Self.leastDistinct else { return }
        var characters: [UInt32: Character] = [:]
        for annotation in annotations where characters[annotation.character] == nil {
            characters[annotation.character] = Character(Transliterator.hanLatin.result(for: annotation.character))
        }
        let matching = toned.filter {
            table.changes($0.character) && characters[$0.character]?.reading == $0.reading
        }
        guard matching.count >= Self.leastHits, Set(matching.map(\.character)).count >= Self.leastDistinct else {
            return
        }
        var counts = [Int32](repeating: 0, count: 0x10000)
        var traditional = 0
        for c in scalars where c < 0x10000 {
            counts[Int(c)] += 1
            if table.isTraditionalOnly(c) { traditional += 1 }
        }
        guard matching.count * Self.mostPerHit >= traditional else { return }
        for annotation in annotations { characters[annotation.character]?.add(annotation.reading) }

        var edits = TextEdits()
        for annotation in annotations {
            guard let character = characters[annotation.character] else { continue }
            let reading = String(scalars: annotation.reading)
            let written = String(scalars: [annotation.character])
            let all = annotation.character < 0x10000 ? Int(counts[Int(annotation.character)]) : character.annotated
            if character.isScrapers(annotation.reading), table.changes(annotation.character),
                character.isAnnotatedThroughout(all)
            {
                let evidence = "全文\(all)个“\(written)”有\(character.annotated)个带注音\(reading)"
                // Authors gloss such characters themselves, and then the reading is theirs.
                let isOpen = lexicon.glossedCharacters.contains(annotation.character)
                draft.record(
                    Self.description, at: annotation.range,
                    candidates: [
                        .init(text: "", evidence: isOpen ? evidence + ",但这个字常由作者自己注音" : evidence)
                    ], status: isOpen ? .unresolved : .certain)
                if !isOpen { edits.remove(annotation.range) }
            } else if annotation.isToned, !character.canRead(annotation.reading), !table.changes(annotation.character) {
                // The scraper annotated what stood there before a byte was lost.
                let evidence = "“\(written)”读\(String(scalars: character.reading)),注音却是\(reading):原字已损坏"
                draft.record(
                    Self.description, kind: "lost-byte", at: annotation.index..<annotation.range.upperBound,
                    candidates: [.init(text: "□", evidence: evidence)], status: .unresolved)
            }
        }
        draft.apply(edits)
    }

    /// A character that carries readings in the document.
    private struct Character {
        /// ICU's.
        let reading: [UInt32]
        private let plain: [UInt32]
        /// How often it stands with a reading.
        private(set) var annotated = 0
        private var readings: [[UInt32]: Int] = [:]

        init(_ reading: [UInt32]) {
            self.reading = reading
            plain = Self.plain(reading)
        }

        mutating func add(_ other: [UInt32]) {
            readings[other, default: 0] += 1
            if canRead(other) || readings[other, default: 0] >= Self.habit { annotated += 1 }
        }

        /// The default reading, or one that differs from it in tone alone.
        func canRead(_ other: [UInt32]) -> Bool { other == reading || Self.plain(other) == plain }

        /// Whether it is the reading that the scraper has for the character: the default one, or, where it has another,
        /// that which the character carries again and again. A single reading of another kind is the author's.
        func isScrapers(_ other: [UInt32]) -> Bool {
            if other == reading { return true }
            let count = readings[other, default: 0]
            return count >= Self.habit && readings.values.allSatisfy { $0 <= count }
        }

        /// Nearly everywhere; one occurrence may have been missed, and more in a long text.
        func isAnnotatedThroughout(_ all: Int) -> Bool {
            annotated * 10 >= all * 9 || (annotated >= 2 && annotated * 3 >= all * 2)
        }

        private static let habit = 3

        private static func plain(_ reading: [UInt32]) -> [UInt32] { reading.map { toneless[$0] ?? $0 } }
    }

    /// Every `X(reading)`; scrapers leave spaces and `®` inside the brackets.
    private static func annotations(in scalars: [UInt32]) -> [Annotation] {
        var result: [Annotation] = []
        var i = 1
        while i < scalars.count {
            guard scalars[i] == Glyph.leftParenthesis, Glyph.isHan(scalars[i - 1]) else {
                i += 1
                continue
            }
            var reading: [UInt32] = []
            var isToned = false
            var end = i + 1
            while end < scalars.count, end - i <= 9 {
                let c = scalars[end]
                if toned.contains(c) {
                    isToned = true
                } else if c != 0xFC, c &- 0x61 > 25 {
                    guard c == Glyph.space || c == 0xAE else { break }
                    end += 1
                    continue
                }
                reading.append(c)
                end += 1
            }
            if !reading.isEmpty, reading.count <= 6, scalars.at(end) == Glyph.rightParenthesis {
                result.append(
                    Annotation(
                        index: i - 1, character: scalars[i - 1], reading: reading, range: i..<end + 1, isToned: isToned)
                )
                i = end + 1
            } else {
                i += 1
            }
        }
        return result
    }
}
