import Source

/// Takes out pinyin that a scraper wrote behind traditional characters.
///
///     區(qū)持續(xù)推動(dòng)   →   區持續推動
///
/// Legitimate glosses (`亳(bó)州`, `(AI)`) must stay, so the document itself decides: only when many distinct characters
/// carry their default reading does the step act at all, and then only on characters that are traditional, carry a valid
/// reading and are annotated nearly everywhere they stand. Runs before the script step, which makes them simplified.
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

    let table: ScriptTable

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
        let matching = toned.filter { characters[$0.character]?.reading == $0.reading }
        guard matching.count >= Self.leastHits, Set(matching.map(\.character)).count >= Self.leastDistinct else {
            return
        }

        let isValid = annotations.map { characters[$0.character]?.canRead($0.reading) ?? false }
        for (annotation, isValid) in zip(annotations, isValid) where isValid {
            characters[annotation.character]?.annotated += 1
        }
        var counts = [Int32](repeating: 0, count: 0x10000)
        for c in scalars where c < 0x10000 { counts[Int(c)] += 1 }

        var edits = TextEdits()
        for (annotation, isValid) in zip(annotations, isValid) {
            guard let character = characters[annotation.character] else { continue }
            let all = annotation.character < 0x10000 ? Int(counts[Int(annotation.character)]) : character.annotated
            if isValid, table.changes(annotation.character), character.annotated * 10 >= all * 9 {
                let evidence =
                    "全文\(all)个“\(String(scalars: [annotation.character]))”有\(character.annotated)个带注音"
                    + String(scalars: annotation.reading)
                draft.record(
                    Self.description, at: annotation.range, candidates: [.init(text: "", evidence: evidence)],
                    status: .certain)
                edits.remove(annotation.range)
            } else if annotation.isToned, !isValid, !table.changes(annotation.character) {
                // The scraper annotated what stood there before a byte was lost.
                let evidence =
                    "“\(String(scalars: [annotation.character]))”读\(String(scalars: character.reading)),"
                    + "注音却是\(String(scalars: annotation.reading)):原字已损坏"
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
        /// How often it stands with a reading that it has.
        var annotated = 0

        init(_ reading: [UInt32]) {
            self.reading = reading
            plain = Self.plain(reading)
        }

        /// The default reading, or one that differs from it in tone alone.
        func canRead(_ other: [UInt32]) -> Bool { other == reading || Self.plain(other) == plain }

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
