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

    static let tonedLetters = PinyinReading.tonedLetters

    /// The document is polluted from so many on.
    private static let leastDistinct = 5
    private static let leastHits = 10
    /// And when one traditional character in so many is annotated.
    private static let mostPerHit = 12

    let table: ScriptTable
    let lexicon: RepairLexicon

    func run(on draft: inout Draft) {
        guard draft.scan.found.contains(.tonedLetter) else { return }
        let survey = PinyinSurvey(draft.scalars)
        guard let readings = habits(of: survey, in: draft.scalars) else { return }
        let decisions = survey.pairs.map { decision($0, readings[$0.character]) }
        var edits = TextEdits()
        for annotation in survey.annotations {
            switch decisions[annotation.pair] {
            case .leave: break
            case .remove(let evidence, let status):
                draft.record(
                    Self.description, at: annotation.range, candidates: [.init(text: "", evidence: evidence)],
                    status: status)
                if status == .certain { edits.remove(annotation.range) }
            case .stray:
                // The next step looks at what was lost here.
                draft.keep(survey.pairs[annotation.pair].reading, at: annotation.range)
            }
        }
        draft.apply(edits)
    }

    /// What is done with a character's reading wherever it stands.
    private enum Decision {
        case leave
        case remove(evidence: String, status: Repair.Status)
        /// The character does not have this reading: the scraper annotated what stood there before a byte was lost.
        case stray
    }

    private func decision(_ pair: PinyinSurvey.Pair, _ character: Character?) -> Decision {
        guard let character else { return .leave }
        let written = String(scalars: [pair.character])
        if character.isScrapers(pair.reading), table.changes(pair.character), character.isAnnotatedThroughout {
            let evidence = "全文\(character.all)个“\(written)”有\(character.annotated)个带注音\(pair.reading.text)"
            guard lexicon.glossedCharacters.contains(pair.character) else {
                return .remove(evidence: evidence, status: .certain)
            }
            return .remove(evidence: evidence + ",但这个字常由作者自己注音", status: .unresolved)
        }
        return pair.isToned && !character.canRead(pair.reading) ? .stray : .leave
    }

    /// The characters that carry readings; nil when no scraper was at work.
    private func habits(of survey: PinyinSurvey, in scalars: [UInt32]) -> [UInt32: Character]? {
        let toned = survey.pairs.indices.filter { survey.pairs[$0].isToned }
        func isEnough(_ pairs: [Int]) -> Bool {
            pairs.reduce(0) { $0 + survey.counts[$1] } >= Self.leastHits
                && Set(pairs.map { survey.pairs[$0].character }).count >= Self.leastDistinct
        }
        guard isEnough(toned) else { return nil }
        var characters: [UInt32: Character] = [:]
        for pair in survey.pairs where characters[pair.character] == nil {
            characters[pair.character] = Character(pair.character)
        }
        let matching = toned.filter {
            let pair = survey.pairs[$0]
            return table.changes(pair.character) && characters[pair.character]?.reading == pair.reading
        }
        guard isEnough(matching) else { return nil }

        var occurrences = [Int32](repeating: 0, count: 0x10000)
        var traditional = 0
        for c in scalars where c < 0x10000 {
            occurrences[Int(c)] += 1
            if table.isOnly(in: .traditional, c) { traditional += 1 }
        }
        guard matching.reduce(0, { $0 + survey.counts[$1] }) * Self.mostPerHit >= traditional else { return nil }
        for (pair, count) in zip(survey.pairs, survey.counts) {
            characters[pair.character]?.add(pair.reading, count)
        }
        for (scalar, character) in characters {
            characters[scalar]?.all = scalar < 0x10000 ? Int(occurrences[Int(scalar)]) : character.annotated
        }
        return characters
    }

    /// Whether ICU gives a character this reading, but for the tone.
    static func reads(_ scalar: UInt32, as reading: PinyinReading) -> Bool {
        Character(scalar).canRead(reading)
    }

    /// A character that carries readings in the document.
    private struct Character {
        /// ICU's.
        let reading: PinyinReading
        private let toneless: PinyinReading
        /// How often it stands in the text.
        var all = 0
        /// How often it stands with a reading that is no author's.
        private(set) var annotated = 0
        private var readings: [PinyinReading: Int] = [:]

        init(_ scalar: UInt32) {
            reading = PinyinReading(Transliterator.hanLatin.result(for: scalar))
            toneless = reading.toneless
        }

        mutating func add(_ other: PinyinReading, _ count: Int) {
            readings[other, default: 0] += count
            if canRead(other) || count >= Self.habit { annotated += count }
        }

        /// The default reading, or one that differs from it in tone alone.
        func canRead(_ other: PinyinReading) -> Bool { other == reading || other.toneless == toneless }

        /// Whether it is the reading that the scraper has for the character: the default one, or, where it has another,
        /// that which the character carries again and again. A single reading of another kind is the author's.
        func isScrapers(_ other: PinyinReading) -> Bool {
            if other == reading { return true }
            let count = readings[other, default: 0]
            return count >= Self.habit && readings.values.allSatisfy { $0 <= count }
        }

        /// Nearly everywhere; one occurrence may have been missed, and more in a long text.
        var isAnnotatedThroughout: Bool {
            annotated * 10 >= all * 9 || (annotated >= 2 && annotated * 3 >= all * 2)
        }

        private static let habit = 6
    }
}
