import Lexicon
import Reading
import Source

/// Cleans the text of a document by a fixed plan of named steps, and says what it changed.
///
///     let normalizer = try Normalizer(lexicons: .embedded)
///     let clean = normalizer.normalize(document)
///     clean.text.string    // 面积72.2平方公里
///     clean.repairs[0]     // decimal-stop: 72。2 → 72.2, certain, “全文没有小数点”
///
/// A step that finds nothing of its kind in the text costs nothing: one pass over the text tells all steps whether
/// they have work.
public struct Normalizer: Sendable {
    let plan: [any NormalizationStep]
    let classes: ScalarClasses
    let script: ScriptTable

    /// The steps, in the order in which they run.
    public static let steps: [StepDescription] = [
        MixedEncodingStep.description, MisreadStep.description,
        ControlStep.description, WidthStep.description, EntityStep.description,
        LetterSpaceStep.description,
        LookAlikeStep.description, StraySymbolStep.description,
        PinyinStep.description,
        LostByteStep.description, ScriptStep.description, VocabularyStep.description, DecimalStopStep.description,
        PageMarkerStep.description, LineBreakStep.description,
        NumberSpaceStep.description, LostPunctuationStep.description, RedactionStep.description,
        ReplacementStep.description,
    ]

    /// - Throws: `LexiconError` with the file and line, when a file of `script/` or `patterns/repairs.yaml` is missing or
    ///   wrong.
    public init(lexicons: LexiconFiles) throws(LexiconError) {
        let repairs = try RepairLexicon(lexicons)
        script = try ScriptTable(lexicons)
        let script = script
        let model = Lazy { CharacterModel(table: script) }
        let forms = try CompatibilityForms(lexicons)
        plan = [
            MixedEncodingStep(), MisreadStep(),
            ControlStep(), WidthStep(forms: forms), EntityStep(lexicon: repairs), LetterSpaceStep(),
            LookAlikeStep(lexicon: repairs), StraySymbolStep(lexicon: repairs),
            PinyinStep(table: script, lexicon: repairs),
            LostByteStep(table: script, model: model), ScriptStep(table: script), try VocabularyStep(lexicons),
            DecimalStopStep(lexicon: repairs),
            PageMarkerStep(lexicon: repairs), LineBreakStep(lexicon: repairs, model: model),
            NumberSpaceStep(lexicon: repairs), LostPunctuationStep(lexicon: repairs), RedactionStep(lexicon: repairs),
            ReplacementStep(lexicon: repairs),
        ]
        var classes = ScalarClasses()
        classes.add(.digit, to: Glyph.zero...Glyph.nine)
        classes.add(.control, to: ControlStep.scalars)
        classes.add(.width, to: WidthStep.scalars)
        classes.add(.tonedLetter, to: PinyinStep.tonedLetters)
        classes.add(.lookAlike, to: repairs.lookAlikeScalars)
        classes.add(.stray, to: repairs.straySymbols)
        classes.add(.hole, to: repairs.holeScalars)
        classes.add(.anchor, to: repairs.anchorScalars)
        classes.add(.traditional, to: script.traditionalOnly)
        classes.add(.sharedScript, to: script.shared)
        classes.add(.lineFeed, to: [Glyph.lineFeed])
        classes.add(.misread, to: Misreading.openingScalars)
        classes.add(.rare, to: LostByteStep.rareScalars(script))
        self.classes = classes
    }

    /// Runs the plan, leaving out the steps named in `without`, and those on request that `with` does not name. A name that
    /// is no step's is not noticed.
    public func normalize(
        _ document: Document, without: Set<String> = [], with: Set<String> = []
    ) -> NormalizedDocument {
        var draft = Draft(document, classes: classes)
        for step in plan {
            guard type(of: step).description.isRun(without: without, with: with) else { continue }
            step.run(on: &draft)
        }
        return NormalizedDocument(
            document: document, text: draft.text, blocks: Self.blocks(of: draft), tables: Self.tables(of: draft),
            repairs: draft.repairs.sorted {
                ($0.source.lowerBound, $0.source.upperBound) < ($1.source.lowerBound, $1.source.upperBound)
            })
    }

    /// The blocks in the new text. Where a step removed all that stood between two lines (a page mark inside a number),
    /// they are one block now.
    private static func blocks(of draft: Draft) -> [Block] {
        guard !draft.revisions.isEmpty else { return draft.document.blocks }
        var result: [Block] = []
        result.reserveCapacity(draft.document.blocks.count)
        var oldEnd = 0
        for block in draft.document.blocks {
            var moved = block
            moved.range = draft.current(block.range)
            if let last = result.last, case .cell = last.kind {
            } else if let last = result.last, last.range.upperBound == moved.range.lowerBound, last.role == block.role,
                !last.range.isEmpty, oldEnd < block.range.lowerBound
            {
                oldEnd = block.range.upperBound
                result[result.count - 1].range = last.range.lowerBound..<moved.range.upperBound
                continue
            }
            oldEnd = block.range.upperBound
            result.append(moved)
        }
        return result
    }

    private static func tables(of draft: Draft) -> [Table] {
        guard !draft.revisions.isEmpty else { return draft.document.tables }
        return draft.document.tables.map { table in
            var moved = table
            for i in moved.cells.indices { moved.cells[i].range = draft.current(moved.cells[i].range) }
            return moved
        }
    }
}
